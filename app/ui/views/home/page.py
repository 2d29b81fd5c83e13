"""Home: the next meeting, what it still needs, what was promised, and the last minutes."""

from dataclasses import replace
from typing import override

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QBoxLayout, QWidget

from app.domain.ids import ItemId
from app.services.ports import ActionState, Meeting
from app.ui import when, words
from app.ui.keys import KeyAct, sequence
from app.ui.layouts import Column, Row, ScrollPage
from app.ui.page import Desk, Done, Go, Page, PageAct, Place
from app.ui.theme import Step, Theme
from app.ui.views.home.look import NextLook, at_time, look_ahead, look_at_due, look_at_last, look_at_next
from app.ui.views.home.next_card import NextCard
from app.ui.views.home.phrases import Mend
from app.ui.views.home.side_cards import ComingCard, DueCard, LastMinutesCard, LastTimeCard
from app.ui.widgets.card import Card
from app.ui.widgets.key_button import ButtonKind, ButtonShape, KeyButton
from app.ui.widgets.labels import ElidedLabel, WrappedLabel
from app.ui.widgets.notice_strip import NoticeKind, NoticeStrip

_SIDE_PX = 360
_GAP_PX = 16
_BESIDE_PX = 76
"""Margins of the page and its scroll bar."""
_UNDER_BELOW_PX = 1120
"""Pages narrower than this show the right column under the left one."""
_TICK_MS = 10_000
_TEXT_LETTERS = 40


