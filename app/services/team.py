"""The team: who is in it, in which order, and who is active."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.errors import RequestError
from app.domain.ids import RepId
from app.domain.names import fold
from app.services.ports import Ids, Meeting, Rep, Store, StoredTurn


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody to be added; a name is enough."""

    name: str
    email: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class PastTurn:
    """When and how long a rep spoke in one meeting."""

    meeting: Meeting
    turn: StoredTurn


class TeamService:
    """What can be done with the team. Reps are never deleted, only made inactive."""

    def __init__(self, store: Store, ids: Ids) -> None:
        self._store = store
        self._ids = ids

    def reps(self, *, active_only: bool = False) -> tuple[Rep, ...]:
        """The team in roster order."""
        return self._store.reps(active_only=active_only)

    def rep(self, rep_id: RepId) -> Rep | None:
        """The rep of that id, or None."""
        return next((one for one in self._store.reps() if one.id == rep_id), None)

    def turns(self, rep_id: RepId, *, meetings: int = 12) -> tuple[PastTurn, ...]:
        """The turns of one rep in the last so many finished meetings, newest first."""
        found: list[PastTurn] = []
        for turn in self._store.turns(meetings=meetings):
            meeting = self._store.meeting(turn.meeting_id) if turn.rep_id == rep_id else None
            if meeting is not None:
                found.append(PastTurn(meeting, turn))
        return tuple(found)

    def add(self, people: Sequence[NewPerson], *, sample: bool = False) -> tuple[Rep, ...]:
        """Add people at the end of the roster, in one step, and give the reps they became, in the order given.

        Who is known already, by e-mail or else by name (case and accents aside), is updated with what is new and made
        active
        again instead of being added twice. A name with another e-mail is another person. People without a name are left
        out.
        """
        known = list(self._store.reps())
        touched: dict[RepId, Rep] = {}
        position = max((rep.position for rep in known), default=-1)
        for person in people:
            name = " ".join(person.name.split())
            if not name:
                continue
            new = replace(person, name=name, email=person.email.strip(), role=person.role.strip())
            match = _same(new, known)
            if match is None:
                position += 1
                rep = Rep(RepId(self._ids.new()), new.name, new.email, new.role, True, position, sample)
                known.append(rep)
            else:
                rep = replace(
                    match, name=new.name, email=new.email or match.email, role=new.role or match.role, active=True
                )
                known[[one.id for one in known].index(rep.id)] = rep
            touched[rep.id] = rep
        if touched:
            self._store.save_reps(tuple(touched.values()))
        return tuple(touched.values())

    def update(self, rep: Rep) -> Rep:
        """Keep a changed rep. Raises a ``RequestError`` without a name."""
        name = " ".join(rep.name.split())
        if not name:
            raise RequestError("A rep needs a name")
        rep = replace(rep, name=name, email=rep.email.strip(), role=rep.role.strip())
        self._store.save_reps((rep,))
        return rep

    def reorder(self, ids: Sequence[RepId]) -> tuple[Rep, ...]:
        """Put the roster in this order; who is not named keeps their order behind those who are."""
        reps = {rep.id: rep for rep in self._store.reps()}
        order = [*dict.fromkeys(rep_id for rep_id in ids if rep_id in reps)]
        order += [rep_id for rep_id in reps if rep_id not in order]
        placed = tuple(replace(reps[rep_id], position=place) for place, rep_id in enumerate(order))
        changed = tuple(rep for rep in placed if rep != reps[rep.id])
        if changed:
            self._store.save_reps(changed)
        return placed

    def set_active(self, rep_id: RepId, on: bool) -> Rep:
        """Make a rep active or inactive. Raises a ``RequestError`` when there is none of that id."""
        rep = self.rep(rep_id)
        if rep is None:
            raise RequestError("There is no such rep")
        if rep.active is not on:
            rep = replace(rep, active=on)
            self._store.save_reps((rep,))
        return rep


def _same(person: NewPerson, known: Sequence[Rep]) -> Rep | None:
    """The rep who is that person: the same e-mail, or the same name where no e-mail speaks against it."""
    email = person.email.casefold()
    if email:
        match = next((rep for rep in known if rep.email.casefold() == email), None)
        if match is not None:
            return match
    name = fold(person.name)
    return next(
        (rep for rep in known if fold(rep.name) == name and (not email or not rep.email)),
        None,
    )
