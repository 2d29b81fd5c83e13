"""The log only grows, tells of every tampering, and keeps any text."""

import json
import sqlite3
from pathlib import Path

import pytest

from app.domain.ids import MeetingId
from app.domain.meeting.events import Recorded, UnknownEvent
from app.storage.event_log import GENESIS, LogEntry, canonical, chain
from app.storage.store import SqlStore, open_store
from tests.storage.making import a_log, a_meeting, a_note, a_projection, plain_sqlite

M1 = MeetingId("m1")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE meeting_events SET payload = '{}' WHERE seq = 2",
        "DELETE FROM meeting_events WHERE seq = 5",
        "DELETE FROM meeting_events",
        "INSERT OR REPLACE INTO meeting_events VALUES ('m1', 2, 9, 9, 'x', 1, '{}', 'h')",
        "INSERT INTO meeting_events VALUES ('m1', 9, 9, 9, 'x', 1, '{}', 'h')",
    ],
)
def test_no_statement_changes_or_takes_out_an_event_or_leaves_a_gap(
    store: SqlStore, database: Path, statement: str
) -> None:
    a_log(store)
    store.close()

    with plain_sqlite(database) as connection, pytest.raises(sqlite3.IntegrityError, match="meeting_events"):
        connection.execute(statement)


@pytest.mark.parametrize(
    ("tampering", "told"),
    [
        ("UPDATE meeting_events SET payload = replace(payload, 'said', 'shouted') WHERE seq = 3", "changed at event 3"),
        ("UPDATE meeting_events SET at_utc_ms = at_utc_ms + 1 WHERE seq = 1", "changed at event 1"),
        ("DELETE FROM meeting_events WHERE seq = 2", "changed at event 3"),
        ("DELETE FROM meeting_events WHERE seq = 5", "lost its end"),
        ("DELETE FROM meeting_events WHERE true", "lost its end"),
        ("UPDATE meeting_events SET seq = CASE seq WHEN 3 THEN 104 ELSE 103 END WHERE seq IN (3, 4)", "changed at"),
    ],
)
def test_a_check_tells_where_somebody_tampered_past_the_guards(
    store: SqlStore, database: Path, backups: Path, tampering: str, told: str
) -> None:
    a_log(store, "m0")
    a_log(store)
    assert store.check() == ()
    store.close()
    with plain_sqlite(database) as connection:
        for trigger in ("only_next", "no_update", "no_delete"):
            connection.execute(f"DROP TRIGGER meeting_events_{trigger}")
        connection.execute(f"{tampering} AND meeting_id = 'm1'")

    again = open_store(database, backups)
    found = again.check()
    again.close()

    assert len(found) == 1
    assert "m1" in found[0]
    assert told in found[0]


def test_the_chain_is_what_its_description_says() -> None:
    import hashlib

    entry = LogEntry(1, 1, 5, "NoteAdded", 1, {"text": "á"})
    payload = canonical(entry.payload)
    row = json.dumps(["m1", 1, 1, 5, "NoteAdded", 1, payload], separators=(",", ":"))

    assert payload == '{"text":"\\u00e1"}'
    assert chain(GENESIS, "m1", entry, payload) == hashlib.sha256(f"{GENESIS}\n{row}".encode()).hexdigest()


@pytest.mark.parametrize("seqs", [[2], [1, 3], [1, 1], [0]])
def test_events_that_do_not_follow_are_refused_and_nothing_of_them_is_kept(store: SqlStore, seqs: list[int]) -> None:
    store.save_meeting(a_meeting())
    with pytest.raises(ValueError):
        store.append(M1, [a_note(seq) for seq in seqs], a_projection())

    assert store.records(M1) == ()
    store.append(M1, [a_note(1)], a_projection())
    with pytest.raises(ValueError):
        store.append(M1, [a_note(1)], a_projection())
    assert [one.seq for one in store.records(M1)] == [1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "naïve Σίσυφος 会議 \U0001f642\u200d\u2194\ufe0f",
        "a\0b\r\n\t\x1b",
        "half \ud83d",
        "\u202eabc",
        "'; DROP TABLE reps; --",
        "x" * 100_000,
    ],
)
def test_any_text_comes_back_exactly(store: SqlStore, database: Path, backups: Path, text: str) -> None:
    store.save_meeting(a_meeting())
    store.append(M1, [a_note(1, text)], a_projection(texts=(("note", "n1", text),)))
    store.close()

    again = open_store(database, backups)
    records = again.records(M1)
    problems = again.check()
    again.close()

    assert records == (a_note(1, text),)
    assert problems == ()


def test_events_of_a_newer_quince_are_kept_as_they_came(store: SqlStore) -> None:
    unknown = Recorded(1, 1, 7, UnknownEvent("HologramShown", 9, {"size": [1, 2.5, None], "of": "Ana"}))
    store.save_meeting(a_meeting())
    store.append(M1, [unknown], a_projection())

    assert store.records(M1) == (unknown,)


def test_a_log_goes_on_after_a_restart_where_it_ended(store: SqlStore, database: Path, backups: Path) -> None:
    a_log(store, events=3)
    store.close()
    again = open_store(database, backups)
    again.append(M1, [a_note(4), a_note(5)], a_projection())
    found = (len(again.records(M1)), again.check())
    again.close()

    assert found == (5, ())
