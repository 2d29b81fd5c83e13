"""What is ready and what is missing, row by row."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import Color, Size, Space, Step, Theme, Weight
from app.ui.widgets.card import hairline
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_button import KeyButton
from app.ui.widgets.labels import ElidedLabel, TextLabel

_SIGN_PX = 20
_GLYPH_PX = 17


class CheckState(Enum):
    """How a row stands: its sign and the sign's colour."""

    OK = ("circle-check", Color.OK)
    MISSING = (Glyph.TRIANGLE_UP, Color.WARN)
    WRONG = (Glyph.OCTAGON, Color.DANGER)
    OPEN = (Glyph.RING, Color.INK3)


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One row: what, how it stands in words, a number at the right, and the act that mends it (with its icon)."""

    key: str
    state: CheckState
    title: str
    detail: str = ""
    value: str = ""
    act: str = ""
    act_icon: str | None = None


class Checklist(QWidget):
    """Rows of `CheckItem`. A row keeps its widgets when only its words change.

    Signals: `act_requested(str)` with the key of the row whose button was pressed.
    """

    act_requested = Signal(str)

    def __init__(self, theme: Theme, *, state_words: dict[CheckState, str], parent: QWidget | None = None) -> None:
        """`state_words` says each state in a word for those who do not see the sign."""
        super().__init__(parent)
        self._theme = theme
        self._state_words = state_words
        self._rows: dict[str, _Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_items(self, items: tuple[CheckItem, ...]) -> None:
        """Show these rows in this order."""
        if [item.key for item in items] != list(self._rows):
            self._rebuild(items)
        for item in items:
            self._rows[item.key].show_item(item, self._state_words.get(item.state, ""))

    def _rebuild(self, items: tuple[CheckItem, ...]) -> None:
        while (taken := self._column.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        for number, item in enumerate(items):
            if number:
                self._column.addWidget(hairline(self._theme))
            row = _Row(self._theme, item.key)
            row.act_requested.connect(self.act_requested)
            self._column.addWidget(row)
            self._rows[item.key] = row


class _Row(QFrame):
    act_requested = Signal(str)

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self._theme = theme
        self._key = key
        self._sign = IconLabel(theme, icon_px=_SIGN_PX, glyph_px=_GLYPH_PX)
        self._sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._title = ElidedLabel(theme, weight=Weight.MEDIUM)
        self._detail = ElidedLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._value = TextLabel(theme, weight=Weight.SEMIBOLD)
        self._act = KeyButton(theme, "")
        self._act.clicked.connect(self._on_act)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        self._act_row = QHBoxLayout()
        self._act_row.addWidget(self._act)
        self._act_row.addStretch(1)
        words.addLayout(self._act_row)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._value, 0, Qt.AlignmentFlag.AlignVCenter)
        self._dress()
        theme.changed.connect(self._dress)

    def show_item(self, item: CheckItem, state_word: str) -> None:
        """Show the row's words; hides what it has not."""
        sign, color = item.state.value
        self._sign.set_sign(sign, color)
        self._title.setText(item.title)
        needs_hand = item.state in (CheckState.MISSING, CheckState.WRONG)
        self._title.set_style(Step.BODY, Weight.SEMIBOLD if needs_hand and item.value else Weight.MEDIUM)
        self._detail.setText(item.detail)
        self._detail.setVisible(bool(item.detail))
        self._value.setText(item.value)
        self._value.setVisible(bool(item.value))
        if item.act:
            self._act.set_label(item.act)
            self._act.set_icon_name(item.act_icon)
        self._act.setVisible(bool(item.act))
        self._act_row.setContentsMargins(0, self._theme.px(Space.GRID) if item.act else 0, 0, 0)
        self._sign.setAccessibleName(state_word)
        self.setAccessibleName(", ".join(part for part in (item.title, item.value, item.detail, state_word) if part))

    def _on_act(self) -> None:
        self.act_requested.emit(self._key)

    def _dress(self) -> None:
        pad = self._theme.px(10)
        self._row.setContentsMargins(0, pad, 0, pad)
        self._row.setSpacing(self._theme.px(12))
        self._sign.setFixedSize(self._theme.px(_SIGN_PX), self._theme.px(_SIGN_PX))
        self.setMinimumHeight(self._theme.px(Size.ROW_TABLE))
