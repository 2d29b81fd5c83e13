"""What is installed is what was asked for: the locks, the list of system libraries and the version agree."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

import app
from tests.house.rules import ROOT

RUN_LOCK = ROOT / "packaging" / "requirements.txt"
DEV_LOCK = ROOT / "packaging" / "requirements-dev.txt"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def locked(lock: Path) -> dict[str, Version]:
    """Name and version of every package in a lock."""
    found = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {canonicalize_name(name): Version(version) for name, version in found}


@pytest.mark.parametrize(
    ("asked", "lock"),
    [
        *((text, RUN_LOCK) for text in PROJECT["project"]["dependencies"]),
        *((text, DEV_LOCK) for text in PROJECT["project"]["dependencies"]),
        *((text, DEV_LOCK) for text in PROJECT["dependency-groups"]["dev"]),
    ],
)
def test_what_the_project_asks_for_is_locked(asked: str, lock: Path) -> None:
    requirement = Requirement(asked)
    version = locked(lock).get(canonicalize_name(requirement.name))

    assert version is not None, f"{requirement.name} is not in {lock.name}: python3 dev.py lock"
    assert version in requirement.specifier, f"{lock.name} is behind pyproject.toml: python3 dev.py lock"


def test_the_tests_run_on_the_very_packages_that_users_get() -> None:
    assert locked(RUN_LOCK).items() <= locked(DEV_LOCK).items()


@pytest.mark.parametrize("lock", [RUN_LOCK, DEV_LOCK], ids=lambda lock: lock.name)
def test_every_locked_package_carries_its_hashes_and_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[A-Za-z0-9])", text)

    assert all("--hash=sha256:" in entry for entry in entries if "==" in entry)
    assert not re.search(r"://|--(?:extra-)?index-url|--find-links", text)


def test_the_version_is_one_that_pip_understands() -> None:
    assert str(Version(app.__version__)) == app.__version__
