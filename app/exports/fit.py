"""How airy the rows of a printed page are: the design's rhythm when two pages hold it, a closer one to make them."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from app.exports.document import Block, Chart, Column, Document, Paragraphs, Runs, Table

_PAGE_PX = 978.0
"""Height that a page of A4 has for text."""
_PAGES = 2
_WIDTH_PX = 668
_GAP_PX = 28
_TITLE_PX, _SUBTITLE_PX, _FIGURES_PX = 40.0, 18.0, 80.0
_HEADING_PX, _TABLE_HEAD_PX = 21.0, 23.0
_LETTER_PX = 6.6
"""Width of an average letter at 9.5 pt."""
_LINE_PX = 18.0
_PT_PER_PX = 0.75
_CAP_PX = 9.2
_LANE_PX, _CHART_PX = 18.0, 64.0


@dataclass(frozen=True, slots=True)
class Rhythm:
    """``padding_pt`` above and below the text of a row, ``gap_pt`` above a heading."""

    padding_pt: float
    gap_pt: float


RHYTHMS = (Rhythm(8.0, 19.4), Rhythm(6.8, 17.0), Rhythm(5.6, 14.5), Rhythm(4.6, 12.0))
"""The design's, and closer ones."""


def rhythm(document: Document) -> Rhythm:
    """The airiest rhythm with which the document fits on two pages; the second when none does."""
    for one in RHYTHMS:
        if pages(document, one) <= _PAGES:
            return one
    return RHYTHMS[1]


def pages(document: Document, one: Rhythm) -> int:
    """About how many pages of A4 the document takes in that rhythm."""
    used, count = _TITLE_PX + len(document.subtitles) * _SUBTITLE_PX + (_FIGURES_PX if document.figures else 0.0), 1
    for height, begins in _pieces(document, one):
        if used + height > _PAGE_PX:
            count += 1
            used = -one.gap_pt / _PT_PER_PX if begins else 0.0
        used += height
        while used > _PAGE_PX:
            count += 1
            used -= _PAGE_PX
    return count


def _pieces(document: Document, one: Rhythm) -> Iterator[tuple[float, bool]]:
    """What stays on one page: height, and whether it begins with a heading."""
    blocks = list(document.blocks)
    while blocks:
        block = blocks.pop(0)
        pieces = _block_px(block, one)
        if block.half and blocks and blocks[0].half:
            yield max(sum(pieces), sum(_block_px(blocks.pop(0), one))), True
        else:
            yield from ((height, place == 0) for place, height in enumerate(pieces))


def _block_px(block: Block, one: Rhythm) -> list[float]:
    width = (_WIDTH_PX - _GAP_PX) / 2 if block.half else _WIDTH_PX
    heading = _HEADING_PX + one.gap_pt / _PT_PER_PX
    match block.body:
        case Table() as table:
            first, *rest = _rows_px(table, width, one.padding_pt)
            head = _TABLE_HEAD_PX if table.shows_head else 0.0
            return [heading + head + first, *rest]
        case Paragraphs(paragraphs):
            first, *rest = (_lines(runs, width) * _LINE_PX for runs in paragraphs)
            return [heading + first, *rest]
        case Chart() as chart:
            return [heading + _CHART_PX + len(chart.lanes) * _LANE_PX]


def _rows_px(table: Table, width: float, padding_pt: float) -> list[float]:
    widths = _widths(table.columns, width)
    single = _CAP_PX + 2 * padding_pt / _PT_PER_PX
    return [
        single + (max(_lines(cell, room) for cell, room in zip(row, widths, strict=True)) - 1) * _LINE_PX
        for row in table.rows
    ]


def _widths(columns: tuple[Column, ...], width: float) -> tuple[float, ...]:
    free = [column for column in columns if not column.width_px]
    left = width - sum(column.width_px for column in columns)
    return tuple(column.width_px or left / len(free) for column in columns)


def _lines(runs: Runs, width: float) -> int:
    return max(1, ceil(sum(len(run.text) for run in runs) * _LETTER_PX / width))
