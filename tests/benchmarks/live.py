"""What a moderator feels while a meeting runs.

How soon a key is on disk and on the screen, whether the clock is right on the second, what it takes of the processor.

Keys are measured with Qt's platform without a screen and, on Linux, in a real window on a virtual screen; clock and
processor in the real window where there is one.
"""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack

from tests.benchmarks.figure import ROOT, Figure

KEY_MS, CLOCK_MS, IDLE_PERCENT = 16.0, 50.0, 2.0
_TIMEOUT_S = 300


def run(*, quick: bool) -> Iterator[Figure]:
    """Keys, clock, processor."""
    with ExitStack() as opened:
        screens = _screens(opened)
        for name, environment in screens.items():
            times = _driver("keys", 10 if quick else 60, environment)
            yield _percentile(f"key to committed and painted, {name}", times["commits"])
            yield _percentile(f"key to painted while typing, {name}", times["typing"])
        name, environment = list(screens.items())[-1]
        errors = _driver("clock", 10 if quick else 60, environment)["errors"]
        note = f"{len(errors)} seconds, median {statistics.median(errors):.3g} ms, {name}"
        yield Figure("clock error on the second, worst", max(errors), "ms", CLOCK_MS, note=note)
        (share,) = _driver("idle", 10 if quick else 20, environment)["share"]
        yield Figure("processor while a meeting runs", share, "% of a core", IDLE_PERCENT, note=name)


def _percentile(name: str, times_ms: list[float]) -> Figure:
    """The 99th percentile of many times."""
    worst = statistics.quantiles(times_ms, n=100, method="inclusive")[98]
    note = f"p99 of {len(times_ms)}, median {statistics.median(times_ms):.3g} ms"
    return Figure(name, worst, "ms", KEY_MS, note=note)


def _driver(what: str, number: int, environment: Mapping[str, str]) -> dict[str, list[float]]:
    command = [sys.executable, "-m", "tests.benchmarks.live_driver", what, str(number)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=_TIMEOUT_S, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{what} failed:\n{done.stderr}")
    report: dict[str, list[float]] = json.loads(done.stdout)
    return report


def _screens(opened: ExitStack) -> dict[str, Mapping[str, str]]:
    """Where to measure: the environment of each."""
    offscreen = {"no screen": {**os.environ, "QT_QPA_PLATFORM": "offscreen"}}
    if not sys.platform.startswith("linux"):
        return {**offscreen, "real window": dict(os.environ)}
    from tests.window.screen import Screen

    return {**offscreen, "virtual screen": opened.enter_context(Screen()).environment()}
