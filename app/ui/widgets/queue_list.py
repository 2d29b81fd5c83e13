"""The speaking order: who has spoken, who speaks, who waits and why there."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QEasingCurve, QEvent, QMimeData, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from app.domain.ids import RepId
from app.domain.meeting.view import QueueRow, RowState
from app.ui.theme import Motion, Theme
from app.ui.widgets.queue_rows import QueueDelegate, QueueItem, queue_items
from app.ui.widgets.table import ROW_ROLE, Index, RowsView

_MIME = "application/x-quince-rep"
_DROP_LINE_PX = 3


class QueueList(RowsView[QueueItem]):
    """Shows the rows of a `LiveView`; waiting rows can be dragged, or moved with Alt and the arrow keys.

    Signals: `chosen(str)` with the rep's id on Enter and double click: give the floor; `selection_changed(str)`;
    `reorder_requested(tuple)` with the ids of all who wait in their new order.
    """

    reorder_requested = Signal(tuple)

    finds_by_letters = False

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._shared = _SharingDelegate(theme)
        super().__init__(theme, "", self._shared, parent)
        self.setAccessibleName(self.tr("Speaking order"))
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self._drop_place: int | None = None
        self._slide = QVariantAnimation(self)
        self._slide.setObjectName("queue_slide")
        self._slide.setStartValue(1.0)
        self._slide.setEndValue(0.0)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._on_slide)
        self._slide.finished.connect(self._on_slid)

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show the order. Rows that change place slide there; the selection stays with its rep."""
        items = queue_items(rows)
        if items == self.rows:
            return
        before = self._tops()
        if self._rows_model.show_rows(items):
            self._start_slide(before)

    @property
    def selected_rep(self) -> RepId | None:
        """Whose row is selected."""
        return RepId(self.selected_key) if self.selected_key else None

    @override
    def can_select(self, row: QueueItem) -> bool:
        return row.state is not RowState.DONE

    # Reordering

    def move_selected(self, step: int) -> None:
        """Ask for the selected rep, if waiting, to go `step` places down (negative: up) among those who wait."""
        waiting = self._waiting()
        key = self.selected_key
        if key in waiting:
            place = waiting.index(key) + step
            if 0 <= place < len(waiting):
                self._request(key, place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_selected(step)
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        item = self.currentIndex().data(ROW_ROLE)
        if not isinstance(item, QueueItem) or item.state is not RowState.WAITING:
            return
        data = QMimeData()
        data.setData(_MIME, item.key.encode())
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
        waiting = self._waiting()
        if key in waiting:
            # Taken out first: everything below it moves up by one.
            self._request(key, place - 1 if waiting.index(key) < place else place)

    def _consider(self, event: QDragMoveEvent) -> None:
        if _key_of(event) in self._waiting():
            self._show_drop(self._drop_at(round(event.position().y())))
            event.acceptProposedAction()
        else:
            event.ignore()

    def _request(self, key: str, place: int) -> None:
        waiting = self._waiting()
        order = [one for one in waiting if one != key]
        order.insert(place, key)
        if order != waiting:
            self.reorder_requested.emit(tuple(RepId(one) for one in order))

    def _waiting(self) -> list[str]:
        return [row.key for row in self.rows if row.state is RowState.WAITING]

    def _waiting_places(self) -> list[int]:
        return [place for place, row in enumerate(self.rows) if row.state is RowState.WAITING]

    def _drop_at(self, y: int) -> int:
        """Before which of the waiting rows something let go at `y` goes."""
        middles = (self.visualRect(self._rows_model.index(place)).center().y() for place in self._waiting_places())
        return sum(1 for middle in middles if middle < y)

    def _show_drop(self, place: int | None) -> None:
        if place != self._drop_place:
            self._drop_place = place
            self.viewport().update()

    # Painting

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Speaking order"))
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        places = self._waiting_places()
        if self._drop_place is None or not places:
            return
        at_end = self._drop_place >= len(places)
        rect = self.visualRect(self._rows_model.index(places[-1] if at_end else places[self._drop_place]))
        y = rect.bottom() if at_end else rect.top() - 1
        painter = QPainter(self.viewport())
        painter.fillRect(0, y - _DROP_LINE_PX // 2, self.viewport().width(), _DROP_LINE_PX, self._theme.tokens.ink)

    def _tops(self) -> dict[str, int]:
        if self._theme.motion_ms(Motion.REORDER_MS) == 0 or not self.isVisible():
            return {}
        model = self._rows_model
        return {row.key: self.visualRect(model.index(place)).top() for place, row in enumerate(model.rows)}

    def _start_slide(self, before: dict[str, int]) -> None:
        if not before:
            return
        self.executeDelayedItemsLayout()
        after = self._tops()
        moved = {key: float(before[key] - top) for key, top in after.items() if key in before and before[key] != top}
        if moved:
            self._shared.moved = moved
            self._shared.share = 1.0
            self._slide.stop()
            self._slide.setDuration(self._theme.motion_ms(Motion.REORDER_MS))
            self._slide.start()

    def _on_slide(self) -> None:
        self._shared.share = float(self._slide.currentValue() or 0.0)
        self.viewport().update()

    def _on_slid(self) -> None:
        self._shared.moved = {}
        self.viewport().update()


class _SharingDelegate(QueueDelegate):
    """Shares the height of its list among the rows, and lets rows slide to a new place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.moved: dict[str, float] = {}
        self.share = 0.0

    @override
    def height_px(self, index: Index, width_px: int) -> int:
        view = self.parent()
        room = view.viewport().height() if isinstance(view, QAbstractItemView) else 0
        return self.row_height_px(index.row(), index.model().rowCount(), room)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ROW_ROLE)
        offset = self.moved.get(item.key, 0.0) * self.share if self.moved and isinstance(item, QueueItem) else 0.0
        painter.save()
        painter.translate(0, offset)
        super().paint(painter, option, index)
        painter.restore()


def _key_of(event: QDropEvent) -> str:
    return bytes(event.mimeData().data(_MIME).data()).decode("utf-8", "replace")
