"""A team pasted or read from a file: parse, show, and only then apply.

`preview_roster` reads and judges; nothing is changed. The window shows the rows; `RosterPreview.people` is what
`TeamService.add` then takes. What is wrong with a row is data; the window words it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.ids import RepId
from app.domain.names import fold
from app.imports.roster_lines import RawPerson, read_people
from app.imports.text import decode, lines
from app.services.ports import Rep
from app.services.team import NewPerson

MOST_BYTES = 1_000_000
MOST_PEOPLE = 2_000
LONGEST_NAME = 200

_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\"\\]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{0,61}[^\W_]")
_LONGEST_ADDRESS = 254


class RowStatus(StrEnum):
    """What becomes of a row."""

    OK = "ok"
    NO_EMAIL = "no_email"
    BAD_EMAIL = "bad_email"
    """Comes in without an address: what stood there is none."""
    DUPLICATE = "duplicate"
    """Left out: the same person stands further up, or is in the team just so."""
    UPDATES_EXISTING = "updates_existing"
    UNREADABLE = "unreadable"
    """Left out: see the reason."""


class RowReason(StrEnum):
    """Why a row is a duplicate or unreadable, or what is worth knowing about it."""

    SAME_EMAIL = "same_email"
    SAME_NAME = "same_name"
    IN_TEAM = "in_team"
    NO_NAME = "no_name"
    TOO_LONG = "too_long"


class RowNote(StrEnum):
    """What was done to a row, or looks odd about it, without any harm."""

    HIDDEN_REMOVED = "hidden_removed"
    """Control characters or direction overrides were taken out."""
    NAME_FROM_EMAIL = "name_from_email"
    NAMESAKE = "namesake"
    """Somebody else of the same name has another address."""


class Refusal(StrEnum):
    """Why a whole source is not read."""

    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    NOT_TEXT = "not_text"


class Change(StrEnum):
    """What a row changes in somebody who is in the team already."""

    NAME = "name"
    EMAIL = "email"
    ROLE = "role"
    ACTIVE = "active"


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One person of the source, from line `line` (from 1). `email` and `role` are "" when there is none.

    `bad_email` is what stood where an address belongs. `same_as_line` is the line a duplicate repeats; `rep_id` is who
    it is in the team, and `changes` what would change there.
    """

    line: int
    name: str
    email: str
    role: str
    status: RowStatus
    reason: RowReason | None = None
    bad_email: str = ""
    same_as_line: int | None = None
    rep_id: RepId | None = None
    changes: frozenset[Change] = frozenset()
    notes: frozenset[RowNote] = frozenset()

    @property
    def comes_in(self) -> bool:
        """Whether applying takes this row."""
        return self.status not in {RowStatus.DUPLICATE, RowStatus.UNREADABLE}


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """What a source would bring, row by row in its order. `limit` belongs to a refusal for size."""

    rows: tuple[RosterRow, ...] = ()
    refused: Refusal | None = None
    limit: int = 0
    encoding_guessed: bool = False

    @property
    def people(self) -> tuple[NewPerson, ...]:
        """Whom applying adds or updates, for `TeamService.add`."""
        return tuple(NewPerson(row.name, row.email, row.role) for row in self.rows if row.comes_in)

    @property
    def to_check(self) -> tuple[RosterRow, ...]:
        """The rows that somebody should look at: no valid address, or unreadable."""
        return tuple(row for row in self.rows if row.status in {RowStatus.BAD_EMAIL, RowStatus.UNREADABLE})


