"""Days and times as people type them into a meeting."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.capture.days import read_day
from app.domain.ids import Ms
from app.services.days import local_time, utc_ms_of
from app.services.ports import Meeting

_TIME = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*h?\s*([ap])?\.?m?\.?", re.IGNORECASE)
USUAL_HOUR, USUAL_MINUTE = 8, 40
"""Before customers come: a time to begin with when only a day was typed."""


def read_date(text: str, today: date) -> date | None:
    """The day that was typed, in words or figures; None when it is none."""
    words = " ".join(text.split())
    if not words:
        return None
    found = read_day(words, today)
    # What the field itself wrote begins with a weekday, which the date says already: "Mon 30 Nov 2026".
    _, _, rest = words.partition(" ")
    return found if found is not None or not rest else read_day(rest.replace(",", ""), today)


def read_time(text: str) -> tuple[int, int] | None:
    """The time of day that was typed: "8:40", "8.40", "0840", "8", "2 pm"; None when it is none."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").casefold()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return (hour, minute) if hour < 24 and minute < 60 else None


def is_zone(name: str) -> bool:
    """Whether this computer knows the time zone."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return bool(name)


def start_of(meeting: Meeting) -> datetime | None:
    """The local time of the start."""
    due = meeting.scheduled_utc_ms
    return None if due is None else local_time(due, meeting.zone)


def at_day(meeting: Meeting, day: date | None) -> Ms | None:
    """The start on another day, at the same time of day; without a day there is none."""
    if day is None:
        return None
    now = start_of(meeting)
    hour, minute = (USUAL_HOUR, USUAL_MINUTE) if now is None else (now.hour, now.minute)
    return utc_ms_of(day, hour, minute, meeting.zone)


def at_time(meeting: Meeting, time: tuple[int, int] | None, today: date, now_utc_ms: Ms) -> Ms | None:
    """The start at another time of day, on the same day; without a day, the next time the clock shows it."""
    if time is None:
        return None
    start = start_of(meeting)
    if start is not None:
        return utc_ms_of(start.date(), *time, meeting.zone)
    found = utc_ms_of(today, *time, meeting.zone)
    return found if found >= now_utc_ms else utc_ms_of(today + timedelta(days=1), *time, meeting.zone)


def in_zone(meeting: Meeting, zone: str) -> Ms | None:
    """The start when the same time of day is meant in another zone."""
    start = start_of(meeting)
    return None if start is None else utc_ms_of(start.date(), start.hour, start.minute, zone)
