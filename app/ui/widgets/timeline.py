"""The meeting drawn to scale: what was, what is now, what is to come and what is kept, against the cap."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import override

from PySide6.QtCore import QEvent, QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.domain.ids import ItemId, Ms, RepId
from app.domain.meeting.state import Status
from app.domain.meeting.view import BarState, LiveView
from app.ui import words
from app.ui.theme import Step, Theme, Weight
from app.ui.widgets.painted import PaintedWidget
from app.ui.widgets.painting import plain_tool_tip
from app.ui.widgets.time_bars import (
    fitting,
    paint_done,
    paint_kept,
    paint_label,
    paint_now,
    paint_over,
    paint_patch,
    paint_to_come,
)
from app.ui.widgets.timeline_layout import Block, Part, Scale, axis_marks, blocks_of, scale_of

_BAR_PX = 24
_ABOVE_PX = 14
_BELOW_PX = 18
_AIR_PX = 6
"""Room for the descenders of the labels below, and as much above, so that the bar stays in the middle."""
_GAP_PX = 2.0
_HIDE_END_PX = 90
_MARK_AIR_PX = 64
_LABEL_UP_PX = 9.4
_LABEL_DOWN_PX = 13.0
_POINTER_WIDTH_PX, _POINTER_HEIGHT_PX = 11.0, 7.0


@dataclass(frozen=True, slots=True)
class _Box:
    """A block in pixels: its bar, its label and where that is centred, the hatched overruns, and their labels."""

    left: float
    right: float
    state: BarState
    label: str = ""
    label_left: float = 0.0
    label_right: float = 0.0
    overs: tuple[tuple[float, float, bool], ...] = ()
    over_labels: tuple[tuple[float, float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Drawing:
    """All that is painted, in pixels. Two equal drawings look the same."""

    boxes: tuple[_Box, ...] = ()
    marks: tuple[tuple[float, str], ...] = ()
    cap_x: float = 0.0
    cap_label: str = ""
    end_x: float | None = None
    end_label: str = ""
    playhead_x: float | None = None


class Timeline(PaintedWidget):
    """Shows the bars of a `LiveView`. Tool tips name each stretch. Repaints only what differs between two ticks."""

    spoken_role = QAccessible.Role.Chart

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("Timeline of the meeting"))
        self._blocks: tuple[Block, ...] = ()
        self._cap_ms: Ms = 0
        self._end_ms: Ms = 0
        self._end_label = ""
        self._playhead_ms: Ms | None = None
        self._value = ""
        self._drawing = _Drawing()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_view(self, view: LiveView, names: Mapping[RepId, str], titles: Mapping[ItemId, str]) -> None:
        """Show a frame of the meeting. `names`: full names by rep; `titles`: of the agenda items, for tool tips."""
        self._blocks = blocks_of(view.bars, names, titles)
        self._cap_ms = view.cap_ms
        self._end_ms = view.projected_end_ms
        is_open = view.status in (Status.READY, Status.RUNNING, Status.PAUSED)
        self._playhead_ms = view.elapsed_ms if is_open and view.status is not Status.READY else None
        self._end_label = self.tr("ends %1").replace("%1", words.clock(self._end_ms)) if is_open else ""
        so_far = words.of_time(view.cap_ms)
        parts = (f"{words.clock(view.elapsed_ms)} {so_far}", self._end_label, words.ahead(view.ahead_ms))
        self._value = ", ".join(part for part in parts if part)
        self._redraw()

    @override
    def spoken_value(self) -> str:
        return self._value

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(640), self._theme.px(_ABOVE_PX + _BAR_PX + _BELOW_PX + _AIR_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self.sizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            part = self._part_at(event.pos().x())
            QToolTip.showText(event.globalPos(), plain_tool_tip(part.tip) if part else "", self)
            return True
        if event.type() == QEvent.Type.Resize:
            self._drawing = self._draw()
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Timeline of the meeting"))
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing, tokens, px = self._drawing, self._theme.tokens, self._theme.px
        bar = self._bar_rect()
        for box in drawing.boxes:
            if event.rect().right() >= box.left - 2 and event.rect().left() <= box.right + 2:
                self._paint_box(painter, box)
        middle_above = bar.top() - px(_LABEL_UP_PX)
        for box in drawing.boxes:
            for left, right, label in box.over_labels:
                self._text(painter, left, right, middle_above, label, tokens.danger, Weight.SEMIBOLD)
        middle_below = bar.bottom() + px(_LABEL_DOWN_PX)
        for x, label in drawing.marks:
            if x > 0:
                painter.fillRect(QRectF(x - 0.75, bar.bottom() + 2, 1.5, px(5)), tokens.edge)
            self._mark_text(painter, x, middle_below, label)
        right = drawing.cap_x + 1.5
        self._text(painter, 0, right, middle_below, drawing.cap_label, tokens.ink3, Weight.SEMIBOLD, at_right=True)
        painter.fillRect(QRectF(drawing.cap_x - 1.5, bar.top() - px(9), 3, bar.height() + px(15)), tokens.ink)
        if drawing.end_x is not None:
            self._paint_end(painter, drawing.end_x, drawing.end_label)
        if drawing.playhead_x is not None:
            self._paint_playhead(painter, drawing.playhead_x)

    @override
    def _on_theme_changed(self) -> None:
        self._drawing = self._draw()
        super()._on_theme_changed()

    # What is drawn

    def _redraw(self) -> None:
        before, self._drawing = self._drawing, self._draw()
        now = self._drawing
        if before == now:
            return
        if replace(before, playhead_x=None) == replace(now, playhead_x=None):
            places = [x for x in (before.playhead_x, now.playhead_x) if x is not None]
            reach = self._theme.px(_POINTER_WIDTH_PX)
            self.update(
                QRect(int(min(places)) - reach, 0, int(max(places) - min(places)) + 2 * reach + 1, self.height())
            )
        else:
            self.update()

    def _draw(self) -> _Drawing:
        scale = self._scale()
        if scale.px_per_ms <= 0:
            return _Drawing()
        px = self._theme.px
        play_x = None if self._playhead_ms is None else scale.x(self._playhead_ms)
        cap_x, end_x = scale.x(self._cap_ms), scale.x(self._end_ms)
        cap_label = self.tr("%1 cap", "the length limit").replace("%1", words.duration(self._cap_ms))
        cap_left = cap_x - self._width(cap_label, Weight.SEMIBOLD)
        marks = tuple(
            (scale.x(ms), words.duration(ms))
            for ms in axis_marks(self._cap_ms, scale, px(_MARK_AIR_PX))
            if scale.x(ms) + self._width(words.duration(ms), Weight.REGULAR) / 2 + px(8) < cap_left
        )
        end_label = self._end_label
        if play_x is not None and abs(end_x - play_x) < px(_HIDE_END_PX):
            end_label = ""
        boxes = tuple(self._box(block, scale, play_x) for block in self._blocks)
        limit = end_x - 2 - self._width(end_label, Weight.SEMIBOLD) - px(6) if end_label else float(self.width())
        return _Drawing(
            _without_clashes(boxes, limit),
            marks,
            cap_x,
            cap_label,
            end_x if self._end_label and abs(end_x - cap_x) > 3 else None,
            end_label,
            play_x,
        )

    def _box(self, block: Block, scale: Scale, play_x: float | None) -> _Box:
        is_now = block.state is BarState.NOW
        is_over_now = is_now and block.over_ms > 0
        left, right = scale.x(block.start_ms), scale.x(block.end_ms)
        if not is_over_now:
            right = max(left + 1, right - _GAP_PX)
        overs = []
        labels = []
        for part in block.parts:
            if part.over_ms < 500:
                continue
            runs = is_over_now and part is block.parts[-1]
            ends_block = part is block.parts[-1]
            over_left = scale.x(part.end_ms - part.over_ms)
            over_right = right if ends_block else scale.x(part.end_ms)
            overs.append((over_left, over_right, ends_block and not runs))
            if not runs:
                text = words.signed(part.over_ms)
                half = self._width(text, Weight.SEMIBOLD) / 2
                middle = (over_left + over_right) / 2
                # Right after an overrun the pointer would stand on its label: that gives way to the left, once.
                if play_x is not None and middle < play_x < middle + half + self._theme.px(7):
                    middle = over_right - self._theme.px(4) - half
                labels.append((max(0.0, middle - half), middle + half, text))
        free_right = overs[-1][0] if overs and block.over_ms >= 500 else right
        weight = Weight.SEMIBOLD if is_now else Weight.MEDIUM
        label = fitting(self._theme, block.labels, free_right - left, weight)
        return _Box(left, right, block.state, label, left, free_right, tuple(overs), tuple(labels))

    def _scale(self) -> Scale:
        return scale_of(self.width(), self._cap_ms, self._end_ms)

    def _bar_rect(self) -> QRectF:
        px = self._theme.px
        top = (self.height() - px(_ABOVE_PX + _BAR_PX + _BELOW_PX)) // 2 + px(_ABOVE_PX)
        return QRectF(0, top, self.width(), px(_BAR_PX))

    def _part_at(self, x: float) -> Part | None:
        ms = self._scale().ms(x)
        parts = (part for block in self._blocks for part in block.parts)
        return next((part for part in parts if part.start_ms <= ms < part.end_ms), None)

    def _width(self, text: str, weight: Weight) -> float:
        return QFontMetricsF(self._theme.font(Step.CAPTION, weight)).horizontalAdvance(text)

    # How it is painted

    def _paint_box(self, painter: QPainter, box: _Box) -> None:
        theme, tokens, bar = self._theme, self._theme.tokens, self._bar_rect()
        rect = QRectF(box.left, bar.top(), box.right - box.left, bar.height())
        label_rect = QRectF(box.label_left, bar.top(), box.label_right - box.label_left, bar.height())
        playhead_x = self._drawing.playhead_x
        match box.state:
            case BarState.DONE:
                paint_done(painter, theme, rect)
                paint_label(painter, theme, label_rect, box.label, tokens.on_done)
            case BarState.NOW:
                filled_to = playhead_x if playhead_x is not None else rect.left()
                paint_now(painter, theme, rect, filled_to)
                self._paint_label_now(painter, rect, label_rect, box.label, filled_to)
            case BarState.TO_COME:
                paint_to_come(painter, theme, rect)
                paint_label(painter, theme, label_rect, box.label, tokens.ink2)
            case BarState.KEPT:
                paint_kept(painter, theme, rect)
                paint_patch(painter, theme, label_rect, box.label)
                paint_label(painter, theme, label_rect, box.label, tokens.ink)
        for left, right, is_round in box.overs:
            paint_over(painter, theme, QRectF(left, bar.top(), right - left, bar.height()), is_round=is_round)

    def _paint_label_now(self, painter: QPainter, rect: QRectF, at: QRectF, label: str, filled_to: float) -> None:
        """The label lies on the fill and on what is beyond it: each half in its own ink."""
        filled = QRectF(rect.left(), rect.top(), filled_to - rect.left(), rect.height())
        rest = QRectF(filled_to, rect.top(), rect.right() - filled_to, rect.height())
        tokens = self._theme.tokens
        for part, color in ((filled, tokens.on_accent), (rest, tokens.ink)):
            if part.width() > 0:
                painter.save()
                painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
                paint_label(painter, self._theme, at, label, color, Weight.SEMIBOLD)
                painter.restore()

    def _paint_end(self, painter: QPainter, x: float, label: str) -> None:
        px, tokens, bar = self._theme.px, self._theme.tokens, self._bar_rect()
        pen = QPen(tokens.ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.5, 1.25])
        painter.setPen(pen)
        painter.drawLine(QLineF(x, bar.top() - px(2), x, bar.bottom() + px(3)))
        middle = bar.top() - px(_LABEL_UP_PX)
        self._text(painter, 0, x - _GAP_PX, middle, label, tokens.ink, Weight.SEMIBOLD, at_right=True)

    def _paint_playhead(self, painter: QPainter, x: float) -> None:
        px, ink, bar = self._theme.px, self._theme.tokens.ink, self._bar_rect()
        top = bar.top() - px(11)
        half, height = px(_POINTER_WIDTH_PX) / 2, px(_POINTER_HEIGHT_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(QPolygonF([QPointF(x - half, top), QPointF(x + half, top), QPointF(x, top + height)]))
        painter.fillRect(QRectF(x - 1, top, 2, bar.bottom() + px(4) - top), ink)

    def _mark_text(self, painter: QPainter, x: float, middle: float, label: str) -> None:
        half = self._width(label, Weight.REGULAR) / 2
        left = 0.0 if x <= 0 else x - half
        self._text(painter, left, left + 2 * half, middle, label, self._theme.tokens.ink3, Weight.REGULAR)

    def _text(
        self,
        painter: QPainter,
        left: float,
        right: float,
        middle: float,
        text: str,
        color: QColor,
        weight: Weight,
        *,
        at_right: bool = False,
    ) -> None:
        if not text:
            return
        font = self._theme.font(Step.CAPTION, weight)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(color)
        start = right - metrics.horizontalAdvance(text) if at_right else left
        painter.drawText(QPointF(start, round(middle + metrics.capHeight() / 2)), text)


def _without_clashes(boxes: tuple[_Box, ...], limit: float) -> tuple[_Box, ...]:
    """Leave out labels of overruns that would touch the one before or the label of the end at `limit`."""
    kept: list[_Box] = []
    free_from = 0.0
    for box in boxes:
        labels = []
        for left, right, text in box.over_labels:
            if left >= free_from and right <= limit:
                labels.append((left, right, text))
                free_from = right + 4
        kept.append(replace(box, over_labels=tuple(labels)))
    return tuple(kept)
