"""A layout that goes on in the next line, as words do."""

from typing import override

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from app.ui.theme import Space, Theme

_WIDEST_PX = 16_777_215


class Flow(QLayout):
    """Side by side in the middle of each line, hidden ones left out. Distances follow the text size."""

    def __init__(self, theme: Theme, gap_px: int = Space.GRID, line_gap_px: int | None = None) -> None:
        """``line_gap_px`` is the distance of lines, as that of things beside each other unless given."""
        super().__init__()
        self._theme = theme
        self._gap_px = gap_px
        self._line_gap_px = gap_px if line_gap_px is None else line_gap_px
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        gap = self._theme.px(self._line_gap_px)
        lines = self._lines(width)
        return sum(_height(line) for line in lines) + gap * max(0, len(lines) - 1)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        gap, line_gap = self._theme.px(self._gap_px), self._theme.px(self._line_gap_px)
        top = rect.top()
        for line in self._lines(rect.width()):
            height = _height(line)
            left = rect.left()
            for item in line:
                size = _size(item, rect.width())
                item.setGeometry(QRect(left, top + (height - size.height()) // 2, size.width(), size.height()))
                left += size.width() + gap
            top += height + line_gap

    @override
    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gap = self._theme.px(self._gap_px)
        width = sum(size.width() for size in shown) + gap * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    @override
    def minimumSize(self) -> QSize:
        shown = [item for item in self._items if not item.isEmpty()]
        width = max((item.minimumSize().width() for item in shown), default=0)
        return QSize(width, max((item.sizeHint().height() for item in shown), default=0))

    def _lines(self, width_px: int) -> list[list[QLayoutItem]]:
        gap = self._theme.px(self._gap_px)
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            width = _size(item, width_px).width()
            if lines and used + gap + width <= width_px:
                lines[-1].append(item)
                used += gap + width
            else:
                lines.append([item])
                used = width
        return lines


def _size(item: QLayoutItem, width_px: int) -> QSize:
    return item.sizeHint().boundedTo(QSize(max(1, width_px), _WIDEST_PX))


def _height(line: list[QLayoutItem]) -> int:
    return max(item.sizeHint().height() for item in line)
