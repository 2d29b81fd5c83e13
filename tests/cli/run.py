"""Starting Quince as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def environment(**more: str) -> dict[str, str]:
    """The environment of a child: UTF-8 unless said otherwise, and no data folder but the one it is given."""
    kept = {name: value for name, value in os.environ.items() if name not in ("QUINCE_DATA_DIR", "PYTHONIOENCODING")}
    return {**kept, "PYTHONUTF8": "1", "PYTHONWARNINGS": "error", **more}


def quince(
    *arguments: str | Path,
    given: bytes = b"",
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    timeout_s: float = 60,
) -> "subprocess.CompletedProcess[bytes]":
    """Run ``python -m app`` with these arguments to its end."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "app", *map(str, arguments)],
        input=given,
        capture_output=True,
        env={**environment(PYTHONPATH=str(ROOT)), **(env or {})},
        cwd=cwd or ROOT,
        timeout=timeout_s,
        check=False,
    )


def assert_one_sentence(errors: bytes) -> str:
    """The one line of errors, which is a sentence and no traceback."""
    text = errors.decode("utf-8")
    assert text.startswith("quince: "), text
    assert text.count("\n") == 1, text
    assert "Traceback" not in text
    assert text.rstrip().endswith("."), text
    return text
