"""A backup is whole or it is not there."""

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from app.domain.errors import Damaged, FileMissing, FileTrouble, RequestError
from app.domain.ids import MeetingId
from app.storage.backup import free_name
from app.storage.store import SqlStore, open_store
from tests.storage.making import a_log, plain_sqlite


def test_a_backup_holds_what_is_still_in_the_log_and_is_one_private_file(store: SqlStore, tmp_path: Path) -> None:
    a_log(store)
    target = tmp_path / "usb" / "copy.db"
    target.parent.mkdir()
    store.back_up(target)

    assert [path.name for path in target.parent.iterdir()] == ["copy.db"]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    copy = open_store(target, tmp_path)
    assert len(copy.records(MeetingId("m1"))) == 5
    assert copy.check() == ()
    copy.close()


def test_the_store_works_on_after_a_backup(store: SqlStore, tmp_path: Path) -> None:
    a_log(store)
    store.back_up(tmp_path / "copy.db")
    a_log(store, "m2")
    store.back_up(tmp_path / "copy.db")

    with plain_sqlite(tmp_path / "copy.db") as connection:
        assert connection.execute("SELECT count(*) FROM meeting_events").fetchone() == (10,)


@pytest.mark.parametrize("way", ["same path", "hard link", "symbolic link"])
def test_a_backup_never_overwrites_the_database_itself(
    store: SqlStore, database: Path, tmp_path: Path, way: str
) -> None:
    a_log(store)
    target = database if way == "same path" else tmp_path / "other.db"
    if way == "hard link":
        os.link(database, target)
    elif way == "symbolic link":
        target.symlink_to(database)

    with pytest.raises(RequestError):
        store.back_up(target)

    assert store.check() == ()


def test_a_backup_that_cannot_be_made_leaves_the_old_one_whole(store: SqlStore, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    a_log(store)
    store.back_up(target)
    before = target.read_bytes()
    # A page of the live database turns to rubbish behind its back; the log is written back first.
    with store._kernel.raw() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("UPDATE sqlite_master SET rootpage = 3 WHERE name = 'ix_meetings_status'")

    with pytest.raises(Damaged):
        store.back_up(target)

    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir() if "part" in path.name) == []


def test_where_no_file_can_be_the_sentence_says_so(store: SqlStore, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        store.back_up(tmp_path / "nowhere" / "copy.db")
    with pytest.raises(FileTrouble):
        store.back_up(tmp_path)


def test_a_new_backup_never_takes_the_name_of_an_old_one(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        name = free_name(tmp_path, "before-0002")
        name.touch()
        names.append(name.name)

    assert names == ["before-0002.db", "before-0002-2.db", "before-0002-3.db"]


def test_a_backup_can_be_read_by_any_tool_from_a_read_only_disk(store: SqlStore, tmp_path: Path) -> None:
    a_log(store)
    target = tmp_path / "copy.db"
    store.back_up(target)

    connection = sqlite3.connect(f"{target.as_uri()}?mode=ro", uri=True)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert connection.execute("SELECT count(*) FROM meetings").fetchone() == (1,)
    connection.close()
