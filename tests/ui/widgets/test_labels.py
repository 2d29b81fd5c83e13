"""Labels show text letter by letter, wrap to the design's lines and elide with the whole text at hand."""

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from app.ui.theme import Color, SchemeChoice, Step, Theme
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.chip import Chip, ChipKind
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import ElidedLabel, TextLabel, WrappedLabel
from app.ui.widgets.painting import plain_tool_tip

_LONG = "Who keeps the price list up to date when the season is over and everybody is away"
_MARKUP = '<img src="file:///etc/hostname"><b>bold</b>'


def test_markup_in_a_name_stays_text_in_label_and_tool_tip(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel(theme, _MARKUP)
    qtbot.addWidget(label)
    label.resize(40, 20)
    label.grab()
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "<img" not in label.toolTip()
    assert "&lt;img" in label.toolTip()


def test_a_label_that_fits_has_no_tool_tip_and_one_that_does_not_has_all_its_text(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel(theme, _LONG)
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.grab()
    assert label.is_elided
    assert label.toolTip() == plain_tool_tip(_LONG)
    label.resize(2000, 20)
    label.grab()
    assert not label.is_elided
    assert label.toolTip() == ""


def test_a_label_as_wide_as_its_size_hint_is_not_elided(theme: Theme, qtbot: QtBot) -> None:
    for text in ("Ștefan Țăranu", "Ελένη Παπαδοπούλου", "0:56", "Íñigo"):
        label = ElidedLabel(theme, text)
        qtbot.addWidget(label)
        label.resize(label.sizeHint())
        assert not label.is_elided


@pytest.mark.parametrize("step", list(Step))
def test_a_line_is_as_high_as_the_type_scale_says(theme: Theme, qtbot: QtBot, step: Step) -> None:
    label = TextLabel(theme, "0:56", step=step)
    qtbot.addWidget(label)
    assert label.sizeHint().height() == step.value.line_px
    theme.set_scale(2.0)
    assert label.sizeHint().height() == 2 * step.value.line_px


def test_numbers_do_not_give_way(theme: Theme, qtbot: QtBot) -> None:
    label = TextLabel(theme, "14:38", step=Step.DISPLAY)
    qtbot.addWidget(label)
    assert label.minimumSizeHint() == label.sizeHint()


def test_a_paragraph_gets_a_line_height_for_each_line_it_needs(theme: Theme, qtbot: QtBot) -> None:
    label = WrappedLabel(theme, _LONG)
    qtbot.addWidget(label)
    assert label.heightForWidth(10_000) == 20
    assert label.heightForWidth(240) > 20
    assert label.heightForWidth(240) % 20 == 0


def test_a_paragraph_with_a_limit_stops_there(theme: Theme, qtbot: QtBot) -> None:
    label = WrappedLabel(theme, _LONG, max_lines=2)
    qtbot.addWidget(label)
    assert label.heightForWidth(120) == 40


@pytest.mark.parametrize(
    "text", ["👩‍👩‍👧 family 🇷🇴 and 𝒜 letters beyond", "محمد علي يتحدث الآن", "", "\n\n", "a" * 5000]
)
def test_any_script_wraps_without_losing_a_letter(theme: Theme, qtbot: QtBot, text: str) -> None:
    label = WrappedLabel(theme, text)
    qtbot.addWidget(label)
    label.resize(90, label.heightForWidth(90))
    label.grab()
    shown = "".join(label._lines(90))
    assert shown.replace(" ", "") == text.replace(" ", "").replace("\n", "")


def test_an_icon_label_keeps_room_for_its_sign(theme: Theme, qtbot: QtBot) -> None:
    plain, signed = IconLabel(theme, "Overtime"), IconLabel(theme, "Overtime", sign=Glyph.OCTAGON)
    for label in (plain, signed):
        qtbot.addWidget(label)
    assert signed.sizeHint().width() == plain.sizeHint().width() + 12 + 8
    signed.resize(plain.sizeHint())
    assert signed.is_elided


def test_a_chip_elides_with_its_whole_text_as_tool_tip(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "Konstantina Papadimitrakopoulou", kind=ChipKind.ACCENT, sign="user-round")
    qtbot.addWidget(chip)
    chip.resize(QSize(100, 24))
    chip.grab()
    assert chip.toolTip() == plain_tool_tip("Konstantina Papadimitrakopoulou")
    chip.resize(chip.sizeHint())
    chip.grab()
    assert chip.toolTip() == ""


def test_a_chip_changes_word_and_meaning_without_changing_its_height(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "no date yet", kind=ChipKind.DASHED)
    qtbot.addWidget(chip)
    before = chip.sizeHint().height()
    chip.show_state("Fri 20 Nov", ChipKind.ACCENT, "calendar")
    assert (chip.text(), chip.kind, chip.sizeHint().height()) == ("Fri 20 Nov", ChipKind.ACCENT, before)


@pytest.mark.parametrize("kind", list(ChipKind))
@pytest.mark.parametrize("choice", [SchemeChoice.LIGHT, SchemeChoice.DARK])
def test_every_chip_paints_in_both_schemes(theme: Theme, qtbot: QtBot, kind: ChipKind, choice: SchemeChoice) -> None:
    theme.set_choice(choice)
    chip = Chip(theme, "3 days late", kind=kind, sign=Glyph.OCTAGON)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    image = chip.grab().toImage()
    ink = theme.color(kind.value[0]).name()
    assert ink in {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_an_avatar_shows_initials_and_says_the_whole_name(theme: Theme, qtbot: QtBot) -> None:
    avatar = Avatar(theme, "Ștefan Țăranu", size_px=32)
    qtbot.addWidget(avatar)
    assert avatar.text() == "ȘȚ"
    assert avatar.accessibleName() == "Ștefan Țăranu"
    avatar.set_person("Ελένη Παπαδοπούλου", is_current=True)
    assert avatar.text() == "ΕΠ"
    avatar.resize(avatar.sizeHint())
    assert avatar.grab().toImage().pixelColor(16, 3).name() == theme.color(Color.ACCENT).name()
