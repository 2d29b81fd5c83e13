"""The participant view on a second screen, in the real window with real keys."""

from pathlib import Path

import pytest

from tests.window.meeting import Line, start_first_meeting, turn
from tests.window.program import Program, Window, until
from tests.window.screen import Screen


def wall(program: Program) -> Window | None:
    """What the team sees, if it is up."""
    return next((one for one in program.windows() if one.kind == "ParticipantWindow"), None)


def is_on_second(window: Window | None) -> bool:
    """Whether it fills the monitor on the right."""
    return window is not None and window.full_screen and window.rect == (1440, 0, 1440, 900)


def is_window_on_first(window: Window | None) -> bool:
    """Whether it is an ordinary window within the monitor on the left."""
    return window is not None and not window.full_screen and window.rect[0] + window.rect[2] <= 1440


@pytest.mark.timeout(120)
def test_the_wall_screen_fills_the_second_monitor_and_survives_losing_it(two_screens: Screen, tmp_path: Path) -> None:
    with Program(two_screens, tmp_path) as program:
        # The moderator's window stands on the first monitor, wherever the window manager had put it.
        two_screens.run(["xdotool", "windowmove", two_screens.window("^Quince$"), "8", "32"])
        until(lambda: program.window().rect[0] < 100, "the window on the first monitor")
        start_first_meeting(program)
        program.keys("ctrl+Right")
        turn(program, 1)

        program.keys("F11")

        until(lambda: is_on_second(wall(program)), "the wall screen on the second monitor")
        # The moderator types on in the own window, and nothing of that is for the team.
        until(lambda: program.window().active, "the keyboard back in the own window")
        line = Line(program)
        line.add("A private remark on Ana", "A private remark on Ana")
        shown = wall(program)
        assert shown is not None
        assert shown.find("Ana") is not None
        assert shown.find("private remark") is None

        two_screens.unplug_second()

        until(lambda: is_window_on_first(wall(program)), "the wall screen as a window on the first monitor")
        line.add("The meeting goes on", "The meeting goes on")

        two_screens.plug_second()

        until(lambda: is_on_second(wall(program)), "the wall screen back on the second monitor")
        two_screens.focus(two_screens.window("^Quince$"))
        program.keys("F11")
        until(lambda: wall(program) is None, "the wall screen put away")
        program.see("On time|Wrap up|Last seconds|Overtime", "Clock")
