"""The colour table keeps the promises of the design."""

import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from app.ui.theme import DARK, LIGHT, Color, Step, Tokens

_UI = Path(__file__).parents[3] / "app" / "ui"

_TEXT_PAIRS = (
    *(
        (ink, ground)
        for ink in (Color.INK, Color.INK2, Color.INK3)
        for ground in (Color.SURFACE, Color.BG, Color.SUNKEN)
    ),
    (Color.INK, Color.ACCENT_SOFT),
    (Color.INK3, Color.ACCENT_SOFT),
    (Color.ON_ACCENT, Color.ACCENT),
    (Color.ON_ACCENT, Color.ACCENT_HOVER),
    (Color.ACCENT_INK, Color.SURFACE),
    (Color.ACCENT_INK, Color.ACCENT_SOFT),
    (Color.OK, Color.SURFACE),
    (Color.OK, Color.OK_SOFT),
    (Color.INFO, Color.SURFACE),
    (Color.INFO, Color.INFO_SOFT),
    (Color.WARN, Color.SURFACE),
    (Color.WARN, Color.WARN_SOFT),
    (Color.DANGER, Color.SURFACE),
    (Color.DANGER, Color.DANGER_SOFT),
    (Color.ON_DANGER, Color.DANGER_FILL),
    (Color.MEDIATION, Color.MEDIATION_SOFT),
    (Color.PAUSE, Color.PAUSE_SOFT),
    (Color.ON_DONE, Color.DONE),
)
_SHAPE_PAIRS = (
    (Color.EDGE, Color.SURFACE),
    (Color.EDGE, Color.BG),
    (Color.RIND, Color.SURFACE),
    (Color.RIND, Color.BG),
    (Color.WARN_FILL, Color.SURFACE),
    (Color.DANGER_FILL, Color.SURFACE),
)


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), _TEXT_PAIRS)
def test_text_stands_out_from_its_ground_by_four_and_a_half(tokens: Tokens, ink: Color, ground: Color) -> None:
    assert _contrast(tokens.color(ink), tokens.color(ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("line", "ground"), _SHAPE_PAIRS)
def test_a_shape_with_a_meaning_stands_out_by_three(tokens: Tokens, line: Color, ground: Color) -> None:
    assert _contrast(tokens.color(line), tokens.color(ground)) >= 3.0


def test_every_colour_name_has_a_value_in_both_schemes_and_the_other_way_round() -> None:
    assert [color.value for color in Color] == [field.name for field in fields(Tokens)]


def test_a_colour_that_is_changed_after_it_was_given_leaves_the_table_alone() -> None:
    LIGHT.color(Color.INK).setAlpha(0)
    assert LIGHT.ink.alpha() == 255


def test_nothing_in_the_app_is_smaller_than_a_caption() -> None:
    assert min(step.value.size_px for step in Step) == Step.CAPTION.value.size_px == 12


def test_no_colour_is_written_anywhere_but_in_the_table() -> None:
    hexes = re.compile(r"#[0-9A-Fa-f]{6}\b")
    guilty = [
        path.name for path in _UI.rglob("*.py") if path.name != "tokens.py" and hexes.search(path.read_text("utf-8"))
    ]
    assert guilty == []
