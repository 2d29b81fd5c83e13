"""The words of a meeting."""

from dataclasses import replace

import pytest

from app.domain.errors import DiskFull, RequestError
from app.domain.ids import RepId
from app.domain.meeting.decision import Gap, GapKind, Reason, Rejection
from app.domain.meeting.events import Attendance
from app.domain.meeting.plan import OrderReason, Phase, Purpose, ReasonKind
from app.domain.meeting.view import ClockFace, QueueRow, RowState
from app.ui import words


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        (OrderReason(ReasonKind.STARTS_LONGEST_AGO, 4), "Last started 4 meetings ago"),
        (OrderReason(ReasonKind.SPOKE_LATE, 7), "Next in the rotation"),
        (OrderReason(ReasonKind.ARRIVED_LATE, 190_000), "Late, 03:10: next but one"),
        (OrderReason(ReasonKind.SPOKE_EARLY, 2), "Spoke 2nd lately"),
        (OrderReason(ReasonKind.STARTED_LAST), "Started last time, goes late"),
        (OrderReason(ReasonKind.SKIPPED), "Skipped once, comes back"),
    ],
)
def test_a_place_in_the_order_comes_with_its_reason(reason: OrderReason, text: str) -> None:
    assert words.order_reason(reason) == text


@pytest.mark.parametrize("kind", list(ReasonKind))
def test_every_reason_for_a_place_fits_a_row_of_the_queue(kind: ReasonKind) -> None:
    text = words.order_reason(OrderReason(kind, 4))
    assert text
    assert len(text) <= 32


@pytest.mark.parametrize("reason", list(Reason))
def test_every_refusal_is_a_sentence_that_names_the_rep_where_it_is_about_one(reason: Reason) -> None:
    text = words.refusal(Rejection(reason, RepId("r1")), "Leo")
    assert text.endswith(".")
    assert "%1" not in text
    assert "!" not in text


def test_a_refusal_without_a_name_still_reads_as_a_sentence() -> None:
    assert words.refusal(Rejection(Reason.NOT_WAITING)) == "This rep is not waiting for a turn."


@pytest.mark.parametrize("kind", list(GapKind))
def test_every_gap_has_a_word(kind: GapKind) -> None:
    assert words.gap(Gap(kind))


@pytest.mark.parametrize("face", list(ClockFace))
def test_every_face_of_the_clock_has_a_word(face: ClockFace) -> None:
    assert words.clock_word(face)
    assert words.clock_word(ClockFace.IDLE, remarks=True) == "Your remarks"


def test_every_phase_and_purpose_has_a_name() -> None:
    assert [words.phase(one) for one in Phase] == ["Opening", "Turns", "Tasks", "Q&A", "Closing"]
    assert all(words.phase_short(one) for one in Phase)
    assert all(words.purpose(one) for one in Purpose)


def _row(state: RowState, over_ms: int = 0) -> QueueRow:
    reason = OrderReason(ReasonKind.SPOKE_LATE, 6)
    return QueueRow(
        RepId("r"), "Íñigo Echeverría", "", state, 2, 84_000, 60_000, over_ms, reason, Attendance.PRESENT, None
    )


def test_the_second_line_of_a_row_says_where_the_rep_stands() -> None:
    assert words.queue_state(_row(RowState.NOW)) == "Has the floor"
    assert words.queue_state(_row(RowState.WAITING)) == "Next in the rotation"
    assert words.queue_state(_row(RowState.DONE, 24_000)) == "Next in the rotation"
    assert words.queue_state(_row(RowState.DONE, 24_000), brief=True) == "+0:24 over"
    assert words.queue_state(_row(RowState.ABSENT)) == "Absent today"


def test_who_has_started_has_started_also_where_there_is_little_room() -> None:
    starts = OrderReason(ReasonKind.STARTS_LONGEST_AGO, 4)
    done, waiting = (replace(_row(state), reason=starts) for state in (RowState.DONE, RowState.WAITING))
    assert words.queue_state(done, brief=True) == "Started today"
    assert words.queue_state(waiting, brief=True) == "Starts today"


@pytest.mark.parametrize("kind", list(ReasonKind))
def test_every_reason_has_a_form_for_a_narrow_column(kind: ReasonKind) -> None:
    row = replace(_row(RowState.WAITING), reason=OrderReason(kind, 4))
    assert 0 < len(words.queue_state(row, brief=True)) <= 24
    full = words.order_reason_in_full(OrderReason(kind, 4))
    assert full == "" or full.endswith(".")


def test_a_trouble_is_told_with_its_path_and_an_unknown_one_in_its_own_words() -> None:
    assert words.trouble(DiskFull("/data/quince.db")).startswith("The disk is full: /data/quince.db")
    assert words.trouble(RequestError("Nobody is called xy")) == "Nobody is called xy."
