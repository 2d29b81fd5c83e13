"""The words of a meeting: phases, purposes, clock faces, attendance, and why somebody speaks where they speak."""

from PySide6.QtCore import QCoreApplication

from app.domain.meeting.commands import Settlement
from app.domain.meeting.events import Attendance
from app.domain.meeting.plan import OrderMethod, OrderReason, Phase, Purpose, ReasonKind
from app.domain.meeting.state import Action, Decision, Item, Note, ParkedTopic, Question, Recognition
from app.domain.meeting.view import ClockFace, QueueRow, RowState
from app.ui.words.times import clock, of_time, ordinal, over

translate = QCoreApplication.translate


def phase(value: Phase) -> str:
    """The name of a phase."""
    match value:
        case Phase.OPENING:
            return translate("Words", "Opening")
        case Phase.TURNS:
            return translate("Words", "Turns")
        case Phase.TASKS:
            return translate("Words", "Tasks")
        case Phase.QA:
            return translate("Words", "Q&A")
        case Phase.CLOSING:
            return translate("Words", "Closing")


def phase_short(value: Phase) -> str:
    """The name of a phase where it has some 40 px; the full name where the language has no shorter one."""
    match value:
        case Phase.OPENING:
            return translate("Words", "Open.", "phase, abbreviated")
        case Phase.TURNS:
            return translate("Words", "Turns", "phase, abbreviated")
        case Phase.TASKS:
            return translate("Words", "Tasks", "phase, abbreviated")
        case Phase.QA:
            return translate("Words", "Q&A", "phase, abbreviated")
        case Phase.CLOSING:
            return translate("Words", "Clos.", "phase, abbreviated")


def purpose(value: Purpose) -> str:
    """What a meeting is for."""
    match value:
        case Purpose.OBJECTIVES_RECALL:
            return translate("Words", "Objectives recall")
        case Purpose.WORK_REPORT:
            return translate("Words", "Work report")
        case Purpose.PROBLEM_SOLVING:
            return translate("Words", "Problem solving")
        case Purpose.RESULTS_REVIEW:
            return translate("Words", "Results review")
        case Purpose.TRAINING:
            return translate("Words", "Training")
        case Purpose.ONE_ON_ONE:
            return translate("Words", "One-on-one")


def order_method(value: OrderMethod) -> str:
    """How the speaking order is made."""
    match value:
        case OrderMethod.ROTATE:
            return translate("Words", "Rotating order")
        case OrderMethod.RANDOM:
            return translate("Words", "Random order")
        case OrderMethod.ROSTER:
            return translate("Words", "Roster order")
        case OrderMethod.BY_HAND:
            return translate("Words", "Order set by hand")


def clock_word(face: ClockFace, *, remarks: bool = False) -> str:
    """The word on the clock. `remarks`: the moderator has the floor between turns."""
    match face:
        case ClockFace.IDLE:
            return translate("Words", "Your remarks") if remarks else translate("Words", "Ready")
        case ClockFace.CALM:
            return translate("Words", "On time")
        case ClockFace.WARNING:
            return translate("Words", "Wrap up")
        case ClockFace.DANGER:
            return translate("Words", "Last seconds")
        case ClockFace.OVERTIME:
            return translate("Words", "Overtime")
        case ClockFace.PAUSED:
            return translate("Words", "Paused")
        case ClockFace.MEDIATION:
            return translate("Words", "Mediation")


def attendance(value: Attendance) -> str:
    """Where a participant is."""
    match value:
        case Attendance.EXPECTED:
            return translate("Words", "Expected")
        case Attendance.PRESENT:
            return translate("Words", "Present")
        case Attendance.LATE:
            return translate("Words", "Late")
        case Attendance.ABSENT:
            return translate("Words", "Absent")


def settlement(value: Settlement) -> str:
    """How a question ended."""
    match value:
        case Settlement.ANSWERED:
            return translate("Words", "Answered")
        case Settlement.PARKED:
            return translate("Words", "Parked")
        case Settlement.ACTION:
            return translate("Words", "Action")


def capture_kind(item: Item) -> str:
    """What kind of thing was captured."""
    match item:
        case Note():
            return translate("Words", "Note")
        case Decision():
            return translate("Words", "Decision")
        case Question():
            return translate("Words", "Question")
        case ParkedTopic():
            return translate("Words", "Parked topic")
        case Recognition():
            return translate("Words", "Win") if item.win else translate("Words", "Recognition")
        case Action():
            return translate("Words", "Action")


