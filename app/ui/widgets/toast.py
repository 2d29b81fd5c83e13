"""What was just done, with the way back, for a few seconds at the foot of the window."""

from typing import override

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.theme import Radius, Space, Theme
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.motion import announce, fade_in
from app.ui.widgets.painting import rounded_box

_SHOWN_MS = 6000
_HEIGHT_PX = 48
_WIDEST_PX = 560
_FOOT_PX = 24


class UndoToast(QFrame):
    """Lies over the foot of `host`, moves nothing, takes no focus; stays while the pointer is on it.

    Signals: `undo_requested()`.
    """

    undo_requested = Signal()

    def __init__(self, theme: Theme, host: QWidget, *, key: QKeySequence) -> None:
        """`key` is the shortcut of undo, printed on the button."""
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._text = ElidedLabel(theme)
        self._undo = KeyButton(theme, self.tr("Undo"), key=key, icon="undo-2", kind=ButtonKind.SECONDARY)
        self._undo.clicked.connect(self._on_undo)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setObjectName("toast_leaves")
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        host.installEventFilter(self)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_text(self, text: str, *, can_undo: bool = True) -> None:
        """Say what was done, offer the way back where there is one, and go after six seconds."""
        self._undo.setVisible(can_undo)
        self._text.setText(text)
        self._text.updateGeometry()
        was_hidden = self.isHidden()
        self._place()
        self.show()
        self.raise_()
        if was_hidden:
            fade_in(self, self._theme)
        announce(self, text)
        self._timer.start()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._undo.set_label(self.tr("Undo"))

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._timer.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        radius = self._theme.px(Radius.CARD)
        rounded_box(painter, QRectF(self.rect()), radius, fill=tokens.surface, line=tokens.ink, line_px=1.5)

    def _place(self) -> None:
        theme = self._theme
        margin = theme.px(_FOOT_PX)
        width = min(self._row.sizeHint().width(), theme.px(_WIDEST_PX), self._host.width() - 2 * margin)
        height = theme.px(_HEIGHT_PX)
        self.setGeometry((self._host.width() - width) // 2, self._host.height() - height - margin, width, height)

    def _on_undo(self) -> None:
        self.hide()
        self._timer.stop()
        self.undo_requested.emit()

    def _dress(self) -> None:
        theme = self._theme
        self._row.setContentsMargins(theme.px(Space.GAP), 0, theme.px(Space.GRID), 0)
        self._row.setSpacing(theme.px(Space.GAP))
        if self.isVisible():
            self._place()
        self.update()
