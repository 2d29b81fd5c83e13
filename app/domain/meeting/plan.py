"""What a meeting is started with: people, agenda, rules and what last time left open.

A plan is a snapshot. It is the first thing in a meeting's log, so that a log alone says everything about its meeting.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.domain.ids import ItemId, MeetingId, Ms, RepId, SeriesId


class Phase(StrEnum):
    """The five parts of a meeting, in their order."""

    OPENING = "opening"
    TURNS = "turns"
    TASKS = "tasks"
    QA = "qa"
    CLOSING = "closing"


PHASES: tuple[Phase, ...] = tuple(Phase)


class Purpose(StrEnum):
    """What a meeting is for; each is a template of agenda items."""

    OBJECTIVES_RECALL = "objectives_recall"
    WORK_REPORT = "work_report"
    PROBLEM_SOLVING = "problem_solving"
    RESULTS_REVIEW = "results_review"
    TRAINING = "training"
    ONE_ON_ONE = "one_on_one"


class OrderMethod(StrEnum):
    """How the speaking order is made."""

    ROTATE = "rotate"
    RANDOM = "random"
    ROSTER = "roster"
    BY_HAND = "by_hand"


class ReasonKind(StrEnum):
    """Why somebody stands where they stand in the speaking order; the window puts it in words."""

    FIRST_MEETING = "first_meeting"
    """Nobody has spoken yet: roster order."""
    STARTS_LONGEST_AGO = "starts_longest_ago"
    """Starts today; ``number`` = meetings since they last started."""
    STARTS_NEVER_BEFORE = "starts_never_before"
    """Starts today for the first time."""
    SPOKE_LATE = "spoke_late"
    """``number`` = average place lately, rounded."""
    SPOKE_EARLY = "spoke_early"
    """``number`` = average place lately, rounded."""
    STARTED_LAST = "started_last"
    """Started last time, goes late."""
    CUT_SHORT = "cut_short"
    """Had less than the planned time last time, moved up."""
    NEW = "new"
    """No history."""
    ROSTER = "roster"
    RANDOM = "random"
    BY_HAND = "by_hand"
    SKIPPED = "skipped"
    """Skipped once, comes back."""
    MOVED_TO_END = "moved_to_end"
    ARRIVED_LATE = "arrived_late"
    """``number`` = meeting clock in ms at arrival; speaks next but one."""


@dataclass(frozen=True, slots=True)
class OrderReason:
    """A reason as data: a kind and, where the kind says so, a number."""

    kind: ReasonKind
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of time that a moderator can feel. All in ms.

    Cap and rep limit: the productive-meeting guidance in PRODUCT (fifteen minutes for up to eight reps).
    """

    floor_ms: Ms = 30_000
    """No turn is shrunk below this: less than half a minute is no turn."""
    step_ms: Ms = 15_000
    """What one key grants or takes."""
    turn_warning_ms: Ms = 15_000
    turn_danger_ms: Ms = 5_000
    phase_warning_ms: Ms = 30_000
    """For phases and items planned over ``long_phase_ms``; shorter ones use the thresholds of a turn."""
    phase_danger_ms: Ms = 10_000
    long_phase_ms: Ms = 60_000
    rep_limit: int = 8


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One line of the agenda. For the turns phase there is exactly one item; its length is what all turns get
    together."""

    id: ItemId
    title: str
    phase: Phase
    planned_ms: Ms
    owner_id: RepId | None = None


@dataclass(frozen=True, slots=True)
class PlannedParticipant:
    """A rep invited to this meeting, as they were when it was opened, with their place in the speaking order (by list
    order)."""

    rep_id: RepId
    name: str
    role: str = ""
    email: str = ""
    reason: OrderReason = field(default_factory=lambda: OrderReason(ReasonKind.ROSTER))
    written_update: bool = False
    """Takes no turn: sends a written update instead (capacity choice for more than eight)."""
    prework: str = ""
    prework_done: bool | None = None
    """None: no pre-work was asked for."""


@dataclass(frozen=True, slots=True)
class PreviousAction:
    """An action of an earlier meeting that is still open when this one opens."""

    id: ItemId
    text: str
    owner_id: RepId | None
    due: date | None
    made_in: MeetingId | None = None
    made_on: date | None = None


@dataclass(frozen=True, slots=True)
class PlannedObjective:
    """An objective that stands when the meeting opens; ``owner_id`` None means the whole team."""

    id: ItemId
    text: str
    owner_id: RepId | None = None
    target: str = ""


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """All that a meeting needs to be held.

    ``turn_ms`` is the planned allotment of one turn. ``participants`` is in speaking order.
    """

    meeting_id: MeetingId
    title: str
    purpose: Purpose
    cap_ms: Ms
    agenda: tuple[AgendaItem, ...]
    turn_ms: Ms
    participants: tuple[PlannedParticipant, ...]
    moderator: str = ""
    place: str = ""
    scheduled_utc_ms: Ms | None = None
    zone: str = "UTC"
    objectives: tuple[PlannedObjective, ...] = ()
    previous_actions: tuple[PreviousAction, ...] = ()
    order_method: OrderMethod = OrderMethod.ROTATE
    order_seed: int | None = None
    rules: Rules = field(default_factory=Rules)
    series_id: SeriesId | None = None
    rehearsal: bool = False
    previous_on: date | None = None
    """Day of the meeting before this one, for «promised on …»."""
    capacity_choice: str = ""
    """How more than eight reps were fitted in: empty, ``longer_cap``, ``shorter_turns`` or ``written_updates``."""

    def items(self, phase: Phase) -> tuple[AgendaItem, ...]:
        """The agenda items of one phase, in order."""
        return tuple(item for item in self.agenda if item.phase is phase)

    def planned_ms(self, phase: Phase) -> Ms:
        """Planned length of one phase in ms."""
        return sum(item.planned_ms for item in self.items(phase))
