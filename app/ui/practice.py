"""Practice: the script of a rehearsal played in the window, with the moderator free to act at any time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.domain.ids import Ms
from app.domain.meeting import commands as cmd
from app.domain.meeting.state import Status
from app.services.rehearsal import Rehearsal
from app.ui.theme import Theme
from app.ui.widgets.key_button import KeyButton
from app.ui.widgets.notice_strip import NoticeKind, NoticeStrip

if TYPE_CHECKING:
    from app.services.practice import Step

_LOOK_AGAIN_MS: Ms = 500
"""While the script waits for the moderator it looks this often whether it may go on."""


class PracticePlayer(QObject):
    """Does what the script says when it is its time. While the moderator pauses, the script waits.

    Signals: ``stepped()`` after every step; ``trouble(UserError)`` when one could not be written: it is tried again.
    """

    stepped = Signal()
    trouble = Signal(object)

    def __init__(self, rehearsal: Rehearsal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rehearsal = rehearsal
        self._steps = rehearsal.steps()
        self._step: Step | None = None
        self._has_paused = False
        self._is_held = False
        self._timer = QTimer(self)
        self._timer.setObjectName("practice-step")
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)

    @property
    def is_held(self) -> bool:
        """Whether the moderator told the script to wait."""
        return self._is_held

    def start(self) -> None:
        """Begin, or go on with the next step."""
        self._step = next(self._steps, None)
        if self._step is not None:
            self._timer.start(self._rehearsal.due_in_ms(self._step))

    def stop(self) -> None:
        """Play no more."""
        self._timer.stop()

    def hold(self, is_held: bool) -> None:
        """Let the script wait, or go on."""
        self._is_held = is_held

    def _on_time(self) -> None:
        step = self._step
        if step is None or self._is_over:
            return
        if self._is_held or self._is_paused_by_hand:
            self._wait()
            return
        try:
            self._rehearsal.apply(step)
        except UserError as error:
            self.trouble.emit(error)
            self._wait()
            return
        self._has_paused = isinstance(step.act, cmd.Pause)
        self.stepped.emit()
        self.start()

    @property
    def _is_over(self) -> bool:
        return self._rehearsal.live.state.status in (Status.FINISHED, Status.CANCELLED)

    @property
    def _is_paused_by_hand(self) -> bool:
        return self._rehearsal.live.state.status is Status.PAUSED and not self._has_paused

    def _wait(self) -> None:
        """What comes after moves by as long as the script waits."""
        self._rehearsal.began_utc_ms += _LOOK_AGAIN_MS
        self._timer.start(_LOOK_AGAIN_MS)


class PracticeStrip(NoticeStrip):
    """Says that this is practice, and gives the two ways out of the script.

    Signals: ``held(bool)``; ``ended()``.
    """

    held = Signal(bool)
    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, kind=NoticeKind.INFO, sign="rotate-cw", parent=parent)
        self._is_held = False
        self.hold_button = self.add_button(KeyButton(theme, "", icon="pause"))
        self.end_button = self.add_button(KeyButton(theme, "", icon="log-out"))
        self.hold_button.clicked.connect(self._on_hold)
        self.end_button.clicked.connect(self.ended)
        self.retranslate()

    def show_script(self, is_there: bool) -> None:
        """Whether a script plays the team; else the moderator practises alone."""
        self.hold_button.setVisible(is_there)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.show_words(
            self.tr("Practice."), self.tr("A script plays your team. Act at any time; none of it enters the history.")
        )
        self.hold_button.reserve(self.tr("Hold the script"), self.tr("Play on"))
        self.end_button.set_label(self.tr("End the practice"))
        self._show_hold()

    def _show_hold(self) -> None:
        self.hold_button.set_label(self.tr("Play on") if self._is_held else self.tr("Hold the script"))
        self.hold_button.set_icon_name("play" if self._is_held else "pause")

    def _on_hold(self) -> None:
        self._is_held = not self._is_held
        self._show_hold()
        self.held.emit(self._is_held)
