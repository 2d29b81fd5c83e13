"""Tabs with counts, under which the chosen one draws its line."""

from typing import override

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from app.ui.theme import Color, Step, Theme, Weight
from app.ui.widgets.painting import draw_text, rounded_box, text_width_px

_HEIGHT_PX = 40
_GAP_PX = 24
_PAD_PX = 4
_COUNT_GAP_PX = 8
_LINE_PX = 3


class TabBar(QTabBar):
    """A tab bar; `add_tab` takes the text and a count. Signals are QTabBar's (`currentChanged`)."""

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        """`name` is the accessible name."""
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._dress()
        theme.changed.connect(self._dress)

    def add_tab(self, text: str, count: str = "") -> int:
        """Add a tab and give its index."""
        index = self.addTab(text.replace("&", "&&"))
        self.set_count(index, count)
        return index

    def set_count(self, index: int, count: str) -> None:
        """Show `count` beside the text of a tab; empty for none."""
        self.setTabData(index, count)
        # Data alone does not make Qt measure the tab again, its text does.
        self.setTabText(index, self.tabText(index))
        self.setAccessibleTabName(index, f"{self._text(index)} {count}".rstrip())
        self._dress()

    @override
    def tabSizeHint(self, index: int) -> QSize:
        theme = self._theme
        # The bold width, so that choosing moves nothing.
        width = text_width_px(theme.font(Step.BODY, Weight.SEMIBOLD), self._text(index)) + 2 * theme.px(_PAD_PX)
        count = self._count(index)
        if count:
            width += theme.px(_COUNT_GAP_PX) + text_width_px(theme.font(Step.CAPTION), count)
        return QSize(int(width) + 1 + theme.px(_GAP_PX), theme.px(_HEIGHT_PX))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        theme, tokens = self._theme, self._theme.tokens
        rect = QRectF(self.tabRect(index)).adjusted(0, 0, -theme.px(_GAP_PX), 0)
        is_current = index == self.currentIndex()
        is_over = self.tabRect(index).contains(self.mapFromGlobal(self.cursor().pos()))
        font = theme.font(Step.BODY, Weight.SEMIBOLD if is_current else Weight.MEDIUM)
        color = Color.INK if is_current or is_over else Color.INK2
        pad = theme.px(_PAD_PX)
        text = self._text(index)
        width = text_width_px(font, text)
        draw_text(painter, QRectF(rect.left() + pad, rect.top(), width, rect.height()), text, font, theme.color(color))
        count = self._count(index)
        if count:
            left = rect.left() + pad + width + theme.px(_COUNT_GAP_PX)
            box = QRectF(left, rect.top(), rect.right() - left, rect.height())
            draw_text(painter, box, count, theme.font(Step.CAPTION), tokens.ink3)
        if is_current:
            painter.fillRect(QRectF(rect.left(), rect.bottom() - _LINE_PX, rect.width(), _LINE_PX), tokens.rind)
            if self.hasFocus():
                rounded_box(painter, rect.adjusted(0, 4, 0, -6), theme.px(4), line=tokens.ink, line_px=2)

    def _text(self, index: int) -> str:
        return self.tabText(index).replace("&&", "&")

    def _count(self, index: int) -> str:
        return str(self.tabData(index) or "")

    def _dress(self) -> None:
        self.setFont(self._theme.font(Step.BODY, Weight.MEDIUM))
        self.updateGeometry()
        self.update()
