"""A live view over an engine, a store in memory and a clock that tests turn."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Status
from app.services.live import LiveMeeting
from app.ui.theme import Theme
from tests.ui.live_scenes import Stage, shown


class Desk:
    """A live view and the hand that presses its keys."""

    def __init__(self, theme: Theme, stage: Stage, size: tuple[int, int] = (1440, 900)) -> None:
        self.stage = stage
        self.view = shown(theme, stage, size)

    @property
    def line(self) -> str:
        """What stands in the capture line."""
        return self.view.line.text

    @property
    def live(self) -> LiveMeeting:
        """The meeting."""
        return self.stage.live

    def phase(self) -> Phase | None:
        """Where the meeting is."""
        return self.live.state.phase

    def status(self) -> Status:
        """Where the meeting is in its life."""
        return self.live.state.status

    def wait(self, ms: int) -> None:
        """Let time pass on the meeting's clock, and let the view look at it."""
        self.stage.clock.advance(ms)
        self.view.controller.refresh()

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key where the focus is, long enough after the last one to be meant."""
        pressed = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            pressed |= modifier
        self.stage.monotonic_s += 1
        QTest.keyClick(self._focus(), key, pressed)

    def type(self, text: str) -> None:
        """Type into whatever has the focus, in any script."""
        none = Qt.KeyboardModifier.NoModifier
        for char in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self._focus(), QKeyEvent(kind, 0, none, char))

    def commit(self, text: str) -> None:
        """Type a line and press Enter."""
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.view.line


@pytest.fixture
def desk(theme: Theme) -> Iterator[Callable[[Stage], Desk]]:
    """Makes a desk from a scene; all of them are put away afterwards."""
    made: list[Desk] = []

    def make(stage: Stage) -> Desk:
        made.append(Desk(theme, stage))
        return made[-1]

    yield make
    for one in made:
        one.view.prepare_close()
