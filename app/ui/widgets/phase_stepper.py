"""The five phases as steps: a check for those done, a pill round the one that runs, a ring for those to come."""

from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.meeting.plan import Phase
from app.domain.meeting.view import BarState, LiveView, PhaseView
from app.ui import words
from app.ui.theme import Step, Theme, Weight
from app.ui.widgets.glyphs import Glyph, paint_glyph
from app.ui.widgets.painted import PaintedWidget
from app.ui.widgets.painting import draw_icon, plain_tool_tip, rounded_box

_HEIGHT_PX = 32
_CHECK_PX, _DISC_PX, _RING_PX = 16, 8, 9.5
_LENGTH_GAP_PX = 8
_CHECK_INK_PX = 2
"""The check's own ink begins and ends so far inside its box."""
_PILL_LEFT_PX, _PILL_RIGHT_PX = 13, 12
_RIND_PX = 1.5


@dataclass(frozen=True, slots=True)
class _Mode:
    """How much is written: words of all steps or of the current and the next; lengths of all or of the current."""

    all_words: bool
    all_lengths: bool
    pad_px: int
    gap_px: int
    line_px: int
    next_word: bool = True


_MODES = (
    _Mode(all_words=True, all_lengths=True, pad_px=12, gap_px=10, line_px=22),
    _Mode(all_words=True, all_lengths=False, pad_px=9, gap_px=10, line_px=12),
    _Mode(all_words=False, all_lengths=False, pad_px=9, gap_px=10, line_px=12),
    _Mode(all_words=False, all_lengths=False, pad_px=4, gap_px=8, line_px=8, next_word=False),
)


@dataclass(frozen=True, slots=True)
class _Step:
    state: BarState
    word: str
    length: str
    tip: str


@dataclass(frozen=True, slots=True)
class _Placed:
    """A step with where its parts go, in pixels; `left` to `right` is its box."""

    step: _Step
    left: float
    right: float
    sign_left: float
    word_left: float
    length_left: float
    has_word: bool
    has_length: bool


