"""What the pages of the window have in common: where they are, what they may ask the window for, how they are shown."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.services.app import Services
from app.ui.theme import Theme


class Place(StrEnum):
    """Where one can be outside a meeting."""

    HOME = "home"
    MEETINGS = "meetings"
    MINUTES = "minutes"
    TEAM = "team"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Go:
    """A wish to be somewhere: the place and, where it matters, which meeting or rep."""

    place: Place
    target: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """All that the window works with; made by the composition root.

    ``backup`` writes a checked copy of the database to a file and raises UserError when it cannot.
    ``listen_for_problems``
    takes a listener for exceptions that nobody caught and gives the way to take it away again.
    """

    services: Services
    resources: Path
    data_folder: Path
    minutes_folder: Path
    backup: Callable[[Path], None]
    listen_for_problems: Callable[[Callable[[BaseException], None]], Callable[[], None]]


class Page(QWidget):
    """A page beside the rail.

    Signals: ``go_requested(Go)``; ``start_requested(meeting id)``: enter the live view; ``trouble(UserError)``:
    something
    outside needs attention, shown as a banner; ``told(str)``: a short confirmation, shown as a toast;
    ``changed()``: the page changed data that others show.
    """

    go_requested = Signal(object)
    start_requested = Signal(str)
    wall_screen_requested = Signal(str)
    trouble = Signal(object)
    told = Signal(str)
    changed = Signal()

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.desk = desk

    @property
    def services(self) -> Services:
        """What the page works with."""
        return self.desk.services

    def enter(self, target: str = "") -> None:
        """Show what is stored now; called each time the page comes to the front, and after others changed data."""

    def leave(self) -> bool:
        """Keep what was being edited; False: the page must stay, and says itself why."""
        return True

    def attempt(self, act: Callable[[], None]) -> bool:
        """Do something that writes; an environment error becomes a banner and nothing is lost. Gives whether it
        worked."""
        try:
            act()
        except UserError as error:
            self.trouble.emit(error)
            return False
        return True
