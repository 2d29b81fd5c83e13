"""The base of overlays: a scrim over the host, a sheet on it, the focus inside, and back where it was afterwards."""

from typing import override

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from app.ui.theme import Radius, Theme
from app.ui.widgets.motion import fade_in
from app.ui.widgets.painting import rounded_box


class Overlay(QWidget):
    """Covers ``host`` with a scrim while it is open. Esc and a click beside the sheet close it.

    Signals: ``closed`` after it is gone and the focus is back.
    """

    closed = Signal()

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._focus_before: QWidget | None = None
        self.sheet = Sheet(theme, self)
        host.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it covers the host now."""
        return not self.isHidden()

    def open_over(self, focus: QWidget) -> None:
        """Show it and give the focus to ``focus``."""
        if not self.is_open:
            self._focus_before = QApplication.focusWidget()
        self.setGeometry(self._host.rect())
        self._place()
        self.show()
        self.raise_()
        fade_in(self.sheet, self._theme)
        focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_over(self) -> None:
        """Go, and give the focus back."""
        if not self.is_open:
            return
        before, self._focus_before = self._focus_before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def sheet_rect(self, area: QRect) -> QRect:
        """Where the sheet lies in ``area``, the whole of the host."""
        size = self.sheet.sizeHint().boundedTo(area.size())
        return QRect(area.center().x() - size.width() // 2, area.top(), size.width(), size.height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_over()
        # Whatever else comes here stays here: the keys of what lies below do not act through a scrim.
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.sheet.geometry().contains(event.position().toPoint()):
            self.close_over()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.tokens.scrim)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.is_open:
            self.setGeometry(self._host.rect())
            self._place()
        return False

    def _place(self) -> None:
        self.sheet.setGeometry(self.sheet_rect(self.rect()))

    def _on_theme_changed(self) -> None:
        if self.is_open:
            self._place()
        self.update()


class Sheet(QFrame):
    """The paper of an overlay."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        rounded_box(
            QPainter(self),
            QRectF(self.rect()),
            self._theme.px(Radius.CARD),
            fill=tokens.surface,
            line=tokens.edge if self._theme.is_dark else None,
        )
