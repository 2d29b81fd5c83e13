"""``python -m tests.benchmarks [SUITE …] [--quick] [--json FILE]``: measure, print ratios, write them as JSON.

Without a name all suites but the faults run; ``faults`` takes long and is asked for by name. Exits 0 whether or not the
targets are met: a benchmark is not a test.
"""

import argparse
import importlib
import json
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, cast

from tests.benchmarks.figure import Figure

SUITES = ("startup", "live", "kernel", "pdf", "faults")
UNASKED = ("startup", "live", "kernel", "pdf")


class Suite(Protocol):
    """A module that measures."""

    def run(self, *, quick: bool) -> Iterator[Figure]:
        """Yield figures as they are measured."""
        ...


def main() -> int:
    """Measure what the command line names."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("suites", nargs="*", metavar="SUITE", help=f"of {', '.join(SUITES)}")
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    wanted = parser.parse_args()
    unknown = set(wanted.suites) - set(SUITES)
    if unknown:
        parser.error(f"no such suite: {', '.join(sorted(unknown))}")
    figures: list[Figure] = []
    for name in wanted.suites or UNASKED:
        suite = cast("Suite", importlib.import_module(f"tests.benchmarks.{name}"))
        for figure in suite.run(quick=wanted.quick):
            figures.append(figure)
            print(f"{name}: {figure.line()}", flush=True)
    if wanted.json:
        machine = {"python": sys.version.split()[0], "system": platform.platform(), "processors": _processors()}
        report = {"machine": machine, "figures": [figure.plain() for figure in figures]}
        wanted.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return 0


def _processors() -> int:

    return os.cpu_count() or 1


if __name__ == "__main__":
    raise SystemExit(main())
