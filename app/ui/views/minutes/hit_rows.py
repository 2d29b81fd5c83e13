"""The meetings of the minutes as rows: with what a search found in each, its words in bold."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, override

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from app.domain.ids import MeetingId
from app.services.days import local_day
from app.services.minutes import MinutesSummary
from app.services.ports import Hit
from app.ui import words
from app.ui.theme import Step, Theme, Weight
from app.ui.views.minutes.marks import Mark, marks_of
from app.ui.widgets.painting import draw_text, text_width_px
from app.ui.widgets.table import Index, RowDelegate

translate = QCoreApplication.translate

_ROW_PX, _PAD_PX, _GAP_PX = 56, 16, 8
_BEFORE_LETTERS = 12
"""How much of a text is kept before what was found, when its beginning has no room."""


@dataclass(frozen=True, slots=True)
class HitRow:
    """A meeting. ``text_below`` is its title, or the first text that was found in it with its ``marks``."""

    key: MeetingId
    day: str
    text_below: str
    aside: str
    marks: tuple[Mark, ...] = ()
    is_quote: bool = False

    @property
    def text(self) -> str:
        """What one finds it by."""
        return self.text_below

    @property
    def tip(self) -> str:
        """The whole text."""
        return self.text_below

    @property
    def spoken(self) -> str:
        """The row in words."""
        return ", ".join(part for part in (self.day, self.text_below, self.aside) if part)


def all_rows(meetings: Sequence[MinutesSummary]) -> tuple[HitRow, ...]:
    """Every meeting, by its title; whose minutes were finalised again says so."""
    return tuple(
        HitRow(
            one.meeting_id,
            day_of(one),
            one.title,
            translate("Minutes", "version %1").replace("%1", str(one.version)) if one.version > 1 else "",
        )
        for one in meetings
    )


def found_rows(meetings: Sequence[MinutesSummary], hits: Sequence[Hit], query: str) -> tuple[HitRow, ...]:
    """The meetings in which something was found, with how much; one whose title has the words counts too."""
    found: dict[MeetingId, list[Hit]] = {}
    for hit in hits:
        found.setdefault(hit.meeting_id, []).append(hit)
    rows: list[HitRow] = []
    wanted = query.split()
    for one in meetings:
        texts = [" ".join(hit.text.split()) for hit in found.get(one.meeting_id, ())]
        if texts:
            rows.append(_found_row(one, texts[0], len(texts), query, is_quote=True))
        elif wanted and all(marks_of(one.title, word) for word in wanted):
            rows.append(_found_row(one, one.title, 0, query, is_quote=False))
    return tuple(rows)


def _found_row(one: MinutesSummary, text: str, count: int, query: str, *, is_quote: bool) -> HitRow:
    return HitRow(one.meeting_id, day_of(one), text, str(count) if count else "", marks_of(text, query), is_quote)


def day_of(meeting: MinutesSummary) -> str:
    """ "Mon 16 Nov 2026"."""
    day = local_day(meeting.started_utc_ms, meeting.zone)
    return f"{words.day(day)} {day.year}"


def found_summary(rows: Sequence[HitRow], hits: int, query: str) -> str:
    """ "9 hits in 4 meetings", or that there are none."""
    if not rows:
        return translate("Minutes", "No hits for “%1”.").replace("%1", query)
    meetings = translate("Minutes", "in %n meetings", "search", len(rows))
    found = translate("Minutes", "%n hits", "search", hits)
    return f"{found} {meetings}"


class HitDelegate(RowDelegate):
    """Paints the rows."""

    @override
    def height_px(self, index: Index, width_px: int) -> int:
        return self._theme.px(_ROW_PX)

    @override
    def paint_row(self, painter: QPainter, rect: QRect, row: Any, *, is_selected: bool) -> None:
        assert isinstance(row, HitRow)
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        left, right = float(rect.left() + px(_PAD_PX)), float(rect.right() + 1 - px(_PAD_PX))
        middle = rect.top() + (rect.height() - 1) / 2
        first = QRectF(left, middle - px(19), right - left, px(20))
        caption = theme.font(Step.CAPTION)
        draw_text(painter, first, row.aside, caption, tokens.ink3, Qt.AlignmentFlag.AlignRight)
        first.setRight(right - text_width_px(caption, row.aside) - px(_GAP_PX if row.aside else 0))
        weight = Weight.SEMIBOLD if is_selected else Weight.MEDIUM
        draw_text(painter, first, row.day, theme.font(Step.BODY, weight), tokens.ink)
        second = QRectF(left, middle + px(2), right - left, px(16))
        if row.marks or row.is_quote:
            paint_marked(painter, theme, second, row.text_below, row.marks, is_quote=row.is_quote)
        else:
            draw_text(painter, second, row.text_below, caption, tokens.ink2)


def paint_marked(
    painter: QPainter, theme: Theme, rect: QRectF, text: str, marks: Sequence[Mark], *, is_quote: bool
) -> None:
    """Paint a line with its marks in bold. When the first of them has no room, the line begins shortly before it."""
    plain, bold = theme.font(Step.CAPTION), theme.font(Step.CAPTION, Weight.SEMIBOLD)
    start = 0
    if marks and text_width_px(plain, f"“{text[: marks[0].end]}”") > rect.width():
        start = max(0, marks[0].start - _BEFORE_LETTERS)
    opening, closing = ("“", "”") if is_quote else ("", "")
    runs = [(f"{opening}{'…' if start else ''}", False), *_runs(text, marks, start), (closing, False)]
    x = rect.left()
    for run, is_marked in runs:
        font = bold if is_marked else plain
        room = rect.right() - x
        if room <= 0:
            return
        shown = QFontMetricsF(font).elidedText(run, Qt.TextElideMode.ElideRight, room + 0.5)
        painter.setFont(font)
        painter.setPen(theme.tokens.ink if is_marked else theme.tokens.ink2)
        baseline = round(rect.center().y() + QFontMetricsF(plain).capHeight() / 2)
        painter.drawText(QPointF(x, baseline), shown)
        if shown != run:
            return
        x += QFontMetricsF(font).horizontalAdvance(run)


def _runs(text: str, marks: Sequence[Mark], start: int) -> list[tuple[str, bool]]:
    runs: list[tuple[str, bool]] = []
    at = start
    for mark in marks:
        if mark.end <= at:
            continue
        runs.append((text[at : max(at, mark.start)], False))
        runs.append((text[max(at, mark.start) : mark.end], True))
        at = mark.end
    runs.append((text[at:], False))
    return [(run, is_marked) for run, is_marked in runs if run]
