"""The rules of time: who gets how long, and what an overrun or an early finish does to the rest."""

import pytest

from app.domain.meeting import clock
from app.domain.meeting import commands as cmd
from app.domain.meeting.decision import Reason
from app.domain.meeting.plan import AgendaItem, Phase, Rules
from app.domain.meeting.state import Segment, SegmentKind
from app.domain.meeting.view import BarState, ClockFace
from tests.domain.meeting.play import Play, item, plan, rep


@pytest.mark.parametrize(
    ("cap_s", "others_s", "reps", "share_s"),
    [(900, 340, 8, 70), (900, 340, 7, 80), (900, 340, 6, 93), (900, 340, 1, 560), (900, 340, 0, 0), (300, 340, 4, 0)],
)
def test_the_planned_turn_is_an_equal_share_of_what_the_other_phases_leave_in_whole_seconds(
    cap_s: int, others_s: int, reps: int, share_s: int
) -> None:
    assert clock.turn_share_ms(cap_s * 1000, others_s * 1000, reps) == share_s * 1000


@pytest.mark.parametrize(
    ("left_s", "turns", "planned_s", "allotment_s"),
    [
        (560, 8, 70, 70),
        (536, 8, 70, 67),
        (535.9, 8, 70, 66),
        (800, 8, 70, 70),
        (100, 8, 70, 30),
        (-50, 3, 70, 30),
        (29, 1, 70, 30),
    ],
)
def test_a_turn_gets_an_equal_share_of_what_is_left_never_above_planned_never_below_the_floor(
    left_s: float, turns: int, planned_s: int, allotment_s: int
) -> None:
    allotment = clock.allotment_ms(int(left_s * 1000), turns, planned_s * 1000, 30_000)
    assert allotment == allotment_s * 1000


@pytest.mark.parametrize(
    ("remaining_ms", "shown"), [(56_000, 56), (55_001, 56), (1, 1), (0, 0), (-999, 0), (-1_000, -1), (-12_300, -12)]
)
def test_the_countdown_shows_each_whole_second_for_exactly_a_second(remaining_ms: int, shown: int) -> None:
    assert clock.display_seconds(remaining_ms) == shown


def test_eight_reps_on_time_get_the_planned_turn_and_end_at_the_cap() -> None:
    play = Play().in_turns()
    assert play.view.clock.given_ms == 70_000
    assert play.view.projected_end_ms == 900_000
    assert play.view.ahead_ms == 0


def test_an_overrun_shrinks_what_comes_but_never_the_time_kept_for_later_phases() -> None:
    play = Play().in_turns()
    play.wait(70 + 28)
    assert play.allotments() == [66] * 7
    play.do(cmd.Next())
    assert play.view.clock.given_ms == 66_000
    assert play.view.shrunk_ms == 4_000
    assert play.view.shrunk_by == rep(0)
    assert play.view.projected_end_ms <= play.view.cap_ms


def test_an_overrun_shrinks_later_turns_but_never_below_the_floor() -> None:
    play = Play().in_turns()
    play.wait(600).do(cmd.Next())
    assert play.view.clock.given_ms == 30_000
    assert play.allotments() == [30] * 6
    assert play.view.ahead_ms < 0
    assert play.view.bank_ms == 0


def test_the_rest_of_an_uneven_division_reaches_the_last_speakers() -> None:
    play = Play().in_turns(opening_s=125)
    assert play.view.clock.given_ms == 69_000
    assert set(play.allotments()) == {69, 70}
    assert play.view.others_ms == (69_000, 70_000)


def test_what_early_finishers_leave_goes_to_the_time_bank() -> None:
    play = Play().in_turns()
    play.wait(37).do(cmd.Next())
    assert play.view.bank_ms == 33_000
    assert play.view.ahead_ms == 33_000
    assert play.view.clock.given_ms == 70_000


def test_a_grant_comes_from_the_bank_first_and_leaves_the_projected_end_alone_only_as_far_as_the_bank_reaches() -> None:
    play = Play().in_turns()
    play.wait(50).do(cmd.Next())
    assert play.view.bank_ms == 20_000
    play.do(cmd.GrantTime(15_000))
    assert play.view.bank_ms == 5_000
    assert play.state.beyond_bank_ms == 0
    play.do(cmd.GrantTime(15_000))
    assert play.view.bank_ms == 0
    assert play.state.beyond_bank_ms == 10_000
    assert play.view.clock.given_ms == 100_000
    assert sum(play.allotments()) < 6 * 70


def test_time_taken_from_a_turn_goes_to_the_bank_but_the_floor_stays() -> None:
    play = Play().in_turns()
    play.do(cmd.GrantTime(-15_000), cmd.GrantTime(-15_000))
    assert play.view.bank_ms == 30_000
    assert play.refused(cmd.GrantTime(-15_000)) is Reason.BELOW_FLOOR
    assert play.refused(cmd.GrantTime(0)) is Reason.NO_CHANGE


def test_a_phase_shorter_than_the_floor_may_not_be_cut_at_all() -> None:
    items = (AgendaItem(item("hello"), "Hello", Phase.OPENING, 20_000),)
    play = Play(plan(2, items=items)).started()
    assert play.refused(cmd.GrantTime(-15_000)) is Reason.BELOW_FLOOR


