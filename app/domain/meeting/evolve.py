"""evolve(state, event) -> state. Total: it never raises and never decides; what is not so is left as it is."""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from app.domain.ids import Ms, RepId
from app.domain.meeting import clock
from app.domain.meeting import events as ev
from app.domain.meeting.evolve_items import evolve_item
from app.domain.meeting.plan import MeetingPlan, OrderReason, Phase, ReasonKind
from app.domain.meeting.state import (
    CapExtension,
    GapRecord,
    Mediation,
    MeetingState,
    Objective,
    ParticipantState,
    QueueEntry,
    Segment,
    SegmentKind,
    Status,
    Stop,
)


def opened(plan: MeetingPlan, at_utc_ms: Ms, before: MeetingState | None = None) -> MeetingState:
    """The state of a meeting that was just entered: everybody waits, the clock does not run.

    ``before`` is where it stood with an earlier plan. What was captured then stays; who was marked as what does not.
    """
    fresh = MeetingState(
        plan=plan,
        opened_utc_ms=at_utc_ms,
        queue=tuple(QueueEntry(one.rep_id, one.reason) for one in plan.participants if not one.written_update),
        participants=tuple(
            ParticipantState(one.rep_id, one.name, one.role, written_update=one.written_update, reason=one.reason)
            for one in plan.participants
        ),
        objectives=tuple(Objective(one.id, one.text, one.owner_id, one.target) for one in plan.objectives),
    )
    return fresh if before is None else _with_captured(fresh, before)


def _with_captured(state: MeetingState, before: MeetingState) -> MeetingState:
    touched = {one.id: one for one in before.objectives if one.at_ms is not None or one.changes}
    standing = tuple(touched.pop(one.id, one) for one in state.objectives)
    promised = {one.id for one in state.plan.previous_actions}
    return replace(
        state,
        items=before.items,
        objectives=(*standing, *touched.values()),
        reviews=tuple(pair for pair in before.reviews if pair[0] in promised),
        next_steps=before.next_steps,
        ratings=before.ratings,
        unknown_events=before.unknown_events,
    )


def evolve(state: MeetingState, record: ev.Recorded) -> MeetingState:
    """The state after one event. Undo and redo are not seen here: the log passes over what was undone."""
    event, now = record.event, record.at_utc_ms
    match event:
        case ev.MeetingStarted():
            return replace(state, status=Status.RUNNING, started_utc_ms=now, gap_since_utc_ms=None)
        case ev.ItemStarted(item_id, phase, allotment):
            segment = Segment(SegmentKind.ITEM, phase, 0, allotment_ms=allotment, item_id=item_id)
            return _begin(state, segment, now)
        case ev.TurnStarted(rep_id, allotment):
            reason = next((entry.reason for entry in state.queue if entry.rep_id == rep_id), None)
            queue = tuple(entry for entry in state.queue if entry.rep_id != rep_id)
            state = _participant(state, rep_id, lambda one: replace(one, reason=reason or one.reason, no_turn=False))
            segment = Segment(SegmentKind.TURN, Phase.TURNS, 0, allotment_ms=allotment, rep_id=rep_id)
            return _begin(replace(state, queue=queue), segment, now)
        case ev.RemarksStarted():
            return _begin(state, Segment(SegmentKind.REMARKS, Phase.TURNS, 0), now)
        case ev.MeetingPaused():
            return replace(state, status=Status.PAUSED, paused_since_utc_ms=now)
        case ev.MeetingResumed():
            return _resume(state, now)
        case ev.GapDetected(since):
            return replace(state, gap_since_utc_ms=since)
        case ev.GapResolved(gap, counted):
            return _resolve_gap(state, gap, counted)
        case ev.TimeGranted(delta, from_bank):
            return _grant(state, delta, from_bank)
        case ev.CapExtended(delta, reason):
            extension = CapExtension(clock.elapsed_ms(state, now), delta, reason)
            return replace(state, extensions=(*state.extensions, extension))
        case ev.MediationStarted(item_id, issue):
            mediation = Mediation(item_id, issue, clock.elapsed_ms(state, now), state.speaker_id)
            return replace(state, mediation=mediation)
        case ev.MediationEnded(agreed, owner_id):
            return _end_mediation(state, clock.elapsed_ms(state, now), agreed, owner_id)
        case ev.MeetingFinished(version, override, undiscussed):
            return _finish(state, now, version, override, undiscussed)
        case ev.MeetingReopened(reason):
            return replace(state, status=Status.REOPENED, reopen_reason=reason)
        case ev.MeetingCancelled():
            return replace(_end_segment(state, now), status=Status.CANCELLED, ended_utc_ms=now)
        case ev.UnknownEvent():
            return replace(state, unknown_events=state.unknown_events + 1)
        case ev.RepSkipped() | ev.RepMovedToEnd() | ev.AttendanceChanged() | ev.OrderChanged():
            return _evolve_order(state, event, now)
        case ev.MeetingOpened() | ev.CommandUndone() | ev.CommandRedone():
            return state
        case _:
            return evolve_item(state, event, clock.elapsed_ms(state, now))


def _participant(
    state: MeetingState, rep_id: RepId, change: Callable[[ParticipantState], ParticipantState]
) -> MeetingState:
    people = tuple(change(one) if one.rep_id == rep_id else one for one in state.participants)
    return replace(state, participants=people)


def _begin(state: MeetingState, segment: Segment, now: Ms) -> MeetingState:
    state = _end_segment(state, now)
    segment = replace(segment, start_ms=clock.elapsed_ms(state, now))
    return replace(state, phase=segment.phase, segments=(*state.segments, segment))


