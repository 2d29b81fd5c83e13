"""What the minutes of a whole meeting cost as PDF, against the smallest document typst can set with the same fonts."""

import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

import typst

from app.domain.minutes import group_minutes
from app.exports.pdf import PdfWriter
from app.system.resources import resource_path
from tests.benchmarks.figure import Figure, timed_ms
from tests.builders import team_meeting

MINIMAL = '#set document(title: "Minutes")\n#set text(font: "Inter", lang: "en")\n= Minutes\nAna spoke.\n'


def run(*, quick: bool) -> Iterator[Figure]:
    """First PDF of a process aside, in turns, medians."""
    writer = PdfWriter(resource_path())
    minutes = group_minutes(team_meeting(rich=True).state)
    fonts = [str(resource_path("fonts"))]
    with tempfile.TemporaryDirectory(prefix="quince-bench-") as folder:
        source = Path(folder, "minimal.typ")
        source.write_text(MINIMAL, encoding="utf-8")

        def minimal() -> None:
            typst.compile(str(source), root=folder, font_paths=fonts, ignore_system_fonts=True, pdf_standards="ua-1")

        ours_ms: list[float] = []
        floor_ms: list[float] = []
        minimal()
        writer.write(minutes)
        for _ in range(5 if quick else 25):
            floor_ms.append(timed_ms(minimal))
            ours_ms.append(timed_ms(lambda: writer.write(minutes)))
    yield Figure("minutes as PDF", statistics.median(ours_ms), "ms", 1.5, statistics.median(floor_ms))
