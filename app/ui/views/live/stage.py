"""Where everything lies: three columns of cards, which card of each is shown, and how the columns give way."""

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Status
from app.ui.theme import Theme
from app.ui.views.live.agreed_card import AgreedCard
from app.ui.views.live.capture_card import CaptureCard
from app.ui.views.live.clock_card import ClockCard
from app.ui.views.live.closing_card import ClosingCard
from app.ui.views.live.end_card import EndCard
from app.ui.views.live.fix_card import FixCard
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.metrics import Arrangement, LiveMetrics
from app.ui.views.live.order_card import OrderCard
from app.ui.views.live.question_card import QuestionCard
from app.ui.views.live.questions_card import QuestionsCard
from app.ui.views.live.recap_card import RecapCard
from app.ui.views.live.review_card import ReviewCard
from app.ui.views.live.side_parts import scrolling
from app.ui.views.live.tasks_card import TasksCard
from app.ui.views.live.turn_card import TurnCard
from app.ui.widgets.segmented import Segment, Segmented

LEFT, MIDDLE, RIGHT = "left", "middle", "right"


class Stage(QWidget):
    """The cards of a meeting. Large text in a small window shows fewer columns, with a switch between them.

    ``switch`` is for the strip over the columns.
    """

    def __init__(self, theme: Theme, monotonic_s: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._metrics: LiveMetrics | None = None
        self._frame: LiveFrame | None = None
        self._shown_column = MIDDLE
        self.order = OrderCard(theme)
        self.tasks = TasksCard(theme)
        self.questions = QuestionsCard(theme)
        self.closing = ClosingCard(theme)
        self.clock = ClockCard(theme)
        self.question = QuestionCard(theme)
        self.fix = FixCard(theme)
        self.end = EndCard(theme)
        self.capture = CaptureCard(theme, monotonic_s)
        self.review = ReviewCard(theme)
        self.turn = TurnCard(theme)
        self.agreed = AgreedCard(theme)
        self.recap = RecapCard(theme)
        self._left = _Pages(self.order, self.tasks, self.questions, self.closing)
        self._upper = _Pages(self.clock, self.question, self.fix, self.end)
        self._right = _Pages(self.review, self.turn, self.agreed, self.recap)
        self.switch = Segmented(theme, self._segments(), name=self.tr("Part of the screen"))
        self.switch.set_current(MIDDLE)
        self._lay_out()
        self.switch.chosen.connect(self._on_switch)

    @property
    def cards(self) -> tuple[QWidget, ...]:
        """All cards, for what is done with each."""
        return (
            self.order,
            self.tasks,
            self.questions,
            self.closing,
            self.clock,
            self.question,
            self.fix,
            self.end,
            self.capture,
            self.review,
            self.turn,
            self.agreed,
            self.recap,
        )

    def retranslate(self) -> None:
        """Take the words of another language."""
        for segment in self._segments():
            self.switch.set_segment(segment)
        for card in (self.order, self.tasks, self.questions, self.closing, self.clock, self.question, self.fix):
            card.retranslate()
        for other in (self.end, self.capture, self.review, self.turn, self.agreed, self.recap):
            other.retranslate()

    def set_metrics(self, metrics: LiveMetrics) -> None:
        """Share out the width and the height."""
        self._metrics = metrics
        for card in (self.order, self.questions, self.closing, self.clock, self.question, self.capture):
            card.set_metrics(metrics)
        for other in (self.fix, self.end, self.review, self.turn, self.tasks, self.agreed, self.recap):
            other.set_metrics(metrics)
        gap = metrics.gap_px
        self._columns.setContentsMargins(gap, gap, gap, gap)
        self._columns.setSpacing(gap)
        self._middle_column.setSpacing(gap)
        self._fit_upper()
        self._arrange()

    def show_frame(self, frame: LiveFrame) -> None:
        """Show the cards that the phase is about."""
        self._frame = frame
        phase, status = frame.moment.phase, frame.state.status
        is_closing = phase is Phase.CLOSING or status is Status.REOPENED
        if frame.is_over:
            self._left.show_card(self.closing if status is Status.FINISHED else self.order)
            self._upper.show_card(self.end)
            self._right.show_card(self.recap if status is Status.FINISHED else self.review)
        elif is_closing:
            self._left.show_card(self.closing)
            self._upper.show_card(self.fix)
            self._right.show_card(self.recap)
        elif phase is Phase.QA:
            self._left.show_card(self.questions)
            self._upper.show_card(self.question)
            self._right.show_card(self.agreed)
        elif phase is Phase.TASKS:
            self._left.show_card(self.tasks)
            self._upper.show_card(self.clock)
            self._right.show_card(self.agreed)
        else:
            self._left.show_card(self.order)
            self._upper.show_card(self.clock)
            self._right.show_card(self.turn if phase is Phase.TURNS else self.review)
        self._fit_upper()

    @property
    def left_card(self) -> QWidget:
        """The card that is shown in the left column."""
        return self._left.current

    @property
    def upper_card(self) -> QWidget:
        """The card that is shown over the capture card."""
        return self._upper.current

    @property
    def right_card(self) -> QWidget:
        """The card that is shown in the right column."""
        return self._right.current

    @property
    def _has_switch(self) -> bool:
        return self._metrics is not None and self._metrics.arrangement in (Arrangement.TWO, Arrangement.ONE)

    def _fit_upper(self) -> None:
        if self._metrics is not None:
            is_question = self._upper.current is self.question
            is_question = is_question or (self._upper.current is self.fix and self._metrics.is_tight)
            self._upper.set_wanted(self._metrics.question_px if is_question else self._metrics.upper_px)

    def _arrange(self) -> None:
        """Show the columns that there is room for. The capture card stays in every arrangement."""
        metrics = self._metrics
        if metrics is None:
            return
        arrangement, shown = metrics.arrangement, self._shown_column
        self.switch.setVisible(self._has_switch)
        is_one, is_two = arrangement is Arrangement.ONE, arrangement is Arrangement.TWO
        beside = RIGHT if shown == RIGHT else LEFT
        self._left.setVisible(not (is_two and beside != LEFT) and not (is_one and shown != LEFT))
        self._right.setVisible(not (is_two and beside != RIGHT) and not (is_one and shown != RIGHT))
        self._upper.setVisible(not is_one or shown == MIDDLE)
        for column, width in ((self._left, metrics.left_px), (self._right, metrics.right_px)):
            if is_one:
                column.setMinimumWidth(0)
                column.setMaximumWidth(_ANY_PX)
            else:
                column.setFixedWidth(width)
        self._middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        holder = self._middle_column if is_one else self._columns
        if self._left.parentWidget() is not (self._middle if is_one else self):
            for column in (self._left, self._right):
                holder.removeWidget(column)
            if is_one:
                self._middle_column.insertWidget(0, self._left, 1)
                self._middle_column.insertWidget(0, self._right, 1)
            else:
                self._columns.insertWidget(0, self._left)
                self._columns.addWidget(self._right)

    def _segments(self) -> tuple[Segment, ...]:
        return (
            Segment(LEFT, self.tr("List")),
            Segment(MIDDLE, self.tr("Clock")),
            Segment(RIGHT, self.tr("Details")),
        )

    def _on_switch(self, key: str) -> None:
        self._shown_column = key
        self._arrange()

    def _lay_out(self) -> None:
        self._middle = QWidget()
        self._middle_column = QVBoxLayout(self._middle)
        self._middle_column.setContentsMargins(0, 0, 0, 0)
        self._middle_column.addWidget(self._upper, 0)
        self._middle_column.addWidget(self.capture, 1)
        self._columns = QHBoxLayout()
        self._columns.addWidget(self._left)
        self._columns.addWidget(self._middle, 1)
        self._columns.addWidget(self._right)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addLayout(self._columns, 1)


_ANY_PX = 16_777_215


class _Pages(QStackedWidget):
    """Cards of which one is shown; each in a column that scrolls when the window is too low for it."""

    def __init__(self, *cards: QWidget) -> None:
        super().__init__()
        self._areas: dict[QWidget, QScrollArea] = {}
        self._wanted_px = 0
        for card in cards:
            area = scrolling(card)
            self._areas[card] = area
            self.addWidget(area)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def current(self) -> QWidget:
        """The card that is shown."""
        return next(card for card, area in self._areas.items() if area is self.currentWidget())

    def show_card(self, card: QWidget) -> None:
        area = self._areas[card]
        if self.currentWidget() is not area:
            self.setCurrentWidget(area)

    def set_wanted(self, height_px: int) -> None:
        """Be as high as that; 0: as high as there is room."""
        if height_px == self._wanted_px:
            return
        self._wanted_px = height_px
        if height_px:
            self.setFixedHeight(height_px)
        self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        # Hidden cards must not hold the window open: what is too high scrolls.
        return QSize(0, min(self._wanted_px, super().minimumSizeHint().height()) if self._wanted_px else 0)


__all__ = ["LEFT", "MIDDLE", "RIGHT", "Stage"]
