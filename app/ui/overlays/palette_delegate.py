"""How a line of the palette looks: icon, text with the letters that matched, why not, key cap."""

from typing import override

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.overlays.palette_model import PaletteEntry, PaletteRole, Row, group_title
from app.ui.theme import Space, Step, Theme, Weight
from app.ui.theme.tokens import SELECTION_BAR_PX
from app.ui.widgets.key_cap import key_cap_width_px, paint_key_cap
from app.ui.widgets.painting import draw_icon, draw_text, text_width_px

ROW_PX = 44
HEADING_PX = 36

type AnyIndex = QModelIndex | QPersistentModelIndex


class PaletteDelegate(QStyledItemDelegate):
    """Paints the rows of a `PaletteModel`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ratio = parent.devicePixelRatioF()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row: Row = index.data(PaletteRole.ROW)
        return QSize(0, self._theme.px(ROW_PX if row.entry else HEADING_PX))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: Row = index.data(PaletteRole.ROW)
        painter.save()
        rect = QRectF(option.rect)
        if row.entry is None:
            self._paint_heading(painter, rect, row, is_first=index.row() == 0)
        else:
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_entry(painter, rect, row.entry, row.match.places, is_chosen=is_chosen)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, row: Row, *, is_first: bool) -> None:
        theme, tokens = self._theme, self._theme.tokens
        if not is_first:
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), tokens.line)
        inner = rect.adjusted(theme.px(Space.GAP), theme.px(Space.HALF), 0, 0)
        font = theme.font(Step.CAPTION, Weight.SEMIBOLD)
        draw_text(painter, inner, group_title(row.group), font, tokens.ink2)

    def _paint_entry(
        self, painter: QPainter, rect: QRectF, entry: PaletteEntry, places: frozenset[int], *, is_chosen: bool
    ) -> None:
        theme, tokens = self._theme, self._theme.tokens
        if is_chosen:
            painter.fillRect(rect, tokens.accent_soft)
            painter.fillRect(QRectF(rect.left(), rect.top(), SELECTION_BAR_PX, rect.height()), tokens.rind)
        pad = theme.px(Space.GAP)
        icon = QRectF(rect.left() + pad, rect.top(), theme.px(16), rect.height())
        draw_icon(painter, theme, entry.icon, tokens.ink3 if entry.reason else tokens.ink2, icon, self._ratio)
        right = rect.right() - pad
        if entry.keys:
            cap = key_cap_width_px(theme, entry.keys)
            paint_key_cap(painter, theme, QRectF(right - cap, rect.top(), cap, rect.height()), entry.keys)
            right -= cap + theme.px(12)
        aside = entry.reason or entry.detail
        if aside:
            font = theme.font(Step.CAPTION)
            width = min(text_width_px(font, aside), rect.width() * 0.4)
            draw_text(painter, QRectF(right - width, rect.top(), width, rect.height()), aside, font, tokens.ink3)
            right -= width + theme.px(12)
        left = icon.right() + theme.px(12)
        text = QRectF(left, rect.top(), right - left, rect.height())
        weight = Weight.SEMIBOLD if is_chosen else Weight.REGULAR
        self._paint_matched(painter, text, entry.text, places, theme.font(Step.BODY, weight), faded=bool(entry.reason))

    def _paint_matched(
        self, painter: QPainter, rect: QRectF, text: str, places: frozenset[int], font: QFont, *, faded: bool
    ) -> None:
        """The text in runs: what matched is bold and underlined, so that it shows without colour."""
        theme, tokens = self._theme, self._theme.tokens
        ink = tokens.ink3 if faded else tokens.ink
        if not places:
            draw_text(painter, rect, text, font, ink)
            return
        strong = theme.font(Step.BODY, Weight.SEMIBOLD)
        x = rect.left()
        for run, is_hit in _runs(text, places):
            used = strong if is_hit else font
            width = text_width_px(used, run)
            draw_text(painter, QRectF(x, rect.top(), rect.right() - x, rect.height()), run, used, ink)
            if is_hit:
                below = rect.center().y() + QFontMetricsF(used).height() / 2
                painter.fillRect(QRectF(x, round(below), min(width, rect.right() - x), 2), tokens.rind)
            x += width
            if x >= rect.right():
                return


def _runs(text: str, places: frozenset[int]) -> list[tuple[str, bool]]:
    """The text cut where what matched begins and ends."""
    runs: list[tuple[str, bool]] = []
    for place, char in enumerate(text):
        is_hit = place in places
        if runs and runs[-1][1] is is_hit:
            runs[-1] = (runs[-1][0] + char, is_hit)
        else:
            runs.append((char, is_hit))
    return runs
