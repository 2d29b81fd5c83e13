"""Icons, sounds and licences are there, and are what they should be."""

import logging
import wave
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from app.ui.theme import Color, Theme
from app.ui.theme.icons import IconLibrary
from app.ui.widgets.logo import app_icon

_RESOURCES = Path(__file__).parents[3] / "resources"
_NAMES = """
house calendar-days list-checks users chart-column settings search play pause skip-forward arrow-down-to-line
arrow-right user-round-x user-round-check scale screen-share hard-drive undo-2 history square-check circle-help
gavel archive award pencil pencil-line check circle-check x plus minus lock lock-open ellipsis chevron-down
chevron-left chevron-right
grip-vertical calendar calendar-plus clock timer alarm-clock bell repeat rotate-cw user-round user-round-plus handshake
clipboard-check message-circle target footprints link-2 file-text file-check file-lock file-code file-type mail send
download folder-open languages list list-ordered log-out arrow-left
"""
_ICONS = _NAMES.split()


@pytest.mark.parametrize("name", _ICONS)
def test_every_icon_of_the_design_paints_in_the_colour_it_is_given(theme: Theme, name: str) -> None:
    image = theme.icon_pixmap(name, QColor("red"), 16, 2.0).toImage()
    painted = [image.pixelColor(x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255]
    assert image.size().width() == 32
    assert painted
    assert {color.name() for color in painted} == {QColor("red").name()}


def test_there_are_no_icons_that_nobody_asked_for() -> None:
    assert sorted(path.stem for path in (_RESOURCES / "icons").glob("*.svg")) == sorted(_ICONS)


def test_an_icon_that_is_missing_is_logged_and_leaves_a_gap(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        pixmap = IconLibrary(tmp_path).pixmap("no-such-icon", QColor("red"), 16, 1.0)
    assert pixmap.toImage().pixelColor(8, 8).alpha() == 0
    assert "no-such-icon" in caplog.text


def test_a_pixmap_is_rendered_once(theme: Theme) -> None:
    first = theme.icon_pixmap("house", theme.tokens.ink)
    assert theme.icon_pixmap("house", theme.tokens.ink).cacheKey() == first.cacheKey()


def test_an_icon_for_menus_has_a_disabled_look(theme: Theme) -> None:
    icon = theme.icon("house", Color.OK)
    usual = icon.pixmap(16, QIcon.Mode.Normal).toImage()
    dim = icon.pixmap(16, QIcon.Mode.Disabled).toImage()
    assert usual != dim


def test_the_program_has_its_icon_in_all_sizes(qapp: QApplication) -> None:
    widths = {size.width() for size in app_icon(_RESOURCES).availableSizes()}
    assert {16, 32, 48, 256} <= widths


@pytest.mark.parametrize("name", ["warning", "zero", "phase-end"])
def test_a_sound_is_short_small_and_does_not_crackle(name: str) -> None:
    path = _RESOURCES / "sounds" / f"{name}.wav"
    assert path.stat().st_size < 60_000
    with wave.open(str(path)) as sound:
        frames = sound.readframes(sound.getnframes())
        samples = [int.from_bytes(frames[at : at + 2], "little", signed=True) for at in range(0, len(frames), 2)]
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        assert sound.getnframes() / sound.getframerate() <= 1.25
    assert 8_000 < max(abs(sample) for sample in samples) < 20_000
    assert abs(samples[0]) < 200
    assert abs(samples[-1]) < 200


@pytest.mark.parametrize(
    ("licence", "words"), [("inter-OFL.txt", "SIL OPEN FONT LICENSE"), ("lucide-ISC.txt", "ISC License")]
)
def test_what_others_made_comes_with_its_licence(licence: str, words: str) -> None:
    assert words in (_RESOURCES / "licences" / licence).read_text("utf-8")
