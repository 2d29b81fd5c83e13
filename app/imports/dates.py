"""Natural-language dates for the capture line: an adapter of dateparser to the domain's `DateReader`.

dateparser is imported at the first need, or earlier by `warm_up`: import and first parse cost about 0.2 s, later ones
under 2 ms. Only what the capture line does not read by itself comes here.
"""

import functools
from collections.abc import Callable
from datetime import date, datetime
from typing import Protocol

_CACHED = 256
_LONGEST = 40
_SETTINGS = {
    "PREFER_DATES_FROM": "future",
    "PARSERS": ["relative-time", "absolute-time"],
    "REQUIRE_PARTS": ["day", "month"],  # without it "may" and even "a" are months
    "DATE_ORDER": "DMY",
    "PREFER_LOCALE_DATE_ORDER": False,
    "RETURN_AS_TIMEZONE_AWARE": False,
}


class _Found(Protocol):
    @property
    def date_obj(self) -> datetime | None: ...


type Parser = Callable[[str, datetime], _Found]
"""What a text means, seen from a moment."""


class NaturalDates:
    """Reads "in a fortnight" and the like in one language and English. A `DateReader`; make a new one per language."""

    def __init__(self, language: str, load: Callable[[str], Parser] | None = None) -> None:
        """`language` is a code such as "es"; one that dateparser does not know means English alone.

        `load` makes the parser of a language when it is first needed; by default it is dateparser.
        """
        self._language = language
        self._load = load or dateparser_for
        self._parse: Parser | None = None
        self._cached = functools.lru_cache(maxsize=_CACHED)(self._read)

    def warm_up(self) -> None:
        """Load dateparser and the language's data now, when nobody waits for it."""
        self._cached("in a fortnight", date(2026, 1, 1))

    def read(self, words: str, today: date) -> date | None:
        """The day from `today` on that `words` mean; None for anything else, a time of day included.

        Repeated questions, as typing makes them, are answered from memory.
        """
        if len(words) > _LONGEST or not any(char.isalpha() for char in words):
            return None
        return self._cached(words, today)

    def _read(self, words: str, today: date) -> date | None:
        if self._parse is None:
            self._parse = self._load(self._language)
        now = datetime(today.year, today.month, today.day)
        try:
            found = self._parse(words, now).date_obj
        except Exception:  # whatever a library makes of odd characters, the line is never lost for it
            return None
        # With a time of day ("at 5pm") there is more in the words than a date can keep: they stay in the text.
        if found is None or found < now or found.time() != now.time():
            return None
        return found.date()


def dateparser_for(language: str) -> Parser:
    """dateparser, strict, in `language` and English. Imports it."""
    from dateparser.data import languages_info
    from dateparser.date import DateDataParser

    known = [code for code in (language, "en") if code in languages_info.language_order]

    def parse(words: str, now: datetime) -> _Found:
        found: _Found = DateDataParser(
            languages=list(dict.fromkeys(known)), settings={**_SETTINGS, "RELATIVE_BASE": now}
        ).get_date_data(words)
        return found

    return parse
