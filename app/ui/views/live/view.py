"""The live view: wires one meeting to its widgets."""

import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import override

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.meeting.decision import Reason, Rejection
from app.services.live import LiveMeeting
from app.services.ports import Clock
from app.ui import words
from app.ui.announce import announce
from app.ui.keys import LIVE_KEYS, KeyAct, sequence
from app.ui.overlays.key_overlay import KeyOverlay
from app.ui.overlays.palette import Palette, PaletteEntry
from app.ui.theme import Theme
from app.ui.views.live import entries
from app.ui.views.live.acting import Acting, Surroundings
from app.ui.views.live.acts import Chosen
from app.ui.views.live.controller import LiveController
from app.ui.views.live.frame import LiveFrame, Trouble, looks_alike
from app.ui.views.live.guard import guarded
from app.ui.views.live.header import LiveHeader
from app.ui.views.live.line_desk import LineDesk
from app.ui.views.live.metrics import LiveMetrics, live_metrics
from app.ui.views.live.notices import Notices
from app.ui.views.live.phrases import spoken_state
from app.ui.views.live.shortcuts import is_habit, make_shortcuts
from app.ui.views.live.stage import Stage
from app.ui.views.live.time_strip import TimeStrip
from app.ui.widgets.capture_reader import CaptureContext
from app.ui.widgets.toast import UndoToast

_LEAST_WIDTH_PX, _LEAST_HEIGHT_PX = 1024, 640
"""The least window of the design; large text in it shows one column at a time."""


