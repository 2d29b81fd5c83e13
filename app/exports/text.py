"""Making text that people typed fit for a page, without changing what it says."""

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_NONCHARACTERS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BEYOND = re.compile(
    "[" + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(1, 17)) + "]"
)
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_POP_EMBEDDING, _POP_ISOLATE, _FIRST_STRONG_ISOLATE = "\u202c", "\u2069", "\u2068"
_ISOLATES = "\u2066\u2067\u2068"
_RIGHT_TO_LEFT = {"R", "AL"}
_ZERO_WIDTH_SPACE = "\u200b"
_LIGATURES = str.maketrans(dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)))


def clean(text: str) -> str:
    """The text without what no file format can hold: control characters, half surrogates, noncharacters.

    All kinds of line ends become one; a tab becomes a space. Marks that turn the direction of text are closed where
    the text ends, so that they cannot turn what follows.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    text = _BEYOND.sub("", _NONCHARACTERS.sub("", text))
    return _balanced(text) if _BIDI_CONTROLS.search(text) else text


def _balanced(text: str) -> str:
    opened: list[str] = []
    kept: list[str] = []
    for char in text:
        if char in (_POP_EMBEDDING, _POP_ISOLATE):
            if not opened or opened[-1] != char:
                continue
            opened.pop()
        elif _BIDI_CONTROLS.match(char):
            opened.append(_POP_ISOLATE if char in _ISOLATES else _POP_EMBEDDING)
        kept.append(char)
    return "".join([*kept, *reversed(opened)])


def spelled(text: str) -> str:
    """The text with the joined letters that other pages are set with, such as "ﬁ", as the letters that they are."""
    return text if text.isascii() else text.translate(_LIGATURES)


def is_rtl(text: str) -> bool:
    """Whether the first letter that has a direction is written from right to left."""
    if text.isascii():
        return False
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in _RIGHT_TO_LEFT:
            return True
        if direction == "L":
            return False
    return False


def isolated(text: str) -> str:
    """The text so that its direction does not reach what stands beside it; unchanged when it has none to reach with."""
    if text.isascii() or not any(
        unicodedata.bidirectional(char) in _RIGHT_TO_LEFT or _BIDI_CONTROLS.match(char) for char in text
    ):
        return text
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"


def breakable(text: str, longest: int) -> str:
    """The text with places to break in words of more than ``longest`` letters: a page has an edge."""
    if len(text) <= longest:
        return text
    return re.sub(rf"\S{{{longest + 1},}}", lambda found: _broken(found.group(), longest), text)


def _broken(word: str, longest: int) -> str:
    pieces: list[str] = []
    start = 0
    while len(word) - start > longest:
        end = start + longest
        while end > start + longest // 2 and _joins(word, end):
            end -= 1
        pieces.append(word[start:end])
        start = end
    return _ZERO_WIDTH_SPACE.join([*pieces, word[start:]])


def _joins(word: str, place: int) -> bool:
    """Whether the characters on both sides of a place belong together: marks, modifiers and joiners."""
    before, after = word[place - 1], word[place]
    return (
        unicodedata.category(after)[0] == "M"
        or unicodedata.category(before) == "Cf"
        or unicodedata.category(after) in {"Cf", "Sk"}
    )
