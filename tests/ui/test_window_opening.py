"""Opening: the window is there before the data is, and what fails then is told by whoever started the program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.errors import RequestError
from app.domain.ids import MeetingId
from app.ui.main import run
from app.ui.page import Desk
from app.ui.window import MainWindow
from app.ui.window_place import Ground, WindowPlace


@pytest.fixture(autouse=True)
def _application_as_before(qapp: QApplication) -> Iterator[None]:
    """Opening the window names the application; other tests shall not see it."""
    name, quits = qapp.applicationName(), qapp.quitOnLastWindowClosed()
    display, version, desktop = qapp.applicationDisplayName(), qapp.applicationVersion(), qapp.desktopFileName()
    yield
    qapp.setApplicationName(name)
    qapp.setQuitOnLastWindowClosed(quits)
    qapp.setApplicationDisplayName(display)
    qapp.setApplicationVersion(version)
    qapp.setDesktopFileName(desktop)


def test_the_window_is_painted_before_the_data_is_opened(qapp: QApplication, tmp_path: Path) -> None:
    seen: list[tuple[bool, bool]] = []

    def opening() -> tuple[Desk, MeetingId | None]:
        window = next(one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow))
        seen.append((window.isVisible(), window._has_painted))
        raise RequestError("There is no data")

    with pytest.raises(RequestError):
        run(opening, tmp_path)

    assert seen == [(True, True)]


def test_a_bug_while_opening_is_raised_to_whoever_started_it(qapp: QApplication, tmp_path: Path) -> None:
    def opening() -> tuple[Desk, MeetingId | None]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run(opening, tmp_path)


def test_an_empty_window_closes_without_a_question(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(tmp_path)
    qtbot.addWidget(window)
    window.show()

    with qtbot.waitSignal(window.closed):
        window.close()


def test_a_window_that_is_never_painted_is_filled_all_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(tmp_path)
    qtbot.addWidget(window)

    with qtbot.waitSignal(window.first_painted):
        window.await_first_paint()


def test_the_window_comes_up_in_the_colours_it_had(qtbot: QtBot, tmp_path: Path) -> None:
    first = MainWindow(tmp_path)
    qtbot.addWidget(first)
    WindowPlace(first, tmp_path).keep(Ground(QColor("black"), QColor("blue"), 208))

    again = MainWindow(tmp_path)
    qtbot.addWidget(again)
    again.resize(800, 600)
    picture = again.grab().toImage()

    assert picture.pixelColor(100, 100) == QColor("blue")
    assert picture.pixelColor(400, 100) == QColor("black")


def test_a_damaged_state_file_is_in_nobodys_way(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("[window]\nground=nonsense\nrail=x\nrail_px=many\ngeometry=@ByteArray(zz)\n")

    window = MainWindow(tmp_path)
    qtbot.addWidget(window)
    window.show()

    assert window.isVisible()
