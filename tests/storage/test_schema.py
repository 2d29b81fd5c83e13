"""Databases are made, migrated behind a backup, or refused untouched."""

import random
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from app.domain.errors import Damaged, NewerDatabase
from app.domain.ids import MeetingId
from app.storage import schema
from app.storage.engine import Kernel
from app.storage.store import SqlStore, open_store
from tests.faults.migration import MORE, NEXT
from tests.storage.making import a_log, plain_sqlite


def the_schema(database: Path) -> dict[str, str]:
    with plain_sqlite(database) as connection:
        rows = connection.execute("SELECT name, coalesce(sql, '') FROM sqlite_master ORDER BY name").fetchall()
    return {name: re.sub(r"\s+", " ", sql) for name, sql in rows}


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_database_made_at_once_is_exactly_what_the_migrations_make(tmp_path: Path) -> None:
    made, migrated = Kernel(tmp_path / "made.db"), Kernel(tmp_path / "migrated.db")
    schema.bring_up_to_date(made, tmp_path)
    schema.migrate(migrated, schema.SCHEMA_REVISION)
    made.close()
    migrated.close()

    assert the_schema(tmp_path / "made.db") == the_schema(tmp_path / "migrated.db")
    for name in ("made.db", "migrated.db"):
        with plain_sqlite(tmp_path / name) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (1,)
            assert connection.execute("SELECT * FROM alembic_version").fetchall() == [("0001",)]


def test_the_revision_we_know_is_the_newest_migration() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))

    assert ScriptDirectory.from_config(config).get_heads() == [schema.SCHEMA_REVISION]


