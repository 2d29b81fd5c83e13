"""Meetings as planned, and what belongs to one meeting as a whole."""

from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import AnyText, Base


class MeetingRow(Base):
    """A meeting as planned and where it stands; lists are JSON, since they are read and written as a whole."""

    __tablename__ = "meetings"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    title: Mapped[str] = mapped_column(AnyText)
    purpose: Mapped[str] = mapped_column(String(32))
    cap_ms: Mapped[int]
    turn_ms: Mapped[int | None]
    agenda: Mapped[list[Any]] = mapped_column(JSON)
    participants: Mapped[list[Any]] = mapped_column(JSON)
    objectives: Mapped[list[Any]] = mapped_column(JSON)
    prework: Mapped[list[Any]] = mapped_column(JSON)
    written_updates: Mapped[list[Any]] = mapped_column(JSON)
    moderator: Mapped[str] = mapped_column(AnyText)
    place: Mapped[str] = mapped_column(AnyText)
    scheduled_utc_ms: Mapped[int | None] = mapped_column(BigInteger)
    zone: Mapped[str] = mapped_column(String(64))
    order_method: Mapped[str] = mapped_column(String(16))
    order_seed: Mapped[int | None] = mapped_column(BigInteger)
    order_by_hand: Mapped[list[Any]] = mapped_column(JSON)
    capacity_choice: Mapped[str] = mapped_column(String(32))
    status: Mapped[str] = mapped_column(String(16), index=True)
    started_utc_ms: Mapped[int | None] = mapped_column(BigInteger)
    ended_utc_ms: Mapped[int | None] = mapped_column(BigInteger)
    version: Mapped[int]
    series_id: Mapped[str | None] = mapped_column(String(36), index=True)
    rehearsal: Mapped[bool]
    sample: Mapped[bool]


class MinutesRow(Base):
    """Finalised minutes as they were; ``body`` is JSON."""

    __tablename__ = "minutes"

    meeting_id: Mapped[str] = mapped_column(String(36), ForeignKey("meetings.id"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    finalised_utc_ms: Mapped[int] = mapped_column(BigInteger)
    body: Mapped[str] = mapped_column(Text)


class DraftRow(Base):
    """The capture line that was not committed yet."""

    __tablename__ = "drafts"

    meeting_id: Mapped[str] = mapped_column(String(36), ForeignKey("meetings.id"), primary_key=True)
    text: Mapped[str] = mapped_column(AnyText)


class HeartbeatRow(Base):
    """When the app last was alive with this meeting open."""

    __tablename__ = "heartbeats"

    meeting_id: Mapped[str] = mapped_column(String(36), ForeignKey("meetings.id"), primary_key=True)
    at_utc_ms: Mapped[int] = mapped_column(BigInteger)
