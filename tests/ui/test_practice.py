"""Practice in the window: marked all the time, played by itself, and gone when it is left."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import DiskFull, RequestError
from app.domain.ids import RepId
from app.domain.meeting import commands as cmd
from app.domain.meeting.state import Status
from app.services.practice import Heard, PracticeMode, Prompt
from app.services.practising import PracticeTeam
from app.ui.cue import Cue
from app.ui.language import Language
from app.ui.meeting_room import MeetingRoom
from app.ui.page import Desk, Go, Place
from app.ui.participant.scene import scene_of
from app.ui.practice import phrases
from app.ui.practice.host import PracticeHost
from app.ui.practice.player import FAST_LOOK_MS, LOOK_MS, PracticePlayer
from app.ui.practice.strip import PracticeStrip
from app.ui.theme import Theme
from app.ui.views.live.frame import Member, People
from app.ui.wall import Wall
from app.ui.window import MainWindow
from tests.services.house import House
from tests.ui.desk import RESOURCES, desk_of


class Practising:
    """A room in which somebody practises, with a clock that the test turns."""

    def __init__(self, theme: Theme, folder: Path, reps: int = 8) -> None:
        app = QApplication.instance()
        assert app is not None
        self.house = House(reps)
        self.desk: Desk = desk_of(self.house, folder)
        self.host_widget = QWidget()
        self.wall = Wall(theme, self.house.services, self.host_widget)
        language = Language(app, RESOURCES / "translations")
        self.room = MeetingRoom(theme, self.desk, language, self.wall)
        self.room.resize(1440, 900)
        self.room.show()

    @property
    def host(self) -> PracticeHost:
        assert self.room.practice is not None
        return self.room.practice

    @property
    def player(self) -> PracticePlayer:
        assert self.host.player is not None
        return self.host.player

    @property
    def status(self) -> Status:
        return self.player.practice.live.state.status

    def do(self, *commands: cmd.Command) -> None:
        """Act as the moderator does, by the live view."""
        assert self.room.view is not None
        for command in commands:
            assert self.room.view.controller.dispatch(command), command

    def wait(self, ms: int) -> None:
        for _ in range(ms // 250):
            self.house.clock.advance(250)
            self.player.look()

    def until(self, holds: Callable[[], bool]) -> None:
        for _ in range(8_000):
            if holds():
                return
            self.wait(250)
        raise AssertionError("waited in vain")

    def finish(self, qtbot: QtBot) -> None:
        """Finish at once, and wait for the minutes."""
        self.do(cmd.StartMeeting())
        self.wait(30_000)
        self.do(cmd.Finish("Only practice"))
        qtbot.waitUntil(lambda: self.host.sheet is not None, timeout=20_000)

    def put_away(self) -> None:
        self.room.clear()
        self.wall.put_away()
        self.room.deleteLater()
        self.host_widget.deleteLater()


@pytest.fixture
def practising(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Practising]:
    one = Practising(theme, tmp_path)
    assert one.room.practise()
    yield one
    one.put_away()


# The strip


def test_the_strip_says_all_the_time_that_it_is_practice(practising: Practising) -> None:
    strip = practising.host.strip

    assert strip.isVisible()
    assert strip.accessibleName() == "Practice. Nothing here is kept in the history."
    assert strip.text.endswith("is not here.")


def test_a_real_meeting_has_no_strip(practising: Practising) -> None:
    live = practising.house.services.live.open(practising.house.meeting().id)

    practising.room.enter(live, practising.house.clock)

    assert practising.host.strip.isHidden()
    assert practising.host.player is None


def test_the_team_can_be_chosen_until_the_meeting_begins(practising: Practising) -> None:
    strip = practising.host.strip
    assert (strip.teams.isVisible(), strip.speeds.isVisible()) == (True, False)
    strip.team_chosen.emit(PracticeTeam.SAMPLE)
    assert practising.player.practice.team is PracticeTeam.SAMPLE
    assert strip.teams.current == PracticeTeam.SAMPLE.value

    practising.do(cmd.StartMeeting())

    assert (strip.teams.isVisible(), strip.speeds.isVisible()) == (False, True)


def test_with_one_team_there_is_nothing_to_choose(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    practising = Practising(theme, tmp_path, reps=0)
    practising.room.practise()

    assert practising.player.practice.team is PracticeTeam.SAMPLE
    assert practising.host.strip.teams.isHidden()
    assert practising.host.strip.speeds.isVisible()
    practising.put_away()


def test_a_team_that_is_not_there_is_told(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    practising = Practising(theme, tmp_path, reps=0)
    with qtbot.waitSignal(practising.room.trouble) as told:
        assert not practising.room.practise(PracticeTeam.OWN)

    assert told.args is not None
    assert isinstance(told.args[0], RequestError)
    assert practising.room.view is None
    practising.put_away()


def test_the_switches_say_what_was_chosen(theme: Theme, qtbot: QtBot) -> None:
    strip = PracticeStrip(theme)
    qtbot.addWidget(strip)
    strip.begin(PracticeTeam.OWN, may_choose=True)
    chosen: list[object] = []
    for signal in (strip.team_chosen, strip.mode_chosen, strip.speed_chosen):
        signal.connect(chosen.append)

    strip.teams.chosen.emit("sample")
    strip.modes.chosen.emit("watch")
    strip.speeds.chosen.emit("20")

    assert chosen == [PracticeTeam.SAMPLE, PracticeMode.WATCH, 20.0]


@pytest.mark.parametrize(
    ("size", "height_px", "switches"), [((1440, 900), 56, True), ((700, 900), 96, True), ((700, 500), 56, False)]
)
def test_the_strip_takes_a_second_row_where_there_is_room_for_it(
    theme: Theme, qtbot: QtBot, size: tuple[int, int], height_px: int, switches: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    strip = PracticeStrip(theme)
    column.addWidget(strip, 0, Qt.AlignmentFlag.AlignTop)
    strip.begin(PracticeTeam.OWN, may_choose=True)
    window.resize(*size)
    strip.resize(size[0], height_px)
    strip._fit()

    assert strip.height() == height_px
    assert strip.modes.isHidden() is not switches
    assert not strip.end.isHidden()


def test_a_field_that_goes_away_does_not_leave_its_focus_to_the_strip(practising: Practising, qtbot: QtBot) -> None:
    assert practising.room.view is not None
    gone = QLineEdit()
    practising.host._on_focus(gone, practising.host.strip.modes)

    assert practising.room.focusWidget() is practising.room.view.line
    practising.host._on_focus(None, practising.host.strip.modes)
    practising.host._on_focus(practising.room, None)
    gone.deleteLater()


# Playing


def test_the_team_talks_by_itself_and_what_it_says_is_captured(practising: Practising) -> None:
    practising.do(cmd.StartMeeting())

    practising.wait(30_000)

    assert practising.room.view is not None
    assert practising.room.view.frame.state.recognitions


def test_nobody_talks_while_the_moderator_pauses(practising: Practising) -> None:
    practising.do(cmd.StartMeeting(), cmd.Pause())

    practising.wait(120_000)

    assert practising.player.practice.live.state.items == ()


def test_in_watch_mode_the_script_moderates_to_the_end(practising: Practising, qtbot: QtBot) -> None:
    practising.host.strip.mode_chosen.emit(PracticeMode.WATCH)
    assert practising.host.strip.modes.current == PracticeMode.WATCH.value
    assert practising.host.strip.text == "The script moderates too. Space holds it."

    practising.until(lambda: practising.status is Status.FINISHED)

    qtbot.waitUntil(lambda: practising.host.sheet is not None, timeout=20_000)


def test_speed_changes_the_clock_and_how_often_it_is_looked_at(practising: Practising) -> None:
    timer = practising.player.findChild(QTimer, "practice-look")
    assert timer is not None
    assert timer.interval() == LOOK_MS
    practising.do(cmd.StartMeeting())

    practising.host.strip.speed_chosen.emit(20.0)
    practising.wait(1_000)

    assert timer.interval() == FAST_LOOK_MS
    assert practising.player.practice.live.view().elapsed_ms == 20_000
    assert practising.room.view is not None
    assert practising.room.view.frame.moment.elapsed_ms == 20_000


def test_sounds_are_left_out_where_it_goes_fast(practising: Practising) -> None:
    played: list[Cue] = []
    practising.room._sounds.play = played.append  # type: ignore[method-assign, assignment]  # ears for the test

    practising.room._on_cue(Cue.ZERO)
    practising.host.strip.speed_chosen.emit(5.0)
    practising.room._on_cue(Cue.ZERO)

    assert played == [Cue.ZERO]


def test_a_bug_in_the_script_is_told_once_and_the_moderator_goes_on(practising: Practising) -> None:
    player = practising.player

    def fail() -> None:
        raise ZeroDivisionError

    player.practice.play.due = fail  # type: ignore[method-assign]  # a planted bug
    with pytest.raises(ZeroDivisionError):
        player.look()

    player.look()
    practising.do(cmd.StartMeeting())


def test_the_palette_offers_modes_speeds_and_the_way_out(practising: Practising) -> None:
    view = practising.room.view
    assert view is not None
    assert [entry.text for entry in view.acting.elsewhere] == [
        "Practice: You moderate",
        "Practice: Watch",
        "Practice: speed 1×",
        "Practice: speed 2×",
        "Practice: speed 5×",
        "Practice: speed 20×",
        "End practice",
    ]

    view.elsewhere_chosen.emit("practice-mode:watch")
    view.elsewhere_chosen.emit("practice-speed:5")
    assert practising.host.strip.modes.current == "watch"
    assert practising.player.practice.clock.speed == 5
    left: list[Go] = []
    practising.room.left.connect(left.append)
    view.elsewhere_chosen.emit("practice-end")
    view.elsewhere_chosen.emit("something else")

    assert left == [Go(Place.HOME)]


def test_the_words_follow_the_language(practising: Practising) -> None:
    before = practising.host.strip.text
    practising.room.retranslate()

    assert practising.host.strip.text == before


# The end


def test_the_minutes_are_shown_and_written_nowhere(practising: Practising, qtbot: QtBot, tmp_path: Path) -> None:
    finished: list[str] = []
    practising.room.finished.connect(finished.append)
    writes = practising.house.store.writes

    practising.finish(qtbot)

    sheet = practising.host.sheet
    assert sheet is not None
    assert sheet.page_count >= 1
    assert sheet.pdf.startswith(b"%PDF")
    assert practising.room.view is not None
    assert practising.room.view.isHidden()
    assert not practising.host.strip.end.isVisible()
    assert practising.host.strip.isVisible()
    assert finished == []
    assert practising.house.store.writes == writes
    assert [path for path in tmp_path.rglob("*") if path.suffix == ".pdf"] == []
    sheet.retranslate()
    practising.room.retranslate()
    practising.room.take_focus()


def test_the_minutes_are_saved_on_wish(practising: Practising, qtbot: QtBot, tmp_path: Path) -> None:
    practising.finish(qtbot)
    sheet = practising.host.sheet
    assert sheet is not None
    with qtbot.waitSignal(practising.room.told) as told:
        practising.host.save(tmp_path / "mine.pdf")

    assert told.args == ["Saved as mine.pdf"]
    assert (tmp_path / "mine.pdf").read_bytes() == sheet.pdf
    with qtbot.waitSignal(practising.room.trouble):
        practising.host.save(tmp_path / "not there" / "mine.pdf")


def test_one_can_practise_again_at_once(practising: Practising, qtbot: QtBot) -> None:
    practising.finish(qtbot)
    before = practising.player.practice
    assert practising.host.sheet is not None

    practising.host.sheet.again.click()

    assert practising.player.practice is not before
    assert practising.player.practice.team is before.team
    assert practising.host.sheet is None
    assert practising.host.strip.end.isVisible()
    assert practising.status is Status.READY


def test_minutes_that_cannot_be_set_are_told_and_can_be_asked_for_again(practising: Practising, qtbot: QtBot) -> None:
    practising.do(cmd.StartMeeting())
    with qtbot.waitSignal(practising.room.trouble) as told:
        practising.host._setter._on_done(practising.host._setter._count, DiskFull("x"))
    assert told.args is not None
    practising.host._setter._on_done(-1, b"late")
    assert practising.host.sheet is None

    practising.do(cmd.Finish("Only practice"))
    assert practising.room.view is not None
    practising.room.view.minutes_requested.emit("")

    qtbot.waitUntil(lambda: practising.host.sheet is not None, timeout=20_000)


def test_before_the_start_there_are_no_minutes_to_show(practising: Practising, qtbot: QtBot) -> None:
    assert practising.room.view is not None
    with qtbot.waitSignal(practising.room.trouble):
        practising.room.view.pdf_requested.emit("")


def test_a_practice_that_is_called_off_shows_no_minutes(practising: Practising) -> None:
    practising.do(cmd.StartMeeting(), cmd.CancelMeeting())
    practising.player.look()

    assert practising.host.sheet is None
    assert practising.host.strip.end.isVisible()


def test_practice_is_let_go_without_being_asked_about(practising: Practising) -> None:
    practising.do(cmd.StartMeeting())

    assert not practising.room.is_held
    practising.room.clear()
    assert practising.host.player is None
    assert practising.house.services.live.resume() is None


def test_the_wall_screen_is_marked_too(practising: Practising) -> None:
    assert practising.room.view is not None
    assert scene_of(practising.room.view.frame).mark == "Practice"
    practising.do(cmd.StartMeeting())
    assert scene_of(practising.room.view.frame).mark == "Practice"
    practising.do(cmd.Finish("Only practice"))
    assert scene_of(practising.room.view.frame).mark == "Practice"

    live = practising.house.services.live.open(practising.house.meeting().id)
    practising.room.enter(live, practising.house.clock)
    assert practising.room.view is not None
    assert scene_of(practising.room.view.frame).mark == ""


# In the window


def test_home_leads_to_practice_and_back_with_nothing_left(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    house = House(3)
    house.meeting()
    app = QApplication.instance()
    assert app is not None
    language = Language(app, RESOURCES / "translations")
    language.use("en")
    window = MainWindow(tmp_path)
    window.furnish(theme, desk_of(house, tmp_path), language)
    window.begin()
    window.show()
    meetings = house.services.meetings.list()
    writes = house.store.writes
    contents = window.contents

    contents.practise()
    room = contents._door.room
    assert room is not None
    assert room.practice is not None
    assert room.view is not None
    room.view.controller.dispatch(cmd.StartMeeting())
    room.practice.strip.end.click()

    assert contents._stack.currentWidget() is contents._shell
    assert house.services.meetings.list() == meetings
    assert house.store.writes == writes
    contents.practise("sample")
    assert contents.may_close()
    contents.put_away()
    window.deleteLater()


# In words

PEOPLE = People((Member(RepId("a"), "Ana %2 Pop"),), ("Ana",))


@pytest.mark.parametrize("kind", list(Heard))
def test_everything_that_is_heard_is_a_whole_sentence(kind: Heard) -> None:
    for text, due in (("Call Acme.", None), ("", None)):
        said = phrases.heard(Prompt(kind, RepId("a"), text, due, number=7), PEOPLE)

        assert said
        assert "%1" not in said
        assert "%3" not in said
        assert said[-1] in ".)"
        assert ".." not in said


def test_what_somebody_says_stands_in_the_sentence_as_it_is() -> None:
    prompt = Prompt(Heard.NAMES_STEP, RepId("a"), "Give %1 a call, 100 %")

    assert phrases.heard(prompt, PEOPLE) == "Ana, next: Give %1 a call, 100 %."
    assert phrases.heard(Prompt(Heard.TAKES, None, "Call"), PEOPLE) == "Somebody takes it: Call."


def test_modes_teams_and_speeds_have_names() -> None:
    assert [phrases.mode_name(mode) for mode in PracticeMode] == ["You moderate", "Watch"]
    assert [phrases.team_name(team) for team in PracticeTeam] == ["Your team", "Sample team"]
    assert phrases.speed_name(2.0) == "2×"
