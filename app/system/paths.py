"""Where Quince keeps its files: one private folder, chosen by the option, the environment or the platform."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import NotWritable, RequestError
from app.services.files import as_file_trouble

DATA_DIR_VARIABLE = "QUINCE_DATA_DIR"


@dataclass(frozen=True, slots=True)
class DataPaths:
    """All places inside one data folder."""

    root: Path

    @property
    def database(self) -> Path:
        """The SQLite file that holds everything."""
        return self.root / "quince.db"

    @property
    def settings(self) -> Path:
        """Settings that a person may edit (TOML)."""
        return self.root / "settings.toml"

    @property
    def lock(self) -> Path:
        """The file whose lock makes one instance the only one."""
        return self.root / "quince.lock"

    @property
    def logs(self) -> Path:
        """Folder of the log files."""
        return self.root / "logs"

    @property
    def backups(self) -> Path:
        """Folder of the copies made before migrations."""
        return self.root / "backups"

    @property
    def minutes(self) -> Path:
        """Folder where finalised minutes are written unless another is chosen."""
        return self.root / "minutes"


def refuse_own_file(paths: DataPaths, target: Path) -> None:
    """Raise a :class:`RequestError` if writing to ``target`` would take the place of something that Quince keeps."""
    kept = [paths.settings, paths.lock, paths.database]
    kept += [paths.database.with_name(f"{paths.database.name}{suffix}") for suffix in ("-wal", "-shm", "-journal")]
    if _real(target) in map(_real, kept) or any(_is_same(target, one) for one in kept):
        raise RequestError(f"{target} is a part of Quince's own data; choose another name")


def _real(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def data_paths(option: str | None, environment: Mapping[str, str]) -> DataPaths:
    """Give the places to use; nothing is made yet.

    ``option`` is the value of ``--data-dir`` and wins over ``QUINCE_DATA_DIR``, which wins over the platform's folder.
    """
    chosen = option or environment.get(DATA_DIR_VARIABLE)
    if chosen:
        return DataPaths(Path(chosen).expanduser().absolute())
    import platformdirs

    return DataPaths(platformdirs.user_data_path("quince", appauthor=False))


def prepare(paths: DataPaths) -> None:
    """Make the data folder and see that it is for its owner alone (0700).

    A folder that already holds other people's things is used but its permissions are left alone: closing, say, the
    shared folder it was pointed at by mistake would be worse. Raises a :class:`FileTrouble`.
    """
    root = paths.root
    with as_file_trouble(root):
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "nt":
            return
        if not os.access(root, os.R_OK | os.W_OK | os.X_OK):
            raise NotWritable(str(root))
        if root.stat().st_mode & 0o077 and (paths.database.exists() or not any(root.iterdir())):
            root.chmod(0o700)
