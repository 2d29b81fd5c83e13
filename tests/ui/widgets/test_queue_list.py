"""The speaking order changes as little as possible, and says what was asked of it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt
from PySide6.QtGui import QAccessible, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.domain.meeting.view import QueueRow, RowState
from app.ui.theme import Theme
from app.ui.widgets.queue_list import QueueList
from app.ui.widgets.queue_rows import QueueDelegate, queue_items
from tests.ui.widgets import scenes

ROWS = scenes.TURNS.rows


@pytest.fixture
def queue(qtbot: QtBot, theme: Theme) -> QueueList:
    widget = QueueList(theme)
    qtbot.addWidget(widget)
    widget.resize(302, 520)
    widget.show_rows(ROWS)
    widget.show()
    qtbot.waitExposed(widget)
    widget.executeDelayedItemsLayout()
    return widget


def _moved(rows: Sequence[QueueRow], at: int, to: int) -> tuple[QueueRow, ...]:
    order = list(rows)
    order.insert(to, order.pop(at))
    return tuple(replace(row, place=place) for place, row in enumerate(order, start=1))


def test_rows_say_place_name_reason_and_time() -> None:
    items = queue_items(ROWS)
    assert items[1].text == "Íñigo Echeverría"
    assert (items[1].time, items[1].extra, items[1].is_over) == ("1:24", "+0:24", True)
    assert (items[0].time, items[0].extra, items[0].is_over) == ("0:37", "−0:23", False)
    assert (items[2].time, items[2].extra) == ("0:47", "of 0:56")
    assert items[4].icon == "user-round-check"
    assert items[7].brief == "Skipped, back again"


def test_overtime_of_the_speaker_counts_up_with_a_sign_and_a_word() -> None:
    item = queue_items(scenes.OVERTIME.rows)[2]
    assert (item.time, item.extra, item.is_over) == ("−0:12", "over", True)


def test_the_words_for_a_screen_reader_do_not_change_every_second() -> None:
    now = ROWS[2]
    before, after = queue_items([now])[0], queue_items([replace(now, ms=46_000)])[0]
    assert before.time != after.time
    assert before.spoken == after.spoken == "3, Ștefan Țăranu, Has the floor"


def test_the_model_keeps_the_contract_of_qt_through_all_kinds_of_changes(queue: QueueList) -> None:
    tester = QAbstractItemModelTester(queue.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    queue.show_rows(_moved(ROWS, 7, 3))
    queue.show_rows(ROWS[2:5])
    queue.show_rows(ROWS)
    queue.show_rows(())
    queue.show_rows(tuple(reversed(ROWS)))
    assert [row.key for row in queue.rows] == [row.rep_id for row in reversed(ROWS)]
    assert queue.model().rowCount(queue.model().index(0, 0)) == 0
    del tester


def test_a_second_that_passes_changes_one_row_and_resets_nothing(queue: QueueList, qtbot: QtBot) -> None:
    model = queue.model()
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.assertNotEmitted(model.rowsInserted),
        qtbot.waitSignal(model.dataChanged) as changed,
    ):
        queue.show_rows((*ROWS[:2], replace(ROWS[2], ms=46_000), *ROWS[3:]))
    assert changed.args is not None
    assert [index.row() for index in changed.args[:2]] == [2, 2]
    with qtbot.assertNotEmitted(model.dataChanged):
        queue.show_rows((*ROWS[:2], replace(ROWS[2], ms=45_900), *ROWS[3:]))


def test_the_selection_stays_with_its_rep_when_the_order_changes(queue: QueueList) -> None:
    queue.select_key("r6")
    queue.show_rows(_moved(ROWS, 5, 3))
    assert queue.selected_rep == "r6"
    assert queue.currentIndex().row() == 3


def test_the_keys_from_outside_choose_among_those_who_have_not_spoken(queue: QueueList) -> None:
    queue.select_next()
    assert queue.selected_key == "r3"
    queue.select_next()
    assert queue.selected_key == "r4"
    queue.select_previous()
    queue.select_previous()
    assert queue.selected_key == "r3"
    queue.select_key("")
    assert queue.selected_rep is None
    queue.select_previous()
    assert queue.selected_key == "r8"


def test_who_comes_by_key_finds_the_first_row_that_can_be_chosen(queue: QueueList, qtbot: QtBot) -> None:
    queue.activateWindow()
    queue.clearFocus()
    assert queue.selected_key == ""
    queue.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(queue.hasFocus)
    assert queue.selected_key == "r3"


def test_a_click_beside_the_rows_leaves_the_selection_alone(queue: QueueList) -> None:
    queue.show_rows(ROWS[:3])
    queue.executeDelayedItemsLayout()
    queue.select_key("r3")
    QTest.mouseClick(queue.viewport(), Qt.MouseButton.LeftButton, pos=queue.viewport().rect().bottomLeft())
    assert queue.selected_key == "r3"
    assert queue.selectionModel().hasSelection()


def test_enter_and_double_click_choose_a_rep(queue: QueueList, qtbot: QtBot) -> None:
    queue.select_key("r5")
    with qtbot.waitSignal(queue.chosen) as chosen:
        QTest.keyClick(queue, Qt.Key.Key_Return)
    assert chosen.args == ["r5"]
    with qtbot.waitSignal(queue.chosen) as chosen:
        place = queue.visualRect(queue.model().index(6, 0)).center()
        QTest.mouseClick(queue.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(queue.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["r7"]


def test_alt_and_arrows_ask_for_another_place_among_those_who_wait(queue: QueueList, qtbot: QtBot) -> None:
    queue.select_key("r6")
    with qtbot.waitSignal(queue.reorder_requested) as asked:
        QTest.keyClick(queue, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert asked.args == [("r4", "r6", "r5", "r7", "r8")]
    # Nothing has moved by itself: the state decides.
    assert [row.key for row in queue.rows] == [row.rep_id for row in ROWS]
    queue.select_key("r8")
    with qtbot.assertNotEmitted(queue.reorder_requested):
        QTest.keyClick(queue, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    queue.select_key("r3")
    with qtbot.assertNotEmitted(queue.reorder_requested):
        queue.move_selected(1)


def _drop(queue: QueueList, key: str, y: float) -> QDropEvent:
    data = QMimeData()
    data.setData("application/x-quince-row", key.encode())
    place = QPointF(100, y)
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragMoveEvent(place, Qt.DropAction.MoveAction, data, buttons, modifiers)
    queue.dragMoveEvent(over)
    queue.viewport().grab()
    event = QDropEvent(place, Qt.DropAction.MoveAction, data, buttons, modifiers)
    queue.dropEvent(event)
    return event


@pytest.mark.parametrize(
    ("key", "before", "order"),
    [
        ("r8", 3, ("r8", "r4", "r5", "r6", "r7")),
        ("r4", 6, ("r5", "r6", "r4", "r7", "r8")),
        ("r4", 8, ("r5", "r6", "r7", "r8", "r4")),
        # Above those who wait there is no place: first is as far as it goes.
        ("r6", 0, ("r6", "r4", "r5", "r7", "r8")),
    ],
)
def test_a_waiting_row_that_is_dropped_asks_for_that_order(
    queue: QueueList, qtbot: QtBot, key: str, before: int, order: tuple[str, ...]
) -> None:
    y = queue.visualRect(queue.model().index(before, 0)).top() + 2 if before < 8 else 519
    with qtbot.waitSignal(queue.reorder_requested) as asked:
        _drop(queue, key, y)
    assert asked.args == [order]


def test_a_row_that_does_not_wait_or_goes_nowhere_is_not_moved(queue: QueueList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(queue.reorder_requested):
        _drop(queue, "r1", 519)
        _drop(queue, "nobody", 519)
        _drop(queue, "r4", queue.visualRect(queue.model().index(3, 0)).top() + 2)


@pytest.mark.parametrize("count", [1, 3, 8, 9, 14])
@pytest.mark.parametrize("room", [250, 348, 457, 519, 900])
def test_rows_share_the_height_within_their_limits(theme: Theme, count: int, room: int) -> None:
    delegate = QueueDelegate(theme)
    heights = [delegate.row_height_px(place, count, room) for place in range(count)]
    assert all(42 <= height <= 65 for height in heights)
    if 43 * count <= room + 1 <= 65 * count:
        assert sum(heights) == room


def test_rows_that_change_place_slide_there_unless_motion_is_reduced(
    queue: QueueList, theme: Theme, qtbot: QtBot
) -> None:
    queue.show_rows(_moved(ROWS, 7, 3))
    at_once = queue.viewport().grab().toImage()
    queue.show_rows(ROWS)
    theme.set_reduce_motion(False)
    queue.show_rows(_moved(ROWS, 7, 3))
    assert queue.viewport().grab().toImage() != at_once
    qtbot.waitUntil(lambda: queue.viewport().grab().toImage() == at_once, timeout=2000)


def test_every_state_of_a_row_paints_in_wide_and_narrow_at_every_text_size(queue: QueueList, theme: Theme) -> None:
    for scale in (1.0, 2.0):
        theme.set_scale(scale)
        for width in (180, 302, 700):
            queue.resize(width, 520)
            queue.show_rows(scenes.ODD_STATES.rows)
            assert not queue.grab().isNull()
    assert [row.reason for row in queue.rows[4:7]] == ["Absent today", "No turn today", "Sent a written update"]
    assert {row.state for row in queue.rows} >= {RowState.ABSENT, RowState.NO_TURN, RowState.WRITTEN}


def test_a_screen_reader_finds_the_list_and_its_rows(queue: QueueList) -> None:
    spoken = QAccessible.queryAccessibleInterface(queue)
    assert spoken.text(QAccessible.Text.Name) == "Speaking order"
    said = queue.model().data(queue.model().index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "2, Íñigo Echeverría, Next in the rotation, 1:24, +0:24"
    assert queue.model().data(QModelIndex()) is None
