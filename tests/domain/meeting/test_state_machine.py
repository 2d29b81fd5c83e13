"""Any moderator, any order of keys, any crash: the promises of the product hold after every step."""

from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.domain.meeting import clock
from app.domain.meeting import commands as cmd
from app.domain.meeting.commands import ReviewOutcome, Settlement
from app.domain.meeting.decide import gaps
from app.domain.meeting.decision import Rejection
from app.domain.meeting.log import MeetingLog, decide_log, fold
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import MeetingState, SegmentKind, Status
from app.domain.meeting.view import view
from tests.domain.meeting.play import START, item, plan, rep

REPS = 4
REP = st.integers(0, REPS - 1).map(rep)
TEXT = st.text(min_size=1, max_size=12)
DAY = st.one_of(st.none(), st.just(date(2026, 11, 20)))


class Moderator(RuleBasedStateMachine):
    """Plays commands at random times; remembers the states before each undoable one."""

    def __init__(self) -> None:
        super().__init__()
        self.log = MeetingLog()
        self.now = START
        self.made = 0
        self.history: list[MeetingState] = []
        self.future: list[MeetingState] = []

    @initialize()
    def open(self) -> None:
        self.send(cmd.OpenMeeting(plan(REPS, turn_ms=140_000)))
        self.history.clear()

    @property
    def state(self) -> MeetingState:
        assert self.log.state is not None
        return self.log.state

    def send(self, command: cmd.Command) -> bool:
        """Carry out a command if it is allowed; whether it was."""
        before = self.log.state
        decided = decide_log(self.log, command, self.now)
        if isinstance(decided, Rejection):
            assert self.log.state is before
            return False
        self.log = self.log.extended(decided)
        if before is not None and not isinstance(command, cmd.Undo | cmd.Redo | cmd.DetectGap | cmd.Finish):
            self.history.append(before)
            self.future.clear()
        return True

    def fresh(self) -> str:
        self.made += 1
        return f"item-{self.made}"

    def an_item(self, number: int) -> str:
        items = self.state.items
        return items[number % len(items)].id if items else "none"

    @rule(seconds=st.one_of(st.integers(0, 20), st.integers(0, 400)), ms=st.integers(0, 999))
    def wait(self, seconds: int, ms: int) -> None:
        self.now += seconds * 1000 + ms

    @rule(command=st.sampled_from([cmd.StartMeeting(), cmd.Next(), cmd.NextPhase(), cmd.PreviousPhase()]))
    def move_on(self, command: cmd.Command) -> None:
        self.send(command)

    @rule(command=st.sampled_from([cmd.Next(), cmd.Pause(), cmd.Resume(), cmd.ModeratorRemarks()]))
    def press(self, command: cmd.Command) -> None:
        self.send(command)

    @rule(
        make=st.sampled_from(
            [cmd.GiveFloor, cmd.SkipOnce, cmd.MoveToEnd, cmd.MarkAbsent, cmd.MarkPresent, cmd.MarkArrived, cmd.MarkRead]
        ),
        who=REP,
    )
    def about_a_rep(self, make: type[cmd.GiveFloor], who: str) -> None:
        self.send(make(rep(int(who[-1]))))

    @rule(delta=st.sampled_from([-15_000, 15_000, 30_000]))
    def grant(self, delta: int) -> None:
        self.send(cmd.GrantTime(delta))

    @rule()
    def extend(self) -> None:
        self.send(cmd.ExtendCap(60_000, "guests"))

    @rule(data=st.data())
    def reorder(self, data: st.DataObject) -> None:
        waiting = [entry.rep_id for entry in self.state.queue]
        self.send(cmd.Reorder(tuple(data.draw(st.permutations(waiting)))))

    @rule(end=st.booleans())
    def mediate(self, end: bool) -> None:
        self.send(cmd.EndMediation("agreed", rep(1)) if end else cmd.StartMediation(item(self.fresh()), "issue"))

    @rule(text=TEXT, who=st.one_of(st.none(), REP), due=DAY, kind=st.integers(0, 5))
    def capture(self, text: str, who: str | None, due: date | None, kind: int) -> None:
        new = item(self.fresh())
        owner = None if who is None else rep(int(who[-1]))
        makers: tuple[cmd.Command, ...] = (
            cmd.AddNote(new, text, owner),
            cmd.AddAction(new, text, owner, due),
            cmd.AskQuestion(new, text, owner),
            cmd.AddDecision(new, text, owner),
            cmd.ParkTopic(new, text, owner),
            cmd.Recognise(new, text, owner, win=True),
        )
        self.send(makers[kind])

    @rule(number=st.integers(0, 30), text=TEXT, due=DAY, kind=st.integers(0, 5))
    def change(self, number: int, text: str, due: date | None, kind: int) -> None:
        target = item(self.an_item(number))
        changers: tuple[cmd.Command, ...] = (
            cmd.EditAction(target, text, rep(0), due),
            cmd.EditItem(target, text),
            cmd.WithdrawItem(target),
            cmd.NoteToAction(target, item(self.fresh()), due=due),
            cmd.SettleQuestion(target, Settlement.ANSWERED, text),
            cmd.SettleQuestion(target, Settlement.ACTION, action_id=item(self.fresh()), due=due),
        )
        self.send(changers[kind])

    @rule(outcome=st.sampled_from(list(ReviewOutcome)), who=REP, score=st.integers(0, 11))
    def review_and_rate(self, outcome: ReviewOutcome, who: str, score: int) -> None:
        self.send(cmd.ReviewAction(item("old"), outcome))
        self.send(cmd.RateMeeting(rep(int(who[-1])), score))
        self.send(cmd.SetNextStep(rep(int(who[-1])), "call"))
        self.send(cmd.SetObjective(item("goal"), "offers", target=str(score)))

    @rule(reason=st.sampled_from(["", "fire drill"]))
    def finish(self, reason: str) -> None:
        missing = gaps(self.state)
        if self.send(cmd.Finish(reason)):
            assert reason or not missing

    @rule()
    def reopen(self) -> None:
        self.send(cmd.Reopen("typing error"))

    @rule()
    def undo(self) -> None:
        current = self.state
        if self.send(cmd.Undo()):
            expected = self.history.pop()
            self.future.append(current)
            assert same(self.state, expected)

    @rule()
    def redo(self) -> None:
        current = self.state
        if self.send(cmd.Redo()):
            expected = self.future.pop()
            self.history.append(current)
            assert same(self.state, expected)

    @rule(away_s=st.integers(0, 600), counted=st.booleans())
    def crash_and_resume(self, away_s: int, counted: bool) -> None:
        died = self.now
        before = self.state
        self.log = fold(self.log.records)
        assert self.state == before
        shown = clock.elapsed_ms(self.state, died)
        self.now += away_s * 1000
        if not self.send(cmd.DetectGap(died)):
            return
        assert clock.elapsed_ms(self.state, self.now) == shown
        self.send(cmd.ResolveGap(counted))
        expected = shown + (away_s * 1000 if counted else 0)
        assert clock.elapsed_ms(self.state, self.now) == expected

    @invariant()
    def replay_equals_live(self) -> None:
        if self.log.records:
            assert fold(self.log.records) == self.log

    @invariant()
    def nobody_is_lost_or_doubled(self) -> None:
        if not self.log.records:
            return
        waiting = [entry.rep_id for entry in self.state.queue]
        assert len(set(waiting)) == len(waiting)
        assert self.state.speaker_id not in waiting
        rows = view(self.state, self.now).rows
        assert sorted(row.rep_id for row in rows) == sorted(rep(number) for number in range(REPS))

    @invariant()
    def time_is_never_negative_and_segments_follow_each_other(self) -> None:
        if not self.log.records:
            return
        elapsed = clock.elapsed_ms(self.state, self.now)
        at = 0
        for segment in self.state.segments:
            assert segment.start_ms >= at
            at = segment.start_ms if segment.end_ms is None else segment.end_ms
            assert at >= segment.start_ms
            assert clock.spent_ms(self.state, segment, elapsed) >= 0
            assert segment.given_ms >= 0
        assert elapsed >= at >= 0
        assert all(segment.end_ms is not None for segment in self.state.segments[:-1])

    @invariant()
    def turns_are_never_below_the_floor_and_the_reserve_is_kept(self) -> None:
        if not self.log.records or self.state.status not in (Status.RUNNING, Status.PAUSED):
            return
        shown = view(self.state, self.now)
        floor = self.state.plan.rules.floor_ms
        for segment in self.state.segments:
            if segment.kind is SegmentKind.TURN:
                assert segment.allotment_ms >= floor
        if self.state.phase is not Phase.TURNS:
            return
        shares = [row.ms for row in shown.rows if row.state.value == "waiting"]
        assert all(floor <= share <= self.state.plan.turn_ms for share in shares)
        kept = clock.reserve_ms(self.state, Phase.TURNS, shown.elapsed_ms)
        end_of_turns = shown.projected_end_ms - kept
        if any(share > floor for share in shares):
            assert end_of_turns <= shown.cap_ms - kept
        assert shown.bank_ms >= 0
        if shown.bank_ms:
            assert shown.ahead_ms >= shown.bank_ms


def same(state: MeetingState, expected: MeetingState) -> bool:
    """Equal, but for an absence of the app that was noticed in between: no undo can take that back."""
    return replace(state, gap_since_utc_ms=None) == replace(expected, gap_since_utc_ms=None)


Moderator.TestCase.settings = settings(
    max_examples=80, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


TestTheModerator = Moderator.TestCase
