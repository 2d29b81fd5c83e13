"""The event log of the meetings. Rows are only ever added; triggers see to it."""

from sqlalchemy import BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class EventRow(Base):
    """One event. ``payload`` is canonical JSON (ASCII); ``hash`` covers this row and the hash of the one before."""

    __tablename__ = "meeting_events"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads it, nobody changes it

    meeting_id: Mapped[str] = mapped_column(String(36), ForeignKey("meetings.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    command_seq: Mapped[int]
    at_utc_ms: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[str] = mapped_column(String(64))
    version: Mapped[int]
    payload: Mapped[str] = mapped_column(Text)
    hash: Mapped[str] = mapped_column(String(64))


class LogHeadRow(Base):
    """Where a log ends; a log that is shorter than its head says has lost its tail."""

    __tablename__ = "log_heads"

    meeting_id: Mapped[str] = mapped_column(String(36), ForeignKey("meetings.id"), primary_key=True)
    seq: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))


class ErasureRow(Base):
    """Permission, inside one transaction, to take a whole log out (sample meetings). Empty at all other times."""

    __tablename__ = "erasures"

    meeting_id: Mapped[str] = mapped_column(String(36), primary_key=True)
