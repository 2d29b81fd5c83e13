"""Events are written as plain data and read back for ever."""

import json
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.ids import ItemId, RepId
from app.domain.meeting import events as ev
from app.domain.meeting.codec import VERSION, CodecError, decode, encode, from_plain, kinds, to_plain
from app.domain.meeting.plan import MeetingPlan, PlannedParticipant
from tests.domain.meeting.play import plan

WRITTEN_AS = (
    ("NoteAdded", '{"id": "n", "text": "Ț", "rep_id": null}', ev.NoteAdded(ItemId("n"), "Ț", None)),
    (
        "ActionAdded",
        '{"id": "a", "text": "x", "owner_id": "r", "due": "2026-11-20", "source_id": null}',
        ev.ActionAdded(ItemId("a"), "x", RepId("r"), date(2026, 11, 20)),
    ),
    ("GapResolved", '{"gap_ms": 42000, "counted": true}', ev.GapResolved(42_000, True)),
    ("OrderChanged", '{"order": ["b", "a"]}', ev.OrderChanged((RepId("b"), RepId("a")))),
    (
        "AttendanceChanged",
        '{"rep_id": "r", "attendance": "late", "place": 1}',
        ev.AttendanceChanged(RepId("r"), ev.Attendance.LATE, 1),
    ),
)


@pytest.mark.parametrize(("kind", "payload", "event"), WRITTEN_AS)
def test_events_as_they_were_written_once_still_decode(kind: str, payload: str, event: ev.Event) -> None:
    assert decode(kind, 1, json.loads(payload)) == event
    assert encode(event) == (kind, VERSION, json.loads(payload))


@pytest.mark.parametrize("cls", kinds().values(), ids=list(kinds()))
def test_every_kind_of_event_survives_the_trip_through_json(cls: type) -> None:
    @settings(max_examples=30, deadline=None)
    @given(st.from_type(cls))
    def trip(event: ev.Event) -> None:
        kind, version, payload = encode(event)
        assert decode(kind, version, json.loads(json.dumps(payload))) == event

    st.register_type_strategy(MeetingPlan, st.sampled_from([plan(0), plan(3, written=(1,)), plan(11)]))
    trip()


def test_a_field_that_an_older_version_did_not_write_takes_its_default() -> None:
    payload = {"id": "a", "text": "x", "owner_id": None, "due": None}
    assert decode("ActionAdded", 1, payload) == ev.ActionAdded(ItemId("a"), "x", None, None, None)


@pytest.mark.parametrize(("kind", "version"), [("Hologram", 1), ("NoteAdded", 99)])
def test_kinds_and_versions_of_the_future_are_kept_as_they_came(kind: str, version: int) -> None:
    event = decode(kind, version, {"deep": {"er": [1, None]}})
    assert event == ev.UnknownEvent(kind, version, {"deep": {"er": [1, None]}})
    assert encode(event) == (kind, version, {"deep": {"er": [1, None]}})


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        ("NoteAdded", {"id": "n"}),
        ("NoteAdded", {"id": "n", "text": 7, "rep_id": None}),
        ("ActionAdded", {"id": "n", "text": "x", "owner_id": None, "due": "tomorrow"}),
        ("GapResolved", {"gap_ms": True, "counted": True}),
        ("OrderChanged", {"order": "ab"}),
        ("AttendanceChanged", {"rep_id": "r", "attendance": "asleep", "place": None}),
        ("MeetingOpened", {"plan": []}),
        ("TurnStarted", {"rep_id": "r", "allotment_ms": None}),
    ],
)
def test_a_broken_payload_is_named_without_its_content(kind: str, payload: dict[str, object]) -> None:
    with pytest.raises(CodecError) as error:
        decode(kind, 1, payload)
    assert kind in str(error.value)
    assert "tomorrow" not in str(error.value)


def test_only_plain_values_can_be_written() -> None:
    with pytest.raises(CodecError):
        encode(ev.NoteAdded(ItemId("n"), b"bytes", None))  # type: ignore[arg-type]  # what a bug would pass


def test_a_nested_unreadable_form_is_refused() -> None:
    payload = encode(ev.MeetingOpened(plan(1)))[2]
    plain = json.loads(json.dumps(payload))
    plain["plan"]["participants"] = [[]]
    with pytest.raises(CodecError, match=r"plan\.participants"):
        decode("MeetingOpened", 1, plain)
    assert PlannedParticipant(RepId("r"), "R").written_update is False


def test_a_form_that_no_event_has_is_refused() -> None:
    @dataclass
    class Strange:
        value: dict[str, int]

    with pytest.raises(CodecError, match=r"Strange\.value"):
        from_plain(Strange, {"value": {}})


def test_parts_of_the_domain_go_through_plain_data_too() -> None:
    assert from_plain(MeetingPlan, json.loads(json.dumps(to_plain(plan(2))))) == plan(2)
