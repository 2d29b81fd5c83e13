"""The minutes of a practice meeting, to be looked at: they are gone when one leaves, unless they are saved as a PDF."""

from typing import override

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.layouts import Column, Row, ScaledBox
from app.ui.theme import Color, Space, Step, Theme
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.labels import ElidedLabel, WrappedLabel

_WIDEST_PX = 960
_PAGE_GAP_PX = 16


class PracticeMinutes(QWidget):
    """Head with the ways on, and the pages below it.

    Signals: ``save_requested()``; ``again_requested()``; ``home_requested()``.
    """

    save_requested = Signal()
    again_requested = Signal()
    home_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pdf = b""
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._title = ElidedLabel(theme, step=Step.DISPLAY)
        self._remark = WrappedLabel(theme, color=Color.INK2)
        self.save = KeyButton(theme, " ", icon="download")
        self.again = KeyButton(theme, " ", icon="rotate-cw")
        self.home = KeyButton(theme, " ", icon="house", kind=ButtonKind.PRIMARY)
        self.pages = QPdfView(self)
        self._lay_out()
        self.save.clicked.connect(self.save_requested)
        self.again.clicked.connect(self.again_requested)
        self.home.clicked.connect(self.home_requested)
        theme.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    @property
    def pdf(self) -> bytes:
        """The minutes as they are shown."""
        return self._pdf

    @property
    def page_count(self) -> int:
        """How many pages there are to see."""
        return self._document.pageCount()

    def show_pdf(self, pdf: bytes) -> None:
        """Show these minutes, from their top."""
        self.forget()
        self._pdf = pdf
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.pages.setDocument(self._document)

    def forget(self) -> None:
        """Let the minutes go."""
        self._document.close()
        self._buffer.close()
        self._pdf = b""

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setText(self.tr("Minutes of your practice"))
        self._remark.setText(self.tr("They are in no list and no folder. Save the PDF to keep it."))
        self.save.set_label(self.tr("Save PDF"))
        self.again.set_label(self.tr("Practise again"))
        self.home.set_label(self.tr("Back to Home"))
        self.pages.setAccessibleName(self.tr("Minutes of your practice"))
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The buttons stand beside the words, or below them where both do not fit."""
        px = self._theme.px
        buttons = sum(button.sizeHint().width() + px(Space.GRID) for button in (self.save, self.again, self.home))
        needed = self._title.sizeHint().width() + buttons + 2 * px(Space.PAGE) + px(Space.GAP)
        is_wide = needed <= min(self.width(), self._sheet.maximumWidth())
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    def _lay_out(self) -> None:
        pages = self.pages
        pages.setFrameShape(QFrame.Shape.NoFrame)
        pages.setPageMode(QPdfView.PageMode.MultiPage)
        pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        pages.setPageSpacing(_PAGE_GAP_PX)
        pages.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._remark)
        buttons = Row(self._theme, gap_px=Space.GRID)
        for button in (self.save, self.again, self.home):
            buttons.addWidget(button)
        self._head = ScaledBox(self._theme, QBoxLayout.Direction.LeftToRight, gap_px=Space.GAP)
        self._head.addLayout(words, 1)
        self._head.addLayout(buttons)
        column = Column(self._theme, margins_px=(24, 24, 24, 0), gap_px=Space.GAP)
        column.addLayout(self._head)
        column.addWidget(pages, 1)
        self._sheet = QWidget()
        self._sheet.setLayout(column)
        self._sheet.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._sheet, 100)
        row.addStretch(1)

    def _dress(self) -> None:
        self._sheet.setMaximumWidth(self._theme.px(_WIDEST_PX))
        self._fit()
        palette = QPalette(self.pages.palette())
        ground = self._theme.color(Color.BG)
        for role in (QPalette.ColorRole.Dark, QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, ground)
        self.pages.setPalette(palette)
