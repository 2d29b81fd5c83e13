"""Minutes: kept as they were finalised, corrected only while nothing was built on them, found by words."""

import json
from dataclasses import replace

import pytest

from app.domain.errors import DiskFull, RequestError
from app.domain.ids import ItemId, MeetingId
from app.domain.meeting import commands as cmd
from app.domain.meeting.decision import Reason, Rejection
from app.domain.meeting.plan import Purpose
from app.domain.meeting.state import Status
from app.domain.minutes import GroupMinutes
from app.services.live import Accepted, LiveMeeting
from app.services.ports import Meeting, Prework
from tests.services.house import House


def begun(house: House, meeting: Meeting | None = None) -> LiveMeeting:
    live = house.services.live.open((meeting or house.meeting()).id)
    assert isinstance(live.dispatch(cmd.StartMeeting()), Accepted)
    house.clock.advance(60_000)
    assert isinstance(live.dispatch(cmd.AddDecision(ItemId(house.ids.new()), "Offer five percent")), Accepted)
    return live


def finished(house: House, meeting: Meeting | None = None) -> LiveMeeting:
    live = begun(house, meeting)
    assert isinstance(house.services.minutes.finalise(live, "Short"), GroupMinutes)
    house.clock.advance(60_000)
    return live


def test_a_held_meeting_is_in_the_list_with_its_minutes() -> None:
    house = House(3)
    house.hold(house.meeting())

    (summary,) = house.services.minutes.list()

    minutes = house.services.minutes.minutes(summary.meeting_id)
    assert house.services.minutes.latest() == summary
    assert (summary.title, summary.version, summary.participants) == ("Huddle", 1, 3)
    assert minutes.header.final
    assert minutes.figures.spoke == 3
    assert minutes.actions != ()


def test_without_a_meeting_there_are_no_minutes() -> None:
    house = House(1)
    meeting = house.meeting()

    assert house.services.minutes.latest() is None
    for meeting_id in (meeting.id, MeetingId("nothing")):
        with pytest.raises(RequestError, match="no minutes yet"):
            house.services.minutes.minutes(meeting_id)


def test_a_running_meeting_has_minutes_that_are_not_final_and_not_kept() -> None:
    house = House(2)
    live = begun(house)

    minutes = house.services.minutes.minutes(live.meeting.id)

    assert not minutes.header.final
    assert minutes.figures.length_ms == 60_000
    assert house.services.minutes.versions(live.meeting.id) == ()


def test_minutes_of_a_meeting_that_a_crash_left_go_until_the_crash_and_no_further() -> None:
    house = House(2)
    first = begun(house)
    house.clock.advance(4_000)
    first.beat()
    house.clock.advance(2 * 3_600_000)

    minutes = house.services.minutes
    assert minutes.minutes(first.meeting.id).figures.length_ms == 64_000
    begun(house)
    assert minutes.minutes(first.meeting.id).figures.length_ms == 60_000, "known from its log alone"


def test_finalising_is_refused_while_something_is_missing_and_says_what() -> None:
    house = House(2)
    live = begun(house)

    outcome = house.services.minutes.finalise(live)

    assert isinstance(outcome, Rejection)
    assert outcome.reason is Reason.GAPS
    assert len(outcome.gaps) == 2
    assert live.state.status is Status.RUNNING


def test_finalised_minutes_stay_as_they_were_whatever_becomes_of_the_team() -> None:
    house = House(2)
    live = finished(house)
    before = house.services.minutes.minutes(live.meeting.id)

    house.services.team.update(replace(house.reps[0], name="Somebody Else"))

    assert house.services.minutes.minutes(live.meeting.id) == before
    assert house.services.minutes.finalise(live) == before
    assert house.services.minutes.minutes(live.meeting.id, version=1) == before
    with pytest.raises(RequestError, match="no version 2"):
        house.services.minutes.minutes(live.meeting.id, version=2)


def test_the_next_meeting_is_announced_with_who_starts_and_what_to_bring() -> None:
    house = House(2)
    meeting = house.meeting()
    later = house.clock.now_utc_ms() + 14 * 24 * 3_600_000
    meetings = house.services.meetings
    meetings.create("Afterwards", scheduled_utc_ms=later + 1)
    coming = meetings.create("Next huddle", scheduled_utc_ms=later)
    meetings.save(replace(coming, prework=tuple(Prework(rep_id, "One number") for rep_id in house.rep_ids)))
    meetings.create("Talk", Purpose.ONE_ON_ONE, house.rep_ids[:1], scheduled_utc_ms=later)

    announced = house.services.minutes.minutes(finished(house, meeting).meeting.id).next_meeting

    assert announced is not None
    assert (announced.title, announced.scheduled_utc_ms, announced.bring) == ("Next huddle", later, "One number")
    assert announced.starter == house.reps[0].name


