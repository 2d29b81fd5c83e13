"""Where the window was and what it looked like: kept in a file beside the data, put back before anything is loaded."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QWidget

LEAST_PX = QSize(1024, 640)
USUAL_PX = QSize(1440, 900)
FRAME_PX = QSize(16, 56)
"""What window managers put around a window, at most."""
_FILE = "window.ini"
_GEOMETRY, _GROUND, _RAIL, _RAIL_PX = "window/geometry", "window/ground", "window/rail", "window/rail_px"


@dataclass(frozen=True, slots=True)
class Ground:
    """What a window shows before there is anything in it."""

    color: QColor
    rail_color: QColor
    rail_px: int = 0


class WindowPlace:
    """Size, place and ground of one window."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        self._window = window
        self._path = folder / _FILE
        self._kept = QSettings(str(self._path), QSettings.Format.IniFormat) if self._path.exists() else None

    def restore(self) -> None:
        """Put the window where it was, else give it the usual size; never larger than the screen."""
        window = self._window
        room = window.screen().availableGeometry().size()
        window.setMinimumSize(LEAST_PX.boundedTo(room))
        window.resize(USUAL_PX.boundedTo(room - FRAME_PX))
        kept = None if self._kept is None else self._kept.value(_GEOMETRY)
        if isinstance(kept, QByteArray):
            window.restoreGeometry(kept)

    def ground(self) -> Ground:
        """What it looked like; the system's own colour the first time."""
        system = QGuiApplication.palette().window().color()
        kept = self._kept
        if kept is None:
            return Ground(system, system)
        color, rail = QColor(str(kept.value(_GROUND, ""))), QColor(str(kept.value(_RAIL, "")))
        if not (color.isValid() and rail.isValid()):
            return Ground(system, system)
        return Ground(color, rail, max(0, min(_int(kept.value(_RAIL_PX, 0)), self._window.width())))

    def keep(self, ground: Ground) -> None:
        """Write down where it is and what it looks like, for its owner alone; not worth a word when that fails."""
        try:
            self._path.touch(mode=0o600, exist_ok=True)
        except OSError:
            return
        kept = QSettings(str(self._path), QSettings.Format.IniFormat)
        kept.setValue(_GEOMETRY, self._window.saveGeometry())
        kept.setValue(_GROUND, ground.color.name())
        kept.setValue(_RAIL, ground.rail_color.name())
        kept.setValue(_RAIL_PX, ground.rail_px)
        kept.sync()


def _int(value: object) -> int:
    try:
        return int(str(value))
    except ValueError:
        return 0
