"""What is in the window: first run, the places beside the rail, or a meeting that takes all of it."""

from pathlib import Path
from typing import override

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import UserError
from app.domain.ids import MeetingId
from app.domain.minutes import GroupMinutes
from app.services.live import LiveMeeting
from app.services.practising import PracticeTeam
from app.ui import words
from app.ui.banner import Banner
from app.ui.close_question import CloseQuestion
from app.ui.keys import KeyAct, sequences
from app.ui.language import Language
from app.ui.minutes_file import MinutesWriter
from app.ui.page import Desk, Done, Go, Page, Place
from app.ui.places import build_first_run
from app.ui.room_door import RoomDoor
from app.ui.shell import Shell
from app.ui.theme import SchemeChoice, Theme
from app.ui.widgets.toast import UndoToast
from app.ui.window_acts import WindowActs
from app.ui.window_place import Ground

_UNDO_KEY = QKeySequence("Ctrl+Z")


class Contents(QWidget):
    """Shows what there is to do now.

    Signals: ``close_confirmed()``: the window is to be closed although a meeting is on.
    """

    close_confirmed = Signal()

    def __init__(self, theme: Theme, desk: Desk, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._language = language
        self._undoable: Done | None = None
        self._pdf_to_open: Path | None = None
        self._banner = Banner(theme)
        self._question = CloseQuestion(theme)
        self._stack = QStackedWidget()
        self._shell = Shell(theme, desk)
        self._door = RoomDoor(theme, desk, language, self._stack, self)
        self._first_run: Page | None = None
        self._writer = MinutesWriter(desk, self)
        self._toast = UndoToast(theme, self, key=_UNDO_KEY)
        self._acts = WindowActs(theme, desk, self, self._shell)
        self._actions: dict[KeyAct, QAction] = {}
        self._lay_out()
        self._connect_parts()
        self._make_actions()

    # What it is told from outside

    def begin(self, meeting_id: MeetingId | None = None) -> None:
        """Show what there is to do: the meeting that was on when Quince ended, the one asked for, else Home."""
        try:
            left = self._desk.services.live.resume()
        except UserError as error:
            self.show_trouble(error)
            left = None
        if left is not None:
            self._enter_room(left)
        elif meeting_id is not None:
            self.start_meeting(meeting_id)
        # Home is not made for somebody who does not see it.
        if not self._door.is_open:
            self._show_places()

    def start_meeting(self, meeting_id: str) -> None:
        """Enter a meeting."""
        services = self._desk.services
        try:
            live = services.live.open(MeetingId(meeting_id))
        except UserError as error:
            self.show_trouble(error)
            return
        self._enter_room(live)

    def practise(self, team: str = "") -> None:
        """Enter a practice meeting, with the team named or the likelier one; nothing of it is kept."""
        if self._leave_places():
            self._door.practise(PracticeTeam(team) if team else None)

    def show_trouble(self, error: UserError) -> None:
        """Say what outside needs attention, and what to do."""
        self._banner.show_text(words.trouble(error))

    def show_problem(self, error: BaseException) -> None:
        """Something went wrong that nobody caught: it is in the log, and whatever was done is on disk."""
        if isinstance(error, UserError):
            self.show_trouble(error)
        elif self._door.is_open:
            self._door.tell_bug()
        else:
            self._banner.show_text(self.tr("Quince hit a bug, nothing is lost. The log has the details."))

    def apply_settings(self) -> None:
        """Take theme, text size, motion and language from the settings; at once."""
        settings = self._desk.services.settings.current
        self._theme.set_choice(SchemeChoice(settings.theme.value))
        self._theme.set_scale(settings.text_size / 100)
        self._theme.set_reduce_motion(settings.reduce_motion)
        self._language.use(settings.language)
        self._door.apply_settings()

    def pages(self) -> tuple[Place, ...]:
        """The places one can go to."""
        return tuple(Place)

    def go(self, go: Go) -> bool:
        """Go to a place outside a meeting."""
        self._show_places()
        return self._shell.go(go)

    # Inside

    def _show_places(self) -> None:
        """First run while there is nobody in the team, else the places."""
        if not self._desk.services.team.reps():
            self._stack.setCurrentWidget(self._first_run_page())
            self._first_run_page().enter()
        else:
            self._stack.setCurrentWidget(self._shell)
            if self._shell.place is None:
                self._shell.go(Go(Place.HOME))
            else:
                self._shell.refresh()

    def _first_run_page(self) -> Page:
        if self._first_run is None:
            self._first_run = build_first_run(self._theme, self._desk, self._language)
            self._first_run.changed.connect(self._on_first_run_changed)
            self._first_run.trouble.connect(self.show_trouble)
            self._first_run.told.connect(self._on_told)
            self._stack.addWidget(self._first_run)
        return self._first_run

    def _on_first_run_changed(self) -> None:
        self.apply_settings()
        if self._desk.services.team.reps():
            self._show_places()

    def _enter_room(self, live: LiveMeeting) -> None:
        if self._leave_places():
            self._door.enter(live, self._desk.services.clock)

    def _leave_places(self) -> bool:
        """Make room for a meeting; False: the page has something to keep first."""
        if not self._shell.leave():
            return False
        self._banner.hide()
        self._toast.hide()
        return True

    def _on_left(self, go: Go) -> None:
        self._door.leave()
        self._question.hide()
        self.go(go)

    def _on_finished(self, meeting_id: str) -> None:
        """The minutes are locked: write them."""
        self._question.hide()
        minutes = self._minutes_of(meeting_id)
        if minutes is not None:
            self._writer.write(minutes)

    def _show_pdf(self, meeting_id: str) -> None:
        """Write the minutes anew, as the settings now say, and open them."""
        minutes = self._minutes_of(meeting_id)
        if minutes is not None:
            self._pdf_to_open = self._writer.write(minutes)

    def _minutes_of(self, meeting_id: str) -> GroupMinutes | None:
        try:
            return self._desk.services.minutes.minutes(MeetingId(meeting_id))
        except UserError as error:
            self.show_trouble(error)
            return None

    def _on_written(self, path: Path) -> None:
        self._on_told(self.tr("Minutes written: %1").replace("%1", path.name))
        if path == self._pdf_to_open:
            self._pdf_to_open = None
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _on_told(self, text: str) -> None:
        self._undoable = None
        self._toast.show_text(text, can_undo=False)

    def _on_done(self, done: Done) -> None:
        self._undoable = done
        self._toast.show_text(done.text)

    def _take_back(self) -> None:
        done, self._undoable = self._undoable, None
        if done is None or (not self._toast.isVisible() and self.sender() is not self._toast):
            return
        self._toast.hide()
        try:
            done.take_back()
        except UserError as error:
            self.show_trouble(error)
        self._shell.refresh()

    def _on_changed(self) -> None:
        self.apply_settings()
        if self._desk.services.team.reps():
            self._shell.refresh_rail()
        else:
            self._show_places()

    def _new(self) -> None:
        page = self._shell.page
        if page is not None and page.make_new():
            return
        self._new_meeting()

    def _new_meeting(self) -> None:
        if self._shell.go(Go(Place.MEETINGS)):
            self._shell.page_at(Place.MEETINGS).make_new()

    def _find(self) -> None:
        page = self._shell.page
        if page is None or not page.start_find():
            self._acts.open_palette()

    def _next_pane(self) -> None:
        self._shell.next_pane(1)

    def _previous_pane(self) -> None:
        self._shell.next_pane(-1)

    def _wall_screen(self) -> None:
        coming = self._desk.services.meetings.next_meeting()
        if coming is not None:
            self._show_wall(coming.id)

    def _show_wall(self, meeting_id: str) -> None:
        try:
            self._door.toggle_wall(self._desk.services.meetings.get(MeetingId(meeting_id)))
        except UserError as error:
            self.show_trouble(error)

    # Closing

    def may_close(self) -> bool:
        """Whether the window may go now; during a meeting that is asked first, in place, once."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication) and app.isSavingSession():
            return True
        if self._door.is_held:
            if self._question.isHidden():
                self._question.ask()
                return False
            return True
        return self._shell.leave()

    def ground(self) -> Ground:
        """What the window is to look like the next time, before there is anything in it."""
        tokens = self._theme.tokens
        rail_px = self._shell.rail_px if self._stack.currentWidget() is self._shell else 0
        return Ground(tokens.bg, tokens.sunken, rail_px)

    def put_away(self) -> None:
        """Let go of the meeting, which stays as it is, and finish what is being written."""
        self._door.leave()
        self._writer.finish()

    def _on_kept(self) -> None:
        self._question.hide()
        self._door.take_focus()

    # Putting together

    def _lay_out(self) -> None:
        self._stack.addWidget(self._shell)
        self._stack.currentChanged.connect(self._fit_actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # A page that needs more than the window scrolls; it never forces the window beyond the screen.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self._banner)
        column.addWidget(self._question)
        column.addWidget(self._stack, 1)

    def _connect_parts(self) -> None:
        shell, acts, door = self._shell, self._acts, self._door
        for start in (shell.start_requested, acts.start_requested):
            start.connect(self.start_meeting)
        shell.practice_requested.connect(self.practise)
        acts.practice_requested.connect(self.practise)
        for wall in (shell.wall_screen_requested, acts.wall_screen_requested):
            wall.connect(self._show_wall)
        acts.new_requested.connect(self._new_meeting)
        shell.new_requested.connect(self._new_meeting)
        shell.pdf_requested.connect(self._show_pdf)
        shell.palette_requested.connect(acts.open_palette)
        shell.keys_requested.connect(acts.toggle_keys)
        shell.trouble.connect(self.show_trouble)
        shell.told.connect(self._on_told)
        shell.done.connect(self._on_done)
        shell.changed.connect(self._on_changed)
        door.finished.connect(self._on_finished)
        door.left.connect(self._on_left)
        door.pdf_requested.connect(self._show_pdf)
        door.trouble.connect(self.show_problem)
        door.told.connect(self._on_told)
        self._writer.written.connect(self._on_written)
        self._writer.failed.connect(self.show_problem)
        self._toast.undo_requested.connect(self._take_back)
        self._question.kept.connect(self._on_kept)
        self._question.confirmed.connect(self.close_confirmed)

    def _make_actions(self) -> None:
        doers = {
            KeyAct.PALETTE: self._acts.open_palette,
            KeyAct.KEYS: self._acts.toggle_keys,
            KeyAct.NEW: self._new,
            KeyAct.FIND: self._find,
            KeyAct.NEXT_PANE: self._next_pane,
            KeyAct.WALL_SCREEN: self._wall_screen,
            KeyAct.UNDO: self._take_back,
        }
        for act, doer in doers.items():
            action = QAction(self)
            action.setShortcuts(sequences(act))
            action.triggered.connect(doer)
            self.addAction(action)
            self._actions[act] = action
        back = QAction(self)
        back.setShortcut(QKeySequence("Shift+F6"))
        back.triggered.connect(self._previous_pane)
        self._shell.addAction(back)

    def _fit_actions(self) -> None:
        """The keys of the window belong to the places; a meeting and the first run have their own."""
        is_at_places = self._stack.currentWidget() is self._shell
        for action in self._actions.values():
            action.setEnabled(is_at_places)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._banner.retranslate()
            self._question.retranslate()
            self._shell.retranslate()
            self._acts.retranslate()
            self._door.retranslate()
