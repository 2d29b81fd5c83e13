"""The minutes of one meeting as a frozen tree: everything that a page or a file of them can show, and no words.

Places in time are ms on the meeting clock unless named ``_utc_ms``; lengths are ms. People stand in it by name, so that
finalised minutes stay as they were whatever becomes of the team.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.ids import ItemId, MeetingId, Ms, RepId
from app.domain.meeting.commands import ReviewOutcome, Settlement
from app.domain.meeting.plan import Phase, Purpose
from app.domain.meeting.state import SegmentKind


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the minutes. ``short`` is what tells them apart from the others in as few letters as it takes."""

    rep_id: RepId
    name: str
    short: str
    role: str = ""


class Presence(StrEnum):
    """How somebody took part."""

    PRESENT = "present"
    LATE = "late"
    ABSENT = "absent"
    WRITTEN = "written"
    """Sent a written update instead of taking a turn."""


@dataclass(frozen=True, slots=True)
class Attendee:
    """``no_turn``: was to speak, was here or never said to be away, and did not speak."""

    who: Person
    presence: Presence
    arrived_ms: Ms | None = None
    no_turn: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """Which meeting this is. ``final`` is False for minutes of a meeting that still runs or is open for corrections."""

    meeting_id: MeetingId
    title: str
    purpose: Purpose
    zone: str
    started_utc_ms: Ms | None = None
    ended_utc_ms: Ms | None = None
    scheduled_utc_ms: Ms | None = None
    place: str = ""
    moderator: str = ""
    version: int = 0
    final: bool = False
    override_reason: str = ""
    """Why it was locked although something was missing."""
    reopen_reason: str = ""
    rehearsal: bool = False

    @property
    def held_utc_ms(self) -> Ms | None:
        """When it began, or was to begin."""
        return self.scheduled_utc_ms if self.started_utc_ms is None else self.started_utc_ms


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers at the top. ``kept`` of ``promised`` are the actions of last time that were reviewed as done."""

    length_ms: Ms
    cap_ms: Ms
    spoke: int
    to_speak: int
    over_ms: Ms
    over_turns: int
    actions: int
    decisions: int
    questions: int
    questions_settled: int
    kept: int
    promised: int
    previous_on: date | None = None


@dataclass(frozen=True, slots=True)
class ChangedField:
    """What Q&A changed in one field (``text``, ``owner``, ``due`` or ``target``): owners by name, dates in ISO form."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ActionLine:
    """``source``: the words of the question or note that it came from, "" when it stands for itself."""

    id: ItemId
    text: str
    owner: Person | None
    due: date | None
    at_ms: Ms
    phase: Phase | None = None
    changes: tuple[ChangedField, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class ObjectiveLine:
    """``owner`` None: the whole team. ``before`` and ``text_before`` are what stood when the meeting opened, if it
    changed."""

    id: ItemId
    text: str
    owner: Person | None
    target: str
    before: str | None = None
    text_before: str | None = None
    changed_in_qa: bool = False
    new: bool = False


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """``by`` None: the whole team."""

    id: ItemId
    text: str
    by: Person | None
    at_ms: Ms
    phase: Phase | None = None


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """``settled`` None: left open. ``action`` is what it became when it was turned into one."""

    id: ItemId
    text: str
    asked_by: Person | None
    to: Person | None
    at_ms: Ms
    settled: Settlement | None = None
    answer: str = ""
    action: ActionLine | None = None


@dataclass(frozen=True, slots=True)
class NoteLine:
    id: ItemId
    text: str
    at_ms: Ms
    phase: Phase | None = None


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """What was noted on one person; ``who`` None: on the meeting."""

    who: Person | None
    notes: tuple[NoteLine, ...]


@dataclass(frozen=True, slots=True)
class NextStepLine:
    """What one rep leaves with; without text nothing was agreed."""

    who: Person
    text: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class RecognitionLine:
    id: ItemId
    text: str
    who: Person | None
    win: bool
    at_ms: Ms


class ParkedKind(StrEnum):
    """Where a parked topic comes from."""

    TOPIC = "topic"
    QUESTION = "question"
    UNDISCUSSED = "undiscussed"
    """An agenda item that an early end left out."""


@dataclass(frozen=True, slots=True)
class ParkedLine:
    """``detail``: what a question was parked for."""

    id: ItemId
    text: str
    kind: ParkedKind
    by: Person | None = None
    at_ms: Ms | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class MediationLine:
    id: ItemId
    issue: str
    agreed: str
    owner: Person | None
    waiting: Person | None
    start_ms: Ms
    length_ms: Ms


@dataclass(frozen=True, slots=True)
class PauseLine:
    at_ms: Ms
    length_ms: Ms


@dataclass(frozen=True, slots=True)
class GapLine:
    """An absence of the app. ``counted``: it belongs to the meeting's time."""

    at_ms: Ms
    length_ms: Ms
    counted: bool


@dataclass(frozen=True, slots=True)
class ExtensionLine:
    at_ms: Ms
    delta_ms: Ms
    reason: str


@dataclass(frozen=True, slots=True)
class ReviewedLine:
    """An action of an earlier meeting; ``outcome`` None: it was not spoken of."""

    id: ItemId
    text: str
    owner: Person | None
    due: date | None
    made_on: date | None
    outcome: ReviewOutcome | None


@dataclass(frozen=True, slots=True)
class RatingLine:
    """A mark from 1 to 10."""

    who: Person
    score: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """One time that somebody had the floor. ``over_ms``: its last part, beyond the time given."""

    start_ms: Ms
    end_ms: Ms
    given_ms: Ms
    over_ms: Ms
    mediation_ms: Ms = 0


@dataclass(frozen=True, slots=True)
class TurnLine:
    """All the time that one rep had the floor, in the order in which they first spoke.

    ``planned_ms``: a turn by plan; ``given_ms``: what rules and moderator gave; ``spoken_ms``: without mediation.
    """

    who: Person
    place: int
    planned_ms: Ms
    allotment_ms: Ms
    granted_ms: Ms
    spoken_ms: Ms
    over_ms: Ms
    mediation_ms: Ms
    stretches: tuple[Stretch, ...]

    @property
    def given_ms(self) -> Ms:
        """The time given, with what was granted or taken."""
        return self.allotment_ms + self.granted_ms


@dataclass(frozen=True, slots=True)
class ItemTiming:
    """An agenda item outside the turns."""

    id: ItemId
    title: str
    planned_ms: Ms
    actual_ms: Ms
    discussed: bool


@dataclass(frozen=True, slots=True)
class PhaseTiming:
    phase: Phase
    planned_ms: Ms
    actual_ms: Ms
    items: tuple[ItemTiming, ...] = ()


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """A stretch of the meeting in one phase; a phase that was gone back to has more than one."""

    phase: Phase
    start_ms: Ms
    end_ms: Ms


@dataclass(frozen=True, slots=True)
class OtherStretch:
    """Time in the turns phase or an agenda item in which no rep had the floor."""

    kind: SegmentKind
    start_ms: Ms
    end_ms: Ms
    item_id: ItemId | None = None


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The meeting after this one. ``starter`` and ``bring``: who starts, and what everybody brings; "" when open."""

    title: str
    scheduled_utc_ms: Ms
    zone: str
    place: str = ""
    starter: str = ""
    bring: str = ""


@dataclass(frozen=True, slots=True)
class GroupMinutes:
    """The minutes that everybody gets. Nothing private is in them."""

    header: Header
    figures: Figures
    attendance: tuple[Attendee, ...] = ()
    objectives: tuple[ObjectiveLine, ...] = ()
    phases: tuple[PhaseTiming, ...] = ()
    spans: tuple[PhaseSpan, ...] = ()
    turns: tuple[TurnLine, ...] = ()
    others: tuple[OtherStretch, ...] = ()
    decisions: tuple[DecisionLine, ...] = ()
    questions: tuple[QuestionLine, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    next_steps: tuple[NextStepLine, ...] = ()
    recognitions: tuple[RecognitionLine, ...] = ()
    parked: tuple[ParkedLine, ...] = ()
    mediations: tuple[MediationLine, ...] = ()
    pauses: tuple[PauseLine, ...] = ()
    gaps: tuple[GapLine, ...] = ()
    extensions: tuple[ExtensionLine, ...] = ()
    reviewed: tuple[ReviewedLine, ...] = ()
    notes: tuple[NoteGroup, ...] = ()
    ratings: tuple[RatingLine, ...] = ()
    unknown_events: int = 0
    next_meeting: NextMeeting | None = None

    @property
    def rating_average(self) -> float | None:
        """The mean mark, or None when nobody gave one."""
        return sum(one.score for one in self.ratings) / len(self.ratings) if self.ratings else None
