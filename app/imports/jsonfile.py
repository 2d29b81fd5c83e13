"""Reading a file of everything (``quince/1``, see docs/json.md): check it, show what would come in, then put it in.

Nothing that is here already is changed. Whatever is wrong with one rep or meeting leaves out that one alone, and is
said; what follows from the log (turns, questions, states) is made from it again and not taken from the file.
"""

import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from app.domain.ids import MeetingId, RepId
from app.imports.json_parts import PartError, name_of, read_meeting, read_rep
from app.imports.json_problems import LEAVES_OUT, FileRefusal, Problem, ProblemKind, Refused
from app.services.archive import Archive, KeptMeeting, restore
from app.services.ports import Meeting, Rep, Store

FORMAT = "quince/1"
MAX_BYTES = 256_000_000
MAX_REPS = 10_000
MAX_MEETINGS = 20_000
_FORMAT_FAMILY = "quince/"
_DIGITS_AT_MOST = 19
_LARGEST = 2**63 - 1
"""The largest whole number that a database takes."""


@dataclass(frozen=True, slots=True)
class JsonPreview:
    """What a file would bring. ``archive`` is what comes in; ``known_…`` are here already and stay as they are."""

    archive: Archive = field(default_factory=Archive)
    known_reps: int = 0
    known_meetings: int = 0
    problems: tuple[Problem, ...] = ()
    refused: Refused | None = None

    @property
    def reps(self) -> int:
        """How many people come in."""
        return len(self.archive.reps)

    @property
    def meetings(self) -> int:
        """How many meetings come in, or get the rest of their log."""
        return len(self.archive.meetings)

    @property
    def left_out(self) -> int:
        """How many reps and meetings of the file do not come in because something is wrong with them."""
        return sum(problem.kind in LEAVES_OUT for problem in self.problems)


def preview_json(content: bytes, store: Store) -> JsonPreview:
    """What the file would bring to the store; nothing is changed yet."""
    try:
        told = _told(content)
    except _RefusedFile as refusal:
        return JsonPreview(refused=refusal.refused)
    problems: list[Problem] = []
    here = {rep.id for rep in store.reps()}
    reps = list(_reps(told["reps"], problems))
    everybody = here | {rep.id for rep in reps}
    read = list(_meetings(told["meetings"], everybody, problems))
    fresh = [kept for number, kept in read if _is_news(number, kept, store, problems)]
    differing = sum(problem.kind is ProblemKind.DIFFERS for problem in problems)
    return JsonPreview(
        Archive(tuple(rep for rep in reps if rep.id not in here), tuple(fresh)),
        known_reps=sum(rep.id in here for rep in reps),
        known_meetings=len(read) - len(fresh) - differing,
        problems=tuple(problems),
    )


def apply_json(
    preview: JsonPreview, store: Store, watch: Callable[[int, int], None] = lambda done, total: None
) -> None:
    """Put in what the preview showed; ``watch`` is told how many of how many meetings are done.

    Raises a ``UserError`` when the disk fills up; reading the file and applying it again goes on from there.
    """
    restore(store, preview.archive, watch)


class _RefusedFile(Exception):  # noqa: N818 - a refusal is an answer, not an error
    def __init__(self, kind: FileRefusal, detail: str = "") -> None:
        super().__init__(kind)
        self.refused = Refused(kind, detail)


def _told(content: bytes) -> dict[str, list[object]]:
    """The lists of the file. Raises a _RefusedFile."""
    if len(content) > MAX_BYTES:
        raise _RefusedFile(FileRefusal.TOO_LARGE, str(MAX_BYTES // 1_000_000))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _RefusedFile(FileRefusal.NOT_TEXT) from None
    try:
        whole: object = json.loads(text, parse_int=_whole_number, parse_float=_number, parse_constant=_number)
    except RecursionError:
        raise _RefusedFile(FileRefusal.TOO_DEEP) from None
    except json.JSONDecodeError as error:
        raise _RefusedFile(FileRefusal.NOT_JSON, str(error.lineno)) from None
    except _NumberError:
        raise _RefusedFile(FileRefusal.NOT_QUINCE, "a number in it is out of range") from None
    return _lists(whole)


def _lists(whole: object) -> dict[str, list[object]]:
    form = whole.get("format") if isinstance(whole, Mapping) else None
    if not isinstance(whole, Mapping) or not isinstance(form, str) or not form.startswith(_FORMAT_FAMILY):
        raise _RefusedFile(FileRefusal.NOT_QUINCE, 'it does not say "format": "quince/1"')
    if form != FORMAT:
        raise _RefusedFile(FileRefusal.NEWER, form[:20] if form.isprintable() else "?")
    lists: dict[str, list[object]] = {}
    for name, most in (("reps", MAX_REPS), ("meetings", MAX_MEETINGS)):
        entries = whole.get(name)
        if not isinstance(entries, list):
            raise _RefusedFile(FileRefusal.NOT_QUINCE, f'"{name}" is not a list')
        if len(entries) > most:
            raise _RefusedFile(FileRefusal.TOO_MANY, name)
        lists[name] = entries
    return lists


class _NumberError(Exception):
    pass


def _whole_number(digits: str) -> int:
    number = int(digits) if len(digits) <= _DIGITS_AT_MOST + 1 else math.inf
    if not -_LARGEST <= number <= _LARGEST:
        raise _NumberError
    return int(number)


def _number(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise _NumberError
    return number


def _reps(entries: Iterable[object], problems: list[Problem]) -> Iterator[Rep]:
    seen: set[RepId] = set()
    for number, entry in enumerate(entries, start=1):
        name = name_of(entry, "name")
        try:
            rep = read_rep(entry)
        except PartError as error:
            problems.append(Problem(error.kind, number, name, error.detail))
            continue
        if rep.id in seen:
            problems.append(Problem(ProblemKind.SAME_REP, number, name))
            continue
        seen.add(rep.id)
        yield rep


def _meetings(
    entries: Iterable[object], everybody: set[RepId], problems: list[Problem]
) -> Iterator[tuple[int, KeptMeeting]]:
    seen: set[MeetingId] = set()
    for number, entry in enumerate(entries, start=1):
        name = name_of(entry, "title")
        try:
            kept, troubles = read_meeting(entry)
        except PartError as error:
            problems.append(Problem(error.kind, number, name, error.detail))
            continue
        if kept.meeting.id in seen:
            problems.append(Problem(ProblemKind.SAME_MEETING, number, name))
            continue
        seen.add(kept.meeting.id)
        if not everybody.issuperset(_people(kept.meeting)):
            problems.append(Problem(ProblemKind.UNKNOWN_REP, number, name))
            continue
        problems += [Problem(one.kind, number, name, one.detail) for one in troubles]
        yield number, kept


def _people(meeting: Meeting) -> Iterator[RepId]:
    yield from meeting.participants
    yield from meeting.written_updates
    yield from meeting.order_by_hand
    yield from (one.rep_id for one in meeting.prework)


def _is_news(number: int, kept: KeptMeeting, store: Store, problems: list[Problem]) -> bool:
    """Whether the meeting is not here yet, or only with the beginning of its log, as after a full disk."""
    if store.meeting(kept.meeting.id) is None:
        return True
    there = store.records(kept.meeting.id)
    if there[: len(kept.records)] == kept.records:
        # Here is as much or more; minutes may still be missing.
        versions = {one.version for one in store.minutes(kept.meeting.id)}
        return any(one.version not in versions for one in kept.minutes) and there == kept.records
    if kept.records[: len(there)] == there:
        return True
    problems.append(Problem(ProblemKind.DIFFERS, number, kept.meeting.title))
    return False
