"""What pip installs is all that Quince needs, and it refuses a Python that is too old."""

import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

import app
from tests.house.rules import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    """The paths inside the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_carries_every_resource(names: set[str]) -> None:
    resources = ROOT / "resources"
    shipped = {
        f"app/_resources/{path.relative_to(resources).as_posix()}" for path in resources.rglob("*") if path.is_file()
    }

    assert {name for name in shipped if "__pycache__" not in name} <= names


def test_the_wheel_carries_the_whole_app_and_nothing_beside_it(names: set[str]) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "app").rglob("*.py")}

    assert modules <= names
    assert {name.split("/")[0] for name in names} == {"app", f"quince_huddle-{app.__version__}.dist-info"}


def test_the_wheel_carries_the_licences(names: set[str]) -> None:
    ours = f"quince_huddle-{app.__version__}.dist-info/licenses/"

    assert ours + "LICENSE" in names
    assert {ours + f"resources/licences/{path.name}" for path in (ROOT / "resources" / "licences").iterdir()} <= names


def test_pip_is_told_which_python_and_which_command(wheel: Path) -> None:
    about = f"quince_huddle-{app.__version__}.dist-info/"
    with zipfile.ZipFile(wheel) as archive:
        metadata = Parser().parsestr(archive.read(about + "METADATA").decode())
        commands = archive.read(about + "entry_points.txt").decode()

    assert metadata["Requires-Python"] == ">=3.12"
    assert metadata["Version"] == app.__version__
    assert "quince = app.cli:main" in commands
