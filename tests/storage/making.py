"""Makers of meetings, logs and projections for the tests of storage."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.domain.ids import ItemId, MeetingId, RepId
from app.domain.meeting.events import MeetingStarted, NoteAdded, Recorded
from app.domain.meeting.plan import AgendaItem, OrderMethod, Phase, PlannedObjective, Purpose
from app.services.ports import Meeting, MeetingStatus, Prework, Projection, StoredAction
from app.storage.engine import Kernel
from app.storage.store import SqlStore

ANA, LEO = RepId("ana"), RepId("leo")
START_UTC_MS = 1_795_000_000_000


def a_meeting(name: str = "m1", started_utc_ms: int | None = None, **changes: Any) -> Meeting:
    """A meeting with something in every field."""
    meeting = Meeting(
        id=MeetingId(name),
        title=f"Meeting {name}",
        purpose=Purpose.WORK_REPORT,
        cap_ms=900_000,
        agenda=(AgendaItem(ItemId("i1"), "Welcome", Phase.OPENING, 120_000, ANA),),
        participants=(ANA, LEO),
        turn_ms=70_000,
        moderator="Mara",
        place="Room 3",
        scheduled_utc_ms=START_UTC_MS,
        zone="Europe/Madrid",
        objectives=(PlannedObjective(ItemId("o1"), "Ten calls", LEO, "10"),),
        prework=(Prework(ANA, "Bring the list", done=True),),
        written_updates=(LEO,),
        order_method=OrderMethod.BY_HAND,
        order_seed=7,
        order_by_hand=(LEO, ANA),
        capacity_choice="longer_cap",
        started_utc_ms=started_utc_ms,
    )
    return replace(meeting, **changes)


def a_note(seq: int, text: str = "said something") -> Recorded:
    """A recorded note; one command each."""
    return Recorded(seq, seq, START_UTC_MS + seq * 1_000, NoteAdded(ItemId(f"n{seq}"), text, ANA))


def the_start() -> Recorded:
    """The first event of a log."""
    return Recorded(1, 1, START_UTC_MS, MeetingStarted())


def a_projection(name: str = "m1", status: MeetingStatus = MeetingStatus.LIVE, **changes: Any) -> Projection:
    """A projection that holds nothing but where the meeting stands."""
    standing = Projection(MeetingId(name), status, started_utc_ms=START_UTC_MS)
    return replace(standing, **changes)


def an_action(name: str = "a1", meeting: str = "m1", **changes: Any) -> StoredAction:
    """An open action."""
    action = StoredAction(ItemId(name), MeetingId(meeting), f"Do {name}", ANA, None, made_utc_ms=START_UTC_MS)
    return replace(action, **changes)


def a_log(store: SqlStore, name: str = "m1", events: int = 5) -> None:
    """Save a meeting and log so many events into it."""
    store.save_meeting(a_meeting(name))
    for seq in range(1, events + 1):
        store.append(MeetingId(name), [a_note(seq)], a_projection(name))


def run(kernel: Kernel, *statements: str, values: tuple[object, ...] = ()) -> None:
    """Execute statements in one transaction, each with ``values``."""
    with kernel.transaction() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement, values)


@contextmanager
def plain_sqlite(database: Path) -> Iterator[sqlite3.Connection]:
    """A connection as any tool would make it, to a database that nobody has open."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        yield connection
