"""Logs tell what happened to what, never what anybody wrote; and no exception goes unseen."""

import faulthandler
import logging
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import DiskFull
from app.system import logs
from app.system.logs import FAULT_NAME, LOG_NAME, describe, exception_hooks, log_files

SECRET = "Ana said that Leo is leaving"
OURS = logging.getLogger("app.tests")
THEIRS = logging.getLogger("somelibrary.pool")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    with log_files(tmp_path / "logs"):
        yield tmp_path / "logs"


def written(folder: Path) -> str:
    return (folder / LOG_NAME).read_text(encoding="utf-8")


def stumble(text: str) -> None:
    raise ValueError(text)


def test_kinds_and_ids_are_written(folder: Path) -> None:
    OURS.info("event %s of meeting %s", "NoteAdded", "m1")

    assert written(folder).rstrip().endswith("INFO app.tests: event NoteAdded of meeting m1")


def test_an_exception_is_written_with_its_places_and_without_its_words(folder: Path) -> None:
    try:
        try:
            stumble(SECRET)
        except ValueError as first:
            raise RuntimeError(f"while noting: {SECRET}") from first
    except RuntimeError:
        OURS.exception("note failed")

    text = written(folder)
    assert SECRET not in text
    assert "builtins.RuntimeError" in text
    assert "builtins.ValueError" in text
    assert "in stumble" in text


def test_of_other_peoples_messages_only_the_template_is_written(folder: Path) -> None:
    THEIRS.warning("row is %s", SECRET)
    THEIRS.warning(SECRET)

    text = written(folder)
    assert SECRET not in text
    assert "row is %s" in text
    assert "(message left out)" in text


def test_a_line_break_cannot_forge_a_line(folder: Path) -> None:
    OURS.warning("id %s", "x\n2030-01-01 ERROR app: forged")

    assert written(folder).count("\n") == 1


def test_log_files_are_private(folder: Path) -> None:
    OURS.info("x")
    if os.name == "posix":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_the_log_rotates_and_its_old_parts_are_private_too(folder: Path) -> None:
    for _ in range(1_200):
        OURS.info("id %s", "x" * 1_000)
    files = sorted(path.name for path in folder.iterdir())

    assert files == [FAULT_NAME, LOG_NAME, f"{LOG_NAME}.1"]
    if os.name == "posix":
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_a_log_that_cannot_be_written_bothers_nobody(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (handler,) = [one for one in logging.getLogger().handlers if isinstance(one.formatter, logs.ContentFreeFormatter)]
    handler.handle(OURS.makeRecord("app", logging.INFO, "", 0, "bad argument %d", ("not a number",), None))

    assert capsys.readouterr() == ("", "")


def test_everything_is_as_before_afterwards(tmp_path: Path) -> None:
    root = logging.getLogger()
    before = (list(root.handlers), root.level, faulthandler.is_enabled())
    with log_files(tmp_path):
        assert faulthandler.is_enabled()
    restored = (list(root.handlers), root.level, faulthandler.is_enabled())

    assert restored == before


def test_a_crash_below_python_leaves_the_stacks(tmp_path: Path) -> None:
    script = (
        "import faulthandler, sys; from pathlib import Path; from app.system.logs import log_files\n"
        "with log_files(Path(sys.argv[1])): faulthandler._sigabrt()"
    )
    root = Path(logs.__file__).parents[2]
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], cwd=root, capture_output=True, check=False)

    assert "Aborted" in (tmp_path / FAULT_NAME).read_text()


def test_what_nobody_caught_is_logged_and_told_on_any_thread(folder: Path) -> None:
    told: list[BaseException] = []
    with exception_hooks(told.append):
        try:
            stumble(SECRET)
        except ValueError as error:
            sys.excepthook(ValueError, error, error.__traceback__)
        thread = threading.Thread(target=stumble, args=(SECRET,))
        thread.start()
        thread.join()
        sys.excepthook(DiskFull, DiskFull("/data"), None)

    assert [type(error) for error in told] == [ValueError, ValueError, DiskFull]
    text = written(folder)
    assert text.count("ERROR app.system.logs: uncaught exception") == 2
    assert "WARNING app.system.logs: user error disk_full" in text
    assert SECRET not in text


def test_a_listener_that_fails_hides_nothing(folder: Path) -> None:
    def fail(_error: BaseException) -> None:
        raise KeyError(SECRET)

    with exception_hooks(fail):
        sys.excepthook(ValueError, ValueError(SECRET), None)

    text = written(folder)
    assert "uncaught exception" in text
    assert "problem listener failed" in text
    assert SECRET not in text


def test_ending_the_program_is_no_problem(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[BaseException] = []
    passed_on: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: passed_on.append(error))
    hooks_before = (sys.excepthook, threading.excepthook)
    with exception_hooks(told.append):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
        thread = threading.Thread(target=sys.exit)
        thread.start()
        thread.join()

    assert told == []
    assert [type(error) for error in passed_on] == [KeyboardInterrupt]
    assert (sys.excepthook, threading.excepthook) == hooks_before


def test_a_ring_of_causes_is_told_once() -> None:
    first, second = ValueError("a"), KeyError("b")
    first.__cause__, second.__cause__ = second, first

    assert list(describe(first)) == ["builtins.ValueError", "builtins.KeyError"]
