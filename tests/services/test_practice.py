"""The scripted team: any size, always to locked minutes, always the same for a seed, whatever the moderator does."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.capture import CaptureKind, parse
from app.domain.ids import ItemId
from app.domain.meeting import commands as cmd
from app.domain.meeting import events as ev
from app.domain.meeting.decision import Rejection
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Action, SegmentKind, Status
from app.services.live import LiveMeeting, LiveService
from app.services.practice import FasterClock, Script, ScriptClock, SeededIds
from app.services.practice.stage import Stage, Step
from app.services.practice.words import PARTS, practice_actions, tongue_of
from app.services.rehearsal import Rehearsal
from app.services.team import NewPerson
from tests.fakes import MONDAY_0840, FakeClock
from tests.services.house import House

TODAY = date(2026, 11, 16)


def opened(reps: int) -> tuple[House, LiveMeeting, ScriptClock]:
    """A rehearsal of so many reps, opened on a clock that the test moves."""
    house = House(reps)
    clock = ScriptClock(MONDAY_0840)
    meeting = house.services.rehearsal.prepare()
    live = LiveService(house.store, clock, house.ids, house.services.meetings.plan).open(meeting.id)
    return house, live, clock


def played(reps: int, seed: int) -> tuple[LiveMeeting, list[Step], list[Rejection]]:
    _, live, clock = opened(reps)
    script = Script(live, seed, TODAY)
    steps: list[Step] = []
    refused: list[Rejection] = []
    for step in script.steps():
        clock.move_to(MONDAY_0840 + step.at_ms)
        outcome = script.apply(step)
        steps.append(step)
        if isinstance(outcome, Rejection):
            refused.append(outcome)
    return live, steps, refused


@pytest.mark.parametrize("reps", [*range(1, 13), 15, 20, 30])
@pytest.mark.parametrize("seed", [1, 7])
def test_a_team_of_any_size_ends_with_locked_minutes_and_no_step_is_refused(reps: int, seed: int) -> None:
    live, steps, refused = played(reps, seed)

    assert refused == []
    assert live.state.status is Status.FINISHED
    assert live.state.override_reason == ""
    assert live.gaps() == ()
    assert [step.at_ms for step in steps] == sorted(step.at_ms for step in steps)
    spoke = {one.rep_id for one in live.state.segments if one.kind is SegmentKind.TURN}
    here = {one.rep_id for one in live.state.participants if one.attendance is not ev.Attendance.ABSENT}
    assert spoke == here


def test_a_rehearsal_of_eight_stays_within_the_quarter_of_an_hour() -> None:
    lengths = []
    for seed in range(12):
        live, _, _ = played(8, seed)
        assert live.state.ended_utc_ms is not None
        assert live.state.started_utc_ms is not None
        lengths.append(live.view().elapsed_ms)

    assert all(12 * 60_000 < length < 16 * 60_000 for length in lengths)


def test_everything_that_can_happen_in_a_meeting_happens() -> None:
    kinds: Counter[str] = Counter()
    for seed in range(12):
        live, _, _ = played(12, seed)
        kinds.update(type(record.event).__name__ for record in live.log.records)

    wanted = {
        ev.MeetingStarted, ev.ItemStarted, ev.TurnStarted, ev.RemarksStarted, ev.MeetingPaused, ev.MeetingResumed,
        ev.RepSkipped, ev.RepMovedToEnd, ev.AttendanceChanged, ev.TimeGranted, ev.MediationStarted, ev.MediationEnded,
        ev.NoteAdded, ev.DecisionMade, ev.QuestionAsked, ev.QuestionSettled, ev.TopicParked, ev.RepRecognised,
        ev.ActionAdded, ev.ActionEdited, ev.ObjectiveSet, ev.NextStepSet, ev.ActionReviewed, ev.RecapRead,
        ev.MeetingRated,
        ev.MeetingFinished, ev.CommandUndone,
    }  # fmt: skip
    assert {kind.__name__ for kind in wanted} <= set(kinds)


def test_the_same_seed_gives_the_same_meeting_to_the_letter() -> None:
    first, steps, _ = played(8, 42)
    second, again, _ = played(8, 42)
    other, _, _ = played(8, 43)

    assert steps == again
    assert first.log.records == second.log.records
    assert first.log.records != other.log.records


def test_most_of_what_is_captured_is_typed_as_a_line() -> None:
    _, steps, _ = played(8, 3)
    lines = [step.act for step in steps if isinstance(step.act, str)]

    assert len(lines) > 20
    assert {"a ", "q ", "w ", "p "} <= {line[:2] for line in lines}
    assert any(" @Ștefan_Țăranu" in line for line in lines)
    assert any(" ^2026-" in line for line in lines)


def test_names_that_cannot_be_called_with_a_sign_still_get_their_actions() -> None:
    house = House()
    house.services.team.add(
        [NewPerson("Ana Pop", "a@example.com"), NewPerson("Ana Pop", "b@example.com"), NewPerson("@ ^"), NewPerson("∅")]
    )
    clock = ScriptClock(MONDAY_0840)
    meeting = house.services.rehearsal.prepare()
    live = LiveService(house.store, clock, house.ids, house.services.meetings.plan).open(meeting.id)
    rehearsal = Rehearsal(live, clock, 1, TODAY)

    for step in rehearsal.steps():
        clock.move_to(MONDAY_0840 + step.at_ms)
        assert not isinstance(rehearsal.apply(step), Rejection), step

    owners = {action.owner_id for action in live.state.actions}
    assert owners == {rep.id for rep in house.services.team.reps()}


def test_a_line_that_would_be_misread_becomes_the_command_it_means() -> None:
    _, live, _ = opened(2)
    stage = Stage(live, 1, TODAY)
    first = stage.speakers[0]
    text = "write to x ^friday"

    made = [
        stage.line(kind, text, first)
        for kind in (CaptureKind.ACTION, CaptureKind.QUESTION, CaptureKind.WIN, CaptureKind.RECOGNITION)
    ]
    made += [stage.line(kind, text) for kind in (CaptureKind.DECISION, CaptureKind.PARKED, CaptureKind.NOTE)]

    assert [type(one) for one in made] == [
        cmd.AddAction, cmd.AskQuestion, cmd.Recognise, cmd.Recognise, cmd.AddDecision, cmd.ParkTopic, cmd.AddNote,
    ]  # fmt: skip


def test_who_is_unknown_is_called_by_no_name() -> None:
    _, live, _ = opened(1)
    stage = Stage(live, 1, TODAY)

    assert stage.name(None) == "The team"
    assert stage.part(live.state.participants[0].rep_id) in PARTS


def test_promises_never_fall_due_on_a_weekend() -> None:
    _, live, _ = opened(1)
    stage = Stage(live, 1, TODAY)

    assert {stage.day(days).weekday() for days in range(14)} == {0, 1, 2, 3, 4}


def test_people_speak_the_language_their_names_are_written_in() -> None:
    assert [tongue_of(name) for name in ("Ελένη Παπά", "Ștefan Munteanu", "Íñigo", "Ioana Bălan")] == [
        "el", "ro", "", "ro",
    ]  # fmt: skip
    live, _, _ = played(8, 5)
    greek = [part.note for part in PARTS if part.tongue == "el"]
    for note in live.state.notes:
        if note.text in greek:
            person = live.state.participant(note.rep_id) if note.rep_id else None
            assert person is not None
            assert tongue_of(person.name) == "el"


def test_the_actions_to_review_are_made_up_and_the_same_each_time() -> None:
    house = House(12)
    meeting = house.services.rehearsal.prepare()

    actions = practice_actions(meeting, house.reps, TODAY)

    assert len(actions) == 8
    assert actions == practice_actions(meeting, house.reps, TODAY)
    assert len({one.text for one in actions}) == 8
    assert all(len(one.id) <= 36 for one in actions)


class Meddler:
    """A moderator who does things of their own between the steps."""

    def __init__(self, live: LiveMeeting) -> None:
        self.live = live

    def do(self, act: int) -> None:
        live, state = self.live, self.live.state
        waiting = [entry.rep_id for entry in state.queue]
        acts: list[cmd.Command | None] = [
            cmd.Next(),
            cmd.NextPhase(),
            cmd.PreviousPhase(),
            cmd.Pause(),
            cmd.Resume(),
            cmd.Undo(),
            cmd.Redo(),
            cmd.ModeratorRemarks(),
            cmd.GrantTime(15_000),
            cmd.MarkAbsent(waiting[0]) if waiting else None,
            cmd.GiveFloor(waiting[-1]) if waiting else None,
            cmd.AskQuestion(live.new_id(), "Asked by hand?"),
            cmd.AddAction(live.new_id(), "Nobody's, no date"),
            cmd.StartMediation(live.new_id(), "Noise"),
            cmd.EndMediation(),
            cmd.DetectGap(0),
            cmd.SkipOnce(waiting[0]) if waiting else None,
        ]
        command = acts[act % len(acts)]
        if command is not None:
            live.dispatch(command)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    reps=st.integers(1, 10),
    seed=st.integers(0, 10**6),
    meddling=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 16)), max_size=12),
)
def test_whatever_the_moderator_does_meanwhile_the_script_comes_to_an_end(
    reps: int, seed: int, meddling: list[tuple[int, int]]
) -> None:
    _, live, clock = opened(reps)
    script, meddler = Script(live, seed, TODAY), Meddler(live)
    for count, step in enumerate(script.steps()):
        clock.move_to(MONDAY_0840 + step.at_ms)
        for when, act in meddling:
            if when == count:
                meddler.do(act)
        script.apply(step)

    assert live.state.status is Status.FINISHED


def test_a_meeting_that_keeps_being_thrown_back_is_given_up_at_last() -> None:
    _, live, clock = opened(1)
    script = Script(live, 1, TODAY)
    count = 0
    for step in script.steps():
        count += 1
        clock.move_to(MONDAY_0840 + step.at_ms)
        script.apply(step)
        if live.state.phase is Phase.QA:
            live.dispatch(cmd.PreviousPhase())

    assert 2_000 <= count < 2_050
    assert live.state.status is Status.RUNNING


def test_a_meeting_that_is_cancelled_has_no_more_steps() -> None:
    _, live, clock = opened(3)
    steps = Script(live, 1, TODAY).steps()
    next(steps)
    clock.move_to(MONDAY_0840 + 1_000)
    live.dispatch(cmd.CancelMeeting())

    assert list(steps) == []


def test_what_is_still_missing_at_the_end_is_locked_with_the_reason() -> None:
    _, live, clock = opened(2)
    script = Script(live, 1, TODAY)
    for step in script.steps():
        clock.move_to(MONDAY_0840 + step.at_ms)
        if isinstance(step.act, cmd.RateMeeting):
            live.dispatch(cmd.AskQuestion(live.new_id(), "One more?"))
        script.apply(step)

    assert live.state.status is Status.FINISHED
    assert live.state.override_reason != ""


def test_gaps_of_the_moderator_are_mended_too_and_those_mended_meanwhile_passed_over() -> None:
    _, live, clock = opened(3)
    script = Script(live, 1, TODAY)
    first, second, task = ItemId("first"), ItemId("second"), ItemId("task")
    for step in script.steps():
        clock.move_to(MONDAY_0840 + step.at_ms)
        if live.state.phase is Phase.QA and isinstance(step.act, cmd.Next):
            for question in (first, second):
                live.dispatch(cmd.AskQuestion(question, f"{question}?"))
            live.dispatch(cmd.AddAction(task, "Nobody's task"))
        script.apply(step)
        if isinstance(step.act, cmd.SettleQuestion) and step.act.id == first:
            live.dispatch(cmd.SettleQuestion(second, cmd.Settlement.ANSWERED, "By the moderator"))

    assert live.state.status is Status.FINISHED
    assert live.state.override_reason == ""
    action = live.state.item(task)
    assert isinstance(action, Action)
    assert action.owner_id is not None
    assert action.due is not None


def test_a_meeting_that_has_begun_is_played_on_from_there() -> None:
    _, live, clock = opened(2)
    live.dispatch(cmd.StartMeeting())
    live.dispatch(cmd.DetectGap(MONDAY_0840))
    script = Script(live, 1, TODAY)
    acts = []
    for step in script.steps():
        clock.move_to(MONDAY_0840 + step.at_ms)
        script.apply(step)
        acts.append(step.act)

    assert acts[0] == cmd.ResolveGap(counted=False)
    assert cmd.StartMeeting() not in acts
    assert live.state.status is Status.FINISHED


def test_without_objectives_or_actions_nothing_is_changed_in_the_questions() -> None:
    house = House(1)
    clock = ScriptClock(MONDAY_0840)
    meeting = house.services.meetings.create("Bare", rehearsal=True)
    live = LiveService(house.store, clock, house.ids, house.services.meetings.plan).open(meeting.id)
    live.dispatch(cmd.StartMeeting())
    while live.state.phase is not Phase.QA:
        clock.move_to(clock.now_utc_ms() + 1_000)
        live.dispatch(cmd.NextPhase())
    rehearsal = Rehearsal(live, clock, 1, TODAY)

    for step in rehearsal.steps():
        clock.move_to(rehearsal.began_utc_ms + step.at_ms)
        rehearsal.apply(step)

    assert not any(isinstance(record.event, ev.ActionEdited | ev.ObjectiveSet) for record in live.log.records)
    assert live.state.status is Status.FINISHED


def test_what_the_moderator_rated_and_read_out_is_not_done_again() -> None:
    _, live, clock = opened(3)
    script = Script(live, 1, TODAY)
    rated = []
    for step in script.steps():
        clock.move_to(MONDAY_0840 + step.at_ms)
        if isinstance(step.act, cmd.MarkRead) and not live.state.ratings:
            for person in live.state.participants:
                live.dispatch(cmd.RateMeeting(person.rep_id, 10))
        script.apply(step)
        if isinstance(step.act, cmd.RateMeeting):
            rated.append(step)

    assert rated == []
    assert live.state.status is Status.FINISHED


def test_a_mediation_that_cannot_begin_is_not_ended() -> None:
    _, live, clock = opened(3)
    script = Script(live, 1, TODAY)
    ended = []
    for step in script.steps():
        clock.move_to(MONDAY_0840 + step.at_ms)
        if step.act != "" and isinstance(step.act, str) and step.act.startswith("m "):
            continue
        script.apply(step)
        if isinstance(step.act, cmd.EndMediation):
            ended.append(step)

    assert ended == []
    assert live.state.mediations == ()


@pytest.mark.parametrize(
    "kept",
    [
        (),
        (Phase.OPENING,),
        (Phase.TURNS,),
        (Phase.OPENING, Phase.TURNS),
        (Phase.TURNS, Phase.QA),
        (Phase.TASKS, Phase.CLOSING),
    ],
)
def test_an_agenda_may_lack_any_part(kept: tuple[Phase, ...]) -> None:
    house = House(3)
    clock = ScriptClock(MONDAY_0840)
    meeting = house.services.rehearsal.prepare(participants=house.rep_ids if Phase.TURNS in kept else None)
    agenda = tuple(item for item in meeting.agenda if item.phase in kept)
    plan = replace(house.services.meetings.plan(meeting), agenda=agenda)
    if Phase.TURNS not in kept:
        plan = replace(plan, participants=tuple(replace(one, written_update=True) for one in plan.participants))
    live = LiveService(house.store, clock, house.ids, lambda _: plan).open(meeting.id)
    rehearsal = Rehearsal(live, clock, 1, TODAY)
    steps = 0
    for step in rehearsal.steps():
        clock.move_to(MONDAY_0840 + step.at_ms)
        rehearsal.apply(step)
        steps += 1

    assert live.state.status is Status.FINISHED
    assert steps < 100


def test_a_script_clock_stands_until_it_is_moved_and_never_goes_back() -> None:
    clock = ScriptClock(MONDAY_0840, "Europe/Athens")

    clock.move_to(MONDAY_0840 + 5)
    clock.move_to(MONDAY_0840)

    assert clock.now_utc_ms() == clock.wall_utc_ms() == MONDAY_0840 + 5
    assert (clock.suspended_ms(), clock.zone(), clock.today()) == (0, "Europe/Athens", TODAY)


def test_a_faster_clock_runs_on_from_now_and_leaves_sleep_out() -> None:
    slow = FakeClock(zone_name="Europe/Athens")
    fast = FasterClock(slow, 20)
    slow.advance(1_000)
    slow.sleep(3_600_000)

    assert fast.now_utc_ms() == MONDAY_0840 + 20_000
    assert fast.wall_utc_ms() == slow.wall_utc_ms()
    assert (fast.suspended_ms(), fast.zone(), fast.today()) == (0, "Europe/Athens", TODAY)


def test_seeded_ids_are_unique_and_come_again_with_the_seed() -> None:
    ids = [SeededIds(5).new() for _ in range(2)]
    many = SeededIds(5)

    assert ids[0] == ids[1] == many.new()
    assert len({many.new() for _ in range(1_000)}) == 1_000
    assert len(ids[0]) == 36


def test_lines_mean_what_they_are_said_to_mean() -> None:
    _, live, _ = opened(8)
    stage = Stage(live, 1, TODAY)
    for person in live.state.plan.participants:
        line = stage.line(CaptureKind.ACTION, "Call Acme", person.rep_id, TODAY)
        assert isinstance(line, str)
        read = parse(line, stage.people, TODAY)
        assert (read.text, read.who, read.due) == ("Call Acme", person.rep_id, TODAY)
