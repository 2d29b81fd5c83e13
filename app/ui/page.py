"""What the pages of the window have in common: where they are, what they may ask the window for, how they are shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.services.app import Services
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.imports.jsonfile import JsonPreview


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
class Done:
    """Something that was just done, in words, and the way back. ``take_back`` may raise a UserError."""

    text: str
    take_back: Callable[[], object]


@dataclass(frozen=True, slots=True)
class PageAct:
    """An act of a page, for the command palette. ``reason``: why it cannot be done now, empty if it can."""

    text: str
    icon: str
    do: Callable[[], object]
    keys: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """All that the window works with; made by the composition root.

    ``minutes_folder`` is where minutes are written unless the settings name another. ``backup`` writes a checked copy
    of the database to a file and raises UserError when it cannot. ``save_everything`` writes the one file with
    everything, ``preview_everything`` says what such a file would bring, ``bring_everything`` puts it in; they raise
    UserError too. ``listen_for_problems`` takes a listener for exceptions that nobody caught, which is called on any
    thread, and gives the way to take it away again.
    """

    services: Services
    resources: Path
    data_folder: Path
    minutes_folder: Path
    backup_folder: Path
    backup: Callable[[Path], None]
    save_everything: Callable[[Path], None]
    preview_everything: "Callable[[bytes], JsonPreview]"
    bring_everything: "Callable[[JsonPreview], None]"
    listen_for_problems: Callable[[Callable[[BaseException], None]], Callable[[], None]]


class Page(QWidget):
    """A page beside the rail. It writes its texts in ``retranslate`` alone, which is called again when the language
    changes; the constructor of the page calls it first.

    Signals: ``go_requested(Go)``; ``start_requested(meeting id)``: enter the live view; ``practice_requested(str)``:
    practise with the team named, "" with the likelier one; ``new_requested()``: plan a new meeting;
    ``pdf_requested(meeting id)``: write its minutes as PDF; ``keys_requested()``: show all keys;
    ``wall_screen_requested(meeting id)``; ``trouble(UserError)``: something outside needs attention, shown as a banner;
    ``told(str)``: a short confirmation,
    shown as a toast; ``done(Done)``: the same with a way back; ``changed()``: the page changed data or settings that
    others show.
    """

    go_requested = Signal(object)
    start_requested = Signal(str)
    practice_requested = Signal(str)
    new_requested = Signal()
    pdf_requested = Signal(str)
    keys_requested = Signal()
    wall_screen_requested = Signal(str)
    trouble = Signal(object)
    told = Signal(str)
    done = Signal(object)
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

    def retranslate(self) -> None:
        """Take the words of another language; what the page shows comes anew by ``enter``."""

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through, in order; each takes the focus. The first one gets it when the page is entered."""
        return ()

    def make_new(self) -> bool:
        """Ctrl+N: begin something new; gives whether the page has such a thing."""
        return False

    def start_find(self) -> bool:
        """Ctrl+F: go to the field that filters; gives whether the page has one."""
        return False

    def acts(self) -> Sequence[PageAct]:
        """What can be done here, for the command palette."""
        return ()

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do something that writes; an environment error becomes a banner and nothing is lost. Gives whether it
        worked."""
        try:
            act()
        except UserError as error:
            self.trouble.emit(error)
            return False
        return True

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.isVisible():
                self.enter()
