"""A key press does not wait for us; the exact figures are the benchmark's."""

from pathlib import Path

from tests.storage.commit_cost import measure


def test_an_event_costs_little_more_than_the_disk_takes(tmp_path: Path) -> None:
    cost = measure(tmp_path, count=60)

    # The slack is for disks in memory, where the floor is nothing.
    assert cost.event_ms <= 3 * cost.raw_ms + 1.0
    assert cost.note_ms <= 3 * cost.raw_ms + 1.0
