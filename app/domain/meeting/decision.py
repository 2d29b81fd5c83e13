"""What a command comes to: events, or a reason why not. Reasons are data; the window puts them in words."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.ids import ItemId, RepId


class Reason(StrEnum):
    """Why a command is refused."""

    ALREADY_OPEN = "already_open"
    NOT_OPEN = "not_open"
    NOT_STARTED = "not_started"
    ALREADY_STARTED = "already_started"
    ALREADY_PAUSED = "already_paused"
    NOT_PAUSED = "not_paused"
    LOCKED = "locked"
    """The minutes are final; reopen them first."""
    NOT_LOCKED = "not_locked"
    CANCELLED = "cancelled"
    GAP_PENDING = "gap_pending"
    NO_GAP = "no_gap"
    LAST_PHASE = "last_phase"
    FIRST_PHASE = "first_phase"
    NO_SUCH_REP = "no_such_rep"
    NO_SUCH_ITEM = "no_such_item"
    NOT_WAITING = "not_waiting"
    ALREADY_SPEAKING = "already_speaking"
    ALREADY_ABSENT = "already_absent"
    ALREADY_PRESENT = "already_present"
    NOT_IN_TURNS = "not_in_turns"
    NOTHING_TIMED = "nothing_timed"
    """Nothing runs that has an allotment."""
    BELOW_FLOOR = "below_floor"
    NO_REASON_GIVEN = "no_reason_given"
    NOT_POSITIVE = "not_positive"
    NOT_A_PERMUTATION = "not_a_permutation"
    MEDIATION_RUNS = "mediation_runs"
    NO_MEDIATION = "no_mediation"
    EMPTY_TEXT = "empty_text"
    DUPLICATE_ID = "duplicate_id"
    ALREADY_SETTLED = "already_settled"
    NO_ACTION_ID = "no_action_id"
    SCORE_OUT_OF_RANGE = "score_out_of_range"
    GAPS = "gaps"
    """Something is missing before the minutes can be locked."""
    NO_CHANGE = "no_change"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    TOO_LATE_TO_CANCEL = "too_late_to_cancel"


class GapKind(StrEnum):
    """What is missing before the minutes can be locked, in the order in which it is fixed."""

    QUESTION_UNSETTLED = "question_unsettled"
    ACTION_WITHOUT_OWNER = "action_without_owner"
    ACTION_WITHOUT_DATE = "action_without_date"
    REP_WITHOUT_NEXT_STEP = "rep_without_next_step"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing, and of what or whom."""

    kind: GapKind
    item_id: ItemId | None = None
    rep_id: RepId | None = None


@dataclass(frozen=True, slots=True)
class Rejection:
    """A refused command. Nothing has changed."""

    reason: Reason
    rep_id: RepId | None = None
    gaps: tuple[Gap, ...] = ()
