"""Lists whose rows can be put in another order: by dragging, and with Alt and the arrow keys."""

from typing import override

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.ui.theme import Theme
from app.ui.widgets.table import KeyedRow, RowDelegate, RowsView

_MIME = "application/x-quince-row"
_DROP_LINE_PX = 3


class OrderableRowsView[R: KeyedRow](RowsView[R]):
    """A list that asks for another order and never takes it by itself.

    Signals: `reorder_requested(tuple)` with the keys of all rows that can be moved, in their new order.
    """

    reorder_requested = Signal(tuple)

    def __init__(self, theme: Theme, name: str, delegate: RowDelegate, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, delegate, parent)
        self._drop_place: int | None = None
        self.set_orderable(True)

    def set_orderable(self, on: bool) -> None:
        """Let rows be dragged, or not."""
        self._is_orderable = on
        self.setDragEnabled(on)
        self.setAcceptDrops(on)
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.DragDrop if on else mode.NoDragDrop)
        self.setDropIndicatorShown(False)

    def can_move(self, row: R) -> bool:
        """Whether a row takes part in the order."""
        return True

    def move_selected(self, step: int) -> None:
        """Ask for the selected row to go `step` places down (negative: up) among those that can be moved."""
        keys = self._movable_keys()
        key = self.selected_key
        if self._is_orderable and key in keys:
            place = keys.index(key) + step
            if 0 <= place < len(keys):
                self._request(key, place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = -1 if event.key() == Qt.Key.Key_Up else 1 if event.key() == Qt.Key.Key_Down else 0
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_selected(step)
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        key = self.selected_key
        if key not in self._movable_keys():
            return
        data = QMimeData()
        data.setData(_MIME, key.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.viewport().grab(self.visualRect(self.currentIndex())))
        drag.exec(Qt.DropAction.MoveAction)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._consider(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._consider(event)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_drop(None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        key = _key_of(event)
        place = self._drop_at(round(event.position().y()))
        self._show_drop(None)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        keys = self._movable_keys()
        if key in keys:
            # Taken out first: everything below it moves up by one.
            self._request(key, place - 1 if keys.index(key) < place else place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        places = self._movable_places()
        if self._drop_place is None or not places:
            return
        at_end = self._drop_place >= len(places)
        rect = self.visualRect(self._rows_model.index(places[-1] if at_end else places[self._drop_place]))
        y = rect.bottom() if at_end else rect.top() - 1
        painter = QPainter(self.viewport())
        painter.fillRect(0, y - _DROP_LINE_PX // 2, self.viewport().width(), _DROP_LINE_PX, self._theme.tokens.ink)

    def _consider(self, event: QDragMoveEvent) -> None:
        if self._is_orderable and _key_of(event) in self._movable_keys():
            self._show_drop(self._drop_at(round(event.position().y())))
            event.acceptProposedAction()
        else:
            event.ignore()

    def _request(self, key: str, place: int) -> None:
        keys = self._movable_keys()
        order = [one for one in keys if one != key]
        order.insert(place, key)
        if order != keys:
            self.reorder_requested.emit(tuple(order))

    def _movable_keys(self) -> list[str]:
        return [row.key for row in self.rows if self.can_move(row)]

    def _movable_places(self) -> list[int]:
        return [place for place, row in enumerate(self.rows) if self.can_move(row)]

    def _drop_at(self, y: int) -> int:
        """Before which of the movable rows something let go at `y` goes."""
        middles = (self.visualRect(self._rows_model.index(place)).center().y() for place in self._movable_places())
        return sum(1 for middle in middles if middle < y)

    def _show_drop(self, place: int | None) -> None:
        if place != self._drop_place:
            self._drop_place = place
            self.viewport().update()


def _key_of(event: QDropEvent) -> str:
    return bytes(event.mimeData().data(_MIME).data()).decode("utf-8", "replace")
