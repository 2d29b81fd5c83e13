"""Where the window was: kept in a file beside the data, put back within the screens that there are."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QWidget

LEAST_PX = QSize(1024, 640)
USUAL_PX = QSize(1440, 900)
_FILE = "window.ini"
_GEOMETRY = "window/geometry"


class WindowPlace:
    """Size and place of one window."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        self._window = window
        self._path = folder / _FILE

    def restore(self) -> None:
        """Put the window where it was, else give it the usual size; never larger than the screen."""
        window = self._window
        room = window.screen().availableGeometry().size()
        window.setMinimumSize(LEAST_PX.boundedTo(room))
        window.resize(USUAL_PX.boundedTo(room))
        kept = self._settings().value(_GEOMETRY) if self._path.exists() else None
        if isinstance(kept, QByteArray):
            window.restoreGeometry(kept)

    def keep(self) -> None:
        """Write down where it is, for its owner alone; not worth a word when that fails."""
        try:
            self._path.touch(mode=0o600, exist_ok=True)
        except OSError:
            return
        settings = self._settings()
        settings.setValue(_GEOMETRY, self._window.saveGeometry())
        settings.sync()

    def _settings(self) -> QSettings:
        return QSettings(str(self._path), QSettings.Format.IniFormat)
