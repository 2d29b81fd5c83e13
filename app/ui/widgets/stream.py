"""What was captured, newest at the bottom: time, kind, text, and whose it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, override

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStyleOptionViewItem, QWidget

from app.domain.ids import ItemId, RepId
from app.domain.meeting.state import Action, Decision, Item, Note, ParkedTopic, Question, Recognition
from app.ui import words
from app.ui.theme import Color, Motion, Size, Step, Theme
from app.ui.widgets.painting import draw_icon, draw_text, text_width_px
from app.ui.widgets.table import ROW_ROLE, Index, RowDelegate, RowsView

_LEAST_ROW_PX = 25
_WANTED_ROWS = 5
_NARROW_PX = 480
_ICON_AT_PX, _TEXT_AT_PX = 48, 76
_ASIDE_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class StreamItem:
    """A captured line as it is painted."""

    key: str
    icon: str
    color: Color
    time: str
    text: str
    aside: str
    can_become_action: bool
    tip: str
    spoken: str


def stream_items(items: Sequence[Item], names: Mapping[RepId, str]) -> tuple[StreamItem, ...]:
    """Put what was captured in words, in the order in which it was; `names` are short names by rep."""
    ordered = sorted(items, key=lambda item: item.at_ms)
    return tuple(_item(item, names) for item in ordered)


def capture_sign(item: Item) -> tuple[str, Color]:
    """The icon and colour of a kind of captured line."""
    match item:
        case Action():
            return "square-check", Color.INFO
        case Question():
            return "circle-help", Color.MEDIATION
        case Decision():
            return "gavel", Color.OK
        case ParkedTopic():
            return "archive", Color.INK2
        case Recognition():
            return "award", Color.ACCENT_INK
        case Note():
            return "pencil", Color.INK3


def _item(item: Item, names: Mapping[RepId, str]) -> StreamItem:
    icon, color = capture_sign(item)
    time, text, aside = words.clock(item.at_ms), " ".join(item.text.split()), _aside(item, names)
    spoken = ", ".join(part for part in (words.capture_kind(item), text, aside, time) if part)
    tip = "\n".join(part for part in (text, aside) if part)
    return StreamItem(item.id, icon, color, time, text, aside, not isinstance(item, Action), tip, spoken)


def _aside(item: Item, names: Mapping[RepId, str]) -> str:
    match item:
        case Action():
            owner = names.get(item.owner_id, "") if item.owner_id else ""
            due = words.day(item.due) if item.due else ""
            return " · ".join(part for part in (owner, due) if part)
        case Question():
            rep_id = item.asked_by
        case Decision() | ParkedTopic():
            rep_id = item.by
        case Note() | Recognition():
            rep_id = item.rep_id
    return names.get(rep_id, "") if rep_id else ""


class Stream(RowsView[StreamItem]):
    """Shows captured lines; a new one fades in. Stays at the end while it is there.

    Signals: `edit_requested(str)` on Enter and double click, `withdraw_requested(str)` on Delete,
    `to_action_requested(str)` on F4; each with the id of the line. All three are in its menu too.
    """

    edit_requested = Signal(str)
    withdraw_requested = Signal(str)
    to_action_requested = Signal(str)

    finds_by_letters = False

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._stream_delegate = _StreamDelegate(theme)
        super().__init__(theme, "", self._stream_delegate, parent)
        self.setAccessibleName(self.tr("Captured"))
        self._was_shown = False
        self.chosen.connect(self.edit_requested)

    def show_items(self, items: Sequence[Item], names: Mapping[RepId, str]) -> None:
        """Show what was captured; `names` are short names by rep."""
        rows = stream_items(items, names)
        if rows == self.rows:
            return
        known = {row.key for row in self.rows}
        bar = self.verticalScrollBar()
        is_at_end = bar.value() >= bar.maximum()
        self._rows_model.show_rows(rows)
        if self._was_shown:
            for row in rows:
                if row.key not in known:
                    self._fade(row.key)
        self._was_shown = True
        if is_at_end:
            self._go_to_end()

    @property
    def selected_id(self) -> ItemId | None:
        """Which line is selected."""
        return ItemId(self.selected_key) if self.selected_key else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.selected_key
        if key and event.key() == Qt.Key.Key_Delete:
            self.withdraw_requested.emit(key)
        elif key and event.key() == Qt.Key.Key_F4 and self._can_become_action(key):
            self.to_action_requested.emit(key)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.setCurrentIndex(self.indexAt(event.pos()))
        key = self.selected_key
        if not key:
            return
        menu = self.menu_for(key)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu_for(self, key: str) -> QMenu:
        """The acts for one line, as a menu that the caller pops up."""
        menu = QMenu(self)
        self._add_act(menu, self.tr("Edit"), "pencil", Qt.Key.Key_Return, key, self.edit_requested)
        if self._can_become_action(key):
            self._add_act(menu, self.tr("To action"), "square-check", Qt.Key.Key_F4, key, self.to_action_requested)
        self._add_act(menu, self.tr("Take it out"), "x", Qt.Key.Key_Delete, key, self.withdraw_requested)
        return menu

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        bar = self.verticalScrollBar()
        is_at_end = bar.value() >= bar.maximum()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if is_at_end:
            self._go_to_end()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Captured"))
        super().changeEvent(event)

    def _go_to_end(self) -> None:
        self.executeDelayedItemsLayout()
        self.scrollToBottom()

    def _can_become_action(self, key: str) -> bool:
        return any(row.key == key and row.can_become_action for row in self.rows)

    def _add_act(self, menu: QMenu, text: str, icon: str, shortcut: Qt.Key, key: str, signal: Any) -> None:
        act = _KeyedAction(menu, text, key, signal)
        act.setIcon(self._theme.icon(icon))
        # Shown, not grabbed: the list itself answers to the key.
        act.setShortcut(QKeySequence(shortcut))
        act.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        menu.addAction(act)

    def _fade(self, key: str) -> None:
        duration_ms = self._theme.motion_ms(Motion.COMMIT_FADE_MS)
        if duration_ms == 0 or not self.isVisible():
            return
        fade = _RowFade(self, key, self._stream_delegate.fresh)
        fade.setDuration(duration_ms)
        fade.start(QVariantAnimation.DeletionPolicy.DeleteWhenStopped)


class _KeyedAction(QAction):
    """An act of the menu that remembers its line."""

    def __init__(self, menu: QMenu, text: str, key: str, signal: Any) -> None:
        super().__init__(text, menu)
        self._key = key
        self._signal = signal
        self.triggered.connect(self._on_triggered)

    def _on_triggered(self) -> None:
        self._signal.emit(self._key)


class _RowFade(QVariantAnimation):
    """Lets the ground of a new row go from soft yellow to white."""

    def __init__(self, stream: Stream, key: str, fresh: dict[str, float]) -> None:
        super().__init__(stream)
        self.setObjectName("commit_fade")
        self._view = stream.viewport()
        self._key = key
        self._fresh = fresh
        fresh[key] = 1.0
        self.setStartValue(1.0)
        self.setEndValue(0.0)
        self.valueChanged.connect(self._on_value)
        self.finished.connect(self._on_end)

    def _on_value(self) -> None:
        self._fresh[self._key] = float(self.currentValue() or 0.0)
        self._view.update()

    def _on_end(self) -> None:
        self._fresh.pop(self._key, None)
        self._view.update()


class _StreamDelegate(RowDelegate):
    """Rows stand at the bottom of the list: what it has too much of goes over the first."""

    has_lines = False

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.fresh: dict[str, float] = {}

    @override
    def height_px(self, index: Index, width_px: int) -> int:
        row = self._row_px()
        if index.row() > 0:
            return row
        return row + max(0, self._room_px() - row * index.model().rowCount())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        lowered = QStyleOptionViewItem(option)
        rect = QRect(option.rect)
        rect.setTop(rect.bottom() + 1 - self._row_px())
        lowered.rect = rect
        item = index.data(ROW_ROLE)
        share = self.fresh.get(item.key, 0.0) if isinstance(item, StreamItem) else 0.0
        if share > 0:
            ground = QColor(self._theme.tokens.accent_soft)
            ground.setAlphaF(share)
            painter.fillRect(rect, ground)
        super().paint(painter, lowered, index)

    @override
    def paint_row(self, painter: QPainter, rect: QRect, row: Any, *, is_selected: bool) -> None:
        if not isinstance(row, StreamItem):
            return
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        is_narrow = rect.width() < px(_NARROW_PX)
        pad = px(12 if is_narrow else 16)
        line = QRectF(rect.left() + pad, rect.top(), rect.width() - 2 * pad, rect.height())
        caption = theme.font(Step.CAPTION)
        draw_text(painter, line, row.time, caption, tokens.ink3)
        icon = QRectF(line.left() + px(_ICON_AT_PX), line.top(), px(Size.ICON), line.height())
        draw_icon(painter, theme, row.icon, theme.color(row.color), icon, painter.device().devicePixelRatioF())
        line.setLeft(line.left() + px(_TEXT_AT_PX))
        if row.aside and not is_narrow:
            width = min(text_width_px(caption, row.aside) + 1, line.width() * _ASIDE_SHARE)
            aside = QRectF(line.right() - width, line.top(), width, line.height())
            draw_text(painter, aside, row.aside, caption, tokens.ink2, Qt.AlignmentFlag.AlignRight)
            line.setRight(aside.left() - px(12))
        draw_text(painter, line, row.text, theme.font(Step.BODY), tokens.ink)

    def _room_px(self) -> int:
        view = self.parent()
        return view.viewport().height() if isinstance(view, QAbstractItemView) else 0

    def _row_px(self) -> int:
        """Rows of 32; where fewer than five fit, as many as fit with 25."""
        wanted, least = self._theme.px(Size.ROW_STREAM), self._theme.px(_LEAST_ROW_PX)
        room = self._room_px()
        fitting = max(1, room // wanted)
        if fitting < _WANTED_ROWS:
            fitting = max(1, min(_WANTED_ROWS, room // least))
        return max(least, min(wanted, room // fitting))
