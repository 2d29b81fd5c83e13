"""Reading the parts of a ``quince/1`` file: a rep, a meeting with its log, its minutes and its actions."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from app.domain.ids import ItemId, MeetingId, Ms
from app.domain.meeting.codec import CodecError, decode, from_plain
from app.domain.meeting.events import MeetingOpened, Recorded
from app.domain.meeting.log import fold
from app.domain.minutes import from_dict, group_minutes
from app.imports.json_problems import ProblemKind
from app.services.archive import KeptMeeting, Settled
from app.services.ports import ActionState, Meeting, MeetingStatus, MinutesVersion, Rep
from app.services.projection import project

MAX_EVENTS = 100_000
_MAX_UTC_MS: Ms = 253_402_300_799_999
"""The last ms of the year 9999."""
_LONGEST_MS: Ms = 366 * 24 * 3_600_000
_ID_LETTERS = 36
_LARGEST = 2**53
_LAST_POSITION = 1_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class PartError(Exception):
    """Something cannot be read: ``kind`` says what, ``detail`` which field or event."""

    def __init__(self, kind: ProblemKind, detail: str = "") -> None:
        super().__init__(kind, detail)
        self.kind = kind
        self.detail = detail


def name_of(entry: object, field: str) -> str:
    """What a thing is called in the file, "" when it does not say."""
    name = entry.get(field) if isinstance(entry, Mapping) else None
    return name if isinstance(name, str) else ""


def read_rep(entry: object) -> Rep:
    """A rep. Raises a PartError."""
    try:
        rep = from_plain(Rep, entry)
    except CodecError as error:
        raise PartError(ProblemKind.BAD_REP, str(error)) from error
    if not _is_id(rep.id):
        raise PartError(ProblemKind.BAD_REP, "Rep.id: not an id")
    if not rep.name.strip():
        raise PartError(ProblemKind.BAD_REP, "Rep.name: empty")
    if not 0 <= rep.position <= _LAST_POSITION:
        raise PartError(ProblemKind.BAD_REP, "Rep.position: out of range")
    return rep


def read_meeting(entry: object) -> tuple[KeptMeeting, tuple[PartError, ...]]:
    """A meeting, and what of it could not be read although the meeting can. Raises a PartError when it cannot."""
    if not isinstance(entry, Mapping):
        raise PartError(ProblemKind.BAD_MEETING, "it is not an object")
    meeting = _plan(entry.get("plan"))
    records = _records(entry.get("events", []), meeting)
    troubles: list[PartError] = []
    minutes = _once(_each(_list(entry, "minutes"), lambda one: _version(one, meeting.id), troubles), troubles)
    settled = tuple(_each(_list(entry, "actions"), _settled, troubles))
    return KeptMeeting(meeting, records, minutes, settled), tuple(troubles)


def utc_ms(value: object) -> Ms | None:
    """The moment that a text such as "2026-11-16T07:40:00.000Z" names, None when it names none."""
    try:
        at = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    if at is None or at.tzinfo is None:
        return None
    passed = (at - _EPOCH) // timedelta(milliseconds=1)
    return passed if _is_moment(passed) else None


def _plan(entry: object) -> Meeting:
    try:
        meeting = from_plain(Meeting, entry)
    except CodecError as error:
        raise PartError(ProblemKind.BAD_MEETING, str(error)) from error
    if not _is_id(meeting.id):
        raise PartError(ProblemKind.BAD_MEETING, "Meeting.id: not an id")
    moments = (meeting.scheduled_utc_ms, meeting.started_utc_ms, meeting.ended_utc_ms)
    if not all(at is None or _is_moment(at) for at in moments):
        raise PartError(ProblemKind.BAD_MEETING, "a time of it is out of range")
    lengths = (meeting.cap_ms, meeting.turn_ms or 0, *(item.planned_ms for item in meeting.agenda))
    if not all(0 <= length <= _LONGEST_MS for length in lengths):
        raise PartError(ProblemKind.BAD_MEETING, "a length of it is out of range")
    return meeting


def _records(entries: object, meeting: Meeting) -> tuple[Recorded, ...]:
    if not isinstance(entries, list):
        raise PartError(ProblemKind.BROKEN_LOG, "it is not a list")
    if len(entries) > MAX_EVENTS:
        raise PartError(ProblemKind.BROKEN_LOG, f"it has more than {MAX_EVENTS} events")
    if not entries:
        if meeting.status not in (MeetingStatus.PLANNED, MeetingStatus.CANCELLED):
            raise PartError(ProblemKind.NO_LOG)
        return ()
    records: list[Recorded] = []
    for seq, entry in enumerate(entries, start=1):
        records.append(_record(entry, seq, records[-1] if records else None))
    _check_log(records, meeting)
    return tuple(records)


def _record(entry: object, seq: int, before: Recorded | None) -> Recorded:
    def broken(what: str) -> PartError:
        return PartError(ProblemKind.BROKEN_LOG, f"event {seq} {what}")

    if not isinstance(entry, Mapping):
        raise broken("is not an object")
    command, version, at = entry.get("command"), entry.get("version"), utc_ms(entry.get("at"))
    kind, payload = entry.get("kind"), entry.get("payload")
    if entry.get("seq") != seq:
        raise broken("is missing")
    if type(command) is not int or not (before.command_seq if before else 1) <= command <= seq:
        raise broken("is not of a command")
    if at is None or (before is not None and at < before.at_utc_ms):
        raise broken("is not in the order of time")
    if not isinstance(kind, str) or type(version) is not int or not isinstance(payload, Mapping):
        raise broken("is not of its form")
    try:
        event = decode(kind, version, payload)
    except CodecError as error:
        raise PartError(ProblemKind.BAD_EVENT, f"event {seq}, {error}") from error
    return Recorded(seq, command, at, event)


def _check_log(records: Sequence[Recorded], meeting: Meeting) -> None:
    """Refuse a log that is of another meeting, or that minutes could not be made of."""
    opened = [record.event for record in records if isinstance(record.event, MeetingOpened)]
    if not isinstance(records[0].event, MeetingOpened):
        raise PartError(ProblemKind.BROKEN_LOG, "it does not begin with the opening of the meeting")
    for event in opened:
        plan = event.plan
        if plan.meeting_id != meeting.id:
            raise PartError(ProblemKind.BROKEN_LOG, "it is of another meeting")
        if plan.scheduled_utc_ms is not None and not _is_moment(plan.scheduled_utc_ms):
            raise PartError(ProblemKind.BROKEN_LOG, "a time in it is out of range")
    try:
        state = fold(records).state
        assert state is not None, "a log that begins with an opening has a state"
        group_minutes(state)
        rows = project(state, records[-1].at_utc_ms)
        lengths = [length for one in rows.turns for length in (one.planned_ms, one.allotment_ms, one.spoken_ms)]
        if any(abs(number) > _LARGEST for number in (rows.version, *lengths)):
            raise OverflowError
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise PartError(ProblemKind.BROKEN_LOG, "its events do not fit together") from error


def _list(entry: Mapping[str, object], field: str) -> list[object]:
    found = entry.get(field, [])
    return found if isinstance(found, list) else [found]


def _each[Part](
    entries: Iterable[object], read: Callable[[object], Part | None], troubles: list[PartError]
) -> Iterator[Part]:
    for entry in entries:
        try:
            part = read(entry)
        except PartError as error:
            troubles.append(error)
        else:
            if part is not None:
                yield part


def _once(versions: Iterable[MinutesVersion], troubles: list[PartError]) -> tuple[MinutesVersion, ...]:
    found: dict[int, MinutesVersion] = {}
    again = [one.version for one in versions if found.setdefault(one.version, one) is not one]
    troubles += [PartError(ProblemKind.BAD_MINUTES, f"version {version} is there twice") for version in again]
    return tuple(sorted(found.values(), key=lambda one: one.version))


def _version(entry: object, meeting_id: MeetingId) -> MinutesVersion:
    def bad(what: str) -> PartError:
        return PartError(ProblemKind.BAD_MINUTES, what)

    if not isinstance(entry, Mapping):
        raise bad("it is not an object")
    version, finalised, record = entry.get("version"), utc_ms(entry.get("finalised_at")), entry.get("record")
    if type(version) is not int or version < 1 or finalised is None or not isinstance(record, Mapping):
        raise bad("it is not of its form")
    try:
        minutes = from_dict(record)
    except CodecError as error:
        raise bad(str(error)) from error
    header, upcoming = minutes.header, minutes.next_meeting
    moments = [header.started_utc_ms, header.ended_utc_ms, header.scheduled_utc_ms]
    if upcoming is not None:
        moments.append(upcoming.scheduled_utc_ms)
    if header.meeting_id != meeting_id or header.version != version:
        raise bad("it is of other minutes")
    if not all(at is None or _is_moment(at) for at in moments):
        raise bad("a time in it is out of range")
    return MinutesVersion(meeting_id, version, finalised, json.dumps(record, separators=(",", ":")))


def _settled(entry: object) -> Settled | None:
    """What became of an action; None when it is open."""
    bad = PartError(ProblemKind.BAD_ACTION, "it is not of its form")
    if not isinstance(entry, Mapping) or not _is_id(entry.get("id")):
        raise bad
    state, at, where = entry.get("state"), entry.get("settled_at"), entry.get("settled_in")
    if not isinstance(state, str) or state not in set(ActionState):
        raise bad
    if state == ActionState.OPEN:
        return None
    by_hand = where is None
    moment = utc_ms(at) if by_hand else 0
    if moment is None or not (by_hand or _is_id(where)):
        raise bad
    return Settled(ItemId(entry["id"]), ActionState(state), moment, None if by_hand else MeetingId(str(where)))


def _is_id(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _ID_LETTERS and value.isprintable()


def _is_moment(at_utc_ms: Ms) -> bool:
    return 0 <= at_utc_ms <= _MAX_UTC_MS
