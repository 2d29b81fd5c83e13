"""A second start finds the first window; a dead one's socket is in nobody's way."""

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.ui.instance import TOKEN_VARIABLE, Doorbell, ring, server_name

ROOT = Path(__file__).resolve().parents[2]
RING = """
import sys
from pathlib import Path
from app.ui.instance import ring
print(ring(Path(sys.argv[1])))
"""


def ring_from_elsewhere(folder: Path, token: str = "") -> "subprocess.Popen[str]":
    environment = os.environ | {TOKEN_VARIABLE: token, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-c", RING, str(folder)], env=environment, stdout=subprocess.PIPE, text=True
    )


def test_a_second_start_is_heard_with_its_token(qtbot: QtBot, tmp_path: Path) -> None:
    bell = Doorbell(tmp_path)
    assert bell.is_listening

    with qtbot.waitSignal(bell.rung, timeout=20_000) as rung:
        other = ring_from_elsewhere(tmp_path, "token-1")
    said, _ = other.communicate(timeout=20)

    assert rung.args == ["token-1"]
    assert said.strip() == "True"
    bell.close()


def test_nobody_hears_where_no_window_is(tmp_path: Path) -> None:
    assert not ring(tmp_path)


def test_a_socket_left_by_a_crash_is_in_nobodys_way(qtbot: QtBot, tmp_path: Path) -> None:
    first = Doorbell(tmp_path)
    second = Doorbell(tmp_path)

    assert second.is_listening
    first.close()
    second.close()


def test_each_folder_has_a_socket_of_its_own(tmp_path: Path) -> None:
    assert server_name(tmp_path / "a") != server_name(tmp_path / "b")
    assert server_name(tmp_path / "a") == server_name(tmp_path / "b" / ".." / "a")


def test_a_caller_who_says_nothing_stops_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtNetwork import QLocalSocket

    bell = Doorbell(tmp_path)
    silent = QLocalSocket()
    with qtbot.waitSignal(silent.disconnected, timeout=10_000):
        silent.connectToServer(server_name(tmp_path))

    with qtbot.waitSignal(bell.rung, timeout=20_000):
        other = ring_from_elsewhere(tmp_path)
    other.communicate(timeout=20)
    bell.close()
