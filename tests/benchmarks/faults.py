"""The fault tests with full counts: what is counted here must be nought."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figure import Figure
from tests.faults.run import fault
from tests.window.faults import kill_the_window, upset_the_clock
from tests.window.screen import Screen


def run(*, quick: bool) -> Iterator[Figure]:
    """1,000 kills while capturing, a planted fault that must be caught, migrations, instances, stops of the clock."""
    share = 20 if quick else 1
    rounds = 1_000 // share
    report = fault("captures", rounds=rounds, timeout_s=3_000)
    told = f"{rounds} kills, {report['acknowledged']:.0f} events acknowledged"
    yield Figure("acknowledged events lost", report["lost"], "events", 0, note=told)
    yield Figure("state unlike the log", report["different"] + report["broken_chains"], "rounds", 0, note=told)
    mutant = fault("captures", rounds=60, early=True, timeout_s=600)
    escaped = 0.0 if mutant["lost"] else 1.0
    yield Figure(
        "acknowledging before the commit goes unnoticed", escaped, "times", 0, note=f"{mutant['lost']:.0f} losses seen"
    )
    migration = fault("migration", rounds=60 // (3 if quick else 1), timeout_s=1_200)
    bad = sum(value for name, value in migration.items() if name not in {"rounds", "old", "new", "idle", "backups"})
    yield Figure("migrations left half-way by a kill", bad, "rounds", 0, note=str(migration))
    instances = fault("instances", rounds=50)
    yield Figure("writers beside the one, of 50 at once", instances["writers"] - 1, "instances", 0)
    clock = fault("clock", rounds=3)
    yield Figure("clock after a stop", clock["worst_error_ms"], "ms", 50)
    if sys.platform.startswith("linux"):
        yield from _window(rounds=100 // (10 if quick else 1))


def _window(rounds: int) -> Iterator[Figure]:
    """The same through the real window on a virtual screen: kills, the planted fault, and upset clocks."""
    with Screen() as screen, tempfile.TemporaryDirectory(prefix="quince-bench-") as folder:
        kills = kill_the_window(screen, Path(folder, "kills"), rounds, seed=1)
        told = f"{rounds} kills of the window, {kills.acknowledged} events acknowledged, {kills.idle} idle"
        yield Figure("acknowledged events lost, window", kills.lost, "events", 0, note=told)
        yield Figure("state unlike the log, window", kills.different + kills.broken_chains, "rounds", 0, note=told)
        mutant = kill_the_window(screen, Path(folder, "mutant"), 20, seed=2, early=True)
        escaped = 0.0 if mutant.lost else 1.0
        note = f"{mutant.lost} losses seen"
        yield Figure("acknowledging before the commit goes unnoticed, window", escaped, "times", 0, note=note)
        upset = upset_the_clock(screen, Path(folder, "clock"))
        note = f"{upset.paints} paints: 3 stalls of 2 s, SIGSTOP of 5 s, wall clock +1 h and -1 h"
        yield Figure("painted time off after an upset, window", upset.worst_ms, "ms", 50, note=note)
