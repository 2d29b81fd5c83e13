"""A desk over services in memory, for tests of pages and of the window."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.errors import DiskFull
from app.imports.jsonfile import JsonPreview
from app.services.archive import Archive
from app.ui.page import Desk
from tests.services.house import House

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@dataclass
class FakeOutside:
    """What lies outside the window: remembers what it was asked for. ``full`` makes every write fail."""

    full: bool = False
    backups: list[Path] = field(default_factory=list)
    saved: list[Path] = field(default_factory=list)
    brought: list[JsonPreview] = field(default_factory=list)
    preview: JsonPreview = field(default_factory=lambda: JsonPreview(Archive()))
    listeners: list[Callable[[BaseException], None]] = field(default_factory=list)

    def backup(self, target: Path) -> None:
        self._write(target)
        self.backups.append(target)

    def save(self, target: Path) -> None:
        self._write(target)
        self.saved.append(target)

    def read(self, _content: bytes) -> JsonPreview:
        return self.preview

    def bring(self, preview: JsonPreview) -> None:
        if self.full:
            raise DiskFull("quince.db")
        self.brought.append(preview)

    def listen(self, listener: Callable[[BaseException], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def _write(self, target: Path) -> None:
        if self.full:
            raise DiskFull(str(target))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.touch()


def desk_of(house: House, folder: Path, outside: FakeOutside | None = None) -> Desk:
    """The desk of a house whose files lie in ``folder``."""
    around = outside or FakeOutside()
    return Desk(
        services=house.services,
        resources=RESOURCES,
        data_folder=folder,
        minutes_folder=folder / "minutes",
        backup_folder=folder / "backups",
        backup=around.backup,
        save_everything=around.save,
        preview_everything=around.read,
        bring_everything=around.bring,
        listen_for_problems=around.listen,
    )
