"""A list of plain rows beside the clock: promises, people, the recap, actions, objectives."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.ui.theme import Theme
from app.ui.views.live.row_data import RowData, RowRole
from app.ui.views.live.row_delegate import RowDelegate

type AnyIndex = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()


class RowModel(QAbstractListModel):
    """The rows, flat. A change of one row repaints one row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[RowData, ...] = ()

    @property
    def rows(self) -> tuple[RowData, ...]:
        """The rows shown."""
        return self._rows

    def show_rows(self, rows: tuple[RowData, ...]) -> bool:
        """Show these rows; gives whether others came, went or moved (the choice is then to be made anew)."""
        if rows == self._rows:
            return False
        if [row.key for row in rows] == [row.key for row in self._rows]:
            changed = [place for place, row in enumerate(rows) if row != self._rows[place]]
            self._rows = rows
            for place in changed:
                index = self.index(place, 0, _ROOT)
                self.dataChanged.emit(index, index)
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == RowRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.words
        return None


class RowList(QListView):
    """Rows of one height, which share the room between ``least_px`` and ``most_px``.

    Signals: ``chosen(str)`` with the key of the row that the user chose; ``opened(str)`` on a click.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        least_px: int,
        most_px: int,
        has_lines: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """``name`` is the accessible name; heights are at 100 % text. ``has_lines``: hairlines between the rows."""
        super().__init__(parent)
        self._theme = theme
        self._least_px, self._most_px = least_px, most_px
        self._model = RowModel(self)
        self._is_choosing = False
        self.setModel(self._model)
        self._delegate = RowDelegate(theme, self, has_lines=has_lines)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def rows(self) -> tuple[RowData, ...]:
        """The rows shown."""
        return self._model.rows

    @property
    def chosen_key(self) -> str:
        """The key of the chosen row, "" if none is."""
        index = self.currentIndex()
        return self._model.rows[index.row()].key if index.isValid() else ""

    def show_rows(self, rows: Sequence[RowData], chosen: str = "") -> None:
        """Show these rows and choose the one with that key, without telling anybody."""
        if self._model.show_rows(tuple(rows)):
            self._share_height()
        if chosen != self.chosen_key:
            self.choose(chosen)

    def choose(self, key: str) -> None:
        """Choose a row by its key; no row for one that is not there. Emits nothing."""
        self._is_choosing = True
        place = next((place for place, row in enumerate(self._model.rows) if row.key == key), -1)
        self.setCurrentIndex(self._model.index(place, 0, _ROOT) if place >= 0 else QModelIndex())
        self._is_choosing = False

    def choose_by(self, step: int) -> None:
        """Choose the row ``step`` away, from none the first or the last; at the ends it stays. Emits ``chosen``."""
        count = len(self._model.rows)
        if not count:
            return
        current = self.currentIndex().row()
        target = (0 if step > 0 else count - 1) if current < 0 else max(0, min(count - 1, current + step))
        self.setCurrentIndex(self._model.index(target, 0, _ROOT))

    def content_px(self) -> int:
        """How high all rows are at their least."""
        return len(self._model.rows) * self._theme.px(self._least_px)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.content_px())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), min(self.content_px(), 2 * self._theme.px(self._least_px)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.choose_by(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            # Letters, Space, Enter and Esc are for the capture line, which the view finds behind this list.
            event.ignore()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit(self.chosen_key)

    def _on_current(self) -> None:
        key = self.chosen_key
        if not self._is_choosing and key:
            self.chosen.emit(key)

    def _share_height(self) -> None:
        count = len(self._model.rows)
        if not count:
            return
        share = self.viewport().height() // count
        least, most = self._theme.px(self._least_px), self._theme.px(self._most_px)
        if self._delegate.set_row_px(max(least, min(most, share))):
            self.scheduleDelayedItemsLayout()

    def _dress(self) -> None:
        self._share_height()
        self.updateGeometry()
