"""How long one rep spoke in the last meetings, against what they were given."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.ids import Ms
from app.ui import words
from app.ui.theme import Size, Step, Theme, Weight
from app.ui.widgets.painted import PaintedWidget
from app.ui.widgets.painting import draw_text
from app.ui.widgets.time_bars import paint_done, paint_over, paint_to_come

_DAY_PX = 104
_PLACE_PX = 56
_TEXT_PX = 96
_BAR_PX = 16
_PAD_PX = 16
_ROOMY_PX = 420


@dataclass(frozen=True, slots=True)
class TurnRow:
    """One meeting. ``place`` says who many spoke before: "2nd"; ``text`` how long of what was given."""

    day: str
    place: str
    given_ms: Ms
    spoken_ms: Ms
    text: str
    is_over: bool


class TurnHistory(PaintedWidget):
    """Bars to one scale: white with a line is what was given, grey what was used, hatched what went over."""

    spoken_role = QAccessible.Role.Chart

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._rows: tuple[TurnRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[TurnRow]) -> None:
        """Show these meetings, newest first."""
        self._rows = tuple(rows)
        self.setAccessibleName(self.tr("Speaking time by meeting"))
        self.refresh_spoken_value()
        self.updateGeometry()
        self.update()

    @override
    def spoken_value(self) -> str:
        return ". ".join(", ".join((row.day, row.place, row.text)) for row in self._rows)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(440), self._theme.px(Size.ROW_TABLE_LOOSE) * len(self._rows))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(176), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        height, pad = px(Size.ROW_TABLE_LOOSE), px(_PAD_PX)
        body, caption = theme.font(Step.BODY), theme.font(Step.CAPTION)
        longest = max(max(row.given_ms, row.spoken_ms) for row in self._rows) or 1
        has_places = self.width() >= px(_ROOMY_PX)
        left = pad + px(_DAY_PX + (_PLACE_PX if has_places else 0))
        room = max(0, self.width() - left - px(_TEXT_PX) - pad)
        for number, row in enumerate(self._rows):
            top = number * height
            if number:
                painter.fillRect(QRectF(0, top, self.width(), 1), tokens.line)
            line = QRectF(pad, top, px(_DAY_PX), height)
            draw_text(painter, line, row.day, body, tokens.ink)
            place = QRectF(line.right(), top, px(_PLACE_PX) - px(8), height)
            if has_places:
                draw_text(painter, place, row.place, caption, tokens.ink3)
            self._paint_bar(painter, QRectF(left, top, room, height), row, room / longest)
            weight = Weight.SEMIBOLD if row.is_over else Weight.REGULAR
            color = tokens.danger if row.is_over else tokens.ink2
            text = QRectF(self.width() - pad - px(_TEXT_PX) + px(8), top, px(_TEXT_PX) - px(8), height)
            font = theme.font(Step.CAPTION, weight)
            draw_text(painter, text, row.text, font, color, Qt.AlignmentFlag.AlignRight)

    def _paint_bar(self, painter: QPainter, box: QRectF, row: TurnRow, scale: float) -> None:
        theme = self._theme
        bar = QRectF(box.left(), round(box.center().y() - theme.px(_BAR_PX) / 2), 0, theme.px(_BAR_PX))
        given = max(2.0, round(row.given_ms * scale))
        used = round(min(row.spoken_ms, row.given_ms) * scale)
        if row.given_ms:
            paint_to_come(painter, theme, QRectF(bar.left(), bar.top(), given, bar.height()))
        if used > 1:
            paint_done(painter, theme, QRectF(bar.left(), bar.top(), used, bar.height()))
        over = round((row.spoken_ms - row.given_ms) * scale)
        if over > 1:
            rect = QRectF(bar.left() + given, bar.top(), over, bar.height())
            paint_over(painter, theme, rect, is_round=over >= theme.px(8))


def turn_row(day: str, place: int, given_ms: Ms, spoken_ms: Ms, no_turn: str) -> TurnRow:
    """Put one turn in words; ``no_turn`` is what stands for a meeting without one, "" when there was one."""
    if no_turn:
        return TurnRow(day, "", 0, 0, no_turn, is_over=False)
    over = spoken_ms - given_ms
    text = f"{words.duration(spoken_ms)} {words.of_time(given_ms)}"
    is_over = over >= 500
    if is_over:
        text = words.over(over)
    return TurnRow(day, words.ordinal(place), given_ms, spoken_ms, text, is_over)
