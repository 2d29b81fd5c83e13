"""The event log: append-only, chained by hashes, checked before it is believed.

``hash`` = SHA-256 over the hash of the row before (64 zeros before the first) and the canonical JSON of the row; so no
row can change, go or come without every later hash telling. ``log_heads`` says where a log ends, for a lost tail.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from app.models.log import ErasureRow, EventRow, LogHeadRow

GENESIS = "0" * 64

# "Rows are only added" in SQLite's words. INSERT OR REPLACE fires no delete trigger: the first one stops it, and gaps.
GUARDS = (
    """CREATE TRIGGER meeting_events_only_next BEFORE INSERT ON meeting_events
WHEN NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM meeting_events WHERE meeting_id = NEW.meeting_id)
BEGIN SELECT RAISE(ABORT, 'meeting_events: not the next seq'); END""",
    """CREATE TRIGGER meeting_events_no_update BEFORE UPDATE ON meeting_events
BEGIN SELECT RAISE(ABORT, 'meeting_events is append-only'); END""",
    """CREATE TRIGGER meeting_events_no_delete BEFORE DELETE ON meeting_events
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE meeting_id = OLD.meeting_id)
BEGIN SELECT RAISE(ABORT, 'meeting_events is append-only'); END""",
)

# Built once: a key press waits for them.
_ADD_EVENT = insert(EventRow)
_ADD_HEAD = insert(LogHeadRow)
_MOVE_HEAD = (
    update(LogHeadRow)
    .where(LogHeadRow.meeting_id == bindparam("of"))
    .values(seq=bindparam("to_seq"), hash=bindparam("to_hash"))
)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One event as it is stored."""

    seq: int
    command_seq: int
    at_utc_ms: int
    kind: str
    version: int
    payload: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a log: its last ``seq`` (0: empty) and the hash there."""

    seq: int = 0
    hash: str = GENESIS


def canonical(payload: Mapping[str, object]) -> str:
    """The one way to write a payload: ASCII JSON, keys sorted, no spaces; holds any text, half characters included."""
    return json.dumps(payload, ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False)


def chain(before: str, meeting_id: str, entry: LogEntry, payload: str) -> str:
    """Give the hash of a row: ``before`` is the hash of the row before it, ``payload`` the text of its payload."""
    row = json.dumps(
        [meeting_id, entry.seq, entry.command_seq, entry.at_utc_ms, entry.kind, entry.version, payload],
        separators=(",", ":"),
    )
    return hashlib.sha256(f"{before}\n{row}".encode("ascii")).hexdigest()


def head(connection: Connection, meeting_id: str) -> Head:
    """Where the log of a meeting ends."""
    row = connection.execute(
        select(LogHeadRow.seq, LogHeadRow.hash).where(LogHeadRow.meeting_id == meeting_id)
    ).one_or_none()
    return Head() if row is None else Head(row.seq, row.hash)


def append(connection: Connection, meeting_id: str, after: Head, entries: Sequence[LogEntry]) -> Head:
    """Add ``entries`` behind ``after`` and give the new end. Raises ValueError unless they follow it without a gap.

    Call it inside a transaction; nothing is kept unless that commits.
    """
    rows: list[dict[str, object]] = []
    end = after
    for entry in entries:
        if entry.seq != end.seq + 1:
            raise ValueError(f"event {entry.seq} does not follow {end.seq}")
        payload = canonical(entry.payload)
        end = Head(entry.seq, chain(end.hash, meeting_id, entry, payload))
        rows.append(
            {
                "meeting_id": meeting_id,
                "seq": entry.seq,
                "command_seq": entry.command_seq,
                "at_utc_ms": entry.at_utc_ms,
                "kind": entry.kind,
                "version": entry.version,
                "payload": payload,
                "hash": end.hash,
            }
        )
    if not rows:
        return after
    connection.execute(_ADD_EVENT, rows)
    if after.seq:
        connection.execute(_MOVE_HEAD, {"of": meeting_id, "to_seq": end.seq, "to_hash": end.hash})
    else:
        connection.execute(_ADD_HEAD, {"meeting_id": meeting_id, "seq": end.seq, "hash": end.hash})
    return end


def entries(connection: Connection, meeting_id: str) -> Iterator[LogEntry]:
    """Yield the log of a meeting in order."""
    rows = connection.execute(
        select(
            EventRow.seq, EventRow.command_seq, EventRow.at_utc_ms, EventRow.kind, EventRow.version, EventRow.payload
        )
        .where(EventRow.meeting_id == meeting_id)
        .order_by(EventRow.seq)
    )
    for seq, command_seq, at_utc_ms, kind, version, payload in rows:
        yield LogEntry(seq, command_seq, at_utc_ms, kind, version, json.loads(payload))


def erase(connection: Connection, meeting_ids: Iterable[str]) -> None:
    """Take whole logs out: the only way past the guards, inside a transaction, for sample meetings."""
    for meeting_id in meeting_ids:
        connection.execute(insert(ErasureRow), {"meeting_id": meeting_id})
        connection.execute(delete(LogHeadRow).where(LogHeadRow.meeting_id == meeting_id))
        connection.execute(delete(EventRow).where(EventRow.meeting_id == meeting_id))
        connection.execute(delete(ErasureRow).where(ErasureRow.meeting_id == meeting_id))


def verify(connection: Connection) -> Iterator[str]:
    """Yield one sentence per log whose chain is broken or whose end is missing; nothing when all is well."""
    heads = {row.meeting_id: Head(row.seq, row.hash) for row in connection.execute(select(LogHeadRow.__table__))}
    ends: dict[str, Head] = {}
    broken: set[str] = set()
    rows = connection.execute(select(EventRow.__table__).order_by(EventRow.meeting_id, EventRow.seq))
    for row in rows:
        end = ends.get(row.meeting_id, Head())
        entry = LogEntry(row.seq, row.command_seq, row.at_utc_ms, row.kind, row.version, {})
        fits = row.seq == end.seq + 1 and row.hash == chain(end.hash, row.meeting_id, entry, row.payload)
        if not fits and row.meeting_id not in broken:
            broken.add(row.meeting_id)
            yield f"The log of meeting {row.meeting_id} was changed at event {row.seq}."
        ends[row.meeting_id] = Head(row.seq, row.hash)
    for meeting_id in sorted(heads.keys() | ends.keys()):
        if meeting_id not in broken and heads.get(meeting_id) != ends.get(meeting_id):
            yield f"The log of meeting {meeting_id} has lost its end."
