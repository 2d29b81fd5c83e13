"""A real store in a real file, and small makers of what goes into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.storage.store import SqlStore, open_store


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where the database of a test is."""
    return tmp_path / "quince.db"


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    """Where backups go."""
    return tmp_path / "backups"


@pytest.fixture
def store(database: Path, backups: Path) -> Iterator[SqlStore]:
    """An open store on an empty database."""
    opened = open_store(database, backups)
    yield opened
    opened.close()
