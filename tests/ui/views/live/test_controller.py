"""The controller: what is on disk, what is told, and what never stops a meeting."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.domain.capture import Capture, CaptureKind, parse
from app.domain.meeting import commands as cmd
from app.domain.meeting.decision import Reason
from app.domain.meeting.state import Status
from app.domain.meeting.view import ClockFace
from app.ui.cue import Cue
from app.ui.views.live.controller import LiveController
from tests.ui.live_scenes import STARTED_UTC_MS, TODAY, Stage, clock_ms, plan, turns


@pytest.fixture
def stage() -> Stage:
    return Stage(plan())


@pytest.fixture
def controller(stage: Stage, qtbot: QtBot) -> Iterator[LiveController]:
    made = LiveController(stage.live, stage.clock)
    yield made
    made.stop()
    made.deleteLater()


def note(text: str) -> Capture:
    return Capture(CaptureKind.NOTE, text)


def test_a_command_is_told_after_it_is_on_disk(stage: Stage, controller: LiveController) -> None:
    seen: list[int] = []
    controller.frame_changed.connect(lambda frame: seen.append(len(stage.store.records(stage.live.meeting.id))))
    assert controller.dispatch(cmd.StartMeeting())
    assert seen == [len(stage.live.log.records)]


def test_a_refusal_is_told_and_changes_nothing(controller: LiveController) -> None:
    spy = QSignalSpy(controller.refused)
    before = controller.frame.state
    assert not controller.dispatch(cmd.Pause())
    assert spy.at(0)[0].reason is Reason.NOT_STARTED
    assert controller.frame.state is before


def test_why_not_asks_without_doing(controller: LiveController) -> None:
    assert controller.why_not(cmd.StartMeeting()) is None
    refused = controller.why_not(cmd.Pause())
    assert refused is not None
    assert refused.reason is Reason.NOT_STARTED
    assert controller.frame.state.status is Status.READY


def test_a_full_disk_is_told_and_goes_away_when_writing_works_again(stage: Stage, controller: LiveController) -> None:
    stage.store.full = True
    assert not controller.capture(note("kept in the line"))
    trouble = controller.trouble
    assert trouble is not None
    assert not trouble.is_bug
    assert "disk is full" in trouble.sentence
    assert stage.live.state.items == ()
    stage.store.full = False
    controller._beat()
    assert controller.trouble is None


def test_trying_again_carries_out_what_had_failed(stage: Stage, controller: LiveController) -> None:
    stage.store.full = True
    controller.capture(note("once"))
    controller.try_again()
    assert controller.trouble is not None
    stage.store.full = False
    controller.try_again()
    assert [item.text for item in stage.live.state.items] == ["once"]
    controller.try_again()
    assert len(stage.live.state.items) == 1


def test_a_beat_that_cannot_be_written_is_trouble(stage: Stage, controller: LiveController) -> None:
    controller.dispatch(cmd.StartMeeting())
    stage.store.full = True
    controller._beat()
    assert controller.trouble is not None


def test_the_draft_is_kept_within_a_second_of_the_last_key(
    stage: Stage, controller: LiveController, qtbot: QtBot
) -> None:
    for text in ("N", "No", "Not", "Note"):
        controller.set_draft(text)
        qtbot.wait(20)
    qtbot.waitUntil(lambda: stage.live.draft == "Note", timeout=900)


def test_stopping_keeps_the_draft_at_once(stage: Stage, controller: LiveController) -> None:
    controller.set_draft("half a sent")
    controller.stop()
    assert stage.live.draft == "half a sent"


def test_a_draft_comes_back_unless_it_was_committed(stage: Stage) -> None:
    stage.live.save_draft("a Call Óptica Ría @Ana ^fri")
    assert LiveController(stage.live, stage.clock).restored_draft() == "a Call Óptica Ría @Ana ^fri"
    stage.live.capture(
        parse("a Call Óptica Ría @Ana ^fri", LiveController(stage.live, stage.clock).frame.people.members, TODAY)
    )
    assert LiveController(stage.live, stage.clock).restored_draft() == ""


def test_sleep_is_noticed_and_asked_about(stage: Stage, controller: LiveController) -> None:
    controller.dispatch(cmd.StartMeeting())
    controller.start()
    stage.clock.sleep(42_000)
    controller._tick.tick()
    assert controller.frame.moment.gap_ms == 42_000
    assert controller.frame.upcoming is not None, "the primary button keeps its words meanwhile"


def test_cues_come_at_warning_and_zero_and_never_for_a_pause(qtbot: QtBot) -> None:
    stage = turns()
    controller = LiveController(stage.live, stage.clock)
    cues: list[Cue] = []
    controller.cue.connect(cues.append)
    controller.start()
    for time in ("6:20", "6:46", "6:55", "7:00"):
        stage.at(time)
        controller._tick.tick()
    assert cues == [Cue.WARNING, Cue.ZERO]
    stage.do(cmd.Pause())
    controller._tick.tick()
    stage.do(cmd.Resume())
    controller._tick.tick()
    stage.do(cmd.Next())
    controller._tick.tick()
    assert cues == [Cue.WARNING, Cue.ZERO]
    controller.stop()


def test_a_phase_that_has_used_its_time_has_a_cue_of_its_own(stage: Stage, controller: LiveController) -> None:
    cues: list[Cue] = []
    controller.cue.connect(cues.append)
    controller.dispatch(cmd.StartMeeting())
    controller.start()
    for time in ("1:00", "3:35", "4:00"):
        stage.at(time)
        controller._tick.tick()
    assert cues == [Cue.WARNING, Cue.PHASE]


def test_a_bug_in_a_look_is_told_once_and_the_clock_goes_on(
    stage: Stage, controller: LiveController, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    controller.dispatch(cmd.StartMeeting())

    def broken() -> None:
        raise RuntimeError("planted")

    monkeypatch.setattr(controller, "_notice_sleep", broken)
    controller.start()
    controller._tick.tick()
    assert controller.trouble is not None
    assert controller.trouble.is_bug
    assert controller._tick.is_running
    assert len([record for record in caplog.records if record.exc_info]) == 1
    monkeypatch.undo()
    stage.at("0:30")
    controller._tick.tick()
    assert controller.frame.moment.elapsed_ms == clock_ms("0:30")
    controller.dismiss_bug()
    assert controller.trouble is None


def test_locking_the_minutes_ends_the_looking(qtbot: QtBot) -> None:
    stage = turns()
    controller = LiveController(stage.live, stage.clock)
    controller.start()
    with qtbot.waitSignal(controller.finished) as signal:
        controller.dispatch(cmd.Finish("because it is a test"))
    assert signal.args == ["m-16-nov"]
    assert not controller._tick.is_running
    assert controller.frame.is_over


def test_calling_off_tells_so(controller: LiveController, qtbot: QtBot) -> None:
    with qtbot.waitSignal(controller.cancelled):
        controller.dispatch(cmd.CancelMeeting())


def test_the_same_state_makes_frames_that_share_it(stage: Stage, controller: LiveController) -> None:
    controller.dispatch(cmd.StartMeeting())
    controller.start()
    first = controller.frame
    stage.at("0:10")
    controller._tick.tick()
    assert controller.frame.state is first.state
    assert controller.frame.people is first.people
    assert controller.frame.moment.elapsed_ms == clock_ms("0:10")
    assert controller.frame.moment.clock.face is ClockFace.CALM
    assert stage.clock.now_utc_ms() == STARTED_UTC_MS + clock_ms("0:10")
