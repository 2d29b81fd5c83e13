"""What can be done from anywhere outside a meeting: the palette with every act by name, and the keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui import words
from app.ui.keys import ELSEWHERE_KEYS, LIVE_KEYS, KeyAct, printed
from app.ui.overlays.palette_model import PaletteEntry, PaletteGroup
from app.ui.page import Desk, Go, Place
from app.ui.shell import Shell
from app.ui.theme import Theme
from app.ui.when import moment

if TYPE_CHECKING:
    from app.ui.overlays.key_overlay import KeyOverlay
    from app.ui.overlays.palette import Palette

_MOST_MEETINGS = 200
_LIVE_ACTS = frozenset(key.act for key in LIVE_KEYS)
_ALL_KEYS = (*LIVE_KEYS, *(key for key in ELSEWHERE_KEYS if key.act not in _LIVE_ACTS))
"""Those of a meeting too: here is the time to learn them."""
_PLACE_ICONS = {
    Place.HOME: "house",
    Place.MEETINGS: "calendar-days",
    Place.MINUTES: "file-text",
    Place.TEAM: "users",
    Place.SETTINGS: "settings",
}


class WindowActs(QObject):
    """Opens palette and key overlay over ``host``, and does what is chosen.

    Signals: ``start_requested(meeting id)``; ``practice_requested()``; ``wall_screen_requested(meeting id)``;
    ``new_requested()``.
    """

    start_requested = Signal(str)
    practice_requested = Signal()
    wall_screen_requested = Signal(str)
    new_requested = Signal()

    def __init__(self, theme: Theme, desk: Desk, host: QWidget, shell: Shell) -> None:
        super().__init__(host)
        self._theme = theme
        self._desk = desk
        self._host = host
        self._shell = shell
        self._palette: Palette | None = None
        self._keys: KeyOverlay | None = None
        self._doers: dict[str, Callable[[], object]] = {}

    @property
    def is_open(self) -> bool:
        """Whether palette or keys cover the window."""
        return any(one is not None and one.is_open for one in (self._palette, self._keys))

    def open_palette(self) -> None:
        """List what can be done here and now."""
        if self._palette is None:
            from app.ui.overlays.palette import Palette

            self._palette = Palette(self._theme, self._host)
            self._palette.chosen.connect(self._do)
        if not self.is_open:
            self._palette.open_with(self._entries())

    def toggle_keys(self) -> None:
        """Show the keys, or put them away."""
        if self._keys is None:
            from app.ui.overlays.key_overlay import KeyOverlay

            self._keys = KeyOverlay(self._theme, self._host, _ALL_KEYS)
        if self._palette is None or not self._palette.is_open:
            self._keys.toggle()

    def retranslate(self) -> None:
        """Take the words of another language; what lists entries writes them anew each time."""
        if self._palette is not None:
            self._palette.retranslate()

    def _do(self, key: str) -> None:
        doer = self._doers.get(key)
        if doer is not None:
            doer()

    def _entries(self) -> list[PaletteEntry]:
        self._doers = {}
        entries: list[PaletteEntry] = []
        self._add_now(entries)
        self._add_places(entries)
        self._add_found(entries)
        return entries

    def _add(self, entries: list[PaletteEntry], entry: PaletteEntry, doer: Callable[[], object]) -> None:
        entries.append(entry)
        self._doers[entry.key] = doer

    def _add_now(self, entries: list[PaletteEntry]) -> None:
        now = PaletteGroup.NOW
        coming = self._desk.services.meetings.next_meeting()
        nothing = self.tr("no meeting is planned") if coming is None else ""
        title = coming.title if coming is not None else ""
        start = self.tr("Start %1").replace("%1", title) if title else self.tr("Start the next meeting")
        self._add(entries, PaletteEntry("start", now, start, "play", reason=nothing), self._start)
        wall = PaletteEntry(
            "wall", now, self.tr("Wall screen"), "screen-share", printed(KeyAct.WALL_SCREEN), reason=nothing
        )
        self._add(entries, wall, self._wall)
        page = self._shell.page
        for number, act in enumerate(page.acts() if page is not None else ()):
            entry = PaletteEntry(f"page-{number}", now, act.text, act.icon, act.keys, reason=act.reason)
            self._add(entries, entry, act.do)
        new = PaletteEntry("new", now, self.tr("New meeting"), "calendar-plus", printed(KeyAct.NEW))
        self._add(entries, new, self.new_requested.emit)
        practise = PaletteEntry("practise", now, self.tr("Practise with a made-up team"), "rotate-cw")
        self._add(entries, practise, self.practice_requested.emit)
        self._add(entries, PaletteEntry("keys", now, self.tr("Keys"), "list", printed(KeyAct.KEYS)), self.toggle_keys)

    def _add_places(self, entries: list[PaletteEntry]) -> None:
        names = {
            Place.HOME: self.tr("Home"),
            Place.MEETINGS: self.tr("Meetings"),
            Place.MINUTES: self.tr("Minutes"),
            Place.TEAM: self.tr("Team"),
            Place.SETTINGS: self.tr("Settings"),
        }
        for place, name in names.items():
            entry = PaletteEntry(f"go-{place}", PaletteGroup.ELSEWHERE, name, _PLACE_ICONS[place])
            self._add(entries, entry, _Goer(self._shell, Go(place)))

    def _add_found(self, entries: list[PaletteEntry]) -> None:
        services = self._desk.services
        for rep in services.team.reps():
            text = self.tr("Rep: %1").replace("%1", rep.name)
            entry = PaletteEntry(
                f"rep-{rep.id}", PaletteGroup.ELSEWHERE, text, "user-round", detail=rep.role, is_aside=True
            )
            self._add(entries, entry, _Goer(self._shell, Go(Place.TEAM, rep.id)))
        held = {one.meeting_id for one in services.minutes.list()}
        for meeting in services.meetings.list()[:_MOST_MEETINGS]:
            place = Place.MINUTES if meeting.id in held else Place.MEETINGS
            pattern = self.tr("Minutes: %1") if place is Place.MINUTES else self.tr("Meeting: %1")
            when = meeting.started_utc_ms if meeting.started_utc_ms is not None else meeting.scheduled_utc_ms
            detail = "" if when is None else moment(when, meeting.zone)
            icon = _PLACE_ICONS[place]
            entry = PaletteEntry(
                f"meeting-{meeting.id}",
                PaletteGroup.ELSEWHERE,
                pattern.replace("%1", meeting.title or words.purpose(meeting.purpose)),
                icon,
                detail=detail,
                is_aside=True,
            )
            self._add(entries, entry, _Goer(self._shell, Go(place, meeting.id)))

    def _start(self) -> None:
        coming = self._desk.services.meetings.next_meeting()
        if coming is not None:
            self.start_requested.emit(coming.id)

    def _wall(self) -> None:
        coming = self._desk.services.meetings.next_meeting()
        if coming is not None:
            self.wall_screen_requested.emit(coming.id)


class _Goer:
    """Goes somewhere when it is called."""

    def __init__(self, shell: Shell, go: Go) -> None:
        self._shell = shell
        self._go = go

    def __call__(self) -> None:
        self._shell.go(self._go)
