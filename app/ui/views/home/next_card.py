"""The meeting that comes next: start it, see its agenda and people, and what it still lacks."""

from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from app.domain.ids import Ms
from app.ui import words
from app.ui.flow import Flow
from app.ui.keys import KeyAct, sequence
from app.ui.layouts import Column, Row
from app.ui.theme import Color, Radius, Step, Theme, Weight
from app.ui.views.home.people_row import Face, PeopleRow
from app.ui.widgets.capacity_bar import CapacityBar, PlannedPart
from app.ui.widgets.checklist import CheckItem, Checklist, CheckState
from app.ui.widgets.key_button import ButtonKind, ButtonShape, KeyButton
from app.ui.widgets.labels import ElidedLabel, TextLabel, WrappedLabel
from app.ui.widgets.painting import rounded_box

_START_PX = 280
_READY_PX = 304
_READY_LEAST_PX = 256
_ROOMY_PX = 740
_SIDE_BY_SIDE_PX = 620


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """All that the card shows. ``distance`` and ``at`` are empty for a meeting without a time."""

    title: str
    about: str
    distance: str
    at: str
    parts: tuple[PlannedPart, ...]
    total_ms: Ms
    cap_ms: Ms
    people: str
    faces: tuple[Face, ...]
    ready: tuple[CheckItem, ...]
    is_over: bool = False


