"""Every base widget paints in every state, light and dark, at the least and the largest text size."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.theme import SchemeChoice, Theme
from tests.ui.gallery import gallery_page, pretend, settle


@pytest.mark.parametrize("choice", [SchemeChoice.LIGHT, SchemeChoice.DARK])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_gallery_paints_without_a_warning(
    qapp: QApplication, qtbot: QtBot, theme: Theme, choice: SchemeChoice, scale: float, tmp_path: Path
) -> None:
    theme.set_choice(choice)
    theme.set_scale(scale)
    page = gallery_page(theme)
    qtbot.addWidget(page)
    theme.dress(page)
    page.show()
    for widget in page.findChildren(type(page)):
        pretend(widget)
    settle(qapp)
    assert page.grab().save(str(tmp_path / "gallery.png"))
