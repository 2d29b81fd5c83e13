"""Changes of an agenda, as pure functions: what the editor does when a row is moved, typed in or added."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.ids import ItemId, Ms
from app.domain.meeting.plan import PHASES, AgendaItem, Phase

NEW_ITEM_MS: Ms = 60_000
"""A new line gets a minute: enough to be seen in the sum, little enough to fit."""

EDITABLE_PHASES = tuple(phase for phase in PHASES if phase is not Phase.TURNS)
"""What a line can be part of; the turns have one line of their own."""


def reordered(agenda: Sequence[AgendaItem], moved: ItemId, order: Sequence[ItemId]) -> tuple[AgendaItem, ...]:
    """The agenda in the new ``order`` after ``moved`` was put elsewhere; it takes the phase of where it came to lie.

    The line of the turns stays where it is, and so does an order that leaves lines out.
    """
    by_id = {item.id: item for item in agenda}
    if set(order) != set(by_id) or by_id[moved].phase is Phase.TURNS:
        return tuple(agenda)
    lines = [by_id[item_id] for item_id in order]
    place = order.index(moved)
    above = lines[place - 1].phase if place else None
    below = lines[place + 1].phase if place + 1 < len(lines) else None
    lines[place] = replace(lines[place], phase=_phase_between(above, lines[place].phase, below))
    return tuple(lines)


def _phase_between(above: Phase | None, own: Phase, below: Phase | None) -> Phase:
    """The phase of a line between two others: its own if that is in order, else that of the line above."""
    is_after = above is None or PHASES.index(above) <= PHASES.index(own)
    is_before = below is None or PHASES.index(own) <= PHASES.index(below)
    if is_after and is_before:
        return own
    if above is Phase.TURNS:
        return Phase.TASKS
    if above is not None:
        return above
    return Phase.OPENING


def with_item(agenda: Sequence[AgendaItem], item: AgendaItem) -> tuple[AgendaItem, ...]:
    """The agenda with a line changed."""
    return tuple(item if one.id == item.id else one for one in agenda)


def without_item(agenda: Sequence[AgendaItem], item_id: ItemId) -> tuple[AgendaItem, ...]:
    """The agenda without a line; the line of the turns stays."""
    return tuple(one for one in agenda if one.id != item_id or one.phase is Phase.TURNS)


def with_new_item(
    agenda: Sequence[AgendaItem], item_id: ItemId, title: str, after: ItemId | None
) -> tuple[AgendaItem, ...]:
    """The agenda with a new line below ``after``, in its phase; below the turns that is the tasks.

    None: at the end of the opening, where news belong.
    """
    place = next((at for at, one in enumerate(agenda) if one.id == after), None)
    if place is None:
        openings = [at for at, one in enumerate(agenda) if one.phase is Phase.OPENING]
        place = openings[-1] if openings else -1
    phase = agenda[place].phase if place >= 0 else Phase.OPENING
    if phase is Phase.TURNS:
        phase = Phase.TASKS
    new = AgendaItem(item_id, title, phase, NEW_ITEM_MS)
    return (*agenda[: place + 1], new, *agenda[place + 1 :])
