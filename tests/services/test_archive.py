"""A whole store as one value, put into another that it then equals."""

from dataclasses import replace

from app.domain.ids import ItemId, MeetingId
from app.services.archive import Archive, KeptMeeting, Settled, gather, restore
from app.services.ports import ActionState
from tests.fakes import MemoryStore
from tests.services.house import House
from tests.storage.making import a_meeting


def held_house() -> House:
    """Two held meetings; the second reviewed what the first had promised."""
    house = House(3)
    house.hold(house.meeting(), seed=1)
    house.hold(house.meeting(), seed=2)
    house.meeting()
    return house


def all_of(store: MemoryStore) -> Archive:
    return gather(store, store.meetings())


def test_an_archive_put_into_an_empty_store_is_gathered_from_it_again() -> None:
    archive, store = all_of(held_house().store), MemoryStore()

    restore(store, archive)

    assert all_of(store) == archive


def test_putting_it_in_twice_changes_nothing() -> None:
    archive, store = all_of(held_house().store), MemoryStore()
    restore(store, archive)
    before = all_of(store)

    restore(store, archive)

    assert all_of(store) == before


def test_what_follows_from_the_logs_follows_again() -> None:
    house, store = held_house(), MemoryStore()

    restore(store, all_of(house.store))

    assert store.turns() == house.store.turns()
    assert store.search("quote") == house.store.search("quote")
    meeting = house.services.meetings.list()[0]
    assert store.questions(meeting.id) == house.store.questions(meeting.id)


def test_only_what_is_settled_is_told_of_actions() -> None:
    house = held_house()
    house.services.actions.set_state(house.services.actions.open()[0].id, ActionState.DROPPED)

    settled = [one for kept in all_of(house.store).meetings for one in kept.settled]

    assert {one.state for one in settled} <= {ActionState.DONE, ActionState.DROPPED}
    by_hand = [one for one in settled if one.in_meeting is None]
    assert [(one.state, one.at_utc_ms) for one in by_hand] == [(ActionState.DROPPED, house.clock.now_utc_ms())]


def test_an_action_that_was_opened_again_by_hand_stays_open() -> None:
    house = held_house()
    reviewed = next(one for one in house.services.actions.all() if one.settled_in is not None)
    house.services.actions.set_state(reviewed.id, ActionState.OPEN)
    store = MemoryStore()

    restore(store, all_of(house.store))

    assert next(one for one in store.actions() if one.id == reviewed.id).state is ActionState.OPEN


def test_actions_of_meetings_that_are_not_in_the_archive_are_left_alone() -> None:
    house = held_house()
    action = house.services.actions.open()[0]
    house.services.actions.set_state(action.id, ActionState.DONE)
    before = house.store.actions()

    restore(house.store, Archive())

    assert house.store.actions() == before


def test_a_settlement_of_an_action_that_is_not_there_is_passed_over() -> None:
    kept = KeptMeeting(a_meeting(), settled=(Settled(ItemId("nothing"), ActionState.DONE, 5),))
    store = MemoryStore()

    restore(store, Archive((), (kept,)))

    assert store.actions() == ()
    assert store.meeting(MeetingId("m1")) == a_meeting()


def test_a_log_that_opens_no_meeting_brings_only_its_plan() -> None:
    house = held_house()
    records = house.store.records(house.services.meetings.list()[1].id)[1:2]
    kept = KeptMeeting(a_meeting(), tuple(replace(one, seq=1) for one in records))
    store = MemoryStore()

    restore(store, Archive((), (kept,)))

    assert store.records(MeetingId("m1")) == ()
