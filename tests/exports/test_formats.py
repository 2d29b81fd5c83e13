"""Dates, times and lengths in words: the same on every machine."""

from datetime import date, datetime

import pytest

from app.exports import formats
from tests.builders import STARTED_UTC_MS

DAY = date(2026, 11, 16)


@pytest.mark.parametrize(
    ("language", "long", "full", "short"),
    [
        ("en", "Monday, 16 November 2026", "16 November 2026", "Mon 16 Nov"),
        ("es-MX", "Lunes, 16 de noviembre de 2026", "16 de noviembre de 2026", "lun 16 nov"),
        ("ro_RO", "Luni, 16 noiembrie 2026", "16 noiembrie 2026", "lun 16 nov"),
        ("el", "Δευτέρα, 16 Νοεμβρίου 2026", "16 Νοεμβρίου 2026", "Δευ 16 Νοε"),
        ("tlh", "Monday, 16 November 2026", "16 November 2026", "Mon 16 Nov"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(language: str, long: str, full: str, short: str) -> None:
    assert formats.long_date(DAY, language) == long
    assert formats.full_date(DAY, language) == full
    assert formats.short_date(DAY, language) == short


def test_every_calendar_is_whole() -> None:
    for language in ("en", "es", "ro", "el"):
        calendar = formats.calendar_of(language)
        assert {len(calendar.weekdays), len(calendar.weekdays_short)} == {7}
        assert {len(calendar.months), len(calendar.months_short)} == {12}
        for month in range(1, 13):
            assert formats.long_date(date(2026, month, 1), language)


def test_a_year_stands_only_beside_another_year() -> None:
    assert formats.short_date(date(2027, 1, 4), "en", beside=DAY) == "Mon 4 Jan 2027"
    assert formats.short_date(date(2026, 12, 4), "en", beside=DAY) == "Fri 4 Dec"


def test_small_dates() -> None:
    assert formats.day_and_month(DAY, "en") == "16 Nov"
    assert formats.weekday_and_day(DAY, "el") == "Δευ 16"


@pytest.mark.parametrize(
    ("ms", "clock", "length"),
    [(0, "00:00", "0:00"), (271_999, "04:31", "4:31"), (4_445_000, "74:05", "74:05"), (-5, "00:00", "0:00")],
)
def test_lengths_are_whole_seconds(ms: int, clock: str, length: str) -> None:
    assert formats.clock(ms) == clock
    assert formats.length(ms) == length


def test_moments_are_told_in_their_zone_and_in_utc_where_the_zone_is_not_known() -> None:
    assert formats.time_of_day(formats.local(STARTED_UTC_MS, "Europe/Madrid")) == "08:40"
    for zone in ("Nowhere/Land", "", "../etc/passwd", "\0", "a" * 500):
        assert formats.time_of_day(formats.local(STARTED_UTC_MS, zone)) == "07:40"
    assert formats.local(STARTED_UTC_MS, "Asia/Tokyo") == datetime.fromisoformat("2026-11-16T16:40:00+09:00")


@pytest.mark.parametrize(
    ("language", "count", "form"),
    [
        ("en", 0, "many"), ("en", 1, "one"), ("en", 2, "many"),
        ("ro", 0, "few"), ("ro", 1, "one"), ("ro", 2, "few"), ("ro", 19, "few"), ("ro", 20, "many"),
        ("ro", 101, "few"), ("ro", 120, "many"),
    ],
)  # fmt: skip
def test_plurals(language: str, count: int, form: str) -> None:
    forms = ("one", "few", "many") if language == "ro" else ("one", "many")

    assert formats.plural(forms, count, language) == form


def test_decimals_have_the_comma_of_the_language() -> None:
    assert formats.decimal(8.46, "en-GB") == "8.5"
    assert formats.decimal(8.46, "el") == "8,5"
