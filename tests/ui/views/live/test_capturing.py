"""Capture, questions and corrections through the one line."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.meeting.commands import Settlement
from app.domain.meeting.state import Action, Note
from tests.ui.live_scenes import IOANA, STEFAN, Stage, plan, questions, tasks, turns
from tests.ui.views.live.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
MakeDesk = Callable[[Stage], Desk]


def preview(hand: Desk) -> str:
    """What is spoken of the line under the capture line."""
    return hand.view.stage.capture.preview.accessibleDescription()


def test_plain_text_is_a_note_on_who_speaks(desk: MakeDesk) -> None:
    hand = desk(turns())
    hand.commit("The price list came late")
    note = hand.live.state.items[-1]
    assert isinstance(note, Note)
    assert (note.text, note.rep_id) == ("The price list came late", STEFAN)
    assert hand.line == ""
    assert hand.live.draft == ""


def test_a_full_disk_keeps_the_line_and_a_second_enter_takes_it(desk: MakeDesk) -> None:
    hand = desk(turns())
    before = len(hand.live.state.items)
    hand.stage.store.full = True
    hand.commit("Not lost")
    assert hand.line == "Not lost"
    assert not hand.view.notices.trouble.isHidden()
    assert "disk is full" in hand.view.notices.trouble.accessibleName()
    hand.stage.store.full = False
    hand.press(Qt.Key.Key_Return)
    assert hand.line == ""
    assert len(hand.live.state.items) == before + 1
    assert hand.view.notices.trouble.isHidden()


def test_what_is_not_understood_is_explained_and_kept(desk: MakeDesk) -> None:
    hand = desk(turns())
    hand.type("a Call them @xy")
    assert "@xy" in preview(hand)
    hand.press(Qt.Key.Key_Return)
    action = hand.live.state.actions[-1]
    assert action.text == "Call them @xy"
    assert action.owner_id is None


def test_an_empty_action_is_not_kept_and_not_lost(desk: MakeDesk) -> None:
    hand = desk(turns())
    before = len(hand.live.state.items)
    hand.commit("a  ")
    assert hand.line == "a  "
    assert len(hand.live.state.items) == before


def test_the_draft_of_a_line_comes_back_in_a_new_view(desk: MakeDesk) -> None:
    stage = turns()
    hand = desk(stage)
    hand.type("a Half a thou")
    hand.view.prepare_close()
    assert desk(stage).line == "a Half a thou"


def test_a_captured_action_is_changed_in_the_line(desk: MakeDesk) -> None:
    hand = desk(turns())
    hand.type("unfinished")
    stream = hand.view.stage.capture.stream
    action = next(one for one in hand.live.state.actions)
    stream.edit_requested.emit(action.id)
    assert hand.line.startswith("a Ask logistics for the December delivery dates @Ioana_")
    assert "^2026-11-18" in hand.line
    hand.view.line.set_text("a Ask logistics today @Ioana ^today")
    hand.press(Qt.Key.Key_Return)
    changed = hand.live.state.item(action.id)
    assert isinstance(changed, Action)
    assert (changed.text, changed.owner_id, changed.due) == ("Ask logistics today", IOANA, hand.view.frame.today)
    assert hand.line == "unfinished", "what stood there is back"


def test_esc_gives_up_a_change(desk: MakeDesk) -> None:
    hand = desk(turns())
    note = hand.live.state.items[-1]
    before = hand.live.state
    hand.view.stage.capture.stream.edit_requested.emit(note.id)
    hand.type(" and more")
    hand.press(Qt.Key.Key_Escape)
    assert hand.line == ""
    assert hand.live.state is before
    assert not hand.view.desk.is_editing


def test_a_change_that_changes_nothing_is_saved_without_an_event(desk: MakeDesk) -> None:
    hand = desk(turns())
    before = hand.live.state
    for item in hand.live.state.items:
        hand.view.desk.edit(item.id)
        hand.press(Qt.Key.Key_Return)
        assert hand.live.state is before, item
        assert hand.line == ""


def test_a_note_becomes_an_action_and_is_completed_in_the_line(desk: MakeDesk) -> None:
    hand = desk(turns())
    note = next(one for one in hand.live.state.notes if one.rep_id == STEFAN)
    stream = hand.view.stage.capture.stream
    stream.setFocus()
    stream.select_key(note.id)
    hand.press(Qt.Key.Key_F4)
    action = hand.live.state.actions[-1]
    assert (action.text, action.owner_id) == (note.text, STEFAN)
    assert hand.view.desk.is_editing
    hand.type(" ^fri")
    hand.press(Qt.Key.Key_Return)
    changed = hand.live.state.item(action.id)
    assert isinstance(changed, Action)
    assert changed.due is not None


def test_delete_takes_a_line_out_and_the_toast_brings_it_back(desk: MakeDesk) -> None:
    hand = desk(turns())
    stream = hand.view.stage.capture.stream
    item = hand.live.state.items[-1]
    stream.withdraw_requested.emit(item.id)
    assert hand.live.state.item(item.id) is None
    assert hand.view.toast.isVisible()
    hand.view.toast.undo_requested.emit()
    assert hand.live.state.item(item.id) is not None


def test_in_q_and_a_plain_text_answers_the_question_and_the_next_is_on(desk: MakeDesk) -> None:
    hand = desk(questions())
    first = hand.view.frame.open_questions[0]
    hand.type("Only those who agreed")
    assert hand.view.stage.capture.preview._line._adds.text() == "answers it"
    hand.press(Qt.Key.Key_Return)
    settled = next(one for one in hand.live.state.questions if one.id == first.id)
    assert (settled.settled, settled.answer) == (Settlement.ANSWERED, "Only those who agreed")
    assert hand.view.acting.choice.chosen.question_id == hand.view.frame.open_questions[0].id


def test_in_q_and_a_a_line_with_a_name_stays_a_note(desk: MakeDesk) -> None:
    hand = desk(questions())
    before = len(hand.live.state.notes)
    hand.commit("Needs the price list in Greek @Γιώργος")
    assert len(hand.live.state.notes) == before + 1


def test_f3_parks_and_f4_makes_an_action_that_is_completed_in_the_line(desk: MakeDesk) -> None:
    hand = desk(questions())
    first, second, *_ = hand.view.frame.open_questions
    hand.press(Qt.Key.Key_F3)
    hand.press(Qt.Key.Key_F4)
    by_id = {one.id: one for one in hand.live.state.questions}
    assert by_id[first.id].settled is Settlement.PARKED
    assert by_id[second.id].settled is Settlement.ACTION
    assert hand.line.startswith("a Can we call Hotel Brașov")
    hand.press(Qt.Key.Key_Escape)
    assert hand.line == ""


def test_up_and_down_choose_a_question(desk: MakeDesk) -> None:
    hand = desk(questions())
    hand.press(Qt.Key.Key_Down)
    chosen = hand.view.acting.choice.chosen.question_id
    assert chosen == hand.live.state.questions[2].id
    assert not hand.view.stage.question._settle[0].isEnabled(), "that one is settled already"
    hand.press(Qt.Key.Key_Up)
    assert hand.view.stage.question._settle[0].isEnabled()


def test_an_objective_is_set_and_changed_in_its_fields(desk: MakeDesk) -> None:
    hand = desk(tasks())
    fields = hand.view.stage.agreed.fields
    fields.words.setFocus()
    hand.type("Twenty demos @Leo")
    fields.target.setFocus()
    hand.type("20")
    hand.press(Qt.Key.Key_Return)
    made = hand.live.state.objectives[-1]
    assert (made.text, made.owner_id, made.target) == ("Twenty demos", "leo", "20")
    assert fields.words.text() == ""
    hand.view.stage.agreed._on_objective("o-1")
    assert QApplication.focusWidget() is fields.target
    hand.type("6")
    hand.press(Qt.Key.Key_Return)
    assert hand.live.state.objectives[0].target == "6"
    assert len(hand.live.state.objectives) == 4


def test_a_click_on_a_rep_without_a_task_begins_one(desk: MakeDesk) -> None:
    hand = desk(tasks())
    hand.view.stage.tasks.task_requested.emit("marta")
    assert hand.line == "a @Marta_Iglesias "
    hand.type("Book the demo ^fri")
    hand.press(Qt.Key.Key_Return)
    assert hand.live.state.actions[-1].text == "Book the demo"


def test_letters_and_esc_return_to_the_line_from_anywhere(desk: MakeDesk) -> None:
    hand = desk(turns())
    for widget in (hand.view.stage.order.queue, hand.view.stage.capture.stream, hand.view.header.wall):
        widget.setFocus()
        hand.type("n")
        assert hand.view.line.hasFocus(), widget
        hand.view.line.set_text("")
        widget.setFocus()
        hand.press(Qt.Key.Key_Escape)
        assert hand.view.line.hasFocus(), widget


def test_text_of_others_is_shown_letter_by_letter(desk: MakeDesk) -> None:
    hand = desk(turns())
    hand.commit("d <b>bold</b><img src='file:///etc/passwd'> & more")
    hand.wait(1000)
    assert hand.live.state.decisions[-1].text == "<b>bold</b><img src='file:///etc/passwd'> & more"
    assert not hand.view.grab().isNull()


def test_a_line_before_the_start_is_kept_too(desk: MakeDesk) -> None:
    hand = desk(Stage(plan()))
    hand.commit("w Three clinics in a week @Íñigo")
    assert hand.live.state.recognitions[0].win


def test_the_mouse_can_choose_and_settle(desk: MakeDesk) -> None:
    hand = desk(questions())
    button = hand.view.stage.question._settle[1]
    first = hand.view.frame.open_questions[0]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert next(one for one in hand.live.state.questions if one.id == first.id).settled is Settlement.PARKED


def test_a_settled_question_keeps_its_answer_and_a_new_one_takes_the_keys(desk: MakeDesk) -> None:
    hand = desk(questions())
    while any(one.settled is None for one in hand.live.state.questions):
        hand.press(Qt.Key.Key_F2)
    settled = hand.live.state.questions
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4):
        hand.press(key)
    assert hand.live.state.questions == settled
    hand.commit("q And the new one?")
    hand.press(Qt.Key.Key_F3)
    assert hand.live.state.questions[:-1] == settled
    assert hand.live.state.questions[-1].settled is Settlement.PARKED
