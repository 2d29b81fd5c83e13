"""Small parts of the window: moments in words, languages, file names of minutes, problems from other threads."""

import logging
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, qWarning
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.ids import MeetingId
from app.domain.meeting.plan import Purpose
from app.domain.minutes import GroupMinutes
from app.domain.minutes.model import Figures, Header
from app.ui import when
from app.ui.language import Language
from app.ui.minutes_file import file_stem, make_pdf, minutes_folder
from app.ui.problems import Problems, log_qt_messages
from tests.fakes import MONDAY_0840
from tests.services.house import House
from tests.ui.desk import RESOURCES, desk_of

_MINUTE = 60_000
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR


@pytest.mark.parametrize(
    ("away_ms", "text"),
    [
        (0, "now"),
        (18 * _MINUTE, "in 18 min"),
        (-12 * _MINUTE, "12 min ago"),
        (3 * _HOUR, "in 3 h"),
        (-2 * _HOUR, "2 h ago"),
        (13 * _HOUR, "today"),
        (_DAY, "tomorrow"),
        (-_DAY, "yesterday"),
    ],
)
def test_how_far_away_a_moment_is(away_ms: int, text: str) -> None:
    house = House()

    assert when.distance(MONDAY_0840 + away_ms, MONDAY_0840, "UTC", house.clock.today()) == text


def test_a_moment_is_told_in_its_own_zone() -> None:
    assert when.time_of_day(MONDAY_0840, "Europe/Madrid") == "09:40"
    assert when.moment(MONDAY_0840, "America/New_York").endswith("03:40")


def test_english_is_always_there_and_unknown_languages_fall_back_to_it() -> None:
    app = QApplication.instance()
    assert app is not None
    language = Language(app, RESOURCES / "nowhere")

    language.use("el")

    assert language.code == "en"
    assert [choice.code for choice in language.choices()] == ["en"]
    assert QLocale().language() in (QLocale.Language.English, QLocale.Language.C)


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Monday sales huddle", "2026-11-16 Monday sales huddle"),
        ("../../etc/passwd", "2026-11-16 etc passwd"),
        ('a<b>:"c"|d?*', "2026-11-16 a b c d"),
        ("\u202eevil\x00", "2026-11-16 evil"),
        ("", "2026-11-16"),
        ("Ε" * 300, "2026-11-16 " + "Ε" * 80),
    ],
)
def test_minutes_get_a_file_name_that_every_system_takes(title: str, stem: str) -> None:
    header = Header(MeetingId("m"), title, Purpose.WORK_REPORT, "UTC", started_utc_ms=MONDAY_0840)
    minutes = GroupMinutes(header, Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

    assert file_stem(minutes) == stem


def test_minutes_go_where_the_settings_say(tmp_path: Path) -> None:
    house = House()
    desk = desk_of(house, tmp_path)
    assert minutes_folder(desk) == tmp_path / "minutes"

    settings = house.services.settings
    settings.change(replace(settings.current, minutes_folder=str(tmp_path / "records")))

    assert minutes_folder(desk) == tmp_path / "records"


def test_sections_that_are_left_out_make_a_shorter_pdf() -> None:
    house = House(3)
    meeting = house.meeting()
    house.hold(meeting)
    minutes = house.services.minutes.minutes(meeting.id)
    settings = house.services.settings.current

    whole = make_pdf(minutes, RESOURCES, settings)
    short = make_pdf(minutes, RESOURCES, replace(settings, minutes_leave_out=("spoke_when", "notes", "course")))

    assert whole.startswith(b"%PDF")
    assert len(short) < len(whole)


def test_a_problem_on_another_thread_is_told_on_the_windows_own(qtbot: QtBot) -> None:
    problems = Problems()
    threads: list[threading.Thread] = []
    problems.happened.connect(lambda _: threads.append(threading.current_thread()))

    with qtbot.waitSignal(problems.happened):
        thread = threading.Thread(target=problems.tell, args=(ValueError(),))
        thread.start()
    thread.join()

    assert threads == [threading.main_thread()]


def test_what_qt_says_goes_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    restore = log_qt_messages()
    try:
        with caplog.at_level(logging.WARNING, logger="app.ui.problems"):
            qWarning("something about a timer")
    finally:
        restore()

    assert "something about a timer" in caplog.text
