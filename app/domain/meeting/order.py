"""The speaking order: who starts, who follows, and why. Pure: history and chance are passed in.

Rule *rotate* (mended over many meetings of the same people):

1. Who has gone longest without starting starts; who never started goes before who did; ties by roster.
2. The others by the average place at which they spoke lately, later places first, so that nobody always speaks last.
   A rep who was cut short last time counts as having spoken ``CUT_SHORT_BONUS`` places later; who started last time
   goes last.
3. Ties by roster.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from app.domain.ids import Ms, RepId
from app.domain.meeting.plan import OrderMethod, OrderReason, ReasonKind

RECENT = 4
"""How many meetings count as lately."""
CUT_SHORT_BONUS = 2.0
"""Places that being cut short is worth."""
CUT_SHORT_BELOW = 0.75
"""Given less than this share of the planned turn: cut short."""


@dataclass(frozen=True, slots=True)
class PastTurn:
    """A rep's turn in an earlier meeting. ``place`` counts from 1."""

    rep_id: RepId
    place: int
    planned_ms: Ms
    allotment_ms: Ms


type PastMeeting = tuple[PastTurn, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A rep at their place in the order, and the reason."""

    rep_id: RepId
    reason: OrderReason


def speaking_order(
    roster: Sequence[RepId],
    history: Sequence[PastMeeting],
    method: OrderMethod,
    *,
    shuffled: Sequence[RepId] = (),
    by_hand: Sequence[RepId] = (),
) -> tuple[Placed, ...]:
    """The order of ``roster`` (in roster order) for the next meeting.

    ``history`` is newest first. ``shuffled`` is the roster as chance dealt it, for RANDOM (its seed is kept in the
    plan);
    ``by_hand`` the order that the moderator chose, for BY_HAND. Reps missing from either come last, in roster order.
    """
    match method:
        case OrderMethod.ROTATE:
            return _rotate(roster, history)
        case OrderMethod.RANDOM:
            return _given(roster, shuffled, ReasonKind.RANDOM)
        case OrderMethod.BY_HAND:
            return _given(roster, by_hand, ReasonKind.BY_HAND)
        case OrderMethod.ROSTER:
            return _given(roster, roster, ReasonKind.ROSTER)
        case _:
            assert_never(method)


def _given(roster: Sequence[RepId], order: Sequence[RepId], kind: ReasonKind) -> tuple[Placed, ...]:
    known = [rep_id for rep_id in dict.fromkeys(order) if rep_id in roster]
    rest = [rep_id for rep_id in roster if rep_id not in known]
    return tuple(Placed(rep_id, OrderReason(kind)) for rep_id in (*known, *rest))


def _rotate(roster: Sequence[RepId], history: Sequence[PastMeeting]) -> tuple[Placed, ...]:
    known = {turn.rep_id for meeting in history for turn in meeting}
    if not any(rep_id in known for rep_id in roster):
        return _given(roster, roster, ReasonKind.FIRST_MEETING)
    since = {rep_id: _meetings_since_start(rep_id, history) for rep_id in roster}
    veterans = [rep_id for rep_id in roster if rep_id in known]
    starter = max(veterans, key=lambda rep_id: (_age(since[rep_id]), -roster.index(rep_id)))
    started = since[starter]
    first = (
        OrderReason(ReasonKind.STARTS_NEVER_BEFORE)
        if started is None
        else OrderReason(ReasonKind.STARTS_LONGEST_AGO, started)
    )
    others = [rep_id for rep_id in roster if rep_id != starter]
    ranked = sorted(others, key=lambda rep_id: (_rank(rep_id, history), roster.index(rep_id)))
    return (Placed(starter, first), *(Placed(rep_id, _reason(rep_id, history)) for rep_id in ranked))


def _age(since: int | None) -> float:
    return float("inf") if since is None else float(since)


def _meetings_since_start(rep_id: RepId, history: Sequence[PastMeeting]) -> int | None:
    """1 when the rep started the last meeting; None when never within the history."""
    for age, meeting in enumerate(history, start=1):
        if any(turn.rep_id == rep_id and turn.place == 1 for turn in meeting):
            return age
    return None


def _average_place(rep_id: RepId, history: Sequence[PastMeeting]) -> float | None:
    places = [turn.place for meeting in history[:RECENT] for turn in meeting if turn.rep_id == rep_id]
    return sum(places) / len(places) if places else None


def _cut_short(rep_id: RepId, history: Sequence[PastMeeting]) -> bool:
    last = next((turn for turn in history[0] if turn.rep_id == rep_id), None)
    return last is not None and last.allotment_ms < CUT_SHORT_BELOW * last.planned_ms


def _rank(rep_id: RepId, history: Sequence[PastMeeting]) -> tuple[int, float]:
    """Smaller goes earlier: the later one spoke, the earlier one goes; who started last time goes last."""
    average = _average_place(rep_id, history)
    if average is None:
        return (1, 0.0)
    if _cut_short(rep_id, history):
        average += CUT_SHORT_BONUS
    started_last = _meetings_since_start(rep_id, history) == 1
    return (2 if started_last else 0, -average)


def _reason(rep_id: RepId, history: Sequence[PastMeeting]) -> OrderReason:
    average = _average_place(rep_id, history)
    if average is None:
        return OrderReason(ReasonKind.NEW)
    if _meetings_since_start(rep_id, history) == 1:
        return OrderReason(ReasonKind.STARTED_LAST)
    if _cut_short(rep_id, history):
        return OrderReason(ReasonKind.CUT_SHORT)
    size = max(len(meeting) for meeting in history[:RECENT])
    kind = ReasonKind.SPOKE_LATE if average > (size + 1) / 2 else ReasonKind.SPOKE_EARLY
    return OrderReason(kind, round(average))