def preview_roster(source: str | bytes, team: Sequence[Rep] = ()) -> RosterPreview:
    """What `source` would bring to `team`. Never raises on any text or bytes.

    Understands `Name <email>` and `Name email` lines, names only, several people in a line as calendars give them
    (commas or semicolons), and tables with a header in English, Spanish, Romanian or Greek, with comma, semicolon,
    tab or bar, quoted cells, in UTF-8, UTF-16 or Western European bytes.
    The same address, or the same name where no two addresses speak against it, is the same person.
    """
    if len(source) > MOST_BYTES:
        return RosterPreview(refused=Refusal.TOO_LARGE, limit=MOST_BYTES)
    guessed = False
    if isinstance(source, bytes):
        decoded = decode(source)
        if decoded is None:
            return RosterPreview(refused=Refusal.NOT_TEXT)
        source, guessed = decoded.text, decoded.guessed
    judge = _Judge(team)
    for count, person in enumerate(read_people(lines(source))):
        if count >= MOST_PEOPLE:
            return RosterPreview(refused=Refusal.TOO_MANY, limit=MOST_PEOPLE)
        judge.take(person)
    return RosterPreview(tuple(judge.rows), encoding_guessed=guessed)


def is_address(text: str) -> bool:
    """Whether `text` has the form of an e-mail address that can be written to."""
    local = text.partition("@")[0]
    return (
        len(text) <= _LONGEST_ADDRESS
        and _ADDRESS.fullmatch(text) is not None
        and not (local.startswith(".") or local.endswith(".") or ".." in local)
        and text.isprintable()
    )


