"""Opening, at the right: what last time left open, each settled with one key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.ids import ItemId
from app.ui import words
from app.ui.keys import KeyAct, sequence
from app.ui.theme import Color, Size, Space, Theme
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.metrics import LiveMetrics
from app.ui.views.live.row_list import RowList
from app.ui.views.live.side_parts import fit_head
from app.ui.views.live.signs import promise_row
from app.ui.widgets.card import Card
from app.ui.widgets.key_button import ButtonShape, KeyButton
from app.ui.widgets.labels import WrappedLabel

_ACTS = ((KeyAct.SETTLE_1, "check"), (KeyAct.SETTLE_2, "x"), (KeyAct.SETTLE_3, "repeat"))


class ReviewCard(Card):
    """Promises with how late they are, and Done, Not done, Still open for the chosen one.

    Signals: ``chosen(str)`` with the id of a promise; ``act_requested(KeyAct)``.
    """

    chosen = Signal(str)
    act_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", sign="list-checks", parent=parent)
        self._frame: LiveFrame | None = None
        self._chosen: ItemId | None = None
        self.list = RowList(theme, name="", least_px=Size.ROW_AGENDA, most_px=Size.ROW_PEOPLE)
        self._nothing = WrappedLabel(theme, color=Color.INK3)
        self.buttons = tuple(
            KeyButton(theme, " ", key=sequence(act), icon=icon, shape=ButtonShape.TWO_LINES) for act, icon in _ACTS
        )
        self._lay_out()
        self.list.chosen.connect(self.chosen)
        for button in self.buttons:
            button.clicked.connect(self._on_clicked)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._nothing.setText(self.tr("Nothing was left open. Start with the objectives."))
        labels = (self.tr("Done"), self.tr("Not done"), self.tr("Still open"))
        for button, label in zip(self.buttons, labels, strict=True):
            button.set_label(label)
        self._frame = None

    def set_metrics(self, metrics: LiveMetrics) -> None:
        """Leave out the icons where there is no room."""
        fit_head(self, self._theme, metrics)
        for button, (_, icon) in zip(self.buttons, _ACTS, strict=True):
            button.set_icon_name(None if metrics.is_compact else icon)

    def show_frame(self, frame: LiveFrame, chosen: ItemId | None) -> None:
        """Show the promises, and which one the keys settle."""
        if self._frame is not None and self._frame.state is frame.state and self._chosen == chosen:
            return
        self._frame, self._chosen = frame, chosen
        plan = frame.state.plan
        promises = plan.previous_actions
        reviewed = sum(frame.outcome(one.id) is not None for one in promises)
        title = self.tr("Promised on %1").replace("%1", words.day(plan.previous_on)) if plan.previous_on else ""
        self.head.set_title(title or self.tr("Open from last time"), "list-checks", Color.INK2)
        self.head.set_remark(words.count_of(reviewed, len(promises)) if promises else "")
        self.list.setAccessibleName(self.tr("Open from last time"))
        self.list.show_rows([promise_row(one, frame, with_owner=True) for one in promises], chosen or "")
        self._list_section.setVisible(bool(promises))
        self._acts_section.setVisible(bool(promises))
        self._nothing_section.setVisible(not promises)
        for button in self.buttons:
            button.setEnabled(chosen is not None and frame.moment.phase is not None)

    def _on_clicked(self) -> None:
        for button, (act, _) in zip(self.buttons, _ACTS, strict=True):
            if button is self.sender():
                self.act_requested.emit(act)

    def _lay_out(self) -> None:
        self._list_section = self.add_section(self.list, pad_px=0, stretch=1)
        empty = QVBoxLayout()
        empty.addWidget(self._nothing)
        empty.addStretch(1)
        self._nothing_section = self.add_section(empty, stretch=1)
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(Space.GRID))
        for button in self.buttons:
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            row.addWidget(button, 1)
        self._acts_section = self.add_section(row, pad_px=12)
