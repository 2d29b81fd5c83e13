"""What a durable event costs here, against the same row written by bare sqlite3 with the same promises."""

import contextlib
import sqlite3
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import uuid4

from app.domain.ids import ItemId, MeetingId
from app.domain.meeting.codec import encode
from app.domain.meeting.events import NoteAdded, Recorded, TurnStarted
from app.storage.event_log import canonical
from app.storage.store import open_store
from tests.storage.making import ANA, START_UTC_MS, a_meeting, a_projection

TEXT = "Acme wants the offer before Friday, call back"


@dataclass(frozen=True, slots=True)
class CommitCost:
    """Medians in ms, and the 99th percentile of ours.

    ``raw_ms``: BEGIN IMMEDIATE, one INSERT, COMMIT by sqlite3, WAL and synchronous=FULL. ``event_ms``: an event of the
    clock through the store. ``note_ms``: a captured note, which also is made findable.
    """

    raw_ms: float
    event_ms: float
    note_ms: float
    note_p99_ms: float

    @property
    def event_ratio(self) -> float:
        """How many times the floor an event costs."""
        return self.event_ms / self.raw_ms

    @property
    def note_ratio(self) -> float:
        """How many times the floor a captured note costs."""
        return self.note_ms / self.raw_ms


def measure(folder: Path, count: int = 200) -> CommitCost:
    """Write so many rows each way, in turns, so that all three see the same disk at the same time."""
    store = open_store(folder / "quince.db", folder / "backups")
    store.save_meeting(a_meeting())
    meeting = MeetingId("m1")
    raw_ms: list[float] = []
    event_ms: list[float] = []
    note_ms: list[float] = []
    texts: tuple[tuple[str, ItemId, str], ...] = ()
    with contextlib.closing(_bare(folder / "bare.db")) as bare:
        for number in range(count):
            seq = 2 * number + 1
            turn = Recorded(seq, seq, START_UTC_MS + seq, TurnStarted(ANA, 70_000))
            note = Recorded(seq + 1, seq + 1, START_UTC_MS + seq, NoteAdded(ItemId(str(uuid4())), TEXT, ANA))
            standing = a_projection(texts=texts)
            texts = (*texts, ("note", note.event.id, TEXT)) if isinstance(note.event, NoteAdded) else texts
            noted = a_projection(texts=texts)
            raw_ms.append(_timed(partial(_insert, bare, note)))
            event_ms.append(_timed(partial(store.append, meeting, [turn], standing)))
            note_ms.append(_timed(partial(store.append, meeting, [note], noted)))
    store.close()
    return CommitCost(
        statistics.median(raw_ms),
        statistics.median(event_ms),
        statistics.median(note_ms),
        statistics.quantiles(note_ms, n=100)[98],
    )


def _bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute(
        "CREATE TABLE events (meeting_id TEXT, seq INT, command_seq INT, at_utc_ms INT, kind TEXT, version INT,"
        " payload TEXT, hash TEXT, PRIMARY KEY (meeting_id, seq))"
    )
    return connection


def _insert(bare: sqlite3.Connection, record: Recorded) -> None:
    kind, version, payload = encode(record.event)
    row = ("m1", record.seq, record.command_seq, record.at_utc_ms, kind, version, canonical(payload), "0" * 64)
    bare.execute("BEGIN IMMEDIATE")
    bare.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    bare.execute("COMMIT")


def _timed(work: Callable[[], None]) -> float:
    started_s = time.perf_counter()
    work()
    return (time.perf_counter() - started_s) * 1_000
