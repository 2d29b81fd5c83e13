"""The virtual screen itself: keys arrive, two monitors are two, and nothing is left running."""

import subprocess
import sys
from pathlib import Path

from tests.window.screen import Screen, end, wait_until

LINE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication(sys.argv)
line = QLineEdit()
line.setWindowTitle("A line to type in")
line.textChanged.connect(lambda text: Path(sys.argv[1]).write_text(text, encoding="utf-8"))
line.show()
app.exec()
"""
MONITORS = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv)
print(sorted(screen.geometry().getRect() for screen in app.screens()))
"""


def test_keys_reach_the_window_that_is_in_front(screen: Screen, tmp_path: Path) -> None:
    typed = tmp_path / "typed"
    program = screen.start([sys.executable, "-c", LINE, str(typed)], log=tmp_path / "log")
    screen.focus(screen.window("A line to type in"))

    screen.write("a Call Acme @ana ^fri")
    screen.keys("BackSpace")

    wait_until(lambda: typed.exists() and typed.read_text(encoding="utf-8") == "a Call Acme @ana ^fr", "the keys")
    end(program)


def test_a_split_screen_is_two_monitors_to_a_program(two_screens: Screen) -> None:
    assert two_screens.run([sys.executable, "-c", MONITORS]).strip() == "[(0, 0, 1440, 900), (1440, 0, 1440, 900)]"


def test_a_monitor_can_be_unplugged(two_screens: Screen) -> None:
    two_screens.unplug_second()

    assert two_screens.run([sys.executable, "-c", MONITORS]).strip() == "[(0, 0, 1440, 900)]"


def test_screens_run_side_by_side_and_leave_nothing_behind(tmp_path: Path) -> None:
    with Screen(800, 600) as one, Screen(800, 600) as other:
        names = {one.name, other.name}
        program = one.start([sys.executable, "-c", LINE, str(tmp_path / "typed")])
        one.window("A line to type in")

    assert len(names) == 2
    assert program.poll() is not None
    gone = subprocess.run(["xdotool", "get_desktop"], env=one.environment(), capture_output=True, check=False)
    assert gone.returncode != 0
