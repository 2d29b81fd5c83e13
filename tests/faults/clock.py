"""Stopping a process that keeps time: afterwards its clock is right at once."""

import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass

from app.system.clock import SteadyClock
from tests.faults.forks import Work, start, wait_for


@dataclass(frozen=True, slots=True)
class ClockReport:
    """``rounds`` stops of a second each: by how much the clock was off right after, at worst, in ms.

    ``taken_for_sleep_ms``: what of the stops the clock took for a sleep of the machine; must be 0.
    """

    rounds: int
    worst_error_ms: int
    taken_for_sleep_ms: int


def stop_the_clock(rounds: int, stop_s: float = 1.0) -> ClockReport:
    """Stop (SIGSTOP) a child that reads its clock all the time, let it go on, and compare its next reading."""
    pid, reading = start(_tick())
    worst_ms = 0
    slept_ms = 0
    try:
        for _ in range(rounds):
            os.kill(pid, signal.SIGSTOP)
            _drain(reading)
            time.sleep(stop_s)
            continued_ms = time.time_ns() // 1_000_000
            os.kill(pid, signal.SIGCONT)
            _next(reading)  # may have been read before the stop and only told after it
            shown_ms, slept_ms = _next(reading)
            # Between our reading of the time and the child's lies the time it took to wake up: not an error.
            now_ms = time.time_ns() // 1_000_000
            worst_ms = max(worst_ms, continued_ms - shown_ms, shown_ms - now_ms)
    finally:
        os.kill(pid, signal.SIGKILL)
        wait_for(pid, reading)
    return ClockReport(rounds, worst_ms, slept_ms)


def _tick() -> Work:
    def tick(tell: Callable[[bytes], None]) -> int:
        clock = SteadyClock()
        while True:
            tell(b"%13d %8d\n" % (clock.now_utc_ms(), clock.suspended_ms()))
            time.sleep(0.02)

    return tick


_LINE = 23


def _drain(reading: int) -> None:
    """Take away what the child said before it stopped."""
    time.sleep(0.05)
    os.set_blocking(reading, False)
    while True:
        try:
            if not os.read(reading, 1 << 16):
                raise RuntimeError("the child ended")
        except BlockingIOError:
            os.set_blocking(reading, True)
            return


def _next(reading: int) -> tuple[int, int]:
    """The next reading: the clock, and how long it takes the machine to have slept."""
    line = b""
    while len(line) < _LINE:
        line += os.read(reading, _LINE - len(line))
    shown, slept = line.split()
    return int(shown), int(slept)
