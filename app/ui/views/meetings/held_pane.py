"""What the page shows of a meeting that cannot be planned any more, and of no meeting at all."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.layouts import Column, Row
from app.ui.theme import Color, Step, Theme
from app.ui.widgets.key_button import ButtonKind, ButtonShape, KeyButton
from app.ui.widgets.labels import WrappedLabel


class StatePane(QWidget):
    """A heading, one line that says how things stand, and what to do next.

    Signals: ``act_requested()`` and ``second_requested()`` for its buttons.
    """

    act_requested = Signal()
    second_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = WrappedLabel(theme, step=Step.HEADING)
        self._text = WrappedLabel(theme, color=Color.INK2)
        self._act = KeyButton(theme, "", kind=ButtonKind.PRIMARY, shape=ButtonShape.HEADER)
        self._second = KeyButton(theme, "", shape=ButtonShape.HEADER)
        self._act.clicked.connect(self.act_requested)
        self._second.clicked.connect(self.second_requested)
        column = Column(theme, margins_px=(24, 24, 24, 24), gap_px=8)
        self.setLayout(column)
        column.addWidget(self._title)
        column.addWidget(self._text)
        acts = Row(theme, margins_px=(0, 8, 0, 0), gap_px=12)
        acts.addWidget(self._act)
        acts.addWidget(self._second)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addStretch(1)

    def show_state(self, title: str, text: str, act: str, icon: str | None = None, second: str = "") -> None:
        """Say how things stand; empty parts go."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        self._act.set_label(act)
        self._act.set_icon_name(icon)
        self._second.set_label(second)
        self._second.setVisible(bool(second))
        self.setAccessibleName(", ".join(part for part in (title, text) if part))

    def first_field(self) -> QWidget:
        """Where F6 goes."""
        return self._act

    def take_focus(self) -> None:
        """Be ready to act."""
        self._act.setFocus(Qt.FocusReason.OtherFocusReason)
