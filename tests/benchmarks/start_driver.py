"""``python -m tests.benchmarks.start_driver KIND [FOLDER]``: start something, and say on stdout how far it is.

Lines: ``painted`` after the first paint of the window, ``ready`` once there is something to work with. Then it stays
open until it is ended. Kinds: ``bare`` (an empty PySide6 window), ``libraries`` (the same after importing SQLAlchemy
and APScheduler), ``quince`` and ``live`` (Quince on the data in FOLDER; ``live`` enters the next meeting and starts
it).
"""

import importlib
import sys


def main() -> None:
    """Start what the arguments name."""
    kind = sys.argv[1]
    if kind in ("quince", "live"):
        _quince(sys.argv[2], is_live=kind == "live")
        return
    if kind == "libraries":
        for name in ("sqlalchemy.orm", "apscheduler.schedulers.background"):
            importlib.import_module(name)
    _bare()


def _tell(what: str) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def _bare() -> None:
    """The least window that PySide6 can show, as large as ours."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    class Window(QWidget):
        is_painted = False

        def paintEvent(self, event: QPaintEvent) -> None:
            if not self.is_painted:
                self.is_painted = True
                QTimer.singleShot(0, _told)

    def _told() -> None:
        _tell("painted")
        _tell("ready")

    app = QApplication(["bare"])
    window = Window()
    window.resize(1440, 900)
    window.show()
    app.exec()


def _quince(folder: str, *, is_live: bool) -> None:
    """The whole program as it is started by hand, with a window that says when it is painted."""
    from PySide6.QtCore import QEvent, Qt, QTimer
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QApplication

    from app.cli import main as quince
    from app.domain.ids import MeetingId
    from app.ui import main as opening
    from app.ui.window import MainWindow

    class Watched(MainWindow):
        has_begun = False
        told = ""

        def begin(self, meeting_id: MeetingId | None = None) -> None:
            super().begin(meeting_id)
            self.has_begun = True
            self.update()
            if is_live:
                QTimer.singleShot(500, self._start)

        def _start(self) -> None:
            focus = QApplication.focusWidget() or self
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
                QApplication.postEvent(focus, event)

        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            told = "ready" if self.has_begun else "painted"
            if told != self.told:
                QTimer.singleShot(0, self._tell_both if not self.told and told == "ready" else self._tell)
                self.told = told

        def _tell(self) -> None:
            _tell(self.told)

        def _tell_both(self) -> None:
            _tell("painted")
            _tell("ready")

    vars(opening)["MainWindow"] = Watched
    raise SystemExit(quince(["--data-dir", folder, *(["live"] if is_live else [])]))


if __name__ == "__main__":
    main()
