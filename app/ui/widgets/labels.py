"""Labels for plain text in a step of the type scale: one that wraps to the design's line heights, one that elides."""

from typing import override

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme import Color, Step, Theme, Weight
from app.ui.widgets.painting import draw_text, plain_tool_tip, text_width_px

_UNLIMITED_PX = 1_000_000.0
_LEAST_LETTERS = "Mmm…"


class TextLabel(QLabel):
    """Plain text in a step of the type scale; follows theme and text size."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        step: Step = Step.BODY,
        weight: Weight | None = None,
        color: Color = Color.INK,
        parent: QWidget | None = None,
    ) -> None:
        """`weight` is the step's own unless given."""
        super().__init__(parent)
        self._theme = theme
        self._step = step
        self._weight = weight
        self._color = color
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self._dress()
        theme.changed.connect(self._dress)

    def set_color(self, color: Color) -> None:
        """Show the text in another token."""
        if color is not self._color:
            self._color = color
            self._dress()

    def set_style(self, step: Step, weight: Weight | None = None) -> None:
        """Show the text in another step or weight."""
        self._step = step
        self._weight = weight
        self._dress()

    @override
    def sizeHint(self) -> QSize:
        width = text_width_px(self.font(), self.text())
        return QSize(int(width) + 1, self._theme.line_px(self._step))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        align = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        color = self._theme.color(self._color if self.isEnabled() else Color.INK3)
        draw_text(painter, QRectF(self.contentsRect()), self.text(), self.font(), color, align)

    def _dress(self) -> None:
        self.setFont(self._theme.font(self._step, self._weight))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.color(self._color))
        self.setPalette(palette)
        self.updateGeometry()
        self.update()


class ElidedLabel(TextLabel):
    """One line that gives way: elides at its end and shows the whole text as its tool tip while it does."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        step: Step = Step.BODY,
        weight: Weight | None = None,
        color: Color = Color.INK,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, step=step, weight=weight, color=color, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def is_elided(self) -> bool:
        """Whether the text does not fit."""
        return text_width_px(self.font(), self.text()) > self.contentsRect().width() + 0.5

    @override
    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), int(text_width_px(self.font(), _LEAST_LETTERS))), whole.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_tool_tip()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._update_tool_tip()
        super().paintEvent(event)

    def _update_tool_tip(self) -> None:
        wanted = plain_tool_tip(self.text()) if self.is_elided else ""
        if self.toolTip() != wanted:
            self.setToolTip(wanted)


class WrappedLabel(TextLabel):
    """A paragraph at the design's line height; with `max_lines`, the last line elides."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        step: Step = Step.BODY,
        weight: Weight | None = None,
        color: Color = Color.INK,
        max_lines: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._max_lines = max_lines
        super().__init__(theme, text, step=step, weight=weight, color=color, parent=parent)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return len(self._lines(width)) * self._theme.line_px(self._step)

    @override
    def sizeHint(self) -> QSize:
        width = min(int(self._longest_line_px()) + 1, self._theme.px(480))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(int(text_width_px(self.font(), _LEAST_LETTERS)), self._theme.line_px(self._step))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        rect = self.contentsRect()
        lines = self._lines(rect.width())
        line_px = self._theme.line_px(self._step)
        align = self.alignment()
        top = float(rect.top())
        if align & Qt.AlignmentFlag.AlignVCenter:
            top += max(0.0, (rect.height() - len(lines) * line_px) / 2)
        painter = QPainter(self)
        color = self._theme.color(self._color if self.isEnabled() else Color.INK3)
        for number, line in enumerate(lines):
            box = QRectF(QPointF(rect.left(), top + number * line_px), QPointF(rect.right() + 1, 0))
            box.setHeight(line_px)
            draw_text(painter, box, line, self.font(), color, align & Qt.AlignmentFlag.AlignHorizontal_Mask)

    def _longest_line_px(self) -> float:
        metrics = QFontMetricsF(self.font())
        return max((metrics.horizontalAdvance(line) for line in self.text().split("\n")), default=0.0)

    def _lines(self, width: int) -> list[str]:
        """Break the text to `width` logical pixels; the last line allowed carries all the rest, for eliding."""
        lines: list[str] = []
        for paragraph in self.text().split("\n"):
            lines.extend(self._broken(paragraph, width))
            if self._max_lines is not None and len(lines) > self._max_lines:
                rest = " ".join(part.strip() for part in lines[self._max_lines - 1 :])
                return [*lines[: self._max_lines - 1], rest]
        return lines

    def _broken(self, paragraph: str, width: int) -> list[str]:
        layout = QTextLayout(paragraph, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        parts: list[str] = []
        data = paragraph.encode("utf-16-le")
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width if width > 0 else _UNLIMITED_PX)
            # Qt counts UTF-16 units, Python counts characters.
            start, length = line.textStart(), line.textLength()
            parts.append(data[2 * start : 2 * (start + length)].decode("utf-16-le", "replace").rstrip())
        layout.endLayout()
        return parts or [""]
