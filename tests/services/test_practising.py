"""Practice: the reps speak by the clock of the turn, the floor is the moderator's, and nothing of it is kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from app.domain.errors import RequestError
from app.domain.ids import ItemId, MeetingId, Ms, RepId
from app.domain.meeting import commands as cmd
from app.domain.meeting.decision import Rejection
from app.domain.meeting.events import Attendance
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import SegmentKind, Status
from app.services.live import LiveMeeting, LiveService
from app.services.ports import ActionState
from app.services.practice import FasterClock, Heard, Play, PracticeMode, PracticeStore, Prompt
from app.services.practice.stage import Stage
from app.services.practice.turns import Happens, TurnPlan
from app.services.practice.words import QUESTIONS
from app.services.practising import Practice, PracticeTeam
from tests.fakes import MONDAY_0840, FakeClock
from tests.services.house import House

MINUTE: Ms = 60_000


class Rehearsed:
    """A practice meeting and a moderator's hands."""

    def __init__(self, reps: int = 8, seed: int = 1) -> None:
        self.house = House(reps)
        self.practice: Practice = self.house.services.practice.begin(seed, PracticeTeam.OWN)
        self.play = self.practice.play

    @property
    def live(self) -> LiveMeeting:
        return self.practice.live

    @property
    def stage(self) -> Stage:
        return self.play._script.stage

    def do(self, *commands: cmd.Command) -> None:
        for command in commands:
            outcome = self.live.dispatch(command)
            assert not isinstance(outcome, Rejection), (command, outcome)

    def wait(self, ms: Ms, step_ms: Ms = 250) -> None:
        """Let so much time pass, looking as the window does."""
        for _ in range(ms // step_ms):
            self.house.clock.advance(step_ms)
            self.look()

    def look(self) -> None:
        while (step := self.play.due()) is not None:
            assert not isinstance(self.play.apply(step), Rejection), step

    def until(self, holds: Callable[[], bool], most_ms: Ms = 30 * MINUTE) -> None:
        for _ in range(most_ms // 250):
            if holds():
                return
            self.wait(250)
        raise AssertionError("waited in vain")

    def hears(self) -> Heard | None:
        return None if self.play.prompt is None else self.play.prompt.heard

    def start(self) -> None:
        """Mark who is missing, start, and give the first one the floor."""
        while (prompt := self.play.prompt) is not None and prompt.heard is Heard.MISSING:
            assert prompt.rep_id is not None
            self.do(cmd.MarkAbsent(prompt.rep_id))
        self.do(cmd.StartMeeting(), cmd.NextPhase())

    def call(self, rep_id: RepId | None) -> TurnPlan:
        """Give the floor to somebody, and tell what will happen in the turn."""
        assert rep_id is not None
        if self.live.state.speaker_id != rep_id:
            self.do(cmd.GiveFloor(rep_id))
        segment = self.live.state.segment
        assert segment is not None
        return self.play._script.turns.plan(segment, rep_id)

    def plain_speaker(self) -> RepId:
        """Somebody who waits, and who says what they have to say."""
        cast = self.stage.cast
        busy = {cast.absent, cast.late, cast.skips, cast.to_end, cast.mediates, cast.silent}
        return next(one for one in self.stage.speakers if one not in busy and self.live.state.waits(one))

    def until_in_turn(self, share: float, plan: TurnPlan) -> None:
        self.until(lambda: self.stage.spent_ms >= int(plan.length_ms * share) + 250)

    def to_phase(self, phase: Phase) -> None:
        while self.live.state.phase is not phase:
            self.do(cmd.NextPhase())


# Who takes part


@pytest.mark.parametrize(
    ("reps", "teams"),
    [
        (0, (PracticeTeam.SAMPLE,)),
        (2, (PracticeTeam.SAMPLE, PracticeTeam.OWN)),
        (3, (PracticeTeam.OWN, PracticeTeam.SAMPLE)),
    ],
)
def test_the_own_team_takes_part_when_it_is_large_enough(reps: int, teams: tuple[PracticeTeam, ...]) -> None:
    house = House(reps)

    assert house.services.practice.teams() == teams
    assert house.services.practice.begin(1).team is teams[0]


def test_with_the_sample_loaded_there_is_no_other_team() -> None:
    house = House()
    house.services.sample.load()

    assert house.services.practice.teams() == (PracticeTeam.OWN,)


def test_the_sample_team_practises_without_coming_into_the_team() -> None:
    house = House(3)
    practice = house.services.practice.begin(1, PracticeTeam.SAMPLE, "Try")

    assert len(practice.live.state.participants) == 8
    assert practice.live.state.plan.title == "Try"
    assert len(house.services.team.reps()) == 3


def test_without_an_own_team_nobody_of_it_can_practise() -> None:
    with pytest.raises(RequestError):
        House().services.practice.begin(1, PracticeTeam.OWN)


def test_more_than_eight_practise_in_the_way_that_is_suggested() -> None:
    house = House(11)

    assert house.services.practice.begin(1).live.state.plan.capacity_choice != ""


def test_whoever_practises_is_the_moderator_and_not_somebody_made_up() -> None:
    assert House(3).services.practice.begin(1).live.state.plan.moderator == ""


def test_the_speaking_order_follows_the_real_meetings() -> None:
    house = House(4)
    house.hold(house.meeting())
    order = [one.rep_id for one in house.services.meetings.order(house.meeting())]

    practice = house.services.practice.begin(1, PracticeTeam.OWN)

    assert [entry.rep_id for entry in practice.live.state.queue] == order


# Nothing is kept


def test_practice_writes_nothing_and_ends_with_minutes() -> None:
    rehearsed = Rehearsed()
    house, writes = rehearsed.house, rehearsed.house.store.writes
    rehearsed.play.set_mode(PracticeMode.WATCH)
    rehearsed.until(lambda: rehearsed.play.is_over)

    minutes = rehearsed.practice.minutes()

    assert minutes.header.final
    assert minutes.header.rehearsal
    assert minutes == rehearsed.practice.minutes()
    assert house.store.writes == writes
    assert house.store.meeting(rehearsed.practice.meeting_id) is None
    assert house.services.live.resume() is None
    assert house.services.actions.all() == ()
    assert house.services.minutes.list() == ()
    assert rehearsed.play.due() is None


def test_before_it_has_begun_practice_has_no_minutes() -> None:
    with pytest.raises(RequestError):
        Rehearsed().practice.minutes()


def test_what_a_practice_meeting_leaves_is_found_nowhere() -> None:
    store = PracticeStore()
    meeting = House(3).services.practice.begin(1).live.meeting
    store.save_meeting(meeting)
    store.save_draft(meeting.id, "half a line")
    store.beat(meeting.id, MONDAY_0840)
    store.settle_action(ItemId("a"), ActionState.DONE, MONDAY_0840)
    store.remove_sample()

    assert store.meeting(meeting.id) is meeting
    assert store.draft(meeting.id) == "half a line"
    for found in (store.meetings(), store.actions(), store.questions(meeting.id), store.search("a")):
        assert found == ()
    assert store.live() is None
    store.delete_planned(meeting.id)
    assert store.meeting(meeting.id) is None


def test_of_the_history_as_many_meetings_are_told_as_are_asked_for() -> None:
    house = House(3)
    house.hold(house.meeting())
    house.hold(house.meeting())
    store = PracticeStore(house.reps, house.store.turns())

    assert store.turns() == house.store.turns()
    assert store.turns(meetings=1) == house.store.turns(meetings=1)
    assert store.reps(active_only=True) == house.reps


# The reps speak by themselves


def test_who_has_the_floor_reports_and_promises_whoever_gave_it_to_them() -> None:
    rehearsed = Rehearsed()
    rehearsed.start()
    speaker = rehearsed.plain_speaker()
    plan = rehearsed.call(speaker)

    rehearsed.until_in_turn(0.95, plan)

    state = rehearsed.live.state
    assert any(note.rep_id == speaker for note in state.notes)
    assert any(action.owner_id == speaker for action in state.actions)
    assert state.speaker_id == speaker


def test_nobody_but_the_moderator_gives_the_floor_on() -> None:
    rehearsed = Rehearsed()
    rehearsed.start()
    speaker = rehearsed.live.state.speaker_id

    rehearsed.wait(5 * MINUTE)

    assert rehearsed.live.state.speaker_id == speaker


def test_a_pause_by_hand_silences_everybody_for_as_long_as_it_lasts() -> None:
    rehearsed = Rehearsed()
    rehearsed.start()
    rehearsed.call(rehearsed.plain_speaker())
    rehearsed.do(cmd.Pause())
    before = len(rehearsed.live.log.records)

    rehearsed.wait(10 * MINUTE)
    assert len(rehearsed.live.log.records) == before

    rehearsed.do(cmd.Resume())
    rehearsed.wait(MINUTE)
    assert len(rehearsed.live.log.records) > before + 1


def test_a_mediation_silences_them_too() -> None:
    rehearsed = Rehearsed()
    rehearsed.start()
    rehearsed.do(cmd.StartMediation(ItemId("m"), "Noise"))
    before = len(rehearsed.live.log.records)

    rehearsed.wait(MINUTE)

    assert len(rehearsed.live.log.records) == before


def test_a_turn_that_was_undone_and_done_again_says_nothing_twice() -> None:
    rehearsed = Rehearsed()
    rehearsed.start()
    speaker = rehearsed.live.state.speaker_id
    assert speaker is not None
    plan = rehearsed.call(speaker)
    rehearsed.until_in_turn(0.35, plan)
    said = len(rehearsed.live.state.items)
    rehearsed.do(cmd.Next(), cmd.Undo())

    rehearsed.wait(1_000)

    assert len(rehearsed.live.state.items) == said


def test_who_gets_a_second_turn_does_not_report_again() -> None:
    rehearsed = Rehearsed(3)
    rehearsed.start()
    speaker = rehearsed.live.state.speaker_id
    assert speaker is not None
    rehearsed.until_in_turn(0.95, rehearsed.call(speaker))
    notes = [note.text for note in rehearsed.live.state.notes]
    rehearsed.do(cmd.Next(), cmd.GiveFloor(speaker))

    rehearsed.wait(2 * MINUTE)

    texts = [note.text for note in rehearsed.live.state.notes if note.text in notes]
    assert len(texts) == len(set(texts))


def test_between_the_turns_and_at_the_close_they_are_silent() -> None:
    rehearsed = Rehearsed(3)
    rehearsed.start()
    rehearsed.do(cmd.ModeratorRemarks())
    said = len(rehearsed.live.state.items)
    rehearsed.wait(MINUTE)
    rehearsed.to_phase(Phase.CLOSING)
    rehearsed.wait(MINUTE)

    assert len(rehearsed.live.state.items) == said


def test_they_open_with_a_win_take_tasks_ask_and_are_quicker_in_the_questions() -> None:
    rehearsed = Rehearsed(5)
    rehearsed.do(cmd.StartMeeting())
    rehearsed.wait(MINUTE)
    assert [one.win for one in rehearsed.live.state.recognitions] == [True]

    rehearsed.to_phase(Phase.TASKS)
    rehearsed.wait(MINUTE)
    assert len(rehearsed.live.state.actions) == 2
    assert rehearsed.live.state.objectives[-1].at_ms is not None

    rehearsed.to_phase(Phase.QA)
    rehearsed.wait(2 * MINUTE)
    state = rehearsed.live.state
    assert [one.settled for one in state.questions] == [None]
    assert any(action.changed_in_qa for action in state.actions)
    assert state.objectives[0].changes

    rehearsed.do(cmd.PreviousPhase())
    rehearsed.wait(MINUTE)
    assert len(rehearsed.live.state.actions) == 2


def test_the_moderator_can_lead_the_whole_meeting_by_what_is_heard() -> None:
    rehearsed = Rehearsed()
    kinds: set[Heard] = set()
    for _ in range(9_000):
        if rehearsed.live.state.status is Status.FINISHED:
            break
        rehearsed.wait(250)
        prompt = rehearsed.play.prompt
        if prompt is not None:
            kinds.add(prompt.heard)
            obey(rehearsed, prompt)
        elif rehearsed.live.state.phase is Phase.CLOSING:
            unread = [one for one in rehearsed.stage.speakers if one not in rehearsed.live.state.read]
            rehearsed.do(*(cmd.MarkRead(one) for one in unread if not rehearsed.stage.is_away(one)))

    assert rehearsed.live.state.status is Status.FINISHED
    assert rehearsed.live.state.override_reason == ""
    assert rehearsed.live.gaps() == ()
    assert {Heard.MISSING, Heard.ALL_HERE, Heard.HAS_SAID_ALL, Heard.GO_ON, Heard.RATES, Heard.FINISH} <= kinds
    assert {Heard.ARRIVED, Heard.CONFLICT, Heard.AGREED, Heard.WANTS_TIME, Heard.GOES_ON, Heard.ELSEWHERE} <= kinds
    assert rehearsed.play.prompt is None


def obey(rehearsed: Rehearsed, prompt: Prompt) -> None:
    """Do what a good moderator does."""
    live, rep_id = rehearsed.live, prompt.rep_id
    question = next((one for one in live.state.questions if one.settled is None), None)
    match prompt.heard:
        case Heard.MISSING if rep_id is not None:
            rehearsed.do(cmd.MarkAbsent(rep_id))
        case Heard.ALL_HERE:
            rehearsed.do(cmd.StartMeeting())
        case Heard.DONE | Heard.STILL_OPEN | Heard.NOT_DONE:
            reviewed = {one for one, _ in live.state.reviews}
            action = next(one for one in live.state.plan.previous_actions if one.id not in reviewed)
            assert (prompt.rep_id, prompt.text) == (action.owner_id, action.text)
            rehearsed.do(cmd.ReviewAction(action.id, cmd.ReviewOutcome(prompt.heard.value)))
        case Heard.ARRIVED if rep_id is not None:
            rehearsed.do(cmd.MarkArrived(rep_id))
        case Heard.ELSEWHERE if rep_id is not None:
            rehearsed.do(cmd.SkipOnce(rep_id))
        case Heard.NEEDS_A_MOMENT if rep_id is not None:
            rehearsed.do(cmd.MoveToEnd(rep_id))
        case Heard.CONFLICT:
            rehearsed.do(cmd.StartMediation(live.new_id(), prompt.text))
        case Heard.AGREED:
            rehearsed.do(cmd.EndMediation(prompt.text, rep_id))
        case Heard.WANTS_TIME:
            rehearsed.do(cmd.GrantTime(15_000))
        case Heard.CALL_DROPS:
            rehearsed.do(cmd.Pause())
        case Heard.CALL_IS_BACK:
            rehearsed.do(cmd.Resume())
        case Heard.HAS_SAID_ALL | Heard.GO_ON:
            rehearsed.do(cmd.Next())
        case Heard.ANSWERS if question is not None:
            rehearsed.do(cmd.SettleQuestion(question.id, cmd.Settlement.ANSWERED, prompt.text))
        case Heard.PARKS if question is not None:
            rehearsed.do(cmd.SettleQuestion(question.id, cmd.Settlement.PARKED, prompt.text))
        case Heard.TAKES if question is not None:
            how = cmd.Settlement.ACTION
            rehearsed.do(cmd.SettleQuestion(question.id, how, prompt.text, live.new_id(), rep_id, prompt.due))
        case Heard.TAKES:
            action_id = next(one.id for one in live.state.actions if one.owner_id is None)
            rehearsed.do(cmd.EditAction(action_id, prompt.text, rep_id, prompt.due))
        case Heard.NAMES_DAY:
            action_id = next(one.id for one in live.state.actions if one.due is None)
            rehearsed.do(cmd.EditAction(action_id, prompt.text, rep_id, prompt.due))
        case Heard.NAMES_STEP if rep_id is not None:
            rehearsed.do(cmd.SetNextStep(rep_id, prompt.text))
        case Heard.RATES if rep_id is not None:
            rehearsed.do(cmd.RateMeeting(rep_id, prompt.number))
        case Heard.FINISH:
            rehearsed.do(cmd.Finish())
        case _:
            assert prompt.heard is Heard.GOES_ON


# What is heard


def test_who_is_missing_is_heard_until_they_are_marked() -> None:
    rehearsed = Rehearsed()
    cast = rehearsed.stage.cast
    assert rehearsed.play.prompt == Prompt(Heard.MISSING, cast.absent)

    assert cast.absent is not None
    rehearsed.do(cmd.MarkAbsent(cast.absent))
    assert rehearsed.play.prompt == Prompt(Heard.MISSING, cast.late)

    assert cast.late is not None
    rehearsed.do(cmd.MarkAbsent(cast.late))
    assert rehearsed.hears() is Heard.ALL_HERE


def test_in_a_small_team_everybody_is_there() -> None:
    assert Rehearsed(2).hears() is Heard.ALL_HERE


def test_who_is_not_here_and_has_the_floor_says_nothing() -> None:
    rehearsed = Rehearsed()
    rehearsed.do(cmd.StartMeeting(), cmd.NextPhase())
    absent = rehearsed.stage.cast.absent
    rehearsed.call(absent)
    said = len(rehearsed.live.state.items)

    rehearsed.wait(MINUTE)

    assert rehearsed.play.prompt == Prompt(Heard.MISSING, absent)
    assert len(rehearsed.live.state.items) == said


def test_the_late_one_who_was_never_marked_comes_all_the_same() -> None:
    rehearsed = Rehearsed()
    rehearsed.do(cmd.StartMeeting(), cmd.NextPhase())
    late = rehearsed.stage.cast.late
    assert late is not None
    assert rehearsed.stage.is_away(late)

    others = [one.rep_id for one in rehearsed.live.state.queue if one.rep_id != late]
    for other in others[:2]:
        rehearsed.call(other)
        rehearsed.wait(1_000)
        assert rehearsed.stage.is_away(late)
    rehearsed.wait(8_000)

    assert not rehearsed.stage.is_away(late)
    assert late not in {one.rep_id for one in rehearsed.live.state.participants if one.attendance is Attendance.ABSENT}


def test_when_the_turns_are_over_the_late_one_is_there() -> None:
    rehearsed = Rehearsed()
    rehearsed.do(cmd.StartMeeting())
    rehearsed.to_phase(Phase.QA)

    assert rehearsed.stage.late_has_come


def test_who_is_on_the_phone_is_silent_until_they_were_skipped() -> None:
    rehearsed = Rehearsed()
    rehearsed.start()
    skips = rehearsed.stage.cast.skips
    rehearsed.call(skips)
    said = len(rehearsed.live.state.items)
    rehearsed.wait(MINUTE)
    assert rehearsed.play.prompt == Prompt(Heard.ELSEWHERE, skips)
    assert len(rehearsed.live.state.items) == said

    assert skips is not None
    rehearsed.do(cmd.SkipOnce(skips))
    rehearsed.call(skips)
    rehearsed.wait(MINUTE)

    assert len(rehearsed.live.state.items) > said


def test_a_dropped_call_is_heard_for_a_while_and_comes_back_in_the_pause() -> None:
    rehearsed = Rehearsed()
    rehearsed.start()
    plan = rehearsed.call(rehearsed.stage.cast.pauses)
    rehearsed.until_in_turn(0.45, plan)
    assert rehearsed.hears() is Heard.CALL_DROPS

    rehearsed.do(cmd.Pause())
    assert rehearsed.hears() is Heard.CALL_IS_BACK
    rehearsed.do(cmd.Resume())
    assert rehearsed.hears() is not Heard.CALL_DROPS


def test_a_dropped_call_that_nobody_minds_is_forgotten() -> None:
    rehearsed = Rehearsed()
    rehearsed.start()
    plan = rehearsed.call(rehearsed.stage.cast.pauses)
    rehearsed.until_in_turn(0.45, plan)

    rehearsed.wait(25_000)

    assert rehearsed.hears() is not Heard.CALL_DROPS


def test_a_pause_for_no_reason_is_nobodys_business() -> None:
    rehearsed = Rehearsed()
    rehearsed.start()
    rehearsed.do(cmd.Pause())

    assert rehearsed.play.prompt is None


def test_a_conflict_is_heard_until_it_is_settled_and_they_agree_after_a_while() -> None:
    rehearsed = Rehearsed()
    rehearsed.start()
    plan = rehearsed.call(rehearsed.stage.cast.mediates)
    rehearsed.until_in_turn(0.4, plan)
    prompt = rehearsed.play.prompt
    assert prompt is not None
    assert prompt.heard is Heard.CONFLICT

    rehearsed.do(cmd.StartMediation(ItemId("m"), prompt.text))
    assert rehearsed.play.prompt is None
    rehearsed.wait(16_000)
    agreed = rehearsed.play.prompt
    assert agreed is not None
    assert agreed.heard is Heard.AGREED
    rehearsed.do(cmd.EndMediation(agreed.text, agreed.rep_id))

    assert rehearsed.hears() is not Heard.CONFLICT


def test_a_mediation_that_nobody_asked_for_ends_when_the_moderator_says_so() -> None:
    rehearsed = Rehearsed()
    rehearsed.do(cmd.StartMeeting(), cmd.StartMediation(ItemId("m"), "Noise"))
    rehearsed.wait(MINUTE)

    assert rehearsed.play.prompt is None


def test_time_that_is_asked_for_and_given_is_used() -> None:
    rehearsed = Rehearsed()
    rehearsed.start()
    plan = rehearsed.call(rehearsed.stage.cast.granted)
    rehearsed.until_in_turn(0.9, plan)
    assert rehearsed.hears() is Heard.WANTS_TIME

    rehearsed.do(cmd.GrantTime(15_000))
    rehearsed.until_in_turn(1.0, plan)
    assert rehearsed.hears() is not Heard.HAS_SAID_ALL
    rehearsed.wait(15_000)

    assert rehearsed.hears() is Heard.HAS_SAID_ALL


def test_who_overruns_talks_on_until_all_is_said() -> None:
    rehearsed = Rehearsed()
    rehearsed.start()
    speaker = rehearsed.stage.cast.skips
    assert speaker in rehearsed.stage.cast.overruns
    assert speaker is not None
    rehearsed.do(cmd.SkipOnce(speaker))
    plan = rehearsed.call(speaker)
    segment = rehearsed.live.state.segment
    assert segment is not None
    rehearsed.until(lambda: rehearsed.stage.spent_ms >= segment.given_ms)
    assert rehearsed.hears() is Heard.GOES_ON
    rehearsed.until_in_turn(1.0, plan)

    assert rehearsed.hears() is Heard.HAS_SAID_ALL


def test_who_comes_next_and_needs_a_moment_is_heard_once_the_turns_run() -> None:
    rehearsed = Rehearsed()
    rehearsed.start()
    asks = rehearsed.stage.cast.to_end
    assert asks is not None
    rehearsed.wait(1_000)
    plain = rehearsed.plain_speaker()
    rest = [one.rep_id for one in rehearsed.live.state.queue if one.rep_id not in (asks, plain)]
    rehearsed.do(cmd.Reorder((plain, asks, *rest)), cmd.Next())

    assert rehearsed.play.prompt == Prompt(Heard.NEEDS_A_MOMENT, asks)


def test_a_question_of_the_moderators_own_is_answered_by_somebody() -> None:
    rehearsed = Rehearsed(3)
    rehearsed.do(cmd.StartMeeting(), cmd.AskQuestion(ItemId("q"), "Mine?"))
    rehearsed.to_phase(Phase.QA)
    assert rehearsed.play.prompt == Prompt(Heard.ANSWERS)

    rehearsed.do(cmd.SettleQuestion(ItemId("q"), cmd.Settlement.ANSWERED))
    assert rehearsed.play.prompt is None


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Is the sample budget still 300 € each?", Heard.ANSWERS),
        ("Is there a training slot for the new CRM export?", Heard.PARKS),
        ("Who tells logistics about the new dates?", Heard.TAKES),
    ],
)
def test_a_question_of_the_team_is_settled_as_they_would(text: str, heard: Heard) -> None:
    rehearsed = Rehearsed(3)
    stage = rehearsed.stage
    stage.questions[:] = [one for one in QUESTIONS if one.text == text]
    rehearsed.do(cmd.StartMeeting())
    stage.apply(stage.ask(stage.speakers[0], 0))
    rehearsed.to_phase(Phase.QA)

    prompt = rehearsed.play.prompt

    assert prompt is not None
    assert prompt.heard is heard
    assert (prompt.due is not None) is (heard is Heard.TAKES)


