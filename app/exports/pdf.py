"""Minutes as PDF, set by typst: accessible (PDF/UA-1), fonts embedded, the same bytes for the same minutes.

People's words reach typst as data in one JSON input and are never part of its markup.
"""

import json
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Literal

import typst

from app.domain.errors import RequestError
from app.domain.ids import Ms
from app.domain.minutes import GroupMinutes
from app.exports.compose import compose
from app.exports.document import ALL_SECTIONS, Block, Chart, Document, Lane, Paragraphs, Run, Runs, Sections, Table
from app.exports.fit import A4_PX, LETTER_PX, fit
from app.exports.labels import ENGLISH, Labels
from app.exports.text import breakable, clean, is_rtl, isolated, spelled

_LONG_CELL = 1_200
"""From so many characters on a row may break over pages: a shorter one stays whole."""
_LONG_WORD, _LETTER_PX = 30, 8.0
"""Words of more letters, or of more than fill a narrow column, may be broken anywhere."""
_LANES_AT_MOST = 48
"""More speakers than a page has room for are listed in a table."""
_LANE_LABEL = 12
_NO_GLYPH = "could not be displayed"
_STANDARD: Literal["ua-1"] = "ua-1"

type Json = str | int | float | bool | list["Json"] | dict[str, "Json"] | None


class Paper(StrEnum):
    """What is printed on."""

    A4 = "a4"
    LETTER = "letter"


class PdfWriter:
    """Sets minutes. ``resources`` is the folder of what Quince ships: it has ``typst`` and ``fonts``."""

    def __init__(self, resources: Path) -> None:
        self._template = resources / "typst"
        self._folders = (resources / "fonts", self._template / "fonts")
        self._everyday = self._fonts()

    def _fonts(self, *more: str, system: bool = False) -> typst.Fonts:
        # typst's own faces are left out: loading them costs as much as setting a short page.
        paths = [str(folder) for folder in (*self._folders, *(self._template / name for name in more))]
        return typst.Fonts(include_system_fonts=system, include_embedded_fonts=False, font_paths=paths)

    def write(
        self,
        minutes: GroupMinutes,
        labels: Labels = ENGLISH,
        *,
        paper: Paper = Paper.A4,
        sections: Sections = ALL_SECTIONS,
    ) -> bytes:
        """The PDF of the chosen sections. Raises RequestError when it cannot be set."""
        return self.set_document(compose(minutes, labels, sections), paper)

    def set_document(self, document: Document, paper: Paper = Paper.A4) -> bytes:
        """The PDF of a document. Raises RequestError when it cannot be set."""
        data = json.dumps(_document(document, paper), ensure_ascii=False)
        # From the fewest fonts to all there are: see resources/typst/fonts/README.md.
        made = self._compile(data, self._everyday, document.made_utc_ms)
        if made is None:
            made = self._compile(data, self._fonts("more-fonts"), document.made_utc_ms)
        if made is None:
            made = self._compile(data, self._fonts("more-fonts", system=True), document.made_utc_ms)
        if made is None:
            made = self._compile(data, self._fonts("more-fonts", "stand-in", system=True), document.made_utc_ms)
        if made is None:
            raise _trouble("missing letter")
        return made

    def _compile(self, data: str, fonts: typst.Fonts, made_utc_ms: Ms) -> bytes | None:
        """The PDF, or None when the fonts lack a letter of it."""
        compiler = typst.Compiler(
            str(self._template / "minutes.typ"),
            root=str(self._template),
            font_paths=fonts,
            ignore_system_fonts=True,
            sys_inputs={"minutes": data},
        )
        try:
            made = compiler.compile(format="pdf", pdf_standards=[_STANDARD], timestamp=made_utc_ms // 1000)
        except typst.TypstError as error:
            if _NO_GLYPH in str(error):
                return None
            raise _trouble(str(error)) from error
        return made if isinstance(made, bytes) else None


def _trouble(told: str) -> RequestError:
    """The sentence for a failure. What typst says may quote the minutes, so only its kind is passed on."""
    kind = told.partition(":")[0].partition("\n")[0]
    known = kind if len(kind) < 40 and kind.isascii() else "typst"
    return RequestError(f"The PDF could not be made ({known}); HTML and Markdown work without it")


def _document(document: Document, paper: Paper) -> Json:
    made = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=document.made_utc_ms)
    title = _said(document.title)
    fitted = fit(document, LETTER_PX if paper is Paper.LETTER else A4_PX)
    spacing = fitted.rhythm
    return {
        "lang": document.language.partition("-")[0],
        "paper": "us-letter" if paper is Paper.LETTER else "a4",
        "name": _line(document.name),
        "author": _line(document.author),
        "made": [made.year, made.month, made.day, made.hour, made.minute, made.second],
        "kicker": document.kicker,
        "title": title,
        "title-rtl": is_rtl(title),
        "subtitles": [_cell(runs) for runs in document.subtitles],
        "footer": _cell(tuple(Run(_line(run.text), run.tone, run.said) for run in document.footer)),
        "page": document.page,
        "figures": [{"number": one.number, "label": one.label} for one in document.figures],
        "blocks": [
            {**_block(block), "whole": whole} for block, whole in zip(document.blocks, fitted.whole, strict=True)
        ],
        "pad": spacing.padding_pt,
        "gap": spacing.gap_pt,
        "head": spacing.head_pt,
    }


