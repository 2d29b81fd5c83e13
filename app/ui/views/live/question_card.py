"""Q&A, in the middle: the clock, the question that is discussed, and how it is settled."""

from typing import override

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.ids import ItemId, RepId
from app.domain.meeting.state import Question
from app.domain.meeting.view import ClockFace
from app.ui import words
from app.ui.keys import KeyAct, sequence
from app.ui.theme import Color, Size, Space, Step, Theme
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.metrics import LiveMetrics
from app.ui.views.live.phrases import given_remark, next_label, overtime_line
from app.ui.views.live.side_parts import fit_head
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.card import Card
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_button import ButtonKind, ButtonShape, KeyButton
from app.ui.widgets.labels import TextLabel, WrappedLabel
from app.ui.widgets.ring_clock import LEAST_DIAMETER_PX, RingClock

_RING_PX, _LEAST_RING_PX = 240, 120
_BELOW_RING_PX = 166
"""Margins, settle buttons and foot."""
_ACT_COMPACT_PX = 44
_SMALL_BELOW_PX = 384
"""A lower card is laid out as in the smallest window."""
_ACTS = ((KeyAct.SETTLE_1, "check"), (KeyAct.SETTLE_2, "archive"), (KeyAct.SETTLE_3, "square-check"))


class QuestionCard(Card):
    """Ring 240, the question in large, Answered, Park, To action; below, how many are open, Pause and Next.

    Signals: ``act_requested(KeyAct)``.
    """

    act_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self._frame: LiveFrame | None = None
        self._is_compact = False
        self._from_fits = True
        self._height_px = 0
        self._body = QVBoxLayout()
        self.ring = RingClock(theme)
        self._people = _Asks(theme)
        self._text = WrappedLabel(theme, step=Step.HEADING, max_lines=4)
        self._from = IconLabel(theme, sign="link-2", color=Color.INK2)
        self._settle = tuple(
            KeyButton(
                theme,
                " ",
                key=sequence(act),
                icon=icon,
                shape=ButtonShape.LARGE,
                kind=ButtonKind.PRIMARY if act is KeyAct.SETTLE_1 else ButtonKind.SECONDARY,
            )
            for act, icon in _ACTS
        )
        self._open = IconLabel(theme, sign=Glyph.RING, color=Color.INK2)
        self._pause = KeyButton(theme, " ", key=sequence(KeyAct.START_PAUSE), icon="pause")
        self._next = KeyButton(theme, " ", key=sequence(KeyAct.NEXT), icon="arrow-right")
        self._lay_out()
        for button in (*self._settle, self._pause, self._next):
            button.clicked.connect(self._on_clicked)
        self.retranslate()

    def focus_order(self) -> tuple[QWidget, ...]:
        """The buttons in the order of Tab."""
        return (*self._settle, self._pause, self._next)

    def retranslate(self) -> None:
        """Take the words of another language."""
        labels = (self.tr("Answered"), self.tr("Park"), self.tr("To action"))
        for button, label in zip(self._settle, labels, strict=True):
            button.set_label(label)
        self._pause.reserve(self.tr("Pause"), self.tr("Resume"))

    def set_metrics(self, metrics: LiveMetrics) -> None:
        """A smaller ring and no icons in a small window."""
        fit_head(self, self._theme, metrics)
        is_small = metrics.question_px < self._theme.px(_SMALL_BELOW_PX)
        self._is_compact = metrics.is_tight or metrics.is_low or is_small
        self._height_px = metrics.question_px
        for button, (_, icon) in zip(self._settle, _ACTS, strict=True):
            button.set_icon_name(None if self._is_compact else icon)
            button.setFixedHeight(self._theme.px(_ACT_COMPACT_PX if self._is_compact else Size.PRIMARY))
        px = self._theme.px
        pad, gap = px(12 if self._is_compact else Space.CARD_LARGE), px(12 if self._is_compact else Space.GAP)
        self._body.setContentsMargins(pad, gap, pad, gap)
        self._body.setSpacing(gap)
        self._from_fits = not self._is_compact
        self._text.set_style(Step.STRONG if self._is_compact else Step.HEADING)
        self._fit_ring()

    def show_frame(self, frame: LiveFrame, chosen: ItemId | None) -> None:
        """Show a frame and the question that the keys settle."""
        self._frame = frame
        moment = frame.moment
        questions = frame.state.questions
        self.show_hand(frame)
        place = next((place for place, one in enumerate(questions, start=1) if one.id == chosen), 0)
        title = self.tr("Question %1 of %2").replace("%1", str(place)).replace("%2", str(len(questions)))
        self.head.set_title(title if place else self.tr("Questions and answers"))
        self.head.set_remark(given_remark(frame, brief=self._is_compact))
        if moment.clock.face is ClockFace.OVERTIME:
            self.show_band(words.clock_word(ClockFace.OVERTIME), overtime_line(frame))
        else:
            self.hide_band()
        question = next((one for one in questions if one.id == chosen), None)
        self._show_question(question, frame)
        self._show_foot(frame)

    def show_hand(self, frame: LiveFrame) -> None:
        """Move the hand of the clock."""
        self.ring.show_clock(frame.moment.clock, waits=frame.people.given(_waiting(frame)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_ring()

    def _show_question(self, question: Question | None, frame: LiveFrame) -> None:
        text = question.text if question else self.tr("No questions yet. Type q and the question.")
        if frame.state.questions and question is None:
            text = self.tr("Every question is settled.")
        if text != self._text.text():
            self._text.setText(text)
            self._text.updateGeometry()
        self._people.show_question(question, frame)
        after = f"{words.phase(question.phase)}, {words.clock(question.at_ms)}" if question and question.phase else ""
        self._from.setText(self.tr("Asked in %1").replace("%1", after) if after else "")
        self._from.setVisible(bool(after) and self._from_fits)
        can_settle = question is not None and question.settled is None
        for button in self._settle:
            button.setEnabled(can_settle)

    def _show_foot(self, frame: LiveFrame) -> None:
        count = len(frame.open_questions)
        text = self.tr("%n questions still open", "", count) if count else self.tr("All settled")
        if text != self._open.text():
            self._open.setText(text)
            self._open.set_sign(Glyph.RING if count else "circle-check", Color.INK2 if count else Color.OK)
        is_paused = frame.moment.clock.frozen
        pause = self.tr("Resume") if is_paused else self.tr("Pause")
        if pause != self._pause.label:
            self._pause.set_label(pause)
            self._pause.set_icon_name("play" if is_paused else "pause")
        label = next_label(frame, brief=False)
        if label != self._next.label:
            self._next.set_label(label)

    def _on_clicked(self) -> None:
        acts = {
            **dict(zip(self._settle, (act for act, _ in _ACTS), strict=True)),
            self._pause: KeyAct.START_PAUSE,
            self._next: KeyAct.NEXT,
        }
        button = self.sender()
        if isinstance(button, KeyButton) and button in acts:
            self.act_requested.emit(acts[button])

    def _fit_ring(self) -> None:
        px = self._theme.px
        free = self._height_px - self.head.height() - px(_BELOW_RING_PX)
        side = max(px(_LEAST_RING_PX if self._is_compact else LEAST_DIAMETER_PX), min(px(_RING_PX), free))
        # Far larger windows have room for a larger clock; the drawn 240 is for a card of 430.
        side = max(side, min(free, round(self.width() * 0.3)))
        if side != self.ring.width():
            self.ring.setFixedSize(side, side)

    def _lay_out(self) -> None:
        px = self._theme.px
        said = QVBoxLayout()
        said.setSpacing(px(Space.GRID))
        said.addStretch(1)
        said.addWidget(self._people)
        said.addWidget(self._text)
        said.addWidget(self._from)
        said.addStretch(1)
        upper = QHBoxLayout()
        upper.setSpacing(px(32))
        upper.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignVCenter)
        upper.addLayout(said, 1)
        acts = QHBoxLayout()
        acts.setSpacing(px(Space.GRID))
        for button, stretch in zip(self._settle, (7, 6, 6), strict=True):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            acts.addWidget(button, stretch)
        body = self._body
        body.addLayout(upper, 1)
        body.addLayout(acts)
        self.add_section(body, pad_px=0, stretch=1)
        foot = QHBoxLayout()
        foot.setSpacing(px(Space.GRID))
        foot.addWidget(self._open, 1)
        for button in (self._pause, self._next):
            button.let_elide()
            foot.addWidget(button)
        self.add_section(foot, pad_px=12, is_foot=True)


class _Asks(QWidget):
    """Who asks whom."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._asker, self._answerer = Avatar(theme, ""), Avatar(theme, "")
        self._from, self._to = TextLabel(theme, color=Color.INK2), TextLabel(theme, color=Color.INK2)
        self._arrow = IconLabel(theme, sign="arrow-right", color=Color.INK3)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(Space.GRID))
        for widget in (self._asker, self._from, self._arrow, self._answerer, self._to):
            row.addWidget(widget)
        row.addStretch(1)

    def show_question(self, question: Question | None, frame: LiveFrame) -> None:
        asked_by = question.asked_by if question else None
        to = question.to if question else None
        for rep_id, avatar, label in ((asked_by, self._asker, self._from), (to, self._answerer, self._to)):
            name = frame.people.name(rep_id)
            avatar.setVisible(bool(name))
            label.setVisible(bool(name))
            if name and name != avatar.accessibleName():
                avatar.set_person(name)
            label.setText(frame.people.given(rep_id))
        self._arrow.setVisible(asked_by is not None and to is not None)
        self.setVisible(asked_by is not None or to is not None)
        if asked_by is not None:
            text = QCoreApplication.translate("Live", "%1 asks").replace("%1", frame.people.name(asked_by))
            self.setAccessibleName(text)


def _waiting(frame: LiveFrame) -> RepId | None:
    return frame.state.mediation.waiting_id if frame.state.mediation else None
