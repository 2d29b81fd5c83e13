"""What happened in a meeting. Past tense; once written an event never changes, and every kind ever written decodes
for ever."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.ids import ItemId, Ms, RepId
from app.domain.meeting.commands import ReviewOutcome, Settlement
from app.domain.meeting.plan import MeetingPlan, Phase


class Attendance(StrEnum):
    """Where a participant is."""

    EXPECTED = "expected"
    PRESENT = "present"
    LATE = "late"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class MeetingOpened:
    plan: MeetingPlan


@dataclass(frozen=True, slots=True)
class MeetingStarted:
    pass


@dataclass(frozen=True, slots=True)
class ItemStarted:
    """An agenda item outside the turns begins; ends what ran before. ``allotment_ms`` is the time it gets."""

    item_id: ItemId
    phase: Phase
    allotment_ms: Ms


@dataclass(frozen=True, slots=True)
class TurnStarted:
    """A rep has the floor; ends what ran before and takes the rep out of the queue."""

    rep_id: RepId
    allotment_ms: Ms


@dataclass(frozen=True, slots=True)
class RemarksStarted:
    """The moderator has the floor in the turns phase; nobody is charged."""


@dataclass(frozen=True, slots=True)
class MeetingPaused:
    pass


@dataclass(frozen=True, slots=True)
class MeetingResumed:
    pass


@dataclass(frozen=True, slots=True)
class RepSkipped:
    """To the end of the order; with ``final`` out of it, "no turn"."""

    rep_id: RepId
    final: bool


@dataclass(frozen=True, slots=True)
class RepMovedToEnd:
    rep_id: RepId


@dataclass(frozen=True, slots=True)
class AttendanceChanged:
    """``place`` is where the rep enters the queue (0 = next), None: not in it."""

    rep_id: RepId
    attendance: Attendance
    place: int | None


@dataclass(frozen=True, slots=True)
class TimeGranted:
    """``delta_ms`` = what the running turn or item gets; of it ``from_bank_ms`` came from the bank, the rest moves
    the end."""

    delta_ms: Ms
    from_bank_ms: Ms


@dataclass(frozen=True, slots=True)
class CapExtended:
    delta_ms: Ms
    reason: str


@dataclass(frozen=True, slots=True)
class OrderChanged:
    order: tuple[RepId, ...]


@dataclass(frozen=True, slots=True)
class MediationStarted:
    id: ItemId
    issue: str


@dataclass(frozen=True, slots=True)
class MediationEnded:
    agreed: str
    owner_id: RepId | None


@dataclass(frozen=True, slots=True)
class NoteAdded:
    id: ItemId
    text: str
    rep_id: RepId | None


@dataclass(frozen=True, slots=True)
class DecisionMade:
    id: ItemId
    text: str
    by: RepId | None


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    id: ItemId
    text: str
    asked_by: RepId | None
    to: RepId | None


@dataclass(frozen=True, slots=True)
class QuestionSettled:
    id: ItemId
    how: Settlement
    answer: str
    action_id: ItemId | None


@dataclass(frozen=True, slots=True)
class TopicParked:
    id: ItemId
    text: str
    by: RepId | None


@dataclass(frozen=True, slots=True)
class RepRecognised:
    id: ItemId
    text: str
    rep_id: RepId | None
    win: bool


@dataclass(frozen=True, slots=True)
class ActionAdded:
    """``source_id``: the question or note it came from."""

    id: ItemId
    text: str
    owner_id: RepId | None
    due: date | None
    source_id: ItemId | None = None


@dataclass(frozen=True, slots=True)
class ActionEdited:
    id: ItemId
    text: str
    owner_id: RepId | None
    due: date | None


@dataclass(frozen=True, slots=True)
class ActionWithdrawn:
    id: ItemId


@dataclass(frozen=True, slots=True)
class ItemEdited:
    id: ItemId
    text: str


@dataclass(frozen=True, slots=True)
class ItemWithdrawn:
    id: ItemId


@dataclass(frozen=True, slots=True)
class ObjectiveSet:
    id: ItemId
    text: str
    owner_id: RepId | None
    target: str


@dataclass(frozen=True, slots=True)
class ActionReviewed:
    action_id: ItemId
    outcome: ReviewOutcome


@dataclass(frozen=True, slots=True)
class NextStepSet:
    rep_id: RepId
    text: str
    action_id: ItemId | None


@dataclass(frozen=True, slots=True)
class RecapRead:
    rep_id: RepId


@dataclass(frozen=True, slots=True)
class MeetingRated:
    rep_id: RepId
    score: int


@dataclass(frozen=True, slots=True)
class GapDetected:
    since_utc_ms: Ms


@dataclass(frozen=True, slots=True)
class GapResolved:
    gap_ms: Ms
    counted: bool


@dataclass(frozen=True, slots=True)
class MeetingFinished:
    """``undiscussed`` are the agenda items that never began: they are not lost with an early end."""

    version: int
    override_reason: str
    undiscussed: tuple[ItemId, ...]


@dataclass(frozen=True, slots=True)
class MeetingReopened:
    reason: str


@dataclass(frozen=True, slots=True)
class MeetingCancelled:
    pass


@dataclass(frozen=True, slots=True)
class CommandUndone:
    command_seq: int


@dataclass(frozen=True, slots=True)
class CommandRedone:
    command_seq: int


@dataclass(frozen=True, slots=True)
class UnknownEvent:
    """An event of a newer Quince: kept, shown as unknown, exported as it came."""

    kind: str
    version: int
    payload: Mapping[str, object]


type Event = (
    MeetingOpened
    | MeetingStarted
    | ItemStarted
    | TurnStarted
    | RemarksStarted
    | MeetingPaused
    | MeetingResumed
    | RepSkipped
    | RepMovedToEnd
    | AttendanceChanged
    | TimeGranted
    | CapExtended
    | OrderChanged
    | MediationStarted
    | MediationEnded
    | NoteAdded
    | DecisionMade
    | QuestionAsked
    | QuestionSettled
    | TopicParked
    | RepRecognised
    | ActionAdded
    | ActionEdited
    | ActionWithdrawn
    | ItemEdited
    | ItemWithdrawn
    | ObjectiveSet
    | ActionReviewed
    | NextStepSet
    | RecapRead
    | MeetingRated
    | GapDetected
    | GapResolved
    | MeetingFinished
    | MeetingReopened
    | MeetingCancelled
    | CommandUndone
    | CommandRedone
    | UnknownEvent
)


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event with its place in the log: ``seq`` counts events from 1, ``command_seq`` the commands that made them."""

    seq: int
    command_seq: int
    at_utc_ms: Ms
    event: Event
