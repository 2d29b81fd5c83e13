"""Rehearsals leave no trace in history and statistics, run at any speed, and end with minutes."""

import pytest

from app.domain.errors import RequestError
from app.services.live import LiveMeeting, Outcome
from app.services.practice import ScriptClock, Step
from tests.fakes import MONDAY_0840
from tests.services.house import House


def test_a_rehearsal_ends_with_minutes_and_leaves_no_trace() -> None:
    house = House(8)
    real = house.meeting()
    order = house.services.meetings.order(real)
    rehearsal = house.services.rehearsal.prepare()

    minutes = house.services.rehearsal.hold(rehearsal.id, ScriptClock(MONDAY_0840), seed=1)

    assert minutes.header.final
    assert minutes.header.rehearsal
    assert minutes.header.moderator == "Clara Vidal"
    assert minutes.figures.promised == 8
    assert house.services.meetings.list() == (real,)
    assert house.services.meetings.next_meeting() == real
    assert house.services.minutes.list() == ()
    assert house.services.actions.all() == ()
    assert house.services.minutes.search("Brașov") == ()
    assert house.services.meetings.order(real) == order
    assert house.services.meetings.carry_over(real).meeting is None


def test_real_promises_are_not_touched_by_a_rehearsal() -> None:
    house = House(3)
    house.hold(house.meeting())
    before = house.services.actions.all()

    rehearsal = house.services.rehearsal.prepare()
    house.services.rehearsal.hold(rehearsal.id, ScriptClock(house.clock.now_utc_ms()), seed=1)

    assert house.services.actions.all() == before


def test_a_rehearsal_can_be_held_with_some_of_the_team() -> None:
    house = House(5)

    meeting = house.services.rehearsal.prepare("Try", house.rep_ids[:2])

    assert (meeting.title, meeting.participants) == ("Try", house.rep_ids[:2])
    assert len(meeting.objectives) == 3


def test_without_a_team_there_is_nobody_to_rehearse_with() -> None:
    with pytest.raises(RequestError, match="needs a team"):
        House().services.rehearsal.prepare()


def test_whoever_watches_is_told_of_every_step_and_may_make_it_wait() -> None:
    house = House(2)
    meeting = house.services.rehearsal.prepare()
    seen: list[str] = []

    def wait(step: Step) -> None:
        seen.append(f"wait {step.at_ms}")

    def watch(step: Step, outcome: Outcome, live: LiveMeeting) -> None:
        seen.append(f"done {step.at_ms}")

    house.services.rehearsal.hold(meeting.id, ScriptClock(MONDAY_0840), 1, watch, wait)

    assert seen[0::2] == [line.replace("done", "wait") for line in seen[1::2]]
