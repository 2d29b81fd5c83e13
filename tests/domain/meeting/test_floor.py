"""Who has the floor, and how the meeting moves through its phases."""

import pytest

from app.domain.meeting import commands as cmd
from app.domain.meeting import events as ev
from app.domain.meeting.decision import Reason
from app.domain.meeting.events import Attendance
from app.domain.meeting.plan import AgendaItem, Phase, ReasonKind
from app.domain.meeting.state import Status
from app.domain.meeting.view import BarState, ClockFace, RowState
from tests.domain.meeting.play import START, Play, item, plan, rep


def test_the_clock_does_not_run_before_the_start() -> None:
    play = Play().wait(500)
    assert play.state.status is Status.READY
    assert play.view.elapsed_ms == 0
    assert play.view.clock.face is ClockFace.IDLE
    assert play.view.clock.given_ms == 120_000
    assert play.view.projected_end_ms == 900_000


def test_elapsed_counts_from_the_start_not_from_the_schedule() -> None:
    play = Play(plan(scheduled_utc_ms=START)).wait(300).started().wait(7)
    assert play.view.elapsed_ms == 7_000


@pytest.mark.parametrize(("late_s", "nudged"), [(59, False), (60, True)])
def test_a_meeting_that_nobody_started_nudges_after_a_minute(late_s: int, nudged: bool) -> None:
    play = Play(plan(scheduled_utc_ms=START)).wait(late_s)
    assert play.view.nudge_start is nudged
    assert not play.started().wait(100).view.nudge_start


@pytest.mark.parametrize(
    "command",
    [cmd.Next(), cmd.NextPhase(), cmd.Pause(), cmd.GiveFloor(rep(0)), cmd.GrantTime(15_000), cmd.Finish()],
)
def test_nothing_that_needs_the_clock_works_before_the_start(command: cmd.Command) -> None:
    assert Play().refused(command) is Reason.NOT_STARTED


def test_a_meeting_starts_once() -> None:
    assert Play().started().refused(cmd.StartMeeting()) is Reason.ALREADY_STARTED


def test_enter_leads_through_the_whole_meeting() -> None:
    play = Play(plan(2)).started()
    seen: list[str | None] = []
    for _ in range(6):
        seen.append(play.speaker() or str(play.state.phase))
        if play.state.phase is not Phase.CLOSING:
            play.wait(10).do(cmd.Next())
    assert seen == ["opening", "Ana", "Íñigo", "tasks", "qa", "closing"]
    assert play.refused(cmd.Next()) is Reason.LAST_PHASE


def test_several_agenda_items_of_a_phase_each_have_their_own_clock() -> None:
    items = (
        AgendaItem(item("win"), "A win", Phase.OPENING, 60_000),
        AgendaItem(item("news"), "News", Phase.OPENING, 90_000),
        AgendaItem(item("bye"), "Closing", Phase.CLOSING, 60_000),
    )
    play = Play(plan(1, items=items)).started()
    assert play.view.item_id == "win"
    play.wait(30).do(cmd.Next())
    assert play.view.item_id == "news"
    assert play.view.clock.given_ms == 90_000
    play.wait(5).do(cmd.Next(), cmd.GrantTime(15_000))
    assert play.speaker() == "Ana"
    play.wait(5).do(cmd.Next())
    assert play.state.phase is Phase.CLOSING


def test_phases_without_agenda_are_passed_over_both_ways() -> None:
    items = (AgendaItem(item("bye"), "Closing", Phase.CLOSING, 60_000),)
    play = Play(plan(1, items=items)).started()
    assert play.speaker() == "Ana"
    play.wait(5).do(cmd.NextPhase())
    assert play.state.phase is Phase.CLOSING
    play.wait(5).do(cmd.PreviousPhase())
    assert play.view.phase is Phase.TURNS
    assert play.view.remarks
    assert play.refused(cmd.PreviousPhase()) is Reason.FIRST_PHASE


def test_a_meeting_with_neither_agenda_nor_reps_still_runs_a_clock() -> None:
    play = Play(plan(0, items=())).started().wait(3)
    assert play.view.elapsed_ms == 3_000
    assert play.refused(cmd.Next()) is Reason.LAST_PHASE


