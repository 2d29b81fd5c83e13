"""Strips: absence, the forgotten start, calling off, extending, trouble, a bug; palette and wall screen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.domain.meeting.state import Status
from app.ui.overlays.palette import PaletteEntry, PaletteGroup
from tests.ui.live_scenes import Stage, away, clock_ms, plan, ready, turns
from tests.ui.views.live.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
MakeDesk = Callable[[Stage], Desk]


def choose(hand: Desk, words: str) -> None:
    """Open the palette, type, press Enter."""
    hand.press(Qt.Key.Key_K, CTRL)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText(words)
    hand.press(Qt.Key.Key_Return)


@pytest.mark.parametrize(("key", "counted"), [(Qt.Key.Key_F2, True), (Qt.Key.Key_F3, False)])
def test_the_absence_is_counted_or_taken_out_by_one_key(desk: MakeDesk, key: Qt.Key, counted: bool) -> None:
    hand = desk(away())
    notices = hand.view.notices
    assert notices.away.accessibleName() == "The app was away for 0:42. Count it, or take it out?"
    assert notices.away.accessibleDescription() == "Everything up to 06:12 is here."
    hand.press(key)
    assert hand.live.state.gaps[0].counted is counted
    assert notices.away.isHidden()
    expected = clock_ms("6:54") if counted else clock_ms("6:12")
    assert hand.view.frame.moment.elapsed_ms == expected


def test_nothing_else_happens_before_the_question_is_answered(desk: MakeDesk) -> None:
    hand = desk(away())
    before = hand.live.state
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Space)
    assert hand.live.state is before
    hand.commit("Notes can be taken all the same")
    assert hand.live.state.notes[-1].text.startswith("Notes can")


def test_a_minute_late_the_strip_says_that_space_starts(desk: MakeDesk) -> None:
    hand = desk(ready())
    assert not hand.view.notices.nudge.isHidden()
    hand.press(Qt.Key.Key_Space)
    assert hand.view.notices.nudge.isHidden()


def test_calling_off_asks_once_and_leaves_no_trace(desk: MakeDesk) -> None:
    hand = desk(turns())
    choose(hand, "cancel the")
    assert not hand.view.notices.cancel.isHidden()
    hand.press(Qt.Key.Key_Space)
    assert hand.status() is Status.RUNNING, "the focus is on keeping it"
    assert hand.view.notices.cancel.isHidden()
    choose(hand, "cancel the")
    QTest.mouseClick(hand.view.notices._call_off, Qt.MouseButton.LeftButton)
    assert hand.status() is Status.CANCELLED
    assert hand.view.stage.upper_card is hand.view.stage.end


def test_the_cap_is_extended_with_a_reason(desk: MakeDesk) -> None:
    hand = desk(turns())
    choose(hand, "extend")
    hand.press(Qt.Key.Key_Return)
    assert not hand.live.state.extensions
    hand.type("the fire bell")
    hand.press(Qt.Key.Key_Return)
    assert hand.live.state.extensions[0].reason == "the fire bell"
    assert hand.view.line.hasFocus()


def test_a_bug_in_a_slot_is_told_and_the_meeting_goes_on(desk: MakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    hand = desk(turns())

    def broken(*_: object) -> None:
        raise RuntimeError("planted")

    with monkeypatch.context() as planted:
        planted.setattr(hand.view.stage.turn, "show_frame", broken)
        hand.press(Qt.Key.Key_Return)
    assert not hand.view.notices.bug.isHidden()
    assert hand.live.state.speaker_id == "eleni"
    hand.press(Qt.Key.Key_Return)
    assert hand.live.state.speaker_id == "leo"
    QTest.mouseClick(hand.view.notices._dismiss, Qt.MouseButton.LeftButton)
    assert hand.view.notices.bug.isHidden()


def test_the_palette_does_every_act_by_name_and_lists_what_was_captured(desk: MakeDesk) -> None:
    hand = desk(turns())
    choose(hand, "give the floor to")
    assert hand.live.state.speaker_id == "eleni"
    choose(hand, "floor to Marta")
    assert hand.live.state.speaker_id == "marta"
    choose(hand, "logistics")
    assert hand.line.startswith("a Ask logistics")


def test_what_cannot_be_done_now_is_listed_with_the_reason(desk: MakeDesk) -> None:
    hand = desk(Stage(plan()))
    hand.press(Qt.Key.Key_K, CTRL)
    rows = hand.view.palette_overlay._model.rows
    reasons = {row.entry.key: row.entry.reason for row in rows if row.entry}
    assert reasons["mediation"]
    assert reasons["next_phase"]
    assert not reasons["start_pause"]


def test_pages_of_the_window_are_listed_and_told_when_chosen(desk: MakeDesk) -> None:
    hand = desk(turns())
    hand.view.set_elsewhere([PaletteEntry("page:team", PaletteGroup.ELSEWHERE, "Team", "users")])
    seen: list[str] = []
    hand.view.elsewhere_chosen.connect(seen.append)
    choose(hand, "team")
    assert seen == ["page:team"]


def test_no_key_of_the_meeting_acts_through_the_palette_or_the_keys(desk: MakeDesk) -> None:
    hand = desk(turns())
    before = hand.live.state
    for opening in (Qt.Key.Key_K, None):
        if opening is not None:
            hand.press(opening, CTRL)
        else:
            hand.press(Qt.Key.Key_F1)
        for key in (Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_Z):
            hand.press(key)
        hand.press(Qt.Key.Key_Escape)
        assert hand.live.state is before
        assert hand.view.line.hasFocus()


def test_f11_asks_for_the_wall_screen(desk: MakeDesk) -> None:
    hand = desk(turns())
    seen: list[bool] = []
    hand.view.wall_screen_requested.connect(lambda: seen.append(True))
    hand.press(Qt.Key.Key_F11)
    assert seen == [True]
    hand.view.show_wall_screen(True)
    assert hand.view.header.wall.isChecked()