def test_at_the_close_every_gap_is_heard_with_what_fills_it() -> None:
    rehearsed = Rehearsed(3)
    rehearsed.do(
        cmd.StartMeeting(),
        cmd.AskQuestion(ItemId("q"), "Mine?"),
        cmd.AddAction(ItemId("a"), "Nobody's"),
    )
    rehearsed.to_phase(Phase.CLOSING)
    seen: list[Heard] = []
    for _ in range(30):
        prompt = rehearsed.play.prompt
        if prompt is None:
            break
        seen.append(prompt.heard)
        obey(rehearsed, prompt)

    assert seen[:3] == [Heard.ANSWERS, Heard.TAKES, Heard.NAMES_DAY]
    assert set(seen[3:]) == {Heard.NAMES_STEP}


def test_what_became_of_a_promise_stays_what_it_was_when_it_was_first_heard() -> None:
    rehearsed = Rehearsed(3)
    rehearsed.do(cmd.StartMeeting(), cmd.Next())

    first = rehearsed.play.prompt

    assert first is not None
    assert first.text == rehearsed.live.state.plan.previous_actions[0].text
    assert rehearsed.play.prompt == first


def test_a_mark_stays_what_it_was_when_it_was_first_heard() -> None:
    rehearsed = Rehearsed(1)
    rehearsed.do(cmd.StartMeeting(), cmd.SetNextStep(rehearsed.stage.speakers[0], "Call Acme"))
    rehearsed.to_phase(Phase.CLOSING)
    rehearsed.do(cmd.MarkRead(rehearsed.stage.speakers[0]))

    first = rehearsed.play.prompt

    assert first is not None
    assert first.heard is Heard.RATES
    assert rehearsed.play.prompt == first


