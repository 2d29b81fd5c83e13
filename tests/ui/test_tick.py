"""The tick: aligned to whole seconds, and never stopped by what goes wrong in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Qt, QTimer
from pytestqt.qtbot import QtBot

from app.domain.meeting.clock import display_seconds
from app.ui.tick import TICK_MS, Tick, next_tick_ms


@given(st.integers(-100_000, 900_000).filter(bool))
def test_every_change_of_a_countdown_falls_on_a_tick(remaining_ms: int) -> None:
    shown, looks = display_seconds(remaining_ms), 0
    while display_seconds(remaining_ms) == shown:
        step = next_tick_ms(remaining_ms) if remaining_ms else TICK_MS
        assert 1 <= step <= TICK_MS
        assert display_seconds(remaining_ms - step + 1) == shown, "the second changed before the look"
        remaining_ms -= step
        looks += 1
    assert looks <= 1000 // TICK_MS + 1


@given(st.integers(0, 900_000))
def test_a_clock_that_counts_up_is_looked_at_on_its_whole_seconds(spent_ms: int) -> None:
    second = spent_ms // 1000
    while spent_ms // 1000 == second:
        step = next_tick_ms(0, spent_ms)
        assert 1 <= step <= TICK_MS
        assert (spent_ms + step - 1) // 1000 == second
        spent_ms += step


def test_a_look_that_fails_does_not_stop_the_ticking(qtbot: QtBot) -> None:
    parent = QObject()
    looks: list[int] = []

    def look() -> int:
        looks.append(1)
        if len(looks) == 2:
            raise RuntimeError("a bug")
        return 1

    tick = Tick(look, parent)
    with qtbot.captureExceptions() as caught:
        tick.start()
        qtbot.waitUntil(lambda: len(looks) >= 4, timeout=2000)
        tick.stop()
    assert len(caught) == 1
    assert not tick.is_running


def test_the_timer_is_precise_has_a_name_and_a_parent() -> None:
    parent = QObject()
    Tick(lambda: TICK_MS, parent)
    timer = parent.findChild(QTimer)
    assert timer is not None
    assert timer.objectName() == "live-tick"
    assert timer.timerType() is Qt.TimerType.PreciseTimer


@pytest.mark.parametrize(("remaining", "expected"), [(47_000, TICK_MS), (47_001, 1), (46_999, 199), (-300, 100)])
def test_examples_of_the_next_look(remaining: int, expected: int) -> None:
    assert next_tick_ms(remaining) == expected
