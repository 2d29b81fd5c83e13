"""The live view fits its window: from the least of the design to 4K, with large text, in both schemes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.ui.theme import SchemeChoice, Theme
from app.ui.views.live.metrics import Arrangement, live_metrics
from app.ui.views.live.view import LiveView
from app.ui.widgets.key_button import KeyButton
from tests.ui.live_scenes import SCENES, closing, shown, turns

SIZES = ((1024, 640), (1180, 720), (1440, 900), (2560, 1440), (3840, 2160))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", SCENES)
def test_every_scene_fits_without_scrolling_its_clock(theme: Theme, name: str, size: tuple[int, int]) -> None:
    view = shown(theme, SCENES[name](), size)
    QApplication.processEvents()
    assert view.size().toTuple() == size
    upper = view.stage._upper.currentWidget()
    assert isinstance(upper, QScrollArea)
    assert upper.verticalScrollBar().maximum() == 0, "the clock and its buttons are all in sight"
    for area in view.stage.findChildren(QScrollArea):
        if area.isVisible():
            assert area.horizontalScrollBar().maximum() == 0, area.widget()
    assert_buttons_whole(view)
    view.prepare_close()


def assert_buttons_whole(view: LiveView) -> None:
    """Every button that is shown lies in what holds it."""
    for button in view.findChildren(KeyButton):
        holder = button.parentWidget()
        if button.isVisible() and holder is not None and not isinstance(holder, QScrollArea):
            assert holder.rect().adjusted(-1, -1, 1, 1).contains(button.geometry()), (button.label, holder)


@pytest.mark.parametrize("scale", [1.15, 1.3, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1024, 640), (1440, 900), (2560, 1440)], ids=str)
def test_large_text_never_loses_the_line_or_the_way_to_the_rest(
    theme: Theme, size: tuple[int, int], scale: float
) -> None:
    theme.set_scale(scale)
    for scene in (turns, closing):
        view = shown(theme, scene(), size)
        QApplication.processEvents()
        assert view.size().toTuple() == size
        assert view.rect().contains(view.line.mapTo(view, QPoint(0, 0)))
        assert view.rect().contains(view.line.mapTo(view, view.line.rect().bottomRight()))
        assert view.line.height() >= theme.px(40)
        arrangement = live_metrics(*size, scale).arrangement
        assert view.stage.switch.isVisible() is (arrangement in (Arrangement.TWO, Arrangement.ONE))
        for key in ("left", "right", "middle"):
            view.stage.switch.set_current(key)
            view.stage._on_switch(key)
            QApplication.processEvents()
            assert any(card.isVisible() for card in view.stage.cards)
            assert view.line.isVisible()
            assert not view.grab().isNull()
        view.prepare_close()
        view.hide()


def test_a_view_follows_a_change_of_text_size_and_scheme(theme: Theme) -> None:
    view = shown(theme, turns(), (1440, 900))
    before = view.header.height()
    theme.set_scale(1.5)
    assert view.header.height() != before
    theme.set_choice(SchemeChoice.DARK)
    assert not view.grab().isNull()
    view.prepare_close()


@given(st.integers(640, 7680), st.integers(400, 4320), st.floats(1.0, 2.0), st.integers(0, 168))
def test_the_columns_share_the_width_and_leave_the_middle_its_due(
    width: int, height: int, scale: float, notices: int
) -> None:
    metrics = live_metrics(width, height, scale, notices)
    assert metrics.upper_px >= 0
    assert metrics.question_px >= metrics.upper_px
    if metrics.arrangement in (Arrangement.FULL, Arrangement.COMPACT):
        middle = width - metrics.left_px - metrics.right_px - 4 * metrics.gap_px
        assert middle >= (444 - 4) * scale
        assert metrics.right_px <= 420 * scale + 1


@pytest.mark.parametrize(
    ("size", "expected"),
    [((1440, 900), (304, 368, 416)), ((1024, 640), (216, 316, 272)), ((1180, 900), (304, 368, 416))],
)
def test_the_drawn_sizes_give_the_drawn_columns(size: tuple[int, int], expected: tuple[int, int, int]) -> None:
    metrics = live_metrics(*size, 1.0)
    assert (metrics.left_px, metrics.right_px, metrics.upper_px) == expected


def test_tab_goes_from_the_line_through_everything_and_back(theme: Theme) -> None:
    view = shown(theme, turns(), (1440, 900))
    view.line.setFocus()
    seen: list[QWidget] = []
    for _ in range(60):
        widget = view.focusWidget()
        assert widget is not None
        if widget in seen:
            break
        assert widget.accessibleName(), widget
        seen.append(widget)
        view.focusNextChild()
    stage = view.stage
    for must in (
        view.line,
        stage.clock.primary,
        stage.order.queue,
        *stage.order.acts.buttons,
        stage.capture.stream,
        view.header.wall,
    ):
        assert must in seen, must
    assert seen.index(stage.clock.primary) < seen.index(stage.order.queue) < seen.index(stage.capture.stream)
    assert seen.index(stage.capture.stream) < seen.index(view.header.wall)
    view.prepare_close()


@pytest.mark.parametrize("name", SCENES)
def test_everything_that_takes_the_focus_has_a_name(theme: Theme, name: str) -> None:
    view = shown(theme, SCENES[name](), (1440, 900))
    for widget in view.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            assert widget.accessibleName(), widget
    view.prepare_close()


def test_a_view_that_was_small_first_says_the_same_as_one_that_never_was(theme: Theme) -> None:
    grown = shown(theme, turns(), (1024, 640), typed="a Call them @Ana ^fri")
    grown.resize(1440, 900)
    fresh = shown(theme, turns(), (1440, 900), typed="a Call them @Ana ^fri")
    QApplication.processEvents()
    take = grown.stage.clock._take
    assert take.size() == fresh.stage.clock._take.size()
    assert take.width() >= take.sizeHint().width(), "numbers never elide"
    assert grown.stage.capture.preview._line._text.isVisible()
    fresh.resize(1024, 640)
    QApplication.processEvents()
    assert not fresh.stage.capture.preview._line._text.isVisible()
    grown.prepare_close()
    fresh.prepare_close()
