"""Killing a migration: the old database or the new one is there, whole, and so is its backup."""

import random
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.ids import MeetingId
from app.storage import schema
from app.storage.engine import Kernel
from app.storage.store import open_store
from tests.faults.forks import CRASHED, Work, run_and_kill
from tests.storage.making import a_log, plain_sqlite

MORE = Path(__file__).with_name("more_migrations")
"""Where the migrations of the future are that the tests bring along."""

NEXT = "0002"
_EVENTS = 60


@dataclass(frozen=True, slots=True)
class MigrationReport:
    """What so many kills left: ``old`` and ``new`` schemas; the rest must be 0."""

    rounds: int
    old: int = 0
    new: int = 0
    damaged: int = 0
    bad_backups: int = 0
    without_backup: int = 0
    crashed: int = 0


def kill_while_migrating(folder: Path, rounds: int, seed: int) -> MigrationReport:
    """Migrate a copy of a database and kill it at a random moment, ``rounds`` times."""
    chance = random.Random(seed)
    original = folder / "original.db"
    store = open_store(original, folder)
    a_log(store, events=_EVENTS)
    store.close()
    report = MigrationReport(rounds)
    place = folder / "round"
    longest_s = _length_s(original, place)
    for _ in range(rounds):
        _copy(original, place)
        ended = run_and_kill(_migrate(place), chance.uniform(0.0, longest_s))
        report = replace(_judge(place, report), crashed=report.crashed + (ended.code == CRASHED))
    return report


def _length_s(original: Path, place: Path) -> float:
    """How long a migration takes here when nobody kills it."""
    _copy(original, place)
    started_s = time.monotonic()
    ended = run_and_kill(_migrate(place), 60.0)
    if ended.code != 0:
        raise RuntimeError(f"the migration itself failed with {ended.code}")
    return time.monotonic() - started_s


def _copy(original: Path, place: Path) -> None:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    shutil.copyfile(original, place / "quince.db")


def _migrate(place: Path) -> Work:
    def migrate(_tell: Callable[[bytes], None]) -> int:
        kernel = Kernel(place / "quince.db")
        schema.bring_up_to_date(kernel, place / "backups", target=NEXT, more=MORE)
        kernel.close()
        return 0

    return migrate


def _judge(place: Path, report: MigrationReport) -> MigrationReport:
    database = place / "quince.db"
    with plain_sqlite(database) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        (events,) = connection.execute("SELECT count(*) FROM meeting_events").fetchone()
        mood = "mood" in [row[1] for row in connection.execute("PRAGMA table_info(meetings)")]
        whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    is_new = version == int(NEXT)
    agrees = whole and events == _EVENTS and mood == is_new and int(revision) == version
    backups = [path for path in (place / "backups").glob("*.db") if path.exists()]
    return replace(
        report,
        old=report.old + (not is_new),
        new=report.new + is_new,
        damaged=report.damaged + (not agrees),
        bad_backups=report.bad_backups + sum(not _is_whole(path) for path in backups),
        without_backup=report.without_backup + (is_new and not backups),
    )


def _is_whole(backup: Path) -> bool:
    store = open_store(backup, backup.parent)
    try:
        return not store.check() and len(store.records(MeetingId("m1"))) == _EVENTS
    finally:
        store.close()
