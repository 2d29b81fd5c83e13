"""The card of the agenda: what stands over the columns, the lines, and the way to add one."""

from dataclasses import replace
from typing import override

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from app.domain.agenda import STEP_MS
from app.domain.ids import ItemId, RepId
from app.domain.meeting.clock import SECOND
from app.domain.meeting.plan import AgendaItem, Phase
from app.ui import words
from app.ui.key_names import key_text
from app.ui.layouts import Row
from app.ui.theme import Color, Step, Theme
from app.ui.views.meetings.agenda_edits import reordered, with_item, with_new_item, without_item
from app.ui.views.meetings.agenda_list import EVERYBODY, AgendaList
from app.ui.views.meetings.agenda_rows import Cell, agenda_rows, paint_head
from app.ui.views.meetings.phrases import moderator_of, shortened
from app.ui.views.meetings.sheet import Edit, Sheet
from app.ui.widgets.card import Card
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.labels import ElidedLabel

_ADD_KEYS = ("Ctrl+Return", "Ctrl+Enter")
_TURN_STEP_MS = 5 * SECOND
"""A step of a turn counts once for each rep."""
_HEAD_PX = 36


class AgendaCard(Card):
    """Signals: ``edited(Edit)``; ``remarked(str)``: what was typed could not be taken, and why; ``new_id_wanted()``:
    somebody wants another line, answer with ``add_item``."""

    edited = Signal(object)
    remarked = Signal(str)
    new_id_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._sheet: Sheet | None = None
        self._new_key = ""
        self._list = AgendaList(theme)
        self._head_row = _Head(theme, self._list)
        self._add = KeyButton(theme, "", icon="plus", key=QKeySequence(_ADD_KEYS[0]), kind=ButtonKind.GHOST)
        self._hint = ElidedLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot = Row(theme, margins_px=(4, 6, 12, 6), gap_px=8)
        foot.addWidget(self._add)
        foot.addWidget(self._hint, 1)
        self.add_section(self._head_row, pad_px=0)
        self.add_section(self._list, pad_px=0)
        self.add_section(foot, pad_px=0)
        self._connect_children()
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.setAccessibleName(self.tr("Agenda"))
        self._list.retranslate()
        self._add.set_label(self.tr("Add item"))
        up, down = key_text(QKeySequence("Alt+Up")), key_text(QKeySequence("Alt+Down"))
        self._hint.setText(self.tr("Drag, or %1 %2, to reorder").replace("%1", up).replace("%2", down))

    @property
    def list(self) -> AgendaList:
        """The lines."""
        return self._list

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the agenda of a meeting."""
        self._sheet = sheet
        self._list.show_rows(agenda_rows(sheet), self._owners(sheet))
        self._head_row.update()
        if self._new_key:
            key, self._new_key = self._new_key, ""
            self._list.edit_cell(key, Cell.TITLE)

    def add_item(self, item_id: ItemId) -> None:
        """Add a line with that id below the chosen one, and open its title."""
        sheet = self._sheet
        if sheet is None:
            return
        self._list.keep()
        chosen = self._list.selected_key
        agenda = with_new_item(
            self._sheet_now().meeting.agenda, item_id, self.tr("New item"), ItemId(chosen) if chosen else None
        )
        self._new_key = item_id
        self.edited.emit(Edit(replace(self._sheet_now().meeting, agenda=agenda)))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        key = self._list.selected_key
        item = self._item(key)
        if item is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if item.phase is Phase.TURNS:
            menu.addAction(self.tr("Turns share what is left"), self.share_turns)
        else:
            menu.addAction(self.tr("Move up"), self._move_up)
            menu.addAction(self.tr("Move down"), self._move_down)
            menu.addAction(self.tr("Remove"), self._remove_selected)
        menu.popup(event.globalPos())

    def share_turns(self) -> None:
        """Let turns have what the cap leaves."""
        if self._sheet is not None:
            self.edited.emit(Edit(replace(self._sheet.meeting, turn_ms=None)))

    # Inside

    def _connect_children(self) -> None:
        lines = self._list
        lines.reorder_requested.connect(self._on_reorder)
        lines.title_given.connect(self._on_title)
        lines.phase_given.connect(self._on_phase)
        lines.owner_given.connect(self._on_owner)
        lines.length_given.connect(self._on_length)
        lines.length_unread.connect(self._on_unread)
        lines.step_requested.connect(self._on_step)
        lines.remove_requested.connect(self._on_remove)
        self._add.clicked.connect(self.new_id_wanted)

    def add_shortcuts(self, pane: QWidget) -> None:
        """Let Ctrl+Enter add a line from anywhere in ``pane``."""
        for keys in _ADD_KEYS:
            shortcut = QShortcut(QKeySequence(keys), pane)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.new_id_wanted)

    def _sheet_now(self) -> Sheet:
        assert self._sheet is not None
        return self._sheet

    def _item(self, key: str) -> AgendaItem | None:
        if self._sheet is None:
            return None
        return next((one for one in self._sheet.meeting.agenda if one.id == key), None)

    def _owners(self, sheet: Sheet) -> tuple[tuple[str, str], ...]:
        nobody = self.tr("%1 (moderator)").replace("%1", moderator_of(sheet)) if sheet.moderator else ""
        first = nobody or self.tr("Moderator")
        return ((EVERYBODY, first), *((rep.id, rep.name) for rep in sheet.team))

    def _keep(self, agenda: tuple[AgendaItem, ...], told: str = "") -> None:
        if agenda != self._sheet_now().meeting.agenda:
            self.edited.emit(Edit(replace(self._sheet_now().meeting, agenda=agenda), told))

    def _change(self, key: str, **changes: object) -> None:
        item = self._item(key)
        if item is not None:
            changed = replace(item, **changes)  # type: ignore[arg-type]  # the callers name fields of AgendaItem
            self._keep(with_item(self._sheet_now().meeting.agenda, changed))

    def _on_title(self, key: str, title: str) -> None:
        self._change(key, title=title)

    def _on_phase(self, key: str, phase: str) -> None:
        self._change(key, phase=Phase(phase))

    def _on_owner(self, key: str, owner: str) -> None:
        self._change(key, owner_id=RepId(owner) if owner else None)

    def _on_length(self, key: str, length_ms: int) -> None:
        item = self._item(key)
        if item is None:
            return
        if item.phase is not Phase.TURNS:
            self._change(key, planned_ms=length_ms)
            return
        sheet = self._sheet_now()
        if 0 <= length_ms < sheet.floor_ms:
            self.remarked.emit(self.tr("A turn has at least %1.").replace("%1", words.duration(sheet.floor_ms)))
        turn_ms = None if length_ms < 0 else max(length_ms, sheet.floor_ms)
        self.edited.emit(Edit(replace(sheet.meeting, turn_ms=turn_ms)))

    def _on_unread(self, text: str) -> None:
        said = self.tr("“%1” is no length. Type 90s, 1:30 or 1.5m.")
        self.remarked.emit(said.replace("%1", shortened(" ".join(text.split()))))

    def _on_step(self, key: str, step: int) -> None:
        item = self._item(key)
        if item is None:
            return
        if item.phase is Phase.TURNS:
            self._on_length(key, _stepped(self._sheet_now().sums.turn_ms, step, _TURN_STEP_MS))
        else:
            self._on_length(key, max(0, _stepped(item.planned_ms, step, STEP_MS)))

    def _on_reorder(self, keys: tuple[str, ...]) -> None:
        order = tuple(ItemId(key) for key in keys)
        self._keep(reordered(self._sheet_now().meeting.agenda, ItemId(self._list.selected_key), order))

    def _on_remove(self, key: str) -> None:
        item = self._item(key)
        if item is None:
            return
        if item.phase is Phase.TURNS:
            self.remarked.emit(self.tr("The turns stay: everybody speaks."))
            return
        told = self.tr("“%1” taken out").replace("%1", shortened(item.title))
        self._keep(without_item(self._sheet_now().meeting.agenda, item.id), told)

    def _move_up(self) -> None:
        self._list.move_selected(-1)

    def _move_down(self) -> None:
        self._list.move_selected(1)

    def _remove_selected(self) -> None:
        self._on_remove(self._list.selected_key)


class _Head(QWidget):
    """The words over the columns."""

    def __init__(self, theme: Theme, lines: AgendaList) -> None:
        super().__init__()
        self._theme = theme
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(_HEAD_PX))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_head(QPainter(self), self._theme, self.rect(), self._lines.title_px)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def _stepped(length_ms: int, step: int, step_ms: int) -> int:
    """The next multiple of the step above or below."""
    return (length_ms // step_ms + 1) * step_ms if step > 0 else -(-length_ms // step_ms) * step_ms - step_ms
