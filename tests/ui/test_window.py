"""The main window: where it begins, how it goes from place to meeting and back, and how it closes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.errors import DiskFull
from app.domain.ids import MeetingId
from app.domain.meeting import commands as cmd
from app.domain.meeting.state import Status
from app.services.settings import ThemeChoice
from app.ui.language import Language
from app.ui.page import Done, Go, Place
from app.ui.theme import SchemeChoice, Theme
from app.ui.views.team.page import TeamPage
from app.ui.window import MainWindow
from tests.services.house import House
from tests.ui.desk import RESOURCES, desk_of


@pytest.fixture
def house() -> House:
    return House(3)


class Opener:
    """Opens windows and puts them away, as the program does."""

    def __init__(self, theme: Theme, folder: Path, qtbot: QtBot) -> None:
        self._theme, self._folder, self._qtbot = theme, folder, qtbot
        self.windows: list[MainWindow] = []

    def open(self, house: House, meeting_id: str | None = None) -> MainWindow:
        app = QApplication.instance()
        assert app is not None
        language = Language(app, RESOURCES / "translations")
        language.use("en")
        window = MainWindow(self._folder)
        self.windows.append(window)
        window.furnish(self._theme, desk_of(house, self._folder), language)
        window.begin(None if meeting_id is None else MeetingId(meeting_id))
        with self._qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    def put_away(self) -> None:
        for window in self.windows:
            window.contents.put_away()
            window.deleteLater()


@pytest.fixture
def opener(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Opener]:
    opener = Opener(theme, tmp_path, qtbot)
    yield opener
    opener.put_away()


def start(window: MainWindow) -> None:
    """Start the meeting that is shown."""
    assert window.contents._door.room is not None
    assert window.contents._door.room.view is not None
    window.contents._door.room.view.controller.dispatch(cmd.StartMeeting())


# Where it begins


def test_without_a_team_the_window_begins_with_the_first_run(opener: Opener) -> None:
    window = opener.open(House())

    assert window.contents._stack.currentWidget() is window.contents._first_run


def test_with_a_team_it_begins_at_home(house: House, opener: Opener) -> None:
    window = opener.open(house)

    assert window.contents._shell.place is Place.HOME


def test_making_a_team_leads_home_with_a_meeting_to_start(opener: Opener) -> None:
    house = House()
    window = opener.open(house)
    house.services.sample.load()
    assert window.contents._first_run is not None

    window.contents._first_run.changed.emit()

    assert window.contents._stack.currentWidget() is window.contents._shell
    assert window.contents._shell.place is Place.HOME


def test_a_meeting_named_at_the_start_is_entered(house: House, opener: Opener) -> None:
    meeting = house.meeting()

    window = opener.open(house, meeting.id)

    assert window.contents._door.is_open
    assert not window.contents._door.is_held


def test_a_meeting_that_was_on_comes_back_paused_with_its_question(house: House, opener: Opener) -> None:
    live = house.services.live.open(house.meeting().id)
    live.dispatch(cmd.StartMeeting())
    house.clock.advance(42_000)

    window = opener.open(house)

    assert window.contents._door.is_held
    assert window.contents._door.room is not None
    assert window.contents._door.room.meeting is not None
    assert window.contents._door.room.meeting.state.gap_pending


# Going places


def test_the_rail_leads_to_places_and_marks_where_one_is(house: House, opener: Opener) -> None:
    window = opener.open(house)

    window.contents._shell._rail._items[Place.TEAM].click()

    assert window.contents._shell.place is Place.TEAM
    assert window.contents._shell._rail._items[Place.TEAM].isChecked()


def test_f6_goes_from_the_rail_through_the_panes_and_back(house: House, opener: Opener) -> None:
    house.meeting()
    window = opener.open(house)
    window.contents.go(Go(Place.TEAM))
    seen = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())

    page = window.contents._shell.page
    assert isinstance(page, TeamPage)
    assert seen == [page.rep_panel.name, window.contents._shell._rail.current_item(), page.list.people]


def test_ctrl_k_lists_every_act_and_does_the_chosen_one(house: House, opener: Opener) -> None:
    house.meeting()
    window = opener.open(house)

    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "settings")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert window.contents._shell.place is Place.SETTINGS


def test_the_palette_finds_reps_by_name(house: House, opener: Opener) -> None:
    window = opener.open(house)
    window.contents._acts.open_palette()
    field = QApplication.focusWidget()
    assert field is not None

    QTest.keyClicks(field, "stefan")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert window.contents._shell.place is Place.TEAM


def test_what_cannot_be_done_is_listed_with_the_reason(house: House, opener: Opener) -> None:
    window = opener.open(house)

    entries = {entry.key: entry for entry in window.contents._acts._entries()}

    assert entries["start"].reason


def test_f1_shows_the_keys_and_puts_them_away(house: House, opener: Opener) -> None:
    window = opener.open(house)

    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.contents._acts.is_open
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_F1)

    assert not window.contents._acts.is_open


def test_the_rail_tells_when_the_next_meeting_is(house: House, opener: Opener) -> None:
    house.services.meetings.create("Huddle", scheduled_utc_ms=house.clock.now_utc_ms() + 3_600_000)

    window = opener.open(house)

    assert window.contents._shell._rail._next.text() == "Mon 16 Nov, 09:40"


def test_small_windows_have_a_narrow_rail(house: House, opener: Opener, qtbot: QtBot) -> None:
    window = opener.open(house)
    window.resize(1024, 640)
    qtbot.wait(1)

    assert window.contents._shell._rail.width() < 80


# Meetings


def test_start_on_home_enters_the_meeting(house: House, opener: Opener) -> None:
    house.meeting()
    window = opener.open(house)
    page = window.contents._shell.page
    assert page is not None

    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Space)

    assert window.contents._door.is_open
    assert window.contents._stack.currentWidget() is window.contents._door.room


def test_finished_minutes_are_written_as_pdf_into_their_folder(
    house: House, opener: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    window = opener.open(house, house.meeting().id)
    start(window)
    room = window.contents._door.room
    assert room is not None
    assert room.view is not None

    with qtbot.waitSignal(window.contents._writer.written, timeout=20_000) as written:
        room.view.controller.dispatch(cmd.Finish("enough"))

    path = written.args[0]
    assert isinstance(path, Path)
    assert path.parent == tmp_path / "minutes"
    assert path.read_bytes().startswith(b"%PDF")


def test_a_pdf_that_cannot_be_written_is_told_and_the_minutes_are_kept(
    house: House, opener: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "minutes").write_text("in the way")
    meeting = house.meeting()
    window = opener.open(house, meeting.id)
    start(window)
    room = window.contents._door.room
    assert room is not None
    assert room.view is not None

    with qtbot.waitSignal(window.contents._writer.failed, timeout=20_000):
        room.view.controller.dispatch(cmd.Finish("enough"))

    assert window.contents._banner.text
    assert house.services.minutes.latest() is not None


def test_leaving_a_finished_meeting_leads_home(house: House, opener: Opener, qtbot: QtBot) -> None:
    window = opener.open(house, house.meeting().id)
    start(window)
    room = window.contents._door.room
    assert room is not None
    assert room.view is not None
    with qtbot.waitSignal(window.contents._writer.written, timeout=20_000):
        room.view.controller.dispatch(cmd.Finish("enough"))

    room.view.left.emit()

    assert not window.contents._door.is_open
    assert window.contents._shell.place is Place.HOME


def test_the_keys_of_the_places_rest_during_a_meeting(house: House, opener: Opener) -> None:
    window = opener.open(house, house.meeting().id)

    assert not any(action.isEnabled() for action in window.contents._actions.values())

    window.contents._on_left(Go(Place.HOME))
    assert all(action.isEnabled() for action in window.contents._actions.values())


def test_practice_is_marked_and_leaves_no_trace(house: House, opener: Opener) -> None:
    window = opener.open(house)
    window.contents.practise()
    room = window.contents._door.room
    assert room is not None
    assert room.practice is not None
    assert room.practice.strip.isVisible()
    start(window)

    room.practice.strip.end.click()

    assert window.contents._shell.place is Place.HOME
    assert not house.services.minutes.list()
    assert house.services.live.resume() is None


def test_closing_the_window_during_practice_does_not_ask(house: House, opener: Opener, qtbot: QtBot) -> None:
    window = opener.open(house)
    window.contents.practise()
    start(window)

    with qtbot.waitSignal(window.closed):
        window.close()


# Closing


def test_closing_outside_a_meeting_just_closes(house: House, opener: Opener, qtbot: QtBot) -> None:
    window = opener.open(house)

    with qtbot.waitSignal(window.closed):
        window.close()

    assert not window.isVisible()


def test_closing_during_a_meeting_asks_once_in_place_and_keeps_it(house: House, opener: Opener, qtbot: QtBot) -> None:
    meeting = house.meeting()
    window = opener.open(house, meeting.id)
    start(window)

    window.close()
    assert window.isVisible()
    assert window.contents._question.isVisible()
    window.contents._question._keep.click()
    assert not window.contents._question.isVisible()

    window.close()
    with qtbot.waitSignal(window.closed):
        window.contents._question._close.click()

    left = house.services.live.resume()
    assert left is not None
    assert left.meeting.id == meeting.id
    assert left.state.status in (Status.RUNNING, Status.PAUSED)


def test_closing_before_the_start_does_not_ask(house: House, opener: Opener, qtbot: QtBot) -> None:
    window = opener.open(house, house.meeting().id)

    with qtbot.waitSignal(window.closed):
        window.close()


def test_closing_keeps_what_is_being_typed(house: House, opener: Opener, qtbot: QtBot) -> None:
    meeting = house.meeting()
    window = opener.open(house, meeting.id)
    start(window)
    room = window.contents._door.room
    assert room is not None
    assert room.view is not None
    QTest.keyClicks(room.view.line, "a Call Acme")

    window.close()
    with qtbot.waitSignal(window.closed):
        window.close()

    assert house.store.draft(meeting.id) == "a Call Acme"


def test_the_window_comes_back_where_it_was(house: House, opener: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    window = opener.open(house)
    window.resize(790, 560)
    window.close()

    again = opener.open(house)

    assert again.size() == window.size()
    assert (tmp_path / "window.ini").stat().st_mode & 0o077 == 0


# What it says


def test_an_environment_error_is_a_banner_that_can_be_put_away(house: House, opener: Opener) -> None:
    window = opener.open(house)

    window.contents.show_trouble(DiskFull("/data/quince.db"))
    assert window.contents._banner.text.startswith("The disk is full")
    window.contents._banner._close.click()

    assert window.contents._banner.text == ""


def test_a_bug_is_a_banner_that_says_nothing_is_lost(house: House, opener: Opener) -> None:
    window = opener.open(house)

    window.contents.show_problem(ValueError("secret words"))

    assert window.contents._banner.text.startswith("Quince hit a bug, nothing is lost.")
    assert "secret" not in window.contents._banner.text


def test_a_bug_during_a_meeting_is_told_in_the_meeting(house: House, opener: Opener) -> None:
    window = opener.open(house, house.meeting().id)

    window.contents.show_problem(ValueError())

    room = window.contents._door.room
    assert room is not None
    assert room.view is not None
    assert room.view.controller.trouble is not None
    assert room.view.controller.trouble.is_bug


def test_what_was_done_can_be_taken_back_from_the_toast(house: House, opener: Opener) -> None:
    window = opener.open(house)
    taken: list[str] = []
    window.contents._on_done(Done("Order changed", lambda: taken.append("back")))
    assert window.contents._toast.isVisible()

    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert taken == ["back"]
    assert not window.contents._toast.isVisible()


def test_theme_text_size_and_language_apply_at_once(house: House, theme: Theme, opener: Opener) -> None:
    window = opener.open(house)
    window.contents.go(Go(Place.SETTINGS))
    page = window.contents._shell.page
    assert page is not None
    settings = house.services.settings
    from dataclasses import replace

    settings.change(replace(settings.current, theme=ThemeChoice.DARK, text_size=130))
    page.changed.emit()

    assert theme.choice is SchemeChoice.DARK
    assert theme.scale == 1.3


def test_removing_the_sample_leads_back_to_the_first_run(opener: Opener) -> None:
    house = House()
    house.services.sample.load()
    window = opener.open(house)
    page = window.contents._shell.page
    assert page is not None

    house.services.sample.remove()
    page.changed.emit()

    assert window.contents._stack.currentWidget() is window.contents._first_run


def test_a_second_start_brings_a_minimised_window_to_the_front(house: House, opener: Opener) -> None:
    window = opener.open(house)
    window.showMinimized()

    window.come_to_front()

    assert not window.isMinimized()


# The wall screen


def test_f11_announces_the_next_meeting_on_the_wall_screen(house: House, opener: Opener) -> None:
    house.meeting()
    window = opener.open(house)

    QTest.keyClick(window, Qt.Key.Key_F11)
    wall = window.contents._door._wall
    assert wall is not None
    assert wall.is_open
    window.contents._wall_screen()

    assert not wall.is_open


def test_the_wall_screen_follows_the_meeting_and_goes_with_it(house: House, opener: Opener) -> None:
    window = opener.open(house, house.meeting().id)
    room = window.contents._door.room
    assert room is not None
    assert room.view is not None
    room.view.wall_screen_requested.emit()
    wall = window.contents._door._wall
    assert wall is not None
    assert wall.is_open

    window.contents._on_left(Go(Place.HOME))

    assert not wall.is_open
