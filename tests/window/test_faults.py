"""Short runs of what `dev.py bench faults` does to the real window a hundred times."""

from pathlib import Path

import pytest

from tests.window.faults import kill_the_window, upset_the_clock
from tests.window.screen import Screen

pytestmark = pytest.mark.fault


def test_no_acknowledged_event_is_lost_when_the_window_is_killed(screen: Screen, tmp_path: Path) -> None:
    report = kill_the_window(screen, tmp_path, rounds=4, seed=5)

    assert report.acknowledged > 0
    assert (report.lost, report.different, report.broken_chains) == (0, 0, 0)


@pytest.mark.timeout(60)
def test_stalls_a_stop_and_a_wrong_clock_are_not_taken_for_an_absence(screen: Screen, tmp_path: Path) -> None:
    report = upset_the_clock(screen, tmp_path / "data")

    assert report.paints > 0
    assert not report.asked
