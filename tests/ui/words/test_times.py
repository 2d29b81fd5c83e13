"""Durations, clocks and days in words."""

from datetime import date

import pytest

from app.ui import words
from app.ui.words import Urgency

TODAY = date(2026, 11, 16)


@pytest.mark.parametrize(
    ("ms", "shown"),
    [
        (47_000, "00:47"),
        (46_001, "00:47"),
        (0, "00:00"),
        (-999, "00:00"),
        (-1_000, "−00:01"),
        (-12_400, "−00:12"),
        (62 * 60_000, "62:00"),
    ],
)
def test_a_countdown_rounds_up_and_shows_overtime_with_a_true_minus(ms: int, shown: str) -> None:
    assert words.countdown(ms) == shown


@pytest.mark.parametrize(("ms", "shown"), [(372_000, "06:12"), (372_999, "06:12"), (-5, "00:00"), (900_000, "15:00")])
def test_a_clock_that_counts_up_rounds_down_and_has_a_leading_zero(ms: int, shown: str) -> None:
    assert words.clock(ms) == shown


@pytest.mark.parametrize(("ms", "shown"), [(56_000, "0:56"), (55_600, "0:56"), (84_400, "1:24"), (-300, "0:00")])
def test_a_duration_is_rounded_to_the_nearest_second(ms: int, shown: str) -> None:
    assert words.duration(ms) == shown


@pytest.mark.parametrize(("ms", "shown"), [(24_000, "+0:24"), (-23_000, "−0:23"), (0, "0:00"), (400, "0:00")])
def test_a_difference_carries_its_sign_unless_it_is_nothing(ms: int, shown: str) -> None:
    assert words.signed(ms) == shown


def test_a_label_says_seconds_under_a_minute_and_a_duration_beyond() -> None:
    assert words.short_duration(12_000) == "12 s"
    assert words.short_duration(72_000) == "1:12"


def test_a_place_beyond_the_twelfth_is_a_plain_number() -> None:
    assert [words.ordinal(place) for place in (1, 2, 12, 13)] == ["1st", "2nd", "12th", "13"]


@pytest.mark.parametrize(
    ("due", "text", "urgency"),
    [
        (date(2026, 11, 13), "3 days late", Urgency.LATE),
        (TODAY, "today", Urgency.TODAY),
        (date(2026, 11, 20), "Fri 20 Nov", Urgency.COMING),
        (None, "no date yet", Urgency.NONE),
    ],
)
def test_a_due_date_is_said_as_seen_from_today(due: date | None, text: str, urgency: Urgency) -> None:
    assert words.due(due, TODAY) == words.Due(text, urgency)


def test_where_there_is_little_room_the_month_is_left_out_only_while_it_is_plain() -> None:
    assert words.due_short(date(2026, 11, 20), TODAY).text == "Fri 20"
    assert words.due_short(date(2026, 12, 24), TODAY).text == "Thu 24 Dec"
    assert words.due_short(date(2026, 11, 13), TODAY).text == "3 d late"


def test_the_meeting_is_ahead_or_behind_or_on_the_cap() -> None:
    assert words.ahead(22_000) == "0:22 ahead"
    assert words.ahead(-45_000) == "0:45 behind"
    assert words.ahead(200) == "on the cap"


def test_per_cent_stands_off_by_a_narrow_space_that_does_not_break() -> None:
    assert words.percent(0.84) == "84\u202f%"
    assert words.percent(2 / 3, 1) == "66.7\u202f%"
