"""Who takes part and in which order they speak: the card beside the agenda, and the pane where it is changed."""

from dataclasses import replace
from typing import override

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from app.domain.ids import RepId
from app.domain.meeting.order import Placed
from app.domain.meeting.plan import OrderMethod
from app.ui import words
from app.ui.layouts import Column, Row
from app.ui.theme import Color, Size, Step, Theme
from app.ui.views.meetings.people_rows import TickItem, TickList
from app.ui.views.meetings.sheet import Edit, Sheet
from app.ui.widgets.card import Card
from app.ui.widgets.field import ComboBox
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.labels import WrappedLabel
from app.ui.widgets.person_list import PersonItem, PersonList, PersonRows

translate = QCoreApplication.translate

_NARROW_BELOW_PX = 720


class OrderCard(Card):
    """The order of today, to read: who starts and who follows, and why the first one starts.

    Signals: ``open_requested()``.
    """

    open_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Participants", parent=parent)
        self._list = PersonList(theme, "", rows=PersonRows.ONE_LINE)
        self._reason = WrappedLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._edit = KeyButton(theme, "", kind=ButtonKind.GHOST)
        self.head.add_widget(self._edit)
        self.add_section(self._list, pad_px=0)
        foot = Column(theme, margins_px=(16, 8, 16, 12))
        foot.addWidget(self._reason)
        self.add_section(foot, pad_px=0)
        self._edit.clicked.connect(self.open_requested)
        self._list.chosen.connect(self._on_chosen)
        theme.changed.connect(self._fit)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.head.set_title(self.tr("Participants"))
        self.setAccessibleName(self.tr("Participants"))
        self._list.setAccessibleName(self.tr("Speaking order"))
        self._edit.set_label(self.tr("Edit"))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the order of a meeting."""
        names = sheet.names
        self.head.set_count(str(len(sheet.meeting.participants)))
        items = [_order_item(place, placed, sheet) for place, placed in enumerate(sheet.order, start=1)]
        self._list.show_people(items)
        if sheet.order:
            first = sheet.order[0]
            reason = words.order_reason(first.reason)
            text = self.tr("%1: %2", "a name and why they start")
            self._reason.setText(text.replace("%2", reason).replace("%1", sheet.shorts.get(first.rep_id, "")))
            self._reason.setToolTip(words.order_reason_in_full(first.reason))
        else:
            self._reason.setText(self.tr("Nobody takes part yet."))
            self._reason.setToolTip("")
        self._edit.set_label(self.tr("Edit") if names and sheet.order else self.tr("Choose people"))
        self._fit()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.open_requested.emit()

    def _on_chosen(self, _key: str) -> None:
        self.open_requested.emit()

    def _fit(self) -> None:
        rows = len(self._list.rows)
        self._list.setFixedHeight(rows * self._theme.px(Size.ROW_TABLE))
        self._list.setVisible(rows > 0)


class PeoplePane(QWidget):
    """Left the team to tick, right the order that follows from it.

    Signals: ``edited(Edit)``; ``shuffle_requested()``: draw another random order.
    """

    edited = Signal(object)
    shuffle_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet: Sheet | None = None
        self._team = Card(theme, "Team")
        self._order = Card(theme, "Order")
        self._all = KeyButton(theme, "", kind=ButtonKind.GHOST)
        self._ticks = TickList(theme, "")
        self._method = ComboBox(theme, name="")
        self._shuffle = KeyButton(theme, "", icon="rotate-cw")
        self._list = PersonList(theme, "", rows=PersonRows.TWO_LINES)
        self._list.set_orderable(True)
        self._hint = WrappedLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._connect_children()
        theme.changed.connect(self._fit)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._team.head.set_title(self.tr("Who takes part"))
        self._team.setAccessibleName(self.tr("Who takes part"))
        self._ticks.setAccessibleName(self.tr("Team"))
        self._order.head.set_title(self.tr("Speaking order"))
        self._order.setAccessibleName(self.tr("Speaking order"))
        self._list.setAccessibleName(self.tr("Speaking order"))
        self._method.setAccessibleName(self.tr("How the order is made"))
        self._shuffle.set_label(self.tr("Draw again"))
        self._hint.setText(self.tr("Drag a row, or move it with Alt and the arrows: the order is then set by hand."))
        self._method.blockSignals(True)
        current = self._method.currentData()
        self._method.clear()
        for method in OrderMethod:
            self._method.addItem(words.order_method(method), method.value)
        self._method.setCurrentIndex(max(0, self._method.findData(current)))
        self._method.blockSignals(False)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show who takes part in a meeting."""
        self._sheet = sheet
        meeting = sheet.meeting
        chosen = set(meeting.participants)
        self._team.head.set_count(words.count_of(len(chosen), len(sheet.team)))
        aside = self.tr("inactive")
        self._ticks.show_people(
            [TickItem(rep.id, rep.name, rep.role, rep.id in chosen, "" if rep.active else aside) for rep in sheet.team]
        )
        everybody = len(chosen) == len(sheet.team)
        self._all.set_label(self.tr("Nobody") if everybody else self.tr("Everybody"))
        self._method.setCurrentIndex(self._method.findData(meeting.order_method.value))
        self._shuffle.setVisible(meeting.order_method is OrderMethod.RANDOM)
        self._list.show_people(
            [_order_item(place, placed, sheet, in_full=True) for place, placed in enumerate(sheet.order, start=1)]
        )
        self._fit()

    def first_field(self) -> QWidget:
        """Where F6 and the tab go."""
        return self._ticks

    # Inside

    def _connect_children(self) -> None:
        self._ticks.ticked.connect(self._on_ticked)
        self._all.clicked.connect(self._on_all)
        self._method.activated.connect(self._on_method)
        self._shuffle.clicked.connect(self.shuffle_requested)
        self._list.reorder_requested.connect(self._on_reorder)

    def _take_part(self, chosen: set[RepId]) -> None:
        if self._sheet is None:
            return
        meeting = self._sheet.meeting
        kept = tuple(rep.id for rep in self._sheet.team if rep.id in chosen)
        if kept != meeting.participants:
            # The way of fitting too many in was chosen for these people: others need another look.
            is_crowded = len(kept) > self._sheet.rep_limit
            choice = meeting.capacity_choice if is_crowded else ""
            written = meeting.written_updates if is_crowded else ()
            self.edited.emit(Edit(replace(meeting, participants=kept, capacity_choice=choice, written_updates=written)))

    def _on_ticked(self, key: str, is_on: bool) -> None:
        if self._sheet is not None:
            chosen = set(self._sheet.meeting.participants)
            self._take_part(chosen | {RepId(key)} if is_on else chosen - {RepId(key)})

    def _on_all(self) -> None:
        if self._sheet is not None:
            everybody = {rep.id for rep in self._sheet.team}
            self._take_part(set() if everybody == set(self._sheet.meeting.participants) else everybody)

    def _on_method(self, row: int) -> None:
        if self._sheet is None:
            return
        meeting, method = self._sheet.meeting, OrderMethod(str(self._method.itemData(row)))
        if method is meeting.order_method:
            return
        if method is OrderMethod.RANDOM:
            self.shuffle_requested.emit()
            return
        by_hand = tuple(one.rep_id for one in self._sheet.order) if method is OrderMethod.BY_HAND else ()
        self.edited.emit(Edit(replace(meeting, order_method=method, order_by_hand=by_hand)))

    def _on_reorder(self, keys: tuple[str, ...]) -> None:
        if self._sheet is not None:
            order = tuple(RepId(key) for key in keys)
            meeting = self._sheet.meeting
            self.edited.emit(Edit(replace(meeting, order_method=OrderMethod.BY_HAND, order_by_hand=order)))

    def _lay_out(self) -> None:
        theme = self._theme
        self._team.head.add_widget(self._all)
        self._team.add_section(self._ticks, pad_px=0)
        head = Row(theme, gap_px=8)
        head.addWidget(self._method, 1)
        head.addWidget(self._shuffle)
        self._method.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._order.add_section(head, pad_px=12)
        self._order.add_section(self._list, pad_px=0)
        foot = Column(theme, margins_px=(16, 8, 16, 12))
        foot.addWidget(self._hint)
        self._order.add_section(foot, pad_px=0)
        self._row.setContentsMargins(0, 0, 0, 0)
        for card in (self._team, self._order):
            column = Column(theme)
            column.addWidget(card)
            column.addStretch(1)
            self._row.addLayout(column, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        narrow = self.width() < px(_NARROW_BELOW_PX)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self._row.setSpacing(px(16))
        rows = len(self._list.rows)
        self._list.setFixedHeight(max(1, rows) * px(Size.ROW_PEOPLE))


def _order_item(place: int, placed: Placed, sheet: Sheet, *, in_full: bool = False) -> PersonItem:
    """A row of the order. ``in_full``: with the reason below the name."""
    written = placed.rep_id in sheet.meeting.written_updates
    if written:
        aside, color = translate("Meetings", "written update"), Color.INK3
    elif place == 1:
        aside, color = translate("Meetings", "starts", "who speaks first"), Color.ACCENT_INK
    else:
        aside, color = words.ordinal(place), Color.INK3
    detail = "" if written or not in_full else words.order_reason(placed.reason)
    return PersonItem(placed.rep_id, sheet.names.get(placed.rep_id, ""), detail, aside, color)
