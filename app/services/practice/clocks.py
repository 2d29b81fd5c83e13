"""Clocks for meetings that are played: one that stands until it is told the time, and one that runs faster."""

from datetime import date

from app.domain.ids import Ms
from app.services.days import local_day
from app.services.ports import Clock


class ScriptClock:
    """Stands at the time it was given until it is moved on."""

    def __init__(self, now_utc_ms: Ms, zone: str = "UTC") -> None:
        self._now_utc_ms = now_utc_ms
        self._zone = zone

    def move_to(self, now_utc_ms: Ms) -> None:
        """Make it that time; never earlier than it was."""
        self._now_utc_ms = max(self._now_utc_ms, now_utc_ms)

    def now_utc_ms(self) -> Ms:
        """The time it was moved to."""
        return self._now_utc_ms

    def wall_utc_ms(self) -> Ms:
        """The same: there is no other clock."""
        return self._now_utc_ms

    def suspended_ms(self) -> Ms:
        """It never sleeps."""
        return 0

    def zone(self) -> str:
        """The zone it was made for."""
        return self._zone

    def today(self) -> date:
        """The day in that zone."""
        return local_day(self._now_utc_ms, self._zone)


class FasterClock:
    """Runs ``speed`` times as fast as another clock, from the moment it is made; the speed may change."""

    def __init__(self, clock: Clock, speed: float = 1.0) -> None:
        self._clock = clock
        self._speed = speed
        self._set_out()

    @property
    def speed(self) -> float:
        """How fast it runs."""
        return self._speed

    def set_speed(self, speed: float) -> None:
        """Run faster or slower from now on; its time neither jumps nor goes back."""
        now = self.now_utc_ms()
        self._speed = speed
        self._set_out(now)

    def now_utc_ms(self) -> Ms:
        """The time on this clock; time in which the machine slept is left out, nobody practises asleep."""
        slept = self._clock.suspended_ms() - self._suspended_ms
        passed = self._clock.now_utc_ms() - self._from_utc_ms - slept
        return self._began_utc_ms + int(passed * self._speed)

    def wall_utc_ms(self) -> Ms:
        """The wall clock, which nobody can hurry."""
        return self._clock.wall_utc_ms()

    def suspended_ms(self) -> Ms:
        """None that counts: see ``now_utc_ms``."""
        return 0

    def zone(self) -> str:
        """The zone of the other clock."""
        return self._clock.zone()

    def today(self) -> date:
        """The day of the other clock."""
        return self._clock.today()

    def _set_out(self, now_utc_ms: Ms | None = None) -> None:
        self._from_utc_ms = self._clock.now_utc_ms()
        self._suspended_ms = self._clock.suspended_ms()
        self._began_utc_ms = self._from_utc_ms if now_utc_ms is None else now_utc_ms
