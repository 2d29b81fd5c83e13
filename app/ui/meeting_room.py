"""Where a meeting takes the whole window: its controller, its view, and what follows when it ends or is left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.meeting.state import Status
from app.services.live import LiveMeeting
from app.services.ports import Clock
from app.ui.page import Desk, Go, Place
from app.ui.theme import Theme
from app.ui.views.live.controller import LiveController

_HELD = (Status.RUNNING, Status.PAUSED, Status.REOPENED)


class MeetingRoom(QWidget):
    """Shows one `LiveMeeting` at a time.

    Signals: ``finished(meeting id)`` when the minutes were locked; ``left(Go)`` when the meeting is over or was left,
    with where to go.
    """

    finished = Signal(str)
    left = Signal(object)

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._controller: LiveController | None = None
        self._view: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def meeting(self) -> LiveMeeting | None:
        """The meeting that is shown, if any."""
        return None if self._controller is None else self._controller.meeting

    @property
    def is_held(self) -> bool:
        """Whether the meeting shown goes on or its minutes are open: closing the window then asks."""
        meeting = self.meeting
        return meeting is not None and meeting.state.status in _HELD

    def enter(self, live: LiveMeeting, clock: Clock) -> None:
        """Show a meeting; ``clock`` is the one it runs by."""
        self.clear()
        controller = LiveController(live, clock, self)
        controller.finished.connect(self.finished)
        controller.cancelled.connect(self._on_cancelled)
        self._controller = controller
        controller.start()

    def clear(self) -> None:
        """Keep what is being typed and put the meeting away; it stays as it is."""
        if self._controller is not None:
            self._controller.stop()
            self._controller.deleteLater()
            self._controller = None
        if self._view is not None:
            self._view.hide()
            self._view.deleteLater()
            self._view = None

    def take_focus(self) -> None:
        """Give the focus back to the meeting."""
        if self._view is not None:
            self._view.setFocus()

    def show_wall(self, meeting_id: str) -> None:
        """Show a meeting that is planned on the wall screen."""

    def tell_bug(self) -> None:
        """Say in the meeting that something went wrong inside Quince."""
        if self._controller is not None:
            self._controller.tell_bug()

    def _on_cancelled(self) -> None:
        self.left.emit(Go(Place.HOME))
