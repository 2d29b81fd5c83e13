"""Parts of the capture line: one line out of any text, which keys are whose, and the hint that Tab completes."""

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.keys import LIVE_KEYS, Key, KeyAct, printed
from app.ui.theme import Color, Space, Step, Theme
from app.ui.widgets.key_cap import KeyCap
from app.ui.widgets.labels import TextLabel

SINGLE_KEYS: Final = {
    Qt.Key.Key_Space: KeyAct.START_PAUSE,
    Qt.Key.Key_Return: KeyAct.NEXT,
    Qt.Key.Key_Enter: KeyAct.NEXT,
    Qt.Key.Key_Up: KeyAct.CHOOSE_PREVIOUS,
    Qt.Key.Key_Down: KeyAct.CHOOSE_NEXT,
}
_WINDOW_KEYS: Final[dict[str, Key]] = {
    QKeySequence(text).toString(): key for key in LIVE_KEYS if not key.is_single for text in key.sequences
}
# Everything that would begin a second line, and the two code points that Qt's documents keep for their own frames.
_LINE_BREAKS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029\ufdd0\ufdd1]")


def one_line(text: str) -> str:
    """``text`` with every line break as one space."""
    return _LINE_BREAKS.sub(" ", text)


def is_bare(event: QKeyEvent) -> bool:
    """Whether the key came without Ctrl, Shift, Alt or Meta."""
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def window_key(event: QKeyEvent) -> Key | None:
    """The line of the key table that the event types, single keys left out; None for every other key."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _WINDOW_KEYS.get(QKeySequence(event.key() | modifiers.value).toString())


class TabHint(QWidget):
    """The key that completes, at the right end of the line."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = TextLabel(theme, step=Step.CAPTION, color=Color.INK3)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(Space.GRID), 0, 0, 0)
        row.setSpacing(theme.px(Space.GRID))
        row.addWidget(KeyCap(theme, printed(KeyAct.COMPLETE)))
        row.addWidget(self._words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._words.setText(self.tr("completes"))
