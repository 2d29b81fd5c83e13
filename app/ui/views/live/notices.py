"""The strips between the timeline and the columns: each asks or says one thing, and goes when it is settled."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import words
from app.ui.keys import KeyAct, sequence
from app.ui.theme import Theme
from app.ui.views.live.frame import LiveFrame, Trouble
from app.ui.views.live.ghost_field import GhostField
from app.ui.views.live.phrases import gap_question
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.notice_strip import NoticeKind, NoticeStrip

EXTENSION_MS = 60_000
"""What one extension adds; several can follow each other."""
_REASON_PX = 280


class Notices(QWidget):
    """Trouble with writing, a bug, the absence, the forgotten start, and the question before a meeting is called off.

    Signals: ``act_requested(KeyAct)``; ``retry_requested()``; ``bug_dismissed()``; ``cancel_confirmed()``;
    ``extend_confirmed(str)`` with the reason; ``resized()`` when a strip came or went.
    """

    act_requested = Signal(object)
    retry_requested = Signal()
    bug_dismissed = Signal()
    cancel_confirmed = Signal()
    extend_confirmed = Signal(str)
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._trouble: Trouble | None = None
        self._asks_cancel = False
        self.trouble = NoticeStrip(theme, kind=NoticeKind.DANGER, sign=Glyph.OCTAGON)
        self.bug = NoticeStrip(theme, kind=NoticeKind.DANGER, sign=Glyph.OCTAGON)
        self.away = NoticeStrip(theme, kind=NoticeKind.INFO, sign="history")
        self.nudge = NoticeStrip(theme, kind=NoticeKind.WARN, sign="alarm-clock")
        self.cancel = NoticeStrip(theme, kind=NoticeKind.WARN, sign=Glyph.TRIANGLE_UP)
        self._retry = self.trouble.add_button(KeyButton(theme, " ", icon="rotate-cw"))
        self._dismiss = self.bug.add_button(KeyButton(theme, " ", icon="x"))
        self._count = self.away.add_button(
            KeyButton(theme, " ", key=sequence(KeyAct.SETTLE_1), kind=ButtonKind.PRIMARY)
        )
        self._take_out = self.away.add_button(KeyButton(theme, " ", key=sequence(KeyAct.SETTLE_2)))
        self._start = self.nudge.add_button(
            KeyButton(theme, " ", key=sequence(KeyAct.START_PAUSE), kind=ButtonKind.PRIMARY, icon="play")
        )
        self.reason = GhostField(theme, name="", icon="timer")
        self.reason.setMinimumWidth(theme.px(_REASON_PX))
        self.extend = NoticeStrip(theme, kind=NoticeKind.INFO, sign="timer")
        strip_row = self.extend.layout()
        if strip_row is not None:
            strip_row.addWidget(self.reason)
        self._keep = self.cancel.add_button(KeyButton(theme, " ", kind=ButtonKind.PRIMARY))
        self._call_off = self.cancel.add_button(KeyButton(theme, " "))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for strip in self.strips:
            column.addWidget(strip)
            strip.hide()
        self._connect()
        self.retranslate()

    @property
    def strips(self) -> tuple[NoticeStrip, ...]:
        """All strips, the most pressing first."""
        return (self.trouble, self.bug, self.away, self.nudge, self.extend, self.cancel)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._retry.set_label(self.tr("Try again"))
        self._dismiss.set_label(self.tr("Go on"))
        self._count.set_label(self.tr("Count it"))
        self._take_out.set_label(self.tr("Take it out"))
        self._start.set_label(self.tr("Start"))
        self._keep.set_label(self.tr("Keep the meeting"))
        self._call_off.set_label(self.tr("Cancel the meeting"))
        self.reason.setPlaceholderText(self.tr("Because…"))
        self.reason.setAccessibleName(self.tr("Why the cap is extended"))
        question = self.tr("Extend the cap by %1?").replace("%1", words.duration(EXTENSION_MS))
        self.extend.show_words(question, self.tr("The reason goes into the minutes."))
        self.bug.show_words(
            self.tr("Quince hit a bug, nothing is lost."), self.tr("The meeting goes on. The log says where.")
        )
        self.nudge.show_words(self.tr("The meeting should have started."), self.tr("Space starts it."))
        self.cancel.show_words(
            self.tr("Cancel leaves no trace of this meeting."), self.tr("The plan stands as before.")
        )

    def show_frame(self, frame: LiveFrame) -> None:
        """Show what a frame asks."""
        moment = frame.moment
        if moment.gap_ms is not None:
            self.away.show_words(*gap_question(frame))
        self._show(self.away, moment.gap_ms is not None)
        self._show(self.nudge, moment.nudge_start)

    def show_trouble(self, trouble: Trouble | None) -> None:
        """Say what stands in the way of writing, or that something went wrong inside; None: all is well again."""
        self._trouble = trouble
        is_bug = trouble is not None and trouble.is_bug
        if trouble is not None and not is_bug:
            self.trouble.show_words(trouble.sentence)
        self._show(self.trouble, trouble is not None and not is_bug)
        self._show(self.bug, is_bug)

    def ask_cancel(self) -> None:
        """Ask before the meeting is called off: this is the one thing that cannot be undone."""
        self._show(self.cancel, True)
        self._keep.setFocus()

    def ask_extend(self) -> None:
        """Ask why the cap is extended: the reason goes into the minutes."""
        self.reason.clear()
        self._show(self.extend, True)
        self.reason.setFocus()

    def _show(self, strip: NoticeStrip, is_shown: bool) -> None:
        if strip.isHidden() is is_shown:
            strip.setVisible(is_shown)
            self.resized.emit()

    def _connect(self) -> None:
        self._retry.clicked.connect(self.retry_requested)
        self._dismiss.clicked.connect(self.bug_dismissed)
        self._count.clicked.connect(self._on_count)
        self._take_out.clicked.connect(self._on_take_out)
        self._start.clicked.connect(self._on_start)
        self._keep.clicked.connect(self._on_keep)
        self._call_off.clicked.connect(self._on_call_off)
        self.reason.taken.connect(self._on_reason)
        self.reason.left.connect(self._on_reason_left)

    def _on_reason(self, _key: str, text: str) -> None:
        self._show(self.extend, False)
        self.extend_confirmed.emit(text)
        self.act_requested.emit(KeyAct.TO_LINE)

    def _on_reason_left(self) -> None:
        self._show(self.extend, False)
        self.act_requested.emit(KeyAct.TO_LINE)

    def _on_count(self) -> None:
        self.act_requested.emit(KeyAct.SETTLE_1)

    def _on_take_out(self) -> None:
        self.act_requested.emit(KeyAct.SETTLE_2)

    def _on_start(self) -> None:
        self.act_requested.emit(KeyAct.START_PAUSE)

    def _on_keep(self) -> None:
        self._show(self.cancel, False)
        self.act_requested.emit(KeyAct.TO_LINE)

    def _on_call_off(self) -> None:
        self._show(self.cancel, False)
        self.cancel_confirmed.emit()
