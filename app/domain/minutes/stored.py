"""Minutes to and from plain data, as they are kept when a meeting is finalised: an old record never changes.

Nothing is lost on the way there and back. A field that later versions add takes its default in what was stored before.
"""

from collections.abc import Mapping

from app.domain.meeting.codec import CodecError, Plain, from_plain, to_plain
from app.domain.minutes.model import GroupMinutes

FORM = 1


def to_dict(minutes: GroupMinutes) -> dict[str, Plain]:
    """The minutes as JSON types."""
    return {"form": FORM, **to_plain(minutes)}


def from_dict(stored: Mapping[str, object]) -> GroupMinutes:
    """The minutes that ``to_dict`` was given; raises CodecError (a ValueError) when they are of another form."""
    if stored.get("form") != FORM:
        raise CodecError("GroupMinutes: not of a form that this Quince knows")
    return from_plain(GroupMinutes, stored)
