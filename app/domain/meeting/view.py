"""What the live view shows, derived from the state and the time of now. Nothing here is stored."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.ids import ItemId, Ms, RepId
from app.domain.meeting import clock
from app.domain.meeting.events import Attendance
from app.domain.meeting.plan import PHASES, OrderReason, Phase
from app.domain.meeting.state import MeetingState, Segment, SegmentKind, Status


class ClockFace(StrEnum):
    """The faces of the clock; IDLE before the start and when nothing is timed."""

    IDLE = "idle"
    CALM = "calm"
    WARNING = "warning"
    DANGER = "danger"
    OVERTIME = "overtime"
    PAUSED = "paused"
    MEDIATION = "mediation"


@dataclass(frozen=True, slots=True)
class ClockView:
    """``remaining_ms`` is negative in overtime. ``given_ms`` 0: counts up (``spent_ms``). Thresholds are the notches
    of the ring."""

    face: ClockFace
    remaining_ms: Ms
    given_ms: Ms
    spent_ms: Ms
    warning_ms: Ms
    danger_ms: Ms
    mediation_ms: Ms = 0
    frozen: bool = False
    """Both clocks stand: paused, or the app was away."""


class BarState(StrEnum):
    DONE = "done"
    NOW = "now"
    TO_COME = "to_come"
    KEPT = "kept"
    """Time kept for Q&A and closing."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the timeline, on the meeting clock. ``over_ms``: its last part, beyond the time given."""

    phase: Phase
    start_ms: Ms
    end_ms: Ms
    state: BarState
    kind: SegmentKind
    over_ms: Ms = 0
    rep_id: RepId | None = None
    item_id: ItemId | None = None


