"""The sample team: three meetings behind it, one to start, and gone again with one act."""

import pytest

from app.domain.errors import DiskFull, RequestError
from app.domain.meeting.plan import Purpose
from app.services.days import local_day
from app.services.meetings import ReadyKind
from app.services.ports import MeetingStatus
from app.services.sample import LEFT_LATE
from tests.fakes import MONDAY_0840, MemoryStore
from tests.services.house import House

DAY = 24 * 3_600_000


def test_an_empty_data_folder_gets_a_team_its_history_and_a_meeting_to_start() -> None:
    house = House()
    assert house.services.sample.is_possible
    assert not house.services.sample.is_loaded
    assert len(house.services.sample.people) == 8

    ready = house.services.sample.load()

    services = house.services
    assert services.sample.is_loaded
    assert len(services.team.reps()) == 8
    assert all(rep.sample for rep in services.team.reps())
    assert services.meetings.next_meeting() == ready
    assert ready.purpose is Purpose.RESULTS_REVIEW
    assert ready.scheduled_utc_ms == MONDAY_0840 + 15 * 60_000
    held = services.minutes.list()
    assert [local_day(one.started_utc_ms, "UTC").isoformat() for one in held] == [
        "2026-11-02", "2026-10-19", "2026-10-05",
    ]  # fmt: skip
    for summary in held:
        minutes = services.minutes.minutes(summary.meeting_id)
        assert minutes.header.final
        assert len(services.minutes.versions(summary.meeting_id)) == 1
        assert minutes.figures.spoke >= 7


def test_each_sample_meeting_begins_with_what_the_one_before_left_open() -> None:
    house = House()
    house.services.sample.load()
    newest, middle, oldest = house.services.minutes.list()

    assert house.services.minutes.minutes(oldest.meeting_id).figures.promised == 0
    for summary in (middle, newest):
        assert house.services.minutes.minutes(summary.meeting_id).figures.promised > 0
    ready = house.services.meetings.next_meeting()
    assert ready is not None
    items = {item.kind: item for item in house.services.meetings.readiness(ready)}
    assert items[ReadyKind.LAST_ACTIONS].data.number > 0
    assert items[ReadyKind.OBJECTIVE].ok
    assert items[ReadyKind.AGENDA].ok
    assert items[ReadyKind.PREWORK].data.number == 7


def test_the_sample_goes_with_one_act() -> None:
    house = House()
    house.services.sample.load()

    house.services.sample.remove()

    assert house.services.team.reps() == ()
    assert house.services.meetings.list() == ()
    assert house.services.actions.all() == ()
    assert house.services.sample.is_possible


def test_the_sample_never_mixes_with_a_team_of_ones_own() -> None:
    with pytest.raises(RequestError, match="a team already"):
        House(1).services.sample.load()


class FillingStore(MemoryStore):
    """A disk that fills up while the sample is written, and has room again for taking it out."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room

    def _writing(self) -> None:
        self.room -= 1
        self.full = self.room == 0
        super()._writing()


def test_a_disk_that_fills_up_midway_leaves_no_half_sample() -> None:
    house = House(store=FillingStore(room=150))

    with pytest.raises(DiskFull):
        house.services.sample.load()

    assert house.services.team.reps() == ()
    assert house.store.meetings(status=MeetingStatus.LIVE) == ()
    assert house.services.meetings.list() == ()


class EndedStore(MemoryStore):
    """The program ends at one of its writes."""

    def _writing(self) -> None:
        super()._writing()
        if self.writes == 150:
            raise KeyboardInterrupt


def test_a_program_that_ends_midway_leaves_no_half_sample() -> None:
    house = House(store=EndedStore())

    with pytest.raises(KeyboardInterrupt):
        house.services.sample.load()

    assert house.services.sample.is_possible
    assert house.services.live.resume() is None
    house.services.sample.load()


def test_the_sample_team_is_late_with_a_few_things_only() -> None:
    house = House()
    house.services.sample.load()
    today = house.clock.today()
    late = [one for one in house.store.actions(open_only=True) if one.due is not None and one.due < today]
    assert 0 < len(late) <= LEFT_LATE
