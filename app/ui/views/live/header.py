"""The head of the live view: which meeting, where in it, saved when, and the way to wall screen and palette."""

from typing import override

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.meeting.state import Status
from app.ui import words
from app.ui.keys import KeyAct, sequence
from app.ui.theme import Color, Space, Step, Theme, Weight
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.metrics import Arrangement, LiveMetrics
from app.ui.views.live.phrases import saved_label
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_button import ButtonShape, KeyButton
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.logo import Mark
from app.ui.widgets.painting import plain_tool_tip
from app.ui.widgets.phase_stepper import PhaseStepper

_TITLE_LEAST_PX, _TITLE_MOST_PX = 96, 320


class LiveHeader(QFrame):
    """Mark and title, the five steps, when it was saved, Wall screen and the palette.

    Signals: ``act_requested(KeyAct)``.
    """

    act_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark = Mark(theme)
        self._title = ElidedLabel(theme, weight=Weight.SEMIBOLD)
        self._caption = ElidedLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._stepper = PhaseStepper(theme)
        self._saved = IconLabel(theme, sign="hard-drive", step=Step.CAPTION, color=Color.INK3, icon_px=14, gap_px=6)
        self._saved.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.wall = KeyButton(
            theme, " ", key=sequence(KeyAct.WALL_SCREEN), icon="screen-share", shape=ButtonShape.HEADER
        )
        self.small_wall = KeyButton(
            theme,
            " ",
            key=sequence(KeyAct.WALL_SCREEN),
            icon="screen-share",
            shape=ButtonShape.HEADER,
            is_icon_only=True,
        )
        for button in (self.wall, self.small_wall):
            button.setCheckable(True)
            button.clicked.connect(self._on_wall)
        self.palette_button = KeyButton(
            theme, "", key=sequence(KeyAct.PALETTE), icon="search", shape=ButtonShape.HEADER
        )
        self.small_palette_button = KeyButton(
            theme, " ", key=sequence(KeyAct.PALETTE), icon="search", shape=ButtonShape.HEADER, is_icon_only=True
        )
        self._palette_buttons = (self.palette_button, self.small_palette_button)
        self._is_compact = False
        self._has_trouble = False
        self._row = QHBoxLayout(self)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._caption)
        self._names = QWidget()
        names.setContentsMargins(0, 0, 0, 0)
        self._names.setLayout(names)
        for widget in (
            self._mark,
            self._names,
            self._stepper,
            self._saved,
            self.wall,
            self.small_wall,
            *self._palette_buttons,
        ):
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.setStretchFactor(self._stepper, 1)
        # Where the steps are left out, the room they had stays between the title and the buttons.
        self._row.insertStretch(self._row.indexOf(self._stepper) + 1, 0)
        for button in self._palette_buttons:
            button.clicked.connect(self._on_find)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        for button in (self.wall, self.small_wall):
            button.set_label(self.tr("Wall screen"))
        # The wide one shows its icon and its key alone.
        self.palette_button.setAccessibleName(self.tr("Find or do"))
        self.small_palette_button.set_label(self.tr("Find or do"))

    def set_metrics(self, metrics: LiveMetrics) -> None:
        """Lay out for a window of this size."""
        px = self._theme.px
        self._is_compact = metrics.is_compact
        self.setFixedHeight(metrics.header_px)
        self._row.setContentsMargins(metrics.gap_px, 0, metrics.gap_px, 1)
        self._row.setSpacing(px(Space.GRID))
        self._names.setFixedWidth(self._names_px(metrics))
        is_narrow = metrics.arrangement in (Arrangement.TWO, Arrangement.ONE)
        self.wall.setVisible(not is_narrow)
        self.small_wall.setVisible(is_narrow)
        for small in (self.small_wall, self.small_palette_button):
            side = min(px(40), metrics.header_px - px(8))
            small.setFixedSize(side, side)
        self.palette_button.setVisible(not metrics.is_compact)
        self.small_palette_button.setVisible(metrics.is_compact)
        self._caption.setVisible(not metrics.is_compact)
        self._stepper.setVisible(metrics.arrangement is not Arrangement.ONE)

    def _names_px(self, metrics: LiveMetrics) -> int:
        """The names end where the left column does, so that the steps begin over the middle one."""
        px = self._theme.px
        mark = self._mark.sizeHint().width() + 2 * self._row.spacing()
        return max(px(_TITLE_LEAST_PX), min(metrics.left_px, px(_TITLE_MOST_PX)) - mark)

    def show_frame(self, frame: LiveFrame) -> None:
        """Show a frame."""
        plan = frame.state.plan
        if plan.title != self._title.text():
            self._title.setText(plan.title)
            self._title.updateGeometry()
        caption = f"{words.purpose(plan.purpose)} · {words.day(frame.today)}"
        if plan.rehearsal:
            caption = self.tr("Practice, kept out of the history")
        if caption != self._caption.text():
            self._caption.setText(caption)
        self._stepper.show_view(frame.moment)
        self._show_saved(frame)

    def show_wall(self, is_open: bool) -> None:
        """Show whether the wall screen is on."""
        for button in (self.wall, self.small_wall):
            button.setChecked(is_open)

    def show_trouble(self, has_trouble: bool) -> None:
        """Say in the place of "saved" that writing fails."""
        self._has_trouble = has_trouble

    def _show_saved(self, frame: LiveFrame) -> None:
        label = self.tr("Not saved") if self._has_trouble else saved_label(frame)
        text = "" if self._is_compact else label
        if text != self._saved.text() or label != self._saved.accessibleName():
            self._saved.setText(text)
            self._saved.setAccessibleName(label)
            self._saved.setToolTip(plain_tool_tip(label))
            self._saved.set_color(Color.DANGER if self._has_trouble else Color.INK3)
            self._saved.set_sign("hard-drive", Color.DANGER if self._has_trouble else Color.OK if not text else None)
        is_kept = not frame.state.plan.rehearsal
        self._saved.setVisible(is_kept and frame.state.status is not Status.CANCELLED)

    def _on_wall(self) -> None:
        self.act_requested.emit(KeyAct.WALL_SCREEN)

    def _on_find(self) -> None:
        self.act_requested.emit(KeyAct.PALETTE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), tokens.line)
