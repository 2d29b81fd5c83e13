"""A meeting as it runs, told in lines of text."""

from collections.abc import Iterator

from app.domain.agenda import format_length
from app.domain.ids import Ms
from app.domain.meeting import clock
from app.domain.meeting.decision import Rejection
from app.domain.meeting.plan import MeetingPlan
from app.domain.meeting.state import MeetingState, Segment, SegmentKind
from app.domain.minutes import GroupMinutes
from app.services.live import LiveMeeting, Outcome
from app.services.practice import Step


class Account:
    """Follows one meeting and gives the lines for what happens in it."""

    def __init__(self) -> None:
        self._told_turns = 0

    def begins(self, plan: MeetingPlan) -> Iterator[str]:
        """Who is there, for how long."""
        reps = sum(not one.written_update for one in plan.participants)
        turns = f"{_count(reps, 'rep')}, {format_length(plan.turn_ms)} each, {_mmss(plan.cap_ms)} at most"
        yield f"{plan.title}, a rehearsal: {turns}"

    def happens(self, step: Step, outcome: Outcome, live: LiveMeeting) -> Iterator[str]:
        """What a step changed: how a turn ended, the step itself, where that leaves the meeting."""
        if isinstance(outcome, Rejection):
            return
        view = live.view()
        yield from self._ended_turns(live.state, view.elapsed_ms)
        line = f"{_mmss(view.elapsed_ms)}  {step.words}"
        segment = live.state.segment
        if segment is not None and segment.kind is SegmentKind.TURN and segment.start_ms == view.elapsed_ms:
            line += f" for {format_length(segment.given_ms)}; {_standing(view.projected_end_ms, view.ahead_ms)}"
        yield line

    def _ended_turns(self, state: MeetingState, elapsed_ms: Ms) -> Iterator[str]:
        ended = [one for one in state.segments if one.kind is SegmentKind.TURN and one.end_ms is not None]
        for segment in ended[self._told_turns :]:
            yield f"       {_spoke(state, segment, elapsed_ms)}"
        self._told_turns = max(self._told_turns, len(ended))

    def ends(self, minutes: GroupMinutes) -> Iterator[str]:
        """The figures of the minutes."""
        figures = minutes.figures
        yield ""
        held = f"Held in {_mmss(figures.length_ms)} of {_mmss(figures.cap_ms)}"
        yield f"{held}: {figures.spoke} of {figures.to_speak} spoke"
        yield (
            f"{_count(figures.actions, 'action')}, {_count(figures.decisions, 'decision')}, "
            f"{figures.questions_settled} of {_count(figures.questions, 'question')} settled"
        )
        if figures.promised:
            yield f"{figures.kept} of {figures.promised} actions from last time were kept"


def _spoke(state: MeetingState, segment: Segment, elapsed_ms: Ms) -> str:
    person = state.participant(segment.rep_id) if segment.rep_id is not None else None
    spoken = clock.spent_ms(state, segment, elapsed_ms)
    over = clock.over_ms(state, segment, elapsed_ms)
    line = f"{person.name if person else ''} spoke {format_length(spoken)} of {format_length(segment.given_ms)}"
    return f"{line}, {over // 1000} s over" if over >= clock.SECOND else line


def _standing(end_ms: Ms, ahead_ms: Ms) -> str:
    word = "ahead" if ahead_ms >= 0 else "behind"
    return f"ends {_mmss(end_ms)}, {format_length(abs(ahead_ms))} {word}"


def _count(number: int, thing: str) -> str:
    return f"one {thing}" if number == 1 else f"{number} {thing}s"


def _mmss(length_ms: Ms) -> str:
    minutes, seconds = divmod(max(0, length_ms) // 1000, 60)
    return f"{minutes:02d}:{seconds:02d}"
