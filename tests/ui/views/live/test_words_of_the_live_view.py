"""Phrases made from frames: what comes next, what was given, what was done, what is spoken."""

from collections.abc import Callable

import pytest

from app.domain.ids import ItemId
from app.domain.meeting import commands as cmd
from app.ui.overlays.palette import PaletteEntry
from app.ui.views.live.acts import Chosen
from app.ui.views.live.controller import LiveController
from app.ui.views.live.entries import palette_entries, palette_head
from app.ui.views.live.frame import LiveFrame, date_suggestions, next_meeting_day, open_promise
from app.ui.views.live.phrases import (
    gap_question,
    given_remark,
    next_label,
    overtime_band,
    overtime_line,
    placeholder,
    saved_label,
    spoken_state,
    stretch_title,
)
from app.ui.words import day_in_month
from tests.ui.live_scenes import (
    ELENI,
    MARTA,
    SCENES,
    STEFAN,
    Stage,
    away,
    closing,
    mediation,
    overtime,
    paused,
    plan,
    questions,
    ready,
    remarks,
    tasks,
    turns,
)

pytestmark = pytest.mark.usefixtures("qapp")


def frame_of(stage: Stage) -> LiveFrame:
    return LiveController(stage.live, stage.clock).frame


@pytest.mark.parametrize(
    ("scene", "title", "primary", "brief"),
    [
        (ready, "Ready", "Start", "Start"),
        (turns, "Turn 3 of 8", "Next: Ελένη", "Ελένη"),
        (away, "Turn 3 of 8", "Next: Ελένη", "Ελένη"),
        (paused, "Turn 3 of 8", "Next: Ελένη", "Ελένη"),
        (remarks, "Between turns", "Next: Ελένη", "Ελένη"),
        (tasks, "Tasks", "Next: Q&A", "Q&A"),
        (questions, "Q&A", "Next: Closing", "Closing"),
        (closing, "Closing", "Next", "Next"),
    ],
)
def test_the_head_and_the_primary_button_say_what_is_and_what_comes(
    scene: Callable[[], Stage], title: str, primary: str, brief: str
) -> None:
    frame = frame_of(scene())
    assert stretch_title(frame) == title
    assert next_label(frame) == primary
    assert next_label(frame, brief=True) == brief


def test_what_a_turn_was_given_and_why_not_more() -> None:
    stage = Stage(plan()).at("0:00").do(cmd.StartMeeting())
    stage.at("4:00").do(cmd.Next())
    assert given_remark(frame_of(stage)) == "0:56 given"
    stage.do(cmd.GrantTime(15_000))
    assert given_remark(frame_of(stage)) == "1:11 given, 15 s granted"
    stage.at("7:00").do(cmd.Next())
    remark = given_remark(frame_of(stage))
    assert remark.startswith("0:4")
    assert "less to make up Ana’s overrun" in remark
    assert given_remark(frame_of(remarks())) == "charged to nobody"
    assert given_remark(frame_of(ready())).endswith("planned of 15:00")


def test_overtime_says_how_far_and_what_it_does_to_the_others() -> None:
    frame = frame_of(overtime())
    assert overtime_line(frame) == "12 s over. Q&A and closing stay kept."
    assert overtime_band(frame) == "The others now get 0:56"
    late = frame_of(overtime().at("9:00"))
    assert "to" in overtime_band(late) or "get 0:" in overtime_band(late)


def test_the_line_invites_to_what_fits_the_moment() -> None:
    assert placeholder(frame_of(turns())) == "Note on Ștefan, or a q d p r m first"
    assert placeholder(frame_of(questions())).startswith("Answer in a line")
    assert placeholder(frame_of(mediation())).startswith("m and what was agreed")
    assert len({placeholder(frame_of(scene())) for scene in (ready, turns, questions, closing, tasks)}) == 5


def test_the_time_saved_is_that_of_the_meetings_place() -> None:
    assert saved_label(frame_of(turns())) == "Saved 08:46"


def test_the_absence_is_asked_about_as_drawn() -> None:
    assert gap_question(frame_of(away())) == (
        "The app was away for 0:42. Count it, or take it out?",
        "Everything up to 06:12 is here.",
    )


def test_a_screen_reader_hears_changes_and_never_seconds() -> None:
    stage = turns()
    before = frame_of(stage)
    assert spoken_state(before, frame_of(stage.at("6:13"))) == ("", False)
    stage.do(cmd.Next())
    text, urgent = spoken_state(before, frame_of(stage))
    assert text.startswith("Ελένη Παπαδοπούλου has the floor")
    assert not urgent
    assert spoken_state(frame_of(turns()), frame_of(away())) == (gap_question(frame_of(away()))[0], True)


@pytest.mark.parametrize(
    ("command", "label"),
    [
        (cmd.Next(), "Floor to Ελένη at 06:12"),
        (cmd.SkipOnce(MARTA), "Skipped Marta at 06:12"),
        (cmd.MoveToEnd(ELENI), "Ελένη to the end at 06:12"),
        (cmd.MarkAbsent(MARTA), "Marta absent at 06:12"),
        (cmd.GrantTime(15_000), "+0:15 at 06:12"),
        (cmd.Pause(), "Paused at 06:12"),
        (cmd.ModeratorRemarks(), "Your remarks at 06:12"),
        (cmd.StartMediation(ItemId("m")), "Mediation at 06:12"),
        (cmd.NextPhase(), "Went to Tasks at 06:12"),
        (cmd.PreviousPhase(), "Went to Opening at 06:12"),
        (cmd.AddNote(ItemId("n"), "Short"), "Note “Short”"),
        (cmd.ParkTopic(ItemId("p"), "Training slot for the CRM export"), "Parked “Training slot fo…”"),
        (cmd.ReviewAction(ItemId("old-6"), cmd.ReviewOutcome.DONE), "Done “Renewal talk wit…”"),
        (cmd.SetNextStep(STEFAN, "Call"), "Next step of Ștefan at 06:12"),
        (cmd.RateMeeting(STEFAN, 9), "Ștefan gave 9 at 06:12"),
        (cmd.MarkRead(STEFAN), "Read Ștefan at 06:12"),
        (cmd.ExtendCap(60_000, "bell"), "Cap +1:00 at 06:12"),
        (cmd.SetObjective(ItemId("o-9"), "Demos"), "Objective “Demos”"),
    ],
)
def test_what_undo_would_take_back_is_said_in_a_few_words(command: cmd.Command, label: str) -> None:
    assert frame_of(turns().do(command)).undo_label == label


def test_likely_days_and_steps_are_offered() -> None:
    frame = frame_of(closing())
    assert [day_in_month(day) for day in date_suggestions(frame)] == ["Wed 18", "Fri 20", "Mon 30"]
    day = next_meeting_day(frame)
    assert day is not None
    assert day_in_month(day) == "Mon 30"
    promise = open_promise(frame, MARTA)
    assert promise is not None
    assert promise.text == "Return the loan kit from Clínica Sur"


@pytest.mark.parametrize("name", SCENES)
def test_the_palette_lists_every_act_with_its_reason_in_every_scene(name: str) -> None:
    stage = SCENES[name]()
    controller = LiveController(stage.live, stage.clock)
    before = stage.live.state
    listed = palette_entries(controller.frame, Chosen(), controller.why_not)
    assert stage.live.state is before, "asking changes nothing"
    assert len({entry.key for entry in listed}) == len(listed)
    assert all(isinstance(entry, PaletteEntry) and entry.text and entry.icon for entry in listed)
    assert all("%" not in entry.text.replace("100 %", "").replace("5 %", "") for entry in listed)
    assert palette_head(controller.frame).clock
