"""What the palette lists: entries in groups, filtered and marked by what is typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import override

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.overlays.fuzzy import NO_MATCH, Match, match
from app.ui.theme import Color
from app.ui.widgets.glyphs import Glyph

type AnyIndex = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()


class PaletteGroup(StrEnum):
    """The headings of the palette, in their order."""

    NOW = "now"
    CAPTURE = "capture"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """One act. ``key`` comes back when it is chosen; ``keys`` is its shortcut as printed; ``detail`` stands right.

    ``reason``, when not empty, says why it cannot be done now: it stays listed and is not chosen. ``is_aside``: listed
    only when something is typed, for the many things that can be found by their words.
    """

    key: str
    group: PaletteGroup
    text: str
    icon: str
    keys: str = ""
    detail: str = ""
    reason: str = ""
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class PaletteHead:
    """What the palette covers and so repeats: who has the floor, the state of the clock, the clock."""

    name: str
    glyph: Glyph
    glyph_color: Color
    glyph_word: str
    clock: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list: a heading (``entry`` None) or an entry with what matched in it."""

    group: PaletteGroup
    entry: PaletteEntry | None = None
    match: Match = NO_MATCH


def rows_for(query: str, entries: Sequence[PaletteEntry]) -> tuple[Row, ...]:
    """The lines for a query: groups in order, best match first, what cannot be done now after what can."""
    rows: list[Row] = []
    for group in PaletteGroup:
        hits = [
            Row(group, entry, found)
            for entry in entries
            if entry.group is group
            and (query.strip() or not entry.is_aside)
            and (found := match(query, entry.text)) is not None
        ]
        if hits:
            hits.sort(key=lambda row: (bool(row.entry and row.entry.reason), row.match.rank))
            rows += [Row(group), *hits]
    return tuple(rows)


def group_title(group: PaletteGroup) -> str:
    """The heading of a group."""
    return {
        PaletteGroup.NOW: QCoreApplication.translate("Palette", "Now"),
        PaletteGroup.CAPTURE: QCoreApplication.translate("Palette", "Capture"),
        PaletteGroup.ELSEWHERE: QCoreApplication.translate("Palette", "Elsewhere"),
    }[group]


class PaletteRole(IntEnum):
    """Roles of the palette's model beside Qt's own."""

    ROW = Qt.ItemDataRole.UserRole + 1


class PaletteModel(QAbstractListModel):
    """The rows as a flat model. Headings can be neither chosen nor reached by the arrows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The lines shown."""
        return self._rows

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == PaletteRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.text if row.entry else group_title(row.group)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and row.entry:
            return ", ".join(part for part in (row.entry.reason or row.entry.detail, row.entry.keys) if part)
        return None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].entry is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
