"""Rows of the speaking order: their words and how they are painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, override

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.domain.meeting.plan import ReasonKind
from app.domain.meeting.view import QueueRow, RowState
from app.domain.names import initials, short_names
from app.ui import words
from app.ui.theme import Size, Step, Weight
from app.ui.widgets.avatar import paint_avatar
from app.ui.widgets.glyphs import Glyph, paint_glyph
from app.ui.widgets.painting import draw_icon, draw_text, text_width_px
from app.ui.widgets.table import Index, RowDelegate, row_middle

_LEAST_ROW_PX = 43
_MOST_ROW_PX = 65
_NARROW_PX = 260
_REASON_ICON_PX = 14
_OCTAGON_PX = 11.5

_REASON_ICONS = {
    ReasonKind.ARRIVED_LATE: "user-round-check",
    ReasonKind.SKIPPED: "skip-forward",
    ReasonKind.MOVED_TO_END: "arrow-down-to-line",
}
_STATE_ICONS = {
    RowState.DONE: "check",
    RowState.ABSENT: "user-round-x",
    RowState.NO_TURN: "minus",
    RowState.WRITTEN: "file-text",
}


@dataclass(frozen=True, slots=True)
class QueueItem:
    """A row of the speaking order in words. `brief` and `short` are for a narrow column."""

    key: str
    text: str
    short: str
    letters: str
    state: RowState
    place: str
    reason: str
    brief: str
    tip: str
    icon: str
    time: str
    extra: str
    is_over: bool
    """Beyond the time given: done with more than that, or speaking in overtime."""
    spoken: str


def queue_items(rows: Sequence[QueueRow]) -> tuple[QueueItem, ...]:
    """Put the rows of the live view in words."""
    shorts = short_names([row.name for row in rows])
    return tuple(_item(row, short) for row, short in zip(rows, shorts, strict=True))


def _item(row: QueueRow, short: str) -> QueueItem:
    time, extra, is_over = "", "", False
    match row.state:
        case RowState.NOW:
            is_over = row.ms <= -1000
            time = _left(row.ms)
            extra = words.over_word() if is_over else words.of_time(row.given_ms)
        case RowState.DONE:
            is_over = row.over_ms >= 500
            time = words.duration(row.ms)
            extra = words.signed(row.over_ms) if abs(row.over_ms) >= 500 else ""
        case RowState.WAITING:
            time = words.duration(row.ms)
        case _:
            pass
    reason = words.queue_state(row)
    kind = row.reason.kind if row.reason and row.state is RowState.WAITING else None
    tip = words.order_reason_in_full(row.reason) if row.reason else ""
    # The seconds of who speaks are left out: a row must not be read out again every second.
    said = (str(row.place), row.name, reason, "" if row.state is RowState.NOW else time, extra if is_over else "")
    return QueueItem(
        row.rep_id,
        row.name,
        short,
        initials(row.name),
        row.state,
        str(row.place),
        reason,
        words.queue_state(row, brief=True),
        " ".join(part for part in (f"{row.name}.", tip or f"{reason}.") if part),
        _REASON_ICONS.get(kind, "") if kind else "",
        time,
        extra,
        is_over,
        ", ".join(part for part in said if part),
    )


def _left(ms: int) -> str:
    """What is left of a turn, with the seconds of the clock: rounded up, then down into the minus."""
    shown = words.countdown(ms)
    return shown[0] + shown[1:].removeprefix("0") if not shown[0].isdigit() else shown.removeprefix("0")


class QueueDelegate(RowDelegate):
    """Paints rows of the queue; they share the height of the list."""

    @override
    def marks_current(self) -> bool:
        return True

    @override
    def is_current(self, row: Any) -> bool:
        return isinstance(row, QueueItem) and row.state is RowState.NOW

    def row_height_px(self, place: int, count: int, room_px: int) -> int:
        """Give a row its share of the room: 42 to 64 and its hairline; pixels that are over go round."""
        least, most = self._theme.px(_LEAST_ROW_PX), self._theme.px(_MOST_ROW_PX)
        # The last row needs no hairline.
        room = room_px + 1
        if room >= count * most:
            return most if place + 1 < count or room > count * most else most - 1
        if room < count * least:
            return least
        share = (place + 1) * room // count - place * room // count
        return share if place + 1 < count else share - 1

    @override
    def height_px(self, index: Index, width_px: int) -> int:
        return self._theme.px(_MOST_ROW_PX)

    @override
    def paint_row(self, painter: QPainter, rect: QRect, row: Any, *, is_selected: bool) -> None:
        if not isinstance(row, QueueItem):
            return
        px = self._theme.px
        is_narrow = rect.width() < px(_NARROW_PX)
        pad = px(12 if is_narrow else 16)
        side = px(24 if is_narrow else 28)
        middle = row_middle(rect)
        self._paint_place(painter, QRectF(rect.left() + pad, middle - side / 2, side, side), row)
        left = rect.left() + pad + side + px(8 if is_narrow else 12)
        right = float(rect.right() + 1 - pad)
        taken = self._paint_time(painter, right, middle, row, is_narrow=is_narrow)
        self._paint_words(painter, left, right - taken, middle, row, is_narrow=is_narrow)

    def _paint_place(self, painter: QPainter, box: QRectF, row: QueueItem) -> None:
        theme, tokens = self._theme, self._theme.tokens
        if row.state is RowState.NOW:
            paint_avatar(painter, theme, box, row.letters, is_current=True)
        elif row.state is RowState.WAITING:
            centre = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, box, row.place, theme.font(Step.BODY, Weight.MEDIUM), tokens.ink3, centre)
        else:
            color = tokens.ok if row.state is RowState.DONE else tokens.ink3
            self._icon(painter, _STATE_ICONS[row.state], color, box, Size.ICON)

    def _paint_time(self, painter: QPainter, right: float, middle: float, row: QueueItem, *, is_narrow: bool) -> float:
        """Paint what stands at the right end; give the width it takes with the gap before it."""
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        if not row.time:
            return 0.0
        strong = theme.font(Step.BODY, Weight.SEMIBOLD)
        caption = theme.font(Step.CAPTION, Weight.MEDIUM if row.is_over else Weight.REGULAR)
        at_right = Qt.AlignmentFlag.AlignRight
        is_now = row.state is RowState.NOW
        color = tokens.danger if is_now and row.is_over else tokens.ink
        width = text_width_px(strong, row.time)
        octagon = px(_OCTAGON_PX)
        has_extra = bool(row.extra) and not is_narrow
        offset = px(8) if has_extra else 0
        draw_text(painter, _line(right - width, right, middle - offset, px(20)), row.time, strong, color, at_right)
        if not has_extra:
            if row.is_over:
                paint_glyph(
                    painter, Glyph.OCTAGON, _square(right - width - px(5) - octagon, middle, octagon), tokens.danger
                )
                width += octagon + px(5)
            return width + px(8)
        extra_width = text_width_px(caption, row.extra)
        extra_color = tokens.danger if row.is_over else tokens.ink2 if is_now else tokens.ink3
        below = middle + px(10)
        draw_text(painter, _line(right - extra_width, right, below, px(16)), row.extra, caption, extra_color, at_right)
        if row.is_over:
            left = right - extra_width - px(5) - octagon
            paint_glyph(painter, Glyph.OCTAGON, _square(left, below, octagon), tokens.danger)
            extra_width += octagon + px(5)
        return max(width, extra_width) + px(8)

    def _paint_words(
        self, painter: QPainter, left: float, right: float, middle: float, row: QueueItem, *, is_narrow: bool
    ) -> None:
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        is_now = row.state is RowState.NOW
        weight = Weight.SEMIBOLD if is_now else Weight.MEDIUM
        ink = tokens.ink if row.state in (RowState.NOW, RowState.WAITING) else tokens.ink2
        name = row.short if is_narrow else row.text
        draw_text(painter, _line(left, right, middle - px(8), px(20)), name, theme.font(Step.BODY, weight), ink)
        below = middle + px(10)
        color = tokens.ink2 if is_now else tokens.ink3
        if row.icon and not is_narrow:
            side = px(_REASON_ICON_PX)
            self._icon(painter, row.icon, color, QRectF(left, below - side / 2, side, side), _REASON_ICON_PX)
            left += side + px(4)
        reason = row.brief if is_narrow else row.reason
        draw_text(painter, _line(left, right, below, px(16)), reason, theme.font(Step.CAPTION), color)

    def _icon(self, painter: QPainter, name: str, color: QColor, box: QRectF, size_px: int) -> None:
        draw_icon(painter, self._theme, name, color, box, painter.device().devicePixelRatioF(), size_px)


def _line(left: float, right: float, middle: float, height: float) -> QRectF:
    return QRectF(left, middle - height / 2, right - left, height)


def _square(left: float, middle: float, side: float) -> QRectF:
    return QRectF(left, middle - side / 2, side, side)
