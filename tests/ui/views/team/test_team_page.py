"""The team page: finding, adding, editing, ordering, making inactive."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.errors import UserError
from app.domain.meeting import commands as cmd
from app.services.ports import ActionState
from app.ui.page import Done
from app.ui.theme import Theme
from app.ui.views.team.page import TeamPage
from tests.services.house import House
from tests.ui.desk import desk_of


@pytest.fixture
def house() -> House:
    return House(4)


@pytest.fixture
def page(house: House, theme: Theme, qtbot: QtBot, tmp_path: Path) -> TeamPage:
    page = TeamPage(theme, desk_of(house, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 860)
    page.enter()
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def names(page: TeamPage) -> list[str]:
    return [row.name for row in page.list.people.rows]


def test_the_team_stands_in_roster_order_with_the_first_one_shown(house: House, page: TeamPage) -> None:
    assert names(page) == [rep.name for rep in house.reps]
    assert page.rep_panel._title.text() == house.reps[0].name


def test_finding_folds_accents(page: TeamPage) -> None:
    page.list.search.setText("inigo")

    assert names(page) == ["Íñigo Echeverría"]


def test_nothing_found_is_said(page: TeamPage) -> None:
    page.list.search.setText("xyz")

    assert page.list._nothing.isVisible()


def test_an_edit_is_kept_as_soon_as_the_field_is_left(house: House, page: TeamPage, qtbot: QtBot) -> None:
    page.rep_panel.role.setText("Key accounts")

    with qtbot.waitSignal(page.done) as done:
        page.rep_panel.role.editingFinished.emit()

    rep = house.services.team.rep(house.rep_ids[0])
    assert rep is not None
    assert rep.role == "Key accounts"
    way_back = done.args[0]
    assert isinstance(way_back, Done)
    way_back.take_back()
    again = house.services.team.rep(house.rep_ids[0])
    assert again is not None
    assert again.role == ""


def test_no_valid_e_mail_is_said_and_not_kept(house: House, page: TeamPage) -> None:
    page.rep_panel.email.setText("ana@nowhere")
    page.rep_panel.email.editingFinished.emit()

    rep = house.services.team.rep(house.rep_ids[0])
    assert rep is not None
    assert rep.email == ""
    assert page.rep_panel.email.toolTip()


def test_a_name_cannot_be_taken_away(house: House, page: TeamPage) -> None:
    page.rep_panel.name.setText("  ")
    page.rep_panel.name.editingFinished.emit()

    rep = house.services.team.rep(house.rep_ids[0])
    assert rep is not None
    assert rep.name == house.reps[0].name


def test_leaving_the_page_keeps_what_was_typed(house: House, page: TeamPage) -> None:
    page.rep_panel.email.setText("ana@example.com")

    assert page.leave()

    rep = house.services.team.rep(house.rep_ids[0])
    assert rep is not None
    assert rep.email == "ana@example.com"


def test_alt_down_moves_a_rep_and_undo_brings_the_order_back(house: House, page: TeamPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.done) as done:
        QTest.keyClick(page.list.people, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    first, second = house.reps[0].name, house.reps[1].name
    assert names(page)[:2] == [second, first]
    way_back = done.args[0]
    assert isinstance(way_back, Done)
    way_back.take_back()
    page.enter()
    assert names(page)[:2] == [first, second]


def test_somebody_made_inactive_leaves_the_list_and_is_found_behind_one_button(
    house: House, page: TeamPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.changed):
        page.rep_panel._active.click()

    gone = house.reps[0]
    assert [rep.id for rep in house.services.team.reps(active_only=True)] == list(house.rep_ids[1:])
    page.list._on_selection("")
    assert page.list._more.isVisible()
    if gone.name not in names(page):
        page.list._more.click()
    assert gone.name in names(page)


def test_ctrl_n_adds_people_who_are_seen_first(house: House, page: TeamPage, qtbot: QtBot) -> None:
    assert page.make_new()
    field = page.add_panel.panel.field
    field.setPlainText("Marta Iglesias <marta@example.com>\nAna Muñoz <ana@example.com>\n")
    remarks = [row.remark for row in page.add_panel.panel.people.rows]
    assert remarks == ["", "new e-mail"]

    with qtbot.waitSignal(page.told):
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert len(house.services.team.reps()) == 5
    ana = house.services.team.rep(house.rep_ids[0])
    assert ana is not None
    assert ana.email == "ana@example.com"


def test_escape_leaves_adding_and_what_was_pasted_waits(page: TeamPage, qtbot: QtBot) -> None:
    page.make_new()
    page.add_panel.panel.field.setPlainText("Marta Iglesias")

    QTest.keyClick(page.add_panel, Qt.Key.Key_Escape)

    assert page._stack.currentWidget() is page.rep_panel
    page.make_new()
    assert page.add_panel.panel.field.raw_text() == "Marta Iglesias"


def test_a_full_disk_is_told_and_nothing_pasted_is_lost(house: House, page: TeamPage, qtbot: QtBot) -> None:
    page.make_new()
    page.add_panel.panel.field.setPlainText("Marta Iglesias")
    house.store.full = True

    with qtbot.waitSignal(page.trouble) as trouble:
        page.add_panel.button.click()

    assert isinstance(trouble.args[0], UserError)
    assert page.add_panel.panel.field.raw_text() == "Marta Iglesias"


def test_open_actions_of_a_rep_are_ticked_off(house: House, page: TeamPage, qtbot: QtBot) -> None:
    live = house.services.live.open(house.meeting().id)
    live.dispatch(cmd.StartMeeting())
    action_id = live.new_id()
    live.dispatch(cmd.AddAction(action_id, "Send the quote", house.rep_ids[0], house.clock.today()))
    live.dispatch(cmd.Finish("enough"))
    page.enter(house.rep_ids[0])
    assert [row.text for row in page.rep_panel.promises.rows] == ["Send the quote"]

    with qtbot.waitSignal(page.done):
        page.rep_panel.promises.done_requested.emit(action_id, True)

    assert not page.rep_panel.promises.rows
    assert house.services.actions.all()[0].state is ActionState.DONE


def test_past_turns_are_told_with_place_and_time(house: House, page: TeamPage) -> None:
    house.hold(house.meeting())

    page.enter(house.rep_ids[0])

    told = page.rep_panel._turns.spoken_value()
    assert told.startswith("Mon 16 Nov")
    assert page.rep_panel._history.head._remark.text().endswith("on average")


def test_a_target_selects_the_rep_even_an_inactive_one(house: House, page: TeamPage) -> None:
    rep_id = house.rep_ids[2]
    house.services.team.set_active(rep_id, on=False)

    page.enter(rep_id)

    assert page.list.selected == rep_id
    assert page.rep_panel._off.isVisible()


def test_ctrl_f_goes_to_the_search_and_enter_from_there_to_the_first_hit(page: TeamPage, qtbot: QtBot) -> None:
    assert page.start_find()
    qtbot.waitUntil(page.list.search.hasFocus)
    QTest.keyClicks(page.list.search, "stef")

    QTest.keyClick(page.list.search, Qt.Key.Key_Return)

    assert page.rep_panel._title.text() == "Ștefan Țăranu"
