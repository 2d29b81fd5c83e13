"""Opens the participant view where there are two screens, unplugs one and plugs it in again; prints what became of it.

Run as a program of its own, since how many screens there are is settled before Qt starts.
"""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from app.ui.participant import ParticipantWindow
from app.ui.theme import SchemeChoice, Theme


def main(resources: Path) -> None:
    """Print one JSON object: for each step, whether the view is full screen and on which screen."""
    app = QApplication([])
    theme = Theme(resources, choice=SchemeChoice.LIGHT, reduce_motion=True)
    host = QWidget()
    host.setGeometry(10, 10, 400, 300)
    host.show()
    view = ParticipantWindow(theme, host=host)
    wall = next(one for one in app.screens() if one is not host.screen())
    said: dict[str, object] = {}

    def note(step: str) -> None:
        app.processEvents()
        on_wall = wall.geometry().contains(view.geometry().center())
        said[step] = {"open": view.is_open, "full": view.isFullScreen(), "on_wall": on_wall}

    view.open()
    note("opened")
    app.screenRemoved.emit(wall)
    note("unplugged")
    app.screenAdded.emit(wall)
    note("plugged in")
    app.screenRemoved.emit(wall)
    view.put_away()
    app.screenAdded.emit(wall)
    note("put away")
    json.dump(said, sys.stdout)
    view.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