def test_the_models_have_not_moved_away_from_the_migrations(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from app.models import Base

    kernel = Kernel(tmp_path / "quince.db")
    schema.migrate(kernel, schema.SCHEMA_REVISION)
    with kernel.transaction() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    kernel.close()
    ours = [one for one in differences if "search_index" not in str(one)]

    assert ours == []


@pytest.mark.parametrize("fresh", [True, False])
def test_starting_does_not_import_alembic(tmp_path: Path, fresh: bool) -> None:
    if not fresh:
        open_store(tmp_path / "quince.db", tmp_path).close()
    script = (
        "import sys; from pathlib import Path; from app.storage.store import open_store;"
        "open_store(Path(sys.argv[1]), Path(sys.argv[2])).close(); sys.exit('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path / "quince.db"), str(tmp_path)], check=False)

    assert done.returncode == 0


def an_old_database(store: SqlStore) -> None:
    """A database of today, which is old for the migration that the tests bring along."""
    a_log(store, "m1", events=20)
    a_log(store, "m2", events=20)
    store.close()


def test_a_migration_keeps_everything_behind_a_checked_backup(store: SqlStore, database: Path, backups: Path) -> None:
    an_old_database(store)
    kernel = Kernel(database)
    schema.bring_up_to_date(kernel, backups, target=NEXT, more=MORE)
    with kernel.raw() as connection:
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    kernel.close()

    with plain_sqlite(database) as connection:
        assert connection.execute("SELECT count(*) FROM meeting_events").fetchone() == (40,)
        assert connection.execute("SELECT mood FROM meetings").fetchall() == [("fine",), ("fine",)]
        assert connection.execute("PRAGMA user_version").fetchone() == (int(NEXT),)
    (backup,) = backups.iterdir()
    assert backup.name == f"before-{NEXT}.db"
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    restored = open_store(backup, backups)
    assert len(restored.records(MeetingId("m1"))) == 20
    assert restored.check() == ()
    restored.close()


def test_a_migration_that_fails_leaves_the_old_database(store: SqlStore, database: Path, backups: Path) -> None:
    an_old_database(store)
    before = the_schema(database)
    kernel = Kernel(database)
    with pytest.raises(OperationalError, match="no_such_table"):
        schema.bring_up_to_date(kernel, backups, target="0003", more=MORE)
    kernel.close()

    assert the_schema(database) == before
    again = open_store(database, backups)
    assert again.check() == ()
    again.close()


def test_no_backup_no_migration(store: SqlStore, database: Path, backups: Path) -> None:
    an_old_database(store)
    backups.write_text("a file where the folder should be")
    before = the_schema(database)
    kernel = Kernel(database)
    with pytest.raises(Exception, match="backups"):
        schema.bring_up_to_date(kernel, backups, target=NEXT, more=MORE)
    kernel.close()

    assert the_schema(database) == before


@pytest.mark.parametrize(
    "make_newer",
    [
        "PRAGMA user_version = 2",
        "UPDATE alembic_version SET version_num = '0002'",
        "UPDATE alembic_version SET version_num = 'c0ffee'",
    ],
)
def test_a_database_of_a_newer_quince_is_refused_and_stays_as_it_was(
    store: SqlStore, database: Path, backups: Path, make_newer: str
) -> None:
    a_log(store)
    store.close()
    with plain_sqlite(database) as connection:
        connection.execute(make_newer)
    before = bytes_of(database.parent)

    with pytest.raises(NewerDatabase) as refused:
        open_store(database, backups)

    assert bytes_of(database.parent) == before
    assert "newer Quince" in str(refused.value)
    assert refused.value.known == "0001"
    assert not backups.exists()


def test_a_newer_quince_that_was_killed_is_refused_too_though_its_version_is_only_in_the_log(
    store: SqlStore, database: Path, backups: Path
) -> None:
    a_log(store)
    store.close()
    script = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA locking_mode=EXCLUSIVE'); c.execute('PRAGMA user_version = 7'); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", script, str(database)], check=False)
    before = bytes_of(database.parent)
    assert len(before["quince.db-wal"]) > 0
    assert int.from_bytes(before["quince.db"][60:64], "big") == 1

    with pytest.raises(NewerDatabase, match="0007"):
        open_store(database, backups)

    assert bytes_of(database.parent) == before


def test_a_killed_quince_of_today_is_opened_from_its_log(tmp_path: Path, database: Path, backups: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from app.storage.store import open_store;"
        "from tests.storage.making import a_log; a_log(open_store(Path(sys.argv[1]), Path(sys.argv[2])));"
        "os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", script, str(database), str(backups)], check=False)
    assert database.stat().st_size <= 4096

    again = open_store(database, backups)
    assert len(again.records(MeetingId("m1"))) == 5
    assert again.check() == ()
    again.close()


@pytest.mark.parametrize("content", [b"garbage " * 2000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_database_is_refused_with_the_way_out_and_stays_as_it_was(
    database: Path, backups: Path, content: bytes
) -> None:
    database.write_bytes(content)

    with pytest.raises(Damaged, match="backup") as refused:
        open_store(database, backups)

    assert database.read_bytes() == content
    assert refused.value.backups == str(backups)


def test_a_strangers_database_is_refused_and_stays_as_it_was(database: Path, backups: Path) -> None:
    with plain_sqlite(database) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    before = database.read_bytes()

    with pytest.raises(Damaged):
        open_store(database, backups)

    assert database.read_bytes() == before


def test_an_empty_file_left_by_a_kill_becomes_a_database(database: Path, backups: Path) -> None:
    database.touch()
    open_store(database, backups).close()

    assert "meetings" in the_schema(database)


def test_a_strangers_database_that_is_only_in_its_log_is_refused_as_well(database: Path, backups: Path) -> None:
    script = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA journal_mode=WAL'); c.execute('CREATE TABLE recipes (name)'); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", script, str(database)], check=False)

    with pytest.raises(Damaged):
        open_store(database, backups)

    with plain_sqlite(database) as connection:
        assert connection.execute("SELECT count(*) FROM recipes").fetchone() == (0,)


def test_a_log_that_is_rubbish_or_left_over_is_passed_over(store: SqlStore, database: Path, backups: Path) -> None:
    a_log(store)
    store.close()
    rubbish = random.Random(5).randbytes(8) + (512).to_bytes(4, "big") + random.Random(6).randbytes(5_000)
    database.with_name("quince.db-wal").write_bytes(rubbish)

    again = open_store(database, backups)
    assert len(again.records(MeetingId("m1"))) == 5
    again.close()


def test_a_migration_that_leaves_references_to_nothing_is_taken_back(
    store: SqlStore, database: Path, backups: Path, tmp_path: Path
) -> None:
    an_old_database(store)
    careless = tmp_path / "careless"
    careless.mkdir()
    (careless / "r0002_careless.py").write_text(
        "from alembic import op\nrevision = '0002'\ndown_revision = '0001'\n\n\n"
        "def upgrade():\n    op.execute(\"DELETE FROM meetings WHERE id = 'm1'\")\n"
    )
    kernel = Kernel(database)
    with pytest.raises(RuntimeError, match="references"):
        schema.bring_up_to_date(kernel, backups, target="0002", more=careless)
    kernel.close()

    again = open_store(database, backups)
    assert again.meeting(MeetingId("m1")) is not None
    again.close()


def test_what_a_killed_backup_left_behind_goes_with_the_next_one(
    store: SqlStore, database: Path, backups: Path
) -> None:
    an_old_database(store)
    backups.mkdir()
    (backups / ".before-0002.db.abc.part").write_bytes(b"half")
    (backups / "holiday.part").write_bytes(b"somebody's")
    kernel = Kernel(database)
    schema.bring_up_to_date(kernel, backups, target=NEXT, more=MORE)
    kernel.close()

    assert sorted(path.name for path in backups.iterdir()) == ["before-0002.db", "holiday.part"]
