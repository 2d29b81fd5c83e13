"""Charts of time: the plan against the cap, who spoke when, shares of speaking time."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.domain.meeting.plan import Phase
from app.ui import words
from app.ui.theme import Theme
from app.ui.widgets.capacity_bar import CapacityBar, planned_parts
from app.ui.widgets.lanes import Lanes
from app.ui.widgets.painted import let_painted_widgets_speak
from app.ui.widgets.share_bars import Share, ShareBars
from tests.ui.widgets import scenes

CAP_MS = 900_000


def test_the_plan_is_one_part_a_phase_with_the_turns_counted() -> None:
    parts = planned_parts(scenes.AGENDA, turns=8, turn_ms=60_000)
    assert [(part.phase, part.labels[0]) for part in parts] == [
        (Phase.OPENING, "Opening 4:00"),
        (Phase.TURNS, "Turns 8 × 1:00"),
        (Phase.TASKS, "Tasks 0:30"),
        (Phase.QA, "Q&A"),
        (Phase.CLOSING, "Closing"),
    ]
    assert sum(part.length_ms for part in parts) == CAP_MS


def test_over_the_agenda_the_items_of_the_opening_stand_for_themselves() -> None:
    parts = planned_parts(scenes.AGENDA_OVER, turns=8, turn_ms=60_000, by_item=True)
    assert parts[1].labels == ("Actions from 16 Nov 2:30", "Actions 2:30", "Actions", "2:30")
    assert parts[2].labels[2] == "News"
    assert parts[2].tip == "News: price list 2027: 1:15"


def test_a_plan_without_turns_has_no_part_for_them() -> None:
    parts = planned_parts(scenes.AGENDA, turns=0, turn_ms=60_000)
    assert Phase.TURNS not in {part.phase for part in parts}


def _bar(qtbot: QtBot, theme: Theme, *, has_axis: bool = True) -> CapacityBar:
    bar = CapacityBar(theme, has_axis=has_axis)
    qtbot.addWidget(bar)
    bar.resize(592, bar.sizeHint().height())
    return bar


def test_what_is_beyond_the_cap_is_hatched_and_said(qtbot: QtBot, theme: Theme) -> None:
    let_painted_widgets_speak()
    bar = _bar(qtbot, theme)
    bar.show_plan(planned_parts(scenes.AGENDA_OVER, turns=8, turn_ms=60_000, by_item=True), CAP_MS)
    image = bar.grab().toImage()
    crimson = [x for x in range(592) if image.pixelColor(x, 24) == theme.tokens.danger]
    assert min(crimson) >= 592 * 900 // 945
    spoken = QAccessible.queryAccessibleInterface(bar)
    assert spoken.text(QAccessible.Text.Value).startswith("0:45 over the cap. Purpose and objectives: 1:00")
    bar.show_plan(planned_parts(scenes.AGENDA, turns=8, turn_ms=60_000), CAP_MS)
    image = bar.grab().toImage()
    assert not any(image.pixelColor(x, 24) == theme.tokens.danger for x in range(592))
    assert bar.spoken_value().startswith("15:00 of 15:00")


def test_bars_of_one_scale_can_be_compared(qtbot: QtBot, theme: Theme) -> None:
    bar = _bar(qtbot, theme, has_axis=False)
    bar.show_plan(planned_parts(scenes.AGENDA, turns=8, turn_ms=60_000), CAP_MS, 2 * CAP_MS)
    image = bar.grab().toImage()
    ground = image.pixelColor(590, 14)
    assert all(image.pixelColor(x, 14) == ground for x in range(298, 592))


def test_an_agenda_that_is_far_over_or_empty_still_paints(qtbot: QtBot, theme: Theme) -> None:
    bar = _bar(qtbot, theme)
    assert not bar.grab().isNull()
    assert bar.spoken_value() == ""
    bar.show_plan(planned_parts(scenes.AGENDA, turns=40, turn_ms=60_000), 300_000)
    for scale in (1.0, 2.0):
        theme.set_scale(scale)
        for width in (160, 3000):
            bar.resize(width, bar.sizeHint().height())
            assert not bar.grab().isNull()


def _lanes(qtbot: QtBot, theme: Theme) -> Lanes:
    lanes = Lanes(theme)
    qtbot.addWidget(lanes)
    lanes.show_turns(scenes.TURN_LINES, scenes.SPANS, CAP_MS, asked=6)
    lanes.resize(607, lanes.sizeHint().height())
    return lanes


def test_lanes_say_who_spoke_how_long_and_how_far_over(qtbot: QtBot, theme: Theme) -> None:
    lanes = _lanes(qtbot, theme)
    assert lanes.spoken_value().startswith("Ana: 0:37. Íñigo: 1:24, 24 s over. ")
    assert lanes.sizeHint().height() == 16 + 10 + 8 * 22 + 18


def test_an_overrun_is_hatched_at_the_end_of_its_bar(qtbot: QtBot, theme: Theme) -> None:
    lanes = _lanes(qtbot, theme)
    image = lanes.grab().toImage()
    middle = 26 + 22 + 8
    crimson = [x for x in range(607) if image.pixelColor(x, middle) == theme.tokens.danger]
    # Íñigo: 4:39 to 6:03, the last 24 s over; further right stands the number in the same colour.
    assert min(crimson) >= 76 + (279 + 60) * 529 // 900 - 1


def test_a_meeting_that_ran_over_fits_all_the_same(qtbot: QtBot, theme: Theme) -> None:
    lanes = _lanes(qtbot, theme)
    spans = (*scenes.SPANS[:-1], replace(scenes.SPANS[-1], end_ms=1_200_000))
    lanes.show_turns(scenes.TURN_LINES, spans, CAP_MS)
    for scale in (1.0, 2.0):
        theme.set_scale(scale)
        for width in (320, 607, 2400):
            lanes.resize(width, lanes.sizeHint().height())
            assert not lanes.grab().isNull()


def test_minutes_without_turns_paint_an_empty_chart(qtbot: QtBot, theme: Theme) -> None:
    lanes = Lanes(theme)
    qtbot.addWidget(lanes)
    lanes.resize(400, 100)
    assert not lanes.grab().isNull()
    lanes.show_turns((replace(scenes.TURN_LINES[0], stretches=()),), (), CAP_MS)
    assert not lanes.grab().isNull()


def test_shares_are_said_in_per_cent_and_drawn_against_the_equal_share(qtbot: QtBot, theme: Theme) -> None:
    bars = ShareBars(theme, "Share of speaking time")
    qtbot.addWidget(bars)
    assert bars.spoken_value() == ""
    bars.show_shares(scenes.SHARES)
    assert bars.spoken_value().startswith(f"Íñigo: {words.percent(0.186, 1)}. ")
    assert bars.sizeHint().height() == 8 * 25
    bars.resize(444, 200)
    assert not bars.grab().isNull()
    bars.show_shares((Share("Nobody", 0.0), Share("Somebody with a very long name indeed", 0.0)))
    assert not bars.grab().isNull()


@pytest.mark.parametrize(("total_ms", "text"), [(945_000, "0:45 over the cap"), (900_000, "15:00 of 15:00")])
def test_the_plan_against_the_cap_in_words(total_ms: int, text: str) -> None:
    assert words.against_cap(total_ms, CAP_MS) == text
