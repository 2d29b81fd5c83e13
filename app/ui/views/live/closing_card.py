"""Closing, at the left: the clock, what is complete and what is not, and the button that locks the minutes."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.meeting.decision import GapKind
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Status
from app.ui import words
from app.ui.keys import KeyAct, sequence
from app.ui.theme import Color, Space, Step, Theme
from app.ui.views.live.acts import recap_order
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.metrics import LiveMetrics
from app.ui.views.live.phrases import given_remark
from app.ui.views.live.side_parts import fit_head, scrolling
from app.ui.widgets.card import Card, hairline
from app.ui.widgets.checklist import CheckItem, Checklist, CheckState
from app.ui.widgets.key_button import ButtonKind, ButtonShape, KeyButton
from app.ui.widgets.labels import WrappedLabel
from app.ui.widgets.ring_clock import LEAST_DIAMETER_PX, RingClock

_RING_PX = 216

translate = QCoreApplication.translate


class ClosingCard(Card):
    """Ring, checklist, Finalise. Finalise is never greyed: with gaps it leads to the first of them.

    Signals: ``finalise_requested()``.
    """

    finalise_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self._is_compact = False
        self.ring = RingClock(theme)
        self._checks = Checklist(theme, state_words={})
        self.finalise = KeyButton(
            theme,
            " ",
            key=sequence(KeyAct.NEXT),
            icon="file-lock",
            kind=ButtonKind.PRIMARY,
            shape=ButtonShape.LARGE,
        )
        self.finalise.let_elide()
        self._hint = WrappedLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._lay_out()
        self.finalise.clicked.connect(self.finalise_requested)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.finalise.set_label(self.tr("Finalise"))
        self._hint.setText(self.tr("Locks the minutes and writes the PDF."))

    def set_metrics(self, metrics: LiveMetrics) -> None:
        """A smaller ring in a small window."""
        fit_head(self, self._theme, metrics)
        self._is_compact = metrics.is_compact
        is_small = metrics.is_compact or metrics.is_low
        side = self._theme.px(LEAST_DIAMETER_PX if is_small else _RING_PX)
        self.ring.setFixedSize(side, side)
        self._hint.setVisible(not is_small)

    def show_frame(self, frame: LiveFrame) -> None:
        """Show a frame."""
        moment = frame.moment
        is_reopened = frame.state.status is Status.REOPENED
        self.show_hand(frame)
        self._foot.setVisible(frame.state.status is not Status.FINISHED)
        self.head.set_title(self.tr("Corrections") if is_reopened else words.phase(moment.phase or Phase.CLOSING))
        self.head.set_remark(given_remark(frame, brief=False))
        self._checks.show_items(check_items(frame, brief=self._is_compact))
        count = len(frame.gaps)
        self.finalise.set_detail(self.tr("%n to fix first", "", count) if count else "")

    def show_hand(self, frame: LiveFrame) -> None:
        """Move the hand of the clock; once all is locked it shows how long the meeting was."""
        moment = frame.moment
        is_locked = frame.state.status is Status.FINISHED
        self.ring.show_clock(replace(moment.clock, spent_ms=moment.elapsed_ms) if is_locked else moment.clock)

    def _lay_out(self) -> None:
        ring = QHBoxLayout()
        ring.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignCenter)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        box = QWidget()
        box.setLayout(ring)
        pad = self._theme.px(Space.GRID)
        ring.setContentsMargins(0, pad, 0, pad)
        checks = QWidget()
        inner = QVBoxLayout(checks)
        inner.setContentsMargins(self._theme.px(Space.GAP), 0, self._theme.px(Space.GAP), 0)
        inner.addWidget(self._checks)
        column.addWidget(box)
        column.addWidget(hairline(self._theme))
        column.addWidget(checks)
        column.addStretch(1)
        self.add_section(scrolling(content), pad_px=0, stretch=1)
        foot = QVBoxLayout()
        foot.setSpacing(self._theme.px(Space.GRID))
        foot.addWidget(self.finalise)
        foot.addWidget(self._hint)
        self._foot = self.add_section(foot, pad_px=Space.CARD)


def check_items(frame: LiveFrame, *, brief: bool = False) -> tuple[CheckItem, ...]:
    """What has to be complete, how far it is, and whether that is enough."""
    state = frame.state
    missing = {kind: sum(gap.kind is kind for gap in frame.gaps) for kind in GapKind}
    reps = len(recap_order(frame))
    actions, questions = len(state.actions), len(state.questions)
    rows = [
        ("questions", questions, GapKind.QUESTION_UNSETTLED),
        ("owners", actions, GapKind.ACTION_WITHOUT_OWNER),
        ("dates", actions, GapKind.ACTION_WITHOUT_DATE),
        ("steps", reps, GapKind.REP_WITHOUT_NEXT_STEP),
    ]
    return tuple(
        CheckItem(
            key=key,
            state=CheckState.MISSING if missing[kind] else CheckState.OK,
            title=_title(kind, brief=brief),
            value=words.count_of(max(0, whole - missing[kind]), whole),
        )
        for key, whole, kind in rows
    )


def _title(kind: GapKind, *, brief: bool) -> str:
    match kind:
        case GapKind.QUESTION_UNSETTLED:
            return translate("Live", "Questions") if brief else translate("Live", "Questions settled")
        case GapKind.ACTION_WITHOUT_OWNER:
            return translate("Live", "Owners") if brief else translate("Live", "Actions with an owner")
        case GapKind.ACTION_WITHOUT_DATE:
            return translate("Live", "Dates") if brief else translate("Live", "Actions with a date")
        case GapKind.REP_WITHOUT_NEXT_STEP:
            return translate("Live", "Next steps") if brief else translate("Live", "Reps with a next step")
