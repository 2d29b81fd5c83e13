"""Exit codes and the one sentence: 0 done, 1 mendable, 2 usage, 3 in use; never a traceback."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

import app
from app.bootstrap import build
from app.cli import main
from tests.cli.run import ROOT, assert_one_sentence, environment, quince

NAMES = "Ana Muñoz <ana@example.com>\nȘtefan Țăranu\nΕλένη Παπαδοπούλου <eleni@example.com>\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a small team."""
    folder = tmp_path / "data"
    with build(folder) as opened:
        from app.services.team import NewPerson

        opened.services.team.add([NewPerson("Ana"), NewPerson("Leo")])
    return folder


def test_the_version_is_said() -> None:
    done = quince("--version")

    assert (done.returncode, done.stdout) == (0, f"Quince {app.__version__}\n".encode())


@pytest.mark.parametrize("command", ["", "live", "rehearse", "minutes", "export", "import", "backup", "check"])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([*([command] if command else []), "--help"])

    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("usage: quince")


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["minutes"],
        ["minutes", "--pdf", "-", "--html", "-"],
        ["export"],
        ["import", "numbers", "x.csv"],
        ["import", "roster"],
        ["backup"],
        ["rehearse", "--speed", "0"],
        ["rehearse", "--speed", "nan"],
        ["rehearse", "--speed", "fast"],
        ["rehearse", "--seed", "x"],
        ["--data-dirr", "x"],
        ["check", "extra"],
        ["rehearse", "\udcff"],
        ["--help-me"],
    ],
)
def test_what_is_not_understood_is_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)

    said = capsys.readouterr()
    assert left.value.code == 2
    assert said.out == ""
    assert "--help" in said.err
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_even_what_no_console_can_show_is_usage(encoding: str) -> None:
    done = quince("frob-Ș-\udcff", env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})

    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["minutes", "--pdf", "x.pdf"],
        ["export", "--json", "-"],
        ["backup", "x.db"],
    ],
)
def test_a_folder_without_data_is_said_so_and_not_made(arguments: list[str], tmp_path: Path) -> None:
    nowhere = tmp_path / "nothing here"

    done = quince("--data-dir", nowhere, *arguments, cwd=tmp_path)

    assert done.returncode == 1
    assert "no data in" in assert_one_sentence(done.stderr)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["minutes", "latest", "--markdown", "-"],
        ["export", "--json", "-"],
        ["backup", "copy.db"],
        ["import", "roster", "-"],
        ["--sample", "check"],
        ["live"],
        [],
    ],
)
def test_while_another_instance_has_the_data_every_command_says_so(arguments: list[str], data: Path) -> None:
    with build(data):
        done = quince("--data-dir", data, *arguments, given=NAMES.encode(), env={"QT_QPA_PLATFORM": "offscreen"})

    assert done.returncode == 3
    assert "already running" in assert_one_sentence(done.stderr)


def test_a_rehearsal_needs_no_data_folder(data: Path, tmp_path: Path) -> None:
    with build(data):
        done = quince("--data-dir", data, "rehearse", "--seed", "1", env={"TMPDIR": str(tmp_path)})

    assert done.returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["data"], "nothing is left behind"


def test_the_folder_may_come_from_the_environment_and_the_option_wins(data: Path, tmp_path: Path) -> None:
    done = quince("check", env={"QUINCE_DATA_DIR": str(data)})
    assert done.returncode == 0
    assert str(data).encode() in done.stdout

    done = quince("check", "--data-dir", data, env={"QUINCE_DATA_DIR": str(tmp_path / "other")})
    assert done.returncode == 0
    assert quince("--data-dir", data, "check").stdout == done.stdout


def test_no_meeting_was_held_yet(data: Path) -> None:
    done = quince("--data-dir", data, "minutes", "--pdf", "x.pdf")

    assert done.returncode == 1
    assert "no minutes" in assert_one_sentence(done.stderr)


