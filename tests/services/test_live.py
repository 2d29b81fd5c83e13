"""Holding a meeting through the service: durable before shown, resumed after a crash, nothing lost on a full disk."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.capture import Capture, CaptureKind
from app.domain.errors import DiskFull, RequestError
from app.domain.ids import ItemId, MeetingId
from app.domain.meeting import commands as cmd
from app.domain.meeting import events as ev
from app.domain.meeting.commands import ReviewOutcome, Settlement
from app.domain.meeting.decision import GapKind, Reason, Rejection
from app.domain.meeting.log import MeetingLog, fold
from app.domain.meeting.plan import MeetingPlan, Purpose
from app.domain.meeting.state import Status
from app.services.live import Accepted, LiveMeeting, LiveService
from app.services.ports import ActionState, Meeting, MeetingStatus, Projection, StoredAction
from app.services.projection import project
from tests.domain.meeting.play import plan, rep
from tests.fakes import CountingIds, FakeClock, MemoryStore

MEETING = MeetingId("meeting")
DAY = date(2026, 11, 20)


class Room:
    """A store with one planned meeting, and the service that holds it."""

    def __init__(self, reps: int = 3, store: MemoryStore | None = None) -> None:
        self.store, self.clock, self.ids = store or MemoryStore(), FakeClock(), CountingIds()
        self.plan = plan(reps)
        people = tuple(rep(number) for number in range(reps))
        self.store.save_meeting(Meeting(MEETING, "Huddle", Purpose.WORK_REPORT, 900_000, self.plan.agenda, people))
        self.service = LiveService(self.store, self.clock, self.ids, self._plan)

    def _plan(self, meeting: Meeting) -> MeetingPlan:
        return replace(self.plan, title=meeting.title, meeting_id=meeting.id)

    def open(self) -> LiveMeeting:
        return self.service.open(MEETING)

    def started(self) -> LiveMeeting:
        live = self.open()
        assert isinstance(live.dispatch(cmd.StartMeeting()), Accepted)
        return live

    def stored(self) -> Meeting:
        meeting = self.store.meeting(MEETING)
        assert meeting is not None
        return meeting


def test_a_command_is_on_disk_before_it_is_acknowledged() -> None:
    room = Room()
    live = room.started()
    outcome = live.dispatch(cmd.AddNote(ItemId("n"), "said"))
    assert isinstance(outcome, Accepted)
    assert outcome.events == (ev.NoteAdded(ItemId("n"), "said", None),)
    assert fold(room.store.records(MEETING)).state == live.state == outcome.state
    assert live.last_saved_utc_ms == room.clock.now_ms
    assert room.stored().status is MeetingStatus.LIVE


def test_a_full_disk_changes_nothing_and_the_same_command_works_when_there_is_room() -> None:
    room = Room()
    live = room.started()
    before = live.state
    room.store.full = True
    with pytest.raises(DiskFull):
        live.dispatch(cmd.AddNote(ItemId("n"), "said"))
    assert live.state == before
    room.store.full = False
    assert isinstance(live.dispatch(cmd.AddNote(ItemId("n"), "said")), Accepted)


def test_a_rejection_writes_nothing() -> None:
    room = Room()
    live = room.open()
    writes = room.store.writes
    assert live.dispatch(cmd.Next()) == Rejection(Reason.NOT_STARTED)
    assert room.store.writes == writes


def test_a_meeting_that_is_not_there_is_said_so() -> None:
    with pytest.raises(RequestError):
        Room().service.open(MeetingId("gone"))


def test_opening_twice_before_the_start_takes_the_plan_as_it_is_now() -> None:
    room = Room()
    room.open()
    room.plan = plan(4)
    assert len(room.open().state.queue) == 4
    live = room.started()
    room.plan = plan(5)
    assert len(room.open().state.participants) == len(live.state.participants)


def test_after_a_crash_the_clock_stands_where_the_app_was_last_alive_and_asks() -> None:
    room = Room()
    live = room.started()
    room.clock.advance(60_000)
    live.beat()
    room.clock.advance(3_000)
    room.clock.advance(42_000)
    resumed = room.service.resume()
    assert resumed is not None
    assert resumed.view().elapsed_ms == 60_000
    assert resumed.view().gap_ms == 45_000
    resumed.beat()
    again = room.service.resume()
    assert again is not None
    assert again.view().elapsed_ms == 60_000


def test_nothing_is_resumed_when_no_meeting_was_live() -> None:
    room = Room()
    assert room.service.resume() is None
    room.open().beat()
    assert room.service.resume() is None


def test_a_live_meeting_whose_log_is_gone_is_not_resumed() -> None:
    room = Room()
    live = room.started()
    room.store.save_meeting(replace(room.stored(), id=MeetingId("other")))
    lost = LiveMeeting(room.store, room.clock, room.ids, room.stored(), MeetingLog())
    with pytest.raises(LookupError):
        _ = lost.state
    assert lost.last_saved_utc_ms is None
    assert live.meeting.id == MEETING


def test_a_store_that_remembers_a_meeting_without_a_plan_in_its_log_resumes_nothing() -> None:
    class Stray(MemoryStore):
        def records(self, meeting_id: MeetingId) -> tuple[ev.Recorded, ...]:
            return (ev.Recorded(1, 1, 5, ev.MeetingStarted()),)

    room = Room()
    store = Stray()
    store.save_meeting(replace(room.stored(), status=MeetingStatus.LIVE))
    assert LiveService(store, room.clock, room.ids, room._plan).resume() is None


def test_a_first_event_that_is_no_plan_is_a_bug_and_writes_nothing() -> None:
    room = Room()
    empty = LiveMeeting(room.store, room.clock, room.ids, room.stored(), MeetingLog())
    assert empty.dispatch(cmd.Next()) == Rejection(Reason.NOT_OPEN)


def test_a_sleep_of_the_machine_is_asked_about_but_not_a_short_one() -> None:
    room = Room()
    live = room.started()
    room.clock.advance(10_000)
    assert live.check_suspend() is None
    room.clock.sleep(2_000)
    assert live.check_suspend() is None
    room.clock.sleep(300_000)
    assert isinstance(live.check_suspend(), Accepted)
    assert live.view().elapsed_ms == 12_000
    assert live.view().gap_ms == 300_000


def test_the_wall_clock_may_jump_without_touching_the_meeting() -> None:
    room = Room()
    live = room.started()
    for jump in (3_600_000, -3_600_000):
        room.clock.set_wall(jump)
        room.clock.advance(1_000)
    assert live.view().elapsed_ms == 2_000


def test_every_capture_line_becomes_what_it_says() -> None:
    live = Room().started()

    def say(kind: CaptureKind, text: str = "words", **rest: object) -> object:
        outcome = live.capture(replace(Capture(kind, text), **rest))  # type: ignore[arg-type]  # fields by name
        assert isinstance(outcome, Accepted), outcome
        return outcome.events[0]

    assert isinstance(say(CaptureKind.NOTE, who=rep(1)), ev.NoteAdded)
    action = say(CaptureKind.ACTION, who=rep(2), due=DAY)
    assert isinstance(action, ev.ActionAdded)
    assert (action.owner_id, action.due) == (rep(2), DAY)
    assert isinstance(say(CaptureKind.QUESTION), ev.QuestionAsked)
    assert isinstance(say(CaptureKind.DECISION), ev.DecisionMade)
    assert isinstance(say(CaptureKind.PARKED), ev.TopicParked)
    praise, win = say(CaptureKind.RECOGNITION, who=rep(0)), say(CaptureKind.WIN)
    assert isinstance(praise, ev.RepRecognised)
    assert isinstance(win, ev.RepRecognised)
    assert (praise.win, win.win) == (False, True)
    assert isinstance(say(CaptureKind.MEDIATION, ""), ev.MediationStarted)
    ended = say(CaptureKind.MEDIATION, "first contact keeps it", people=(rep(1),))
    assert ended == ev.MediationEnded("first contact keeps it", rep(1))
    say(CaptureKind.MEDIATION, "again")
    assert say(CaptureKind.MEDIATION, "settled") == ev.MediationEnded("settled", None)
    assert live.capture(Capture(CaptureKind.NOTE, "  ")) == Rejection(Reason.EMPTY_TEXT)


def test_what_undo_would_take_back_is_told_with_its_time() -> None:
    room = Room()
    live = room.started()
    room.clock.advance(63_000)
    live.dispatch(cmd.Next())
    done = live.undo_command
    assert done is not None
    assert done.at_ms == 63_000
    assert isinstance(done.events[0], ev.TurnStarted)
    assert live.redo_command is None
    live.dispatch(cmd.Undo())
    assert live.redo_command == done


def test_locked_minutes_offer_no_undo() -> None:
    live = Room().started()
    assert [gap.kind for gap in live.gaps()] == [GapKind.REP_WITHOUT_NEXT_STEP] * 3
    assert isinstance(live.dispatch(cmd.Finish("fire drill")), Accepted)
    assert live.undo_command is None
    assert live.log.state is live.state


def test_a_clock_that_was_set_back_while_the_app_was_away_does_not_stop_the_meeting() -> None:
    room = Room()
    live = room.started()
    room.clock.advance(60_000)
    live.dispatch(cmd.Next())
    room.clock.advance(4_000)
    live.beat()
    room.clock.advance(-3_600_000)
    resumed = room.service.resume()
    assert resumed is not None
    assert resumed.view().elapsed_ms == 64_000
    room.clock.advance(5_000)
    resumed.dispatch(cmd.ResolveGap(counted=False))
    room.clock.advance(3_000)
    assert resumed.view().elapsed_ms == 67_000
    assert resumed.view().clock.spent_ms == 7_000
    resumed.beat()
    resumed.dispatch(cmd.Next())
    again = room.service.open(MEETING)
    assert again.view().elapsed_ms == 67_000
    room.clock.advance(1_000)
    assert again.view().elapsed_ms == 68_000


def test_a_sleep_that_a_full_disk_cannot_take_is_asked_about_all_the_same() -> None:
    room = Room()
    live = room.started()
    room.clock.advance(10_000)
    room.store.full = True
    room.clock.sleep(300_000)
    with pytest.raises(DiskFull):
        live.check_suspend()
    assert live.check_suspend() is None
    assert (live.view().elapsed_ms, live.view().gap_ms) == (10_000, 300_000)
    with pytest.raises(DiskFull):
        live.dispatch(cmd.ResolveGap(counted=False))
    with pytest.raises(DiskFull):
        live.beat()
    assert live.view().gap_ms == 300_000
    room.store.full = False
    live.dispatch(cmd.ResolveGap(counted=False))
    assert live.view().elapsed_ms == 10_000
    assert fold(room.store.records(MEETING)).state == live.state


def test_an_absence_that_could_not_be_written_is_written_with_the_next_beat() -> None:
    room = Room()
    live = room.started()
    room.store.full = True
    room.clock.sleep(300_000)
    with pytest.raises(DiskFull):
        live.check_suspend()
    room.store.full = False
    live.beat()
    assert fold(room.store.records(MEETING)).state == live.state
    assert live.last_saved_utc_ms == room.clock.now_ms


def test_a_disk_that_is_still_full_keeps_nobody_out_of_their_meeting() -> None:
    room = Room()
    room.started().beat()
    room.clock.advance(42_000)
    room.store.full = True
    resumed = room.service.resume()
    assert resumed is not None
    assert (resumed.view().elapsed_ms, resumed.view().gap_ms) == (0, 42_000)


def test_a_committed_line_is_no_draft_any_more_and_a_refused_one_still_is() -> None:
    room = Room()
    live = room.started()
    live.save_draft("q Why?")
    assert live.capture(Capture(CaptureKind.QUESTION, " ")) == Rejection(Reason.EMPTY_TEXT)
    assert live.draft == "q Why?"
    live.capture(Capture(CaptureKind.QUESTION, "Why?"))
    assert live.draft == ""
    writes = room.store.writes
    live.capture(Capture(CaptureKind.QUESTION, "When?"))
    assert room.store.writes == writes + 1


class Breaking(MemoryStore):
    """Takes so many writes, and then no more."""

    left = 10_000

    def _writing(self) -> None:
        self.left -= 1
        self.full = self.left < 0
        super()._writing()


@pytest.mark.parametrize("room_for", [0, 1])
def test_a_line_and_its_draft_go_together_or_not_at_all(room_for: int) -> None:
    room = Room(store=(store := Breaking()))
    live = room.started()
    live.save_draft("Call Acme")
    store.left = room_for
    with pytest.raises(DiskFull):
        live.capture(Capture(CaptureKind.NOTE, "Call Acme"))
    assert (live.state.notes, live.draft) == ((), "Call Acme")
    assert fold(store.records(MEETING)).state == live.state
    store.left = 10
    live.capture(Capture(CaptureKind.NOTE, "Call Acme"))
    assert (len(live.state.notes), live.draft) == (1, "")


@pytest.mark.parametrize("room_for", [0, 1])
def test_a_meeting_is_called_off_and_planned_again_or_neither(room_for: int) -> None:
    room = Room(store=(store := Breaking()))
    live = room.started()
    store.left = room_for
    with pytest.raises(DiskFull):
        live.dispatch(cmd.CancelMeeting())
    assert [(one.id, one.status) for one in store.meetings()] == [(MEETING, MeetingStatus.LIVE)]
    assert live.state.status is Status.RUNNING


def test_a_meeting_that_is_called_off_after_a_crash_stands_in_the_plan_as_never_begun() -> None:
    room = Room()
    room.started()
    resumed = room.service.resume()
    assert resumed is not None
    resumed.dispatch(cmd.CancelMeeting())
    (left,) = room.store.meetings()
    assert (left.status, left.started_utc_ms, left.ended_utc_ms, left.version) == (MeetingStatus.PLANNED, None, None, 0)


def test_practice_that_is_called_off_is_not_planned_again() -> None:
    room = Room()
    room.store.save_meeting(replace(room.stored(), rehearsal=True))
    room.started().dispatch(cmd.CancelMeeting())
    assert all(one.status is MeetingStatus.CANCELLED for one in room.store.every_meeting())


def test_what_was_settled_by_hand_after_a_review_stays_when_the_minutes_are_corrected() -> None:
    room = Room()
    earlier = MeetingId("earlier")
    room.store.save_meeting(replace(room.stored(), id=earlier))
    old = StoredAction(ItemId("old"), earlier, "Send the quote", rep(0), DAY)
    room.store.append(earlier, (), Projection(earlier, MeetingStatus.FINISHED, actions=(old,)))
    live = room.started()
    live.dispatch(cmd.ReviewAction(old.id, ReviewOutcome.NOT_DONE))
    live.dispatch(cmd.Finish("short"))
    room.store.settle_action(old.id, ActionState.OPEN, 5)
    again = room.service.open(MEETING)
    again.dispatch(cmd.Reopen())
    again.dispatch(cmd.AddNote(ItemId("n"), "a typing error"))
    assert [one.id for one in room.store.actions(open_only=True)] == ["old"]
    again.dispatch(cmd.ReviewAction(old.id, ReviewOutcome.DONE))
    again.dispatch(cmd.Undo())
    assert [one.state for one in room.store.actions()] == [ActionState.DROPPED]


def test_the_draft_of_the_capture_line_is_kept() -> None:
    room = Room()
    live = room.started()
    live.save_draft("a Call Ele")
    resumed = room.service.resume()
    assert resumed is not None
    assert resumed.draft == "a Call Ele"


def test_a_meeting_started_by_mistake_is_planned_again_and_leaves_no_trace() -> None:
    room = Room()
    live = room.started()
    live.dispatch(cmd.AddAction(ItemId("a"), "oops", rep(0), DAY))
    live.dispatch(cmd.ReviewAction(ItemId("old"), ReviewOutcome.DONE))
    assert isinstance(live.dispatch(cmd.CancelMeeting()), Accepted)
    (left,) = room.store.meetings()
    assert left.status is MeetingStatus.PLANNED
    assert left.id != MEETING
    assert room.store.actions() == ()
    assert room.service.resume() is None
    assert isinstance(room.service.open(left.id).dispatch(cmd.StartMeeting()), Accepted)


def test_the_rows_follow_from_the_state() -> None:
    room = Room()
    live = room.started()
    for command in (
        cmd.AddAction(ItemId("a"), "Call", rep(1), DAY),
        cmd.AskQuestion(ItemId("q"), "Why?", rep(0)),
        cmd.SettleQuestion(ItemId("q"), Settlement.ANSWERED, "So"),
        cmd.AskQuestion(ItemId("q2"), "When?", rep(0)),
        cmd.AddDecision(ItemId("d"), "Do it", rep(2)),
        cmd.StartMediation(ItemId("m"), "Hotel"),
        cmd.EndMediation("agreed"),
        cmd.StartMediation(ItemId("m2")),
        cmd.EndMediation(),
        cmd.ReviewAction(ItemId("old"), ReviewOutcome.NOT_DONE),
        cmd.Next(),
    ):
        room.clock.advance(1_000)
        assert isinstance(live.dispatch(command), Accepted)
    room.clock.advance(30_000)
    for step in (cmd.Next(), cmd.SkipOnce(rep(2)), cmd.SkipOnce(rep(2))):
        live.dispatch(step)
    rows = project(live.state, room.clock.now_ms)
    assert [(row.id, row.owner_id, row.due, row.state) for row in rows.actions] == [
        ("a", rep(1), DAY, ActionState.OPEN)
    ]
    assert [(row.state, row.answer) for row in rows.questions] == [("answered", "So"), ("open", "")]
    assert [row.text for row in rows.decisions] == ["Do it"]
    assert [(row.rep_id, row.place, row.spoken_ms, row.no_turn) for row in rows.turns] == [
        (rep(0), 1, 30_000, False),
        (rep(1), 2, 0, False),
        (rep(2), 3, 0, True),
    ]
    assert rows.reviewed == (("old", ActionState.DROPPED),)
    assert ("answer", "q", "So") in rows.texts
    assert ("mediation", "m", "Hotel agreed") in rows.texts
    assert all(item != "m2" for _, item, _ in rows.texts)


def test_a_meeting_that_is_only_open_is_still_planned() -> None:
    room = Room()
    live = room.open()
    assert room.stored().status is MeetingStatus.PLANNED
    assert live.state.status is Status.READY
