"""How the live view shares out its window: pure numbers, from 1024×640 to 4K and text at 200 %."""

from dataclasses import dataclass
from enum import StrEnum


class Arrangement(StrEnum):
    """How many columns there is room for."""

    FULL = "full"
    COMPACT = "compact"
    """Three columns with short words: given names, steps without words, buttons without icons."""
    TWO = "two"
    """The middle and one of the other two; large text in a small window."""
    ONE = "one"
    """One column at a time; very large text in a small window."""


@dataclass(frozen=True, slots=True)
class LiveMetrics:
    """Lengths in pixels as they are on the screen, text size included. ``upper_px``: the card over the capture card."""

    arrangement: Arrangement
    is_low: bool
    header_px: int
    strip_px: int
    gap_px: int
    left_px: int
    right_px: int
    upper_px: int
    line_space_px: int
    question_px: int
    """The upper card while questions are settled: its buttons need more than those of a turn."""

    is_tight: bool
    """Whether the middle column has as little room as in the smallest window."""

    @property
    def is_compact(self) -> bool:
        """Whether words are to be short."""
        return self.arrangement is not Arrangement.FULL


FULL_FROM_PX = 1180
COMPACT_FROM_PX = 1024
TWO_FROM_PX = 700
LOW_BELOW_PX = 600
"""A window lower than this, at 100 % text, shows the meeting's timeline as figures alone."""

_LEFT_PX, _LEFT_LEAST_PX = 304, 216
_RIGHT_PX, _RIGHT_LEAST_PX, _RIGHT_MOST_PX = 368, 316, 420
_REFERENCE_WIDTH_PX = 1440
_RIGHT_GROWTH = 0.15
_UPPER_SHARE, _UPPER_SHARE_COMPACT = 0.581, 0.562
_UPPER_MOST_PX = 760
_TIGHT_BELOW_PX, _TIGHT_UPPER_BELOW_PX = 540, 312
_QUESTION_MORE_PX = 32
_CAPTURE_LEAST_PX = 92
_CAPTURE_SMALL_PX = 188


def live_metrics(width_px: int, height_px: int, scale: float, notices_px: int = 0) -> LiveMetrics:
    """Share out a window of this size at this text size (1.0 is 100 %); ``notices_px`` of it are taken by notices."""
    width, height = width_px / scale, height_px / scale
    arrangement = _arrangement(width)
    is_full = arrangement is Arrangement.FULL
    # Where columns give way, so does the timeline: its place goes to the switch between them.
    is_low = height < LOW_BELOW_PX or arrangement in (Arrangement.TWO, Arrangement.ONE)
    header = 44 if is_low else 56 if is_full else 48
    strip = 40 if is_low else 80 if is_full else 72
    gap = 16 if is_full else 12
    left, right = _sides(width, arrangement)
    room = max(0.0, height - notices_px / scale - header - strip - 3 * gap)
    upper = min(_UPPER_MOST_PX, room * (_UPPER_SHARE if is_full else _UPPER_SHARE_COMPACT))
    capture_least = _CAPTURE_LEAST_PX if is_low else _CAPTURE_SMALL_PX
    upper = min(upper, max(0.0, room - capture_least)) if not is_low else max(0.0, room - capture_least)

    middle = width - left - right - 4 * gap
    is_tight = not is_full or middle < _TIGHT_BELOW_PX or upper < _TIGHT_UPPER_BELOW_PX

    def px(length: float) -> int:
        return round(length * scale)

    return LiveMetrics(
        arrangement=arrangement,
        is_low=is_low,
        header_px=px(header),
        strip_px=px(strip),
        gap_px=px(gap),
        left_px=px(left),
        right_px=px(right),
        upper_px=px(upper),
        line_space_px=px(12 if is_full else 8),
        is_tight=is_tight,
        question_px=px(min(upper + _QUESTION_MORE_PX, max(upper, room - capture_least))),
    )


def _arrangement(width: float) -> Arrangement:
    if width >= FULL_FROM_PX:
        return Arrangement.FULL
    if width >= COMPACT_FROM_PX:
        return Arrangement.COMPACT
    return Arrangement.TWO if width >= TWO_FROM_PX else Arrangement.ONE


def _sides(width: float, arrangement: Arrangement) -> tuple[float, float]:
    """Widths of the left and the right column; the middle has the rest, 444 at least while there are three."""
    match arrangement:
        case Arrangement.FULL:
            growth = max(0.0, width - _REFERENCE_WIDTH_PX) * _RIGHT_GROWTH
            return _LEFT_PX, min(_RIGHT_MOST_PX, _RIGHT_PX + growth)
        case Arrangement.COMPACT:
            part = (width - COMPACT_FROM_PX) / (FULL_FROM_PX - COMPACT_FROM_PX)
            left = _LEFT_LEAST_PX + part * (_LEFT_PX - _LEFT_LEAST_PX)
            return left, _RIGHT_LEAST_PX + part * (_RIGHT_PX - _RIGHT_LEAST_PX)
        case Arrangement.TWO:
            part = (width - TWO_FROM_PX) / (COMPACT_FROM_PX - TWO_FROM_PX)
            side = _LEFT_LEAST_PX + part * (_RIGHT_LEAST_PX - _LEFT_LEAST_PX)
            return side, side
        case Arrangement.ONE:
            return width, width
