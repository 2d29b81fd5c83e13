"""The kernel: what it promises is set, private, exclusive, and told in sentences."""

import sqlite3
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError, ProgrammingError

from app.domain.errors import Damaged, DiskFull, FileMissing, InUse, NotWritable
from app.storage.engine import Kernel, sqlite_trouble
from tests.storage.making import plain_sqlite, run


def test_every_pragma_of_the_kernel_is_in_force(database: Path) -> None:
    kernel = Kernel(database)
    with kernel.raw() as connection:
        found = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("locking_mode", "journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    kernel.close()

    assert found == {
        "locking_mode": "exclusive",
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }


def test_the_database_and_its_companions_are_for_their_owner_alone(database: Path) -> None:
    database.touch(mode=0o644)
    database.chmod(0o644)
    kernel = Kernel(database)
    run(kernel, "CREATE TABLE t (x)")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in database.parent.iterdir()}
    kernel.close()

    assert modes == {"quince.db": 0o600, "quince.db-wal": 0o600}


def test_a_second_connection_is_kept_out_from_the_first_moment(database: Path) -> None:
    kernel = Kernel(database)
    with pytest.raises(InUse) as refused:
        Kernel(database)
    kernel.close()

    assert refused.value.path == str(database.parent)
    assert refused.value.exit_code == 3
    Kernel(database).close()


def test_another_process_can_neither_read_nor_write_meanwhile(database: Path) -> None:
    kernel = Kernel(database)
    script = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('SELECT * FROM sqlite_master')"
    stranger = subprocess.run(
        [sys.executable, "-c", script, str(database)], capture_output=True, text=True, check=False
    )
    kernel.close()

    assert "database is locked" in stranger.stderr


def test_a_transaction_that_fails_leaves_nothing_and_the_next_one_works(database: Path) -> None:
    kernel = Kernel(database)
    run(kernel, "CREATE TABLE t (x UNIQUE)")
    with pytest.raises(IntegrityError):
        run(kernel, "INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (1)")
    with kernel.transaction() as connection:
        count = connection.exec_driver_sql("SELECT count(*) FROM t").scalar()
        connection.exec_driver_sql("INSERT INTO t VALUES (1)")
    kernel.close()

    assert count == 0


def test_no_increment_is_lost_when_others_fail_in_between(database: Path) -> None:
    kernel = Kernel(database)
    run(kernel, "CREATE TABLE t (n UNIQUE)", "INSERT INTO t VALUES (0)")
    for step in range(200):
        run(kernel, "UPDATE t SET n = n + 1")
        if step % 3 == 0:
            with pytest.raises(OperationalError):
                run(kernel, "UPDATE t SET n = n + 1000", "INSERT INTO no_such_table VALUES (1)")
    kernel.close()

    with plain_sqlite(database) as connection:
        assert connection.execute("SELECT n FROM t").fetchone() == (200,)


def test_what_was_written_never_shows_in_an_error(database: Path) -> None:
    kernel = Kernel(database)
    run(kernel, "CREATE TABLE t (x UNIQUE)")
    insertion = "INSERT INTO t VALUES (?)"
    with pytest.raises(IntegrityError) as failed:
        run(kernel, insertion, insertion, values=("Ana is leaving",))
    kernel.close()

    assert "Ana" not in str(failed.value)


def test_deleted_text_is_gone_from_the_file(database: Path) -> None:
    kernel = Kernel(database)
    run(kernel, "CREATE TABLE t (x)", "INSERT INTO t VALUES ('confidential words')")
    run(kernel, "DELETE FROM t")
    kernel.close()

    assert b"confidential" not in database.read_bytes()


def test_a_second_thread_is_refused_loudly(database: Path) -> None:
    kernel = Kernel(database)
    caught: list[BaseException] = []

    def use() -> None:
        try:
            with kernel.transaction():
                pass
        except ProgrammingError as error:
            caught.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    with kernel.transaction():
        pass
    kernel.close()

    assert len(caught) == 1
    assert "thread" in str(caught[0])


def test_the_driver_is_never_handed_out_inside_a_transaction(database: Path) -> None:
    kernel = Kernel(database)
    with kernel.transaction(), pytest.raises(RuntimeError), kernel.raw():
        pass
    kernel.close()


def test_a_file_that_is_no_database_is_damaged_and_stays_as_it_is(database: Path) -> None:
    database.write_bytes(b"not a database at all" * 300)
    before = database.read_bytes()
    with pytest.raises(Damaged):
        Kernel(database)

    assert database.read_bytes() == before


def test_a_folder_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        Kernel(tmp_path / "nowhere" / "quince.db")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_IOERR_WRITE, DiskFull),
        (sqlite3.SQLITE_READONLY_DBMOVED, NotWritable),
        (sqlite3.SQLITE_CORRUPT_INDEX, Damaged),
        (sqlite3.SQLITE_BUSY_RECOVERY, InUse),
    ],
)
def test_what_sqlite_says_has_a_sentence(code: int, kind: type) -> None:
    error = sqlite3.OperationalError("whatever")
    error.sqlite_errorcode = code

    assert type(sqlite_trouble(error, Path("/data/quince.db"))) is kind


def test_a_fault_of_ours_has_none() -> None:
    error = sqlite3.OperationalError("no such table")
    error.sqlite_errorcode = sqlite3.SQLITE_ERROR

    assert sqlite_trouble(error, Path("/data/quince.db")) is None
    assert sqlite_trouble(ValueError("x"), Path("/data/quince.db")) is None
    assert sqlite_trouble(sqlite3.ProgrammingError("no code"), Path("/data/quince.db")) is None
