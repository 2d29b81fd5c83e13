"""A strip at the top of the window for what needs attention: what happened, what to do, and the way to put it away."""

from typing import override

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.ui.announce import announce
from app.ui.layouts import Row
from app.ui.theme import Color, Size, Theme, Weight
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.labels import WrappedLabel

_GLYPH_PX = 18
_LEAST_PX = 56


class Banner(QFrame):
    """Says one sentence in full, on as many lines as it takes, between the frame and the page: it covers nothing.

    Signals: ``dismissed()`` when it was put away by hand.
    """

    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sign = IconLabel(
            theme, sign=Glyph.OCTAGON, color=Color.DANGER, icon_px=Size.ICON_LARGE, glyph_px=_GLYPH_PX
        )
        self._sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text = WrappedLabel(theme, weight=Weight.MEDIUM)
        self._text.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._close = KeyButton(theme, "", icon="x", kind=ButtonKind.GHOST, is_icon_only=True)
        self._close.clicked.connect(self.put_away)
        row = Row(theme, margins_px=(16, 8, 16, 9), gap_px=12)
        self.setLayout(row)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._dress)
        self._dress()
        self.retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is away."""
        return "" if self.isHidden() else self._text.text()

    def show_text(self, text: str) -> None:
        """Say something else, or something at all."""
        self._text.setText(text)
        self._text.updateGeometry()
        self.setAccessibleName(text)
        self.show()
        announce(self, text, urgent=True)

    def put_away(self) -> None:
        """The user has read it."""
        self.hide()
        self.dismissed.emit()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._close.set_label(self.tr("Put away"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.danger_soft)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), tokens.danger)

    def _dress(self) -> None:
        self.setMinimumHeight(self._theme.px(_LEAST_PX))
        self.update()
