"""The time bank: what early finishers gave back and the moderator may grant."""

from typing import override

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.ids import Ms
from app.ui import words
from app.ui.theme import Radius, Size, Step, Theme, Weight
from app.ui.widgets.painted import PaintedWidget
from app.ui.widgets.painting import draw_text, rounded_box, text_width_px

_FULL_MS: Ms = 60_000
"""The bar is full at a minute: about one turn. More is said by the number."""
_PAD_PX, _PAD_NARROW_PX = 13, 7
_NARROW_PX = 120
_BAR_PX = 6
_GAP_PX = 4


class BankMeter(PaintedWidget):
    """Shows the time bank as a number and a bar; stands between −15 s and +15 s and is as tall as they are."""

    spoken_role = QAccessible.Role.ProgressBar

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._bank_s = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    def show_bank(self, bank_ms: Ms) -> None:
        """Show what is in the bank, in whole seconds."""
        bank_s = max(0, bank_ms) // 1000
        if bank_s != self._bank_s:
            self._bank_s = bank_s
            self.refresh_spoken_value()
            self.update()

    @override
    def spoken_value(self) -> str:
        return words.duration(self._bank_s * 1000)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(146), self._theme.px(Size.KEY_BUTTON))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(88), self._theme.px(Size.KEY_BUTTON))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        rounded_box(painter, QRectF(self.rect()), px(Radius.CONTROL), fill=tokens.bg, line=tokens.line)
        pad = px(_PAD_NARROW_PX if self.width() < px(_NARROW_PX) else _PAD_PX)
        line, bar = theme.line_px(Step.CAPTION), px(_BAR_PX)
        top = (self.height() - line - px(_GAP_PX) - bar) / 2
        left, right = float(pad), float(self.width() - pad)

        number = words.duration(self._bank_s * 1000)
        strong = theme.font(Step.CAPTION, Weight.SEMIBOLD)
        width = text_width_px(strong, number)
        at_right = Qt.AlignmentFlag.AlignRight
        draw_text(painter, QRectF(right - width, top, width, line), number, strong, tokens.ink, at_right)
        room = QRectF(left, top, right - width - px(6) - left, line)
        caption = theme.font(Step.CAPTION)
        label = self.tr("Time bank")
        if text_width_px(caption, label) > room.width():
            label = self.tr("Bank", "time bank, short")
        draw_text(painter, room, label, caption, tokens.ink2)

        track = QRectF(left, round(top + line + px(_GAP_PX)), right - left, bar)
        rounded_box(painter, track, px(Radius.BAR), fill=tokens.track)
        share = min(1.0, self._bank_s * 1000 / _FULL_MS)
        if share > 0:
            track.setWidth(max(bar, round(track.width() * share)))
            rounded_box(painter, track, px(Radius.BAR), fill=tokens.accent, line=tokens.rind)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Time bank"))
        self.setToolTip(self.tr("Time that early finishers gave back. It fills when somebody finishes early."))
        self.refresh_spoken_value()