class RowState(StrEnum):
    DONE = "done"
    NOW = "now"
    WAITING = "waiting"
    ABSENT = "absent"
    NO_TURN = "no_turn"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A rep in the speaking order.

    ``ms``: spoken (done), left (now, negative in overtime), or what the turn will get (waiting).
    """

    rep_id: RepId
    name: str
    role: str
    state: RowState
    place: int
    ms: Ms
    given_ms: Ms
    over_ms: Ms
    """Spoken minus given, for those who are done: negative when time was left."""
    reason: OrderReason | None
    attendance: Attendance
    arrived_ms: Ms | None


@dataclass(frozen=True, slots=True)
class PhaseView:
    """``ms``: actual when done, else planned."""

    phase: Phase
    state: BarState
    ms: Ms


@dataclass(frozen=True, slots=True)
class LiveView:
    """One frame of the live view. Times in ms."""

    status: Status
    phase: Phase | None
    elapsed_ms: Ms
    cap_ms: Ms
    projected_end_ms: Ms
    ahead_ms: Ms
    """Cap minus projected end: negative when behind."""
    bank_ms: Ms
    clock: ClockView
    bars: tuple[Bar, ...]
    rows: tuple[QueueRow, ...]
    phases: tuple[PhaseView, ...]
    speaker_id: RepId | None
    next_id: RepId | None
    turn_number: int
    """Which turn runs, from 1; 0 outside a turn."""
    turn_count: int
    shrunk_ms: Ms
    """How much less than planned the running turn was given."""
    shrunk_by: RepId | None
    """Whose overrun that makes up, if it was a turn."""
    others_ms: tuple[Ms, Ms] | None
    """Least and most that the waiting turns now get."""
    item_id: ItemId | None
    gap_ms: Ms | None
    """How long the app was away, while that waits for an answer."""
    nudge_start: bool
    """The meeting should have started a minute ago."""
    remarks: bool
    """The moderator has the floor between turns."""


def view(state: MeetingState, now_utc_ms: Ms) -> LiveView:
    """Derive one frame for the time ``now_utc_ms``. Pure; cheap enough for every tick."""
    elapsed = clock.elapsed_ms(state, now_utc_ms)
    forecast = clock.forecast(state, elapsed)
    segment = state.segment
    done = _spoken_ids(state)
    rows = _rows(state, elapsed, forecast)
    turn = segment is not None and segment.kind is SegmentKind.TURN
    waiting = tuple(ms for _, ms in forecast.turns)
    return LiveView(
        status=state.status,
        phase=state.phase,
        elapsed_ms=elapsed,
        cap_ms=state.cap_ms,
        projected_end_ms=forecast.end_ms,
        ahead_ms=state.cap_ms - forecast.end_ms,
        bank_ms=forecast.bank_ms,
        clock=_clock(state, segment, elapsed),
        bars=_bars(state, elapsed, forecast),
        rows=rows,
        phases=_phases(state, elapsed),
        speaker_id=state.speaker_id,
        next_id=state.queue[0].rep_id if state.queue else None,
        turn_number=len(done) if turn else 0,
        turn_count=len({*done, *(entry.rep_id for entry in state.queue)}),
        shrunk_ms=max(0, state.plan.turn_ms - segment.allotment_ms) if segment and turn else 0,
        shrunk_by=_shrunk_by(state, elapsed),
        others_ms=(min(waiting), max(waiting)) if waiting else None,
        item_id=segment.item_id if segment else None,
        gap_ms=max(0, now_utc_ms - (state.gap_since_utc_ms or 0)) if state.gap_pending else None,
        nudge_start=_nudge(state, now_utc_ms),
        remarks=segment is not None and segment.kind is SegmentKind.REMARKS,
    )


NUDGE_AFTER_MS: Ms = 60_000
"""A minute late is when people begin to look at each other (OnlyT's start nudge)."""


def _nudge(state: MeetingState, now_utc_ms: Ms) -> bool:
    due = state.plan.scheduled_utc_ms
    return state.status is Status.READY and due is not None and now_utc_ms >= due + NUDGE_AFTER_MS


def _spoken_ids(state: MeetingState) -> tuple[RepId, ...]:
    """Reps who had a turn or have it, by the start of the last one."""
    last: dict[RepId, Ms] = {}
    for one in state.segments:
        if one.kind is SegmentKind.TURN and one.rep_id is not None:
            last.pop(one.rep_id, None)
            last[one.rep_id] = one.start_ms
    return tuple(last)


def _clock(state: MeetingState, segment: Segment | None, elapsed: Ms) -> ClockView:
    rules = state.plan.rules
    frozen = state.paused_since_utc_ms is not None or state.gap_pending
    if segment is None:
        first = state.plan.agenda[0].planned_ms if state.status is Status.READY and state.plan.agenda else 0
        return ClockView(ClockFace.IDLE, first, first, 0, 0, 0)
    warning, danger = clock.thresholds(segment, rules)
    spent = clock.spent_ms(state, segment, elapsed)
    remaining = segment.given_ms - spent
    mediation = elapsed - state.mediation.start_ms if state.mediation else 0
    timed = clock.is_timed(segment)
    if frozen:
        face = ClockFace.PAUSED
    elif state.mediation:
        face = ClockFace.MEDIATION
    elif not timed:
        face = ClockFace.IDLE
    elif remaining <= 0:
        face = ClockFace.OVERTIME
    elif remaining <= danger:
        face = ClockFace.DANGER
    elif remaining <= warning:
        face = ClockFace.WARNING
    else:
        face = ClockFace.CALM
    return ClockView(
        face,
        remaining if timed else 0,
        segment.given_ms if timed else 0,
        spent,
        warning,
        danger,
        mediation,
        frozen,
    )


def _rows(state: MeetingState, elapsed: Ms, forecast: clock.Forecast) -> tuple[QueueRow, ...]:
    spoken = _spoken_ids(state)
    waiting = dict(forecast.turns)
    entries = {entry.rep_id: entry for entry in state.queue}
    rest = tuple(one.rep_id for one in state.participants if one.rep_id not in entries and one.rep_id not in spoken)
    rows: list[QueueRow] = []
    order = (*(one for one in spoken if one not in entries), *entries, *rest)
    for place, rep_id in enumerate(order, start=1):
        person = state.participant(rep_id)
        if person is None:
            continue
        turns = state.turns_of(rep_id)
        given = sum(one.given_ms for one in turns)
        total = sum(clock.spent_ms(state, one, elapsed) for one in turns)
        over = 0
        reason = person.reason
        if rep_id in entries:
            row, ms, reason = RowState.WAITING, waiting[rep_id], entries[rep_id].reason
            given = ms
        elif rep_id == state.speaker_id:
            row, ms, given = (
                RowState.NOW,
                turns[-1].given_ms - clock.spent_ms(state, turns[-1], elapsed),
                turns[-1].given_ms,
            )
        elif turns:
            row, ms, over = RowState.DONE, total, total - given
        elif person.attendance is Attendance.ABSENT:
            row, ms = RowState.ABSENT, 0
        elif person.written_update:
            row, ms = RowState.WRITTEN, 0
        else:
            row, ms = RowState.NO_TURN, 0
        rows.append(
            QueueRow(
                rep_id,
                person.name,
                person.role,
                row,
                place,
                ms,
                given,
                over,
                reason,
                person.attendance,
                person.arrived_ms,
            )
        )
    return tuple(rows)


def _phases(state: MeetingState, elapsed: Ms) -> tuple[PhaseView, ...]:
    views: list[PhaseView] = []
    for phase in PHASES:
        actual = sum(
            (elapsed if one.end_ms is None else one.end_ms) - one.start_ms
            for one in state.segments
            if one.phase is phase
        )
        planned = clock.planned_ms(state, phase)
        if phase is state.phase and state.segment is not None:
            views.append(PhaseView(phase, BarState.NOW, planned))
        elif any(one.phase is phase for one in state.segments):
            views.append(PhaseView(phase, BarState.DONE, actual))
        else:
            kept = BarState.KEPT if phase in (Phase.QA, Phase.CLOSING) else BarState.TO_COME
            views.append(PhaseView(phase, kept, planned))
    return tuple(views)


def _bars(state: MeetingState, elapsed: Ms, forecast: clock.Forecast) -> tuple[Bar, ...]:
    bars: list[Bar] = []
    for one in state.segments:
        end = one.end_ms
        if end is not None:
            over = clock.over_ms(state, one, elapsed)
            bars.append(Bar(one.phase, one.start_ms, end, BarState.DONE, one.kind, over, one.rep_id, one.item_id))
            continue
        over = clock.over_ms(state, one, elapsed)
        bars.append(
            Bar(one.phase, one.start_ms, forecast.segment_end_ms, BarState.NOW, one.kind, over, one.rep_id, one.item_id)
        )
    bars.extend(
        Bar(
            part.phase,
            part.start_ms,
            part.end_ms,
            BarState.KEPT if part.phase in (Phase.QA, Phase.CLOSING) else BarState.TO_COME,
            part.kind,
            0,
            part.rep_id,
            part.item_id,
        )
        for part in forecast.parts
    )
    return tuple(bars)


def _shrunk_by(state: MeetingState, elapsed: Ms) -> RepId | None:
    """The speaker whose overrun is the largest before the running turn, if the running turn was shrunk."""
    segment = state.segment
    if segment is None or segment.kind is not SegmentKind.TURN or segment.allotment_ms >= state.plan.turn_ms:
        return None
    overs = [
        (clock.over_ms(state, one, elapsed), one.rep_id)
        for one in state.segments[:-1]
        if one.kind is SegmentKind.TURN and clock.over_ms(state, one, elapsed) > 0
    ]
    return max(overs, key=lambda pair: pair[0])[1] if overs else None
