"""Natural-language dates: only what surely is a date, in two languages at most, quick enough for every key."""

import subprocess
import sys
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.capture import parse
from app.imports.dates import NaturalDates

MONDAY = date(2026, 11, 16)


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "in a fortnight", date(2026, 11, 30)),
        ("en", "1st of december", date(2026, 12, 1)),
        ("en", "next year", date(2027, 11, 16)),
        ("es", "en 3 días", date(2026, 11, 19)),
        ("es", "in a fortnight", date(2026, 11, 30)),
        ("ro", "peste 3 zile", date(2026, 11, 19)),
        ("el", "σε 3 ημέρες", date(2026, 11, 19)),
        ("el", "Παρασκευή 20 Νοεμβρίου", date(2026, 11, 20)),
        ("xx", "in a fortnight", date(2026, 11, 30)),
    ],
)
def test_dates_are_read_in_the_language_of_the_screen_and_in_english(language: str, words: str, expected: date) -> None:
    assert NaturalDates(language).read(words, MONDAY) == expected


def test_other_languages_are_not_read() -> None:
    assert NaturalDates("en").read("peste 3 zile", MONDAY) is None


@pytest.mark.parametrize(
    "words",
    [
        "", "a", "the", "on", "may", "march on", "second", "month", "week", "hello", "call Ana", "9 people",
        "sat on the", "5pm", "at 5pm", "13:00", "in 10 minutes", "in 3 hours", "friday at 5pm", "yesterday",
        "10 days ago", "20 nov 2020", "1700000000", "10", "12/2026", "now then", "x" * 41, "\x00", "(((", "%Y-%m-%d",
        "٣",
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "es", "ro", "el"])
def test_prose_times_of_day_and_the_past_are_no_dates(language: str, words: str) -> None:
    assert NaturalDates(language).read(words, MONDAY) is None


def test_the_capture_line_asks_it() -> None:
    capture = parse("a Call Acme ^in a fortnight about prices", (), MONDAY, NaturalDates("en"))
    assert (capture.text, capture.due) == ("Call Acme about prices", date(2026, 11, 30))


def test_the_same_question_on_another_day_is_answered_anew() -> None:
    dates = NaturalDates("en")
    assert dates.read("in a fortnight", MONDAY) == date(2026, 11, 30)
    assert dates.read("in a fortnight", date(2026, 11, 17)) == date(2026, 12, 1)


@given(st.text(st.characters(exclude_categories=()), max_size=40), st.dates())
def test_no_words_are_too_odd(words: str, today: date) -> None:
    found = NaturalDates("ro").read(words, today)
    assert found is None or found >= today


class Parser:
    """A parser that counts, fails on demand and else finds nothing."""

    def __init__(self) -> None:
        self.asked = 0
        self.loaded: list[str] = []

    def load(self, language: str) -> "Parser":
        """Take note of the language."""
        self.loaded.append(language)
        return self

    def __call__(self, words: str, now: datetime) -> "Parser":
        self.asked += 1
        if words == "break":
            raise RuntimeError
        return self

    date_obj: datetime | None = None


def test_a_parser_that_breaks_has_found_nothing() -> None:
    assert NaturalDates("en", Parser().load).read("break", MONDAY) is None


def test_the_same_words_are_parsed_once_and_the_language_is_loaded_once() -> None:
    parser = Parser()
    dates = NaturalDates("ro", parser.load)
    assert parser.loaded == []
    dates.warm_up()
    for _ in range(3):
        for words in ("one day", "some day"):
            assert dates.read(words, MONDAY) is None
    assert (parser.asked, parser.loaded) == (3, ["ro"])


def test_nothing_is_imported_before_it_is_needed() -> None:
    code = (
        "import sys; from app.imports.dates import NaturalDates; n = NaturalDates('en');"
        "print('dateparser' in sys.modules); n.warm_up(); print('dateparser' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
