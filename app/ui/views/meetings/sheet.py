"""All that the editor of a meeting shows, made once per change by the page, and the changes it asks for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from app.domain.agenda import AgendaSum, Fit
from app.domain.ids import Ms, RepId
from app.domain.meeting.order import Placed
from app.domain.names import short_names
from app.services.planning import speakers
from app.services.ports import Meeting, Rep


@dataclass(frozen=True, slots=True)
class Sheet:
    """A planned meeting with everything that follows from it.

    ``team``: the active reps and whoever takes part, in roster order. ``order`` has everybody who takes part, those
    with a written update last. ``moderator``: who leads it, by name; empty when nobody said. ``carried_on``: the day of
    the meeting that its objectives come from.
    """

    meeting: Meeting
    team: tuple[Rep, ...]
    sums: AgendaSum
    fits: tuple[Fit, ...]
    order: tuple[Placed, ...]
    moderator: str
    rep_limit: int
    floor_ms: Ms
    carried_on: date | None
    today: date

    @property
    def turns(self) -> int:
        """How many take a turn."""
        return len(speakers(self.meeting))

    @property
    def names(self) -> Mapping[RepId, str]:
        """Full names."""
        return {rep.id: rep.name for rep in self.team}

    @property
    def shorts(self) -> Mapping[RepId, str]:
        """Names as short as they can be told apart."""
        return dict(zip([rep.id for rep in self.team], short_names([rep.name for rep in self.team]), strict=True))

    @property
    def is_crowded(self) -> bool:
        """Whether more take part than a meeting holds."""
        return len(self.meeting.participants) > self.rep_limit


@dataclass(frozen=True, slots=True)
class Edit:
    """A wish to keep a changed meeting. ``told``: what was done, in words, where it should be easy to take back."""

    meeting: Meeting
    told: str = ""


def taken_back(now: Meeting, before: Meeting, after: Meeting) -> Meeting:
    """``now`` with every field that went from ``before`` to ``after`` as it was: later changes of others stay."""
    changed = [one.name for one in fields(Meeting) if getattr(before, one.name) != getattr(after, one.name)]
    return replace(now, **{name: getattr(before, name) for name in changed})


def joined(names: Sequence[str], last: str) -> str:
    """Names in a row, the last joined by ``last``, which has its spaces: "Ana, Ioana and Leo"."""
    return last.join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
