"""Shares of a whole as bars, against an equal share: who speaks how much."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import words
from app.ui.theme import Radius, Step, Theme, Weight
from app.ui.widgets.painted import PaintedWidget
from app.ui.widgets.painting import draw_text, rounded_box

_ROW_PX, _BAR_PX = 25, 13
_GAP_PX = 14
_NAMES_SHARE = 0.3
_FULL = 1.08
"""The longest bar leaves a little air before its number."""


@dataclass(frozen=True, slots=True)
class Share:
    """A name and its share of 1."""

    name: str
    share: float


class ShareBars(PaintedWidget):
    """Shows shares in the order given, with a line at the equal share."""

    spoken_role = QAccessible.Role.Chart

    def __init__(self, theme: Theme, name: str, *, decimals: int = 1, parent: QWidget | None = None) -> None:
        """`name` is the accessible name, `decimals` those of the percentages."""
        super().__init__(theme, name, parent)
        self._decimals = decimals
        self._shares: tuple[Share, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Show these shares."""
        if tuple(shares) != self._shares:
            self._shares = tuple(shares)
            self.refresh_spoken_value()
            self.updateGeometry()
            self.update()

    @override
    def spoken_value(self) -> str:
        return ". ".join(f"{one.name}: {words.percent(one.share, self._decimals)}" for one in self._shares)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(440), self._theme.px(_ROW_PX) * len(self._shares))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._shares:
            return
        painter = QPainter(self)
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        body, strong = theme.font(Step.BODY), theme.font(Step.BODY, Weight.SEMIBOLD)
        gap = px(_GAP_PX)
        widest = max(QFontMetricsF(body).horizontalAdvance(one.name) for one in self._shares)
        names = min(widest, self.width() * _NAMES_SHARE)
        texts = [words.percent(one.share, self._decimals) for one in self._shares]
        numbers = max(QFontMetricsF(strong).horizontalAdvance(text) for text in texts)
        left, room = names + gap, self.width() - names - numbers - 2 * gap
        equal = 1 / len(self._shares)
        most = max(equal, *(one.share for one in self._shares)) * _FULL
        row, bar = px(_ROW_PX), px(_BAR_PX)
        for place, (one, text) in enumerate(zip(self._shares, texts, strict=True)):
            top = place * row
            line = QRectF(0, top, self.width(), row)
            draw_text(painter, QRectF(0, top, names, row), one.name, body, tokens.ink)
            width = max(2.0, round(room * one.share / most)) if one.share > 0 else 0.0
            if width:
                rect = QRectF(left, top + (row - bar) // 2, width, bar)
                rounded_box(painter, rect, px(Radius.BAR), fill=tokens.accent, line=tokens.rind)
            draw_text(painter, line, text, strong, tokens.ink, Qt.AlignmentFlag.AlignRight)
        painter.fillRect(QRectF(round(left + room * equal / most) - 1, 0, 2, row * len(self._shares)), tokens.ink)
