"""The rail at the left: where one can go, the way to find or do anything, and the next meeting."""

from typing import override

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.keys import KeyAct, sequence
from app.ui.page import Place
from app.ui.rail_items import FindButton, RailItem, Stop
from app.ui.theme import Color, Step, Theme, Weight
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.logo import Mark

WIDE_PX = 208
NARROW_PX = 56
NARROW_BELOW_PX = 1180
"""Windows narrower than this show the rail as icons."""


STOPS = (
    Stop(Place.HOME, "house"),
    Stop(Place.MEETINGS, "calendar-days"),
    Stop(Place.TEAM, "users"),
)
FOOT = Stop(Place.SETTINGS, "settings")


class Rail(QFrame):
    """Signals: ``go_requested(Place)``; ``palette_requested()``."""

    go_requested = Signal(object)
    palette_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_narrow = False
        self._mark = Mark(theme, size_px=28)
        self._name = TextLabel(theme, "Quince", step=Step.STRONG, weight=Weight.SEMIBOLD)
        self._find = FindButton(theme, sequence(KeyAct.PALETTE))
        self._group = QButtonGroup(self)
        self._items = {stop.place: RailItem(theme, stop) for stop in (*STOPS, FOOT)}
        self._next_head = TextLabel(theme, step=Step.CAPTION, weight=Weight.SEMIBOLD, color=Color.INK2)
        self._next = IconLabel(theme, sign="clock", step=Step.CAPTION, color=Color.INK2, gap_px=6)
        self._next_text = ""
        self._lay_out()
        self._connect_children()
        self.retranslate()
        theme.changed.connect(self._dress)
        self._dress()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.setAccessibleName(self.tr("Places"))
        words = {
            Place.HOME: self.tr("Home"),
            Place.MEETINGS: self.tr("Meetings"),
            Place.TEAM: self.tr("Team"),
            Place.SETTINGS: self.tr("Settings"),
        }
        for place, item in self._items.items():
            item.set_words(words[place])
        self._find.set_words(self.tr("Find or do"))
        self._next_head.setText(self.tr("Next meeting"))

    def show_place(self, place: Place) -> None:
        """Mark where one is; minutes belong to the meetings."""
        shown = Place.MEETINGS if place is Place.MINUTES else place
        self._items[shown].setChecked(True)

    def current_item(self) -> QWidget:
        """The item of the place where one is, the first before one is anywhere."""
        return next((item for item in self._items.values() if item.isChecked()), self._items[Place.HOME])

    def show_next(self, text: str) -> None:
        """When the next meeting is; empty: none is planned."""
        self._next_text = text
        self._next.setText(text)
        self._fit()

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, with tool tips."""
        self._is_narrow = narrow
        self._fit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(self._theme.px(12))
        head.addWidget(self._mark)
        head.addWidget(self._name, 1)
        self._head = head
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self._find)
        column.addSpacing(self._theme.px(8))
        for stop in STOPS:
            column.addWidget(self._items[stop.place])
        column.addStretch(1)
        self._told = QWidget()
        told = QVBoxLayout(self._told)
        told.setSpacing(self._theme.px(2))
        told.addWidget(self._next_head)
        told.addWidget(self._next)
        self._told_box = told
        column.addWidget(self._told)
        column.addWidget(self._items[FOOT.place])
        self._column = column

    def _connect_children(self) -> None:
        for item in self._items.values():
            self._group.addButton(item)
            item.go.connect(self.go_requested)
        self._find.clicked.connect(self.palette_requested)

    def _dress(self) -> None:
        px = self._theme.px
        self._column.setSpacing(px(4))
        self._fit()
        self.update()

    def _fit(self) -> None:
        px = self._theme.px
        narrow = self._is_narrow
        self.setFixedWidth(px(NARROW_PX if narrow else WIDE_PX))
        side = px(8 if narrow else 12)
        self._column.setContentsMargins(side, px(20), side, px(20))
        self._head.setContentsMargins(0 if narrow else px(8), 0, 0, px(16))
        self._name.setVisible(not narrow)
        self._find.set_narrow(narrow)
        self._told.setVisible(bool(self._next_text) and not narrow)
        self._told_box.setContentsMargins(px(12), 0, 0, px(16))
        for item in self._items.values():
            item.set_narrow(narrow)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.sunken)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.tokens.line)
