"""Minutes as Markdown (CommonMark with GitHub's tables): readable as it stands, and people's words stay words.

What Markdown or HTML would read as a mark is escaped: no text becomes a heading, a link, a picture or a tag.
"""

import re

from app.domain.minutes import GroupMinutes
from app.exports.compose import compose
from app.exports.document import ALL_SECTIONS, Block, Chart, Document, Paragraphs, Run, Runs, Sections, Table, Tone
from app.exports.labels import ENGLISH, Labels
from app.exports.text import clean, isolated

_MARKS = re.compile(r"[\\`*_\[\]#|~$]")
_TAGS = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_LIST_START = re.compile(r"^(\d{0,9})([-+.)])")
_AROUND = {Tone.STRONG: "**", Tone.STRUCK: "~~", Tone.MARK: "*"}
_BREAK = "<br>"


def minutes_markdown(minutes: GroupMinutes, labels: Labels = ENGLISH, *, sections: Sections = ALL_SECTIONS) -> str:
    """The minutes of the chosen sections as Markdown."""
    return document_markdown(compose(minutes, labels, sections))


def document_markdown(document: Document) -> str:
    """A document as Markdown."""
    parts = [_paragraph((Run(document.kicker),)), f"# {_line(document.title)}"]
    parts += [_paragraph(runs) for runs in document.subtitles]
    if document.figures:
        parts.append("\n".join(f"- **{escaped(one.number)}** {escaped(one.label)}" for one in document.figures))
    for block in document.blocks:
        parts += _block(block)
    parts += ["---", _paragraph(document.footer)]
    return "\n\n".join(parts) + "\n"


def escaped(words: str) -> str:
    """Words that Markdown shows as they are, in one line: line ends become breaks."""
    lines = (" ".join(line.split()) for line in clean(words).strip().split("\n"))
    return _BREAK.join("".join(_TAGS.get(char, char) for char in _MARKS.sub(r"\\\g<0>", line)) for line in lines)


def _paragraph(runs: Runs) -> str:
    """Runs as a paragraph of their own, which must not begin like an item of a list."""
    return _LIST_START.sub(r"\1\\\2", _runs(runs))


def _line(words: str) -> str:
    return escaped(" ".join(words.split()))


def _block(block: Block) -> list[str]:
    heading = f"## {_line(block.heading)}"
    match block.body:
        case Table() as table:
            body = [_table(table)]
        case Paragraphs(paragraphs):
            body = [_paragraph(runs) for runs in paragraphs]
        case Chart() as chart:
            body = [_table(chart.table)] if chart.table.rows else []
            body.append(_table(chart.phase_table))
    return [heading, *([f"*{_line(block.hint)}*"] if block.hint and not isinstance(block.body, Chart) else []), *body]


def _table(table: Table) -> str:
    titles = [_line(column.title) for column in table.columns]
    rules = ["---:" if column.right else "---" for column in table.columns]
    rows = [[_runs(cell) for cell in row] for row in table.rows]
    if table.boxes:
        rows = [[f"☐ {first}", *rest] for first, *rest in rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (titles, rules, *rows))


def _runs(runs: Runs) -> str:
    return "".join(_run(run) for run in runs if run.text)


def _run(run: Run) -> str:
    words = escaped(isolated(clean(run.text)) if run.said else run.text)
    around = _AROUND.get(run.tone, "")
    if not words.strip():
        return run.text if run.text.isspace() else words
    before = " " if run.text[:1].isspace() else ""
    after = " " if run.text[-1:].isspace() else ""
    return f"{before}{around}{words}{around}{after}"
