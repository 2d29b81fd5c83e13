"""The lines of the agenda as a list that is edited in place."""

from typing import override

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.agenda import parse_length
from app.domain.meeting.plan import Phase
from app.ui import words
from app.ui.theme import Size, Theme
from app.ui.views.meetings.agenda_edits import EDITABLE_PHASES
from app.ui.views.meetings.agenda_rows import (
    AgendaDelegate,
    AgendaRow,
    Cell,
    Columns,
    columns_of,
    sign_px,
    widest_title_px,
)
from app.ui.views.meetings.cell_editors import CellEditor
from app.ui.widgets.table_order import OrderableRowsView

EVERYBODY = ""
"""The choice of an owner that is nobody in particular."""
_CHAIN = (Cell.TITLE, Cell.PHASE, Cell.OWNER, Cell.LENGTH)
_FREE = "auto"


class AgendaList(OrderableRowsView[AgendaRow]):
    """Shows `AgendaRow`s. A click on a selected row edits the cell, Enter or F2 its title, Tab goes to the next cell,
    digits give a length, plus and minus change it, Delete removes the row, Alt and the arrows or dragging move it.

    Signals: ``reorder_requested(tuple)`` of keys, the selected row is the one that moved; ``title_given(key, text)``;
    ``phase_given(key, phase)``; ``owner_given(key, rep id or "")``; ``length_given(key, ms)``, -1 for turns that share
    what the cap leaves; ``length_unread(text)``: not a length; ``step_requested(key, 1 or -1)``;
    ``remove_requested(key)``.
    """

    title_given = Signal(str, str)
    phase_given = Signal(str, str)
    owner_given = Signal(str, str)
    length_given = Signal(str, int)
    length_unread = Signal(str)
    step_requested = Signal(str, int)
    remove_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._cells = AgendaDelegate(theme)
        super().__init__(theme, "", self._cells, parent)
        self._owners: tuple[tuple[str, str], ...] = ()
        self._editor = CellEditor(theme, self.viewport())
        self._editing: tuple[str, Cell] | None = None
        self._pressed: tuple[str, Cell] | None = None
        self._editor.committed.connect(self._on_committed)
        self._editor.closed.connect(self._on_editor_closed)
        self.chosen.connect(self._on_chosen)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._measure)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.setAccessibleName(self.tr("Agenda"))

    @property
    def editor(self) -> CellEditor:
        """What is being edited, if anything."""
        return self._editor

    def show_rows(self, rows: tuple[AgendaRow, ...], owners: tuple[tuple[str, str], ...]) -> None:
        """Show the lines; ``owners`` are (rep id, name) to choose from, the empty id first."""
        self._owners = owners
        self._rows_model.show_rows(rows)
        self._measure()

    def edit_cell(self, key: str, cell: Cell, typed: str = "", *, pops_up: bool = False) -> None:
        """Open the field of a cell. ``typed``: the key that began it; ``pops_up``: a choice shows all it has."""
        row = next((one for one in self.rows if one.key == key), None)
        if row is None:
            return
        self.select_key(key)
        if row.item.phase is Phase.TURNS and cell in (Cell.PHASE, Cell.OWNER):
            return
        self._editing = (key, cell)
        rect = self._cell_rect(key, cell)
        match cell:
            case Cell.TITLE:
                self._editor.open_text(rect, row.item.title, name=self.tr("Item"))
            case Cell.LENGTH:
                text = row.planned.rpartition("× ")[2]
                self._editor.open_text(rect, text, name=self.tr("Planned length"), typed=typed, centred=True)
            case Cell.PHASE:
                phases = [(phase.value, words.phase(phase)) for phase in EDITABLE_PHASES]
                self._editor.open_choice(rect, phases, row.item.phase.value, name=self.tr("Phase"), pops_up=pops_up)
            case Cell.OWNER:
                owner = row.item.owner_id or EVERYBODY
                self._editor.open_choice(rect, self._owners, owner, name=self.tr("Owner"), pops_up=pops_up)
            case _:
                self._editing = None

    def keep(self) -> None:
        """Keep what is being typed in a cell."""
        self._editor.commit()

    # What Qt asks

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = self.selected_key, event.text()
        if key and not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            if event.key() == Qt.Key.Key_Delete:
                self.remove_requested.emit(key)
            elif event.key() == Qt.Key.Key_F2:
                self.edit_cell(key, Cell.TITLE)
            elif text in ("+", "-", "\u2212"):
                self.step_requested.emit(key, 1 if text == "+" else -1)
            elif text.isdigit():
                self.edit_cell(key, Cell.LENGTH, text)
            else:
                super().keyPressEvent(event)
                return
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        key, cell = self._hit(event)
        # A row is chosen by the first click and edited by the second, but its length and its signs work at once.
        is_ready = key == self.selected_key and self.hasFocus()
        works = cell in (Cell.LESS, Cell.MORE, Cell.LENGTH)
        self._pressed = (key, cell) if key and (works or is_ready) else None
        self._editor.commit()
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        key, cell = self._hit(event)
        self._pressed = (key, cell) if key else None
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton or pressed != self._hit(event):
            return
        key, cell = pressed
        if cell in (Cell.LESS, Cell.MORE):
            self.step_requested.emit(key, 1 if cell is Cell.MORE else -1)
        elif cell in _CHAIN:
            self.edit_cell(key, cell, pops_up=True)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        cell = self._hit(event)[1]
        shape = Qt.CursorShape.OpenHandCursor if cell is Cell.GRIP else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._editor.commit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @override
    def can_move(self, row: AgendaRow) -> bool:
        # The turns move too: they only mark where the others can go, and asking for it changes nothing.
        return True

    # Inside

    def _hit(self, event: QMouseEvent) -> tuple[str, Cell]:
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not index.isValid():
            return "", Cell.NONE
        row = self.rows[index.row()]
        cell = self._columns(row.key).cell_at(point, sign_px(self._theme))
        return row.key, cell

    def _row_rect(self, key: str) -> QRect:
        rect = self.visualRect(self._rows_model.index(self._rows_model.row_of(key)))
        return QRect(rect.left(), rect.top(), self.width(), rect.height())

    def _columns(self, key: str) -> Columns:
        return columns_of(self._theme, self._row_rect(key), self.title_px)

    def _cell_rect(self, key: str, cell: Cell) -> QRect:
        row = self._row_rect(key)
        columns = self._columns(key)
        height = self._theme.px(Size.CONTROL)
        top = row.top() + (row.height() - 1 - height) // 2
        if cell is Cell.LENGTH:
            return columns.planned
        pad = self._theme.px(10)
        rects = {Cell.TITLE: columns.title, Cell.PHASE: columns.phase, Cell.OWNER: columns.owner}
        rect = rects[cell]
        if cell is Cell.TITLE:
            return QRect(rect.left() - pad, top, rect.width() + pad, height)
        # Choices need room for their words, whatever the column has.
        width = max(rect.width() + pad, self._theme.px(120 if cell is Cell.PHASE else 168))
        return QRect(min(rect.left() - pad, row.right() - width), top, width, height)

    def _on_chosen(self, key: str) -> None:
        self.edit_cell(key, Cell.TITLE)

    def _on_committed(self, value: str) -> None:
        if self._editing is None:
            return
        key, cell = self._editing
        match cell:
            case Cell.TITLE:
                if value.strip():
                    self.title_given.emit(key, " ".join(value.split()))
            case Cell.PHASE:
                self.phase_given.emit(key, value)
            case Cell.OWNER:
                self.owner_given.emit(key, value)
            case Cell.LENGTH:
                self._read_length(key, value)
            case _:
                pass

    def _read_length(self, key: str, text: str) -> None:
        row = next((one for one in self.rows if one.key == key), None)
        is_turns = row is not None and row.item.phase is Phase.TURNS
        length = parse_length(text)
        if is_turns and text.strip().casefold() in ("", _FREE, self.tr("auto").casefold()):
            self.length_given.emit(key, -1)
        elif length is None:
            self.length_unread.emit(text)
        else:
            self.length_given.emit(key, length)

    def _on_editor_closed(self, step: int) -> None:
        editing, self._editing = self._editing, None
        if editing is None:
            return
        key, cell = editing
        if step and cell in _CHAIN:
            row = next((one for one in self.rows if one.key == key), None)
            chain = [Cell.TITLE, Cell.LENGTH] if row is None or row.item.phase is Phase.TURNS else list(_CHAIN)
            place = chain.index(cell) + step
            if 0 <= place < len(chain):
                self.edit_cell(key, chain[place])
                return
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def title_px(self) -> int:
        """What the longest title needs."""
        return self._cells.title_px

    def _measure(self) -> None:
        self._cells.title_px = widest_title_px(self._theme, self.rows)
        self._fit()
        self.viewport().update()

    def _fit(self) -> None:
        self.setFixedHeight(max(1, len(self.rows)) * self._theme.px(Size.ROW_AGENDA))
