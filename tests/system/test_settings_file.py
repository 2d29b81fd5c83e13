"""The settings file is a person's as well as ours."""

import os
import stat
from pathlib import Path

import pytest

from app.services.settings import SettingsService
from app.system.settings_file import SettingsFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_without_a_file_there_is_nothing_set(path: Path) -> None:
    assert SettingsFile(path).read() == {}
    assert not path.exists()


def test_what_is_written_comes_back_beside_what_somebody_else_wrote(path: Path) -> None:
    path.write_text('[meeting]\ncap_ms = 1\nnext_version_knows = "this"\n[other]\nx = 1979-05-27\n', encoding="utf-8")
    SettingsFile(path).write({"meeting": {"cap_ms": 900_000, "moderator": "Ελένη"}, "window": {"theme": "dark"}})
    read = SettingsFile(path).read()

    assert read["meeting"] == {"cap_ms": 900_000, "next_version_knows": "this", "moderator": "Ελένη"}
    assert read["window"] == {"theme": "dark"}
    assert str(read["other"]) == "{'x': datetime.date(1979, 5, 27)}"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_value_takes_the_place_of_a_table_and_the_other_way_round(path: Path) -> None:
    file = SettingsFile(path)
    file.write({"a": 1, "b": {"c": 2}})
    file.write({"a": {"d": 3}, "b": 4})

    assert file.read() == {"a": {"d": 3}, "b": 4}


def test_an_editor_that_marks_its_encoding_does_no_harm(path: Path) -> None:
    path.write_text('[meeting]\nmoderator = "Ελένη"\n', encoding="utf-8-sig")

    assert SettingsFile(path).read() == {"meeting": {"moderator": "Ελένη"}}


@pytest.mark.parametrize("content", [b"cap = = 3", b"\xff\xfe", b"[a]\n[a]\n"])
def test_a_file_that_is_no_toml_is_set_aside_and_nothing_of_it_is_lost(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    file = SettingsFile(path)

    assert file.read() == {}
    assert path.with_name("settings.toml.broken").read_bytes() == content
    file.write({"a": 1})
    assert file.read() == {"a": 1}


def test_the_settings_service_can_keep_its_settings_in_it(path: Path) -> None:
    service = SettingsService(SettingsFile(path))

    assert service.current == SettingsService(SettingsFile(path)).current
