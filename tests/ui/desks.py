"""A desk over services in memory, for tests of pages."""

from pathlib import Path

from app.domain.errors import RequestError
from app.ui.page import Desk
from tests.services.house import House

RESOURCES = Path(__file__).parents[2] / "resources"


def make_desk(house: House, folder: Path) -> Desk:
    """The desk of a window over ``house``; files go into ``folder``."""

    def nothing(*_: object) -> None:
        raise RequestError("Not part of this test")

    return Desk(
        services=house.services,
        resources=RESOURCES,
        data_folder=folder,
        minutes_folder=folder / "minutes",
        backup_folder=folder / "backups",
        backup=nothing,
        save_everything=nothing,
        preview_everything=nothing,  # type: ignore[arg-type]  # it never gives anything
        bring_everything=nothing,
        listen_for_problems=lambda _listener: lambda: None,
    )
