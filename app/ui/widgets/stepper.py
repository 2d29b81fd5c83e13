"""A number between a minus and a plus: lengths, counts, sizes."""

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSpinBox, QWidget

from app.ui.theme import Size, Step, Theme, Weight
from app.ui.widgets.painting import draw_icon, text_width_px

BUTTON_PX = 28
"""Width of the minus and plus at 100 %; the style sheet gives the same to the parts Qt knows."""


class Stepper(QSpinBox):
    """A spin box as the design draws it. Up and Down, the wheel while it has the focus, and typing all work.

    Signals: `valueChanged(int)` of QSpinBox; typing counts when it ends (`keyboardTracking` is off).
    """

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        text_of: Callable[[int], str] = str,
        value_of: Callable[[str], int | None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`text_of` words a value, `value_of` reads what was typed or gives None; `name` is the accessible name."""
        self._text_of = text_of
        self._value_of = value_of if value_of is not None else _whole_number
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._dress()
        theme.changed.connect(self._dress)

    @override
    def textFromValue(self, value: int) -> str:
        return self._text_of(value)

    @override
    def valueFromText(self, text: str) -> int:
        value = self._value_of(text)
        return self.value() if value is None else value

    @override
    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        value = self._value_of(text)
        if value is None or not self.minimum() <= value <= self.maximum():
            return QValidator.State.Intermediate, text, pos
        return QValidator.State.Acceptable, text, pos

    @override
    def sizeHint(self) -> QSize:
        font = self._theme.font(Step.BODY, Weight.SEMIBOLD)
        widest = max(text_width_px(font, self._text_of(value)) for value in (self.minimum(), self.maximum()))
        width = max(self._theme.px(48), int(widest) + self._theme.px(12)) + 2 * self._theme.px(BUTTON_PX) + 2
        return QSize(width, self._theme.px(Size.CONTROL))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        theme, tokens = self._theme, self._theme.tokens
        side = theme.px(BUTTON_PX)
        can_less = self.isEnabled() and self.value() > self.minimum()
        can_more = self.isEnabled() and self.value() < self.maximum()
        ratio = self.devicePixelRatioF()
        left, right = QRectF(1, 0, side, self.height()), QRectF(self.width() - 1 - side, 0, side, self.height())
        draw_icon(painter, theme, "minus", tokens.ink2 if can_less else tokens.hatch, left, ratio)
        draw_icon(painter, theme, "plus", tokens.ink2 if can_more else tokens.hatch, right, ratio)

    def _dress(self) -> None:
        self.setFont(self._theme.font(Step.BODY, Weight.SEMIBOLD))
        self.updateGeometry()
        self.update()


def _whole_number(text: str) -> int | None:
    try:
        return int(text.strip())
    except ValueError:
        return None
