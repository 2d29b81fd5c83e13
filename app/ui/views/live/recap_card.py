"""Closing, at the right: what every rep leaves with, to be read out."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.ids import RepId
from app.domain.meeting.state import Action, MeetingState
from app.ui import words
from app.ui.keys import KeyAct, sequence
from app.ui.theme import Color, Size, Theme
from app.ui.views.live.acts import recap_order
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.metrics import LiveMetrics
from app.ui.views.live.rating_strip import RatingStrip
from app.ui.views.live.row_data import RowData
from app.ui.views.live.row_list import RowList
from app.ui.views.live.side_parts import fit_head
from app.ui.widgets.card import Card
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.key_button import KeyButton

_MOST_ROW_PX = 79


class RecapCard(Card):
    """One row for each rep: name, day, next step; a check once it was read. When all are read, the marks.

    Signals: ``chosen(str)`` with a rep; ``act_requested(KeyAct)``; ``rated(str, int)``; ``left``.
    """

    chosen = Signal(str)
    act_requested = Signal(object)
    rated = Signal(str, int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self._shown: tuple[MeetingState, RepId | None] | None = None
        self._asks_marks = False
        self._is_locked = False
        self.list = RowList(theme, name="", least_px=Size.ROW_AGENDA, most_px=_MOST_ROW_PX)
        self.read = KeyButton(theme, " ", key=sequence(KeyAct.SETTLE_1), icon="check")
        self.rating = RatingStrip(theme)
        self._lay_out()
        self.list.chosen.connect(self.chosen)
        self.read.clicked.connect(self._on_read)
        self.rating.rated.connect(self.rated)
        self.rating.left.connect(self.left)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.head.set_title(self.tr("Recap to read out"))
        self.list.setAccessibleName(self.tr("Recap to read out"))
        self.read.set_label(self.tr("Read, next"))
        self.rating.retranslate()
        self._shown = None

    def set_metrics(self, metrics: LiveMetrics) -> None:
        """Give the head its height for a window of this size."""
        fit_head(self, self._theme, metrics)

    def show_frame(self, frame: LiveFrame, chosen: RepId | None) -> None:
        """Show what everybody leaves with, and whose part is read."""
        if self._shown is not None and self._shown[0] is frame.state and self._shown[1] == chosen:
            return
        self._shown = (frame.state, chosen)
        order = recap_order(frame)
        read = sum(rep_id in frame.state.read for rep_id in order)
        text = self.tr("%1 of %2 read").replace("%1", str(read)).replace("%2", str(len(order)))
        self.head.set_remark(text)
        rows = [recap_row(rep_id, frame, is_current=rep_id == chosen and not frame.is_over) for rep_id in order]
        self.list.show_rows(rows, "" if frame.is_over else chosen or "")
        self._asks_marks = self._asks_marks or (bool(order) and read == len(order))
        self._is_locked = frame.is_over
        self._show_foot()
        self.rating.show_frame(frame)

    def ask_marks(self) -> None:
        """Ask for the marks now, read or not."""
        self._asks_marks = True
        self._show_foot()
        self.rating.setFocus()

    def _show_foot(self) -> None:
        self._read_section.setVisible(not self._asks_marks and not self._is_locked)
        self._rating_section.setVisible(self._asks_marks and not self._is_locked)

    def _on_read(self) -> None:
        self.act_requested.emit(KeyAct.SETTLE_1)

    def _lay_out(self) -> None:
        self.add_section(self.list, pad_px=0, stretch=1)
        row = QHBoxLayout()
        self.read.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(self.read)
        self._read_section = self.add_section(row, pad_px=12)
        self._rating_section = self.add_section(self.rating, pad_px=12)


def recap_row(rep_id: RepId, frame: LiveFrame, *, is_current: bool) -> RowData:
    """What a rep leaves with: the text, the day and what the Q&A changed in it."""
    name = frame.people.name(rep_id)
    step = frame.next_step(rep_id)
    is_read = rep_id in frame.state.read
    mark = "check" if is_read else Glyph.DISC if is_current else None
    mark_color = Color.OK if is_read else Color.ACCENT_INK
    spoken = QCoreApplication.translate("Live", "read") if is_read else ""
    if step is None:
        return RowData(
            key=rep_id,
            title=QCoreApplication.translate("Live", "No next step yet"),
            caption=name,
            person=name,
            is_current=is_current,
            title_color=Color.WARN,
            title_sign=Glyph.TRIANGLE_UP,
            is_leading=True,
            is_strong=True,
            mark=mark,
            mark_color=mark_color,
            spoken=spoken,
        )
    aside, before, color = "", "", Color.INK3
    if isinstance(step, Action):
        due = words.due(step.due, frame.today)
        aside, color = (words.day(step.due), Color.INK2) if step.due else (due.text, Color.WARN)
        before = _day_before(step, frame)
    return RowData(
        key=rep_id,
        title=step.text,
        caption=name,
        person=name,
        is_current=is_current,
        aside=aside,
        aside_color=color,
        before=before,
        is_leading=True,
        mark=mark,
        mark_color=mark_color,
        spoken=spoken,
    )


def _day_before(action: Action, frame: LiveFrame) -> str:
    """The day that the Q&A changed, if it did."""
    change = next((one for one in action.changed_in_qa if one.field == "due" and one.before), None)
    if change is None or change.before == (action.due.isoformat() if action.due else ""):
        return ""
    return words.day_in_month(frame.today.fromisoformat(change.before))
