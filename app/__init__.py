"""Quince: the moderator's desk for a fifteen-minute sales meeting."""

__version__ = "0.1.0"
