"""The composition root: what it opens it closes, also when something goes wrong halfway."""

import stat
import sys
from pathlib import Path

import pytest

from app.bootstrap import build, find_data, sample_people
from app.domain.errors import Damaged, InUse, RequestError
from app.services.practice import ScriptClock
from app.services.team import NewPerson
from tests.fakes import MONDAY_0840, CountingIds, FakeClock


def test_an_open_folder_has_its_services_and_belongs_to_one_instance(tmp_path: Path) -> None:
    with build(tmp_path / "data") as app:
        app.services.team.add([NewPerson("Ana")])
        with pytest.raises(InUse):
            build(tmp_path / "data")

    with build(tmp_path / "data") as app:
        assert [rep.name for rep in app.services.team.reps()] == ["Ana"]
        app.close()
        app.close()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_the_folder_and_what_is_in_it_are_for_their_owner_alone(tmp_path: Path) -> None:
    with build(tmp_path / "data", logs=True) as app:
        app.services.settings.change(app.services.settings.current)
        app.services.team.add([NewPerson("Ana")])
        found = {path: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "data").rglob("*")}

    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert {mode for path, mode in found.items() if path.is_file()} == {0o600}
    assert {mode for path, mode in found.items() if path.is_dir()} <= {0o700}


def test_a_folder_that_cannot_be_opened_is_free_again(tmp_path: Path) -> None:
    database = tmp_path / "quince.db"
    database.write_bytes(b"something else" * 1000)
    for _ in range(2):
        with pytest.raises(Damaged):
            build(tmp_path)
    database.unlink()

    with build(tmp_path) as app:
        assert app.services.team.reps() == ()


def test_a_folder_without_data_is_refused_where_there_must_be_some(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="no data"):
        build(tmp_path / "data", must_exist=True)

    assert not (tmp_path / "data").exists()


def test_the_environment_names_the_folder_unless_an_option_does(tmp_path: Path) -> None:
    surroundings = {"QUINCE_DATA_DIR": str(tmp_path / "b")}

    assert find_data(None, surroundings).root == tmp_path / "b"
    assert find_data(tmp_path / "a", surroundings).root == tmp_path / "a"


def test_clock_and_ids_may_be_given(tmp_path: Path) -> None:
    with build(tmp_path, environment={}, clock=FakeClock(), ids=CountingIds()) as app:
        meeting = app.services.meetings.create("Huddle", participants=())

        assert meeting.id == "id-1"
        assert app.services.clock.now_utc_ms() == MONDAY_0840


def test_settings_that_a_person_wrote_are_read(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('[meeting]\nmoderator = "Clara"\ncap_ms = "soon"\n[mine]\nx = 1\n', "utf-8")

    with build(tmp_path) as app:
        settings = app.services.settings
        assert (settings.current.moderator, settings.current.cap_ms) == ("Clara", 900_000)


def test_nothing_is_saved_over_the_data_itself(tmp_path: Path) -> None:
    with build(tmp_path) as app:
        for write in (app.back_up, app.save_everything):
            for own in ("quince.db", "quince.db-wal", "settings.toml"):
                with pytest.raises(RequestError, match="own data"):
                    write(tmp_path / own)
            write(tmp_path / "another name")
        assert app.store.check() == ()


def test_the_sample_team_has_the_eight_people_of_the_picture() -> None:
    from app.domain.names import initials

    assert [initials(person.name) for person in sample_people()] == ["NL", "DR", "AK", "ȘM", "TO", "IB", "ΜΠ", "CJ"]
    assert all(person.email.endswith("@example.com") for person in sample_people())


def test_a_rehearsal_in_the_real_store_leaves_no_trace(tmp_path: Path) -> None:
    with build(tmp_path) as app:
        services = app.services
        services.team.add([NewPerson(f"Rep{number} Family{number}") for number in range(8)])
        real = services.meetings.create("Huddle")
        rehearsal = services.rehearsal.prepare()

        minutes = services.rehearsal.hold(rehearsal.id, ScriptClock(MONDAY_0840), seed=1)

        assert minutes.header.final
        assert services.minutes.minutes(rehearsal.id) == minutes
        assert services.meetings.list() == (real,)
        assert services.minutes.list() == ()
        assert services.actions.all() == ()
        assert app.store.turns() == ()
        assert services.minutes.search("Hotel") == ()
        assert app.store.check() == ()
        assert services.live.resume() is None


def test_the_sample_goes_in_and_out_of_the_real_store(tmp_path: Path) -> None:
    with build(tmp_path) as app:
        services = app.services
        ready = services.sample.load()

        assert services.meetings.next_meeting() == ready
        assert [one.version for one in services.minutes.list()] == [1, 1, 1]
        assert services.minutes.search("clinics") != ()
        assert app.store.check() == ()

        services.sample.remove()

        assert services.team.reps() == ()
        assert services.meetings.list() == ()
        assert services.minutes.search("clinics") == ()
        assert app.store.check() == ()
        assert services.sample.is_possible
