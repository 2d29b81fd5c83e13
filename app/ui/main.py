"""Opening the window: first the window itself, then everything that is in it."""

import signal
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app import __version__
from app.ui.problems import Problems, log_qt_messages
from app.ui.window import MainWindow

if TYPE_CHECKING:
    from app.domain.ids import MeetingId
    from app.services.settings import Settings
    from app.ui.page import Desk
    from app.ui.theme import Theme

DESKTOP_FILE = "quince"
"""The name of the .desktop file, by which a desktop finds icon and name of the window."""

type Opening = Callable[[], tuple[Desk, MeetingId | None]]
"""Opens the data: what the window works with, and the meeting to go straight into, if any. May raise UserError."""


def run(opening: Opening, data_folder: Path, *, smoke: bool = False) -> int:
    """Show the window, then open the data, and give the exit code when the window is closed.

    What ``opening`` raises ends the window and is raised from here. ``smoke``: paint every page once, write a PDF to a
    temporary folder, and leave.
    """
    with ExitStack() as cleanup:
        cleanup.callback(log_qt_messages())
        app = make_application()
        # Ctrl+C in the terminal ends the program at once: everything acknowledged is on disk.
        cleanup.callback(signal.signal, signal.SIGINT, signal.signal(signal.SIGINT, signal.SIG_DFL))
        window = MainWindow(data_folder)
        cleanup.callback(window.deleteLater)
        window.closed.connect(app.quit)
        start = _Start(app, window, opening, cleanup, smoke=smoke)
        window.first_painted.connect(start.furnish)
        window.show()
        window.await_first_paint()
        code = app.exec()
        if start.failed is not None:
            raise start.failed
        return code
    raise AssertionError("not reached: nothing above is suppressed")


class _Start:
    """What happens once the window is there."""

    def __init__(
        self, app: QApplication, window: MainWindow, opening: Opening, cleanup: ExitStack, *, smoke: bool
    ) -> None:
        self._app = app
        self._window = window
        self._opening = opening
        self._cleanup = cleanup
        self._smoke = smoke
        self.failed: BaseException | None = None

    def furnish(self) -> None:
        """Open the data and fill the window; what goes wrong ends the program."""
        try:
            self._furnish()
        except BaseException as error:  # told by whoever started the program, not by a slot that nobody reads
            self.failed = error
            self._app.exit(1)

    def _furnish(self) -> None:
        desk, meeting_id = self._opening()
        from app.ui.language import Language
        from app.ui.widgets.logo import app_icon
        from app.ui.widgets.painted import let_painted_widgets_speak

        app, window = self._app, self._window
        let_painted_widgets_speak()
        app.setWindowIcon(app_icon(desk.resources))
        settings = desk.services.settings.current
        language = Language(app, desk.resources / "translations")
        language.use(settings.language)
        theme = make_theme(desk, settings)
        theme.apply_to(app)
        window.furnish(theme, desk, language)
        problems = Problems(app)
        problems.happened.connect(window.contents.show_problem)
        self._cleanup.callback(desk.listen_for_problems(problems.tell))
        window.begin(meeting_id)
        if self._smoke:
            from app.ui.smoke import smoke_test

            self._app.exit(smoke_test(window, desk))
            return
        from app.ui.instance import Doorbell

        bell = Doorbell(desk.data_folder, window)
        bell.rung.connect(window.come_to_front)


def make_application() -> QApplication:
    """The application with its name."""
    QCoreApplication.setApplicationName("quince")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setApplicationDisplayName("Quince")
    QGuiApplication.setDesktopFileName(DESKTOP_FILE)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["quince"])
    # The participant view is a window too: it must not keep the program alive, nor end it.
    app.setQuitOnLastWindowClosed(False)
    return app


def make_theme(desk: "Desk", settings: "Settings") -> "Theme":
    """The looks that the settings ask for."""
    from app.ui.theme import SchemeChoice, Theme

    return Theme(
        desk.resources,
        choice=SchemeChoice(settings.theme.value),
        scale=settings.text_size / 100,
        reduce_motion=settings.reduce_motion,
    )
