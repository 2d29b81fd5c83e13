"""Parts that several side panels share: the four acts of the order, the last act, a titled section of rows."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.ui.keys import KeyAct, printed, sequence
from app.ui.theme import Color, Size, Space, Step, Theme, Weight
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.metrics import LiveMetrics
from app.ui.views.live.row_data import RowData
from app.ui.views.live.row_list import RowList
from app.ui.widgets.card import Card, hairline
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_button import ButtonShape, KeyButton
from app.ui.widgets.key_cap import KeyCap
from app.ui.widgets.labels import TextLabel

ORDER_ACTS = (
    (KeyAct.SKIP_ONCE, "skip-forward"),
    (KeyAct.TO_END, "arrow-down-to-line"),
    (KeyAct.ABSENT, "user-round-x"),
    (KeyAct.ARRIVED, "user-round-check"),
)

_HEAD_COMPACT_PX = 33
_BUTTON_COMPACT_PX = 44


class OrderActs(QWidget):
    """Skip once, To the end, Absent, Arrived.

    Signals: ``act_requested(KeyAct)``.
    """

    act_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_compact = False
        self.buttons: tuple[KeyButton, ...] = tuple(
            KeyButton(theme, " ", key=sequence(act), icon=icon, shape=ButtonShape.TWO_LINES) for act, icon in ORDER_ACTS
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(Space.GRID))
        for place, button in enumerate(self.buttons):
            button.let_elide()
            grid.addWidget(button, place // 2, place % 2)
            button.clicked.connect(self._on_clicked)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        labels = (self.tr("Skip once"), self.tr("To the end"), self.tr("Absent"), self.tr("Arrived"))
        for button, label in zip(self.buttons, labels, strict=True):
            button.set_label(label)

    def set_compact(self, compact: bool) -> None:
        """Leave out the icons where there is no room."""
        for button, (_, icon) in zip(self.buttons, ORDER_ACTS, strict=True):
            button.set_icon_name(None if compact else icon)
            button.setFixedHeight(self._theme.px(_BUTTON_COMPACT_PX if compact else Size.KEY_BUTTON))

    def _on_clicked(self) -> None:
        for button, (act, _) in zip(self.buttons, ORDER_ACTS, strict=True):
            if button is self.sender():
                self.act_requested.emit(act)


class LastAct(QWidget):
    """What undo would take back, with its key. A click undoes.

    Signals: ``undo_requested()``.
    """

    undo_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = IconLabel(theme, sign="undo-2", step=Step.CAPTION, color=Color.INK3)
        self._key = KeyCap(theme, printed(KeyAct.UNDO))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(Space.GRID))
        row.addWidget(self._text, 1)
        row.addWidget(self._key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._can_undo = False

    def show_frame(self, frame: LiveFrame) -> None:
        """Show what undo would take back."""
        self._can_undo = frame.can_undo
        text = frame.undo_label or self.tr("Nothing to undo")
        if text != self._text.text():
            self._text.setText(text)
            self.setAccessibleName(self.tr("Undo: %1").replace("%1", text))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._can_undo and event.button() is Qt.MouseButton.LeftButton:
            self.undo_requested.emit()


class RowSection(QWidget):
    """A small title with an icon and a count, then rows. As high as its rows.

    Signals: ``opened(str)`` with the key of a row that was clicked.
    """

    opened = Signal(str)

    def __init__(
        self, theme: Theme, *, icon: str, row_px: int = 28, has_line: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = IconLabel(theme, sign=icon, step=Step.CAPTION, weight=Weight.SEMIBOLD, color=Color.INK2)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._count = TextLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._remark = TextLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self.rows = RowList(theme, name="", least_px=row_px, most_px=row_px, has_lines=False)
        self.rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.opened.connect(self.opened)
        self._nothing = TextLabel(theme, step=Step.CAPTION, color=Color.INK3)
        pad = theme.px(Space.GAP)
        head = QHBoxLayout()
        head.setContentsMargins(pad, 0, pad, 0)
        head.setSpacing(theme.px(Space.GRID))
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._remark)
        below = QHBoxLayout()
        below.setContentsMargins(pad, 0, pad, 0)
        below.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(12))
        column.setSpacing(theme.px(Space.HALF))
        self._line = hairline(theme)
        self._line.setVisible(has_line)
        column.addWidget(self._line)
        column.addSpacing(theme.px(12))
        column.addLayout(head)
        column.addWidget(self.rows)
        column.addLayout(below)

    def set_line(self, has_line: bool) -> None:
        """Part it from what stands above, or not where nothing does."""
        self._line.setVisible(has_line)

    def set_words(self, title: str, *, remark: str = "", nothing: str = "") -> None:
        """Say what the rows are, a remark at the right, and what to say while there are none."""
        self._title.setText(title)
        self._title.updateGeometry()
        self.rows.setAccessibleName(title)
        self._remark.setText(remark)
        self._nothing.setText(nothing)

    def show_rows(self, rows: Sequence[RowData], *, counted: bool = True) -> None:
        """Show the rows; without any and without words for that, nothing at all."""
        self.rows.show_rows(rows)
        self.rows.setFixedHeight(self.rows.content_px())
        self.rows.setVisible(bool(rows))
        self._count.setText(str(len(rows)) if rows and counted else "")
        self._remark.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self.setVisible(bool(rows) or bool(self._nothing.text()))


def fit_head(card: Card, theme: Theme, metrics: LiveMetrics) -> None:
    """Give the head of a card its height for a window of this size."""
    card.head.setFixedHeight(theme.px(_HEAD_COMPACT_PX if metrics.is_compact else Size.CARD_HEAD))


def scrolling(content: QWidget) -> QScrollArea:
    """A column that scrolls when the window is too low for it; never sideways, and never the focus itself."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
