"""Plants faults in the rules of time and floor, one at a time, and names the tests that catch each.

Run by hand: ``python -m tests.domain.mutations``. Works on a copy; exits 1 when a fault goes unnoticed.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Fault:
    """In ``module`` of the engine, ``right`` is replaced by ``wrong``."""

    name: str
    module: str
    right: str
    wrong: str


FAULTS = (
    Fault("no floor", "clock.py", "return max(floor_ms, min(planned_ms, share))", "return min(planned_ms, share)"),
    Fault("turns longer than planned", "clock.py", "max(floor_ms, min(planned_ms, share))", "max(floor_ms, share)"),
    Fault(
        "turns eat the reserve",
        "clock.py",
        "return state.cap_ms - reserve_ms(state, Phase.TURNS, elapsed) - elapsed",
        "return state.cap_ms - elapsed",
    ),
    Fault(
        "the clock runs on in a pause",
        "clock.py",
        "state.gap_since_utc_ms, state.paused_since_utc_ms",
        "state.gap_since_utc_ms",
    ),
    Fault(
        "mediation is charged to the turn", "clock.py", "end - segment.start_ms - mediation)", "end - segment.start_ms)"
    ),
    Fault("a counted gap is taken out", "evolve.py", "(0 if counted else gap)", "(gap if counted else 0)"),
    Fault("a grant ignores the bank", "decide_floor.py", "max(0, min(bank, delta))", "0"),
    Fault("a skipped rep is charged", "evolve.py", "return _uncharge(state) if speaking else state", "return state"),
    Fault("late reps speak next", "decide_floor.py", "return min(1, len(others))", "return 0"),
    Fault(
        "redo survives a new command",
        "log.py",
        "return (*undo, first.command_seq), ()",
        "return (*undo, first.command_seq), redo",
    ),
    Fault(
        "locked minutes can be undone",
        "log.py",
        "log.state.status is Status.FINISHED",
        "log.state.status is Status.READY",
    ),
    Fault("finishing with gaps", "decide.py", "if missing and not reason.strip():", "if missing and not reason:"),
    Fault(
        "who started last starts again", "order.py", "(_age(since[rep_id]), -roster", "(-_age(since[rep_id]), -roster"
    ),
    Fault(
        "the countdown rounds down", "clock.py", "return -(-remaining_ms // SECOND)", "return remaining_ms // SECOND"
    ),
)


def catch(fault: Fault) -> str | None:
    """The first test that fails with the fault planted, or None. Raises LookupError when it cannot be planted."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        ignored = shutil.ignore_patterns("__pycache__", ".hypothesis")
        shutil.copytree(ROOT / "app", copy / "app", ignore=ignored)
        shutil.copytree(ROOT / "tests" / "domain", copy / "tests" / "domain", ignore=ignored)
        (copy / "tests" / "__init__.py").touch()
        module = copy / "app" / "domain" / "meeting" / fault.module
        source = module.read_text(encoding="utf-8")
        if source.count(fault.right) != 1:
            raise LookupError(f"{fault.name}: not found once in {fault.module}")
        module.write_text(source.replace(fault.right, fault.wrong), encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "tests/domain/meeting"]
        result = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    failed = re.search(r"^FAILED \S*?(\w+\.py::\S+)", result.stdout, re.MULTILINE)
    return failed.group(1) if failed else None


def main() -> int:
    """Try every fault; print who caught it."""
    escaped = 0
    for fault in FAULTS:
        caught = catch(fault)
        escaped += caught is None
        sys.stdout.write(f"{fault.name}: {caught or 'NOT CAUGHT'}\n")
        sys.stdout.flush()
    return 1 if escaped else 0


if __name__ == "__main__":
    raise SystemExit(main())
