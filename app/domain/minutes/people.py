"""Who is who in one meeting: ids to names, and the order in which people stand in the minutes."""

from collections.abc import Mapping

from app.domain.ids import RepId
from app.domain.meeting.state import MeetingState, SegmentKind
from app.domain.minutes.model import Person
from app.domain.names import fold, short_names

UNKNOWN = "?"
"""Stands for the name of somebody whom neither the meeting nor the team knows."""


class People:
    """The people of one meeting, and others whose names are given."""

    def __init__(self, state: MeetingState, names: Mapping[RepId, str]) -> None:
        people = [(RepId(rep_id), name, name, "") for rep_id, name in names.items()]
        shorts = short_names([one.name for one in state.participants])
        people += [
            (one.rep_id, one.name, short, one.role) for one, short in zip(state.participants, shorts, strict=True)
        ]
        self._people = {one[0]: Person(*one) for one in people}
        spoken = [one.rep_id for one in state.segments if one.kind is SegmentKind.TURN and one.rep_id is not None]
        planned = [one.rep_id for one in state.participants]
        self._places = {rep_id: place for place, rep_id in enumerate(dict.fromkeys((*spoken, *planned)))}

    def named(self, rep_id: RepId) -> Person:
        """The person of that id; somebody unknown has a question mark for a name."""
        return self._people.get(rep_id) or Person(rep_id, UNKNOWN, UNKNOWN)

    def get(self, rep_id: RepId | None) -> Person | None:
        """The person of that id, None for None."""
        return None if rep_id is None else self.named(rep_id)

    def name_of(self, rep_id: str) -> str:
        """The name for an id written as text; "" for ""."""
        return self.named(RepId(rep_id)).name if rep_id else ""

    def place(self, rep_id: RepId) -> int:
        """Where somebody stands: in the order in which they first spoke, then as planned."""
        return self._places.get(rep_id, len(self._places))

    def sort_key(self, who: Person) -> tuple[str, str]:
        """For sorting people by name: case and accents do not count; the id keeps people of the same name apart."""
        return fold(who.name), who.rep_id
