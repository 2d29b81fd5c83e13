"""Reading everything back: the same state after, what is here stays, and every problem has a name and a sentence."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import DiskFull
from app.domain.meeting import commands as cmd
from app.exports.jsonfile import export_json
from app.imports import json_parts, jsonfile
from app.imports.json_problems import FileRefusal, ProblemKind
from app.imports.jsonfile import JsonPreview, apply_json, preview_json
from app.services.archive import gather
from app.services.ports import ActionState, Store
from app.storage.store import open_store
from tests.builders import STARTED_UTC_MS
from tests.exports.hostile import MARKUP, SCRIPTS
from tests.fakes import MemoryStore
from tests.services.house import House

type Told = dict[str, Any]


def full_house() -> House:
    """Three held meetings, promises kept by review and by hand, one meeting corrected, one planned, one rep gone."""
    house = House(5)
    for seed in (1, 2, 3):
        house.hold(house.meeting(), seed)
    services = house.services
    last = services.minutes.list()[0].meeting_id
    corrected = services.minutes.reopen(last, "a name was wrong")
    for text in (*SCRIPTS, *MARKUP):
        corrected.dispatch(cmd.AddNote(corrected.new_id(), text))
    services.minutes.finalise(corrected, "checked")
    open_now = [one for one in services.actions.all() if one.state is ActionState.OPEN]
    services.actions.set_state(open_now[0].id, ActionState.DONE)
    reviewed = next(one for one in services.actions.all() if one.settled_in is not None)
    services.actions.set_state(reviewed.id, ActionState.OPEN)
    services.team.set_active(house.rep_ids[4], False)
    services.meetings.create("Next")
    return house


def text_of(store: Store) -> str:
    """The whole store as JSON."""
    return export_json(gather(store, store.meetings()))


@pytest.fixture(scope="module")
def text() -> str:
    """The file that a whole house makes."""
    return text_of(full_house().store)


@pytest.fixture
def told(text: str) -> Told:
    """The same taken apart, to be changed."""
    loaded: Told = json.loads(text)
    return loaded


def preview_of(told: object, store: Store | None = None) -> JsonPreview:
    return preview_json(json.dumps(told).encode(), store or MemoryStore())


def refused(content: bytes) -> FileRefusal:
    """Why the whole file is refused; its sentence is whole and says nothing of what is in the file."""
    found = preview_json(content, MemoryStore()).refused
    assert found is not None
    assert found.sentence.endswith(".")
    assert "{" not in found.sentence
    return found.kind


def problems(preview: JsonPreview) -> list[ProblemKind]:
    """Kinds of problems; each has a whole sentence."""
    for problem in preview.problems:
        assert problem.sentence.endswith(".")
        assert str(problem.number) in problem.sentence
    return [problem.kind for problem in preview.problems]


def test_what_was_exported_and_read_into_an_empty_store_is_exported_the_same(text: str) -> None:
    store = MemoryStore()
    preview = preview_json(text.encode(), store)
    seen: list[tuple[int, int]] = []

    apply_json(preview, store, lambda done, total: seen.append((done, total)))

    assert (preview.reps, preview.meetings, preview.left_out) == (5, 4, 0)
    assert preview.problems == ()
    assert text_of(store) == text
    assert seen == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


def test_the_same_through_a_real_database(text: str, tmp_path: Path) -> None:
    store = open_store(tmp_path / "quince.db", tmp_path / "backups")
    apply_json(preview_json(text.encode(), store), store)

    assert text_of(store) == text
    assert store.check() == ()
    store.close()


def test_a_preview_changes_nothing(text: str) -> None:
    store = MemoryStore()

    preview_json(text.encode(), store)

    assert store.writes == 0


def test_reading_it_twice_brings_nothing_new(text: str) -> None:
    store = MemoryStore()
    apply_json(preview_json(text.encode(), store), store)
    before = text_of(store)

    again = preview_json(text.encode(), store)
    apply_json(again, store)

    assert (again.reps, again.meetings) == (0, 0)
    assert (again.known_reps, again.known_meetings) == (5, 4)
    assert text_of(store) == before


def test_a_team_that_is_here_stays_and_new_people_go_behind_it(text: str) -> None:
    house = House(2, ids=None)
    store = MemoryStore()
    mine = [replace(rep, id=type(rep.id)(f"mine-{rep.id}")) for rep in house.reps]
    store.save_reps(mine)

    apply_json(preview_json(text.encode(), store), store)

    assert list(store.reps()[:2]) == mine
    assert [rep.position for rep in store.reps()] == list(range(7))


def test_a_meeting_that_is_here_with_another_log_stays_as_it_is(text: str, told: Told) -> None:
    store = MemoryStore()
    apply_json(preview_json(text.encode(), store), store)
    before = text_of(store)
    meeting = told["meetings"][1]
    note = next(one for one in meeting["events"] if one["kind"] == "NoteAdded")
    note["payload"]["text"] = "changed"

    preview = preview_of(told, store)
    apply_json(preview, store)

    assert problems(preview) == [ProblemKind.DIFFERS]
    assert "What is here stays." in preview.problems[0].sentence
    assert (preview.known_meetings, preview.left_out) == (3, 1)
    assert text_of(store) == before


def test_a_longer_log_of_a_meeting_that_is_here_is_put_in_behind(text: str, told: Told) -> None:
    meeting = told["meetings"][1]
    meeting["events"] = meeting["events"][:-2]
    meeting["minutes"] = []
    store = MemoryStore()
    apply_json(preview_of(told, store), store)

    preview = preview_json(text.encode(), store)
    apply_json(preview, store)

    assert (preview.meetings, preview.known_meetings) == (1, 3)
    assert text_of(store) == text


def test_minutes_that_are_missing_here_are_put_in(text: str, told: Told) -> None:
    store = MemoryStore()
    told["meetings"][2]["minutes"] = []
    apply_json(preview_of(told, store), store)

    preview = preview_json(text.encode(), store)
    apply_json(preview, store)

    assert preview.meetings == 1
    assert text_of(store) == text


def test_a_full_disk_midway_is_gone_on_from(text: str) -> None:
    class Filling(MemoryStore):
        room = 4

        def _writing(self) -> None:
            self.room -= 1
            if self.room < 0:
                raise DiskFull("quince.db")
            super()._writing()

    store = Filling()
    preview = preview_json(text.encode(), store)
    with pytest.raises(DiskFull):
        apply_json(preview, store)
    store.room = 10_000

    apply_json(preview_json(text.encode(), store), store)

    assert text_of(store) == text


def test_changing_what_follows_from_the_log_changes_nothing(text: str, told: Told) -> None:
    for meeting in told["meetings"]:
        meeting["turns"] = meeting["questions"] = []
        meeting["title"] = "something else"
        meeting["more"] = 1
    told["more"] = None
    store = MemoryStore()

    apply_json(preview_of(told, store), store)

    assert text_of(store) == text


def test_events_of_a_newer_quince_are_kept(told: Told) -> None:
    meeting = told["meetings"][1]
    last = meeting["events"][-1]
    meeting["events"].append(
        {
            **last,
            "seq": last["seq"] + 1,
            "command": last["command"] + 1,
            "kind": "Sung",
            "payload": {"song": [1.5, None]},
        }
    )
    store = MemoryStore()

    apply_json(preview_of(told, store), store)

    again = json.loads(text_of(store))["meetings"][1]["events"][-1]
    assert (again["kind"], again["payload"]) == ("Sung", {"song": [1.5, None]})


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", FileRefusal.NOT_JSON),
        (b'{"format": "quince/1", "reps": [], "meetings": [', FileRefusal.NOT_JSON),
        (b"Name;Email\nAna;a@x.com", FileRefusal.NOT_JSON),
        (b"\xff\xfe\x00", FileRefusal.NOT_TEXT),
        (b"[" * 200_000, FileRefusal.TOO_DEEP),
        (b"[]", FileRefusal.NOT_QUINCE),
        (b"null", FileRefusal.NOT_QUINCE),
        (b'{"format": 1}', FileRefusal.NOT_QUINCE),
        (b'{"format": "other/1"}', FileRefusal.NOT_QUINCE),
        (b'{"format": "quince/2"}', FileRefusal.NEWER),
        (b'{"format": "quince/\\u001b"}', FileRefusal.NEWER),
        (b'{"format": "quince/1"}', FileRefusal.NOT_QUINCE),
        (b'{"format": "quince/1", "reps": {}, "meetings": []}', FileRefusal.NOT_QUINCE),
        (b'{"format": "quince/1", "reps": [], "meetings": null}', FileRefusal.NOT_QUINCE),
        (b'{"format": "quince/1", "reps": [NaN], "meetings": []}', FileRefusal.NOT_QUINCE),
        (b'{"format": "quince/1", "reps": [1e999], "meetings": []}', FileRefusal.NOT_QUINCE),
        (b'{"format": "quince/1", "reps": [9223372036854775808], "meetings": []}', FileRefusal.NOT_QUINCE),
        (b'{"format": "quince/1", "reps": [' + b"9" * 5_000 + b'], "meetings": []}', FileRefusal.NOT_QUINCE),
    ],
)
def test_a_file_that_is_no_export_is_refused_with_a_sentence(content: bytes, kind: FileRefusal) -> None:
    assert refused(content) is kind


def test_the_line_where_a_file_breaks_off_is_named() -> None:
    preview = preview_json(b'{"format": "quince/1",\n"reps": [\n{"id"', MemoryStore())

    assert preview.refused is not None
    assert "line 3" in preview.refused.sentence


def test_files_beyond_the_limits_are_refused(monkeypatch: pytest.MonkeyPatch, told: Told) -> None:
    monkeypatch.setattr(jsonfile, "MAX_REPS", 4)
    assert refused(json.dumps(told).encode()) is FileRefusal.TOO_MANY
    monkeypatch.setattr(jsonfile, "MAX_REPS", 5)
    monkeypatch.setattr(jsonfile, "MAX_MEETINGS", 3)
    assert refused(json.dumps(told).encode()) is FileRefusal.TOO_MANY
    monkeypatch.setattr(jsonfile, "MAX_BYTES", 100)
    assert refused(json.dumps(told).encode()) is FileRefusal.TOO_LARGE


def test_an_empty_team_is_a_whole_file() -> None:
    preview = preview_json(b'\xef\xbb\xbf{"format": "quince/1", "reps": [], "meetings": []}', MemoryStore())

    assert preview == JsonPreview()


@pytest.mark.parametrize(
    "rep",
    [
        None, 7, {}, {"id": "x"}, {"id": "", "name": "A"}, {"id": "x" * 37, "name": "A"}, {"id": "\n", "name": "A"},
        {"id": "x", "name": " "}, {"id": "x", "name": 5}, {"id": "x", "name": "A", "position": -1},
        {"id": "x", "name": "A", "active": "yes"}, {"id": 4, "name": "A"},
    ],
)  # fmt: skip
def test_a_rep_that_cannot_be_read_is_left_out_alone(rep: object) -> None:
    good = {"id": "r-1", "name": "Ana"}
    preview = preview_of({"format": "quince/1", "reps": [rep, good, good], "meetings": []})

    assert problems(preview) == [ProblemKind.BAD_REP, ProblemKind.SAME_REP]
    assert [one.name for one in preview.archive.reps] == ["Ana"]
    assert preview.left_out == 2


def edit(field: str, value: object) -> Callable[[Told], None]:
    """Change a field of a meeting, named by its path: "plan.cap_ms"."""

    def change(meeting: Told) -> None:
        *path, last = field.split(".")
        place: Any = meeting
        for step in path:
            place = place[int(step)] if isinstance(place, list) else place[step]
        place[int(last) if isinstance(place, list) else last] = value

    return change


def without_log(meeting: Told) -> None:
    del meeting["events"]


def backwards(meeting: Told) -> None:
    meeting["events"][3]["at"] = "2026-01-01T00:00:00.000Z"


def duplicated_event(meeting: Told) -> None:
    meeting["events"].insert(3, meeting["events"][3])


BROKEN: list[tuple[Callable[[Told], None], ProblemKind]] = [
    (edit("plan", None), ProblemKind.BAD_MEETING),
    (edit("plan.id", ""), ProblemKind.BAD_MEETING),
    (edit("plan.purpose", "dancing"), ProblemKind.BAD_MEETING),
    (edit("plan.cap_ms", -1), ProblemKind.BAD_MEETING),
    (edit("plan.cap_ms", 10**15), ProblemKind.BAD_MEETING),
    (edit("plan.cap_ms", True), ProblemKind.BAD_MEETING),
    (edit("plan.scheduled_utc_ms", 10**15), ProblemKind.BAD_MEETING),
    (edit("plan.agenda.0.planned_ms", "1"), ProblemKind.BAD_MEETING),
    (edit("plan.participants", ["nobody"]), ProblemKind.UNKNOWN_REP),
    (edit("events", 7), ProblemKind.BROKEN_LOG),
    (without_log, ProblemKind.NO_LOG),
    (edit("events.0", 7), ProblemKind.BROKEN_LOG),
    (edit("events.2.seq", 9), ProblemKind.BROKEN_LOG),
    (edit("events.2.command", "2"), ProblemKind.BROKEN_LOG),
    (edit("events.2.command", 99), ProblemKind.BROKEN_LOG),
    (edit("events.2.at", "yesterday"), ProblemKind.BROKEN_LOG),
    (edit("events.2.at", "2026-11-16T07:40:00.000"), ProblemKind.BROKEN_LOG),
    (edit("events.2.at", "1926-11-16T07:40:00.000Z"), ProblemKind.BROKEN_LOG),
    (edit("events.2.at", 7), ProblemKind.BROKEN_LOG),
    (edit("events.2.kind", None), ProblemKind.BROKEN_LOG),
    (edit("events.2.payload", []), ProblemKind.BROKEN_LOG),
    (edit("events.2.version", True), ProblemKind.BROKEN_LOG),
    (backwards, ProblemKind.BROKEN_LOG),
    (duplicated_event, ProblemKind.BROKEN_LOG),
    (edit("events.0.kind", "MeetingStarted"), ProblemKind.BROKEN_LOG),
    (edit("events.0.payload.plan.meeting_id", "other"), ProblemKind.BROKEN_LOG),
    (edit("events.0.payload.plan.scheduled_utc_ms", 10**15), ProblemKind.BROKEN_LOG),
    (edit("events.0.payload.plan.turn_ms", 2**62), ProblemKind.BROKEN_LOG),
    (edit("events.0.payload", {}), ProblemKind.BAD_EVENT),
    (edit("events.0.payload.plan", {"title": 4}), ProblemKind.BAD_EVENT),
]


@pytest.mark.parametrize(("change", "kind"), BROKEN)
def test_a_meeting_that_cannot_be_read_is_left_out_alone(
    told: Told, change: Callable[[Told], None], kind: ProblemKind
) -> None:
    change(told["meetings"][1])

    preview = preview_of(told)

    assert problems(preview) == [kind]
    assert (preview.meetings, preview.left_out) == (3, 1)
    assert "2" in preview.problems[0].sentence


def test_a_meeting_that_is_no_object_is_left_out(told: Told) -> None:
    told["meetings"][1] = "a meeting"

    assert problems(preview_of(told)) == [ProblemKind.BAD_MEETING]


def test_the_same_meeting_twice_comes_in_once(told: Told) -> None:
    told["meetings"].append(told["meetings"][1])

    preview = preview_of(told)

    assert problems(preview) == [ProblemKind.SAME_MEETING]
    assert preview.meetings == 4


def test_a_log_of_more_events_than_any_meeting_has_is_refused(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_parts, "MAX_EVENTS", 10)

    assert ProblemKind.BROKEN_LOG in problems(preview_of(told))


MINUTES: list[tuple[str, object]] = [
    ("minutes.0", 7),
    ("minutes.0.version", 0),
    ("minutes.0.version", 4),
    ("minutes.0.finalised_at", "today"),
    ("minutes.0.record", []),
    ("minutes.0.record.form", 2),
    ("minutes.0.record.header.meeting_id", "other"),
    ("minutes.0.record.header.started_utc_ms", -5),
    ("minutes", 7),
]


@pytest.mark.parametrize(("field", "value"), MINUTES)
def test_minutes_that_cannot_be_read_are_left_out_and_the_meeting_comes_in(
    told: Told, field: str, value: object
) -> None:
    edit(field, value)(told["meetings"][3])

    preview = preview_of(told)

    assert problems(preview) == [ProblemKind.BAD_MINUTES]
    assert (preview.meetings, preview.left_out) == (4, 0)


def test_a_next_meeting_out_of_all_time_spoils_only_those_minutes(told: Told) -> None:
    upcoming = {"title": "x", "scheduled_utc_ms": 10**15, "zone": "UTC"}
    told["meetings"][3]["minutes"][0]["record"]["next_meeting"] = upcoming

    assert problems(preview_of(told)) == [ProblemKind.BAD_MINUTES]


def test_a_version_of_minutes_that_is_there_twice_comes_in_once(told: Told) -> None:
    minutes = told["meetings"][3]["minutes"]
    minutes.append(minutes[0])

    preview = preview_of(told)

    assert problems(preview) == [ProblemKind.BAD_MINUTES]
    assert [len(one.minutes) for one in preview.archive.meetings] == [0, 2, 1, 1]


@pytest.mark.parametrize(
    "action",
    [
        7, {}, {"id": "x"}, {"id": "x", "state": "forgotten"}, {"id": "x", "state": []}, {"id": "x", "state": "done"},
        {"id": "x", "state": "done", "settled_at": "soon"}, {"id": "x", "state": "done", "settled_in": 4},
    ],
)  # fmt: skip
def test_an_action_that_cannot_be_read_is_open_again_and_the_meeting_comes_in(told: Told, action: object) -> None:
    told["meetings"][1]["actions"] = [action]

    preview = preview_of(told)

    assert problems(preview) == [ProblemKind.BAD_ACTION]
    assert preview.meetings == 4


def test_a_problem_names_the_thing_and_never_quotes_more_than_its_name(told: Told) -> None:
    told["meetings"][1]["title"] = "Line\none " + "x" * 200
    told["meetings"][1]["events"][2]["payload"] = "secret"

    sentence = preview_of(told).problems[0].sentence

    assert sentence.startswith("Meeting 2 “Line one xxx")
    assert len(sentence) < 200
    assert "secret" not in sentence


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**62), 2**62) | st.text(max_size=8) | st.just("2026-11-16T07:40:00Z"),
    lambda children: st.lists(children, max_size=3) | st.dictionaries(st.text(max_size=8), children, max_size=3),
    max_leaves=6,
)


@settings(max_examples=60)
@given(st.data())
def test_whatever_stands_in_a_file_it_is_refused_or_put_in_and_told_again(text: str, data: st.DataObject) -> None:
    told = json.loads(text)
    place: Any = told
    for _ in range(data.draw(st.integers(1, 7))):
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            break
        key = data.draw(st.sampled_from(keys))
        if not isinstance(place[key], dict | list) or data.draw(st.integers(0, 9)) == 0:
            place[key] = data.draw(JSON)
            break
        place = place[key]
    store = MemoryStore()

    preview = preview_of(told, store)
    apply_json(preview, store)

    assert text_of(store)


def test_times_are_read_to_the_millisecond() -> None:
    assert json_parts.utc_ms("2026-11-16T07:40:00.007Z") == STARTED_UTC_MS + 7
    assert json_parts.utc_ms("2026-11-16T08:40:00.007+01:00") == STARTED_UTC_MS + 7
    assert json_parts.utc_ms(None) is None
