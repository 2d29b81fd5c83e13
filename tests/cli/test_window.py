"""The commands that open a window: without a screen, with one that is drawn nowhere, and a second time."""

import os
import signal
import subprocess
import sys
import time
from argparse import Namespace
from pathlib import Path

import pytest

from app.bootstrap import build, listen_for_problems
from app.cli.window import meeting_to_enter
from app.domain.meeting.commands import StartMeeting
from app.services.team import NewPerson
from tests.cli.run import ROOT, assert_one_sentence, environment, quince

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
NO_DISPLAY = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}


def test_smoke_opens_paints_and_writes_a_pdf_without_a_screen_and_without_touching_any_data(tmp_path: Path) -> None:
    done = quince("--smoke", env={**NO_DISPLAY, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "share")})

    assert (done.returncode, done.stderr) == (0, b"")
    assert not (tmp_path / "share" / "quince").exists()


def test_smoke_can_use_the_sample_in_a_folder_of_ones_choice(tmp_path: Path) -> None:
    done = quince("--smoke", "--sample", "--data-dir", tmp_path, env=OFFSCREEN)

    assert (done.returncode, done.stderr) == (0, b"")
    with build(tmp_path, must_exist=True) as opened:
        assert len(opened.services.minutes.list()) == 3


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("arguments", [[], ["live"], ["--sample"]])
def test_without_a_display_it_says_so_and_what_works_all_the_same(arguments: list[str], tmp_path: Path) -> None:
    done = quince(*arguments, "--data-dir", tmp_path, env=NO_DISPLAY)

    assert done.returncode == 1
    assert "quince rehearse" in assert_one_sentence(done.stderr)
    assert list(tmp_path.iterdir()) == []


def test_a_meeting_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    done = quince("live", "--data-dir", tmp_path, env=OFFSCREEN)
    assert done.returncode == 1
    assert "No meeting is planned" in assert_one_sentence(done.stderr)

    done = quince("live", "4711", "--data-dir", tmp_path, env=OFFSCREEN)
    assert done.returncode == 1
    assert "4711" in assert_one_sentence(done.stderr)


def test_after_a_crash_live_leads_back_into_the_meeting_that_was_on(tmp_path: Path) -> None:
    with build(tmp_path) as opened:
        opened.services.team.add([NewPerson("Ana")])
        only = opened.services.meetings.create("Huddle")
        opened.services.live.open(only.id).dispatch(StartMeeting())

    # The window goes back into it by itself; none that is planned may stand in the way, nor that none is.
    with build(tmp_path) as opened:
        assert meeting_to_enter(opened, Namespace(command="live", meeting="next")) is None
        planned = opened.services.meetings.create("Next")
        assert meeting_to_enter(opened, Namespace(command="live", meeting="next")) is None
        assert meeting_to_enter(opened, Namespace(command="live", meeting=planned.id)) == planned.id


def test_a_meeting_that_was_held_is_not_held_again(tmp_path: Path) -> None:
    with build(tmp_path) as opened:
        opened.services.sample.load()
        held = opened.services.minutes.list()[0]

    done = quince("live", held.meeting_id, "--data-dir", tmp_path, env=OFFSCREEN)

    assert done.returncode == 1
    assert "was held" in assert_one_sentence(done.stderr)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_second_start_brings_the_first_window_to_the_front(tmp_path: Path) -> None:
    first = subprocess.Popen(
        [sys.executable, "-P", "-m", "app", "--sample", "--data-dir", str(tmp_path)],
        env={**environment(PYTHONPATH=str(ROOT)), **OFFSCREEN},
        stderr=subprocess.PIPE,
    )
    try:
        while not (tmp_path / "quince.lock").exists():
            time.sleep(0.05)
        said = ""
        for _ in range(60):
            done = quince("--data-dir", tmp_path, env=OFFSCREEN)
            assert done.returncode == 3
            said = assert_one_sentence(done.stderr)
            if "comes to the front" in said:
                break
            time.sleep(0.1)
        assert "comes to the front" in said
        assert quince("check", "--data-dir", tmp_path).returncode == 3
    finally:
        first.send_signal(signal.SIGINT)
        _, errors = first.communicate(timeout=20)
    assert b"Traceback" not in errors


def test_a_listener_hears_of_problems_until_it_is_taken_away() -> None:
    heard: list[BaseException] = []
    take_away = listen_for_problems(heard.append)
    problem = ValueError("in a slot")

    sys.excepthook(ValueError, problem, None)
    take_away()

    assert heard == [problem]
