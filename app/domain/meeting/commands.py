"""What a moderator can ask of a live meeting. Imperatives; ids are made by the caller."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.ids import ItemId, Ms, RepId
from app.domain.meeting.plan import MeetingPlan


class ReviewOutcome(StrEnum):
    """What became of an action that an earlier meeting left open."""

    DONE = "done"
    NOT_DONE = "not_done"
    STILL_OPEN = "still_open"


class Settlement(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    PARKED = "parked"
    ACTION = "action"


@dataclass(frozen=True, slots=True)
class OpenMeeting:
    """Enter the live view: the log begins with the plan, or before the start with a changed one. Not undoable."""

    plan: MeetingPlan


@dataclass(frozen=True, slots=True)
class StartMeeting:
    """Start the clock."""


@dataclass(frozen=True, slots=True)
class Next:
    """Enter: give the floor on, or go to the next agenda item, or the next phase when the turns are over."""


@dataclass(frozen=True, slots=True)
class NextPhase:
    """Go to the next phase whatever is left of this one."""


@dataclass(frozen=True, slots=True)
class PreviousPhase:
    """Go back one phase."""


@dataclass(frozen=True, slots=True)
class GiveFloor:
    """Give the floor to one rep now; who has it has then spoken. Enters the turns phase if need be."""

    rep_id: RepId


@dataclass(frozen=True, slots=True)
class ModeratorRemarks:
    """End the current turn and keep the floor: time that is charged to nobody."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop both clocks."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Let the clocks run on."""


@dataclass(frozen=True, slots=True)
class SkipOnce:
    """Put a waiting or speaking rep at the end, once; the second skip records "no turn"."""

    rep_id: RepId


@dataclass(frozen=True, slots=True)
class MoveToEnd:
    """Put a waiting or speaking rep at the end of the order, as often as one likes."""

    rep_id: RepId


@dataclass(frozen=True, slots=True)
class MarkAbsent:
    """Not here today: leaves the order."""

    rep_id: RepId


@dataclass(frozen=True, slots=True)
class MarkPresent:
    """Here after all, on time: back to the end of the order if they were out of it."""

    rep_id: RepId


@dataclass(frozen=True, slots=True)
class MarkArrived:
    """A rep has arrived late: speaks next but one."""

    rep_id: RepId


@dataclass(frozen=True, slots=True)
class GrantTime:
    """Give (positive) or take (negative) ms of the turn, item or phase that runs."""

    delta_ms: Ms


@dataclass(frozen=True, slots=True)
class ExtendCap:
    """Lengthen the meeting by ``delta_ms`` > 0; the reason goes into the minutes."""

    delta_ms: Ms
    reason: str


@dataclass(frozen=True, slots=True)
class Reorder:
    """Put the waiting reps in this order (a permutation of those who wait)."""

    order: tuple[RepId, ...]


@dataclass(frozen=True, slots=True)
class StartMediation:
    """Settle a conflict: stops the turn's clock, not the meeting's."""

    id: ItemId
    issue: str = ""


@dataclass(frozen=True, slots=True)
class EndMediation:
    """The conflict is settled, or put off; the rule agreed on and who keeps it, if any."""

    agreed: str = ""
    owner_id: RepId | None = None


@dataclass(frozen=True, slots=True)
class AddNote:
    """A line about a rep (None: about the meeting)."""

    id: ItemId
    text: str
    rep_id: RepId | None = None


@dataclass(frozen=True, slots=True)
class AddDecision:
    id: ItemId
    text: str
    by: RepId | None = None


@dataclass(frozen=True, slots=True)
class AskQuestion:
    """``to`` is who should answer, if anybody in particular."""

    id: ItemId
    text: str
    asked_by: RepId | None = None
    to: RepId | None = None


@dataclass(frozen=True, slots=True)
class SettleQuestion:
    """``answer`` is the answer or what it was parked for; ``action_id`` is the id of the action made when ``how`` is
    ACTION."""

    id: ItemId
    how: Settlement
    answer: str = ""
    action_id: ItemId | None = None
    owner_id: RepId | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True)
class ParkTopic:
    id: ItemId
    text: str
    by: RepId | None = None


@dataclass(frozen=True, slots=True)
class Recognise:
    """Praise; ``win`` marks a win that the meeting opens with."""

    id: ItemId
    text: str
    rep_id: RepId | None = None
    win: bool = False


@dataclass(frozen=True, slots=True)
class AddAction:
    """Owner and date may come later; finalising asks for them."""

    id: ItemId
    text: str
    owner_id: RepId | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True)
class EditAction:
    """The whole action as it shall be."""

    id: ItemId
    text: str
    owner_id: RepId | None
    due: date | None


@dataclass(frozen=True, slots=True)
class WithdrawAction:
    id: ItemId


@dataclass(frozen=True, slots=True)
class EditItem:
    """Correct the words of a note, decision, question, parked topic or recognition."""

    id: ItemId
    text: str


@dataclass(frozen=True, slots=True)
class WithdrawItem:
    """Take a note, decision, question, parked topic or recognition out of the minutes."""

    id: ItemId


@dataclass(frozen=True, slots=True)
class NoteToAction:
    """Turn a captured note into an action: the note stays, the action points to it."""

    note_id: ItemId
    action_id: ItemId
    owner_id: RepId | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True)
class SetObjective:
    """Set a new objective, or change one by its id. ``owner_id`` None means the whole team."""

    id: ItemId
    text: str
    owner_id: RepId | None = None
    target: str = ""


@dataclass(frozen=True, slots=True)
class ReviewAction:
    """What became of an action from last time."""

    action_id: ItemId
    outcome: ReviewOutcome


@dataclass(frozen=True, slots=True)
class SetNextStep:
    """The one thing a rep leaves with; ``action_id`` points to the action it is, if it is one."""

    rep_id: RepId
    text: str
    action_id: ItemId | None = None


@dataclass(frozen=True, slots=True)
class MarkRead:
    """A rep's part of the recap was read out."""

    rep_id: RepId


