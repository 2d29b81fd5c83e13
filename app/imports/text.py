"""Text from elsewhere: which bytes it is made of, and what of it nobody can see."""

import re
import unicodedata
from dataclasses import dataclass

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_LINE_END = re.compile("\r\n|[\n\r\u2028\u2029]")
_BLANKS = "\t\n\r"
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class DecodedText:
    """Text, and whether its encoding is a guess that may have got letters wrong."""

    text: str
    guessed: bool = False


def decode(data: bytes) -> DecodedText | None:
    """The text in `data`: UTF-8, UTF-16 or UTF-32 by mark or by look, else Western European as a guess.

    None when it is no text at all, such as a spreadsheet or a picture.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], encoding)
    if b"\0" in data:
        encoding = "utf-16-le" if data[1::2].count(0) >= data[::2].count(0) else "utf-16-be"
        return _decode_as(data, encoding)
    try:
        return DecodedText(data.decode("utf-8"))
    except UnicodeDecodeError:
        try:
            return DecodedText(data.decode("cp1252"), guessed=True)
        except UnicodeDecodeError:
            return DecodedText(data.decode("latin-1"), guessed=True)


def lines(text: str) -> list[str]:
    """Lines of `text` without their ends. Only what people call a line end is one; other controls stay in the line."""
    return _LINE_END.split(text.removeprefix("\ufeff"))


def visible(text: str) -> str:
    """`text` without control characters, direction overrides and other characters that show nothing.

    The joiners that some scripts are written with stay; tabs, line ends and runs of white space become one space.
    """
    kept = (" " if char in _BLANKS else "" if _is_hidden(char) else char for char in text)
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())


def hides_something(text: str) -> bool:
    """Whether `visible` takes anything out of `text` beside white space."""
    return any(_is_hidden(char) for char in text if char not in _BLANKS)


def _is_hidden(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cf", "Cs"} and char not in _JOINERS


def _decode_as(data: bytes, encoding: str) -> DecodedText | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else DecodedText(text)
