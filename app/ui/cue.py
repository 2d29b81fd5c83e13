"""Moments of a meeting that are worth a sound."""

from enum import StrEnum


class Cue(StrEnum):
    """A moment worth a sound."""

    WARNING = "warning"
    ZERO = "zero"
    PHASE = "phase"
    """A phase or an agenda item has used up its time."""
