"""Holding a meeting: commands in, durable events out. Nothing is acknowledged before it is on disk."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import assert_never

from app.domain.capture import Capture, CaptureKind
from app.domain.errors import RequestError, UserError
from app.domain.ids import ItemId, MeetingId, Ms
from app.domain.meeting import clock as rules
from app.domain.meeting import commands as cmd
from app.domain.meeting.decide import gaps
from app.domain.meeting.decision import Gap, Reason, Rejection
from app.domain.meeting.events import Event, Recorded
from app.domain.meeting.log import MeetingLog, decide_log, fold
from app.domain.meeting.plan import MeetingPlan
from app.domain.meeting.state import MeetingState, Status
from app.domain.meeting.view import LiveView, view
from app.services.ports import Clock, Ids, Meeting, MeetingStatus, Store
from app.services.projection import project

SUSPEND_TOLERANCE_MS: Ms = 2_000
"""A sleep of the machine longer than this is asked about; shorter ones nobody notices."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A command that was carried out and is on disk: the state after it and what happened."""

    state: MeetingState
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class DoneCommand:
    """A command of the log: what it made happen, and when on the meeting clock."""

    command_seq: int
    at_ms: Ms
    events: tuple[Event, ...]


type Outcome = Accepted | Rejection


def _state(log: MeetingLog) -> MeetingState:
    if log.state is None:
        raise LookupError("the meeting has no log yet")
    return log.state


class LiveMeeting:
    """One open meeting. Every method that changes something raises UserError when it cannot be written; then nothing
    changed, but for an absence: that is noticed all the same, and written with whatever can be written next."""

    def __init__(
        self, store: Store, clock: Clock, ids: Ids, meeting: Meeting, log: MeetingLog, alive_utc_ms: Ms = 0
    ) -> None:
        """``alive_utc_ms``: when the meeting last was on, as far as is known beside its log."""
        self._store = store
        self._clock = clock
        self._ids = ids
        self._meeting = meeting
        self._log = log
        self._unwritten: tuple[Recorded, ...] = ()
        self._may_have_draft = True
        self._slept_ms = clock.suspended_ms()
        self.last_saved_utc_ms: Ms | None = log.records[-1].at_utc_ms if log.records else None
        # The computer's clock may have been set back since: the meeting goes on from where it was.
        self._ahead_ms = max(0, (self.last_saved_utc_ms or 0) - clock.now_utc_ms(), alive_utc_ms - clock.now_utc_ms())

    @property
    def meeting(self) -> Meeting:
        """The planned meeting this one is held from."""
        return self._meeting

    @property
    def log(self) -> MeetingLog:
        """Everything recorded so far."""
        return self._log

    @property
    def state(self) -> MeetingState:
        """The state now. Raises LookupError before the meeting was opened."""
        return _state(self._log)

    def now_utc_ms(self) -> Ms:
        """The moment that commands are decided at: the clock's, never before anything that was recorded."""
        return self._clock.now_utc_ms() + self._ahead_ms

    def view(self) -> LiveView:
        """What the live view shows at this moment."""
        return view(self.state, self.now_utc_ms())

    def new_id(self) -> ItemId:
        """An id for something new."""
        return ItemId(self._ids.new())

    def dispatch(self, command: cmd.Command) -> Outcome:
        """Decide, write, and only then show. A rejection changes nothing."""
        return self._dispatch(command)

    def _dispatch(self, command: cmd.Command, *, ends_draft: bool = False) -> Outcome:
        decided = decide_log(self._log, command, self.now_utc_ms())
        if isinstance(decided, Rejection):
            return decided
        grown = self._log.extended(decided)
        state = _state(grown)
        ends_draft = ends_draft and self._may_have_draft
        with self._store.as_one():
            self._append((*self._unwritten, *decided), state)
            if ends_draft:
                self._store.save_draft(self._meeting.id, "")
            if isinstance(command, cmd.CancelMeeting) and not self._meeting.rehearsal:
                self._store.save_meeting(self._planned_again())
        self._log, self._unwritten = grown, ()
        self._may_have_draft = self._may_have_draft and not ends_draft
        self.last_saved_utc_ms = decided[-1].at_utc_ms
        return Accepted(state, tuple(record.event for record in decided))

    def _append(self, records: tuple[Recorded, ...], state: MeetingState) -> None:
        self._store.append(self._meeting.id, records, project(state, records[-1].at_utc_ms, self._log.state))

    def _planned_again(self) -> Meeting:
        """A meeting started by mistake stands in the plan again, under an id that never ran."""
        fresh = MeetingId(self._ids.new())
        return replace(
            self._meeting, id=fresh, status=MeetingStatus.PLANNED, started_utc_ms=None, ended_utc_ms=None, version=0
        )

    def capture(self, line: Capture) -> Outcome:
        """Commit a capture line as understood; its draft goes in the same step. An empty one is refused and changes
        nothing."""
        if line.kind is not CaptureKind.MEDIATION and line.is_empty:
            return Rejection(Reason.EMPTY_TEXT)
        return self._dispatch(self._command_for(line), ends_draft=True)

    def _command_for(self, line: Capture) -> cmd.Command:
        new, text, who = self.new_id(), line.text, line.who
        match line.kind:
            case CaptureKind.NOTE:
                return cmd.AddNote(new, text, who)
            case CaptureKind.ACTION:
                return cmd.AddAction(new, text, who, line.due)
            case CaptureKind.QUESTION:
                return cmd.AskQuestion(new, text, who)
            case CaptureKind.DECISION:
                return cmd.AddDecision(new, text, who)
            case CaptureKind.PARKED:
                return cmd.ParkTopic(new, text, who)
            case CaptureKind.RECOGNITION | CaptureKind.WIN:
                return cmd.Recognise(new, text, who, win=line.kind is CaptureKind.WIN)
            case CaptureKind.MEDIATION:
                if self.state.mediation is None:
                    return cmd.StartMediation(new, text)
                return cmd.EndMediation(text, line.people[0] if line.people else None)
            case _:
                assert_never(line.kind)

    def gaps(self) -> tuple[Gap, ...]:
        """What is missing before the minutes can be locked."""
        return gaps(self.state)

    @property
    def undo_command(self) -> DoneCommand | None:
        """What undo would take back."""
        return self._done(self._log.undo_stack)

    @property
    def redo_command(self) -> DoneCommand | None:
        """What redo would bring back."""
        return self._done(self._log.redo_stack)

    def _done(self, stack: tuple[int, ...]) -> DoneCommand | None:
        if not stack or self.state.status in (Status.FINISHED, Status.CANCELLED):
            return None
        records = self._log.command_records(stack[-1])
        at = rules.elapsed_ms(self.state, records[0].at_utc_ms)
        return DoneCommand(stack[-1], at, tuple(record.event for record in records))

    @property
    def draft(self) -> str:
        """The uncommitted capture line as it was last kept."""
        return self._store.draft(self._meeting.id)

    def save_draft(self, text: str) -> None:
        """Keep the uncommitted capture line."""
        self._store.save_draft(self._meeting.id, text)
        self._may_have_draft = bool(text)

    def beat(self) -> None:
        """Note that the app is alive while the clock runs, so that an absence is known to within the interval of the
        calls."""
        if self._unwritten:
            self._write_absence()
        elif self.state.status is Status.RUNNING and not self.state.gap_pending:
            self._store.beat(self._meeting.id, self.now_utc_ms())

    def check_suspend(self) -> Outcome | None:
        """If the machine slept since the last call, ask about the gap: the outcome of that, else None."""
        slept = self._clock.suspended_ms()
        gap = slept - self._slept_ms
        self._slept_ms = slept
        if gap <= SUSPEND_TOLERANCE_MS:
            return None
        return self.away_since(self.now_utc_ms() - gap)

    def away_since(self, since_utc_ms: Ms) -> Outcome:
        """The app was away from then until now; never before the last thing that was recorded.

        The clock stands from then on even when that cannot be written (UserError).
        """
        last = self._log.records[-1].at_utc_ms if self._log.records else since_utc_ms
        decided = decide_log(self._log, cmd.DetectGap(max(since_utc_ms, last)), self.now_utc_ms())
        if isinstance(decided, Rejection):
            return decided
        self._log = self._log.extended(decided)
        self._unwritten = decided
        self._write_absence()
        return Accepted(self.state, tuple(record.event for record in decided))

    def _write_absence(self) -> None:
        self._append(self._unwritten, self.state)
        self.last_saved_utc_ms = self._unwritten[-1].at_utc_ms
        self._unwritten = ()


