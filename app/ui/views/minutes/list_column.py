"""The left column of the minutes: the way back, the search, and the meetings it finds."""

from typing import override

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.layouts import Column, Row
from app.ui.side_column import SideColumn
from app.ui.theme import Color, Step, Theme
from app.ui.views.minutes.hit_rows import HitDelegate, HitRow
from app.ui.widgets.field import TextField
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.table import RowsView

_SEARCH_MS = 150
"""Typing goes on meanwhile: the search waits until a hand rests."""


class MinutesColumn(SideColumn):
    """Signals: ``selection_changed(str)`` with the meeting's id; ``searched(str)``: another query;
    ``back_requested()``.
    """

    selection_changed = Signal(str)
    searched = Signal(str)
    back_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._back = KeyButton(theme, "", icon="arrow-left", kind=ButtonKind.GHOST, is_icon_only=True)
        self._title = ElidedLabel(theme, step=Step.HEADING)
        self.field = _SearchField(theme)
        self._clear = QAction(self)
        self._count = ElidedLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self.list: RowsView[HitRow] = _HitList(theme, "", HitDelegate(theme))
        self._timer = QTimer(self)
        self._timer.setObjectName("minutes_search")
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SEARCH_MS)
        self._lay_out(theme)
        self._timer.timeout.connect(self._search)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._search)
        self.field.left_down.connect(self._go_down)
        self._clear.triggered.connect(self.field.clear)
        self._back.clicked.connect(self.back_requested)
        self.list.selection_changed.connect(self.selection_changed)
        theme.changed.connect(self._dress_clear)
        self._dress_clear()
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._back.set_label(self.tr("Meetings"))
        self._title.setText(self.tr("Minutes"))
        self.field.setAccessibleName(self.tr("Search all minutes"))
        self.field.setPlaceholderText(self.tr("Search all minutes"))
        self._clear.setText(self.tr("Clear"))
        self._clear.setToolTip(self.tr("Clear"))
        self.list.setAccessibleName(self.tr("Minutes"))

    @property
    def query(self) -> str:
        """What is looked for; empty when nothing is."""
        return " ".join(self.field.text().split())

    def show_rows(self, rows: tuple[HitRow, ...], selected: str, count: str) -> None:
        """Show these meetings, which of them is open, and what was found in words."""
        assert isinstance(self.list, _HitList)
        # Rows that come and go move the current one about: only a person's choice counts.
        self.list.blockSignals(True)
        self.list.show_hits(rows)
        if self.list.selected_key != selected:
            self.list.select_key(selected)
        self.list.blockSignals(False)
        self._count.setText(count)
        self._count.setVisible(bool(count))

    def _on_typed(self) -> None:
        self._clear.setVisible(bool(self.field.text()))
        self._timer.start()

    def _search(self) -> None:
        self._timer.stop()
        self.searched.emit(self.query)

    def _go_down(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.list.selected_key:
            self.list.select_next()

    def _lay_out(self, theme: Theme) -> None:
        head = Row(theme, margins_px=(8, 16, 16, 12), gap_px=4)
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        box = Column(theme, margins_px=(16, 0, 16, 12), gap_px=8)
        box.addWidget(self.field)
        box.addWidget(self._count)
        column = Column(theme, margins_px=(0, 0, 1, 0))
        self.setLayout(column)
        column.addLayout(head)
        column.addLayout(box)
        column.addWidget(self.list, 1)

    def _dress_clear(self) -> None:
        self._clear.setIcon(self._theme.icon("x", Color.INK3))
        if self._clear not in self.field.actions():
            self.field.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(bool(self.field.text()))


class _SearchField(TextField):
    """Esc empties it, Down goes to what was found.

    Signals: ``left_down()``.
    """

    left_down = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, name="", icon="search")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()


class _HitList(RowsView[HitRow]):
    def show_hits(self, rows: tuple[HitRow, ...]) -> None:
        """Show these rows."""
        self._rows_model.show_rows(rows)
        self.scheduleDelayedItemsLayout()