def _end_segment(state: MeetingState, now: Ms) -> MeetingState:
    elapsed = clock.elapsed_ms(state, now)
    if state.mediation is not None:
        state = _end_mediation(state, elapsed, "", None)
    current = state.segment
    if current is None:
        return state
    if elapsed == current.start_ms:
        return replace(state, segments=state.segments[:-1])
    return replace(state, segments=(*state.segments[:-1], replace(current, end_ms=elapsed)))


def _end_mediation(state: MeetingState, elapsed: Ms, agreed: str, owner_id: RepId | None) -> MeetingState:
    mediation = state.mediation
    if mediation is None:
        return state
    ended = replace(mediation, end_ms=elapsed, agreed=agreed, owner_id=owner_id)
    state = replace(state, mediation=None, mediations=(*state.mediations, ended))
    current = state.segment
    if current is None:
        return state
    charged = replace(current, mediation_ms=current.mediation_ms + elapsed - mediation.start_ms)
    return replace(state, segments=(*state.segments[:-1], charged))


def _resume(state: MeetingState, now: Ms) -> MeetingState:
    since = now if state.paused_since_utc_ms is None else state.paused_since_utc_ms
    stop = Stop(clock.elapsed_ms(state, now), max(0, now - since))
    return replace(
        state,
        status=Status.RUNNING,
        paused_since_utc_ms=None,
        gap_since_utc_ms=None,
        stopped_ms=state.stopped_ms + stop.length_ms,
        pauses=(*state.pauses, stop),
    )


def _resolve_gap(state: MeetingState, gap: Ms, counted: bool) -> MeetingState:
    at = clock.elapsed_ms(state, state.gap_since_utc_ms or 0)
    return replace(
        state,
        gap_since_utc_ms=None,
        stopped_ms=state.stopped_ms + (0 if counted else gap),
        gaps=(*state.gaps, GapRecord(at, gap, counted)),
    )


def _grant(state: MeetingState, delta: Ms, from_bank: Ms) -> MeetingState:
    current = state.segment
    if current is None:
        return state
    granted = replace(current, granted_ms=current.granted_ms + delta)
    beyond = max(0, delta - from_bank)
    return replace(state, segments=(*state.segments[:-1], granted), beyond_bank_ms=state.beyond_bank_ms + beyond)


def _finish(state: MeetingState, now: Ms, version: int, override: str, undiscussed: tuple[str, ...]) -> MeetingState:
    if state.status is not Status.REOPENED:
        if state.paused_since_utc_ms is not None:
            state = _resume(state, now)
        state = replace(_end_segment(state, now), ended_utc_ms=now)
    left = tuple(item.id for item in state.plan.agenda if item.id in undiscussed)
    return replace(state, status=Status.FINISHED, version=version, override_reason=override, undiscussed=left)


def _evolve_order(
    state: MeetingState,
    event: ev.RepSkipped | ev.RepMovedToEnd | ev.AttendanceChanged | ev.OrderChanged,
    now: Ms,
) -> MeetingState:
    if isinstance(event, ev.OrderChanged):
        entries = {entry.rep_id: entry for entry in state.queue}
        reordered = tuple(
            entries[rep_id]
            if place < len(state.queue) and state.queue[place].rep_id == rep_id
            else QueueEntry(rep_id, OrderReason(ReasonKind.BY_HAND))
            for place, rep_id in enumerate(event.order)
            if rep_id in entries
        )
        return replace(state, queue=reordered)
    rep_id = event.rep_id
    speaking = state.speaker_id == rep_id
    others = tuple(entry for entry in state.queue if entry.rep_id != rep_id)
    match event:
        case ev.RepMovedToEnd():
            entry = QueueEntry(rep_id, OrderReason(ReasonKind.MOVED_TO_END))
            return replace(state, queue=(*others, entry))
        case ev.RepSkipped(final=final):
            state = _participant(state, rep_id, lambda one: replace(one, skipped=True, no_turn=final))
            back = () if final else (QueueEntry(rep_id, OrderReason(ReasonKind.SKIPPED)),)
            state = replace(state, queue=(*others, *back))
            return _uncharge(state) if speaking else state
        case ev.AttendanceChanged(attendance=attendance, place=place):
            elapsed = clock.elapsed_ms(state, now)
            late = attendance is ev.Attendance.LATE
            arrived = elapsed if late else None
            state = _participant(state, rep_id, lambda one: replace(one, attendance=attendance, arrived_ms=arrived))
            if place is None:
                state = replace(state, queue=others)
                return _uncharge(state) if speaking and attendance is ev.Attendance.ABSENT else state
            kind = ReasonKind.ARRIVED_LATE if late else ReasonKind.MOVED_TO_END
            before = next((entry for entry in state.queue if entry.rep_id == rep_id), None)
            entry = QueueEntry(rep_id, OrderReason(kind, arrived))
            if not late and before is not None:
                entry = before
            return replace(state, queue=(*others[:place], entry, *others[place:]))
        case _:
            assert_never(event)


def _uncharge(state: MeetingState) -> MeetingState:
    """The running turn, which is the last segment, was no turn: its time so far becomes the moderator's."""
    current = state.segments[-1]
    remarks = replace(current, kind=SegmentKind.REMARKS, rep_id=None, allotment_ms=0, granted_ms=0)
    return replace(state, segments=(*state.segments[:-1], remarks))
