"""Opening the window: the application, its looks and language, the window, and what waits until it is painted."""

import logging
import signal
from collections.abc import Callable
from contextlib import ExitStack

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app import __version__
from app.domain.ids import MeetingId
from app.services.settings import Settings
from app.ui.language import Language
from app.ui.page import Desk
from app.ui.problems import Problems, log_qt_messages
from app.ui.theme import SchemeChoice, Theme
from app.ui.widgets.logo import app_icon
from app.ui.widgets.painted import let_painted_widgets_speak
from app.ui.window import MainWindow

_LOG = logging.getLogger(__name__)

DESKTOP_FILE = "quince"
"""The name of the .desktop file, by which a desktop finds icon and name of the window."""


def run(desk: Desk, *, meeting_id: MeetingId | None = None, smoke: bool = False) -> int:
    """Open the window and give the exit code when it is closed.

    ``meeting_id``: go straight into the live view of that meeting. ``smoke``: paint every page once, write a PDF to a
    temporary folder, and leave.
    """
    with ExitStack() as cleanup:
        cleanup.callback(log_qt_messages())
        app = make_application(desk)
        # Ctrl+C in the terminal ends the program at once: everything acknowledged is on disk.
        before = signal.signal(signal.SIGINT, signal.SIG_DFL)
        cleanup.callback(signal.signal, signal.SIGINT, before)
        settings = desk.services.settings.current
        language = Language(app, desk.resources / "translations")
        language.use(settings.language)
        theme = make_theme(desk, settings)
        theme.apply_to(app)
        window = MainWindow(theme, desk, language)
        cleanup.callback(window.deleteLater)
        problems = Problems(app)
        problems.happened.connect(window.show_problem)
        cleanup.callback(desk.listen_for_problems(problems.tell))
        window.closed.connect(app.quit)
        window.begin(meeting_id)
        window.show()
        if smoke:
            from app.ui.smoke import smoke_test

            return smoke_test(window, desk)
        after_first_paint(lambda: _open_door(desk, window))
        return app.exec()
    raise AssertionError("not reached: nothing above is suppressed")


def make_application(desk: Desk) -> QApplication:
    """The application with its name and icon."""
    QCoreApplication.setApplicationName("quince")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setApplicationDisplayName("Quince")
    QGuiApplication.setDesktopFileName(DESKTOP_FILE)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["quince"])
    # The participant view is a window too: it must not keep the program alive, nor end it.
    app.setQuitOnLastWindowClosed(False)
    app.setWindowIcon(app_icon(desk.resources))
    let_painted_widgets_speak()
    return app


def make_theme(desk: Desk, settings: Settings) -> Theme:
    """The looks that the settings ask for."""
    return Theme(
        desk.resources,
        choice=SchemeChoice(settings.theme.value),
        scale=settings.text_size / 100,
        reduce_motion=settings.reduce_motion,
    )


def after_first_paint(act: Callable[[], None]) -> None:
    """Do what nobody waits for once the window is there."""
    QTimer.singleShot(0, act)


def _open_door(desk: Desk, window: MainWindow) -> None:
    """Listen for a second start."""
    from app.ui.instance import Doorbell

    bell = Doorbell(desk.data_folder, window)
    bell.rung.connect(window.come_to_front)
