"""Team: the people in their order, and one of them in full; adding by pasting or from a file."""

from dataclasses import replace
from pathlib import Path
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.ids import ItemId, RepId
from app.services.actions import DueAction, Urgency
from app.services.days import local_day
from app.services.ports import ActionState, Rep
from app.ui import words
from app.ui.layouts import Row
from app.ui.page import Desk, Done, Page, PageAct
from app.ui.theme import Color, Theme
from app.ui.views.team.add_panel import AddPanel
from app.ui.views.team.rep_list import RepList
from app.ui.views.team.rep_panel import RepEdit, RepLook, RepPanel
from app.ui.views.team.turn_history import TurnRow, turn_row
from app.ui.widgets.action_rows import ActionItem
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.person_list import PersonItem


class TeamPage(Page):
    """Ctrl+N adds people, Ctrl+F finds one; Alt+Up and Alt+Down change the order."""

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(theme, desk, parent)
        self._rep_id = ""
        self.list = RepList(theme)
        self.rep_panel = RepPanel(theme)
        self.add_panel = AddPanel(theme, desk.services.team)
        self._stack = QStackedWidget()
        for panel in (self.rep_panel, self.add_panel):
            self._stack.addWidget(panel)
        row = Row(theme)
        self.setLayout(row)
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)
        self._connect_children()
        theme.changed.connect(self._fit)
        self.retranslate()

    # What the window asks

    @override
    def retranslate(self) -> None:
        self.list.retranslate()
        self.rep_panel.retranslate()
        self.add_panel.retranslate()

    @override
    def enter(self, target: str = "") -> None:
        reps = self.services.team.reps()
        due: dict[RepId, list[DueAction]] = {}
        for one in self.services.actions.due():
            if one.action.owner_id is not None:
                due.setdefault(one.action.owner_id, []).append(one)
        self.list.show_people(
            [self._item(rep, due.get(rep.id, [])) for rep in reps if rep.active],
            [self._item(rep, due.get(rep.id, [])) for rep in reps if not rep.active],
        )
        wanted = target or self._rep_id
        if all(rep.id != wanted for rep in reps):
            wanted = next((rep.id for rep in reps if rep.active), "")
        self._rep_id = wanted
        self.list.select(wanted)
        self._show_rep()

    @override
    def leave(self) -> bool:
        self.rep_panel.keep_edits()
        return True

    @override
    def panes(self) -> tuple[QWidget, ...]:
        if self._stack.currentWidget() is self.add_panel:
            return (self.list.people, self.add_panel.panel.field)
        return (self.list.people, *self.rep_panel.panes())

    @override
    def make_new(self) -> bool:
        self._stack.setCurrentWidget(self.add_panel)
        self.add_panel.focus_field()
        return True

    @override
    def start_find(self) -> bool:
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.search.selectAll()
        return True

    @override
    def acts(self) -> tuple[PageAct, ...]:
        rep = self.services.team.rep(RepId(self._rep_id))
        acts = [PageAct(self.tr("Add people"), "user-round-plus", self.make_new)]
        if rep is not None:
            text = self.tr("Make %1 inactive") if rep.active else self.tr("Make %1 active")
            acts.append(PageAct(text.replace("%1", rep.name), "archive", lambda: self._set_active(not rep.active)))
        return tuple(acts)

    # What happens here

    def show_file(self, path: Path) -> None:
        """Put the people of a file into the field, to be looked at."""
        self.attempt(lambda: self.add_panel.show_file(path))

    def _choose(self, rep_id: str) -> None:
        if rep_id != self._rep_id:
            self.rep_panel.keep_edits()
            self._rep_id = rep_id
            self._show_rep()
        elif self._stack.currentWidget() is not self.rep_panel and self.list.people.hasFocus():
            self._leave_adding()

    def _add(self) -> None:
        count = len(self.add_panel.panel.preview.people)
        if self.attempt(self.add_panel.apply):
            self.told.emit(self.tr("%n people added or updated", "", count))
            self._leave_adding()
            self.changed.emit()
            self.enter()

    def _leave_adding(self) -> None:
        self._stack.setCurrentWidget(self.rep_panel)
        self.list.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edit(self, edit: RepEdit) -> None:
        team = self.services.team
        before = team.rep(RepId(self._rep_id))
        if before is None:
            return
        after = replace(before, name=edit.name, email=edit.email, role=edit.role)
        if self.attempt(lambda: team.update(after)):
            self.done.emit(Done(self.tr("%1 changed").replace("%1", after.name), lambda: team.update(before)))
            self.changed.emit()
            self.enter()

    def _set_active(self, on: bool) -> None:
        team, rep_id = self.services.team, RepId(self._rep_id)
        rep = team.rep(rep_id)
        if rep is None or not self.attempt(lambda: team.set_active(rep_id, on)):
            return
        text = self.tr("%1 is active again") if on else self.tr("%1 is inactive and no longer invited")
        self.done.emit(Done(text.replace("%1", rep.name), lambda: team.set_active(rep_id, not on)))
        self.changed.emit()
        self.enter()

    def _reorder(self, ids: tuple[str, ...]) -> None:
        team = self.services.team
        before = [rep.id for rep in team.reps()]
        if self.attempt(lambda: team.reorder([RepId(one) for one in ids])):
            self.done.emit(Done(self.tr("Order changed"), lambda: team.reorder(before)))
            self.changed.emit()
            self.enter()

    def _settle(self, key: str) -> None:
        actions = self.services.actions
        action = next((one for one in actions.open() if one.id == key), None)
        if action is None or not self.attempt(lambda: actions.set_state(ItemId(key), ActionState.DONE)):
            return
        text = self.tr("Done “%1”").replace("%1", action.text)
        self.done.emit(Done(text, lambda: actions.set_state(ItemId(key), ActionState.OPEN)))
        self.enter()

    # What is shown

    def _item(self, rep: Rep, due: list[DueAction]) -> PersonItem:
        late = sum(one.urgency is Urgency.LATE for one in due)
        return PersonItem(
            key=rep.id,
            name=rep.name,
            detail=", ".join(part for part in (rep.role, self.tr("%n open", "", len(due)) if due else "") if part),
            sign=Glyph.OCTAGON if late else None,
            sign_color=Color.DANGER,
            sign_word=self.tr("%n late", "", late) if late else "",
            is_off=not rep.active,
        )

    def _show_rep(self) -> None:
        rep = self.services.team.rep(RepId(self._rep_id))
        if rep is None:
            return
        rows, summary = self._turns(rep)
        look = RepLook(
            rep.id, rep.name, rep.email, rep.role, rep.active, turns=rows, summary=summary, actions=self._open(rep)
        )
        self.rep_panel.show_look(look)
        self._stack.setCurrentWidget(self.rep_panel)

    def _open(self, rep: Rep) -> tuple[ActionItem, ...]:
        today = self.services.clock.today()
        return tuple(
            ActionItem(one.id, one.text, "", words.due(one.due, today)) for one in self.services.actions.of(rep.id)
        )

    def _turns(self, rep: Rep) -> tuple[tuple[TurnRow, ...], str]:
        past = self.services.team.turns(rep.id)
        rows = tuple(
            turn_row(
                words.day(local_day(one.meeting.started_utc_ms or 0, one.meeting.zone)),
                one.turn.place,
                one.turn.allotment_ms,
                one.turn.spoken_ms,
                self.tr("no turn") if one.turn.no_turn else "",
            )
            for one in past
        )
        spoken = [one.turn.spoken_ms for one in past if not one.turn.no_turn]
        if not spoken:
            return rows, ""
        average = words.duration(sum(spoken) // len(spoken))
        return rows, self.tr("%1 on average").replace("%1", average)

    def _connect_children(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.add_requested.connect(self.make_new)
        self.list.reorder_requested.connect(self._reorder)
        self.rep_panel.edited.connect(self._edit)
        self.rep_panel.active_requested.connect(self._set_active)
        self.rep_panel.settle_requested.connect(self._settle)
        self.add_panel.add_requested.connect(self._add)
        self.add_panel.left.connect(self._leave_adding)
        self.add_panel.file_chosen.connect(self.show_file)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.list.fit(self.width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.tokens.bg)
