"""The clock shows its state by shape, word and numerals, and says changes of state alone."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.meeting.view import ClockFace, ClockView
from app.ui.theme import Theme
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.painted import let_painted_widgets_speak
from app.ui.widgets.ring_clock import RingClock, ring_diameter
from app.ui.widgets.ring_face import Dial, face_of
from tests.ui.widgets.scenes import CLOCKS


def _clock(face: ClockFace, remaining_ms: int = 47_000, given_ms: int = 56_000, mediation_ms: int = 0) -> ClockView:
    return ClockView(face, remaining_ms, given_ms, given_ms - remaining_ms, 15_000, 5_000, mediation_ms)


@pytest.mark.parametrize(
    ("clock", "glyph", "word", "numerals", "caption"),
    [
        (_clock(ClockFace.CALM), Glyph.DISC, "On time", "00:47", "left of 0:56"),
        (_clock(ClockFace.WARNING, 13_000), Glyph.TRIANGLE_UP, "Wrap up", "00:13", "left of 0:56"),
        (_clock(ClockFace.DANGER, 5_000), Glyph.DIAMOND, "Last seconds", "00:05", "left of 0:56"),
        (_clock(ClockFace.OVERTIME, -12_000), Glyph.OCTAGON, "Overtime", "−00:12", "over the 0:56 given"),
        (_clock(ClockFace.PAUSED, 31_000), Glyph.BARS, "Paused", "00:31", "left of 0:56"),
        (_clock(ClockFace.PAUSED, -3_000), Glyph.BARS, "Paused", "−00:03", "over the 0:56 given"),
        (
            _clock(ClockFace.MEDIATION, 31_000, 56_000, 84_000),
            Glyph.LINKED_RINGS,
            "Mediation",
            "01:24",
            "the clock waits at 0:31",
        ),
        (_clock(ClockFace.IDLE, 120_000, 120_000), Glyph.RING, "Ready", "02:00", "planned"),
        (ClockView(ClockFace.IDLE, 0, 0, 0, 0, 0), Glyph.RING, "Ended", "00:00", ""),
    ],
)
def test_each_state_has_its_shape_word_and_numerals(
    clock: ClockView, glyph: Glyph, word: str, numerals: str, caption: str
) -> None:
    face = face_of(clock)
    assert (face.glyph, face.word, face.numerals, face.caption) == (glyph, word, numerals, caption)


def test_remarks_count_up_and_are_charged_to_nobody() -> None:
    face = face_of(ClockView(ClockFace.IDLE, 0, 0, 14_900, 0, 0), remarks=True)
    assert (face.word, face.numerals, face.caption) == ("Your remarks", "00:14", "charged to nobody")


def test_a_mediation_says_who_waits_and_at_what_time() -> None:
    face = face_of(_clock(ClockFace.MEDIATION, 31_000, 56_000, 84_000), waits="Ștefan")
    assert face.caption == "Ștefan waits at 0:31"


def test_before_the_start_the_ring_is_empty_and_in_overtime_nothing_is_left() -> None:
    assert face_of(_clock(ClockFace.IDLE, 120_000, 120_000)).share == 0
    assert face_of(_clock(ClockFace.OVERTIME, -12_000)).share == 0


def test_thresholds_beyond_the_time_given_cut_no_notch() -> None:
    assert len(face_of(_clock(ClockFace.CALM)).notches) == 2
    assert face_of(_clock(ClockFace.WARNING, 4_000, given_ms=5_000)).notches == ()


@pytest.mark.parametrize(
    ("body_px", "card_px", "diameter_px"), [(376, 704, 344), (238, 444, 206), (100, 200, 176), (2000, 3000, 640)]
)
def test_the_diameter_is_what_the_card_leaves_within_its_limits(body_px: int, card_px: int, diameter_px: int) -> None:
    assert ring_diameter(body_px, card_px) == diameter_px


def _painted(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.mark.parametrize("side_px", [176, 240, 344, 680])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_face_stays_within_its_box(qtbot: QtBot, theme: Theme, side_px: int, scale: float) -> None:
    theme.set_scale(scale)
    ring = RingClock(theme)
    qtbot.addWidget(ring)
    ring.resize(side_px, side_px)
    ground = ring.palette().color(ring.backgroundRole()).rgb()
    for clock, waits in CLOCKS:
        ring.show_clock(clock, waits=waits)
        image = _painted(ring)
        assert {image.pixel(x, y) for x in range(side_px) for y in (0, side_px - 1)} == {ground}
        assert ring.size().width() == side_px


def test_a_long_time_is_made_smaller_instead_of_touching_the_ring(qtbot: QtBot, theme: Theme) -> None:
    ring = RingClock(theme)
    qtbot.addWidget(ring)
    ring.resize(344, 344)
    ring.show_clock(_clock(ClockFace.CALM, 6_000_000, 6_000_000))
    image = _painted(ring)
    ground = ring.palette().color(ring.backgroundRole())
    # Between ring and numerals there is ground on the left and on the right.
    assert image.pixelColor(26, 172) == ground
    assert image.pixelColor(318, 172) == ground


class _Painted(RingClock):
    """Remembers what it was asked to repaint."""

    regions: list[QRegion]

    def paintEvent(self, event: QPaintEvent) -> None:
        self.regions.append(QRegion(event.region()))
        super().paintEvent(event)


def _shown(qtbot: QtBot, theme: Theme) -> _Painted:
    ring = _Painted(theme)
    ring.regions = []
    qtbot.addWidget(ring)
    ring.resize(344, 344)
    ring.show_clock(_clock(ClockFace.CALM))
    ring.show()
    qtbot.waitExposed(ring)
    qtbot.wait(20)
    ring.regions.clear()
    return ring


def test_a_tick_that_changes_nothing_repaints_nothing(qtbot: QtBot, theme: Theme) -> None:
    ring = _shown(qtbot, theme)
    ring.show_clock(_clock(ClockFace.CALM, 46_999))
    qtbot.wait(20)
    assert ring.regions == []


def test_between_seconds_only_the_end_of_the_arc_is_repainted(qtbot: QtBot, theme: Theme) -> None:
    ring = _shown(qtbot, theme)
    ring.show_clock(_clock(ClockFace.CALM, 46_750))
    qtbot.wait(20)
    assert len(ring.regions) == 1
    area = ring.regions[0].boundingRect()
    assert area.width() * area.height() < 344 * 344 / 6
    assert not area.intersects(QRect(120, 150, 60, 60))


def test_a_new_second_repaints_the_numerals_and_not_the_whole_clock(qtbot: QtBot, theme: Theme) -> None:
    ring = _shown(qtbot, theme)
    ring.show_clock(_clock(ClockFace.CALM, 46_000))
    qtbot.wait(20)
    assert ring.regions
    assert not QRegion(ring.rect()).subtracted(ring.regions[0]).isEmpty()


def test_a_new_face_fades_in_and_with_reduced_motion_is_there_at_once(qtbot: QtBot, theme: Theme) -> None:
    ring = _shown(qtbot, theme)
    ring.show_clock(_clock(ClockFace.OVERTIME, -1_000))
    assert ring.grab().toImage().pixelColor(172, 20) == theme.tokens.danger_fill
    theme.set_reduce_motion(False)
    ring.show_clock(_clock(ClockFace.CALM))
    early = ring.grab().toImage().pixelColor(172, 40)
    assert early != theme.tokens.surface
    qtbot.waitUntil(lambda: ring.grab().toImage().pixelColor(172, 40) != early, timeout=2000)


def test_a_screen_reader_is_given_the_role_and_what_the_clock_shows(qtbot: QtBot, theme: Theme) -> None:
    let_painted_widgets_speak()
    ring = RingClock(theme)
    qtbot.addWidget(ring)
    ring.show_clock(_clock(ClockFace.WARNING, 13_000))
    spoken = QAccessible.queryAccessibleInterface(ring)
    assert spoken.role() == QAccessible.Role.Clock
    assert spoken.text(QAccessible.Text.Name) == "Clock"
    assert spoken.text(QAccessible.Text.Value) == "Wrap up, 00:13 left of 0:56"
    # Seconds do not change the description: it is what some platforms read out by themselves.
    before = ring.accessibleDescription()
    ring.show_clock(_clock(ClockFace.WARNING, 12_000))
    assert ring.accessibleDescription() == before == "Wrap up"


def test_the_numerals_have_more_room_than_they_need_at_the_least_diameter() -> None:
    dial = Dial(0, 0, 176)
    assert dial.chord(0) > 0.8 * dial.diameter
