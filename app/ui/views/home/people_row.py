"""Who takes part, as faces with a mark for the pre-work under each."""

from dataclasses import dataclass
from math import ceil
from typing import override

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.domain.names import initials
from app.ui.theme import Size, Theme
from app.ui.widgets.avatar import paint_avatar
from app.ui.widgets.glyphs import Glyph, paint_glyph
from app.ui.widgets.painted import PaintedWidget
from app.ui.widgets.painting import draw_icon, plain_tool_tip

_FACE_PX = 32
_MOST_STEP_PX = 58
_LEAST_STEP_PX = 40
_MARK_PX = 14
_GLYPH_PX = 10
_ROW_GAP_PX = 8


@dataclass(frozen=True, slots=True)
class Face:
    """A person; ``has_prework`` None: none was asked for."""

    name: str
    has_prework: bool | None = None


class PeopleRow(PaintedWidget):
    """Faces on one line, on more where there are many. Tool tips say the names."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._faces: tuple[Face, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_faces(self, faces: tuple[Face, ...]) -> None:
        """Show these people."""
        self._faces = faces
        self.setAccessibleName(self.tr("Who takes part"))
        self.refresh_spoken_value()
        self.updateGeometry()
        self.update()

    @override
    def spoken_value(self) -> str:
        missing = self.tr("pre-work missing")
        return ", ".join(f"{one.name} ({missing})" if one.has_prework is False else one.name for one in self._faces)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = ceil(len(self._faces) / self._per_row(width)) if self._faces else 0
        return max(0, rows * (self._row_px() + self._theme.px(_ROW_GAP_PX)) - self._theme.px(_ROW_GAP_PX))

    @override
    def sizeHint(self) -> QSize:
        width = self._theme.px(_MOST_STEP_PX) * max(1, len(self._faces))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._row_px())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = next((face for face, box in self._boxes() if box.contains(event.pos())), None)
            QToolTip.showText(event.globalPos(), plain_tool_tip(hit.name) if hit else "", self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, tokens = self._theme, self._theme.tokens
        for face, box in self._boxes():
            paint_avatar(painter, theme, box, initials(face.name))
            if face.has_prework is None:
                continue
            mark = QRectF(box.left(), box.bottom() + theme.px(4), box.width(), theme.px(_MARK_PX))
            if face.has_prework:
                draw_icon(painter, theme, "check", tokens.ok, mark, self.devicePixelRatioF(), _MARK_PX)
            else:
                side = theme.px(_GLYPH_PX)
                at = mark.center()
                paint_glyph(
                    painter, Glyph.TRIANGLE_UP, QRectF(at.x() - side / 2, at.y() - side / 2, side, side), tokens.warn
                )

    def _boxes(self) -> list[tuple[Face, QRectF]]:
        per_row = self._per_row(self.width())
        side, row_px = self._theme.px(_FACE_PX), self._row_px() + self._theme.px(_ROW_GAP_PX)
        step = self._step(self.width(), per_row)
        return [
            (face, QRectF(round(place % per_row * step), place // per_row * row_px, side, side))
            for place, face in enumerate(self._faces)
        ]

    def _per_row(self, width: int) -> int:
        least = self._theme.px(_LEAST_STEP_PX)
        most = max(1, 1 + int((width - self._theme.px(_FACE_PX)) // least))
        return min(most, max(1, len(self._faces)))

    def _step(self, width: int, per_row: int) -> float:
        room = (width - self._theme.px(_FACE_PX)) / max(1, per_row - 1)
        return min(float(self._theme.px(_MOST_STEP_PX + Size.ICON)), room)

    def _row_px(self) -> int:
        has_marks = any(face.has_prework is not None for face in self._faces)
        return self._theme.px(_FACE_PX + (4 + _MARK_PX if has_marks else 0))