class _Judge:
    """Sorts out people one after the other, knowing the team and everybody before."""

    def __init__(self, team: Sequence[Rep]) -> None:
        self.rows: list[RosterRow] = []
        self._rows_by_email: dict[str, int] = {}
        self._rows_by_name: dict[str, list[int]] = {}
        self._rows_by_rep: dict[RepId, int] = {}
        self._reps_by_email = {rep.email.casefold(): rep for rep in reversed(team) if rep.email}
        self._reps_by_name: dict[str, list[Rep]] = {}
        for rep in team:
            self._reps_by_name.setdefault(_key(rep.name), []).append(rep)

    def take(self, person: RawPerson) -> None:
        """Judge one more person and add the row."""
        email = person.email if is_address(person.email) else ""
        notes = {RowNote.HIDDEN_REMOVED} if person.hides_something else set[RowNote]()
        name = person.name
        if not name and person.email:
            name = _name_from(person.email)
            notes.add(RowNote.NAME_FROM_EMAIL)
        row = RosterRow(person.line, name, email, person.role, RowStatus.OK, bad_email="" if email else person.email)
        if person.too_long or len(name) > LONGEST_NAME or len(person.role) > LONGEST_NAME:
            shown = replace(row, name=(name or person.source)[:LONGEST_NAME], role=person.role[:LONGEST_NAME])
            self._add(replace(shown, status=RowStatus.UNREADABLE, reason=RowReason.TOO_LONG, notes=frozenset(notes)))
        elif not name:
            shown = replace(row, name=person.source[:LONGEST_NAME])
            self._add(replace(shown, status=RowStatus.UNREADABLE, reason=RowReason.NO_NAME, notes=frozenset(notes)))
        else:
            self._place(row, notes)

    def _place(self, row: RosterRow, notes: set[RowNote]) -> None:
        row = replace(row, notes=frozenset(notes))
        earlier = self._earlier(row)
        if earlier is None:
            self._add(self._against_team(row))
            return
        first = self.rows[earlier]
        reason = RowReason.SAME_EMAIL if row.email and _same(row.email, first.email) else RowReason.SAME_NAME
        self._add(replace(row, status=RowStatus.DUPLICATE, reason=reason, same_as_line=first.line))
        self._forget(earlier)  # what was found by the guess of a name is looked up anew
        self.rows[earlier] = self._against_team(_richer(first, row))
        self._remember(earlier)

    def _earlier(self, row: RosterRow) -> int | None:
        """The row further up that is the same person."""
        if row.email and (found := self._rows_by_email.get(row.email.casefold())) is not None:
            return found
        for index in self._rows_by_name.get(_key(row.name), ()):
            if not row.email or not self.rows[index].email:
                return index
        rep = self._rep(row)
        return None if rep is None else self._rows_by_rep.get(rep.id)

    def _against_team(self, row: RosterRow) -> RosterRow:
        """`row` judged by who is in the team."""
        rep = self._rep(row)
        if rep is None:
            status = RowStatus.OK if row.email else RowStatus.BAD_EMAIL if row.bad_email else RowStatus.NO_EMAIL
            key = _key(row.name)
            odd = (
                {RowNote.NAMESAKE} if key in self._reps_by_name or self._has_namesake(key, row.line) else set[RowNote]()
            )
            return replace(row, status=status, notes=row.notes | odd)
        keeps_name = RowNote.NAME_FROM_EMAIL in row.notes or _key(row.name) == _key(rep.name)
        keeps_email = not row.email or _same(row.email, rep.email)
        row = replace(
            row,
            name=rep.name if keeps_name else row.name,
            email=rep.email if keeps_email else row.email,
            role=row.role or rep.role,
            rep_id=rep.id,
        )
        differs = {
            Change.NAME: row.name != rep.name,
            Change.EMAIL: row.email != rep.email,
            Change.ROLE: row.role != rep.role,
            Change.ACTIVE: not rep.active,
        }
        changes = frozenset(change for change, is_so in differs.items() if is_so)
        if changes:
            return replace(row, status=RowStatus.UPDATES_EXISTING, reason=None, changes=changes)
        return replace(row, status=RowStatus.DUPLICATE, reason=RowReason.IN_TEAM, changes=changes)

    def _rep(self, row: RosterRow) -> Rep | None:
        if row.email and (found := self._reps_by_email.get(row.email.casefold())) is not None:
            return found
        namesakes = self._reps_by_name.get(_key(row.name), ())
        return next((rep for rep in namesakes if not row.email or self._may_get(rep, row.email)), None)

    def _may_get(self, rep: Rep, email: str) -> bool:
        """Whether `rep` has no address yet, not even another one from further up."""
        index = self._rows_by_rep.get(rep.id)
        return not rep.email and (index is None or self.rows[index].email in {"", email})

    def _has_namesake(self, key: str, line: int) -> bool:
        return any(self.rows[index].line != line for index in self._rows_by_name.get(key, ()))

    def _add(self, row: RosterRow) -> None:
        self.rows.append(row)
        if row.status is not RowStatus.UNREADABLE and row.same_as_line is None:
            self._remember(len(self.rows) - 1)

    def _forget(self, index: int) -> None:
        row = self.rows[index]
        self._rows_by_name[_key(row.name)].remove(index)
        if row.rep_id is not None:
            self._rows_by_rep.pop(row.rep_id, None)

    def _remember(self, index: int) -> None:
        row = self.rows[index]
        if row.rep_id is not None:
            self._rows_by_rep.setdefault(row.rep_id, index)
        if row.email:
            self._rows_by_email.setdefault(row.email.casefold(), index)
        self._rows_by_name.setdefault(_key(row.name), []).append(index)


def _richer(first: RosterRow, later: RosterRow) -> RosterRow:
    """`first` with what a later row about the same person adds."""
    email = first.email or later.email
    guessed, named = RowNote.NAME_FROM_EMAIL in first.notes, RowNote.NAME_FROM_EMAIL not in later.notes
    return replace(
        first,
        name=later.name if guessed and named else first.name,
        notes=first.notes - {RowNote.NAME_FROM_EMAIL} if guessed and named else first.notes,
        email=email,
        bad_email="" if email else first.bad_email or later.bad_email,
        role=first.role or later.role,
    )


def _same(email: str, other: str) -> bool:
    return email.casefold() == other.casefold()


def _key(name: str) -> str:
    return " ".join(fold(name).split())


def _name_from(address: str) -> str:
    """A name made of the part before the @: "ana.munoz" gives "Ana Munoz"."""
    local = address.strip("@").partition("@")[0]
    words = [word for word in re.split(r"[\W\d_]+", local) if word]
    return " ".join(word[0].upper() + word[1:] for word in words)
