"""Tasks, at the left: who leaves with something already, and who does not yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.ids import RepId
from app.ui import words
from app.ui.theme import Color, Size, Theme
from app.ui.views.live.acts import recap_order
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.metrics import LiveMetrics
from app.ui.views.live.row_data import RowData
from app.ui.views.live.row_list import RowList
from app.ui.views.live.side_parts import LastAct, fit_head
from app.ui.widgets.card import Card
from app.ui.widgets.glyphs import Glyph


class TasksCard(Card):
    """One row for each rep with the first of their tasks. A click, or Enter on a row, begins an action for that rep.

    Signals: ``task_requested(str)`` with a rep; ``undo_requested()``.
    """

    task_requested = Signal(str)
    undo_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self._frame: LiveFrame | None = None
        self.list = RowList(theme, name="", least_px=Size.ROW_AGENDA, most_px=64)
        self._last = LastAct(theme)
        self.add_section(self.list, pad_px=0, stretch=1)
        self.add_section(self._last, pad_px=12)
        self.list.opened.connect(self.task_requested)
        self._last.undo_requested.connect(self.undo_requested)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.head.set_title(self.tr("Tasks"))
        self.list.setAccessibleName(self.tr("Tasks"))
        self._frame = None

    def set_metrics(self, metrics: LiveMetrics) -> None:
        """Give the head its height for a window of this size."""
        fit_head(self, self._theme, metrics)

    def show_frame(self, frame: LiveFrame) -> None:
        """Show who has what."""
        if self._frame is not None and self._frame.state is frame.state:
            return
        self._frame = frame
        order = recap_order(frame)
        rows = [self._row(rep_id, frame) for rep_id in order]
        having = sum(frame.next_step(rep_id) is not None for rep_id in order)
        self.head.set_remark(words.count_of(having, len(order)))
        self.list.show_rows(rows)
        self._last.show_frame(frame)

    def _row(self, rep_id: RepId, frame: LiveFrame) -> RowData:
        count = sum(one.owner_id == rep_id for one in frame.state.actions)
        step = frame.next_step(rep_id)
        return RowData(
            key=rep_id,
            title=frame.people.name(rep_id),
            caption=step.text if step is not None else self.tr("no task yet"),
            person=frame.people.name(rep_id),
            aside=str(count) if count > 1 else "",
            mark="check" if step is not None else Glyph.RING,
            mark_color=Color.OK if step is not None else Color.INK3,
        )
