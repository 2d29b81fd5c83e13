"""How airy the rows of a printed page are, and which tables stay on one page: the design's rhythm when two pages hold
it, a closer one to make them.

Heights are reckoned here, to about a line, instead of setting the document again and again to see.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from app.exports.document import Block, Chart, Document, Paragraphs, Runs, Table, Tone

A4_PX, LETTER_PX = 980.0, 914.0
"""Height that a page has for text."""
_PAGES = 2
_WHOLE_PX = 360.0
"""What is higher than this is broken: moving it whole would leave too much of a page empty."""
_INSET_PX = 6.0
_TITLE_PX, _SUBTITLE_PX, _FIGURES_PX = 40.0, 18.0, 80.0
_HEADING_PX, _TABLE_PX, _TABLE_HEAD_PX = 9.5, 0.8, 23.0
_SENTENCE_PX = -5.3
"""Over a paragraph, beside what is over a table."""
_LINE_PX, _CAP_PX = 18.0, 9.2
_LANE_PX, _CHART_PX = 18.0, 61.0
_PT_PER_PX = 0.75

_WIDTHS = {
    **dict.fromkeys("iljI.,:;'!|", 3.4),
    **dict.fromkeys(' frt()[]{}-"/·', 4.6),
    **dict.fromkeys("mwMW%@—…", 10.9),
}
"""Widths of letters at 9.5 pt that are far from the common ones."""
_SPACE_PX = _WIDTHS[" "]
_LETTER_PX, _CAPITAL_PX, _EASTERN_PX = 7.0, 8.3, 12.7
_WIDEST_PX = _EASTERN_PX
_EASTERN = "\u2e80"
_MARK = 0.87
"""A small remark against the text."""
_LONG = 2_000
"""From so many letters on lines are not broken one by one: a line more or less does not count."""
_LOST = 1.05


@dataclass(frozen=True, slots=True)
class Rhythm:
    """``padding_pt`` above and below the text of a row, ``gap_pt`` above a heading and ``head_pt`` below it.
    ``whole``: a table that is not long stays on one page."""

    padding_pt: float
    gap_pt: float
    head_pt: float = 8.65
    whole: bool = True


RHYTHMS = (
    Rhythm(8.0, 19.4),
    Rhythm(6.8, 17.0),
    Rhythm(5.6, 14.5),
    Rhythm(6.8, 17.0, whole=False),
    Rhythm(5.6, 14.5, whole=False),
    Rhythm(4.8, 13.0, 7.5, whole=False),
    Rhythm(4.2, 12.0, 6.5, whole=False),
    Rhythm(3.6, 11.0, 6.0, whole=False),
)
"""The design's, and closer ones."""
ROOMY = RHYTHMS[1]
"""For documents of three pages and more."""


@dataclass(frozen=True, slots=True)
class _Measured:
    """A block: ``lines`` of each row or paragraph; ``fixed_px`` is what no rhythm changes."""

    half: bool
    is_table: bool
    lines: tuple[int, ...]
    fixed_px: float

    def pieces(self, one: Rhythm) -> list[float]:
        """Heights of what stays on one page, the first with the heading."""
        padding = 2 * one.padding_pt / _PT_PER_PX + _CAP_PX - _LINE_PX if self.is_table else 0.0
        heights = [lines * _LINE_PX + padding for lines in self.lines] or [0.0]
        heights[0] += self.fixed_px + (one.gap_pt + one.head_pt) / _PT_PER_PX
        return heights

    def stays_whole(self, one: Rhythm) -> bool:
        """Whether it is set on one page: it goes to the next one rather than being broken."""
        return one.whole and sum(self.pieces(one)) <= _WHOLE_PX


@dataclass(frozen=True, slots=True)
class Fit:
    """The rhythm of a document, and for each of its blocks whether it stays whole."""

    rhythm: Rhythm
    whole: tuple[bool, ...]


def fit(document: Document, page_px: float = A4_PX) -> Fit:
    """The first rhythm with which the document fits on two pages, a roomy one when none does."""
    blocks = [_measured(block) for block in document.blocks]
    top = _TITLE_PX + len(document.subtitles) * _SUBTITLE_PX + (_FIGURES_PX if document.figures else 0.0)
    chosen = next((one for one in RHYTHMS if _pages(blocks, one, top, page_px) <= _PAGES), ROOMY)
    return Fit(chosen, tuple(block.stays_whole(chosen) for block in blocks))


def _pages(blocks: list[_Measured], one: Rhythm, top_px: float, page_px: float) -> int:
    used, count = top_px, 1
    for height, begins in _pieces(blocks, one):
        if used + height > page_px:
            count += 1
            used = -one.gap_pt / _PT_PER_PX if begins else 0.0
        used += height
        while used > page_px:
            count += 1
            used -= page_px
    return count


def _pieces(blocks: list[_Measured], one: Rhythm) -> Iterator[tuple[float, bool]]:
    """What stays on one page: height, and whether it begins with a heading."""
    left = list(reversed(blocks))
    while left:
        block = left.pop()
        pieces = block.pieces(one)
        if block.half and left and left[-1].half:
            yield max(sum(pieces), sum(left.pop().pieces(one))), True
        elif block.stays_whole(one):
            yield sum(pieces), True
        else:
            yield from ((height, place == 0) for place, height in enumerate(pieces))


def _measured(block: Block) -> _Measured:
    width = block.width_px
    match block.body:
        case Table() as table:
            widths = [room - _INSET_PX for room in table.widths_px(width)]
            rows = (max(_lines(cell, room) for cell, room in zip(row, widths, strict=True)) for row in table.rows)
            head = _TABLE_HEAD_PX if table.shows_head else 0.0
            return _Measured(block.half, True, tuple(rows), _HEADING_PX + _TABLE_PX + head)
        case Paragraphs(paragraphs):
            lines = tuple(_lines(runs, width) for runs in paragraphs)
            return _Measured(block.half, False, lines, _HEADING_PX + _SENTENCE_PX)
        case Chart() as chart:
            return _Measured(block.half, False, (), _HEADING_PX + _CHART_PX + len(chart.lanes) * _LANE_PX)


def _lines(runs: Runs, room: float) -> int:
    """How many lines the runs take, words broken as a page breaks them."""
    if not any("\n" in run.text for run in runs):
        letters = sum(len(run.text) for run in runs)
        if letters * _WIDEST_PX <= room:
            return 1
        whole = sum(_width(run.text) * (_MARK if run.tone is Tone.MARK else 1.0) for run in runs)
        if whole <= room:
            return 1
        if letters > _LONG:
            return ceil(whole * _LOST / room)
    lines, used = 1, 0.0
    for run in runs:
        scale = _MARK if run.tone is Tone.MARK else 1.0
        for number, line in enumerate(run.text.split("\n")):
            if number:
                lines, used = lines + 1, 0.0
            for word in line.split(" "):
                width = _width(word) * scale
                if used and used + width > room:
                    lines, used = lines + 1, 0.0
                used += width
                while used > room:
                    lines, used = lines + 1, used - room
                used += _SPACE_PX
            used -= _SPACE_PX
    return lines


def _width(text: str) -> float:
    if text.isascii():
        return sum(map(_ASCII.__getitem__, text.encode()))
    return sum(_WIDTHS.get(char) or _common_width(char) for char in text)


def _common_width(char: str) -> float:
    if char >= _EASTERN:
        return _EASTERN_PX
    return _CAPITAL_PX if char.isupper() or char.isdigit() else _LETTER_PX


_ASCII = tuple(_WIDTHS.get(chr(code)) or _common_width(chr(code)) for code in range(128))
