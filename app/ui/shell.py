"""The window outside a meeting: the rail, and one page beside it."""

from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.ui.layouts import Row
from app.ui.page import Desk, Go, Page, Place
from app.ui.places import build_page
from app.ui.rail import NARROW_BELOW_PX, Rail
from app.ui.theme import Theme
from app.ui.when import moment


class Shell(QWidget):
    """Goes to places. What pages ask for comes out of it under the same names.

    Signals: ``start_requested(meeting id)``, ``practice_requested(meeting id)``, ``new_requested()``,
    ``pdf_requested(meeting id)``, ``wall_screen_requested(meeting id)``, ``trouble(UserError)``, ``told(str)``,
    ``done(Done)``, ``changed()``, ``palette_requested()``, ``keys_requested()``.
    """

    start_requested = Signal(str)
    practice_requested = Signal(str)
    new_requested = Signal()
    pdf_requested = Signal(str)
    wall_screen_requested = Signal(str)
    trouble = Signal(object)
    told = Signal(str)
    done = Signal(object)
    changed = Signal()
    palette_requested = Signal()
    keys_requested = Signal()

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._rail = Rail(theme)
        self._stack = QStackedWidget()
        self._pages: dict[Place, Page] = {}
        self._place: Place | None = None
        row = Row(theme)
        self.setLayout(row)
        row.addWidget(self._rail)
        row.addWidget(self._stack, 1)
        self._rail.go_requested.connect(self._on_rail)
        self._rail.palette_requested.connect(self.palette_requested)
        theme.changed.connect(self._fit)

    @property
    def place(self) -> Place | None:
        """Where one is; None before the first page."""
        return self._place

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return None if self._place is None else self._pages[self._place]

    @property
    def rail_px(self) -> int:
        """How wide the rail is."""
        return self._rail.width()

    def go(self, go: Go) -> bool:
        """Go to a place; gives whether one is there now: a page may have something to keep first."""
        here = self.page
        if here is not None and self._place is not go.place and not here.leave():
            self._show_place()
            return False
        page = self.page_at(go.place)
        self._place = go.place
        self._stack.setCurrentWidget(page)
        page.enter(go.target)
        self._show_place()
        if page is not here:
            self._focus_first(page)
        return True

    def leave(self) -> bool:
        """Let the page keep what is being edited; False: it has to stay."""
        page = self.page
        return page is None or page.leave()

    def refresh(self) -> None:
        """Data changed: bring the page and the rail up to date."""
        page = self.page
        if page is not None:
            page.enter()
        self.refresh_rail()

    def refresh_rail(self) -> None:
        """Tell when the next meeting is."""
        meeting = self._desk.services.meetings.next_meeting()
        if meeting is None:
            self._rail.show_next("")
        elif meeting.scheduled_utc_ms is None:
            self._rail.show_next(self.tr("ready to start"))
        else:
            self._rail.show_next(moment(meeting.scheduled_utc_ms, meeting.zone))

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._rail.retranslate()
        self.refresh_rail()

    def page_at(self, place: Place) -> Page:
        """The page of a place, made now if it was never gone to."""
        page = self._pages.get(place)
        if page is None:
            page = build_page(place, self._theme, self._desk)
            self._pages[place] = page
            self._connect_page(page)
            self._stack.addWidget(page)
        return page

    def next_pane(self, step: int = 1) -> None:
        """F6: give the focus to the next part of the window: the rail, then what the page says."""
        page = self.page
        panes: list[QWidget] = [self._rail.current_item(), *(page.panes() if page is not None else ())]
        panes = [pane for pane in panes if pane.isVisible() and pane.isEnabled()]
        focus = QApplication.focusWidget()
        here = next((place for place, pane in enumerate(panes) if _holds(pane, focus, panes)), None)
        if here is None and focus is not None and self._rail.isAncestorOf(focus):
            here = 0
        panes[0 if here is None else (here + step) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _connect_page(self, page: Page) -> None:
        page.go_requested.connect(self.go)
        page.start_requested.connect(self.start_requested)
        page.practice_requested.connect(self.practice_requested)
        page.new_requested.connect(self.new_requested)
        page.keys_requested.connect(self.keys_requested)
        page.pdf_requested.connect(self.pdf_requested)
        page.wall_screen_requested.connect(self.wall_screen_requested)
        page.trouble.connect(self.trouble)
        page.told.connect(self.told)
        page.done.connect(self.done)
        page.changed.connect(self.changed)

    def _on_rail(self, place: Place) -> None:
        self.go(Go(place))

    def _show_place(self) -> None:
        if self._place is not None:
            self._rail.show_place(self._place)
        self.refresh_rail()

    def _focus_first(self, page: Page) -> None:
        first = next(iter(page.panes()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        is_collapsed = self._desk.services.settings.current.rail_collapsed
        self._rail.set_narrow(is_collapsed or self.width() < self._theme.px(NARROW_BELOW_PX))


def _holds(pane: QWidget, focus: QWidget | None, panes: list[QWidget]) -> bool:
    """Whether the focus is in ``pane``, and in none of the panes inside it."""
    # Qt counts a widget among its own ancestors.
    if focus is None or not pane.isAncestorOf(focus):
        return False
    return not any(other is not pane and pane.isAncestorOf(other) and other.isAncestorOf(focus) for other in panes)
