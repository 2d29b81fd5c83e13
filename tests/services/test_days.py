"""Local days and times, in zones that this computer knows and in those it does not."""

from datetime import UTC, date

from app.services.days import local_day, local_time, utc_ms_of, zone_named
from tests.fakes import MONDAY_0840


def test_a_moment_has_its_local_day() -> None:
    assert local_day(MONDAY_0840, "UTC") == date(2026, 11, 16)
    assert local_day(MONDAY_0840 + 16 * 3_600_000, "Europe/Bucharest") == date(2026, 11, 17)


def test_milliseconds_are_kept() -> None:
    assert local_time(MONDAY_0840 + 1_234, "Europe/Madrid").isoformat() == "2026-11-16T09:40:01.234000+01:00"


def test_a_local_time_is_a_moment_in_summer_and_in_winter() -> None:
    assert utc_ms_of(date(2026, 11, 16), 8, 40, "UTC") == MONDAY_0840
    assert utc_ms_of(date(2026, 11, 16), 10, 40, "Europe/Athens") == MONDAY_0840
    summer = utc_ms_of(date(2026, 7, 6), 8, 40, "Europe/Athens")
    assert local_time(summer, "UTC").hour == 5


def test_a_zone_that_nobody_knows_is_utc() -> None:
    assert zone_named("Mars/Olympus") is UTC
    assert zone_named("../etc/passwd") is UTC
    assert zone_named("") is UTC
