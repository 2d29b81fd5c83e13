"""Dates, times and lengths in words of a language, without asking the machine: the same minutes give the same text
everywhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from app.domain.ids import Ms

SECOND: Ms = 1_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a language writes dates. Weekdays from Monday, months from January, as they stand inside a date.

    ``long`` and ``short`` have the places {weekday}, {day}, {month}; ``long`` has {year} too.
    """

    weekdays: tuple[str, ...]
    weekdays_short: tuple[str, ...]
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    long: str = "{weekday}, {day} {month} {year}"
    short: str = "{weekday} {day} {month}"


_CALENDARS: Mapping[str, Calendar] = {
    "en": Calendar(
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        ("January", "February", "March", "April", "May", "June",
         "July", "August", "September", "October", "November", "December"),
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    ),
    "es": Calendar(
        ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        ("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
        ("enero", "febrero", "marzo", "abril", "mayo", "junio",
         "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
        ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"),
        long="{weekday}, {day} de {month} de {year}",
    ),
    "ro": Calendar(
        ("luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică"),
        ("lun", "mar", "mie", "joi", "vin", "sâm", "dum"),
        ("ianuarie", "februarie", "martie", "aprilie", "mai", "iunie",
         "iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"),
        ("ian", "feb", "mar", "apr", "mai", "iun", "iul", "aug", "sept", "oct", "nov", "dec"),
    ),
    "el": Calendar(
        ("Δευτέρα", "Τρίτη", "Τετάρτη", "Πέμπτη", "Παρασκευή", "Σάββατο", "Κυριακή"),
        ("Δευ", "Τρί", "Τετ", "Πέμ", "Παρ", "Σάβ", "Κυρ"),
        ("Ιανουαρίου", "Φεβρουαρίου", "Μαρτίου", "Απριλίου", "Μαΐου", "Ιουνίου",
         "Ιουλίου", "Αυγούστου", "Σεπτεμβρίου", "Οκτωβρίου", "Νοεμβρίου", "Δεκεμβρίου"),
        ("Ιαν", "Φεβ", "Μαρ", "Απρ", "Μαΐ", "Ιουν", "Ιουλ", "Αυγ", "Σεπ", "Οκτ", "Νοε", "Δεκ"),
    ),
}  # fmt: skip


def calendar_of(language: str) -> Calendar:
    """The calendar of a language ("es", "es-MX", "es_ES"); English for one that is not known."""
    return _CALENDARS.get(language.replace("_", "-").partition("-")[0].lower(), _CALENDARS["en"])


def clock(length_ms: Ms) -> str:
    """A place on the meeting clock or its length: "04:31", "14:32", "74:05". Whole seconds, rounded down."""
    minutes, seconds = divmod(max(0, length_ms) // SECOND, 60)
    return f"{minutes:02}:{seconds:02}"


def length(length_ms: Ms) -> str:
    """A length in prose: "0:37", "1:24", "74:05". Whole seconds, rounded down."""
    minutes, seconds = divmod(max(0, length_ms) // SECOND, 60)
    return f"{minutes}:{seconds:02}"


def local(utc_ms: Ms, zone: str) -> datetime:
    """The moment as clocks in ``zone`` show it; UTC for a zone that this machine does not know."""
    return (_EPOCH + timedelta(milliseconds=utc_ms)).astimezone(_zone(zone))


@cache
def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, LookupError):
        return UTC


def time_of_day(moment: datetime) -> str:
    """ "08:40"."""
    return f"{moment:%H:%M}"


def long_date(day: date, language: str) -> str:
    """ "Monday, 16 November 2026", with a capital, since it begins a line."""
    calendar = calendar_of(language)
    text = calendar.long.format(
        weekday=calendar.weekdays[day.weekday()], day=day.day, month=calendar.months[day.month - 1], year=day.year
    )
    return text[:1].upper() + text[1:]


def full_date(day: date, language: str) -> str:
    """ "16 November 2026"."""
    calendar = calendar_of(language)
    rest = calendar.long.partition("{day}")[2]
    return str(day.day) + rest.format(month=calendar.months[day.month - 1], year=day.year)


def short_date(day: date, language: str, *, beside: date | None = None) -> str:
    """ "Tue 17 Nov"; with the year if that is not the one of ``beside``."""
    calendar = calendar_of(language)
    text = calendar.short.format(
        weekday=calendar.weekdays_short[day.weekday()], day=day.day, month=calendar.months_short[day.month - 1]
    )
    return text if beside is None or beside.year == day.year else f"{text} {day.year}"


def day_and_month(day: date, language: str) -> str:
    """ "2 Nov"."""
    return f"{day.day} {calendar_of(language).months_short[day.month - 1]}"


def weekday_and_day(day: date, language: str) -> str:
    """ "Fri 20"."""
    return f"{calendar_of(language).weekdays_short[day.weekday()]} {day.day}"


def plural(forms: Sequence[str], count: int, language: str) -> str:
    """The form of a word that goes with ``count``: one, many; in Romanian one, few, many."""
    place = 0 if count == 1 else 1
    if place and language.startswith("ro") and not (count == 0 or 1 <= count % 100 <= 19):
        place = 2
    return forms[min(place, len(forms) - 1)]


def decimal(number: float, language: str) -> str:
    """A number with one decimal, with the comma where the language has one: "8.5", "8,5"."""
    text = f"{number:.1f}"
    return text if language.startswith("en") else text.replace(".", ",")
