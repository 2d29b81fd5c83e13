"""Durations, clocks and days in words.

Rounding: a countdown rounds up (`app.domain.meeting.clock.display_seconds`), a clock that counts up rounds down, and a
duration that is over is rounded to the nearest second.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.domain.ids import Ms
from app.domain.meeting.clock import display_seconds

_MINUS = "\u2212"
_NARROW_SPACE = "\u202f"
_MINUTE_S = 60

translate = QCoreApplication.translate


def seconds(ms: Ms) -> int:
    """Whole seconds nearest to a duration; halves go up."""
    return (ms + 500) // 1000


def clock(ms: Ms) -> str:
    """A clock that counts up, `mm:ss`: "06:12". Rounded down; never negative."""
    whole_s = max(0, ms) // 1000
    return f"{whole_s // _MINUTE_S:02d}:{whole_s % _MINUTE_S:02d}"


def countdown(remaining_ms: Ms) -> str:
    """A clock that counts down, `mm:ss`, and up again with a true minus once it is over: "00:47", "−00:12"."""
    whole_s = display_seconds(remaining_ms)
    sign = _MINUS if whole_s < 0 else ""
    return f"{sign}{abs(whole_s) // _MINUTE_S:02d}:{abs(whole_s) % _MINUTE_S:02d}"


def duration(ms: Ms) -> str:
    """A length, `m:ss`: "0:56", "15:00"; with a true minus when negative."""
    whole_s = seconds(abs(ms))
    sign = _MINUS if ms < 0 and whole_s else ""
    return f"{sign}{whole_s // _MINUTE_S}:{whole_s % _MINUTE_S:02d}"


def short_duration(ms: Ms) -> str:
    """A length for a label: "12 s" under a minute, else `m:ss`."""
    whole_s = seconds(abs(ms))
    if whole_s >= _MINUTE_S:
        return duration(ms)
    sign = _MINUS if ms < 0 and whole_s else ""
    return translate("Words", "%1 s", "seconds, under a minute").replace("%1", f"{sign}{whole_s}")


def signed(ms: Ms) -> str:
    """A difference: "+0:24", "−0:23", and "0:00" without a sign."""
    return f"+{duration(ms)}" if ms > 0 and seconds(ms) else duration(ms)


def of_time(ms: Ms) -> str:
    """The whole that something is a part of: "of 0:56"."""
    return translate("Words", "of %1", "a time: of 0:56").replace("%1", duration(ms))


def count_of(count: int, whole: int) -> str:
    """A count out of a whole: "3 of 8"."""
    return translate("Words", "%1 of %2", "a count: 3 of 8").replace("%1", str(count)).replace("%2", str(whole))


def over(ms: Ms) -> str:
    """How far a time was overrun: "+0:24 over"."""
    return translate("Words", "%1 over", "a time: +0:24 over").replace("%1", signed(ms))


def over_word() -> str:
    """The word beside the stop sign of who speaks beyond their time."""
    return translate("Words", "over", "beyond the time given")


def ahead(ms: Ms) -> str:
    """Where the meeting stands against its cap: "0:22 ahead", "0:45 behind", "on the cap"."""
    if seconds(abs(ms)) == 0:
        return translate("Words", "on the cap")
    if ms > 0:
        return translate("Words", "%1 ahead").replace("%1", duration(ms))
    return translate("Words", "%1 behind").replace("%1", duration(-ms))


def against_cap(total_ms: Ms, cap_ms: Ms) -> str:
    """What is planned against the cap: "0:45 over the cap", "15:00 of 15:00"."""
    if total_ms > cap_ms:
        return translate("Words", "%1 over the cap").replace("%1", duration(total_ms - cap_ms))
    return f"{duration(total_ms)} {of_time(cap_ms)}"


def percent(share: float, decimals: int = 0) -> str:
    """A share of 1 in per cent, in the way of the language: "84 %", "66.7 %"."""
    number = QLocale().toString(share * 100, "f", decimals)
    return translate("Words", "%1 %", "per cent").replace(" ", _NARROW_SPACE).replace("%1", number)


def ordinal(place: int) -> str:
    """A place in an order: "1st", "2nd"; plain number beyond the twelfth."""
    named = (
        translate("Words", "1st", "place in an order"),
        translate("Words", "2nd", "place in an order"),
        translate("Words", "3rd", "place in an order"),
        translate("Words", "4th", "place in an order"),
        translate("Words", "5th", "place in an order"),
        translate("Words", "6th", "place in an order"),
        translate("Words", "7th", "place in an order"),
        translate("Words", "8th", "place in an order"),
        translate("Words", "9th", "place in an order"),
        translate("Words", "10th", "place in an order"),
        translate("Words", "11th", "place in an order"),
        translate("Words", "12th", "place in an order"),
    )
    return named[place - 1] if 0 < place <= len(named) else str(place)


def day(value: date) -> str:
    """A day near enough to need no year: "Fri 20 Nov"."""
    return QLocale().toString(_qdate(value), translate("Words", "ddd d MMM", "date format of QLocale"))


def day_in_month(value: date) -> str:
    """A day where the month is plain: "Fri 20"."""
    return QLocale().toString(_qdate(value), translate("Words", "ddd d", "date format of QLocale"))


def full_day(value: date) -> str:
    """A day as a title: "Monday, 16 November"."""
    return QLocale().toString(_qdate(value), translate("Words", "dddd, d MMMM", "date format of QLocale"))


class Urgency(StrEnum):
    """How a due date stands to today; each has a shape and a colour of its own."""

    LATE = "late"
    TODAY = "today"
    COMING = "coming"
    NONE = "none"
    """There is no date yet."""


@dataclass(frozen=True, slots=True)
class Due:
    """A due date in words, and how urgent it is."""

    text: str
    urgency: Urgency


def due(value: date | None, today: date) -> Due:
    """When something is due, seen from today: "3 days late", "today", "Fri 20 Nov", "no date yet"."""
    if value is None:
        return Due(translate("Words", "no date yet"), Urgency.NONE)
    late_days = (today - value).days
    if late_days > 0:
        return Due(translate("Words", "%n days late", "an action", late_days), Urgency.LATE)
    if late_days == 0:
        return Due(translate("Words", "today", "an action is due"), Urgency.TODAY)
    return Due(day(value), Urgency.COMING)


def due_short(value: date | None, today: date) -> Due:
    """The same where there is little room: "3 d late", "today", "Fri 20"."""
    found = due(value, today)
    if value is None or found.urgency is Urgency.TODAY:
        return found
    if found.urgency is Urgency.LATE:
        text = translate("Words", "%1 d late", "days, short").replace("%1", str((today - value).days))
        return Due(text, Urgency.LATE)
    # The weekday and the day are plain only within the next four weeks.
    return Due(day_in_month(value), Urgency.COMING) if (value - today).days < 28 else found


def _qdate(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
