"""The name of a key in a small cap, as printed on the keyboard."""

from typing import override

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.key_names import key_text
from app.ui.theme import Step, Theme, Weight
from app.ui.widgets.painting import draw_text, rounded_box, text_width_px

_HEIGHT_PX = 18
_PAD_PX = 6
_RADIUS_PX = 3


class KeyCap(QLabel):
    """A key cap. Give it a shortcut, or a text where the keys are a range ("Ctrl+1…8"); it never elides."""

    def __init__(self, theme: Theme, key: QKeySequence | str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_key(key)
        theme.changed.connect(self._dress)
        self._dress()

    def set_key(self, key: QKeySequence | str) -> None:
        """Show another key."""
        self.setText(key if isinstance(key, str) else key_text(key))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        width = max(self._theme.px(_HEIGHT_PX), text_width_px(self.font(), self.text()) + 2 * self._theme.px(_PAD_PX))
        return QSize(int(width) + 1, self._theme.px(_HEIGHT_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_key_cap(painter, self._theme, QRectF(self.rect()), self.text())

    def _dress(self) -> None:
        self.setFont(self._theme.font(Step.CAPTION, Weight.MEDIUM))
        self.updateGeometry()
        self.update()


def key_cap_width_px(theme: Theme, text: str) -> int:
    """Give the width that `paint_key_cap` needs for `text`."""
    width = text_width_px(theme.font(Step.CAPTION, Weight.MEDIUM), text) + 2 * theme.px(_PAD_PX)
    return int(max(theme.px(_HEIGHT_PX), width)) + 1


def paint_key_cap(painter: QPainter, theme: Theme, rect: QRectF, text: str) -> None:
    """Paint a key cap in the middle of `rect`; for delegates and fields."""
    tokens = theme.tokens
    height = theme.px(_HEIGHT_PX)
    cap = QRectF(rect.left(), round(rect.center().y() - height / 2), rect.width(), height)
    radius = theme.px(_RADIUS_PX)
    painter.save()
    rounded_box(painter, cap, radius, fill=tokens.surface, line=tokens.line)
    painter.setPen(tokens.edge)
    bottom = cap.bottom() - 0.5
    painter.drawLine(QPointF(cap.left() + radius, bottom), QPointF(cap.right() - radius, bottom))
    font = theme.font(Step.CAPTION, Weight.MEDIUM)
    draw_text(painter, cap.adjusted(0, 0, 0, -1), text, font, tokens.ink2, Qt.AlignmentFlag.AlignHCenter)
    painter.restore()
