"""The steps say where the meeting is, in whatever room there is."""

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.ui.theme import Theme
from app.ui.widgets.painted import let_painted_widgets_speak
from app.ui.widgets.phase_stepper import PhaseStepper
from tests.ui.widgets import scenes


@pytest.fixture
def stepper(qtbot: QtBot, theme: Theme) -> PhaseStepper:
    widget = PhaseStepper(theme)
    qtbot.addWidget(widget)
    widget.show_view(scenes.TURNS)
    return widget


def test_the_running_phase_is_said_with_its_count(stepper: PhaseStepper) -> None:
    let_painted_widgets_speak()
    spoken = QAccessible.queryAccessibleInterface(stepper)
    assert spoken.text(QAccessible.Text.Name) == "Phases"
    assert spoken.text(QAccessible.Text.Value) == "Turns, 3 of 8"
    stepper.show_view(scenes.QA)
    assert stepper.accessibleDescription() == "Q&A, 1:30"


def test_with_less_room_it_asks_for_less_and_still_shows_every_step(stepper: PhaseStepper) -> None:
    least, whole = stepper.minimumSizeHint().width(), stepper.sizeHint().width()
    assert least < 260 < 600 < whole < 760
    for width in (whole, 500, 400, least):
        stepper.resize(width, 32)
        image = stepper.grab().toImage()
        ground = image.pixelColor(0, 0)
        # The last step, a ring, is always there and never cut.
        assert any(image.pixelColor(x, 16) != ground for x in range(width // 2, width))
        assert all(image.pixelColor(width - 1, y) == ground for y in range(32))


def test_the_same_phases_again_repaint_nothing(stepper: PhaseStepper, qtbot: QtBot) -> None:
    stepper.resize(stepper.sizeHint())
    stepper.show()
    qtbot.waitExposed(stepper)
    value = stepper.spoken_value()
    stepper.show_view(scenes.TURNS)
    assert stepper.spoken_value() == value


def test_it_grows_with_the_text_size(stepper: PhaseStepper, theme: Theme) -> None:
    before = stepper.sizeHint()
    theme.set_scale(2.0)
    after = stepper.sizeHint()
    assert after.width() > 1.8 * before.width()
    assert after.height() == 64
