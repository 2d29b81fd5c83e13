"""Why the meeting refused a command, and what is missing before its minutes can be locked: a fact, then a way out."""

from PySide6.QtCore import QCoreApplication

from app.domain.meeting.decision import Gap, GapKind, Reason, Rejection

translate = QCoreApplication.translate


def refusal(rejection: Rejection, name: str = "") -> str:
    """One or two sentences for a refused command; `name` is the short name of the rep it is about, if any."""
    who = name or translate("Words", "This rep")
    return _refusal(rejection.reason, len(rejection.gaps)).replace("%1", who)


def _refusal(reason: Reason, gaps: int) -> str:
    match reason:
        case Reason.ALREADY_OPEN:
            return translate("Words", "This meeting is open already.")
        case Reason.NOT_OPEN:
            return translate("Words", "This meeting is not open. Open it from Home.")
        case Reason.NOT_STARTED:
            return translate("Words", "The meeting has not started. Space starts it.")
        case Reason.ALREADY_STARTED:
            return translate("Words", "The meeting runs already.")
        case Reason.ALREADY_PAUSED:
            return translate("Words", "The meeting is paused already. Space resumes it.")
        case Reason.NOT_PAUSED:
            return translate("Words", "The meeting is not paused.")
        case Reason.LOCKED:
            return translate("Words", "The minutes are final. Reopen them to change something.")
        case Reason.NOT_LOCKED:
            return translate("Words", "The minutes are not final yet.")
        case Reason.CANCELLED:
            return translate("Words", "This meeting was cancelled.")
        case Reason.GAP_PENDING:
            return translate(
                "Words", "The app was away. Say first whether that time counts: F2 counts it, F3 takes it out."
            )
        case Reason.NO_GAP:
            return translate("Words", "No time is missing.")
        case Reason.LAST_PHASE:
            return translate("Words", "This is the last phase. Finalise ends the meeting.")
        case Reason.FIRST_PHASE:
            return translate("Words", "This is the first phase.")
        case Reason.NO_SUCH_REP:
            return translate("Words", "This rep is not in the meeting.")
        case Reason.NO_SUCH_ITEM:
            return translate("Words", "This line is no longer there.")
        case Reason.NOT_WAITING:
            return translate("Words", "%1 is not waiting for a turn.")
        case Reason.ALREADY_SPEAKING:
            return translate("Words", "%1 has the floor already.")
        case Reason.ALREADY_ABSENT:
            return translate("Words", "%1 is marked absent already. Arrived brings them back.")
        case Reason.ALREADY_PRESENT:
            return translate("Words", "%1 is here already.")
        case Reason.NOT_IN_TURNS:
            return translate("Words", "This works while the turns run.")
        case Reason.NOTHING_TIMED:
            return translate("Words", "Nothing is timed now. Give the floor first.")
        case Reason.BELOW_FLOOR:
            return translate("Words", "Less would fall below the floor of a turn.")
        case Reason.NO_REASON_GIVEN:
            return translate("Words", "The minutes need a reason. Write one line.")
        case Reason.NOT_POSITIVE:
            return translate("Words", "The time must be more than 0:00.")
        case Reason.NOT_A_PERMUTATION:
            return translate("Words", "The order has changed meanwhile. Try again.")
        case Reason.MEDIATION_RUNS:
            return translate("Words", "A mediation runs. End it first: Ctrl+Shift+M.")
        case Reason.NO_MEDIATION:
            return translate("Words", "No mediation is running.")
        case Reason.EMPTY_TEXT:
            return translate("Words", "There is no text yet.")
        case Reason.DUPLICATE_ID:
            return translate("Words", "This line is captured already.")
        case Reason.ALREADY_SETTLED:
            return translate("Words", "This question is settled already. Ctrl+Z takes it back.")
        case Reason.NO_ACTION_ID:
            return translate("Words", "The action could not be made. Type it with a first.")
        case Reason.SCORE_OUT_OF_RANGE:
            return translate("Words", "A mark goes from 1 to 10.")
        case Reason.GAPS:
            return translate("Words", "%n things to fix first, or write why not.", "closing", gaps)
        case Reason.NO_CHANGE:
            return translate("Words", "Nothing would change.")
        case Reason.NOTHING_TO_UNDO:
            return translate("Words", "Nothing to undo.")
        case Reason.NOTHING_TO_REDO:
            return translate("Words", "Nothing to redo.")
        case Reason.TOO_LATE_TO_CANCEL:
            return translate("Words", "Too much has happened to cancel. Finalise it, or go on later.")


def gap(value: Gap) -> str:
    """What is missing, for a chip: "No owner"."""
    match value.kind:
        case GapKind.QUESTION_UNSETTLED:
            return translate("Words", "Not settled")
        case GapKind.ACTION_WITHOUT_OWNER:
            return translate("Words", "No owner")
        case GapKind.ACTION_WITHOUT_DATE:
            return translate("Words", "No date")
        case GapKind.REP_WITHOUT_NEXT_STEP:
            return translate("Words", "No next step")
