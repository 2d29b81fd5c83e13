"""From a key to a command: what each act comes to for the rep, question or promise that is chosen."""

from dataclasses import dataclass

from app.domain.ids import ItemId, RepId
from app.domain.meeting import commands as cmd
from app.domain.meeting.events import Attendance
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Status
from app.domain.meeting.view import RowState
from app.ui.keys import FLOOR_ACTS, KeyAct
from app.ui.views.live.frame import LiveFrame


@dataclass(frozen=True, slots=True)
class Chosen:
    """The rows that are chosen in the lists of the live view. None: nothing was chosen, the act finds its own."""

    rep_id: RepId | None = None
    promise_id: ItemId | None = None
    question_id: ItemId | None = None
    recap_id: RepId | None = None


def rep_for(act: KeyAct, frame: LiveFrame, chosen: Chosen) -> RepId | None:
    """Whom an act of the speaking order is about: the chosen rep, else the one it can only mean.

    Skip, to the end and absent mean who has the floor, before the start who would be next. Arrived means the only
    one who is not here.
    """
    if chosen.rep_id is not None:
        return chosen.rep_id
    if act is KeyAct.ARRIVED:
        away = [row.rep_id for row in frame.moment.rows if row.attendance is Attendance.ABSENT]
        return away[0] if len(away) == 1 else None
    return frame.moment.speaker_id or frame.moment.next_id


def command_for(act: KeyAct, frame: LiveFrame, chosen: Chosen, new_id: ItemId) -> cmd.Command | None:
    """The command that an act comes to now; None where it has no meaning here (nobody chosen, no such row).

    ``new_id`` is for what the command makes, if it makes something.
    """
    if act in FLOOR_ACTS:
        place = FLOOR_ACTS.index(act)
        rows = frame.moment.rows
        return cmd.GiveFloor(rows[place].rep_id) if place < len(rows) else None
    match act:
        case KeyAct.START_PAUSE:
            return _start_pause(frame)
        case KeyAct.NEXT:
            return cmd.Next()
        case KeyAct.NEXT_PHASE:
            return cmd.NextPhase()
        case KeyAct.PREVIOUS_PHASE:
            return cmd.PreviousPhase()
        case KeyAct.GRANT:
            return cmd.GrantTime(frame.state.plan.rules.step_ms)
        case KeyAct.TAKE:
            return cmd.GrantTime(-frame.state.plan.rules.step_ms)
        case KeyAct.REMARKS:
            return cmd.ModeratorRemarks()
        case KeyAct.MEDIATION:
            return cmd.StartMediation(new_id) if frame.state.mediation is None else cmd.EndMediation()
        case KeyAct.UNDO:
            return cmd.Undo()
        case KeyAct.REDO:
            return cmd.Redo()
        case KeyAct.SKIP_ONCE | KeyAct.TO_END | KeyAct.ABSENT | KeyAct.ARRIVED:
            return _order(act, frame, chosen)
        case KeyAct.SETTLE_1 | KeyAct.SETTLE_2 | KeyAct.SETTLE_3:
            return _settle((KeyAct.SETTLE_1, KeyAct.SETTLE_2, KeyAct.SETTLE_3).index(act), frame, chosen, new_id)
        case _:
            return None


def _start_pause(frame: LiveFrame) -> cmd.Command:
    match frame.state.status:
        case Status.READY:
            return cmd.StartMeeting()
        case Status.PAUSED:
            return cmd.Resume()
        case _:
            return cmd.Pause()


def _order(act: KeyAct, frame: LiveFrame, chosen: Chosen) -> cmd.Command | None:
    rep_id = rep_for(act, frame, chosen)
    if rep_id is None:
        return None
    match act:
        case KeyAct.SKIP_ONCE:
            return cmd.SkipOnce(rep_id)
        case KeyAct.TO_END:
            return cmd.MoveToEnd(rep_id)
        case KeyAct.ABSENT:
            return cmd.MarkAbsent(rep_id)
        case _:
            return cmd.MarkArrived(rep_id)


def _settle(place: int, frame: LiveFrame, chosen: Chosen, new_id: ItemId) -> cmd.Command | None:
    """F2, F3 and F4: the gap first, since it stands in the way; then what the phase is about."""
    if frame.moment.gap_ms is not None:
        return (cmd.ResolveGap(counted=True), cmd.ResolveGap(counted=False), None)[place]
    match frame.moment.phase:
        case Phase.OPENING if chosen.promise_id is not None:
            return cmd.ReviewAction(chosen.promise_id, tuple(cmd.ReviewOutcome)[place])
        case Phase.QA if chosen.question_id in {one.id for one in frame.open_questions}:
            # What is settled stays as it is: its buttons are off, and so are the keys.
            assert chosen.question_id is not None
            how = (cmd.Settlement.ANSWERED, cmd.Settlement.PARKED, cmd.Settlement.ACTION)[place]
            action_id = new_id if how is cmd.Settlement.ACTION else None
            return cmd.SettleQuestion(chosen.question_id, how, action_id=action_id)
        case Phase.CLOSING if chosen.recap_id is not None and place == 0:
            return cmd.MarkRead(chosen.recap_id)
        case _:
            return None


def first_promise(frame: LiveFrame) -> ItemId | None:
    """The promise to settle next: the first that was not reviewed yet."""
    return next((one.id for one in frame.state.plan.previous_actions if frame.outcome(one.id) is None), None)


def first_question(frame: LiveFrame) -> ItemId | None:
    """The question to settle next."""
    return next((one.id for one in frame.open_questions), None)


def recap_order(frame: LiveFrame) -> tuple[RepId, ...]:
    """Whose part is read out, in the order in which they spoke; the absent are left out."""
    return tuple(row.rep_id for row in frame.moment.rows if row.state is not RowState.ABSENT)


def first_unread(frame: LiveFrame) -> RepId | None:
    """Whose part is read next."""
    return next((rep_id for rep_id in recap_order(frame) if rep_id not in frame.state.read), None)
