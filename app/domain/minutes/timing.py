"""The times in the minutes: who spoke when, and planned against actual."""

from app.domain.ids import Ms, RepId
from app.domain.meeting import clock
from app.domain.meeting.plan import PHASES, Phase
from app.domain.meeting.state import MeetingState, Segment, SegmentKind
from app.domain.minutes import model
from app.domain.minutes.people import People


def turn_lines(state: MeetingState, elapsed: Ms, people: People) -> tuple[model.TurnLine, ...]:
    """A line for everybody who had the floor, in the order in which they first had it."""
    by_rep: dict[RepId, list[Segment]] = {}
    for segment in state.segments:
        if segment.kind is SegmentKind.TURN and segment.rep_id is not None:
            by_rep.setdefault(segment.rep_id, []).append(segment)
    return tuple(
        _turn(state, elapsed, place, people.named(rep_id), segments)
        for place, (rep_id, segments) in enumerate(by_rep.items(), start=1)
    )


def _turn(state: MeetingState, elapsed: Ms, place: int, who: model.Person, segments: list[Segment]) -> model.TurnLine:
    stretches = tuple(
        model.Stretch(
            start_ms=one.start_ms,
            end_ms=_end(one, elapsed),
            given_ms=one.given_ms,
            over_ms=clock.over_ms(state, one, elapsed),
            mediation_ms=_end(one, elapsed) - one.start_ms - clock.spent_ms(state, one, elapsed),
        )
        for one in segments
    )
    return model.TurnLine(
        who=who,
        place=place,
        planned_ms=state.plan.turn_ms,
        allotment_ms=sum(one.allotment_ms for one in segments),
        granted_ms=sum(one.granted_ms for one in segments),
        spoken_ms=sum(clock.spent_ms(state, one, elapsed) for one in segments),
        over_ms=sum(one.over_ms for one in stretches),
        mediation_ms=sum(one.mediation_ms for one in stretches),
        stretches=stretches,
    )


def phase_timings(state: MeetingState, elapsed: Ms) -> tuple[model.PhaseTiming, ...]:
    """Planned and actual length of each phase that was planned or took place, and of its agenda items."""
    timings: list[model.PhaseTiming] = []
    for phase in PHASES:
        planned = clock.planned_ms(state, phase)
        parts = [one for one in state.segments if one.phase is phase]
        actual = sum(_end(one, elapsed) - one.start_ms for one in parts)
        items = tuple(
            model.ItemTiming(
                item.id,
                item.title,
                item.planned_ms,
                sum(_end(one, elapsed) - one.start_ms for one in parts if one.item_id == item.id),
                any(one.item_id == item.id for one in parts),
            )
            for item in state.plan.items(phase)
            if phase is not Phase.TURNS
        )
        if planned or parts:
            timings.append(model.PhaseTiming(phase, planned, actual, items))
    return tuple(timings)


def spans(state: MeetingState, elapsed: Ms) -> tuple[model.PhaseSpan, ...]:
    """The phases as they followed each other."""
    found: list[model.PhaseSpan] = []
    for one in state.segments:
        end = _end(one, elapsed)
        if found and found[-1].phase is one.phase:
            found[-1] = model.PhaseSpan(one.phase, found[-1].start_ms, end)
        else:
            found.append(model.PhaseSpan(one.phase, one.start_ms, end))
    return tuple(found)


def others(state: MeetingState, elapsed: Ms) -> tuple[model.OtherStretch, ...]:
    """The stretches in which no rep had the floor: agenda items and the moderator's remarks."""
    return tuple(
        model.OtherStretch(one.kind, one.start_ms, _end(one, elapsed), one.item_id)
        for one in state.segments
        if one.kind is not SegmentKind.TURN
    )


def _end(segment: Segment, elapsed: Ms) -> Ms:
    return elapsed if segment.end_ms is None else segment.end_ms
