"""What all rows share: the base class, names of constraints, and text that any database takes."""

import re
from typing import Any

from sqlalchemy import Dialect, MetaData, Text
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

# Constraints with names can be altered by a migration.
_NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def encodable(text: str) -> str:
    """``text`` with half characters, which no database takes, turned into U+FFFD."""
    return _LONE_SURROGATE.sub("\ufffd", text)


class Base(DeclarativeBase):
    """The base of every row."""

    metadata = MetaData(naming_convention=_NAMES)


class AnyText(TypeDecorator[str]):
    """Text as people paste it, made :func:`encodable`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Give text that can be encoded."""
        return encodable(value) if isinstance(value, str) else value