def test_in_a_meeting_without_an_agenda_nothing_is_heard() -> None:
    house = House(3)
    plan = replace(house.services.meetings.plan(house.services.rehearsal.prepare()), agenda=())
    plan = replace(plan, participants=tuple(replace(one, written_update=True) for one in plan.participants))
    live = LiveService(house.store, house.clock, house.ids, lambda _: plan).open(plan.meeting_id)
    play = Play(live, house.clock, 1, house.clock.today())
    live.dispatch(cmd.StartMeeting())

    assert play.prompt is None
    assert play.due() is None


def test_what_was_said_meanwhile_by_others_is_not_said_again() -> None:
    rehearsed = Rehearsed()
    stage = rehearsed.stage
    rehearsed.start()
    plans = [rehearsed.call(one) for one in stage.speakers if rehearsed.live.state.waits(one)]
    for left in (stage.questions, stage.side_notes, stage.decisions, stage.parked, stage.praise):
        left.clear()

    kinds = {Happens.ASKS, Happens.DECIDES, Happens.PARKS, Happens.PRAISES, Happens.SIDE_NOTE}
    beats = [beat for plan in plans for beat in plan.beats if beat.what in kinds]

    assert beats
    assert [step for beat in beats for step in beat.scene()] == []


def test_while_an_item_lasts_nothing_is_heard_and_then_that_it_is_over() -> None:
    rehearsed = Rehearsed(3)
    rehearsed.do(cmd.StartMeeting())
    assert rehearsed.play.prompt is None

    rehearsed.wait(40_000)

    assert rehearsed.hears() is Heard.GO_ON


