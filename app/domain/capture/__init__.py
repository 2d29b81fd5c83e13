"""The capture line: one line of typing becomes a note, an action, a question …, without ever losing a word."""

from app.domain.capture.completion import complete
from app.domain.capture.days import read_day
from app.domain.capture.grammar import MAX_TOKENS, parse
from app.domain.capture.model import (
    LEFT_OUT,
    Capture,
    CaptureKind,
    Choice,
    Completion,
    DateReader,
    Person,
    Problem,
    ProblemKind,
    Span,
    SpanRole,
    codepoint_index,
    utf16_offset,
)

__all__ = [
    "LEFT_OUT",
    "MAX_TOKENS",
    "Capture",
    "CaptureKind",
    "Choice",
    "Completion",
    "DateReader",
    "Person",
    "Problem",
    "ProblemKind",
    "Span",
    "SpanRole",
    "codepoint_index",
    "complete",
    "parse",
    "read_day",
    "utf16_offset",
]
