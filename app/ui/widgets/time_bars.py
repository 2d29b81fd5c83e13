"""The visual language of time: done, now, to come, kept, over. Shared by all widgets that draw time to scale."""

from math import ceil, sqrt

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from app.ui.theme import Radius, Step, Theme, Weight
from app.ui.widgets.painting import rounded_box

_RIND_PX = 1.5
_KEPT_STEP_PX, _KEPT_LINE_PX = 6.0, 1.5
_OVER_STEP_PX, _OVER_LINE_PX = 5.0, 2.0
_LABEL_AIR_PX = 1.5
_PATCH_AIR_PX = 16.0
_PATCH_MARGIN_PX = 3.0


def paint_hatch(painter: QPainter, path: QPainterPath, color: QColor, step_px: float, line_px: float) -> None:
    """Fill `path` with lines that rise to the right, `step_px` apart."""
    box = path.boundingRect()
    across = step_px * sqrt(2)
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, line_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    # Lines are counted from the edge of the widget: the hatch of a bar that grows stands still.
    first = ceil((box.left() - box.height()) / across) * across
    lines = []
    left = first
    while left < box.right():
        lines.append(QLineF(left, box.bottom(), left + box.height(), box.top()))
        left += across
    painter.drawLines(lines)
    painter.restore()


def paint_done(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """Time that is over."""
    rounded_box(painter, rect, theme.px(Radius.BAR_LARGE), fill=theme.tokens.done)


def paint_to_come(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """Time to come: white with a line."""
    tokens = theme.tokens
    rounded_box(painter, rect, theme.px(Radius.BAR_LARGE), fill=tokens.surface, line=tokens.edge)


def paint_kept(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """Time kept for Q&A and closing: a light hatch with a line."""
    tokens = theme.tokens
    radius = theme.px(Radius.BAR_LARGE)
    rounded_box(painter, rect, radius, fill=tokens.surface)
    paint_hatch(painter, _rounded(rect, radius), tokens.hatch, _KEPT_STEP_PX, _KEPT_LINE_PX)
    rounded_box(painter, rect, radius, line=tokens.edge)


def paint_turns(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """Time of turns: yellow with its rind."""
    tokens = theme.tokens
    rounded_box(painter, rect, theme.px(Radius.BAR_LARGE), fill=tokens.accent, line=tokens.rind)


def paint_now(painter: QPainter, theme: Theme, rect: QRectF, filled_to: float) -> None:
    """Time that runs: yellow as far as `filled_to`, soft beyond."""
    tokens = theme.tokens
    radius = theme.px(Radius.BAR_LARGE)
    rounded_box(painter, rect, radius, fill=tokens.accent_soft)
    if filled_to > rect.left():
        painter.save()
        painter.setClipRect(QRectF(rect.left(), rect.top(), filled_to - rect.left(), rect.height()))
        rounded_box(painter, rect, radius, fill=tokens.accent)
        painter.restore()
    rounded_box(painter, rect, radius, line=tokens.rind, line_px=_RIND_PX)


def paint_over(painter: QPainter, theme: Theme, rect: QRectF, *, is_round: bool = True) -> None:
    """Time beyond what was given: a crimson hatch, half a pixel larger than its bar."""
    tokens = theme.tokens
    out = rect.adjusted(-0.5, -0.5, 0.5, 0.5)
    radius = theme.px(Radius.BAR_LARGE) if is_round else 0
    rounded_box(painter, out, radius, fill=tokens.danger_soft)
    paint_hatch(painter, _rounded(out, radius), tokens.danger, _OVER_STEP_PX, _OVER_LINE_PX)
    rounded_box(painter, out, radius, line=tokens.danger, line_px=_RIND_PX)


def fitting(theme: Theme, labels: tuple[str, ...], room_px: float, weight: Weight = Weight.MEDIUM) -> str:
    """Give the first of `labels`, longest first, that has room inside a bar of `room_px`; "" when none has."""
    metrics = QFontMetricsF(theme.font(Step.CAPTION, weight))
    free = room_px - 2 * _LABEL_AIR_PX
    return next((label for label in labels if label and metrics.horizontalAdvance(label) <= free), "")


def paint_label(
    painter: QPainter, theme: Theme, rect: QRectF, text: str, color: QColor, weight: Weight = Weight.MEDIUM
) -> None:
    """Paint a caption in the middle of a bar, on a whole pixel."""
    if not text:
        return
    font = theme.font(Step.CAPTION, weight)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(color)
    left = rect.center().x() - metrics.horizontalAdvance(text) / 2
    painter.drawText(QLineF(left, round(rect.center().y() + metrics.capHeight() / 2), 0, 0).p1(), text)


def paint_patch(painter: QPainter, theme: Theme, rect: QRectF, text: str) -> None:
    """Clear the hatch behind the label of a kept bar."""
    if not text:
        return
    width = QFontMetricsF(theme.font(Step.CAPTION, Weight.MEDIUM)).horizontalAdvance(text)
    half = min(width / 2 + theme.px(_PATCH_AIR_PX), rect.width() / 2 - 4.5)
    middle = rect.center().x()
    margin = theme.px(_PATCH_MARGIN_PX)
    painter.fillRect(
        QRectF(middle - half, rect.top() + margin, 2 * half, rect.height() - 2 * margin), theme.tokens.surface
    )


def _rounded(rect: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path
