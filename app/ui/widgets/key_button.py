"""Buttons that print their key on themselves."""

from dataclasses import dataclass
from enum import Enum
from typing import override

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFocusEvent, QFont, QHelpEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolTip, QWidget

from app.ui.key_names import key_text
from app.ui.theme import Color, Radius, Size, Step, Theme, Weight
from app.ui.widgets.painting import FocusRing, draw_icon, draw_text, plain_tool_tip, rounded_box, text_width_px

_LEAST_LETTERS = "Mmm…"
_GAP_PX = 8


class ButtonKind(Enum):
    """How much a button asks for: one primary act a screen; ghost for the way past it."""

    SECONDARY = "secondary"
    PRIMARY = "primary"
    GHOST = "ghost"


@dataclass(frozen=True, slots=True)
class ShapeSize:
    """Lengths at 100 % and the type of a button's label."""

    height_px: int
    pad_px: int
    icon_px: int
    step: Step
    weight: Weight


class ButtonShape(Enum):
    """How large a button is and where its key goes."""

    CONTROL = ShapeSize(Size.CONTROL, 12, Size.ICON, Step.BODY, Weight.MEDIUM)
    """One line, the key beside the label."""
    HEADER = ShapeSize(40, 12, Size.ICON, Step.BODY, Weight.MEDIUM)
    """As CONTROL, taller; for page heads."""
    TWO_LINES = ShapeSize(Size.KEY_BUTTON, 10, Size.ICON, Step.BODY, Weight.MEDIUM)
    """The label over its key, both centred."""
    LARGE = ShapeSize(Size.PRIMARY, 20, Size.ICON_LARGE, Step.STRONG, Weight.SEMIBOLD)
    """Icon and label left, key right; a detail may stand under the label."""
    START = ShapeSize(Size.START, 24, 24, Step.HEADING, Weight.SEMIBOLD)
    """As LARGE, for the one button of the start."""

    @property
    def is_spread(self) -> bool:
        """Whether label and key stand at opposite ends."""
        return self in (ButtonShape.LARGE, ButtonShape.START)


