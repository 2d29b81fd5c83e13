"""Tasks and Q&A, at the right: what the questions changed, the actions so far, the objectives."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.ids import ItemId
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Action, Change, Objective
from app.ui.theme import Color, Space, Theme
from app.ui.views.live.change_box import ChangeBox
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.metrics import LiveMetrics
from app.ui.views.live.objective_fields import ObjectiveFields
from app.ui.views.live.row_data import RowData
from app.ui.views.live.side_parts import RowSection, fit_head, scrolling
from app.ui.views.live.signs import action_row
from app.ui.widgets.card import Card

type Changed = tuple[Action | Objective, tuple[Change, ...]]


class AgreedCard(Card):
    """What was agreed so far. Actions and objectives are changed by a click.

    Signals: ``edit_requested(str)`` with the id of an action; ``objective_set(SetObjective)``; ``left`` on Esc.
    """

    edit_requested = Signal(str)
    objective_set = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self._frame: LiveFrame | None = None
        self._boxes: list[ChangeBox] = []
        self._box_column = QVBoxLayout()
        self.action_rows = RowSection(theme, icon="square-check", row_px=30, has_line=False)
        self.objective_rows = RowSection(theme, icon="target", row_px=30)
        self.fields = ObjectiveFields(theme)
        self._lay_out()
        self.action_rows.opened.connect(self.edit_requested)
        self.objective_rows.opened.connect(self._on_objective)
        self.fields.objective_set.connect(self.objective_set)
        self.fields.left.connect(self.left)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.action_rows.set_words(
            self.tr("Actions so far"), remark=self.tr("click to change"), nothing=self.tr("No open actions.")
        )
        self.objective_rows.set_words(self.tr("Objectives"), nothing=self.tr("No objectives yet."))
        self.fields.retranslate()
        self._frame = None

    def set_metrics(self, metrics: LiveMetrics) -> None:
        """Give the head its height for a window of this size."""
        fit_head(self, self._theme, metrics)

    def show_frame(self, frame: LiveFrame) -> None:
        """Show what was agreed."""
        before = self._frame
        if before is not None and before.state is frame.state:
            return
        self._frame = frame
        self.fields.show_frame(frame)
        is_qa = frame.moment.phase is Phase.QA
        changed = _changed(frame)
        if is_qa:
            self.head.set_title(self.tr("Changed in Q&A"), "pencil-line", Color.INK2)
            self.head.set_count(str(len(changed)) if changed else self.tr("nothing yet"))
        else:
            self.head.set_title(self.tr("Agreed today"), "handshake", Color.INK2)
            self.head.set_count("")
        self._show_boxes(changed if is_qa else [], frame)
        actions = [action_row(one, frame) for one in frame.state.actions]
        self.action_rows.show_rows(actions)
        self.objective_rows.show_rows([_objective_row(one, frame) for one in frame.state.objectives])
        if before is not None and before.state.objectives != frame.state.objectives:
            self.fields.clear()

    def _show_boxes(self, changed: list[Changed], frame: LiveFrame) -> None:
        while len(self._boxes) < len(changed):
            box = ChangeBox(self._theme)
            self._boxes.append(box)
            self._box_column.addWidget(box)
        for place, box in enumerate(self._boxes):
            box.setVisible(place < len(changed))
            if place < len(changed):
                thing, changes = changed[place]
                box.show_changed(thing, changes, frame)
        self._box_holder.setVisible(bool(changed))

    def _on_objective(self, key: str) -> None:
        if self._frame is None:
            return
        found = next((one for one in self._frame.state.objectives if one.id == ItemId(key)), None)
        if found is not None:
            self.fields.edit(found)

    def _lay_out(self) -> None:
        px = self._theme.px
        self._box_holder = QWidget()
        self._box_holder.setLayout(self._box_column)
        self._box_column.setContentsMargins(px(Space.GAP), px(12), px(Space.GAP), px(12))
        self._box_column.setSpacing(px(Space.GRID))
        fields = QWidget()
        inner = QVBoxLayout(fields)
        inner.setContentsMargins(px(Space.GAP), 0, px(Space.GAP), px(12))
        inner.addWidget(self.fields)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._box_holder, self.action_rows, self.objective_rows, fields):
            column.addWidget(part)
        column.addStretch(1)
        self.add_section(scrolling(content), pad_px=0, stretch=1)


def _objective_row(one: Objective, frame: LiveFrame) -> RowData:
    owner = frame.people.given(one.owner_id)
    return RowData(
        key=one.id,
        title=f"{one.text}, {owner}" if owner else one.text,
        aside=one.target,
        aside_color=Color.INK,
    )


def _changed(frame: LiveFrame) -> list[Changed]:
    """Actions and objectives that the Q&A changed, in the order of the change."""
    found: list[Changed] = [(one, one.changed_in_qa) for one in frame.state.actions if one.changed_in_qa]
    for one in frame.state.objectives:
        changes = tuple(change for change in one.changes if change.phase is Phase.QA)
        if changes:
            found.append((one, changes))
    return sorted(found, key=lambda pair: pair[1][0].at_ms)
