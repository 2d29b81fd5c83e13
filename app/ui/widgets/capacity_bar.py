"""The plan of a meeting to scale against its cap: on Home, over the agenda, in the capacity planner."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.domain.ids import Ms
from app.domain.meeting.plan import PHASES, AgendaItem, Phase
from app.ui import words
from app.ui.theme import Step, Theme, Weight
from app.ui.widgets.painted import PaintedWidget
from app.ui.widgets.painting import plain_tool_tip
from app.ui.widgets.time_bars import (
    fitting,
    paint_kept,
    paint_label,
    paint_over,
    paint_patch,
    paint_to_come,
    paint_turns,
)

_GAP_PX = 2
_CAP_UP_PX, _CAP_DOWN_PX = 10, 8
_AXIS_PX = 20
_FIRST_WORD = re.compile(r"[^\s:;,.–—-]+")


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """A part of the plan. `labels`: its name, the longest first; the first with room is shown."""

    phase: Phase
    length_ms: Ms
    labels: tuple[str, ...]
    tip: str


def planned_parts(
    agenda: Sequence[AgendaItem], *, turns: int, turn_ms: Ms, by_item: bool = False
) -> tuple[PlannedPart, ...]:
    """Give the parts of an agenda with `turns` turns of `turn_ms`.

    `by_item`: the items of the opening stand for themselves, as over the agenda; else each phase is one part.
    """
    parts: list[PlannedPart] = []
    for phase in PHASES:
        items = [item for item in agenda if item.phase is phase]
        if phase is Phase.TURNS:
            parts.append(_turns(turns, turn_ms))
        elif by_item and phase is Phase.OPENING:
            parts.extend(_item(item) for item in items)
        elif items:
            parts.append(_phase(phase, sum(item.planned_ms for item in items)))
    return tuple(part for part in parts if part.length_ms > 0)


def _turns(turns: int, turn_ms: Ms) -> PlannedPart:
    each = f"{turns} × {words.duration(turn_ms)}"
    name = words.phase(Phase.TURNS)
    return PlannedPart(
        Phase.TURNS, turns * turn_ms, (f"{name} {each}", each, words.phase_short(Phase.TURNS)), f"{name}: {each}"
    )


def _phase(phase: Phase, length_ms: Ms) -> PlannedPart:
    name, length = words.phase(phase), words.duration(length_ms)
    # Kept time is named alone: its hatch says more than its length.
    whole = (f"{name} {length}",) if phase in (Phase.OPENING, Phase.TASKS) else ()
    return PlannedPart(phase, length_ms, (*whole, name, words.phase_short(phase)), f"{name}: {length}")


def _item(item: AgendaItem) -> PlannedPart:
    title, length = " ".join(item.title.split()), words.duration(item.planned_ms)
    found = _FIRST_WORD.search(title)
    first = found.group() if found else title
    labels = (f"{title} {length}", f"{first} {length}", first, length)
    return PlannedPart(item.phase, item.planned_ms, labels, f"{title}: {length}")


class CapacityBar(PaintedWidget):
    """Shows planned parts against the cap; what is beyond it is hatched in crimson.

    Several bars are drawn to one scale by giving all the same `scale_ms`.
    """

    spoken_role = QAccessible.Role.Chart

    def __init__(
        self, theme: Theme, *, bar_px: int = 28, has_axis: bool = False, parent: QWidget | None = None
    ) -> None:
        """`bar_px`: 28 on cards, 24 in the planner; `has_axis`: times below, and room for the cap line above."""
        super().__init__(theme, "", parent)
        self._bar_px = bar_px
        self._has_axis = has_axis
        self._parts: tuple[PlannedPart, ...] = ()
        self._cap_ms: Ms = 0
        self._scale_ms: Ms = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Agenda against the cap"))

    def show_plan(self, parts: Sequence[PlannedPart], cap_ms: Ms, scale_ms: Ms | None = None) -> None:
        """Show the parts; `scale_ms` is what the whole width stands for (else the cap, or the plan if it is longer)."""
        shown = tuple(parts)
        scale = scale_ms or max(cap_ms, sum(part.length_ms for part in shown))
        if (shown, cap_ms, scale) != (self._parts, self._cap_ms, self._scale_ms):
            self._parts, self._cap_ms, self._scale_ms = shown, cap_ms, scale
            self.refresh_spoken_value()
            self.update()

    @property
    def total_ms(self) -> Ms:
        """What is planned."""
        return sum(part.length_ms for part in self._parts)

    @override
    def spoken_value(self) -> str:
        if not self._parts:
            return ""
        return ". ".join((words.against_cap(self.total_ms, self._cap_ms), *(part.tip for part in self._parts)))

    @override
    def sizeHint(self) -> QSize:
        extra = _CAP_UP_PX + _AXIS_PX if self._has_axis else 0
        return QSize(self._theme.px(480), self._theme.px(self._bar_px + extra))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self.sizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tool_tip(self._tip_at(event.pos().x())), self)
            return True
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Agenda against the cap"))
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._parts or self._scale_ms <= 0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.px
        top, height = float(px(_CAP_UP_PX) if self._has_axis else 0), float(px(self._bar_px))
        is_over = self.total_ms > self._cap_ms
        start: Ms = 0
        for part in self._parts:
            end = start + part.length_ms
            gap = 0 if part is self._parts[-1] else _GAP_PX
            left, right = self._x(start), max(self._x(start) + 1, self._x(end) - gap)
            if start < self._cap_ms or not is_over:
                self._paint_part(painter, part, QRectF(left, top, right - left, height), end)
            start = end
        cap_x = self._x(self._cap_ms)
        if is_over:
            rect = QRectF(cap_x, top, self._x(self.total_ms) - cap_x, height)
            paint_over(painter, self._theme, rect.adjusted(0, 0.5, -0.5, -0.5))
            if self._has_axis:
                line_height = height + px(_CAP_UP_PX + _CAP_DOWN_PX)
                line = QRectF(cap_x - 1.5, top - px(_CAP_UP_PX), 3, line_height)
                painter.fillRect(line, self._theme.tokens.ink)
        if self._has_axis:
            self._paint_axis(painter, top + height, cap_x, is_over=is_over)

    def _paint_part(self, painter: QPainter, part: PlannedPart, rect: QRectF, end_ms: Ms) -> None:
        theme, tokens = self._theme, self._theme.tokens
        # The label of a part that the cap cuts stands in what is left of it.
        room = QRectF(rect)
        if end_ms > self._cap_ms:
            room.setRight(min(room.right(), self._x(self._cap_ms) - 2))
        label = fitting(theme, part.labels, room.width())
        if part.phase is Phase.TURNS:
            paint_turns(painter, theme, rect)
            paint_label(painter, theme, room, label, tokens.on_accent)
        elif part.phase in (Phase.QA, Phase.CLOSING):
            paint_kept(painter, theme, rect)
            paint_patch(painter, theme, room, label)
            paint_label(painter, theme, room, label, tokens.ink2)
        else:
            paint_to_come(painter, theme, rect)
            paint_label(painter, theme, room, label, tokens.ink2)

    def _paint_axis(self, painter: QPainter, bottom: float, cap_x: float, *, is_over: bool) -> None:
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        plain, strong = theme.font(Step.CAPTION), theme.font(Step.CAPTION, Weight.SEMIBOLD)
        baseline = round(bottom + px(12) + QFontMetricsF(plain).capHeight() / 2)
        painter.setFont(plain)
        painter.setPen(tokens.ink3)
        painter.drawText(QPointF(0, baseline), words.duration(0))
        cap = self.tr("%1 cap", "the length limit").replace("%1", words.duration(self._cap_ms))
        right = cap_x - px(9) if is_over else cap_x
        painter.setFont(strong)
        painter.setPen(tokens.ink if is_over else tokens.ink3)
        left = max(px(40), right - QFontMetricsF(strong).horizontalAdvance(cap))
        painter.drawText(QPointF(left, baseline), cap)

    def _x(self, ms: Ms) -> float:
        return round(self.width() * ms / self._scale_ms * 2) / 2

    def _tip_at(self, x: int) -> str:
        start: Ms = 0
        for part in self._parts:
            if self._x(start) <= x < self._x(start + part.length_ms):
                return part.tip
            start += part.length_ms
        return ""
