"""decide for who speaks, in which phase and for how long."""

from typing import assert_never

from app.domain.ids import Ms, RepId
from app.domain.meeting import clock
from app.domain.meeting import commands as cmd
from app.domain.meeting import events as ev
from app.domain.meeting.decision import Reason, Rejection
from app.domain.meeting.events import Attendance
from app.domain.meeting.plan import PHASES, AgendaItem, Phase
from app.domain.meeting.state import MeetingState, ParticipantState, SegmentKind, Status

type Decision = tuple[ev.Event, ...] | Rejection

type FloorCommand = (
    cmd.Next
    | cmd.NextPhase
    | cmd.PreviousPhase
    | cmd.GiveFloor
    | cmd.ModeratorRemarks
    | cmd.SkipOnce
    | cmd.MoveToEnd
    | cmd.MarkAbsent
    | cmd.MarkPresent
    | cmd.MarkArrived
    | cmd.GrantTime
    | cmd.Reorder
    | cmd.StartMediation
    | cmd.EndMediation
)

type QueueCommand = cmd.SkipOnce | cmd.MoveToEnd | cmd.MarkAbsent | cmd.MarkPresent | cmd.MarkArrived | cmd.Reorder


def decide_floor(state: MeetingState, command: FloorCommand, now_utc_ms: Ms) -> Decision:
    """What a command about the floor comes to.

    The order may be changed before the start; the floor itself moves only while the meeting runs.
    """
    match command:
        case (
            cmd.SkipOnce() | cmd.MoveToEnd() | cmd.MarkAbsent() | cmd.MarkPresent() | cmd.MarkArrived() | cmd.Reorder()
        ):
            return _decide_queue(state, command, now_utc_ms)
        case _:
            pass
    refused = _not_live(state)
    if refused is not None:
        return refused
    elapsed = clock.elapsed_ms(state, now_utc_ms)
    match command:
        case cmd.Next():
            return _next(state, elapsed)
        case cmd.NextPhase():
            return enter(state, elapsed, 1)
        case cmd.PreviousPhase():
            return enter(state, elapsed, -1)
        case cmd.GiveFloor(rep_id):
            return _give_floor(state, rep_id, elapsed)
        case cmd.ModeratorRemarks():
            if state.phase is not Phase.TURNS:
                return Rejection(Reason.NOT_IN_TURNS)
            if state.speaker_id is None:
                return Rejection(Reason.NO_CHANGE)
            return (ev.RemarksStarted(),)
        case cmd.GrantTime(delta):
            return _grant(state, delta, elapsed)
        case cmd.StartMediation(item_id, issue):
            if state.mediation is not None:
                return Rejection(Reason.MEDIATION_RUNS)
            return (ev.MediationStarted(item_id, issue.strip()),)
        case cmd.EndMediation(agreed, owner_id):
            if state.mediation is None:
                return Rejection(Reason.NO_MEDIATION)
            if owner_id is not None and state.participant(owner_id) is None:
                return Rejection(Reason.NO_SUCH_REP, owner_id)
            return (ev.MediationEnded(agreed.strip(), owner_id),)
        case _:
            assert_never(command)


def _not_live(state: MeetingState) -> Rejection | None:
    if state.status is Status.READY:
        return Rejection(Reason.NOT_STARTED)
    if state.status is Status.REOPENED:
        return Rejection(Reason.LOCKED)
    if state.gap_pending:
        return Rejection(Reason.GAP_PENDING)
    return None


def _next(state: MeetingState, elapsed: Ms) -> Decision:
    if state.phase is Phase.TURNS:
        return (_turn(state, elapsed),) if state.queue else enter(state, elapsed, 1)
    rest = clock.remaining_items(state)
    if rest:
        return (_item(state, rest[0], elapsed),)
    return enter(state, elapsed, 1)


def _turn(state: MeetingState, elapsed: Ms, rep_id: RepId | None = None) -> ev.TurnStarted:
    """The next turn, or the one of ``rep_id``, with the allotment that the rules give it now."""
    rep_id = rep_id or state.queue[0].rep_id
    turns_left = len(state.queue) + (0 if state.waits(rep_id) else 1)
    left = clock.left_for_turns_ms(state, elapsed)
    rules = state.plan.rules
    return ev.TurnStarted(rep_id, clock.allotment_ms(left, turns_left, state.plan.turn_ms, rules.floor_ms))


def _item(state: MeetingState, item: AgendaItem, elapsed: Ms) -> ev.ItemStarted:
    return ev.ItemStarted(item.id, item.phase, clock.item_ms(state, item, elapsed))


def enter(state: MeetingState, elapsed: Ms, step: int) -> Decision:
    """What begins the next phase in one direction (``step`` 1 or -1) that has something in it."""
    place = (PHASES.index(state.phase) if state.phase is not None else -1) + step
    while 0 <= place < len(PHASES):
        phase = PHASES[place]
        if phase is Phase.TURNS:
            if state.queue:
                return (_turn(state, elapsed),)
            if step < 0:
                return (ev.RemarksStarted(),)
        elif items := state.plan.items(phase):
            return (_item(state, items[0], elapsed),)
        place += step
    return Rejection(Reason.LAST_PHASE if step > 0 else Reason.FIRST_PHASE)


