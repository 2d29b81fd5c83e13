"""The command palette: every act by name, with its key, and the reason when it cannot be done now."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from app.ui.announce import announce
from app.ui.keys import KeyAct, printed
from app.ui.overlays.overlay import Overlay
from app.ui.overlays.palette_delegate import HEADING_PX, ROW_PX, PaletteDelegate
from app.ui.overlays.palette_model import (
    PaletteEntry,
    PaletteGroup,
    PaletteHead,
    PaletteModel,
    PaletteRole,
    Row,
    rows_for,
)
from app.ui.theme import Color, Space, Step, Theme
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_cap import KeyCap
from app.ui.widgets.labels import TextLabel

__all__ = ["Palette", "PaletteEntry", "PaletteGroup", "PaletteHead"]

_WIDTH_PX = 640
_TOP_PX = 120
_HEAD_PX = 64
_FOOT_PX = 40
_RULE_PX = 2
_ROWS = 8
_GROUPS = 3


class Palette(Overlay):
    """A field, the entries that match, and how to use them.

    Signals: ``chosen(str)`` with the key of the entry, after the palette has closed.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(theme, host)
        self._entries: tuple[PaletteEntry, ...] = ()
        self._field = _Field(theme)
        self._head = _Head(theme)
        self._model = PaletteModel(self)
        self._list = _List(theme)
        self._list.setModel(self._model)
        self._list.setItemDelegate(PaletteDelegate(theme, self._list))
        self._nothing = TextLabel(theme, color=Color.INK3)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._foot = _Foot(theme)
        self._lay_out()
        self._connect_children()
        self.retranslate()

    def open_with(self, entries: Sequence[PaletteEntry], head: PaletteHead | None = None) -> None:
        """Open with these acts, nothing typed yet."""
        self._entries = tuple(entries)
        self.show_head(head)
        self._field.clear()
        self._filter()
        self.open_over(self._field)

    def show_head(self, head: PaletteHead | None) -> None:
        """Show who has the floor and the clock, which the palette covers."""
        self._head.show_head(head)
        back = self.tr("back") if head is None else self.tr("back to the meeting")
        self._foot.show_words((self.tr("choose"), self.tr("do it"), back))

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._field.setAccessibleName(self.tr("Find an act"))
        self._field.setPlaceholderText(self.tr("Find or do"))
        self._list.setAccessibleName(self.tr("Acts"))
        self._nothing.setText(self.tr("Nothing matches."))

    @override
    def sheet_rect(self, area: QRect) -> QRect:
        px = self._theme.px
        margin = px(Space.GAP)
        width = min(px(_WIDTH_PX), area.width() - 2 * margin)
        rows = self._model.rows
        content = sum(px(ROW_PX if row.entry else HEADING_PX) for row in rows) or px(ROW_PX)
        content = min(content, _ROWS * px(ROW_PX) + _GROUPS * px(HEADING_PX))
        height = px(_HEAD_PX) + _RULE_PX + px(_FOOT_PX) + content + px(Space.HALF)
        top = min(px(_TOP_PX), max(margin, (area.height() - height) // 2))
        return QRect(area.center().x() - width // 2, top, width, min(height, area.height() - 2 * margin))

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(px(Space.GAP), 0, px(Space.GAP), 0)
        row.setSpacing(px(Space.GAP))
        row.addWidget(IconLabel(self._theme, sign="search", color=Color.INK2, icon_px=20))
        row.addWidget(self._field, 1)
        row.addWidget(self._head)
        head.setFixedHeight(px(_HEAD_PX))
        self._foot.setFixedHeight(px(_FOOT_PX))
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(_Rule(self._theme))
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._foot)

    def _connect_children(self) -> None:
        self._field.textChanged.connect(self._filter)
        self._field.moved.connect(self._move)
        self._field.accepted.connect(self._choose_current)
        self._field.left.connect(self.close_over)
        self._list.clicked.connect(self._choose)

    def _filter(self) -> None:
        self._model.show_rows(rows_for(self._field.text(), self._entries))
        has_rows = bool(self._model.rows)
        self._list.setVisible(has_rows)
        self._nothing.setVisible(not has_rows)
        self._move(0)
        if self.is_open:
            self._place()

    def _move(self, step: int) -> None:
        """Choose the entry ``step`` away, over headings; 0: of those that can be done the one that matches best."""
        rows = self._model.rows
        places = [place for place, row in enumerate(rows) if row.entry is not None]
        if not places:
            return
        current = self._list.currentIndex().row()
        if step == 0 or current not in places:
            able = [place for place in places if not _entry(rows[place]).reason]
            target = min(able or places, key=lambda place: rows[place].match.rank)
        else:
            target = places[(places.index(current) + step) % len(places)]
        index = self._model.index(target, 0, QModelIndex())
        self._list.setCurrentIndex(index)
        self._list.scrollTo(self._model.index(0, 0, QModelIndex()) if target == places[0] else index)
        entry = _entry(rows[target])
        if step:
            announce(self._list, ", ".join(part for part in (entry.text, entry.reason) if part))

    def _choose_current(self) -> None:
        self._choose(self._list.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(PaletteRole.ROW)
        if not isinstance(row, Row) or row.entry is None:
            return
        if row.entry.reason:
            announce(self._list, row.entry.reason)
            return
        self.close_over()
        self.chosen.emit(row.entry.key)


def _entry(row: Row) -> PaletteEntry:
    if row.entry is None:
        raise LookupError("a heading has no entry")
    return row.entry


class _Field(QLineEdit):
    """Where one types; the arrows go to the list and the focus stays here."""

    moved = Signal(int)
    accepted = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFrame(False)
        theme.changed.connect(self._dress)
        self._dress()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _ROWS - 1,
            Qt.Key.Key_PageUp: 1 - _ROWS,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self.moved.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.accepted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            # What the field does not want goes no further: no key acts through the scrim.
            event.accept()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return True

    def _dress(self) -> None:
        font = self._theme.font(Step.HEADING)
        font.setWeight(font.Weight.Normal)
        self.setFont(font)
        self.setStyleSheet("QLineEdit, QLineEdit:focus { border: 0; background: transparent; padding: 0 }")


class _List(QListView):
    """The entries. Takes no focus: what is typed always goes to the field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        theme.changed.connect(self.scheduleDelayedItemsLayout)


class _Head(QWidget):
    """Avatar, state and clock: what the palette covers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._avatar = Avatar(theme, "", size_px=28, is_current=True)
        self._glyph = IconLabel(theme)
        self._clock = TextLabel(theme, step=Step.HEADING)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(Space.GAP), 0, 0, 0)
        row.setSpacing(theme.px(Space.GRID))
        for widget in (self._avatar, self._glyph, self._clock):
            row.addWidget(widget)
        self.hide()

    def show_head(self, head: PaletteHead | None) -> None:
        self.setVisible(head is not None)
        if head is None:
            return
        self._avatar.setVisible(bool(head.name))
        if head.name and head.name != self._avatar.accessibleName():
            self._avatar.set_person(head.name, is_current=True)
        self._glyph.set_sign(head.glyph, head.glyph_color)
        self._glyph.setAccessibleName(head.glyph_word)
        self._clock.setText(head.clock)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRectF(0, 0, 1, self.height()), self._theme.tokens.line)


class _Rule(QWidget):
    """The strong line under the field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(_RULE_PX)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.tokens.ink)


class _Foot(QWidget):
    """How to use it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = tuple(TextLabel(theme, step=Step.CAPTION, color=Color.INK3) for _ in range(3))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(Space.GAP), 0, theme.px(Space.GAP), 0)
        row.setSpacing(theme.px(Space.GRID))
        keys = (("↑", "↓"), (printed(KeyAct.NEXT),), (printed(KeyAct.TO_LINE),))
        for caps, label in zip(keys, self._words, strict=True):
            for cap in caps:
                row.addWidget(KeyCap(theme, cap))
            row.addWidget(label)
            row.addSpacing(theme.px(Space.GRID))
        row.addStretch(1)

    def show_words(self, texts: tuple[str, str, str]) -> None:
        for label, text in zip(self._words, texts, strict=True):
            if label.text() != text:
                label.setText(text)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(QRectF(0, 0, self.width(), 1), tokens.line)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(_FOOT_PX))
