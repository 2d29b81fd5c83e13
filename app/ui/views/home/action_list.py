"""Actions in rows: who, what, until when; as a table of last time's, or in two lines with a box to tick."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, override

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from app.domain.names import initials
from app.ui import words
from app.ui.theme import Color, Size, Space, Step, Theme, Weight
from app.ui.widgets.avatar import paint_avatar
from app.ui.widgets.glyphs import Glyph, paint_glyph
from app.ui.widgets.painting import draw_text, text_width_px
from app.ui.widgets.table import Index, RowDelegate, RowsView
from app.ui.widgets.toggles import paint_check_box

_GLYPH_PX = 13
_RING_PX = 11
_AVATAR_PX = 24
_TEXT_LEFT_PX = 48
_WHO_PX = 280
_BOX_ZONE_PX = 56
_TWO_LINES_PX = 54

_SIGNS = {
    words.Urgency.LATE: (Glyph.OCTAGON, Color.DANGER),
    words.Urgency.TODAY: (Glyph.TRIANGLE_UP, Color.WARN),
    words.Urgency.COMING: (Glyph.RING, Color.INK2),
    words.Urgency.NONE: (Glyph.RING, Color.INK2),
}


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An open action as it is shown."""

    key: str
    text: str
    who: str
    short: str
    due: words.Due

    @property
    def tip(self) -> str:
        """The whole text, where a row is too short for it."""
        return self.text

    @property
    def spoken(self) -> str:
        """What, who, until when."""
        return ", ".join(part for part in (self.text, self.who, self.due.text) if part)


class ActionList(RowsView[ActionRow]):
    """As tall as its rows: the page scrolls, not the list.

    Signals: ``settle_requested(action id)`` when the box was ticked, by a click on it or by Space.
    """

    settle_requested = Signal(str)

    def __init__(self, theme: Theme, *, is_brief: bool, parent: QWidget | None = None) -> None:
        """``is_brief``: two lines and a box; else one line with the face and the date."""
        super().__init__(theme, "", _BriefDelegate(theme) if is_brief else _TableDelegate(theme), parent)
        self._is_brief = is_brief
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._fit)

    def show_rows(self, rows: Sequence[ActionRow]) -> None:
        """Show these actions."""
        self._rows_model.show_rows(rows)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_brief and event.key() == Qt.Key.Key_Space and self.selected_key:
            self.settle_requested.emit(self.selected_key)
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not self._is_brief or event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        if event.position().x() >= self.viewport().width() - self._theme.px(_BOX_ZONE_PX):
            self.settle_requested.emit(self.rows[index.row()].key)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._rows_px())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._rows_px())

    def _rows_px(self) -> int:
        row_px = _TWO_LINES_PX if self._is_brief else Size.ROW_TABLE_LOOSE + 2
        return self._theme.px(row_px) * len(self.rows)

    def _fit(self) -> None:
        self.setFixedHeight(self._rows_px())
        self.updateGeometry()


def paint_sign(painter: QPainter, theme: Theme, box: QRectF, urgency: words.Urgency) -> None:
    """Paint how an action stands to its date into the middle of ``box``."""
    glyph, color = _SIGNS[urgency]
    side = theme.px(_RING_PX if glyph is Glyph.RING else _GLYPH_PX)
    at = box.center()
    paint_glyph(painter, glyph, QRectF(at.x() - side / 2, at.y() - side / 2, side, side), theme.color(color))


class _TableDelegate(RowDelegate):
    @override
    def height_px(self, index: Index, width_px: int) -> int:
        return self._theme.px(Size.ROW_TABLE_LOOSE + 2)

    @override
    def paint_row(self, painter: QPainter, rect: QRect, row: Any, *, is_selected: bool) -> None:
        theme, tokens = self._theme, self._theme.tokens
        pad = theme.px(Space.CARD)
        box = QRectF(rect).adjusted(0, 0, -pad, -1)
        paint_sign(painter, theme, QRectF(pad, box.top(), theme.px(Size.ICON), box.height()), row.due.urgency)
        is_pressing = row.due.urgency in (words.Urgency.LATE, words.Urgency.TODAY)
        font = theme.font(Step.CAPTION, Weight.SEMIBOLD if is_pressing else Weight.REGULAR)
        color = theme.color(_SIGNS[row.due.urgency][1]) if is_pressing else tokens.ink2
        draw_text(painter, box, row.due.text, font, color, Qt.AlignmentFlag.AlignRight)
        due_px = max(text_width_px(font, row.due.text), theme.px(88))
        box.setRight(box.right() - due_px - theme.px(Space.GAP))
        left = rect.left() + theme.px(_TEXT_LEFT_PX)
        who_px = min(theme.px(_WHO_PX - 88), (box.right() - left) * 0.4)
        if row.who:
            who = QRectF(box.right() - who_px, box.top(), who_px, box.height())
            side = theme.px(_AVATAR_PX)
            paint_avatar(painter, theme, QRectF(who.left(), who.top(), side, who.height()), initials(row.who))
            name = who.adjusted(side + theme.px(Space.GRID), 0, 0, 0)
            draw_text(painter, name, row.who, theme.font(Step.BODY), tokens.ink2)
        text = QRectF(left, box.top(), box.right() - who_px - theme.px(Space.GAP) - left, box.height())
        draw_text(painter, text, row.text, theme.font(Step.BODY), tokens.ink)


class _BriefDelegate(RowDelegate):
    @override
    def height_px(self, index: Index, width_px: int) -> int:
        return self._theme.px(_TWO_LINES_PX)

    @override
    def paint_row(self, painter: QPainter, rect: QRect, row: Any, *, is_selected: bool) -> None:
        theme, tokens = self._theme, self._theme.tokens
        pad = theme.px(Space.CARD)
        box = QRectF(rect).adjusted(0, 0, 0, -1)
        paint_sign(painter, theme, QRectF(pad, box.top(), theme.px(Size.ICON), box.height()), row.due.urgency)
        zone = theme.px(_BOX_ZONE_PX)
        tick = QRectF(box.right() - zone, box.top(), zone, box.height())
        paint_check_box(painter, theme, tick, Qt.CheckState.Unchecked)
        text_px, caption_px = theme.line_px(Step.BODY), theme.line_px(Step.CAPTION)
        top = box.center().y() - (text_px + caption_px) / 2
        left = box.left() + theme.px(_TEXT_LEFT_PX)
        line = QRectF(left, top, box.right() - zone - left, text_px)
        draw_text(painter, line, row.text, theme.font(Step.BODY), tokens.ink)
        below = QRectF(left, top + text_px, line.width(), caption_px)
        said = ", ".join(part for part in (row.short, row.due.text) if part)
        draw_text(painter, below, said, theme.font(Step.CAPTION), tokens.ink3)
