"""What was promised: what is late, what is due today, and settling it."""

from dataclasses import replace
from datetime import date

from app.domain.ids import ItemId, MeetingId
from app.domain.meeting.plan import Purpose
from app.services.actions import Urgency
from app.services.ports import ActionState, Meeting, MeetingStatus, Projection, StoredAction
from tests.services.house import House


def house_with_promises() -> House:
    house = House(2)
    meeting = Meeting(MeetingId("m"), "Huddle", Purpose.WORK_REPORT, 900_000, (), house.rep_ids)
    house.store.save_meeting(meeting)
    ana, leo = house.rep_ids
    actions = (
        StoredAction(ItemId("late"), meeting.id, "Late", ana, date(2026, 11, 13)),
        StoredAction(ItemId("undated"), meeting.id, "Undated", None, None),
        StoredAction(ItemId("later"), meeting.id, "Later", leo, date(2026, 11, 20)),
        StoredAction(ItemId("today"), meeting.id, "Today", ana, date(2026, 11, 16)),
    )
    house.store.append(meeting.id, (), Projection(meeting.id, MeetingStatus.FINISHED, 1, 2, 1, actions))
    return house


def test_open_actions_come_by_date_and_undated_ones_last() -> None:
    house = house_with_promises()

    assert [one.id for one in house.services.actions.open()] == ["late", "today", "later", "undated"]
    assert [one.id for one in house.services.actions.of(house.rep_ids[0])] == ["late", "today"]


def test_each_says_how_it_stands_to_its_day() -> None:
    due = house_with_promises().services.actions.due()

    assert [(one.urgency, one.days_late) for one in due] == [
        (Urgency.LATE, 3),
        (Urgency.TODAY, 0),
        (Urgency.LATER, -4),
        (Urgency.UNDATED, None),
    ]


def test_another_day_can_be_asked_about() -> None:
    due = house_with_promises().services.actions.due(date(2026, 11, 13))

    assert due[0].urgency is Urgency.TODAY


def test_what_is_done_is_gone_until_it_is_opened_again() -> None:
    house = house_with_promises()
    actions = house.services.actions

    actions.set_state(ItemId("late"), ActionState.DONE)
    assert "late" not in [one.id for one in actions.open()]
    settled = next(one for one in actions.all() if one.id == "late")
    assert settled == replace(settled, state=ActionState.DONE, settled_utc_ms=house.clock.now_utc_ms(), settled_in=None)

    actions.set_state(ItemId("late"), ActionState.OPEN)
    assert actions.open()[0].id == "late"
