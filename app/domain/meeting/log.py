"""The log of one meeting: what was recorded, the state it folds to, and what undo and redo would do.

Undo is LIFO over commands, across phases and restarts. It appends ``CommandUndone``; the fold passes over the events
of that
command. A new command empties the redo stack. What the app itself records (opening, an absence found) is not undoable.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.ids import Ms
from app.domain.meeting import commands as cmd
from app.domain.meeting import events as ev
from app.domain.meeting.decide import decide
from app.domain.meeting.decision import Reason, Rejection
from app.domain.meeting.evolve import evolve, opened
from app.domain.meeting.state import MeetingState, Status

_NOT_UNDOABLE = (ev.GapDetected, ev.MeetingFinished, ev.MeetingCancelled)


@dataclass(frozen=True, slots=True)
class MeetingLog:
    """An immutable log with everything derived from it. ``state`` is None while nothing was recorded."""

    records: tuple[ev.Recorded, ...] = ()
    state: MeetingState | None = None
    undo_stack: tuple[int, ...] = ()
    """Command numbers that undo would take back, the last first to go."""
    redo_stack: tuple[int, ...] = ()

    @property
    def next_seq(self) -> int:
        """The number of the next event."""
        return self.records[-1].seq + 1 if self.records else 1

    @property
    def next_command_seq(self) -> int:
        """The number of the next command."""
        return max((record.command_seq for record in self.records), default=0) + 1

    def command_records(self, command_seq: int) -> tuple[ev.Recorded, ...]:
        """The events that one command made."""
        return tuple(record for record in self.records if record.command_seq == command_seq)

    def extended(self, records: Sequence[ev.Recorded]) -> "MeetingLog":
        """The log with the events of one command appended; folds only what is new unless something was undone or
        redone."""
        everything = (*self.records, *records)
        if any(isinstance(record.event, ev.CommandUndone | ev.CommandRedone) for record in records):
            return fold(everything)
        state = self.state
        for record in records:
            state = _step(state, record)
        undo, redo = _stacks(self.undo_stack, self.redo_stack, records)
        return MeetingLog(everything, state, undo, redo)


def fold(records: Iterable[ev.Recorded]) -> MeetingLog:
    """The log from its records in order. Every prefix of a log is a valid meeting."""
    everything = tuple(records)
    undo: tuple[int, ...] = ()
    redo: tuple[int, ...] = ()
    undone: set[int] = set()
    for batch in _by_command(everything):
        undo, redo = _stacks(undo, redo, batch)
        for record in batch:
            if isinstance(record.event, ev.CommandUndone):
                undone.add(record.event.command_seq)
            elif isinstance(record.event, ev.CommandRedone):
                undone.discard(record.event.command_seq)
    state: MeetingState | None = None
    for record in everything:
        if record.command_seq not in undone or isinstance(record.event, ev.MeetingOpened):
            state = _step(state, record)
    return MeetingLog(everything, state, undo, redo)


def decide_log(log: MeetingLog, command: cmd.Command, now_utc_ms: Ms) -> tuple[ev.Recorded, ...] | Rejection:
    """What the command appends to this log, or why not. Time never runs backwards in a log."""
    now = max(now_utc_ms, log.records[-1].at_utc_ms) if log.records else now_utc_ms
    match command:
        case cmd.Undo():
            decided = _undo(log, log.undo_stack, Reason.NOTHING_TO_UNDO)
        case cmd.Redo():
            decided = _undo(log, log.redo_stack, Reason.NOTHING_TO_REDO)
        case _:
            decided = decide(log.state, command, now)
    if isinstance(decided, Rejection):
        return decided
    return tuple(
        ev.Recorded(log.next_seq + place, log.next_command_seq, now, event) for place, event in enumerate(decided)
    )


def _undo(log: MeetingLog, stack: tuple[int, ...], empty: Reason) -> tuple[ev.Event, ...] | Rejection:
    if log.state is not None and log.state.status is Status.FINISHED:
        return Rejection(Reason.LOCKED)
    if log.state is not None and log.state.status is Status.CANCELLED:
        return Rejection(Reason.CANCELLED)
    if not stack:
        return Rejection(empty)
    undo = empty is Reason.NOTHING_TO_UNDO
    return (ev.CommandUndone(stack[-1]) if undo else ev.CommandRedone(stack[-1]),)


def _step(state: MeetingState | None, record: ev.Recorded) -> MeetingState | None:
    if isinstance(record.event, ev.MeetingOpened):
        return opened(record.event.plan, record.at_utc_ms, state)
    return None if state is None else evolve(state, record)


def _by_command(records: tuple[ev.Recorded, ...]) -> Iterable[tuple[ev.Recorded, ...]]:
    start = 0
    for place, record in enumerate(records):
        if record.command_seq != records[start].command_seq:
            yield records[start:place]
            start = place
    if records:
        yield records[start:]


def _stacks(
    undo: tuple[int, ...], redo: tuple[int, ...], batch: Sequence[ev.Recorded]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Undo and redo stacks after the events of one command."""
    first = batch[0]
    match first.event:
        case ev.MeetingOpened():
            return (), ()
        case ev.CommandUndone(command_seq):
            return tuple(seq for seq in undo if seq != command_seq), (*redo, command_seq)
        case ev.CommandRedone(command_seq):
            return (*undo, command_seq), tuple(seq for seq in redo if seq != command_seq)
        case _ if any(isinstance(record.event, _NOT_UNDOABLE) for record in batch):
            return undo, redo
        case _:
            return (*undo, first.command_seq), ()
