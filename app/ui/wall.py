"""The wall screen: one participant view, fed by whatever meeting is shown."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.names import short_names
from app.services.app import Services
from app.services.ports import Meeting
from app.ui.participant import ParticipantWindow
from app.ui.theme import SchemeChoice, Theme
from app.ui.views.live.frame import LiveFrame


class Wall(QObject):
    """Makes the participant view when it is first wanted.

    Signals: ``opened(bool)`` when it came or went.
    """

    opened = Signal(bool)

    def __init__(self, theme: Theme, services: Services, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._services = services
        self._host = host
        self._window: ParticipantWindow | None = None
        self._frame: LiveFrame | None = None

    @property
    def is_open(self) -> bool:
        """Whether the team sees it."""
        return self._window is not None and self._window.is_open

    def toggle(self) -> None:
        """F11 in a meeting: come up or go."""
        window = self._made()
        window.toggle()
        self.opened.emit(window.is_open)

    def toggle_planned(self, meeting: Meeting) -> None:
        """F11 before a meeting: announce it, or go."""
        window = self._made()
        if not window.is_open:
            names = {rep.id: rep.name for rep in self._services.team.reps()}
            people = [names[one] for one in meeting.participants if one in names]
            window.show_planned(meeting, short_names(people))
        window.toggle()
        self.opened.emit(window.is_open)

    def show_frame(self, frame: LiveFrame) -> None:
        """Show a moment of the meeting that is on."""
        self._frame = frame
        if self._window is not None:
            self._window.show_frame(frame)

    def put_away(self) -> None:
        """Go, and forget the meeting."""
        self._frame = None
        if self._window is not None and self._window.is_open:
            self._window.put_away()

    def apply_settings(self) -> None:
        """Take its looks from the settings; at once."""
        if self._window is not None:
            self._window.set_scheme(self._scheme())

    def _made(self) -> ParticipantWindow:
        if self._window is None:
            self._window = ParticipantWindow(self._theme, host=self._host, scheme=self._scheme())
            self._window.closed.connect(self._on_closed)
            self.destroyed.connect(self._window.deleteLater)
        if self._frame is not None:
            self._window.show_frame(self._frame)
        return self._window

    def _scheme(self) -> SchemeChoice:
        return SchemeChoice(self._services.settings.current.participant_theme.value)

    def _on_closed(self) -> None:
        self.opened.emit(False)
