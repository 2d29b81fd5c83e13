"""Many instances at once on one data folder: one writes, the others say that it is taken."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import InUse
from app.domain.ids import MeetingId, RepId
from app.services.ports import Rep
from app.storage.store import open_store
from app.system.instance import InstanceLock
from app.system.paths import DataPaths, prepare
from tests.faults.forks import start, wait_for


@dataclass(frozen=True, slots=True)
class InstancesReport:
    """How many became the writer (must be 1), how many were told politely, and what else happened (must be 0)."""

    rounds: int
    writers: int
    told_in_use: int
    others: int
    rows: int
    after_kill: int
    """1: the folder was free again at once after the writer was killed."""


def start_at_once(folder: Path, count: int) -> InstancesReport:
    """Start ``count`` instances at the same moment; whoever gets the folder writes a row and keeps it."""
    paths = DataPaths(folder / "data")
    gate_reading, gate_writing = os.pipe()
    children = [start(_instance(paths, gate_reading, gate_writing, number)) for number in range(count)]
    os.close(gate_reading)
    os.close(gate_writing)  # the gate opens when its last writer is gone
    ended: list[int] = []
    writers: list[int] = []
    for pid, reading in children:
        first = os.read(reading, 1)
        if first:
            writers.append(pid)
            os.kill(pid, signal.SIGKILL)
        code = wait_for(pid, reading).code
        if not first:
            ended.append(code)
    after_kill = _fresh_start(paths)
    with InstanceLock(paths.lock):
        store = open_store(paths.database, paths.backups)
        rows = len(store.reps())
        store.close()
    told = sum(code == InUse.exit_code for code in ended)
    return InstancesReport(count, len(writers), told, len(ended) - told, rows, after_kill)


def _instance(
    paths: DataPaths, gate_reading: int, gate_writing: int, number: int
) -> Callable[[Callable[[bytes], None]], int]:
    def live(tell: Callable[[bytes], None]) -> int:
        os.close(gate_writing)
        os.read(gate_reading, 1)
        prepare(paths)
        lock = InstanceLock(paths.lock)
        try:
            lock.acquire()
        except InUse as taken:
            return taken.exit_code
        store = open_store(paths.database, paths.backups)
        store.save_reps([Rep(RepId(str(number)), "Only one")])
        assert store.meeting(MeetingId("none")) is None
        tell(b"w")
        signal.pause()
        return 0

    return live


def _fresh_start(paths: DataPaths) -> int:
    """Whether an interpreter of its own gets the folder now."""
    script = (
        "import sys; from pathlib import Path; from app.system.instance import InstanceLock;"
        "InstanceLock(Path(sys.argv[1])).acquire()"
    )
    return int(subprocess.run([sys.executable, "-c", script, str(paths.lock)], check=False).returncode == 0)