class HomePage(Page):
    """Space and Enter start the next meeting."""

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(theme, desk, parent)
        self._look: NextLook | None = None
        self._last_id = ""
        self._title = ElidedLabel(theme, step=Step.DISPLAY)
        self._new = KeyButton(theme, "", key=sequence(KeyAct.NEW), icon="plus", shape=ButtonShape.HEADER)
        self._sample = NoticeStrip(theme, kind=NoticeKind.INFO, sign="users")
        self._remove = self._sample.add_button(KeyButton(theme, ""))
        self.next_card = NextCard(theme)
        self._nothing = Card(theme)
        self._nothing_text = WrappedLabel(theme, step=Step.STRONG)
        self._plan = KeyButton(
            theme, "", key=sequence(KeyAct.NEW), icon="calendar-plus", kind=ButtonKind.PRIMARY, shape=ButtonShape.LARGE
        )
        self._practise = KeyButton(theme, "", icon="rotate-cw")
        self.last_time = LastTimeCard(theme)
        self.due = DueCard(theme)
        self.last_minutes = LastMinutesCard(theme)
        self.coming = ComingCard(theme)
        self._timer = QTimer(self)
        self._timer.setObjectName("home-clock")
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        # The page itself has the focus first: Space and Enter start the meeting without a ring round the button.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._connect_children()
        self.retranslate()

    # What the window asks

    @override
    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Home. Space starts the next meeting."))
        self._new.set_label(self.tr("New meeting"))
        self._sample.show_words(
            self.tr("This is the sample team."), self.tr("Nothing you do with it touches your own meetings.")
        )
        self._remove.set_label(self.tr("Remove the sample"))
        self._nothing_text.setText(self.tr("No meeting planned. One takes a minute to set up."))
        self._plan.set_label(self.tr("Plan a meeting"))
        self._practise.set_label(self.tr("Practise"))
        for card in (self.next_card, self.last_time, self.due, self.last_minutes, self.coming):
            card.retranslate()

    @override
    def enter(self, target: str = "") -> None:
        services = self.services
        self._title.setText(words.full_day(services.clock.today()))
        self._fit()
        reps = services.team.reps()
        planned = services.meetings.planned()
        coming = next(iter(planned), None)
        self._sample.setVisible(any(rep.sample for rep in reps))
        self._look = None if coming is None else look_at_next(services, coming, reps)
        self.next_card.setVisible(self._look is not None)
        self.last_time.setVisible(self._look is not None)
        self._nothing.setVisible(self._look is None)
        if self._look is not None:
            self.next_card.show_meeting(self._look.shown)
            self.last_time.show_rows(self._look.last_time.rows, self._look.last_time.count)
        due = look_at_due(services, reps)
        self.due.show_rows(due.rows, due.late)
        self.coming.show_rows(look_ahead(planned[1:]))
        self._show_last()

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return (self, self.last_time.rows, self.due.rows, self.last_minutes.open_button)

    @override
    def acts(self) -> tuple[PageAct, ...]:
        acts: list[PageAct] = []
        if self._look is not None:
            acts.append(
                PageAct(
                    self.tr("Edit the agenda of %1").replace("%1", self._look.meeting.title), "list-ordered", self._edit
                )
            )
        if self._last_id:
            acts.append(PageAct(self.tr("Open the last minutes"), "file-text", self._open_last))
        if self._sample.isVisibleTo(self):
            acts.append(PageAct(self.tr("Remove the sample"), "archive", self._remove_sample))
        return tuple(acts)

    # What happens here

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focus = QApplication.focusWidget()
        if is_enter and isinstance(focus, QAbstractButton) and self.isAncestorOf(focus):
            focus.click()
        elif (is_enter or event.key() == Qt.Key.Key_Space) and self._look is not None and not event.isAutoRepeat():
            self._start()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.tokens.bg)

    def _on_tick(self) -> None:
        """Bring the distance to the next meeting up to date; a new day brings everything up to date."""
        clock = self.services.clock
        if self._title.text() != words.full_day(clock.today()):
            self.enter()
            return
        meeting = self._meeting
        if meeting is not None and meeting.scheduled_utc_ms is not None:
            at_utc_ms, today = meeting.scheduled_utc_ms, clock.today()
            distance = when.distance(at_utc_ms, clock.now_utc_ms(), meeting.zone, today)
            self.next_card.show_distance(distance, at_time(at_utc_ms, meeting.zone, today))

    @property
    def _meeting(self) -> Meeting | None:
        return None if self._look is None else self._look.meeting

    def _start(self) -> None:
        if self._look is None:
            return
        meeting = self._look.meeting
        if self.services.meetings.lacks_a_way(meeting):
            self.go_requested.emit(Go(Place.MEETINGS, f"{meeting.id}/start"))
        else:
            self.start_requested.emit(meeting.id)

    def _edit(self) -> None:
        if self._look is not None:
            self.go_requested.emit(Go(Place.MEETINGS, self._look.meeting.id))

    def _wall(self) -> None:
        if self._look is not None:
            self.wall_screen_requested.emit(self._look.meeting.id)

    def _on_practise(self) -> None:
        self.practice_requested.emit("")

    def _on_new(self) -> None:
        self.new_requested.emit()

    def _open_last(self) -> None:
        self.go_requested.emit(Go(Place.MINUTES, self._last_id))

    def _print_last(self) -> None:
        self.pdf_requested.emit(self._last_id)

    def _mend(self, key: str) -> None:
        look = self._look
        if look is None:
            return
        if look.mends.get(key) is Mend.PREWORK_IN:
            self._note_prework(look.meeting)
        else:
            self._edit()

    def _note_prework(self, meeting: Meeting) -> None:
        """The first who is missing brought their pre-work."""
        first = next((one for one in meeting.prework if not one.done), None)
        if first is None:
            return
        done = tuple(replace(one, done=True) if one.rep_id == first.rep_id else one for one in meeting.prework)
        service = self.services.meetings
        if self.attempt(lambda: service.save(replace(meeting, prework=done))):
            rep = self.services.team.rep(first.rep_id)
            text = self.tr("Pre-work of %1 is in").replace("%1", rep.name if rep is not None else "")
            self.done.emit(Done(text, lambda: service.save(meeting)))
            self.changed.emit()
            self.enter()

    def _settle(self, key: str) -> None:
        actions = self.services.actions
        row = next((one for one in self.due.rows.rows if one.key == key), None)
        if row is None or not self.attempt(lambda: actions.set_state(ItemId(key), ActionState.DONE)):
            return
        text = row.text if len(row.text) <= _TEXT_LETTERS else f"{row.text[:_TEXT_LETTERS].rstrip()}…"
        way_back = Done(
            self.tr("Done “%1”").replace("%1", text), lambda: actions.set_state(ItemId(key), ActionState.OPEN)
        )
        self.done.emit(way_back)
        self.enter()

    def _remove_sample(self) -> None:
        if self.attempt(self.services.sample.remove):
            self.changed.emit()
            self.enter()

    def _show_last(self) -> None:
        summary = self.services.minutes.latest()
        self._last_id = "" if summary is None else summary.meeting_id
        if summary is None:
            self.last_minutes.show_figures("", ())
            return
        last = look_at_last(self.services, summary)
        self.last_minutes.show_figures(last.day, last.figures)

    # Putting together

    def _connect_children(self) -> None:
        self._new.clicked.connect(self._on_new)
        self._plan.clicked.connect(self._on_new)
        self._practise.clicked.connect(self._on_practise)
        self._remove.clicked.connect(self._remove_sample)
        card = self.next_card
        card.start_requested.connect(self._start)
        card.edit_requested.connect(self._edit)
        card.wall_requested.connect(self._wall)
        card.practise_requested.connect(self._on_practise)
        card.mend_requested.connect(self._mend)
        self.due.settle_requested.connect(self._settle)
        self.last_minutes.open_requested.connect(self._open_last)
        self.last_minutes.pdf_requested.connect(self._print_last)

    def _lay_out(self) -> None:
        theme = self.theme
        self._head = Row(theme, gap_px=16)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)
        nothing = Column(theme, gap_px=16)
        nothing.addWidget(self._nothing_text)
        acts = Row(theme, gap_px=8)
        acts.addWidget(self._plan)
        acts.addWidget(self._practise, 0, Qt.AlignmentFlag.AlignVCenter)
        acts.addStretch(1)
        nothing.addLayout(acts)
        self._nothing.add_section(nothing, pad_px=24)
        left = Column(theme, gap_px=16)
        for widget in (self.next_card, self._nothing, self.last_time):
            left.addWidget(widget)
        left.addStretch(1)
        self._right = QWidget()
        right = Column(theme, gap_px=16)
        self._right.setLayout(right)
        for card in (self.due, self.last_minutes, self.coming):
            right.addWidget(card)
        right.addStretch(1)
        self._columns = Row(theme, gap_px=16)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._right)
        content = QWidget()
        box = Column(theme, margins_px=(32, 20, 32, 32), gap_px=20)
        content.setLayout(box)
        box.addLayout(self._head)
        box.addLayout(self._columns)
        box.addStretch(1)
        outer = Column(theme)
        self.setLayout(outer)
        outer.addWidget(self._sample)
        outer.addWidget(ScrollPage(content), 1)
        self.theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        px = self.theme.px
        is_under = self.width() < px(_UNDER_BELOW_PX)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.TopToBottom if is_under else directions.LeftToRight)
        room = self.width() - px(_BESIDE_PX) - (0 if is_under else px(_SIDE_PX + _GAP_PX))
        self.next_card.fit(room)
        head_px = self._title.sizeHint().width() + self._new.sizeHint().width() + px(_GAP_PX)
        has_room = head_px <= self.width() - px(_BESIDE_PX)
        self._head.setDirection(directions.LeftToRight if has_room else directions.TopToBottom)
        self._right.setMinimumWidth(0 if is_under else px(_SIDE_PX))
        self._right.setMaximumWidth(16_777_215 if is_under else px(_SIDE_PX))
