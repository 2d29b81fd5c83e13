"""The column at the left of a page that holds its list."""

from typing import override

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.ui.theme import Theme

_WIDTH_PX = 264
_WIDEST_SHARE = 0.36


class SideColumn(QFrame):
    """A sheet at the left of a page, with a line at its right edge."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page_px = 0
        theme.changed.connect(self._dress)
        self._dress()

    def fit(self, page_px: int) -> None:
        """Take a good part of a page of that width, and no more."""
        self._page_px = page_px
        self._dress()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.surface)
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), self._theme.tokens.line)

    def _dress(self) -> None:
        width = self._theme.px(_WIDTH_PX)
        if self._page_px:
            width = max(_WIDTH_PX - 24, min(width, round(self._page_px * _WIDEST_SHARE)))
        self.setFixedWidth(width)
        self.update()