def _give_floor(state: MeetingState, rep_id: RepId, elapsed: Ms) -> Decision:
    person = state.participant(rep_id)
    if person is None:
        return Rejection(Reason.NO_SUCH_REP, rep_id)
    if state.speaker_id == rep_id:
        return Rejection(Reason.ALREADY_SPEAKING, rep_id)
    here: tuple[ev.Event, ...] = ()
    if person.attendance is Attendance.ABSENT:
        here = (ev.AttendanceChanged(rep_id, Attendance.LATE, None),)
    return (*here, _turn(state, elapsed, rep_id))


def _grant(state: MeetingState, delta: Ms, elapsed: Ms) -> Decision:
    segment = state.segment
    if segment is None or segment.kind is SegmentKind.REMARKS:
        return Rejection(Reason.NOTHING_TIMED)
    if delta == 0:
        return Rejection(Reason.NO_CHANGE)
    if delta < 0 and segment.given_ms + delta < min(state.plan.rules.floor_ms, segment.allotment_ms):
        return Rejection(Reason.BELOW_FLOOR)
    bank = clock.forecast(state, elapsed).bank_ms
    return (ev.TimeGranted(delta, max(0, min(bank, delta))),)


def _decide_queue(state: MeetingState, command: QueueCommand, now_utc_ms: Ms) -> Decision:
    if state.status is Status.REOPENED and not isinstance(command, cmd.MarkAbsent | cmd.MarkPresent):
        return Rejection(Reason.LOCKED)
    if state.gap_pending:
        return Rejection(Reason.GAP_PENDING)
    if isinstance(command, cmd.Reorder):
        waiting = tuple(entry.rep_id for entry in state.queue)
        if sorted(command.order) != sorted(waiting):
            return Rejection(Reason.NOT_A_PERMUTATION)
        return Rejection(Reason.NO_CHANGE) if command.order == waiting else (ev.OrderChanged(command.order),)
    person = state.participant(command.rep_id)
    if person is None:
        return Rejection(Reason.NO_SUCH_REP, command.rep_id)
    elapsed = clock.elapsed_ms(state, now_utc_ms)
    match command:
        case cmd.SkipOnce():
            if not (state.waits(person.rep_id) or state.speaker_id == person.rep_id):
                return Rejection(Reason.NOT_WAITING, person.rep_id)
            return _leave(state, ev.RepSkipped(person.rep_id, final=person.skipped), elapsed)
        case cmd.MoveToEnd():
            if not (state.waits(person.rep_id) or state.speaker_id == person.rep_id):
                return Rejection(Reason.NOT_WAITING, person.rep_id)
            if state.queue and state.queue[-1].rep_id == person.rep_id:
                return Rejection(Reason.NO_CHANGE, person.rep_id)
            return _leave(state, ev.RepMovedToEnd(person.rep_id), elapsed)
        case cmd.MarkAbsent():
            if person.attendance is Attendance.ABSENT:
                return Rejection(Reason.ALREADY_ABSENT, person.rep_id)
            return _leave(state, ev.AttendanceChanged(person.rep_id, Attendance.ABSENT, None), elapsed)
        case cmd.MarkPresent():
            if person.attendance is Attendance.PRESENT:
                return Rejection(Reason.ALREADY_PRESENT, person.rep_id)
            return (ev.AttendanceChanged(person.rep_id, Attendance.PRESENT, _place(state, person, last=True)),)
        case cmd.MarkArrived():
            if state.speaker_id == person.rep_id:
                return Rejection(Reason.ALREADY_SPEAKING, person.rep_id)
            waits = state.waits(person.rep_id)
            had_turn = person.attendance is not Attendance.ABSENT and state.turns_of(person.rep_id)
            if had_turn or (waits and person.attendance is Attendance.LATE):
                return Rejection(Reason.ALREADY_PRESENT, person.rep_id)
            if state.status is Status.READY:
                return (ev.AttendanceChanged(person.rep_id, Attendance.PRESENT, _place(state, person, last=True)),)
            return (ev.AttendanceChanged(person.rep_id, Attendance.LATE, _place(state, person, last=False)),)
        case _:
            assert_never(command)


def _place(state: MeetingState, person: ParticipantState, *, last: bool) -> int | None:
    """Where a rep who is here now enters the queue: where they stand, at the end, or next but one; None without a
    turn to come."""
    if person.written_update or state.turns_of(person.rep_id):
        return None
    others = tuple(entry.rep_id for entry in state.queue if entry.rep_id != person.rep_id)
    if not last:
        return min(1, len(others))
    place = next((place for place, entry in enumerate(state.queue) if entry.rep_id == person.rep_id), len(others))
    return place


def _leave(
    state: MeetingState, event: ev.RepSkipped | ev.RepMovedToEnd | ev.AttendanceChanged, elapsed: Ms
) -> Decision:
    """The event, and if the rep has the floor, who has it now: the next who waits, else the moderator."""
    if state.speaker_id != event.rep_id:
        return (event,)
    if not state.queue:
        return (event, ev.RemarksStarted())
    comes_back = isinstance(event, ev.RepMovedToEnd) or (isinstance(event, ev.RepSkipped) and not event.final)
    turns_left = len(state.queue) + (1 if comes_back else 0)
    left = clock.left_for_turns_ms(state, elapsed)
    share = clock.allotment_ms(left, turns_left, state.plan.turn_ms, state.plan.rules.floor_ms)
    return (event, ev.TurnStarted(state.queue[0].rep_id, share))
