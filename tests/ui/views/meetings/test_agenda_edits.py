"""Moving, adding and removing lines of an agenda."""

import pytest

from app.domain.ids import ItemId
from app.domain.meeting.plan import AgendaItem, Phase
from app.ui.views.meetings.agenda_edits import NEW_ITEM_MS, reordered, with_item, with_new_item, without_item


def line(name: str, phase: Phase) -> AgendaItem:
    return AgendaItem(ItemId(name), name, phase, 60_000)


AGENDA = (
    line("win", Phase.OPENING),
    line("actions", Phase.OPENING),
    line("turns", Phase.TURNS),
    line("tasks", Phase.TASKS),
    line("questions", Phase.QA),
    line("recap", Phase.CLOSING),
)


def moved(name: str, place: int) -> list[tuple[str, Phase]]:
    order = [item.id for item in AGENDA if item.id != name]
    order.insert(place, ItemId(name))
    return [(item.title, item.phase) for item in reordered(AGENDA, ItemId(name), order)]


def phase_of(name: str, lines: list[tuple[str, Phase]]) -> Phase:
    return dict(lines)[name]


def test_a_line_that_stays_in_its_part_keeps_its_phase() -> None:
    lines = moved("actions", 0)
    assert [name for name, _ in lines][:2] == ["actions", "win"]
    assert phase_of("actions", lines) is Phase.OPENING


@pytest.mark.parametrize(
    ("name", "place", "phase"),
    [
        ("tasks", 2, Phase.OPENING),
        ("actions", 2, Phase.TASKS),
        ("win", 4, Phase.QA),
        ("recap", 0, Phase.OPENING),
        ("questions", 3, Phase.TASKS),
        ("tasks", 5, Phase.CLOSING),
        ("questions", 5, Phase.CLOSING),
    ],
)
def test_a_line_takes_the_phase_of_where_it_comes_to_lie(name: str, place: int, phase: Phase) -> None:
    assert phase_of(name, moved(name, place)) is phase


def test_the_turns_cannot_be_moved() -> None:
    assert [name for name, _ in moved("turns", 0)] == [item.title for item in AGENDA]


def test_an_order_that_loses_a_line_changes_nothing() -> None:
    assert reordered(AGENDA, ItemId("win"), [ItemId("win")]) == AGENDA


def test_a_new_line_comes_below_the_chosen_one_in_its_phase() -> None:
    agenda = with_new_item(AGENDA, ItemId("new"), "News", ItemId("questions"))
    assert [item.id for item in agenda][5] == "new"
    assert (agenda[5].phase, agenda[5].planned_ms) == (Phase.QA, NEW_ITEM_MS)


def test_a_new_line_below_the_turns_is_a_task_and_without_a_choice_it_closes_the_opening() -> None:
    assert with_new_item(AGENDA, ItemId("new"), "News", ItemId("turns"))[3].phase is Phase.TASKS
    assert with_new_item(AGENDA, ItemId("new"), "News", None)[2].phase is Phase.OPENING
    assert with_new_item((), ItemId("new"), "News", None)[0].phase is Phase.OPENING


def test_any_line_but_the_turns_can_go() -> None:
    assert len(without_item(AGENDA, ItemId("win"))) == len(AGENDA) - 1
    assert without_item(AGENDA, ItemId("turns")) == AGENDA


def test_a_changed_line_takes_the_place_of_the_old_one() -> None:
    changed = AgendaItem(ItemId("win"), "A win", Phase.OPENING, 1)
    assert with_item(AGENDA, changed)[0] is changed