def test_between_the_turns_nothing_is_heard() -> None:
    rehearsed = Rehearsed(3)
    rehearsed.start()
    rehearsed.do(cmd.ModeratorRemarks())

    assert rehearsed.play.prompt is None


def test_an_absence_of_the_app_is_a_question_for_the_moderator_alone() -> None:
    rehearsed = Rehearsed(3)
    rehearsed.start()
    rehearsed.do(cmd.DetectGap(rehearsed.live.now_utc_ms()))

    assert rehearsed.play.prompt is None
    assert rehearsed.play.due() is None


# Watching


def test_who_watches_sees_a_whole_meeting() -> None:
    rehearsed = Rehearsed()
    rehearsed.play.set_mode(PracticeMode.WATCH)
    assert rehearsed.play.prompt is None

    rehearsed.until(lambda: rehearsed.play.is_over)

    state = rehearsed.live.state
    assert state.status is Status.FINISHED
    assert state.pauses
    assert state.mediations
    assert 12 * MINUTE < rehearsed.live.view().elapsed_ms < 16 * MINUTE


@pytest.mark.parametrize("stop", [cmd.Pause(), cmd.StartMediation(ItemId("m"), "Noise")])
def test_what_the_moderator_stops_by_hand_the_script_does_not_start_again(stop: cmd.Command) -> None:
    rehearsed = Rehearsed()
    rehearsed.play.set_mode(PracticeMode.WATCH)
    rehearsed.until(lambda: rehearsed.live.state.phase is Phase.TURNS)
    rehearsed.wait(2_000)
    rehearsed.do(stop)
    before = len(rehearsed.live.log.records)

    rehearsed.wait(5 * MINUTE)
    assert len(rehearsed.live.log.records) == before

    rehearsed.do(cmd.Resume() if isinstance(stop, cmd.Pause) else cmd.EndMediation())
    rehearsed.until(lambda: rehearsed.play.is_over)