def test_leaving_the_turns_early_keeps_those_who_wait() -> None:
    play = Play().in_turns().wait(10)
    play.do(cmd.NextPhase())
    assert play.state.phase is Phase.TASKS
    assert len(play.state.queue) == 7
    play.wait(5).do(cmd.PreviousPhase())
    assert play.speaker() == "Íñigo"


def test_going_back_to_a_phase_gives_what_it_has_left_but_at_least_the_floor() -> None:
    play = Play().in_phase(Phase.QA)
    play.wait(20).do(cmd.NextPhase())
    play.wait(1).do(cmd.PreviousPhase())
    assert play.view.clock.given_ms == 100_000
    play.wait(95).do(cmd.NextPhase())
    play.wait(1).do(cmd.PreviousPhase())
    assert play.view.clock.given_ms == 30_000


def test_giving_the_floor_ends_the_running_turn_and_takes_the_rep_out_of_the_queue() -> None:
    play = Play().in_turns().wait(10)
    play.do(cmd.GiveFloor(rep(4)))
    assert play.speaker() == "Leo"
    assert play.waiting() == ["Íñigo", "Ștefan", "Ελένη", "Ioana", "Γιώργος", "Marta"]
    assert play.view.rows[0].state is RowState.DONE
    assert play.refused(cmd.GiveFloor(rep(4))) is Reason.ALREADY_SPEAKING
    assert play.refused(cmd.GiveFloor(rep(99))) is Reason.NO_SUCH_REP


def test_the_floor_can_be_given_again_and_both_turns_count() -> None:
    play = Play().in_turns().wait(10)
    play.do(cmd.Next())
    play.wait(5).do(cmd.GiveFloor(rep(0)))
    play.wait(7).do(cmd.Next())
    ana = next(row for row in play.view.rows if row.name == "Ana")
    assert ana.ms == 17_000
    assert len(play.state.turns_of(rep(0))) == 2


def test_giving_the_floor_to_an_absent_rep_brings_them_in_late() -> None:
    play = Play().in_turns()
    play.do(cmd.MarkAbsent(rep(3)))
    play.wait(9).do(cmd.GiveFloor(rep(3)))
    person = play.state.participant(rep(3))
    assert person is not None
    assert person.attendance is Attendance.LATE
    assert person.arrived_ms == 129_000


def test_from_the_opening_the_floor_can_be_given_at_once() -> None:
    play = Play().started().wait(5)
    play.do(cmd.GiveFloor(rep(2)))
    assert play.state.phase is Phase.TURNS
    assert play.speaker() == "Ștefan"


def test_skip_once_comes_back_at_the_end_and_a_second_skip_records_no_turn() -> None:
    play = Play(plan(3)).in_turns().wait(4)
    play.do(cmd.SkipOnce(rep(0)))
    assert play.speaker() == "Íñigo"
    assert play.waiting() == ["Ștefan", "Ana"]
    assert play.state.queue[-1].reason.kind is ReasonKind.SKIPPED
    play.wait(10).do(cmd.SkipOnce(rep(0)))
    assert play.waiting() == ["Ștefan"]
    row = next(row for row in play.view.rows if row.name == "Ana")
    assert row.state is RowState.NO_TURN
    assert play.refused(cmd.SkipOnce(rep(0))) is Reason.NOT_WAITING


def test_seconds_of_a_rep_who_is_skipped_are_not_charged_to_them() -> None:
    play = Play(plan(3)).in_turns().wait(4)
    play.do(cmd.SkipOnce(rep(0)))
    play.wait(10).do(cmd.Next())
    play.wait(10).do(cmd.Next())
    assert play.speaker() == "Ana"
    assert play.view.clock.spent_ms == 0
    assert [bar.rep_id for bar in play.view.bars if bar.state is BarState.DONE] == [None, None, rep(1), rep(2)]


def test_skipping_works_before_the_start() -> None:
    play = Play(plan(3))
    play.do(cmd.SkipOnce(rep(0)))
    play.started().wait(5).do(cmd.Next())
    assert play.speaker() == "Íñigo"


