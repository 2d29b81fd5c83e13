"""Home: what it shows of the next meeting, and what its buttons ask for."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.ids import ItemId, MeetingId
from app.domain.meeting import commands as cmd
from app.domain.meeting.plan import PlannedObjective
from app.services.ports import ActionState, Prework
from app.ui.page import Done, Go, Place
from app.ui.theme import Theme
from app.ui.views.home.page import HomePage
from tests.services.house import House
from tests.ui.desk import desk_of

_MINUTE = 60_000
_DAY = 24 * 60 * _MINUTE


@pytest.fixture
def house() -> House:
    return House(3)


def page_of(house: House, theme: Theme, qtbot: QtBot, folder: Path) -> HomePage:
    page = HomePage(theme, desk_of(house, folder))
    qtbot.addWidget(page)
    page.resize(1200, 860)
    page.enter()
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def promise(house: House, text: str, days: int) -> ItemId:
    """Hold a meeting in which the first rep promised something for so many days from now."""
    live = house.services.live.open(house.meeting().id)
    live.dispatch(cmd.StartMeeting())
    action_id = live.new_id()
    due = house.clock.today().fromordinal(house.clock.today().toordinal() + days)
    live.dispatch(cmd.AddAction(action_id, text, house.rep_ids[0], due))
    live.dispatch(cmd.Finish("enough"))
    house.clock.advance(_MINUTE)
    return action_id


def test_space_and_enter_start_the_next_meeting(house: House, theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    meeting = house.meeting()
    page = page_of(house, theme, qtbot, tmp_path)
    page.setFocus()

    started: list[str] = []
    page.start_requested.connect(started.append)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(page, key)

    assert started == [meeting.id, meeting.id]


def test_more_people_than_fit_lead_to_the_ways_of_fitting_them_in_before_the_start(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    crowd = House(11)
    meeting = crowd.meeting()
    page = page_of(crowd, theme, qtbot, tmp_path)
    page.setFocus()

    wishes: list[Go] = []
    page.go_requested.connect(wishes.append)
    QTest.keyClick(page, Qt.Key.Key_Space)

    assert wishes == [Go(Place.MEETINGS, f"{meeting.id}/start")]


def test_enter_presses_the_button_that_has_the_focus_instead(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    meeting = house.meeting()
    page = page_of(house, theme, qtbot, tmp_path)
    page.next_card._edit.setFocus()
    qtbot.waitUntil(page.next_card._edit.hasFocus)

    with qtbot.waitSignal(page.go_requested) as wish:
        QTest.keyClick(page.next_card._edit, Qt.Key.Key_Return)

    assert wish.args == [Go(Place.MEETINGS, meeting.id)]


def test_without_a_meeting_it_says_so_and_offers_to_plan_one(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of(house, theme, qtbot, tmp_path)

    assert not page.next_card.isVisible()
    with qtbot.waitSignal(page.new_requested):
        page._plan.click()


def test_the_meeting_that_comes_first_is_shown_and_the_others_come_up(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    now = house.clock.now_utc_ms()
    create = house.services.meetings.create
    create("Later", scheduled_utc_ms=now + 3 * _DAY)
    create("Soon", scheduled_utc_ms=now + 18 * _MINUTE)

    page = page_of(house, theme, qtbot, tmp_path)

    assert page.next_card._title.text() == "Soon"
    assert page.next_card._distance.text() == "in 18 min"
    assert page.next_card._at.text() == "at 08:58"
    assert page.coming.isVisible()


def test_the_distance_follows_the_clock(house: House, theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    house.services.meetings.create("Soon", scheduled_utc_ms=house.clock.now_utc_ms() + 18 * _MINUTE)
    page = page_of(house, theme, qtbot, tmp_path)

    house.clock.advance(17 * _MINUTE)
    page._timer.timeout.emit()

    assert page.next_card._distance.text() == "in 1 min"


def test_a_due_action_is_ticked_off_and_comes_back_by_undo(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    action_id = promise(house, "Send the quote", -3)
    page = page_of(house, theme, qtbot, tmp_path)
    assert [row.text for row in page.due.rows.rows] == ["Send the quote"]

    with qtbot.waitSignal(page.done) as done:
        page.due.rows.done_requested.emit(action_id, True)

    assert not page.due.rows.rows
    assert house.services.actions.all()[0].state is ActionState.DONE
    way_back = done.args[0]
    assert isinstance(way_back, Done)
    way_back.take_back()
    assert house.services.actions.all()[0].state is ActionState.OPEN


def test_a_full_disk_is_told_and_the_action_stays_open(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    action_id = promise(house, "Send the quote", -3)
    page = page_of(house, theme, qtbot, tmp_path)
    house.store.full = True

    with qtbot.waitSignal(page.trouble):
        page.due.rows.done_requested.emit(action_id, True)

    assert [row.text for row in page.due.rows.rows] == ["Send the quote"]


def test_actions_that_are_not_due_yet_are_left_out_of_due_and_open_the_next_meeting(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    promise(house, "Visit plan", 9)
    house.meeting()
    page = page_of(house, theme, qtbot, tmp_path)

    assert not page.due.rows.rows
    assert page.due._empty.isVisible()
    assert [row.text for row in page.last_time.rows.rows] == ["Visit plan"]


def test_more_than_a_few_due_actions_wait_behind_one_button(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    for number in range(8):
        promise(house, f"Promise {number}", -1)
    page = page_of(house, theme, qtbot, tmp_path)
    assert len(page.due.rows.rows) == 5

    page.due._more.click()

    assert len(page.due.rows.rows) == 8


def test_missing_prework_can_be_noted_as_brought(house: House, theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    meeting = house.meeting()
    one, other, _ = house.rep_ids
    asked = (Prework(one, "One lost deal", done=True), Prework(other, "One lost deal"))
    house.services.meetings.save(replace(meeting, prework=asked))
    page = page_of(house, theme, qtbot, tmp_path)

    with qtbot.waitSignal(page.done):
        page.next_card.mend_requested.emit("prework")

    kept = house.services.meetings.get(meeting.id)
    assert all(entry.done for entry in kept.prework)


def test_a_missing_objective_leads_to_the_agenda(house: House, theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    meeting = house.meeting()
    page = page_of(house, theme, qtbot, tmp_path)

    with qtbot.waitSignal(page.go_requested) as wish:
        page.next_card.mend_requested.emit("objective")

    assert wish.args == [Go(Place.MEETINGS, meeting.id)]


def test_readiness_counts_what_is_there(house: House, theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    meeting = house.meeting()
    objective = PlannedObjective(ItemId("o"), "Pilot offers sent", None, "8")
    house.services.meetings.save(replace(meeting, objectives=(objective,)))

    page = page_of(house, theme, qtbot, tmp_path)

    assert page.next_card._ready_count.text() == "4 of 4"


def test_the_last_minutes_are_shown_in_figures_and_open(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    meeting = house.meeting()
    house.hold(meeting)
    page = page_of(house, theme, qtbot, tmp_path)

    with qtbot.waitSignal(page.go_requested) as opened:
        page.last_minutes.open_button.click()
    with qtbot.waitSignal(page.pdf_requested) as printed:
        page.last_minutes.pdf_button.click()

    assert opened.args == [Go(Place.MINUTES, meeting.id)]
    assert printed.args == [meeting.id]


def test_before_the_first_minutes_it_says_when_they_come(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of(house, theme, qtbot, tmp_path)

    assert page.last_minutes._empty.isVisible()
    assert not page.last_minutes.open_button.isVisible()


def test_the_sample_can_be_removed_with_one_click(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    house = House()
    house.services.sample.load()
    page = page_of(house, theme, qtbot, tmp_path)
    assert page._sample.isVisible()

    with qtbot.waitSignal(page.changed):
        page._remove.click()

    assert not house.services.team.reps()
    assert not page._sample.isVisible()


def test_nothing_of_what_people_wrote_is_read_as_markup(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    bad = "<b>Huddle</b> <img src=x>"
    house.services.meetings.create(bad)
    page = page_of(house, theme, qtbot, tmp_path)

    title = page.next_card._title
    assert title.text() == bad
    assert title.textFormat() is Qt.TextFormat.PlainText


def test_the_side_goes_under_where_there_is_no_room_beside(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    house.meeting()
    page = page_of(house, theme, qtbot, tmp_path)
    beside = page.due.mapTo(page, page.due.rect().topLeft()).x()

    page.resize(960, 640)
    qtbot.wait(1)

    assert page.due.mapTo(page, page.due.rect().topLeft()).x() < beside


def test_the_page_asks_for_a_practice_meeting_and_a_wall_screen(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    meeting = house.meeting()
    page = page_of(house, theme, qtbot, tmp_path)

    with qtbot.waitSignal(page.practice_requested) as practised:
        page.next_card._practise.click()
    with qtbot.waitSignal(page.wall_screen_requested) as walled:
        page.next_card._wall.click()

    assert practised.args == [""]
    assert walled.args == [MeetingId(meeting.id)]
