"""The objectives of a meeting: a short list under the agenda, and the rows that edit them."""

from collections.abc import Callable
from dataclasses import replace
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from app.domain.ids import ItemId, RepId
from app.domain.meeting.plan import PlannedObjective
from app.ui.layouts import Column, Row, empty
from app.ui.theme import Color, Size, Step, Theme, Weight
from app.ui.views.meetings.phrases import carried_over, objective_owner, shortened
from app.ui.views.meetings.sheet import Edit, Sheet
from app.ui.widgets.card import Card
from app.ui.widgets.field import ComboBox, TextField
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.labels import ElidedLabel, TextLabel, WrappedLabel

_LEAST_OWNER_PX, _LEAST_TARGET_PX = 140, 64
_ONE_LINE_FROM_PX = 520


class ObjectivesCard(Card):
    """What the meeting works towards, to read; the button leads to where it is changed.

    Signals: ``open_requested()``.
    """

    open_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Objectives", parent=parent)
        self._edit = KeyButton(theme, "", kind=ButtonKind.GHOST)
        self._edit.clicked.connect(self.open_requested)
        self.head.add_widget(self._edit)
        self._rows = Column(theme)
        self._lines: list[QWidget] = []
        self.add_section(self._rows, pad_px=0)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.head.set_title(self.tr("Objectives"))
        self.setAccessibleName(self.tr("Objectives"))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the objectives of a meeting."""
        objectives = sheet.meeting.objectives
        self.head.set_count(carried_over(sheet.carried_on) if objectives else "")
        self._edit.set_label(self.tr("Edit") if objectives else self.tr("Add an objective"))
        empty(self._rows)
        for objective in objectives:
            self._rows.addWidget(_Line(self._theme, objective, objective_owner(objective, sheet)))
        if not objectives:
            hint = WrappedLabel(self._theme, self.tr("What is different after this meeting?"), color=Color.INK3)
            box = QWidget()
            column = Column(self._theme, margins_px=(16, 12, 16, 12))
            box.setLayout(column)
            column.addWidget(hint)
            self._rows.addWidget(box)


class _Line(QWidget):
    def __init__(self, theme: Theme, objective: PlannedObjective, owner: str) -> None:
        super().__init__()
        row = Row(theme, margins_px=(16, 0, 16, 0), gap_px=12)
        self.setLayout(row)
        text = ElidedLabel(theme, objective.text)
        who = ElidedLabel(theme, owner, step=Step.CAPTION, color=Color.INK2)
        who.setFixedWidth(theme.px(120))
        target = TextLabel(theme, objective.target, weight=Weight.SEMIBOLD)
        target.setMinimumWidth(theme.px(64))
        target.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(text, 1)
        row.addWidget(who)
        row.addWidget(target)
        self.setMinimumHeight(theme.px(Size.ROW_TABLE_LOOSE))
        self.setAccessibleName(", ".join(part for part in (objective.text, owner, objective.target) if part))


class ObjectivesPane(Card):
    """Every objective as a row of fields: text, owner, target. Changes are kept when a field is left.

    Signals: ``edited(Edit)``; ``new_id_wanted()``: somebody wants another one, answer with ``add_objective``.
    """

    edited = Signal(object)
    new_id_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Objectives", parent=parent)
        self._sheet: Sheet | None = None
        self._fields: dict[ItemId, _Fields] = {}
        self._new: ItemId | None = None
        self._empty = WrappedLabel(theme, color=Color.INK3)
        self._rows = Column(theme, margins_px=(16, 8, 16, 8), gap_px=8)
        self._add = KeyButton(theme, "", icon="plus", key=QKeySequence("Ctrl+Return"), kind=ButtonKind.GHOST)
        self._rows_box = QWidget()
        self._rows_box.setLayout(self._rows)
        box = Column(theme)
        hint = Column(theme, margins_px=(16, 12, 16, 12))
        hint.addWidget(self._empty)
        self._hint_box = QWidget()
        self._hint_box.setLayout(hint)
        box.addWidget(self._hint_box)
        box.addWidget(self._rows_box)
        self.add_section(box, pad_px=0)
        foot = Row(theme, margins_px=(4, 6, 12, 6))
        foot.addWidget(self._add)
        foot.addStretch(1)
        self.add_section(foot, pad_px=0)
        self._add.clicked.connect(self.new_id_wanted)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.new_id_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.head.set_title(self.tr("Objectives"))
        self.setAccessibleName(self.tr("Objectives"))
        self._add.set_label(self.tr("Add an objective"))
        self._empty.setText(self.tr("No objectives yet. What is different after this meeting?"))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the objectives of a meeting; fields that are there already stay, and what is typed in them."""
        is_other = self._sheet is not None and self._sheet.meeting.id != sheet.meeting.id
        self._sheet = sheet
        objectives = sheet.meeting.objectives
        self.head.set_count(carried_over(sheet.carried_on) if objectives else "")
        wanted = [one.id for one in objectives]
        if is_other or list(self._fields) != wanted:
            empty(self._rows)
            self._fields = {}
            for objective in objectives:
                fields = _Fields(self._theme, objective.id, self._on_changed, self._on_removed)
                self._fields[objective.id] = fields
                self._rows.addWidget(fields)
        for objective in objectives:
            self._fields[objective.id].show_objective(objective, sheet)
        self._hint_box.setVisible(not objectives)
        self._rows_box.setVisible(bool(objectives))
        if self._new in self._fields:
            self._fields[self._new].take_focus()
            self._new = None

    def add_objective(self, item_id: ItemId) -> None:
        """Add one with that id, and go to its text."""
        if self._sheet is None:
            return
        self.keep()
        self._new = item_id
        meeting = self._sheet.meeting
        self.edited.emit(Edit(replace(meeting, objectives=(*meeting.objectives, PlannedObjective(item_id, "")))))

    def keep(self) -> None:
        """Keep what is being typed."""
        for fields in tuple(self._fields.values()):
            fields.keep()

    def drop_empty(self) -> None:
        """Let go of lines that nobody wrote anything into."""
        self.keep()
        if self._sheet is None:
            return
        meeting = self._sheet.meeting
        kept = tuple(one for one in meeting.objectives if one.text)
        if kept != meeting.objectives:
            self.edited.emit(Edit(replace(meeting, objectives=kept)))

    def first_field(self) -> QWidget:
        """Where F6 and the tab go."""
        first = next(iter(self._fields.values()), None)
        return self._add if first is None else first.text

    def _on_changed(self, objective: PlannedObjective) -> None:
        if self._sheet is None:
            return
        meeting = self._sheet.meeting
        kept = tuple(objective if one.id == objective.id else one for one in meeting.objectives)
        if kept != meeting.objectives:
            self.edited.emit(Edit(replace(meeting, objectives=kept)))

    def _on_removed(self, item_id: ItemId) -> None:
        if self._sheet is None:
            return
        meeting = self._sheet.meeting
        gone = next((one for one in meeting.objectives if one.id == item_id), None)
        kept = tuple(one for one in meeting.objectives if one.id != item_id)
        told = self.tr("“%1” removed").replace("%1", shortened(gone.text)) if gone is not None and gone.text else ""
        self.edited.emit(Edit(replace(meeting, objectives=kept), told))


