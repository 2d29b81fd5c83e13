"""A meeting that tests play: commands at seconds, and after each the log is folded anew: replay equals live."""

from datetime import date

from app.domain.ids import ItemId, MeetingId, Ms, RepId
from app.domain.meeting import commands as cmd
from app.domain.meeting import events as ev
from app.domain.meeting.decision import Reason, Rejection
from app.domain.meeting.log import MeetingLog, decide_log, fold
from app.domain.meeting.plan import (
    PHASES,
    AgendaItem,
    MeetingPlan,
    OrderReason,
    Phase,
    PlannedObjective,
    PlannedParticipant,
    PreviousAction,
    Purpose,
    ReasonKind,
)
from app.domain.meeting.state import MeetingState
from app.domain.meeting.view import LiveView, view

START: Ms = 1_780_000_000_000
NAMES = ("Ana", "Íñigo", "Ștefan", "Ελένη", "Leo", "Ioana", "Γιώργος", "Marta", "Nuria", "Clara", "Omar")
LENGTHS = {Phase.OPENING: 120_000, Phase.TASKS: 40_000, Phase.QA: 120_000, Phase.CLOSING: 60_000}


def rep(number: int) -> RepId:
    """The id of the rep with that number, from 0."""
    return RepId(f"rep-{number}")


def item(name: str) -> ItemId:
    """An item id."""
    return ItemId(name)


def agenda(reps: int, turn_ms: Ms) -> tuple[AgendaItem, ...]:
    """The default agenda: one item a phase."""
    lengths = LENGTHS | {Phase.TURNS: reps * turn_ms}
    return tuple(AgendaItem(ItemId(phase.value), phase.value, phase, lengths[phase]) for phase in PHASES)


def plan(
    reps: int = 8,
    *,
    turn_ms: Ms = 70_000,
    cap_ms: Ms = 900_000,
    items: tuple[AgendaItem, ...] | None = None,
    written: tuple[int, ...] = (),
    scheduled_utc_ms: Ms | None = None,
) -> MeetingPlan:
    """A plan for so many reps, with one objective and one action left open last time."""
    return MeetingPlan(
        MeetingId("meeting"),
        "Monday sales huddle",
        Purpose.RESULTS_REVIEW,
        cap_ms,
        agenda(reps, turn_ms) if items is None else items,
        turn_ms,
        tuple(
            PlannedParticipant(
                rep(number), NAMES[number], reason=OrderReason(ReasonKind.ROSTER), written_update=number in written
            )
            for number in range(reps)
        ),
        objectives=(PlannedObjective(item("goal"), "Pilot offers sent", target="4"),),
        previous_actions=(PreviousAction(item("old"), "Send the quote", rep(0), date(2026, 11, 13)),),
        scheduled_utc_ms=scheduled_utc_ms,
    )


class Play:
    """A log that grows by commands. ``at`` is seconds since the meeting was opened."""

    def __init__(self, the_plan: MeetingPlan | None = None) -> None:
        self.log = MeetingLog()
        self.at = 0.0
        self.do(cmd.OpenMeeting(the_plan or plan()))

    @property
    def now(self) -> Ms:
        return START + round(self.at * 1000)

    @property
    def state(self) -> MeetingState:
        assert self.log.state is not None
        return self.log.state

    @property
    def view(self) -> LiveView:
        return view(self.state, self.now)

    def wait(self, seconds: float) -> "Play":
        """Let time pass."""
        self.at += seconds
        return self

    def do(self, *commands: cmd.Command) -> tuple[ev.Event, ...]:
        """Carry out commands now; the events of the last one. A rejection fails the test."""
        events: tuple[ev.Event, ...] = ()
        for command in commands:
            decided = decide_log(self.log, command, self.now)
            assert not isinstance(decided, Rejection), decided
            self.log = self.log.extended(decided)
            assert self.log == fold(self.log.records)
            events = tuple(record.event for record in decided)
        return events

    def refused(self, command: cmd.Command) -> Reason:
        """Why a command is refused now. An accepted one fails the test."""
        decided = decide_log(self.log, command, self.now)
        assert isinstance(decided, Rejection), decided
        return decided.reason

    def started(self) -> "Play":
        """The same meeting, started."""
        self.do(cmd.StartMeeting())
        return self

    def in_turns(self, opening_s: float = 120) -> "Play":
        """The same meeting, after an opening of so many seconds, with the first rep speaking."""
        self.started().wait(opening_s).do(cmd.Next())
        return self

    def in_phase(self, phase: Phase) -> "Play":
        """The same meeting, just after entering a phase."""
        self.started()
        while self.state.phase is not phase:
            self.wait(1).do(cmd.NextPhase())
        return self

    def allotments(self) -> list[float]:
        """Seconds that each waiting rep would get."""
        return [row.ms / 1000 for row in self.view.rows if row.state.value == "waiting"]

    def waiting(self) -> list[str]:
        """Names of those who wait, in order."""
        return [row.name for row in self.view.rows if row.state.value == "waiting"]

    def speaker(self) -> str | None:
        """The name of who has the floor."""
        one = self.state.participant(self.state.speaker_id) if self.state.speaker_id else None
        return one.name if one else None
