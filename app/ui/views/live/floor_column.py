"""Names over buttons, where the buttons keep their place whatever the names take."""

from typing import override

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget


class FloorColumn(QWidget):
    """Two boxes: the lower stands ``below_px`` over the foot, the upper ends ``gap_px`` over the lower.

    Only where the upper needs the room is the lower moved down.
    """

    def __init__(self, upper: QLayout, lower: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._upper, self._lower = QWidget(self), QWidget(self)
        self._upper.setLayout(upper)
        self._lower.setLayout(lower)
        self._gap_px = self._below_px = 0

    def set_room(self, gap_px: int, below_px: int) -> None:
        """Set the distances, in pixels as they are on the screen."""
        self._gap_px, self._below_px = gap_px, below_px
        self.updateGeometry()
        self._place()

    @override
    def minimumSizeHint(self) -> QSize:
        upper, lower = self._upper.minimumSizeHint(), self._lower.minimumSizeHint()
        return QSize(max(upper.width(), lower.width()), upper.height() + self._gap_px + lower.height())

    @override
    def sizeHint(self) -> QSize:
        upper, lower = self._upper.sizeHint(), self._lower.sizeHint()
        return QSize(max(upper.width(), lower.width()), upper.height() + self._gap_px + lower.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width, height = self.width(), self.height()
        layout = self._upper.layout()
        wanted = layout.totalHeightForWidth(width) if layout is not None else 0
        buttons = self._lower.minimumSizeHint().height()
        top = min(height - buttons, max(height - buttons - self._below_px, wanted + self._gap_px))
        self._lower.setGeometry(0, top, width, buttons)
        self._upper.setGeometry(0, 0, width, max(0, top - self._gap_px))
