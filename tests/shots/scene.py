"""What a picture is taken of."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.ui.language import Language
from app.ui.theme import Theme
from tests.shots.camera import SIZES
from tests.shots.office import Office


@dataclass(frozen=True, slots=True)
class Setting:
    """What all scenes share: the looks, and data folders to open windows on."""

    theme: Theme
    language: Language
    office: Office


def _nothing(_: QWidget) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Scene:
    """A screen in a state. ``build`` gives a window that is shown; ``put_away`` is called before it is deleted.

    ``large_text``: also taken with text of 150 %.
    """

    name: str
    build: Callable[[Setting], QWidget]
    put_away: Callable[[QWidget], None] = _nothing
    large_text: bool = False
    sizes: tuple[tuple[int, int], ...] = SIZES
