"""What is captured: kept as typed, changed with a trace, settled, reviewed."""

from datetime import date

import pytest

from app.domain.meeting import commands as cmd
from app.domain.meeting.commands import ReviewOutcome, Settlement
from app.domain.meeting.decision import Reason
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Action, Change, Note, Question
from tests.domain.meeting.play import Play, item, rep

FRIDAY, WEDNESDAY = date(2026, 11, 20), date(2026, 11, 18)


def test_captured_lines_keep_their_text_time_phase_and_person() -> None:
    play = Play().in_turns().wait(10)
    text = "  <b>10 %</b> „näin“ 👩‍👩‍👧 שלום \u00a0"
    play.do(cmd.AddNote(item("n"), text, rep(0)))
    assert play.state.notes == (Note(item("n"), text, 130_000, Phase.TURNS, rep(0)),)


def test_every_kind_of_line_is_kept_in_the_order_it_was_said() -> None:
    play = Play().in_turns()
    play.do(
        cmd.AddDecision(item("d"), "Offer 5 %", rep(0)),
        cmd.AskQuestion(item("q"), "October too?", rep(1), rep(0)),
        cmd.ParkTopic(item("p"), "Price list"),
        cmd.Recognise(item("r"), "Three clinics", rep(1), win=True),
        cmd.AddAction(item("a"), "Ask logistics", rep(5), WEDNESDAY),
    )
    state = play.state
    assert [one.id for one in state.items] == ["d", "q", "p", "r", "a"]
    assert (len(state.decisions), len(state.questions), len(state.parked), len(state.recognitions)) == (1, 1, 1, 1)
    assert state.item(item("r")) == state.recognitions[0]
    assert state.item(item("none")) is None


@pytest.mark.parametrize("text", ["", "  ", "\n\t", "\u00a0"])
def test_an_empty_line_is_refused(text: str) -> None:
    assert Play().refused(cmd.AddNote(item("n"), text)) is Reason.EMPTY_TEXT


def test_ids_are_used_once_and_people_must_be_in_the_meeting() -> None:
    play = Play()
    play.do(cmd.AddNote(item("n"), "x"))
    assert play.refused(cmd.AddAction(item("n"), "y")) is Reason.DUPLICATE_ID
    assert play.refused(cmd.AddNote(item("old"), "y")) is Reason.DUPLICATE_ID
    assert play.refused(cmd.AddNote(item("goal"), "y")) is Reason.DUPLICATE_ID
    assert play.refused(cmd.AddNote(item("m"), "y", rep(50))) is Reason.NO_SUCH_REP
    assert play.refused(cmd.AddAction(item("m"), "y", rep(50))) is Reason.NO_SUCH_REP


def test_an_action_changed_in_questions_shows_before_and_after() -> None:
    play = Play().in_turns()
    play.do(cmd.AddAction(item("a"), "Call Hotel Brașov", rep(3), FRIDAY))
    play.do(cmd.NextPhase())
    play.wait(1).do(cmd.NextPhase())
    play.wait(1).do(cmd.EditAction(item("a"), "Call Hotel Brașov", rep(3), WEDNESDAY))
    action = play.state.actions[0]
    assert action.changed_in_qa == (Change("due", "2026-11-20", "2026-11-18", Phase.QA, 122_000),)
    play.do(cmd.EditAction(item("a"), "Call the hotel", None, None))
    assert [change.field for change in play.state.actions[0].changes] == ["due", "text", "owner", "due"]


def test_an_edit_must_change_something_that_is_there() -> None:
    play = Play()
    play.do(cmd.AddAction(item("a"), "Call", rep(3), FRIDAY), cmd.AddNote(item("n"), "note"))
    assert play.refused(cmd.EditAction(item("a"), "Call", rep(3), FRIDAY)) is Reason.NO_CHANGE
    assert play.refused(cmd.EditAction(item("n"), "Call", None, None)) is Reason.NO_SUCH_ITEM
    assert play.refused(cmd.EditItem(item("n"), "note")) is Reason.NO_CHANGE
    assert play.refused(cmd.EditItem(item("zzz"), "note")) is Reason.NO_SUCH_ITEM
    assert play.refused(cmd.WithdrawItem(item("zzz"))) is Reason.NO_SUCH_ITEM
    assert play.refused(cmd.WithdrawAction(item("n"))) is Reason.NO_SUCH_ITEM


def test_words_can_be_corrected_and_lines_withdrawn() -> None:
    play = Play()
    play.do(cmd.AddNote(item("n"), "nite"), cmd.AddAction(item("a"), "Cal", rep(1), FRIDAY))
    play.do(cmd.EditItem(item("n"), "note"), cmd.EditItem(item("a"), "Call"))
    assert [one.text for one in play.state.items] == ["note", "Call"]
    assert play.state.actions[0].due == FRIDAY
    play.do(cmd.WithdrawItem(item("n")), cmd.WithdrawItem(item("a")))
    assert play.state.items == ()


