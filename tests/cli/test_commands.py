"""What the commands do when all is well."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.bootstrap import build
from tests.cli.run import ROOT, assert_one_sentence, environment, quince

MEETING_LINES = ("The meeting starts", "A win to open with", "has the floor for", "The minutes are locked", "Held in")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample team."""
    folder = tmp_path_factory.mktemp("sample") / "data"
    done = quince("--sample", "--data-dir", folder, "check")
    assert done.returncode == 0, done.stderr
    return folder


def test_a_rehearsal_tells_a_whole_meeting_and_writes_it_down(tmp_path: Path) -> None:
    pdf, everything = tmp_path / "out.pdf", tmp_path / "out.json"

    done = quince("rehearse", "--team", "sample", "--seed", "1", "--pdf", pdf, "--json", everything)

    assert (done.returncode, done.stderr) == (0, b"")
    account = done.stdout.decode("utf-8")
    assert [line for line in MEETING_LINES if line not in account] == []
    assert pdf.read_bytes().startswith(b"%PDF-")
    held = json.loads(everything.read_text(encoding="utf-8"))
    assert held["format"] == "quince/1"
    assert len(held["reps"]) == 8
    (meeting,) = held["meetings"]
    assert meeting["status"] == "finished"
    assert all(action["owner"] and action["due"] for action in meeting["actions"])
    assert [event["seq"] for event in meeting["events"]] == list(range(1, len(meeting["events"]) + 1))


def test_the_same_seed_gives_the_same_account_and_the_same_bytes(tmp_path: Path) -> None:
    accounts = []
    for name in ("a", "b"):
        done = quince("rehearse", "--seed", "7", "--pdf", f"{name}.pdf", cwd=tmp_path)
        accounts.append(done.stdout.replace(f"{name}.pdf".encode(), b""))

    assert accounts[0] == accounts[1]
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert accounts[0] != quince("rehearse", "--seed", "8", "--pdf", "a.pdf", cwd=tmp_path).stdout


def test_without_a_seed_a_rehearsal_is_held_today() -> None:
    done = quince("rehearse")

    assert done.returncode == 0
    assert b"The minutes are locked" in done.stdout


def test_speed_makes_it_wait() -> None:
    done = quince("rehearse", "--seed", "1", "--speed", "2000")

    assert done.returncode == 0
    assert b"Held in" in done.stdout


@pytest.mark.parametrize(("count", "said"), [(1, "one rep"), (2, "2 reps"), (12, "shorter turns"), (16, "longer cap")])
def test_a_team_of_ones_own_can_rehearse(count: int, said: str, tmp_path: Path) -> None:
    roster = tmp_path / "team.csv"
    roster.write_text("name,email\n" + "".join(f"Rep{n} Übel{n},r{n}@example.com\n" for n in range(count)), "utf-8")

    done = quince("rehearse", "--team", roster, "--seed", "1")

    assert (done.returncode, done.stderr) == (0, b"")
    assert said in done.stdout.decode("utf-8")


def test_a_rehearsal_takes_a_hundred_people_at_most_and_somebody_at_least(tmp_path: Path) -> None:
    roster = tmp_path / "team.csv"
    roster.write_text("".join(f"Rep{n} X{n}\n" for n in range(101)), "utf-8")
    done = quince("rehearse", "--team", roster)
    assert done.returncode == 1
    assert "at most" in assert_one_sentence(done.stderr)

    roster.write_text("x" * 300 + "\n", "utf-8")
    done = quince("rehearse", "--team", roster)
    assert done.returncode == 1
    assert "could speak" in assert_one_sentence(done.stderr)


def test_the_sample_has_three_past_meetings_and_one_to_start(sample: Path) -> None:
    with build(sample) as opened:
        services = opened.services
        assert [rep.sample for rep in services.team.reps()] == [True] * 8
        assert len(services.minutes.list()) == 3
        assert services.meetings.next_meeting() is not None

    assert quince("--sample", "--data-dir", sample, "check").returncode == 0, "asking again changes nothing"


