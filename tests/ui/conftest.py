"""A theme for every test of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.theme import SchemeChoice, Theme

_RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def _shared_theme(qapp: QApplication) -> Theme:
    """The theme that loads fonts and icons, once; tests get variants of it."""
    return Theme(_RESOURCES, choice=SchemeChoice.LIGHT, reduce_motion=True)


@pytest.fixture
def theme(_shared_theme: Theme) -> Iterator[Theme]:
    """A light theme at 100 % without motion. It dresses no application: a test that wants that does it itself."""
    variant = _shared_theme.variant(SchemeChoice.LIGHT)
    yield variant
    variant.deleteLater()