class KeyButton(QPushButton):
    """A painted button. Its size does not depend on its state, and with `reserve` not on its label either.

    The key is shown, not grabbed: hand it the action's own shortcut, or `bind` the action and all of it follows.
    A button takes the focus by Tab alone, so that a click leaves the cursor where somebody types.
    """

    def __init__(
        self,
        theme: Theme,
        label: str,
        *,
        key: QKeySequence | None = None,
        icon: str | None = None,
        kind: ButtonKind = ButtonKind.SECONDARY,
        shape: ButtonShape = ButtonShape.CONTROL,
        is_icon_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`icon` is a name of the icon set. With `is_icon_only` the label is name and tool tip, and not painted."""
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._shape = shape
        self._icon = icon
        self._is_icon_only = is_icon_only
        self._hint = ""
        self._detail = ""
        self._reserved: tuple[str, ...] = ()
        self._action: QAction | None = None
        self._ring = FocusRing(theme, self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.setSizePolicy(
            QSizePolicy.Policy.Fixed if is_icon_only else QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed
        )
        self.set_label(label)
        if key is not None:
            self.set_key(key)
        theme.changed.connect(self._on_theme_changed)

    # What it says

    @property
    def label(self) -> str:
        """The label as painted."""
        return self.text().replace("&&", "&")

    def set_label(self, label: str) -> None:
        """Show `label` letter by letter: an "&" in a name is no mnemonic."""
        self.setText(label.replace("&", "&&"))
        self.setAccessibleName(label)
        if self._is_icon_only:
            self.setToolTip(plain_tool_tip(f"{label}  {self._hint}".rstrip()))
        self.updateGeometry()
        self.update()

    def set_key(self, key: QKeySequence) -> None:
        """Print the key of a shortcut."""
        self.set_hint(key_text(key))

    def set_hint(self, hint: str) -> None:
        """Print a small text where the key goes: what the act saves, how many there are."""
        self._hint = hint
        self.setAccessibleDescription(hint)
        if self._is_icon_only:
            self.setToolTip(plain_tool_tip(f"{self.label}  {hint}".rstrip()))
        self.updateGeometry()
        self.update()

    @property
    def hint(self) -> str:
        """The key text, or what `set_hint` gave."""
        return self._hint

    def set_detail(self, detail: str) -> None:
        """Print a second line under the label of a LARGE button ("3 to fix first")."""
        self._detail = detail
        self.update()

    def set_icon_name(self, icon: str | None) -> None:
        """Show another icon of the icon set."""
        if icon != self._icon:
            self._icon = icon
            self.updateGeometry()
            self.update()

    def set_kind(self, kind: ButtonKind) -> None:
        """Make it primary, secondary or ghost; its size stays."""
        self._kind = kind
        self.update()

    def reserve(self, *labels: str) -> None:
        """Keep room for each of `labels`, so that a change between them (Pause, Resume) moves nothing."""
        self._reserved = labels
        self.updateGeometry()

    def bind(self, action: QAction) -> None:
        """Follow `action`: label, key, enabled, checked; a click triggers it."""
        if self._action is not None:
            self._action.changed.disconnect(self._on_action_changed)
            self.clicked.disconnect(self._action.trigger)
        self._action = action
        action.changed.connect(self._on_action_changed)
        self.clicked.connect(action.trigger)
        self._on_action_changed()

    def let_elide(self) -> None:
        """Give way down to a few letters and the whole key: for cards that must not grow wider than their column."""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def is_elided(self) -> bool:
        """Whether the label does not fit."""
        hint = 0.0
        if self._hint and self._shape is not ButtonShape.TWO_LINES:
            hint = text_width_px(self._theme.font(Step.CAPTION), self._hint) + self._theme.px(_GAP_PX)
        room = self.width() - 2 * self._pad_px(is_tight=True) - hint
        return not self._is_icon_only and text_width_px(self._label_font(), self.label) > room + 0.5

    # What Qt asks

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            QToolTip.showText(event.globalPos(), plain_tool_tip(self.label) if self.is_elided else "", self)
            return True
        return super().event(event)

    @override
    def sizeHint(self) -> QSize:
        theme = self._theme
        height = theme.px(self._shape.value.height_px)
        if self._is_icon_only:
            return QSize(height, height)
        label = max(text_width_px(self._label_font(), text) for text in (self.label, *self._reserved))
        hint = text_width_px(theme.font(Step.CAPTION), self._hint)
        if self._shape is ButtonShape.TWO_LINES:
            inner = max(self._icon_width_px() + label, hint)
        else:
            gap = theme.px(24 if self._shape.is_spread else _GAP_PX) if self._hint else 0
            inner = self._icon_width_px() + label + gap + hint
        return QSize(int(inner) + 1 + 2 * theme.px(self._shape.value.pad_px), height)

    @override
    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        if self._is_icon_only:
            return whole
        theme = self._theme
        label = text_width_px(self._label_font(), _LEAST_LETTERS)
        hint = text_width_px(theme.font(Step.CAPTION), self._hint)
        if self._shape is ButtonShape.TWO_LINES:
            inner = max(label, hint)
        else:
            inner = label + hint + (theme.px(_GAP_PX) if self._hint else 0)
        least = int(inner) + 1 + 2 * self._pad_px(is_tight=True)
        return QSize(min(whole.width(), least), whole.height())

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
        rect = QRectF(self.rect())
        self._paint_box(painter, rect)
        ink = self._ink()
        if self._is_icon_only:
            if self._icon is not None:
                icon_px = self._shape.value.icon_px
                draw_icon(painter, self._theme, self._icon, ink, rect, self.devicePixelRatioF(), icon_px)
        elif self._shape is ButtonShape.TWO_LINES:
            self._paint_two_lines(painter, rect, ink)
        elif self._shape.is_spread:
            self._paint_spread(painter, rect, ink)
        else:
            self._paint_one_line(painter, rect, ink)

    # Painting

    def _paint_box(self, painter: QPainter, rect: QRectF) -> None:
        tokens = self._theme.tokens
        radius = self._theme.px(Radius.CONTROL)
        is_down, is_over = self.isDown(), self.underMouse()
        if not self.isEnabled():
            if self._kind is not ButtonKind.GHOST:
                rounded_box(painter, rect, radius, line=tokens.edge, is_dashed=True)
        elif self._kind is ButtonKind.PRIMARY:
            fill = tokens.accent_hover if is_down or is_over else tokens.accent
            rounded_box(painter, rect, radius, fill=fill, line=tokens.rind, line_px=2 if is_down else 1)
        elif self.isChecked():
            fill = tokens.sunken if is_down else tokens.accent_soft
            rounded_box(painter, rect, radius, fill=fill, line=tokens.rind, line_px=1.5 if is_over else 1)
        else:
            rounded_box(painter, rect, radius, fill=self._plain_fill(), line=self._plain_line())

    def _plain_fill(self) -> QColor | None:
        tokens = self._theme.tokens
        is_ghost = self._kind is ButtonKind.GHOST
        if self.isDown() or (is_ghost and self.underMouse()):
            return tokens.sunken
        if self.underMouse():
            return tokens.bg
        return None if is_ghost else tokens.surface

    def _plain_line(self) -> QColor | None:
        return None if self._kind is ButtonKind.GHOST else self._theme.tokens.edge

    def _paint_two_lines(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        theme = self._theme
        label_line, hint_line = theme.line_px(Step.BODY), theme.line_px(Step.CAPTION)
        top = rect.center().y() - (label_line + hint_line) / 2 if self._hint else rect.center().y() - label_line / 2
        pad = self._pad_px(is_tight=True)
        inner = rect.adjusted(pad, 0, -pad, 0)
        self._paint_centred(painter, QRectF(inner.left(), top, inner.width(), label_line), ink, hint="")
        below = QRectF(inner.left(), top + label_line, inner.width(), hint_line)
        font = theme.font(Step.CAPTION)
        draw_text(painter, below, self._hint, font, self._hint_ink(), Qt.AlignmentFlag.AlignHCenter)

    def _paint_one_line(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        pad = self._pad_px(is_tight=self.width() < self.sizeHint().width())
        self._paint_centred(painter, rect.adjusted(pad, 0, -pad, 0), ink, hint=self._hint)

    def _paint_centred(self, painter: QPainter, inner: QRectF, ink: QColor, *, hint: str) -> None:
        """Paint icon, label and hint as one group in the middle; the icon goes first when there is no room."""
        theme = self._theme
        font = self._label_font()
        label = text_width_px(font, self.label)
        hint_width = text_width_px(theme.font(Step.CAPTION), hint)
        tail = hint_width + theme.px(_GAP_PX) if hint else 0.0
        icon = self._icon_width_px()
        if icon + label + tail > inner.width() + 0.5:
            icon = 0
        label = min(label, inner.width() - icon - tail)
        left = inner.left() + max(0.0, (inner.width() - icon - label - tail) / 2)
        if icon:
            self._paint_icon(painter, QRectF(left, inner.top(), icon - theme.px(_GAP_PX), inner.height()))
        draw_text(painter, QRectF(left + icon, inner.top(), label, inner.height()), self.label, font, ink)
        if hint:
            box = QRectF(left + icon + label + theme.px(_GAP_PX), inner.top(), hint_width, inner.height())
            draw_text(painter, box, hint, theme.font(Step.CAPTION), self._hint_ink())

    def _paint_spread(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        theme = self._theme
        pad = self._pad_px(is_tight=self.width() < self.sizeHint().width())
        inner = rect.adjusted(pad, 0, -pad, 0)
        hint_font = theme.font(Step.CAPTION)
        hint_width = text_width_px(hint_font, self._hint)
        draw_text(painter, inner.adjusted(inner.width() - hint_width, 0, 0, 0), self._hint, hint_font, self._hint_ink())
        if self._hint:
            inner.setRight(inner.right() - hint_width - theme.px(_GAP_PX))
        icon = self._icon_width_px()
        if icon and icon + text_width_px(self._label_font(), self.label) <= inner.width() + theme.px(48):
            self._paint_icon(painter, QRectF(inner.left(), inner.top(), icon - theme.px(_GAP_PX), inner.height()))
            inner.setLeft(inner.left() + icon)
        if not self._detail:
            draw_text(painter, inner, self.label, self._label_font(), ink)
            return
        label_line, detail_line = theme.line_px(self._shape.value.step), theme.line_px(Step.CAPTION)
        top = inner.center().y() - (label_line + detail_line) / 2
        first = QRectF(inner.left(), top, inner.width(), label_line)
        draw_text(painter, first, self.label, self._label_font(), ink)
        second = QRectF(inner.left(), top + label_line, inner.width(), detail_line)
        draw_text(painter, second, self._detail, theme.font(Step.CAPTION, Weight.MEDIUM), ink)

    def _paint_icon(self, painter: QPainter, box: QRectF) -> None:
        if self._icon is not None:
            ink = self._ink()
            draw_icon(painter, self._theme, self._icon, ink, box, self.devicePixelRatioF(), self._shape.value.icon_px)

    # Measures and colours

    def _label_font(self) -> QFont:
        return self._theme.font(self._shape.value.step, self._shape.value.weight)

    def _icon_width_px(self) -> int:
        if self._icon is None:
            return 0
        return self._theme.px(self._shape.value.icon_px) + self._theme.px(_GAP_PX)

    def _pad_px(self, *, is_tight: bool) -> int:
        pad_px = self._shape.value.pad_px
        return self._theme.px(min(pad_px, 8 if not self._shape.is_spread else 12) if is_tight else pad_px)

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return self._theme.color(Color.INK3)
        return self._theme.color(Color.ON_ACCENT if self._kind is ButtonKind.PRIMARY else Color.INK)

    def _hint_ink(self) -> QColor:
        if self._kind is ButtonKind.PRIMARY and self.isEnabled():
            return self._theme.color(Color.ON_ACCENT)
        return self._theme.color(Color.INK3)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _on_action_changed(self) -> None:
        action = self._action
        if action is None:
            return
        if self.label != action.text():
            self.set_label(action.text())
        self.set_key(action.shortcut())
        self.setEnabled(action.isEnabled())
        self.setCheckable(action.isCheckable())
        self.setChecked(action.isChecked())
