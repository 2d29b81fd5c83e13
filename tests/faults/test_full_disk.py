"""A full disk is said in one sentence, loses nothing, and is over when there is room."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.domain.errors import FileTrouble, NotWritable
from app.domain.ids import MeetingId
from app.services.files import write_whole
from app.storage.store import open_store
from app.system.paths import DataPaths, prepare
from tests.faults.full_disk import on_a_small_disk, small_disk
from tests.faults.run import ROOT
from tests.storage.making import a_log

pytestmark = [
    pytest.mark.fault,
    pytest.mark.skipif(os.name == "nt", reason="the means are POSIX: mounts, limits, permissions"),
]


def starved_by_a_limit(folder: Path) -> dict[str, object]:
    command = [sys.executable, "-m", "tests.faults.full_disk", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    report: dict[str, object] = json.loads(done.stdout)
    return report


def test_a_process_that_may_write_no_more_keeps_everything_and_goes_on_later(tmp_path: Path) -> None:
    report = starved_by_a_limit(tmp_path)

    assert report["refusals"] == 4
    assert report["kept_meanwhile"] == report["kept_after_restart"] == report["written_before"]
    assert report["written_after"] == report["kept_meanwhile"] + 1  # type: ignore[operator]  # both are counts
    assert report["problems"] == []


def test_a_disk_that_is_full_keeps_everything_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    with small_disk("2m") as disk:
        if disk is None:  # not allowed to mount here: the limit above is the nearest thing
            assert starved_by_a_limit(tmp_path)["problems"] == []
            return
        report = on_a_small_disk(disk)

    assert report.refusals == 4
    assert report.kept_meanwhile == report.kept_after_restart == report.written_before
    assert report.written_after == report.kept_meanwhile + 1
    assert report.backup_refused
    assert report.problems == ()


@contextmanager
def unwritable(folder: Path) -> Iterator[Path]:
    """``folder`` with a database of five events, on a disk that is read-only or without permission to write."""
    with small_disk() as disk:
        place = disk or folder
        store = open_store(place / "quince.db", place / "backups")
        a_log(store)
        store.close()
        if disk is not None:
            subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
            yield place
            return
        (place / "quince.db").chmod(0o400)
        place.chmod(0o500)
        try:
            yield place
        finally:
            place.chmod(0o700)


def test_a_database_that_may_not_be_written_is_refused_in_a_sentence_and_stays(tmp_path: Path) -> None:
    with unwritable(tmp_path) as place:
        before = (place / "quince.db").read_bytes()
        with pytest.raises(NotWritable, match="permissions"):
            open_store(place / "quince.db", place / "backups")

        assert (place / "quince.db").read_bytes() == before
        with pytest.raises(NotWritable):
            prepare(DataPaths(place))
        with pytest.raises(FileTrouble):
            write_whole(place / "minutes.pdf", b"%PDF")


def test_a_backup_onto_a_full_disk_leaves_the_old_backup_whole(tmp_path: Path) -> None:
    store = open_store(tmp_path / "quince.db", tmp_path / "backups")
    a_log(store)
    with small_disk("400k") as disk:
        target = (disk or tmp_path) / "copy.db"
        store.back_up(target)
        before = target.read_bytes()
        a_log(store, "m2", events=300)
        if disk is not None:
            with pytest.raises(FileTrouble):
                store.back_up(target)
            assert target.read_bytes() == before
            assert [path.name for path in disk.iterdir()] == ["copy.db"]
        else:
            store.back_up(target)
            assert target.read_bytes() != before
    assert len(store.records(MeetingId("m2"))) == 300
    store.close()
