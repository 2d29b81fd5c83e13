"""What the timeline draws, before it is drawn: blocks on the meeting clock with their labels, and the scale."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.ids import ItemId, Ms, RepId
from app.domain.meeting.state import SegmentKind
from app.domain.meeting.view import Bar, BarState
from app.domain.names import initials
from app.ui import words

translate = QCoreApplication.translate

_MINUTE: Ms = 60_000
CAP_SHARE = 0.955
"""The cap stands here when nothing goes beyond it; the rest is air for its line and label."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch with a tool tip of its own. `over_ms`: its last part that was beyond the time given."""

    start_ms: Ms
    end_ms: Ms
    over_ms: Ms
    tip: str


@dataclass(frozen=True, slots=True)
class Block:
    """A bar as it is drawn. `labels`: its name, the longest first; the first with room is shown."""

    start_ms: Ms
    end_ms: Ms
    state: BarState
    labels: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def over_ms(self) -> Ms:
        """Beyond the time given at the very end of the block."""
        return self.parts[-1].over_ms


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a time is drawn: `left` in pixels for 0, `px_per_ms` from there."""

    left: float
    px_per_ms: float

    def x(self, ms: Ms) -> float:
        """The place of a time in pixels, in steps of half a pixel."""
        return round((self.left + ms * self.px_per_ms) * 2) / 2

    def ms(self, x: float) -> Ms:
        """The time at a place."""
        return round((x - self.left) / self.px_per_ms) if self.px_per_ms else 0


def blocks_of(bars: Sequence[Bar], names: Mapping[RepId, str], titles: Mapping[ItemId, str]) -> tuple[Block, ...]:
    """Join the agenda items of one phase that follow each other into one block; each turn is a block of its own.

    `names` are full names by rep, `titles` agenda item titles by id; both for labels and tool tips.
    """
    blocks: list[Block] = []
    runs: list[list[Bar]] = []
    for bar in bars:
        if runs and bar.kind is SegmentKind.ITEM and _joins(runs[-1][-1], bar):
            runs[-1].append(bar)
        else:
            runs.append([bar])
    for run in runs:
        first = run[0]
        parts = tuple(Part(bar.start_ms, bar.end_ms, bar.over_ms, _tip(bar, names, titles)) for bar in run)
        blocks.append(Block(first.start_ms, run[-1].end_ms, _state(run), _labels(first, names), parts))
    return tuple(blocks)


def scale_of(width_px: float, cap_ms: Ms, projected_end_ms: Ms) -> Scale:
    """Give the scale for a widget of `width_px`: the cap, or the projected end where that is beyond it.

    Beyond the cap the scale grows by whole minutes, so that a meeting that runs over does not shift every second.
    """
    beyond = max(0, projected_end_ms - cap_ms)
    span = cap_ms + -(-beyond // _MINUTE) * _MINUTE
    return Scale(0.0, width_px * CAP_SHARE / span if span else 0.0)


def axis_marks(cap_ms: Ms, scale: Scale, least_px: float) -> tuple[Ms, ...]:
    """Times for the axis, from 0 up to before the cap, at least `least_px` apart."""
    steps = (1, 2, 5, 10, 15, 30, 60, 120) if cap_ms <= 5 * _MINUTE else (5, 10, 15, 30, 60, 120)
    step = next((one for one in steps if one * _MINUTE * scale.px_per_ms >= least_px), 0)
    return tuple(range(0, cap_ms, step * _MINUTE)) if step else ()


def _joins(before: Bar, bar: Bar) -> bool:
    return before.kind is SegmentKind.ITEM and before.phase is bar.phase and before.end_ms == bar.start_ms


def _state(run: Sequence[Bar]) -> BarState:
    states = {bar.state for bar in run}
    if len(states) == 1:
        return run[0].state
    # Part done, part to come: the phase runs.
    return BarState.NOW


def _labels(bar: Bar, names: Mapping[RepId, str]) -> tuple[str, ...]:
    match bar.kind:
        case SegmentKind.TURN:
            return (initials(names.get(bar.rep_id, "")),) if bar.rep_id is not None else ()
        case SegmentKind.REMARKS:
            return ()
        case SegmentKind.ITEM:
            return (words.phase(bar.phase), words.phase_short(bar.phase))


def _tip(bar: Bar, names: Mapping[RepId, str], titles: Mapping[ItemId, str]) -> str:
    match bar.kind:
        case SegmentKind.TURN:
            name = names.get(bar.rep_id, "") if bar.rep_id is not None else ""
        case SegmentKind.REMARKS:
            name = translate("Words", "Your remarks")
        case SegmentKind.ITEM:
            name = titles.get(bar.item_id, "") if bar.item_id is not None else ""
            name = name or words.phase(bar.phase)
    text = f"{name}: {words.duration(bar.end_ms - bar.start_ms)}"
    if bar.over_ms >= 500:
        text += ", " + translate("Words", "%1 over", "a time: 24 s over").replace(
            "%1", words.short_duration(bar.over_ms)
        )
    return text
