"""One theme for the tests of widgets."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.theme import SchemeChoice, Theme

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    """Light, 100 %, without motion."""
    return Theme(RESOURCES, choice=SchemeChoice.LIGHT, reduce_motion=True)
