"""Where the data lives and how it is kept safe; practice; and what Quince is."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app import __version__
from app.services.settings import Settings
from app.ui.keys import KeyAct, sequence
from app.ui.theme import Color, Theme
from app.ui.views.settings.rows import SettingGroup
from app.ui.widgets.key_button import KeyButton
from app.ui.widgets.labels import ElidedLabel, WrappedLabel


class DataGroup(SettingGroup):
    """Signals: ``open_folder_requested()``; ``backup_requested()``; ``save_requested()``: everything in one file;
    ``practice_requested()``; ``sample_removal_requested()``."""

    open_folder_requested = Signal()
    backup_requested = Signal()
    save_requested = Signal()
    practice_requested = Signal()
    sample_removal_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._folder = ElidedLabel(theme, color=Color.INK2)
        self.open_folder = KeyButton(theme, "", icon="folder-open")
        self.backup = KeyButton(theme, "", icon="hard-drive")
        self._last = ElidedLabel(theme, color=Color.INK3)
        self.save = KeyButton(theme, "", icon="download")
        self.practise = KeyButton(theme, "", icon="rotate-cw")
        self.remove_sample = KeyButton(theme, "", icon="archive")
        self._folder_row = self.add_row(self._folder, self.open_folder)
        self._backup_row = self.add_row(self.backup, self._last)
        self._save_row = self.add_row(self.save)
        self._practice_row = self.add_row(self.practise)
        self._sample_row = self.add_row(self.remove_sample)
        self.open_folder.clicked.connect(self.open_folder_requested)
        self.backup.clicked.connect(self.backup_requested)
        self.save.clicked.connect(self.save_requested)
        self.practise.clicked.connect(self.practice_requested)
        self.remove_sample.clicked.connect(self.sample_removal_requested)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.set_title(self.tr("Data"), self.tr("everything stays on this computer"))
        self._folder_row.set_words(self.tr("Folder"))
        self.open_folder.set_label(self.tr("Open"))
        self._backup_row.set_words(self.tr("Backup"), self.tr("A checked copy in the folder of backups"))
        self.backup.set_label(self.tr("Back up now"))
        self._save_row.set_words(self.tr("Everything in one file"), self.tr("To take to another computer"))
        self.save.set_label(self.tr("Save as…"))
        self._practice_row.set_words(self.tr("Practice"), self.tr("A script plays your team; nothing is kept"))
        self.practise.set_label(self.tr("Practise"))
        self._sample_row.set_words(self.tr("Sample team"), self.tr("With its meetings and minutes"))
        self.remove_sample.set_label(self.tr("Remove the sample"))

    def show_settings(self, settings: Settings) -> None:
        """Nothing here is a setting."""

    def show_data(self, folder: Path, last_backup: str, *, has_sample: bool, has_team: bool) -> None:
        """Show where the data is, when it was last copied, and what can be done with it."""
        self._folder.setText(str(folder))
        self._last.setText(last_backup)
        self.show_row(self._sample_row, has_sample)
        self.practise.setEnabled(has_team)

    def first(self) -> QWidget:
        """Opening the folder."""
        return self.open_folder


class AboutGroup(SettingGroup):
    """Signals: ``licences_requested()``; ``keys_requested()``."""

    licences_requested = Signal()
    keys_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._version = WrappedLabel(theme, color=Color.INK2)
        self.licences = KeyButton(theme, "", icon="file-text")
        self.keys_button = KeyButton(theme, "", icon="list", key=sequence(KeyAct.KEYS))
        self._version_row = self.add_row(self._version)
        self._licence_row = self.add_row(self.licences)
        self._keys_row = self.add_row(self.keys_button)
        self.licences.clicked.connect(self.licences_requested)
        self.keys_button.clicked.connect(self.keys_requested)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.set_title(self.tr("About"))
        self._version_row.set_words("Quince")
        self._version.setText(self.tr("Version %1. Free software under the MIT licence.").replace("%1", __version__))
        self._licence_row.set_words(self.tr("Licences"), self.tr("Of the faces and icons in it"))
        self.licences.set_label(self.tr("Open"))
        self.licences.setAccessibleName(self.tr("Open the licences"))
        self._keys_row.set_words(self.tr("Keys"))
        self.keys_button.set_label(self.tr("All keys"))

    def show_settings(self, settings: Settings) -> None:
        """Nothing here is a setting."""

    def first(self) -> QWidget:
        """The licences."""
        return self.licences
