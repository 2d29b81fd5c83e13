"""The card in the middle: the clock, who has the floor, and the buttons of the meeting."""

from dataclasses import replace
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from app.domain.ids import RepId
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Status
from app.domain.meeting.view import ClockFace, ClockView
from app.ui import words
from app.ui.keys import KeyAct, printed, sequence
from app.ui.theme import Color, Size, Space, Step, Theme
from app.ui.views.live.floor_column import FloorColumn
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.metrics import LiveMetrics
from app.ui.views.live.phrases import given_remark, next_label, overtime_band, overtime_line, stretch_title
from app.ui.views.live.side_parts import fit_head
from app.ui.widgets.bank_meter import BankMeter
from app.ui.widgets.card import Card
from app.ui.widgets.key_button import ButtonKind, ButtonShape, KeyButton
from app.ui.widgets.labels import ElidedLabel, WrappedLabel
from app.ui.widgets.ring_clock import RingClock, ring_diameter

_SIDE_MOST_PX = 440
_RING_AIR_PX, _RING_AIR_COMPACT_PX = 28, 12
_MOST_OBJECTIVES = 3
_OBJECTIVES_FROM_PX = 352
"""A lower card shows no objectives."""
_STEP_COMPACT_PX, _STEP_MOST_PX, _BANK_LEAST_PX = 54, 76, 64
_BUTTON_COMPACT_PX, _PRIMARY_COMPACT_PX = 44, 52
_AIR_PX, _AIR_COMPACT_PX = 114, 68
"""What stands over and between the buttons in a turn; with it they are in the middle of the card."""
_RING_SHARE_COMPACT = 0.45


