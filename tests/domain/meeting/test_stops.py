"""Pauses, mediations, and the time the app was away."""

import pytest

from app.domain.meeting import commands as cmd
from app.domain.meeting.decision import Reason
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import GapRecord, Status, Stop
from app.domain.meeting.view import ClockFace
from tests.domain.meeting.play import START, Play, item, plan, rep


def test_a_pause_stops_both_clocks_and_is_kept_for_the_minutes() -> None:
    play = Play().in_turns().wait(10)
    play.do(cmd.Pause())
    play.wait(60)
    assert play.view.elapsed_ms == 130_000
    assert play.view.clock.face is ClockFace.PAUSED
    assert play.view.clock.remaining_ms == 60_000
    assert play.refused(cmd.Pause()) is Reason.ALREADY_PAUSED
    play.do(cmd.Resume())
    play.wait(5)
    assert play.view.elapsed_ms == 135_000
    assert play.view.clock.remaining_ms == 55_000
    assert play.state.pauses == (Stop(130_000, 60_000),)
    assert play.refused(cmd.Resume()) is Reason.NOT_PAUSED


def test_finishing_while_paused_ends_the_pause() -> None:
    play = Play(plan(1)).in_phase(Phase.CLOSING).wait(5)
    play.do(cmd.Pause())
    play.wait(30).do(cmd.Finish("no time"))
    assert play.state.pauses[0].length_ms == 30_000
    assert play.state.status is Status.FINISHED
    assert play.wait(100).view.elapsed_ms == play.wait(100).view.elapsed_ms


def test_mediation_stops_the_turn_but_not_the_meeting() -> None:
    play = Play().in_turns().wait(10)
    play.do(cmd.StartMediation(item("m"), "Who owns Hotel Brașov"))
    play.wait(40)
    assert play.view.elapsed_ms == 170_000
    assert play.view.clock.face is ClockFace.MEDIATION
    assert play.view.clock.mediation_ms == 40_000
    assert play.view.clock.remaining_ms == 60_000
    assert play.refused(cmd.StartMediation(item("m2"))) is Reason.MEDIATION_RUNS
    assert play.refused(cmd.EndMediation("x", rep(99))) is Reason.NO_SUCH_REP
    play.do(cmd.EndMediation("First contact keeps it", rep(2)))
    play.wait(5)
    assert play.view.clock.remaining_ms == 55_000
    done = play.state.mediations[0]
    assert (done.issue, done.agreed, done.owner_id, done.waiting_id) == (
        "Who owns Hotel Brașov",
        "First contact keeps it",
        rep(2),
        rep(0),
    )
    assert (done.start_ms, done.end_ms) == (130_000, 170_000)
    assert play.refused(cmd.EndMediation()) is Reason.NO_MEDIATION


def test_going_on_ends_a_mediation_that_still_runs() -> None:
    play = Play().in_turns().wait(10)
    play.do(cmd.StartMediation(item("m")))
    play.wait(20).do(cmd.Next())
    assert play.state.mediation is None
    assert play.state.mediations[0].end_ms == 150_000
    assert play.view.rows[0].ms == 10_000


def test_the_absence_of_the_app_stops_the_clock_until_it_is_answered() -> None:
    play = Play().in_turns().wait(10)
    play.wait(42).do(cmd.DetectGap(play.now - 42_000))
    assert play.view.elapsed_ms == 130_000
    assert play.view.gap_ms == 42_000
    assert play.view.clock.frozen
    for command in (cmd.Next(), cmd.Pause(), cmd.Resume(), cmd.SkipOnce(rep(1)), cmd.Finish("x")):
        assert play.refused(command) is Reason.GAP_PENDING
    assert play.refused(cmd.DetectGap(play.now)) is Reason.NO_GAP
    play.do(cmd.AddNote(item("n"), "still here"))
    assert play.view.elapsed_ms == 130_000


@pytest.mark.parametrize(("counted", "elapsed_s", "left_s"), [(True, 175, 15), (False, 130, 60)])
def test_the_gap_counts_or_is_taken_out_with_the_time_until_the_answer(
    counted: bool, elapsed_s: int, left_s: int
) -> None:
    play = Play().in_turns().wait(10)
    play.wait(42).do(cmd.DetectGap(play.now - 42_000))
    play.wait(3).do(cmd.ResolveGap(counted))
    assert play.view.elapsed_ms == elapsed_s * 1000
    assert play.view.clock.remaining_ms == left_s * 1000
    assert play.state.gaps == (GapRecord(130_000, 45_000, counted),)
    assert play.view.gap_ms is None
    assert play.refused(cmd.ResolveGap(counted)) is Reason.NO_GAP
    play.wait(1)
    assert play.view.elapsed_ms == elapsed_s * 1000 + 1000


def test_a_paused_meeting_has_no_gap_to_ask_about() -> None:
    play = Play().in_turns()
    play.do(cmd.Pause())
    assert play.wait(500).refused(cmd.DetectGap(play.now - 400_000)) is Reason.NO_GAP


def test_a_gap_never_begins_before_the_start_or_after_now() -> None:
    play = Play().started().wait(10)
    play.do(cmd.DetectGap(START - 5_000_000))
    assert play.view.elapsed_ms == 0
    play.do(cmd.ResolveGap(True))
    play.do(cmd.DetectGap(play.now + 99_000))
    assert play.view.gap_ms == 0


def test_starting_or_resuming_after_undo_leaves_no_old_question_behind() -> None:
    play = Play().started().wait(5)
    play.do(cmd.DetectGap(play.now - 1_000), cmd.ResolveGap(True), cmd.Undo(), cmd.Undo())
    assert play.state.status is Status.READY
    assert play.view.gap_ms is None
    play.wait(3).started().wait(2)
    assert play.view.elapsed_ms == 2_000


def test_time_never_runs_backwards_in_a_log() -> None:
    play = Play().started().wait(10)
    play.do(cmd.AddNote(item("a"), "first"))
    play.wait(-8).do(cmd.AddNote(item("b"), "second"))
    assert play.log.records[-1].at_utc_ms == play.log.records[-2].at_utc_ms
