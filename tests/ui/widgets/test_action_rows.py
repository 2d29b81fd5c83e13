"""Actions say how urgent they are, whose, and until when; they are ticked with a key or a click."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.ui import words
from app.ui.theme import Theme
from app.ui.widgets.action_rows import ActionLayout, ActionRows
from tests.ui.widgets import scenes


@pytest.fixture
def due(qtbot: QtBot, theme: Theme) -> ActionRows:
    widget = ActionRows(theme, "Due", layout=ActionLayout.STACKED)
    qtbot.addWidget(widget)
    widget.resize(358, 340)
    widget.show_actions(scenes.OPEN_ACTIONS)
    widget.executeDelayedItemsLayout()
    return widget


def test_space_and_a_click_on_the_box_ask_for_done_or_open_again(due: ActionRows, qtbot: QtBot) -> None:
    due.select_key("o2")
    with qtbot.waitSignal(due.done_requested) as asked:
        QTest.keyClick(due, Qt.Key.Key_Space)
    assert asked.args == ["o2", True]
    due.show_actions((replace(scenes.OPEN_ACTIONS[0], is_done=True), *scenes.OPEN_ACTIONS[1:]))
    place = due.visualRect(due.model().index(0, 0)).center()
    place.setX(358 - 27)
    with qtbot.waitSignal(due.done_requested) as asked:
        QTest.mouseClick(due.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["o1", False]
    place.setX(60)
    with qtbot.assertNotEmitted(due.done_requested):
        QTest.mouseClick(due.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_table_row_is_not_ticked(qtbot: QtBot, theme: Theme) -> None:
    table = ActionRows(theme, "Actions")
    qtbot.addWidget(table)
    table.show_actions(scenes.OPEN_ACTIONS)
    table.select_key("o1")
    with qtbot.assertNotEmitted(table.done_requested):
        QTest.keyClick(table, Qt.Key.Key_Space)


def test_the_list_is_as_high_as_its_rows(qtbot: QtBot, theme: Theme, due: ActionRows) -> None:
    assert due.sizeHint().height() == 6 * 56
    table = ActionRows(theme, "Actions", has_signs=False)
    qtbot.addWidget(table)
    table.show_actions(scenes.SET_ACTIONS)
    assert table.sizeHint().height() == 4 * 36 + 12
    theme.set_scale(2.0)
    assert table.sizeHint().height() == 2 * (4 * 36 + 12)


def test_a_row_is_said_whole(due: ActionRows) -> None:
    assert due.rows[0].spoken == "Send revised quote to Hotel Brașov, Ștefan Țăranu, 3 days late"
    changed = scenes.SET_ACTIONS[1]
    assert changed.tip == "Call Hotel Brașov about the pilot\nchanged in Q&A"


def test_an_action_without_owner_or_date_shows_what_is_missing(due: ActionRows) -> None:
    bare = replace(scenes.OPEN_ACTIONS[0], owner="", due=words.due(None, scenes.TODAY))
    due.show_actions((bare,))
    assert due.rows[0].spoken == "Send revised quote to Hotel Brașov, no date yet"
    assert not due.grab().isNull()


@pytest.mark.parametrize("width", [160, 358, 790, 2000])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_paints_at_every_width_and_text_size(qtbot: QtBot, theme: Theme, width: int, scale: float) -> None:
    theme.set_scale(scale)
    for layout in ActionLayout:
        rows = ActionRows(theme, "Actions", layout=layout)
        qtbot.addWidget(rows)
        rows.show_actions((*scenes.SET_ACTIONS, replace(scenes.OPEN_ACTIONS[0], is_done=True)))
        rows.select_key("s2")
        rows.resize(width, 300)
        assert not rows.grab().isNull()


def test_the_model_keeps_the_contract_of_qt(due: ActionRows) -> None:
    tester = QAbstractItemModelTester(due.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    due.show_actions(scenes.SET_ACTIONS)
    due.show_actions(scenes.OPEN_ACTIONS[::-1])
    due.show_actions(())
    del tester
