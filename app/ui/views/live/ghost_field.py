"""A small field that completes: names or dates, with the rest of the word in grey behind the cursor."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.domain.names import fold
from app.ui.theme import Theme
from app.ui.widgets.field import TextField
from app.ui.widgets.painting import draw_text


@dataclass(frozen=True, slots=True)
class Offer:
    """One way to fill the field: its words and the key that comes back when it is taken."""

    key: str
    text: str


class GhostField(TextField):
    """Takes free text or one of its offers. Enter takes; Tab takes while something is typed and an offer fits.

    Signals: ``taken(str, str)`` with the key of the offer (empty: none) and the text; ``left`` on Esc; ``entered``
    when it gets the focus.
    """

    taken = Signal(str, str)
    left = Signal()
    entered = Signal()

    def __init__(
        self, theme: Theme, *, name: str, placeholder: str = "", icon: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name=name, placeholder=placeholder, icon=icon, parent=parent)
        self._find: Callable[[str], Sequence[Offer]] = _none
        self.textChanged.connect(self._on_text)

    def offer_with(self, find: Callable[[str], Sequence[Offer]]) -> None:
        """Ask ``find`` for the offers that fit what is typed, the likeliest first."""
        self._find = find
        self.update()

    @property
    def best(self) -> Offer | None:
        """The offer that Tab and Enter would take."""
        return next(iter(self._find(self.text())), None) if self.text().strip() else None

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self.text():
            undoes = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in undoes):
                # With nothing typed there is nothing here to take back: the key is the meeting's.
                event.ignore()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        if next and self.best is not None:
            self._take()
            return True
        return super().focusNextPrevChild(next)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        best = self.best
        if best is None or not self.hasFocus() or self.cursorPosition() != len(self.text()):
            return
        ghost = _rest(self.text(), best.text)
        caret = QRectF(self.cursorRect())
        metrics = QFontMetricsF(self.font())
        left = caret.center().x() + 1
        rect = QRectF(left, caret.center().y() - metrics.height(), self.width() - left, 2 * metrics.height())
        draw_text(QPainter(self), rect, ghost, self.font(), self._theme.tokens.ink3)

    def _take(self) -> None:
        best = self.best
        text = self.text().strip()
        if best is not None or text:
            self.taken.emit(best.key if best is not None else "", text)

    def _on_text(self) -> None:
        self.set_problem("")


def _rest(typed: str, text: str) -> str:
    """What ``text`` has beyond ``typed``, accents and case aside; all of it, set off, when it begins otherwise."""
    wanted = fold(typed)
    for length in range(1, len(text) + 1):
        if fold(text[:length]) == wanted:
            return text[length:]
    return f"  {text}"


def _none(_text: str) -> Sequence[Offer]:
    return ()
