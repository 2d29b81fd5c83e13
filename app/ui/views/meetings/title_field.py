"""A title that can be typed over: a heading until one comes near it."""

from string import Template
from typing import override

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import Radius, Step, Theme
from app.ui.widgets.field import TextField
from app.ui.widgets.painting import draw_text, plain_tool_tip, rounded_box, text_width_px

_SHEET = Template("""
QLineEdit { background: transparent; border: 1px solid transparent; min-height: ${height}px; }
QLineEdit:hover { border: 1px solid $edge; }
QLineEdit:focus { background: $surface; border: 2px solid $ink; }
""")
_HEIGHT_PX, _PAD_PX = 38, 10


class TitleField(TextField):
    """Changes count when Enter is pressed or the field is left (``editingFinished``)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, name="", parent=parent)
        self._dress()

    def show_title(self, title: str) -> None:
        """Show a title from its beginning."""
        self.setText(title)
        self.setCursorPosition(0)
        self.setModified(False)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setCursorPosition(0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = QRectF(self.contentsRect()).adjusted(self._theme.px(_PAD_PX), 0, -self._theme.px(_PAD_PX), 0)
        is_elided = not self.hasFocus() and text_width_px(self.font(), self.text()) > room.width()
        wanted = plain_tool_tip(self.text()) if is_elided else ""
        if self.toolTip() != wanted:
            self.setToolTip(wanted)
        if not is_elided:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        if self.underMouse():
            line = self._theme.tokens.edge
            rounded_box(painter, QRectF(self.rect()), self._theme.px(Radius.CONTROL), line=line)
        draw_text(painter, room, self.text(), self.font(), self._theme.tokens.ink)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), super().minimumSizeHint().height())

    @override
    def _dress(self) -> None:
        super()._dress()
        tokens = self._theme.tokens
        self.setStyleSheet(
            _SHEET.substitute(
                height=self._theme.px(_HEIGHT_PX) - 2,
                edge=tokens.edge.name(),
                surface=tokens.surface.name(),
                ink=tokens.ink.name(),
            )
        )
        self.setFont(self._theme.font(Step.HEADING))
