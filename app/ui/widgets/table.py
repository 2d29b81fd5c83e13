"""What all lists are made of: a flat model whose rows are known by key, a quiet view, and the ground of a row.

A list shows frozen row objects. `RowsModel.show_rows` compares them with what is there and removes, inserts, moves and
changes only what differs, so that selection, focus and scrolling survive every update.
"""

from collections.abc import Sequence
from typing import Any, Protocol, override

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.theme import Theme
from app.ui.theme.tokens import FOCUS_RING_PX, SELECTION_BAR_PX
from app.ui.widgets.painting import plain_tool_tip, rounded_box

type Index = QModelIndex | QPersistentModelIndex

KEY_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()


class KeyedRow(Protocol):
    """What a row must have; everything else is between a list and its delegate."""

    @property
    def key(self) -> str:
        """Who or what the row is, whatever its place."""
        ...

    @property
    def text(self) -> str:
        """What one finds the row by when typing letters."""
        ...

    @property
    def tip(self) -> str:
        """The tool tip: the whole text where the row elides it, and why."""
        ...

    @property
    def spoken(self) -> str:
        """The whole row in words, for screen readers."""
        ...


class RowsModel[R: KeyedRow](QAbstractListModel):
    """A flat list of frozen rows. Roles: `key`, `row` (the object itself), display and accessible text."""

    @override
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[R] = []

    @property
    def rows(self) -> tuple[R, ...]:
        """What is shown, in order."""
        return tuple(self._rows)

    def row_of(self, key: str) -> int:
        """The place of the row with that key, -1 if there is none."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    def show_rows(self, rows: Sequence[R]) -> bool:
        """Show these rows, changing as little as possible; gives whether rows came, went or moved. Keys are unique."""
        keys = {row.key for row in rows}
        has_moved = False
        for place in range(len(self._rows) - 1, -1, -1):
            if self._rows[place].key not in keys:
                self.beginRemoveRows(_NOWHERE, place, place)
                del self._rows[place]
                self.endRemoveRows()
                has_moved = True
        for place, row in enumerate(rows):
            if place < len(self._rows) and self._rows[place].key == row.key:
                pass
            elif (at := self.row_of(row.key)) >= 0:
                self.beginMoveRows(_NOWHERE, at, at, _NOWHERE, place)
                self._rows.insert(place, self._rows.pop(at))
                self.endMoveRows()
                has_moved = True
            else:
                self.beginInsertRows(_NOWHERE, place, place)
                self._rows.insert(place, row)
                self.endInsertRows()
                has_moved = True
            if self._rows[place] != row:
                self._rows[place] = row
                self.dataChanged.emit(self.index(place), self.index(place))
        return has_moved

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip(row.tip)
            case _ if role == KEY_ROLE:
                return row.key
            case _ if role == ROW_ROLE:
                return row
            case _:
                return None

    @override
    def roleNames(self) -> dict[int, QByteArray]:
        return super().roleNames() | {KEY_ROLE: QByteArray(b"key"), ROW_ROLE: QByteArray(b"row")}


class RowsView[R: KeyedRow](QListView):
    """A list without frame that shows a `RowsModel`; scrolls by pixel, selects one row.

    Signals: `selection_changed(str)` with the key of the selected row, empty when none is; `chosen(str)` on Enter and
    double click.
    """

    selection_changed = Signal(str)
    chosen = Signal(str)

    finds_by_letters = True
    """Whether letters find rows. In the live view they belong to the capture line: there the keys go to the parent."""

    def __init__(self, theme: Theme, name: str, delegate: "RowDelegate", parent: QWidget | None = None) -> None:
        """`name` is the accessible name."""
        super().__init__(parent)
        self._theme = theme
        self._rows_model: RowsModel[R] = RowsModel(self)
        self._row_delegate = delegate
        delegate.setParent(self)
        self.setAccessibleName(name)
        self.setModel(self._rows_model)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self._on_theme_changed)

    @property
    def rows(self) -> tuple[R, ...]:
        """What is shown, in order."""
        return self._rows_model.rows

    @property
    def selected_key(self) -> str:
        """The key of the selected row, empty when none is."""
        place = self._selected_place()
        return self.rows[place].key if 0 <= place < len(self.rows) else ""

    def select_key(self, key: str) -> None:
        """Select the row with that key; an unknown or empty key selects none."""
        place = self._rows_model.row_of(key)
        if place >= 0:
            self.setCurrentIndex(self._rows_model.index(place))
        else:
            self.selectionModel().clear()

    def select_next(self) -> None:
        """Select the row below, or the first."""
        self._select_from(self._selected_place() + 1, 1)

    def select_previous(self) -> None:
        """Select the row above, or the last."""
        place = self._selected_place()
        self._select_from((place if place >= 0 else len(self.rows)) - 1, -1)

    def can_select(self, row: R) -> bool:
        """Whether `select_next` and `select_previous` stop at a row."""
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected_key:
            self.chosen.emit(self.selected_key)
            event.accept()
            return
        if not self.finds_by_letters and event.text().isprintable() and event.text():
            event.ignore()
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # Left to itself Qt takes the first row, whether it can be chosen or not.
        by_key = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
        if not self.selected_key and event.reason() in by_key:
            self.select_next()
        super().focusInEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A click beside the rows would take the selection away but leave the row current.
        if self.indexAt(event.position().toPoint()).isValid():
            super().mousePressEvent(event)
        else:
            event.accept()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(48))

    def _select_from(self, place: int, step: int) -> None:
        rows = self.rows
        while 0 <= place < len(rows):
            if self.can_select(rows[place]):
                self.select_key(rows[place].key)
                return
            place += step

    def _selected_place(self) -> int:
        selected = self.selectionModel().selectedRows()
        return selected[0].row() if selected else -1

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit(self.selected_key)

    def _on_double_clicked(self, index: Index) -> None:
        self.chosen.emit(str(index.data(KEY_ROLE)))

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


class RowDelegate(QStyledItemDelegate):
    """Paints a row: its ground, then what `paint_row` adds. Subclasses give `height_px` and the content."""

    has_lines = True
    """Whether hairlines part the rows; none lies at the very end of a list that is filled."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def height_px(self, index: Index, width_px: int) -> int:
        """The height of a row in a list of `width_px`."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, rect: QRect, row: Any, *, is_selected: bool) -> None:
        """Paint the content of a row."""
        raise NotImplementedError

    def is_current(self, row: Any) -> bool:
        """Whether the row is the one that is on now: it has the ground of a selected row, and selection is a line."""
        return False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        return QSize(max(1, min(width, 120)), self.height_px(index, width))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if row is None:
            return
        painter.save()
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._paint_ground(painter, option.rect, row, is_selected=is_selected, is_hovered=is_hovered)
        view = option.widget
        end = view.viewport().height() if isinstance(view, QAbstractItemView) else 0
        if self.has_lines and option.rect.bottom() + 1 != end:
            line = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
            painter.fillRect(line, self._theme.tokens.line)
        content = QRect(option.rect)
        if isinstance(view, QAbstractItemView):
            # A scroll bar that comes lies in the padding: it must not move what is written.
            content.setWidth(view.width())
        self.paint_row(painter, content, row, is_selected=is_selected)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, row: Any, *, is_selected: bool, is_hovered: bool) -> None:
        tokens = self._theme.tokens
        inner = rect.adjusted(0, 0, 0, -1)
        is_current = self.is_current(row)
        marks_selection = self.marks_current()
        if is_current or (is_selected and not marks_selection):
            painter.fillRect(inner, tokens.accent_soft)
            painter.fillRect(QRect(inner.left(), inner.top(), SELECTION_BAR_PX, inner.height()), tokens.rind)
        elif is_hovered:
            painter.fillRect(inner, tokens.bg)
        if is_selected and marks_selection:
            box = QRectF(inner).adjusted(2, 2, -2, -2)
            rounded_box(painter, box, self._theme.px(4), line=tokens.ink, line_px=FOCUS_RING_PX)

    def marks_current(self) -> bool:
        """Whether the list marks a current row: the yellow ground is that row's, and selection is an outline."""
        return False


def row_middle(rect: QRect) -> float:
    """The middle of a row's content: what is left over its hairline."""
    return rect.top() + (rect.height() - 1) / 2
