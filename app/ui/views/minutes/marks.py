"""Where the words of a search stand in a text as it was written, whatever its accents and case."""

from dataclasses import dataclass

from app.domain.names import fold


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text, from ``start`` up to ``end``, in characters."""

    start: int
    end: int


def marks_of(text: str, query: str) -> tuple[Mark, ...]:
    """The stretches of ``text`` that a search for ``query`` found, in order and apart from each other.

    Each word of the query counts at the beginning of a word of the text, as the search has it; where a script has no
    spaces, anywhere.
    """
    folded, origin = _folded(text)
    found: list[tuple[int, int]] = []
    for word in fold(query).split():
        at = folded.find(word)
        while at >= 0:
            if at == 0 or not folded[at - 1].isalnum() or (not word[0].isascii() and _unspaced(word[0])):
                found.append((origin[at], origin[at + len(word) - 1] + 1))
            at = folded.find(word, at + 1)
    merged: list[Mark] = []
    for start, end in sorted(found):
        # A mark that was folded away belongs to the letter before it.
        while end < len(text) and not fold(text[end]) and not text[end].isspace():
            end += 1
        if merged and start <= merged[-1].end:
            merged[-1] = Mark(merged[-1].start, max(end, merged[-1].end))
        else:
            merged.append(Mark(start, end))
    return tuple(merged)


def _folded(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters where it comes from."""
    parts: list[str] = []
    origin: list[int] = []
    for place, char in enumerate(text):
        part = fold(char) if not char.isspace() else " "
        parts.append(part)
        origin.extend([place] * len(part))
    return "".join(parts), origin


def _unspaced(char: str) -> bool:
    """Whether the script of a letter is written without spaces between words."""
    code = ord(char)
    return 0x0E00 <= code <= 0x0EFF or 0x1000 <= code <= 0x109F or 0x3040 <= code <= 0x9FFF or code >= 0x20000
