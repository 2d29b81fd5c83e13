"""A planned meeting to edit: its title and Start on top, then agenda, people or objectives."""

from dataclasses import replace
from enum import IntEnum
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QScrollArea, QSizePolicy, QWidget

from app.domain.ids import ItemId, Ms
from app.ui.layouts import Column, Row, ScrollPage
from app.ui.theme import Theme
from app.ui.views.meetings.agenda_card import AgendaCard
from app.ui.views.meetings.capacity_card import CapacityCard
from app.ui.views.meetings.details_card import DetailsCard
from app.ui.views.meetings.objectives import ObjectivesCard, ObjectivesPane
from app.ui.views.meetings.people import OrderCard, PeoplePane
from app.ui.views.meetings.sheet import Edit, Sheet
from app.ui.views.meetings.title_field import TitleField
from app.ui.widgets.card import hairline
from app.ui.widgets.key_button import ButtonKind, ButtonShape, KeyButton
from app.ui.widgets.tabs import TabBar

_SIDE_PX = 272
_BESIDE_FROM_PX = 760


class Tab(IntEnum):
    """The parts of a meeting, in the order of the tabs."""

    AGENDA = 0
    PEOPLE = 1
    OBJECTIVES = 2


class MeetingEditor(QWidget):
    """Shows a `Sheet` and asks for changes; keeps nothing itself.

    Signals: ``edited(Edit)``; ``purpose_chosen(str)``; ``fit_requested(Fit)``; ``planner_requested()``;
    ``shuffle_requested()``; ``item_wanted()`` and ``objective_wanted()``: a new line, answer with ``add_item`` or
    ``add_objective``; ``start_requested()``; ``duplicate_requested()``; ``delete_requested()``; ``remarked(str)``.
    """

    edited = Signal(object)
    purpose_chosen = Signal(str)
    fit_requested = Signal(object)
    planner_requested = Signal()
    shuffle_requested = Signal()
    item_wanted = Signal()
    objective_wanted = Signal()
    start_requested = Signal()
    duplicate_requested = Signal()
    delete_requested = Signal()
    remarked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet: Sheet | None = None
        self._title = TitleField(theme)
        self._start = KeyButton(theme, "", icon="play", kind=ButtonKind.PRIMARY, shape=ButtonShape.HEADER)
        self._more = KeyButton(theme, "", icon="ellipsis", shape=ButtonShape.HEADER, is_icon_only=True)
        self._tabs = TabBar(theme, name="")
        for _ in Tab:
            self._tabs.add_tab("")
        self.capacity = CapacityCard(theme)
        self.agenda = AgendaCard(theme)
        self.objectives_card = ObjectivesCard(theme)
        self.details = DetailsCard(theme)
        self.order = OrderCard(theme)
        self.people = PeoplePane(theme)
        self.objectives = ObjectivesPane(theme)
        self._agenda_page = QWidget()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._agenda_page)
        self._side = QWidget()
        self._scroll: QScrollArea
        self._lay_out()
        self._connect_children()
        theme.changed.connect(self._fit)
        self.retranslate()
        self._on_tab(Tab.AGENDA)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setAccessibleName(self.tr("Title"))
        self._title.setPlaceholderText(self.tr("What the meeting is called"))
        self._start.set_label(self.tr("Start"))
        self._more.set_label(self.tr("More"))
        self._tabs.setAccessibleName(self.tr("Parts of the meeting"))
        for tab, text in zip(Tab, (self.tr("Agenda"), self.tr("Participants"), self.tr("Objectives")), strict=True):
            self._tabs.setTabText(tab, text.replace("&", "&&"))
        for part in (
            self.capacity, self.agenda, self.objectives_card, self.details, self.order, self.people, self.objectives,
        ):  # fmt: skip
            part.retranslate()

    @property
    def tab(self) -> Tab:
        """What is shown of the meeting."""
        return Tab(self._tabs.currentIndex())

    def show_tab(self, tab: Tab) -> None:
        """Show another part, and go there."""
        self._tabs.setCurrentIndex(tab)
        self.first_field().setFocus(Qt.FocusReason.TabFocusReason)

    def show_sheet(self, sheet: Sheet, now_utc_ms: Ms) -> None:
        """Show a meeting. What is being typed stays."""
        is_other = self._sheet is None or self._sheet.meeting.id != sheet.meeting.id
        self._sheet = sheet
        meeting = sheet.meeting
        if is_other or not self._title.isModified():
            self._title.show_title(meeting.title)
        self._tabs.set_count(Tab.PEOPLE, str(len(meeting.participants)))
        self._tabs.set_count(Tab.OBJECTIVES, str(len(meeting.objectives)) if meeting.objectives else "")
        self.capacity.show_sheet(sheet)
        self.agenda.show_sheet(sheet)
        self.objectives_card.show_sheet(sheet)
        self.details.show_sheet(sheet, now_utc_ms)
        self.order.show_sheet(sheet)
        self.people.show_sheet(sheet)
        self.objectives.show_sheet(sheet)
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)

    def edit_title(self) -> None:
        """Begin to type the title over."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._title.selectAll()

    def add_item(self, item_id: ItemId) -> None:
        """Add a line to the agenda."""
        self._tabs.setCurrentIndex(Tab.AGENDA)
        self.agenda.add_item(item_id)

    def add_objective(self, item_id: ItemId) -> None:
        """Add an objective."""
        self._tabs.setCurrentIndex(Tab.OBJECTIVES)
        self.objectives.add_objective(item_id)

    def keep(self) -> None:
        """Keep everything that is being typed."""
        if self._sheet is None:
            return
        self._take_title()
        self.agenda.list.keep()
        self.details.keep()
        self.objectives.drop_empty()

    def first_field(self) -> QWidget:
        """Where F6 goes in the part that is shown."""
        match self.tab:
            case Tab.AGENDA:
                return self.agenda.list
            case Tab.PEOPLE:
                return self.people.first_field()
            case Tab.OBJECTIVES:
                return self.objectives.first_field()

    def side_field(self) -> QWidget:
        """Where F6 goes beside it."""
        return self.details.first_field()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Inside

    def _connect_children(self) -> None:
        self._title.editingFinished.connect(self._take_title)
        self._start.clicked.connect(self.start_requested)
        self._more.clicked.connect(self._open_menu)
        self._tabs.currentChanged.connect(self._on_tab)
        for part in (self.agenda, self.details, self.people, self.objectives):
            part.edited.connect(self.edited)
        for part in (self.agenda, self.details):
            part.remarked.connect(self.remarked)
        self.agenda.new_id_wanted.connect(self.item_wanted)
        self.agenda.add_shortcuts(self._agenda_page)
        self.capacity.fit_requested.connect(self.fit_requested)
        self.capacity.planner_requested.connect(self.planner_requested)
        self.capacity.shared_turns_requested.connect(self.agenda.share_turns)
        self.details.purpose_chosen.connect(self.purpose_chosen)
        self.people.shuffle_requested.connect(self.shuffle_requested)
        self.objectives.new_id_wanted.connect(self.objective_wanted)
        self.order.open_requested.connect(self._open_people)
        self.objectives_card.open_requested.connect(self._open_objectives)

    def _take_title(self) -> None:
        if self._sheet is None or not self._title.isModified():
            return
        self._title.setModified(False)
        title = " ".join(self._title.text().split())
        if title:
            self.edited.emit(Edit(replace(self._sheet.meeting, title=title)))
        else:
            self._title.show_title(self._sheet.meeting.title)

    def _open_people(self) -> None:
        self.show_tab(Tab.PEOPLE)

    def _open_objectives(self) -> None:
        if self._sheet is not None and not self._sheet.meeting.objectives:
            self.objective_wanted.emit()
        else:
            self.show_tab(Tab.OBJECTIVES)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Duplicate"), self.duplicate_requested.emit)
        menu.addAction(self.tr("Delete"), self.delete_requested.emit)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _on_tab(self, index: int) -> None:
        self.objectives.drop_empty()
        self._agenda_page.setVisible(index == Tab.AGENDA)
        self.people.setVisible(index == Tab.PEOPLE)
        self.objectives.setVisible(index == Tab.OBJECTIVES)
        self._scroll.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        theme = self._theme
        head = Row(theme, margins_px=(14, 20, 24, 4), gap_px=12)
        head.addWidget(self._title, 1)
        head.addWidget(self._start)
        head.addWidget(self._more)
        tabs = Row(theme, margins_px=(24, 0, 24, 0))
        tabs.addWidget(self._tabs, 1)
        main, side = Column(theme, gap_px=16), Column(theme, gap_px=16)
        for card in (self.capacity, self.agenda, self.objectives_card):
            main.addWidget(card)
        main.addStretch(1)
        side.addWidget(self.details)
        side.addWidget(self.order)
        side.addStretch(1)
        self._side.setLayout(side)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.addLayout(main, 1)
        self._beside.addWidget(self._side)
        content = QWidget()
        body = Column(theme, margins_px=(24, 16, 24, 24))
        content.setLayout(body)
        for part in (self._agenda_page, self.people, self.objectives):
            body.addWidget(part)
        body.addStretch(1)
        self._scroll = ScrollPage(content)
        column = Column(theme)
        self.setLayout(column)
        column.addLayout(head)
        column.addLayout(tabs)
        column.addWidget(hairline(theme))
        column.addWidget(self._scroll, 1)

    def _fit(self) -> None:
        px = self._theme.px
        is_beside = self.width() >= px(_BESIDE_FROM_PX)
        left_to_right, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._beside.setDirection(left_to_right if is_beside else down)
        self._beside.setSpacing(px(16))
        if is_beside:
            self._side.setFixedWidth(px(_SIDE_PX))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
        self._side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