def test_the_sample_does_not_go_into_a_folder_with_a_team(tmp_path: Path) -> None:
    quince("import", "roster", "-", "--data-dir", tmp_path, given=b"Ana\n")

    done = quince("--sample", "--data-dir", tmp_path, "check")

    assert done.returncode == 1
    assert "has a team already" in assert_one_sentence(done.stderr)


def test_minutes_are_written_in_every_form(sample: Path, tmp_path: Path) -> None:
    done = quince(
        "minutes",
        "latest",
        "--pdf",
        "m.pdf",
        "--html",
        "m.html",
        "--markdown",
        "m.md",
        "--data-dir",
        sample,
        cwd=tmp_path,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "m.pdf").read_bytes().startswith(b"%PDF-")
    assert "<html" in (tmp_path / "m.html").read_text(encoding="utf-8")
    assert "Monday sales huddle" in (tmp_path / "m.md").read_text(encoding="utf-8")


def test_minutes_of_one_meeting_go_to_the_output(sample: Path) -> None:
    with build(sample) as opened:
        oldest = opened.services.minutes.list()[-1]

    done = quince(
        "minutes", oldest.meeting_id[:13], "--markdown", "-", "--data-dir", sample, env={"PYTHONIOENCODING": "ascii"}
    )

    assert done.returncode == 0
    assert "Ștefan Munteanu" in done.stdout.decode("utf-8"), "a file in the output is UTF-8 whatever the console is"


def test_everything_is_exported_as_json(sample: Path, tmp_path: Path) -> None:
    done = quince("export", "--json", "-", "--data-dir", sample)
    assert done.returncode == 0
    held = json.loads(done.stdout)
    assert len(held["meetings"]) == 4

    assert quince("export", "--json", "all.json", "--data-dir", sample, cwd=tmp_path).returncode == 0
    assert (tmp_path / "all.json").read_bytes() == done.stdout


def test_a_roster_comes_in_and_every_odd_row_is_said(tmp_path: Path) -> None:
    roster = tmp_path / "team.txt"
    roster.write_bytes("Ana Muñoz <ana@example.com>\nLeo leo@nowhere\nANA MUNOZ\nIoana\n".encode("cp1252"))

    done = quince("import", "roster", roster, "--data-dir", tmp_path / "data")

    assert (done.returncode, done.stderr) == (0, b"")
    said = done.stdout.decode("utf-8")
    assert "encoding was guessed" in said
    assert "Leo has no valid e-mail" in said
    assert "line 1 already" in said
    assert "3 added, 0 updated, 1 left out" in said

    again = quince(
        "import", "roster", "-", "--data-dir", tmp_path / "data",
        given="name;role\nAna Muñoz;Clinics\nIoana;\n;x\n".encode("utf-16"),
    )  # fmt: skip
    assert "brought up to date" in again.stdout.decode("utf-8")
    assert "in the team already" in again.stdout.decode("utf-8")
    assert b"0 added, 1 updated" in again.stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "names nobody"),
        (b"PK\x03\x04" + bytes(range(256)) * 20, "not text"),
        (b"Ana\n" * 300_000, "larger than"),
        ("".join(f"Rep{n}\n" for n in range(2_100)).encode(), "more than"),
    ],
)
def test_a_file_that_is_no_roster_is_said_so(content: bytes, said: str, tmp_path: Path) -> None:
    done = quince("import", "roster", "-", "--data-dir", tmp_path, given=content)

    assert done.returncode == 1
    assert said in assert_one_sentence(done.stderr)
    assert list(tmp_path.iterdir()) == [], "a list that cannot be read makes no data"


def test_a_missing_roster_is_said_so(tmp_path: Path) -> None:
    done = quince("import", "roster", tmp_path / "missing.csv", "--data-dir", tmp_path)

    assert done.returncode == 1
    assert "does not exist" in assert_one_sentence(done.stderr)


