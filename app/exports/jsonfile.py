"""Everything as one JSON file, ``quince/1``: documented in docs/json.md, read back by app.imports.jsonfile.

A meeting is told twice. ``plan``, ``events`` and ``minutes`` are what Quince itself keeps and reads back; all the rest
follows from them and stands there for whoever reads the file without Quince.
"""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from app.domain.ids import ItemId, Ms, RepId
from app.domain.meeting.codec import Plain, encode, to_plain
from app.domain.meeting.events import Recorded
from app.domain.meeting.log import fold
from app.domain.minutes import ActionLine, GroupMinutes, Person, TurnLine, group_minutes
from app.services.archive import Archive, KeptMeeting, Settled
from app.services.ports import ActionState, Meeting, MinutesVersion, Rep

FORMAT = "quince/1"

type Object = dict[str, Plain]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_HALF_CHARACTERS = re.compile("[\ud800-\udfff]")


def export_json(archive: Archive) -> str:
    """The whole archive. The same archive always gives the same text; it ends with a line end."""
    reps = [_dump(to_plain(rep)) for rep in archive.reps]
    meetings = [_lines(meeting_object(kept, archive.reps)) for kept in archive.meetings]
    text = f'{{\n"format": {_dump(FORMAT)},\n"reps": {_rows(reps)},\n"meetings": {_rows(meetings)}\n}}\n'
    # Half a character cannot stand in a file, but JSON has a way to write one.
    return _HALF_CHARACTERS.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def meeting_object(kept: KeptMeeting, reps: Sequence[Rep]) -> Object:
    """One meeting as it stands in the file. ``reps`` give their names to people whom its log does not name."""
    names = {rep.id: rep.name for rep in reps}
    state = fold(kept.records).state
    started = state is not None and state.started_utc_ms is not None
    told = _planned(kept.meeting, names)
    if state is not None and started:
        told |= _held(group_minutes(state, names=names), {one.action_id: one for one in kept.settled})
    return {
        **_head(kept.meeting),
        **told,
        "plan": to_plain(kept.meeting),
        "minutes": [_version(one) for one in kept.minutes],
        "events": [_event(one) for one in kept.records],
    }


def moment(utc_ms: Ms | None) -> str | None:
    """A moment as text: "2026-11-16T07:40:00.000Z"; None for None."""
    if utc_ms is None:
        return None
    return (_EPOCH + timedelta(milliseconds=utc_ms)).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _head(meeting: Meeting) -> Object:
    return {
        "id": meeting.id,
        "title": meeting.title,
        "purpose": meeting.purpose.value,
        "status": meeting.status.value,
        "cap_ms": meeting.cap_ms,
        "scheduled_at": moment(meeting.scheduled_utc_ms),
        "started_at": moment(meeting.started_utc_ms),
        "ended_at": moment(meeting.ended_utc_ms),
        "zone": meeting.zone,
        "place": meeting.place,
        "moderator": meeting.moderator,
        "version": meeting.version,
        "rehearsal": meeting.rehearsal,
    }


def _planned(meeting: Meeting, names: Mapping[RepId, str]) -> Object:
    """What is told of a meeting that was not held: who is invited, and what stands when it opens."""

    def rep(rep_id: RepId | None) -> Object | None:
        return None if rep_id is None else {"id": rep_id, "name": names.get(rep_id, "")}

    lists = ("turns", "phases", "notes", "decisions", "questions", "actions", "parked", "recognitions", "mediations",
             "next_steps", "reviewed", "pauses", "gaps", "extensions", "ratings")  # fmt: skip
    nothing: Object = {name: [] for name in lists}
    return {
        "length_ms": 0,
        "participants": [
            {"id": one, "name": names.get(one, ""), "role": "", "presence": "expected", "arrived_ms": None,
             "no_turn": False}
            for one in meeting.participants
        ],
        **nothing,
        "objectives": [
            {"id": one.id, "text": one.text, "owner": rep(one.owner_id), "target": one.target, "before": None,
             "text_before": None, "changed_in_qa": False, "new": False}
            for one in meeting.objectives
        ],
    }  # fmt: skip