class ClockCard(Card):
    """Ring at the left, name and buttons at the right. No state of the clock moves a button.

    Signals: ``act_requested(KeyAct)``.
    """

    act_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self._is_compact = False
        self._has_room = True
        self._metrics: LiveMetrics | None = None
        self._style = Step.DISPLAY
        self._head_words = ("", "")
        self._frame: LiveFrame | None = None
        self.ring = RingClock(theme)
        self._name = WrappedLabel(theme, step=Step.DISPLAY, max_lines=2)
        self._line = ElidedLabel(theme, color=Color.INK2)
        self._lines = tuple(ElidedLabel(theme, step=Step.CAPTION, color=Color.INK3) for _ in range(_MOST_OBJECTIVES))
        self._buttons: dict[KeyButton, KeyAct] = {}
        self._take = self._button(KeyAct.TAKE, ButtonShape.TWO_LINES)
        self._grant = self._button(KeyAct.GRANT, ButtonShape.TWO_LINES)
        self._bank = BankMeter(theme)
        self.primary = self._button(KeyAct.NEXT, ButtonShape.LARGE, ButtonKind.PRIMARY)
        self._pause = self._button(KeyAct.START_PAUSE, ButtonShape.TWO_LINES)
        self._mediation = self._button(KeyAct.MEDIATION, ButtonShape.TWO_LINES)
        self._lay_out()
        self.retranslate()

    def focus_order(self) -> tuple[QWidget, ...]:
        """The buttons in the order of Tab."""
        return (self.primary, self._pause, self._mediation, self._take, self._grant)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._pause.reserve(self.tr("Pause"), self.tr("Resume"))
        self._mediation.reserve(self.tr("Mediation"), self.tr("End mediation"))
        if self._frame is not None:
            self.show_frame(self._frame)

    def set_metrics(self, metrics: LiveMetrics) -> None:
        """Lay out for a window of this size: in a small one the buttons lose their icons, the name its size."""
        self._metrics = metrics
        self._is_compact = metrics.is_tight
        px = self._theme.px
        air = px(_RING_AIR_COMPACT_PX if metrics.is_tight else _RING_AIR_PX)
        pad = px(12 if metrics.is_tight else Space.CARD_LARGE)
        above = px(Space.HALF if metrics.is_tight else Space.GRID)
        self._body.setContentsMargins(air, above, pad, above)
        self._body.setSpacing(px(Space.GAP if metrics.is_tight else 32))
        self._time_row.setSpacing(px(Space.GRID))
        small = metrics.is_tight
        fit_head(self, self._theme, metrics)
        self._line.setVisible(not small)
        self._above_primary.changeSize(0, px(Space.GRID if small else Space.GAP))
        self._has_room = metrics.upper_px >= px(_OBJECTIVES_FROM_PX)
        for button in (self._take, self._grant, self._pause, self._mediation):
            button.setFixedHeight(px(_BUTTON_COMPACT_PX if small else Size.KEY_BUTTON))
        self._bank.setFixedHeight(px(_BUTTON_COMPACT_PX if small else Size.KEY_BUTTON))
        self.primary.setFixedHeight(px(_PRIMARY_COMPACT_PX if small else Size.PRIMARY))
        self._bank.setMinimumWidth(px(_BANK_LEAST_PX))
        if self._frame is not None:
            self.show_frame(self._frame)
        # Only now do the buttons say what they say in a window of this size.
        for button in (self._take, self._grant):
            button.setFixedWidth(px(_STEP_COMPACT_PX) if small else min(button.sizeHint().width(), px(_STEP_MOST_PX)))
        self._fit_ring()

    def show_frame(self, frame: LiveFrame) -> None:
        """Show a frame."""
        self._frame = frame
        moment = frame.moment
        is_over = moment.clock.face is ClockFace.OVERTIME
        self.show_hand(frame)
        words_of_head = (stretch_title(frame), given_remark(frame, brief=self._is_compact))
        if words_of_head != self._head_words:
            self._head_words = words_of_head
            self.head.set_title(words_of_head[0])
            self.head.set_remark(words_of_head[1])
        if is_over:
            self.show_band(words.clock_word(ClockFace.OVERTIME), overtime_band(frame))
        else:
            self.hide_band()
        self._show_names(frame, is_over=is_over)
        self._bank.show_bank(moment.bank_ms)
        self._show_buttons(frame)

    def show_hand(self, frame: LiveFrame) -> None:
        """Move the hand of the clock."""
        waits = frame.people.given(_waiting(frame))
        self.ring.show_clock(_shown_clock(frame), remarks=frame.moment.remarks, waits=waits)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_ring()

    def _show_names(self, frame: LiveFrame, *, is_over: bool) -> None:
        state, moment = frame.state, frame.moment
        speaker = state.participant(moment.speaker_id) if moment.speaker_id else None
        line, color = "", Color.INK2
        if state.status is Status.READY:
            name, line = state.plan.title, words.purpose(state.plan.purpose)
        elif speaker is not None:
            name, line = speaker.name, speaker.role
        elif moment.remarks:
            name = state.plan.moderator or self.tr("Your remarks")
            line = self.tr("You have the floor. Nobody is charged.")
        else:
            name = frame.item.title if frame.item else ""
            line = self._item_hint(frame)
        if is_over:
            line, color = overtime_line(frame), Color.DANGER
        elif state.mediation is not None:
            line, color = state.mediation.issue or self.tr("Ctrl+Shift+M ends it."), Color.MEDIATION
        large, small = (Step.HEADING, Step.STRONG) if self._is_compact else (Step.DISPLAY, Step.HEADING)
        style = large if speaker is not None else small
        if style is not self._style:
            self._style = style
            self._name.set_style(style)
        _set(self._name, name)
        _set(self._line, line)
        self._line.set_color(color)
        objectives = self._objective_lines(frame)
        for label, text in zip(self._lines, objectives, strict=True):
            _set(label, text)
            label.setVisible(bool(text))

    def _item_hint(self, frame: LiveFrame) -> str:
        match frame.moment.phase:
            case Phase.OPENING:
                has_win = any(one.win for one in frame.state.recognitions)
                if has_win:
                    return words.purpose(frame.state.plan.purpose)
                return self.tr("Open with a win: w, the win, @who.")
            case Phase.TASKS:
                return self.tr("One task each: a, the task, @who ^when.")
            case _:
                return ""

    def _objective_lines(self, frame: LiveFrame) -> tuple[str, ...]:
        """The objectives, while they are recalled and there is room."""
        is_recall = frame.state.status is Status.READY or frame.moment.phase is Phase.OPENING
        lines = [
            f"{one.text}: {one.target}" if one.target else one.text
            for one in (frame.state.objectives if is_recall and self._has_room and not self._is_compact else ())
        ][:_MOST_OBJECTIVES]
        return (*lines, *[""] * (_MOST_OBJECTIVES - len(lines)))

    def _show_buttons(self, frame: LiveFrame) -> None:
        state = frame.state
        is_ready = state.status is Status.READY
        step = words.seconds(state.plan.rules.step_ms)
        short = self.tr("%1 s") if not self._is_compact else "%1"
        _label(self._take, f"− {short.replace('%1', str(step))}")
        _label(self._grant, f"+ {short.replace('%1', str(step))}")
        _label(self.primary, next_label(frame, brief=self._is_compact))
        self.primary.set_icon_name("play" if is_ready else "arrow-right")
        hint = printed(KeyAct.START_PAUSE if is_ready else KeyAct.NEXT)
        if hint != self.primary.hint:
            self.primary.set_hint(hint)
        is_paused = frame.moment.clock.frozen
        _label(self._pause, self.tr("Resume") if is_paused else self.tr("Pause"))
        self._pause.set_icon_name(None if self._is_compact else "play" if is_paused else "pause")
        mediates = state.mediation is not None
        _label(self._mediation, self.tr("End mediation") if mediates else self.tr("Mediation"))
        self._mediation.set_icon_name(None if self._is_compact else "scale")
        for widget in (self._take, self._grant, self._bank, self._pause, self._mediation):
            widget.setVisible(not is_ready)

    def _fit_ring(self) -> None:
        if self._metrics is None:
            return
        # What the window gives, not what the card has become: a ring that is too large would keep itself so.
        body = self._metrics.upper_px - self.head.height()
        buttons = self.primary.minimumHeight() + 2 * self._pause.minimumHeight()
        used = buttons + self._theme.px(_AIR_COMPACT_PX if self._is_compact else _AIR_PX)
        # The buttons keep their place whatever stands over them: only the window's size moves them.
        gap = self._theme.px(Space.GRID if self._is_compact else Space.GAP)
        self._floor.set_room(gap, max(0, (body - used) // 2))
        if self._is_compact:
            # The drawn minimum gives the ring less of the card's width: the buttons need theirs.
            side = min(ring_diameter(body, self.width()), round(self.width() * _RING_SHARE_COMPACT))
        else:
            side = ring_diameter(body, self.width())
        self.ring.setFixedSize(side, side)

    def _button(self, act: KeyAct, shape: ButtonShape, kind: ButtonKind = ButtonKind.SECONDARY) -> KeyButton:
        button = KeyButton(self._theme, " ", key=sequence(act), kind=kind, shape=shape)
        button.let_elide()
        button.clicked.connect(self._on_clicked)
        self._buttons[button] = act
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        if not isinstance(button, KeyButton) or button not in self._buttons:
            return
        act = self._buttons[button]
        if button is self.primary and self._frame is not None and self._frame.state.status is Status.READY:
            act = KeyAct.START_PAUSE
        self.act_requested.emit(act)

    def _lay_out(self) -> None:
        px = self._theme.px
        self._time_row = QHBoxLayout()
        for button in (self._take, self._grant):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._time_row.addWidget(self._take)
        self._time_row.addWidget(self._bank, 1)
        self._time_row.addWidget(self._grant)
        acts = QHBoxLayout()
        acts.setSpacing(px(Space.GRID))
        for button in (self._pause, self._mediation):
            acts.addWidget(button, 1)
        for widget in (self._take, self._grant, self._bank, self._pause, self._mediation):
            keeps = widget.sizePolicy()
            keeps.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(keeps)
        names = QVBoxLayout()
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(px(2))
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self._line)
        for label in self._lines:
            names.addWidget(label)
        self._above_primary = QSpacerItem(0, px(Space.GAP))
        buttons = QVBoxLayout()
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(0)
        buttons.addLayout(self._time_row)
        buttons.addItem(self._above_primary)
        buttons.addWidget(self.primary)
        buttons.addSpacing(px(Space.GRID))
        buttons.addLayout(acts)
        self._floor = FloorColumn(names, buttons)
        self._floor.setMaximumWidth(px(_SIDE_MOST_PX))
        self._body = QHBoxLayout()
        self._body.addStretch(1)
        self._body.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignVCenter)
        self._body.addWidget(self._floor, 1000)
        self._body.addStretch(1)
        self._section = self.add_section(self._body, pad_px=0, stretch=1)


def _shown_clock(frame: LiveFrame) -> ClockView:
    """Before the start, the length of the whole meeting as planned; then the clock as it is."""
    moment = frame.moment
    if moment.status is Status.READY:
        return replace(moment.clock, remaining_ms=moment.projected_end_ms, given_ms=moment.projected_end_ms)
    return moment.clock


def _waiting(frame: LiveFrame) -> RepId | None:
    return frame.state.mediation.waiting_id if frame.state.mediation else None


def _set(label: ElidedLabel | WrappedLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
        label.updateGeometry()


def _label(button: KeyButton, text: str) -> None:
    if button.label != text:
        button.set_label(text)
