"""The composition root: the only place where storage, the machine and the services are built and wired together.

Start-up is felt, so what only some commands need is imported where it is needed.
"""

import csv
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from app.domain.errors import RequestError
from app.services.app import Services, make_services
from app.services.ports import Clock, Ids
from app.services.team import NewPerson
from app.system.clock import SteadyClock
from app.system.ids import RandomIds
from app.system.instance import InstanceLock
from app.system.paths import DataPaths, data_paths, prepare, refuse_own_file
from app.system.resources import resource_path, resources_folder
from app.system.settings_file import SettingsFile

if TYPE_CHECKING:
    from app.imports.jsonfile import JsonPreview
    from app.storage.store import SqlStore
    from app.ui.page import Desk


class App:
    """An open data folder with everything that works on it. A context manager: closing gives the folder free."""

    def __init__(self, paths: DataPaths, store: "SqlStore", services: Services, resources: ExitStack) -> None:
        self.paths = paths
        self.store = store
        self.services = services
        self._resources = resources

    def save_everything(self, target: Path) -> None:
        """Write the one file with everything. Raises a ``UserError``; what was there stays whole."""
        refuse_own_file(self.paths, target)
        from app.exports.jsonfile import export_json
        from app.services.archive import gather
        from app.services.files import write_whole

        whole = export_json(gather(self.store, self.services.meetings.list()))
        write_whole(target, whole.encode("utf-8"))

    def back_up(self, target: Path) -> None:
        """Write a checked copy of the database. Raises a ``UserError``; what was there stays whole."""
        refuse_own_file(self.paths, target)
        self.store.back_up(target)

    def preview_everything(self, content: bytes) -> "JsonPreview":
        """What a file with everything would bring here; nothing is changed."""
        from app.imports.jsonfile import preview_json

        return preview_json(content, self.store)

    def bring_everything(self, preview: "JsonPreview") -> None:
        """Put in what the preview showed. Raises a ``UserError`` when the disk fills up."""
        from app.imports.jsonfile import apply_json

        apply_json(preview, self.store)

    def close(self) -> None:
        """Let go of the database, the log files and the folder, in that order. Safe to call twice."""
        self._resources.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def build(
    data_dir: str | Path | None = None,
    *,
    environment: Mapping[str, str] | None = None,
    clock: Clock | None = None,
    ids: Ids | None = None,
    logs: bool = False,
    must_exist: bool = False,
    lock: InstanceLock | None = None,
) -> App:
    """Open a data folder: the one named, else that of the environment, else the platform's.

    ``logs`` keeps log files in it while it is open. ``must_exist`` refuses a folder without a database instead of
    making one. ``lock`` is the lock of the folder where it is held already; it is released with the rest.

    Raises a ``UserError``: in use by another instance, damaged, of a newer Quince, not writable, no room.
    """
    paths = find_data(data_dir, environment)
    if must_exist and not paths.database.exists():
        raise RequestError(f"There is no data in {paths.root} yet: start Quince once, or choose another --data-dir")
    prepare(paths)
    with ExitStack() as opened:
        opened.enter_context(lock or InstanceLock(paths.lock))
        if logs:
            from app.system.logs import log_files

            opened.enter_context(log_files(paths.logs))
        from app.storage.store import open_store

        store = open_store(paths.database, paths.backups)
        opened.callback(store.close)
        services = make_services(
            store, clock or SteadyClock(), ids or RandomIds(), SettingsFile(paths.settings), sample_people
        )
        return App(paths, store, services, opened.pop_all())
    raise AssertionError("not reached: nothing above is suppressed")


def make_desk(app: App) -> "Desk":
    """What the window works with. Loads Qt."""
    from app.ui.page import Desk

    return Desk(
        services=app.services,
        resources=resources_folder(),
        data_folder=app.paths.root,
        minutes_folder=app.paths.minutes,
        backup_folder=app.paths.backups,
        backup=app.back_up,
        save_everything=app.save_everything,
        preview_everything=app.preview_everything,
        bring_everything=app.bring_everything,
        listen_for_problems=listen_for_problems,
    )


def listen_for_problems(listener: Callable[[BaseException], None]) -> Callable[[], None]:
    """Log exceptions that nobody caught and tell ``listener``, until what is given back is called."""
    from app.system.logs import exception_hooks

    hooks = ExitStack()
    hooks.enter_context(exception_hooks(listener))
    return hooks.close


def find_data(data_dir: str | Path | None = None, environment: Mapping[str, str] | None = None) -> DataPaths:
    """The places of a data folder, opened or not."""
    chosen = None if data_dir is None else str(data_dir)
    return data_paths(chosen, os.environ if environment is None else environment)


def sample_people() -> Sequence[NewPerson]:
    """The eight people of the sample team."""
    with resource_path("sample", "team.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(NewPerson(row["name"], row["email"], row["role"]) for row in csv.DictReader(lines))
