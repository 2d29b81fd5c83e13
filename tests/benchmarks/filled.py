"""A data folder as it is after years: a team, a thousand meetings that were held, and one to come."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from app.bootstrap import build, sample_people
from app.domain.ids import ItemId, MeetingId, Ms
from app.domain.meeting import commands as cmd
from app.domain.meeting.decision import Rejection
from app.domain.meeting.log import MeetingLog, decide_log
from app.domain.meeting.plan import MeetingPlan, PreviousAction
from app.domain.meeting.state import MeetingState
from app.services.days import local_day
from app.services.ports import MeetingStatus
from app.services.practice import ScriptClock, SeededIds
from app.services.projection import project
from app.system.clock import SteadyClock

_DAY_MS: Ms = 86_400_000
_STEP_MS: Ms = 60_000
_NOTES = ("The price list came two days late", "Hotel Brașov wants a pilot", "Ο πελάτης ζητά δείγματα")
_TASKS = ("Send the revised quote", "Call Óptica Ría back")


def fill(folder: Path, meetings: int = 1_000) -> None:
    """Make a data folder with a team of eight, so many held meetings, one a day until yesterday, and the next planned.

    Each meeting notes three things, settles the two actions of the one before and sets two: the last two stay open.
    """
    today_utc_ms = SteadyClock().now_utc_ms() // _DAY_MS * _DAY_MS
    first_utc_ms = today_utc_ms - meetings * _DAY_MS
    ids = SeededIds(1)
    with build(folder, environment={}, clock=ScriptClock(first_utc_ms), ids=ids) as app:
        reps = app.services.team.add(sample_people())
        planned = app.services.meetings.create("Monday sales huddle", participants=[rep.id for rep in reps])
        plan = app.services.meetings.plan(planned)
        left: tuple[PreviousAction, ...] = ()
        for day in range(meetings):
            at_utc_ms = first_utc_ms + day * _DAY_MS
            meeting = replace(planned, id=MeetingId(ids.new()), moderator="Nuria Vidal", scheduled_utc_ms=at_utc_ms)
            log = _held(replace(plan, meeting_id=meeting.id, previous_actions=left), at_utc_ms, ids)
            state = _state(log)
            app.store.save_meeting(meeting)
            app.store.append(meeting.id, log.records, project(state, log.records[-1].at_utc_ms))
            left = tuple(PreviousAction(one.id, one.text, one.owner_id, one.due) for one in state.actions)
        app.store.save_meeting(replace(planned, scheduled_utc_ms=today_utc_ms + _DAY_MS))
        held = [one for one in app.services.meetings.list() if one.status is MeetingStatus.FINISHED]
        if len(held) != meetings:
            raise RuntimeError(f"{len(held)} meetings were held, not {meetings}")
        app.services.minutes.minutes(held[0].id)


def _held(plan: MeetingPlan, at_utc_ms: Ms, ids: SeededIds) -> MeetingLog:
    """A meeting from the door to its locked minutes, a command a minute."""
    speakers = [one.rep_id for one in plan.participants]
    due = local_day(at_utc_ms, "UTC") + timedelta(days=3)
    commands: list[cmd.Command] = [cmd.OpenMeeting(plan), cmd.StartMeeting()]
    commands += [cmd.ReviewAction(one.id, cmd.ReviewOutcome.DONE) for one in plan.previous_actions]
    commands += [cmd.Next()]
    commands += [cmd.AddNote(_new(ids), text, rep) for text, rep in zip(_NOTES, speakers, strict=False)]
    commands += [cmd.AddAction(_new(ids), text, rep, due) for text, rep in zip(_TASKS, speakers, strict=False)]
    commands += [cmd.Next() for _ in speakers]
    commands += [cmd.Finish("A made-up meeting")]
    log = MeetingLog()
    for place, command in enumerate(commands):
        records = decide_log(log, command, at_utc_ms + place * _STEP_MS // 2)
        if isinstance(records, Rejection):
            raise RuntimeError(f"{command} was refused: {records.reason}")
        log = log.extended(records)
    return log


def _state(log: MeetingLog) -> MeetingState:
    if log.state is None:
        raise RuntimeError("an empty log")
    return log.state


def _new(ids: SeededIds) -> ItemId:
    return ItemId(ids.new())