class PhaseStepper(PaintedWidget):
    """Shows where the meeting is. With less room it leaves out lengths, then words, never a step."""

    spoken_role = QAccessible.Role.Indicator

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("Phases"))
        self._steps: tuple[_Step, ...] = ()
        self._placed: tuple[_Placed, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_view(self, view: LiveView) -> None:
        """Show the phases of a frame of the meeting."""
        steps = tuple(_step(phase, view) for phase in view.phases)
        if steps != self._steps:
            self._steps = steps
            self._place()
            self.updateGeometry()
            self.update()
            self.refresh_spoken_value()

    @override
    def spoken_value(self) -> str:
        return next((step.tip for step in self._steps if step.state is BarState.NOW), "")

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width(_MODES[0]), self._theme.px(_HEIGHT_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(_MODES[-1]), self._theme.px(_HEIGHT_PX))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            x = self.mapFromGlobal(self.cursor().pos()).x()
            tip = next((one.step.tip for one in self._placed if one.left <= x <= one.right), "")
            self.setToolTip(plain_tool_tip(tip))
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Phases"))
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        middle = self.height() / 2
        for before, after in zip(self._placed, self._placed[1:], strict=False):
            color = tokens.done if before.step.state is BarState.DONE else tokens.line
            painter.fillRect(QRectF(before.right, round(middle) - 1, after.left - before.right, 2), color)
        for placed in self._placed:
            self._paint_step(painter, placed)

    @override
    def _on_theme_changed(self) -> None:
        self._place()
        super()._on_theme_changed()

    def _place(self) -> None:
        mode = next((mode for mode in _MODES if self._width(mode) <= self.width()), _MODES[-1])
        self._placed = self._placed_in(mode)

    def _width(self, mode: _Mode) -> int:
        placed = self._placed_in(mode)
        return int(placed[-1].right) + 1 if placed else 0

    def _placed_in(self, mode: _Mode) -> tuple[_Placed, ...]:
        px = self._theme.px
        current = next((at for at, step in enumerate(self._steps) if step.state is BarState.NOW), -1)
        placed = []
        left = 0.0
        for at, step in enumerate(self._steps):
            is_now = at == current
            has_word = mode.all_words or is_now or (mode.next_word and at == current + 1)
            has_length = bool(step.length) and (is_now or (mode.all_lengths and has_word))
            sign = left + px(_PILL_LEFT_PX if is_now else mode.pad_px + 1)
            sign_px = px(_CHECK_PX if step.state is BarState.DONE else _DISC_PX if is_now else _RING_PX)
            gap = px(mode.gap_px) - (px(_CHECK_INK_PX) if step.state is BarState.DONE else 0)
            at_x = sign + sign_px
            word_left = length_left = at_x
            if has_word:
                word_left = at_x + gap
                at_x = word_left + self._metrics(Step.BODY, _word_weight(step)).horizontalAdvance(step.word)
            if has_length:
                length_left = at_x + px(_LENGTH_GAP_PX)
                at_x = length_left + self._metrics(Step.CAPTION, Weight.REGULAR).horizontalAdvance(step.length)
            right = at_x + px(_PILL_RIGHT_PX if is_now else mode.pad_px)
            placed.append(_Placed(step, left, right, sign, word_left, length_left, has_word, has_length))
            left = right + px(mode.line_px)
        return tuple(placed)

    def _paint_step(self, painter: QPainter, placed: _Placed) -> None:
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        step = placed.step
        middle = self.height() / 2
        is_now = step.state is BarState.NOW
        ink = tokens.ink if is_now else tokens.ink2 if step.state is BarState.DONE else tokens.ink3
        if is_now:
            pill = QRectF(placed.left, middle - px(_HEIGHT_PX) / 2, placed.right - placed.left, px(_HEIGHT_PX))
            radius = pill.height() / 2
            rounded_box(painter, pill, radius, fill=tokens.accent_soft, line=tokens.rind, line_px=_RIND_PX)
            box = QRectF(placed.sign_left, middle - px(_DISC_PX) / 2, px(_DISC_PX), px(_DISC_PX))
            paint_glyph(painter, Glyph.DISC, box, tokens.accent_ink)
        elif step.state is BarState.DONE:
            box = QRectF(placed.sign_left, middle - px(_CHECK_PX) / 2, px(_CHECK_PX), px(_CHECK_PX))
            draw_icon(painter, theme, "check", ink, box, self.devicePixelRatioF(), _CHECK_PX)
        else:
            box = QRectF(placed.sign_left, middle - px(_RING_PX) / 2, px(_RING_PX), px(_RING_PX))
            paint_glyph(painter, Glyph.RING, box, ink)
        word_metrics = self._metrics(Step.BODY, _word_weight(step))
        baseline = round(middle + word_metrics.capHeight() / 2)
        if placed.has_word:
            self._text(painter, placed.word_left, baseline, step.word, Step.BODY, _word_weight(step), ink)
        if placed.has_length:
            self._text(painter, placed.length_left, baseline, step.length, Step.CAPTION, Weight.REGULAR, ink)

    def _text(
        self, painter: QPainter, left: float, baseline: int, text: str, step: Step, weight: Weight, color: QColor
    ) -> None:
        painter.setFont(self._theme.font(step, weight))
        painter.setPen(color)
        painter.drawText(QPointF(left, baseline), text)

    def _metrics(self, step: Step, weight: Weight) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font(step, weight))


def _word_weight(step: _Step) -> Weight:
    return Weight.SEMIBOLD if step.state is BarState.NOW else Weight.MEDIUM


def _step(phase: PhaseView, view: LiveView) -> _Step:
    length = words.duration(phase.ms)
    if phase.phase is Phase.TURNS and phase.state is BarState.DONE:
        spoken = view.turn_count
        length = words.count_of(spoken, view.turn_count)
    elif phase.phase is Phase.TURNS and phase.state is BarState.NOW and view.turn_number:
        length = words.count_of(view.turn_number, view.turn_count)
    word = words.phase(phase.phase)
    return _Step(phase.state, word, length, f"{word}, {length}")
