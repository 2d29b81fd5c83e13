"""Real processes that are killed at a chosen moment.

They are forked from a small program that has done all imports, so that a thousand kills take minutes instead of
hours. Fork only from :mod:`tests.faults.run`: a process with threads or a window must not be forked.
"""

import os
import select
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass

type Work = Callable[[Callable[[bytes], None]], int]
"""What a child does: it gets a function that tells the parent something at once, and gives its exit code."""

_LONGEST_START_S = 20.0

CRASHED = 70
"""The exit code of a child that raised."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child ended: what it had told, and its exit code (negative: the signal that ended it)."""

    told: bytes
    code: int


def start(work: Work) -> tuple[int, int]:
    """Fork a child that does ``work``; gives its process number and where to read what it tells."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    code = CRASHED
    try:
        os.close(reading)
        code = work(lambda told: _write_all(writing, told))
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def run_and_kill(work: Work, after_s: float, *, awake: bool = False) -> Ended:
    """Do ``work`` in a child, kill it after so many seconds unless it ended by itself, and give all it had told.

    ``awake``: the seconds count from the first thing that it tells, however busy the machine is.
    """
    pid, reading = start(work)
    told = b""
    if awake and select.select([reading], [], [], _LONGEST_START_S)[0]:
        told = os.read(reading, 1 << 16)
    told += _read_until(reading, time.monotonic() + after_s)
    os.kill(pid, signal.SIGKILL)
    return _finish(pid, reading, told)


def wait_for(pid: int, reading: int) -> Ended:
    """Wait for the end of a child."""
    return _finish(pid, reading, b"")


def _finish(pid: int, reading: int, told: bytes) -> Ended:
    with os.fdopen(reading, "rb") as rest:
        told += rest.read()
    _, status = os.waitpid(pid, 0)
    return Ended(told, os.waitstatus_to_exitcode(status))


def _read_until(reading: int, deadline_s: float) -> bytes:
    told = b""
    while (left_s := deadline_s - time.monotonic()) > 0:
        ready, _, _ = select.select([reading], [], [], left_s)
        if ready:
            piece = os.read(reading, 1 << 16)
            if not piece:
                break
            told += piece
    return told


def _write_all(handle: int, told: bytes) -> None:
    while told:
        told = told[os.write(handle, told) :]
