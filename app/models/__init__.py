"""The rows of the database, seen by storage alone."""

from app.models import captured, log, meetings, team
from app.models.base import Base

__all__ = ["Base", "captured", "log", "meetings", "team"]
