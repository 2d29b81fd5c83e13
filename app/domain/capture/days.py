"""Dates that need no library: ISO, `+3d`, days and months by name in English, Spanish, Romanian and Greek.

Words of all four languages are known at once, since none of them mean different days. Accents and case do not count,
Greek may be typed in Latin letters ("avrio"), and a beginning of two letters or more will do when it can mean one
day only ("fr", but not "to").
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from app.domain.names import fold, latin

# Monday first, then today, tomorrow, the day after: the forms that completion offers.
_OFFERED = {
    "en": ("mon", "tue", "wed", "thu", "fri", "sat", "sun", "today", "tomorrow"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "hoy", "mañana"),
    "ro": ("luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică", "azi", "mâine", "poimâine"),
    "el": ("Δευτέρα", "Τρίτη", "Τετάρτη", "Πέμπτη", "Παρασκευή", "Σάββατο", "Κυριακή", "σήμερα", "αύριο", "μεθαύριο"),
}
_ALSO = (
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    ("lunea", "marțea", "miercurea", "joia", "vinerea", "sâmbăta", "duminica", "astăzi"),
)
_MONTHS = (
    ("january", "enero", "ianuarie", "Ιανουαρίου", "Ιανουάριος"),
    ("february", "febrero", "februarie", "Φεβρουαρίου", "Φεβρουάριος"),
    ("march", "marzo", "martie", "Μαρτίου", "Μάρτιος"),
    ("april", "abril", "aprilie", "Απριλίου", "Απρίλιος"),
    ("may", "mayo", "mai", "Μαΐου", "Μάιος"),
    ("june", "junio", "iunie", "Ιουνίου", "Ιούνιος"),
    ("july", "julio", "iulie", "Ιουλίου", "Ιούλιος"),
    ("august", "agosto", "august", "Αυγούστου", "Αύγουστος"),
    ("september", "septiembre", "setiembre", "septembrie", "Σεπτεμβρίου", "Σεπτέμβριος"),
    ("october", "octubre", "octombrie", "Οκτωβρίου", "Οκτώβριος"),
    ("november", "noviembre", "noiembrie", "Νοεμβρίου", "Νοέμβριος"),
    ("december", "diciembre", "decembrie", "Δεκεμβρίου", "Δεκέμβριος"),
)
# "next Friday" is the one of the coming week; Spanish "próximo viernes" is simply the coming one.
_OF_NEXT_WEEK = frozenset({"next", "viitoare", "viitor", "επομενη", "επομενο", "επομενον"})
_PROXIMO = frozenset({"proximo", "proxima"})
_COMING = frozenset({"this", "este", "aceasta", "αυτη", "αυτην", "αυτο"})
_JOINING = frozenset({"of", "de", "del", "του"})
_LEADING = frozenset({
    "on", "by", "until", "the", "in",
    "el", "la", "en", "dentro", "de", "para",
    "pe", "peste", "pana",
    "στισ", "στα", "σε", "την", "τη", "το", "τον", "ωσ", "μεχρι",
})  # fmt: skip
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "un": 1, "una": 1, "o": 1, "μια": 1, "ενα": 1, "εναν": 1,
    "two": 2, "dos": 2, "doua": 2, "doi": 2, "δυο": 2,
    "three": 3, "tres": 3, "trei": 3, "τρεισ": 3, "τρια": 3,
    "four": 4, "cuatro": 4, "patru": 4, "τεσσερισ": 4, "τεσσερα": 4,
}  # fmt: skip
_UNIT_WORDS = {
    "day": "day", "days": "day", "dia": "day", "dias": "day", "zi": "day", "zile": "day", "ημερα": "day",
    "ημερεσ": "day", "μερα": "day", "μερεσ": "day",
    "week": "week", "weeks": "week", "semana": "week", "semanas": "week", "saptamana": "week", "saptamani": "week",
    "εβδομαδα": "week", "εβδομαδεσ": "week",
    "month": "month", "months": "month", "mes": "month", "meses": "month", "luna": "month", "luni": "month",
    "μηνα": "month", "μηνεσ": "month",
}  # fmt: skip
_QUE_VIENE = ["que", "viene"]

_TODAY, _TOMORROW, _AFTER_TOMORROW = 7, 8, 9

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})([./])(\d{1,2})(?:\2(\d{4}|\d{2}))?")
_AHEAD = re.compile(r"\+(\d{1,4})(\w)")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"\d{4}")
_SMALL_NUMBER = re.compile(r"\d{1,4}")

# Letters after +3, folded: day, día, zi, ημέρα · week, semana, săptămână, εβδομάδα · month, mes, lună, μήνας.
_UNITS = {
    "d": "day", "z": "day", "η": "day",
    "w": "week", "s": "week", "ε": "week",
    "m": "month", "l": "month", "μ": "month",
}  # fmt: skip
_LEAP_YEARS_APART = 8


def read_day(words: str, today: date) -> date | None:
    """The day that `words` name seen from `today`, or None.

    A weekday is the next one after today, so today's own name means a week from now. A day without a month, and a
    month without a year, mean the next such day, today included. Numbers are day first (20/11), except when only
    month first can be right (11/20).
    """
    try:
        return _read(fold(words).split(), today)
    except (ValueError, OverflowError):  # the 31st of February, the year 0, more days ahead than there are
        return None


def is_bare_number(word: str) -> bool:
    """Whether `word` is a day of the month that a month may follow."""
    return _DAY.fullmatch(fold(word)) is not None


def day_words(language: str) -> tuple[str, ...]:
    """The words to offer in `language`, then the English ones: weekdays, today, tomorrow."""
    own = _OFFERED.get(language, ())
    return own + tuple(word for word in _OFFERED["en"] if word not in own)


def _read(words: list[str], today: date) -> date | None:
    while len(words) > 1 and words[0] in _LEADING:
        words = words[1:]
    match words:
        case [word]:
            return _read_word(word, today)
        case ["pasado", "manana"]:
            return today + timedelta(days=2)
        case [count, unit] if unit in _UNIT_WORDS and (number := _count(count)) is not None:
            return _ahead(number, _UNIT_WORDS[unit], today)
        case [unit, *said] if unit in _UNIT_WORDS and said == _QUE_VIENE:
            return _ahead(1, _UNIT_WORDS[unit], today)
        case [weekday, *said] if said == _QUE_VIENE:
            return _next_weekday("proximo", weekday, today)
        case [first, second] if (found := _next(first, second, today)) is not None:
            return found
        case [first, *rest] if (number := _meaning(first)) is not None and number < _TODAY:
            found = _day_and_month(rest, today)
            return found if found is not None and found.weekday() == number else None
        case _:
            return _day_and_month(words, today)


def _read_word(word: str, today: date) -> date | None:
    if found := _ISO.fullmatch(word):
        year, month, day = found.groups()
        return date(int(year), int(month), int(day))
    if found := _AHEAD.fullmatch(word):
        return _ahead(int(found[1]), _UNITS.get(found[2]), today)
    if found := _NUMERIC.fullmatch(word):
        return _numeric(int(found[1]), int(found[3]), found[4], today)
    if found := _DAY.fullmatch(word):
        return _coming_day(int(found[1]), today)
    meaning = _meaning(word)
    if meaning is None:
        return None
    if meaning >= _TODAY:
        return today + timedelta(days=meaning - _TODAY)
    return _coming_weekday(meaning, today)


def _ahead(count: int, unit: str | None, today: date) -> date | None:
    match unit:
        case "day":
            return today + timedelta(days=count)
        case "week":
            return today + timedelta(weeks=count)
        case "month":
            return _months_on(today, count)
        case _:
            return None


def _months_on(today: date, count: int) -> date:
    """The same day `count` months on, or the last of that month where it has no such day."""
    years, month = divmod(today.month - 1 + count, 12)
    for day in (today.day, 30, 29):
        try:
            return date(today.year + years, month + 1, day)
        except ValueError:
            continue
    return date(today.year + years, month + 1, 28)


def _numeric(first: int, second: int, year: str | None, today: date) -> date | None:
    day, month = (second, first) if second > 12 >= first else (first, second)
    if year is None:
        return _coming_date(day, month, today)
    return date(int(year) if len(year) == 4 else 2000 + int(year), month, day)


def _coming_day(day: int, today: date) -> date | None:
    for ahead in range(3):  # of two months in a row at least one has 31 days
        years, month = divmod(today.month - 1 + ahead, 12)
        try:
            found = date(today.year + years, month + 1, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def _coming_date(day: int, month: int, today: date) -> date | None:
    for year in range(today.year, today.year + _LEAP_YEARS_APART + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def _coming_weekday(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _next(first: str, second: str, today: date) -> date | None:
    """ "next week", "próximo mes", "next Friday", in either order of the words."""
    for qualifier, word in ((first, second), (second, first)):
        if word in _UNIT_WORDS and (qualifier in _OF_NEXT_WEEK or qualifier in _PROXIMO):
            return _ahead(1, _UNIT_WORDS[word], today)
        found = _next_weekday(qualifier, word, today)
        if found is not None:
            return found
    return None


def _next_weekday(qualifier: str, word: str, today: date) -> date | None:
    weekday = _meaning(word)
    if weekday is None or weekday >= _TODAY:
        return None
    if qualifier in _OF_NEXT_WEEK:
        return today + timedelta(days=7 - today.weekday() + weekday)
    return _coming_weekday(weekday, today) if qualifier in _COMING or qualifier in _PROXIMO else None


def _count(word: str) -> int | None:
    return int(word) if _SMALL_NUMBER.fullmatch(word) else _COUNTS.get(word)


def _day_and_month(words: list[str], today: date) -> date | None:
    plain = [word.rstrip(",") for word in words if word not in _JOINING]
    year = int(plain.pop()) if len(plain) == 3 and _YEAR.fullmatch(plain[-1]) else None
    if len(plain) != 2:
        return None
    for number, name in (plain, reversed(plain)):
        day, month = _DAY.fullmatch(number), _month(name)
        if day and month:
            return date(year, month, int(day[1])) if year is not None else _coming_date(int(day[1]), month, today)
    return None


def _month(word: str) -> int | None:
    return _MONTH_BY_BEGINNING.get(word) or _MONTH_BY_BEGINNING.get(latin(word))


def _meaning(word: str) -> int | None:
    return _DAY_BY_BEGINNING.get(word, _DAY_BY_BEGINNING.get(latin(word)))


def _spellings(word: str) -> set[str]:
    folded = fold(word)
    return {folded, latin(folded)}


def _beginnings(entries: Iterator[tuple[str, int]], shortest: int) -> dict[str, int]:
    """Every beginning of at least `shortest` letters that has one meaning; a whole word keeps its own."""
    whole: dict[str, int] = {}
    meanings: dict[str, set[int]] = {}
    for word, meaning in entries:
        for spelling in _spellings(word):
            whole[spelling] = meaning
            for length in range(shortest, len(spelling)):
                meanings.setdefault(spelling[:length], set()).add(meaning)
    return {beginning: min(found) for beginning, found in meanings.items() if len(found) == 1} | whole


def _day_entries() -> Iterator[tuple[str, int]]:
    for words in (*_OFFERED.values(), *_ALSO):
        yield from zip(words, range(len(words)), strict=True)


def _month_entries() -> Iterator[tuple[str, int]]:
    for month, names in enumerate(_MONTHS, start=1):
        for name in names:
            yield name, month


_DAY_BY_BEGINNING = _beginnings(_day_entries(), shortest=2)
_MONTH_BY_BEGINNING = _beginnings(_month_entries(), shortest=3)
