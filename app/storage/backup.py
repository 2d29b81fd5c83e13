"""Copies of the database that are whole: made by the backup API, checked, and only then given their name.

Copying the file itself would lose what is still in the write-ahead log.
"""

import contextlib
import sqlite3
from pathlib import Path

from app.domain.errors import Damaged, RequestError
from app.services.files import replacing
from app.storage.engine import Kernel, as_sqlite_trouble


def back_up(kernel: Kernel, target: Path) -> None:
    """Write a checked copy of the database to ``target`` (0600); what was there stays whole until the copy is good.

    The copy is one file without companions. Raises :class:`FileTrouble` when it cannot be written or the database is
    damaged, :class:`RequestError` when ``target`` is the database itself.
    """
    if target.exists() and target.samefile(kernel.path):
        raise RequestError("The backup would overwrite the database itself; choose another name")
    with replacing(target) as temporary:
        try:
            with contextlib.closing(sqlite3.connect(temporary, isolation_level=None)) as copy:
                with kernel.raw() as live, as_sqlite_trouble(target):
                    live.backup(copy)
                with as_sqlite_trouble(target):
                    # A database in WAL mode would need its companions to be opened from a read-only disk.
                    copy.execute("PRAGMA journal_mode=DELETE")
                    problems = list(integrity_problems(copy))
        finally:
            for suffix in ("-journal", "-wal", "-shm"):
                temporary.with_name(f"{temporary.name}{suffix}").unlink(missing_ok=True)
        if problems:
            raise Damaged(str(kernel.path), backups=str(target.parent))


def integrity_problems(connection: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with pages, indexes and references; empty when all is well."""
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    found += [f"{table} row {row} points nowhere" for table, row, *_ in connection.execute("PRAGMA foreign_key_check")]
    return found


def free_name(folder: Path, stem: str) -> Path:
    """A name for a backup in ``folder`` that is not taken: ``stem.db``, else ``stem-2.db`` and so on."""
    number = 1
    candidate = folder / f"{stem}.db"
    while candidate.exists():
        number += 1
        candidate = folder / f"{stem}-{number}.db"
    return candidate
