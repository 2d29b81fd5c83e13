"""The files that Quince ships: icons, fonts, sounds, translations, templates and the sample team."""

import sys
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def resources_folder() -> Path:
    """The folder that holds them: inside a frozen program, inside the installed package, or beside `app` in a checkout.

    Raises FileNotFoundError when none of these is there, which means that the installation is broken.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    places = [Path(frozen, "resources")] if frozen else [_PACKAGE / "_resources", _PACKAGE.parent / "resources"]
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"Quince is not completely installed: the folder {places[0]} is missing.")


def resource_path(*parts: str) -> Path:
    """The path of one of these files or folders, which need not exist: resource_path("icons", "pause.svg")."""
    return resources_folder().joinpath(*parts)
