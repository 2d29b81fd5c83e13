"""Undo across everything, and the lock at the end."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.meeting import commands as cmd
from app.domain.meeting import events as ev
from app.domain.meeting.commands import ReviewOutcome, Settlement
from app.domain.meeting.decide import decide, gaps
from app.domain.meeting.decision import Gap, GapKind, Reason, Rejection
from app.domain.meeting.log import MeetingLog, decide_log, fold
from app.domain.meeting.plan import AgendaItem, Phase
from app.domain.meeting.state import Status
from tests.domain.meeting.play import START, Play, item, plan, rep

DAY = date(2026, 11, 20)


def test_undo_restores_the_exact_state_and_redo_brings_it_back() -> None:
    play = Play().in_turns().wait(10)
    before = play.state
    play.do(cmd.Next())
    after = play.state
    play.wait(3).do(cmd.Undo())
    assert play.state == before
    assert play.speaker() == "Ana"
    assert play.view.clock.spent_ms == 13_000
    play.do(cmd.Redo())
    assert play.state == after


def test_undo_goes_back_over_phases_to_the_start_last_first() -> None:
    play = Play(plan(2))
    states = [play.state]
    play.started()
    states.append(play.state)
    for _ in range(5):
        play.wait(10).do(cmd.Next())
        states.append(play.state)
    for expected in reversed(states[:-1]):
        play.do(cmd.Undo())
        assert play.state == expected
    assert play.refused(cmd.Undo()) is Reason.NOTHING_TO_UNDO
    for expected in states[1:]:
        play.do(cmd.Redo())
        assert play.state == expected
    assert play.refused(cmd.Redo()) is Reason.NOTHING_TO_REDO


def test_a_new_command_empties_the_redo_stack() -> None:
    play = Play().started()
    play.do(cmd.AddNote(item("a"), "one"), cmd.Undo(), cmd.AddNote(item("b"), "two"))
    assert play.refused(cmd.Redo()) is Reason.NOTHING_TO_REDO
    assert [note.text for note in play.state.notes] == ["two"]


def test_undo_and_redo_survive_a_restart() -> None:
    play = Play().started()
    play.do(cmd.AddNote(item("a"), "one"), cmd.AddNote(item("b"), "two"), cmd.Undo())
    play.log = fold(play.log.records)
    play.do(cmd.Redo(), cmd.Undo(), cmd.Undo())
    assert play.state.notes == ()


def test_one_command_with_several_events_is_undone_whole() -> None:
    play = Play()
    play.do(cmd.AskQuestion(item("q"), "Who?"))
    play.do(cmd.SettleQuestion(item("q"), Settlement.ACTION, action_id=item("a")), cmd.Undo())
    assert play.state.actions == ()
    assert play.state.questions[0].settled is None
    undone = play.log.records[-1].event
    assert isinstance(undone, ev.CommandUndone)
    assert len(play.log.command_records(undone.command_seq)) == 2


def test_every_prefix_of_a_log_is_a_meeting() -> None:
    play = Play().in_turns().wait(5)
    play.do(cmd.SkipOnce(rep(0)), cmd.Undo(), cmd.Pause(), cmd.Resume(), cmd.NextPhase())
    for length in range(1, len(play.log.records) + 1):
        assert fold(play.log.records[:length]).state is not None
    assert fold(()) == MeetingLog()


def test_without_a_log_only_opening_is_possible() -> None:
    assert decide(None, cmd.Next(), START) == Rejection(Reason.NOT_OPEN)
    assert decide_log(MeetingLog(), cmd.Undo(), START) == Rejection(Reason.NOTHING_TO_UNDO)
    stray = ev.Recorded(1, 1, START, ev.MeetingStarted())
    assert fold((stray,)).state is None


def test_before_the_start_a_changed_plan_is_laid_anew_and_afterwards_not() -> None:
    play = Play(plan(3))
    play.do(cmd.SkipOnce(rep(0)))
    assert play.refused(cmd.OpenMeeting(plan(3))) is Reason.ALREADY_OPEN
    play.do(cmd.OpenMeeting(plan(4)))
    assert play.waiting() == ["Ana", "Íñigo", "Ștefan", "Ελένη"]
    assert play.refused(cmd.Undo()) is Reason.NOTHING_TO_UNDO
    play.started()
    assert play.refused(cmd.OpenMeeting(plan(5))) is Reason.ALREADY_OPEN


def test_what_was_captured_before_the_start_outlives_a_changed_plan() -> None:
    play = Play(plan(3))
    play.do(
        cmd.AddNote(item("n"), "Ana is on the train", rep(0)),
        cmd.AddAction(item("a"), "Call Acme", rep(1), DAY),
        cmd.AddNote(item("oops"), "typed by mistake"),
        cmd.Undo(),
        cmd.ReviewAction(item("old"), ReviewOutcome.DONE),
        cmd.SetObjective(item("goal"), "Pilot offers sent", target="6"),
        cmd.SetObjective(item("new"), "Two visits a week", rep(2)),
        cmd.SetNextStep(rep(0), "Call Mara"),
        cmd.RateMeeting(rep(0), 7),
    )
    before = play.state
    play.do(cmd.OpenMeeting(replace(plan(4), title="Another title")))
    now = play.state
    assert now.plan.title == "Another title"
    assert len(now.queue) == 4
    assert [one.text for one in now.items] == ["Ana is on the train", "Call Acme"]
    assert (now.items, now.next_steps, now.ratings, now.reviews) == (
        before.items,
        before.next_steps,
        before.ratings,
        before.reviews,
    )
    assert [(one.id, one.target) for one in now.objectives] == [("goal", "6"), ("new", "")]
    play.do(cmd.OpenMeeting(replace(plan(2), previous_actions=())))
    assert play.state.reviews == ()


def closing(reps: int = 2) -> Play:
    """A meeting at its closing where everybody has a next step."""
    play = Play(plan(reps)).in_phase(Phase.CLOSING)
    for number in range(reps):
        play.do(cmd.AddAction(item(f"a{number}"), "Do it", rep(number), DAY))
    return play.wait(10)


def test_finishing_is_refused_while_something_is_missing_and_says_what() -> None:
    play = Play(plan(3)).in_phase(Phase.CLOSING)
    play.do(
        cmd.AskQuestion(item("q"), "Why?"),
        cmd.AddAction(item("a"), "No owner", None, DAY),
        cmd.AddAction(item("b"), "No date", rep(0), None),
        cmd.MarkAbsent(rep(2)),
    )
    expected = (
        Gap(GapKind.QUESTION_UNSETTLED, item("q")),
        Gap(GapKind.ACTION_WITHOUT_OWNER, item("a")),
        Gap(GapKind.ACTION_WITHOUT_DATE, item("b")),
        Gap(GapKind.REP_WITHOUT_NEXT_STEP, rep_id=rep(1)),
    )
    assert gaps(play.state) == expected
    assert decide(play.state, cmd.Finish("  "), play.now) == Rejection(Reason.GAPS, gaps=expected)
    play.do(cmd.Finish(" Fire drill "))
    assert play.state.override_reason == "Fire drill"
    assert play.state.status is Status.FINISHED


def test_a_complete_meeting_locks_without_a_reason_and_its_clock_stands() -> None:
    play = closing()
    play.do(cmd.Finish("not needed"))
    assert (play.state.version, play.state.override_reason) == (1, "")
    elapsed = play.view.elapsed_ms
    assert play.wait(50).view.elapsed_ms == elapsed
    assert play.view.projected_end_ms == elapsed
    for command in (cmd.AddNote(item("x"), "late"), cmd.Undo(), cmd.Redo(), cmd.Next(), cmd.CancelMeeting()):
        assert play.refused(command) is Reason.LOCKED


def test_reopened_minutes_take_corrections_but_no_clock_and_lock_as_the_next_version() -> None:
    play = closing()
    assert play.refused(cmd.Reopen()) is Reason.NOT_LOCKED
    play.do(cmd.Finish())
    ended = play.state.ended_utc_ms
    play.wait(500).do(cmd.Reopen("Wrong date"))
    assert play.state.status is Status.REOPENED
    assert play.refused(cmd.Next()) is Reason.LOCKED
    assert play.refused(cmd.SkipOnce(rep(0))) is Reason.LOCKED
    for command in (cmd.Pause(), cmd.Resume(), cmd.StartMeeting(), cmd.ExtendCap(60_000, "Afterwards")):
        assert play.refused(command) is Reason.LOCKED
    assert play.refused(cmd.CancelMeeting()) is Reason.TOO_LATE_TO_CANCEL
    play.do(cmd.MarkAbsent(rep(1)), cmd.EditAction(item("a0"), "Do it well", rep(0), DAY))
    play.do(cmd.Finish())
    assert (play.state.version, play.state.ended_utc_ms) == (2, ended)


def test_undo_in_reopened_minutes_stops_at_the_lock() -> None:
    play = closing()
    play.do(cmd.Finish(), cmd.Reopen(), cmd.AddNote(item("n"), "late"), cmd.Undo(), cmd.Undo())
    assert play.state.status is Status.FINISHED
    assert play.refused(cmd.Undo()) is Reason.LOCKED


def test_what_was_not_discussed_survives_an_early_end() -> None:
    items = (
        AgendaItem(item("one"), "One", Phase.OPENING, 60_000),
        AgendaItem(item("two"), "Two", Phase.OPENING, 60_000),
        AgendaItem(item("turns"), "Turns", Phase.TURNS, 60_000),
        AgendaItem(item("bye"), "Bye", Phase.CLOSING, 60_000),
    )
    play = Play(plan(1, items=items)).started().wait(5)
    play.do(cmd.Finish("Alarm"))
    assert play.state.undiscussed == ("two", "turns", "bye")
    held = Play(plan(1, items=items)).in_phase(Phase.TURNS).wait(5)
    held.do(cmd.Finish("Alarm"))
    assert held.state.undiscussed == ("two", "bye")
    held.do(cmd.Reopen(), cmd.Finish("Alarm"))
    assert held.state.undiscussed == ("two", "bye")


def test_a_cancelled_meeting_takes_nothing_more() -> None:
    play = Play().started().wait(20)
    play.do(cmd.CancelMeeting())
    assert play.state.status is Status.CANCELLED
    for command in (cmd.Next(), cmd.Undo(), cmd.Redo(), cmd.Reopen()):
        assert play.refused(command) is Reason.CANCELLED


def test_undo_and_redo_belong_to_the_log() -> None:
    state = Play().state
    assert decide(state, cmd.Undo(), START) == Rejection(Reason.NOTHING_TO_UNDO)
    assert decide(state, cmd.Redo(), START) == Rejection(Reason.NOTHING_TO_REDO)


@pytest.mark.parametrize("version", [1, 2])
def test_a_meeting_that_was_locked_once_cannot_be_cancelled(version: int) -> None:
    state = replace(Play().started().state, version=version)
    assert decide(state, cmd.CancelMeeting(), START) == Rejection(Reason.TOO_LATE_TO_CANCEL)
