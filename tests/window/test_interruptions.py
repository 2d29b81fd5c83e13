"""What comes in between: a power cut, a second start, a closed window, a stopped process."""

import os
import re
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.window.meeting import Line, start_first_meeting, turn
from tests.window.program import Program, until
from tests.window.screen import Screen

_LINES = ("Note before the power went", "d Offer 5 until December", "a Call Acme back @leo ^fri")
_TEXTS = ("Note before the power went", "Offer 5 until December", "Call Acme back")
_HALF = "a Send the revised quote @an"
_TOLERANCE_S = 1.5
"""What lies between reading the clock and reading the time: the spy and a busy machine."""


def elapsed_s(program: Program) -> int:
    """What the window shows as elapsed, in seconds."""
    said = program.see(r"^\d\d:\d\d elapsed$").name
    minutes, seconds = re.findall(r"\d\d", said)[:2]
    return int(minutes) * 60 + int(seconds)


@pytest.mark.timeout(150)
def test_a_power_cut_in_the_middle_of_a_line_loses_nothing(screen: Screen, tmp_path: Path) -> None:
    with Program(screen, tmp_path) as program:
        start_first_meeting(program)
        line = Line(program)
        program.keys("ctrl+Right")
        turn(program, 1)
        for typed, text in zip(_LINES, _TEXTS, strict=True):
            line.add(typed, text)
        line.put(_HALF)
        time.sleep(1.0)  # the draft is kept a second after the last key at the latest

        program.kill()
        time.sleep(3.0)
        program.start()

        # Straight in the meeting, paused, with one question in place, and the half line as it was.
        program.see("Paused", "Clock")
        program.see("away")
        assert line.value == _HALF
        before_s = elapsed_s(program)
        time.sleep(2.5)
        assert elapsed_s(program) == before_s
        for _ in _HALF:
            program.keys("BackSpace")
        until(lambda: not line.value, "the empty line")
        program.keys("F3")
        program.see("On time", "Clock")
        # Taken out: the meeting is as long as it was when the power went.
        assert elapsed_s(program) <= before_s + 2
        program.keys("space")
        program.keys("alt+F4")
        program.click("^Close the window$", "Button")
        assert program.wait_for_end() == 0

        (meeting,) = program.exported()["meetings"]
        kept = {one["text"] for kind in ("notes", "decisions", "actions") for one in meeting[kind]}
        assert kept == set(_TEXTS)
        assert "GapResolved" in {one["kind"] for one in meeting["events"]}
        program.run("check")  # fails when the log or the rows are not whole


@pytest.mark.timeout(90)
def test_closing_the_window_in_a_meeting_asks_in_place_and_keeps_the_meeting(screen: Screen, tmp_path: Path) -> None:
    with Program(screen, tmp_path) as program:
        start_first_meeting(program)

        program.keys("alt+F4")

        program.see("^The meeting is still on")
        # In place: no dialog, one window, and the clock goes on.
        assert len(program.windows()) == 1
        before_s = elapsed_s(program)
        until(lambda: elapsed_s(program) > before_s, "the clock to go on")
        program.click("^Keep the meeting$", "Button")
        until(lambda: not program.shows("^The meeting is still on"), "the question to go")
        Line(program).add("Still here", "Still here")

        program.keys("alt+F4")
        program.click("^Close the window$", "Button")
        assert program.wait_for_end() == 0

        (meeting,) = program.exported()["meetings"]
        assert meeting["status"] == "live"
        assert [one["text"] for one in meeting["notes"]] == ["Still here"]


@pytest.mark.timeout(60)
def test_a_second_start_brings_the_first_window_to_the_front(screen: Screen, tmp_path: Path) -> None:
    with Program(screen, tmp_path) as program:
        other = screen.start([sys.executable, "-c", _IN_FRONT])
        screen.focus(screen.window("^In front$"))
        until(lambda: not program.window().active, "the other window in front")

        second = screen.start([sys.executable, "-m", "app", "--data-dir", program.data], log=tmp_path / "second.log")

        assert second.wait(20) == 3
        until(lambda: program.window().active, "the first window in front")
        assert (tmp_path / "second.log").read_text(encoding="utf-8").count("\n") == 1
        os.killpg(other.pid, signal.SIGTERM)
        other.wait(5)


@pytest.mark.timeout(90)
def test_a_stopped_process_shows_the_right_time_when_it_goes_on(screen: Screen, tmp_path: Path) -> None:
    with Program(screen, tmp_path) as program:
        start_first_meeting(program)
        shown_s, at = elapsed_s(program), time.monotonic()
        for stop_s in (2.0, 3.0):
            os.kill(program.process.pid, signal.SIGSTOP)
            time.sleep(stop_s)
            os.kill(program.process.pid, signal.SIGCONT)
            # The next paint is at most a tick away; before it the spy may still hear what stood there.
            until(
                lambda: abs((elapsed_s(program) - shown_s) - (time.monotonic() - at)) <= _TOLERANCE_S,
                "the right time",
                timeout_s=0.5,
            )
        # A stop is no sleep of the machine: nothing is asked, and the clock goes on.
        assert not program.shows("away")
        program.see("On time|Wrap up|Last seconds|Overtime", "Clock")


_IN_FRONT = """
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication([])
line = QLineEdit()
line.setWindowTitle("In front")
line.show()
app.exec()
"""
