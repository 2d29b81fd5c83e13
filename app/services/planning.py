"""From a stored meeting and what came before it to the plan that its log begins with."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.domain.agenda import agenda_sum, with_turns_ms
from app.domain.ids import MeetingId, RepId
from app.domain.meeting.log import fold
from app.domain.meeting.order import PastMeeting, PastTurn, Placed, speaking_order
from app.domain.meeting.plan import (
    MeetingPlan,
    OrderMethod,
    PlannedObjective,
    PlannedParticipant,
    PreviousAction,
    Purpose,
    Rules,
)
from app.domain.meeting.state import MeetingState
from app.services.days import local_day
from app.services.ports import Meeting, MeetingStatus, Rep, Store, StoredAction, StoredTurn

_AT_ONCE = 20
"""Years of meetings are there to be looked at; what is asked for is nearly always among the last."""


_LOOKED_BACK = 12
"""A quarter of a year of weekly meetings: more does not change who starts."""


@dataclass(frozen=True, slots=True)
class Before:
    """What came before a meeting."""

    meeting: Meeting
    state: MeetingState


def history(store: Store, meeting: Meeting) -> tuple[PastMeeting, ...]:
    """Who spoke at which place in the last finished meetings of the same people, newest first."""
    return tuple(
        tuple(
            PastTurn(turn.rep_id, turn.place, turn.planned_ms, turn.allotment_ms) for turn in turns if not turn.no_turn
        )
        for turns in past_turns(store, meeting, _LOOKED_BACK)
    )


def past_turns(store: Store, meeting: Meeting, most: int) -> tuple[tuple[StoredTurn, ...], ...]:
    """The turns of the last ``most`` finished meetings of the same people, newest first. Private talks, of which there
    may be many between two meetings, are passed over."""
    for within in (2 * most, 40 * most):
        others = {
            one.id for one in store.meetings(status=MeetingStatus.FINISHED, limit=within) if not akin(one, meeting)
        }
        by_meeting = [
            (meeting_id, tuple(turns))
            for meeting_id, turns in groupby(store.turns(meetings=within), key=lambda turn: turn.meeting_id)
        ]
        found = [turns for meeting_id, turns in by_meeting if meeting_id not in others][:most]
        if len(found) == most or not others:
            break
    return tuple(found)


def akin(one: Meeting, other: Meeting) -> bool:
    """Whether what one left open belongs to the other: the same series, and never a private talk into a group."""
    if (one.purpose is Purpose.ONE_ON_ONE) is not (other.purpose is Purpose.ONE_ON_ONE):
        return False
    if one.purpose is Purpose.ONE_ON_ONE and set(one.participants) != set(other.participants):
        return False
    return one.series_id == other.series_id


def finished(store: Store) -> Iterator[Meeting]:
    """Finished meetings, newest first: a few at once, and the long rest only for who asks on."""
    latest = store.meetings(status=MeetingStatus.FINISHED, limit=_AT_ONCE)
    yield from latest
    if len(latest) == _AT_ONCE:
        yield from store.meetings(status=MeetingStatus.FINISHED)[_AT_ONCE:]


def meeting_before(store: Store, meeting: Meeting) -> Meeting | None:
    """The last finished meeting whose promises are read out in this one, or None."""
    return next((one for one in finished(store) if one.id != meeting.id and akin(one, meeting)), None)


def before(store: Store, meeting: Meeting) -> Before | None:
    """The meeting before this one with what was said in it, or None."""
    last = meeting_before(store, meeting)
    if last is None:
        return None
    state = fold(store.records(last.id)).state
    return None if state is None else Before(last, state)


def open_actions(store: Store, meeting: Meeting) -> tuple[StoredAction, ...]:
    """Actions of earlier meetings that this one opens with."""
    actions = [one for one in store.actions(open_only=True) if one.meeting_id != meeting.id]
    kin: dict[MeetingId, bool] = {}
    for meeting_id in {one.meeting_id for one in actions}:
        made_in = store.meeting(meeting_id)
        kin[meeting_id] = made_in is not None and akin(made_in, meeting)
    return tuple(one for one in actions if kin[one.meeting_id])


def speakers(meeting: Meeting) -> tuple[RepId, ...]:
    """The participants who take a turn."""
    return tuple(rep_id for rep_id in meeting.participants if rep_id not in meeting.written_updates)


def order_of(meeting: Meeting, past: Sequence[PastMeeting], seed: int) -> tuple[Placed, ...]:
    """The speaking order of a meeting; ``seed`` is used by the random one alone. Written updates come last."""
    roster = speakers(meeting)
    shuffled = list(roster)
    if meeting.order_method is OrderMethod.RANDOM:
        random.Random(seed).shuffle(shuffled)
    spoken = speaking_order(roster, past, meeting.order_method, shuffled=tuple(shuffled), by_hand=meeting.order_by_hand)
    written = speaking_order(meeting.written_updates, (), OrderMethod.ROSTER)
    return (*spoken, *written)


def make_plan(
    store: Store,
    meeting: Meeting,
    *,
    rules: Rules,
    seed: int,
    moderator: str,
    actions: Sequence[PreviousAction] | None = None,
) -> MeetingPlan:
    """The plan of a meeting from now: people in speaking order, agenda with lengths, what last time left open.

    ``actions`` takes the place of the stored open actions (a rehearsal reviews made-up ones).
    """
    people = {rep.id: rep for rep in store.reps()}
    order = order_of(meeting, history(store, meeting), seed)
    sums = agenda_sum(meeting.agenda, len(speakers(meeting)), meeting.cap_ms, meeting.turn_ms, rules.floor_ms)
    last = meeting_before(store, meeting)
    return MeetingPlan(
        meeting_id=meeting.id,
        title=meeting.title,
        purpose=meeting.purpose,
        cap_ms=meeting.cap_ms,
        agenda=with_turns_ms(meeting.agenda, sums.turns_ms),
        turn_ms=sums.turn_ms,
        participants=tuple(
            _participant(meeting, people[placed.rep_id], placed) for placed in order if placed.rep_id in people
        ),
        moderator=meeting.moderator or moderator,
        place=meeting.place,
        scheduled_utc_ms=meeting.scheduled_utc_ms,
        zone=meeting.zone,
        objectives=meeting.objectives,
        previous_actions=_previous(store, meeting) if actions is None else tuple(actions),
        order_method=meeting.order_method,
        order_seed=seed if meeting.order_method is OrderMethod.RANDOM else None,
        rules=rules,
        series_id=meeting.series_id,
        rehearsal=meeting.rehearsal,
        previous_on=None if last is None or last.started_utc_ms is None else local_day(last.started_utc_ms, last.zone),
        capacity_choice=meeting.capacity_choice,
    )


def _participant(meeting: Meeting, rep: Rep, placed: Placed) -> PlannedParticipant:
    prework = [one for one in meeting.prework if one.rep_id == rep.id]
    return PlannedParticipant(
        rep_id=rep.id,
        name=rep.name,
        role=rep.role,
        email=rep.email,
        reason=placed.reason,
        written_update=rep.id in meeting.written_updates,
        prework="; ".join(one.text for one in prework),
        prework_done=all(one.done for one in prework) if prework else None,
    )


def _previous(store: Store, meeting: Meeting) -> tuple[PreviousAction, ...]:
    """Open actions by owner in roster order, then by date."""
    places = {rep_id: place for place, rep_id in enumerate(meeting.participants)}
    actions = sorted(
        open_actions(store, meeting),
        key=lambda one: (
            places.get(one.owner_id, len(places)) if one.owner_id else len(places),
            one.due is None,
            one.due,
        ),
    )
    return tuple(
        PreviousAction(
            one.id, one.text, one.owner_id, one.due, one.meeting_id, local_day(one.made_utc_ms, meeting.zone)
        )
        for one in actions
    )


def carried_objectives(state: MeetingState) -> tuple[PlannedObjective, ...]:
    """The objectives that a meeting left standing."""
    return tuple(PlannedObjective(one.id, one.text, one.owner_id, one.target) for one in state.objectives)