def order_reason(reason: OrderReason) -> str:
    """Why somebody speaks where they speak, for a row of the queue: "Last started 4 meetings ago"."""
    number = reason.number if reason.number is not None else 0
    match reason.kind:
        case ReasonKind.FIRST_MEETING | ReasonKind.ROSTER:
            return translate("Words", "In roster order")
        case ReasonKind.STARTS_LONGEST_AGO:
            return translate("Words", "Last started %n meetings ago", "speaking order", number)
        case ReasonKind.STARTS_NEVER_BEFORE:
            return translate("Words", "Starts for the first time")
        case ReasonKind.SPOKE_LATE:
            return translate("Words", "Next in the rotation")
        case ReasonKind.SPOKE_EARLY:
            return translate("Words", "Spoke %1 lately", "a place: 2nd").replace("%1", ordinal(number))
        case ReasonKind.STARTED_LAST:
            return translate("Words", "Started last time, goes late")
        case ReasonKind.CUT_SHORT:
            return translate("Words", "Cut short last time, moved up")
        case ReasonKind.NEW:
            return translate("Words", "New in the rotation")
        case ReasonKind.RANDOM:
            return translate("Words", "Drawn at random")
        case ReasonKind.BY_HAND:
            return translate("Words", "Placed by hand")
        case ReasonKind.SKIPPED:
            return translate("Words", "Skipped once, comes back")
        case ReasonKind.MOVED_TO_END:
            return translate("Words", "Moved to the end")
        case ReasonKind.ARRIVED_LATE:
            return translate("Words", "Late, %1: next but one", "a clock: 03:10").replace("%1", clock(number))


def order_reason_in_full(reason: OrderReason) -> str:
    """The same as a whole sentence, for a tool tip; empty where the row says it all."""
    number = reason.number if reason.number is not None else 0
    match reason.kind:
        case ReasonKind.STARTS_LONGEST_AGO:
            return translate(
                "Words", "Starts today: has gone longest without starting, %n meetings.", "speaking order", number
            )
        case ReasonKind.SPOKE_LATE:
            text = translate("Words", "Spoke about %1 lately, so goes earlier today.", "a place: 7th")
            return text.replace("%1", ordinal(number)) if number else ""
        case ReasonKind.SPOKE_EARLY:
            text = translate("Words", "Spoke about %1 lately, so goes later today.", "a place: 2nd")
            return text.replace("%1", ordinal(number)) if number else ""
        case ReasonKind.CUT_SHORT:
            return translate("Words", "Had less than the planned time last time, so moves up today.")
        case ReasonKind.ARRIVED_LATE:
            text = translate("Words", "Arrived at %1 of the meeting. Speaks after the next one.", "a clock: 03:10")
            return text.replace("%1", clock(number))
        case _:
            return ""


_STARTERS = (ReasonKind.STARTS_LONGEST_AGO, ReasonKind.STARTS_NEVER_BEFORE)


def queue_state(row: QueueRow, *, brief: bool = False) -> str:
    """The second line of a row in the speaking order. `brief` where the time beside it stands on one line alone."""
    match row.state:
        case RowState.NOW:
            return translate("Words", "Has the floor")
        case RowState.ABSENT:
            return translate("Words", "Absent today")
        case RowState.NO_TURN:
            return translate("Words", "No turn today")
        case RowState.WRITTEN:
            return translate("Words", "Sent a written update")
        case RowState.DONE if brief and row.over_ms >= 500:
            return over(row.over_ms)
        case _ if row.reason is None:
            return of_time(row.given_ms)
        case RowState.DONE if brief and row.reason.kind in _STARTERS:
            return translate("Words", "Started today", "short")
        case _:
            return _order_reason_brief(row.reason) if brief else order_reason(row.reason)


def _order_reason_brief(reason: OrderReason) -> str:
    """The same in some 110 px."""
    match reason.kind:
        case ReasonKind.STARTS_LONGEST_AGO | ReasonKind.STARTS_NEVER_BEFORE:
            return translate("Words", "Starts today", "short")
        case ReasonKind.STARTED_LAST:
            return translate("Words", "Started last time", "short")
        case ReasonKind.CUT_SHORT:
            return translate("Words", "Cut short last time", "short")
        case ReasonKind.SKIPPED:
            return translate("Words", "Skipped, back again", "short")
        case ReasonKind.ARRIVED_LATE:
            return translate("Words", "Late, %1", "short; a clock: 03:10").replace("%1", clock(reason.number or 0))
        case _:
            return order_reason(reason)
