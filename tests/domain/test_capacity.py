"""More reps than a meeting holds: longer cap, shorter turns, written updates, each with its minutes."""

import pytest

from app.domain.agenda import DEFAULT_CAP_MS, template
from app.domain.capacity import CapacityKind, capacity_options, longer_cap_ms, writers
from app.domain.ids import RepId
from app.domain.meeting.plan import Purpose, Rules
from tests.fakes import CountingIds

AGENDA = template(Purpose.RESULTS_REVIEW, CountingIds().new)


def reps(count: int) -> tuple[RepId, ...]:
    return tuple(RepId(f"r{number}") for number in range(1, count + 1))


@pytest.mark.parametrize("count", [0, 1, 8])
def test_up_to_eight_reps_need_no_choice(count: int) -> None:
    assert capacity_options(reps(count), AGENDA, DEFAULT_CAP_MS, Rules()) == ()


def test_eleven_reps_get_three_ways_with_their_minutes() -> None:
    longer, shorter, written = capacity_options(reps(11), AGENDA, DEFAULT_CAP_MS, Rules())

    assert longer.kind is CapacityKind.LONGER_CAP
    assert (longer.cap_ms, longer.turn_ms, longer.turns) == (1_237_000, 81_000, 11)
    assert longer.total_ms == 340_000 + 11 * 81_000
    assert shorter.kind is CapacityKind.SHORTER_TURNS
    assert (shorter.cap_ms, shorter.turn_ms, shorter.total_ms) == (900_000, 50_000, 890_000)
    assert written.kind is CapacityKind.WRITTEN_UPDATES
    assert (written.cap_ms, written.turn_ms, written.turns, written.total_ms) == (900_000, 70_000, 8, 900_000)
    assert written.written == ("r9", "r10", "r11")
    assert all(option.over_ms == 0 for option in (longer, shorter, written))


@pytest.mark.parametrize(("count", "kind"), [(9, "shorter_turns"), (12, "shorter_turns"), (13, "longer_cap")])
def test_shorter_turns_are_suggested_while_they_leave_three_quarters_of_a_minute(count: int, kind: str) -> None:
    options = capacity_options(reps(count), AGENDA, DEFAULT_CAP_MS, Rules())

    assert [option.kind.value for option in options if option.suggested] == [kind]


def test_turns_at_the_floor_that_do_not_fit_say_how_far_they_are_over() -> None:
    _, shorter, _ = capacity_options(reps(30), AGENDA, DEFAULT_CAP_MS, Rules())

    assert shorter.turn_ms == 30_000
    assert shorter.over_ms == 340_000 + 30 * 30_000 - 900_000


def test_the_longer_cap_grows_with_the_reps_and_never_shrinks() -> None:
    assert longer_cap_ms(900_000, 16, 8) == 1_800_000
    assert longer_cap_ms(900_000, 3, 8) == 900_000


def test_who_may_write_is_asked_first_and_only_as_many_as_need_be() -> None:
    nobody, four = (), reps(4)

    assert writers(four, 2, [RepId("r2"), RepId("r9"), RepId("r2")]) == ("r2", "r4")
    assert writers(four, 1, [RepId("r3"), RepId("r1"), RepId("r2"), RepId("r4")]) == ("r1", "r2", "r3")
    assert writers(four, 8, four) == nobody
