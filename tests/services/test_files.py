"""A file is there whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from app.domain.errors import DiskFailing, FileMissing, FileTrouble
from app.services import files
from app.services.files import replacing, write_whole


def test_a_new_file_is_private_unless_it_is_to_be_shared(tmp_path: Path) -> None:
    write_whole(tmp_path / "private", b"a")
    write_whole(tmp_path / "shared", b"b", private=False)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}

    assert (tmp_path / "private").read_bytes() == b"a"
    if os.name == "posix":
        assert modes == {"private": 0o600, "shared": 0o644}


def test_when_writing_fails_the_old_file_is_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "minutes.pdf"
    target.write_bytes(b"old")

    def write_half() -> None:
        with replacing(target) as temporary:
            temporary.write_bytes(b"ne")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_half()

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"minutes.pdf": b"old"}


def test_what_does_not_read_back_as_it_was_written_never_takes_the_place_of_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "minutes.pdf"
    target.write_bytes(b"old")
    with monkeypatch.context() as failing_disk:
        failing_disk.setattr(Path, "read_bytes", lambda path: b"something else")
        with pytest.raises(DiskFailing):
            write_whole(target, b"new")

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"minutes.pdf": b"old"}


def test_a_link_stays_a_link_and_what_it_points_to_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "real"
    target.write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to(target)
    write_whole(link, b"new")

    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_very_long_name_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("n" * 250)
    write_whole(target, b"x")

    assert target.read_bytes() == b"x"


def test_places_where_no_file_can_be_are_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileMissing, match="nowhere"):
        write_whole(tmp_path / "nowhere" / "file", b"x")
    with pytest.raises(FileTrouble):
        write_whole(tmp_path, b"x")


def test_folders_are_synced_where_that_exists(tmp_path: Path) -> None:
    files.sync_folder(tmp_path)
    with pytest.raises(FileNotFoundError):
        files.sync_folder(tmp_path / "nowhere")
