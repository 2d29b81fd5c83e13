"""One theme switches, scales and dresses; widgets hear of it once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.theme import DARK, LIGHT, Color, Motion, SchemeChoice, Step, Theme, Weight
from app.ui.theme.fonts import FACES
from app.ui.theme.style_sheet import style_sheet_from

_RESOURCES = Path(__file__).parents[3] / "resources"
_LETTERS = "ȘșȚțĂăÂâÎî ÁÉÍÓÚÑáéíóúüñ¿¡ ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩάέήίόύώϊϋΐΰς ЖИЯ −–—…“”„’×·\u202f€%"


class _Counter:
    def __init__(self) -> None:
        self.count = 0

    def add(self) -> None:
        self.count += 1


@pytest.fixture
def counter(theme: Theme) -> _Counter:
    counter = _Counter()
    theme.changed.connect(counter.add)
    return counter


@pytest.fixture
def undressed_app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which is given its own looks back after the test."""
    style, palette, font = qapp.style().objectName(), QPalette(qapp.palette()), QFont(qapp.font())
    yield qapp
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def test_a_switch_to_dark_is_told_once_and_shows_at_once(theme: Theme, counter: _Counter) -> None:
    theme.set_choice(SchemeChoice.DARK)
    assert theme.is_dark
    assert theme.tokens is DARK
    assert counter.count == 1


def test_setting_what_is_set_is_not_told(theme: Theme, counter: _Counter) -> None:
    theme.set_choice(SchemeChoice.LIGHT)
    theme.set_scale(1.0)
    theme.set_reduce_motion(True)
    assert counter.count == 0


def test_following_the_system_shows_what_the_system_shows(theme: Theme) -> None:
    theme.set_choice(SchemeChoice.DARK)
    theme.set_choice(SchemeChoice.SYSTEM)
    is_dark = QGuiApplication.styleHints().colorScheme().name == "Dark"
    assert theme.tokens is (DARK if is_dark else LIGHT)


@pytest.mark.parametrize(("asked", "given"), [(0.5, 1.0), (1.3, 1.3), (9.0, 2.0)])
def test_the_text_size_stays_between_one_and_two(theme: Theme, asked: float, given: float) -> None:
    theme.set_scale(asked)
    assert theme.scale == given


def test_the_text_size_scales_type_lines_and_lengths_together(theme: Theme) -> None:
    theme.set_scale(1.5)
    assert theme.font(Step.BODY).pixelSize() == 21
    assert theme.line_px(Step.BODY) == 30
    assert theme.px(32) == 48


def test_the_clock_scales_with_its_box_and_not_with_the_text(theme: Theme) -> None:
    theme.set_scale(2.0)
    assert theme.clock_font(102.4).pixelSize() == 102


@pytest.mark.parametrize("weight", list(Weight))
@pytest.mark.parametrize("step", list(Step))
def test_figures_have_one_width_in_every_step_and_weight(theme: Theme, step: Step, weight: Weight) -> None:
    metrics = QFontMetricsF(theme.font(step, weight))
    widths = {metrics.horizontalAdvance(digit * 4) for digit in "0123456789"}
    assert max(widths) - min(widths) < 0.5


def test_a_hyphen_is_not_as_wide_as_a_figure(theme: Theme) -> None:
    metrics = QFontMetricsF(theme.font(Step.HEADING))
    assert metrics.horizontalAdvance("----") < 0.85 * metrics.horizontalAdvance("0000")


@pytest.mark.parametrize("face", FACES)
def test_every_bundled_face_has_the_letters_of_all_four_languages(qapp: QApplication, face: str) -> None:
    font = QRawFont(str(_RESOURCES / "fonts" / face), 16)
    assert font.isValid()
    assert [letter for letter in _LETTERS if not font.supportsCharacter(ord(letter))] == []


def test_a_changed_font_leaves_the_next_one_alone(theme: Theme) -> None:
    theme.font(Step.BODY).setPixelSize(99)
    assert theme.font(Step.BODY).pixelSize() == 14


def test_reduced_motion_makes_every_duration_nothing(theme: Theme) -> None:
    assert {theme.motion_ms(motion) for motion in Motion} == {0}
    theme.set_reduce_motion(False)
    assert theme.motion_ms(Motion.COMMIT_FADE_MS) == 600


def test_a_variant_keeps_its_scheme_and_follows_the_text_size(theme: Theme) -> None:
    dark = theme.variant(SchemeChoice.DARK)
    theme.set_scale(1.3)
    assert dark.is_dark
    assert not theme.is_dark
    assert dark.scale == 1.3


def test_a_dressed_window_follows_and_may_go_before_the_theme(theme: Theme) -> None:
    window = QWidget()
    theme.dress(window)
    theme.set_choice(SchemeChoice.DARK)
    assert window.palette().color(QPalette.ColorRole.Window) == DARK.bg
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.set_choice(SchemeChoice.LIGHT)


def test_an_application_is_dressed_and_stays_dressed(theme: Theme, undressed_app: QApplication) -> None:
    theme.apply_to(undressed_app)
    theme.set_choice(SchemeChoice.DARK)
    theme.set_scale(2.0)
    assert undressed_app.palette().color(QPalette.ColorRole.Window) == DARK.bg
    assert undressed_app.font().pixelSize() == 28
    assert DARK.accent_soft.name() in undressed_app.styleSheet()


def test_the_style_sheet_has_nothing_left_to_fill_in() -> None:
    assert "$" not in style_sheet_from(LIGHT, 1.15)


def test_a_colour_by_name_is_the_one_of_the_scheme_shown(theme: Theme) -> None:
    assert theme.color(Color.RIND) == LIGHT.rind
