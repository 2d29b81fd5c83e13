"""The speaking order: who has spoken, who speaks, who waits and why there."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QEasingCurve, QEvent, QVariantAnimation
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from app.domain.ids import RepId
from app.domain.meeting.view import QueueRow, RowState
from app.ui.theme import Motion, Theme
from app.ui.widgets.queue_rows import QueueDelegate, QueueItem, queue_items
from app.ui.widgets.table import ROW_ROLE, Index
from app.ui.widgets.table_order import OrderableRowsView


class QueueList(OrderableRowsView[QueueItem]):
    """Shows the rows of a `LiveView`; waiting rows can be dragged, or moved with Alt and the arrow keys.

    Signals: `chosen(str)` with the rep's id on Enter and double click: give the floor; `selection_changed(str)`;
    `reorder_requested(tuple)` with the ids of all who wait in their new order.
    """

    finds_by_letters = False

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._shared = _SharingDelegate(theme)
        super().__init__(theme, "", self._shared, parent)
        self.setAccessibleName(self.tr("Speaking order"))
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

    @override
    def can_move(self, row: QueueItem) -> bool:
        return row.state is RowState.WAITING

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Speaking order"))
        super().changeEvent(event)

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
