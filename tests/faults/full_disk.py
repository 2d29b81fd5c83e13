"""A disk that fills up in the middle of a meeting, and has room again."""

import contextlib
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from app.domain.errors import DiskFull
from app.domain.ids import MeetingId
from app.storage.store import SqlStore, open_store
from tests.storage.making import a_log, a_note, a_projection

M1 = MeetingId("m1")
_PAYLOAD = "x" * 2_000


@dataclass(frozen=True, slots=True)
class StarvedReport:
    """What happened to a store whose disk was full for a while."""

    written_before: int
    refusals: int
    kept_meanwhile: int
    """Events in the log, as the app that goes on sees it, while nothing could be written."""
    kept_after_restart: int
    """The same after the app was closed and started again on the full disk."""
    backup_refused: bool
    written_after: int
    problems: tuple[str, ...]


def starve(folder: Path, fill: Callable[[], None], make_room: Callable[[], None]) -> StarvedReport:
    """Log into a store in ``folder`` until the filled disk refuses, try on, make room, and write the very same."""
    store = open_store(folder / "quince.db", folder / "backups")
    a_log(store, events=20)
    fill()
    seq = _write_until_refused(store, 21)
    refusals = 1
    for _ in range(3):
        try:
            store.append(M1, [a_note(seq, _PAYLOAD)], a_projection())
        except DiskFull:
            refusals += 1
        with contextlib.suppress(DiskFull):
            store.save_draft(M1, _PAYLOAD)
    kept = len(store.records(M1))
    try:
        store.back_up(folder / "copy.db")
        backup_refused = False
    except DiskFull:
        backup_refused = not (folder / "copy.db").exists()
    store.close()
    store = open_store(folder / "quince.db", folder / "backups")
    kept_after_restart = len(store.records(M1))
    make_room()
    store.append(M1, [a_note(seq, _PAYLOAD)], a_projection())
    store.save_draft(M1, "everything typed stays")
    store.back_up(folder / "copy.db")
    store.close()
    again = open_store(folder / "quince.db", folder / "backups")
    after = len(again.records(M1))
    problems = again.check()
    again.close()
    return StarvedReport(seq - 1, refusals, kept, kept_after_restart, backup_refused, after, problems)


def _write_until_refused(store: SqlStore, seq: int) -> int:
    while seq < 5_000:
        try:
            store.append(M1, [a_note(seq, _PAYLOAD)], a_projection())
        except DiskFull:
            return seq
        seq += 1
    raise RuntimeError("the disk never got full")


def on_a_small_disk(disk: Path) -> StarvedReport:
    """Starve a store on a small file system of its own at ``disk``."""
    ballast = disk / "ballast"

    def fill() -> None:
        with contextlib.suppress(OSError), ballast.open("wb") as file:
            while True:
                file.write(b"\0" * 4_096)
                file.flush()

    return starve(disk, fill, ballast.unlink)


def with_a_limit(folder: Path) -> StarvedReport:
    """Starve a store by the limit on the size of any file that this process writes."""
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def limit(size: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))

    def fill() -> None:
        limit((folder / "quince.db-wal").stat().st_size + 30_000)

    return starve(folder, fill, lambda: limit(hard))


@contextmanager
def small_disk(size: str = "1m") -> Iterator[Path | None]:
    """A file system of that size in memory, None where this user may not mount one."""
    with tempfile.TemporaryDirectory(prefix="quince-disk-") as name:
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=0700", "tmpfs", name]
        if (
            sys.platform != "linux"
            or os.geteuid() != 0
            or subprocess.run(mount, capture_output=True, check=False).returncode
        ):
            yield None
            return
        try:
            yield Path(name)
        finally:
            subprocess.run(["umount", "-l", name], check=True)


if __name__ == "__main__":
    print(json.dumps(asdict(with_a_limit(Path(sys.argv[1])))))
