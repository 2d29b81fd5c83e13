"""Choices, fields, steppers, tabs and the toast work by keyboard and mouse and say what they are."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import SchemeChoice, Theme
from app.ui.widgets.field import ComboBox, TextArea, TextField
from app.ui.widgets.key_button import KeyButton
from app.ui.widgets.motion import fade_in
from app.ui.widgets.painting import FocusRing
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.stepper import Stepper
from app.ui.widgets.tabs import TabBar
from app.ui.widgets.toast import UndoToast
from app.ui.widgets.toggles import CheckBox, RadioButton, Switch

_SEGMENTS = (Segment("open", "Open", count="14"), Segment("done", "Done"), Segment("q&a", "Q&A", icon="list"))


def _wheel(widget: QWidget) -> QWheelEvent:
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(widget.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event


def _show_active(qtbot: QtBot, window: QWidget) -> None:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)


def _clock_text(value: int) -> str:
    return f"{value // 60}:{value % 60:02}"


def _clock_value(text: str) -> int | None:
    minutes, colon, seconds = text.partition(":")
    return int(minutes) * 60 + int(seconds) if colon and minutes.isdigit() and seconds.isdigit() else None


def test_the_arrow_keys_choose_among_segments(theme: Theme, qtbot: QtBot) -> None:
    segmented = Segmented(theme, _SEGMENTS, name="State")
    qtbot.addWidget(segmented)
    _show_active(qtbot, segmented)
    focused = segmented.findChildren(QRadioButton)[0]
    focused.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(segmented.chosen) as chosen:
        QTest.keyClick(focused, Qt.Key.Key_Right)
    assert chosen.args == ["done"]
    assert segmented.current == "done"


def test_a_click_chooses_a_segment_and_setting_one_says_nothing(theme: Theme, qtbot: QtBot) -> None:
    segmented = Segmented(theme, _SEGMENTS, name="State")
    qtbot.addWidget(segmented)
    segmented.resize(segmented.sizeHint())
    segmented.show()
    said: list[str] = []
    segmented.chosen.connect(said.append)
    segmented.set_current("q&a")
    assert (segmented.current, said) == ("q&a", [])
    part = segmented.findChildren(QRadioButton)[1]
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)
    assert said == ["done"]


def test_choosing_a_segment_moves_none_of_them(theme: Theme, qtbot: QtBot) -> None:
    segmented = Segmented(theme, _SEGMENTS, name="State")
    qtbot.addWidget(segmented)
    segmented.show()
    before = [part.geometry() for part in segmented.findChildren(QRadioButton)]
    segmented.set_current("done")
    QApplication.processEvents()
    assert [part.geometry() for part in segmented.findChildren(QRadioButton)] == before


def test_segments_without_a_choice_have_no_current_one(theme: Theme, qtbot: QtBot) -> None:
    empty = Segmented(theme, (), name="State")
    qtbot.addWidget(empty)
    assert empty.current == ""


@pytest.mark.parametrize("kind", [CheckBox, RadioButton, Switch])
def test_a_toggle_turns_on_by_click_and_by_space_and_has_a_name(
    theme: Theme, qtbot: QtBot, kind: type[CheckBox | RadioButton | Switch]
) -> None:
    toggle = kind(theme, "Sound at zero")
    qtbot.addWidget(toggle)
    toggle.show()
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert toggle.isChecked()
    toggle.setChecked(False)
    QTest.keyClick(toggle, Qt.Key.Key_Space)
    assert toggle.isChecked()
    assert toggle.accessibleName() == "Sound at zero"


@pytest.mark.parametrize("choice", [SchemeChoice.LIGHT, SchemeChoice.DARK])
def test_on_and_off_differ_in_shape_and_not_only_in_colour(theme: Theme, qtbot: QtBot, choice: SchemeChoice) -> None:
    theme.set_choice(choice)
    switch = Switch(theme, "Sound")
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    off = switch.grab().toImage()
    switch.setChecked(True)
    on = switch.grab().toImage()
    knob = theme.tokens.ink3.name(), theme.tokens.on_accent.name()
    assert off.pixelColor(10, 10).name() == knob[0]
    assert on.pixelColor(26, 10).name() == knob[1]


def test_a_problem_marks_the_field_and_says_itself(theme: Theme, qtbot: QtBot) -> None:
    for field in (TextField(theme, name="E-mail"), TextArea(theme, name="People")):
        qtbot.addWidget(field)
        field.set_problem("No valid e-mail.")
        assert field.property("problem") is True
        assert field.accessibleDescription() == "No valid e-mail."
        field.set_problem("")
        assert field.property("problem") is False


def test_no_break_spaces_survive_a_text_area(theme: Theme, qtbot: QtBot) -> None:
    area = TextArea(theme, name="Remark")
    qtbot.addWidget(area)
    area.setPlainText("84\u202f%\u00a0and\nmore")
    assert area.raw_text() == "84\u202f%\u00a0and\nmore"


def test_typing_starts_after_the_icon_of_a_field(theme: Theme, qtbot: QtBot) -> None:
    field = TextField(theme, name="Find", icon="search", key=QKeySequence("Ctrl+K"))
    qtbot.addWidget(field)
    assert field.textMargins().left() >= 16
    assert field.textMargins().right() >= 40
    field.set_icon_name(None)
    assert field.textMargins().left() == 0


def test_the_wheel_over_a_page_changes_no_choice_that_has_not_the_focus(theme: Theme, qtbot: QtBot) -> None:
    combo, stepper = ComboBox(theme, name="Language"), Stepper(theme, name="Reps")
    combo.addItems(["English", "Español"])
    for widget in (combo, stepper):
        qtbot.addWidget(widget)
        event = _wheel(widget)
        assert not event.isAccepted()
    assert combo.currentIndex() == 0
    assert stepper.value() == 0


def test_a_combo_box_is_wide_enough_for_its_widest_choice(theme: Theme, qtbot: QtBot) -> None:
    combo = ComboBox(theme, name="Series", icon="repeat")
    qtbot.addWidget(combo)
    combo.addItem("All")
    narrow = combo.sizeHint().width()
    combo.addItem("Every second Wednesday of the month")
    assert combo.sizeHint().width() > narrow
    combo.setCurrentIndex(0)
    assert combo.sizeHint().width() > narrow
    assert combo.sizeHint().height() == 32


def test_a_stepper_words_its_value_and_reads_what_is_typed(theme: Theme, qtbot: QtBot) -> None:
    stepper = Stepper(theme, name="Planned length", text_of=_clock_text, value_of=_clock_value)
    qtbot.addWidget(stepper)
    stepper.setRange(0, 900)
    stepper.setSingleStep(15)
    stepper.setValue(75)
    assert stepper.text() == "1:15"
    stepper.stepUp()
    assert stepper.text() == "1:30"
    stepper.selectAll()
    QTest.keyClicks(stepper, "2:30")
    QTest.keyClick(stepper, Qt.Key.Key_Return)
    assert stepper.value() == 150


def test_a_stepper_keeps_its_value_when_it_cannot_read_the_text(theme: Theme, qtbot: QtBot) -> None:
    stepper = Stepper(theme, name="Reps")
    qtbot.addWidget(stepper)
    stepper.setValue(7)
    stepper.selectAll()
    QTest.keyClicks(stepper, "seven")
    QTest.keyClick(stepper, Qt.Key.Key_Return)
    assert stepper.value() == 7
    assert stepper.text() == "7"


def test_a_stepper_is_a_spin_box_to_a_screen_reader(theme: Theme, qtbot: QtBot) -> None:
    stepper = Stepper(theme, name="Reps")
    qtbot.addWidget(stepper)
    interface = QAccessible.queryAccessibleInterface(stepper)
    assert interface.role() == QAccessible.Role.SpinBox
    assert interface.text(QAccessible.Text.Name) == "Reps"


def test_tabs_show_counts_and_keep_their_places_when_one_is_chosen(theme: Theme, qtbot: QtBot) -> None:
    tabs = TabBar(theme, name="Meeting")
    qtbot.addWidget(tabs)
    for text, count in (("Agenda", ""), ("Q&A", "2"), ("Participants", "8")):
        tabs.add_tab(text, count)
    tabs.show()
    before = [tabs.tabRect(index) for index in range(3)]
    tabs.setCurrentIndex(2)
    assert [tabs.tabRect(index) for index in range(3)] == before
    assert tabs.accessibleTabName(1) == "Q&A 2"
    assert tabs.tabText(1) == "Q&&A"
    tabs.set_count(1, "3")
    assert tabs.accessibleTabName(1) == "Q&A 3"


def test_the_toast_lies_at_the_foot_moves_nothing_and_takes_no_focus(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    line = TextField(theme, name="Line")
    QVBoxLayout(host).addWidget(line)
    host.resize(800, 600)
    _show_active(qtbot, host)
    line.setFocus()
    before = line.geometry()
    toast = UndoToast(theme, host, key=QKeySequence("Ctrl+Z"))
    toast.show_text("Parked “Training slot”.")
    assert line.geometry() == before
    assert line.hasFocus()
    assert toast.geometry().bottom() < host.height()
    assert abs(toast.geometry().center().x() - 400) <= 1
    host.resize(500, 400)
    assert host.rect().contains(toast.geometry())


def test_undo_on_the_toast_asks_once_and_the_toast_goes(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    toast = UndoToast(theme, host, key=QKeySequence("Ctrl+Z"))
    toast.show_text("Parked.")
    button = toast.findChildren(KeyButton)[0]
    with qtbot.waitSignal(toast.undo_requested):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert toast.isHidden()
    assert button.hint == "Ctrl+Z"


def test_an_overlay_fades_in_and_is_whole_afterwards(theme: Theme, qtbot: QtBot) -> None:
    overlay = QWidget()
    qtbot.addWidget(overlay)
    overlay.show()
    fade_in(overlay, theme)
    assert overlay.graphicsEffect() is None
    theme.set_reduce_motion(False)
    fade_in(overlay, theme)
    assert overlay.graphicsEffect() is not None
    qtbot.waitUntil(lambda: overlay.graphicsEffect() is None, timeout=2000)


def test_the_focus_ring_lies_two_pixels_off_and_follows_its_control(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    target = QWidget(page)
    target.setGeometry(40, 50, 100, 32)
    area = QScrollArea()
    area.setWidget(page)
    page.resize(300, 900)
    qtbot.addWidget(area)
    area.show()
    ring = FocusRing(theme, target)
    ring.show()
    frame = next(child for child in page.children() if isinstance(child, QWidget) and child is not target)
    assert frame.geometry() == target.geometry().adjusted(-4, -4, 4, 4)
    target.move(60, 400)
    assert frame.geometry() == target.geometry().adjusted(-4, -4, 4, 4)
    target.hide()
    assert frame.isHidden()
    ring.hide()


def test_the_focus_ring_goes_with_its_control(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    button = KeyButton(theme, "Pause", parent=page)
    _show_active(qtbot, page)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert len([child for child in page.findChildren(QWidget) if child.isVisible()]) == 2
    button.deleteLater()
    qtbot.waitUntil(lambda: not page.findChildren(QWidget), timeout=2000)
