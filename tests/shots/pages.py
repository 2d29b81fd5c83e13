"""The window outside a meeting: first run, Home, the pages, palette and keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from app.ui.keys import KeyAct, sequences
from app.ui.page import Go, Place
from app.ui.window import MainWindow
from tests.shots.camera import settle
from tests.shots.scene import Scene, Setting

type Touch = Callable[[MainWindow, Setting], None]

PASTED = """Ana Muñoz <ana@altavista-med.example>, Key accounts
Íñigo Echeverría <inigo@altavista-med.example>, Field sales
Ștefan Țăranu; stefan@altavista-med.example; Field sales
Ελένη Παπαδοπούλου <eleni@altavista-med.example>
Leo Brandt
ana muñoz <ana@altavista-med.example>
Marta Iglesias <marta@altavista>
"""


def scenes() -> list[Scene]:
    """All of them, in the order in which a new user meets them."""
    return [
        _scene("first-run", "empty"),
        _scene("first-run-filled", "empty", _paste, text=True),
        _scene("home", "sample", text=True),
        _scene("home-unplanned", "unplanned"),
        _page("team", "sample", Place.TEAM, text=True),
        _page("meetings", "sample", Place.MEETINGS, text=True, meeting=True),
        _page("meetings-over", "over", Place.MEETINGS, meeting=True),
        _page("meetings-capacity", "eleven", Place.MEETINGS, meeting=True),
        _page("minutes", "sample", Place.MINUTES, text=True),
        _page("settings", "sample", Place.SETTINGS, text=True),
        _scene("palette", "sample", lambda window, _: _press(window, KeyAct.PALETTE)),
        _scene("keys", "sample", lambda window, _: _press(window, KeyAct.KEYS)),
        _scene("live-close", "held", _close_in_a_meeting),
    ]


def _scene(name: str, folder: str, touch: Touch | None = None, *, text: bool = False) -> Scene:
    def build(setting: Setting) -> QWidget:
        desk = setting.office.desk(folder)
        window = MainWindow(desk.data_folder)
        window.furnish(setting.theme, desk, setting.language)
        window.begin()
        window.show()
        window.activateWindow()
        settle()
        if touch is not None:
            touch(window, setting)
        return window

    return Scene(name, build, large_text=text)


def _page(name: str, folder: str, place: Place, *, text: bool = False, meeting: bool = False) -> Scene:
    def go(window: MainWindow, setting: Setting) -> None:
        target = setting.office.next_meeting(folder) if meeting else ""
        if place not in window.contents.pages() or not window.contents.go(Go(place, target)):
            raise LookupError(f"the window has no {place}")

    return _scene(name, folder, go, text=text)


def _press(window: MainWindow, act: KeyAct) -> None:
    wanted = sequences(act)
    action = next(one for one in window.contents.actions() if one.shortcuts() == list(wanted))
    action.trigger()


def _paste(window: MainWindow, _: Setting) -> None:
    field = window.findChild(QPlainTextEdit)
    if not isinstance(field, QPlainTextEdit):
        raise LookupError("the first run has no field to paste into")
    field.setPlainText(PASTED)


def _close_in_a_meeting(window: MainWindow, setting: Setting) -> None:
    window.contents.start_meeting(setting.office.next_meeting("held"))
    focus = QApplication.focusWidget()
    if focus is None:
        raise LookupError("the meeting has no focus")
    QTest.keyClick(focus, Qt.Key.Key_Space)
    window.close()
