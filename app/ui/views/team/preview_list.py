"""Who is in a pasted or imported list, and what becomes of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, override

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from app.domain.names import initials
from app.imports.roster import Change, RosterRow, RowNote, RowReason, RowStatus
from app.ui.theme import Color, Size, Space, Step, Theme, Weight
from app.ui.widgets.avatar import paint_avatar
from app.ui.widgets.glyphs import Glyph, paint_glyph
from app.ui.widgets.painting import draw_icon, draw_text, text_width_px
from app.ui.widgets.table import Index, RowDelegate, RowsView

translate = QCoreApplication.translate

_AVATAR_PX = 24
_GLYPH_PX = 13


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A person of the list. ``sign``: icon name or glyph of what becomes of them; ``remark`` says it."""

    key: str
    text: str
    remark: str
    sign: str | Glyph | None
    color: Color
    comes_in: bool

    @property
    def tip(self) -> str:
        """The whole name, where the row is too short for it."""
        return self.spoken

    @property
    def spoken(self) -> str:
        """Name and what becomes of them."""
        return f"{self.text}, {self.remark}" if self.remark else self.text


def preview_rows(rows: Sequence[RosterRow]) -> tuple[PreviewRow, ...]:
    """Put the rows of a roster in words."""
    return tuple(_row(number, row) for number, row in enumerate(rows))


def _row(number: int, row: RosterRow) -> PreviewRow:
    remark, sign, color = _outcome(row)
    return PreviewRow(f"{number}", row.name or f"{row.line}", remark, sign, color, row.comes_in)


def _outcome(row: RosterRow) -> tuple[str, str | Glyph | None, Color]:
    match row.status:
        case RowStatus.OK:
            return (_remark(row), "check", Color.OK)
        case RowStatus.NO_EMAIL:
            return (_remark(row) or translate("Roster", "no e-mail"), None, Color.INK3)
        case RowStatus.BAD_EMAIL:
            return (translate("Roster", "no valid e-mail"), Glyph.OCTAGON, Color.DANGER)
        case RowStatus.UPDATES_EXISTING:
            return (_change(row.changes), "rotate-cw", Color.INFO)
        case RowStatus.DUPLICATE:
            if row.reason is RowReason.IN_TEAM:
                return (translate("Roster", "in the team already"), None, Color.INK3)
            text = translate("Roster", "same as line %1").replace("%1", str(row.same_as_line))
            return (text, None, Color.INK3)
        case RowStatus.UNREADABLE:
            text = translate("Roster", "no name found")
            if row.reason is RowReason.TOO_LONG:
                text = translate("Roster", "too long for a name")
            return (text, Glyph.OCTAGON, Color.DANGER)


def _remark(row: RosterRow) -> str:
    if RowNote.NAME_FROM_EMAIL in row.notes:
        return translate("Roster", "name taken from the e-mail")
    if RowNote.NAMESAKE in row.notes:
        return translate("Roster", "same name, another person")
    return ""


def _change(changes: frozenset[Change]) -> str:
    if Change.ACTIVE in changes:
        return translate("Roster", "active again")
    if Change.EMAIL in changes:
        return translate("Roster", "new e-mail")
    if Change.ROLE in changes:
        return translate("Roster", "new role")
    return translate("Roster", "new spelling")


class PreviewList(RowsView[PreviewRow]):
    """The people of a list, row by row."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, _PreviewDelegate(theme), parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setAutoFillBackground(False)

    def show_rows(self, rows: Sequence[PreviewRow]) -> None:
        """Show these people."""
        self._rows_model.show_rows(rows)


class _PreviewDelegate(RowDelegate):
    has_lines = False

    @override
    def height_px(self, index: Index, width_px: int) -> int:
        return self._theme.px(Size.ROW_STREAM)

    @override
    def paint_row(self, painter: QPainter, rect: QRect, row: Any, *, is_selected: bool) -> None:
        theme, tokens = self._theme, self._theme.tokens
        box = QRectF(rect).adjusted(0, 0, -theme.px(Space.GRID), 0)
        side = theme.px(_AVATAR_PX)
        paint_avatar(painter, theme, QRectF(box.left(), box.top(), side, box.height()), initials(row.text))
        box.setLeft(box.left() + side + theme.px(12))
        color = theme.color(row.color)
        if row.sign is not None:
            sign = theme.px(Size.ICON)
            mark = QRectF(box.right() - sign, box.top(), sign, box.height())
            is_glyph = isinstance(row.sign, Glyph)
            font = theme.font(Step.CAPTION, Weight.SEMIBOLD if is_glyph else Weight.REGULAR)
            width = text_width_px(font, row.remark)
            if is_glyph:
                # A stop sign stands before its words, a tick after them.
                left = box.right() - width - theme.px(Space.GRID) - sign
                glyph = QRectF(left + (sign - theme.px(_GLYPH_PX)) / 2, box.top(), theme.px(_GLYPH_PX), box.height())
                paint_glyph(painter, row.sign, glyph, color)
                draw_text(painter, box, row.remark, font, color, Qt.AlignmentFlag.AlignRight)
                box.setRight(left - theme.px(Space.GRID))
            else:
                draw_icon(painter, theme, row.sign, color, mark, 1.0 if painter.device() is None else _ratio(painter))
                box.setRight(mark.left() - theme.px(Space.GRID))
                draw_text(painter, box, row.remark, font, tokens.ink3, Qt.AlignmentFlag.AlignRight)
                box.setRight(box.right() - width - (theme.px(Space.GRID) if width else 0))
        else:
            font = theme.font(Step.CAPTION)
            draw_text(painter, box, row.remark, font, color, Qt.AlignmentFlag.AlignRight)
            box.setRight(box.right() - text_width_px(font, row.remark) - theme.px(Space.GRID))
        draw_text(painter, box, row.text, theme.font(Step.BODY), tokens.ink if row.comes_in else tokens.ink3)


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatioF()
