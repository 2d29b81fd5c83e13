"""The way into a meeting. The live view, the wall screen and the sounds are loaded when they are first needed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.services.live import LiveMeeting
from app.services.ports import Clock, Meeting
from app.services.practising import PracticeTeam
from app.ui.language import Language
from app.ui.page import Desk
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.meeting_room import MeetingRoom
    from app.ui.wall import Wall


class RoomDoor(QObject):
    """Builds the room of meetings into a stack, and the wall screen beside it.

    Signals, as of the room: ``finished(meeting id)``, ``pdf_requested(meeting id)``, ``left(Go)``,
    ``trouble(Exception)``, ``told(str)``.
    """

    finished = Signal(str)
    pdf_requested = Signal(str)
    left = Signal(object)
    trouble = Signal(object)
    told = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, language: Language, stack: QStackedWidget, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._desk = desk
        self._language = language
        self._stack = stack
        self._window = window
        self._room: MeetingRoom | None = None
        self._wall: Wall | None = None

    @property
    def room(self) -> "MeetingRoom | None":
        """The room, once somebody has entered it."""
        return self._room

    @property
    def is_open(self) -> bool:
        """Whether a meeting is shown."""
        return self._room is not None and self._room.view is not None

    @property
    def is_held(self) -> bool:
        """Whether the meeting shown goes on: closing the window then asks."""
        return self._room is not None and self._room.is_held

    def enter(self, live: LiveMeeting, clock: Clock) -> None:
        """Show a meeting in the whole window."""
        room = self._made_room()
        room.enter(live, clock)
        self._stack.setCurrentWidget(room)
        room.take_focus()

    def practise(self, team: PracticeTeam | None = None) -> None:
        """Let a team play in a practice meeting; None: the team that is the better partner."""
        room = self._made_room()
        if room.practise(team):
            self._stack.setCurrentWidget(room)
            room.take_focus()

    def take_focus(self) -> None:
        """Give the focus back to the meeting."""
        if self._room is not None:
            self._room.take_focus()

    def tell_bug(self) -> None:
        """Say in the meeting that something went wrong inside Quince."""
        if self._room is not None:
            self._room.tell_bug()

    def leave(self) -> None:
        """Put the meeting and the wall screen away; the meeting stays as it is."""
        if self._room is not None:
            self._room.clear()
        if self._wall is not None:
            self._wall.put_away()

    def toggle_wall(self, meeting: Meeting) -> None:
        """Announce a planned meeting on the wall screen, or put that away."""
        self._made_wall().toggle_planned(meeting)

    def apply_settings(self) -> None:
        """Take what the settings say of the wall screen."""
        if self._wall is not None:
            self._wall.apply_settings()

    def retranslate(self) -> None:
        """Take the words of another language."""
        if self._room is not None:
            self._room.retranslate()

    def _made_wall(self) -> "Wall":
        if self._wall is None:
            from app.ui.wall import Wall

            self._wall = Wall(self._theme, self._desk.services, self._window)
        return self._wall

    def _made_room(self) -> "MeetingRoom":
        if self._room is None:
            from app.ui.meeting_room import MeetingRoom

            room = MeetingRoom(self._theme, self._desk, self._language, self._made_wall())
            room.finished.connect(self.finished)
            room.pdf_requested.connect(self.pdf_requested)
            room.left.connect(self.left)
            room.trouble.connect(self.trouble)
            room.told.connect(self.told)
            self._stack.addWidget(room)
            self._room = room
        return self._room
