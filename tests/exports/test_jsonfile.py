"""The JSON of everything: the form that docs/json.md describes."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.ids import ItemId, RepId
from app.domain.meeting import commands as cmd
from app.domain.meeting.events import Recorded, UnknownEvent
from app.exports.jsonfile import export_json, moment
from app.services.archive import Archive, KeptMeeting, Settled, gather
from app.services.ports import ActionState, MeetingStatus
from tests.builders import ANA, INIGO, TEAM, team_meeting
from tests.services.house import House
from tests.storage.making import a_meeting

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "json.md"


@pytest.fixture(scope="module")
def house() -> House:
    """Two held meetings, in the second of which the promises of the first were reviewed, and a planned one."""
    house = House(4)
    house.hold(house.meeting(), seed=1)
    house.hold(house.meeting(), seed=2)
    house.meeting()
    return house


def exported(house: House) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(export_json(gather(house.store, house.services.meetings.list())))
    return whole


def of_rich(**changes: Any) -> dict[str, Any]:
    """The meeting of the pictures with everything that can happen."""
    script = team_meeting(rich=True)
    meeting = a_meeting(str(script.state.plan.meeting_id), participants=tuple(TEAM), status=MeetingStatus.FINISHED)
    kept = replace(KeptMeeting(meeting, script.records), **changes)
    told: dict[str, Any] = json.loads(export_json(Archive((), (kept,))))["meetings"][0]
    return told


def test_the_file_says_its_form_its_reps_and_its_meetings(house: House) -> None:
    whole = exported(house)

    assert list(whole) == ["format", "reps", "meetings"]
    assert whole["format"] == "quince/1"
    assert [one["name"] for one in whole["reps"]] == [rep.name for rep in house.reps]
    assert [one["status"] for one in whole["meetings"]] == ["planned", "finished", "finished"]


def test_every_field_is_there_in_every_meeting_and_in_the_document(house: House) -> None:
    documented = set(re.findall(r"`(\w+)`", DOCUMENT.read_text(encoding="utf-8")))
    meetings = [*exported(house)["meetings"], of_rich()]

    assert len({tuple(one) for one in meetings}) == 1
    for one in meetings:
        for name, value in one.items():
            assert name in documented
            if isinstance(value, list):
                for entry in value:
                    assert {"seq", *documented} >= entry.keys(), name
    assert set(exported(house)["reps"][0]) <= documented | {"email", "role"}


def test_people_stand_in_it_by_id_and_name() -> None:
    told = of_rich()

    assert told["turns"][0]["rep"] == {"id": ANA, "name": "Ana Muñoz"}
    assert told["decisions"][0]["by"] == {"id": ANA, "name": "Ana Muñoz"}
    assert told["questions"][0]["asked_by"] == {"id": INIGO, "name": "Íñigo Echeverría"}
    assert told["participants"][4] | {"role": ""} == {
        "id": "r-leo", "name": "Leo Brandt", "role": "", "presence": "late", "arrived_ms": 190_000, "no_turn": False,
    }  # fmt: skip


def test_a_held_meeting_tells_all_that_happened() -> None:
    told = of_rich()

    assert len(told["turns"]) == 8
    assert told["turns"][1] | {"stretches": None} == {
        "rep": {"id": INIGO, "name": "Íñigo Echeverría"}, "place": 2, "planned_ms": 56_000, "allotment_ms": 56_000,
        "granted_ms": 4_000, "spoken_ms": 84_000, "over_ms": 24_000, "mediation_ms": 0, "stretches": None,
    }  # fmt: skip
    assert [one["state"] for one in told["questions"]].count("action") == 2
    assert told["questions"][0]["answer"] == "Yes, from 1 October: agreed with Finance"
    assert {one["text"] for one in told["parked"]} == {
        "Training slot for the new CRM export", "Who keeps the price list up to date",
    }  # fmt: skip
    assert told["mediations"][0]["agreed"] == "One voice to a client: whoever wrote the quote"
    assert told["objectives"][0]["before"] == "4"
    assert told["recognitions"][0]["win"] is True
    assert [len(told[name]) for name in ("notes", "reviewed", "pauses", "gaps", "extensions", "ratings")] == [
        5, 11, 1, 1, 1, 8,
    ]  # fmt: skip
    assert told["phases"][0] == {"phase": "opening", "planned_ms": 240_000, "actual_ms": 240_000}
    changed = next(one for one in told["actions"] if one["changed_in_qa"])
    assert changed["changed_in_qa"] == [{"field": "due", "before": "2026-11-20", "after": "2026-11-18"}]


def test_what_became_of_actions_is_told(house: House) -> None:
    action = ItemId(of_rich()["actions"][0]["id"])
    by_hand = Settled(action, ActionState.DONE, 1_794_900_000_123)
    told = of_rich(settled=(by_hand,))["actions"][0]
    reviewed = [one for one in exported(house)["meetings"][2]["actions"] if one["settled_in"]]

    assert (told["state"], told["settled_at"], told["settled_in"]) == ("done", "2026-11-17T07:20:00.123Z", None)
    assert reviewed
    assert {one["settled_in"] for one in reviewed} == {exported(house)["meetings"][1]["id"]}
    assert {one["settled_at"] for one in reviewed} == {None}


def test_the_log_is_in_it_event_by_event(house: House) -> None:
    events = exported(house)["meetings"][1]["events"]

    assert [one["seq"] for one in events] == list(range(1, len(events) + 1))
    assert events[0]["kind"] == "MeetingOpened"
    assert all(re.fullmatch(r"2026-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", one["at"]) for one in events)


def test_an_event_of_a_newer_quince_is_exported_as_it_came() -> None:
    records = team_meeting().records
    strange = Recorded(len(records) + 1, 900, records[-1].at_utc_ms, UnknownEvent("Sung", 3, {"song": ["la", None]}))

    told = of_rich(records=(*records, strange))["events"][-1]

    assert (told["kind"], told["version"], told["payload"]) == ("Sung", 3, {"song": ["la", None]})


def test_a_planned_meeting_tells_who_is_invited_and_what_stands() -> None:
    meeting = a_meeting()
    rep = replace(House(1).reps[0], id=meeting.participants[0])
    told = json.loads(export_json(Archive((rep,), (KeptMeeting(meeting),))))["meetings"][0]

    assert [(one["name"], one["presence"]) for one in told["participants"]] == [
        ("Ana Muñoz", "expected"), ("", "expected"),
    ]  # fmt: skip
    assert told["objectives"][0]["owner"] == {"id": "leo", "name": ""}
    assert told["started_at"] is None
    assert told["turns"] == told["events"] == []


def test_a_meeting_that_was_opened_and_not_begun_is_told_like_a_planned_one() -> None:
    records = team_meeting().records[:1]
    told = of_rich(records=records)

    assert {one["presence"] for one in told["participants"]} == {"expected"}
    assert len(told["events"]) == 1


def test_lists_have_a_line_for_each_entry_and_the_text_is_the_same_each_time(house: House) -> None:
    archive = gather(house.store, house.services.meetings.list())
    text = export_json(archive)

    assert text == export_json(archive)
    assert text.endswith("\n}\n")
    for rep in house.reps:
        assert sum(line.startswith(f'{{"id": "{rep.id}", "name": {json.dumps(rep.name, ensure_ascii=False)}, "email"')
                   for line in text.splitlines()) == 1  # fmt: skip


def test_half_a_character_is_written_as_json_can() -> None:
    script = team_meeting()
    kept = KeptMeeting(a_meeting(str(script.state.plan.meeting_id), title="half \ud800 and \udc00"), script.records)
    text = export_json(Archive((), (kept,)))

    assert text.encode()
    assert json.loads(text)["meetings"][0]["title"] == "half \ud800 and \udc00"


def test_a_meeting_that_runs_is_told_as_far_as_it_went() -> None:
    script = team_meeting()
    running = tuple(one for one in script.records if one.at_utc_ms < script.records[-1].at_utc_ms)
    told = of_rich(records=running)

    assert told["length_ms"] > 0
    assert told["turns"]


def test_moments_have_milliseconds() -> None:
    assert moment(None) is None
    assert moment(0) == "1970-01-01T00:00:00.000Z"
    assert moment(1_794_814_800_007) == "2026-11-16T07:40:00.007Z"


def test_text_is_never_html() -> None:
    live = House(1)
    held = live.services.live.open(live.meeting().id)
    held.dispatch(cmd.StartMeeting())
    held.dispatch(cmd.AddNote(held.new_id(), "<b>5 > 3</b> & more", RepId(live.reps[0].id)))
    told: dict[str, Any] = exported(live)["meetings"][0]

    assert told["notes"][0]["text"] == "<b>5 > 3</b> & more"
    assert told["status"] == "live"
