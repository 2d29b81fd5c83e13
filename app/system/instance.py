"""One Quince per data folder: a lock that the kernel gives back when its holder dies, however it dies.

The lock is on the file, not the file itself: an empty or stale ``quince.lock`` never blocks anybody, and the file is
never deleted, since deleting it would let two holders lock two files of one name.
"""

import contextlib
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from app.domain.errors import InUse
from app.services.files import as_file_trouble

# Windows locks regions, and a locked region cannot be read: lock far behind the process number.
_LOCKED_BYTE = 1 << 30


class InstanceLock:
    """Holds the data folder for this process from ``acquire`` until ``release`` or the end of the process.

    Works without Qt, for commands and for the window. As a context manager it acquires and releases.
    """

    def __init__(self, lock_file: Path) -> None:
        self._path = lock_file
        self._handle: int | None = None

    def acquire(self) -> None:
        """Become the only instance, or raise :class:`InUse` (exit code 3) with the holder's process number."""
        if self._handle is not None:
            return
        with as_file_trouble(self._path):
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                if not _try_lock(handle):
                    raise InUse(str(self._path.parent), pid=_read_pid(handle))
            except BaseException:
                os.close(handle)
                raise
        self._handle = handle
        # The number is only for the other's message: a full disk must not keep anybody from starting.
        with contextlib.suppress(OSError):
            os.ftruncate(handle, 0)
            os.write(handle, b"%d\n" % os.getpid())

    def release(self) -> None:
        """Let another instance have the folder. Does nothing when it is not held."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def _try_lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _read_pid(handle: int) -> int:
    with contextlib.suppress(OSError, ValueError):
        os.lseek(handle, 0, os.SEEK_SET)
        return int(os.read(handle, 32))
    return 0
