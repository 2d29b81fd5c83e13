"""How a plain row looks."""

from typing import override

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.names import initials
from app.ui.theme import Color, Size, Space, Step, Theme, Weight
from app.ui.theme.tokens import SELECTION_BAR_PX
from app.ui.views.live.row_data import RowData, RowRole
from app.ui.widgets.avatar import paint_avatar
from app.ui.widgets.glyphs import Glyph, paint_glyph
from app.ui.widgets.painting import draw_icon, draw_text, text_width_px

type AnyIndex = QModelIndex | QPersistentModelIndex

_AVATAR_PX = 32
_GLYPH_PX = 12


class RowDelegate(QStyledItemDelegate):
    """Paints a `RowData`: sign, title over caption, and at the right what belongs to it."""

    def __init__(self, theme: Theme, parent: QWidget, *, has_lines: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_lines = has_lines
        self._row_px = theme.px(Size.ROW_TABLE)

    def set_row_px(self, row_px: int) -> bool:
        """Make all rows this high; gives whether that is a change."""
        changed = row_px != self._row_px
        self._row_px = row_px
        return changed

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, self._row_px)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: RowData = index.data(RowRole.ROW)
        theme, tokens = self._theme, self._theme.tokens
        rect = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.accent_soft)
            painter.fillRect(QRectF(rect.left(), rect.top(), SELECTION_BAR_PX, rect.height()), tokens.rind)
        if self._has_lines and index.row():
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), tokens.line)
        pad = theme.px(Space.GAP)
        inner = rect.adjusted(pad, 0, -pad, 0)
        inner.setLeft(self._paint_left(painter, inner, row))
        inner.setRight(self._paint_mark(painter, inner, row))
        self._paint_words(painter, inner, row)
        painter.restore()

    def _paint_left(self, painter: QPainter, rect: QRectF, row: RowData) -> float:
        """The avatar or the sign; gives where the words begin."""
        theme = self._theme
        if row.person:
            side = min(theme.px(_AVATAR_PX), rect.height() - theme.px(Space.HALF))
            disc = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
            paint_avatar(painter, theme, disc, initials(row.person), is_current=row.is_current)
            return disc.right() + theme.px(12)
        if row.sign is None:
            return rect.left()
        side = theme.px(Size.ICON)
        self._paint_sign(painter, QRectF(rect.left(), rect.top(), side, rect.height()), row.sign, row.sign_color)
        return rect.left() + side + theme.px(Space.GRID)

    def _paint_mark(self, painter: QPainter, rect: QRectF, row: RowData) -> float:
        """The sign at the right end; gives where the words end."""
        if row.mark is None:
            return rect.right()
        side = self._theme.px(Size.ICON)
        box = QRectF(rect.right() - side, rect.top(), side, rect.height())
        self._paint_sign(painter, box, row.mark, row.mark_color)
        return box.left() - self._theme.px(Space.GRID)

    def _paint_sign(self, painter: QPainter, box: QRectF, sign: str | Glyph, color: Color) -> None:
        theme = self._theme
        if isinstance(sign, Glyph):
            side = theme.px(_GLYPH_PX)
            at = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
            paint_glyph(painter, sign, at, theme.color(color))
        else:
            draw_icon(painter, theme, sign, theme.color(color), box, _ratio(painter))

    def _paint_words(self, painter: QPainter, rect: QRectF, row: RowData) -> None:
        theme = self._theme
        small = theme.font(Step.CAPTION)
        if not row.caption:
            line = rect
            line.setRight(self._paint_aside(painter, line, row))
            self._paint_title(painter, line, row)
            return
        title_px, caption_px = theme.line_px(Step.BODY), theme.line_px(Step.CAPTION)
        top = rect.center().y() - (title_px + caption_px) / 2
        if row.is_leading:
            first = QRectF(rect.left(), top, rect.width(), caption_px)
            second = QRectF(rect.left(), first.bottom(), rect.width(), title_px)
            first.setRight(self._paint_aside(painter, first, row))
            strong = theme.font(Step.CAPTION, Weight.SEMIBOLD)
            draw_text(painter, first, row.caption, strong, theme.color(Color.INK2))
            self._paint_title(painter, second, row)
            return
        first = QRectF(rect.left(), top, rect.width(), title_px)
        second = QRectF(rect.left(), first.bottom(), rect.width(), caption_px)
        # The title has the whole width: what belongs to it stands in the line below.
        self._paint_title(painter, first, row)
        second.setRight(self._paint_aside(painter, second, row))
        draw_text(painter, second, row.caption, small, theme.color(Color.INK3))

    def _paint_title(self, painter: QPainter, line: QRectF, row: RowData) -> None:
        theme = self._theme
        font = theme.font(Step.BODY, Weight.SEMIBOLD if row.is_strong else Weight.MEDIUM if row.caption else None)
        color = theme.color(row.title_color)
        if row.title_sign is not None:
            side = theme.px(_GLYPH_PX)
            at = QRectF(line.left(), line.center().y() - side / 2, side, side)
            paint_glyph(painter, row.title_sign, at, color)
            line = line.adjusted(side + theme.px(6), 0, 0, 0)
        draw_text(painter, line, row.title, font, color)

    def _paint_aside(self, painter: QPainter, line: QRectF, row: RowData) -> float:
        """What stands at the right end of a line, with what it was before struck out; gives where the rest ends."""
        if not row.aside and not row.before:
            return line.right()
        theme = self._theme
        right = line.right()
        font = theme.font(Step.CAPTION, Weight.SEMIBOLD if row.aside_color is not Color.INK3 else None)
        for text, used, color in (
            (row.aside, font, theme.color(row.aside_color)),
            (row.before, _struck(theme.font(Step.CAPTION)), theme.color(Color.INK3)),
        ):
            if text:
                width = min(text_width_px(used, text) + 1, line.width() * 0.6)
                draw_text(painter, QRectF(right - width, line.top(), width, line.height()), text, used, color)
                right -= width + theme.px(Space.HALF)
        return right - theme.px(Space.GRID)


def _struck(font: QFont) -> QFont:
    font.setStrikeOut(True)
    return font


def _ratio(painter: QPainter) -> float:
    device = painter.device()
    return device.devicePixelRatioF() if device is not None else 1.0