def test_skipping_the_only_one_left_leaves_the_floor_with_the_moderator() -> None:
    play = Play(plan(1)).in_turns().wait(4)
    play.do(cmd.SkipOnce(rep(0)))
    assert play.view.remarks
    assert play.waiting() == ["Ana"]
    play.do(cmd.SkipOnce(rep(0)))
    assert play.waiting() == []


def test_a_final_skip_of_the_speaker_goes_on_with_the_next() -> None:
    play = Play(plan(2)).in_turns().wait(4)
    play.do(cmd.SkipOnce(rep(0)))
    play.wait(4).do(cmd.Next())
    assert play.speaker() == "Ana"
    play.do(cmd.SkipOnce(rep(0)))
    assert play.view.remarks


def test_move_to_the_end_keeps_what_was_said_and_may_be_repeated() -> None:
    play = Play(plan(3)).in_turns().wait(20)
    play.do(cmd.MoveToEnd(rep(0)))
    assert play.waiting() == ["Ștefan", "Ana"]
    assert play.state.queue[-1].reason.kind is ReasonKind.MOVED_TO_END
    assert play.refused(cmd.MoveToEnd(rep(0))) is Reason.NO_CHANGE
    play.do(cmd.MoveToEnd(rep(2)))
    assert play.waiting() == ["Ana", "Ștefan"]
    play.wait(5).do(cmd.Next())
    play.wait(5).do(cmd.Next())
    assert next(row for row in play.view.rows if row.name == "Ana").ms == 25_000
    assert play.refused(cmd.MoveToEnd(rep(0))) is Reason.NOT_WAITING


def test_moving_the_last_speaker_to_the_end_leaves_the_floor_with_the_moderator() -> None:
    play = Play(plan(1)).in_turns().wait(3)
    play.do(cmd.MoveToEnd(rep(0)))
    assert play.view.remarks
    assert play.waiting() == ["Ana"]


def test_absent_leaves_the_order_and_the_time_goes_to_the_bank() -> None:
    play = Play().in_turns()
    play.do(cmd.MarkAbsent(rep(5)))
    assert "Ioana" not in play.waiting()
    assert play.view.bank_ms == 70_000
    assert play.refused(cmd.MarkAbsent(rep(5))) is Reason.ALREADY_ABSENT
    assert next(row for row in play.view.rows if row.name == "Ioana").state is RowState.ABSENT
    assert play.refused(cmd.MarkAbsent(rep(99))) is Reason.NO_SUCH_REP


def test_an_absent_speaker_gives_the_floor_on_and_is_charged_nothing() -> None:
    play = Play(plan(2)).in_turns().wait(6)
    play.do(cmd.MarkAbsent(rep(0)))
    assert play.speaker() == "Íñigo"
    assert play.state.turns_of(rep(0)) == ()


def test_removing_a_waiting_rep_does_not_touch_the_running_clock() -> None:
    play = Play().in_turns().wait(12)
    before = play.view.clock
    play.do(cmd.MarkAbsent(rep(6)), cmd.SkipOnce(rep(3)), cmd.MoveToEnd(rep(2)))
    assert play.view.clock == before


def test_a_late_rep_speaks_next_but_one() -> None:
    play = Play().in_turns()
    play.do(cmd.MarkAbsent(rep(7)))
    play.wait(70).do(cmd.MarkArrived(rep(7)))
    assert play.waiting()[:3] == ["Íñigo", "Marta", "Ștefan"]
    assert play.state.queue[1].reason.number == 190_000
    assert play.refused(cmd.MarkArrived(rep(0))) is Reason.ALREADY_SPEAKING


def test_who_has_arrived_once_keeps_the_time_of_it() -> None:
    play = Play().in_turns()
    play.do(cmd.MarkArrived(rep(7)))
    play.wait(30)
    assert play.refused(cmd.MarkArrived(rep(7))) is Reason.ALREADY_PRESENT
    play.do(cmd.SkipOnce(rep(7)), cmd.SkipOnce(rep(7)), cmd.MarkArrived(rep(7)))
    assert play.waiting()[1] == "Marta"


