"""The store in memory, which the services are tested with, does what the real one does."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import DiskFull
from app.domain.ids import ItemId, MeetingId
from app.services.ports import (
    ActionState,
    MeetingStatus,
    MinutesVersion,
    Rep,
    Store,
    StoredQuestion,
    StoredTurn,
)
from app.storage.store import SqlStore, open_store
from tests.fakes import MemoryStore
from tests.storage.making import ANA, LEO, a_meeting, a_note, a_projection, an_action

type Act = Callable[[Store], object]

NAMES = ("m1", "m2", "m3")
NAME = st.sampled_from(NAMES)
ACTION = st.sampled_from([f"{name}-{letter}" for name in NAMES for letter in "ab"])
STATE = st.sampled_from(ActionState)


@pytest.fixture(params=["real", "memory"])
def any_store(request: pytest.FixtureRequest, store: SqlStore) -> Store:
    """Both stores, one after the other."""
    return store if request.param == "real" else MemoryStore()


def _begin_and_fail(store: Store) -> None:
    m1 = MeetingId("m1")
    with store.as_one():
        store.append(m1, [a_note(2)], a_projection())
        store.save_draft(m1, "")
        with store.as_one():
            store.save_reps([Rep(ANA, "Ana")])
        raise DiskFull("quince.db")


def test_a_step_that_fails_midway_leaves_nothing_behind(any_store: Store) -> None:
    m1 = MeetingId("m1")
    any_store.save_meeting(a_meeting())
    any_store.append(m1, [a_note(1)], a_projection(actions=(an_action(),)))
    any_store.save_draft(m1, "half a line")
    with pytest.raises(DiskFull):
        _begin_and_fail(any_store)

    assert len(any_store.records(m1)) == 1
    assert (any_store.actions(), any_store.draft(m1), any_store.reps()) == ((an_action(),), "half a line", ())
    with any_store.as_one():
        any_store.append(m1, [a_note(2)], a_projection())
        any_store.append(m1, [a_note(3)], a_projection())
    assert len(any_store.records(m1)) == 3
    assert any_store.actions() == ()


def test_a_review_settles_what_is_new_in_it_and_takes_back_only_its_own(any_store: Store) -> None:
    m1, m2, one, two = MeetingId("m1"), MeetingId("m2"), ItemId("one"), ItemId("two")
    for name in ("m1", "m2", "m3"):
        any_store.save_meeting(a_meeting(name))
    any_store.append(m1, [a_note(1)], a_projection(actions=(an_action("one"), an_action("two"))))

    def review(*reviewed: tuple[ItemId, ActionState], by: MeetingId = m2) -> dict[str, str]:
        seq = len(any_store.records(by)) + 1
        any_store.append(by, [a_note(seq)], a_projection(by, reviewed=reviewed))
        return {action.id: f"{action.state} {action.settled_in}" for action in any_store.actions()}

    assert review((one, ActionState.DONE)) == {"one": "done m2", "two": "open None"}
    assert review((two, ActionState.DROPPED)) == {"one": "done m2", "two": "dropped m2"}
    assert review((one, ActionState.OPEN), by=MeetingId("m3")) == {"one": "done m2", "two": "dropped m2"}
    any_store.settle_action(two, ActionState.DONE, 5)
    assert review((one, ActionState.OPEN), (two, ActionState.OPEN)) == {"one": "open None", "two": "done None"}


def test_a_step_that_is_wrong_is_refused_by_both(any_store: Store) -> None:
    m1 = MeetingId("m1")
    with pytest.raises(ValueError, match="no meeting"):
        any_store.append(m1, [a_note(1)], a_projection())
    any_store.save_meeting(a_meeting())
    for records, rows in (([a_note(2)], a_projection()), ([a_note(1)], a_projection("m2"))):
        with pytest.raises(ValueError):
            any_store.append(m1, records, rows)
    any_store.append(m1, [a_note(1)], a_projection())
    with pytest.raises(ValueError, match="live"):
        any_store.delete_planned(m1)
    any_store.delete_planned(MeetingId("nothing"))
    any_store.save_minutes(MinutesVersion(m1, 1, 1, "{}"))
    with pytest.raises(ValueError, match="kept already"):
        any_store.save_minutes(MinutesVersion(m1, 1, 1, '{"other": 1}'))


def _saves(name: str, when: int | None, sample: bool, rehearsal: bool) -> Act:
    def act(store: Store) -> None:
        known = store.meeting(MeetingId(name))
        fresh = a_meeting(name, scheduled_utc_ms=when, sample=sample, rehearsal=rehearsal)
        store.save_meeting(fresh if known is None else replace(known, scheduled_utc_ms=when))

    return act


def _appends(
    name: str, status: MeetingStatus, actions: set[str], reviewed: list[tuple[str, ActionState]], started: int | None
) -> Act:
    def act(store: Store) -> None:
        meeting_id = MeetingId(name)
        if store.meeting(meeting_id) is None:
            return
        own = tuple(
            an_action(one, name, text=f"say {one}", made_utc_ms=started or 0) for one in sorted(actions) if name in one
        )
        store.append(
            meeting_id,
            [a_note(len(store.records(meeting_id)) + 1)],
            a_projection(
                name,
                status,
                started_utc_ms=started,
                actions=own,
                questions=(StoredQuestion(ItemId("q"), meeting_id, "Why?", LEO, "open", ""),),
                turns=(StoredTurn(meeting_id, LEO, 1, 1, 1, 1),),
                reviewed=tuple((ItemId(one), state) for one, state in reviewed if name not in one),
                texts=tuple(("action", one.id, one.text) for one in own),
            ),
        )

    return act


def _deletes(name: str) -> Act:
    def act(store: Store) -> None:
        meeting = store.meeting(MeetingId(name))
        if meeting is not None and meeting.status is MeetingStatus.PLANNED:
            store.delete_planned(meeting.id)

    return act


def _on(name: str, do: Callable[[Store, MeetingId], object]) -> Act:
    def act(store: Store) -> None:
        if store.meeting(MeetingId(name)) is not None:
            do(store, MeetingId(name))

    return act


ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(_saves, NAME, st.none() | st.integers(0, 5), st.booleans(), st.booleans()),
    st.builds(
        _appends,
        NAME,
        st.sampled_from(MeetingStatus),
        st.sets(ACTION),
        st.lists(st.tuples(ACTION, STATE), max_size=3, unique_by=lambda pair: pair[0]),
        st.none() | st.integers(1, 5),
    ),
    st.builds(_deletes, NAME),
    st.builds(lambda name, at: _on(name, lambda store, one: store.beat(one, at)), NAME, st.integers(0, 9)),
    st.builds(
        lambda name, text: _on(name, lambda store, one: store.save_draft(one, text)), NAME, st.sampled_from("a ")
    ),
    st.builds(
        lambda one, state, at: lambda store: store.settle_action(ItemId(one), state, at),
        ACTION,
        STATE,
        st.integers(1, 9),
    ),
    st.builds(
        lambda sample: lambda store: store.save_reps([Rep(ANA, "Ana", sample=sample), Rep(LEO, "Leo", position=1)]),
        st.booleans(),
    ),
    st.just(lambda store: store.remove_sample()),
)


def _told(store: Store) -> object:
    ids = [MeetingId(name) for name in NAMES]
    return {
        "reps": (store.reps(), store.reps(active_only=True)),
        "meetings": [store.meetings(), store.meetings(limit=1), *(store.meetings(status=one) for one in MeetingStatus)],
        "each": [(store.meeting(one), store.records(one), store.draft(one), store.questions(one)) for one in ids],
        "live": store.live(),
        "actions": (store.actions(), store.actions(open_only=True)),
        "turns": store.turns(meetings=2),
        "found": {hit.item_id for hit in store.search("say m1")},
    }


@settings(max_examples=60)
@given(st.lists(ACTS, max_size=25))
def test_whatever_is_done_both_stores_tell_the_same(acts: list[Act]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        real = open_store(Path(folder, "quince.db"), Path(folder, "backups"))
        memory = MemoryStore()
        try:
            for act in acts:
                act(real)
                act(memory)
            assert _told(real) == _told(memory)
            assert real.check() == ()
        finally:
            real.close()
