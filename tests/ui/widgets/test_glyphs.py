"""Every state has a shape of its own."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.ui.theme import Theme
from app.ui.widgets.glyphs import Glyph, glyph_path, octagon_path, paint_glyph
from app.ui.widgets.painting import row_ground

_SIDE = 24


def _mask(glyph: Glyph) -> list[bool]:
    image = QImage(_SIDE, _SIDE, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_glyph(painter, glyph, QRectF(0, 0, _SIDE, _SIDE), QColor("black"))
    painter.end()
    return [image.pixelColor(x, y).alpha() > 127 for x in range(_SIDE) for y in range(_SIDE)]


@pytest.mark.parametrize(("one", "other"), list(combinations(Glyph, 2)))
def test_two_glyphs_differ_in_a_tenth_of_their_box_without_any_colour(one: Glyph, other: Glyph) -> None:
    differing = sum(a != b for a, b in zip(_mask(one), _mask(other), strict=True))
    assert differing > 0.1 * _SIDE * _SIDE


@pytest.mark.parametrize("glyph", list(Glyph))
def test_a_glyph_stays_in_the_square_in_the_middle_of_its_box(glyph: Glyph) -> None:
    bounds = glyph_path(glyph, QRectF(10, 20, 40, 16)).boundingRect()
    assert QRectF(22, 20, 16, 16).adjusted(-0.01, -0.01, 0.01, 0.01).contains(bounds)


def test_the_stop_sign_lets_the_ground_show_through_its_mark() -> None:
    path = glyph_path(Glyph.OCTAGON, QRectF(0, 0, 100, 100))
    assert not path.contains(QPointF(50, 35))
    assert not path.contains(QPointF(50, 72))
    assert path.contains(QPointF(20, 50))


def test_a_selected_row_has_a_bar_besides_its_colour(theme: Theme) -> None:
    image = QImage(40, 10, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    row_ground(painter, theme, QRectF(0, 0, 40, 10), is_selected=True)
    painter.end()
    assert [image.pixelColor(x, 5).name() for x in (0, 3, 4)] == [
        theme.tokens.rind.name(),
        theme.tokens.rind.name(),
        theme.tokens.accent_soft.name(),
    ]


def test_the_octagon_stands_on_a_side() -> None:
    assert octagon_path(QRectF(0, 0, 80, 60)).boundingRect().height() == pytest.approx(60)
