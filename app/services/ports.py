"""What the services need from outside: storage, clock, ids. Rows are plain frozen dataclasses."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from app.domain.ids import ItemId, MeetingId, Ms, RepId, SeriesId
from app.domain.meeting.events import Recorded
from app.domain.meeting.plan import AgendaItem, OrderMethod, PlannedObjective, Purpose


class MeetingStatus(StrEnum):
    """Where a stored meeting is in its life."""

    PLANNED = "planned"
    LIVE = "live"
    FINISHED = "finished"
    CANCELLED = "cancelled"


class ActionState(StrEnum):
    """Where an action is; DROPPED: reviewed as not done, no longer wanted."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Rep:
    """A person of the team. Never deleted, only made inactive. ``position`` is the roster order."""

    id: RepId
    name: str
    email: str = ""
    role: str = ""
    active: bool = True
    position: int = 0
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Prework:
    """What one rep brings to one meeting."""

    rep_id: RepId
    text: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as planned and where it stands. What was said in it is in its log, not here."""

    id: MeetingId
    title: str
    purpose: Purpose
    cap_ms: Ms
    agenda: tuple[AgendaItem, ...]
    participants: tuple[RepId, ...]
    turn_ms: Ms | None = None
    """Planned length of one turn; None: what the cap leaves, shared equally."""
    moderator: str = ""
    place: str = ""
    scheduled_utc_ms: Ms | None = None
    zone: str = "UTC"
    objectives: tuple[PlannedObjective, ...] = ()
    prework: tuple[Prework, ...] = ()
    written_updates: tuple[RepId, ...] = ()
    order_method: OrderMethod = OrderMethod.ROTATE
    order_seed: int | None = None
    order_by_hand: tuple[RepId, ...] = ()
    capacity_choice: str = ""
    status: MeetingStatus = MeetingStatus.PLANNED
    started_utc_ms: Ms | None = None
    ended_utc_ms: Ms | None = None
    version: int = 0
    """How often its minutes were finalised."""
    series_id: SeriesId | None = None
    rehearsal: bool = False
    sample: bool = False


@dataclass(frozen=True, slots=True)
class StoredAction:
    """An action of any meeting, as it is now."""

    id: ItemId
    meeting_id: MeetingId
    text: str
    owner_id: RepId | None
    due: date | None
    state: ActionState = ActionState.OPEN
    made_utc_ms: Ms = 0
    settled_utc_ms: Ms | None = None
    settled_in: MeetingId | None = None
    """The meeting whose review settled it."""


@dataclass(frozen=True, slots=True)
class StoredQuestion:
    """``state``: open, answered, parked or action."""

    id: ItemId
    meeting_id: MeetingId
    text: str
    asked_by: RepId | None
    state: str
    answer: str


@dataclass(frozen=True, slots=True)
class StoredDecision:
    id: ItemId
    meeting_id: MeetingId
    text: str
    by: RepId | None


@dataclass(frozen=True, slots=True)
class StoredTurn:
    """One rep's time in one meeting, all turns together. ``place`` counts from 1; 1 started the meeting's turns."""

    meeting_id: MeetingId
    rep_id: RepId
    place: int
    planned_ms: Ms
    allotment_ms: Ms
    spoken_ms: Ms
    no_turn: bool = False


@dataclass(frozen=True, slots=True)
class Projection:
    """The rows that follow from one meeting's log; written in the same transaction as the events.

    ``actions``, ``questions``, ``decisions``, ``turns`` and ``texts`` replace all that the meeting had; ``texts`` are
    (kind, item id, text) for the search. ``reviewed`` is what the review says anew of actions of earlier meetings: no
    more than that, lest it undo what was settled by hand since. OPEN takes back what this meeting had settled, and
    nothing else.
    """

    meeting_id: MeetingId
    status: MeetingStatus
    started_utc_ms: Ms | None = None
    ended_utc_ms: Ms | None = None
    version: int = 0
    actions: tuple[StoredAction, ...] = ()
    questions: tuple[StoredQuestion, ...] = ()
    decisions: tuple[StoredDecision, ...] = ()
    turns: tuple[StoredTurn, ...] = ()
    reviewed: tuple[tuple[ItemId, ActionState], ...] = ()
    texts: tuple[tuple[str, ItemId, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: in which meeting, what kind of thing, and its text as it was written."""

    meeting_id: MeetingId
    kind: str
    item_id: ItemId
    text: str


