"""What the minutes of a whole meeting cost as PDF, against the smallest accessible document typst can set.

Two pairs: the first PDF of a process, which is what the end of a meeting waits for, and the ones after it.
"""

import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import typst

from app.domain.minutes import group_minutes
from app.exports.pdf import PdfWriter
from app.system.resources import resource_path
from tests.benchmarks.figure import Figure, child, timed_ms
from tests.builders import team_meeting

MINIMAL = '#set document(title: "Minutes")\n#set text(font: "Inter", lang: "en")\n= Minutes\nAna spoke.\n'
LIMIT = 1.5


def run(*, quick: bool) -> Iterator[Figure]:
    """In turns, medians."""
    rounds = 3 if quick else 9
    first: dict[str, list[float]] = {"ours": [], "minimal": []}
    for _ in range(rounds):
        for kind, times in first.items():
            times.append(float(child("tests.benchmarks.pdf", [kind])))
    ours, floor = (statistics.median(first[kind]) for kind in ("ours", "minimal"))
    yield Figure("minutes as PDF, first of a process", ours, "ms", LIMIT, floor)
    with tempfile.TemporaryDirectory(prefix="quince-bench-") as folder:
        works = {kind: _work(kind, Path(folder)) for kind in first}
        later: dict[str, list[float]] = {kind: [] for kind in works}
        for _ in range(rounds * 3):
            for kind, work in works.items():
                later[kind].append(timed_ms(work))
    ours, floor = (statistics.median(later[kind][1:]) for kind in ("ours", "minimal"))
    yield Figure("minutes as PDF, later ones", ours, "ms", LIMIT, floor)


def _work(kind: str, folder: Path) -> Callable[[], object]:
    if kind == "ours":
        writer = PdfWriter(resource_path())
        minutes = group_minutes(team_meeting(rich=True).state)
        return lambda: writer.write(minutes)
    source = folder / "minimal.typ"
    source.write_text(MINIMAL, encoding="utf-8")
    fonts = [str(resource_path("fonts"))]
    return lambda: typst.compile(
        str(source), root=str(folder), font_paths=fonts, ignore_system_fonts=True, pdf_standards="ua-1"
    )


def main() -> None:
    """Print how long the first PDF of this process takes, in ms."""
    with tempfile.TemporaryDirectory(prefix="quince-bench-") as folder:
        sys.stdout.write(f"{timed_ms(_work(sys.argv[1], Path(folder)))}\n")


if __name__ == "__main__":
    main()
