"""All that was promised, in whichever meeting."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.ids import ItemId, RepId
from app.services.ports import ActionState, Clock, Store, StoredAction


class Urgency(StrEnum):
    """How an open action stands to its date."""

    LATE = "late"
    TODAY = "today"
    LATER = "later"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class DueAction:
    """An open action as seen on one day. ``days_late`` is negative for days to go; None without a date."""

    action: StoredAction
    urgency: Urgency
    days_late: int | None


class ActionsService:
    """The actions of all meetings."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def all(self) -> tuple[StoredAction, ...]:
        """Every action, settled ones too, oldest first."""
        return self._store.actions()

    def open(self) -> tuple[StoredAction, ...]:
        """What is still to be done: by date, undated last, then oldest first."""
        return tuple(sorted(self._store.actions(open_only=True), key=lambda one: one.due or date.max))

    def of(self, rep_id: RepId) -> tuple[StoredAction, ...]:
        """What one rep still has to do, by date."""
        return tuple(one for one in self.open() if one.owner_id == rep_id)

    def due(self, today: date | None = None) -> tuple[DueAction, ...]:
        """Open actions with how they stand to ``today``, the latest first; None: the clock's day."""
        day = today or self._clock.today()
        return tuple(_seen_on(one, day) for one in self.open())

    def set_state(self, action_id: ItemId, state: ActionState) -> None:
        """Settle an action outside a meeting, or open it again."""
        self._store.settle_action(action_id, state, self._clock.now_utc_ms())


def _seen_on(action: StoredAction, today: date) -> DueAction:
    if action.due is None:
        return DueAction(action, Urgency.UNDATED, None)
    late = (today - action.due).days
    urgency = Urgency.LATE if late > 0 else Urgency.TODAY if late == 0 else Urgency.LATER
    return DueAction(action, urgency, late)
