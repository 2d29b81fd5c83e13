"""Settings: a column of groups; what is changed applies at once."""

from dataclasses import replace
from pathlib import Path
from typing import override

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.services.days import local_time
from app.services.settings import Settings
from app.ui import when
from app.ui.cue import Cue
from app.ui.language import language_choices
from app.ui.layouts import Column, Row, ScrollPage
from app.ui.minutes_file import minutes_folder
from app.ui.open_file import ask_for_folder, ask_where_to_save
from app.ui.page import Desk, Page, PageAct
from app.ui.sound import Sounds
from app.ui.theme import Step, Theme
from app.ui.views.settings.data import AboutGroup, DataGroup
from app.ui.views.settings.looks import LooksGroup
from app.ui.views.settings.meeting import MeetingGroup
from app.ui.views.settings.minutes import MinutesGroup
from app.ui.views.settings.rows import Change, SettingGroup
from app.ui.views.settings.sounds import SoundGroup, WallGroup
from app.ui.widgets.labels import TextLabel

_WIDTH_PX = 720
_BESIDE_PX = 76
_STACKED_BELOW_PX = 640


class SettingsPage(Page):
    """``changed`` comes after every change that was kept."""

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(theme, desk, parent)
        self._title = TextLabel(theme, step=Step.DISPLAY)
        self.looks = LooksGroup(theme, language_choices(desk.resources / "translations"))
        self.meeting = MeetingGroup(theme)
        self.sounds = SoundGroup(theme)
        self.wall = WallGroup(theme)
        self.minutes = MinutesGroup(theme)
        self.data = DataGroup(theme)
        self.about = AboutGroup(theme)
        self._player: Sounds | None = None
        self._lay_out()
        self._connect_children()
        self.retranslate()

    @property
    def groups(self) -> tuple[SettingGroup, ...]:
        """All groups, from the top."""
        return (self.looks, self.meeting, self.sounds, self.wall, self.minutes, self.data, self.about)

    # What the window asks

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Settings"))
        for group in self.groups:
            group.retranslate()

    @override
    def enter(self, target: str = "") -> None:
        settings = self.services.settings.current
        for group in self.groups:
            group.show_settings(settings)
        self.minutes.show_path(minutes_folder(self.desk))
        reps = self.services.team.reps()
        self.data.show_data(
            self.desk.data_folder,
            self._last_backup(),
            has_sample=any(rep.sample for rep in reps),
            has_team=any(rep.active for rep in reps),
        )

    @override
    def leave(self) -> bool:
        self.meeting.keep_edits()
        return True

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return tuple(group.first() for group in self.groups)

    @override
    def acts(self) -> tuple[PageAct, ...]:
        return (
            PageAct(self.tr("Back up now"), "hard-drive", self._back_up),
            PageAct(self.tr("Save everything in one file"), "download", self._ask_where_to_save),
            PageAct(self.tr("Open the data folder"), "folder-open", self._open_data),
        )

    # What happens here

    def _change(self, change: Change) -> None:
        service = self.services.settings
        current = service.current
        if getattr(current, change.name) == change.value:
            return
        fresh = replace(current, **{change.name: change.value})  # type: ignore[arg-type]  # each group knows its own
        if self.attempt(lambda: service.change(fresh)):
            self.changed.emit()
        self.enter()

    def _play(self, cue: Cue) -> None:
        if self._player is None:
            self._player = Sounds(self.desk.resources / "sounds", self._settings_now, parent=self)
        self._player.try_out(cue)

    def _back_up(self) -> None:
        clock = self.services.clock
        moment = local_time(clock.wall_utc_ms(), clock.zone())
        target = self.desk.backup_folder / f"quince-{moment:%Y-%m-%d-%H%M%S}.db"
        if self.attempt(lambda: self.desk.backup(target)):
            self.told.emit(self.tr("Backup written and checked: %1").replace("%1", target.name))
            self.enter()

    def _ask_where_to_save(self) -> None:
        day = self.services.clock.today().isoformat()
        proposed = Path.home() / f"quince-{day}.json"
        ask_where_to_save(self, self.tr("Everything in one file"), proposed, self.tr("Quince (*.json)"), self.save_to)

    def save_to(self, target: Path) -> None:
        """Write the one file with everything."""
        if self.attempt(lambda: self.desk.save_everything(target)):
            self.told.emit(self.tr("Everything is in %1").replace("%1", target.name))

    def _ask_for_folder(self) -> None:
        ask_for_folder(self, self.tr("Folder of the minutes"), minutes_folder(self.desk), self.set_minutes_folder)

    def set_minutes_folder(self, folder: Path) -> None:
        """Write minutes there from now on."""
        self._change(Change("minutes_folder", "" if folder == self.desk.minutes_folder else str(folder)))

    def _open_minutes(self) -> None:
        self._open_folder(minutes_folder(self.desk))

    def _open_data(self) -> None:
        self._open_folder(self.desk.data_folder)

    def _open_licences(self) -> None:
        self._open_folder(self.desk.resources / "licences")

    def _open_folder(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _practise(self) -> None:
        self.practice_requested.emit("")

    def _remove_sample(self) -> None:
        if self.attempt(self.services.sample.remove):
            self.enter()
            self.changed.emit()

    def _settings_now(self) -> Settings:
        return self.services.settings.current

    def _last_backup(self) -> str:
        """When the newest backup was made, in words; empty for none."""
        made = [path.stat().st_mtime for path in self.desk.backup_folder.glob("*.db")]
        if not made:
            return ""
        moment = when.moment(round(max(made) * 1000), self.services.clock.zone())
        return self.tr("last on %1").replace("%1", moment)

    # Putting together

    def _connect_children(self) -> None:
        for group in self.groups:
            group.changed.connect(self._change)
        self.sounds.play_requested.connect(self._play)
        self.minutes.folder_requested.connect(self._ask_for_folder)
        self.minutes.open_folder_requested.connect(self._open_minutes)
        self.data.open_folder_requested.connect(self._open_data)
        self.data.backup_requested.connect(self._back_up)
        self.data.save_requested.connect(self._ask_where_to_save)
        self.data.practice_requested.connect(self._practise)
        self.data.sample_removal_requested.connect(self._remove_sample)
        self.about.licences_requested.connect(self._open_licences)
        self.about.keys_requested.connect(self.keys_requested)

    def _lay_out(self) -> None:
        theme = self.theme
        self._column = QWidget()
        column = Column(theme, gap_px=16)
        self._column.setLayout(column)
        column.addWidget(self._title)
        for group in self.groups:
            column.addWidget(group)
        column.addStretch(1)
        content = QWidget()
        row = Row(theme, margins_px=(32, 20, 32, 32))
        content.setLayout(row)
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        outer = Column(theme)
        self.setLayout(outer)
        outer.addWidget(ScrollPage(content))
        theme.changed.connect(self._fit)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self.theme.px
        self._column.setMaximumWidth(px(_WIDTH_PX))
        is_stacked = self.width() - px(_BESIDE_PX) < px(_STACKED_BELOW_PX)
        for group in self.groups:
            group.set_stacked(is_stacked)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.tokens.bg)
