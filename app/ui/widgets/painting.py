"""What painted widgets share: crisp rounded boxes, tinted icons, text that elides, safe tool tips, the focus ring."""

import html

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.ui.theme import Radius, Size, Theme
from app.ui.theme.tokens import FOCUS_GAP_PX, FOCUS_RING_PX, SELECTION_BAR_PX


def rounded_box(
    painter: QPainter,
    rect: QRectF,
    radius_px: float,
    *,
    fill: QColor | None = None,
    line: QColor | None = None,
    line_px: float = 1.0,
    is_dashed: bool = False,
) -> None:
    """Paint a rounded box whose line lies inside `rect`, so that whole-pixel rectangles give crisp lines."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius_px, radius_px)
        return
    pen = QPen(line, line_px)
    if is_dashed:
        pen.setDashPattern([4.0 / line_px, 3.0 / line_px])
    painter.setPen(pen)
    inset = line_px / 2
    radius = max(0.0, radius_px - inset)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def row_ground(painter: QPainter, theme: Theme, rect: QRectF, *, is_selected: bool, is_over: bool = False) -> None:
    """Paint the ground of a list or table row: soft yellow with a bar when selected, grey under the pointer."""
    tokens = theme.tokens
    if is_selected:
        painter.fillRect(rect, tokens.accent_soft)
        painter.fillRect(QRectF(rect.left(), rect.top(), SELECTION_BAR_PX, rect.height()), tokens.rind)
    elif is_over:
        painter.fillRect(rect, tokens.bg)


def draw_icon(
    painter: QPainter, theme: Theme, name: str, color: QColor, rect: QRectF, ratio: float, size_px: int = Size.ICON
) -> None:
    """Paint the line icon `name` in the middle of `rect`; `size_px` before the text size is applied."""
    pixmap = theme.icon_pixmap(name, color, size_px, ratio)
    side = theme.px(size_px)
    painter.drawPixmap(round(rect.center().x() - side / 2), round(rect.center().y() - side / 2), pixmap)


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint one line of plain text, vertically in the middle of `rect`, elided at its end where it does not fit."""
    if rect.width() <= 0:
        return
    painter.setFont(font)
    painter.setPen(color)
    # Half a pixel of slack: a rectangle made from the text's own advance must not elide it by rounding.
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
    painter.drawText(rect, int(flags), shown)


def text_width_px(font: QFont, text: str) -> float:
    """Give the advance of one line of text in logical pixels."""
    return QFontMetricsF(font).horizontalAdvance(text) if text else 0.0


def plain_tool_tip(text: str) -> str:
    """Give `text` so that a tool tip shows it letter by letter: Qt would take "<img>" in it for markup."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""


class FocusRing:
    """The ring two pixels off a control, in ink. The control calls `show` and `hide` from its focus events."""

    def __init__(self, theme: Theme, target: QWidget, radius_px: int = Radius.CONTROL) -> None:
        """`radius_px` is the corner radius of the control before the text size is applied."""
        self._theme = theme
        self._target = target
        self._radius_px = radius_px
        self._frame: _RingFrame | None = None

    def show(self) -> None:
        """Put the ring round the control."""
        if self._frame is None:
            self._frame = _RingFrame(self._theme, self._target, self._radius_px)

    def hide(self) -> None:
        """Take the ring away."""
        if self._frame is not None:
            self._frame.dismiss()
            self._frame = None


class _RingFrame(QWidget):
    """Lies in an ancestor of the control, since a control cannot paint outside itself; goes where the control goes."""

    def __init__(self, theme: Theme, target: QWidget, radius_px: int) -> None:
        self._theme = theme
        self._target = target
        self._radius_px = radius_px
        self._watched: list[QWidget] = []
        super().__init__(self._ground_of(target))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for widget in self._watched:
            widget.installEventFilter(self)
        target.destroyed.connect(self.deleteLater)
        theme.changed.connect(self.update)
        self._follow()
        self.show()

    def _ground_of(self, target: QWidget) -> QWidget:
        """Climb to the window or the nearest scrolled page, noting all widgets whose moves matter on the way."""
        self._watched.append(target)
        ground = target.parentWidget() or target
        while not ground.isWindow():
            parent = ground.parentWidget()
            if parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea):
                break
            self._watched.append(ground)
            ground = parent
        return ground

    def dismiss(self) -> None:
        """Stop following and go."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control and what it lies in."""
        kind = event.type()
        if kind in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        elif kind == QEvent.Type.Hide and watched is self._target:
            self.hide()
        elif kind == QEvent.Type.Show and watched is self._target:
            self.show()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = QPainter(self)
        radius = self._theme.px(self._radius_px) + FOCUS_GAP_PX + FOCUS_RING_PX
        rounded_box(painter, QRectF(self.rect()), radius, line=self._theme.tokens.ink, line_px=FOCUS_RING_PX)

    def _follow(self) -> None:
        ground = self.parentWidget()
        if ground is None:
            return
        out = FOCUS_GAP_PX + FOCUS_RING_PX
        corner = self._target.mapTo(ground, self._target.rect().topLeft())
        size = self._target.size()
        self.setGeometry(corner.x() - out, corner.y() - out, size.width() + 2 * out, size.height() + 2 * out)
        self.raise_()