@dataclass(frozen=True, slots=True)
class RateMeeting:
    """A rep's mark for the meeting, 1 to 10."""

    rep_id: RepId
    score: int


@dataclass(frozen=True, slots=True)
class DetectGap:
    """The app was away from ``since_utc_ms`` until now. Sent by the app, not by a person; not undoable."""

    since_utc_ms: Ms


@dataclass(frozen=True, slots=True)
class ResolveGap:
    """Answer to "count it, or take it out?"."""

    counted: bool


@dataclass(frozen=True, slots=True)
class Finish:
    """Lock the minutes. With gaps left, only if ``override_reason`` says why."""

    override_reason: str = ""


@dataclass(frozen=True, slots=True)
class Reopen:
    """Open locked minutes for corrections; the clock stays as it was."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class CancelMeeting:
    """It was started by mistake: leaves no trace in lists, history or statistics."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the last command that still counts."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Bring back what was undone last."""


type Command = (
    OpenMeeting
    | StartMeeting
    | Next
    | NextPhase
    | PreviousPhase
    | GiveFloor
    | ModeratorRemarks
    | Pause
    | Resume
    | SkipOnce
    | MoveToEnd
    | MarkAbsent
    | MarkPresent
    | MarkArrived
    | GrantTime
    | ExtendCap
    | Reorder
    | StartMediation
    | EndMediation
    | AddNote
    | AddDecision
    | AskQuestion
    | SettleQuestion
    | ParkTopic
    | Recognise
    | AddAction
    | EditAction
    | WithdrawAction
    | EditItem
    | WithdrawItem
    | NoteToAction
    | SetObjective
    | ReviewAction
    | SetNextStep
    | MarkRead
    | RateMeeting
    | DetectGap
    | ResolveGap
    | Finish
    | Reopen
    | CancelMeeting
    | Undo
    | Redo
)
