"""What is planned: lengths as people type them, templates, the sum against the cap, and making it fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.agenda import (
    DEFAULT_CAP_MS,
    ENGLISH_TITLES,
    LONGEST_MS,
    MINUTE,
    Fit,
    FitKind,
    Title,
    agenda_sum,
    apply_fit,
    fits,
    format_length,
    parse_length,
    template,
    with_one_turns_item,
    with_turns_ms,
)
from app.domain.ids import ItemId, Ms
from app.domain.meeting.plan import PHASES, AgendaItem, Phase, Purpose
from tests.fakes import CountingIds


def item(name: str, phase: Phase, length_ms: Ms) -> AgendaItem:
    return AgendaItem(ItemId(name), name.title(), phase, length_ms)


def drawn_agenda() -> tuple[AgendaItem, ...]:
    """The agenda of the picture that is 0:45 over: 1:00, 2:30, 1:15, eight turns of 1:00, 0:30, 1:30, 1:00."""
    return (
        item("purpose", Phase.OPENING, 60_000),
        item("actions", Phase.OPENING, 150_000),
        item("news", Phase.OPENING, 75_000),
        item("turns", Phase.TURNS, 0),
        item("tasks", Phase.TASKS, 30_000),
        item("questions", Phase.QA, 90_000),
        item("recap", Phase.CLOSING, 60_000),
    )


@pytest.mark.parametrize(
    ("text", "length_ms"),
    [
        ("1:30", 90_000),
        ("0:05", 5_000),
        ("75:00", 4_500_000),
        ("1:00:00", 3_600_000),
        ("90s", 90_000),
        ("90 sec", 90_000),
        ("1.5m", 90_000),
        ("1,5 min", 90_000),
        (" 2 ", 120_000),
        ("+2", 120_000),
        ("2 minutos", 120_000),
        ("3 λεπτά", 180_000),
        ("40 secunde", 40_000),
        ("1m30s", 90_000),
        ("1m 30", 90_000),
        ("1h", 3_600_000),
        ("1h30", 5_400_000),
        ("1h 30 min 5", 5_405_000),
        ("1' 30\"", 90_000),
        ("1′30″", 90_000),
        ("1’ 30”", 90_000),
        ("１５", 900_000),
        ("0", 0),
        ("0.004m", 0),
    ],
)
def test_a_length_is_understood_as_people_type_it(text: str, length_ms: Ms) -> None:
    assert parse_length(text) == length_ms


@pytest.mark.parametrize(
    "text",
    [
        "", "abc", "1:60", "1:2:99", "-1", "90x", "s", "30s 1m", "1m 1m", "1s 30", "1:30m", "5 m x", "24h", "9999h",
        "1 2", "1:", ":30", "1..5", "٪", "\x00", "1m30s5",
    ],
)  # fmt: skip
def test_what_is_no_length_is_none(text: str) -> None:
    assert parse_length(text) is None


@given(st.text())
def test_any_text_is_a_length_within_a_day_or_none(text: str) -> None:
    length = parse_length(text)

    assert length is None or (0 <= length <= LONGEST_MS and length % 1000 == 0)


@given(st.integers(0, 599 * 60))
def test_a_length_that_is_shown_is_read_back_as_it_was(seconds: int) -> None:
    assert parse_length(format_length(seconds * 1000)) == seconds * 1000


def test_a_length_that_is_negative_carries_a_true_minus() -> None:
    assert format_length(-48_000) == "−0:48"
    assert format_length(70_999) == "1:10"


@pytest.mark.parametrize("purpose", list(Purpose))
def test_every_purpose_has_an_agenda_through_all_phases_that_leaves_eight_reps_a_real_turn(purpose: Purpose) -> None:
    agenda = template(purpose, CountingIds().new)
    reps = 1 if purpose is Purpose.ONE_ON_ONE else 8
    sums = agenda_sum(agenda, reps, DEFAULT_CAP_MS)

    assert tuple(dict.fromkeys(one.phase for one in agenda)) == PHASES
    assert [one.phase for one in agenda].count(Phase.TURNS) == 1
    assert len({one.id for one in agenda}) == len(agenda)
    assert all(one.title for one in agenda)
    assert sums.fits
    assert sums.turn_ms >= 40_000


def test_the_default_agenda_gives_eight_reps_seventy_seconds_each() -> None:
    agenda = template(Purpose.RESULTS_REVIEW, CountingIds().new)
    sums = agenda_sum(agenda, 8, DEFAULT_CAP_MS)

    planned = {phase: sum(one.planned_ms for one in agenda if one.phase is phase) for phase in PHASES}
    assert planned == {
        Phase.OPENING: 120_000,
        Phase.TURNS: 0,
        Phase.TASKS: 40_000,
        Phase.QA: 120_000,
        Phase.CLOSING: 60_000,
    }
    assert (sums.turn_ms, sums.turns_ms, sums.total_ms, sums.over_ms) == (70_000, 560_000, 900_000, 0)


def test_a_template_speaks_the_language_it_is_given_and_english_where_that_has_no_word() -> None:
    agenda = template(Purpose.WORK_REPORT, CountingIds().new, {Title.RECAP: "Resumen"})

    assert agenda[-1].title == "Resumen"
    assert agenda[0].title == ENGLISH_TITLES[Title.PURPOSE]
    assert set(ENGLISH_TITLES) == set(Title)


def test_turns_without_a_length_of_their_own_share_what_the_cap_leaves() -> None:
    sums = agenda_sum(drawn_agenda(), 8, 15 * MINUTE)

    assert sums.turn_ms == 54_000
    assert sums.fits


def test_no_turn_is_planned_below_the_floor_even_if_that_is_over_the_cap() -> None:
    sums = agenda_sum(drawn_agenda(), 30, 15 * MINUTE)

    assert sums.turn_ms == 30_000
    assert not sums.fits
    assert sums.over_ms == 30 * 30_000 + 465_000 - 900_000


def test_an_agenda_without_turns_is_what_its_items_are() -> None:
    sums = agenda_sum(drawn_agenda(), 0, 15 * MINUTE)

    assert (sums.turn_ms, sums.total_ms) == (0, 465_000)


def test_an_agenda_that_is_too_long_says_how_each_way_saves_enough() -> None:
    agenda = drawn_agenda()

    assert agenda_sum(agenda, 8, 15 * MINUTE, 60_000).over_ms == 45_000
    assert fits(agenda, 8, 15 * MINUTE, 60_000) == (
        Fit(FitKind.SHORTER_TURNS, 48_000, 54_000),
        Fit(FitKind.SHORTER_ITEM, 45_000, 105_000, ItemId("actions")),
        Fit(FitKind.DROP_ITEM, 60_000, 0, ItemId("purpose")),
    )


@given(
    st.lists(st.tuples(st.sampled_from(PHASES), st.integers(0, 40).map(lambda n: n * 15_000)), max_size=9),
    st.integers(0, 12),
    st.integers(1, 40).map(lambda n: n * 30_000),
    st.none() | st.integers(1, 20).map(lambda n: n * 15_000),
)
def test_every_way_to_make_it_fit_does(
    parts: list[tuple[Phase, Ms]], turns: int, cap_ms: Ms, turn_ms: Ms | None
) -> None:
    agenda = with_one_turns_item(
        [item(f"i{place}", phase, length) for place, (phase, length) in enumerate(parts)], CountingIds().new
    )
    before = agenda_sum(agenda, turns, cap_ms, turn_ms)

    for fit in fits(agenda, turns, cap_ms, turn_ms):
        after = agenda_sum(*_applied(agenda, turns, cap_ms, turn_ms, fit))
        assert after.fits
        assert after.total_ms == before.total_ms - fit.saves_ms or turn_ms is None
        assert after.turn_ms >= 30_000 or turns == 0


def _applied(
    agenda: tuple[AgendaItem, ...], turns: int, cap_ms: Ms, turn_ms: Ms | None, fit: Fit
) -> tuple[tuple[AgendaItem, ...], int, Ms, Ms | None]:
    changed, new_turn_ms = apply_fit(agenda, turn_ms, fit)
    return changed, turns, cap_ms, new_turn_ms


def test_an_agenda_that_fits_needs_nothing() -> None:
    assert fits(drawn_agenda(), 8, 20 * MINUTE, 60_000) == ()


def test_nothing_is_proposed_that_would_not_be_enough() -> None:
    agenda = (item("turns", Phase.TURNS, 0), item("questions", Phase.QA, 120_000))

    assert fits(agenda, 8, 2 * MINUTE) == ()
    assert fits(agenda, 0, MINUTE) == ()


def test_there_is_one_item_for_the_turns_and_phases_are_in_order() -> None:
    shuffled = (
        item("recap", Phase.CLOSING, 60_000),
        item("second turns", Phase.TURNS, 5),
        item("purpose", Phase.OPENING, 60_000),
        item("more turns", Phase.TURNS, 7),
    )

    assert [one.id for one in with_one_turns_item(shuffled, CountingIds().new)] == ["purpose", "second turns", "recap"]
    made = with_one_turns_item(shuffled[:1], CountingIds().new)
    assert [(one.id, one.phase) for one in made] == [("id-1", Phase.TURNS), ("recap", Phase.CLOSING)]


def test_the_turns_item_carries_what_all_turns_get_together() -> None:
    agenda = with_turns_ms(drawn_agenda(), 480_000)

    assert [one.planned_ms for one in agenda if one.phase is Phase.TURNS] == [480_000]
    assert agenda[0] == drawn_agenda()[0]
