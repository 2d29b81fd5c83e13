"""A field for people, one a line, with lines as far apart as the rows beside them."""

from typing import override

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QWidget

from app.ui.theme import Size, Theme
from app.ui.widgets.field import TextArea

_MARGIN_PX = 8
_WANTED_LINES = 9


class PeopleField(TextArea):
    """Each line is as high as a row of the preview."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, name="", parent=parent)
        self._lines = 0
        document = self.document()
        self._layout = _TallLines(document)
        document.setDocumentLayout(self._layout)
        self._dress_lines()
        theme.changed.connect(self._dress_lines)

    def set_lines(self, lines: int) -> None:
        """Be at least so many lines high."""
        self._lines = lines
        self.setMinimumHeight(self._theme.px(lines * Size.ROW_STREAM))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px((self._lines or _WANTED_LINES) * Size.ROW_STREAM))

    def _dress_lines(self) -> None:
        self._layout.line_px = self._theme.px(Size.ROW_STREAM)
        self.document().setDocumentMargin(self._theme.px(_MARGIN_PX))
        self._layout.requestUpdate()
        if self._lines:
            self.set_lines(self._lines)


class _TallLines(QPlainTextDocumentLayout):
    """Blocks with air below their last line."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.line_px = 0

    @override
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        rect = super().blockBoundingRect(block)
        lines = block.layout().lineCount()
        if lines and self.line_px:
            single = rect.height() / lines
            rect.setHeight(rect.height() + max(0.0, self.line_px - single))
        return rect
