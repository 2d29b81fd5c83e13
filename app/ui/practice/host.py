"""What practice adds to the live view: the strip over it, the team that plays, and the minutes after it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from app.domain.errors import UserError
from app.domain.meeting.state import Status
from app.services.files import write_whole
from app.services.practice import PracticeMode, Prompt
from app.services.practising import Practice
from app.ui.minutes_file import file_stem
from app.ui.open_file import ask_where_to_save
from app.ui.overlays.palette import PaletteEntry, PaletteGroup
from app.ui.page import Desk
from app.ui.practice import phrases
from app.ui.practice.player import PracticePlayer
from app.ui.practice.setting import MinutesSetter
from app.ui.practice.strip import SPEEDS, PracticeStrip
from app.ui.theme import Theme
from app.ui.views.live.view import LiveView

if TYPE_CHECKING:
    # Loaded with the first minutes: what shows a PDF is not small.
    from app.ui.practice.sheet import PracticeMinutes

_END, _MODE, _SPEED = "practice-end", "practice-mode:", "practice-speed:"


class PracticeHost(QObject):
    """Runs one practice after the other in a column that holds the live view; of none of them anything is left.

    Signals: ``again(PracticeTeam)`` when another one is wanted; ``left()``; ``trouble(Exception)``; ``told(str)``.
    """

    again = Signal(object)
    left = Signal()
    trouble = Signal(object)
    told = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, column: QBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._column = column
        self._view: LiveView | None = None
        self._player: PracticePlayer | None = None
        self._sheet: PracticeMinutes | None = None
        self._has_started = False
        self._setter = MinutesSetter(desk, self)
        self.strip = PracticeStrip(theme)
        self.strip.hide()
        column.insertWidget(0, self.strip)
        self._connect_strip()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    @property
    def player(self) -> PracticePlayer | None:
        """Who lets the team play; None: nobody practises."""
        return self._player

    @property
    def sheet(self) -> "PracticeMinutes | None":
        """The minutes, once the meeting is over."""
        return self._sheet

    @property
    def is_quiet(self) -> bool:
        """Whether it goes too fast for sounds."""
        return self._player is not None and self._player.is_fast

    def begin(self, practice: Practice, view: LiveView) -> None:
        """Let the team play round a live view that shows the practice meeting."""
        self._view = view
        self._has_started = False
        teams = self._desk.services.practice.teams()
        self.strip.begin(practice.team, may_choose=len(teams) > 1)
        self.strip.show()
        self._player = PracticePlayer(practice, self)
        self._player.moved.connect(self._on_moved)
        self._player.heard.connect(self._on_heard)
        self._player.ended.connect(self._on_over)
        view.frame_changed.connect(self._on_frame)
        view.finished.connect(self._on_over)
        view.minutes_requested.connect(self._set_minutes)
        view.pdf_requested.connect(self._set_minutes)
        view.elsewhere_chosen.connect(self._on_elsewhere)
        self._list_acts()
        self._player.start()

    def stop(self) -> None:
        """Let all of it go."""
        self._setter.finish()
        if self._player is not None:
            self._player.stop()
            self._player.deleteLater()
            self._player = None
        if self._sheet is not None:
            self._sheet.forget()
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = None
        self._view = None
        self.strip.hide()

    def take_focus(self) -> bool:
        """Give the focus to the minutes, if they are shown."""
        if self._sheet is None:
            return False
        self._sheet.home.setFocus()
        return True

    def retranslate(self) -> None:
        """Take the words of another language; the live view hears of it itself."""
        self.strip.retranslate()
        if self._sheet is not None:
            self._sheet.retranslate()
        if self._player is not None:
            self._on_heard(self._player.prompt)
            self._list_acts()

    # While it goes on

    def _on_moved(self) -> None:
        if self._view is not None:
            self._view.controller.refresh()

    def _on_heard(self, prompt: Prompt | None) -> None:
        if self._view is not None and self._sheet is None:
            people = self._view.frame.people
            self.strip.show_heard(phrases.heard(prompt, people) if prompt is not None else "")

    def _on_frame(self) -> None:
        """Once the meeting has begun, it is too late for another team."""
        if self._view is None or self._has_started or self._view.frame.state.status is Status.READY:
            return
        self._has_started = True
        self.strip.show_started()

    def _on_mode(self, mode: PracticeMode) -> None:
        if self._player is not None:
            self._player.set_mode(mode)
        self.strip.show_mode(mode)
        self._give_focus_back()

    def _on_speed(self, speed: float) -> None:
        if self._player is not None:
            self._player.set_speed(speed)
        self.strip.show_speed(speed)
        self._give_focus_back()

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """A field of the live view that goes away leaves its focus to whatever comes next: not to the strip, where the
        next Space would choose something."""
        is_passed_on = old is not None and not old.isVisible()
        if is_passed_on and now is not None and self.strip.isAncestorOf(now):
            self._give_focus_back()

    def _give_focus_back(self) -> None:
        if self._view is not None and self._sheet is None:
            self._view.setFocus()

    def _list_acts(self) -> None:
        """What the strip does can be done from the palette too."""
        if self._view is None:
            return
        elsewhere = PaletteGroup.ELSEWHERE
        listed = [
            PaletteEntry(f"{_MODE}{mode.value}", elsewhere, self.tr("Practice: %1").replace("%1", name), "users")
            for mode in PracticeMode
            if (name := phrases.mode_name(mode))
        ]
        for speed in SPEEDS:
            text = self.tr("Practice: speed %1").replace("%1", phrases.speed_name(speed))
            listed.append(PaletteEntry(f"{_SPEED}{speed:g}", elsewhere, text, "timer"))
        listed.append(PaletteEntry(_END, elsewhere, self.tr("End practice"), "log-out"))
        self._view.set_elsewhere(listed)

    def _on_elsewhere(self, key: str) -> None:
        if key == _END:
            self.left.emit()
        elif key.startswith(_MODE):
            self._on_mode(PracticeMode(key.removeprefix(_MODE)))
        elif key.startswith(_SPEED):
            self._on_speed(float(key.removeprefix(_SPEED)))

    # After the end

    def _on_over(self) -> None:
        player = self._player
        if player is None or player.practice.live.state.status is not Status.FINISHED:
            return
        player.stop()
        if self._view is not None:
            self._view.controller.refresh()
            self._view.controller.stop()
        self._set_minutes()

    def _set_minutes(self) -> None:
        if self._player is None:
            return
        try:
            minutes = self._player.practice.minutes()
        except UserError as error:
            self.trouble.emit(error)
            return
        self._setter.set(minutes)

    def _show_minutes(self, pdf: bytes) -> None:
        if self._view is None or self._player is None:
            return
        if self._sheet is None:
            from app.ui.practice.sheet import PracticeMinutes

            self._sheet = PracticeMinutes(self._theme)
            self._sheet.save_requested.connect(self._ask_where)
            self._sheet.again_requested.connect(self._on_again)
            self._sheet.home_requested.connect(self.left)
            self._column.addWidget(self._sheet, 1)
        self.strip.show_over()
        self._sheet.show_pdf(pdf)
        self._view.hide()
        self._sheet.show()
        self._sheet.home.setFocus()

    def _on_again(self) -> None:
        if self._player is not None:
            self.again.emit(self._player.practice.team)

    def _ask_where(self) -> None:
        sheet, player = self._sheet, self._player
        if sheet is None or player is None:
            return
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        proposed = folder / f"{file_stem(player.practice.minutes())}.pdf"
        title = self.tr("Save the minutes of your practice")
        ask_where_to_save(sheet.window(), title, proposed, self.tr("PDF (*.pdf)"), self.save)

    def save(self, path: Path) -> None:
        """Write the minutes that are shown where the moderator wants them."""
        if self._sheet is None:
            return
        try:
            write_whole(path, self._sheet.pdf, private=False)
        except UserError as error:
            self.trouble.emit(error)
            return
        self.told.emit(self.tr("Saved as %1").replace("%1", path.name))

    def _connect_strip(self) -> None:
        strip = self.strip
        strip.mode_chosen.connect(self._on_mode)
        strip.speed_chosen.connect(self._on_speed)
        strip.team_chosen.connect(self.again)
        strip.ended.connect(self.left)
        self._setter.made.connect(self._show_minutes)
        self._setter.failed.connect(self.trouble)
