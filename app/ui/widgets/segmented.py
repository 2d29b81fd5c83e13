"""A row of joined choices, of which one holds."""

from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from app.ui.theme import Color, Radius, Size, Step, Theme, Weight
from app.ui.widgets.painting import FocusRing, draw_icon, draw_text, rounded_box, text_width_px

_PAD_PX = 14
_GAP_PX = 8


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice: its key, text, optional icon of the icon set and count."""

    key: str
    text: str
    icon: str | None = None
    count: str = ""


class Segmented(QWidget):
    """Choices side by side. Tab goes to the one that holds, the arrow keys choose.

    Signals: `chosen(str)` with the key of a segment that the user chose.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, segments: tuple[Segment, ...], *, name: str, parent: QWidget | None = None
    ) -> None:
        """`name` is what the choice is about, for those who do not see it. The first segment holds."""
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._parts: dict[str, _Part] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, segment in enumerate(segments):
            part = _Part(theme, segment, has_line=number > 0, parent=self)
            self._parts[segment.key] = part
            self._group.addButton(part)
            row.addWidget(part, 1)
        if segments:
            self._parts[segments[0].key].setChecked(True)
        self._group.buttonClicked.connect(self._on_clicked)
        theme.changed.connect(self.update)

    @property
    def current(self) -> str:
        """The key of the segment that holds; empty if there are none."""
        return next((key for key, part in self._parts.items() if part.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Let another segment hold, without a signal."""
        self._parts[key].setChecked(True)

    def set_segment(self, segment: Segment) -> None:
        """Show other words in the segment with the same key."""
        self._parts[segment.key].show_segment(segment)

    @override
    def sizeHint(self) -> QSize:
        # All parts are as wide as the widest.
        hints = [part.sizeHint() for part in self._parts.values()]
        widest = max((hint.width() for hint in hints), default=0)
        return QSize(widest * len(hints), self._theme.px(Size.CONTROL))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground; the line comes last, over the parts' fills, so it is painted by the parts."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        rounded_box(painter, QRectF(self.rect()), self._theme.px(Radius.CONTROL), fill=tokens.surface)

    def _on_clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, _Part):
            self.chosen.emit(button.key)


class _Part(QRadioButton):
    """One segment; a radio button to keyboard and screen reader."""

    def __init__(self, theme: Theme, segment: Segment, *, has_line: bool, parent: Segmented) -> None:
        super().__init__(parent)
        self._theme = theme
        self._segment = segment
        self._has_line = has_line
        self._ring = FocusRing(theme, self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_segment(segment)
        theme.changed.connect(self._on_theme_changed)

    @property
    def key(self) -> str:
        return self._segment.key

    def show_segment(self, segment: Segment) -> None:
        self._segment = segment
        self.setText(segment.text.replace("&", "&&"))
        self.setAccessibleName(f"{segment.text} {segment.count}".rstrip())
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = self._theme
        # The bold width, so that choosing moves nothing.
        width = text_width_px(theme.font(Step.BODY, Weight.SEMIBOLD), self._segment.text)
        width += self._icon_width_px() + self._count_width_px() + 2 * theme.px(_PAD_PX)
        return QSize(int(width) + 1, theme.px(Size.CONTROL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() - 2 * self._theme.px(_PAD_PX - 6), self.sizeHint().height())

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return True

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.show()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, tokens = self._theme, self._theme.tokens
        rect = QRectF(self.rect())
        self._paint_ground(painter, rect)
        is_on = self.isChecked()
        font = theme.font(Step.BODY, Weight.SEMIBOLD if is_on else Weight.MEDIUM)
        ink = theme.color(Color.INK3 if not self.isEnabled() else Color.INK if is_on else Color.INK2)
        text = text_width_px(font, self._segment.text)
        width = self._icon_width_px() + text + self._count_width_px()
        left = max(rect.left() + 4, rect.center().x() - width / 2)
        if self._segment.icon is not None:
            box = QRectF(left, rect.top(), theme.px(Size.ICON), rect.height())
            draw_icon(painter, theme, self._segment.icon, ink, box, self.devicePixelRatioF())
            left += self._icon_width_px()
        draw_text(painter, QRectF(left, rect.top(), text, rect.height()), self._segment.text, font, ink)
        if self._segment.count:
            box = QRectF(left + text + theme.px(_GAP_PX), rect.top(), rect.width(), rect.height())
            draw_text(painter, box, self._segment.count, theme.font(Step.BODY), tokens.ink2)

    def _paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """Paint this part's share of the common rounded box: outer corners round, inner edges a hairline."""
        tokens = self._theme.tokens
        parent = self.parentWidget()
        whole = QRectF(-self.x(), 0, parent.width() if parent is not None else self.width(), self.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(rect)
        radius = self._theme.px(Radius.CONTROL)
        path = QPainterPath()
        path.addRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if self.isChecked():
            painter.fillPath(path, tokens.accent_soft)
        elif self.isDown() or self.underMouse():
            painter.fillPath(path, tokens.sunken if self.isDown() else tokens.bg)
        painter.setPen(tokens.edge)
        painter.drawPath(path)
        if self._has_line:
            painter.setPen(tokens.edge)
            painter.drawLine(QPointF(0.5, 1), QPointF(0.5, rect.height() - 1))
        painter.setClipping(False)

    def _icon_width_px(self) -> int:
        return 0 if self._segment.icon is None else self._theme.px(Size.ICON) + self._theme.px(_GAP_PX)

    def _count_width_px(self) -> float:
        if not self._segment.count:
            return 0
        return text_width_px(self._theme.font(Step.BODY), self._segment.count) + self._theme.px(_GAP_PX)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
