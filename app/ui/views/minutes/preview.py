"""The pages of a PDF inside the window. What shows them is loaded when they are first wanted."""

from typing import TYPE_CHECKING, override

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, Qt
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui import words
from app.ui.layouts import Column, Row
from app.ui.theme import Color, Step, Theme
from app.ui.widgets.card import hairline
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.labels import TextLabel, WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPdfWidgets import QPdfView

_ZOOM_STEP = 1.25
_LEAST_ZOOM, _MOST_ZOOM = 0.25, 4.0


class PdfPreview(QWidget):
    """Shows pages as wide as there is room; zooms with its buttons and with Ctrl and plus, minus, 0."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document: QPdfDocument | None = None
        self._view: QPdfView | None = None
        self._buffer: QBuffer | None = None
        self._page = TextLabel(theme, step=Step.CAPTION, color=Color.INK2)
        self._zoom = TextLabel(theme, step=Step.CAPTION, color=Color.INK2)
        self._less = KeyButton(theme, "", icon="minus", kind=ButtonKind.GHOST, is_icon_only=True)
        self._more = KeyButton(theme, "", icon="plus", kind=ButtonKind.GHOST, is_icon_only=True)
        self._fit = KeyButton(theme, "", kind=ButtonKind.GHOST)
        self._message = WrappedLabel(theme, color=Color.INK2)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect_children()
        theme.changed.connect(self._dress)
        self.retranslate()
        self.show_waiting()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._less.set_label(self.tr("Smaller"))
        self._less.set_key(QKeySequence("Ctrl+-"))
        self._more.set_label(self.tr("Larger"))
        self._more.set_key(QKeySequence("Ctrl++"))
        self._fit.set_label(self.tr("Fit the width"))
        self.setAccessibleName(self.tr("Pages"))

    @property
    def page_count(self) -> int:
        """How many pages are shown; 0 while there are none."""
        return self._document.pageCount() if self._document is not None else 0

    @property
    def pane(self) -> QWidget:
        """What takes the focus."""
        return self._view if self._view is not None else self._fit

    def show_waiting(self) -> None:
        """The pages are being set."""
        self.show_message(self.tr("Setting the pages"))

    def show_message(self, text: str) -> None:
        """Say something in place of the pages."""
        self._message.setText(text)
        self._stack.setCurrentIndex(0)
        self._show_numbers()

    def show_pdf(self, pdf: bytes) -> None:
        """Show a PDF."""
        from PySide6.QtPdf import QPdfDocument

        view = self._made_view()
        document = self._document
        assert document is not None
        document.close()
        if self._buffer is not None:
            self._buffer.deleteLater()
        # The document reads from it for as long as it is shown.
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(self._buffer)
        if document.status() is QPdfDocument.Status.Error:
            self.show_message(self.tr("These pages cannot be shown here. The file itself is fine."))
            return
        self._stack.setCurrentWidget(view)
        self._show_numbers()

    # Inside

    def _made_view(self) -> "QPdfView":
        if self._view is not None:
            return self._view
        from PySide6.QtPdf import QPdfDocument
        from PySide6.QtPdfWidgets import QPdfView

        self._document = QPdfDocument(self)
        view = QPdfView(self)
        view.setDocument(self._document)
        view.setPageMode(QPdfView.PageMode.MultiPage)
        view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        view.setFrameShape(QPdfView.Shape.NoFrame)
        view.setAccessibleName(self.tr("Pages"))
        view.pageNavigator().currentPageChanged.connect(self._show_numbers)
        view.zoomFactorChanged.connect(self._show_numbers)
        self._view = view
        self._stack.addWidget(view)
        self._dress()
        return view

    def _zoom_by(self, factor: float) -> None:
        view = self._view
        if view is None:
            return
        wanted = min(_MOST_ZOOM, max(_LEAST_ZOOM, self._shown_zoom() * factor))
        view.setZoomMode(type(view).ZoomMode.Custom)
        view.setZoomFactor(wanted)
        self._show_numbers()

    def _shown_zoom(self) -> float:
        """How large the pages are; with the width fitted, what that comes to."""
        view, document = self._view, self._document
        if view is None or document is None or not document.pageCount():
            return 1.0
        if view.zoomMode() is type(view).ZoomMode.Custom:
            return view.zoomFactor()
        margins = view.documentMargins()
        room = view.viewport().width() - margins.left() - margins.right()
        width_px = document.pagePointSize(0).width() * view.logicalDpiX() / 72
        return room / width_px if width_px else 1.0

    def _on_larger(self) -> None:
        self._zoom_by(_ZOOM_STEP)

    def _on_smaller(self) -> None:
        self._zoom_by(1 / _ZOOM_STEP)

    def _on_fit(self) -> None:
        if self._view is not None:
            self._view.setZoomMode(type(self._view).ZoomMode.FitToWidth)
            self._show_numbers()

    def _show_numbers(self) -> None:
        view = self._view
        has_pages = view is not None and self._stack.currentWidget() is view and self.page_count > 0
        for button in (self._less, self._more, self._fit):
            button.setEnabled(has_pages)
        if view is None or not has_pages:
            self._page.setText("")
            self._zoom.setText("")
            return
        page = view.pageNavigator().currentPage() + 1
        self._page.setText(self.tr("Page %1").replace("%1", words.count_of(page, self.page_count)))
        self._zoom.setText(words.percent(self._shown_zoom()))
        for label in (self._page, self._zoom):
            label.updateGeometry()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _connect_children(self) -> None:
        self._less.clicked.connect(self._on_smaller)
        self._more.clicked.connect(self._on_larger)
        self._fit.clicked.connect(self._on_fit)
        for keys, slot in (
            ("Ctrl++", self._on_larger),
            ("Ctrl+=", self._on_larger),
            ("Ctrl+-", self._on_smaller),
            ("Ctrl+0", self._on_fit),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _lay_out(self) -> None:
        theme = self._theme
        bar = Row(theme, margins_px=(24, 6, 16, 6), gap_px=8)
        bar.addWidget(self._page)
        bar.addStretch(1)
        for widget in (self._less, self._zoom, self._more, self._fit):
            bar.addWidget(widget)
        waiting = QWidget()
        column = Column(theme, margins_px=(24, 24, 24, 24))
        waiting.setLayout(column)
        column.addWidget(self._message)
        column.addStretch(1)
        self._stack.addWidget(waiting)
        whole = Column(theme)
        self.setLayout(whole)
        whole.addLayout(bar)
        whole.addWidget(hairline(theme))
        whole.addWidget(self._stack, 1)

    def _dress(self) -> None:
        if self._view is None:
            return
        # The ground around the pages; the pages themselves are paper.
        palette = QPalette(self._view.palette())
        for role in (QPalette.ColorRole.Dark, QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, self._theme.color(Color.SUNKEN))
        self._view.setPalette(palette)
