"""The left column until everybody has spoken: who is here, or who speaks when, and the four acts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.ids import RepId
from app.domain.meeting.events import Attendance
from app.domain.meeting.plan import Phase
from app.domain.meeting.view import QueueRow, RowState
from app.ui import words
from app.ui.keys import KeyAct, floor_range
from app.ui.theme import Color, Size, Space, Theme
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.metrics import LiveMetrics
from app.ui.views.live.row_data import RowData
from app.ui.views.live.row_list import RowList
from app.ui.views.live.side_parts import LastAct, OrderActs, fit_head
from app.ui.widgets.card import Card
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.key_cap import KeyCap
from app.ui.widgets.queue_list import QueueList

_MOST_ROW_PX = 64


class OrderCard(Card):
    """Before the turns: people with present, late or absent. Then: the speaking order.

    Signals: ``chosen(str)`` with a rep (empty: nobody); ``floor_requested(str)``; ``reorder_requested(tuple)``;
    ``act_requested(KeyAct)``.
    """

    chosen = Signal(str)
    floor_requested = Signal(str)
    reorder_requested = Signal(tuple)
    act_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self._frame: LiveFrame | None = None
        self._cap = KeyCap(theme, floor_range())
        self.people = RowList(theme, name="", least_px=Size.ROW_TABLE_LOOSE, most_px=_MOST_ROW_PX)
        self.queue = QueueList(theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.people)
        self._pages.addWidget(self.queue)
        self.acts = OrderActs(theme)
        self._last = LastAct(theme)
        self.head.add_widget(self._cap)
        self.add_section(self._pages, pad_px=0, stretch=1)
        acts = QVBoxLayout()
        acts.addWidget(self.acts)
        self._acts_box = acts
        self.add_section(acts, pad_px=0)
        self._foot = self.add_section(self._last, pad_px=12)
        self.people.chosen.connect(self.chosen)
        self.queue.selection_changed.connect(self.chosen)
        self.queue.chosen.connect(self.floor_requested)
        self.queue.reorder_requested.connect(self.reorder_requested)
        self.acts.act_requested.connect(self.act_requested)
        self._last.undo_requested.connect(self._on_undo)
        self.retranslate()

    @property
    def shows_queue(self) -> bool:
        """Whether the turns run, so that the order is what counts."""
        return self._pages.currentWidget() is self.queue

    def focus_order(self) -> tuple[QWidget, ...]:
        """Lists and acts in the order of Tab; only one of the lists is shown."""
        return (self.people, self.queue, *self.acts.buttons)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.people.setAccessibleName(self.tr("Who is here"))
        self.acts.retranslate()
        if self._frame is not None:
            self.show_frame(self._frame, None)

    def set_metrics(self, metrics: LiveMetrics) -> None:
        """Leave out icons, and in the smallest windows what undo would take back."""
        fit_head(self, self._theme, metrics)
        self.acts.set_compact(metrics.is_compact)
        pad = self._theme.px(Space.GRID if metrics.is_compact else 12)
        self._acts_box.setContentsMargins(pad, pad, pad, pad)
        self._foot.setVisible(not metrics.is_compact and not metrics.is_low)

    def show_frame(self, frame: LiveFrame, chosen: RepId | None) -> None:
        """Show a frame."""
        self._frame = frame
        moment = frame.moment
        in_turns = moment.phase is Phase.TURNS
        self._pages.setCurrentWidget(self.queue if in_turns else self.people)
        self._cap.setVisible(in_turns)
        if in_turns:
            self.head.set_title(self.tr("Speaking order"))
            self.head.set_remark("")
            self.queue.show_rows(moment.rows)
        else:
            here = [row for row in moment.rows if row.attendance is not Attendance.ABSENT]
            self.head.set_title(self.tr("Who is here"))
            self.head.set_remark(words.count_of(len(here), len(moment.rows)))
            self.people.show_rows([_person(row) for row in moment.rows], chosen or "")
        self._last.show_frame(frame)

    def choose_by(self, step: int) -> None:
        """Choose another row of the list that is shown."""
        if self.shows_queue:
            if step > 0:
                self.queue.select_next()
            else:
                self.queue.select_previous()
        else:
            self.people.choose_by(step)

    def _on_undo(self) -> None:
        self.act_requested.emit(KeyAct.UNDO)


def _person(row: QueueRow) -> RowData:
    """A rep before the turns: where they are, and why they speak where they speak."""
    is_absent = row.attendance is Attendance.ABSENT
    word = words.attendance(row.attendance)
    caption = words.queue_state(row) if row.state is not RowState.WAITING or row.reason is None else ""
    if not caption and row.reason is not None:
        caption = words.order_reason(row.reason)
    mark = "user-round-x" if is_absent else "user-round-check" if row.attendance is not Attendance.EXPECTED else None
    return RowData(
        key=row.rep_id,
        title=row.name,
        caption=word if is_absent else caption,
        person=row.name,
        mark=mark or Glyph.RING,
        mark_color=Color.WARN if is_absent else Color.OK if mark else Color.INK3,
        title_color=Color.INK3 if is_absent else Color.INK,
        spoken=word,
    )
