"""A title that can be typed over: a heading until one comes near it."""

from string import Template
from typing import override

from PySide6.QtCore import QSize
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import Step, Theme
from app.ui.widgets.field import TextField

_SHEET = Template("""
QLineEdit { background: transparent; border: 1px solid transparent; min-height: ${height}px; }
QLineEdit:hover { border: 1px solid $edge; }
QLineEdit:focus { background: $surface; border: 2px solid $ink; }
""")
_HEIGHT_PX = 38


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
