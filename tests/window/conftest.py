"""Screens for the tests of this folder. All of them are marked `window` and run on the virtual screen alone."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.window.screen import Screen

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies in this folder. Only X has virtual screens: elsewhere these tests say so and are passed over."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.window)
            if not sys.platform.startswith("linux"):
                item.add_marker(pytest.mark.skip(reason="a virtual screen needs X, which this system has not"))


@pytest.fixture(scope="session")
def _shared_screen() -> Iterator[Screen]:
    with Screen() as shared:
        yield shared


@pytest.fixture
def screen(_shared_screen: Screen) -> Screen:
    """A screen of 1440 by 900 pixels that all tests share: leave no program behind on it."""
    return _shared_screen


@pytest.fixture
def two_screens() -> Iterator[Screen]:
    """A screen of this test alone, split into two monitors of 1440 by 900 pixels."""
    with Screen(width_px=2880) as both:
        both.split_in_two()
        yield both
