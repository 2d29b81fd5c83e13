"""The capture line: keys, completion, text that is never lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from app.domain.capture import CaptureKind
from app.domain.ids import RepId
from app.ui.keys import KeyAct
from app.ui.theme import Theme
from app.ui.widgets.capture_line import CaptureLine
from app.ui.widgets.capture_parts import one_line
from app.ui.widgets.capture_reader import CaptureContext

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True)
class Somebody:
    """A rep as the line knows one."""

    id: RepId
    name: str


@dataclass
class Watch:
    """Seconds that a test moves."""

    now_s: float = 100.0

    def __call__(self) -> float:
        return self.now_s


TEAM = (
    Somebody(RepId("1"), "Ana Muñoz"),
    Somebody(RepId("2"), "Ελένη Παπαδοπούλου"),
    Somebody(RepId("3"), "Leo Brandt"),
)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def line(theme: Theme, qapp: QApplication, watch: Watch) -> Iterator[CaptureLine]:
    """A line in a window, with another field that the focus can go to."""
    window = QWidget()
    column = QVBoxLayout(window)
    made = CaptureLine(theme, monotonic_s=watch)
    made.set_context(CaptureContext(TEAM, TEAM[2].id, date(2026, 11, 16)))
    column.addWidget(made)
    column.addWidget(QLineEdit())
    window.resize(600, 120)
    window.show()
    window.activateWindow()
    made.setFocus()
    qapp.processEvents()
    yield made
    window.hide()
    window.deleteLater()


def paste(line: CaptureLine, text: str) -> None:
    """Paste as the clipboard would."""
    data = QMimeData()
    data.setText(text)
    line.insertFromMimeData(data)


def test_an_empty_line_gives_its_keys_away(line: CaptureLine) -> None:
    spy = QSignalSpy(line.key_pressed)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape):
        QTest.keyClick(line, key)
    acts = [spy.at(place)[0] for place in range(spy.count())]
    assert acts == [
        KeyAct.START_PAUSE, KeyAct.NEXT, KeyAct.CHOOSE_PREVIOUS, KeyAct.CHOOSE_NEXT, KeyAct.TO_LINE,
    ]  # fmt: skip
    assert line.text == ""


def test_a_line_with_text_keeps_space_and_arrows(line: CaptureLine) -> None:
    spy = QSignalSpy(line.key_pressed)
    QTest.keyClicks(line, "a b ")
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert line.text == "a b "
    assert spy.count() == 0


def test_enter_commits_the_text_exactly_as_typed(line: CaptureLine) -> None:
    spy = QSignalSpy(line.committed)
    paste(line, "  10\u00a0% off\u202f!  ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert spy.at(0)[0] == "  10\u00a0% off\u202f!  "
    assert line.text == "  10\u00a0% off\u202f!  ", "only who commits it may empty the line"


def test_a_held_enter_acts_once(line: CaptureLine) -> None:
    spy = QSignalSpy(line.key_pressed)
    none = Qt.KeyboardModifier.NoModifier
    for _ in range(5):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "\r", autorep=True)
        QApplication.sendEvent(line, event)
    assert spy.count() == 0


def test_an_enter_within_400_ms_of_a_commit_is_ignored(line: CaptureLine, watch: Watch) -> None:
    spy = QSignalSpy(line.key_pressed)
    QTest.keyClicks(line, "note")
    QTest.keyClick(line, Qt.Key.Key_Return)
    line.set_text("")
    watch.now_s += 0.39
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert spy.count() == 0
    watch.now_s += 0.02
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert spy.count() == 1


def test_tab_completes_a_name_and_then_moves_the_focus(line: CaptureLine) -> None:
    QTest.keyClicks(line, "a Call @ele")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.text == "a Call @Ελένη "
    assert line.capture.who == TEAM[1].id
    assert line.hasFocus()
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert not line.hasFocus()


def test_up_and_down_turn_the_completions(line: CaptureLine) -> None:
    line.set_context(CaptureContext((*TEAM, Somebody(RepId("4"), "Anabel Ruiz")), None, date(2026, 11, 16)))
    QTest.keyClicks(line, "a @an")
    first = line.chosen_label
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert line.chosen_label != first
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.text.split()[1].lstrip("@") in ("Anabel", "Ana", "Ana_Muñoz")


def test_an_unknown_name_and_a_date_that_is_none_stay_in_the_text(line: CaptureLine) -> None:
    QTest.keyClicks(line, "a Call @xy ^nonsense")
    capture = line.capture
    assert capture.kind is CaptureKind.ACTION
    assert capture.text == "Call @xy ^nonsense"
    assert len(capture.problems) == 2


@pytest.mark.parametrize("text", ["one\ntwo", "one\r\ntwo", "one\u2028two", "one\u2029two", "one\x0btwo", "one\x85two"])
def test_a_pasted_line_break_becomes_one_space(line: CaptureLine, text: str) -> None:
    paste(line, text)
    assert line.text == "one two"
    assert line.document().blockCount() == 1


def test_a_hundred_thousand_characters_go_in_and_out(line: CaptureLine) -> None:
    text = "Ana says. " * 10_000
    paste(line, text)
    assert line.text == text
    QTest.keyClicks(line, "x")
    assert line.text == f"{text}x"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_text_comes_out_as_it_went_in(line: CaptureLine, text: str) -> None:
    line.set_text("")
    paste(line, text)
    assert line.text == one_line(text)
    line.viewport().grab()


def test_ctrl_z_in_a_line_with_text_takes_back_typing(line: CaptureLine) -> None:
    QTest.keyClicks(line, "abc")
    QTest.keyClick(line, Qt.Key.Key_Z, CTRL)
    assert line.text != "abc"


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Qt.Key.Key_Z, CTRL), (Qt.Key.Key_Right, CTRL), (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)],
)
def test_keys_that_wait_for_an_empty_line_are_kept_while_there_is_text(
    line: CaptureLine, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    for text, kept in (("", False), ("text", True)):
        line.set_text(text)
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        event.ignore()
        line.event(event)
        assert event.isAccepted() is kept


def test_keys_of_the_meeting_reach_it_through_a_line_with_text(line: CaptureLine) -> None:
    line.set_text("text")
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_M, CTRL | SHIFT)
    event.ignore()
    line.event(event)
    assert not event.isAccepted()


def test_keys_act_on_nothing_while_an_input_method_composes(line: CaptureLine) -> None:
    spy = QSignalSpy(line.key_pressed)
    QApplication.sendEvent(line, QInputMethodEvent("か", []))
    assert not line.is_empty
    QTest.keyClick(line, Qt.Key.Key_Space)
    assert spy.count() == 0
    done = QInputMethodEvent("", [])
    done.setCommitString("可")
    QApplication.sendEvent(line, done)
    assert "可" in line.text


def test_tokens_get_boxes_and_the_line_paints_in_any_state(line: CaptureLine) -> None:
    for text in ("", "a @an", "a x @Ana ^fri", "q مرحبا @xy", "\\a no action", "😀" * 50, "a " + "x" * 6000):
        line.set_text(text)
        assert not line.grab().isNull()


def test_a_change_of_context_reads_the_line_anew(line: CaptureLine) -> None:
    line.set_text("a Call @zoe")
    assert line.capture.problems
    line.set_context(CaptureContext((*TEAM, Somebody(RepId("9"), "Zoe Ward")), None, date(2026, 11, 16)))
    assert line.capture.who == RepId("9")
    assert not line.capture.problems