@dataclass(frozen=True, slots=True)
class MinutesVersion:
    """Minutes as they were when finalised. ``body`` is JSON of the group minutes."""

    meeting_id: MeetingId
    version: int
    finalised_utc_ms: Ms
    body: str


@dataclass(frozen=True, slots=True)
class Live:
    """A meeting that was live when the app last spoke of it."""

    meeting_id: MeetingId
    last_alive_utc_ms: Ms
    draft: str = field(default="")


class Clock(Protocol):
    """Time from outside. Steady through suspend and through changes of the wall clock."""

    def now_utc_ms(self) -> Ms:
        """Steady UTC in ms: the wall clock as it was when the app began, plus the steady time since."""
        ...

    def wall_utc_ms(self) -> Ms:
        """The wall clock in ms of UTC; may jump."""
        ...

    def suspended_ms(self) -> Ms:
        """How long the machine has slept since the app began, in ms; 0 where it cannot be known."""
        ...

    def zone(self) -> str:
        """The IANA name of the local time zone."""
        ...

    def today(self) -> date:
        """The local day."""
        ...


class Ids(Protocol):
    """Makes identities."""

    def new(self) -> str:
        """A new unique id."""
        ...


class Store(Protocol):
    """Everything that lasts. Raises ``app.domain.errors.UserError`` for what the user can mend (disk, permission);
    then nothing was written."""

    def as_one(self) -> AbstractContextManager[None]:
        """Everything that the block writes is one durable step: all of it when the block ends, nothing if it raises."""
        ...

    def reps(self, *, active_only: bool = False) -> tuple[Rep, ...]:
        """The team in roster order."""
        ...

    def save_reps(self, reps: Sequence[Rep]) -> None:
        """Insert or update by id, in one transaction."""
        ...

    def meetings(self, *, status: MeetingStatus | None = None, limit: int | None = None) -> tuple[Meeting, ...]:
        """Meetings without the cancelled ones and the rehearsals, newest first (by start, else by schedule)."""
        ...

    def meeting(self, meeting_id: MeetingId) -> Meeting | None: ...

    def save_meeting(self, meeting: Meeting) -> None:
        """Insert or update the plan of a meeting."""
        ...

    def delete_planned(self, meeting_id: MeetingId) -> None:
        """Remove a meeting that was never opened."""
        ...

    def records(self, meeting_id: MeetingId) -> tuple[Recorded, ...]:
        """The log of a meeting in order."""
        ...

    def append(self, meeting_id: MeetingId, records: Sequence[Recorded], projection: Projection) -> None:
        """Append to the log and write what follows from it, in one durable transaction.

        Raises ValueError if the first ``seq`` is not the one after the last stored.
        """
        ...

    def live(self) -> Live | None:
        """The meeting that was live when the app ended, if any."""
        ...

    def beat(self, meeting_id: MeetingId, at_utc_ms: Ms) -> None:
        """Note that the app was alive then."""
        ...

    def save_draft(self, meeting_id: MeetingId, text: str) -> None:
        """Keep the uncommitted capture line; an empty text forgets it."""
        ...

    def draft(self, meeting_id: MeetingId) -> str: ...

    def actions(self, *, open_only: bool = False) -> tuple[StoredAction, ...]:
        """Actions of all meetings but rehearsals and cancelled ones, oldest first."""
        ...

    def settle_action(self, action_id: ItemId, state: ActionState, at_utc_ms: Ms) -> None:
        """Set the state of an action outside a meeting."""
        ...

    def turns(self, *, meetings: int = 12) -> tuple[StoredTurn, ...]:
        """Turns of the last so many finished meetings, newest meeting first, within one by place."""
        ...

    def questions(self, meeting_id: MeetingId) -> tuple[StoredQuestion, ...]: ...

    def save_minutes(self, minutes: MinutesVersion) -> None:
        """Keep finalised minutes as they were."""
        ...

    def minutes(self, meeting_id: MeetingId) -> tuple[MinutesVersion, ...]:
        """All versions, oldest first."""
        ...

    def search(self, query: str, limit: int = 200) -> tuple[Hit, ...]:
        """What was said, by words; folded for accents and case; newest meeting first."""
        ...

    def remove_sample(self) -> None:
        """Take the sample team and its meetings out."""
        ...
