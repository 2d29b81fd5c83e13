"""The agenda to scale against its cap, small: opening, turns, tasks, and what is kept for Q&A and closing."""

from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.agenda import AgendaSum
from app.domain.ids import Ms
from app.domain.meeting.plan import PHASES, AgendaItem, Phase
from app.ui import words
from app.ui.theme import Theme
from app.ui.widgets.painted import PaintedWidget
from app.ui.widgets.time_bars import (
    fitting,
    paint_kept,
    paint_label,
    paint_over,
    paint_patch,
    paint_to_come,
    paint_turns,
)

_HEIGHT_PX = 28
_GAP_PX = 2.0
_LEAST_PX = 4.0


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """A phase with its length, and what it is called, longest first."""

    phase: Phase
    length_ms: Ms
    labels: tuple[str, ...]


def agenda_parts(agenda: tuple[AgendaItem, ...], sums: AgendaSum, turns: int) -> tuple[AgendaPart, ...]:
    """The phases of an agenda in their order; those without any time are left out."""
    parts: list[AgendaPart] = []
    for phase in PHASES:
        length = sum(item.planned_ms for item in agenda if item.phase is phase)
        name, short = words.phase(phase), words.phase_short(phase)
        labels: tuple[str, ...] = (f"{name} {words.duration(length)}", name, short)
        if phase is Phase.TURNS:
            length = sums.turns_ms
            labels = (f"{name} {turns} × {words.duration(sums.turn_ms)}", f"{turns} × {words.duration(sums.turn_ms)}")
        if length > 0:
            parts.append(AgendaPart(phase, length, labels))
    return tuple(parts)


class AgendaBar(PaintedWidget):
    """One bar; what lies beyond the cap is hatched crimson."""

    spoken_role = QAccessible.Role.Chart

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._parts: tuple[AgendaPart, ...] = ()
        self._cap_ms: Ms = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: tuple[AgendaPart, ...], cap_ms: Ms) -> None:
        """Show an agenda."""
        self._parts, self._cap_ms = parts, cap_ms
        self.setAccessibleName(self.tr("Agenda to scale"))
        self.refresh_spoken_value()
        self.update()

    @override
    def spoken_value(self) -> str:
        return ", ".join(part.labels[0] for part in self._parts)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(_HEIGHT_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(_HEIGHT_PX))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        total = sum(part.length_ms for part in self._parts)
        whole = max(self._cap_ms, total)
        if not whole:
            return
        scale = self.width() / whole
        left_ms = 0
        for part in self._parts:
            left, right = left_ms * scale, (left_ms + part.length_ms) * scale
            left_ms += part.length_ms
            box = QRectF(round(left), 0, max(_LEAST_PX, round(right) - round(left) - _GAP_PX), self.height())
            self._paint_part(painter, box, part)
        if total > self._cap_ms:
            edge = round(self._cap_ms * scale)
            paint_over(painter, self._theme, QRectF(edge, 0.5, self.width() - edge - 0.5, self.height() - 1))
            painter.fillRect(QRectF(edge - 1.5, 0, 3, self.height()), self._theme.tokens.ink)

    def _paint_part(self, painter: QPainter, box: QRectF, part: AgendaPart) -> None:
        theme = self._theme
        label = fitting(theme, part.labels, box.width())
        if part.phase is Phase.TURNS:
            paint_turns(painter, theme, box)
            paint_label(painter, theme, box, label, theme.tokens.on_accent)
            return
        if part.phase in (Phase.QA, Phase.CLOSING):
            paint_kept(painter, theme, box)
            paint_patch(painter, theme, box, label)
        else:
            paint_to_come(painter, theme, box)
        paint_label(painter, theme, box, label, theme.tokens.ink)
