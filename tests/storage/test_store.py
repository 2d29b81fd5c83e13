"""The store as the services use it, on a real file, read back after a restart."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from app.domain.ids import ItemId, MeetingId, RepId
from app.domain.meeting.plan import Purpose
from app.services.ports import (
    ActionState,
    Meeting,
    MeetingStatus,
    MinutesVersion,
    Rep,
    Store,
    StoredDecision,
    StoredQuestion,
    StoredTurn,
)
from app.storage.store import SqlStore, open_store
from tests.storage.making import ANA, LEO, START_UTC_MS, a_log, a_meeting, a_note, a_projection, an_action, plain_sqlite

M1, M2 = MeetingId("m1"), MeetingId("m2")


@pytest.fixture
def reopened(store: SqlStore, database: Path, backups: Path) -> Iterator[Callable[[], SqlStore]]:
    """Closes the store and opens it again, as a restart does."""

    def reopen() -> SqlStore:
        nonlocal store
        store.close()
        store = open_store(database, backups)
        return store

    yield reopen
    store.close()


def test_it_is_the_store_that_the_services_ask_for(store: SqlStore) -> None:
    port: Store = store

    assert port.meetings() == ()


def test_the_team_is_kept_in_roster_order(store: SqlStore) -> None:
    ana = Rep(ANA, "Ána Muñoz", "ana@example.com", "Key accounts", active=True, position=2, sample=False)
    leo = Rep(LEO, "Leo", active=False, position=1, sample=True)
    store.save_reps([ana, leo])
    store.save_reps([replace(ana, name="Ana", position=0)])

    assert store.reps() == (replace(ana, name="Ana", position=0), leo)
    assert [rep.id for rep in store.reps(active_only=True)] == [ANA]


def test_half_a_character_in_a_name_is_no_reason_to_fail(store: SqlStore) -> None:
    store.save_reps([Rep(ANA, "Ana \ud83d")])

    assert store.reps()[0].name == "Ana \ufffd"


@pytest.mark.parametrize(
    "meeting",
    [
        a_meeting(),
        Meeting(M1, "Bare", Purpose.TRAINING, 60_000, (), ()),
        a_meeting(
            status=MeetingStatus.FINISHED, started_utc_ms=1, ended_utc_ms=2, version=3, rehearsal=True, sample=True
        ),
    ],
)
def test_a_meeting_comes_back_as_it_was_saved(store: SqlStore, meeting: Meeting) -> None:
    store.save_meeting(meeting)

    assert store.meeting(meeting.id) == meeting
    assert store.meeting(M2) is None


def test_meetings_are_listed_newest_first_without_practice_and_mistakes(store: SqlStore) -> None:
    plans: dict[str, dict[str, Any]] = {
        "started": {"scheduled_utc_ms": 1, "started_utc_ms": 50},
        "planned": {"scheduled_utc_ms": 60},
        "soon": {"scheduled_utc_ms": None},
        "done": {"scheduled_utc_ms": 40, "status": MeetingStatus.FINISHED},
        "practice": {"rehearsal": True},
        "mistake": {"status": MeetingStatus.CANCELLED},
    }
    for name, changes in plans.items():
        store.save_meeting(a_meeting(name, **changes))

    assert [one.id for one in store.meetings()] == ["soon", "planned", "started", "done"]
    assert [one.id for one in store.meetings(status=MeetingStatus.FINISHED)] == ["done"]
    assert [one.id for one in store.meetings(limit=2)] == ["soon", "planned"]
    assert store.meetings(status=MeetingStatus.CANCELLED) == ()


def test_a_meeting_that_was_never_started_can_be_removed_with_what_belongs_to_it(
    store: SqlStore, database: Path
) -> None:
    a_log(store, "m2")
    store.save_meeting(a_meeting())
    store.append(M1, [a_note(1)], a_projection(status=MeetingStatus.PLANNED, texts=(("note", ItemId("n"), "Acme"),)))
    store.save_draft(M1, "half a line")
    store.delete_planned(M1)
    store.delete_planned(M1)

    assert store.meeting(M1) is None
    assert store.search("acme") == ()
    assert store.check() == ()
    store.save_meeting(a_meeting())
    store.append(M1, [a_note(1)], a_projection())
    with pytest.raises(ValueError, match="live"):
        store.delete_planned(M1)
    store.close()
    with plain_sqlite(database) as connection:
        assert connection.execute("SELECT count(*) FROM erasures").fetchone() == (0,)


def full_projection() -> dict[str, Any]:
    return {
        "ended_utc_ms": START_UTC_MS + 5,
        "version": 2,
        "actions": (an_action("a1", due=date(2026, 12, 1)), an_action("a2", owner_id=None)),
        "questions": (
            StoredQuestion(ItemId("q1"), M1, "Why?", LEO, "answered", "Because"),
            StoredQuestion(ItemId("q2"), M1, "When?", None, "open", ""),
        ),
        "decisions": (StoredDecision(ItemId("d1"), M1, "Go", ANA),),
        "turns": (StoredTurn(M1, LEO, 1, 70, 65, 80), StoredTurn(M1, ANA, 2, 70, 70, 0, no_turn=True)),
        "texts": (("note", ItemId("n1"), "Acme"), ("answer", ItemId("q1"), "")),
    }


def test_what_follows_from_the_log_is_written_with_it_and_comes_back(
    store: SqlStore, reopened: Callable[[], SqlStore]
) -> None:
    store.save_meeting(a_meeting())
    projection = a_projection(status=MeetingStatus.FINISHED, **full_projection())
    store.append(M1, [a_note(1)], projection)
    again = reopened()
    meeting = again.meeting(M1)
    assert meeting is not None

    assert (meeting.status, meeting.started_utc_ms, meeting.ended_utc_ms, meeting.version) == (
        MeetingStatus.FINISHED,
        START_UTC_MS,
        START_UTC_MS + 5,
        2,
    )
    assert again.actions() == projection.actions
    assert again.questions(M1) == projection.questions
    assert again.turns() == projection.turns
    assert [hit.text for hit in again.search("acme")] == ["Acme"]


@pytest.mark.parametrize("restart", [False, True])
def test_an_undo_leaves_no_row_behind_and_a_redo_brings_all_back(
    store: SqlStore, database: Path, reopened: Callable[[], SqlStore], restart: bool
) -> None:
    store.save_meeting(a_meeting())
    everything, nothing = a_projection(**full_projection()), a_projection()
    for seq, projection in enumerate([everything, nothing, everything, nothing], 1):
        store.append(M1, [a_note(seq)], projection)
        if restart:
            store = reopened()
        assert len(store.actions()) == len(projection.actions)
        assert store.questions(M1) == projection.questions
    store.close()

    with plain_sqlite(database) as connection:
        for table in ("actions", "questions", "decisions", "turns", "search_texts", "search_index"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table


@pytest.mark.parametrize("restart", [False, True])
def test_a_changed_row_changes_and_its_neighbours_move_up(
    store: SqlStore, reopened: Callable[[], SqlStore], restart: bool
) -> None:
    store.save_meeting(a_meeting())
    first, second, third = an_action("a1"), an_action("a2"), an_action("a3")
    store.append(M1, [a_note(1)], a_projection(actions=(first, second, third)))
    if restart:
        store = reopened()
    edited = replace(third, text="Call Acme", owner_id=LEO, due=date(2026, 12, 24))
    store.append(M1, [a_note(2)], a_projection(actions=(edited, second)))

    assert store.actions() == (edited, second)


def test_a_projection_that_fails_keeps_its_events_out_as_well(store: SqlStore) -> None:
    store.save_meeting(a_meeting())
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        store.append(M1, [a_note(1)], a_projection(actions=(an_action("a1", meeting="nowhere"),)))

    assert store.records(M1) == ()
    store.append(M1, [a_note(1)], a_projection(actions=(an_action("a1"),)))
    assert len(store.records(M1)) == 1


def test_rows_can_be_brought_up_to_date_without_an_event(store: SqlStore) -> None:
    a_log(store, events=2)
    store.append(M1, [], a_projection(actions=(an_action(),)))

    assert len(store.records(M1)) == 2
    assert store.actions() == (an_action(),)
    assert store.check() == ()


def test_a_log_without_its_meeting_or_with_anothers_projection_is_refused(store: SqlStore) -> None:
    with pytest.raises(ValueError, match="no meeting"):
        store.append(M1, [a_note(1)], a_projection())
    with pytest.raises(ValueError, match="another"):
        store.append(M1, [a_note(1)], a_projection("m2"))


def test_the_meeting_that_was_live_is_found_with_when_it_last_was_and_its_draft(
    store: SqlStore, reopened: Callable[[], SqlStore]
) -> None:
    assert store.live() is None
    a_log(store, "m2", events=1)
    a_log(store, "m1", events=2)
    live = store.live()
    assert live is not None
    assert (live.meeting_id, live.last_alive_utc_ms, live.draft) == (M1, START_UTC_MS + 2_000, "")

    store.beat(M1, START_UTC_MS + 7_000)
    store.beat(M1, START_UTC_MS + 8_000)
    store.save_draft(M1, "a Call Ac")
    store.save_draft(M1, "a Call Acme")
    again = reopened()
    live = again.live()
    assert live is not None
    assert (live.meeting_id, live.last_alive_utc_ms, live.draft) == (M1, START_UTC_MS + 8_000, "a Call Acme")
    assert again.draft(M1) == "a Call Acme"

    again.save_draft(M1, "")
    again.append(M1, [a_note(3)], a_projection(status=MeetingStatus.FINISHED))
    again.append(M2, [a_note(2)], a_projection("m2", status=MeetingStatus.CANCELLED))
    assert again.draft(M1) == ""
    assert again.live() is None


def test_actions_come_oldest_first_and_not_from_practice_or_mistakes(store: SqlStore) -> None:
    for name, made, changes, status in [
        ("m3", 30, {}, MeetingStatus.LIVE),
        ("m1", 10, {}, MeetingStatus.FINISHED),
        ("m2", 20, {}, MeetingStatus.FINISHED),
        ("practice", 5, {"rehearsal": True}, MeetingStatus.FINISHED),
        ("mistake", 6, {}, MeetingStatus.CANCELLED),
    ]:
        store.save_meeting(a_meeting(name, **changes))
        actions = (an_action(f"{name}-b", name, made_utc_ms=made), an_action(f"{name}-a", name, made_utc_ms=made))
        store.append(MeetingId(name), [a_note(1)], a_projection(name, status, actions=actions))

    assert [one.id for one in store.actions()] == ["m1-b", "m1-a", "m2-b", "m2-a", "m3-b", "m3-a"]


def test_a_review_settles_an_earlier_action_and_its_undo_opens_it_again(store: SqlStore) -> None:
    for name in ("m1", "m2"):
        store.save_meeting(a_meeting(name))
    store.append(
        M1, [a_note(1)], a_projection(status=MeetingStatus.FINISHED, actions=(an_action("a1"), an_action("a2")))
    )
    a1, a2 = ItemId("a1"), ItemId("a2")

    def review(
        seq: int, *reviewed: tuple[ItemId, ActionState]
    ) -> dict[str, tuple[ActionState, int | None, str | None]]:
        store.append(M2, [a_note(seq)], a_projection("m2", reviewed=reviewed))
        return {one.id: (one.state, one.settled_utc_ms, one.settled_in) for one in store.actions()}

    is_open = (ActionState.OPEN, None, None)
    done = (ActionState.DONE, START_UTC_MS + 1_000, "m2")
    assert review(1, (a1, ActionState.DONE), (a2, ActionState.OPEN)) == {"a1": done, "a2": is_open}
    assert review(2, (a2, ActionState.DROPPED)) == {
        "a1": done,
        "a2": (ActionState.DROPPED, START_UTC_MS + 2_000, "m2"),
    }
    assert [one.id for one in store.actions(open_only=True)] == []
    assert review(3, (a1, ActionState.OPEN), (a2, ActionState.OPEN)) == {"a1": is_open, "a2": is_open}
    store.settle_action(a1, ActionState.DONE, 99)
    by_hand = (ActionState.DONE, 99, None)
    assert review(4, (a1, ActionState.OPEN)) == {"a1": by_hand, "a2": is_open}
    assert review(5) == {"a1": by_hand, "a2": is_open}


def test_an_action_settled_by_hand_stays_so_when_its_own_meeting_is_reopened(
    store: SqlStore, reopened: Callable[[], SqlStore]
) -> None:
    store.save_meeting(a_meeting())
    action = an_action("a1")
    store.append(M1, [a_note(1)], a_projection(status=MeetingStatus.FINISHED, actions=(action,)))
    store.settle_action(action.id, ActionState.DONE, 99)
    store = reopened()
    store.append(M1, [a_note(2)], a_projection(actions=(replace(action, text="Better words"),)))

    assert store.actions() == (replace(action, text="Better words", state=ActionState.DONE, settled_utc_ms=99),)
    store.settle_action(action.id, ActionState.OPEN, 100)
    assert store.actions(open_only=True) == (replace(action, text="Better words"),)


def test_turns_come_from_the_last_finished_meetings_by_place(store: SqlStore) -> None:
    for number in range(5):
        name = f"m{number}"
        meeting_id = MeetingId(name)
        store.save_meeting(a_meeting(name, rehearsal=number == 3))
        turns = (StoredTurn(meeting_id, LEO, 2, 1, 1, 1), StoredTurn(meeting_id, ANA, 1, 1, 1, 1))
        status = MeetingStatus.LIVE if number == 4 else MeetingStatus.FINISHED
        store.append(meeting_id, [a_note(1)], a_projection(name, status, started_utc_ms=number * 1_000, turns=turns))

    assert [(one.meeting_id, one.place) for one in store.turns(meetings=2)] == [
        ("m2", 1), ("m2", 2), ("m1", 1), ("m1", 2),
    ]  # fmt: skip


def test_every_version_of_the_minutes_is_kept_as_it_was(store: SqlStore) -> None:
    store.save_meeting(a_meeting())
    first, second = MinutesVersion(M1, 1, 10, '{"a": "ñ"}'), MinutesVersion(M1, 2, 20, "{}")
    store.save_minutes(second)
    store.save_minutes(first)
    store.save_minutes(first)
    with pytest.raises(ValueError, match="kept already"):
        store.save_minutes(replace(first, body="{}"))

    assert store.minutes(M1) == (first, second)
    assert store.minutes(M2) == ()


def test_the_sample_team_goes_without_a_trace_and_nobody_else(store: SqlStore, database: Path) -> None:
    guest = RepId("guest")
    store.save_reps([Rep(ANA, "Ana"), Rep(LEO, "Leo", sample=True), Rep(guest, "Gus", sample=True)])
    store.save_meeting(a_meeting("m1"))
    store.save_meeting(a_meeting("m2", sample=True, participants=(guest,)))
    for name in ("m1", "m2"):
        texts = (("note", ItemId("n1"), f"whispered in {name}"),)
        projection = a_projection(name, MeetingStatus.FINISHED, actions=(an_action(f"{name}a", name),), texts=texts)
        store.append(MeetingId(name), [a_note(1, f"whispered in {name}")], projection)
        store.save_minutes(MinutesVersion(MeetingId(name), 1, 10, "{}"))
    store.append(
        M1, [a_note(2)], a_projection(status=MeetingStatus.FINISHED, reviewed=((ItemId("m2a"), ActionState.DONE),))
    )

    store.remove_sample()

    assert store.reps() == (Rep(ANA, "Ana"), Rep(LEO, "Leo", active=False))
    assert [one.id for one in store.meetings()] == ["m1"]
    assert [hit.meeting_id for hit in store.search("whispered")] == []
    assert len(store.records(M1)) == 2
    assert store.check() == ()
    store.remove_sample()
    store.close()
    assert b"whispered in m2" not in database.read_bytes()


def test_a_thousand_meetings_open_and_list_quickly(store: SqlStore, reopened: Callable[[], SqlStore]) -> None:
    import time

    for number in range(1_000):
        store.save_meeting(a_meeting(f"m{number}", status=MeetingStatus.FINISHED, started_utc_ms=number))
    started = time.perf_counter()
    again = reopened()
    newest = again.meetings(limit=20)
    spent_s = time.perf_counter() - started

    assert newest[0].id == "m999"
    assert spent_s < 0.5
