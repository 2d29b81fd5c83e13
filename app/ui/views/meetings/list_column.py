"""The left column of the meetings: title, the way to a new one, and all of them."""

from collections.abc import Callable
from typing import override

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from app.domain.ids import MeetingId
from app.ui.layouts import Column, Row
from app.ui.side_column import SideColumn
from app.ui.theme import Step, Theme
from app.ui.views.meetings.meeting_rows import MeetingDelegate, MeetingRow
from app.ui.widgets.key_button import KeyButton
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.table import RowsView


class ListColumn(SideColumn):
    """All meetings.

    Signals: ``selection_changed(str)``; ``opened(str)`` on Enter and on a click, with the meeting's id;
    ``new_requested()``.
    """

    selection_changed = Signal(str)
    opened = Signal(str)
    new_requested = Signal()

    def __init__(self, theme: Theme, length_of: Callable[[MeetingId], str], parent: QWidget | None = None) -> None:
        """``length_of`` says how long a held meeting took."""
        super().__init__(theme, parent)
        self._title = ElidedLabel(theme, step=Step.HEADING)
        self._new = KeyButton(theme, "", icon="plus", key=QKeySequence("Ctrl+N"), is_icon_only=True)
        self.list = _MeetingList(theme, "", MeetingDelegate(theme, length_of))
        head = Row(theme, margins_px=(16, 16, 16, 12), gap_px=12)
        head.addWidget(self._title, 1)
        head.addWidget(self._new)
        column = Column(theme)
        column.set_margins_px((0, 0, 1, 0))
        self.setLayout(column)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.list.selection_changed.connect(self.selection_changed)
        self.list.chosen.connect(self.opened)
        self.list.clicked_row.connect(self.opened)
        self._new.clicked.connect(self.new_requested)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setText(self.tr("Meetings"))
        self._new.set_label(self.tr("Plan a meeting"))
        self.list.setAccessibleName(self.tr("Meetings"))

    def show_rows(self, rows: tuple[MeetingRow, ...], selected: str) -> None:
        """Show the meetings, and which of them is open beside the list."""
        # Rows that come and go move the current one about: only a person's choice counts.
        self.list.blockSignals(True)
        self.list.show_meetings(rows)
        if self.list.selected_key != selected:
            self.list.select_key(selected)
        self.list.blockSignals(False)


class _MeetingList(RowsView[MeetingRow]):
    """Signals: ``clicked_row(str)``: a row was clicked, and not only gone to with the arrows."""

    clicked_row = Signal(str)

    def show_meetings(self, rows: tuple[MeetingRow, ...]) -> None:
        """Show these rows."""
        self._rows_model.show_rows(rows)
        self.scheduleDelayedItemsLayout()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.indexAt(event.position().toPoint()).isValid() and self.selected_key:
            self.clicked_row.emit(self.selected_key)
