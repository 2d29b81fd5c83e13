"""dev.py, on which everybody's first minute depends."""

import ast
import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.house.rules import ROOT


@pytest.fixture
def dev(tmp_path: Path) -> Iterator[ModuleType]:
    """dev.py as it is in an empty checkout of its own."""
    shutil.copy(ROOT / "dev.py", tmp_path)
    shutil.copytree(ROOT / "packaging", tmp_path / "packaging")
    spec = importlib.util.spec_from_file_location("dev_under_test", tmp_path / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


def pretend_set_up(dev: ModuleType) -> Path:
    """Lay a .venv that looks as a finished set-up leaves it; gives the folder of its packages."""
    packages: Path = dev.VENV / ("Lib" if dev.WINDOWS else "lib/python3.13") / "site-packages"
    (packages / "alembic-1.20.1.dist-info").mkdir(parents=True)
    dev.venv_python().parent.mkdir(exist_ok=True)
    dev.venv_python().touch()
    stamp = {lock.name: dev.fingerprint(lock) for lock in (dev.RUN_LOCK, dev.DEV_LOCK)}
    stamp |= {"place": str(dev.VENV), "installed": "alembic-1.20.1.dist-info"}
    dev.STAMP.write_text(json.dumps(stamp), encoding="utf-8")
    return packages


class TestSetUp:
    def test_what_is_set_up_is_not_done_again(self, dev: ModuleType) -> None:
        pretend_set_up(dev)

        assert dev.is_set_up(dev.RUN_LOCK)
        assert dev.is_set_up(dev.DEV_LOCK)

    def test_an_empty_checkout_is_not_set_up(self, dev: ModuleType) -> None:
        assert not dev.is_set_up(dev.RUN_LOCK)

    def test_a_changed_lock_is_installed(self, dev: ModuleType) -> None:
        pretend_set_up(dev)
        dev.RUN_LOCK.write_text("alembic==1.20.2\n", encoding="utf-8")

        assert not dev.is_set_up(dev.RUN_LOCK)
        assert dev.is_set_up(dev.DEV_LOCK)

    def test_line_ends_of_a_checkout_do_not_change_a_lock(self, dev: ModuleType) -> None:
        pretend_set_up(dev)
        dev.RUN_LOCK.write_bytes(dev.RUN_LOCK.read_bytes().replace(b"\n", b"\r\n"))

        assert dev.is_set_up(dev.RUN_LOCK)

    def test_a_set_up_that_was_interrupted_does_not_count(self, dev: ModuleType) -> None:
        pretend_set_up(dev)
        dev.UNFINISHED.touch()

        assert not dev.is_set_up(dev.RUN_LOCK)

    def test_a_package_that_has_gone_is_noticed(self, dev: ModuleType) -> None:
        shutil.rmtree(pretend_set_up(dev) / "alembic-1.20.1.dist-info")

        assert not dev.is_set_up(dev.RUN_LOCK)

    def test_an_interpreter_that_has_gone_is_noticed(self, dev: ModuleType) -> None:
        pretend_set_up(dev)
        dev.venv_python().unlink()
        if not dev.WINDOWS:
            dev.venv_python().symlink_to("/nowhere/python3")

        assert not dev.is_set_up(dev.RUN_LOCK)

    def test_a_checkout_that_was_moved_is_set_up_anew(self, dev: ModuleType) -> None:
        pretend_set_up(dev)
        stamp = json.loads(dev.STAMP.read_text(encoding="utf-8"))
        dev.STAMP.write_text(json.dumps(stamp | {"place": "/elsewhere/.venv"}), encoding="utf-8")

        assert not dev.is_set_up(dev.RUN_LOCK)

    def test_a_stamp_that_cannot_be_read_does_not_count(self, dev: ModuleType) -> None:
        pretend_set_up(dev)
        dev.STAMP.write_text('{"place"', encoding="utf-8")

        assert not dev.is_set_up(dev.RUN_LOCK)


class TestFindingAPython:
    def test_the_tested_version_is_wanted_most(self, dev: ModuleType) -> None:
        found = [
            dev.Python(str(version), version, "", makes_venvs=True) for version in ((3, 14), (3, 99), (3, 12), (3, 13))
        ]

        assert [python.version for python in sorted(found, key=dev.rank)] == [(3, 13), (3, 12), (3, 14), (3, 99)]

    def test_it_finds_at_least_the_one_that_runs_this_test(self, dev: ModuleType) -> None:
        assert dev.find_python().version >= (3, 12)

    def test_what_does_not_answer_is_passed_over(self, dev: ModuleType, tmp_path: Path) -> None:
        """As pyenv's shims do when the version they stand for is not enabled."""
        shim = tmp_path / "python3.13"
        shim.write_text("#!/bin/sh\necho 'not enabled' >&2\nexit 127\n", encoding="utf-8")
        shim.chmod(0o755)

        assert dev.look_at([str(shim)]) is None


class TestSystemLibraries:
    def test_a_window_needs_more_than_none_and_the_tests_more_than_a_window(self, dev: ModuleType) -> None:
        base, window, test = (dev.listed_libraries({section}) for section in ("base", "window", "test"))

        assert {library.package for library in base} >= {"libgl1", "libegl1"}
        assert {library.package for library in window} >= {"libxcb-cursor0"}
        assert {library.package for library in test} >= {"xvfb", "xdotool", "openbox", "poppler-utils"}

    def test_presence_is_what_loads_or_is_found(self, dev: ModuleType) -> None:
        assert not dev.is_there(dev.Library("libnone1", "libnone.so.1"))
        assert not dev.is_there(dev.Library("none", "no-such-program"))
        assert dev.is_there(dev.Library("git", "git"))


class TestRun:
    @pytest.mark.parametrize(
        "arguments",
        [[], ["--sample"], ["live"], ["--data-dir", "rehearse"], ["--data-dir", "somewhere", "live", "next"]],
    )
    def test_without_a_command_or_live_a_window_opens(self, dev: ModuleType, arguments: list[str]) -> None:
        assert dev.opens_a_window(arguments)

    @pytest.mark.parametrize(
        "arguments",
        [["--version"], ["live", "--help"], ["rehearse", "--speed", "9"], ["--data-dir=x", "check"], ["mistake"]],
    )
    def test_every_other_start_needs_no_display(self, dev: ModuleType, arguments: list[str]) -> None:
        assert not dev.opens_a_window(arguments)


class TestCommandLine:
    def test_without_a_command_it_tells_them_all(self) -> None:
        told = subprocess.run([sys.executable, ROOT / "dev.py"], capture_output=True, text=True, check=True).stdout

        assert all(
            f"\n  {command} " in told for command in ("run", "test", "check", "bench", "shots", "freeze", "lock")
        )

    def test_a_command_it_does_not_know_is_a_mistake_of_usage(self) -> None:
        done = subprocess.run([sys.executable, ROOT / "dev.py", "rnu"], capture_output=True, text=True, check=False)

        assert done.returncode == 2
        assert "usage:" in done.stderr

    def test_it_is_written_for_python_3_8(self) -> None:
        """Newer grammar would meet a newcomer with a SyntaxError instead of a way out."""
        source = (ROOT / "dev.py").read_text(encoding="utf-8")

        ast.parse(source, feature_version=(3, 8))
