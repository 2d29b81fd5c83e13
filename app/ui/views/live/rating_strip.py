"""One key per rep: a mark from 1 to 10 for the meeting, or none."""

from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.ids import RepId
from app.ui.theme import Color, Space, Step, Theme, Weight
from app.ui.views.live.acts import recap_order
from app.ui.views.live.frame import LiveFrame
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.labels import ElidedLabel, TextLabel

BEST = 10


class RatingStrip(QWidget):
    """Ten small buttons for one rep after the other. With the focus, 1 to 9 and 0 (ten) give the mark; Space skips.

    Signals: ``rated(str, int)`` with rep and mark; ``left`` when Esc was pressed or everybody was asked.
    """

    rated = Signal(str, int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frame: LiveFrame | None = None
        self._skipped: set[RepId] = set()
        self._who = ElidedLabel(theme, weight=Weight.MEDIUM)
        self._mean = TextLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._skip = KeyButton(theme, " ", kind=ButtonKind.GHOST)
        self.buttons = tuple(KeyButton(theme, str(mark)) for mark in range(1, BEST + 1))
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.retranslate()

    @property
    def rep_id(self) -> RepId | None:
        """Who is asked now; None: everybody was."""
        frame = self._frame
        if frame is None:
            return None
        asked = (rep_id for rep_id in recap_order(frame) if rep_id not in self._skipped)
        return next((rep_id for rep_id in asked if frame.rating(rep_id) is None), None)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._skip.set_label(self.tr("Skip"))
        if self._frame is not None:
            self.show_frame(self._frame)

    def show_frame(self, frame: LiveFrame) -> None:
        """Ask the next rep."""
        self._frame = frame
        rep_id = self.rep_id
        marks = [score for _, score in frame.state.ratings]
        if rep_id is None:
            text = self.tr("Everybody was asked.")
        else:
            text = self.tr("%1, 1 to 10?").replace("%1", frame.people.given(rep_id))
        if text != self._who.text():
            self._who.setText(text)
            self.setAccessibleName(self.tr("Mark for the meeting: %1").replace("%1", text))
        self._mean.setText(self.tr("mean %1").replace("%1", f"{sum(marks) / len(marks):.1f}") if marks else "")
        for button in (*self.buttons, self._skip):
            button.setEnabled(rep_id is not None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif len(digit) == 1 and digit in "1234567890" and not event.isAutoRepeat():
            self._rate(int(digit) or BEST)
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._on_skip()
        else:
            super().keyPressEvent(event)

    def _rate(self, mark: int) -> None:
        rep_id = self.rep_id
        if rep_id is None:
            return
        self.rated.emit(rep_id, mark)
        if self.rep_id is None:
            self.left.emit()

    def _on_skip(self) -> None:
        rep_id = self.rep_id
        if rep_id is not None and self._frame is not None:
            self._skipped.add(rep_id)
            self.show_frame(self._frame)
        if self.rep_id is None:
            self.left.emit()

    def _on_clicked(self) -> None:
        for mark, button in enumerate(self.buttons, start=1):
            if button is self.sender():
                self._rate(mark)

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setSpacing(px(Space.GRID))
        head.addWidget(self._who, 1)
        head.addWidget(self._mean)
        head.addWidget(self._skip)
        marks = QHBoxLayout()
        marks.setSpacing(px(2))
        for button in self.buttons:
            button.setMinimumWidth(px(20))
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(self._on_clicked)
            marks.addWidget(button, 1)
        self._skip.clicked.connect(self._on_skip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.HALF))
        column.addLayout(head)
        column.addLayout(marks)
