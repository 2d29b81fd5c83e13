"""The rail at the left: where one can go, the way to find or do anything, and the next meeting."""

from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QEvent, QKeyCombination, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.page import Place
from app.ui.theme import Color, Radius, Size, Space, Step, Theme, Weight
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.logo import Mark
from app.ui.widgets.painting import FocusRing, draw_icon, draw_text, plain_tool_tip, rounded_box

WIDE_PX = 208
NARROW_PX = 56
NARROW_BELOW_PX = 1180
"""Windows narrower than this show the rail as icons."""
_ITEM_PX = 40
_BAR_PX = 3
_ICON_LEFT_PX = 12

PALETTE_KEY = QKeySequence(QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_K))


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the rail: its icon; the words come from the rail, which can be translated again."""

    place: Place
    icon: str


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
        self._find = KeyButton(theme, "", key=PALETTE_KEY, icon="search")
        self._find.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._find_narrow = KeyButton(theme, "", icon="search", kind=ButtonKind.SECONDARY, is_icon_only=True)
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
        self._find.set_label(self.tr("Find or do"))
        self._find_narrow.set_label(self.tr("Find or do"))
        self._find_narrow.set_key(PALETTE_KEY)
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
        column.addWidget(self._find_narrow, 0, Qt.AlignmentFlag.AlignHCenter)
        for stop in STOPS:
            column.addWidget(self._items[stop.place])
        column.addStretch(1)
        column.addWidget(self._next_head)
        column.addWidget(self._next)
        column.addWidget(self._items[FOOT.place])
        self._column = column

    def _connect_children(self) -> None:
        for item in self._items.values():
            self._group.addButton(item)
            item.go.connect(self.go_requested)
        self._find.clicked.connect(self.palette_requested)
        self._find_narrow.clicked.connect(self.palette_requested)

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
        self._find.setVisible(not narrow)
        self._find_narrow.setVisible(narrow)
        told = bool(self._next_text) and not narrow
        self._next_head.setVisible(told)
        self._next.setVisible(told)
        self._next_head.setContentsMargins(px(12), 0, 0, 0)
        self._next.setContentsMargins(px(12), 0, 0, px(16))
        for item in self._items.values():
            item.set_narrow(narrow)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.sunken)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.tokens.line)


class RailItem(QPushButton):
    """One place: icon and word, a bar and the ground of a card when one is there.

    Signals: ``go(Place)`` on a click, Space or Enter.
    """

    go = Signal(object)

    def __init__(self, theme: Theme, stop: Stop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stop = stop
        self._is_narrow = False
        self._is_over = False
        self._ring = FocusRing(theme, self)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.updateGeometry)

    def set_words(self, words: str) -> None:
        """The word beside the icon and the accessible name."""
        self.setText(words)
        self.setAccessibleName(words)
        self.set_narrow(self._is_narrow)

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone."""
        self._is_narrow = narrow
        self.setToolTip(plain_tool_tip(self.text()) if narrow else "")
        self.updateGeometry()
        self.update()

    def _on_clicked(self) -> None:
        self.go.emit(self._stop.place)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_ITEM_PX), self._theme.px(_ITEM_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_over = True
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._is_over = False
        super().leaveEvent(event)
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.show()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        box = QRectF(self.rect())
        here = self.isChecked()
        if here:
            rounded_box(painter, box, Radius.CONTROL, fill=tokens.surface, line=tokens.line)
            painter.fillRect(QRectF(0, px(10), _BAR_PX, box.height() - 2 * px(10)), tokens.rind)
        elif self._is_over:
            rounded_box(painter, box, Radius.CONTROL, fill=tokens.track)
        color = tokens.ink if here else tokens.ink2
        side = px(Size.ICON_LARGE)
        left = (box.width() - side) / 2 if self._is_narrow else px(_ICON_LEFT_PX)
        icon = QRectF(left, (box.height() - side) / 2, side, side)
        draw_icon(painter, self._theme, self._stop.icon, color, icon, self.devicePixelRatioF(), Size.ICON_LARGE)
        if not self._is_narrow:
            text = box.adjusted(icon.right() + px(Space.GAP) - px(4), 0, -px(8), 0)
            weight = Weight.SEMIBOLD if here else Weight.MEDIUM
            draw_text(painter, text, self.text(), self._theme.font(Step.BODY, weight), color)
