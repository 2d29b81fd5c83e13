"""Lists of people on the command line: reading them, and saying what is wrong with a row."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from app.cli.console import read_input
from app.domain.errors import RequestError
from app.imports.roster import Refusal, RosterPreview, RosterRow, RowReason, RowStatus, preview_roster
from app.services.files import as_file_trouble
from app.services.ports import Rep


def read_roster(named: str) -> bytes:
    """What is in the file, or for ``-`` in the input. Raises a ``FileTrouble``."""
    if named == "-":
        return read_input()
    path = Path(named).expanduser()
    with as_file_trouble(path):
        return path.read_bytes()


def preview_of(content: bytes, named: str, team: Sequence[Rep] = ()) -> RosterPreview:
    """What a list would bring to the team. Raises a ``RequestError`` when it cannot be read or holds nobody."""
    preview = preview_roster(content, team)
    match preview.refused:
        case Refusal.TOO_LARGE:
            raise RequestError(f"{named} is larger than {preview.limit // 1_000_000} MB, which is no list of a team")
        case Refusal.TOO_MANY:
            raise RequestError(f"{named} names more than {preview.limit} people, which is no team")
        case Refusal.NOT_TEXT:
            raise RequestError(f"{named} is not text; save it as CSV and try again")
        case None:
            pass
    if not preview.rows:
        raise RequestError(f"{named} names nobody: put one person a line, such as Ana Lopez <ana@example.com>")
    return preview


def rows_to_check(preview: RosterPreview) -> Iterator[str]:
    """A sentence for each row that is not simply taken as it stands."""
    if preview.encoding_guessed:
        yield "The encoding was guessed: check the accents in the names, or save the file as UTF-8"
    for row in preview.rows:
        if said := _said(row):
            yield f"Line {row.line}: {said}"


def _said(row: RosterRow) -> str:
    match row.status, row.reason:
        case RowStatus.BAD_EMAIL, _:
            return f"{row.name} has no valid e-mail and comes in without one"
        case RowStatus.UNREADABLE, RowReason.TOO_LONG:
            return f"{row.name[:40]} is too long and was left out"
        case RowStatus.UNREADABLE, _:
            return f"{row.name[:40]} has no name that can be read and was left out"
        case RowStatus.DUPLICATE, RowReason.IN_TEAM:
            return f"{row.name} is in the team already"
        case RowStatus.DUPLICATE, _:
            return f"{row.name} stands in line {row.same_as_line} already"
        case RowStatus.UPDATES_EXISTING, _:
            return f"{row.name} is in the team already and was brought up to date"
        case _:
            return ""
