"""``python -m tests.window.fault_driver WHAT FOLDER SEED [--early]``: the real window, driven from inside.

WHAT is ``keys``: hold a meeting by keys until killed, and tell on stdout of every event once it is safe; or ``clock``:
stall the window, let it be stopped from outside, set the computer's clock wrong, and print how far the shown time was
from the right one. ``--early`` is the planted fault: it tells before the commit.
"""

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import override

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.bootstrap import App, build, make_desk, sample_people
from app.domain.ids import MeetingId, Ms
from app.domain.meeting.clock import display_seconds
from app.domain.meeting.state import Status
from app.services.app import make_services
from app.services.team import NewPerson
from app.system.clock import SteadyClock
from app.system.ids import RandomIds
from app.system.settings_file import SettingsFile
from app.ui.main import run
from app.ui.page import Desk
from app.ui.views.live.view import LiveView
from tests.faults.captures import AcknowledgingStore

STALLS, STALL_S = 3, 2.0
STOP_S = 5.0
_HOUR_NS = 3_600 * 1_000_000_000
_NAMES = ("Ana Muñoz", "Leo Brandt", "Ioana Mureșan", "Ελένη Παπαδοπούλου")
_LINES = (
    "A note",
    "a Call Acme back @ana ^fri",
    "q Who pays",
    "d Offer five percent",
    "p The price list",
    "r well done",
)
_CTRL, _SHIFT, _NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
_KEYS = (
    (Qt.Key.Key_Space, _NONE),
    (Qt.Key.Key_Plus, _CTRL),
    (Qt.Key.Key_Minus, _CTRL),
    (Qt.Key.Key_Z, _CTRL),
    (Qt.Key.Key_Y, _CTRL),
    (Qt.Key.Key_E, _CTRL | _SHIFT),
    (Qt.Key.Key_2, _CTRL),
    (Qt.Key.Key_3, _CTRL),
    (Qt.Key.Key_0, _CTRL),
)


def say(told: bytes) -> None:
    """Tell the parent at once."""
    while told:
        told = told[os.write(1, told) :]


class KeyDriver(QObject):
    """Presses one key after the other in the live view, for ever."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self._chance = random.Random(seed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._press)
        self._timer.start(5)

    def _press(self) -> None:
        view = _view()
        if view is None:
            return
        state = view.frame.state
        if state.gap_pending:
            QTest.keyClick(view.line, Qt.Key.Key_F3)
        elif state.status in (Status.READY, Status.PAUSED):
            QTest.keyClick(view.line, Qt.Key.Key_Space)
        elif state.speaker_id is None and not view.frame.moment.remarks and view.line.is_empty:
            QTest.keyClick(view.line, Qt.Key.Key_2, _CTRL)
        elif self._chance.random() < 0.6:
            QTest.keyClicks(view.line, self._chance.choice(_LINES))
            QTest.keyClick(view.line, Qt.Key.Key_Return)
        else:
            QTest.keyClick(view.line, *self._chance.choice(_KEYS))


class ClockDriver(QObject):
    """Upsets the clock of a running meeting, and compares every paint of its numerals with the time."""

    def __init__(self, wall: "WrongWall", finished: Callable[[], None]) -> None:
        super().__init__()
        self._wall = wall
        self._finished = finished
        self._began_ns = 0
        self._remaining_ms: Ms = 0
        self._errors_ms: list[float] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._begin)
        self._timer.start(50)

    def _begin(self) -> None:
        view = _view()
        if view is None:
            return
        if view.frame.state.status is Status.READY:
            QTest.keyClick(view.line, Qt.Key.Key_Space)
            return
        if view.frame.state.speaker_id is None:
            QTest.keyClick(view.line, Qt.Key.Key_Right, _CTRL)
            return
        self._timer.stop()
        # From here the right time is known without any clock of the program.
        self._remaining_ms = view.controller.meeting.view().clock.remaining_ms
        self._began_ns = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
        view.stage.clock.ring.installEventFilter(self)
        steps: list[tuple[int, Callable[[], None]]] = [(500 + 2_500 * one, self._stall) for one in range(STALLS)]
        after = 500 + 2_500 * STALLS + 500
        steps += [(after, lambda: self._wall.set(_HOUR_NS)), (after + 1_500, lambda: self._wall.set(-_HOUR_NS))]
        steps += [(after + 3_000, lambda: say(b"stop me\n")), (after + 3_000 + int(STOP_S * 1_000) + 2_500, self._end)]
        for at_ms, step in steps:
            QTimer.singleShot(at_ms, self, step)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The numerals are about to be painted: what they say is compared with the time."""
        if event.type() == QEvent.Type.Paint and (view := _view()) is not None:
            passed_ms = (time.clock_gettime_ns(time.CLOCK_MONOTONIC) - self._began_ns) / 1e6
            self._errors_ms.append(_error_ms(view.stage.clock.ring.face.numerals, self._remaining_ms - passed_ms))
        return False

    def _stall(self) -> None:
        time.sleep(STALL_S)

    def _end(self) -> None:
        view = _view()
        asked = view is not None and view.frame.state.gap_pending
        report = {"paints": len(self._errors_ms), "worst_ms": max(self._errors_ms), "asked": asked}
        say(json.dumps(report).encode() + b"\n")
        self._finished()


class WrongWall:
    """The computer's clock, which can be set wrong."""

    def __init__(self) -> None:
        self._offset_ns = 0

    def set(self, offset_ns: int) -> None:
        """Set it wrong by so much."""
        self._offset_ns = offset_ns

    def now_ns(self) -> int:
        """What it says."""
        return time.time_ns() + self._offset_ns


def _error_ms(numerals: str, right_ms: float) -> float:
    """How far the right time is outside the second that is shown."""
    minutes, seconds = numerals.lstrip("−").split(":")
    shown = int(minutes) * 60 + int(seconds)
    shown = -shown if numerals.startswith("−") else shown
    if display_seconds(round(right_ms)) == shown:
        return 0.0
    least, most = (shown - 1) * 1_000, shown * 1_000
    return max(least - right_ms, right_ms - most, 0.0)


def _view() -> LiveView | None:
    """The live view, once a meeting is shown."""
    for window in QApplication.topLevelWidgets():
        view = window.findChild(LiveView)
        if view is not None and view.isVisible():
            return view
    return None


def main() -> int:
    """Open the window and drive it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("keys", "clock"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("seed", type=int)
    parser.add_argument("--early", action="store_true")
    wanted = parser.parse_args()
    wall = WrongWall()
    with build(wanted.folder, environment={}, clock=SteadyClock(wall_ns=wall.now_ns)) as app:
        qt = QApplication(["quince"])
        driver = KeyDriver(wanted.seed) if wanted.what == "keys" else ClockDriver(wall, qt.quit)
        code = run(lambda: _opening(app, early=wanted.early), app.paths.root)
        driver.deleteLater()
        return code


def _opening(app: App, *, early: bool) -> tuple[Desk, MeetingId | None]:
    """The desk, on a store that tells of every event; the meeting of the first time is made, later ones resume."""
    store = AcknowledgingStore(app.store, say, early=early)
    settings = SettingsFile(app.paths.settings)
    services = make_services(store, app.services.clock, RandomIds(), settings, sample_people)
    if not services.team.reps():
        services.team.add([NewPerson(name) for name in _NAMES])
    say(b"ready\n")
    meeting = None if store.live() is not None else services.meetings.first_meeting()
    return replace(make_desk(app), services=services), None if meeting is None else meeting.id


if __name__ == "__main__":
    sys.exit(main())
