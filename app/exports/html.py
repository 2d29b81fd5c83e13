"""Minutes as one web page that needs nothing else: no script, no picture, nothing from the network.

People's words are text in it and nothing more: they are escaped, each is kept from turning its neighbours around, and
the page forbids the reader's program to load or run anything at all.
"""

import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from app.domain.minutes import GroupMinutes
from app.exports.compose import compose
from app.exports.document import (
    ALL_SECTIONS,
    Block,
    Chart,
    Document,
    Figure,
    Paragraphs,
    Run,
    Runs,
    Sections,
    Table,
    Tone,
)
from app.exports.html_chart import drawing
from app.exports.labels import ENGLISH, Labels
from app.exports.markup import Markup, joined, raw, tag, text

_TONES = {Tone.STRONG: "strong", Tone.MUTED: "span", Tone.STRUCK: "del", Tone.MARK: "em"}


class HtmlWriter:
    """Sets minutes as a page. ``resources`` is the folder of what Quince ships: its style sheet and its colours."""

    def __init__(self, resources: Path) -> None:
        colours: dict[str, str] = json.loads((resources / "typst" / "colours.json").read_text(encoding="utf-8"))
        values = "".join(f"--{name.replace('_', '-')}:{value};" for name, value in colours.items())
        self._style = f":root{{{values}}}\n" + (resources / "html" / "minutes.css").read_text(encoding="utf-8")

    def write(self, minutes: GroupMinutes, labels: Labels = ENGLISH, *, sections: Sections = ALL_SECTIONS) -> str:
        """The page of the chosen sections."""
        return self.set_document(compose(minutes, labels, sections))

    def set_document(self, document: Document) -> str:
        """The page of a document."""
        page = tag("html", self._head(document), _body(document), lang=document.language)
        return f"<!DOCTYPE html>\n{page}\n"

    def _head(self, document: Document) -> Markup:
        # The one style sheet is let in by its hash, so that no style that somebody typed could ever count.
        allowed = b64encode(sha256(self._style.encode()).digest()).decode()
        policy = f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"
        named = [tag("meta", name="author", content=document.author)] if document.author.strip() else []
        return tag(
            "head",
            tag("meta", charset="utf-8"),
            tag("meta", http_equiv="Content-Security-Policy", content=policy),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("meta", name="referrer", content="no-referrer"),
            *named,
            tag("title", text(" ".join(document.name.split()))),
            tag("style", raw(self._style)),
        )


def _body(document: Document) -> Markup:
    header = tag(
        "header",
        tag("p", text(document.kicker), class_="kicker"),
        tag("h1", _said(document.title)),
        *(tag("p", _runs(line), class_="subtitle") for line in document.subtitles),
    )
    blocks = [_block(block, number) for number, block in enumerate(document.blocks, start=1)]
    figures = [_figures(document.figures)] if document.figures else []
    footer = tag("footer", _runs(document.footer))
    return tag("body", tag("main", header, *figures, *blocks, footer))


def _figures(figures: tuple[Figure, ...]) -> Markup:
    cells = (
        tag("li", tag("strong", text(one.number)), raw(" "), tag("span", text(one.label), class_="label"))
        for one in figures
    )
    return tag("ul", *cells, class_="figures")


def _block(block: Block, number: int) -> Markup:
    heading_id = f"part-{number}"
    hint = [raw(" "), tag("small", text(block.hint))] if block.hint else []
    match block.body:
        case Table() as table:
            body = _table(table)
        case Paragraphs(paragraphs):
            body = joined([tag("p", _runs(runs)) for runs in paragraphs])
        case Chart() as chart:
            body = _chart(chart)
    classes = "half" if block.half else None
    heading = tag("h2", text(block.heading), *hint, id=heading_id)
    return tag("section", heading, body, aria_labelledby=heading_id, class_=classes)


def _chart(chart: Chart) -> Markup:
    figure = tag("figure", drawing(chart), tag("figcaption", text(chart.caption)))
    return joined([figure, tag("div", _table(chart.table), _table(chart.phase_table), class_="as-words")])


def _table(table: Table) -> Markup:
    sides = ["right" if column.right else None for column in table.columns]
    total = sum(column.width_px for column in table.columns)
    widths = tag("colgroup", *(_width(column.width_px, total) for column in table.columns))
    titles = (
        tag("th", text(column.title), scope="col", class_=side)
        for column, side in zip(table.columns, sides, strict=True)
    )
    # A head that is not shown is still read out.
    head = tag("thead", tag("tr", *titles), class_=None if table.shows_head else "unseen")
    rows = (
        tag("tr", *(tag("td", _runs(cell), class_=side) for cell, side in zip(row, sides, strict=True)))
        for row in table.rows
    )
    return tag("table", widths, head, tag("tbody", *rows), class_="boxes" if table.boxes else None)


def _width(width_px: int, total_px: int) -> Markup:
    return tag("col", width=f"{width_px * 100 // max(668, total_px)}%") if width_px else tag("col")


def _runs(runs: Runs) -> Markup:
    return joined([_run(run) for run in runs if run.text])


def _run(run: Run) -> Markup:
    words = _said(run.text) if run.said else text(run.text)
    name = _TONES.get(run.tone)
    return words if name is None else tag(name, words, class_="muted" if run.tone is Tone.MUTED else None)


def _said(words: str) -> Markup:
    return tag("bdi", text(words))
