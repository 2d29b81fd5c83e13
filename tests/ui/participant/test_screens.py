"""Where the participant view goes when screens come and go."""

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QRect

from app.ui.participant.window import window_on

ROOT = Path(__file__).parents[3]
RESOURCES = ROOT / "resources"


def screen(name: str, x: int) -> dict[str, object]:
    return {
        "name": name, "x": x, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
    }  # fmt: skip


def test_it_fills_the_other_screen_survives_its_loss_and_goes_back_to_it(tmp_path: Path) -> None:
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": [screen("desk", 0), screen("wall", 1280)]}))
    environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    command = [sys.executable, "-m", "tests.ui.participant.two_screens", str(RESOURCES)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["opened"] == {"open": True, "full": True, "on_wall": True}
    assert said["unplugged"] == {"open": True, "full": False, "on_wall": False}
    assert said["plugged in"] == {"open": True, "full": True, "on_wall": True}
    assert said["put away"]["open"] is False


def test_on_a_shared_screen_it_stands_small_in_the_corner() -> None:
    free = QRect(0, 0, 1440, 900)
    place = window_on(free)
    assert free.contains(place)
    assert place.width() <= free.width() // 2
    assert place.center().x() > free.center().x()
