"""Lets the team play while the moderator acts."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.ids import Ms
from app.services.practice import PracticeMode, Prompt
from app.services.practising import Practice

LOOK_MS: Ms = 200
"""How often the player looks whether somebody has something to say."""
FAST_LOOK_MS: Ms = 80
"""The same where a second of the meeting passes in less than that."""
FAST_ABOVE = 2.0
_MOST_AT_ONCE = 8
"""After a stall the rest comes with the next look: the window never stands still for it."""


class PracticePlayer(QObject):
    """Looks at the clock of a practice meeting and does what its time has come for.

    Signals: ``moved()`` when the meeting is to be shown anew: something happened, or the clock runs faster than it is
    looked at; ``heard(Prompt | None)`` when something else waits for the moderator; ``ended()`` when the meeting is
    over, whoever ended it.
    """

    moved = Signal()
    heard = Signal(object)
    ended = Signal()

    def __init__(self, practice: Practice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._practice = practice
        self._prompt: Prompt | None = None
        self._timer = QTimer(self)
        self._timer.setObjectName("practice-look")
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def practice(self) -> Practice:
        """What is played."""
        return self._practice

    @property
    def prompt(self) -> Prompt | None:
        """What waits for the moderator."""
        return self._prompt

    @property
    def is_fast(self) -> bool:
        """Whether it goes too fast for sounds and single seconds."""
        return self._practice.clock.speed > FAST_ABOVE

    def start(self) -> None:
        """Look now, and from now on."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Play no more."""
        self._timer.stop()

    def set_mode(self, mode: PracticeMode) -> None:
        """Let somebody else moderate."""
        self._practice.play.set_mode(mode)
        self.look()

    def set_speed(self, speed: float) -> None:
        """Let it go faster or slower."""
        self._practice.clock.set_speed(speed)
        self._timer.setInterval(FAST_LOOK_MS if self.is_fast else LOOK_MS)

    def look(self) -> None:
        """Do what is due."""
        if not self._timer.isActive():
            return
        try:
            self._look()
        except Exception:
            # Told once, not at every look; the moderator can go on without the script.
            self._timer.stop()
            raise

    def _look(self) -> None:
        play = self._practice.play
        has_moved = self.is_fast
        for _ in range(_MOST_AT_ONCE):
            step = play.due()
            if step is None:
                break
            play.apply(step)
            has_moved = True
        prompt = play.prompt
        if prompt != self._prompt:
            self._prompt = prompt
            self.heard.emit(prompt)
        if has_moved:
            self.moved.emit()
        if play.is_over:
            self._timer.stop()
            self.ended.emit()
