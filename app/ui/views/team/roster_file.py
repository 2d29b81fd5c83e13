"""A list of people from a file, as text for the paste panel."""

from dataclasses import dataclass
from pathlib import Path

from app.imports.roster import MOST_BYTES
from app.imports.text import decode
from app.services.files import as_file_trouble


@dataclass(frozen=True, slots=True)
class RosterText:
    """What a file holds."""

    text: str = ""
    guessed: bool = False
    is_too_large: bool = False
    is_no_text: bool = False


def read_roster_text(path: Path) -> RosterText:
    """The text in a file, however it is encoded. Raises a ``FileTrouble``."""
    with as_file_trouble(path), path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        return RosterText(is_too_large=True)
    decoded = decode(content)
    if decoded is None:
        return RosterText(is_no_text=True)
    return RosterText(decoded.text, decoded.guessed)
