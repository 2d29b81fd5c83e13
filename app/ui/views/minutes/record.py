"""The record of one meeting: figures and who spoke when, actions and what else was said, the rest beside it."""

from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from app.domain.minutes import GroupMinutes
from app.ui.layouts import Column, ScrollPage
from app.ui.theme import Step, Theme, Weight
from app.ui.views.minutes import facts
from app.ui.views.minutes.fact_cards import ActionsCard, FiguresRow, RowsCard, SignsCard
from app.ui.views.minutes.headline import figures_of
from app.ui.widgets.card import Card
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.lanes import Lanes

_SIDE_PX = 264
_BESIDE_FROM_PX = 760
_LANES_PX = 240
_WIDEST = 16_777_215


class Record(QWidget):
    """Shows `GroupMinutes`, whatever version. Nothing in it can be changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures = FiguresRow(theme)
        self._spoke = TextLabel(theme, step=Step.BODY, weight=Weight.SEMIBOLD)
        self._lanes = Lanes(theme)
        self._actions = ActionsCard(theme)
        self._objectives, self._steps = RowsCard(theme), RowsCard(theme, counts=False)
        self._notes, self._reviewed = RowsCard(theme, counts=False), RowsCard(theme)
        self._course, self._coming = RowsCard(theme, counts=False), RowsCard(theme, counts=False)
        self._decisions, self._questions = SignsCard(theme), SignsCard(theme)
        self._recognition, self._parked = SignsCard(theme), SignsCard(theme)
        self._mediations = SignsCard(theme)
        self._present, self._ratings = RowsCard(theme, counts=False), RowsCard(theme, counts=False)
        self._beside: QBoxLayout
        self._side = QWidget()
        self.pane: QScrollArea
        self._lay_out()
        theme.changed.connect(self._fit)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._spoke.setText(self.tr("Who spoke when"))
        self._actions.retranslate()
        titles: dict[RowsCard | SignsCard, str] = {
            self._objectives: self.tr("Objectives"),
            self._steps: self.tr("Next step of each rep"),
            self._notes: self.tr("Notes"),
            self._reviewed: self.tr("Actions from last time"),
            self._course: self.tr("Course of the meeting"),
            self._coming: self.tr("Next meeting"),
            self._decisions: self.tr("Decisions"),
            self._questions: self.tr("Questions"),
            self._recognition: self.tr("Recognition"),
            self._parked: self.tr("Parked"),
            self._mediations: self.tr("Mediations"),
            self._present: self.tr("Present"),
            self._ratings: self.tr("Ratings"),
        }
        for card, title in titles.items():
            card.set_title(title)
        self.pane.setAccessibleName(self.tr("Record"))

    def show_minutes(self, minutes: GroupMinutes, *, is_other: bool) -> None:
        """Show minutes; ``is_other``: of another meeting than before, so from the top."""
        self._figures.show_figures(figures_of(minutes))
        figures = minutes.figures
        self._lanes.show_turns(minutes.turns, minutes.spans, figures.cap_ms, figures.questions)
        self._lanes_box.setVisible(bool(minutes.turns))
        self._actions.show_actions(facts.actions(minutes))
        for card, lines in (
            (self._objectives, facts.objectives(minutes)),
            (self._steps, facts.next_steps(minutes)),
            (self._notes, facts.notes(minutes)),
            (self._course, facts.course(minutes)),
            (self._coming, facts.coming(minutes)),
            (self._decisions, facts.decisions(minutes)),
            (self._questions, facts.questions(minutes)),
            (self._recognition, facts.recognitions(minutes)),
            (self._parked, facts.parked(minutes)),
            (self._mediations, facts.mediations(minutes)),
            (self._present, facts.present(minutes)),
        ):
            card.show_facts(lines)
        self._reviewed.show_facts(facts.reviewed(minutes), facts.kept(minutes))
        self._ratings.show_facts(facts.ratings(minutes), facts.average(minutes))
        if is_other:
            self.pane.verticalScrollBar().setValue(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        theme = self._theme
        top = Card(theme)
        box = Column(theme, gap_px=16)
        box.addWidget(self._figures)
        self._lanes_box = QWidget()
        lanes = Column(theme, gap_px=8)
        self._lanes_box.setLayout(lanes)
        lanes.addWidget(self._spoke)
        lanes.addWidget(self._lanes)
        box.addWidget(self._lanes_box)
        top.add_section(box)
        main, side = Column(theme, gap_px=16), Column(theme, gap_px=16)
        for card in (
            top, self._actions, self._objectives, self._steps, self._notes, self._reviewed, self._course, self._coming,
        ):  # fmt: skip
            main.addWidget(card)
        main.addStretch(1)
        for beside in (
            self._decisions, self._questions, self._recognition, self._parked, self._mediations, self._present,
            self._ratings,
        ):  # fmt: skip
            side.addWidget(beside)
        side.addStretch(1)
        self._side.setLayout(side)
        content = QWidget()
        body = Column(theme, margins_px=(24, 16, 24, 24))
        content.setLayout(body)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.addLayout(main, 1)
        self._beside.addWidget(self._side)
        body.addLayout(self._beside)
        body.addStretch(1)
        self.pane = ScrollPage(content)
        # Whoever has no mouse scrolls it with the arrows.
        self.pane.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = Column(theme)
        self.setLayout(column)
        column.addWidget(self.pane)

    def _fit(self) -> None:
        px = self._theme.px
        self._lanes.setMinimumWidth(px(_LANES_PX))
        is_beside = self.width() >= px(_BESIDE_FROM_PX)
        left_to_right, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._beside.setDirection(left_to_right if is_beside else down)
        self._beside.setSpacing(px(16))
        self._side.setMinimumWidth(px(_SIDE_PX) if is_beside else 0)
        self._side.setMaximumWidth(px(_SIDE_PX) if is_beside else _WIDEST)
