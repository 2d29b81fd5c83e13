"""Which schema a database has, and how it gets to ours: made new, migrated behind a checked backup, or refused.

The revision is Alembic's (``alembic_version``) and, as a number, SQLite's ``user_version``, which can be read from the
file's header without opening the database. Alembic itself is imported only to migrate: it costs a third of a second.
"""

import contextlib
import logging
import sqlite3
import struct
from pathlib import Path

from sqlalchemy import Connection

from app.domain.errors import Damaged, NewerDatabase
from app.models import Base
from app.services.files import as_file_trouble
from app.storage.backup import back_up, free_name
from app.storage.engine import Kernel
from app.storage.event_log import GUARDS
from app.storage.search import INDEX

SCHEMA_REVISION = "0001"
"""The newest migration; a test holds it against the folder."""

MIGRATIONS = Path(__file__).with_name("migrations")

_LOG = logging.getLogger("app.storage.schema")
_MAGIC = b"SQLite format 3\0"
_VERSION_AT = 60
_WAL_HEADER, _FRAME_HEADER = 32, 24


def revision_number(revision: str) -> int:
    """The number that goes into ``user_version``; revisions are numbered 0001, 0002, …"""
    return int(revision)


def refuse_what_is_not_ours(path: Path, backups: Path) -> None:
    """Raise :class:`NewerDatabase` or :class:`Damaged` for a file that must not be opened; reads, never writes.

    What a killed Quince left in the write-ahead log counts too.
    """
    with as_file_trouble(path):
        if not path.exists() or path.stat().st_size == 0:
            return
        with path.open("rb") as file:
            header = file.read(100)
        if not header.startswith(_MAGIC):
            raise Damaged(str(path), backups=str(backups))
        wal = path.with_name(f"{path.name}-wal")
        has_wal = wal.exists() and wal.stat().st_size > _WAL_HEADER
        in_wal = _version_in_wal(wal) if has_wal else None
    if has_wal:
        in_file = int.from_bytes(header[_VERSION_AT : _VERSION_AT + 4], "big")
        _refuse_newer(path, f"{in_file if in_wal is None else in_wal:04}")
        return
    # Without a log the file alone is the truth, and its tables can be read with a connection that cannot write.
    try:
        with contextlib.closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        ) as connection:
            (number,) = connection.execute("PRAGMA user_version").fetchone()
            revision = _stored_revision(connection)
            tables = _table_count(connection)
    except sqlite3.DatabaseError as error:
        raise Damaged(str(path), backups=str(backups)) from error
    _refuse_newer(path, f"{number:04}")
    if revision is not None:
        _refuse_newer(path, revision)
    elif tables:
        raise Damaged(str(path), backups=str(backups))


def bring_up_to_date(kernel: Kernel, backups: Path, *, target: str = SCHEMA_REVISION, more: Path | None = None) -> None:
    """Give the database the schema ``target``: made at once when it is empty, migrated when it is behind.

    Before a migration a checked backup is put into ``backups``. A migration is one transaction: a kill at any moment
    leaves the old schema or the new one. ``more`` is a further folder of migrations (for trying one out).
    Raises :class:`NewerDatabase` when it is ahead.
    """
    with kernel.raw() as connection:
        stored = _stored_revision(connection)
        tables = _table_count(connection)
    if stored == target:
        return
    if stored is None:
        if tables:
            raise Damaged(str(kernel.path), backups=str(backups))
        with kernel.transaction() as transaction:
            create(transaction)
        return
    _refuse_newer(kernel.path, stored, known=target)
    with as_file_trouble(backups):
        backups.mkdir(mode=0o700, parents=True, exist_ok=True)
        for unfinished in backups.glob(".before-*.part*"):  # of a backup that was killed
            unfinished.unlink(missing_ok=True)
    back_up(kernel, free_name(backups, f"before-{target}"))
    migrate(kernel, target, more)


def create(transaction: Connection) -> None:
    """Make the newest schema in an empty database, without Alembic but exactly as its migrations would."""
    Base.metadata.create_all(transaction)
    for statement in (*GUARDS, INDEX):
        transaction.exec_driver_sql(statement)
    transaction.exec_driver_sql(
        "CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL, \n"
        "\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
    )
    transaction.exec_driver_sql("INSERT INTO alembic_version (version_num) VALUES (?)", (SCHEMA_REVISION,))
    _set_user_version(transaction, SCHEMA_REVISION)


def migrate(kernel: Kernel, target: str, more: Path | None = None) -> None:
    """Run the migrations up to ``target`` in one transaction, and check that no reference was broken.

    Foreign keys are off meanwhile: with them on, rebuilding a table silently deletes what refers to it.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    folders = [MIGRATIONS / "versions", *([more] if more else [])]
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(str(folder).replace("%", "%%") for folder in folders))
    with kernel.raw() as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
    try:
        with kernel.transaction() as transaction:
            config.attributes["connection"] = transaction
            command.upgrade(config, target)
            _set_user_version(transaction, target)
            broken = transaction.exec_driver_sql("PRAGMA foreign_key_check").all()
            if broken:
                raise RuntimeError(f"the migration to {target} broke {len(broken)} references")
    finally:
        with kernel.raw() as connection:
            connection.execute("PRAGMA foreign_keys=ON")
    _LOG.info("migrated to %s", target)


def _set_user_version(transaction: Connection, revision: str) -> None:
    transaction.exec_driver_sql(f"PRAGMA user_version={revision_number(revision)}")


def _stored_revision(connection: sqlite3.Connection) -> str | None:
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone():
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])


def _table_count(connection: sqlite3.Connection) -> int:
    (count,) = connection.execute("SELECT count(*) FROM sqlite_master WHERE type = 'table'").fetchone()
    return int(count)


def _refuse_newer(path: Path, found: str, known: str = SCHEMA_REVISION) -> None:
    """A revision that is no number was not made by any Quince we know: newer as well."""
    if not found.isdecimal() or revision_number(found) > revision_number(known):
        raise NewerDatabase(str(path), found=found, known=known)


def _version_in_wal(wal: Path) -> int | None:
    """The ``user_version`` in the last committed first page of a write-ahead log, None when it holds none."""
    content = wal.read_bytes()
    _, _, page_size, _, salt_1, salt_2 = struct.unpack_from(">6I", content)
    seen: int | None = None
    committed: int | None = None
    for at in range(_WAL_HEADER, len(content) - _FRAME_HEADER - page_size + 1, _FRAME_HEADER + page_size):
        page, pages_after_commit, frame_salt_1, frame_salt_2 = struct.unpack_from(">4I", content, at)
        if (frame_salt_1, frame_salt_2) != (salt_1, salt_2):
            break  # what follows is left over from before the log was last started anew
        first = at + _FRAME_HEADER
        if page == 1 and content[first : first + len(_MAGIC)] == _MAGIC:
            (seen,) = struct.unpack_from(">I", content, first + _VERSION_AT)
        if pages_after_commit:
            committed = seen
    return committed
