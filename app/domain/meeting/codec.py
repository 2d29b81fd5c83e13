"""Events to and from plain data (kind, version, payload), for the log and for export.

The kind is the class name of the event. Version 1 is the field-by-field form below. A kind or version that this
Quince does not know
becomes an ``UnknownEvent`` and keeps its payload as it came. A decoded field that is missing takes its default, so
that events gain fields
without a new version.
"""

import dataclasses
import types
import typing
from collections.abc import Hashable, Mapping
from datetime import date
from enum import Enum
from functools import cache

from app.domain.meeting import events as ev

VERSION = 1

type Plain = bool | int | float | str | list["Plain"] | dict[str, "Plain"] | None


class CodecError(ValueError):
    """A stored event that cannot be read: names the field, never its content."""


@cache
def kinds() -> Mapping[str, type[object]]:
    """Every event class by its kind."""
    members = typing.get_args(ev.Event.__value__)
    return {member.__name__: member for member in members if member is not ev.UnknownEvent}


def encode(event: ev.Event) -> tuple[str, int, dict[str, Plain]]:
    """Kind, version and payload of an event; the payload holds JSON types alone."""
    if isinstance(event, ev.UnknownEvent):
        return event.kind, event.version, typing.cast("dict[str, Plain]", dict(event.payload))
    payload = _plain(event)
    return type(event).__name__, VERSION, typing.cast("dict[str, Plain]", payload)


def decode(kind: str, version: int, payload: Mapping[str, object]) -> ev.Event:
    """The event of that kind; raises CodecError when a known kind has a payload that is not of its form."""
    cls = kinds().get(kind)
    if cls is None or version != VERSION:
        return ev.UnknownEvent(kind, version, dict(payload))
    return typing.cast("ev.Event", _build(cls, payload, kind))


def to_plain(value: object) -> dict[str, Plain]:
    """Any dataclass of the domain as JSON types, field by field; raises CodecError for what has no such form."""
    return typing.cast("dict[str, Plain]", _plain(value))


def from_plain[T](cls: type[T], payload: object) -> T:
    """The dataclass that ``to_plain`` made the payload of; raises CodecError when it is not of that form."""
    return typing.cast("T", _build(cls, payload, cls.__name__))


def _plain(value: object) -> Plain:
    match value:
        case Enum():
            return str(value.value)
        case None | bool() | int() | float() | str():
            return value
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(one) for one in value]
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
        case _:
            raise CodecError(f"no plain form for {type(value).__name__}")


@cache
def _hints(cls: Hashable) -> Mapping[str, object]:
    return typing.get_type_hints(typing.cast("type[object]", cls))


def _build(cls: type[object], payload: object, where: str) -> object:
    if not isinstance(payload, Mapping):
        raise CodecError(f"{where}: not an object")
    hints = _hints(typing.cast("Hashable", cls))
    values: dict[str, object] = {}
    for field in dataclasses.fields(cls):  # type: ignore[arg-type]  # every event and part of one is a dataclass
        if field.name in payload:
            values[field.name] = _value(hints[field.name], payload[field.name], f"{where}.{field.name}")
    try:
        return cls(**values)
    except TypeError as error:
        raise CodecError(f"{where}: a field is missing") from error


def _value(hint: object, value: object, where: str) -> object:
    if isinstance(hint, typing.TypeAliasType):
        hint = hint.__value__
    if isinstance(hint, typing.NewType):
        hint = hint.__supertype__
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        if value is None:
            return None
        return _value(next(one for one in typing.get_args(hint) if one is not type(None)), value, where)
    if origin is tuple:
        if not isinstance(value, list | tuple):
            raise CodecError(f"{where}: not a list")
        return tuple(_value(typing.get_args(hint)[0], one, where) for one in value)
    if isinstance(hint, type):
        return _scalar(hint, value, where)
    raise CodecError(f"{where}: no form for {hint}")


def _scalar(hint: type[object], value: object, where: str) -> object:
    if dataclasses.is_dataclass(hint):
        return _build(hint, value, where)
    try:
        if issubclass(hint, Enum):
            return hint(value)
        if hint is date and isinstance(value, str):
            return date.fromisoformat(value)
    except ValueError as error:
        raise CodecError(f"{where}: not a {hint.__name__}") from error
    right = isinstance(value, hint) and not (hint is int and isinstance(value, bool))
    if not right:
        raise CodecError(f"{where}: not a {hint.__name__}")
    return value