def test_a_backup_is_a_whole_copy(sample: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"

    done = quince("backup", copy, "--data-dir", sample)
    assert (done.returncode, done.stderr) == (0, b"")

    (tmp_path / "restored").mkdir()
    shutil.copy(copy, tmp_path / "restored" / "quince.db")
    assert quince("check", "--data-dir", tmp_path / "restored").returncode == 0
    before = quince("export", "--json", "-", "--data-dir", sample).stdout
    assert quince("export", "--json", "-", "--data-dir", tmp_path / "restored").stdout == before

    done = quince("backup", tmp_path / "no" / "folder.db", "--data-dir", sample)
    assert done.returncode == 1
    assert "does not exist" in assert_one_sentence(done.stderr)


@pytest.mark.parametrize("own", ["quince.db", "quince.db-wal", "quince.lock", "settings.toml", "link to it"])
@pytest.mark.parametrize(
    "arguments", [["backup"], ["export", "--json"], ["minutes", "--pdf"], ["rehearse", "--seed", "1", "--json"]]
)
def test_nothing_is_ever_written_over_the_data_itself(
    arguments: list[str], own: str, sample: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(sample, data)
    (data / "settings.toml").write_text("[window]\n", encoding="utf-8")
    (data / "link to it").symlink_to(data / "quince.db")

    done = quince(*arguments, data / own, "--data-dir", data)

    assert done.returncode == 1
    assert re.search("own data|the database itself", assert_one_sentence(done.stderr))
    assert quince("check", "--data-dir", data).returncode == 0
    assert (data / "settings.toml").read_text(encoding="utf-8") == "[window]\n"


LEAN = """
import sys
from app.cli import main
code = main(sys.argv[2:])
heavy = sorted({name.partition(".")[0] for name in sys.modules} & set(sys.argv[1].split(",")))
sys.exit(f"loaded {heavy}" if heavy or code else 0)
"""
QT = "PySide6,shiboken6"
ALL_HEAVY = f"{QT},alembic,apscheduler,dateparser,typst,numpy,pyqtgraph"


@pytest.mark.parametrize(
    ("heavy", "arguments"),
    [
        (f"{ALL_HEAVY},sqlalchemy,platformdirs", ["check", "--data-dir", "/nowhere at all"]),
        (ALL_HEAVY, ["check"]),
        (ALL_HEAVY, ["rehearse", "--seed", "1"]),
        (ALL_HEAVY, ["export", "--json", "all.json"]),
        (ALL_HEAVY, ["backup", "copy.db"]),
        (ALL_HEAVY, ["import", "roster", "team.txt"]),
        (ALL_HEAVY, ["minutes", "--markdown", "m.md", "--html", "m.html"]),
        (QT, ["minutes", "--pdf", "m.pdf"]),
        (QT, ["rehearse", "--seed", "1", "--pdf", "m.pdf", "--json", "m.json"]),
    ],
)
def test_no_command_loads_the_window_or_what_it_does_not_need(
    heavy: str, arguments: list[str], sample: Path, tmp_path: Path
) -> None:
    (tmp_path / "team.txt").write_text("Zoë\n", encoding="utf-8")
    own = tmp_path / "data"
    shutil.copytree(sample, own)
    elsewhere = "--data-dir" in arguments

    done = subprocess.run(
        [sys.executable, "-P", "-c", LEAN, heavy, *arguments, *([] if elsewhere else ["--data-dir", str(own)])],
        cwd=tmp_path,
        env=environment(PYTHONPATH=str(ROOT)),
        capture_output=True,
        check=False,
    )

    expected = b"loaded []\n" if elsewhere else b""
    assert done.stderr.replace(b"loaded []\n", b"loaded []\n").endswith(expected), done.stderr
    assert done.returncode == (1 if elsewhere else 0), done.stderr
