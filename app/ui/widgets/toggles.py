"""Check boxes, radio buttons and switches, painted from the tokens."""

from typing import override

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from app.ui.theme import Color, Step, Theme
from app.ui.widgets.painting import FocusRing, draw_text, rounded_box, text_width_px

_BOX_PX = 18
_BOX_RADIUS_PX = 4
_SWITCH_WIDTH_PX = 36
_SWITCH_HEIGHT_PX = 20
_GAP_PX = 10


def paint_check_box(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    state: Qt.CheckState,
    *,
    is_enabled: bool = True,
    is_over: bool = False,
) -> None:
    """Paint a check box in the middle of `rect`; for delegates."""
    tokens = theme.tokens
    side = theme.px(_BOX_PX)
    box = QRectF(round(rect.center().x() - side / 2), round(rect.center().y() - side / 2), side, side)
    is_on = state is not Qt.CheckState.Unchecked
    painter.save()
    fill = tokens.bg if is_over or not is_enabled else tokens.surface
    line = tokens.edge
    if is_on and is_enabled:
        fill, line = tokens.accent_hover if is_over else tokens.accent, tokens.rind
    rounded_box(painter, box, theme.px(_BOX_RADIUS_PX), fill=fill, line=line, line_px=1.5, is_dashed=not is_enabled)
    if is_on:
        pen = QPen(tokens.on_accent if is_enabled else tokens.ink3, side / 9)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        corners = ((0.25, 0.52), (0.43, 0.69), (0.75, 0.33))
        if state is Qt.CheckState.PartiallyChecked:
            corners = ((0.27, 0.5), (0.5, 0.5), (0.73, 0.5))
        painter.drawPolyline(QPolygonF([QPointF(box.x() + x * side, box.y() + y * side) for x, y in corners]))
    painter.restore()


class CheckBox(QCheckBox):
    """A check box with its text."""

    def __init__(self, theme: Theme, text: str = "", *, parent: QWidget | None = None) -> None:
        """Without a text, give it an accessible name."""
        super().__init__(parent)
        self._theme = theme
        self._ring = FocusRing(theme, self, _BOX_RADIUS_PX)
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        _dress_toggle(self, theme)
        theme.changed.connect(self._on_theme_changed)

    @override
    def sizeHint(self) -> QSize:
        return _toggle_size(self, self._theme, _BOX_PX)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

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
        side = self._theme.px(_BOX_PX)
        box = QRectF(0, 0, side, self.height())
        paint_check_box(
            painter, self._theme, box, self.checkState(), is_enabled=self.isEnabled(), is_over=self.underMouse()
        )
        _paint_toggle_text(painter, self, self._theme, side)

    def _on_theme_changed(self) -> None:
        _dress_toggle(self, self._theme)


class RadioButton(QRadioButton):
    """One of several choices, for settings and dialogs; `Segmented` where they stand side by side."""

    def __init__(self, theme: Theme, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring = FocusRing(theme, self, _BOX_PX // 2)
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        _dress_toggle(self, theme)
        theme.changed.connect(self._on_theme_changed)

    @override
    def sizeHint(self) -> QSize:
        return _toggle_size(self, self._theme, _BOX_PX)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

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
        tokens = self._theme.tokens
        side = self._theme.px(_BOX_PX)
        box = QRectF(0, round((self.height() - side) / 2), side, side)
        fill, line = (tokens.accent, tokens.rind) if self.isChecked() else (tokens.surface, tokens.edge)
        is_on = self.isEnabled()
        rounded_box(painter, box, side / 2, fill=fill if is_on else None, line=line, line_px=1.5, is_dashed=not is_on)
        if self.isChecked():
            dot = box.adjusted(side * 0.3, side * 0.3, -side * 0.3, -side * 0.3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.on_accent if is_on else tokens.ink3)
            painter.drawEllipse(dot)
        _paint_toggle_text(painter, self, self._theme, side)

    def _on_theme_changed(self) -> None:
        _dress_toggle(self, self._theme)


class Switch(QCheckBox):
    """On or off, at once; for settings. The knob's place and a tick tell it without colour."""

    def __init__(self, theme: Theme, name: str, *, parent: QWidget | None = None) -> None:
        """`name` is the accessible name: the label stands elsewhere in the row."""
        super().__init__(parent)
        self._theme = theme
        self._ring = FocusRing(theme, self, _SWITCH_HEIGHT_PX // 2)
        self.setAccessibleName(name)
        _dress_toggle(self, theme)
        theme.changed.connect(self._on_theme_changed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_SWITCH_WIDTH_PX), self._theme.px(_SWITCH_HEIGHT_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

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
        tokens = self._theme.tokens
        width, height = self._theme.px(_SWITCH_WIDTH_PX), self._theme.px(_SWITCH_HEIGHT_PX)
        track = QRectF(0, round((self.height() - height) / 2), width, height)
        is_on, is_enabled = self.isChecked(), self.isEnabled()
        fill, line = (tokens.accent, tokens.rind) if is_on and is_enabled else (tokens.sunken, tokens.edge)
        rounded_box(painter, track, height / 2, fill=fill, line=line, is_dashed=not is_enabled)
        pad = height * 0.18
        side = height - 2 * pad
        knob = QRectF(track.right() - pad - side if is_on else track.left() + pad, track.top() + pad, side, side)
        knob_ink = tokens.on_accent if is_on and is_enabled else tokens.ink3
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(knob_ink)
        painter.drawEllipse(knob)
        if is_on:
            pen = QPen(tokens.on_accent if is_enabled else tokens.ink3, height / 11)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            corners = ((0.20, 0.52), (0.28, 0.66), (0.43, 0.36))
            points = [QPointF(track.x() + x * width, track.y() + y * height) for x, y in corners]
            painter.drawPolyline(QPolygonF(points))

    def _on_theme_changed(self) -> None:
        _dress_toggle(self, self._theme)


def _dress_toggle(button: QAbstractButton, theme: Theme) -> None:
    button.setFont(theme.font(Step.BODY))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    button.updateGeometry()
    button.update()


def _toggle_size(button: QAbstractButton, theme: Theme, box_px: int) -> QSize:
    text = button.text().replace("&&", "&")
    width = theme.px(box_px) + (theme.px(_GAP_PX) + text_width_px(theme.font(Step.BODY), text) if text else 0)
    return QSize(int(width) + 1, max(theme.px(box_px + 2), theme.line_px(Step.BODY)))


def _paint_toggle_text(painter: QPainter, button: QAbstractButton, theme: Theme, side: int) -> None:
    text = button.text().replace("&&", "&")
    rect = QRectF(button.rect()).adjusted(side + theme.px(_GAP_PX), 0, 0, 0)
    color = theme.color(Color.INK if button.isEnabled() else Color.INK3)
    draw_text(painter, rect, text, theme.font(Step.BODY), color)
