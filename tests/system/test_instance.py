"""One instance per data folder, whatever the one before left behind."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import FileMissing, InUse
from app.system import instance
from app.system.instance import InstanceLock

ROOT = Path(instance.__file__).parents[2]
HOLD = (
    "import sys, time; from pathlib import Path; from app.system.instance import InstanceLock;"
    "InstanceLock(Path(sys.argv[1])).acquire(); print('held', flush=True); time.sleep(60)"
)


@pytest.fixture
def lock_file(tmp_path: Path) -> Path:
    return tmp_path / "quince.lock"


def holder(lock_file: Path) -> subprocess.Popen[str]:
    """A process that holds the folder."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock_file)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_while_one_process_holds_the_folder_no_other_gets_it(lock_file: Path) -> None:
    with holder(lock_file) as process:
        with pytest.raises(InUse) as refused:
            InstanceLock(lock_file).acquire()
        process.kill()

    assert refused.value.pid == process.pid
    assert refused.value.path == str(lock_file.parent)
    assert refused.value.exit_code == 3


def test_a_killed_holder_blocks_nobody(lock_file: Path) -> None:
    with holder(lock_file) as process:
        process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        process.wait()
        with InstanceLock(lock_file):
            pass

    assert lock_file.exists()


@pytest.mark.parametrize("content", ["", "4711\n", "rubbish"])
def test_a_lock_file_that_was_left_over_blocks_nobody(lock_file: Path, content: str) -> None:
    lock_file.write_text(content)
    with InstanceLock(lock_file):
        if os.name == "posix":
            assert lock_file.read_text() == f"{os.getpid()}\n"


def test_the_same_process_cannot_hold_it_twice_by_accident(lock_file: Path) -> None:
    first, second = InstanceLock(lock_file), InstanceLock(lock_file)
    first.acquire()
    first.acquire()
    with pytest.raises(InUse):
        second.acquire()
    first.release()
    first.release()
    with second:
        pass


def test_a_holder_that_wrote_no_number_is_still_a_holder(lock_file: Path) -> None:
    with InstanceLock(lock_file):
        lock_file.write_text("")
        with pytest.raises(InUse) as refused:
            InstanceLock(lock_file).acquire()

    assert refused.value.pid == 0


def test_a_program_that_was_started_meanwhile_does_not_keep_the_folder(lock_file: Path) -> None:
    with InstanceLock(lock_file):
        player = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    try:
        with InstanceLock(lock_file):
            pass
    finally:
        player.kill()
        player.wait()


def test_the_lock_file_is_private_and_needs_its_folder(lock_file: Path, tmp_path: Path) -> None:
    with InstanceLock(lock_file):
        if os.name == "posix":
            assert stat.S_IMODE(lock_file.stat().st_mode) == 0o600
    with pytest.raises(FileMissing):
        InstanceLock(tmp_path / "nowhere" / "quince.lock").acquire()


def test_no_qt_is_needed(lock_file: Path) -> None:
    script = "import sys, app.system.instance, app.system.paths, app.system.logs; sys.exit('PySide6' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0
