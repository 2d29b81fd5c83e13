"""Log files that say what happened to what, never what anybody wrote: kinds and ids, no content.

Exception messages can carry note text, so tracebacks are written without them: types, files, lines. Other people's
libraries put content into their messages too: of these only the bare template is kept.
"""

import faulthandler
import logging
import logging.handlers
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import TextIO

from app.domain.errors import UserError
from app.services.files import as_file_trouble

LOG_NAME = "quince.log"
FAULT_NAME = "fault.log"
_BYTES_PER_FILE = 1_000_000
_OLD_FILES = 3
_OURS = "app"

_LOG = logging.getLogger("app.system.logs")

type ProblemListener = Callable[[BaseException], None]
"""Told of an exception nobody caught; called on the thread where it happened."""


class ContentFreeFormatter(logging.Formatter):
    """Formats a record without anything a person typed."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """One line, of other libraries' records the template without its arguments; then any exception's places.

        Written anew instead of adapted: the standard one reuses an exception's text that another handler has made.
        """
        if record.name == _OURS or record.name.startswith(f"{_OURS}."):
            said = record.getMessage()
        else:
            said = str(record.msg) if record.args else "(message left out)"
        record.message = said.replace("\r", " ").replace("\n", " ")
        record.asctime = self.formatTime(record)
        error = record.exc_info[1] if record.exc_info else None
        return "\n".join([self.formatMessage(record), *(describe(error) if error else ())])


def describe(error: BaseException) -> Iterator[str]:
    """Yield lines for ``error`` and what caused it: types, codes and places, never the message."""
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        kind = type(current)
        code = f" [{current.code}]" if isinstance(current, UserError) else ""
        yield f"{kind.__module__}.{kind.__qualname__}{code}"
        for frame in traceback.extract_tb(current.__traceback__):
            yield f"  {frame.filename}:{frame.lineno} in {frame.name}"
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)


@contextmanager
def log_files(folder: Path, *, level: int = logging.INFO) -> Iterator[None]:
    """Write the log and, on a hard crash, all threads' stacks into ``folder`` (0700, files 0600) while the block runs.

    Raises a :class:`FileTrouble` when the folder cannot be written; a disk that fills up later loses log lines only.
    """
    with as_file_trouble(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name in (LOG_NAME, FAULT_NAME):
            (folder / name).touch(mode=0o600, exist_ok=True)
            (folder / name).chmod(0o600)
        handler = _QuietHandler(folder / LOG_NAME)
        faults = (folder / FAULT_NAME).open("a", encoding="utf-8")
    root = logging.getLogger()
    level_before = root.level
    root.addHandler(handler)
    root.setLevel(level)
    restore_faults = _enable_faults(faults)
    try:
        yield
    finally:
        restore_faults()
        faults.close()
        root.setLevel(level_before)
        root.removeHandler(handler)
        handler.close()


class _QuietHandler(logging.handlers.RotatingFileHandler):
    """A rotating file that never bothers anybody when it cannot write: the banner tells of a full disk."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=_BYTES_PER_FILE, backupCount=_OLD_FILES, encoding="utf-8")
        self.setFormatter(ContentFreeFormatter())

    def _open(self) -> TextIOWrapper:
        stream = super()._open()
        Path(self.baseFilename).chmod(0o600)
        return stream

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name logging calls
        """Let it go."""


def _enable_faults(faults: TextIO) -> Callable[[], None]:
    was_enabled = faulthandler.is_enabled()
    faulthandler.enable(faults)

    def restore() -> None:
        faulthandler.disable()
        if was_enabled and sys.__stderr__ is not None:
            faulthandler.enable(sys.__stderr__)

    return restore


@contextmanager
def exception_hooks(on_problem: ProblemListener) -> Iterator[None]:
    """While the block runs, log every exception nobody caught, on any thread and in Qt slots, and tell ``on_problem``.

    The listener may be called on any thread. Ctrl+C and the end of the program pass as usual.
    """
    before, threads_before = sys.excepthook, threading.excepthook

    def tell(error: BaseException) -> None:
        if isinstance(error, UserError):
            _LOG.warning("user error %s", error.code, exc_info=error)
        else:
            _LOG.error("uncaught exception", exc_info=error)
        try:
            on_problem(error)
        except Exception as second:  # the last net: a failing listener must not hide the first error
            _LOG.exception("problem listener failed", exc_info=second)

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            tell(error)
        else:
            before(kind, error, trace)

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if isinstance(args.exc_value, Exception):
            tell(args.exc_value)

    sys.excepthook = hook
    threading.excepthook = thread_hook
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = before, threads_before
