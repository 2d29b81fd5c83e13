"""Fields that open over a cell of the agenda: one at a time, kept by Enter, Tab or leaving, given up by Esc."""

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.widgets.field import ComboBox, TextField


class CellEditor(QObject):
    """Holds the field that is open.

    Signals: ``committed(str)`` with the text or the key of the choice; ``closed(int)`` afterwards and when it was given
    up: 1 or -1 when Tab asks for the next or previous cell, else 0.
    """

    committed = Signal(str)
    closed = Signal(int)

    def __init__(self, theme: Theme, ground: QWidget) -> None:
        """``ground`` is what the field lies on."""
        super().__init__(ground)
        self._theme = theme
        self._ground = ground
        self._field: QWidget | None = None
        self._value: Callable[[], str] = str
        self._before = ""

    @property
    def field(self) -> QWidget | None:
        """The field that is open, if any."""
        return self._field

    def open_text(self, rect: QRect, text: str, *, name: str, typed: str = "", centred: bool = False) -> None:
        """Open a line of text; ``typed`` replaces what was there, as when a key began it."""
        field = TextField(self._theme, name=name, parent=self._ground)
        field.setText(typed or text)
        if centred:
            field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if not typed:
            field.selectAll()
        self._take(field, rect, field.text, text)

    def open_choice(
        self, rect: QRect, choices: Sequence[tuple[str, str]], current: str, *, name: str, pops_up: bool
    ) -> None:
        """Open a choice of (key, text); ``pops_up`` shows all of them at once, as a click wants."""
        field = ComboBox(self._theme, name=name, parent=self._ground)
        for key, text in choices:
            field.addItem(text, key)
        field.setCurrentIndex(max(0, field.findData(current)))
        self._take(field, rect, lambda: str(field.currentData()), current)
        if pops_up:
            # With the arrows alone one looks through the choices; from the list one takes one.
            field.activated.connect(self._on_activated)
            field.showPopup()

    def commit(self, step: int = 0) -> None:
        """Keep what is in the field, if it changed, and close it."""
        if self._field is None:
            return
        value = self._value()
        has_changed = value != self._before
        self._drop()
        if has_changed:
            self.committed.emit(value)
        self.closed.emit(step)

    def give_up(self) -> None:
        """Close the field and keep nothing."""
        if self._field is not None:
            self._drop()
            self.closed.emit(0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._field:
            return False
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            # The list of a choice takes the focus too: that is no leaving.
            is_popup = isinstance(self._field, ComboBox) and self._field.view().isVisible()
            is_away = event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            if not is_popup and not is_away:
                self.commit()
            return False
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Delete):
                event.accept()
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape:
                self.give_up()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.commit()
            case Qt.Key.Key_Tab:
                self.commit(1)
            case Qt.Key.Key_Backtab:
                self.commit(-1)
            case _:
                return False
        return True

    def _on_activated(self, _row: int) -> None:
        self.commit()

    def _take(self, field: QWidget, rect: QRect, value: Callable[[], str], before: str) -> None:
        self.commit()
        self._field, self._value, self._before = field, value, before
        field.setGeometry(rect)
        field.installEventFilter(self)
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        field, self._field = self._field, None
        if field is not None:
            field.removeEventFilter(self)
            field.hide()
            field.deleteLater()
