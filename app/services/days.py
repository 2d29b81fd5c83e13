"""From moments to local days and back."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.ids import Ms


def zone_named(name: str) -> tzinfo:
    """The time zone of that IANA name; UTC when this computer does not know it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def local_time(utc_ms: Ms, zone: str) -> datetime:
    """The local time of a moment, to the millisecond."""
    moment = datetime.fromtimestamp(utc_ms // 1000, zone_named(zone))
    return moment + timedelta(milliseconds=utc_ms % 1000)


def local_day(utc_ms: Ms, zone: str) -> date:
    """The local day of a moment."""
    return local_time(utc_ms, zone).date()


def utc_ms_of(day: date, hour: int, minute: int, zone: str) -> Ms:
    """The moment of a local time of day."""
    local = datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone_named(zone))
    return round(local.timestamp() * 1000)