class _Fields(QWidget):
    """One objective to edit."""

    def __init__(
        self,
        theme: Theme,
        item_id: ItemId,
        changed: Callable[[PlannedObjective], None],
        removed: Callable[[ItemId], None],
    ) -> None:
        super().__init__()
        self._item_id = item_id
        self._changed = changed
        self._removed = removed
        self._shown = PlannedObjective(item_id, "")
        self.text = TextField(theme, name=self.tr("Objective"), placeholder=self.tr("Pilot offers sent in November"))
        self._owner = ComboBox(theme, name=self.tr("Owner"))
        self._target = TextField(theme, name=self.tr("Target"), placeholder=self.tr("Target"))
        self._remove = KeyButton(theme, self.tr("Remove"), icon="x", kind=ButtonKind.GHOST, is_icon_only=True)
        self._theme = theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._owner.setMinimumWidth(theme.px(_LEAST_OWNER_PX))
        self._target.setMinimumWidth(theme.px(_LEAST_TARGET_PX))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        rest = Row(theme, gap_px=8)
        rest.addWidget(self._owner, 3)
        rest.addWidget(self._target, 2)
        rest.addWidget(self._remove)
        self._row.addWidget(self.text, 3)
        self._row.addLayout(rest, 2)
        self._fit()
        self.text.editingFinished.connect(self.keep)
        self._target.editingFinished.connect(self.keep)
        self._owner.activated.connect(self._on_owner)
        self._remove.clicked.connect(self._on_remove)

    def show_objective(self, objective: PlannedObjective, sheet: Sheet) -> None:
        """Show what is kept, unless somebody types here."""
        self._shown = objective
        if not self.text.isModified():
            self.text.setText(objective.text)
            if not self.text.hasFocus():
                self.text.setCursorPosition(0)
        if not self._target.isModified():
            self._target.setText(objective.target)
        self._owner.blockSignals(True)
        self._owner.clear()
        self._owner.addItem(self.tr("The whole team"), "")
        for rep in sheet.team:
            self._owner.addItem(rep.name, rep.id)
        self._owner.setCurrentIndex(max(0, self._owner.findData(objective.owner_id or "")))
        self._owner.blockSignals(False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where a line is too short for all of it, the text has one of its own."""
        is_narrow = self.width() < self._theme.px(_ONE_LINE_FROM_PX)
        down, left_to_right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if is_narrow else left_to_right)
        self._row.setSpacing(self._theme.px(8))

    def take_focus(self) -> None:
        """Begin to type."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep what is typed."""
        if not (self.text.isModified() or self._target.isModified()):
            return
        self.text.setModified(False)
        self._target.setModified(False)
        self._changed(self._now())

    def _now(self) -> PlannedObjective:
        owner = str(self._owner.currentData() or "")
        return PlannedObjective(
            self._item_id,
            " ".join(self.text.text().split()),
            RepId(owner) if owner else None,
            " ".join(self._target.text().split()),
        )

    def _on_owner(self, _row: int) -> None:
        self._changed(self._now())

    def _on_remove(self) -> None:
        self.text.setModified(False)
        self._target.setModified(False)
        self._removed(self._item_id)