def test_a_next_meeting_without_anybody_has_no_starter() -> None:
    house = House(1)
    meeting = house.meeting()
    house.services.meetings.create("Next", participants=(), scheduled_utc_ms=house.clock.now_utc_ms() + 10**7)

    announced = house.services.minutes.minutes(finished(house, meeting).meeting.id).next_meeting

    assert announced is not None
    assert announced.starter == ""


def test_minutes_that_were_locked_but_not_yet_kept_are_kept_when_they_are_next_asked_for() -> None:
    house = House(2)
    live = begun(house)
    assert isinstance(live.dispatch(cmd.Finish("Power cut")), Accepted)
    assert house.services.minutes.versions(live.meeting.id) == ()

    minutes = house.services.minutes.minutes(live.meeting.id)

    (kept,) = house.services.minutes.versions(live.meeting.id)
    assert kept.version == minutes.header.version == 1
    assert json.loads(kept.body)["header"]["override_reason"] == "Power cut"


def test_a_full_disk_while_finalising_loses_nothing() -> None:
    house = House(2)
    live = begun(house)
    house.store.full = True

    with pytest.raises(DiskFull):
        house.services.minutes.finalise(live, "Short")
    house.store.full = False

    assert isinstance(house.services.minutes.finalise(live, "Short"), GroupMinutes)


def test_the_latest_minutes_can_be_corrected_and_every_version_stays() -> None:
    house = House(2)
    live = finished(house)
    minutes = house.services.minutes
    assert minutes.can_reopen(live.meeting.id)

    again = minutes.reopen(live.meeting.id, "A name was wrong")
    assert again.state.status is Status.REOPENED
    assert not minutes.minutes(live.meeting.id).header.final
    assert minutes.reopen(live.meeting.id).state.status is Status.REOPENED, "asking twice changes nothing"
    again.dispatch(cmd.AddDecision(ItemId("new"), "Ask logistics"))
    corrected = minutes.finalise(again, "Still short")

    assert isinstance(corrected, GroupMinutes)
    assert corrected.header.version == 2
    assert [one.version for one in minutes.versions(live.meeting.id)] == [1, 2]
    assert len(minutes.minutes(live.meeting.id, version=1).decisions) == 1
    assert len(minutes.minutes(live.meeting.id).decisions) == 2


def test_minutes_that_a_later_meeting_was_built_on_stay_closed() -> None:
    house = House(2)
    first = finished(house)
    private = finished(house, house.services.meetings.create("Talk", Purpose.ONE_ON_ONE, house.rep_ids[:1]))
    assert house.services.minutes.can_reopen(first.meeting.id), "a private talk is another series"
    second = finished(house)

    assert not house.services.minutes.can_reopen(first.meeting.id)
    assert house.services.minutes.can_reopen(second.meeting.id)
    assert house.services.minutes.can_reopen(private.meeting.id)
    with pytest.raises(RequestError, match="last meeting"):
        house.services.minutes.reopen(first.meeting.id)


def test_a_meeting_that_is_not_finished_cannot_be_reopened() -> None:
    house = House(2)

    assert not house.services.minutes.can_reopen(begun(house).meeting.id)
    assert not house.services.minutes.can_reopen(MeetingId("nothing"))


def test_a_rehearsal_can_always_be_reopened() -> None:
    house = House(1)

    assert house.services.minutes.can_reopen(finished(house, house.services.rehearsal.prepare()).meeting.id)


def test_what_was_said_is_found_whatever_its_accents() -> None:
    house = House(2)
    live = begun(house)
    live.dispatch(cmd.AddNote(ItemId("n"), "Hotel Brașov wants a quote"))

    (hit,) = house.services.minutes.search("brasov HOTEL")

    assert (hit.item_id, hit.text) == ("n", "Hotel Brașov wants a quote")


def test_minutes_are_kept_even_with_half_a_character_in_a_note() -> None:
    house = House(1)
    live = begun(house)
    live.dispatch(cmd.AddNote(live.new_id(), "half \ud800"))

    minutes = house.services.minutes.finalise(live, "a test")

    assert isinstance(minutes, GroupMinutes)
    kept = house.store.minutes(live.meeting.id)[0].body
    assert kept.isascii()
    assert house.services.minutes.minutes(live.meeting.id) == minutes