def test_where_the_moderator_goes_the_script_goes_on_from_there() -> None:
    rehearsed = Rehearsed()
    rehearsed.play.set_mode(PracticeMode.WATCH)
    rehearsed.until(lambda: rehearsed.live.state.phase is Phase.TURNS)
    rehearsed.wait(2_000)
    rehearsed.do(cmd.Next())
    speaker = rehearsed.live.state.speaker_id

    rehearsed.wait(40_000)

    notes = rehearsed.live.state.notes
    assert all(note.rep_id == speaker for note in notes if note.phase is Phase.TURNS)


@pytest.mark.parametrize("seed", [1, 5, 11])
def test_one_can_change_between_watching_and_moderating_at_any_time(seed: int) -> None:
    rehearsed = Rehearsed(8, seed)
    modes = (PracticeMode.WATCH, PracticeMode.MODERATE)
    for turn in range(24):
        rehearsed.play.set_mode(modes[turn % 2])
        for _ in range(120):
            rehearsed.house.clock.advance(250)
            while (step := rehearsed.play.due()) is not None:
                rehearsed.play.apply(step)
        if rehearsed.live.state.status is Status.PAUSED:
            rehearsed.do(cmd.Resume())
    rehearsed.play.set_mode(PracticeMode.WATCH)
    if rehearsed.live.state.mediation is not None:
        rehearsed.do(cmd.EndMediation())
    for _ in range(8_000):
        rehearsed.house.clock.advance(250)
        while (step := rehearsed.play.due()) is not None:
            rehearsed.play.apply(step)

    state = rehearsed.live.state
    assert state.status is Status.FINISHED
    parts = [note.text for note in state.notes]
    assert len(parts) == len(set(parts))
    assert sum(one.win for one in state.recognitions) <= 1


