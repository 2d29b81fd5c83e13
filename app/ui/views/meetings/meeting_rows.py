"""All meetings as rows: the planned ones first, then those that were held."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, override

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.domain.agenda import AgendaSum
from app.domain.ids import MeetingId, Ms
from app.services.days import local_day
from app.services.ports import Meeting, MeetingStatus
from app.ui import words
from app.ui.theme import Color, Step, Theme, Weight
from app.ui.when import distance, moment
from app.ui.widgets.glyphs import Glyph, paint_glyph
from app.ui.widgets.painting import draw_icon, draw_text, text_width_px
from app.ui.widgets.table import ROW_ROLE, Index, RowDelegate

translate = QCoreApplication.translate

_ROW_PX, _HEAD_PX = 56, 36
_PAD_PX, _SIGN_PX, _GLYPH_PX, _GAP_PX = 16, 16, 12, 6


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in the list. ``head`` stands over the first of a group; ``sign`` and ``state`` at the right end."""

    key: MeetingId
    when: str
    title: str
    aside: str
    sign: str | Glyph | None = None
    sign_color: Color = Color.INK3
    state: str = ""
    head: str = ""
    is_held: bool = False

    @property
    def text(self) -> str:
        """What one finds it by."""
        return self.title

    @property
    def tip(self) -> str:
        """The whole title."""
        return self.title

    @property
    def spoken(self) -> str:
        """The row in words."""
        parts = (self.head, self.when, self.title, self.state, self.aside)
        return ", ".join(part for part in parts if part)


def meeting_rows(
    meetings: Sequence[Meeting], sums: Callable[[Meeting], AgendaSum], now_utc_ms: Ms, today: date
) -> tuple[MeetingRow, ...]:
    """The rows of all meetings: open ones, planned ones by date with those without one first, then held ones."""
    open_ones = [one for one in meetings if one.status is MeetingStatus.LIVE]
    planned = sorted(
        (one for one in meetings if one.status is MeetingStatus.PLANNED), key=lambda one: one.scheduled_utc_ms or 0
    )
    held = [one for one in meetings if one.status is MeetingStatus.FINISHED]
    rows = [_open_row(one) for one in open_ones]
    rows += [_planned_row(one, sums(one), now_utc_ms, today) for one in planned]
    rows += [_held_row(one, today) for one in held]
    heads = (
        (0, translate("Meetings", "Open")),
        (len(open_ones), translate("Meetings", "Planned")),
        (len(open_ones) + len(planned), translate("Meetings", "Held")),
    )
    for place, (start, head) in enumerate(heads):
        end = heads[place + 1][0] if place + 1 < len(heads) else len(rows)
        if start < end:
            rows[start] = replace(rows[start], head=head)
    return tuple(rows)


def _open_row(meeting: Meeting) -> MeetingRow:
    state = translate("Meetings", "not finished")
    when = moment(meeting.started_utc_ms or meeting.scheduled_utc_ms or 0, meeting.zone)
    if not meeting.started_utc_ms and not meeting.scheduled_utc_ms:
        when = translate("Meetings", "No date yet")
    return MeetingRow(meeting.id, when, meeting.title, "", Glyph.DISC, Color.WARN, state)


def _planned_row(meeting: Meeting, sums: AgendaSum, now_utc_ms: Ms, today: date) -> MeetingRow:
    due = meeting.scheduled_utc_ms
    when = translate("Meetings", "No date yet") if due is None else moment(due, meeting.zone)
    aside = "" if due is None else distance(due, now_utc_ms, meeting.zone, today)
    if sums.over_ms:
        over = translate("Meetings", "%1 over", "a length over the cap").replace("%1", words.duration(sums.over_ms))
        return MeetingRow(meeting.id, when, meeting.title, aside, Glyph.OCTAGON, Color.DANGER, over)
    return MeetingRow(meeting.id, when, meeting.title, aside)


def _held_row(meeting: Meeting, today: date) -> MeetingRow:
    started = meeting.started_utc_ms or 0
    day = local_day(started, meeting.zone)
    when = moment(started, meeting.zone) if day.year == today.year else f"{words.day(day)} {day.year}"
    return MeetingRow(meeting.id, when, meeting.title, "", "file-check", Color.OK, is_held=True)


