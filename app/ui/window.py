"""The main window: there at once, in its colours, before anything is loaded that could be in it."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, override

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.window_place import WindowPlace

if TYPE_CHECKING:
    from app.domain.ids import MeetingId
    from app.ui.contents import Contents
    from app.ui.language import Language
    from app.ui.page import Desk
    from app.ui.theme import Theme

_ON_SCREEN_MS = 1
"""Loading blocks the window for a moment: what was painted reaches the screen first, and whatever else waits for it."""
_NOT_PAINTED_MS = 400
"""A window that starts minimised is never painted: what is in it comes all the same."""


class MainWindow(QWidget):
    """A ground and the place of the rail, as they were last time; then what ``furnish`` puts into it.

    Signals: ``first_painted()`` once, when the window is there and nobody waits; ``closed()`` when it is gone for good.
    """

    first_painted = Signal()
    closed = Signal()

    def __init__(self, folder: Path) -> None:
        """``folder`` is where the place of the window is kept; it need not exist."""
        super().__init__()
        self._contents: Contents | None = None
        self._has_painted = False
        self._place = WindowPlace(self, folder)
        self._ground = self._place.ground()
        self.setWindowTitle("Quince")
        self._place.restore()

    @property
    def contents(self) -> "Contents":
        """What is in it. Raises LookupError before ``furnish``."""
        if self._contents is None:
            raise LookupError("the window is still empty")
        return self._contents

    def furnish(self, theme: "Theme", desk: "Desk", language: "Language") -> None:
        """Put in what a window is for."""
        from app.ui.contents import Contents

        self._contents = Contents(theme, desk, language, self)
        self._contents.close_confirmed.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        # What needs more room than the window scrolls; it never forces the window beyond the screen.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self._contents)
        self._contents.show()

    def begin(self, meeting_id: "MeetingId | None" = None) -> None:
        """Show what there is to do: the meeting that was on when Quince ended, the one asked for, else Home."""
        self.contents.begin(meeting_id)

    def come_to_front(self, token: str = "") -> None:
        """Come to the front, out of the task bar if need be. ``token``: what a Wayland desktop asks for."""
        if token:
            # Qt reads it from the environment when a window asks to be activated.
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        state = self.windowState() & ~Qt.WindowState.WindowMinimized
        self.setWindowState(state | Qt.WindowState.WindowActive)
        self.show()
        self.raise_()
        self.activateWindow()

    def await_first_paint(self) -> None:
        """Give ``first_painted`` even to a window that comes up minimised."""
        QTimer.singleShot(_NOT_PAINTED_MS, self._tell_painted)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        contents = self._contents
        if contents is not None:
            if not contents.may_close():
                event.ignore()
                return
            contents.put_away()
            self._place.keep(contents.ground())
        event.accept()
        self.closed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._has_painted:
            QTimer.singleShot(_ON_SCREEN_MS, self._tell_painted)
        painter, ground = QPainter(self), self._ground
        if self._contents is not None:
            painter.fillRect(self.rect(), self.palette().window())
            return
        painter.fillRect(self.rect(), ground.color)
        painter.fillRect(0, 0, ground.rail_px, self.height(), ground.rail_color)

    def _tell_painted(self) -> None:
        if not self._has_painted:
            self._has_painted = True
            self.first_painted.emit()
