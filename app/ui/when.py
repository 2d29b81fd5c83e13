"""Moments in words: the local time of a meeting, and how far away it is."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.domain.ids import Ms
from app.services.days import local_day, local_time
from app.ui import words

translate = QCoreApplication.translate

MINUTE_MS: Ms = 60_000
_HOUR_MIN = 60
_SOON_HOURS = 12


def time_of_day(utc_ms: Ms, zone: str) -> str:
    """The local time of a moment: "08:40"."""
    return f"{local_time(utc_ms, zone):%H:%M}"


def moment(utc_ms: Ms, zone: str) -> str:
    """Day and time: "Mon 16 Nov, 08:40"."""
    text = translate("When", "%1, %2", "a day and a time: Mon 16 Nov, 08:40")
    return text.replace("%1", words.day(local_day(utc_ms, zone))).replace("%2", time_of_day(utc_ms, zone))


def day_and_month(value: date) -> str:
    """A day without its weekday: "2 Nov"."""
    pattern = translate("When", "d MMM", "date format of QLocale")
    return QLocale().toString(QDate(value.year, value.month, value.day), pattern)


def distance(utc_ms: Ms, now_utc_ms: Ms, zone: str, today: date) -> str:
    """How far a moment is from now, short: "in 18 min", "now", "in 3 h", "tomorrow", "in 5 days", "12 min ago"."""
    minutes = round((utc_ms - now_utc_ms) / MINUTE_MS)
    if minutes == 0:
        return translate("When", "now")
    days = (local_day(utc_ms, zone) - today).days
    if abs(minutes) < _HOUR_MIN:
        text = translate("When", "in %1 min") if minutes > 0 else translate("When", "%1 min ago")
        return text.replace("%1", str(abs(minutes)))
    hours = round(minutes / _HOUR_MIN)
    if abs(hours) < _SOON_HOURS and days in (-1, 0, 1):
        text = translate("When", "in %1 h") if hours > 0 else translate("When", "%1 h ago")
        return text.replace("%1", str(abs(hours)))
    match days:
        case 0:
            return translate("When", "today")
        case 1:
            return translate("When", "tomorrow")
        case -1:
            return translate("When", "yesterday")
    if days > 0:
        return translate("When", "in %n days", "", days)
    return translate("When", "%n days ago", "", -days)