def test_what_the_script_began_is_left_to_the_moderator_who_takes_over() -> None:
    rehearsed = Rehearsed()
    rehearsed.play.set_mode(PracticeMode.WATCH)
    rehearsed.until(lambda: rehearsed.live.state.status is Status.PAUSED)

    rehearsed.play.set_mode(PracticeMode.MODERATE)
    rehearsed.wait(2 * MINUTE)
    assert rehearsed.live.state.status is Status.PAUSED
    rehearsed.play.set_mode(PracticeMode.MODERATE)
    rehearsed.play.set_mode(PracticeMode.WATCH)
    rehearsed.wait(2 * MINUTE)

    assert rehearsed.live.state.status is Status.PAUSED


def test_the_same_seed_plays_the_same_practice() -> None:
    def watched(seed: int) -> list[str]:
        rehearsed = Rehearsed(8, seed)
        rehearsed.play.set_mode(PracticeMode.WATCH)
        rehearsed.until(lambda: rehearsed.play.is_over)
        return [f"{record.at_utc_ms} {record.event}" for record in rehearsed.live.log.records]

    assert watched(3) == watched(3)
    assert watched(3) != watched(4)


def test_a_practice_meeting_that_is_called_off_is_over() -> None:
    rehearsed = Rehearsed(3)
    rehearsed.do(cmd.StartMeeting(), cmd.CancelMeeting())

    assert rehearsed.play.is_over
    assert rehearsed.play.prompt is None


