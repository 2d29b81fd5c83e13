"""The team as a list to tick: who takes part."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, override

from PySide6.QtCore import QCoreApplication, QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from app.domain.ids import RepId
from app.domain.names import initials
from app.ui.theme import Size, Step, Theme, Weight
from app.ui.widgets.avatar import paint_avatar
from app.ui.widgets.painting import draw_text, text_width_px
from app.ui.widgets.table import KEY_ROLE, Index, RowDelegate, RowsView, row_middle
from app.ui.widgets.toggles import paint_check_box

translate = QCoreApplication.translate

_CHECK_PX, _AVATAR_PX = 18, 24


@dataclass(frozen=True, slots=True)
class TickItem:
    """A rep, and whether they take part."""

    key: RepId
    name: str
    role: str
    is_on: bool
    aside: str = ""

    @property
    def text(self) -> str:
        """The name, to find the row by."""
        return self.name

    @property
    def tip(self) -> str:
        """The whole row."""
        return "\n".join(part for part in (self.name, self.role) if part)

    @property
    def spoken(self) -> str:
        """The whole row in words."""
        state = translate("Meetings", "takes part") if self.is_on else translate("Meetings", "not this time")
        return ", ".join(part for part in (self.name, self.role, state, self.aside) if part)


class TickList(RowsView[TickItem]):
    """A click anywhere on a row, Space or Enter ticks it.

    Signals: ``ticked(str, bool)`` with the rep's id.
    """

    ticked = Signal(str, bool)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """``name`` is the accessible name."""
        super().__init__(theme, name, _TickDelegate(theme), parent)
        self._pressed = ""
        self.chosen.connect(self._on_chosen)
        theme.changed.connect(self._fit)

    def show_people(self, people: Sequence[TickItem]) -> None:
        """Show these people in this order."""
        self._rows_model.show_rows(people)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.selected_key:
            self._toggle(self.selected_key)
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self._key_at(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, ""
        if pressed and pressed == self._key_at(event) and event.button() == Qt.MouseButton.LeftButton:
            self._toggle(pressed)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._key_at(event)
        event.accept()

    def _key_at(self, event: QMouseEvent) -> str:
        index: QModelIndex = self.indexAt(event.position().toPoint())
        return str(index.data(KEY_ROLE)) if index.isValid() else ""

    def _on_chosen(self, key: str) -> None:
        self._toggle(key)

    def _toggle(self, key: str) -> None:
        row = next((one for one in self.rows if one.key == key), None)
        if row is not None:
            self.ticked.emit(key, not row.is_on)

    def _fit(self) -> None:
        self.setFixedHeight(max(1, len(self.rows)) * self._theme.px(Size.ROW_TABLE_LOOSE))


class _TickDelegate(RowDelegate):
    @override
    def height_px(self, index: Index, width_px: int) -> int:
        return self._theme.px(Size.ROW_TABLE_LOOSE)

    @override
    def paint_row(self, painter: QPainter, rect: QRect, row: Any, *, is_selected: bool) -> None:
        assert isinstance(row, TickItem)
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        middle = row_middle(rect)
        left, right = float(rect.left() + px(16)), float(rect.right() + 1 - px(16))
        state = Qt.CheckState.Checked if row.is_on else Qt.CheckState.Unchecked
        paint_check_box(painter, theme, QRectF(left, middle - px(12), px(_CHECK_PX), px(24)), state)
        left += px(_CHECK_PX + 12)
        side = px(_AVATAR_PX)
        paint_avatar(painter, theme, QRectF(left, middle - side / 2, side, side), initials(row.name))
        left += side + px(10)
        caption = theme.font(Step.CAPTION)
        end = row.aside or row.role
        width = min(text_width_px(caption, end), (right - left) * 0.45)
        align = Qt.AlignmentFlag.AlignRight
        draw_text(painter, QRectF(right - width, middle - px(8), width, px(16)), end, caption, tokens.ink3, align)
        name = QRectF(left, middle - px(10), right - width - px(12) - left, px(20))
        font = theme.font(Step.BODY, Weight.MEDIUM if row.is_on else Weight.REGULAR)
        draw_text(painter, name, row.name, font, tokens.ink if row.is_on else tokens.ink2)
