"""How long the window takes to be there and to be usable, and what memory a meeting takes.

The floors are bare PySide6 windows. Every figure is the median of runs that take turns with those of its floor, from
the start of the process to a line that it prints after the paint. On Linux the windows are real ones on a virtual
screen.
"""

import os
import selectors
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.figure import ROOT, Figure
from tests.benchmarks.filled import fill

FIRST_PAINT, USABLE, MEMORY = 1.3, 1.0, 1.25
_PATIENCE_S = 60.0
_MEETING_S = 6.0


@dataclass(frozen=True, slots=True)
class Started:
    """Milliseconds from the start of the process to its lines, and its resident memory in MB at the end."""

    painted_ms: float
    ready_ms: float
    memory_mb: float


def run(*, quick: bool) -> Iterator[Figure]:
    """In turns: a bare window, one after importing the libraries, and Quince with a thousand meetings."""
    with ExitStack() as opened:
        environment = _cached(_screen(opened), opened)
        folder = Path(opened.enter_context(tempfile.TemporaryDirectory(prefix="quince-bench-"))) / "data"
        fill(folder)
        times: dict[str, list[Started]] = {"bare": [], "libraries": [], "quince": []}
        for number in range(6 if quick else 21):
            for kind, found in times.items():
                started = start(kind, folder, environment)
                if number:  # the first round warms the disk up
                    found.append(started)
        bare, libraries, quince = (statistics.median(one.ready_ms for one in times[kind]) for kind in times)
        painted = statistics.median(one.painted_ms for one in times["quince"])
        yield Figure("first paint, against a bare window", painted, "ms", FIRST_PAINT, bare)
        note = "floor: a bare window after importing SQLAlchemy and APScheduler"
        yield Figure("Home filled, 1,000 meetings", quince, "ms", USABLE, libraries, note)
        if sys.platform.startswith("linux"):
            yield _memory(folder, environment, rounds=1 if quick else 3)


def _memory(folder: Path, environment: Mapping[str, str], rounds: int) -> Figure:
    live, floor = [], []
    for number in range(rounds):
        copy = folder.with_name(f"live-{number}")
        shutil.copytree(folder, copy)
        live.append(start("live", copy, environment, stay_s=_MEETING_S).memory_mb)
        floor.append(start("libraries", folder, environment, stay_s=1.0).memory_mb)
    return Figure("memory with a live meeting", statistics.median(live), "MB", MEMORY, statistics.median(floor))


def start(kind: str, folder: Path, environment: Mapping[str, str], stay_s: float = 0.0) -> Started:
    """Start the driver, wait for its lines, let it be for ``stay_s``, and end it."""
    command = [sys.executable, "-m", "tests.benchmarks.start_driver", kind, str(folder)]
    times: dict[str, float] = {}
    began = time.perf_counter()
    process = subprocess.Popen(
        command, bufsize=0, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            while "ready" not in times:
                if not selector.select(_PATIENCE_S - (time.perf_counter() - began)):
                    raise RuntimeError(f"{kind} said no more than {list(times)} in {_PATIENCE_S:g} s")
                line = process.stdout.readline()
                if not line:
                    _, complaint = process.communicate()
                    raise RuntimeError(f"{kind} ended too early: {complaint.decode()}")
                times[line.decode().strip()] = (time.perf_counter() - began) * 1e3
        time.sleep(stay_s)
        memory_mb = _resident_mb(process.pid) if stay_s else 0.0
    finally:
        process.kill()
        process.communicate()
    return Started(times["painted"], times["ready"], memory_mb)


def _resident_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    (line,) = [line for line in status.splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) / 1024


def _cached(environment: Mapping[str, str], opened: ExitStack) -> Mapping[str, str]:
    """The same with a place for byte code: an installed program is not compiled anew at each start, and ours is not
    here."""
    folder = opened.enter_context(tempfile.TemporaryDirectory(prefix="quince-bytecode-"))
    kept = {name: value for name, value in environment.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": folder}


def _screen(opened: ExitStack) -> Mapping[str, str]:
    """The environment of a virtual screen; elsewhere than on Linux windows appear where they always do."""
    if not sys.platform.startswith("linux"):
        return dict(os.environ)
    from tests.window.screen import Screen

    return opened.enter_context(Screen()).environment()