def test_a_note_becomes_an_action_of_the_person_it_is_about() -> None:
    play = Play()
    play.do(cmd.AddNote(item("n"), "Send samples", rep(4)), cmd.NoteToAction(item("n"), item("a"), due=FRIDAY))
    assert play.state.actions[0] == Action(item("a"), "Send samples", 0, None, rep(4), FRIDAY, item("n"))
    assert play.refused(cmd.NoteToAction(item("a"), item("b"))) is Reason.NO_SUCH_ITEM
    assert play.refused(cmd.NoteToAction(item("n"), item("a"))) is Reason.DUPLICATE_ID


def test_questions_are_answered_parked_or_turned_into_an_action() -> None:
    play = Play()
    for name in ("q1", "q2", "q3"):
        play.do(cmd.AskQuestion(item(name), f"{name}?", rep(0), rep(2)))
    play.do(cmd.SettleQuestion(item("q1"), Settlement.ANSWERED, "Yes"))
    play.do(cmd.SettleQuestion(item("q2"), Settlement.PARKED, "training"))
    play.do(cmd.SettleQuestion(item("q3"), Settlement.ACTION, action_id=item("a"), due=FRIDAY))
    assert [one.settled for one in play.state.questions] == [Settlement.ANSWERED, Settlement.PARKED, Settlement.ACTION]
    action = play.state.actions[0]
    assert (action.text, action.owner_id, action.due, action.source_id) == ("q3?", rep(2), FRIDAY, "q3")


def test_a_settled_question_can_be_answered_better_but_not_twice_the_same() -> None:
    play = Play()
    play.do(cmd.AskQuestion(item("q"), "Why?"), cmd.SettleQuestion(item("q"), Settlement.ANSWERED, "So"))
    assert play.refused(cmd.SettleQuestion(item("q"), Settlement.ANSWERED, "So")) is Reason.ALREADY_SETTLED
    play.do(cmd.SettleQuestion(item("q"), Settlement.ANSWERED, "Because"))
    question = play.state.questions[0]
    assert question.answer == "Because"
    assert play.refused(cmd.SettleQuestion(item("q"), Settlement.ACTION)) is Reason.NO_ACTION_ID
    assert play.refused(cmd.SettleQuestion(item("q"), Settlement.ACTION, action_id=item("old"))) is Reason.DUPLICATE_ID
    play.do(cmd.SettleQuestion(item("q"), Settlement.ACTION, "Find out", action_id=item("a")))
    again = cmd.SettleQuestion(item("q"), Settlement.ACTION, "Other", action_id=item("b"))
    assert play.refused(again) is Reason.ALREADY_SETTLED
    play.do(cmd.AddNote(item("n"), "x"))
    assert play.refused(cmd.SettleQuestion(item("n"), Settlement.ANSWERED)) is Reason.NO_SUCH_ITEM


def test_withdrawing_the_action_of_a_question_opens_the_question_again() -> None:
    play = Play()
    play.do(
        cmd.AskQuestion(item("q"), "Who?"),
        cmd.SettleQuestion(item("q"), Settlement.ACTION, action_id=item("a")),
        cmd.SetNextStep(rep(0), "Do it", item("a")),
        cmd.WithdrawAction(item("a")),
    )
    question = play.state.item(item("q"))
    assert isinstance(question, Question)
    assert question.settled is None
    assert play.state.next_steps == ()


def test_objectives_are_set_and_changed_with_a_trace() -> None:
    play = Play().in_phase(Phase.QA)
    play.do(cmd.SetObjective(item("goal"), "Pilot offers sent", target="6"))
    play.do(cmd.SetObjective(item("new"), "Ten clinics", rep(2), "10"))
    standing, fresh = play.state.objectives
    assert standing.changes == (Change("target", "4", "6", Phase.QA, play.view.elapsed_ms),)
    assert (fresh.owner_id, fresh.at_ms) == (rep(2), play.view.elapsed_ms)


def test_actions_of_last_time_are_reviewed_and_the_last_word_counts() -> None:
    play = Play().started()
    play.do(cmd.ReviewAction(item("old"), ReviewOutcome.NOT_DONE), cmd.ReviewAction(item("old"), ReviewOutcome.DONE))
    assert play.state.reviews == (("old", ReviewOutcome.DONE),)
    assert play.refused(cmd.ReviewAction(item("nope"), ReviewOutcome.DONE)) is Reason.NO_SUCH_ITEM


def test_next_steps_reading_out_and_ratings_are_per_rep() -> None:
    play = Play().started()
    play.do(cmd.SetNextStep(rep(1), "Call"), cmd.SetNextStep(rep(1), "Visit"))
    assert [step.text for step in play.state.next_steps] == ["Visit"]
    play.do(cmd.MarkRead(rep(1)))
    assert play.refused(cmd.MarkRead(rep(1))) is Reason.NO_CHANGE
    play.do(cmd.RateMeeting(rep(1), 7), cmd.RateMeeting(rep(1), 9))
    assert play.state.ratings == ((rep(1), 9),)
    for score in (0, 11):
        assert play.refused(cmd.RateMeeting(rep(1), score)) is Reason.SCORE_OUT_OF_RANGE
