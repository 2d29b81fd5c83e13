"""One way of the capacity planner as a card that can be chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.domain.ids import Ms
from app.ui.layouts import Column, Row
from app.ui.theme import Color, Radius, Size, Step, Theme
from app.ui.widgets.capacity_bar import CapacityBar, PlannedPart
from app.ui.widgets.chip import Chip
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import TextLabel, WrappedLabel
from app.ui.widgets.painting import FocusRing, rounded_box

_BAR_PX = 24


@dataclass(frozen=True, slots=True)
class OptionText:
    """What a card says; ``time`` and ``of`` stand at its right end."""

    title: str
    chip: str
    said: str
    note: str
    time: str
    of: str


class OptionCard(QAbstractButton):
    """A radio button as large as a card: yellow with a rind when it is chosen."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring = FocusRing(theme, self, Radius.CARD)
        self._icon = IconLabel(theme, sign=icon, icon_px=Size.ICON_LARGE, color=Color.INK2)
        self._title = TextLabel(theme, step=Step.STRONG)
        self._chip = Chip(theme)
        self._said = WrappedLabel(theme, color=Color.INK2)
        self._bar = CapacityBar(theme, bar_px=_BAR_PX)
        self._note = WrappedLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._time = TextLabel(theme, step=Step.HEADING)
        self._of = TextLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._words = Column(theme, gap_px=6)
        self._lay_out(theme)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_option(self, text: OptionText, parts: Sequence[PlannedPart], cap_ms: Ms, scale_ms: Ms) -> None:
        """Show a way; ``scale_ms`` is what the whole width of every card's bar stands for."""
        self._title.setText(text.title)
        self._title.updateGeometry()
        self._chip.setText(text.chip)
        self._chip.setVisible(bool(text.chip))
        self._said.setText(text.said)
        self._bar.show_plan(parts, cap_ms, scale_ms)
        self._note.setText(text.note)
        self._note.setVisible(bool(text.note))
        self._time.setText(text.time)
        self._of.setText(text.of)
        spoken = (text.title, text.chip, f"{text.time} {text.of}", text.said, text.note)
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.updateGeometry()

    def add_widget(self, widget: QWidget) -> None:
        """Put something below the words."""
        self._words.addWidget(widget)

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize()

    @override
    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else QSize()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else 0

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._ring.show()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        is_on = self.isChecked()
        fill = tokens.accent_soft if is_on else tokens.bg if self.underMouse() else tokens.surface
        rounded_box(
            QPainter(self),
            QRectF(self.rect()),
            self._theme.px(Radius.CARD),
            fill=fill,
            line=tokens.rind if is_on else tokens.line,
            line_px=2 if is_on else 1,
        )

    def _lay_out(self, theme: Theme) -> None:
        head = Row(theme, gap_px=10)
        head.addWidget(self._title)
        head.addWidget(self._chip)
        head.addStretch(1)
        for part in (head, self._said, self._bar, self._note):
            if isinstance(part, QWidget):
                self._words.addWidget(part)
            else:
                self._words.addLayout(part)
        end = Column(theme)
        for label in (self._time, self._of):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            end.addWidget(label)
        end.addStretch(1)
        row = Row(theme, margins_px=(16, 16, 16, 16), gap_px=16)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words, 1)
        row.addLayout(end)
        self.setLayout(row)
