"""Avatars: two initials in a disc; yellow for who has the floor."""

from typing import override

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.domain.names import initials
from app.ui.theme import Step, Theme, Weight
from app.ui.widgets.painting import plain_tool_tip

_TEXT_SHARE = 0.375
_LEAST_TEXT_PX = 10


class Avatar(QLabel):
    """The initials of one person. Its accessible name and tool tip are the whole name."""

    def __init__(
        self, theme: Theme, name: str, *, size_px: int = 24, is_current: bool = False, parent: QWidget | None = None
    ) -> None:
        """`size_px` is the diameter at 100 %: 24 in tables, 32 in lists, 40 and 48 beside headings."""
        super().__init__(parent)
        self._theme = theme
        self._size_px = size_px
        self._is_current = is_current
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_person(name, is_current=is_current)
        theme.changed.connect(self._dress)

    def set_person(self, name: str, *, is_current: bool = False) -> None:
        """Show somebody else, or the same person with or without the floor."""
        self._is_current = is_current
        self.setText(initials(name))
        self.setAccessibleName(name)
        self.setToolTip(plain_tool_tip(name))
        self.update()

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
        paint_avatar(painter, self._theme, QRectF(self.rect()), self.text(), is_current=self._is_current)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def paint_avatar(painter: QPainter, theme: Theme, rect: QRectF, letters: str, *, is_current: bool = False) -> None:
    """Paint an avatar into `rect`; for delegates, which have no widget for each row."""
    tokens = theme.tokens
    side = min(rect.width(), rect.height())
    disc = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if is_current:
        painter.setPen(tokens.rind)
        painter.setBrush(tokens.accent)
        painter.drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.sunken)
        painter.drawEllipse(disc)
    font = theme.font(Step.CAPTION, Weight.SEMIBOLD)
    font.setPixelSize(max(_LEAST_TEXT_PX, round(side * _TEXT_SHARE)))
    painter.setFont(font)
    painter.setPen(tokens.on_accent if is_current else tokens.ink2)
    # Capitals are centred by their height: descenders and the comma below of Ș do not push them up.
    metrics = QFontMetricsF(font)
    left = disc.center().x() - metrics.horizontalAdvance(letters) / 2
    painter.drawText(QPointF(left, disc.center().y() + metrics.capHeight() / 2), letters)
    painter.restore()
