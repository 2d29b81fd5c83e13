"""Captured lines stand at the bottom, fade in, and ask for what was chosen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.ids import ItemId
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Note
from app.ui.theme import Theme
from app.ui.widgets.stream import Stream, stream_items
from tests.ui.widgets import scenes

ITEMS = scenes.CAPTURED


@pytest.fixture
def stream(qtbot: QtBot, theme: Theme) -> Stream:
    widget = Stream(theme)
    qtbot.addWidget(widget)
    widget.resize(702, 160)
    widget.show_items(ITEMS, scenes.SHORTS)
    widget.show()
    qtbot.waitExposed(widget)
    widget.executeDelayedItemsLayout()
    return widget


def _many(count: int) -> tuple[Note, ...]:
    return tuple(Note(ItemId(f"n{n}"), f"Line {n}", n * 1000, Phase.TURNS, None) for n in range(count))


def test_a_line_says_when_what_and_whose() -> None:
    rows = stream_items(ITEMS, scenes.SHORTS)
    assert [(row.time, row.icon, row.aside) for row in rows] == [
        ("04:31", "gavel", "Ana"),
        ("05:10", "circle-help", "Íñigo"),
        ("05:38", "square-check", "Ioana · Wed 18 Nov"),
        ("05:52", "award", "Íñigo"),
        ("06:08", "pencil", "Ștefan"),
    ]
    assert rows[2].spoken == "Action, Ask logistics for the December delivery dates, Ioana · Wed 18 Nov, 05:38"


def test_lines_of_any_kind_stand_in_the_order_of_time_and_on_one_line() -> None:
    note = replace(ITEMS[4], text="two\nlines  of\ttext", at_ms=1_000)
    rows = stream_items((*ITEMS[:2], note, scenes.PARKED), {})
    assert rows[0].text == "two lines of text"
    assert rows[-1].icon == "archive"
    assert {row.aside for row in rows} == {""}


def test_the_newest_line_stands_at_the_bottom(stream: Stream) -> None:
    stream.show_items(ITEMS[:1], scenes.SHORTS)
    stream.executeDelayedItemsLayout()
    only = stream.visualRect(stream.model().index(0, 0))
    assert only.bottom() == stream.viewport().height() - 1
    stream.show_items(_many(60), scenes.SHORTS)
    last = stream.visualRect(stream.model().index(59, 0))
    assert last.bottom() == stream.viewport().height() - 1


def test_who_has_scrolled_back_is_left_there_when_a_line_comes(stream: Stream) -> None:
    stream.show_items(_many(60), scenes.SHORTS)
    stream.scrollToTop()
    stream.show_items(_many(61), scenes.SHORTS)
    stream.executeDelayedItemsLayout()
    assert stream.verticalScrollBar().value() == 0


@pytest.mark.parametrize(("room", "row_px"), [(160, 32), (127, 25), (97, 32), (240, 32), (30, 30)])
def test_five_rows_are_kept_in_sight_by_making_them_lower(stream: Stream, room: int, row_px: int) -> None:
    stream.resize(702, room)
    stream.executeDelayedItemsLayout()
    assert stream.visualRect(stream.model().index(4, 0)).height() == row_px


def test_a_new_line_fades_in_and_with_reduced_motion_is_plain_at_once(
    stream: Stream, theme: Theme, qtbot: QtBot
) -> None:
    def ground() -> str:
        image = stream.viewport().grab().toImage()
        return image.pixelColor(2, stream.viewport().height() - 3).name()

    stream.show_items((*ITEMS, scenes.PARKED), scenes.SHORTS)
    plain = ground()
    theme.set_reduce_motion(False)
    stream.show_items(_many(1) + ITEMS, scenes.SHORTS)
    stream.show_items((*_many(1), *ITEMS, replace(scenes.PARKED, id=ItemId("fresh"))), scenes.SHORTS)
    assert ground() != plain
    qtbot.waitUntil(lambda: ground() == plain, timeout=3000)


def test_keys_ask_to_edit_to_take_out_and_to_make_an_action(stream: Stream, qtbot: QtBot) -> None:
    stream.select_key("c5")
    for key, signal in (
        (Qt.Key.Key_Return, stream.edit_requested),
        (Qt.Key.Key_Delete, stream.withdraw_requested),
        (Qt.Key.Key_F4, stream.to_action_requested),
    ):
        with qtbot.waitSignal(signal) as asked:
            QTest.keyClick(stream, key)
        assert asked.args == ["c5"]
    stream.select_key("c3")
    with qtbot.assertNotEmitted(stream.to_action_requested):
        QTest.keyClick(stream, Qt.Key.Key_F4)
    assert stream.selected_id == "c3"


def test_the_menu_offers_the_same_acts_with_their_keys(stream: Stream, qtbot: QtBot) -> None:
    menu = stream.menu_for("c5")
    assert [act.text() for act in menu.actions()] == ["Edit", "To action", "Take it out"]
    assert menu.actions()[2].shortcut() == QKeySequence(Qt.Key.Key_Delete)
    with qtbot.waitSignal(stream.to_action_requested) as asked:
        menu.actions()[1].trigger()
    assert asked.args == ["c5"]
    assert len(stream.menu_for("c3").actions()) == 2


def test_letters_go_on_to_whoever_holds_the_list(qtbot: QtBot, theme: Theme) -> None:
    class _Home(QWidget):
        heard = ""

        def keyPressEvent(self, event: QKeyEvent) -> None:
            self.heard += event.text()

    home = _Home()
    qtbot.addWidget(home)
    stream = Stream(theme, home)
    stream.show_items(ITEMS, scenes.SHORTS)
    stream.select_key("c2")
    QTest.keyClicks(stream, "as")
    assert home.heard == "as"
    assert stream.selected_key == "c2"


def test_the_model_keeps_the_contract_of_qt(stream: Stream) -> None:
    tester = QAbstractItemModelTester(stream.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    stream.show_items((*ITEMS, scenes.PARKED), scenes.SHORTS)
    stream.show_items(ITEMS[1:3], scenes.SHORTS)
    stream.show_items((), scenes.SHORTS)
    del tester


def test_it_paints_wide_and_narrow_at_every_text_size(stream: Stream, theme: Theme) -> None:
    for scale in (1.0, 2.0):
        theme.set_scale(scale)
        for width in (200, 442, 1600):
            stream.resize(width, 160)
            assert not stream.grab().isNull()
