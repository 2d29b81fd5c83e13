"""A line icon or a state glyph with a short text beside it."""

from typing import override

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Color, Size, Step, Theme, Weight
from app.ui.widgets.glyphs import Glyph, paint_glyph
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.painting import draw_icon, draw_text, text_width_px

GLYPH_PX = 12
"""Side of a state glyph beside text, before the text size is applied."""


class IconLabel(ElidedLabel):
    """Icon (a name of the icon set) or `Glyph`, then the text; with an empty text only the sign."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        sign: str | Glyph | None = None,
        step: Step = Step.BODY,
        weight: Weight | None = None,
        color: Color = Color.INK,
        sign_color: Color | None = None,
        icon_px: int = Size.ICON,
        glyph_px: int = GLYPH_PX,
        gap_px: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        """`sign_color` is the text's colour unless given; `icon_px`, `glyph_px` and `gap_px` are lengths at 100 %."""
        self._glyph_px = glyph_px
        self._sign = sign
        self._sign_color = sign_color
        self._icon_px = icon_px
        self._gap_px = gap_px
        super().__init__(theme, text, step=step, weight=weight, color=color, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_sign(self, sign: str | Glyph | None, color: Color | None = None) -> None:
        """Show another sign; `color` is the text's colour unless given."""
        self._sign = sign
        self._sign_color = color
        self.updateGeometry()
        self.update()

    @property
    def is_elided(self) -> bool:
        """Whether the text does not fit beside its sign."""
        return text_width_px(self.font(), self.text()) > self.contentsRect().width() - self._text_left_px() + 0.5

    @override
    def sizeHint(self) -> QSize:
        width = self._text_left_px() + text_width_px(self.font(), self.text())
        height = max(self._theme.line_px(self._step), self._sign_px() if self._sign else 0)
        return QSize(int(width) + 1, height)

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        whole = self.sizeHint()
        return QSize(min(whole.width(), least.width() + self._text_left_px()), whole.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._update_tool_tip()
        painter = QPainter(self)
        rect = QRectF(self.contentsRect())
        left = self._text_left_px()
        if self.alignment() & Qt.AlignmentFlag.AlignRight:
            free = rect.width() - left - text_width_px(self.font(), self.text())
            rect.setLeft(rect.left() + max(0.0, free))
        if self._sign is not None:
            width = self._sign_px() if self.text() else rect.width()
            self._paint_sign(painter, QRectF(rect.left(), rect.top(), width, rect.height()))
        rect.setLeft(rect.left() + left)
        color = self._theme.color(self._color if self.isEnabled() else Color.INK3)
        draw_text(painter, rect, self.text(), self.font(), color)

    def _paint_sign(self, painter: QPainter, box: QRectF) -> None:
        color = self._theme.color(self._sign_color or self._color)
        if isinstance(self._sign, Glyph):
            side = self._sign_px()
            center = box.center()
            paint_glyph(painter, self._sign, QRectF(center.x() - side / 2, center.y() - side / 2, side, side), color)
        elif self._sign is not None:
            draw_icon(painter, self._theme, self._sign, color, box, self.devicePixelRatioF(), self._icon_px)

    def _sign_px(self) -> int:
        return self._theme.px(self._glyph_px if isinstance(self._sign, Glyph) else self._icon_px)

    def _text_left_px(self) -> int:
        if self._sign is None:
            return 0
        return self._sign_px() + (self._theme.px(self._gap_px) if self.text() else 0)
