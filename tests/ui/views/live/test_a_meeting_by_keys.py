"""A whole meeting in the live view, from the empty clock to locked minutes, with nothing but keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.meeting.commands import ReviewOutcome, Settlement
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Status
from tests.ui.live_scenes import ANA, Stage, clock_ms, plan
from tests.ui.views.live.conftest import Desk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MakeDesk = Callable[[Stage], Desk]


def test_a_meeting_runs_from_the_empty_clock_to_locked_minutes_by_keys_alone(desk: MakeDesk, qtbot: QtBot) -> None:
    hand = desk(Stage(plan()))
    view, live = hand.view, hand.live

    hand.press(Qt.Key.Key_Space)
    assert hand.status() is Status.RUNNING
    assert hand.phase() is Phase.OPENING

    promises = len(live.state.plan.previous_actions)
    for place in range(promises):
        hand.wait(clock_ms("0:20"))
        hand.press((Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4)[place % 3])
    assert [outcome for _, outcome in live.state.reviews[:3]] == list(ReviewOutcome)
    assert len(live.state.reviews) == promises

    for place in range(8):
        hand.press(Qt.Key.Key_Return)
        assert hand.phase() is Phase.TURNS
        hand.wait(clock_ms("0:40"))
        speaker = live.state.speaker_id
        if place == 0:
            assert speaker == ANA
        hand.commit(f"a Task number {place} @{view.frame.people.name(speaker).replace(' ', '_')} ^fri")
        assert hand.line == ""
        if place == 2:
            hand.commit("q Does the 5 % apply in October?")
        hand.wait(clock_ms("0:10"))
    assert len(live.state.actions) == 8
    assert all(action.owner_id and action.due for action in live.state.actions)

    hand.press(Qt.Key.Key_Return)
    assert hand.phase() is Phase.TASKS
    hand.press(Qt.Key.Key_Return)
    assert hand.phase() is Phase.QA
    hand.commit("Yes, from the first")
    assert live.state.questions[0].settled is Settlement.ANSWERED
    assert live.state.questions[0].answer == "Yes, from the first"

    hand.press(Qt.Key.Key_Return)
    assert hand.phase() is Phase.CLOSING
    for _ in range(8):
        hand.press(Qt.Key.Key_F2)
    assert len(live.state.read) == 8
    with qtbot.waitSignal(view.finished):
        hand.press(Qt.Key.Key_Return)
    assert hand.status() is Status.FINISHED


def test_space_starts_pauses_and_resumes(desk: MakeDesk) -> None:
    hand = desk(Stage(plan()))
    for expected in (Status.RUNNING, Status.PAUSED, Status.RUNNING):
        hand.press(Qt.Key.Key_Space)
        assert hand.status() is expected


def test_single_keys_belong_to_the_line_while_it_has_text(desk: MakeDesk) -> None:
    hand = desk(Stage(plan()))
    hand.press(Qt.Key.Key_Space)
    hand.type("a b")
    hand.press(Qt.Key.Key_F2)
    hand.press(Qt.Key.Key_Up)
    hand.press(Qt.Key.Key_Right, CTRL)
    assert hand.line == "a b"
    assert hand.status() is Status.RUNNING
    assert hand.phase() is Phase.OPENING
    assert hand.live.state.reviews == ()


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_W, Qt.Key.Key_Q])
def test_keys_pressed_out_of_habit_end_nothing(desk: MakeDesk, key: Qt.Key) -> None:
    hand = desk(Stage(plan()))
    hand.press(Qt.Key.Key_Space)
    before = hand.live.state
    hand.press(key, CTRL)
    hand.press(Qt.Key.Key_Escape)
    assert hand.live.state is before
    assert hand.view.isVisible()


def test_an_enter_right_after_one_that_committed_is_a_bounce(desk: MakeDesk) -> None:
    hand = desk(Stage(plan()))
    hand.press(Qt.Key.Key_Space)
    hand.commit("Good morning")
    hand.stage.monotonic_s -= 0.7
    hand.press(Qt.Key.Key_Return)
    assert hand.phase() is Phase.OPENING
    hand.press(Qt.Key.Key_Return)
    assert hand.phase() is Phase.TURNS
