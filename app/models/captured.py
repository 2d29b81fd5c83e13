"""Rows that follow from the logs: written in the transaction of the events they come from, and rebuilt from them."""

from datetime import date

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import AnyText, Base


class ActionRow(Base):
    """An action item as its own meeting left it; ``position`` is its place in that meeting."""

    __tablename__ = "actions"

    meeting_id: Mapped[str] = mapped_column(String(36), ForeignKey("meetings.id"), primary_key=True)
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    position: Mapped[int]
    text: Mapped[str] = mapped_column(AnyText)
    owner_id: Mapped[str | None] = mapped_column(String(36))
    due: Mapped[date | None]
    made_utc_ms: Mapped[int] = mapped_column(BigInteger)


class SettlementRow(Base):
    """What became of an action later, in a review (``settled_in``) or by hand. No row: it is open.

    Apart from the action, so that a change to the action's own meeting never brings a settled action back.
    """

    __tablename__ = "action_settlements"

    action_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    state: Mapped[str] = mapped_column(String(16))
    settled_utc_ms: Mapped[int | None] = mapped_column(BigInteger)
    settled_in: Mapped[str | None] = mapped_column(String(36), index=True)


class QuestionRow(Base):
    """A question and how it was settled."""

    __tablename__ = "questions"

    meeting_id: Mapped[str] = mapped_column(String(36), ForeignKey("meetings.id"), primary_key=True)
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    position: Mapped[int]
    text: Mapped[str] = mapped_column(AnyText)
    asked_by: Mapped[str | None] = mapped_column(String(36))
    state: Mapped[str] = mapped_column(String(16))
    answer: Mapped[str] = mapped_column(AnyText)


class DecisionRow(Base):
    """A decision."""

    __tablename__ = "decisions"

    meeting_id: Mapped[str] = mapped_column(String(36), ForeignKey("meetings.id"), primary_key=True)
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    position: Mapped[int]
    text: Mapped[str] = mapped_column(AnyText)
    by: Mapped[str | None] = mapped_column(String(36))


class TurnRow(Base):
    """One rep's time in one meeting: what the speaking order and the statistics look back on."""

    __tablename__ = "turns"

    meeting_id: Mapped[str] = mapped_column(String(36), ForeignKey("meetings.id"), primary_key=True)
    rep_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    place: Mapped[int]
    planned_ms: Mapped[int]
    allotment_ms: Mapped[int]
    spoken_ms: Mapped[int]
    no_turn: Mapped[bool]


class SearchTextRow(Base):
    """A text that can be found, as it was written; the index over its folded form has the same ``id``."""

    __tablename__ = "search_texts"
    __table_args__ = (Index("uq_search_texts_item", "meeting_id", "item_id", "kind", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[str] = mapped_column(String(36), ForeignKey("meetings.id"))
    item_id: Mapped[str] = mapped_column(String(36))
    kind: Mapped[str] = mapped_column(String(32))
    text: Mapped[str] = mapped_column(AnyText)
