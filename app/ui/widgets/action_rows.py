"""Actions as rows: how urgent, what, whose, until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, override

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from app.domain.ids import ItemId
from app.domain.names import initials
from app.ui.theme import Color, Size, Step, Theme, Weight
from app.ui.widgets.avatar import paint_avatar
from app.ui.widgets.glyphs import Glyph, paint_glyph
from app.ui.widgets.painting import draw_icon, draw_text, text_width_px
from app.ui.widgets.table import KEY_ROLE, ROW_ROLE, Index, RowDelegate, RowsView, row_middle
from app.ui.widgets.toggles import paint_check_box
from app.ui.words import Due, Urgency

_GLYPH_PX = 13
_AVATAR_PX = 24
_OWNER_SHARE = 0.36
_NARROW_PX = 420


class ActionLayout(Enum):
    """TABLE: one line with owner and due date in columns. STACKED: two lines and a box to tick."""

    TABLE = "table"
    STACKED = "stacked"


@dataclass(frozen=True, slots=True)
class ActionItem:
    """An action as it is painted. `before` is a due date that was struck out; `note` a caption under the text."""

    key: ItemId
    text: str
    owner: str
    due: Due
    before: str = ""
    note: str = ""
    is_done: bool = False

    @property
    def tip(self) -> str:
        """The whole row."""
        return "\n".join(part for part in (self.text, self.note) if part)

    @property
    def spoken(self) -> str:
        """The whole row in words."""
        return ", ".join(part for part in (self.text, self.owner, self.due.text, self.note) if part)


_SIGNS = {
    Urgency.LATE: (Glyph.OCTAGON, Color.DANGER),
    Urgency.TODAY: (Glyph.TRIANGLE_UP, Color.WARN),
    Urgency.COMING: (Glyph.RING, Color.INK3),
    Urgency.NONE: (Glyph.TRIANGLE_UP, Color.WARN),
}
_DUE_COLORS = {
    Urgency.LATE: Color.DANGER,
    Urgency.TODAY: Color.WARN,
    Urgency.COMING: Color.INK2,
    Urgency.NONE: Color.WARN,
}


class ActionRows(RowsView[ActionItem]):
    """Shows actions. Its size hint is as high as its rows, for lists that stand inside a page.

    Signals: `done_requested(str, bool)` when a row is ticked or Space is pressed on it (stacked rows);
    `chosen(str)` on Enter and double click; `selection_changed(str)`.
    """

    done_requested = Signal(str, bool)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        layout: ActionLayout = ActionLayout.TABLE,
        row_px: int = Size.ROW_TABLE,
        has_signs: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is the accessible name; `row_px` the height of a table row; `has_signs`: a glyph says how urgent."""
        self._painter = _ActionDelegate(theme, layout, row_px, has_signs=has_signs)
        super().__init__(theme, name, self._painter, parent)
        self._layout = layout

    def show_actions(self, actions: Sequence[ActionItem]) -> None:
        """Show these actions in this order."""
        self._painter.measure(actions)
        if self._rows_model.show_rows(actions):
            self.updateGeometry()
        self.scheduleDelayedItemsLayout()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._whole_height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), min(self._whole_height(), self._theme.px(Size.ROW_PEOPLE)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._layout is ActionLayout.STACKED and event.key() == Qt.Key.Key_Space and self.selected_key:
            self._toggle(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self._layout is ActionLayout.STACKED and index.isValid():
            rect = self.visualRect(index)
            rect.setWidth(self.width())
            box = self._painter.check_rect(rect)
            if box.contains(event.position()):
                self._toggle(index)
        super().mouseReleaseEvent(event)

    @override
    def _on_theme_changed(self) -> None:
        self._painter.measure(self.rows)
        self.updateGeometry()
        super()._on_theme_changed()

    def _toggle(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, ActionItem):
            self.done_requested.emit(str(index.data(KEY_ROLE)), not row.is_done)

    def _whole_height(self) -> int:
        return sum(self._painter.row_px(row) for row in self.rows)


class _ActionDelegate(RowDelegate):
    """Owner and due date stand in columns that all rows share."""

    def __init__(self, theme: Theme, layout: ActionLayout, row_px: int, *, has_signs: bool) -> None:
        super().__init__(theme)
        self._layout = layout
        self._row_px = row_px
        self._has_signs = has_signs
        self._due_px = 0.0
        self._owner_px = 0.0

    def measure(self, rows: Sequence[ActionItem]) -> None:
        """Make the columns as wide as the widest of these rows needs."""
        body = QFontMetricsF(self._theme.font(Step.BODY))
        self._due_px = max((self._due_width(row) for row in rows), default=0.0)
        owner = max((body.horizontalAdvance(row.owner) for row in rows), default=0.0)
        self._owner_px = owner + self._theme.px(_AVATAR_PX + 8) if owner else 0.0

    def row_px(self, row: ActionItem) -> int:
        """The height of one row."""
        if self._layout is ActionLayout.STACKED:
            return self._theme.px(Size.ROW_PEOPLE)
        return self._theme.px(self._row_px + (12 if row.note else 0))

    def check_rect(self, rect: QRect) -> QRectF:
        """Where the box to tick of a row can be hit."""
        side = self._theme.px(32)
        right = rect.right() + 1 - self._theme.px(11)
        return QRectF(right - side, row_middle(rect) - side / 2, side, side)

    @override
    def height_px(self, index: Index, width_px: int) -> int:
        row = index.data(ROW_ROLE)
        return self.row_px(row) if isinstance(row, ActionItem) else 0

    @override
    def paint_row(self, painter: QPainter, rect: QRect, row: Any, *, is_selected: bool) -> None:
        if not isinstance(row, ActionItem):
            return
        px = self._theme.px
        left, right = float(rect.left() + px(16)), float(rect.right() + 1 - px(16))
        middle = row_middle(rect)
        if self._has_signs:
            self._paint_sign(painter, QRectF(left, middle - px(_GLYPH_PX) / 2, px(_GLYPH_PX), px(_GLYPH_PX)), row)
            left += px(_GLYPH_PX + 19)
        if self._layout is ActionLayout.STACKED:
            self._paint_stacked(painter, rect, left, middle, row, is_selected=is_selected)
        else:
            self._paint_table(painter, left, right, middle, row, is_selected=is_selected)

    def _paint_sign(self, painter: QPainter, box: QRectF, row: ActionItem) -> None:
        if row.is_done:
            ratio = painter.device().devicePixelRatioF()
            draw_icon(painter, self._theme, "check", self._theme.tokens.ok, box, ratio)
            return
        glyph, color = _SIGNS[row.due.urgency]
        inset = box.width() * 0.14 if glyph is Glyph.RING else 0.0
        paint_glyph(painter, glyph, box.adjusted(inset, inset, -inset, -inset), self._theme.color(color))

    def _paint_stacked(
        self, painter: QPainter, rect: QRect, left: float, middle: float, row: ActionItem, *, is_selected: bool
    ) -> None:
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        box = self.check_rect(rect)
        checked = Qt.CheckState.Checked if row.is_done else Qt.CheckState.Unchecked
        paint_check_box(painter, theme, box, checked)
        right = box.left() - px(4)
        detail = ", ".join(part for part in (row.owner, row.due.text, row.note) if part)
        self._paint_text(painter, QRectF(left, middle - px(18), right - left, px(20)), row, is_selected=is_selected)
        below = QRectF(left, middle + px(2), right - left, px(16))
        draw_text(painter, below, detail, theme.font(Step.CAPTION), tokens.ink2 if is_selected else tokens.ink3)

    def _paint_table(
        self, painter: QPainter, left: float, right: float, middle: float, row: ActionItem, *, is_selected: bool
    ) -> None:
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        self._paint_due(painter, QRectF(right - self._due_px, middle - px(10), self._due_px, px(20)), row)
        right -= self._due_px + px(24)
        if self._owner_px:
            is_narrow = right - left < px(_NARROW_PX) * 0.6
            width = px(_AVATAR_PX) if is_narrow else min(self._owner_px, (right - left) * _OWNER_SHARE + px(48))
            column = QRectF(right - width, middle - px(10), width, px(20))
            if row.owner:
                side = px(_AVATAR_PX)
                paint_avatar(painter, theme, QRectF(column.left(), middle - side / 2, side, side), initials(row.owner))
                column.setLeft(column.left() + side + px(8))
                draw_text(painter, column, row.owner, theme.font(Step.BODY), tokens.ink2)
            right -= width + px(16)
        offset = px(8) if row.note else 0
        text = QRectF(left, middle - offset - px(10), right - left, px(20))
        self._paint_text(painter, text, row, is_selected=is_selected)
        if row.note:
            below = QRectF(left, middle + px(2), right - left, px(16))
            draw_text(painter, below, row.note, theme.font(Step.CAPTION), tokens.ink3)

    def _paint_text(self, painter: QPainter, rect: QRectF, row: ActionItem, *, is_selected: bool) -> None:
        font = self._theme.font(Step.BODY, Weight.SEMIBOLD if is_selected else Weight.REGULAR)
        tokens = self._theme.tokens
        draw_text(painter, rect, row.text, font, tokens.ink3 if row.is_done else tokens.ink)

    def _paint_due(self, painter: QPainter, rect: QRectF, row: ActionItem) -> None:
        theme, tokens = self._theme, self._theme.tokens
        at_right = Qt.AlignmentFlag.AlignRight
        font = self._due_font(row)
        color = tokens.ink3 if row.is_done else theme.color(_DUE_COLORS[row.due.urgency])
        draw_text(painter, rect, row.due.text, font, color, at_right)
        if row.before:
            struck = theme.font(Step.BODY)
            struck.setStrikeOut(True)
            rect.setRight(rect.right() - text_width_px(font, row.due.text) - theme.px(4))
            draw_text(painter, rect, row.before, struck, tokens.ink3, at_right)

    def _due_font(self, row: ActionItem) -> QFont:
        is_urgent = row.due.urgency is not Urgency.COMING and not row.is_done
        step = Step.CAPTION if is_urgent or self._has_signs else Step.BODY
        return self._theme.font(step, Weight.SEMIBOLD if is_urgent else Weight.REGULAR)

    def _due_width(self, row: ActionItem) -> float:
        width = text_width_px(self._due_font(row), row.due.text)
        if row.before:
            width += self._theme.px(4) + text_width_px(self._theme.font(Step.BODY), row.before)
        return width + 1
