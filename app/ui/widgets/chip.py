"""Chips: a word or two in a round pill, softly coloured by what they mean."""

from enum import Enum
from typing import override

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme import Color, Step, Theme, Weight
from app.ui.widgets.glyphs import Glyph, paint_glyph
from app.ui.widgets.painting import draw_icon, draw_text, plain_tool_tip, rounded_box, text_width_px

_HEIGHT_PX = 24
_PAD_PX = 10
_GAP_PX = 6
_ICON_PX = 14
_GLYPH_PX = 9


class ChipKind(Enum):
    """What a chip means: colour of its text, of its fill (none: the ground shows) and of its line."""

    OK = (Color.OK, Color.OK_SOFT, None)
    INFO = (Color.INFO, Color.INFO_SOFT, None)
    WARN = (Color.WARN, Color.WARN_SOFT, None)
    DANGER = (Color.DANGER, Color.DANGER_SOFT, None)
    MEDIATION = (Color.MEDIATION, Color.MEDIATION_SOFT, None)
    PAUSE = (Color.PAUSE, Color.PAUSE_SOFT, None)
    ACCENT = (Color.ACCENT_INK, Color.ACCENT_SOFT, None)
    NEUTRAL = (Color.INK2, Color.SUNKEN, None)
    OUTLINE = (Color.INK2, Color.SURFACE, Color.LINE)
    DASHED = (Color.INK3, None, Color.EDGE)
    """Something is not there yet: "no date yet"."""


class Chip(QLabel):
    """A pill with an optional sign (icon name or `Glyph`); elides when it must."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        kind: ChipKind = ChipKind.NEUTRAL,
        sign: str | Glyph | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._sign = sign
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self._dress()

    def show_state(self, text: str, kind: ChipKind, sign: str | Glyph | None = None) -> None:
        """Show another text, meaning and sign at once."""
        self._kind = kind
        self._sign = sign
        self.setText(text)
        self.updateGeometry()
        self.update()

    @property
    def kind(self) -> ChipKind:
        """What the chip means now."""
        return self._kind

    @override
    def sizeHint(self) -> QSize:
        pad = self._theme.px(_PAD_PX)
        width = 2 * pad + self._sign_width_px() + text_width_px(self.font(), self.text())
        return QSize(int(width) + 1, self._theme.px(_HEIGHT_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        least = 2 * self._theme.px(_PAD_PX) + self._sign_width_px() + int(text_width_px(self.font(), "Mm…"))
        return QSize(min(whole.width(), least), whole.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink, fill, line = self._kind.value
        rect = QRectF(self.rect())
        rounded_box(
            painter,
            rect,
            rect.height() / 2,
            fill=self._theme.color(fill) if fill else None,
            line=self._theme.color(line) if line else None,
            is_dashed=self._kind is ChipKind.DASHED,
        )
        color = self._theme.color(ink)
        pad = self._theme.px(_PAD_PX)
        inner = rect.adjusted(pad, 0, -pad, 0)
        if self._sign is not None:
            side = self._sign_px()
            box = QRectF(inner.left(), inner.top(), side, inner.height())
            if isinstance(self._sign, Glyph):
                paint_glyph(painter, self._sign, box, color)
            else:
                draw_icon(painter, self._theme, self._sign, color, box, self.devicePixelRatioF(), _ICON_PX)
            inner.setLeft(inner.left() + self._sign_width_px())
        self._update_tool_tip(inner.width())
        draw_text(painter, inner, self.text(), self.font(), color)

    def _dress(self) -> None:
        self.setFont(self._theme.font(Step.CAPTION, Weight.MEDIUM))
        self.updateGeometry()
        self.update()

    def _sign_px(self) -> int:
        return self._theme.px(_GLYPH_PX if isinstance(self._sign, Glyph) else _ICON_PX)

    def _sign_width_px(self) -> int:
        if self._sign is None:
            return 0
        return self._sign_px() + (self._theme.px(_GAP_PX) if self.text() else 0)

    def _update_tool_tip(self, free_px: float) -> None:
        is_elided = text_width_px(self.font(), self.text()) > free_px + 0.5
        wanted = plain_tool_tip(self.text()) if is_elided else ""
        if self.toolTip() != wanted:
            self.setToolTip(wanted)
