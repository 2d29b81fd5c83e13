"""Setting practice minutes as a PDF away from the window's thread."""

import logging
import threading

from PySide6.QtCore import QObject, Signal

from app.domain.errors import UserError
from app.domain.minutes import GroupMinutes
from app.ui.minutes_file import make_pdf
from app.ui.page import Desk

_LOG = logging.getLogger(__name__)


class MinutesSetter(QObject):
    """Sets one after the other; only the last one asked for is told.

    Signals: ``made(bytes)``; ``failed(Exception)``.
    """

    made = Signal(bytes)
    failed = Signal(object)
    _done = Signal(int, object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._count = 0
        self._thread: threading.Thread | None = None
        self._done.connect(self._on_done)

    def set(self, minutes: GroupMinutes) -> None:
        """Begin; the signal comes when it is done."""
        self.finish()
        self._count += 1
        self._thread = threading.Thread(target=self._set, args=(self._count, minutes), name="practice-pdf")
        self._thread.start()

    def finish(self) -> None:
        """Wait for it, and tell it no more."""
        self._count += 1
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _set(self, count: int, minutes: GroupMinutes) -> None:
        try:
            made: object = make_pdf(minutes, self._desk.resources, self._desk.services.settings.current)
        except UserError as error:
            made = error
        except Exception as error:
            # Told on the window's thread like every other: here it would only end this thread.
            _LOG.exception("practice minutes could not be set")
            made = error
        self._done.emit(count, made)

    def _on_done(self, count: int, made: object) -> None:
        if count != self._count:
            return
        if isinstance(made, bytes):
            self.made.emit(made)
        else:
            self.failed.emit(made)
