"""The settings file: TOML that a person may edit. What Quince does not know in it stays in it."""

import logging
import tomllib
from collections.abc import Mapping
from pathlib import Path

from app.services.files import as_file_trouble, write_whole
from app.services.settings import SettingsValue

_LOG = logging.getLogger("app.system.settings")


class SettingsFile:
    """Reads and writes ``settings.toml``; the typed settings are made from its tables elsewhere."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> dict[str, SettingsValue]:
        """Give all tables; empty when there is no file yet.

        A byte order mark, as some editors write it, is no harm.
        A file that is no TOML is set aside as ``settings.toml.broken`` so that the app starts and nothing is lost.
        Raises a :class:`FileTrouble` when the file is there and cannot be read.
        """
        with as_file_trouble(self._path):
            try:
                return tomllib.loads(self._path.read_text(encoding="utf-8-sig"))
            except FileNotFoundError:
                return {}
            except (tomllib.TOMLDecodeError, UnicodeDecodeError):
                _LOG.warning("settings file is not TOML and was set aside")
                self._path.replace(self._path.with_suffix(".toml.broken"))
                return {}

    def write(self, changes: Mapping[str, SettingsValue]) -> None:
        """Merge ``changes`` into the file, tables deep; a disk that is full leaves the old file whole."""
        import tomli_w

        merged = _merged(self.read(), changes)
        write_whole(self._path, tomli_w.dumps(merged).encode())


def _merged(old: Mapping[str, SettingsValue], new: Mapping[str, SettingsValue]) -> dict[str, SettingsValue]:
    merged = dict(old)
    for key, value in new.items():
        before = merged.get(key)
        merged[key] = _merged(before, value) if isinstance(before, dict) and isinstance(value, dict) else value
    return merged
