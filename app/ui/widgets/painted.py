"""The ground of painted widgets: they repaint when the theme changes and say to screen readers what they show."""

from typing import ClassVar, override

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from app.ui.theme import Theme


class PaintedWidget(QWidget):
    """A widget that paints itself from the tokens.

    Its accessible name says what it is, `spoken_value` what it shows now, `spoken_role` what kind of thing it is. The
    value is also its accessible description, for platforms that read no values; `refresh_spoken_value` keeps that.
    """

    spoken_role: ClassVar[QAccessible.Role] = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """`name` is the accessible name."""
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        theme.changed.connect(self._on_theme_changed)

    def spoken_value(self) -> str:
        """What is shown now, in words."""
        return ""

    def refresh_spoken_value(self) -> None:
        """Bring the accessible description in line with what is shown; cheap when nothing has changed."""
        value = self.spoken_value()
        if value != self.accessibleDescription():
            self.setAccessibleDescription(value)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class _SpokenInterface(QAccessibleWidget):
    """Adds the value of a painted widget to what Qt knows of it."""

    @override
    def text(self, t: QAccessible.Text) -> str:
        widget = self.widget()
        if t is QAccessible.Text.Value and isinstance(widget, PaintedWidget):
            return widget.spoken_value()
        return super().text(t)


def let_painted_widgets_speak() -> None:
    """Give role and value of painted widgets to assistive technology. Call once, after the QApplication is made."""
    QAccessible.installFactory(_interface_for)


def _interface_for(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    return _SpokenInterface(thing, thing.spoken_role) if isinstance(thing, PaintedWidget) else None
