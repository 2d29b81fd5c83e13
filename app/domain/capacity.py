"""More reps than a meeting holds: what can be done about it, each way with its minutes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.agenda import agenda_sum
from app.domain.ids import Ms, RepId
from app.domain.meeting.clock import SECOND
from app.domain.meeting.plan import AgendaItem, Rules

COMFORTABLE_FLOORS = 1.5
"""Turns shorter than one and a half floors (0:45) are no longer worth the hurry: a longer cap is suggested then."""


class CapacityKind(StrEnum):
    """How more reps than the limit are fitted in."""

    LONGER_CAP = "longer_cap"
    SHORTER_TURNS = "shorter_turns"
    WRITTEN_UPDATES = "written_updates"


@dataclass(frozen=True, slots=True)
class CapacityOption:
    """One way. ``turns`` reps speak for ``turn_ms`` each, ``written`` send an update; it takes ``total_ms`` of
    ``cap_ms``."""

    kind: CapacityKind
    cap_ms: Ms
    turn_ms: Ms
    turns: int
    total_ms: Ms
    written: tuple[RepId, ...] = ()
    suggested: bool = False

    @property
    def over_ms(self) -> Ms:
        """How much it is beyond its cap all the same; 0 when it fits."""
        return max(0, self.total_ms - self.cap_ms)


def longer_cap_ms(cap_ms: Ms, reps: int, rep_limit: int) -> Ms:
    """C * n / limit, rounded down to a second; C itself up to the limit."""
    return max(cap_ms, cap_ms * reps // rep_limit // SECOND * SECOND)


def capacity_options(
    reps: Sequence[RepId],
    agenda: Sequence[AgendaItem],
    cap_ms: Ms,
    rules: Rules,
    may_write: Sequence[RepId] = (),
) -> tuple[CapacityOption, ...]:
    """The ways to hold a meeting with ``reps``, longer cap first; none up to the limit of the rules (eight).

    - longer cap: C' = C * n / 8, turns = (C' - others) / n
    - shorter turns: C, turns = max(floor, (C - others) / n)
    - written updates: C, eight turns; those who write are the first of ``may_write``, then the last of ``reps``

    Shorter turns are suggested while they leave 0:45 and fit, beyond that the longer cap.
    """
    count, limit = len(reps), rules.rep_limit
    if count <= limit:
        return ()
    longer = agenda_sum(agenda, count, longer_cap_ms(cap_ms, count, limit), floor_ms=rules.floor_ms)
    shorter = agenda_sum(agenda, count, cap_ms, floor_ms=rules.floor_ms)
    eight = agenda_sum(agenda, limit, cap_ms, floor_ms=rules.floor_ms)
    hurry_free = shorter.fits and shorter.turn_ms >= rules.floor_ms * COMFORTABLE_FLOORS
    return (
        CapacityOption(
            CapacityKind.LONGER_CAP, longer.cap_ms, longer.turn_ms, count, longer.total_ms, suggested=not hurry_free
        ),
        CapacityOption(
            CapacityKind.SHORTER_TURNS, cap_ms, shorter.turn_ms, count, shorter.total_ms, suggested=hurry_free
        ),
        CapacityOption(
            CapacityKind.WRITTEN_UPDATES, cap_ms, eight.turn_ms, limit, eight.total_ms, writers(reps, limit, may_write)
        ),
    )


def writers(reps: Sequence[RepId], limit: int, may_write: Sequence[RepId]) -> tuple[RepId, ...]:
    """Who sends a written update so that ``limit`` reps speak, in the order of ``reps``."""
    willing = [rep for rep in dict.fromkeys(may_write) if rep in reps]
    others = [rep for rep in reversed(reps) if rep not in willing]
    chosen = {*[*willing, *others][: max(0, len(reps) - limit)]}
    return tuple(rep for rep in reps if rep in chosen)
