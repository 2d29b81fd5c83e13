"""decide(state, command, now) -> events or a Rejection. All rules of what may happen live here and in its two
helpers."""

from app.domain.ids import Ms
from app.domain.meeting import commands as cmd
from app.domain.meeting import events as ev
from app.domain.meeting.decide_floor import decide_floor, enter
from app.domain.meeting.decide_items import decide_item
from app.domain.meeting.decision import Gap, GapKind, Reason, Rejection
from app.domain.meeting.events import Attendance
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import MeetingState, SegmentKind, Status

type Decision = tuple[ev.Event, ...] | Rejection


def decide(state: MeetingState | None, command: cmd.Command, now_utc_ms: Ms) -> Decision:
    """What the command comes to in this state at this time. Undo and redo belong to the log (``log.decide_log``).

    ``state`` None: the meeting has no log yet; only OpenMeeting is accepted.
    """
    if isinstance(command, cmd.OpenMeeting):
        return _open(state, command)
    if state is None:
        return Rejection(Reason.NOT_OPEN)
    if state.status is Status.CANCELLED:
        return Rejection(Reason.CANCELLED)
    if isinstance(command, cmd.Reopen):
        return _reopen(state, command)
    if state.status is Status.FINISHED:
        return Rejection(Reason.LOCKED)
    match command:
        case cmd.StartMeeting() | cmd.Pause() | cmd.Resume() | cmd.ExtendCap() if state.status is Status.REOPENED:
            return Rejection(Reason.LOCKED)
        case cmd.StartMeeting():
            return _start(state)
        case cmd.Pause():
            return _pause(state)
        case cmd.Resume():
            return _resume(state)
        case cmd.DetectGap(since):
            return _detect_gap(state, since, now_utc_ms)
        case cmd.ResolveGap(counted):
            return _resolve_gap(state, counted, now_utc_ms)
        case cmd.ExtendCap(delta, reason):
            if not reason.strip():
                return Rejection(Reason.NO_REASON_GIVEN)
            return (ev.CapExtended(delta, reason),) if delta > 0 else Rejection(Reason.NOT_POSITIVE)
        case cmd.Finish(reason):
            return _finish(state, reason)
        case cmd.CancelMeeting():
            return Rejection(Reason.TOO_LATE_TO_CANCEL) if state.version else (ev.MeetingCancelled(),)
        case cmd.Undo():
            return Rejection(Reason.NOTHING_TO_UNDO)
        case cmd.Redo():
            return Rejection(Reason.NOTHING_TO_REDO)
        case (
            cmd.Next()
            | cmd.NextPhase()
            | cmd.PreviousPhase()
            | cmd.GiveFloor()
            | cmd.ModeratorRemarks()
            | cmd.SkipOnce()
            | cmd.MoveToEnd()
            | cmd.MarkAbsent()
            | cmd.MarkPresent()
            | cmd.MarkArrived()
            | cmd.GrantTime()
            | cmd.Reorder()
            | cmd.StartMediation()
            | cmd.EndMediation()
        ):
            return decide_floor(state, command, now_utc_ms)
        case _:
            return decide_item(state, command)


def _open(state: MeetingState | None, command: cmd.OpenMeeting) -> Decision:
    """Before the start a changed plan may be laid anew; what was captured stays, who was marked as what does not."""
    if state is not None and (state.status is not Status.READY or state.plan == command.plan):
        return Rejection(Reason.ALREADY_OPEN)
    return (ev.MeetingOpened(command.plan),)


def _start(state: MeetingState) -> Decision:
    if state.status is not Status.READY:
        return Rejection(Reason.ALREADY_STARTED)
    first = enter(state, 0, 1)
    if isinstance(first, Rejection):
        return (ev.MeetingStarted(), ev.RemarksStarted())
    return (ev.MeetingStarted(), *first)


def _pause(state: MeetingState) -> Decision:
    if state.gap_pending:
        return Rejection(Reason.GAP_PENDING)
    if state.status is Status.RUNNING:
        return (ev.MeetingPaused(),)
    return Rejection(Reason.ALREADY_PAUSED if state.status is Status.PAUSED else Reason.NOT_STARTED)


def _resume(state: MeetingState) -> Decision:
    if state.gap_pending:
        return Rejection(Reason.GAP_PENDING)
    return (ev.MeetingResumed(),) if state.status is Status.PAUSED else Rejection(Reason.NOT_PAUSED)


def _detect_gap(state: MeetingState, since: Ms, now: Ms) -> Decision:
    """Only a running clock has a gap to ask about; a paused one simply stays paused."""
    if state.status is not Status.RUNNING or state.gap_pending:
        return Rejection(Reason.NO_GAP)
    started = state.started_utc_ms or 0
    return (ev.GapDetected(max(started, min(since, now))),)


def _resolve_gap(state: MeetingState, counted: bool, now: Ms) -> Decision:
    """The time until the answer belongs to the absence: it ends when the moderator is back, not when the app is."""
    if state.gap_since_utc_ms is None or not state.gap_pending:
        return Rejection(Reason.NO_GAP)
    return (ev.GapResolved(max(0, now - state.gap_since_utc_ms), counted),)


def gaps(state: MeetingState) -> tuple[Gap, ...]:
    """What is missing before the minutes can be locked: settled questions, owners, dates, a next step for all who are
    here."""
    found = [Gap(GapKind.QUESTION_UNSETTLED, one.id) for one in state.questions if one.settled is None]
    found += [Gap(GapKind.ACTION_WITHOUT_OWNER, one.id) for one in state.actions if one.owner_id is None]
    found += [Gap(GapKind.ACTION_WITHOUT_DATE, one.id) for one in state.actions if one.due is None]
    stepped = {step.rep_id for step in state.next_steps} | {one.owner_id for one in state.actions}
    found += [
        Gap(GapKind.REP_WITHOUT_NEXT_STEP, rep_id=one.rep_id)
        for one in state.participants
        if one.attendance is not Attendance.ABSENT and not one.written_update and one.rep_id not in stepped
    ]
    return tuple(found)


def _finish(state: MeetingState, reason: str) -> Decision:
    if state.status is Status.READY:
        return Rejection(Reason.NOT_STARTED)
    if state.gap_pending:
        return Rejection(Reason.GAP_PENDING)
    missing = gaps(state)
    if missing and not reason.strip():
        return Rejection(Reason.GAPS, gaps=missing)
    begun = {segment.item_id for segment in state.segments if segment.kind is SegmentKind.ITEM}
    turns_held = any(segment.kind is SegmentKind.TURN for segment in state.segments)
    undiscussed = tuple(
        item.id for item in state.plan.agenda if item.id not in begun and not (turns_held and item.phase is Phase.TURNS)
    )
    if state.status is Status.REOPENED:
        undiscussed = state.undiscussed
    return (ev.MeetingFinished(state.version + 1, reason.strip() if missing else "", undiscussed),)


def _reopen(state: MeetingState, command: cmd.Reopen) -> Decision:
    if state.status is not Status.FINISHED:
        return Rejection(Reason.NOT_LOCKED)
    return (ev.MeetingReopened(command.reason),)
