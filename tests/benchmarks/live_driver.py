"""``python -m tests.benchmarks.live_driver WHAT NUMBER``: hold a meeting in the real live view and measure.

WHAT: ``keys`` (NUMBER rounds of keys), ``clock`` or ``idle`` (NUMBER seconds). Prints JSON.

The view is the real one, the store is the real one on the disk, keys go through Qt's own queue.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import override

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.bootstrap import App, build
from app.domain.meeting import commands as cmd
from app.system.resources import resource_path
from app.ui.theme import SchemeChoice, Theme
from app.ui.views.live.view import LiveView
from app.ui.widgets.ring_clock import RingClock

_CTRL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
_PATIENCE_S = 5.0
_LINES = ("a Call Acme back @ana ^fri", "Lost deal: the price list came late", "d Offer 5 % until 31 Dec", "q Samples?")
_KEYS = (
    (Qt.Key.Key_Space, _NONE),  # pause
    (Qt.Key.Key_Space, _NONE),  # and go on
    (Qt.Key.Key_Plus, _CTRL),  # grant
    (Qt.Key.Key_E, _CTRL | Qt.KeyboardModifier.ShiftModifier),  # to the end: the next one speaks
    (Qt.Key.Key_Plus, _CTRL),
    (Qt.Key.Key_Z, _CTRL),  # undo
)


class Paints(QObject):
    """Counts the repaints of a window."""

    def __init__(self, window: LiveView) -> None:
        super().__init__(window)
        self.count = 0
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See each repaint begin; it has ended when the event loop is back."""
        self.count += event.type() == QEvent.Type.UpdateRequest
        return False


class Numerals(QObject):
    """Compares the clock with the time whenever a new number has been painted."""

    def __init__(self, ring: RingClock, view: LiveView, remaining_ms: Callable[[], int]) -> None:
        super().__init__(ring)
        self._ring = ring
        self._view = view
        self._remaining_ms = remaining_ms
        self._shown = ring.face.numerals
        self.errors_ms: list[int] = []
        ring.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A paint is about to begin: look once it has reached the screen."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._look)
        return False

    def _look(self) -> None:
        if self._ring.face.numerals == self._shown:
            return
        self._shown = self._ring.face.numerals
        beyond_ms = self._remaining_ms() % 1_000
        self.errors_ms.append(min(beyond_ms, 1_000 - beyond_ms))


def main() -> None:
    """Measure what the command line names."""
    what, number = sys.argv[1], int(sys.argv[2])
    with tempfile.TemporaryDirectory(prefix="quince-bench-") as folder, build(Path(folder) / "data") as app:
        meeting = app.services.sample.load()
        qt = QApplication(["quince"])
        theme = Theme(resource_path(), choice=SchemeChoice.LIGHT)
        theme.apply_to(qt)
        live = app.services.live.open(meeting.id)
        view = LiveView(theme, live, app.services.clock)
        view.resize(1440, 900)
        view.show()
        QTest.qWaitForWindowActive(view, 3_000)
        view.start()
        view.controller.dispatch(cmd.StartMeeting())
        while live.state.speaker_id is None:
            if not view.controller.dispatch(cmd.Next()):
                raise RuntimeError("the turns do not begin")
        report = {"keys": _keys, "clock": _clock, "idle": _idle}[what](app, view, number)
        view.prepare_close()
        view.hide()
    json.dump(report, sys.stdout)


def _keys(app: App, view: LiveView, rounds: int) -> dict[str, list[float]]:
    """How long keys that commit take until they are on disk and painted, and those that only type, in ms."""
    paints = Paints(view)
    commits: list[float] = []
    typing: list[float] = []
    for number in range(rounds):
        line = _LINES[number % len(_LINES)]
        typing += [_until_painted(paints, partial(QTest.keyClicks, view.line, character)) for character in line]
        commits.append(_committed(app, view, paints, Qt.Key.Key_Return, _NONE))
        for key, modifier in _KEYS:
            commits.append(_committed(app, view, paints, key, modifier))
    return {"commits": commits, "typing": typing}


def _committed(app: App, view: LiveView, paints: Paints, key: Qt.Key, modifier: Qt.KeyboardModifier) -> float:
    before = len(view.controller.meeting.log.records)
    took_ms = _until_painted(paints, lambda: QTest.keyClick(view.line, key, modifier))
    records = view.controller.meeting.log.records
    if len(records) <= before or app.store.records(view.controller.meeting.meeting.id) != records:
        raise RuntimeError(f"{key} committed nothing")
    return took_ms


def _until_painted(paints: Paints, press: Callable[[], object]) -> float:
    QApplication.processEvents()
    before = paints.count
    began = time.perf_counter()
    press()
    while paints.count == before:
        QApplication.processEvents()
        if time.perf_counter() - began > _PATIENCE_S:
            raise RuntimeError("a key painted nothing")
    return (time.perf_counter() - began) * 1e3


def _clock(app: App, view: LiveView, seconds: int) -> dict[str, list[float]]:
    """How far the numerals are from the time when a new second has been painted, in ms."""
    numerals = Numerals(view.stage.clock.ring, view, lambda: view.controller.meeting.view().clock.remaining_ms)
    _wait(seconds)
    return {"errors": [float(error) for error in numerals.errors_ms]}


def _idle(app: App, view: LiveView, seconds: int) -> dict[str, list[float]]:
    """The share of one processor that the meeting takes while nobody touches a key, in percent."""
    _wait(2)
    cpu, wall = time.process_time(), time.monotonic()
    _wait(seconds)
    return {"share": [100 * (time.process_time() - cpu) / (time.monotonic() - wall)]}


def _wait(seconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(seconds * 1_000, loop, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
