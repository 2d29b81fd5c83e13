"""Kills of the real window in the middle of a meeting, and clocks that are upset while it is shown."""

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.meeting.log import fold
from app.services.projection import project
from app.storage.store import SqlStore, open_store
from app.system.instance import InstanceLock
from app.system.paths import DataPaths
from tests.faults.captures import fingerprint
from tests.window.fault_driver import STOP_S
from tests.window.screen import ROOT, Screen

_ROUNDS_PER_FOLDER = 10
_READY_S = 30.0
_NEXT_S = 2.0


@dataclass(frozen=True, slots=True)
class WindowKills:
    """What so many kills did. ``lost``, ``different`` and ``broken_chains`` must be 0.

    ``different``: rounds after which the rows were not those of the log. ``idle``: kills before anything was
    acknowledged in their round.
    """

    rounds: int
    acknowledged: int = 0
    lost: int = 0
    different: int = 0
    broken_chains: int = 0
    idle: int = 0


@dataclass(frozen=True, slots=True)
class UpsetClock:
    """``worst_ms``: how far any painted time was from the right one. ``asked``: a stop was taken for a sleep."""

    paints: int
    worst_ms: float
    asked: bool


def kill_the_window(screen: Screen, folder: Path, rounds: int, seed: int, *, early: bool = False) -> WindowKills:
    """Hold a meeting by keys in the real window and kill it, so many times; each start resumes the meeting."""
    chance = random.Random(seed)
    report = WindowKills(rounds)
    known: dict[int, str] = {}
    for number in range(rounds):
        paths = DataPaths(folder / str(number // _ROUNDS_PER_FOLDER))
        if number % _ROUNDS_PER_FOLDER == 0:
            known = {}
            paths.root.mkdir(mode=0o700, parents=True)
        process = _start(screen.environment(), "keys", paths.root, chance.randrange(1 << 30), early=early)
        told = _told_until_killed(process, chance.uniform(0.2, 1.2))
        known.update(told)
        report = _judge(paths, known, replace(report, acknowledged=report.acknowledged + len(told)))
        report = replace(report, idle=report.idle + (not told))
    return report


def upset_the_clock(screen: Screen, folder: Path) -> UpsetClock:
    """Stall the window three times, set the computer's clock an hour wrong both ways, and stop the process."""
    process = _start(screen.environment(), "clock", folder, 1, early=False)
    assert process.stdout is not None
    try:
        for line in process.stdout:
            if line.strip() == b"stop me":
                os.kill(process.pid, signal.SIGSTOP)
                time.sleep(STOP_S)
                os.kill(process.pid, signal.SIGCONT)
            elif line.startswith(b"{"):
                return UpsetClock(**json.loads(line))
    finally:
        process.kill()
        _, complaint = process.communicate()
    raise RuntimeError(f"the window left too early: {complaint.decode('utf-8', 'replace')}")


def _start(
    environment: Mapping[str, str], what: str, folder: Path, seed: int, *, early: bool
) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.window.fault_driver", what, str(folder), str(seed)]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [*command, *(["--early"] if early else [])], cwd=ROOT, env=environment, stdout=pipe, stderr=pipe, bufsize=0
    )


def _told_until_killed(process: subprocess.Popen[bytes], after_s: float) -> dict[int, str]:
    """Kill it at the first acknowledgement that comes so long after its data was open; gives all it had acknowledged.

    Right then a program that acknowledges too early has not written yet. At any other moment it is almost never caught.
    """
    assert process.stdout is not None
    told = b""
    deadline = time.monotonic() + _READY_S
    while b"ready\n" not in told:
        piece = os.read(process.stdout.fileno(), 1 << 16)
        if not piece or time.monotonic() > deadline:
            process.kill()
            raise RuntimeError(f"the window did not come up: {process.communicate()[1].decode('utf-8', 'replace')}")
        told += piece
    told += _read_for(process.stdout.fileno(), after_s)
    select.select([process.stdout], [], [], _NEXT_S)
    if process.poll() is not None:
        raise RuntimeError(f"the window left by itself: {process.communicate()[1].decode('utf-8', 'replace')}")
    process.kill()
    rest, _ = process.communicate()
    # A line that the kill cut in two was not told.
    whole = (told + rest).rpartition(b"\n")[0].decode()
    pairs = (line.split() for line in whole.splitlines() if line not in ("ready", ""))
    return {int(seq): print_ for seq, print_ in pairs}


def _read_for(handle: int, seconds: float) -> bytes:
    """What comes in so many seconds."""
    told = b""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0 and select.select([handle], [], [], left)[0]:
        piece = os.read(handle, 1 << 16)
        if not piece:
            break
        told += piece
    return told


def _judge(paths: DataPaths, known: dict[int, str], report: WindowKills) -> WindowKills:
    """Open what the kill left, as a start would. What was there unacknowledged counts from now on."""
    with InstanceLock(paths.lock):
        store = open_store(paths.database, paths.backups)
        try:
            meeting = next(iter(store.meetings()))
            records = store.records(meeting.id)
            found = {one.seq: fingerprint(one) for one in records}
            lost = sum(found.get(seq) != print_ for seq, print_ in known.items())
            different = bool(records) and not _rows_follow(store)
            broken = bool(store.check())
        finally:
            store.close()
    known.clear()
    known.update(found)
    return replace(
        report,
        lost=report.lost + lost,
        different=report.different + different,
        broken_chains=report.broken_chains + broken,
    )


def _rows_follow(store: SqlStore) -> bool:
    """Whether the rows are those that the log of the one meeting comes to."""
    meeting = next(iter(store.meetings()))
    records = store.records(meeting.id)
    state = fold(records).state
    if state is None:
        return False
    wanted = project(state, records[-1].at_utc_ms)
    actions = [(one.id, one.text, one.owner_id, one.due) for one in store.actions()]
    questions = [(one.id, one.text, one.state) for one in store.questions(meeting.id)]
    return (
        (meeting.status, meeting.started_utc_ms) == (wanted.status, wanted.started_utc_ms)
        and sorted(actions, key=str) == sorted([(a.id, a.text, a.owner_id, a.due) for a in wanted.actions], key=str)
        and sorted(questions) == sorted((one.id, one.text, one.state) for one in wanted.questions)
    )