class NextCard(QFrame):
    """Signals: ``start_requested()``; ``edit_requested()``; ``wall_requested()``; ``practise_requested()``;
    ``mend_requested(key of the line)``."""

    start_requested = Signal()
    edit_requested = Signal()
    wall_requested = Signal()
    practise_requested = Signal()
    mend_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room_px = 0
        self._kicker = TextLabel(theme, step=Step.CAPTION, weight=Weight.SEMIBOLD, color=Color.INK2)
        self._title = WrappedLabel(theme, step=Step.DISPLAY, max_lines=2)
        self._about = WrappedLabel(theme, color=Color.INK2, max_lines=2)
        self.start = KeyButton(
            theme, "", key=QKeySequence(Qt.Key.Key_Space), icon="play", kind=ButtonKind.PRIMARY, shape=ButtonShape.START
        )
        self._distance = ElidedLabel(theme, step=Step.DISPLAY)
        self._at = ElidedLabel(theme, color=Color.INK2)
        self._agenda = TextLabel(theme, step=Step.CAPTION, weight=Weight.SEMIBOLD, color=Color.INK2)
        self._total = TextLabel(theme, step=Step.CAPTION, weight=Weight.SEMIBOLD)
        self._cap = TextLabel(theme, step=Step.CAPTION, color=Color.INK2)
        self._bar = CapacityBar(theme)
        self._people = ElidedLabel(theme, step=Step.CAPTION, weight=Weight.SEMIBOLD, color=Color.INK2)
        self._faces = PeopleRow(theme)
        self._edit = KeyButton(theme, "", icon="list-ordered")
        self._wall = KeyButton(theme, "", icon="screen-share", key=sequence(KeyAct.WALL_SCREEN))
        self._practise = KeyButton(theme, "", icon="rotate-cw")
        self._ready_head = TextLabel(theme, step=Step.CAPTION, weight=Weight.SEMIBOLD, color=Color.INK2)
        self._ready_count = TextLabel(theme, step=Step.CAPTION, weight=Weight.SEMIBOLD)
        self._checks: Checklist | None = None
        self._lay_out()
        self._connect_children()
        theme.changed.connect(self._fit)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._kicker.setText(self.tr("Next meeting"))
        self.start.set_label(self.tr("Start"))
        self._agenda.setText(self.tr("Agenda"))
        self._edit.set_label(self.tr("Edit agenda"))
        self._wall.set_label(self.tr("Wall screen"))
        self._practise.set_label(self.tr("Practise"))
        self._ready_head.setText(self.tr("Ready"))
        if self._checks is not None:
            self._ready_box.removeWidget(self._checks)
            self._checks.hide()
            self._checks.deleteLater()
        words_of = {CheckState.OK: self.tr("ready"), CheckState.MISSING: self.tr("missing")}
        self._checks = Checklist(self._theme, state_words=words_of)
        self._checks.act_requested.connect(self.mend_requested)
        self._ready_box.insertWidget(1, self._checks)

    def show_distance(self, distance: str, at: str) -> None:
        """Show how far away it is; empty texts for a meeting without a time."""
        self._distance.setText(distance)
        self._at.setText(at)
        self._when.setVisible(bool(distance))
        self._fit_start()

    def show_meeting(self, meeting: NextMeeting) -> None:
        """Show a meeting."""
        self._title.setText(meeting.title)
        self._about.setText(meeting.about)
        self._title.updateGeometry()
        self.show_distance(meeting.distance, meeting.at)
        self._total.setText(words.duration(meeting.total_ms))
        self._total.set_color(Color.DANGER if meeting.is_over else Color.INK)
        self._cap.setText(words.of_time(meeting.cap_ms))
        self._bar.show_plan(meeting.parts, meeting.cap_ms)
        self._people.setText(meeting.people)
        self._faces.show_faces(meeting.faces)
        done = sum(item.state is CheckState.OK for item in meeting.ready)
        self._ready_count.setText(words.count_of(done, len(meeting.ready)))
        if self._checks is not None:
            self._checks.show_items(meeting.ready)

    def _connect_children(self) -> None:
        self.start.clicked.connect(self.start_requested)
        self._edit.clicked.connect(self.edit_requested)
        self._wall.clicked.connect(self.wall_requested)
        self._practise.clicked.connect(self.practise_requested)

    def _lay_out(self) -> None:
        theme = self._theme
        self._when = QWidget()
        when = Column(theme)
        self._when.setLayout(when)
        when.addStretch(1)
        when.addWidget(self._distance)
        when.addWidget(self._at)
        when.addStretch(1)
        self._start_row = Row(theme, gap_px=24)
        self._start_row.addWidget(self.start)
        self._start_row.addWidget(self._when, 1)
        agenda = Row(theme, gap_px=4)
        agenda.addWidget(self._agenda, 1)
        agenda.addWidget(self._total)
        agenda.addWidget(self._cap)
        acts = Flow(theme)
        for button in (self._edit, self._wall, self._practise):
            acts.addWidget(button)
        main = Column(theme, margins_px=(24, 24, 24, 24))
        for widget, after_px in ((self._kicker, 4), (self._title, 4), (self._about, 20)):
            main.addWidget(widget)
            main.addSpacing(after_px)
        main.addLayout(self._start_row)
        main.addSpacing(24)
        main.addLayout(agenda)
        main.addSpacing(8)
        main.addWidget(self._bar)
        main.addSpacing(20)
        main.addWidget(self._people)
        main.addSpacing(8)
        main.addWidget(self._faces)
        main.addSpacing(20)
        main.addLayout(acts)
        main.addStretch(1)
        self._main = QWidget()
        self._main.setLayout(main)
        self._ready = _ReadyGround(theme)
        self._ready_box = Column(theme, margins_px=(24, 24, 24, 16), gap_px=4)
        self._ready.setLayout(self._ready_box)
        head = Row(theme)
        head.addWidget(self._ready_head, 1)
        head.addWidget(self._ready_count)
        self._ready_box.addLayout(head)
        self._ready_box.addStretch(1)
        self._halves = Row(theme, margins_px=(1, 1, 1, 1))
        self.setLayout(self._halves)
        self._halves.addWidget(self._main, 1)
        self._halves.addWidget(self._ready)
        self._fit()

    def fit(self, room_px: int) -> None:
        """Lay out for so much room. What the card had before says nothing: its own buttons may hold it open."""
        self._room_px = room_px
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        is_wide = self._room_px >= px(_SIDE_BY_SIDE_PX)
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        self._ready.setMinimumWidth(
            px(_READY_PX if self._room_px >= px(_ROOMY_PX) else _READY_LEAST_PX) if is_wide else 0
        )
        self._ready.setMaximumWidth(px(_READY_PX) if is_wide else 16_777_215)
        self._ready.set_beside(is_wide)
        self._fit_start()
        self.update()

    def _fit_start(self) -> None:
        """Start is as wide as drawn where the time beside it has its room."""
        px = self._theme.px
        beside = self._ready.maximumWidth() if self._room_px >= px(_SIDE_BY_SIDE_PX) else 0
        taken = max(self._distance.sizeHint().width(), self._at.sizeHint().width()) + px(24)
        room = self._room_px - beside - 2 * px(24) - (taken if self._distance.text() else 0)
        directions = QBoxLayout.Direction
        is_beside = room >= self.start.sizeHint().width()
        self._start_row.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        self._start_row.setSpacing(px(24 if is_beside else 8))
        self.start.setMinimumWidth(min(px(_START_PX), room) if is_beside else 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        radius = self._theme.px(Radius.CARD)
        rounded_box(QPainter(self), QRectF(self.rect()), radius, fill=tokens.surface, line=tokens.line)


class _ReadyGround(QWidget):
    """The grey half of the card."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_beside = True
        theme.changed.connect(self.update)

    def set_beside(self, is_beside: bool) -> None:
        """Whether it lies beside the white half, or under it."""
        if is_beside is not self._is_beside:
            self._is_beside = is_beside
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        radius = self._theme.px(Radius.CARD) - 1
        rect = QRectF(self.rect())
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(rect, radius, radius)
        # Square where it meets the white half.
        path.addRect(rect.adjusted(0, 0, -radius, 0) if self._is_beside else rect.adjusted(0, 0, 0, -radius))
        painter.fillPath(path, tokens.bg)
        line = QRectF(0, 0, 1, rect.height()) if self._is_beside else QRectF(0, 0, rect.width(), 1)
        painter.fillRect(line, tokens.line)
