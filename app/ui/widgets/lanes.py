"""Who spoke when: one lane a rep on the clock of the meeting."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.ids import Ms
from app.domain.meeting.plan import Phase
from app.domain.minutes.model import PhaseSpan, TurnLine
from app.ui import words
from app.ui.theme import Radius, Step, Theme, Weight
from app.ui.widgets.painted import PaintedWidget
from app.ui.widgets.painting import draw_text, rounded_box
from app.ui.widgets.time_bars import fitting, paint_label, paint_over
from app.ui.widgets.timeline_layout import Scale, axis_marks

_HEAD_PX, _HEAD_GAP_PX = 16, 10
_LANE_PX, _BAR_PX = 22, 16
_AXIS_PX = 18
_NAMES_PX = 76
_NAMES_SHARE = 0.28
_VALUE_GAP_PX = 6


@dataclass(frozen=True, slots=True)
class _Lane:
    name: str
    stretches: tuple[tuple[Ms, Ms, Ms], ...]
    value: str
    is_over: bool


class Lanes(PaintedWidget):
    """Shows the turns of a meeting's minutes to scale, its phases over them, and the cap as a line."""

    spoken_role = QAccessible.Role.Chart

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._lanes: tuple[_Lane, ...] = ()
        self._spans: tuple[PhaseSpan, ...] = ()
        self._cap_ms: Ms = 0
        self._asked = 0
        self.setAccessibleName(self.tr("Who spoke when"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_turns(self, turns: Sequence[TurnLine], spans: Sequence[PhaseSpan], cap_ms: Ms, asked: int = 0) -> None:
        """Show turns and phases as the minutes hold them; `asked` is the number of questions, written into Q&A."""
        self._lanes = tuple(self._lane(turn) for turn in turns)
        self._spans = tuple(spans)
        self._cap_ms = cap_ms
        self._asked = asked
        self.refresh_spoken_value()
        self.updateGeometry()
        self.update()

    @override
    def spoken_value(self) -> str:
        return ". ".join(f"{lane.name}: {lane.value}" for lane in self._lanes)

    @override
    def sizeHint(self) -> QSize:
        height = _HEAD_PX + _HEAD_GAP_PX + len(self._lanes) * _LANE_PX + _AXIS_PX
        return QSize(self._theme.px(560), self._theme.px(height))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self.sizeHint().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Who spoke when"))
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scale = self._scale()
        if scale.px_per_ms <= 0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_grid(painter, scale)
        self._paint_phases(painter, scale)
        qa = self._paint_questions(painter, scale)
        for place, lane in enumerate(self._lanes):
            self._paint_lane(painter, scale, place, lane, qa)

    def _lane(self, turn: TurnLine) -> _Lane:
        value = words.duration(turn.spoken_ms)
        is_over = turn.over_ms >= 500
        if is_over:
            over = words.short_duration(turn.over_ms)
            value = self.tr("%1, %2 over", "two times").replace("%1", value).replace("%2", over)
        stretches = tuple((one.start_ms, one.end_ms, one.over_ms) for one in turn.stretches)
        return _Lane(turn.who.short, stretches, value, is_over)

    def _scale(self) -> Scale:
        end = max((span.end_ms for span in self._spans), default=0)
        span_ms = max(self._cap_ms, end)
        left = float(self._names_px())
        room = self.width() - left - 1.5
        return Scale(left, room / span_ms if span_ms and room > 0 else 0.0)

    def _names_px(self) -> int:
        metrics = QFontMetricsF(self._theme.font(Step.CAPTION))
        widest = max((metrics.horizontalAdvance(lane.name) for lane in self._lanes), default=0.0)
        wanted = max(self._theme.px(_NAMES_PX), int(widest) + self._theme.px(16))
        return min(wanted, int(self.width() * _NAMES_SHARE))

    def _lanes_rect(self) -> QRectF:
        px = self._theme.px
        top = px(_HEAD_PX + _HEAD_GAP_PX)
        return QRectF(0, top, self.width(), px(_LANE_PX) * len(self._lanes))

    def _paint_grid(self, painter: QPainter, scale: Scale) -> None:
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        lanes = self._lanes_rect()
        caption = theme.font(Step.CAPTION)
        metrics = QFontMetricsF(caption)
        baseline = round(lanes.bottom() + px(8) + metrics.capHeight() / 2)
        cap_x = scale.x(self._cap_ms)
        cap = words.duration(self._cap_ms)
        cap_left = cap_x - metrics.horizontalAdvance(cap)
        painter.setFont(caption)
        for ms in axis_marks(self._cap_ms, scale, px(64)):
            text, x = words.duration(ms), scale.x(ms)
            half = metrics.horizontalAdvance(text) / 2
            if ms:
                painter.fillRect(QRectF(round(x) - 1, lanes.top() - px(3), 1.5, lanes.height()), tokens.line)
            left = x if ms == 0 else x - half
            if left + 2 * half + px(8) < cap_left:
                painter.setPen(tokens.ink3)
                painter.drawText(QPointF(left, baseline), text)
        painter.fillRect(QRectF(round(cap_x) - 1, lanes.top() - px(5), 2, lanes.height() + px(3)), tokens.ink)
        painter.setPen(tokens.ink3)
        painter.drawText(QPointF(cap_left, baseline), cap)

    def _paint_phases(self, painter: QPainter, scale: Scale) -> None:
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        for span in self._spans:
            left = scale.x(span.start_ms)
            rect = QRectF(left, 0, max(1.0, scale.x(span.end_ms) - left - 2), px(_HEAD_PX))
            rounded_box(painter, rect, px(Radius.BAR), fill=tokens.sunken)
            label = fitting(theme, (words.phase(span.phase), words.phase_short(span.phase)), rect.width())
            paint_label(painter, theme, rect, label, tokens.ink2)

    def _paint_questions(self, painter: QPainter, scale: Scale) -> QRectF | None:
        """Draw Q&A as a dashed box over all lanes, with how many were asked; give where it is."""
        span = next((one for one in self._spans if one.phase is Phase.QA), None)
        if span is None or not self._lanes:
            return None
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        lanes = self._lanes_rect()
        left = scale.x(span.start_ms)
        rect = QRectF(left, lanes.top(), max(2.0, scale.x(span.end_ms) - left - 2), lanes.height() - px(4))
        rounded_box(painter, rect, px(Radius.BAR_LARGE), line=tokens.edge, is_dashed=True)
        if self._asked:
            asked = self.tr("%n asked", "questions", self._asked)
            label = fitting(theme, (asked, str(self._asked)), rect.width(), Weight.REGULAR)
            paint_label(painter, theme, rect, label, tokens.ink2, Weight.REGULAR)
        return rect

    def _paint_lane(self, painter: QPainter, scale: Scale, place: int, lane: _Lane, qa: QRectF | None) -> None:
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        lanes = self._lanes_rect()
        top = lanes.top() + place * px(_LANE_PX)
        height = float(px(_BAR_PX))
        name = QRectF(0, top, scale.left - px(8), height)
        draw_text(painter, name, lane.name, theme.font(Step.CAPTION), tokens.ink)
        left, right = scale.left, scale.left
        for start_ms, end_ms, over_ms in lane.stretches:
            left, right = scale.x(start_ms), scale.x(end_ms)
            rect = QRectF(left, top, max(3.0, right - left), height)
            rounded_box(painter, rect, px(Radius.BAR), fill=tokens.accent, line=tokens.rind)
            if over_ms >= 500:
                over_left = scale.x(end_ms - over_ms)
                over = QRectF(over_left, top + 0.5, rect.right() - over_left - 0.5, height - 1)
                paint_over(painter, theme, over, is_round=False)
        if not lane.stretches:
            return
        font = theme.font(Step.CAPTION, Weight.SEMIBOLD if lane.is_over else Weight.REGULAR)
        color: QColor = tokens.danger if lane.is_over else tokens.ink2
        width = QFontMetricsF(font).horizontalAdvance(lane.value)
        gap = px(_VALUE_GAP_PX)
        limit = scale.x(self._cap_ms) - 3
        if qa is not None and right <= qa.left() + 1:
            limit = min(limit, qa.left())
        if right + gap + width <= limit or left - gap - width < scale.left:
            draw_text(painter, QRectF(right + gap, top, width, height), lane.value, font, color)
        else:
            box = QRectF(left - gap - width, top, width, height)
            draw_text(painter, box, lane.value, font, color, Qt.AlignmentFlag.AlignRight)
