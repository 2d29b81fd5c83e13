"""The strip under the header: how long it has run, when it will end, ahead or behind, and the meeting to scale."""

from typing import override

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from app.domain.meeting.state import Status
from app.ui import words
from app.ui.theme import Color, Space, Step, Theme
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.metrics import LiveMetrics
from app.ui.widgets.chip import Chip, ChipKind
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.timeline import Timeline


class TimeStrip(QFrame):
    """Three figures and the timeline. In a low window captions stand beside figures and the timeline gives way."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._elapsed = _Figure(theme)
        self._end = _Figure(theme)
        self._chip = Chip(theme)
        self._chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._short = _Figure(theme)
        self._timeline = Timeline(theme)
        self._shown_ms: int | None = None
        self._row = QHBoxLayout(self)
        self._figures = QWidget()
        self._figure_row = QHBoxLayout(self._figures)
        self._figure_row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._elapsed, self._end, self._chip, self._short):
            self._figure_row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._figure_row.addStretch(1)
        self._row.addWidget(self._figures, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._timeline, 1, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._elapsed.set_caption(self.tr("elapsed"))
        self._end.set_caption(self.tr("projected end"))

    def add_switch(self, switch: QWidget) -> None:
        """Put the switch between columns at the right end."""
        self._row.addWidget(switch, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_metrics(self, metrics: LiveMetrics) -> None:
        """Lay out for a window of this size."""
        px = self._theme.px
        self.setFixedHeight(metrics.strip_px)
        self._row.setContentsMargins(metrics.gap_px, 0, metrics.gap_px, 1)
        self._row.setSpacing(metrics.gap_px)
        self._figure_row.setSpacing(px(24 if not metrics.is_compact else 16))
        # The timeline begins where the middle column does.
        self._figures.setMinimumWidth(0 if metrics.is_low else metrics.left_px)
        self._chip.setVisible(not metrics.is_compact)
        self._short.setVisible(metrics.is_compact)
        self._timeline.setVisible(not metrics.is_low)
        self._row.setStretchFactor(self._figures, 1 if metrics.is_low else 0)
        for figure in (self._elapsed, self._end, self._short):
            figure.set_flat(metrics.is_low)
            figure.set_large(not metrics.is_compact)
        self._end.set_caption(self.tr("end") if metrics.is_compact else self.tr("projected end"))

    def show_frame(self, frame: LiveFrame) -> None:
        """Show the times of a frame."""
        moment = frame.moment
        self._elapsed.set_value(words.clock(moment.elapsed_ms))
        self._end.set_value(words.clock(moment.projected_end_ms))
        behind = words.seconds(moment.ahead_ms) < 0
        kind = ChipKind.WARN if behind else ChipKind.OK
        sign: Glyph | None = Glyph.TRIANGLE_DOWN if behind else Glyph.TRIANGLE_UP
        text = words.ahead(moment.ahead_ms)
        if moment.status is Status.FINISHED:
            sign, kind = None, ChipKind.NEUTRAL
        if self._chip.text() != text or self._chip.kind is not kind:
            self._chip.show_state(text, kind, sign)
        self._short.show_state(
            words.duration(abs(moment.ahead_ms)),
            self.tr("behind") if behind else self.tr("ahead"),
            sign,
            Color.WARN if behind else Color.OK,
        )
        self._shown_ms = None
        self.show_playhead(frame)

    def show_playhead(self, frame: LiveFrame) -> None:
        """Move the playhead, as soon as it has a pixel to go."""
        elapsed = frame.moment.elapsed_ms
        pixel_ms = frame.moment.cap_ms / max(1, self._timeline.width())
        if self._shown_ms is None or abs(elapsed - self._shown_ms) >= pixel_ms:
            self._shown_ms = elapsed
            self._timeline.show_view(frame.moment, frame.people.names, frame.titles)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), tokens.line)


class _Figure(QWidget):
    """A time, perhaps with a glyph, and what it is: under it, or beside it where the window is low."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._value = IconLabel(theme, "00:00", step=Step.DISPLAY, gap_px=4)
        self._caption = TextLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setHorizontalSpacing(theme.px(Space.HALF))
        self._grid.addWidget(self._value, 0, 0)
        self._grid.addWidget(self._caption, 1, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_large(self, is_large: bool) -> None:
        self._value.set_style(Step.DISPLAY if is_large else Step.HEADING)

    def set_flat(self, is_flat: bool) -> None:
        self._grid.addWidget(self._caption, 0 if is_flat else 1, 1 if is_flat else 0)

    def set_value(self, text: str) -> None:
        if text != self._value.text():
            self._value.setText(text)
            self.setAccessibleName(f"{text} {self._caption.text()}")

    def set_caption(self, text: str) -> None:
        self._caption.setText(text)

    def show_state(self, text: str, caption: str, sign: Glyph | None, color: Color) -> None:
        """Show a time with a glyph, all in one colour."""
        if (text, caption) == (self._value.text(), self._caption.text()):
            return
        self._caption.setText(caption)
        self.set_value(text)
        self._value.set_sign(sign)
        self._value.set_color(color)
        self._caption.set_color(color)
