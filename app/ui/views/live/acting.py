"""What is done in the live view: from keys, buttons, rows and the palette to commands."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.ids import ItemId, RepId
from app.domain.meeting import commands as cmd
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Status
from app.ui.keys import KeyAct, key_of
from app.ui.overlays.key_overlay import KeyOverlay
from app.ui.overlays.palette import Palette, PaletteEntry
from app.ui.views.live import entries
from app.ui.views.live.acts import command_for
from app.ui.views.live.choice import Choice
from app.ui.views.live.controller import LiveController
from app.ui.views.live.guard import guarded
from app.ui.views.live.line_desk import LineDesk
from app.ui.views.live.notices import EXTENSION_MS, Notices
from app.ui.views.live.stage import Stage
from app.ui.widgets.toast import UndoToast

_TOAST_ACTS = frozenset({KeyAct.SKIP_ONCE, KeyAct.TO_END, KeyAct.ABSENT, KeyAct.NEXT_PHASE, KeyAct.PREVIOUS_PHASE})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the acts of a live view work on."""

    controller: LiveController
    stage: Stage
    desk: LineDesk
    notices: Notices
    toast: UndoToast
    palette: Palette
    keys: KeyOverlay


class Acting(QObject):
    """Does what is asked for. Every slot is guarded: a bug in one of them does not stop the meeting.

    Signals: ``wall_screen_requested()``; ``elsewhere_chosen(str)`` with the key of an entry given from outside.
    """

    wall_screen_requested = Signal()
    elsewhere_chosen = Signal(str)

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self.choice = Choice()
        self.elsewhere: tuple[PaletteEntry, ...] = ()
        self._controller = around.controller
        self._stage = around.stage
        self._line = around.stage.capture.line
        self._desk = around.desk
        self._notices = around.notices
        self._toast = around.toast
        self._palette = around.palette
        self._keys = around.keys
        # What the toast offers to undo is no longer the last thing once something else has happened.
        self._controller.accepted.connect(self._toast.hide)

    def tell_bug(self) -> None:
        """Say that something went wrong inside; the meeting goes on."""
        self._controller.tell_bug()

    @guarded
    def perform(self, act: KeyAct) -> None:
        """Do what a key or a button stands for."""
        match act:
            case KeyAct.PALETTE:
                self._open_palette()
            case KeyAct.KEYS:
                self._keys.toggle()
            case KeyAct.WALL_SCREEN:
                self.wall_screen_requested.emit()
            case KeyAct.TO_LINE:
                self.to_line()
            case KeyAct.CHOOSE_PREVIOUS | KeyAct.CHOOSE_NEXT:
                self._choose_by(1 if act is KeyAct.CHOOSE_NEXT else -1)
            case KeyAct.UNDO if self._line.is_undo_bounce():
                pass
            case KeyAct.NEXT if self.is_closing:
                self.finalise()
            case KeyAct.MEDIATION if self._controller.frame.state.mediation is not None:
                self._end_mediation()
            case KeyAct.SETTLE_3 if self._stage.capture.stream.hasFocus() and self._stage.capture.stream.selected_key:
                self.on_note_to_action(self._stage.capture.stream.selected_key)
            case _:
                self._do(act)

    @guarded
    def press(self, act: KeyAct) -> None:
        """Do what a key stands for, unless it belongs to what is being typed."""
        if self._line.is_empty or not key_of(act).waits_for_empty_line:
            self.perform(act)

    def _end_mediation(self) -> None:
        end = self._desk.end_mediation()
        if self._controller.dispatch(end) and end.agreed:
            self._desk.empty()

    def _do(self, act: KeyAct) -> None:
        command = command_for(act, self._controller.frame, self.choice.chosen, self._controller.new_id())
        if command is None:
            self._desk.refuse(self._nothing_chosen(act))
            return
        if self._controller.dispatch(command):
            if act in _TOAST_ACTS:
                self._toast.show_text(self._controller.frame.undo_label)
            if isinstance(command, cmd.SettleQuestion) and command.action_id is not None:
                self._desk.edit(command.action_id)

    def _nothing_chosen(self, act: KeyAct) -> str:
        if act is KeyAct.ARRIVED:
            return self.tr("Choose who has arrived with Up and Down.")
        if act in (KeyAct.SETTLE_1, KeyAct.SETTLE_2, KeyAct.SETTLE_3):
            return self.tr("Nothing is chosen that this key settles.")
        return self.tr("Nobody is chosen. Up and Down choose.")

    @property
    def is_closing(self) -> bool:
        """Whether Enter finalises: in the closing, and while locked minutes are open for corrections."""
        frame = self._controller.frame
        return frame.moment.phase is Phase.CLOSING or frame.state.status is Status.REOPENED

    def finalise(self) -> None:
        """Lock the minutes, or with gaps go to the first field that fills one."""
        if self._controller.frame.gaps:
            self._stage.fix.focus_first()
            return
        self._controller.dispatch(cmd.Finish())

    def to_line(self) -> None:
        """Put the cursor into the line; if it is there, give up a change that is being made."""
        if self._line.hasFocus() and self._desk.leave_edit():
            return
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_by(self, step: int) -> None:
        """Up and Down in the empty line choose in the list that the phase is about."""
        stage, phase = self._stage, self._controller.frame.moment.phase
        if stage.left_card is stage.closing:
            stage.recap.list.choose_by(step)
        elif stage.left_card is stage.questions:
            stage.questions.choose_by(step)
        elif stage.left_card is stage.tasks:
            stage.tasks.list.choose_by(step)
        elif phase is Phase.OPENING and self._controller.frame.state.plan.previous_actions:
            stage.review.list.choose_by(step)
        else:
            stage.order.choose_by(step)

    # Palette

    def _open_palette(self) -> None:
        listed = entries.palette_entries(self._controller.frame, self.choice.chosen, self._controller.why_not)
        self._palette.open_with((*listed, *self.elsewhere), entries.palette_head(self._controller.frame))

    @guarded
    def on_palette(self, key: str) -> None:
        if key in set(KeyAct):
            self.perform(KeyAct(key))
        elif key.startswith(entries.ITEM):
            self._desk.edit(ItemId(key.removeprefix(entries.ITEM)))
        elif key.startswith(entries.FLOOR):
            self._controller.dispatch(cmd.GiveFloor(RepId(key.removeprefix(entries.FLOOR))))
        elif key == entries.CANCEL:
            self._notices.ask_cancel()
        elif key == entries.EXTEND:
            self._notices.ask_extend()
        elif key == entries.RATE:
            self._stage.recap.ask_marks()
        else:
            self.elsewhere_chosen.emit(key)

    @guarded
    def on_cancel_confirmed(self) -> None:
        self._controller.dispatch(cmd.CancelMeeting())

    @guarded
    def on_extend_confirmed(self, reason: str) -> None:
        self._controller.dispatch(cmd.ExtendCap(EXTENSION_MS, reason))

    @guarded
    def on_rep_chosen(self, key: str) -> None:
        self.choice.choose_rep(RepId(key) if key else None)

    @guarded
    def on_floor_requested(self, key: str) -> None:
        self._controller.dispatch(cmd.GiveFloor(RepId(key)))

    @guarded
    def on_reorder_requested(self, order: tuple[RepId, ...]) -> None:
        self._controller.dispatch(cmd.Reorder(order))

    @guarded
    def on_promise_chosen(self, key: str) -> None:
        self.choice.choose_promise(ItemId(key))
        self._controller.refresh()

    @guarded
    def on_question_chosen(self, key: str) -> None:
        self.choice.choose_question(ItemId(key))
        self._controller.refresh()

    @guarded
    def on_recap_chosen(self, key: str) -> None:
        self.choice.choose_recap(RepId(key))
        self._controller.refresh()

    @guarded
    def on_rated(self, rep_id: str, score: int) -> None:
        self._controller.dispatch(cmd.RateMeeting(RepId(rep_id), score))

    @guarded
    def on_undo_requested(self) -> None:
        self._controller.dispatch(cmd.Undo())

    @guarded
    def on_task_requested(self, rep_id: str) -> None:
        name = "_".join(self._controller.frame.people.name(RepId(rep_id)).split())
        self._desk.begin(f"a @{name} ")

    @guarded
    def on_fix(self, command: cmd.Command) -> None:
        if isinstance(command, cmd.SettleQuestion) and command.how is cmd.Settlement.ACTION:
            command = replace(command, action_id=self._controller.new_id())
        self._controller.dispatch(command)

    @guarded
    def on_objective(self, command: cmd.SetObjective) -> None:
        made = command if command.id else replace(command, id=self._controller.new_id())
        self._controller.dispatch(made)

    @guarded
    def on_edit(self, key: str) -> None:
        self._desk.edit(ItemId(key))

    @guarded
    def on_withdraw(self, key: str) -> None:
        if self._controller.dispatch(cmd.WithdrawItem(ItemId(key))):
            self._toast.show_text(self._controller.frame.undo_label)

    @guarded
    def on_note_to_action(self, key: str) -> None:
        new_id = self._controller.new_id()
        if self._controller.dispatch(cmd.NoteToAction(ItemId(key), new_id)):
            self._desk.edit(new_id)
