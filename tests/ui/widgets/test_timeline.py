"""The timeline draws the meeting to scale and repaints only what differs."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible, QPaintEvent, QRegion
from pytestqt.qtbot import QtBot

from app.domain.ids import ItemId, RepId
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import SegmentKind, Status
from app.domain.meeting.view import Bar, BarState, LiveView
from app.ui.theme import Theme
from app.ui.widgets.painted import let_painted_widgets_speak
from app.ui.widgets.time_bars import fitting
from app.ui.widgets.timeline import Timeline
from app.ui.widgets.timeline_layout import axis_marks, blocks_of, scale_of
from tests.ui.widgets import scenes


class _Painted(Timeline):
    """Remembers what it was asked to repaint."""

    regions: list[QRegion]

    def paintEvent(self, event: QPaintEvent) -> None:
        self.regions.append(QRegion(event.region()))
        super().paintEvent(event)


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> _Painted:
    widget = _Painted(theme)
    widget.regions = []
    qtbot.addWidget(widget)
    widget.resize(1086, 79)
    widget.show_view(scenes.TURNS, scenes.NAMES, scenes.TITLES)
    widget.show()
    qtbot.waitExposed(widget)
    qtbot.wait(20)
    widget.regions.clear()
    return widget


def _item(phase: Phase, start_s: int, end_s: int, state: BarState, name: str) -> Bar:
    return Bar(phase, start_s * 1000, end_s * 1000, state, SegmentKind.ITEM, 0, None, ItemId(name))


def test_agenda_items_of_one_phase_are_one_block_with_a_tool_tip_each() -> None:
    bars = (
        _item(Phase.OPENING, 0, 60, BarState.DONE, "a"),
        _item(Phase.OPENING, 60, 120, BarState.NOW, "b"),
        _item(Phase.OPENING, 120, 150, BarState.TO_COME, "c"),
        _item(Phase.TASKS, 150, 180, BarState.TO_COME, "d"),
    )
    titles = {ItemId("a"): "Purpose", ItemId("b"): "Actions", ItemId("c"): "News", ItemId("d"): "Tasks"}
    blocks = blocks_of(bars, {}, titles)
    assert [(block.start_ms, block.end_ms, block.state) for block in blocks] == [
        (0, 150_000, BarState.NOW),
        (150_000, 180_000, BarState.TO_COME),
    ]
    assert [part.tip for part in blocks[0].parts] == ["Purpose: 1:00", "Actions: 1:00", "News: 0:30"]
    assert blocks[0].labels == ("Opening", "Open.")


def test_every_turn_is_a_block_with_the_initials_of_the_speaker() -> None:
    blocks = blocks_of(scenes.TURNS.bars, scenes.NAMES, scenes.TITLES)
    assert [block.labels[0] for block in blocks] == [
        "Opening", "AM", "ÍE", "ȘȚ", "ΕΠ", "LB", "IM", "ΓΝ", "MI", "Tasks", "Q&A", "Closing",
    ]  # fmt: skip
    assert blocks[2].parts[0].tip == "Íñigo Echeverría: 1:24, 24 s over"


def test_remarks_have_no_label_and_say_whose_they_are() -> None:
    bar = Bar(Phase.TURNS, 0, 9_000, BarState.DONE, SegmentKind.REMARKS)
    (block,) = blocks_of((bar,), {}, {})
    assert block.labels == ()
    assert block.parts[0].tip == "Your remarks: 0:09"


def test_the_scale_holds_the_cap_and_beyond_it_grows_by_whole_minutes() -> None:
    calm = scale_of(1000, 900_000, 878_000)
    assert calm.x(900_000) == 955
    assert scale_of(1000, 900_000, 901_000) == scale_of(1000, 900_000, 959_000)
    late = scale_of(1000, 900_000, 930_000)
    assert late.x(930_000) < 955
    assert late.x(960_000) == 955
    assert scale_of(0, 0, 0).ms(10) == 0


@pytest.mark.parametrize(
    ("cap_s", "width_px", "marks_s"),
    [
        (900, 1086, [0, 300, 600]),
        (180, 1086, [0, 60, 120]),
        (5400, 600, [0, 900, 1800, 2700, 3600, 4500]),
        (900, 60, [0]),
    ],
)
def test_the_axis_has_as_many_marks_as_fit(cap_s: int, width_px: int, marks_s: list[int]) -> None:
    scale = scale_of(width_px, cap_s * 1000, 0)
    assert [ms // 1000 for ms in axis_marks(cap_s * 1000, scale, 64)] == marks_s


def test_a_label_is_shortened_and_then_left_out_where_it_has_no_room(theme: Theme) -> None:
    assert fitting(theme, ("Opening", "Open."), 200) == "Opening"
    assert fitting(theme, ("Opening", "Open."), 48) == "Open."
    assert fitting(theme, ("Opening", "Open."), 10) == ""


def _tick(view: LiveView, elapsed_ms: int) -> LiveView:
    return replace(view, elapsed_ms=elapsed_ms)


def test_a_tick_moves_the_playhead_and_repaints_only_its_surroundings(line: _Painted, qtbot: QtBot) -> None:
    line.show_view(_tick(scenes.TURNS, 373_000), scenes.NAMES, scenes.TITLES)
    qtbot.wait(20)
    assert len(line.regions) == 1
    assert line.regions[0].boundingRect().width() < 40


def test_a_tick_that_moves_nothing_repaints_nothing(line: _Painted, qtbot: QtBot) -> None:
    line.show_view(_tick(scenes.TURNS, 372_050), scenes.NAMES, scenes.TITLES)
    qtbot.wait(20)
    assert line.regions == []


def test_another_phase_repaints_all_of_it(line: _Painted, qtbot: QtBot) -> None:
    line.show_view(scenes.QA, scenes.NAMES, scenes.TITLES)
    qtbot.wait(20)
    assert line.regions[-1].boundingRect() == line.rect()


def test_the_end_is_labelled_until_the_playhead_comes_near(line: _Painted) -> None:
    ink = line.grab().toImage()
    line.show_view(_tick(scenes.TURNS, 850_000), scenes.NAMES, scenes.TITLES)
    hidden = line.grab().toImage()
    # Where "ends 14:38" stood there is ground now, but for the pointer of the playhead.
    ground = line.palette().color(line.backgroundRole())
    place = range(955, 972)
    assert any(ink.pixelColor(x, y) != ground for x in place for y in range(12, 21))
    assert all(hidden.pixelColor(x, y) == ground for x in place for y in range(12, 21))


def test_the_playhead_is_there_only_while_the_meeting_runs(line: _Painted, theme: Theme) -> None:
    ink = theme.tokens.ink
    assert line.grab().toImage().pixelColor(428, 52) == ink
    line.show_view(replace(scenes.TURNS, status=Status.READY, elapsed_ms=0), scenes.NAMES, scenes.TITLES)
    assert line.grab().toImage().pixelColor(428, 52) != ink


def test_a_screen_reader_is_told_time_end_and_whether_that_is_ahead(line: _Painted) -> None:
    let_painted_widgets_speak()
    spoken = QAccessible.queryAccessibleInterface(line)
    assert spoken.role() == QAccessible.Role.Chart
    assert spoken.text(QAccessible.Text.Value) == "06:12 of 15:00, ends 14:38, 0:22 ahead"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width_px", [240, 770, 3000])
def test_it_paints_at_every_width_and_text_size(qtbot: QtBot, theme: Theme, scale: float, width_px: int) -> None:
    theme.set_scale(scale)
    widget = Timeline(theme)
    qtbot.addWidget(widget)
    widget.resize(width_px, widget.sizeHint().height())
    for view in (scenes.TURNS, scenes.OVERTIME, scenes.QA, scenes.CLOSING):
        widget.show_view(view, scenes.NAMES, scenes.TITLES)
        assert not widget.grab().isNull()


def test_a_meeting_without_bars_paints_an_empty_scale(qtbot: QtBot, theme: Theme) -> None:
    widget = Timeline(theme)
    qtbot.addWidget(widget)
    widget.resize(500, 60)
    assert not widget.grab().isNull()
    widget.show_view(replace(scenes.TURNS, bars=(), cap_ms=0, projected_end_ms=0), {RepId("x"): "X"}, {})
    assert not widget.grab().isNull()
