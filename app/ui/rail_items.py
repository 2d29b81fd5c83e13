"""The buttons of the rail: the places, and the one that opens the palette."""

from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.ui.key_names import key_text
from app.ui.page import Place
from app.ui.theme import Radius, Size, Space, Step, Theme, Weight
from app.ui.widgets.key_cap import key_cap_width_px, paint_key_cap
from app.ui.widgets.painting import FocusRing, draw_icon, draw_text, plain_tool_tip, rounded_box

ITEM_PX = 40
_BAR_PX = 3
_ICON_LEFT_PX = 12
_FIND_PX = 32
_PAD_PX = 10


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the rail: its icon; the words come from the rail, which can be translated again."""

    place: Place
    icon: str


class RailButton(QPushButton):
    """What all of them have in common: an icon that stays when the words go."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_narrow = False
        self._is_over = False
        self._ring = FocusRing(theme, self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
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

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(ITEM_PX), self._theme.px(ITEM_PX))

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


class RailItem(RailButton):
    """One place: icon and word, a bar and the ground of a card when one is there.

    Signals: ``go(Place)`` on a click, Space or Enter.
    """

    go = Signal(object)

    def __init__(self, theme: Theme, stop: Stop, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._stop = stop
        self.setCheckable(True)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.go.emit(self._stop.place)

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


class FindButton(RailButton):
    """Looks like the field that it opens: what one types there finds and does everything."""

    def __init__(self, theme: Theme, key: QKeySequence, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._key_text = key_text(key)
        self.setAccessibleDescription(self._key_text)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(ITEM_PX), self._theme.px(_FIND_PX))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        painter = QPainter(self)
        box = QRectF(self.rect())
        fill = tokens.sunken if self.isDown() else tokens.bg if self._is_over else tokens.surface
        rounded_box(painter, box, px(Radius.CONTROL), fill=fill, line=tokens.edge)
        side = px(Size.ICON)
        left = (box.width() - side) / 2 if self._is_narrow else px(_PAD_PX)
        icon = QRectF(left, 0, side, box.height())
        draw_icon(painter, theme, "search", tokens.ink2, icon, self.devicePixelRatioF())
        if self._is_narrow:
            return
        width = key_cap_width_px(theme, self._key_text)
        cap = QRectF(box.right() - px(_PAD_PX) - width, 0, width, box.height())
        paint_key_cap(painter, theme, cap, self._key_text)
        text = QRectF(icon.right() + px(Space.GRID), 0, cap.left() - icon.right() - px(Space.GAP), box.height())
        draw_text(painter, text, self.text(), theme.font(Step.BODY), tokens.ink3)