# The clock of practice


def test_the_speed_may_change_and_time_neither_jumps_nor_goes_back() -> None:
    slow = FakeClock()
    fast = FasterClock(slow)
    slow.advance(1_000)
    fast.set_speed(20)
    assert fast.now_utc_ms() == MONDAY_0840 + 1_000

    slow.advance(1_000)
    fast.set_speed(2)
    slow.sleep(60_000)
    slow.advance(1_000)

    assert fast.now_utc_ms() == MONDAY_0840 + 23_000
    assert fast.speed == 2
    assert fast.today() == date(2026, 11, 16)


def test_at_twenty_times_the_speed_a_meeting_lasts_less_than_a_minute() -> None:
    rehearsed = Rehearsed()
    rehearsed.play.set_mode(PracticeMode.WATCH)
    rehearsed.practice.clock.set_speed(20)
    began = rehearsed.house.clock.now_utc_ms()

    rehearsed.until(lambda: rehearsed.play.is_over, MINUTE)

    assert rehearsed.house.clock.now_utc_ms() - began < MINUTE
    assert rehearsed.practice.meeting_id == MeetingId(rehearsed.live.meeting.id)
    assert any(one.kind is SegmentKind.TURN for one in rehearsed.live.state.segments)


def test_a_turn_says_what_happens_in_it() -> None:
    rehearsed = Rehearsed(3)
    rehearsed.start()
    speaker = rehearsed.live.state.speaker_id
    plan = rehearsed.call(speaker)

    assert plan.beat(Happens.NOTE) is not None
    assert plan is rehearsed.call(speaker)