def test_who_has_spoken_on_time_does_not_become_late() -> None:
    play = Play().in_turns().wait(10)
    play.do(cmd.Next())
    assert play.refused(cmd.MarkArrived(rep(0))) is Reason.ALREADY_PRESENT
    play.do(cmd.MarkAbsent(rep(0)), cmd.MarkArrived(rep(0)))


def test_before_the_start_nobody_is_late() -> None:
    play = Play()
    play.do(cmd.MarkAbsent(rep(1)))
    play.do(cmd.MarkArrived(rep(1)))
    person = play.state.participant(rep(1))
    assert person is not None
    assert person.attendance is Attendance.PRESENT
    assert play.waiting()[-1] == "Íñigo"


def test_marking_somebody_present_keeps_their_place() -> None:
    play = Play()
    play.do(cmd.MarkPresent(rep(2)))
    assert play.waiting()[2] == "Ștefan"
    assert play.refused(cmd.MarkPresent(rep(2))) is Reason.ALREADY_PRESENT


def test_who_has_spoken_and_comes_back_does_not_wait_again() -> None:
    play = Play().in_turns().wait(10)
    play.do(cmd.Next(), cmd.MarkAbsent(rep(0)), cmd.MarkArrived(rep(0)))
    assert "Ana" not in play.waiting()


def test_the_waiting_can_be_put_in_any_order_by_hand() -> None:
    play = Play(plan(4)).in_turns()
    play.do(cmd.Reorder((rep(3), rep(2), rep(1))))
    assert play.waiting() == ["Ελένη", "Ștefan", "Íñigo"]
    kinds = [entry.reason.kind for entry in play.state.queue]
    assert kinds == [ReasonKind.BY_HAND, ReasonKind.ROSTER, ReasonKind.BY_HAND]
    assert play.refused(cmd.Reorder((rep(3), rep(2), rep(1)))) is Reason.NO_CHANGE
    assert play.refused(cmd.Reorder((rep(3),))) is Reason.NOT_A_PERMUTATION
    assert play.refused(cmd.Reorder((rep(0), rep(2), rep(1)))) is Reason.NOT_A_PERMUTATION


def test_a_written_update_takes_no_turn() -> None:
    play = Play(plan(3, written=(1,)))
    assert play.waiting() == ["Ana", "Ștefan"]
    assert next(row for row in play.view.rows if row.name == "Íñigo").state is RowState.WRITTEN
    play.do(cmd.MarkPresent(rep(1)))
    assert play.waiting() == ["Ana", "Ștefan"]


def test_the_floor_moves_while_paused_without_time_passing() -> None:
    play = Play().in_turns().wait(10)
    play.do(cmd.Pause())
    play.wait(30).do(cmd.Next())
    assert play.speaker() == "Íñigo"
    assert play.view.clock.spent_ms == 0
    assert play.view.elapsed_ms == 130_000


def test_an_unknown_event_of_a_newer_version_does_not_stop_the_meeting() -> None:
    play = Play().started()
    strange = ev.Recorded(
        play.log.next_seq, play.log.next_command_seq, play.now, ev.UnknownEvent("Hologram", 3, {"a": 1})
    )
    play.log = play.log.extended((strange,))
    assert play.state.unknown_events == 1
    play.wait(5).do(cmd.Next())
    assert play.speaker() == "Ana"


def test_phase_steps_show_actual_lengths_when_done_and_planned_ones_before() -> None:
    play = Play().in_turns(opening_s=242)
    phases = {one.phase: one for one in play.view.phases}
    assert (phases[Phase.OPENING].state, phases[Phase.OPENING].ms) == (BarState.DONE, 242_000)
    assert (phases[Phase.TURNS].state, phases[Phase.TURNS].ms) == (BarState.NOW, 560_000)
    assert (phases[Phase.TASKS].state, phases[Phase.QA].state) == (BarState.TO_COME, BarState.KEPT)


def test_remarks_between_turns_are_for_the_turns() -> None:
    assert Play().started().refused(cmd.ModeratorRemarks()) is Reason.NOT_IN_TURNS
