"""Exceptions that nobody caught, brought to the window; and what Qt says, brought to the log."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

_LOG = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_LONGEST = 300


class Problems(QObject):
    """Hears of exceptions on any thread and tells of them on the window's.

    Signals: ``happened(BaseException)``.
    """

    happened = Signal(object)

    def tell(self, error: BaseException) -> None:
        """Pass an exception on. The signal is queued when this is another thread than the window's."""
        self.happened.emit(error)


def log_qt_messages() -> Callable[[], None]:
    """Write what Qt says to the log instead of the console; gives the way to put it back."""
    before = qInstallMessageHandler(_to_log)

    def restore() -> None:
        qInstallMessageHandler(before)

    return restore


def _to_log(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _LOG.log(_LEVELS.get(kind, logging.WARNING), "qt %s: %s", context.category, message[:_LONGEST])
