"""``python -m tests.shots DIR [SCREEN …]``: a picture of every screen in every state, or of those whose name begins so.

Light and dark, in three sizes, some also with larger text; and for each screen a sheet with all of its pictures.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

# Both have to stand before Qt is first imported.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

from PySide6.QtWidgets import QApplication

from app.system.resources import resource_path
from app.ui.language import Language
from app.ui.theme import SchemeChoice, Theme
from app.ui.widgets.painted import let_painted_widgets_speak
from tests.shots import live, pages, wall
from tests.shots.camera import Camera, settle
from tests.shots.office import Office
from tests.shots.scene import Scene, Setting

LARGE_TEXT = 150
_LARGE_TEXT_SIZES = ((1024, 640), (1440, 900))


def main() -> int:
    """Take the pictures that the command line names."""
    parser = argparse.ArgumentParser(prog="dev.py shots", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("screens", nargs="*", metavar="SCREEN", help="beginnings of names")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    qt = QApplication(["quince"])
    qt.setCursorFlashTime(0)
    let_painted_widgets_speak()
    theme = Theme(resource_path(), choice=SchemeChoice.LIGHT, reduce_motion=True)
    theme.apply_to(qt)
    language = Language(qt, resource_path("translations"))
    language.use("en")
    camera, missed = Camera(wanted.folder), 0
    scenes = [
        one
        for one in (*pages.scenes(), *live.scenes(), *wall.scenes())
        if not wanted.screens or one.name.startswith(tuple(wanted.screens))
    ]
    with tempfile.TemporaryDirectory(prefix="quince-shots-") as folder, Office(Path(folder)) as office:
        setting = Setting(theme, language, office)
        for scheme in (SchemeChoice.LIGHT, SchemeChoice.DARK):
            theme.set_choice(scheme)
            for scene in scenes:
                missed += not _take(scene, setting, camera)
    camera.write_sheets()
    print(f"{camera.count} pictures in {wanted.folder}, {time.monotonic() - began:.0f} s")
    return 1 if missed else 0


def _take(scene: Scene, setting: Setting, camera: Camera) -> bool:
    """All sizes of a scene in the present scheme; a scene that cannot be built is said and is the exit code."""
    texts = {100: scene.sizes, LARGE_TEXT: _LARGE_TEXT_SIZES} if scene.large_text else {100: scene.sizes}
    for text, sizes in texts.items():
        setting.theme.set_scale(text / 100)
        try:
            window = scene.build(setting)
        except LookupError as error:
            print(f"{scene.name}: {error}", file=sys.stderr)
            return False
        for size in sizes:
            camera.take(window, scene.name, setting.theme.choice.value, size, text)
        scene.put_away(window)
        window.hide()
        window.deleteLater()
        settle()
    setting.theme.set_scale(1.0)
    return True


if __name__ == "__main__":
    raise SystemExit(main())
