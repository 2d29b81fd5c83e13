"""What all groups of settings are made of: a card with rows, label left, control right."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.services.settings import Settings
from app.ui.layouts import Column, Row
from app.ui.theme import Color, Step, Theme, Weight
from app.ui.widgets.card import Card
from app.ui.widgets.labels import WrappedLabel

_LABEL_PX = 240


@dataclass(frozen=True, slots=True)
class Change:
    """One setting by its name, and what it is to be."""

    name: str
    value: object


class SettingRow(QWidget):
    """A label with a hint under it, and a control beside."""

    def __init__(self, theme: Theme, control: QWidget, *more: QWidget, parent: QWidget | None = None) -> None:
        """``more``: further controls beside the first."""
        super().__init__(parent)
        self._theme = theme
        self._is_stacked = False
        self._label = WrappedLabel(theme, weight=Weight.MEDIUM)
        self._hint = WrappedLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._words = QWidget()
        words = Column(theme)
        self._words.setLayout(words)
        words.addStretch(1)
        words.addWidget(self._label)
        words.addWidget(self._hint)
        words.addStretch(1)
        controls = Row(theme, gap_px=8)
        controls.addWidget(control)
        for widget in more:
            controls.addWidget(widget)
        controls.addStretch(0 if not more and control.sizePolicy().expandingDirections() else 1)
        self._row = Row(theme, margins_px=(16, 10, 16, 10), gap_px=16)
        self.setLayout(self._row)
        self._row.addWidget(self._words)
        self._row.addLayout(controls, 1)
        theme.changed.connect(self._fit)
        self._fit()

    def set_words(self, label: str, hint: str = "") -> None:
        """Say what it is."""
        self._label.setText(label)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def set_stacked(self, is_stacked: bool) -> None:
        """Put the control under the label, where there is no room beside it."""
        self._is_stacked = is_stacked
        self._fit()

    def _fit(self) -> None:
        px, is_stacked = self._theme.px, self._is_stacked
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_stacked else directions.LeftToRight)
        self._row.setSpacing(px(4 if is_stacked else 16))
        self._words.setMinimumWidth(0 if is_stacked else px(_LABEL_PX))
        self._words.setMaximumWidth(16_777_215 if is_stacked else px(_LABEL_PX))


class SettingGroup(Card):
    """A card of rows.

    Signals: ``changed(Change)`` when something was set by hand.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self._group_theme = theme
        self._sections: dict[SettingRow, QWidget] = {}

    def add_row(self, control: QWidget, *more: QWidget) -> SettingRow:
        """Add a row under a hairline."""
        row = SettingRow(self._group_theme, control, *more)
        self._sections[row] = self.add_section(row, pad_px=0)
        return row

    def show_row(self, row: SettingRow, is_shown: bool) -> None:
        """Show a row, or leave it out."""
        self._sections[row].setVisible(is_shown)

    def set_stacked(self, is_stacked: bool) -> None:
        """Put controls under their labels."""
        for row in self._sections:
            row.set_stacked(is_stacked)

    def set_title(self, title: str, remark: str = "") -> None:
        """Name the group."""
        self.head.set_title(title)
        self.head.set_remark(remark)
        self.setAccessibleName(title)

    def retranslate(self) -> None:
        """Take the words of another language."""
        raise NotImplementedError

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, without a signal."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """The control that takes the focus when one comes to the group."""
        raise NotImplementedError
