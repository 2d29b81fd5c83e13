"""What was done, in a few words: for the foot of the queue ("Floor to Ștefan at 06:03") and the undo toast."""

from PySide6.QtCore import QCoreApplication

from app.domain.ids import ItemId
from app.domain.meeting import events as ev
from app.domain.meeting.commands import ReviewOutcome, Settlement
from app.domain.meeting.events import Attendance
from app.domain.meeting.state import MeetingState
from app.services.live import DoneCommand
from app.ui import words
from app.ui.views.live.frame import People

_TITLE_LETTERS = 16

translate = QCoreApplication.translate


def deed(done: DoneCommand, state: MeetingState, people: People) -> str:
    """What a command did, and for what has no name of its own, when: "Floor to Ștefan at 06:03"."""
    said = [text for text in (_event(event, state, people) for event in done.events) if text]
    if not said:
        return ""
    # The last event is what one saw: an arrival that gave the floor shows as the floor.
    text = said[-1]
    if "“" in text:
        return text
    return translate("Deeds", "%1 at %2").replace("%1", text).replace("%2", words.clock(done.at_ms))


def _event(event: ev.Event, state: MeetingState, people: People) -> str:
    match event:
        case ev.TurnStarted(rep_id):
            return translate("Deeds", "Floor to %1").replace("%1", people.given(rep_id))
        case ev.ItemStarted(_, phase):
            return translate("Deeds", "Went to %1").replace("%1", words.phase(phase))
        case ev.RemarksStarted():
            return translate("Deeds", "Your remarks")
        case ev.MeetingStarted():
            return translate("Deeds", "Started")
        case ev.MeetingPaused():
            return translate("Deeds", "Paused")
        case ev.MeetingResumed():
            return translate("Deeds", "Resumed")
        case ev.RepSkipped(rep_id):
            return translate("Deeds", "Skipped %1").replace("%1", people.given(rep_id))
        case ev.RepMovedToEnd(rep_id):
            return translate("Deeds", "%1 to the end").replace("%1", people.given(rep_id))
        case ev.AttendanceChanged(rep_id, attendance):
            return _attendance(attendance).replace("%1", people.given(rep_id))
        case ev.TimeGranted(delta_ms):
            return words.signed(delta_ms)
        case ev.CapExtended(delta_ms):
            return translate("Deeds", "Cap %1").replace("%1", words.signed(delta_ms))
        case ev.OrderChanged():
            return translate("Deeds", "Order changed")
        case ev.MediationStarted():
            return translate("Deeds", "Mediation")
        case ev.MediationEnded():
            return translate("Deeds", "Mediation ended")
        case ev.GapResolved(gap_ms, counted):
            text = translate("Deeds", "Counted %1") if counted else translate("Deeds", "Took out %1")
            return text.replace("%1", words.duration(gap_ms))
        case _:
            return _item_event(event, state, people)


def _attendance(attendance: Attendance) -> str:
    match attendance:
        case Attendance.ABSENT:
            return translate("Deeds", "%1 absent")
        case Attendance.LATE:
            return translate("Deeds", "%1 arrived")
        case _:
            return translate("Deeds", "%1 here")


def _item_event(event: ev.Event, state: MeetingState, people: People) -> str:
    match event:
        case ev.NoteAdded(_, text):
            return _titled(translate("Deeds", "Note “%1”"), text)
        case ev.DecisionMade(_, text):
            return _titled(translate("Deeds", "Decision “%1”"), text)
        case ev.QuestionAsked(_, text):
            return _titled(translate("Deeds", "Question “%1”"), text)
        case ev.QuestionSettled(item_id, how):
            return _titled(_settled(how), _text_of(item_id, state))
        case ev.TopicParked(_, text):
            return _titled(translate("Deeds", "Parked “%1”"), text)
        case ev.RepRecognised(_, text):
            return _titled(translate("Deeds", "Recognition “%1”"), text)
        case ev.ActionAdded(_, text):
            return _titled(translate("Deeds", "Action “%1”"), text)
        case ev.ActionEdited(_, text) | ev.ItemEdited(_, text):
            return _titled(translate("Deeds", "Changed “%1”"), text)
        case ev.ActionWithdrawn() | ev.ItemWithdrawn():
            return translate("Deeds", "Withdrew a line")
        case ev.ObjectiveSet(_, text):
            return _titled(translate("Deeds", "Objective “%1”"), text)
        case ev.ActionReviewed(action_id, outcome):
            action = next((one for one in state.plan.previous_actions if one.id == action_id), None)
            return _titled(_reviewed(outcome), action.text if action else "")
        case ev.NextStepSet(rep_id):
            return translate("Deeds", "Next step of %1").replace("%1", people.given(rep_id))
        case ev.RecapRead(rep_id):
            return translate("Deeds", "Read %1").replace("%1", people.given(rep_id))
        case ev.MeetingRated(rep_id, score):
            text = translate("Deeds", "%1 gave %2").replace("%1", people.given(rep_id))
            return text.replace("%2", str(score))
        case ev.MeetingFinished():
            return translate("Deeds", "Finalised")
        case ev.MeetingReopened():
            return translate("Deeds", "Reopened")
        case _:
            return ""


def _settled(how: Settlement) -> str:
    match how:
        case Settlement.ANSWERED:
            return translate("Deeds", "Answered “%1”")
        case Settlement.PARKED:
            return translate("Deeds", "Parked “%1”")
        case Settlement.ACTION:
            return translate("Deeds", "To action “%1”")


def _reviewed(outcome: ReviewOutcome) -> str:
    match outcome:
        case ReviewOutcome.DONE:
            return translate("Deeds", "Done “%1”")
        case ReviewOutcome.NOT_DONE:
            return translate("Deeds", "Not done “%1”")
        case ReviewOutcome.STILL_OPEN:
            return translate("Deeds", "Still open “%1”")


def _text_of(item_id: ItemId, state: MeetingState) -> str:
    item = state.item(item_id)
    return item.text if item is not None else ""


def _titled(pattern: str, text: str) -> str:
    title = text if len(text) <= _TITLE_LETTERS else f"{text[:_TITLE_LETTERS].rstrip()}…"
    return pattern.replace("%1", title)
