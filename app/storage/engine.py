"""The kernel: one process, one connection, one thread, and a commit that is on disk when it returns.

Everything here was measured; weaken nothing. EXCLUSIVE locking keeps a second process out and needs no shared memory
file; FULL waits for the disk at every commit (NORMAL lost acknowledged data at every power cut tried); BEGIN IMMEDIATE
is ours because sqlite3's own transaction handling loses writes without an error.
"""

import contextlib
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, ExceptionContext, QueuePool, create_engine, event

from app.domain.errors import Damaged, DiskFailing, DiskFull, FileTrouble, InUse, NotWritable
from app.services.files import as_file_trouble

_BUSY_S = 0.5
"""How long to wait for a stranger's lock (a virus scanner, a database browser) before giving up."""

_TROUBLES: dict[int, type[FileTrouble]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: NotWritable,
    sqlite3.SQLITE_PERM: NotWritable,
    sqlite3.SQLITE_CANTOPEN: NotWritable,
    sqlite3.SQLITE_AUTH: NotWritable,
    sqlite3.SQLITE_CORRUPT: Damaged,
    sqlite3.SQLITE_NOTADB: Damaged,
    sqlite3.SQLITE_BUSY: InUse,
    sqlite3.SQLITE_LOCKED: InUse,
    sqlite3.SQLITE_IOERR: DiskFailing,
}


def sqlite_trouble(error: BaseException, path: Path) -> FileTrouble | None:
    """Give the sentence for what SQLite said about ``path``, or None when the fault is ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(error, sqlite3.Error) or not isinstance(code, int):
        return None
    # The operating system's "file too large" (a limit or a quota) reaches us as an I/O error of a write.
    if code == sqlite3.SQLITE_IOERR_WRITE:
        return DiskFull(str(path))
    kind = _TROUBLES.get(code & 0xFF)
    return None if kind is None else kind(str(path.parent if kind is InUse else path))


@contextmanager
def as_sqlite_trouble(path: Path) -> Iterator[None]:
    """Turn what SQLite or the operating system says inside the block into the sentence for ``path``."""
    with as_file_trouble(path):
        try:
            yield
        except sqlite3.Error as error:
            trouble = sqlite_trouble(error, path)
            if trouble is None:
                raise
            raise trouble from error


class Kernel:
    """The one connection to the database at ``path``, whose file is made (0600) if it is not there.

    Not for use from a second thread (sqlite3 refuses that loudly). Raises :class:`FileTrouble` for whatever the disk,
    its permissions, another process or damage prevent, at opening and in every transaction; then nothing was written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = _engine(path)
        try:
            with as_file_trouble(path):
                _make_private(path)
            self._connection = self._engine.connect()
            # Takes the lock now, not at the first key press of a meeting.
            with self.transaction():
                pass
            _make_private(path)
        except BaseException:
            self._engine.dispose()
            raise

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Give the connection inside BEGIN IMMEDIATE … COMMIT; when the block raises, all of it is rolled back.

        When this returns, what was written is on disk; inside another transaction, when that one returns.
        """
        if self._connection.in_transaction():
            yield self._connection
            return
        with self._connection.begin():
            yield self._connection

    @contextmanager
    def raw(self) -> Iterator[sqlite3.Connection]:
        """Give the driver's connection outside any transaction: for pragmas, the backup API and checks."""
        if self._connection.in_transaction():
            raise RuntimeError("the driver's connection was asked for inside a transaction")
        connection = self._connection.connection.driver_connection
        if not isinstance(connection, sqlite3.Connection):
            raise TypeError("not an SQLite connection")
        with as_sqlite_trouble(self.path):
            yield connection

    def close(self) -> None:
        """Write the log back into the database file and let go of it. Closing again does nothing."""
        self._connection.close()
        self._engine.dispose()


def _engine(path: Path) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: _connect(path),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=0,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin_immediate)

    def translate(context: ExceptionContext) -> None:
        trouble = sqlite_trouble(context.original_exception, path)
        if trouble is not None:
            raise trouble from context.original_exception

    event.listen(engine, "handle_error", translate)
    return engine


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=_BUSY_S, check_same_thread=True)
    try:
        _set_pragmas(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _set_pragmas(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    (mode,) = connection.execute("PRAGMA journal_mode=WAL").fetchone()
    if mode != "wal":
        raise sqlite3.OperationalError(f"write-ahead log refused, journal mode is {mode}")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA secure_delete=ON")
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync=ON")
        connection.execute("PRAGMA checkpoint_fullfsync=ON")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _make_private(path: Path) -> None:
    """Make the file if it is not there, and take everybody else's permissions from it and its companions.

    A file that is there is never opened: closing it again would drop all locks that SQLite holds on it (POSIX does so).
    """
    if not path.exists():
        with contextlib.suppress(FileExistsError):
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    if not os.access(path, os.R_OK | os.W_OK):  # SQLite would open it for reading and speak of a failing disk
        raise NotWritable(str(path))
    for companion in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        with contextlib.suppress(FileNotFoundError):
            if companion.stat().st_mode & 0o077:
                companion.chmod(0o600)
