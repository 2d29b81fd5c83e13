"""Closing: what is missing is fixed in place, read out, rated, locked."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.meeting.state import Status
from app.ui.widgets.key_button import KeyButton
from tests.ui.live_scenes import GIORGOS, IOANA, MARTA, Stage, closing
from tests.ui.views.live.conftest import Desk

MakeDesk = Callable[[Stage], Desk]


def test_enter_leads_to_the_first_gap_and_each_fix_to_the_next(desk: MakeDesk) -> None:
    hand = desk(closing())
    live = hand.live
    assert len(live.gaps()) == 3
    hand.press(Qt.Key.Key_Return)
    assert hand.status() is Status.RUNNING
    hand.type("io")
    hand.press(Qt.Key.Key_Tab)
    assert next(one for one in live.state.actions if one.text.startswith("Ask Finance")).owner_id == IOANA
    hand.type("fri")
    hand.press(Qt.Key.Key_Return)
    action = next(one for one in live.state.actions if one.text.startswith("Write the"))
    assert action.due is not None
    assert action.owner_id == GIORGOS
    hand.type("Return the loan kit")
    hand.press(Qt.Key.Key_Return)
    assert live.state.next_steps[0].rep_id == MARTA
    assert live.gaps() == ()
    assert hand.view.line.hasFocus(), "nothing is missing: back in the line"
    hand.press(Qt.Key.Key_Return)
    assert hand.status() is Status.FINISHED


def test_what_is_no_name_and_no_date_is_said_and_stays(desk: MakeDesk) -> None:
    hand = desk(closing())
    hand.press(Qt.Key.Key_Return)
    hand.type("zzz")
    hand.press(Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert field is not None
    assert "zzz" in field.accessibleDescription()
    assert len(hand.live.gaps()) == 3


def test_esc_goes_back_to_the_line_and_keeps_what_was_typed(desk: MakeDesk) -> None:
    hand = desk(closing())
    hand.press(Qt.Key.Key_Return)
    hand.type("io")
    row = next(iter(hand.view.stage.fix._rows.values()))
    hand.press(Qt.Key.Key_Escape)
    assert hand.view.line.hasFocus()
    hand.wait(1000)
    assert row.field.text() == "io"


def test_finalising_with_gaps_takes_a_reason(desk: MakeDesk) -> None:
    hand = desk(closing())
    field = hand.view.stage.fix._override
    field.setFocus()
    hand.press(Qt.Key.Key_Return)
    assert hand.status() is Status.RUNNING
    hand.type("the room is needed")
    hand.press(Qt.Key.Key_Return)
    assert hand.status() is Status.FINISHED
    assert hand.live.state.override_reason == "the room is needed"


def test_suggestions_fix_with_one_click(desk: MakeDesk) -> None:
    hand = desk(closing())
    labels = {button.label: button for button in hand.view.stage.fix.findChildren(KeyButton)}
    assert {"Wed 18", "Fri 20", "Mon 30, next meeting", "Use: Return the loan kit from Clínica Sur"} <= set(labels)
    QTest.mouseClick(labels["Mon 30, next meeting"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(labels["Use: Return the loan kit from Clínica Sur"], Qt.MouseButton.LeftButton)
    assert len(hand.live.gaps()) == 1
    assert hand.live.state.next_steps[0].action_id == "old-5"


def test_f2_reads_one_part_after_the_other_and_then_the_marks_take_one_key_each(desk: MakeDesk) -> None:
    hand = desk(closing())
    hand.view.line.setFocus()
    for _ in range(5):
        hand.press(Qt.Key.Key_F2)
    assert len(hand.live.state.read) == 8
    strip = hand.view.stage.recap.rating
    assert strip.isVisible()
    strip.setFocus()
    for key in (Qt.Key.Key_8, Qt.Key.Key_0, Qt.Key.Key_Space, Qt.Key.Key_5):
        hand.press(key)
    assert [score for _, score in hand.live.state.ratings] == [8, 10, 5]
    hand.press(Qt.Key.Key_Escape)
    assert hand.view.line.hasFocus()


def test_up_and_down_choose_whose_part_is_read(desk: MakeDesk) -> None:
    hand = desk(closing())
    hand.view.line.setFocus()
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_F2)
    order = [row.key for row in hand.view.stage.recap.list.rows]
    assert order[4] in hand.live.state.read
    assert order[3] not in hand.live.state.read


def test_after_the_end_the_card_says_so_in_place(desk: MakeDesk) -> None:
    hand = desk(closing())
    hand.view.stage.fix._override.setFocus()
    hand.type("enough")
    hand.press(Qt.Key.Key_Return)
    stage = hand.view.stage
    assert stage.upper_card is stage.end
    assert QApplication.focusWidget() is stage.end.minutes
    seen: list[str] = []
    hand.view.minutes_requested.connect(seen.append)
    hand.press(Qt.Key.Key_Space)
    assert seen == ["m-16-nov"]
