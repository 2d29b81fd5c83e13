"""Runs one fault in a program of its own and prints what it did as JSON.

``python -m tests.faults.run captures --rounds 1000 --seed 1``; from code: :func:`fault`.
"""

import argparse
import dataclasses
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FAULTS = ("captures", "migration", "instances", "clock")


def fault(name: str, *, rounds: int, seed: int = 1, timeout_s: float = 600, **more: bool) -> dict[str, float]:
    """Run the fault ``name`` so many times and give its report."""
    flags = [f"--{flag}" for flag, wanted in more.items() if wanted]
    command = [sys.executable, "-m", "tests.faults.run", name, "--rounds", str(rounds), "--seed", str(seed), *flags]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=timeout_s, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stderr}")
    report: dict[str, float] = json.loads(done.stdout)
    return report


def main() -> None:
    """Run what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=FAULTS)
    parser.add_argument("--rounds", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--early", action="store_true", help="captures: acknowledge before the commit (planted fault)")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="quince-fault-") as folder:
        print(json.dumps(dataclasses.asdict(_run(wanted, Path(folder)))))


def _run(wanted: argparse.Namespace, folder: Path) -> Any:
    match wanted.name:
        case "captures":
            from tests.faults.captures import kill_while_capturing

            return kill_while_capturing(folder, wanted.rounds, wanted.seed, early=wanted.early)
        case "migration":
            from tests.faults.migration import kill_while_migrating

            return kill_while_migrating(folder, wanted.rounds, wanted.seed)
        case "instances":
            from tests.faults.instances import start_at_once

            return start_at_once(folder, wanted.rounds)
        case _:
            from tests.faults.clock import stop_the_clock

            return stop_the_clock(wanted.rounds)


if __name__ == "__main__":
    main()
