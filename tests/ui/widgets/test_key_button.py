"""Buttons print their key, keep their size, and leave the focus where somebody types."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.key_names import key_text
from app.ui.theme import SchemeChoice, Theme
from app.ui.widgets.key_button import ButtonKind, ButtonShape, KeyButton
from app.ui.widgets.key_cap import KeyCap


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("Return", "Enter"),
        ("Ctrl+Return", "Ctrl+Enter"),
        ("Space", "Space"),
        ("Ctrl++", "Ctrl++"),
        ("Ctrl+-", "Ctrl+-"),
        ("Ctrl+Shift+M", "Ctrl+Shift+M"),
        ("F11", "F11"),
        ("", ""),
    ],
)
def test_a_key_is_worded_as_it_is_printed_on_the_keyboard(
    keys: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert key_text(QKeySequence(keys)) == shown


def test_the_key_on_a_button_comes_from_the_action_it_is_bound_to(theme: Theme, qtbot: QtBot) -> None:
    action = QAction("Pause")
    action.setShortcut(QKeySequence("F7"))
    button = KeyButton(theme, "")
    qtbot.addWidget(button)
    button.bind(action)
    action.setText("Resume")
    action.setShortcut(QKeySequence("F8"))
    action.setEnabled(False)
    assert (button.label, button.hint, button.isEnabled()) == ("Resume", "F8", False)


def test_a_click_triggers_the_bound_action_once_even_after_it_was_bound_anew(theme: Theme, qtbot: QtBot) -> None:
    first, second = QAction("One"), QAction("Two")
    button = KeyButton(theme, "")
    qtbot.addWidget(button)
    button.bind(first)
    button.bind(second)
    said: list[str] = []
    first.triggered.connect(lambda: said.append("one"))
    second.triggered.connect(lambda: said.append("two"))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert said == ["two"]


def test_a_checkable_action_and_its_button_agree_after_each_click(theme: Theme, qtbot: QtBot) -> None:
    action = QAction("Wall screen")
    action.setCheckable(True)
    button = KeyButton(theme, "")
    qtbot.addWidget(button)
    button.bind(action)
    for expected in (True, False):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert (action.isChecked(), button.isChecked()) == (expected, expected)


def test_an_ampersand_in_a_name_is_a_letter_and_no_mnemonic(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Next: Q&A")
    qtbot.addWidget(button)
    assert button.label == "Next: Q&A"
    assert button.accessibleName() == "Next: Q&A"
    assert button.shortcut().isEmpty()


def test_no_state_changes_the_size_of_a_button(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Wall screen", icon="screen-share", key=QKeySequence("F11"))
    qtbot.addWidget(button)
    rest = button.sizeHint()
    button.setCheckable(True)
    button.setChecked(True)
    button.setDown(True)
    button.setEnabled(False)
    button.set_kind(ButtonKind.PRIMARY)
    theme.set_choice(SchemeChoice.DARK)
    assert button.sizeHint() == rest


def test_room_kept_for_both_labels_lets_pause_and_resume_change_without_a_move(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Pause", icon="pause", shape=ButtonShape.TWO_LINES)
    qtbot.addWidget(button)
    button.reserve("Pause", "Resume")
    before = button.sizeHint()
    button.set_label("Resume")
    assert button.sizeHint() == before


@pytest.mark.parametrize("shape", list(ButtonShape))
def test_a_button_gives_way_but_never_cuts_its_key(theme: Theme, qtbot: QtBot, shape: ButtonShape) -> None:
    key = QKeySequence("Ctrl+Shift+M")
    button = KeyButton(theme, "Διαμεσολάβηση στην ομάδα", icon="scale", key=key, shape=shape)
    keys_only = KeyButton(theme, "", key=key, shape=shape)
    for widget in (button, keys_only):
        qtbot.addWidget(widget)
    assert keys_only.minimumSizeHint().width() - 24 < button.minimumSizeHint().width() < button.sizeHint().width()
    button.resize(button.minimumSizeHint())
    assert not button.grab().isNull()


def test_a_click_leaves_the_cursor_where_somebody_types(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    line, button = QLineEdit(), KeyButton(theme, "Pause")
    column.addWidget(line)
    column.addWidget(button)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    line.setFocus()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert line.hasFocus()


def test_a_button_grows_with_the_text_size(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Start", shape=ButtonShape.START)
    qtbot.addWidget(button)
    theme.set_scale(2.0)
    assert button.sizeHint().height() == 144


def test_a_button_of_an_icon_alone_is_square_and_still_has_a_name(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "More <acts>", icon="ellipsis", is_icon_only=True)
    qtbot.addWidget(button)
    assert button.sizeHint().width() == button.sizeHint().height() == 32
    assert button.accessibleName() == "More <acts>"
    assert "&lt;acts&gt;" in button.toolTip()


def test_a_screen_reader_gets_name_key_and_role(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Next: Ελένη", key=QKeySequence("F5"))
    qtbot.addWidget(button)
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.role() == QAccessible.Role.Button
    assert interface.text(QAccessible.Text.Name) == "Next: Ελένη"
    assert interface.text(QAccessible.Text.Description) == "F5"


def test_a_key_cap_is_as_wide_as_its_key_and_never_narrower_than_high(theme: Theme, qtbot: QtBot) -> None:
    short, long = KeyCap(theme, "@"), KeyCap(theme, QKeySequence("Ctrl+Shift+M"))
    for cap in (short, long):
        qtbot.addWidget(cap)
    assert short.sizeHint().width() >= short.sizeHint().height()
    assert long.minimumSizeHint() == long.sizeHint()
    assert long.text() == "Ctrl+Shift+M"
