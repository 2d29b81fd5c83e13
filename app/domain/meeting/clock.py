"""The rules of time: pure functions of the state and the meeting clock.

Names used throughout, all in ms:

- C: the cap with its extensions (``state.cap_ms``), 15:00 by default for up to eight reps.
- reserve: what the phases after the turns (tasks, Q&A, closing) still get: their planned length, less what was used of
  it when one comes back from them.
- left for turns = C - reserve - elapsed.
- planned: ``plan.turn_ms`` = (C - all other phases) / n, rounded down to a whole second; 1:10 for eight reps and the
default agenda.
- allotment = max(floor, min(planned, left for turns / turns left)), rounded down to a whole second.
- time bank = max(0, left for turns - turns left * planned), left being what remains after the turn that runs.
"""

from dataclasses import dataclass

from app.domain.ids import ItemId, Ms, RepId
from app.domain.meeting.plan import PHASES, AgendaItem, Phase, Rules
from app.domain.meeting.state import MeetingState, Segment, SegmentKind, Status

SECOND: Ms = 1_000


def elapsed_ms(state: MeetingState, now_utc_ms: Ms) -> Ms:
    """The meeting clock at ``now_utc_ms``: time since the start without pauses and gaps taken out. 0 before the
    start; never negative."""
    if state.started_utc_ms is None:
        return 0
    now = now_utc_ms
    for stop in (state.ended_utc_ms, state.gap_since_utc_ms, state.paused_since_utc_ms):
        if stop is not None:
            now = min(now, stop)
    return max(0, now - state.started_utc_ms - state.stopped_ms)


def spent_ms(state: MeetingState, segment: Segment, elapsed: Ms) -> Ms:
    """Time charged to a stretch at ``elapsed``: its length without mediation."""
    end = elapsed if segment.end_ms is None else segment.end_ms
    mediation = segment.mediation_ms
    if segment.end_ms is None and state.mediation is not None:
        mediation += elapsed - state.mediation.start_ms
    return max(0, end - segment.start_ms - mediation)


def over_ms(state: MeetingState, segment: Segment, elapsed: Ms) -> Ms:
    """How much of a stretch was beyond the time given; 0 if it has none or stayed within."""
    if not is_timed(segment):
        return 0
    return max(0, spent_ms(state, segment, elapsed) - segment.given_ms)


def is_timed(segment: Segment) -> bool:
    """Whether a stretch has a time to keep to: not the moderator's remarks, nor an item that was planned without."""
    return segment.kind is not SegmentKind.REMARKS and segment.given_ms > 0