class MeetingDelegate(RowDelegate):
    """Paints the rows. ``length_of`` gives how long a held meeting took, in words; asked only for rows one sees."""

    def __init__(self, theme: Theme, length_of: Callable[[MeetingId], str]) -> None:
        super().__init__(theme)
        self._length_of = length_of

    @override
    def height_px(self, index: Index, width_px: int) -> int:
        row = index.data(ROW_ROLE)
        head = isinstance(row, MeetingRow) and bool(row.head)
        return self._theme.px(_ROW_PX + (_HEAD_PX if head else 0))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, MeetingRow) and row.head:
            head = QRect(option.rect)
            head.setHeight(self._theme.px(_HEAD_PX))
            self._paint_head(painter, head, row.head)
            option = QStyleOptionViewItem(option)
            option.rect = option.rect.adjusted(0, head.height(), 0, 0)
        super().paint(painter, option, index)

    def _paint_head(self, painter: QPainter, rect: QRect, text: str) -> None:
        theme = self._theme
        pad = theme.px(_PAD_PX)
        font = theme.font(Step.CAPTION, Weight.SEMIBOLD)
        draw_text(painter, QRectF(rect).adjusted(pad, theme.px(6), -pad, 0), text, font, theme.tokens.ink2)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.tokens.line)

    @override
    def paint_row(self, painter: QPainter, rect: QRect, row: Any, *, is_selected: bool) -> None:
        assert isinstance(row, MeetingRow)
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        left, right = float(rect.left() + px(_PAD_PX)), float(rect.right() + 1 - px(_PAD_PX))
        middle = rect.top() + (rect.height() - 1) / 2
        first = QRectF(left, middle - px(19), right - left, px(20))
        second = QRectF(left, middle + px(2), right - left, px(16))
        when, caption = theme.font(Step.BODY, Weight.SEMIBOLD), theme.font(Step.CAPTION)
        aside = self._length_of(row.key) if row.is_held else row.aside
        # The date is never cut: where a state has no room beside it, the shorter aside takes its place.
        has_room = text_width_px(when, row.when) + self._state_px(row) + px(_GAP_PX) <= first.width()
        state_line, aside_line = (first, second) if has_room else (second, first)
        state_line.setRight(self._paint_state(painter, state_line, row) - px(_GAP_PX if row.sign else 0))
        draw_text(painter, aside_line, aside, caption, tokens.ink3, Qt.AlignmentFlag.AlignRight)
        aside_line.setRight(aside_line.right() - text_width_px(caption, aside) - px(_GAP_PX if aside else 0))
        weight = Weight.SEMIBOLD if is_selected else Weight.MEDIUM
        draw_text(painter, first, row.when, theme.font(Step.BODY, weight), tokens.ink)
        draw_text(painter, second, row.title, caption, tokens.ink2)

    def _state_px(self, row: MeetingRow) -> float:
        if row.sign is None:
            return 0.0
        width = text_width_px(self._theme.font(Step.CAPTION, Weight.SEMIBOLD), row.state)
        return width + self._theme.px(_SIGN_PX + (4 if row.state else 0))

    def _paint_state(self, painter: QPainter, line: QRectF, row: MeetingRow) -> float:
        """Paint sign and state at the right end of a line; gives where they begin."""
        theme, px = self._theme, self._theme.px
        if row.sign is None:
            return line.right()
        font = theme.font(Step.CAPTION, Weight.SEMIBOLD)
        color = theme.color(row.sign_color)
        width = text_width_px(font, row.state)
        draw_text(painter, line, row.state, font, color, Qt.AlignmentFlag.AlignRight)
        right = line.right() - width - (px(4) if row.state else 0)
        if isinstance(row.sign, Glyph):
            side = px(_GLYPH_PX)
            paint_glyph(painter, row.sign, QRectF(right - side, line.center().y() - side / 2, side, side), color)
        else:
            side = px(_SIGN_PX)
            box = QRectF(right - side, line.top(), side, line.height())
            draw_icon(painter, theme, row.sign, color, box, painter.device().devicePixelRatioF())
        return right - side
