"""Turns: the order, the floor, time, mediation, remarks, and taking back."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.ids import RepId
from app.domain.meeting.events import Attendance
from app.domain.meeting.plan import Phase
from app.domain.meeting.view import RowState
from tests.ui.live_scenes import ANA, ELENI, INIGO, LEO, MARTA, STEFAN, Stage, opening, overtime, plan, ready, turns
from tests.ui.views.live.conftest import Desk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MakeDesk = Callable[[Stage], Desk]


def attendance(hand: Desk, rep_id: RepId) -> Attendance | None:
    person = hand.live.state.participant(rep_id)
    return person.attendance if person else None


def speaker(hand: Desk) -> str | None:
    return hand.live.state.speaker_id


def test_ctrl_and_a_digit_give_the_floor_to_that_row(desk: MakeDesk) -> None:
    hand = desk(turns())
    rows = hand.view.frame.moment.rows
    hand.press(Qt.Key.Key_6, CTRL)
    assert speaker(hand) == rows[5].rep_id


def test_skip_and_to_the_end_mean_who_has_the_floor_unless_somebody_is_chosen(desk: MakeDesk) -> None:
    hand = desk(turns())
    hand.press(Qt.Key.Key_S, CTRL, SHIFT)
    assert speaker(hand) == ELENI
    assert hand.live.state.queue[-1].rep_id == STEFAN
    hand.view.stage.order.queue.select_key(LEO)
    hand.press(Qt.Key.Key_E, CTRL, SHIFT)
    assert speaker(hand) == ELENI
    assert hand.live.state.queue[-1].rep_id == LEO


def test_absent_and_arrived(desk: MakeDesk) -> None:
    hand = desk(ready())
    hand.press(Qt.Key.Key_L, CTRL, SHIFT)
    assert attendance(hand, LEO) is not Attendance.ABSENT
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_A, CTRL, SHIFT)
    assert attendance(hand, INIGO) is Attendance.ABSENT


def test_with_several_absent_one_has_to_be_chosen(desk: MakeDesk) -> None:
    stage = ready()
    hand = desk(stage)
    hand.press(Qt.Key.Key_A, CTRL, SHIFT)
    before = hand.live.state
    hand.press(Qt.Key.Key_L, CTRL, SHIFT)
    assert hand.live.state is before


@pytest.mark.parametrize(
    ("key", "step"), [(Qt.Key.Key_Plus, 15_000), (Qt.Key.Key_Equal, 15_000), (Qt.Key.Key_Minus, -15_000)]
)
def test_time_is_given_and_taken(desk: MakeDesk, key: Qt.Key, step: int) -> None:
    hand = desk(turns())
    hand.press(key, CTRL)
    assert hand.live.state.segment is not None
    assert hand.live.state.segment.granted_ms == step


def test_a_mediation_ends_with_the_rule_that_stands_in_the_line(desk: MakeDesk) -> None:
    hand = desk(turns())
    hand.press(Qt.Key.Key_M, CTRL, SHIFT)
    assert hand.live.state.mediation is not None
    hand.type("One voice to a client")
    hand.press(Qt.Key.Key_M, CTRL, SHIFT)
    assert hand.live.state.mediation is None
    assert hand.live.state.mediations[-1].agreed == "One voice to a client"
    assert hand.line == ""


def test_ending_a_mediation_leaves_an_action_in_the_line_alone(desk: MakeDesk) -> None:
    hand = desk(turns())
    hand.press(Qt.Key.Key_M, CTRL, SHIFT)
    hand.type("a Call them")
    hand.press(Qt.Key.Key_M, CTRL, SHIFT)
    assert hand.live.state.mediation is None
    assert hand.line == "a Call them"


def test_remarks_are_charged_to_nobody(desk: MakeDesk) -> None:
    hand = desk(turns())
    hand.press(Qt.Key.Key_0, CTRL)
    assert hand.view.frame.moment.remarks
    assert speaker(hand) is None
    hand.press(Qt.Key.Key_Return)
    assert speaker(hand) == ELENI


def test_undo_and_redo_take_back_what_happened_and_bring_it_back(desk: MakeDesk) -> None:
    hand = desk(turns())
    hand.press(Qt.Key.Key_Return)
    assert speaker(hand) == ELENI
    hand.press(Qt.Key.Key_Z, CTRL)
    assert speaker(hand) == STEFAN
    hand.press(Qt.Key.Key_Z, CTRL, SHIFT)
    assert speaker(hand) == ELENI


def test_undo_with_text_in_the_line_takes_back_typing_alone(desk: MakeDesk) -> None:
    hand = desk(turns())
    before = hand.live.state
    hand.type("abc")
    hand.press(Qt.Key.Key_Z, CTRL)
    assert hand.live.state is before


def test_phases_go_on_and_back(desk: MakeDesk) -> None:
    hand = desk(opening())
    hand.press(Qt.Key.Key_Right, CTRL)
    assert hand.phase() is Phase.TURNS
    hand.press(Qt.Key.Key_Left, CTRL)
    assert hand.phase() is Phase.OPENING


def test_a_waiting_rep_is_skipped_before_the_start(desk: MakeDesk) -> None:
    hand = desk(Stage(plan()))
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_S, CTRL, SHIFT)
    assert hand.live.state.queue[-1].rep_id == ANA


def test_more_than_eight_reps_are_all_in_the_list(desk: MakeDesk) -> None:
    base = plan()
    more = tuple(
        replace(base.participants[0], rep_id=RepId(f"extra-{number}"), name=f"Rep Number {number}")
        for number in range(12)
    )
    hand = desk(Stage(replace(base, participants=(*base.participants, *more))))
    hand.press(Qt.Key.Key_Space)
    hand.press(Qt.Key.Key_Return)
    queue = hand.view.stage.order.queue
    QApplication.processEvents()
    assert len(queue.rows) == 20
    assert queue.verticalScrollBar().maximum() > 0


def test_the_buttons_do_what_their_keys_do(desk: MakeDesk) -> None:
    hand = desk(turns())
    clock, order = hand.view.stage.clock, hand.view.stage.order
    QTest.mouseClick(clock.primary, Qt.MouseButton.LeftButton)
    assert speaker(hand) == ELENI
    assert hand.view.line.hasFocus(), "a click leaves the cursor in the line"
    for place, state in ((0, RowState.WAITING), (2, RowState.ABSENT)):
        before = speaker(hand)
        QTest.mouseClick(order.acts.buttons[place], Qt.MouseButton.LeftButton)
        row = next(row for row in hand.view.frame.moment.rows if row.rep_id == before)
        assert row.state is state


def test_no_state_of_the_clock_moves_a_button(desk: MakeDesk) -> None:
    hand = desk(turns())
    clock = hand.view.stage.clock

    def places() -> list[QRect]:
        widgets = (*clock.focus_order(), clock.ring)
        return [QRect(widget.geometry()) for widget in widgets]

    before = places()
    for step_ms in (20_000, 15_000, 10_000, 30_000):
        hand.wait(step_ms)
        assert places() == before
    hand.press(Qt.Key.Key_Space)
    assert places() == before
    hand.press(Qt.Key.Key_Space)
    hand.press(Qt.Key.Key_M, CTRL, SHIFT)
    assert places() == before


def test_an_overrun_says_what_the_others_get(desk: MakeDesk) -> None:
    hand = desk(overtime())
    assert "12 s over" in hand.view.stage.clock._line.text()
    assert hand.view.frame.moment.others_ms is not None
    assert speaker(hand) == STEFAN
    assert MARTA in {row.rep_id for row in hand.view.frame.moment.rows}
