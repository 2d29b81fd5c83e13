"""The rows that follow from a log, kept as they should be by touching only what differs.

A key press changes one row or none; writing all of them each time would make the last minute of a meeting slower than
its first. What was written last is remembered, or read once after a start.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import (
    BindParameter,
    Connection,
    Delete,
    Insert,
    Update,
    and_,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from app.models.base import Base
from app.models.captured import ActionRow, DecisionRow, QuestionRow, SettlementRow, TurnRow
from app.models.meetings import MeetingRow
from app.services.ports import ActionState, Projection
from app.storage import search
from app.storage.rows import Values, action_values, decision_values, question_values, turn_values

type Rows = Mapping[str, Values]
"""Column values by the rep or item that a row is about."""


@dataclass(frozen=True, slots=True)
class Written:
    """What the database holds of one meeting's projection. ``standing`` is None when it was not read."""

    standing: tuple[object, ...] | None
    tables: Mapping[type[Base], Rows]
    texts: Mapping[search.TextKey, str]


_OWN_KEY: Mapping[type[Base], str] = {ActionRow: "id", QuestionRow: "id", DecisionRow: "id", TurnRow: "rep_id"}
"""The tables of a projection and the column that, with the meeting, makes a row's key."""


@dataclass(frozen=True, slots=True)
class _Statements:
    """What brings one table up to date. Built once: a key press waits for them."""

    insert: Insert
    update: Update
    delete: Delete


def _statements(kind: type[Base], own: str) -> _Statements:
    table = Base.metadata.tables[kind.__tablename__]
    this_row = and_(table.c.meeting_id == bindparam("of_meeting"), table.c[own] == bindparam("of_own"))
    rest: dict[str, BindParameter[object]] = {
        column.name: bindparam(f"to_{column.name}") for column in table.c if not column.primary_key
    }
    return _Statements(insert(table), update(table).where(this_row).values(rest), delete(table).where(this_row))


_STATEMENTS: Mapping[type[Base], _Statements] = {kind: _statements(kind, own) for kind, own in _OWN_KEY.items()}


def as_written(projection: Projection) -> Written:
    """What the database holds once ``projection`` is written."""
    actions = [action_values(one, place) for place, one in enumerate(projection.actions)]
    questions = [question_values(one, place) for place, one in enumerate(projection.questions)]
    decisions = [decision_values(one, place) for place, one in enumerate(projection.decisions)]
    turns = [turn_values(one) for one in projection.turns]
    return Written(
        standing=_standing(projection),
        tables={
            kind: {row[_OWN_KEY[kind]]: row for row in rows}
            for kind, rows in (
                (ActionRow, actions),
                (QuestionRow, questions),
                (DecisionRow, decisions),
                (TurnRow, turns),
            )
        },
        texts={(kind, item): text for kind, item, text in projection.texts if text},
    )


def read(connection: Connection, meeting_id: str) -> Written:
    """What the database holds now."""
    tables: dict[type[Base], Rows] = {}
    for kind, own in _OWN_KEY.items():
        table = Base.metadata.tables[kind.__tablename__]
        rows = connection.execute(select(table).where(table.c.meeting_id == meeting_id)).mappings()
        tables[kind] = {row[own]: dict(row) for row in rows}
    return Written(
        standing=None,
        tables=tables,
        texts=search.texts(connection, meeting_id),
    )


def write(connection: Connection, projection: Projection, before: Written, at_utc_ms: int) -> Written:
    """Bring the rows from ``before`` to ``projection`` and give what is written now. ``at_utc_ms`` dates reviews."""
    after = as_written(projection)
    meeting_id = projection.meeting_id
    if before.standing != after.standing:
        changed = connection.execute(
            update(MeetingRow)
            .where(MeetingRow.id == meeting_id)
            .values(
                status=projection.status.value,
                started_utc_ms=projection.started_utc_ms,
                ended_utc_ms=projection.ended_utc_ms,
                version=projection.version,
            )
        )
        if changed.rowcount != 1:
            raise ValueError(f"no meeting {meeting_id} to project onto")
    for kind, rows in after.tables.items():
        _replace(connection, kind, meeting_id, before.tables[kind], rows)
    for action_id, state in projection.reviewed:
        _review(connection, meeting_id, action_id, state, at_utc_ms)
    if before.texts != after.texts:
        search.replace_texts(connection, meeting_id, before.texts, after.texts)
    return after


def _standing(projection: Projection) -> tuple[object, ...]:
    return (projection.status, projection.started_utc_ms, projection.ended_utc_ms, projection.version)


def _replace(connection: Connection, kind: type[Base], meeting_id: str, before: Rows, after: Rows) -> None:
    if before == after:
        return
    statements, keys = _STATEMENTS[kind], ("meeting_id", _OWN_KEY[kind])
    for key in before.keys() - after.keys():
        connection.execute(statements.delete, {"of_meeting": meeting_id, "of_own": key})
    for key in before.keys() & after.keys():
        if before[key] != after[key]:
            values = {f"to_{name}": value for name, value in after[key].items() if name not in keys}
            connection.execute(statements.update, {**values, "of_meeting": meeting_id, "of_own": key})
    fresh = [row for key, row in after.items() if key not in before]
    if fresh:
        connection.execute(statements.insert, fresh)


def _review(connection: Connection, meeting_id: str, action_id: str, state: ActionState, at_utc_ms: int) -> None:
    if state is ActionState.OPEN:
        own = and_(SettlementRow.action_id == action_id, SettlementRow.settled_in == meeting_id)
        connection.execute(delete(SettlementRow).where(own))
    else:
        settle(connection, action_id, state, at_utc_ms, meeting_id)


def settle(connection: Connection, action_id: str, state: ActionState, at_utc_ms: int, meeting_id: str | None) -> None:
    """Set what became of an action, in the review of ``meeting_id`` or (None) by hand."""
    connection.execute(delete(SettlementRow).where(SettlementRow.action_id == action_id))
    if state is not ActionState.OPEN:
        connection.execute(
            insert(SettlementRow),
            {"action_id": action_id, "state": state.value, "settled_utc_ms": at_utc_ms, "settled_in": meeting_id},
        )
