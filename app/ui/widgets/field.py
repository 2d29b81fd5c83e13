"""Fields: a line of text with icon and key cap, a multi-line text, a combo box."""

from typing import override

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeySequence, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QStyledItemDelegate, QWidget

from app.ui.key_names import key_text
from app.ui.theme import Color, Radius, Size, Step, Theme
from app.ui.widgets.key_cap import key_cap_width_px, paint_key_cap
from app.ui.widgets.painting import draw_icon, draw_text, plain_tool_tip, rounded_box, text_width_px

_PAD_PX = 9
_GAP_PX = 8
_CHEVRON_PX = 16


class TextField(QLineEdit):
    """A line of text. Icon at the left, key cap at the right while it is empty; a problem gives it a crimson border.

    Text being composed by an input method is committed, not lost, when the focus goes.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        placeholder: str = "",
        icon: str | None = None,
        key: QKeySequence | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is the accessible name; `key` is the shortcut that leads here, shown and not grabbed."""
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._key_text = key_text(key) if key is not None else ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._dress()
        theme.changed.connect(self._dress)

    def set_icon_name(self, icon: str | None) -> None:
        """Show another icon of the icon set."""
        self._icon = icon
        self._dress()

    def set_problem(self, problem: str) -> None:
        """Say what is wrong (border, tool tip, accessible description); an empty text takes it back."""
        self.setToolTip(plain_tool_tip(problem))
        self.setAccessibleDescription(problem)
        _mark_problem(self, bool(problem))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        QGuiApplication.inputMethod().commit()
        super().focusOutEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon is None and not self._key_text:
            return
        painter = QPainter(self)
        theme = self._theme
        pad = theme.px(_PAD_PX) + 1
        if self._icon is not None:
            box = QRectF(pad, 0, theme.px(Size.ICON), self.height())
            draw_icon(painter, theme, self._icon, theme.tokens.ink3, box, self.devicePixelRatioF())
        if self._key_text and not self.text():
            width = key_cap_width_px(theme, self._key_text)
            paint_key_cap(painter, theme, QRectF(self.width() - pad - width, 0, width, self.height()), self._key_text)

    def _dress(self) -> None:
        theme = self._theme
        self.setFont(theme.font(Step.BODY))
        left = theme.px(Size.ICON) + theme.px(_GAP_PX) if self._icon is not None else 0
        right = key_cap_width_px(theme, self._key_text) + theme.px(4) if self._key_text else 0
        self.setTextMargins(max(0, left - 2), 0, right, 0)
        self.update()


class TextArea(QPlainTextEdit):
    """Several lines of plain text. Tab leaves it; what an input method composes is kept when the focus goes."""

    def __init__(self, theme: Theme, *, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        """`name` is the accessible name."""
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self._dress()
        theme.changed.connect(self._dress)

    def set_problem(self, problem: str) -> None:
        """Say what is wrong (border, tool tip, accessible description); an empty text takes it back."""
        self.setToolTip(plain_tool_tip(problem))
        self.setAccessibleDescription(problem)
        _mark_problem(self, bool(problem))

    def raw_text(self) -> str:
        """Give the text with its no-break spaces, which `toPlainText` would turn into plain ones."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        QGuiApplication.inputMethod().commit()
        super().focusOutEvent(event)

    def _dress(self) -> None:
        self.setFont(self._theme.font(Step.BODY))


class ComboBox(QComboBox):
    """A choice from a list that opens. The wheel chooses only while it has the focus, so scrolling a page is safe."""

    def __init__(self, theme: Theme, *, name: str, icon: str | None = None, parent: QWidget | None = None) -> None:
        """`name` is the accessible name."""
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        # The style sheet reaches the rows of the list only through this delegate.
        self.setItemDelegate(QStyledItemDelegate(self))
        self._dress()
        theme.changed.connect(self._dress)

    @override
    def sizeHint(self) -> QSize:
        font = self._theme.font(Step.BODY)
        widest = max((text_width_px(font, self.itemText(row)) for row in range(self.count())), default=0.0)
        return QSize(int(widest) + 1 + self._left_px() + self._right_px(), self._theme.px(Size.CONTROL))

    @override
    def minimumSizeHint(self) -> QSize:
        least = text_width_px(self._theme.font(Step.BODY), "Mmm…")
        return QSize(int(least) + self._left_px() + self._right_px(), self._theme.px(Size.CONTROL))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def enterEvent(self, event: QEvent) -> None:
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, tokens = self._theme, self._theme.tokens
        rect = QRectF(self.rect())
        is_enabled = self.isEnabled()
        rounded_box(
            painter,
            rect,
            theme.px(Radius.CONTROL),
            fill=tokens.bg if not is_enabled or self.underMouse() else tokens.surface,
            line=tokens.ink if self.hasFocus() else tokens.edge,
            line_px=2 if self.hasFocus() else 1,
            is_dashed=not is_enabled,
        )
        pad = theme.px(_PAD_PX) + 1
        ratio = self.devicePixelRatioF()
        if self._icon is not None:
            box = QRectF(pad, 0, theme.px(Size.ICON), rect.height())
            draw_icon(painter, theme, self._icon, tokens.ink2 if is_enabled else tokens.ink3, box, ratio)
        side = theme.px(_CHEVRON_PX)
        box = QRectF(rect.right() - pad - side, 0, side, rect.height())
        draw_icon(painter, theme, "chevron-down", tokens.ink2 if is_enabled else tokens.ink3, box, ratio)
        text = self.currentText() or self.placeholderText()
        ink = theme.color(Color.INK if is_enabled and self.currentText() else Color.INK3)
        draw_text(painter, rect.adjusted(self._left_px(), 0, -self._right_px(), 0), text, theme.font(Step.BODY), ink)

    def _left_px(self) -> int:
        theme = self._theme
        icon = theme.px(Size.ICON) + theme.px(_GAP_PX) if self._icon is not None else 0
        return theme.px(_PAD_PX) + 1 + icon

    def _right_px(self) -> int:
        return 2 * (self._theme.px(_PAD_PX) + 1) + self._theme.px(_CHEVRON_PX)

    def _dress(self) -> None:
        self.setFont(self._theme.font(Step.BODY))
        self.updateGeometry()
        self.update()


def _mark_problem(field: QWidget, is_wrong: bool) -> None:
    if field.property("problem") == is_wrong:
        return
    field.setProperty("problem", is_wrong)
    style = field.style()
    style.unpolish(field)
    style.polish(field)
    field.update()
