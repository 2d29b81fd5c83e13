"""The state of one meeting, folded from its log. Frozen; places in time are on the meeting clock unless named
``_utc_ms``.

The *meeting clock* counts ms from the start and stands still while the meeting is paused or a gap was taken out.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.ids import ItemId, Ms, RepId
from app.domain.meeting.commands import ReviewOutcome, Settlement
from app.domain.meeting.events import Attendance
from app.domain.meeting.plan import MeetingPlan, OrderReason, Phase


class Status(StrEnum):
    """Where a meeting is in its life. READY: open in the live view, not started. REOPENED: minutes open for
    corrections."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    REOPENED = "reopened"
    CANCELLED = "cancelled"


class SegmentKind(StrEnum):
    ITEM = "item"
    TURN = "turn"
    REMARKS = "remarks"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the meeting. The last one has no end while the meeting runs.

    Time given = ``allotment_ms + granted_ms``; a REMARKS segment has none. ``mediation_ms`` is not charged to it.
    """

    kind: SegmentKind
    phase: Phase
    start_ms: Ms
    end_ms: Ms | None = None
    allotment_ms: Ms = 0
    granted_ms: Ms = 0
    mediation_ms: Ms = 0
    rep_id: RepId | None = None
    item_id: ItemId | None = None

    @property
    def given_ms(self) -> Ms:
        """The time this stretch has, with what was granted or taken."""
        return self.allotment_ms + self.granted_ms


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """Somebody who waits for their turn, and why there."""

    rep_id: RepId
    reason: OrderReason


@dataclass(frozen=True, slots=True)
class ParticipantState:
    rep_id: RepId
    name: str
    role: str = ""
    attendance: Attendance = Attendance.EXPECTED
    arrived_ms: Ms | None = None
    skipped: bool = False
    no_turn: bool = False
    """Skipped twice: the minutes say "no turn"."""
    written_update: bool = False
    reason: OrderReason | None = None
    """Why they spoke where they spoke."""


@dataclass(frozen=True, slots=True)
class Note:
    id: ItemId
    text: str
    at_ms: Ms
    phase: Phase | None
    rep_id: RepId | None


@dataclass(frozen=True, slots=True)
class Decision:
    id: ItemId
    text: str
    at_ms: Ms
    phase: Phase | None
    by: RepId | None


@dataclass(frozen=True, slots=True)
class Question:
    """``settled`` None: still open. ``answer``: the answer, or what it was parked for."""

    id: ItemId
    text: str
    at_ms: Ms
    phase: Phase | None
    asked_by: RepId | None
    to: RepId | None
    settled: Settlement | None = None
    answer: str = ""
    action_id: ItemId | None = None


@dataclass(frozen=True, slots=True)
class ParkedTopic:
    id: ItemId
    text: str
    at_ms: Ms
    phase: Phase | None
    by: RepId | None


@dataclass(frozen=True, slots=True)
class Recognition:
    id: ItemId
    text: str
    at_ms: Ms
    phase: Phase | None
    rep_id: RepId | None
    win: bool


@dataclass(frozen=True, slots=True)
class Change:
    """One field of an action or objective before and after: ``field`` is text, owner, due or target; values as text
    (ids, ISO dates)."""

    field: str
    before: str
    after: str
    phase: Phase | None
    at_ms: Ms


@dataclass(frozen=True, slots=True)
class Action:
    id: ItemId
    text: str
    at_ms: Ms
    phase: Phase | None
    owner_id: RepId | None
    due: date | None
    source_id: ItemId | None = None
    changes: tuple[Change, ...] = ()

    @property
    def changed_in_qa(self) -> tuple[Change, ...]:
        """What the Q&A changed in it."""
        return tuple(change for change in self.changes if change.phase is Phase.QA)


@dataclass(frozen=True, slots=True)
class Objective:
    """``at_ms`` None: it stood already when the meeting opened. ``owner_id`` None: the whole team."""

    id: ItemId
    text: str
    owner_id: RepId | None
    target: str
    at_ms: Ms | None = None
    changes: tuple[Change, ...] = ()


type Item = Note | Decision | Question | ParkedTopic | Recognition | Action


@dataclass(frozen=True, slots=True)
class Mediation:
    """``end_ms`` None: runs. ``waiting_id``: whose turn waits meanwhile."""

    id: ItemId
    issue: str
    start_ms: Ms
    waiting_id: RepId | None
    end_ms: Ms | None = None
    agreed: str = ""
    owner_id: RepId | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """A pause, or a gap: where on the meeting clock, how long, and for a gap whether it was counted."""

    at_ms: Ms
    length_ms: Ms


@dataclass(frozen=True, slots=True)
class GapRecord:
    at_ms: Ms
    length_ms: Ms
    counted: bool


@dataclass(frozen=True, slots=True)
class CapExtension:
    at_ms: Ms
    delta_ms: Ms
    reason: str


@dataclass(frozen=True, slots=True)
class NextStep:
    rep_id: RepId
    text: str
    action_id: ItemId | None


@dataclass(frozen=True, slots=True)
class MeetingState:
    """Everything that is so in one meeting."""

    plan: MeetingPlan
    status: Status = Status.READY
    phase: Phase | None = None
    opened_utc_ms: Ms = 0
    started_utc_ms: Ms | None = None
    ended_utc_ms: Ms | None = None
    stopped_ms: Ms = 0
    """Time since the start that the meeting clock did not count, without a stop that still lasts."""
    paused_since_utc_ms: Ms | None = None
    gap_since_utc_ms: Ms | None = None
    """An absence of the app that waits for the moderator's answer."""
    segments: tuple[Segment, ...] = ()
    queue: tuple[QueueEntry, ...] = ()
    participants: tuple[ParticipantState, ...] = ()
    items: tuple[Item, ...] = ()
    objectives: tuple[Objective, ...] = ()
    reviews: tuple[tuple[ItemId, ReviewOutcome], ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    read: frozenset[RepId] = frozenset()
    ratings: tuple[tuple[RepId, int], ...] = ()
    mediation: Mediation | None = None
    mediations: tuple[Mediation, ...] = ()
    pauses: tuple[Stop, ...] = ()
    gaps: tuple[GapRecord, ...] = ()
    extensions: tuple[CapExtension, ...] = ()
    beyond_bank_ms: Ms = 0
    """Granted beyond what the bank had: it moved the projected end."""
    version: int = 0
    """How often the minutes were finalised."""
    override_reason: str = ""
    reopen_reason: str = ""
    undiscussed: tuple[ItemId, ...] = ()
    unknown_events: int = 0

    @property
    def cap_ms(self) -> Ms:
        """The cap with its extensions."""
        return self.plan.cap_ms + sum(extension.delta_ms for extension in self.extensions)

    @property
    def gap_pending(self) -> bool:
        """Whether an absence of the app waits for "count it, or take it out?"."""
        return self.gap_since_utc_ms is not None and self.status is Status.RUNNING

    @property
    def segment(self) -> Segment | None:
        """The stretch that runs now."""
        return self.segments[-1] if self.segments and self.segments[-1].end_ms is None else None

    @property
    def speaker_id(self) -> RepId | None:
        """Who has the floor in a turn."""
        return self.segment.rep_id if self.segment else None

    @property
    def actions(self) -> tuple[Action, ...]:
        return tuple(item for item in self.items if isinstance(item, Action))

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(item for item in self.items if isinstance(item, Question))

    @property
    def decisions(self) -> tuple[Decision, ...]:
        return tuple(item for item in self.items if isinstance(item, Decision))

    @property
    def notes(self) -> tuple[Note, ...]:
        return tuple(item for item in self.items if isinstance(item, Note))

    @property
    def parked(self) -> tuple[ParkedTopic, ...]:
        return tuple(item for item in self.items if isinstance(item, ParkedTopic))

    @property
    def recognitions(self) -> tuple[Recognition, ...]:
        return tuple(item for item in self.items if isinstance(item, Recognition))

    def participant(self, rep_id: RepId) -> ParticipantState | None:
        """The participant of that id, or None."""
        return next((one for one in self.participants if one.rep_id == rep_id), None)

    def item(self, item_id: ItemId) -> Item | None:
        """What was captured under that id, or None."""
        return next((one for one in self.items if one.id == item_id), None)

    def waits(self, rep_id: RepId) -> bool:
        """Whether the rep is in the queue."""
        return any(entry.rep_id == rep_id for entry in self.queue)

    def turns_of(self, rep_id: RepId) -> tuple[Segment, ...]:
        """All turns the rep has had, the running one included."""
        return tuple(one for one in self.segments if one.kind is SegmentKind.TURN and one.rep_id == rep_id)
