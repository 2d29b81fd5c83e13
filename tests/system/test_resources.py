"""The files that Quince ships are found wherever it was started from."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.system.resources import resource_path, resources_folder


@pytest.fixture(autouse=True)
def _ask_anew() -> Iterator[None]:
    resources_folder.cache_clear()
    yield
    resources_folder.cache_clear()


def test_a_checkout_has_them_beside_the_app() -> None:
    assert resource_path("icons", "pause.svg") == resources_folder() / "icons" / "pause.svg"
    assert resources_folder().is_dir()


def test_a_frozen_program_has_them_where_it_was_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert resource_path("fonts") == tmp_path / "resources" / "fonts"


def test_a_broken_installation_says_which_folder_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    with pytest.raises(FileNotFoundError, match="not completely installed"):
        resource_path("icons")
