"""What a measurement gives: a value, the floor from the same run, the ratio, and what it was meant to stay under."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing. Without a ``floor`` the value itself is held against ``target``."""

    name: str
    value: float
    unit: str
    target: float
    floor: float | None = None
    note: str = ""

    @property
    def measured(self) -> float:
        """What is held against the target: the ratio to the floor, or the value."""
        return self.value if self.floor is None else self.value / self.floor

    @property
    def is_met(self) -> bool:
        """Whether it stays within the target."""
        return self.measured <= self.target

    def line(self) -> str:
        """One line for people."""
        verdict = "met" if self.is_met else "MISSED"
        note = f"  ({self.note})" if self.note else ""
        if self.floor is None:
            return f"{self.name}: {self.value:.3g} {self.unit}, at most {self.target:g}: {verdict}{note}"
        return (
            f"{self.name}: {self.value:.3g} {self.unit}, floor {self.floor:.3g} {self.unit}, "
            f"ratio {self.measured:.2f}, at most {self.target:g}: {verdict}{note}"
        )

    def plain(self) -> dict[str, object]:
        """The figure for a JSON file."""
        return {
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "floor": self.floor,
            "measured": self.measured,
            "target": self.target,
            "met": self.is_met,
            "note": self.note,
        }


def timed_ms(work: Callable[[], object]) -> float:
    """How long one call takes, in ms."""
    started_ns = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - started_ns) / 1e6


def child(module: str, arguments: Sequence[str] = (), **environment: str) -> str:
    """What another Python of ours prints; raises RuntimeError with what it complained of when it fails."""
    command = [sys.executable, "-m", module, *arguments]
    surroundings: Mapping[str, str] = {**os.environ, **environment}
    done = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stderr}")
    return done.stdout
