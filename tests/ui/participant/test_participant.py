"""What the team sees of a meeting, and what it never sees."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.meeting import commands as cmd
from app.domain.meeting.plan import PlannedParticipant
from app.domain.meeting.view import BarState, ClockFace
from app.ui.participant import ParticipantWindow
from app.ui.participant.fitting import broken_lines, fitted
from app.ui.participant.scene import Scene, scene_of, turn_result
from app.ui.participant.window import LAST_TURN_MS
from app.ui.theme import SchemeChoice, Step, Theme
from app.ui.views.live.controller import LiveController
from app.ui.views.live.frame import LiveFrame
from tests.ui import live_scenes
from tests.ui.live_scenes import ANA, SCENES, STEFAN, Stage


def frame_of(stage: Stage) -> LiveFrame:
    controller = LiveController(stage.live, stage.clock)
    frame = controller.frame
    controller.deleteLater()
    return frame


def scene(name: str) -> Scene:
    return scene_of(frame_of(SCENES[name]()))


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> Iterator[ParticipantWindow]:
    made = ParticipantWindow(theme)
    yield made
    made.put_away()
    made.deleteLater()


def test_before_the_start_it_says_what_when_and_who(qapp: object) -> None:
    shown = scene("ready")
    assert shown.name == "Monday sales huddle"
    assert (shown.face.word, shown.face.numerals) == ("Starts at", "08:40")
    assert shown.next_label == "Expected"
    assert shown.names.startswith("Ana, Íñigo, Ștefan")
    assert "Leo" not in shown.names


def test_those_who_have_come_are_named_once_somebody_has(qapp: object) -> None:
    stage = live_scenes.ready().do(cmd.MarkPresent(ANA))
    shown = scene_of(frame_of(stage))
    assert (shown.next_label, shown.names) == ("Here", "Ana")


def test_without_a_time_it_says_how_long_the_meeting_may_last(qapp: object) -> None:
    plan = replace(live_scenes.plan(), scheduled_utc_ms=None)
    assert scene_of(frame_of(Stage(plan))).face.numerals == "15:00"


def test_a_meeting_can_be_announced_before_it_is_opened(window: ParticipantWindow) -> None:
    stage = live_scenes.ready()
    window.show_planned(stage.live.meeting, ["Ana", "Leo"])
    window.open()
    assert window.wall.scene is not None
    assert window.wall.scene.names == "Ana, Leo"
    assert window.wall.scene.face.numerals == "15:00"


def test_a_turn_shows_speaker_next_and_how_far_the_turns_are(qapp: object) -> None:
    shown = scene("turns")
    assert (shown.label, shown.name, shown.rest) == ("Speaking", "Ștefan", "Țăranu")
    assert (shown.next_label, shown.next_name) == ("Next", "Ελένη Παπαδοπούλου")
    assert (shown.clock, shown.ends) == ("06:12 of 15:00, ends", "14:39")
    assert [bar.state for bar in shown.bars[:3]] == [BarState.DONE, BarState.NOW, BarState.TO_COME]
    assert (shown.bars[1].detail, 2 / 8 < shown.bars[1].share < 3 / 8) == ("3 of 8", True)


def test_other_phases_show_what_is_on_and_who_or_what_follows(qapp: object) -> None:
    opening, questions = scene("opening"), scene("qa")
    assert (opening.label, opening.name, opening.next_name) == ("Opening", "Objectives and last actions", "Ana Muñoz")
    assert (questions.label, questions.name, questions.next_name) == ("Q&A", "Questions", "Recap")


def test_overtime_and_pause_are_told_by_the_clock(qapp: object) -> None:
    assert scene("overtime").face.look is ClockFace.OVERTIME
    assert scene("paused").face.look is ClockFace.PAUSED
    assert scene("away").face.look is ClockFace.PAUSED


def test_a_mediation_is_named_and_nobody_in_it(qapp: object) -> None:
    shown = scene("mediation")
    assert (shown.label, shown.name, shown.rest) == ("Now", "Mediation", "")
    assert (shown.next_label, shown.next_name) == ("Then", "Ștefan Țăranu")
    assert "Ștefan" not in shown.face.caption


def test_the_remarks_of_the_moderator_are_the_moderators(qapp: object) -> None:
    shown = scene("remarks")
    assert (shown.label, shown.name, shown.rest) == ("Between turns", "Nuria", "Vidal")
    assert (shown.face.word, shown.face.caption) == ("Remarks", "")


def test_after_the_end_it_says_so_and_how_long_it_took(qapp: object) -> None:
    shown = scene("finished")
    assert shown.name == "The meeting is over"
    assert (shown.face.numerals, shown.face.caption) == ("14:32", "of 15:00")
    assert {bar.state for bar in shown.bars} == {BarState.DONE}
    assert not shown.next_name


def test_a_meeting_that_was_called_off_says_so(qapp: object) -> None:
    stage = live_scenes.ready().do(cmd.StartMeeting(), cmd.CancelMeeting())
    assert scene_of(frame_of(stage)).name == "The meeting was called off"


@pytest.mark.parametrize("name", sorted(SCENES))
def test_nothing_that_was_captured_or_reasoned_gets_to_the_wall(qapp: object, name: str) -> None:
    stage = SCENES[name]()
    state = stage.live.state
    shown = scene_of(frame_of(stage))
    everything = repr(shown)
    private = [item.text for item in state.items] + [one.text for one in state.plan.previous_actions]
    private += [one.issue for one in (*state.mediations, *filter(None, [state.mediation]))]
    private += [one.role for one in state.plan.participants if one.role]
    private += [one.text for one in state.plan.objectives]
    assert not [text for text in private if text in everything]
    assert "last started" not in everything.casefold()


def test_the_time_of_the_turn_before_stays_for_some_seconds(window: ParticipantWindow, qtbot: QtBot) -> None:
    stage = live_scenes.turns()
    window.show_frame(frame_of(stage))
    window.open()
    stage.at("7:23").do(cmd.Next())
    frame = frame_of(stage)
    window.show_frame(frame)
    assert window.wall.last_turn == "Ștefan 1:20, 24 s over"
    assert turn_result(frame, ANA) == "Ana 0:37"
    assert turn_result(frame, frame.moment.speaker_id or STEFAN) == ""
    timer = window.findChild(QTimer, "last_turn_leaves")
    assert timer is not None
    assert timer.isActive()
    assert timer.interval() == LAST_TURN_MS
    timer.setInterval(1)
    timer.start()
    qtbot.waitUntil(lambda: not window.wall.last_turn)


def test_opened_late_it_shows_the_moment_of_now(window: ParticipantWindow) -> None:
    window.show_frame(frame_of(live_scenes.overtime()))
    assert window.wall.scene is None
    window.open()
    assert window.wall.scene is not None
    assert window.wall.scene.name == "Ștefan"


def test_escape_leaves_full_screen_and_nothing_else(window: ParticipantWindow) -> None:
    window.show_frame(frame_of(live_scenes.turns()))
    window.open()
    window.showFullScreen()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.is_open
    assert not window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.is_open


def test_f11_puts_it_away_and_says_so(window: ParticipantWindow, qtbot: QtBot) -> None:
    window.toggle()
    assert window.is_open
    with qtbot.waitSignal(window.closed):
        QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.is_open
    window.toggle()
    assert window.is_open


def test_other_keys_do_nothing_here(window: ParticipantWindow) -> None:
    window.open()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Q):
        QTest.keyClick(window, key)
    assert window.is_open


def test_on_one_screen_it_is_a_window_and_the_moderator_keeps_the_focus(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    window = ParticipantWindow(theme, host=host)
    window.open()
    assert not window.isFullScreen()
    qtbot.waitUntil(host.isActiveWindow)
    window.put_away()
    window.deleteLater()


def test_it_is_dark_unless_set_otherwise(theme: Theme) -> None:
    window = ParticipantWindow(theme)
    dark = window.palette().window().color()
    window.set_scheme(SchemeChoice.LIGHT)
    assert window.palette().window().color().lightness() > dark.lightness()
    window.deleteLater()


@pytest.mark.parametrize("size", [(480, 270), (1024, 640), (3840, 2160), (400, 900)])
def test_it_fits_every_size(window: ParticipantWindow, size: tuple[int, int]) -> None:
    window.show_frame(frame_of(live_scenes.turns()))
    window.open()
    window.resize(*size)
    picture = window.grab().toImage()
    assert not picture.isNull()


def test_long_names_are_made_smaller_then_broken_then_cut(theme: Theme) -> None:
    font = theme.font(Step.DISPLAY)
    font.setPixelSize(160)
    short = fitted(font, "Ana", 1000, least_px=96, most_lines=2)
    assert (short.size_px, short.lines) == (160, ("Ana",))
    smaller = fitted(font, "Bartholomäus Maria", 1000, least_px=96, most_lines=2)
    assert (len(smaller.lines), 96 <= smaller.size_px < 160) == (1, True)
    broken = fitted(font, "Maximilian-Alexander Konstantinopoulos", 1200, least_px=96, most_lines=2)
    assert broken.lines == ("Maximilian-Alexander", "Konstantinopoulos")
    cut = fitted(font, "Wolfeschlegelsteinhausenbergerdorff", 400, least_px=96, most_lines=2)
    assert cut.lines[0].endswith("…")
    assert QFontMetricsF(cut.font).horizontalAdvance(cut.lines[0]) <= 400


def test_lines_of_a_title_are_about_equally_long(theme: Theme) -> None:
    font = theme.font(Step.DISPLAY)
    font.setPixelSize(120)
    title = fitted(font, "The meeting is over", 1000, least_px=72, most_lines=3, breaks_first=True)
    assert title.lines == ("The meeting", "is over")
    assert broken_lines(QFontMetricsF(font), "one two", 10, 3) is None


def test_forty_letters_in_any_script_leave_no_name_out(theme: Theme) -> None:
    plan = live_scenes.plan()
    names = ("Παναγιώτης-Κωνσταντίνος Παπαδημητρακόπουλος", "محمد عبد الرحمن الأنصاري", "山田太郎", "Zoë")
    people = tuple(
        PlannedParticipant(one.rep_id, name, reason=one.reason)
        for one, name in zip(plan.participants, names, strict=False)
    )
    stage = Stage(replace(plan, participants=people)).at("0:00").do(cmd.StartMeeting()).at("4:00")
    window = ParticipantWindow(theme)
    window.open()
    for _ in names:
        stage.do(cmd.Next())
        window.show_frame(frame_of(stage))
        assert window.wall.scene is not None
        assert f"{window.wall.scene.name} {window.wall.scene.rest}".strip() in names
        assert not window.grab().isNull()
    window.put_away()
    window.deleteLater()