def _block(block: Block) -> dict[str, Json]:
    made: dict[str, Json] = {"heading": block.heading, "hint": block.hint, "half": block.half}
    match block.body:
        case Chart() as chart if len(chart.lanes) > _LANES_AT_MOST:
            return {**made, "kind": "table", "table": _table(chart.table, block.width_px)}
        case Chart() as chart:
            return {**made, "kind": "chart", "chart": _chart(chart)}
        case Table() as table:
            return {**made, "kind": "table", "table": _table(table, block.width_px)}
        case Paragraphs(paragraphs):
            return {**made, "kind": "text", "paragraphs": [_cell(runs) for runs in paragraphs]}


def _table(table: Table, width_px: float) -> Json:
    letters = [min(_LONG_WORD, int(room / _LETTER_PX)) for room in table.widths_px(width_px)]
    return {
        "head": table.shows_head,
        "boxes": table.boxes,
        "columns": [{"title": one.title, "width": one.width_px, "right": one.right} for one in table.columns],
        "rows": [
            {
                "cells": [_cell(runs, longest) for runs, longest in zip(row, letters, strict=True)],
                "long": any(_length(runs) > _LONG_CELL for runs in row),
            }
            for row in table.rows
        ],
    }


def _chart(chart: Chart) -> Json:
    return {
        "alt": _line(chart.alt),
        "end": chart.end_ms,
        "cap": chart.cap_ms,
        "caption": chart.caption,
        "ticks": [{"at": one.at_ms, "label": one.label} for one in chart.ticks],
        "bands": [{"start": one.start_ms, "end": one.end_ms, "label": one.label} for one in chart.bands],
        "boxes": [{"start": one.start_ms, "end": one.end_ms, "label": one.label} for one in chart.boxes],
        "lanes": [_lane(lane) for lane in chart.lanes],
    }


def _lane(lane: Lane) -> Json:
    label = _line(lane.label)
    if len(label) > _LANE_LABEL:
        label = f"{label[: _LANE_LABEL - 1].rstrip()}…"
    return {
        "label": label,
        "rtl": is_rtl(label),
        "text": lane.text,
        "over": lane.is_over,
        "bars": [
            {
                "start": one.start_ms,
                "end": one.end_ms,
                "over": one.over_ms,
                "given": one.given_end_ms,
                "plain": one.plain,
            }
            for one in lane.bars
        ],
    }


def _cell(runs: Runs, longest: int = _LONG_WORD) -> Json:
    """Runs as typst takes them. A cell is read from right to left when all that stands in it is written so."""
    kept = [run for run in runs if run.text]
    alone = len(kept) == 1
    rtl = any(run.said for run in kept) and all(
        is_rtl(run.text) if run.said else not any(map(str.isalnum, run.text)) for run in kept
    )
    return {
        "runs": [[run.tone.value, _said(run.text, longest, alone=alone) if run.said else run.text] for run in kept],
        "rtl": rtl,
    }


def _said(text: str, longest: int = _LONG_WORD, *, alone: bool = True) -> str:
    """What somebody said, fit for a page; kept from turning its neighbours when it does not stand alone."""
    text = breakable(spelled(clean(text)), longest)
    return text if alone else isolated(text)


def _line(text: str) -> str:
    return " ".join(spelled(clean(text)).split())


def _length(runs: Runs) -> int:
    return sum(len(run.text) for run in runs)
