"""The tick of the live view: five times a second, one of them right on the whole second of the clock shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

TICK_MS = 200
"""Five looks a second: the hand of the clock is never seen to wait, and the processor hardly notices."""
SECOND_MS = 1_000


def next_tick_ms(remaining_ms: int, spent_ms: int = 0) -> int:
    """Milliseconds until the next look, 1 to 200, such that every fifth falls on a whole second.

    ``remaining_ms`` is what a countdown has left (negative in overtime); with ``remaining_ms`` 0, ``spent_ms`` is what
    a clock that counts up has run.
    """
    to_second = remaining_ms % SECOND_MS if remaining_ms else -spent_ms % SECOND_MS
    return (to_second - 1) % TICK_MS + 1


class Tick(QObject):
    """Calls ``look`` for as long as it runs; ``look`` gives the milliseconds until it wants to be called again.

    One single-shot precise timer, set anew each time: it neither drifts nor piles up after a stall.

    Signals: ``ticked`` after every look.
    """

    ticked = Signal()

    def __init__(self, look: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._timer = QTimer(self)
        self._timer.setObjectName("live-tick")
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def is_running(self) -> bool:
        """Whether a look is due."""
        return self._timer.isActive()

    def start(self) -> None:
        """Look now, and from now on."""
        self.tick()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def tick(self) -> None:
        """Look once and set the time of the next look."""
        delay_ms = TICK_MS
        try:
            delay_ms = self._look()
        finally:
            # Whatever went wrong in a look, the next one comes: the clock never stands still.
            self._timer.start(max(1, delay_ms))
        self.ticked.emit()