class LiveView(QWidget):
    """One meeting from the empty clock to locked minutes. Takes the whole window while it runs.

    Signals: ``finished(str)`` with the meeting's id when its minutes are locked; ``cancelled(str)`` when it was called
    off; ``left()``, ``minutes_requested(str)``, ``pdf_requested(str)`` from the end card; ``wall_screen_requested()``
    on F11; ``elsewhere_chosen(str)`` with the key of an entry given by `set_elsewhere`; ``frame_changed(LiveFrame)``
    for the participant view; ``cue(Cue)`` for sounds.
    """

    finished = Signal(str)
    cancelled = Signal(str)
    left = Signal()
    minutes_requested = Signal(str)
    pdf_requested = Signal(str)
    wall_screen_requested = Signal()
    elsewhere_chosen = Signal(str)
    frame_changed = Signal(object)
    cue = Signal(object)

    def __init__(
        self,
        theme: Theme,
        live: LiveMeeting,
        clock: Clock,
        context: CaptureContext | None = None,
        *,
        monotonic_s: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        """``context`` gives the language of dates and who reads rarer ones; its people are not looked at.

        ``monotonic_s`` gives seconds, for telling a bouncing finger from a second key press.
        """
        super().__init__(parent)
        self._theme = theme
        self._before: LiveFrame | None = None
        self._metrics: LiveMetrics | None = None
        self.controller = LiveController(live, clock, self)
        self.header = LiveHeader(theme)
        self.strip = TimeStrip(theme)
        self.notices = Notices(theme)
        self.stage = Stage(theme, monotonic_s)
        self.strip.add_switch(self.stage.switch)
        self.line = self.stage.capture.line
        self.desk = LineDesk(self.controller, self.line, self.stage.capture.preview, context or CaptureContext())
        self.palette_overlay = Palette(theme, self)
        self.key_overlay = KeyOverlay(theme, self, LIVE_KEYS)
        self.toast = UndoToast(theme, self, key=sequence(KeyAct.UNDO))
        around = Surroundings(
            self.controller, self.stage, self.desk, self.notices, self.toast, self.palette_overlay, self.key_overlay
        )
        self.acting = Acting(around, self)
        self.shortcuts = make_shortcuts(self, self.acting.press)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # The columns give way to any window; the layout of the moment must not hold it open.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        for widget in (self.header, self.strip, self.notices):
            column.addWidget(widget)
        column.addWidget(self.stage, 1)
        self.setFocusProxy(self.line)
        self._connect_controller()
        self._connect_cards()
        self._connect_overlays()
        theme.changed.connect(self._fit)
        self._set_tab_order()
        self.desk.restore()
        self._on_frame(self.controller.frame)

    # From outside

    @property
    def frame(self) -> LiveFrame:
        """What is shown now."""
        return self.controller.frame

    def start(self) -> None:
        """Begin to look at the clock, with the cursor in the line."""
        self.controller.start()
        self.line.setFocus()

    def prepare_close(self) -> None:
        """Keep what is being typed, composed text included, and look no more. The meeting stays as it is."""
        self.line.finish_composing()
        if not self.desk.is_editing:
            self.controller.set_draft(self.line.text)
        self.controller.stop()

    def set_elsewhere(self, listed: Sequence[PaletteEntry]) -> None:
        """List more in the palette: other meetings, pages of the window."""
        self.acting.elsewhere = tuple(listed)

    def show_wall_screen(self, is_open: bool) -> None:
        """Show in the header whether the wall screen is on."""
        self.header.show_wall(is_open)

    def tell_bug(self) -> None:
        """Say that something went wrong inside; the meeting goes on."""
        self.controller.tell_bug()

    # Frames

    @guarded
    def _on_frame(self, frame: LiveFrame) -> None:
        before, self._before = self._before, frame
        if looks_alike(before, frame):
            self._show_hands(frame)
            self.frame_changed.emit(frame)
            return
        self.acting.choice.follow(before, frame)
        self._show_everything(frame)
        self._tell_changes(before, frame)
        self.frame_changed.emit(frame)

    def _show_everything(self, frame: LiveFrame) -> None:
        chosen = self.acting.choice.chosen
        self.header.show_frame(frame)
        self.strip.show_frame(frame)
        self.notices.show_frame(frame)
        stage = self.stage
        stage.show_frame(frame)
        if stage.upper_card is stage.clock:
            stage.clock.show_frame(frame)
        elif stage.upper_card is stage.question:
            stage.question.show_frame(frame, chosen.question_id)
        elif stage.upper_card is stage.fix:
            stage.fix.show_frame(frame)
        else:
            stage.end.show_frame(frame)
        self._show_sides(frame, chosen)
        stage.capture.show_frame(frame)
        self.desk.show_frame(frame, chosen.question_id)
        if self.palette_overlay.is_open:
            self.palette_overlay.show_head(entries.palette_head(frame))

    def _show_hands(self, frame: LiveFrame) -> None:
        """What moves between two seconds: the ring that is shown, and the playhead."""
        stage = self.stage
        self.strip.show_playhead(frame)
        if stage.upper_card is stage.clock:
            stage.clock.show_hand(frame)
        elif stage.upper_card is stage.question:
            stage.question.show_hand(frame)
        elif stage.left_card is stage.closing:
            stage.closing.show_hand(frame)

    def _show_sides(self, frame: LiveFrame, chosen: Chosen) -> None:
        stage = self.stage
        if stage.left_card is stage.order:
            stage.order.show_frame(frame, chosen.rep_id)
        elif stage.left_card is stage.tasks:
            stage.tasks.show_frame(frame)
        elif stage.left_card is stage.questions:
            stage.questions.show_frame(frame, chosen.question_id)
        else:
            stage.closing.show_frame(frame)
        if stage.right_card is stage.review:
            stage.review.show_frame(frame, chosen.promise_id if frame.moment.phase is not None else None)
        elif stage.right_card is stage.turn:
            stage.turn.show_frame(frame)
        elif stage.right_card is stage.agreed:
            stage.agreed.show_frame(frame)
        else:
            stage.recap.show_frame(frame, chosen.recap_id)

    def _tell_changes(self, before: LiveFrame | None, frame: LiveFrame) -> None:
        has_moved = before is not None and before.moment.phase is not frame.moment.phase
        if has_moved and self.acting.is_closing and self.line.is_empty:
            self.stage.fix.focus_first()
        text, urgent = spoken_state(before, frame)
        announce(self, text, urgent=urgent)

    # Keys and focus

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_habit(event):
            # Taken here, so that no shortcut of the window closes or quits anything in the middle of a meeting.
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no widget wanted: letters go to the line, Space and Enter act as they do in the empty line."""
        key, text = event.key(), event.text()
        has_modifier = bool(event.modifiers() & _COMMANDING)
        if key == Qt.Key.Key_Escape:
            self.acting.perform(KeyAct.TO_LINE)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not has_modifier:
            if self.line.is_empty and not event.isAutoRepeat():
                self.acting.perform(KeyAct.START_PAUSE if key == Qt.Key.Key_Space else KeyAct.NEXT)
        elif text and text.isprintable() and not has_modifier:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.insertPlainText(text)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _set_tab_order(self) -> None:
        """Capture, primary and its neighbours, list, acts of the order, stream, cards at the right, header."""
        stage = self.stage
        chain: list[QWidget] = [
            self.line,
            *stage.clock.focus_order(),
            *stage.question.focus_order(),
            *stage.order.focus_order(),
            stage.tasks.list,
            stage.questions.list,
            stage.closing.finalise,
            stage.capture.stream,
            stage.review.list,
            *stage.review.buttons,
            stage.agreed.action_rows.rows,
            stage.agreed.objective_rows.rows,
            stage.agreed.fields.words,
            stage.agreed.fields.target,
            stage.recap.list,
            stage.recap.read,
            stage.recap.rating,
            self.header.wall,
            self.header.palette_button,
        ]
        for first, second in pairwise(chain):
            QWidget.setTabOrder(first, second)

    # Size and language

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH_PX, _LEAST_HEIGHT_PX)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for part in (self.header, self.strip, self.notices, self.stage, self.palette_overlay):
                part.retranslate()
            self._metrics = None
            self._fit()
            self.controller.refresh()

    @guarded
    def _fit(self) -> None:
        """Share out the window anew; what words there is room for may be others then."""
        notices_px = sum(strip.height() for strip in self.notices.strips if not strip.isHidden())
        metrics = live_metrics(self.width(), self.height(), self._theme.scale, notices_px)
        if metrics == self._metrics:
            return
        self._metrics = metrics
        self.header.set_metrics(metrics)
        self.strip.set_metrics(metrics)
        self.stage.set_metrics(metrics)
        if self._before is not None:
            self._show_everything(self._before)

    # Wiring

    def _connect_controller(self) -> None:
        controller = self.controller
        controller.frame_changed.connect(self._on_frame)
        controller.refused.connect(self._on_refused)
        controller.trouble_changed.connect(self._on_trouble)
        controller.cue.connect(self.cue)
        controller.finished.connect(self._on_finished)
        controller.cancelled.connect(self._on_cancelled)
        self.desk.committed.connect(self.toast.hide)
        self.line.key_pressed.connect(self.acting.perform)
        self.notices.act_requested.connect(self.acting.perform)
        self.notices.retry_requested.connect(controller.try_again)
        self.notices.bug_dismissed.connect(controller.dismiss_bug)
        self.notices.cancel_confirmed.connect(self.acting.on_cancel_confirmed)
        self.notices.extend_confirmed.connect(self.acting.on_extend_confirmed)
        self.notices.resized.connect(self._fit)

    def _connect_cards(self) -> None:
        stage = self.stage
        for card in (stage.clock, stage.question, stage.order, stage.review, stage.recap):
            card.act_requested.connect(self.acting.perform)
        self.header.act_requested.connect(self.acting.perform)
        stage.order.chosen.connect(self.acting.on_rep_chosen)
        stage.order.floor_requested.connect(self.acting.on_floor_requested)
        stage.order.reorder_requested.connect(self.acting.on_reorder_requested)
        stage.review.chosen.connect(self.acting.on_promise_chosen)
        stage.questions.chosen.connect(self.acting.on_question_chosen)
        stage.recap.chosen.connect(self.acting.on_recap_chosen)
        stage.recap.rated.connect(self.acting.on_rated)
        stage.tasks.undo_requested.connect(self.acting.on_undo_requested)
        stage.questions.undo_requested.connect(self.acting.on_undo_requested)
        for leaving in (stage.fix, stage.agreed, stage.recap):
            leaving.left.connect(self.acting.to_line)
        stage.tasks.task_requested.connect(self.acting.on_task_requested)
        stage.closing.finalise_requested.connect(self.acting.finalise)
        stage.fix.command_requested.connect(self.acting.on_fix)
        stage.agreed.objective_set.connect(self.acting.on_objective)
        stage.agreed.edit_requested.connect(self.acting.on_edit)
        stage.capture.stream.edit_requested.connect(self.acting.on_edit)
        stage.capture.stream.withdraw_requested.connect(self.acting.on_withdraw)
        stage.capture.stream.to_action_requested.connect(self.acting.on_note_to_action)
        stage.end.minutes_requested.connect(self._on_minutes)
        stage.end.pdf_requested.connect(self._on_pdf)
        stage.end.home_requested.connect(self.left)

    def _connect_overlays(self) -> None:
        self.acting.wall_screen_requested.connect(self.wall_screen_requested)
        self.acting.elsewhere_chosen.connect(self.elsewhere_chosen)
        self.palette_overlay.chosen.connect(self.acting.on_palette)
        self.toast.undo_requested.connect(self.acting.on_undo_requested)

    # Slots

    @guarded
    def _on_refused(self, rejection: Rejection) -> None:
        if rejection.reason is Reason.GAPS and self.acting.is_closing:
            self.stage.fix.focus_first()
            return
        self.desk.refuse(words.refusal(rejection, self.frame.people.given(rejection.rep_id)))

    @guarded
    def _on_trouble(self, trouble: Trouble | None) -> None:
        self.notices.show_trouble(trouble)
        self.header.show_trouble(trouble is not None and not trouble.is_bug)
        self.header.show_frame(self.frame)
        if trouble is not None:
            announce(self, trouble.sentence, urgent=True)

    @guarded
    def _on_finished(self, meeting_id: str) -> None:
        self.finished.emit(meeting_id)
        self.stage.end.minutes.setFocus()

    @guarded
    def _on_cancelled(self, meeting_id: str) -> None:
        self.cancelled.emit(meeting_id)
        self.stage.end.home.setFocus()

    @guarded
    def _on_minutes(self) -> None:
        self.minutes_requested.emit(self.frame.state.plan.meeting_id)

    @guarded
    def _on_pdf(self) -> None:
        self.pdf_requested.emit(self.frame.state.plan.meeting_id)


_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
