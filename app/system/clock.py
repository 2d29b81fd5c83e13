"""Clocks: a steady one that counts through suspend, and the wall for display and schedules.

``time.monotonic`` stops while a Linux or macOS machine sleeps and the wall clock jumps when it is set, so neither can
time a meeting. What counts through sleep differs by platform and is chosen in :func:`platform_ticks`.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

_NS_PER_MS = 1_000_000


@dataclass(frozen=True, slots=True)
class Ticks:
    """Two readings in nanoseconds from any origin: one counts while the machine sleeps, the other does not."""

    counting_ns: Callable[[], int]
    awake_ns: Callable[[], int]


def platform_ticks() -> Ticks:
    """Give the readings of the platform this runs on."""
    if sys.platform == "linux":
        return Ticks(
            counting_ns=lambda: time.clock_gettime_ns(time.CLOCK_BOOTTIME),
            awake_ns=lambda: time.clock_gettime_ns(time.CLOCK_MONOTONIC),
        )
    if sys.platform == "darwin":
        # Apple's CLOCK_MONOTONIC counts through sleep; time.monotonic() does not use it.
        return Ticks(
            counting_ns=lambda: time.clock_gettime_ns(time.CLOCK_MONOTONIC),
            awake_ns=lambda: time.clock_gettime_ns(time.CLOCK_UPTIME_RAW),
        )
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32

        def unbiased_ns() -> int:
            value = ctypes.c_ulonglong()
            kernel.QueryUnbiasedInterruptTime(ctypes.byref(value))
            return value.value * 100  # it counts in units of 100 ns, sleep left out

        return Ticks(counting_ns=time.perf_counter_ns, awake_ns=unbiased_ns)
    return Ticks(counting_ns=time.monotonic_ns, awake_ns=time.monotonic_ns)


class SteadyClock:
    """UTC that never jumps: the wall is read once, from then on the steady reading is added to it.

    Setting the computer's clock, daylight saving and suspend do not disturb it. ``anchor`` reads the wall again; do
    that when no meeting runs, so that a clock set right yesterday is right in today's meeting.
    """

    def __init__(self, ticks: Ticks | None = None, wall_ns: Callable[[], int] = time.time_ns) -> None:
        self._ticks = ticks or platform_ticks()
        self._wall_ns = wall_ns
        self._asleep_before_ns = self._asleep_ns()
        self._anchor_wall_ns = 0
        self._anchor_ns = 0
        self.anchor()

    def anchor(self) -> None:
        """Take the wall clock as right from now on."""
        self._anchor_ns = self._ticks.counting_ns()
        self._anchor_wall_ns = self._wall_ns()

    def now_utc_ms(self) -> int:
        """Steady UTC in ms since the epoch."""
        return (self._anchor_wall_ns + self._ticks.counting_ns() - self._anchor_ns) // _NS_PER_MS

    def wall_utc_ms(self) -> int:
        """What the computer's clock says now, in ms since the epoch: for schedules and display."""
        return self._wall_ns() // _NS_PER_MS

    def suspended_ms(self) -> int:
        """How long the machine has slept since this clock was made, in ms. SIGSTOP and stalls are not sleep."""
        return max(0, self._asleep_ns() - self._asleep_before_ns) // _NS_PER_MS

    def zone(self) -> str:
        """The IANA name of the computer's zone, "UTC" when it has none."""
        from zoneinfo import ZoneInfoNotFoundError

        import tzlocal

        try:
            return getattr(tzlocal.reload_localzone(), "key", None) or "UTC"
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return "UTC"

    def today(self) -> date:
        """Today by the computer's clock and zone."""
        return datetime.fromtimestamp(self._wall_ns() / 1_000_000_000, UTC).astimezone().date()

    def _asleep_ns(self) -> int:
        awake = self._ticks.awake_ns()
        return self._ticks.counting_ns() - awake
