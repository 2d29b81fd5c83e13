"""Short runs of every fault; ``dev.py bench faults`` runs the full counts."""

import os

import pytest

from tests.faults.run import fault

pytestmark = [
    pytest.mark.fault,
    pytest.mark.skipif(os.name == "nt", reason="SIGKILL and fork are the means; Windows has neither"),
]


def test_no_acknowledged_event_is_lost_to_a_kill() -> None:
    report = fault("captures", rounds=40, seed=7)

    assert report["acknowledged"] > 300
    bad = {name: report[name] for name in ("lost", "different", "broken_chains", "crashed")}
    assert bad == {"lost": 0, "different": 0, "broken_chains": 0, "crashed": 0}


def test_acknowledging_before_the_commit_would_be_caught() -> None:
    report = fault("captures", rounds=40, seed=7, early=True)

    assert report["lost"] > 0


def test_a_kill_during_a_migration_leaves_the_old_database_or_the_new_one() -> None:
    report = fault("migration", rounds=25, seed=3)

    assert report["old"] + report["new"] == 25
    bad = {name: report[name] for name in ("damaged", "bad_backups", "without_backup", "crashed")}
    assert bad == {"damaged": 0, "bad_backups": 0, "without_backup": 0, "crashed": 0}


def test_of_fifty_instances_at_once_one_writes() -> None:
    report = fault("instances", rounds=50)

    assert report == {"rounds": 50, "writers": 1, "told_in_use": 49, "others": 0, "rows": 1, "after_kill": 1}


def test_a_stopped_process_shows_the_right_time_when_it_goes_on() -> None:
    report = fault("clock", rounds=1)

    assert report["worst_error_ms"] <= 50
    assert report["taken_for_sleep_ms"] == 0
