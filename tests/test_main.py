"""The door of `python -m app`."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import app
from app.__main__ import refusal

APP = Path(app.__file__).parent


@pytest.mark.parametrize("version", [(3, 8, 18), (3, 11, 7)])
def test_a_python_that_is_too_old_is_told_so_in_one_sentence(version: tuple[int, ...]) -> None:
    sentence = refusal(version)

    assert sentence is not None
    assert "3.12" in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize("version", [(3, 12, 0), (3, 13, 0), (4, 0, 0)])
def test_a_newer_one_is_let_in(version: tuple[int, ...]) -> None:
    assert refusal(version) is None


@pytest.mark.parametrize("file", ["__init__.py", "__main__.py"])
def test_the_door_is_readable_to_the_pythons_that_it_turns_away(file: str) -> None:
    ast.parse((APP / file).read_text(encoding="utf-8"), feature_version=(3, 8))


def test_the_door_opens_to_the_command_line() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "--version"],
        cwd=APP.parent,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert app.__version__ in done.stdout
