"""A strip that says or asks one thing in place: between parts of the window, never over them."""

from enum import Enum
from typing import override

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.ui.theme import Color, Size, Space, Step, Theme, Weight
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_button import KeyButton
from app.ui.widgets.labels import ElidedLabel

_HEIGHT_PX = 56
_GLYPH_PX = 18


class NoticeKind(Enum):
    """What a notice is about: the colour of its sign and line, and its ground."""

    INFO = (Color.INFO, Color.INFO_SOFT)
    OK = (Color.OK, Color.OK_SOFT)
    WARN = (Color.WARN, Color.WARN_SOFT)
    DANGER = (Color.DANGER, Color.DANGER_SOFT)


class NoticeStrip(QFrame):
    """Sign, question, hint, then the buttons that answer it."""

    def __init__(
        self, theme: Theme, *, kind: NoticeKind = NoticeKind.INFO, sign: str | Glyph, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        color = kind.value[0]
        self._sign = IconLabel(theme, sign=sign, color=color, icon_px=Size.ICON_LARGE, glyph_px=_GLYPH_PX)
        self._sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._question = ElidedLabel(theme, step=Step.STRONG, weight=Weight.SEMIBOLD)
        self._question.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._hint = ElidedLabel(theme, color=Color.INK2)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._question, 0)
        self._row.addWidget(self._hint, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._dress()
        theme.changed.connect(self._dress)

    def show_words(self, question: str, hint: str = "") -> None:
        """Say another thing; the question is the accessible name of the strip."""
        self._question.setText(question)
        self._question.updateGeometry()
        self._hint.setText(hint)
        self.setAccessibleName(question)
        self.setAccessibleDescription(hint)

    def add_button(self, button: KeyButton) -> KeyButton:
        """Put a button at the end and give it."""
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line, fill = self._kind.value
        painter.fillRect(self.rect(), self._theme.color(fill))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self._theme.color(line))

    def _dress(self) -> None:
        theme = self._theme
        self._row.setContentsMargins(theme.px(Space.GAP), 0, theme.px(Space.GAP), 1)
        self._row.setSpacing(theme.px(12))
        self.setFixedHeight(theme.px(_HEIGHT_PX))
        self.update()
