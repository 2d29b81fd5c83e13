"""The card below the clock: what was captured, the line, and what Enter would add."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.ui.theme import Color, Space, Theme
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.legend import Legend
from app.ui.views.live.metrics import LiveMetrics
from app.ui.views.live.side_parts import fit_head
from app.ui.widgets.capture_line import CaptureLine
from app.ui.widgets.card import Card
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.parse_preview import ParsePreview
from app.ui.widgets.stream import Stream


class CaptureCard(Card):
    """Stream, capture line, preview. The line and the preview keep their place whatever the stream holds."""

    def __init__(self, theme: Theme, monotonic_s: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self._frame: LiveFrame | None = None
        self._legend = Legend(theme)
        self.stream = Stream(theme)
        self.line = CaptureLine(theme, monotonic_s=monotonic_s)
        self.preview = ParsePreview(theme)
        self._nothing = TextLabel(theme, color=Color.INK3)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self.stream)
        self._foot = QVBoxLayout()
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.head.set_title(self.tr("Captured"))
        self._nothing.setText(self.tr("What you type appears here."))
        self._legend.retranslate()
        self._frame = None

    def set_metrics(self, metrics: LiveMetrics) -> None:
        """In a small window the legend is its letters; in a low one the line is all there is."""
        self._legend.set_compact(metrics.is_tight)
        self.preview.set_compact(metrics.is_tight)
        self.line.set_compact(metrics.is_tight)
        fit_head(self, self._theme, metrics)
        self.head.setVisible(not metrics.is_low)
        self._pages.setVisible(not metrics.is_low)
        pad = metrics.line_space_px
        self._foot.setContentsMargins(pad, 0, pad, pad // 2)

    def show_frame(self, frame: LiveFrame) -> None:
        """Show what was captured."""
        if self._frame is not None and self._frame.state is frame.state:
            return
        self._frame = frame
        items = frame.state.items
        self.head.set_count(str(len(items)) if items else "")
        names = {member.id: frame.people.short(member.id) for member in frame.people.members}
        self.stream.show_items(items, names)
        self._pages.setCurrentWidget(self.stream if items else self._nothing)

    def _lay_out(self) -> None:
        self.head.add_widget(self._legend)
        self._foot.setSpacing(self._theme.px(Space.HALF))
        self._foot.addWidget(self.line)
        self._foot.addWidget(self.preview)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(Space.HALF))
        column.addWidget(self._pages, 1)
        column.addLayout(self._foot)
        self.add_section(column, pad_px=0, stretch=1)
