"""Line icons from SVG files, tinted and cached."""

import logging
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.ui.theme.tokens import ICON_STROKE_PX

_log = logging.getLogger(__name__)

# Ratios that screens come with; an icon holds a pixmap for each so that it stays sharp when a window changes screen.
_ICON_RATIOS = (1.0, 2.0)


class IconLibrary:
    """Renders the SVG files of one folder in any colour, size and device pixel ratio."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, bytes] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, color: QColor, size_px: int, ratio: float) -> QPixmap:
        """Give the icon `name` as a pixmap of `size_px` logical pixels square; transparent if there is no such file."""
        key = (name, color.rgba(), size_px, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._render(name, color, size_px, ratio)
            self._pixmaps[key] = found
        return found

    def icon(self, name: str, color: QColor, disabled: QColor, size_px: int) -> QIcon:
        """Give the icon `name` as a QIcon whose disabled look is tinted with `disabled`."""
        icon = QIcon()
        for ratio in _ICON_RATIOS:
            icon.addPixmap(self.pixmap(name, color, size_px, ratio))
            icon.addPixmap(self.pixmap(name, disabled, size_px, ratio), QIcon.Mode.Disabled)
        return icon

    def _render(self, name: str, color: QColor, size_px: int, ratio: float) -> QPixmap:
        side = max(1, round(size_px * ratio))
        pixmap = QPixmap(side, side)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        source = self._source(name)
        if source:
            tinted = source.replace(b"currentColor", color.name().encode("ascii"))
            renderer = QSvgRenderer(QByteArray(tinted))
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(0, 0, size_px, size_px))
            painter.end()
        return pixmap

    def _source(self, name: str) -> bytes:
        source = self._sources.get(name)
        if source is None:
            try:
                source = (self._folder / f"{name}.svg").read_bytes()
            except OSError:
                _log.warning("icon %s is missing", name)
                source = b""
            source = source.replace(b'stroke-width="2"', f'stroke-width="{ICON_STROKE_PX}"'.encode("ascii"))
            self._sources[name] = source
        return source
