"""Identities. Every thing is known by an id that is made outside the domain, never by its place in a list."""

from typing import NewType

RepId = NewType("RepId", str)
MeetingId = NewType("MeetingId", str)
SeriesId = NewType("SeriesId", str)
ItemId = NewType("ItemId", str)
"""An agenda item or anything captured: note, decision, question, action, objective, …"""

type Ms = int
"""Milliseconds: a duration, a place on the meeting clock, or UTC since the epoch; the name says which."""