def _held(minutes: GroupMinutes, settled: Mapping[ItemId, Settled]) -> Object:
    """What was said and done, and how the time went."""
    return {
        "length_ms": minutes.figures.length_ms,
        "participants": [
            {"id": one.who.rep_id, "name": one.who.name, "role": one.who.role, "presence": one.presence.value,
             "arrived_ms": one.arrived_ms, "no_turn": one.no_turn}
            for one in minutes.attendance
        ],
        "turns": [_turn(one) for one in minutes.turns],
        "phases": [
            {"phase": one.phase.value, "planned_ms": one.planned_ms, "actual_ms": one.actual_ms}
            for one in minutes.phases
        ],
        "notes": [
            {"id": note.id, "text": note.text, "rep": _rep(group.who), "at_ms": note.at_ms,
             "phase": note.phase.value if note.phase else None}
            for group in minutes.notes for note in group.notes
        ],
        "decisions": [
            {"id": one.id, "text": one.text, "by": _rep(one.by), "at_ms": one.at_ms,
             "phase": one.phase.value if one.phase else None}
            for one in minutes.decisions
        ],
        "questions": [
            {"id": one.id, "text": one.text, "asked_by": _rep(one.asked_by), "to": _rep(one.to),
             "state": one.settled.value if one.settled else "open", "answer": one.answer,
             "action": one.action.id if one.action else None, "at_ms": one.at_ms}
            for one in minutes.questions
        ],
        "actions": [_action(one, settled) for one in minutes.actions],
        "parked": [
            {"id": one.id, "text": one.text, "kind": one.kind.value, "by": _rep(one.by), "at_ms": one.at_ms,
             "detail": one.detail}
            for one in minutes.parked
        ],
        "recognitions": [
            {"id": one.id, "text": one.text, "rep": _rep(one.who), "win": one.win, "at_ms": one.at_ms}
            for one in minutes.recognitions
        ],
        "mediations": [
            {"id": one.id, "issue": one.issue, "agreed": one.agreed, "owner": _rep(one.owner),
             "waiting": _rep(one.waiting), "start_ms": one.start_ms, "length_ms": one.length_ms}
            for one in minutes.mediations
        ],
        "objectives": [
            {"id": one.id, "text": one.text, "owner": _rep(one.owner), "target": one.target, "before": one.before,
             "text_before": one.text_before, "changed_in_qa": one.changed_in_qa, "new": one.new}
            for one in minutes.objectives
        ],
        "next_steps": [
            {"rep": _rep(one.who), "text": one.text, "due": one.due.isoformat() if one.due else None}
            for one in minutes.next_steps
        ],
        "reviewed": [
            {"id": one.id, "text": one.text, "owner": _rep(one.owner),
             "due": one.due.isoformat() if one.due else None, "outcome": one.outcome.value if one.outcome else None}
            for one in minutes.reviewed
        ],
        "pauses": [to_plain(one) for one in minutes.pauses],
        "gaps": [to_plain(one) for one in minutes.gaps],
        "extensions": [to_plain(one) for one in minutes.extensions],
        "ratings": [{"rep": _rep(one.who), "score": one.score} for one in minutes.ratings],
    }  # fmt: skip


def _rep(who: Person | None) -> Object | None:
    return None if who is None else {"id": who.rep_id, "name": who.name}


def _turn(turn: TurnLine) -> Object:
    return {
        "rep": _rep(turn.who),
        "place": turn.place,
        "planned_ms": turn.planned_ms,
        "allotment_ms": turn.allotment_ms,
        "granted_ms": turn.granted_ms,
        "spoken_ms": turn.spoken_ms,
        "over_ms": turn.over_ms,
        "mediation_ms": turn.mediation_ms,
        "stretches": [to_plain(one) for one in turn.stretches],
    }


def _action(line: ActionLine, settled: Mapping[ItemId, Settled]) -> Object:
    became = settled.get(line.id, Settled(line.id, ActionState.OPEN))
    by_hand = became.state is not ActionState.OPEN and became.in_meeting is None
    return {
        "id": line.id,
        "text": line.text,
        "owner": _rep(line.owner),
        "due": line.due.isoformat() if line.due else None,
        "state": became.state.value,
        "settled_at": moment(became.at_utc_ms) if by_hand else None,
        "settled_in": became.in_meeting,
        "source": line.source,
        "changed_in_qa": [to_plain(one) for one in line.changes],
        "at_ms": line.at_ms,
        "phase": line.phase.value if line.phase else None,
    }


def _version(version: MinutesVersion) -> Object:
    return {
        "version": version.version,
        "finalised_at": moment(version.finalised_utc_ms),
        "record": json.loads(version.body),
    }


def _event(record: Recorded) -> Object:
    kind, version, payload = encode(record.event)
    return {
        "seq": record.seq,
        "command": record.command_seq,
        "at": moment(record.at_utc_ms),
        "kind": kind,
        "version": version,
        "payload": payload,
    }


def _dump(value: Plain) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lines(told: Object) -> str:
    """An object with a line for each field, and for each entry of its lists: people and tools that compare files by
    lines find their way."""
    fields = (f"{_dump(name)}: {_field(value)}" for name, value in told.items())
    return "{\n" + ",\n".join(fields) + "\n}"


def _field(value: Plain) -> str:
    return _rows([_dump(one) for one in value]) if isinstance(value, list) else _dump(value)


def _rows(entries: Sequence[str]) -> str:
    return "[\n" + ",\n".join(entries) + "\n]" if entries else "[]"