class LiveService:
    """Opens meetings for holding them. ``planner`` makes the plan of a stored meeting as of now."""

    def __init__(self, store: Store, clock: Clock, ids: Ids, planner: Callable[[Meeting], MeetingPlan]) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._planner = planner

    def open(self, meeting_id: MeetingId) -> LiveMeeting:
        """Enter a meeting: a planned one is opened with its plan as of now; a live or finished one is as its log says.

        Raises RequestError when there is no such meeting.
        """
        meeting = self._store.meeting(meeting_id)
        if meeting is None:
            raise RequestError("This meeting is not there any more")
        log = fold(self._store.records(meeting_id))
        live = LiveMeeting(self._store, self._clock, self._ids, meeting, log)
        if log.state is None or log.state.status is Status.READY:
            live.dispatch(cmd.OpenMeeting(self._planner(meeting)))
        return live

    def resume(self) -> LiveMeeting | None:
        """The meeting that was live when the app ended: its clock stands, and the absence waits for an answer."""
        left = self._store.live()
        meeting = None if left is None else self._store.meeting(left.meeting_id)
        if left is None or meeting is None:
            return None
        log, alive = fold(self._store.records(left.meeting_id)), left.last_alive_utc_ms
        if log.state is None:
            return None
        live = LiveMeeting(self._store, self._clock, self._ids, meeting, log, alive)
        # A disk that is still full must not keep anybody out of their meeting.
        with suppress(UserError):
            live.away_since(alive)
        return live
