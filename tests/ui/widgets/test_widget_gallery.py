"""The gallery that is laid beside the design's pictures can always be painted."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.theme import SchemeChoice, Theme
from tests.ui.widgets.gallery import SHEETS


@pytest.mark.parametrize("choice", [SchemeChoice.LIGHT, SchemeChoice.DARK])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_sheet_of_the_gallery_paints(qtbot: QtBot, theme: Theme, choice: SchemeChoice, scale: float) -> None:
    theme.set_choice(choice)
    theme.set_scale(scale)
    for paint in SHEETS:
        page = paint(theme)
        qtbot.addWidget(page)
        image = page.grab().toImage()
        colors = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
        assert len(colors) > 3, paint.__name__
