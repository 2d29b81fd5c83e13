"""Q&A, at the left: the questions, how each was settled, and which one is discussed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.domain.ids import ItemId
from app.ui.theme import Color, Space, Step, Theme
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.metrics import LiveMetrics
from app.ui.views.live.side_parts import LastAct, fit_head
from app.ui.widgets.card import Card
from app.ui.widgets.key_cap import KeyCap
from app.ui.widgets.labels import ElidedLabel, WrappedLabel
from app.ui.widgets.question_list import QuestionList


class QuestionsCard(Card):
    """The questions of the meeting.

    Signals: ``chosen(str)`` with the id of a question; ``undo_requested()``.
    """

    chosen = Signal(str)
    undo_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self._frame: LiveFrame | None = None
        self._chosen: ItemId | None = None
        self.list = QuestionList(theme)
        self._nothing = WrappedLabel(theme, color=Color.INK3)
        pad = theme.px(Space.CARD)
        self._nothing.setContentsMargins(pad, pad, pad, pad)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self.list)
        self._how = ElidedLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._last = LastAct(theme)
        keys = QHBoxLayout()
        keys.setSpacing(theme.px(Space.GRID))
        for key in ("↑", "↓"):
            keys.addWidget(KeyCap(theme, key))
        keys.addWidget(self._how)
        keys.addStretch(1)
        self.add_section(self._pages, pad_px=0, stretch=1)
        self._keys = self.add_section(keys, pad_px=12)
        self._foot = self.add_section(self._last, pad_px=12)
        self.list.selection_changed.connect(self._on_selected)
        self._last.undo_requested.connect(self.undo_requested)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.head.set_title(self.tr("Questions"))
        self._how.setText(self.tr("choose a question"))
        self._nothing.setText(self.tr("No questions yet. Type q and the question."))
        self._frame = None

    def set_metrics(self, metrics: LiveMetrics) -> None:
        """Leave out the hints in a low window."""
        fit_head(self, self._theme, metrics)
        self._keys.setVisible(not metrics.is_low)
        self._foot.setVisible(not metrics.is_low)

    def show_frame(self, frame: LiveFrame, chosen: ItemId | None) -> None:
        """Show the questions, and which one the keys settle."""
        if self._frame is not None and self._frame.state is frame.state and self._chosen == chosen:
            return
        self._frame, self._chosen = frame, chosen
        state = frame.state
        still_open = len(frame.open_questions)
        settled = len(state.questions) - still_open
        text = self.tr("%1 settled, %2 open").replace("%1", str(settled)).replace("%2", str(still_open))
        self.head.set_count(text if state.questions else "")
        names = {member.id: frame.people.given(member.id) for member in frame.people.members}
        self.list.blockSignals(True)
        self.list.show_questions(state.questions, names, state.actions)
        if chosen is not None and self.list.selected_id != chosen:
            self.list.select_key(chosen)
        self.list.blockSignals(False)
        self._pages.setCurrentWidget(self.list if state.questions else self._nothing)
        self._last.show_frame(frame)

    def choose_by(self, step: int) -> None:
        """Choose the question above or below."""
        if step > 0:
            self.list.select_next()
        else:
            self.list.select_previous()

    def _on_selected(self, key: str) -> None:
        if key:
            self.chosen.emit(key)
