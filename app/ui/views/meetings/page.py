"""The meetings: the list, and beside it the one that is planned, held or about to start."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.agenda import Fit
from app.domain.capacity import CapacityOption
from app.domain.errors import RequestError, UserError
from app.domain.ids import ItemId, MeetingId
from app.domain.meeting.plan import Purpose
from app.services.days import local_day
from app.services.ports import Meeting, MeetingStatus
from app.ui import words
from app.ui.keys import KeyAct, printed
from app.ui.layouts import Row
from app.ui.page import Desk, Done, Go, Page, PageAct, Place
from app.ui.theme import Theme
from app.ui.views.meetings.capacity_pane import CapacityPane
from app.ui.views.meetings.editor import MeetingEditor, Tab
from app.ui.views.meetings.held_pane import StatePane
from app.ui.views.meetings.list_column import ListColumn
from app.ui.views.meetings.meeting_rows import meeting_rows
from app.ui.views.meetings.phrases import fit_label, shortened, titles
from app.ui.views.meetings.sheet import Edit, Sheet, taken_back
from app.ui.when import moment

_TABS = {"participants": Tab.PEOPLE, "objectives": Tab.OBJECTIVES, "agenda": Tab.AGENDA}
_START = "start"


class MeetingsPage(Page):
    """The target of ``enter`` is a meeting's id, if need be with the part to show: "id/participants", "id/start",
    "id/objectives"."""

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(theme, desk, parent)
        self._shown: MeetingId | None = None
        self._sheet: Sheet | None = None
        self._starts_after_plan = False
        self._lengths: dict[tuple[MeetingId, int], str] = {}
        self._versions: dict[MeetingId, int] = {}
        self._list = ListColumn(theme, self._length_of)
        self._editor = MeetingEditor(theme)
        self._planner = CapacityPane(theme)
        self._state = StatePane(theme)
        self._stack = QStackedWidget()
        row = Row(theme)
        self.setLayout(row)
        row.addWidget(self._list)
        row.addWidget(self._stack, 1)
        for pane in (self._editor, self._planner, self._state):
            self._stack.addWidget(pane)
        self._connect_children()
        self.retranslate()

    # What the window asks

    @override
    def retranslate(self) -> None:
        self._list.retranslate()
        self._editor.retranslate()
        self._planner.retranslate()

    @override
    def enter(self, target: str = "") -> None:
        wanted, _, part = target.partition("/")
        if wanted:
            self._shown = MeetingId(wanted)
        if self._shown is None:
            coming = self.services.meetings.next_meeting()
            self._shown = None if coming is None else coming.id
        self._refresh()
        if part in _TABS and self._stack.currentWidget() is self._editor:
            self._editor.show_tab(_TABS[part])
        if part == _START:
            self._start()

    @override
    def leave(self) -> bool:
        self._editor.keep()
        return True

    @override
    def panes(self) -> Sequence[QWidget]:
        if self._stack.currentWidget() is self._editor:
            return (self._list.list, self._editor.first_field(), self._editor.side_field())
        if self._stack.currentWidget() is self._planner:
            return (self._planner,)
        return (self._list.list, self._state.first_field())

    @override
    def make_new(self) -> bool:
        self._editor.keep()
        made: list[Meeting] = []
        title = self.tr("Sales huddle")

        def create() -> None:
            made.append(self.services.meetings.create(title, titles=titles()))

        if self.attempt(create):
            self._show(made[0].id)
            self._editor.edit_title()
            self.changed.emit()
        return True

    @override
    def acts(self) -> Sequence[PageAct]:
        new = PageAct(self.tr("Plan a meeting"), "calendar-plus", self._make_new, keys=printed(KeyAct.NEW))
        if self._sheet is None:
            return (new,)
        title = shortened(self._sheet.meeting.title)
        return (
            PageAct(self.tr("Start “%1”").replace("%1", title), "play", self._start),
            new,
            PageAct(self.tr("Add an agenda item"), "plus", self._add_item),
            PageAct(self.tr("Add an objective"), "target", self._add_objective),
            PageAct(self.tr("Duplicate “%1”").replace("%1", title), "repeat", self._duplicate),
            PageAct(self.tr("Delete “%1”").replace("%1", title), "x", self._delete),
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._list.fit(self.width())

    # What is shown

    def _refresh(self) -> None:
        meetings = self.services.meetings.list()
        self._versions = {one.id: one.version for one in meetings}
        clock = self.services.clock
        rows = meeting_rows(meetings, self.services.meetings.sums, clock.now_utc_ms(), clock.today())
        if not any(row.key == self._shown for row in rows):
            self._shown = rows[0].key if rows else None
        self._list.show_rows(rows, self._shown or "")
        self._show_meeting()

    def _show(self, meeting_id: MeetingId) -> None:
        self._shown = meeting_id
        self._refresh()

    def _show_meeting(self) -> None:
        meeting = self._stored()
        self._sheet = None
        if meeting is None:
            self._state.show_state(
                "",
                self.tr("No meeting planned. One takes a minute to set up."),
                self.tr("Plan a meeting"),
                "calendar-plus",
            )
            self._stack.setCurrentWidget(self._state)
        elif meeting.status is MeetingStatus.PLANNED:
            self._sheet = self._sheet_of(meeting)
            self._editor.show_sheet(self._sheet, self.services.clock.now_utc_ms())
            if self._stack.currentWidget() is not self._planner:
                self._stack.setCurrentWidget(self._editor)
        else:
            self._show_past(meeting)

    def _show_past(self, meeting: Meeting) -> None:
        when = moment(meeting.started_utc_ms or meeting.scheduled_utc_ms or 0, meeting.zone)
        if meeting.status is MeetingStatus.LIVE:
            text = self.tr("%1. It was left open: nothing is lost.").replace("%1", when)
            self._state.show_state(meeting.title, text, self.tr("Continue"), "play")
        else:
            length = self._length_of(meeting.id)
            text = ", ".join(part for part in (when, length) if part)
            self._state.show_state(
                meeting.title, text, self.tr("Open the minutes"), "file-text", self.tr("Plan it again")
            )
        self._stack.setCurrentWidget(self._state)

    def _stored(self) -> Meeting | None:
        if self._shown is None:
            return None
        try:
            return self.services.meetings.get(self._shown)
        except RequestError:
            return None

    def _sheet_of(self, meeting: Meeting) -> Sheet:
        services = self.services
        settings, rules = services.settings.current, services.settings.rules()
        team = tuple(rep for rep in services.team.reps() if rep.active or rep.id in meeting.participants)
        carried = services.meetings.carry_over(meeting)
        ids = {one.id for one in carried.objectives}
        is_carried = bool(meeting.objectives) and any(one.id in ids for one in meeting.objectives)
        return Sheet(
            meeting=meeting,
            team=team,
            sums=services.meetings.sums(meeting),
            fits=services.meetings.fits(meeting),
            order=services.meetings.order(meeting),
            moderator=meeting.moderator or settings.moderator,
            rep_limit=rules.rep_limit,
            floor_ms=rules.floor_ms,
            carried_on=_day_of(carried.meeting) if is_carried else None,
            today=services.clock.today(),
        )

    def _length_of(self, meeting_id: str) -> str:
        """How long a held meeting took: "14:32 of 15:00"."""
        meeting = MeetingId(meeting_id)
        key = (meeting, self._versions.get(meeting, 0))
        if key not in self._lengths:
            try:
                figures = self.services.minutes.minutes(meeting).figures
            except UserError:
                self._lengths[key] = ""
            else:
                self._lengths[key] = f"{words.duration(figures.length_ms)} {words.of_time(figures.cap_ms)}"
        return self._lengths[key]

    # What is done

    def _on_edited(self, edit: Edit) -> None:
        sheet = self._sheet
        if sheet is None or not self.attempt(lambda: self.services.meetings.save(edit.meeting)):
            return
        before = sheet.meeting
        self._refresh()
        if edit.told and self._sheet is not None:
            self._tell_done(edit.told, before, self._sheet.meeting)
        self.changed.emit()

    def _tell_done(self, text: str, before: Meeting, after: Meeting) -> None:
        def take_back() -> None:
            now = self.services.meetings.get(before.id)
            self.services.meetings.save(taken_back(now, before, after))

        self.done.emit(Done(text, take_back))

    def _on_purpose(self, chosen: str) -> None:
        if self._sheet is None:
            return
        purpose = Purpose(chosen)
        agenda = self.services.meetings.template(purpose, titles())
        meeting = replace(self._sheet.meeting, purpose=purpose, agenda=agenda, turn_ms=None)
        told = self.tr("Agenda of “%1” laid out").replace("%1", words.purpose(purpose))
        self._on_edited(Edit(meeting, told))

    def _on_fit(self, fit: Fit) -> None:
        sheet = self._sheet
        if sheet is None or not self.attempt(lambda: self.services.meetings.apply_fit(sheet.meeting, fit)):
            return
        told = fit_label(fit, sheet.meeting.agenda)
        self._refresh()
        if self._sheet is not None:
            self._tell_done(told, sheet.meeting, self._sheet.meeting)
        self.changed.emit()

    def _on_shuffle(self) -> None:
        sheet = self._sheet
        if sheet is not None and self.attempt(lambda: self.services.meetings.shuffle(sheet.meeting)):
            self._refresh()
            self.changed.emit()

    def _make_new(self) -> None:
        self.make_new()

    def _add_item(self) -> None:
        self._editor.add_item(ItemId(self.services.ids.new()))

    def _add_objective(self) -> None:
        self._editor.add_objective(ItemId(self.services.ids.new()))

    def _start(self) -> None:
        self._editor.keep()
        sheet = self._sheet
        if sheet is None:
            return
        if not sheet.meeting.participants:
            self.told.emit(self.tr("Nobody takes part yet."))
            self._editor.show_tab(Tab.PEOPLE)
        elif self.services.meetings.lacks_a_way(sheet.meeting):
            self._starts_after_plan = True
            self._open_planner()
        else:
            self.start_requested.emit(sheet.meeting.id)

    def _duplicate(self) -> None:
        if self._shown is None:
            return
        shown = self._shown
        made: list[Meeting] = []
        self._editor.keep()
        if self.attempt(lambda: made.append(self.services.meetings.duplicate(shown))):
            self._show(made[0].id)
            self._editor.edit_title()
            self.told.emit(self.tr("Planned again. It has no date yet."))
            self.changed.emit()

    def _delete(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        meeting = sheet.meeting
        if not self.attempt(lambda: self.services.meetings.delete(meeting.id)):
            return
        self._shown = None
        self._refresh()
        told = self.tr("“%1” deleted").replace("%1", shortened(meeting.title))
        self.done.emit(Done(told, lambda: self._put_back(meeting)))
        self.changed.emit()

    def _put_back(self, meeting: Meeting) -> None:
        self.services.meetings.save(meeting)
        self._shown = meeting.id

    def _open_planner(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        self._planner.show_options(sheet, self.services.meetings.capacity(sheet.meeting))
        self._list.hide()
        self._stack.setCurrentWidget(self._planner)
        self._planner.take_focus()

    def _close_planner(self) -> None:
        self._starts_after_plan = False
        self._list.show()
        self._stack.setCurrentWidget(self._editor)
        self._editor.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_way(self, option: CapacityOption) -> None:
        sheet, starts = self._sheet, self._starts_after_plan
        if sheet is None:
            return
        if self.attempt(lambda: self.services.meetings.choose_capacity(sheet.meeting, option)):
            self._close_planner()
            self._refresh()
            self.changed.emit()
            if starts:
                self.start_requested.emit(sheet.meeting.id)

    def _on_selected(self, key: str) -> None:
        if key and key != self._shown:
            self._editor.keep()
            self._shown = MeetingId(key)
            self._show_meeting()

    def _on_opened(self, key: str) -> None:
        meeting = self._stored() if key == self._shown else None
        if meeting is not None and meeting.status is not MeetingStatus.PLANNED:
            self._on_act()

    def _on_act(self) -> None:
        meeting = self._stored()
        if meeting is None:
            self.make_new()
        elif meeting.status is MeetingStatus.LIVE:
            self.start_requested.emit(meeting.id)
        elif meeting.status is MeetingStatus.FINISHED:
            self.go_requested.emit(Go(Place.MINUTES, meeting.id))

    def _connect_children(self) -> None:
        self._list.selection_changed.connect(self._on_selected)
        self._list.opened.connect(self._on_opened)
        self._list.new_requested.connect(self._make_new)
        editor = self._editor
        editor.edited.connect(self._on_edited)
        editor.purpose_chosen.connect(self._on_purpose)
        editor.fit_requested.connect(self._on_fit)
        editor.planner_requested.connect(self._open_planner)
        editor.shuffle_requested.connect(self._on_shuffle)
        editor.item_wanted.connect(self._add_item)
        editor.objective_wanted.connect(self._add_objective)
        editor.start_requested.connect(self._start)
        editor.duplicate_requested.connect(self._duplicate)
        editor.delete_requested.connect(self._delete)
        editor.remarked.connect(self.told)
        self._planner.used.connect(self._on_way)
        self._planner.cancelled.connect(self._close_planner)
        self._state.act_requested.connect(self._on_act)
        self._state.second_requested.connect(self._duplicate)


def _day_of(meeting: Meeting | None) -> date | None:
    if meeting is None or meeting.started_utc_ms is None:
        return None
    return local_day(meeting.started_utc_ms, meeting.zone)
