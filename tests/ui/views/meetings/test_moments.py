"""Days and times as they are typed into a meeting."""

from dataclasses import replace
from datetime import date

import pytest

from app.ui.views.meetings import moments
from tests.fakes import MONDAY_0840
from tests.services.house import House

TODAY = date(2026, 11, 16)
HOUR_MS = 3_600_000


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("fri", date(2026, 11, 20)),
        ("30.11", date(2026, 11, 30)),
        ("2026-12-01", date(2026, 12, 1)),
        ("Mon 30 Nov", date(2026, 11, 30)),
        ("Mon 4 Jan 2027", date(2027, 1, 4)),
        ("", None),
        ("whenever", None),
    ],
)
def test_days_are_read_in_words_and_figures_and_as_the_field_writes_them(text: str, day: date | None) -> None:
    assert moments.read_date(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("8:40", (8, 40)),
        ("08.40", (8, 40)),
        ("0840", (8, 40)),
        ("8", (8, 0)),
        ("14h30", (14, 30)),
        ("2 pm", (14, 0)),
        ("12 am", (0, 0)),
        ("13 pm", None),
        ("25:00", None),
        ("8:75", None),
        ("soon", None),
    ],
)
def test_times_are_read_as_people_write_them(text: str, time: tuple[int, int] | None) -> None:
    assert moments.read_time(text) == time


def test_a_day_keeps_the_time_and_a_time_keeps_the_day() -> None:
    meeting = replace(House(1).meeting(), scheduled_utc_ms=MONDAY_0840, zone="UTC")
    assert moments.at_day(meeting, date(2026, 11, 17)) == MONDAY_0840 + 24 * HOUR_MS
    assert moments.at_time(meeting, (9, 40), TODAY, MONDAY_0840) == MONDAY_0840 + HOUR_MS
    assert moments.at_day(meeting, None) is None
    assert moments.at_time(meeting, None, TODAY, MONDAY_0840) is None


def test_without_a_day_a_time_is_the_next_time_the_clock_shows_it() -> None:
    meeting = replace(House(1).meeting(), zone="UTC")
    assert moments.at_time(meeting, (9, 40), TODAY, MONDAY_0840) == MONDAY_0840 + HOUR_MS
    assert moments.at_time(meeting, (7, 40), TODAY, MONDAY_0840) == MONDAY_0840 + 23 * HOUR_MS
    assert moments.at_day(meeting, TODAY) == MONDAY_0840


def test_another_zone_keeps_the_time_on_the_wall() -> None:
    meeting = replace(House(1).meeting(), scheduled_utc_ms=MONDAY_0840, zone="UTC")
    assert moments.in_zone(meeting, "Europe/Madrid") == MONDAY_0840 - HOUR_MS
    assert moments.in_zone(replace(meeting, scheduled_utc_ms=None), "Europe/Madrid") is None


def test_zones_that_nobody_knows_are_told_apart() -> None:
    assert moments.is_zone("Europe/Bucharest")
    assert not moments.is_zone("Europe/Nowhere")
    assert not moments.is_zone("")
    assert not moments.is_zone("../etc/passwd")
