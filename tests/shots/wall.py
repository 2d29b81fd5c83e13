"""What the team sees on the wall screen."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui.participant import ParticipantWindow
from app.ui.views.live.controller import LiveController
from tests.shots.scene import Scene, Setting
from tests.ui import live_scenes
from tests.ui.live_scenes import Stage

SIZES = ((960, 540), (1024, 640), (1920, 1080))


def scenes() -> list[Scene]:
    """Its states in the order of a meeting."""
    plays: dict[str, Callable[[], Stage]] = {
        "ready": live_scenes.ready,
        "opening": live_scenes.opening,
        "turns": live_scenes.turns,
        "warning": lambda: live_scenes.turns().at("6:50"),
        "danger": lambda: live_scenes.turns().at("6:56"),
        "overtime": live_scenes.overtime,
        "paused": live_scenes.paused,
        "mediation": live_scenes.mediation,
        "remarks": live_scenes.remarks,
        "qa": live_scenes.questions,
        "closing": live_scenes.closing,
        "finished": live_scenes.finished,
    }
    return [_scene(name, play) for name, play in plays.items()]


def _scene(name: str, play: Callable[[], Stage]) -> Scene:
    def build(setting: Setting) -> QWidget:
        stage = play()
        window = ParticipantWindow(setting.theme, scheme=setting.theme.choice)
        controller = LiveController(stage.live, stage.clock, window)
        window.show()
        window.show_frame(controller.frame)
        return window

    return Scene(f"wall-{name}", build, sizes=SIZES)
