"""What a durable event costs, against bare sqlite3 with the same promises to the disk."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figure import Figure
from tests.storage.commit_cost import measure


def run(*, quick: bool) -> Iterator[Figure]:
    """Event and note commits."""
    with tempfile.TemporaryDirectory(prefix="quince-bench-") as folder:
        cost = measure(Path(folder), 100 if quick else 600)
    yield Figure("event commit", cost.event_ms, "ms", 3.0, cost.raw_ms)
    yield Figure("note commit, made findable", cost.note_ms, "ms", 3.0, cost.raw_ms)
