"""Where a meeting takes the whole window: its view, the wall screen, sounds, practice, and what follows its end."""

import secrets
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import UserError
from app.domain.meeting.state import Status
from app.imports.dates import NaturalDates
from app.services.live import LiveMeeting
from app.services.ports import Clock
from app.services.practising import PracticeTeam
from app.services.settings import Settings
from app.ui.cue import Cue
from app.ui.language import Language
from app.ui.overlays.palette import PaletteEntry, PaletteGroup
from app.ui.page import Desk, Go, Place
from app.ui.sound import Sounds
from app.ui.theme import Theme
from app.ui.views.live.view import LiveView
from app.ui.wall import Wall
from app.ui.widgets.capture_reader import CaptureContext

if TYPE_CHECKING:
    # Loaded with the first practice.
    from app.ui.practice.host import PracticeHost

_HELD = (Status.RUNNING, Status.PAUSED, Status.REOPENED)
_HOME = "home"


class MeetingRoom(QWidget):
    """Shows one meeting at a time.

    Signals: ``finished(meeting id)`` when the minutes were locked; ``pdf_requested(meeting id)``; ``left(Go)`` when the
    meeting was left, with where to go; ``trouble(Exception)`` for what the live view does not say itself; ``told(str)``
    for what is worth a toast. A practice meeting is neither finished nor written: it leaves nothing.
    """

    finished = Signal(str)
    pdf_requested = Signal(str)
    left = Signal(object)
    trouble = Signal(object)
    told = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, language: Language, wall: Wall, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._language = language
        self._wall = wall
        self._view: LiveView | None = None
        self._practice: PracticeHost | None = None
        self._sounds = Sounds(desk.resources / "sounds", self._settings, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        wall.opened.connect(self._on_wall_opened)

    @property
    def meeting(self) -> LiveMeeting | None:
        """The meeting that is shown, if any."""
        return None if self._view is None else self._view.controller.meeting

    @property
    def view(self) -> LiveView | None:
        """Its view, if any."""
        return self._view

    @property
    def practice(self) -> "PracticeHost | None":
        """What runs practice, once somebody has practised."""
        return self._practice

    @property
    def is_held(self) -> bool:
        """Whether the meeting goes on, or its minutes are open: closing the window then asks. Practice is let go."""
        meeting = self.meeting
        return meeting is not None and not meeting.meeting.rehearsal and meeting.state.status in _HELD

    def enter(self, live: LiveMeeting, clock: Clock) -> None:
        """Show a meeting; ``clock`` is the one it runs by."""
        view = self._show(live, clock)
        view.finished.connect(self.finished)
        view.minutes_requested.connect(self._on_minutes_requested)
        view.pdf_requested.connect(self.pdf_requested)
        view.elsewhere_chosen.connect(self._on_elsewhere)
        leave = self.tr("Leave the meeting, it stays as planned")
        view.set_elsewhere([PaletteEntry(_HOME, PaletteGroup.ELSEWHERE, leave, "house")])
        if self._settings().participant_follows and not self._wall.is_open:
            self._wall.toggle()

    def practise(self, team: PracticeTeam | None = None) -> bool:
        """Let a team play and the moderator practise; None: the team that is the better partner. Gives whether it
        began."""
        try:
            practice = self._desk.services.practice.begin(secrets.randbelow(2**31), team, self.tr("Practice meeting"))
        except UserError as error:
            self.trouble.emit(error)
            return False
        self._practice_host().begin(practice, self._show(practice.live, practice.clock))
        return True

    def _practice_host(self) -> "PracticeHost":
        if self._practice is None:
            from app.ui.practice.host import PracticeHost

            self._practice = PracticeHost(self._theme, self._desk, self._column, self)
            self._practice.again.connect(self.practise)
            self._practice.left.connect(self._on_left)
            self._practice.trouble.connect(self.trouble)
            self._practice.told.connect(self.told)
        return self._practice

    def _show(self, live: LiveMeeting, clock: Clock) -> LiveView:
        self.clear()
        view = LiveView(self._theme, live, clock, self._context())
        self._view = view
        self._connect_view(view)
        self._column.addWidget(view, 1)
        self._wall.show_frame(view.frame)
        view.show_wall_screen(self._wall.is_open)
        view.show()
        view.start()
        return view

    def clear(self) -> None:
        """Keep what is being typed and put the meeting away; it stays as it is."""
        if self._practice is not None:
            self._practice.stop()
        if self._view is not None:
            self._view.prepare_close()
            self._view.hide()
            self._view.deleteLater()
            self._view = None
        self._sounds.stop()

    def take_focus(self) -> None:
        """Give the focus back to the meeting."""
        if self._practice is not None and self._practice.take_focus():
            return
        if self._view is not None:
            self._view.setFocus()

    def tell_bug(self) -> None:
        """Say in the meeting that something went wrong inside Quince."""
        if self._view is not None:
            self._view.tell_bug()

    def retranslate(self) -> None:
        """Take the words of another language; the view hears of it itself."""
        if self._practice is not None:
            self._practice.retranslate()

    def _settings(self) -> Settings:
        return self._desk.services.settings.current

    def _context(self) -> CaptureContext:
        """Dates in the language of the window; who reads the rarer ones is loaded while nobody waits for it."""
        dates = NaturalDates(self._language.code)
        threading.Thread(target=dates.warm_up, name="dates-warm-up", daemon=True).start()
        return CaptureContext(language=self._language.code, dates=dates)

    def _connect_view(self, view: LiveView) -> None:
        view.left.connect(self._on_left)
        view.wall_screen_requested.connect(self._wall.toggle)
        view.frame_changed.connect(self._wall.show_frame)
        view.cue.connect(self._on_cue)

    def _on_cue(self, cue: Cue) -> None:
        if self._practice is None or not self._practice.is_quiet:
            self._sounds.play(cue)

    def _on_left(self) -> None:
        self.left.emit(Go(Place.HOME))

    def _on_minutes_requested(self, meeting_id: str) -> None:
        self.left.emit(Go(Place.MINUTES, meeting_id))

    def _on_elsewhere(self, key: str) -> None:
        if key == _HOME and not self.is_held:
            self._on_left()

    def _on_wall_opened(self, is_open: bool) -> None:
        if self._view is not None:
            self._view.show_wall_screen(is_open)
