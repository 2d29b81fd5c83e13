"""How Quince looks: tokens, fonts, icons, palette and style sheet behind one `Theme`.

The composition root builds one `Theme(resources)` after the QApplication and calls `theme.apply_to(app)` before the
first window. Every widget takes the theme as its first constructor argument and keeps it; there is no global and no
look-up by parent. A painted widget reads `theme.tokens`, `theme.font(...)` and `theme.px(...)` while it paints, and
connects `theme.changed` to a bound method that calls `update()` and, when its size follows the text size,
`updateGeometry()`.

    class Disc(QWidget):
        def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
            super().__init__(parent)
            self._theme = theme
            theme.changed.connect(self.update)

        def paintEvent(self, event: QPaintEvent) -> None:
            painter = QPainter(self)
            painter.setBrush(self._theme.tokens.accent)
            ...

A window that keeps its own scheme (the participant view is dark unless set otherwise) uses `theme.variant(...)` and
`variant.dress(window)`; widgets inside it get the variant as their theme.

`changed` comes once per change of scheme, text size or motion, after palette, font and style sheet are in place.
"""

from app.ui.theme.theme import SchemeChoice, Theme
from app.ui.theme.tokens import DARK, LIGHT, Color, Motion, Radius, Size, Space, Step, Tokens, Weight

__all__ = [
    "DARK",
    "LIGHT",
    "Color",
    "Motion",
    "Radius",
    "SchemeChoice",
    "Size",
    "Space",
    "Step",
    "Theme",
    "Tokens",
    "Weight",
]
