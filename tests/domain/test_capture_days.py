"""Dates that the capture line reads by itself, in four languages."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.capture import read_day
from app.domain.capture.days import day_words, is_bare_number

MONDAY = date(2026, 11, 16)


def day(month: int, number: int, year: int = 2026) -> date:
    """A day of that year."""
    return date(year, month, number)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2026-12-01", day(12, 1)),
        ("２０２６-12-01", day(12, 1)),
        ("2020-01-01", day(1, 1, 2020)),
        ("+3d", day(11, 19)),
        ("+3D", day(11, 19)),
        ("+2w", day(11, 30)),
        ("+1m", day(12, 16)),
        ("+0d", MONDAY),
        ("+2s", day(11, 30)),
        ("+2z", day(11, 18)),
        ("+2ε", day(11, 30)),
        ("20.11", day(11, 20)),
        ("20/11", day(11, 20)),
        ("11/20", day(11, 20)),
        ("20.11.2027", day(11, 20, 2027)),
        ("20/11/27", day(11, 20, 2027)),
        ("15.11", day(11, 15, 2027)),
        ("20", day(11, 20)),
        ("16", MONDAY),
        ("15", day(12, 15)),
        ("31", day(12, 31)),
        ("20th", day(11, 20)),
        ("the 20th", day(11, 20)),
        ("29 feb", day(2, 29, 2028)),
        ("29 feb 2027", None),
        ("20 nov", day(11, 20)),
        ("nov 20", day(11, 20)),
        ("20 Nov, 2027", day(11, 20, 2027)),
        ("20 de noviembre de 2026", day(11, 20)),
        ("20 noiembrie", day(11, 20)),
        ("20 Νοεμβρίου", day(11, 20)),
        ("20 ΝΟΕΜΒΡΙΟΥ", day(11, 20)),
        ("1 of june", day(6, 1, 2027)),
        ("fri 20 nov", day(11, 20)),
        ("vineri 20 noiembrie", day(11, 20)),
        ("fri 21 nov", None),
        ("fri 20 people", None),
    ],
)
def test_numbers_and_months_are_days(words: str, expected: date | None) -> None:
    assert read_day(words, MONDAY) == expected


@pytest.mark.parametrize(
    ("words", "ahead"),
    [
        ("today", 0), ("hoy", 0), ("azi", 0), ("astăzi", 0), ("σήμερα", 0),
        ("tomorrow", 1), ("mañana", 1), ("mâine", 1), ("maine", 1), ("αύριο", 1), ("ΑΥΡΙΟ", 1), ("avrio", 1),
        ("pasado mañana", 2), ("poimâine", 2), ("μεθαύριο", 2),
        ("tue", 1), ("Tuesday", 1), ("martes", 1), ("marți", 1), ("Τρίτη", 1), ("mar", 1),
        ("fri", 4), ("fr", 4), ("friday", 4), ("viernes", 4), ("vineri", 4), ("vinerea", 4), ("vi", 4),
        ("Παρασκευή", 4), ("παρ", 4), ("paraskevi", 4), ("on friday", 4), ("by fri", 4), ("el viernes", 4),
        ("this friday", 4), ("próximo viernes", 4), ("el viernes que viene", 4),
        ("mon", 7), ("luni", 7), ("Δευτέρα", 7),
        ("next monday", 7), ("next friday", 11), ("vinerea viitoare", 11), ("επόμενη Παρασκευή", 11),
        ("next week", 7), ("la próxima semana", 7), ("la semana que viene", 7), ("săptămâna viitoare", 7),
        ("την επόμενη εβδομάδα", 7),
        ("in 3 days", 3), ("3 days", 3), ("en 3 días", 3), ("peste 3 zile", 3), ("σε 3 μέρες", 3),
        ("in two weeks", 14), ("dentro de dos semanas", 14), ("peste două săptămâni", 14), ("σε δύο εβδομάδες", 14),
        ("a week", 7), ("next month", 30), ("2 luni", 61),
    ],
)  # fmt: skip
def test_people_say_days_in_four_languages(words: str, ahead: int) -> None:
    assert read_day(words, MONDAY) == MONDAY + timedelta(days=ahead)


@pytest.mark.parametrize(
    "words",
    [
        "", " ", "x", "to", "ma", "f", "the", "on", "hello", "call Ana", "next", "next year", "next call",
        "friday call", "31 feb", "32", "0", "0 nov", "0000-01-01", "2026-13-01", "13/13", "99999-01-01", "+d", "+3",
        "+3y", "+99999d", "+9999m", "20 xx", "nov", "20 nov 2026 2027", "many weeks", "call que viene",
        "today que viene", "next today",
    ],
)  # fmt: skip
def test_other_words_are_no_days(words: str) -> None:
    assert read_day(words, date(9990, 11, 16) if words == "+9999m" else MONDAY) is None


def test_the_ends_of_months_stay_at_the_end() -> None:
    assert read_day("+1m", date(2027, 1, 31)) == date(2027, 2, 28)
    assert read_day("+1m", date(2028, 1, 31)) == date(2028, 2, 29)
    assert read_day("+3m", date(2027, 1, 31)) == date(2027, 4, 30)
    assert read_day("30", date(2027, 1, 31)) == date(2027, 3, 30)
    assert read_day("+2m", date(2026, 11, 16)) == date(2027, 1, 16)


def test_no_day_beyond_the_calendar_is_read() -> None:
    assert read_day("fri", date.max) is None
    assert read_day("+1m", date.max) is None


def test_only_a_lone_number_waits_for_a_month() -> None:
    assert [is_bare_number(word) for word in ("20", "20th", "fri", "20.11", "")] == [True, True, False, False, False]


@pytest.mark.parametrize("language", ["en", "es", "ro", "el"])
def test_every_word_that_is_offered_is_understood(language: str) -> None:
    words = day_words(language)
    assert len(set(words)) == len(words) >= 9
    assert all(read_day(word, MONDAY) is not None for word in words)


def test_an_unknown_language_is_offered_english() -> None:
    assert day_words("xx") == day_words("en")


@given(st.text(st.characters(exclude_categories=()), max_size=40), st.dates())
def test_no_words_are_too_odd(words: str, today: date) -> None:
    found = read_day(words, today)
    assert found is None or isinstance(found, date)


@given(st.sampled_from([*day_words("es"), *day_words("ro"), *day_words("el")]), st.dates(max_value=date(9998, 1, 1)))
def test_a_day_word_is_never_in_the_past_and_at_most_a_week_ahead(word: str, today: date) -> None:
    found = read_day(word, today)
    assert found is not None
    assert 0 <= (found - today).days <= 7
