"""What a capture line can mean: the result of reading one, as frozen data."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from app.domain.ids import RepId


class CaptureKind(StrEnum):
    """What the line becomes when it is committed."""

    NOTE = "note"
    ACTION = "action"
    QUESTION = "question"
    DECISION = "decision"
    PARKED = "parked"
    RECOGNITION = "recognition"
    MEDIATION = "mediation"
    WIN = "win"


class SpanRole(StrEnum):
    """What a stretch of the line is."""

    PREFIX = "prefix"
    WHO = "who"
    WHEN = "when"
    ESCAPE = "escape"
    SPACE = "space"
    MENTION = "mention"
    """A person named in a mediation: recognised, and still part of the text."""
    PROBLEM = "problem"


LEFT_OUT = frozenset({SpanRole.PREFIX, SpanRole.WHO, SpanRole.WHEN, SpanRole.ESCAPE, SpanRole.SPACE})
"""Roles whose characters are not part of the text. The text is the line without them, character for character."""


class ProblemKind(StrEnum):
    """Why a token was not taken. Its characters stay in the text."""

    UNKNOWN_WHO = "unknown_who"
    AMBIGUOUS_WHO = "ambiguous_who"
    EXTRA_WHO = "extra_who"
    """A second person where one is all there can be."""
    UNREADABLE_DATE = "unreadable_date"
    EXTRA_DATE = "extra_date"
    DATE_NOT_USED = "date_not_used"
    """A good date on something other than an action."""


class Person(Protocol):
    """Somebody who can be named with @."""

    @property
    def id(self) -> RepId: ...

    @property
    def name(self) -> str: ...


class DateReader(Protocol):
    """Reads dates in natural language; asked only for what the built-in words do not cover."""

    def read(self, words: str, today: date) -> date | None:
        """The day that `words` mean seen from `today`, or None when they are not a date. Must never raise."""


@dataclass(frozen=True, slots=True)
class Span:
    """`line[start:end]` in code points (not UTF-16 units: see `utf16_offset`)."""

    start: int
    end: int
    role: SpanRole


@dataclass(frozen=True, slots=True)
class Problem:
    """A token that stays in the text, and why. `candidates` are the people an ambiguous one may mean."""

    kind: ProblemKind
    token: str
    start: int
    end: int
    candidates: tuple[RepId, ...] = ()


@dataclass(frozen=True, slots=True)
class Capture:
    """One line as understood. See `parse` for the grammar.

    `who` is the owner of an action, the praised in a recognition or a win, the asker of a question, and whom a note,
    decision or parked topic is put down to; `who_named` tells whether the line says so or it is the speaker by default.
    `due` is set on actions alone. `people` are all who were recognised, in order (a mediation has several).
    `spans` do not overlap and are in order.
    """

    kind: CaptureKind
    text: str
    who: RepId | None = None
    who_named: bool = False
    due: date | None = None
    people: tuple[RepId, ...] = ()
    problems: tuple[Problem, ...] = ()
    spans: tuple[Span, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing to keep yet: no visible character beside the tokens."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to complete a token: what is put into the line, and what it stands for."""

    insert: str
    label: str


@dataclass(frozen=True, slots=True)
class Completion:
    """How the token `line[start:end]` (code points) can be completed.

    `choices` is never empty; the first is the likeliest. `ghost` is what it would add after the cursor, "" when what
    was typed is not a beginning of it ("@ele" for "@Ελένη"): then show the label. Putting `choices[n].insert` in place
    of the token completes it; add a space if none follows.
    """

    start: int
    end: int
    ghost: str
    choices: tuple[Choice, ...]


def utf16_offset(line: str, index: int) -> int:
    """The position of code point `index` of `line` in UTF-16 units, as Qt counts."""
    return index + sum(char > "\uffff" for char in line[:index])


def codepoint_index(line: str, offset: int) -> int:
    """The code point of `line` at UTF-16 position `offset`; inside a pair, the one after it."""
    units = 0
    for index, char in enumerate(line):
        if units >= offset:
            return index
        units += 2 if char > "\uffff" else 1
    return len(line)


def names_of(people: Sequence[Person]) -> tuple[str, ...]:
    """Their names, in order."""
    return tuple(person.name for person in people)