def test_remarks_of_the_moderator_have_no_time_to_grant_and_are_charged_to_nobody() -> None:
    play = Play().in_turns()
    play.wait(30).do(cmd.ModeratorRemarks())
    assert play.view.remarks
    assert play.view.clock.face is ClockFace.IDLE
    play.wait(20)
    assert play.view.clock.spent_ms == 20_000
    assert play.refused(cmd.GrantTime(15_000)) is Reason.NOTHING_TIMED
    assert play.refused(cmd.ModeratorRemarks()) is Reason.NO_CHANGE
    play.do(cmd.Next())
    assert play.view.rows[0].ms == 30_000
    assert play.speaker() == "Íñigo"


def test_an_extended_cap_gives_the_turns_more_and_keeps_its_reason() -> None:
    play = Play().in_turns(opening_s=200)
    before = play.allotments()[0]
    assert play.refused(cmd.ExtendCap(60_000, " ")) is Reason.NO_REASON_GIVEN
    assert play.refused(cmd.ExtendCap(0, "more")) is Reason.NOT_POSITIVE
    play.do(cmd.ExtendCap(60_000, "Two big deals"))
    assert play.view.cap_ms == 960_000
    assert play.allotments()[0] > before
    assert play.state.extensions[0].reason == "Two big deals"


@pytest.mark.parametrize(
    ("given_s", "kind", "expected"),
    [
        (70, SegmentKind.TURN, (15_000, 5_000)),
        (120, SegmentKind.ITEM, (30_000, 10_000)),
        (60, SegmentKind.ITEM, (15_000, 5_000)),
    ],
)
def test_a_long_phase_warns_earlier_than_a_turn(given_s: int, kind: SegmentKind, expected: tuple[int, int]) -> None:
    segment = Segment(kind, Phase.QA, 0, allotment_ms=given_s * 1000)
    assert clock.thresholds(segment, Rules()) == expected


@pytest.mark.parametrize(
    ("spoken_s", "face"),
    [
        (0, ClockFace.CALM),
        (54.9, ClockFace.CALM),
        (55, ClockFace.WARNING),
        (65, ClockFace.DANGER),
        (69.9, ClockFace.DANGER),
        (70, ClockFace.OVERTIME),
        (200, ClockFace.OVERTIME),
    ],
)
def test_the_clock_changes_its_face_at_the_thresholds(spoken_s: float, face: ClockFace) -> None:
    assert Play().in_turns().wait(spoken_s).view.clock.face is face


def test_a_phase_that_was_begun_is_kept_only_what_is_left_of_it() -> None:
    """Back from the closing for one more rep: what Q&A has used already is not reserved a second time."""
    play = Play(plan(3)).started().wait(120)
    play.do(cmd.Next())
    play.wait(60).do(cmd.Next())
    play.wait(60).do(cmd.NextPhase())
    play.wait(40).do(cmd.NextPhase())
    play.wait(110).do(cmd.NextPhase())
    play.wait(10).do(cmd.GiveFloor(rep(2)))
    assert play.view.elapsed_ms == 400_000
    assert play.view.clock.given_ms == 70_000
    again = play.view
    kept = {
        bar.phase: bar.end_ms - bar.start_ms for bar in again.bars if bar.state in (BarState.KEPT, BarState.TO_COME)
    }
    assert kept == {Phase.TASKS: 30_000, Phase.QA: 30_000, Phase.CLOSING: 50_000}
    assert again.projected_end_ms == 400_000 + 70_000 + 30_000 + 30_000 + 50_000
    play.wait(70).do(cmd.Next())
    assert play.view.clock.given_ms == 30_000
    assert play.view.projected_end_ms == again.projected_end_ms


def test_items_of_a_phase_that_one_comes_back_to_get_what_is_left_of_them() -> None:
    items = (
        AgendaItem(item("win"), "A win", Phase.OPENING, 60_000),
        AgendaItem(item("news"), "News", Phase.OPENING, 90_000),
        AgendaItem(item("bye"), "Closing", Phase.CLOSING, 60_000),
    )
    play = Play(plan(1, items=items)).started().wait(20)
    play.do(cmd.Next())
    play.wait(50).do(cmd.Next())
    play.wait(5).do(cmd.PreviousPhase())
    assert play.view.clock.given_ms == 40_000
    expected = play.view.projected_end_ms
    play.wait(40).do(cmd.Next())
    assert (play.view.item_id, play.view.clock.given_ms) == ("news", 40_000)
    assert play.view.projected_end_ms == expected


def test_an_item_without_a_length_counts_up_and_is_never_over() -> None:
    items = (AgendaItem(item("hello"), "Hello", Phase.OPENING, 0),)
    play = Play(plan(2, items=items)).started().wait(12)
    assert (play.view.clock.face, play.view.clock.given_ms, play.view.clock.spent_ms) == (ClockFace.IDLE, 0, 12_000)
    assert play.view.bars[0].over_ms == 0
    play.do(cmd.GrantTime(15_000))
    assert (play.view.clock.face, play.view.clock.remaining_ms) == (ClockFace.DANGER, 3_000)


def test_the_last_phase_in_overtime_moves_the_projected_end_second_by_second() -> None:
    play = Play().in_phase(Phase.CLOSING)
    play.wait(60)
    end = play.view.projected_end_ms
    play.wait(5)
    assert play.view.projected_end_ms == end + 5_000
    assert play.view.clock.remaining_ms == -5_000


def test_in_questions_the_bank_is_what_the_meeting_is_ahead() -> None:
    play = Play().in_phase(Phase.QA)
    assert play.view.bank_ms == play.view.ahead_ms > 0
