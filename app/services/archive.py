"""Everything of a team as one value: taken out of a store, and put into another that it then equals.

What follows from the logs (turns, questions, the search) is not in it: it follows again where the archive is put.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.domain.ids import ItemId, MeetingId, Ms
from app.domain.meeting.events import Recorded
from app.domain.meeting.log import fold
from app.services.ports import ActionState, Meeting, MinutesVersion, Rep, Store, StoredAction
from app.services.projection import project


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of an action: in the review of the meeting ``in_meeting``, or (None) by hand at ``at_utc_ms``."""

    action_id: ItemId
    state: ActionState
    at_utc_ms: Ms = 0
    in_meeting: MeetingId | None = None


@dataclass(frozen=True, slots=True)
class KeptMeeting:
    """A meeting, its log, the versions of its minutes, and what became of the actions it made."""

    meeting: Meeting
    records: tuple[Recorded, ...] = ()
    minutes: tuple[MinutesVersion, ...] = ()
    settled: tuple[Settled, ...] = ()


@dataclass(frozen=True, slots=True)
class Archive:
    """The team and its meetings, the newest first."""

    reps: tuple[Rep, ...] = ()
    meetings: tuple[KeptMeeting, ...] = ()


def gather(store: Store, meetings: Sequence[Meeting]) -> Archive:
    """The team and these meetings as they are in the store now."""
    settled: dict[MeetingId, list[Settled]] = {}
    for action in store.actions():
        if action.state is not ActionState.OPEN:
            settled.setdefault(action.meeting_id, []).append(_settled(action))
    return Archive(
        store.reps(),
        tuple(
            KeptMeeting(one, store.records(one.id), store.minutes(one.id), tuple(settled.get(one.id, ())))
            for one in meetings
        ),
    )


def _settled(action: StoredAction) -> Settled:
    # When a review settled it is known from that meeting; only what was done by hand has a time of its own.
    if action.settled_in is not None:
        return Settled(action.id, action.state, in_meeting=action.settled_in)
    return Settled(action.id, action.state, action.settled_utc_ms or 0)


def restore(store: Store, archive: Archive, watch: Callable[[int, int], None] = lambda done, total: None) -> None:
    """Put the archive into a store. What is there already stays as it is; what is new goes behind it.

    ``watch`` is told how many of how many meetings are done. When the disk fills up midway, a ``UserError`` is raised,
    and doing it again goes on from there.
    """
    _restore_reps(store, archive.reps)
    oldest_first = sorted(archive.meetings, key=_began)
    for done, one in enumerate(oldest_first):
        watch(done, len(oldest_first))
        with store.as_one():
            _restore_meeting(store, one)
    with store.as_one():
        _settle(store, archive)
    watch(len(oldest_first), len(oldest_first))


def _restore_reps(store: Store, reps: Sequence[Rep]) -> None:
    there = store.reps()
    known = {rep.id for rep in there}
    behind = max((rep.position + 1 for rep in there), default=0)
    fresh = [replace(rep, position=rep.position + behind) for rep in reps if rep.id not in known]
    if fresh:
        store.save_reps(fresh)


def _began(one: KeptMeeting) -> tuple[Ms, Ms, str]:
    """For putting meetings in the order in which they were held: a review settles what is there by then."""
    first = one.records[0].at_utc_ms if one.records else 0
    return one.meeting.started_utc_ms or first, first, one.meeting.id


def _restore_meeting(store: Store, kept: KeptMeeting) -> None:
    meeting = kept.meeting
    if store.meeting(meeting.id) is None:
        store.save_meeting(meeting)
    there = store.records(meeting.id)
    fresh, state = kept.records[len(there) :], fold(kept.records).state
    if fresh and state is not None:
        store.append(meeting.id, fresh, project(state, fresh[-1].at_utc_ms, fold(there).state))
    versions = {one.version for one in store.minutes(meeting.id)}
    for one in kept.minutes:
        if one.version not in versions:
            store.save_minutes(one)


def _settle(store: Store, archive: Archive) -> None:
    """See that every action of the archive stands as it stood: after some reviews somebody settled one by hand."""
    wanted = {one.action_id: one for kept in archive.meetings for one in kept.settled}
    ours = {kept.meeting.id for kept in archive.meetings}
    for action in store.actions():
        if action.meeting_id not in ours:
            continue
        one = wanted.get(action.id, Settled(action.id, ActionState.OPEN))
        if (action.state, action.settled_in) != (one.state, one.in_meeting):
            store.settle_action(action.id, one.state, one.at_utc_ms)
