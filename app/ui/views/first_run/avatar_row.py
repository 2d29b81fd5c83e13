"""A row of faces that overlap a little."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.widgets.avatar import paint_avatar

_FACE_PX = 32
_STEP_PX = 30
_RIM_PX = 2


class AvatarRow(QWidget):
    """Faces that only decorate: nobody is meant."""

    def __init__(self, theme: Theme, letters: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letters = tuple(letters)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)

    @override
    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(_STEP_PX) * max(0, len(self._letters) - 1) + px(_FACE_PX + 2 * _RIM_PX), px(_FACE_PX + 16))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, tokens = self._theme.px, self._theme.tokens
        side, rim = px(_FACE_PX), px(_RIM_PX)
        for place, letters in enumerate(self._letters):
            box = QRectF(rim + place * px(_STEP_PX), (self.height() - side) / 2, side, side)
            if box.right() > self.width():
                break
            painter.setBrush(tokens.surface)
            painter.setPen(tokens.surface)
            painter.drawEllipse(box.adjusted(-rim, -rim, rim, rim))
            paint_avatar(painter, self._theme, box, letters)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
