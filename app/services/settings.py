"""The settings as one typed object, read from a file that people may edit: what is wrong in it falls back, what is
unknown stays."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Protocol

from app.domain.agenda import DEFAULT_CAP_MS, HOUR, MINUTE
from app.domain.ids import Ms
from app.domain.meeting.plan import Rules

type SettingsValue = str | int | float | bool | date | datetime | time | list[SettingsValue] | dict[str, SettingsValue]


class SettingsStore(Protocol):
    """Where the settings are kept, as tables of values."""

    def read(self) -> Mapping[str, object]:
        """All tables; empty when nothing was ever kept."""
        ...

    def write(self, changes: Mapping[str, SettingsValue]) -> None:
        """Merge ``changes`` into what is kept, tables deep."""
        ...


class ThemeChoice(StrEnum):
    """Light, dark, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Paper(StrEnum):
    """Paper of the PDF minutes."""

    A4 = "a4"
    LETTER = "letter"


TEXT_SIZES = (100, 115, 130, 150, 200)
"""Text sizes in per cent that the design is drawn for."""

LANGUAGES = ("", "en", "es", "ro", "el")
"""Languages of the window; empty: that of the system."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a person can set. The reasons of the time rules are with :class:`Rules`."""

    language: str = ""
    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_size: int = 100
    reduce_motion: bool = False
    rail_collapsed: bool = False

    moderator: str = ""
    place: str = ""
    """Room or link that new meetings begin with."""

    cap_ms: Ms = DEFAULT_CAP_MS
    floor_ms: Ms = Rules().floor_ms
    step_ms: Ms = Rules().step_ms
    turn_warning_ms: Ms = Rules().turn_warning_ms
    turn_danger_ms: Ms = Rules().turn_danger_ms
    phase_warning_ms: Ms = Rules().phase_warning_ms
    phase_danger_ms: Ms = Rules().phase_danger_ms

    sounds_on: bool = True
    sound_warning: bool = True
    sound_zero: bool = True
    sound_phase: bool = True

    participant_theme: ThemeChoice = ThemeChoice.DARK
    participant_follows: bool = False
    """Open the participant view with every meeting."""

    paper: Paper = Paper.A4
    minutes_language: str = ""
    """Language of the minutes; empty: that of the window."""
    minutes_leave_out: tuple[str, ...] = ()
    """Sections that the minutes go without, by their names in ``app.exports.document``."""
    minutes_folder: str = ""
    """Where PDFs are written; empty: the folder ``minutes`` beside the data."""

    @property
    def rules(self) -> Rules:
        """The rules of time for meetings that are opened from now on."""
        return Rules(
            floor_ms=self.floor_ms,
            step_ms=self.step_ms,
            turn_warning_ms=self.turn_warning_ms,
            turn_danger_ms=self.turn_danger_ms,
            phase_warning_ms=self.phase_warning_ms,
            phase_danger_ms=self.phase_danger_ms,
        )


_TABLES: Mapping[str, tuple[str, ...]] = {
    "window": ("language", "theme", "text_size", "reduce_motion", "rail_collapsed"),
    "meeting": (
        "moderator", "place", "cap_ms", "floor_ms", "step_ms",
        "turn_warning_ms", "turn_danger_ms", "phase_warning_ms", "phase_danger_ms",
    ),
    "sound": ("sounds_on", "sound_warning", "sound_zero", "sound_phase"),
    "participant": ("participant_theme", "participant_follows"),
    "minutes": ("paper", "minutes_language", "minutes_leave_out", "minutes_folder"),
}  # fmt: skip

_LEAST_AND_MOST: Mapping[str, tuple[Ms, Ms]] = {
    "cap_ms": (MINUTE, 8 * HOUR),
    "floor_ms": (5_000, 10 * MINUTE),
    "step_ms": (1_000, 5 * MINUTE),
    "turn_warning_ms": (0, HOUR),
    "turn_danger_ms": (0, HOUR),
    "phase_warning_ms": (0, HOUR),
    "phase_danger_ms": (0, HOUR),
}

_ONE_OF: Mapping[str, tuple[object, ...]] = {
    "text_size": TEXT_SIZES,
    "language": LANGUAGES,
    "minutes_language": LANGUAGES,
}


def from_tables(tables: Mapping[str, object]) -> Settings:
    """The settings that the tables of the file mean; a value that is missing, of another kind or out of range is the
    default."""
    standard = Settings()
    found: dict[str, object] = {}
    for table, names in _TABLES.items():
        values = tables.get(table)
        if not isinstance(values, Mapping):
            continue
        for name in names:
            if name in values:
                found[name] = _sound(name, values[name], getattr(standard, name))
    return replace(standard, **found)  # type: ignore[arg-type]  # each was just given the type of its default


def to_tables(settings: Settings, names: frozenset[str]) -> dict[str, SettingsValue]:
    """The named settings as tables of the file."""
    tables: dict[str, SettingsValue] = {}
    for table, own in _TABLES.items():
        values = {name: _plain(getattr(settings, name)) for name in own if name in names}
        if values:
            tables[table] = values
    return tables


def _plain(value: object) -> SettingsValue:
    if isinstance(value, tuple):
        return [str(entry) for entry in value]
    if isinstance(value, StrEnum):
        return str(value)
    assert isinstance(value, str | int | bool)
    return value


def _sound(name: str, value: object, standard: object) -> object:
    """``value`` if it can stand for the setting, else ``standard``."""
    if isinstance(standard, StrEnum):
        return next((choice for choice in type(standard) if choice == value), standard)
    if isinstance(standard, tuple):
        return tuple(entry for entry in value if isinstance(entry, str)) if isinstance(value, list) else standard
    if type(value) is not type(standard):
        return standard
    least, most = _LEAST_AND_MOST.get(name, (None, None))
    if least is not None and most is not None and isinstance(value, int) and not least <= value <= most:
        return standard
    choices = _ONE_OF.get(name)
    return value if choices is None or value in choices else standard


class SettingsService:
    """Keeps the settings; ``current`` is always whole and sound."""

    def __init__(self, store: SettingsStore) -> None:
        self._store = store
        self._current = from_tables(store.read())

    @property
    def current(self) -> Settings:
        """The settings as they are."""
        return self._current

    def rules(self) -> Rules:
        """The rules of time for meetings that are opened from now on."""
        return self._current.rules

    def change(self, settings: Settings) -> Settings:
        """Make ``settings`` the current ones and keep what differs; gives them back. Raises a ``FileTrouble``, then
        nothing changed."""
        settings = from_tables(to_tables(settings, frozenset(entry.name for entry in fields(settings))))
        changed = frozenset(
            entry.name
            for entry in fields(settings)
            if getattr(settings, entry.name) != getattr(self._current, entry.name)
        )
        if changed:
            self._store.write(to_tables(settings, changed))
            self._current = settings
        return settings
