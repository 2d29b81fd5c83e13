"""The mark: a dial with its first quarter, fifteen minutes, filled yellow, and a teal leaf."""

from pathlib import Path
from typing import override

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme, Tokens

_UNITS = 24.0
_ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)


def paint_mark(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    """Paint the mark into the largest square in the middle of `rect`."""
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / _UNITS, side / _UNITS)
    dial = QRectF(2.0, 4.0, 19.0, 19.0)
    center = dial.center()
    leaf = QPainterPath(QPointF(11.5, 4.2))
    leaf.cubicTo(QPointF(8.4, 4.4), QPointF(6.7, 2.8), QPointF(6.4, 0.4))
    leaf.cubicTo(QPointF(9.6, 0.2), QPointF(11.4, 1.6), QPointF(11.5, 4.2))
    painter.fillPath(leaf, tokens.leaf)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.surface)
    painter.drawEllipse(dial)
    painter.setBrush(tokens.accent)
    painter.drawPie(dial, 0, 90 * 16)
    pen = QPen(tokens.ink, 2.0)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(dial)
    painter.drawPolyline([QPointF(center.x(), dial.top()), center, QPointF(dial.right(), center.y())])
    painter.restore()


def app_icon(resources: Path) -> QIcon:
    """Give the icon of the program for windows, task bar and tray, from the folder `app-icon` in `resources`."""
    icon = QIcon()
    for size in _ICON_SIZES:
        icon.addFile(str(resources / "app-icon" / f"quince-{size}.png"), QSize(size, size))
    return icon


class Mark(QWidget):
    """The mark as a widget."""

    def __init__(self, theme: Theme, *, size_px: int = 24, parent: QWidget | None = None) -> None:
        """`size_px` is its side at 100 %; it works from 16."""
        super().__init__(parent)
        self._theme = theme
        self._size_px = size_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size_px)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()), self._theme.tokens)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