def test_a_meeting_that_is_not_there_is_said_so(data: Path) -> None:
    done = quince("--data-dir", data, "minutes", "abc", "--pdf", "x.pdf")

    assert done.returncode == 1
    assert "abc" in assert_one_sentence(done.stderr)


def test_a_database_that_is_none_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "quince.db").write_bytes(b"not a database at all" * 100)

    done = quince("--data-dir", tmp_path, "check")

    assert done.returncode == 1
    assert "damaged" in assert_one_sentence(done.stderr)
    assert (tmp_path / "quince.db").read_bytes() == b"not a database at all" * 100


def test_a_log_that_was_tampered_with_is_found(data: Path) -> None:
    with build(data) as opened:
        meeting = opened.services.meetings.create("Huddle")
        opened.services.live.open(meeting.id)
    with sqlite3.connect(data / "quince.db") as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("UPDATE meeting_events SET payload = replace(payload, 'Huddle', 'Muddle')")
    connection.close()

    done = quince("--data-dir", data, "check")

    assert done.returncode == 1
    assert "found in" in assert_one_sentence(done.stderr)
    assert done.stdout != b""


@pytest.mark.parametrize("target", ["missing/folder/out.pdf", "."])
def test_a_target_that_cannot_be_written_is_said_so(target: str, tmp_path: Path) -> None:
    done = quince("rehearse", "--seed", "1", "--pdf", target, cwd=tmp_path)

    assert done.returncode == 1
    assert_one_sentence(done.stderr)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt" or not Path("/dev/full").exists(), reason="only where there is a full device")
def test_a_full_disk_is_said_so() -> None:
    done = quince("rehearse", "--seed", "1", "--pdf", "/dev/full")

    assert done.returncode == 1
    assert "full" in assert_one_sentence(done.stderr)
    assert Path("/dev/full").is_char_device()


@pytest.mark.skipif(os.name == "nt", reason="devices are files on POSIX alone")
def test_a_device_is_written_to_and_never_replaced(data: Path) -> None:
    done = quince("rehearse", "--seed", "1", "--pdf", "/dev/null")
    assert done.returncode == 0
    assert Path("/dev/null").is_char_device()

    done = quince("--data-dir", data, "backup", "/dev/null")
    assert done.returncode == 1
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("arguments", [["rehearse", "--seed", "1"], ["rehearse", "--help"]])
def test_whoever_stops_reading_gets_no_traceback(arguments: list[str]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "app", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(PYTHONPATH=str(ROOT)),
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    code = process.wait(30)

    assert b"Traceback" not in errors
    assert b"Exception" not in errors
    if "--help" not in arguments:
        assert code == 1
        assert "closed" in assert_one_sentence(errors)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_ends_with_one_sentence_and_leaves_nothing_behind(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "app", "rehearse", "--seed", "1", "--speed", "1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(PYTHONPATH=str(ROOT), TMPDIR=str(tmp_path)),
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)

    assert process.returncode == 130
    assert "Stopped" in assert_one_sentence(errors)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="closed handles of POSIX")
def test_closed_streams_do_no_harm() -> None:
    shell = f"{sys.executable} -P -m app rehearse --seed 1 >&- 2>&-"

    done = subprocess.run(shell, shell=True, env=environment(PYTHONPATH=str(ROOT)), check=False, timeout=60)

    assert done.returncode == 0


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-16", "cp437", "latin-1"])
def test_no_console_is_too_plain_for_a_name(encoding: str) -> None:
    done = quince("rehearse", "--seed", "1", env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})

    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode(encoding)
    assert "Stefan Munteanu spoke" in text or "Ștefan Munteanu spoke" in text


@pytest.mark.skipif(os.name == "nt", reason="paths are bytes on POSIX alone")
def test_a_path_in_another_encoding_is_named_as_well_as_can_be(tmp_path: Path) -> None:
    done = quince("import", "roster", "caf\udce9.csv", "--data-dir", tmp_path)

    assert done.returncode == 1
    assert "caf" in assert_one_sentence(done.stderr)
