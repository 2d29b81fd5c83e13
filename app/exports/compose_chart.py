"""The drawing of who spoke when, with planned against actual time, and the same in words and as tables."""

from app.domain.ids import Ms
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import SegmentKind
from app.domain.minutes import GroupMinutes, TurnLine
from app.domain.names import given_name
from app.exports import formats
from app.exports.document import Band, Bar, Block, Chart, Column, Lane, Run, Section, Table, Tick, Tone
from app.exports.words import Words

_TICK_STEPS_MIN = (1, 2, 5, 10, 15, 30, 60)
_TICKS_AT_MOST = 4
_MINUTE: Ms = 60_000


def chart(minutes: GroupMinutes, words: Words) -> Block | None:
    """The drawing; nothing when the meeting had no time at all."""
    labels, figures = words.labels, minutes.figures
    if not minutes.spans:
        return None
    lanes = [_lane(turn, words) for turn in minutes.turns]
    if words.remarks_ms():
        lanes.append(_remarks(minutes, words))
    drawing = Chart(
        alt=_alt(minutes, words),
        end_ms=max(figures.cap_ms, figures.length_ms, 1),
        cap_ms=figures.cap_ms,
        ticks=_ticks(max(figures.cap_ms, figures.length_ms)),
        bands=tuple(Band(one.start_ms, one.end_ms, labels.of_phase(one.phase)) for one in minutes.spans),
        boxes=_asked(minutes, words),
        lanes=tuple(lanes),
        caption=_caption(minutes, words),
        table=_table(minutes, words),
        phase_table=_phase_table(minutes, words),
    )
    planned = max((turn.planned_ms for turn in minutes.turns), default=0)
    hint = labels.spoke_when_hint.format(planned=formats.length(planned)) if minutes.turns else ""
    return Block(Section.SPOKE_WHEN, labels.spoke_when, drawing, hint)


def _lane(turn: TurnLine, words: Words) -> Lane:
    bars = tuple(
        Bar(one.start_ms, one.end_ms, one.over_ms, one.start_ms + one.mediation_ms + one.given_ms)
        for one in turn.stretches
    )
    text, is_over = formats.length(turn.spoken_ms), turn.over_ms >= formats.SECOND
    if is_over:
        text = words.labels.over_by.format(spoken=text, over=words.over(turn.over_ms))
    return Lane(turn.who.short, bars, text, is_over)


def _remarks(minutes: GroupMinutes, words: Words) -> Lane:
    bars = tuple(
        Bar(one.start_ms, one.end_ms, 0, one.end_ms, plain=True)
        for one in minutes.others
        if one.kind is SegmentKind.REMARKS
    )
    name = given_name(minutes.header.moderator) or words.labels.whole_meeting
    return Lane(name, bars, formats.length(words.remarks_ms()), is_over=False)


def _asked(minutes: GroupMinutes, words: Words) -> tuple[Band, ...]:
    """A box over the longest stretch of Q&A that says how much was asked."""
    spans = [one for one in minutes.spans if one.phase is Phase.QA]
    if not spans or not minutes.questions:
        return ()
    longest = max(spans, key=lambda one: one.end_ms - one.start_ms)
    label = words.labels.asked.format(count=len(minutes.questions))
    return (Band(longest.start_ms, longest.end_ms, label),)


def _ticks(end_ms: Ms) -> tuple[Tick, ...]:
    longest = _TICK_STEPS_MIN[-1] * _MINUTE
    hours = -(-end_ms // (_TICKS_AT_MOST * longest)) * longest
    step = next((step for one in _TICK_STEPS_MIN if end_ms // (step := one * _MINUTE) <= _TICKS_AT_MOST), hours)
    return tuple(Tick(at, formats.length(at)) for at in range(0, end_ms + 1, step))


def _phase_times(minutes: GroupMinutes, words: Words) -> str:
    labels = words.labels
    times = (
        labels.phase_time.format(
            phase=labels.of_phase(one.phase),
            actual=formats.length(one.actual_ms),
            planned=formats.length(one.planned_ms),
        )
        for one in minutes.phases
    )
    return ", ".join(times)


def _caption(minutes: GroupMinutes, words: Words) -> str:
    return words.labels.phase_times.format(phases=_phase_times(minutes, words))


def _alt(minutes: GroupMinutes, words: Words) -> str:
    labels = words.labels
    turns: list[str] = []
    for turn in minutes.turns:
        template = labels.chart_turn_over if turn.over_ms >= formats.SECOND else labels.chart_turn
        turns.append(
            template.format(
                name=turn.who.name,
                at=formats.length(turn.stretches[0].start_ms),
                spoken=formats.length(turn.spoken_ms),
                given=formats.length(turn.given_ms),
                over=words.over(turn.over_ms),
            )
        )
    end = formats.length(minutes.figures.length_ms)
    return labels.chart_alt.format(end=end, turns=" ".join(turns), phases=_caption(minutes, words)).replace("  ", " ")


def _table(minutes: GroupMinutes, words: Words) -> Table:
    labels = words.labels
    titles = (labels.who, labels.began, labels.planned, labels.given, labels.spoken, labels.over)
    columns = tuple(Column(title, right=place > 0) for place, title in enumerate(titles))
    rows = tuple(
        (
            (Run(turn.who.name, said=True),),
            (Run(formats.length(turn.stretches[0].start_ms)),),
            (Run(formats.length(turn.planned_ms)),),
            (Run(formats.length(turn.given_ms)),),
            (Run(formats.length(turn.spoken_ms)),),
            (Run(words.over(turn.over_ms) if turn.over_ms >= formats.SECOND else "", Tone.STRONG),),
        )
        for turn in minutes.turns
    )
    return Table(columns, rows, shows_head=True)


def _phase_table(minutes: GroupMinutes, words: Words) -> Table:
    labels = words.labels
    columns = (Column(labels.phase), Column(labels.planned, right=True), Column(labels.actual, right=True))
    rows = tuple(
        (
            (Run(labels.of_phase(one.phase)),),
            (Run(formats.length(one.planned_ms)),),
            (Run(formats.length(one.actual_ms)),),
        )
        for one in minutes.phases
    )
    return Table(columns, rows, shows_head=True)
