"""People in a list: the team, who is here, who takes part."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, override

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from app.domain.ids import RepId
from app.domain.names import initials
from app.ui.theme import Color, Size, Step, Theme, Weight
from app.ui.widgets.avatar import paint_avatar
from app.ui.widgets.glyphs import Glyph, paint_glyph
from app.ui.widgets.painting import draw_icon, draw_text, text_width_px
from app.ui.widgets.table import Index, RowDelegate, row_middle
from app.ui.widgets.table_order import OrderableRowsView

_GLYPH_PX = 10


class PersonRows(Enum):
    """How much a row shows: height, avatar, and what lies left of its name, in pixels at 100 %."""

    TWO_LINES = (Size.ROW_PEOPLE, 32, 12)
    ONE_LINE = (Size.ROW_TABLE, 24, 8)


@dataclass(frozen=True, slots=True)
class PersonItem:
    """A person. `sign` at the right end says how they stand, `sign_word` the same in words for those who hear it.

    `aside` is a caption at the right end: "starts", "Late, 03:10". `is_off`: inactive or absent, painted lighter.
    """

    key: RepId
    name: str
    detail: str = ""
    aside: str = ""
    aside_color: Color = Color.INK3
    sign: Glyph | str | None = None
    sign_color: Color = Color.INK2
    sign_word: str = ""
    is_current: bool = False
    is_off: bool = False

    @property
    def text(self) -> str:
        """The name, to find the row by."""
        return self.name

    @property
    def tip(self) -> str:
        """The whole row."""
        return "\n".join(part for part in (self.name, self.detail) if part)

    @property
    def spoken(self) -> str:
        """The whole row in words."""
        return ", ".join(part for part in (self.name, self.detail, self.aside, self.sign_word) if part)


class PersonList(OrderableRowsView[PersonItem]):
    """Shows people. Ordering is off until `set_orderable(True)`.

    Signals: `selection_changed(str)`, `chosen(str)` on Enter and double click, both with the rep's id;
    `reorder_requested(tuple)` with the ids in their new order.
    """

    def __init__(
        self, theme: Theme, name: str, *, rows: PersonRows = PersonRows.TWO_LINES, parent: QWidget | None = None
    ) -> None:
        """`name` is the accessible name."""
        super().__init__(theme, name, _PersonDelegate(theme, rows), parent)
        self.set_orderable(False)

    def show_people(self, people: Sequence[PersonItem]) -> None:
        """Show these people in this order; the selection stays with its person."""
        self._rows_model.show_rows(people)

    @property
    def selected_rep(self) -> RepId | None:
        """Who is selected."""
        return RepId(self.selected_key) if self.selected_key else None


class _PersonDelegate(RowDelegate):
    def __init__(self, theme: Theme, rows: PersonRows) -> None:
        super().__init__(theme)
        self._style = rows
        self._height_px, self._avatar_px, self._gap_px = rows.value
        self.has_lines = rows is PersonRows.TWO_LINES

    @override
    def height_px(self, index: Index, width_px: int) -> int:
        return self._theme.px(self._height_px)

    @override
    def paint_row(self, painter: QPainter, rect: QRect, row: Any, *, is_selected: bool) -> None:
        if not isinstance(row, PersonItem):
            return
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        middle = row_middle(rect)
        pad, side = px(16), px(self._avatar_px)
        left, right = float(rect.left() + pad), float(rect.right() + 1 - pad)
        avatar = QRectF(left, middle - side / 2, side, side)
        paint_avatar(painter, theme, avatar, initials(row.name), is_current=row.is_current or is_selected)
        left += side + px(self._gap_px)
        right = self._paint_end(painter, right, middle, row)
        weight = Weight.SEMIBOLD if is_selected else Weight.MEDIUM
        if self._style is PersonRows.ONE_LINE:
            weight = Weight.SEMIBOLD if is_selected else Weight.REGULAR
        ink = tokens.ink3 if row.is_off else tokens.ink
        has_detail = bool(row.detail) and self._style is PersonRows.TWO_LINES
        name = QRectF(left, middle - px(10) - (px(8) if has_detail else 0), right - left, px(20))
        draw_text(painter, name, row.name, theme.font(Step.BODY, weight), ink)
        if has_detail:
            detail = QRectF(left, middle + px(2), right - left, px(16))
            draw_text(
                painter, detail, row.detail, theme.font(Step.CAPTION), tokens.ink2 if is_selected else tokens.ink3
            )

    def _paint_end(self, painter: QPainter, right: float, middle: float, row: PersonItem) -> float:
        """Paint sign and aside; give where the name has to end."""
        theme, px = self._theme, self._theme.px
        if row.sign is not None:
            side = px(_GLYPH_PX if isinstance(row.sign, Glyph) else Size.ICON)
            box = QRectF(right - side, middle - side / 2, side, side)
            color = theme.color(row.sign_color)
            if isinstance(row.sign, Glyph):
                paint_glyph(painter, row.sign, box, color)
            else:
                draw_icon(painter, theme, row.sign, color, box, painter.device().devicePixelRatioF())
            right = box.left() - px(8)
        if row.aside:
            strong = row.aside_color is not Color.INK3
            font = theme.font(Step.CAPTION, Weight.SEMIBOLD if strong else Weight.REGULAR)
            width = text_width_px(font, row.aside)
            box = QRectF(right - width, middle - px(8), width, px(16))
            draw_text(painter, box, row.aside, font, theme.color(row.aside_color), Qt.AlignmentFlag.AlignRight)
            right = box.left() - px(8)
        return right
