"""The door of `python -m app`: an exit code, and one plain sentence for whoever comes with a Python that is too old."""

from __future__ import annotations

import sys

OLDEST = (3, 12)


def refusal(version: tuple[int, ...]) -> str | None:
    """What to tell a Python of this version that cannot run Quince; nothing to one that can.

    Older ones read this file too: it keeps to the grammar of Python 3.8.
    """
    if version[:2] >= OLDEST:
        return None
    return f"Quince needs Python 3.12 or newer, and this is {version[0]}.{version[1]}: `python3 dev.py run` finds one."


if __name__ == "__main__":
    sentence = refusal(sys.version_info[:2])
    if sentence:
        raise SystemExit(sentence)
    from app.cli import main

    raise SystemExit(main())
