"""The strip at the foot of a record that says where a file was written, and leads there."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.notice_strip import NoticeKind, NoticeStrip


class SavedStrip(NoticeStrip):
    """Signals: ``place_wanted()``: save it somewhere else."""

    place_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, kind=NoticeKind.OK, sign="circle-check", parent=parent)
        self._path: Path | None = None
        self._open = self.add_button(KeyButton(theme, "", icon="file-text"))
        self._folder = self.add_button(KeyButton(theme, "", icon="folder-open"))
        self._elsewhere = self.add_button(KeyButton(theme, "", icon="download"))
        self._close = self.add_button(KeyButton(theme, "", icon="x", kind=ButtonKind.GHOST, is_icon_only=True))
        self._open.clicked.connect(self._on_open)
        self._folder.clicked.connect(self._on_folder)
        self._elsewhere.clicked.connect(self.place_wanted)
        self._close.clicked.connect(self.hide)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._open.set_label(self.tr("Open"))
        self._folder.set_label(self.tr("Show folder"))
        self._elsewhere.set_label(self.tr("Save as…"))
        self._close.set_label(self.tr("Close"))
        if self._path is not None:
            self._show_words(self._path)

    @property
    def path(self) -> Path | None:
        """What was written."""
        return self._path

    def show_saved(self, path: Path) -> None:
        """Say that a file was written."""
        self._path = path
        self._show_words(path)
        self.show()

    def _show_words(self, path: Path) -> None:
        self.show_words(self.tr("Saved as %1").replace("%1", path.name), str(path.parent))

    def _on_open(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    def _on_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
