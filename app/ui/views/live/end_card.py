"""After the end, in place: what was locked, and where to go."""

from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.meeting.state import Status
from app.ui import words
from app.ui.theme import Color, Space, Step, Theme
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.metrics import LiveMetrics
from app.ui.widgets.card import Card
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_button import ButtonKind, ButtonShape, KeyButton
from app.ui.widgets.labels import ElidedLabel, TextLabel, WrappedLabel


class EndCard(Card):
    """Minutes locked: the figures of the meeting, Open minutes, PDF, Back to Home.

    Signals: ``minutes_requested()``; ``pdf_requested()``; ``home_requested()``.
    """

    minutes_requested = Signal()
    pdf_requested = Signal()
    home_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._sign = IconLabel(theme, step=Step.DISPLAY, sign="file-check", sign_color=Color.OK, icon_px=28, gap_px=12)
        self._summary = WrappedLabel(theme, step=Step.STRONG, color=Color.INK2)
        self._remark = WrappedLabel(theme, color=Color.INK3)
        self.minutes = KeyButton(theme, " ", icon="file-text", kind=ButtonKind.PRIMARY, shape=ButtonShape.LARGE)
        self.pdf = KeyButton(theme, " ", icon="download", shape=ButtonShape.LARGE)
        self.home = KeyButton(theme, " ", icon="house", shape=ButtonShape.LARGE)
        self._figures = tuple(_Figure(theme) for _ in range(4))
        self._lay_out()
        self.minutes.clicked.connect(self.minutes_requested)
        self.pdf.clicked.connect(self.pdf_requested)
        self.home.clicked.connect(self.home_requested)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.minutes.set_label(self.tr("Open minutes"))
        self.pdf.set_label(self.tr("PDF"))
        self.home.set_label(self.tr("Back to Home"))

    def set_metrics(self, metrics: LiveMetrics) -> None:
        """Leave out the icons of the buttons where their words need the room."""
        icons = (None, None, None) if metrics.is_tight else ("file-text", "download", "house")
        for button, icon in zip((self.minutes, self.pdf, self.home), icons, strict=True):
            button.set_icon_name(icon)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the button with the focus says: there is no line left that could want it."""
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, KeyButton) and focus.hasFocus():
            focus.click()
            return
        super().keyPressEvent(event)

    def show_frame(self, frame: LiveFrame) -> None:
        """Show the figures of a meeting that is over."""
        state, moment = frame.state, frame.moment
        is_cancelled = state.status is Status.CANCELLED
        self._sign.setText(self.tr("Meeting cancelled") if is_cancelled else self.tr("Minutes locked"))
        time = f"{words.clock(moment.elapsed_ms)} {words.of_time(moment.cap_ms)}"
        if is_cancelled:
            self._summary.setText(self.tr("It leaves no trace. The plan stands as before."))
        else:
            self._summary.setText(f"{time}, {words.ahead(moment.cap_ms - moment.elapsed_ms)}.")
        titles = [frame.titles[item_id] for item_id in state.undiscussed if item_id in frame.titles]
        text = self.tr("Not discussed: %1").replace("%1", ", ".join(titles)) if titles else ""
        self._remark.setText(text)
        self._remark.setVisible(bool(text))
        figures = (
            (len(state.actions), self.tr("actions", "", len(state.actions))),
            (len(state.decisions), self.tr("decisions", "", len(state.decisions))),
            (len(state.questions), self.tr("questions", "", len(state.questions))),
            (len(state.parked), self.tr("parked", "", len(state.parked))),
        )
        for figure, (number, caption) in zip(self._figures, figures, strict=True):
            figure.show_number(number, caption)
            figure.setVisible(not is_cancelled)
        for button in (self.minutes, self.pdf):
            button.setVisible(not is_cancelled)

    def _lay_out(self) -> None:
        px = self._theme.px
        figures = QHBoxLayout()
        figures.setSpacing(px(32))
        for figure in self._figures:
            figures.addWidget(figure)
        figures.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(px(Space.GRID))
        for button in (self.minutes, self.pdf, self.home):
            button.let_elide()
            acts.addWidget(button)
        acts.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(px(Space.GRID), 0, px(Space.GRID), 0)
        column.setSpacing(px(12))
        column.addStretch(1)
        column.addWidget(self._sign)
        column.addWidget(self._summary)
        column.addLayout(figures)
        column.addWidget(self._remark)
        column.addSpacing(px(Space.GRID))
        column.addLayout(acts)
        column.addStretch(2)
        self.add_section(column, pad_px=Space.CARD, stretch=1)
        self.minutes.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class _Figure(QWidget):
    """A number over its word."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._number = TextLabel(theme, step=Step.HEADING)
        self._caption = ElidedLabel(theme, step=Step.CAPTION, color=Color.INK3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._number)
        column.addWidget(self._caption)

    def show_number(self, number: int, caption: str) -> None:
        self._number.setText(str(number))
        self._caption.setText(caption)
        self.setAccessibleName(f"{number} {caption}")
