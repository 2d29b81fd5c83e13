"""The people."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import AnyText, Base


class RepRow(Base):
    """A rep; ``position`` is the roster order. Reps of the sample team can be taken out together."""

    __tablename__ = "reps"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    name: Mapped[str] = mapped_column(AnyText)
    email: Mapped[str] = mapped_column(AnyText)
    role: Mapped[str] = mapped_column(AnyText)
    active: Mapped[bool]
    position: Mapped[int]
    sample: Mapped[bool]