def display_seconds(remaining_ms: Ms) -> int:
    """Whole seconds that a countdown shows: 56 for 55,001 to 56,000 ms; 0 for the first second after zero; then -1,
    -2, …"""
    return -(-remaining_ms // SECOND)


def thresholds(segment: Segment, rules: Rules) -> tuple[Ms, Ms]:
    """Warning and danger, in ms before zero. A phase over 1:00 warns earlier than a turn."""
    if segment.kind is SegmentKind.ITEM and segment.given_ms > rules.long_phase_ms:
        return rules.phase_warning_ms, rules.phase_danger_ms
    return rules.turn_warning_ms, rules.turn_danger_ms


def turn_share_ms(cap_ms: Ms, others_ms: Ms, reps: int) -> Ms:
    """Planned allotment (C - others) / n, rounded down to a whole second; 0 without reps or time."""
    if reps <= 0:
        return 0
    return max(0, (cap_ms - others_ms) // reps // SECOND * SECOND)


def allotment_ms(left_ms: Ms, turns_left: int, planned_ms: Ms, floor_ms: Ms) -> Ms:
    """What the next turn gets: max(floor, min(planned, left / turns left)), rounded down to a whole second.

    ``left_ms`` is what is left for all turns that have not begun, ``turns_left`` (>= 1) how many these are.
    """
    share = left_ms // turns_left // SECOND * SECOND
    return max(floor_ms, min(planned_ms, share))


def item_ms(state: MeetingState, item: AgendaItem, elapsed: Ms) -> Ms:
    """What an agenda item gets when it begins: max(min(planned, floor), planned - spent on it before)."""
    spent = sum(spent_ms(state, one, elapsed) for one in state.segments if one.item_id == item.id)
    return max(min(item.planned_ms, state.plan.rules.floor_ms), item.planned_ms - spent)


def reserve_ms(state: MeetingState, after: Phase, elapsed: Ms) -> Ms:
    """What is kept for the phases after the given one."""
    later = PHASES[PHASES.index(after) + 1 :]
    return sum(item_ms(state, item, elapsed) for item in state.plan.agenda if item.phase in later)


def left_for_turns_ms(state: MeetingState, elapsed: Ms) -> Ms:
    """C - reserve - elapsed; negative once the time kept for later phases is being used."""
    return state.cap_ms - reserve_ms(state, Phase.TURNS, elapsed) - elapsed


def planned_ms(state: MeetingState, phase: Phase) -> Ms:
    """Planned length of a phase; for the turns, one planned turn for everybody who has had or waits for one."""
    if phase is not Phase.TURNS:
        return state.plan.planned_ms(phase)
    reps = {one.rep_id for one in state.segments if one.kind is SegmentKind.TURN} | {one.rep_id for one in state.queue}
    return len(reps) * state.plan.turn_ms


def remaining_items(state: MeetingState) -> tuple[AgendaItem, ...]:
    """Agenda items of the running phase after the one that runs."""
    if state.phase is None or state.phase is Phase.TURNS:
        return ()
    items = state.plan.items(state.phase)
    current = state.segment.item_id if state.segment else None
    places = [place for place, item in enumerate(items) if item.id == current]
    return items[places[0] + 1 :] if places else ()


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch to come, as it looks now."""

    kind: SegmentKind
    phase: Phase
    start_ms: Ms
    end_ms: Ms
    rep_id: RepId | None = None
    item_id: ItemId | None = None


@dataclass(frozen=True, slots=True)
class Forecast:
    """``segment_end_ms``: when what runs ends if it uses the time given; ``turns``: what each waiting rep will get."""

    segment_end_ms: Ms
    end_ms: Ms
    bank_ms: Ms
    turns: tuple[tuple[RepId, Ms], ...]
    parts: tuple[Part, ...]


def segment_end_ms(state: MeetingState, elapsed: Ms) -> Ms:
    """When what runs ends if it uses the time given and no more; ``elapsed`` in overtime or when nothing is timed."""
    segment = state.segment
    if segment is None or not is_timed(segment):
        return elapsed
    return elapsed + max(0, segment.given_ms - spent_ms(state, segment, elapsed))


def forecast(state: MeetingState, elapsed: Ms) -> Forecast:
    """The rest of the meeting if everybody uses what they are given from here on."""
    at = end = segment_end_ms(state, elapsed)
    if state.status in (Status.FINISHED, Status.REOPENED, Status.CANCELLED):
        return Forecast(end, end, 0, tuple((entry.rep_id, 0) for entry in state.queue), ())
    parts: list[Part] = []

    def add_items(items: tuple[AgendaItem, ...]) -> None:
        nonlocal at
        for item in items:
            length = item_ms(state, item, elapsed)
            parts.append(Part(SegmentKind.ITEM, item.phase, at, at + length, item_id=item.id))
            at += length

    add_items(remaining_items(state))
    place = -1 if state.phase is None else PHASES.index(state.phase)
    before_turns = place < PHASES.index(Phase.TURNS)
    if before_turns:
        for phase in PHASES[place + 1 : PHASES.index(Phase.TURNS)]:
            add_items(state.plan.items(phase))
    turns: list[tuple[RepId, Ms]] = []
    in_turns = before_turns or state.phase is Phase.TURNS
    after = Phase.TURNS if in_turns else state.phase or Phase.CLOSING
    reserve = reserve_ms(state, after, elapsed)
    left = state.cap_ms - reserve - at
    counted = len(state.queue) if in_turns else 0
    bank = max(0, left - counted * state.plan.turn_ms)
    for waiting, entry in enumerate(state.queue):
        turns_left = len(state.queue) - waiting
        share = allotment_ms(state.cap_ms - reserve - at, turns_left, state.plan.turn_ms, state.plan.rules.floor_ms)
        turns.append((entry.rep_id, share if in_turns else 0))
        if in_turns:
            parts.append(Part(SegmentKind.TURN, Phase.TURNS, at, at + share, rep_id=entry.rep_id))
            at += share
    first = PHASES.index(Phase.TURNS) + 1 if in_turns else place + 1
    for phase in PHASES[first:]:
        add_items(state.plan.items(phase))
    return Forecast(end, at, bank, tuple(turns), tuple(parts))
