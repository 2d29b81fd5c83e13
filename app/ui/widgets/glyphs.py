"""The state glyphs as painted paths. Each differs in shape, so that states are told apart without colour."""

from enum import StrEnum
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

_RING_SHARE = 0.2
"""Line width of the open ring, as a share of its diameter."""


class Glyph(StrEnum):
    """The shapes and what they stand for."""

    DISC = "disc"
    """On time, on target, the current step."""
    TRIANGLE_UP = "triangle-up"
    """Warning, missing, due today; above target."""
    DIAMOND = "diamond"
    """Last seconds."""
    OCTAGON = "octagon"
    """Over, overdue: a stop sign with a "!"."""
    BARS = "bars"
    """Paused."""
    LINKED_RINGS = "linked-rings"
    """Mediation."""
    RING = "ring"
    """Open, to come."""
    TRIANGLE_DOWN = "triangle-down"
    """Below target."""
    DOUBLE_DOWN = "double-down"
    """Far below target."""


def glyph_path(glyph: Glyph, box: QRectF) -> QPainterPath:
    """Give the outline of `glyph` to fill, fitted into the largest square in the middle of `box`."""
    side = min(box.width(), box.height())
    square = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
    match glyph:
        case Glyph.DISC:
            return _disc(square)
        case Glyph.TRIANGLE_UP:
            return _polygon(square, ((0.5, 0.06), (1.0, 0.94), (0.0, 0.94)))
        case Glyph.DIAMOND:
            return _polygon(square, ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)))
        case Glyph.OCTAGON:
            return _octagon_path(square).subtracted(_exclamation(square))
        case Glyph.BARS:
            path = QPainterPath()
            path.addRect(_part(square, 0.14, 0.06, 0.26, 0.88))
            path.addRect(_part(square, 0.60, 0.06, 0.26, 0.88))
            return path
        case Glyph.LINKED_RINGS:
            left, right = _part(square, 0.0, 0.18, 0.64, 0.64), _part(square, 0.36, 0.18, 0.64, 0.64)
            return _ring(left, side * 0.12).united(_ring(right, side * 0.12))
        case Glyph.RING:
            return _ring(square, side * _RING_SHARE)
        case Glyph.TRIANGLE_DOWN:
            return _polygon(square, ((0.0, 0.06), (1.0, 0.06), (0.5, 0.94)))
        case Glyph.DOUBLE_DOWN:
            upper = _polygon(square, ((0.05, 0.0), (0.95, 0.0), (0.5, 0.5)))
            lower = _polygon(square, ((0.05, 0.5), (0.95, 0.5), (0.5, 1.0)))
            return upper.united(lower)


def octagon_path(box: QRectF) -> QPainterPath:
    """Give a regular octagon that stands on a side and fills the largest square in the middle of `box`."""
    side = min(box.width(), box.height())
    return _octagon_path(QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side))


def paint_glyph(painter: QPainter, glyph: Glyph, box: QRectF, color: QColor) -> None:
    """Fill `glyph` in `color`; what is cut out of it shows the ground."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(glyph_path(glyph, box), color)
    painter.restore()


def _part(square: QRectF, x: float, y: float, width: float, height: float) -> QRectF:
    side = square.width()
    return QRectF(square.x() + x * side, square.y() + y * side, width * side, height * side)


def _polygon(square: QRectF, corners: tuple[tuple[float, float], ...]) -> QPainterPath:
    side = square.width()
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(square.x() + x * side, square.y() + y * side) for x, y in corners]))
    path.closeSubpath()
    return path


def _disc(square: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(square)
    return path


def _ring(square: QRectF, line: float) -> QPainterPath:
    return _disc(square).subtracted(_disc(square.adjusted(line, line, -line, -line)))


def _octagon_path(square: QRectF) -> QPainterPath:
    radius = square.width() / 2 / cos(pi / 8)
    center = square.center()
    path = QPainterPath()
    corners = [
        QPointF(center.x() + radius * cos(pi / 8 + n * pi / 4), center.y() + radius * sin(pi / 8 + n * pi / 4))
        for n in range(8)
    ]
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path


def _exclamation(square: QRectF) -> QPainterPath:
    path = QPainterPath()
    stroke = _part(square, 0.425, 0.20, 0.15, 0.36)
    path.addRoundedRect(stroke, stroke.width() / 3, stroke.width() / 3)
    path.addEllipse(_part(square, 0.415, 0.64, 0.17, 0.17))
    return path
