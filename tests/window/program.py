"""The real program on a virtual screen: what it shows, as a screen reader would hear it, and hands to work it."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.window.screen import ROOT, Screen, end, wait_until

_CROSS_PX = (14, 10)
"""From the upper right corner of the window to the middle of the cross in its frame."""
_SPY = Path(__file__).parent / "spy"


@dataclass(frozen=True, slots=True)
class Node:
    """One visible thing of a window."""

    role: str
    name: str
    value: str
    description: str
    kind: str
    rect: tuple[int, int, int, int]
    focused: bool
    disabled: bool
    checked: bool
    selected: bool

    @property
    def middle(self) -> tuple[int, int]:
        """Where to click it, in pixels of the screen."""
        x, y, width, height = self.rect
        return x + width // 2, y + height // 2

    def says(self, pattern: str) -> bool:
        """Whether name, value or description hold the expression."""
        return any(re.search(pattern, text) for text in (self.name, self.value, self.description))


@dataclass(frozen=True, slots=True)
class Window:
    """A window of the program and all that is visible in it."""

    title: str
    kind: str
    active: bool
    full_screen: bool
    rect: tuple[int, int, int, int]
    nodes: tuple[Node, ...]

    def find(self, pattern: str, role: str = "") -> Node | None:
        """The first thing that says the expression, of that role if one is named."""
        return next((one for one in self.nodes if role in ("", one.role) and one.says(pattern)), None)


class Program:
    """Quince as a user starts it, with its own data folder. Use it in a ``with``: it is ended at the end.

    When the block fails, a picture of the screen, what was shown and what was printed stay in a folder that the
    failure names.
    """

    def __init__(self, screen: Screen, folder: Path, arguments: Sequence[str] = ()) -> None:
        self.screen = screen
        self.data = folder / "data"
        self._folder = folder
        self._arguments = tuple(arguments)
        self._process: subprocess.Popen[bytes] | None = None
        self._starts = 0

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is not None:
                error.add_note(f"Pictures and texts: {self.keep_evidence()}")
        finally:
            if self._process is not None:
                end(self._process)

    # Starting and ending

    def start(self) -> None:
        """Start it and wait until its window is there; what goes into it comes a moment later."""
        self._starts += 1
        self._process = self.screen.start(
            [sys.executable, "-m", "app", "--data-dir", self.data, *self._arguments],
            more={"QUINCE_SPY": str(self._door), "PYTHONPATH": f"{_SPY}{os.pathsep}{ROOT}"},
            log=self._folder / "output.log",
        )
        wait_until(lambda: any(one.kind == "MainWindow" for one in self.windows()), "the window", 30)
        self.screen.focus(self.screen.window("Quince"))

    @property
    def process(self) -> subprocess.Popen[bytes]:
        """The process."""
        assert self._process is not None
        return self._process

    def kill(self) -> None:
        """Kill it as a power cut would."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)

    def wait_for_end(self, timeout_s: float = 15.0) -> int:
        """Wait until it has ended by itself; gives the exit code."""
        return self.process.wait(timeout_s)

    def run(self, *arguments: str | Path, timeout_s: float = 60.0) -> str:
        """What a command of it prints about the same data; the window must be closed."""
        return self.screen.run([sys.executable, "-m", "app", *arguments, "--data-dir", self.data], timeout_s)

    def exported(self) -> dict[str, Any]:
        """All data as JSON; the window must be closed."""
        data: dict[str, Any] = json.loads(self.run("export", "--json", "-"))
        return data

    # Seeing

    def windows(self) -> tuple[Window, ...]:
        """All windows as they are now; none while the program is not there."""
        seen = self._ask()
        if seen is None:
            return ()
        if "error" in seen:
            raise AssertionError(f"the spy failed: {seen['error']}")
        return tuple(_window(one) for one in seen["windows"])

    def window(self) -> Window:
        """The moderator's window."""
        return next(one for one in self.windows() if one.kind == "MainWindow")

    def shows(self, pattern: str, role: str = "") -> bool:
        """Whether the moderator's window shows something that says the expression."""
        return any(one.kind == "MainWindow" and one.find(pattern, role) is not None for one in self.windows())

    def see(self, pattern: str, role: str = "", timeout_s: float = 15.0) -> Node:
        """Wait until the moderator's window shows something that says the expression, and give it."""
        found: list[Node] = []

        def there() -> bool:
            found[:] = [
                node
                for window in self.windows()
                if window.kind == "MainWindow" and (node := window.find(pattern, role)) is not None
            ]
            return bool(found)

        wait_until(there, f"{role or 'anything'} that says {pattern!r}", timeout_s)
        return found[0]

    def focused(self) -> Node | None:
        """What has the focus."""
        return next((node for window in self.windows() for node in window.nodes if node.focused), None)

    # Doing

    def keys(self, *names: str) -> None:
        """Press keys by their X names."""
        self.screen.keys(*names)

    def write(self, text: str) -> None:
        """Type a text."""
        self.screen.write(text)

    def paste(self, text: str) -> None:
        """Put a text into the clipboard, as another program would, and paste it."""
        holder = self.screen.start([sys.executable, "-c", _CLIPBOARD, text])
        try:
            self.screen.window("^clipboard$")
            self.keys("ctrl+v")
            time.sleep(0.3)  # the text is fetched from the holder after the key
        finally:
            end(holder)

    def click(self, pattern: str, role: str = "") -> None:
        """Click what says the expression."""
        self.screen.click(*self.see(pattern, role).middle)

    def close_by_pointer(self) -> None:
        """Click the cross of the window's frame, and wait until the program has ended as it should."""
        x, y, width, _ = self.window().rect
        self.screen.click(x + width - _CROSS_PX[0], y - _CROSS_PX[1])
        code = self.wait_for_end()
        assert code == 0, f"the program left with {code}"

    # Evidence

    def keep_evidence(self) -> Path:
        """Keep a picture of the screen, what is shown as text, and the output, in a new folder; gives the folder."""
        folder = Path(tempfile.mkdtemp(prefix="quince-window-"))
        for name, keep in (
            ("screen.png", self._photograph),
            ("shown.json", self._write_down),
            ("output.log", self._copy),
        ):
            try:
                keep(folder / name)
            except (AssertionError, OSError, subprocess.SubprocessError) as error:
                (folder / f"{name}.missing").write_text(str(error), encoding="utf-8")
        return folder

    def _photograph(self, path: Path) -> None:
        self.screen.run([sys.executable, "-c", _PHOTOGRAPH, path])

    def _write_down(self, path: Path) -> None:
        path.write_text(json.dumps(self._ask(), ensure_ascii=False, indent=1), encoding="utf-8")

    def _copy(self, path: Path) -> None:
        path.write_bytes((self._folder / "output.log").read_bytes())
        log = self.data / "logs" / "quince.log"
        if log.exists():
            path.with_name("quince.log").write_bytes(log.read_bytes())

    @property
    def _door(self) -> Path:
        return self._folder / f"spy-{self._starts}"

    def _ask(self) -> Any:
        if self._process is not None and self._process.poll() is not None:
            raise AssertionError(f"the program left with {self._process.returncode}")
        try:
            with socket.socket(socket.AF_UNIX) as asker:
                asker.settimeout(25)
                asker.connect(str(self._door))
                told = b"".join(iter(lambda: asker.recv(1 << 16), b""))
        except (FileNotFoundError, ConnectionError):
            return None
        return json.loads(told)


_PHOTOGRAPH = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
app.primaryScreen().virtualSiblings()[0].grabWindow(0).save(sys.argv[1])
"""


_CLIPBOARD = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
app.clipboard().setText(sys.argv[1])
shown = QWidget(None, Qt.WindowType.ToolTip)
shown.setWindowTitle("clipboard")
shown.resize(1, 1)
shown.show()
app.exec()
"""


def _window(told: dict[str, Any]) -> Window:
    nodes = tuple(Node(**{**one, "rect": tuple(one["rect"])}) for one in told["nodes"])
    return Window(**{**told, "rect": tuple(told["rect"]), "nodes": nodes})


def until(holds: Callable[[], bool], what: str, timeout_s: float = 15.0) -> None:
    """Wait for something that the program does; asks less often than :func:`wait_until`."""
    deadline = time.monotonic() + timeout_s
    while not holds():
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {timeout_s:g} s in vain for {what}")
        time.sleep(0.1)
