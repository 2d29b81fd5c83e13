"""Where a meeting takes the whole window: its view, the wall screen, sounds, practice, and what follows its end."""

import threading

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import UserError
from app.domain.meeting import commands as cmd
from app.domain.meeting.state import Status
from app.imports.dates import NaturalDates
from app.services.live import LiveMeeting
from app.services.ports import Clock
from app.services.rehearsal import Rehearsal
from app.services.settings import Settings
from app.ui.language import Language
from app.ui.overlays.palette import PaletteEntry, PaletteGroup
from app.ui.page import Desk, Go, Place
from app.ui.practice import PracticePlayer, PracticeStrip
from app.ui.sound import Sounds
from app.ui.theme import Theme
from app.ui.views.live.view import LiveView
from app.ui.wall import Wall
from app.ui.widgets.capture_reader import CaptureContext

_HELD = (Status.RUNNING, Status.PAUSED, Status.REOPENED)
_HOME = "home"


class MeetingRoom(QWidget):
    """Shows one meeting at a time.

    Signals: ``finished(meeting id)`` when the minutes were locked; ``pdf_requested(meeting id)``; ``left(Go)`` when the
    meeting was left, with where to go; ``trouble(UserError)`` for what the live view does not say itself.
    """

    finished = Signal(str)
    pdf_requested = Signal(str)
    left = Signal(object)
    trouble = Signal(object)

    def __init__(self, theme: Theme, desk: Desk, language: Language, wall: Wall, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._language = language
        self._wall = wall
        self._view: LiveView | None = None
        self._player: PracticePlayer | None = None
        self._sounds = Sounds(desk.resources / "sounds", self._settings, parent=self)
        self._strip = PracticeStrip(theme)
        self._strip.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._strip)
        self._strip.ended.connect(self._end_practice)
        self._strip.held.connect(self._hold_script)
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
    def is_held(self) -> bool:
        """Whether the meeting goes on, or its minutes are open: closing the window then asks."""
        meeting = self.meeting
        return meeting is not None and meeting.state.status in _HELD

    def enter(self, live: LiveMeeting, clock: Clock) -> None:
        """Show a meeting; ``clock`` is the one it runs by."""
        self.clear()
        self._strip.setVisible(live.meeting.rehearsal)
        self._strip.show_script(is_there=False)
        view = LiveView(self._theme, live, clock, self._context())
        self._view = view
        self._connect_view(view)
        self._column.addWidget(view, 1)
        if not live.meeting.rehearsal:
            leave = self.tr("Leave the meeting, it stays as planned")
            view.set_elsewhere([PaletteEntry(_HOME, PaletteGroup.ELSEWHERE, leave, "house")])
        self._wall.show_frame(view.frame)
        view.show_wall_screen(self._wall.is_open)
        view.show()
        view.start()
        if self._settings().participant_follows and not self._wall.is_open:
            self._wall.toggle()

    def practise(self, rehearsal: Rehearsal) -> None:
        """Show a rehearsal and let its script play."""
        self.enter(rehearsal.live, rehearsal.clock)
        self._player = PracticePlayer(rehearsal, self)
        self._player.stepped.connect(self._on_stepped)
        self._player.trouble.connect(self.trouble)
        self._strip.show_script(is_there=True)
        self._player.start()

    def clear(self) -> None:
        """Keep what is being typed and put the meeting away; it stays as it is."""
        if self._player is not None:
            self._player.stop()
            self._player.deleteLater()
            self._player = None
        if self._view is not None:
            self._view.prepare_close()
            self._view.hide()
            self._view.deleteLater()
            self._view = None
        self._sounds.stop()
        self._strip.hide()

    def take_focus(self) -> None:
        """Give the focus back to the meeting."""
        if self._view is not None:
            self._view.setFocus()

    def tell_bug(self) -> None:
        """Say in the meeting that something went wrong inside Quince."""
        if self._view is not None:
            self._view.tell_bug()

    def retranslate(self) -> None:
        """Take the words of another language; the view hears of it itself."""
        self._strip.retranslate()

    def _settings(self) -> Settings:
        return self._desk.services.settings.current

    def _context(self) -> CaptureContext:
        """Dates in the language of the window; who reads the rarer ones is loaded while nobody waits for it."""
        dates = NaturalDates(self._language.code)
        threading.Thread(target=dates.warm_up, name="dates-warm-up", daemon=True).start()
        return CaptureContext(language=self._language.code, dates=dates)

    def _connect_view(self, view: LiveView) -> None:
        view.finished.connect(self.finished)
        view.left.connect(self._on_left)
        view.minutes_requested.connect(self._on_minutes_requested)
        view.pdf_requested.connect(self.pdf_requested)
        view.wall_screen_requested.connect(self._wall.toggle)
        view.elsewhere_chosen.connect(self._on_elsewhere)
        view.frame_changed.connect(self._wall.show_frame)
        view.cue.connect(self._sounds.play)

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

    # Practice

    def _on_stepped(self) -> None:
        if self._view is not None:
            self._view.controller.refresh()

    def _hold_script(self, is_held: bool) -> None:
        if self._player is not None:
            self._player.hold(is_held)
        self.take_focus()

    def _end_practice(self) -> None:
        """Close the rehearsal where it stands, so that it does not wait for anybody."""
        meeting = self.meeting
        if meeting is not None and meeting.state.status in _HELD:
            try:
                meeting.dispatch(cmd.Finish(self.tr("Practice ended before the end.")))
            except UserError as error:
                self.trouble.emit(error)
                return
        self._on_left()
