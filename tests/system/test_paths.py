"""The data folder: where it is, and who may look into it."""

import os
import stat
from pathlib import Path

import pytest

from app.domain.errors import FileTrouble
from app.system.paths import DATA_DIR_VARIABLE, DataPaths, data_paths, prepare

posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows keeps user folders private by itself")


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_option_wins_over_the_environment_and_that_over_the_platform(tmp_path: Path) -> None:
    environment = {DATA_DIR_VARIABLE: str(tmp_path / "from-environment")}

    assert data_paths(str(tmp_path / "option"), environment).root == tmp_path / "option"
    assert data_paths(None, environment).root == tmp_path / "from-environment"
    assert data_paths(None, {DATA_DIR_VARIABLE: ""}).root.name.lower() == "quince"


def test_a_relative_folder_or_a_home_is_made_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    assert data_paths("here", {}).root == tmp_path / "here"
    assert data_paths("~/there", {}).root == tmp_path / "there"


def test_everything_is_inside_the_folder(tmp_path: Path) -> None:
    paths = DataPaths(tmp_path)
    places = [paths.database, paths.settings, paths.lock, paths.logs, paths.backups, paths.minutes]

    assert {place.parent for place in places} == {tmp_path}
    assert len(set(places)) == len(places)


@posix_only
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_a_new_folder_is_for_its_owner_alone_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        prepare(DataPaths(tmp_path / "deep" / "data"))
    finally:
        os.umask(before)

    assert mode_of(tmp_path / "deep" / "data") == 0o700


@posix_only
def test_an_empty_folder_or_one_of_quince_is_closed(tmp_path: Path) -> None:
    empty, ours = DataPaths(tmp_path / "empty"), DataPaths(tmp_path / "ours")
    for paths in (empty, ours):
        paths.root.mkdir()
        paths.root.chmod(0o755)
    ours.database.touch()
    for paths in (empty, ours):
        prepare(paths)

    assert (mode_of(empty.root), mode_of(ours.root)) == (0o700, 0o700)


@posix_only
def test_a_folder_with_other_peoples_things_keeps_its_permissions(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    (shared / "thesis.odt").touch()
    prepare(DataPaths(shared))

    assert mode_of(shared) == 0o755


def test_a_file_in_the_way_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").touch()

    with pytest.raises(FileTrouble, match="data"):
        prepare(DataPaths(tmp_path / "data"))
