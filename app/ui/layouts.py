"""Layouts whose distances follow the text size."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLayoutItem, QScrollArea, QWidget

from app.ui.theme import Theme

type Margins = tuple[int, int, int, int]


class ScaledBox(QBoxLayout):
    """A row or column. ``margins_px`` (left, top, right, bottom) and ``gap_px`` are lengths at 100 %."""

    def __init__(
        self, theme: Theme, direction: QBoxLayout.Direction, *, margins_px: Margins = (0, 0, 0, 0), gap_px: int = 0
    ) -> None:
        super().__init__(direction)
        self._theme = theme
        self._margins_px = margins_px
        self._gap_px = gap_px
        theme.changed.connect(self._dress)
        self._dress()

    def set_margins_px(self, margins_px: Margins) -> None:
        """Take other margins."""
        self._margins_px = margins_px
        self._dress()

    def _dress(self) -> None:
        px = self._theme.px
        left, top, right, bottom = self._margins_px
        self.setContentsMargins(px(left), px(top), px(right), px(bottom))
        self.setSpacing(px(self._gap_px))


class Column(ScaledBox):
    """One below the other."""

    def __init__(self, theme: Theme, *, margins_px: Margins = (0, 0, 0, 0), gap_px: int = 0) -> None:
        super().__init__(theme, QBoxLayout.Direction.TopToBottom, margins_px=margins_px, gap_px=gap_px)


class Row(ScaledBox):
    """Side by side."""

    def __init__(self, theme: Theme, *, margins_px: Margins = (0, 0, 0, 0), gap_px: int = 0) -> None:
        super().__init__(theme, QBoxLayout.Direction.LeftToRight, margins_px=margins_px, gap_px=gap_px)


class ScrollPage(QScrollArea):
    """Scrolls one widget down, never across; shows the ground behind it."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)
        content.setAutoFillBackground(False)


def empty(layout: QBoxLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        _drop(item)


def _drop(item: QLayoutItem) -> None:
    widget = item.widget()
    if widget is not None:
        widget.hide()
        widget.deleteLater()
        return
    inner = item.layout()
    if isinstance(inner, QBoxLayout):
        empty(inner)
        inner.deleteLater()
