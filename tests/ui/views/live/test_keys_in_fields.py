"""Keys of the meeting work from its fields too, unless the field needs them for its text."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ui.views.live.ghost_field import GhostField
from tests.ui.live_scenes import Stage, closing
from tests.ui.views.live.conftest import Desk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MakeDesk = Callable[[Stage], Desk]


def in_first_field(hand: Desk) -> GhostField:
    hand.press(Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert isinstance(field, GhostField)
    return field


def test_undo_in_an_empty_field_takes_back_the_meeting(desk: MakeDesk) -> None:
    hand = desk(closing())
    in_first_field(hand)
    read = len(hand.live.state.read)
    hand.press(Qt.Key.Key_Z, CTRL)
    assert len(hand.live.state.read) == read - 1
    hand.press(Qt.Key.Key_Z, CTRL, SHIFT)
    assert len(hand.live.state.read) == read


def test_undo_in_a_field_with_text_takes_back_typing(desk: MakeDesk) -> None:
    hand = desk(closing())
    field = in_first_field(hand)
    before = hand.live.state
    hand.type("io")
    hand.press(Qt.Key.Key_Z, CTRL)
    assert field.text() != "io"
    assert hand.live.state is before


def test_the_palette_opens_from_a_field_and_gives_the_focus_back(desk: MakeDesk) -> None:
    hand = desk(closing())
    field = in_first_field(hand)
    hand.type("io")
    hand.press(Qt.Key.Key_K, CTRL)
    assert hand.view.palette_overlay.is_open
    hand.press(Qt.Key.Key_Escape)
    assert field.hasFocus()
    assert field.text() == "io"


def test_f2_reads_from_a_field(desk: MakeDesk) -> None:
    hand = desk(closing())
    in_first_field(hand)
    read = len(hand.live.state.read)
    hand.press(Qt.Key.Key_F2)
    assert len(hand.live.state.read) == read + 1


def test_space_and_letters_are_the_fields_own(desk: MakeDesk) -> None:
    hand = desk(closing())
    field = in_first_field(hand)
    before = hand.live.state
    hand.type("a b")
    assert field.text() == "a b"
    assert hand.live.state is before
