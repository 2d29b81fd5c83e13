"""What every test gets: a home of its own, a window system without a screen, and a clean table afterwards."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Both have to stand before Qt is first imported. A test that wants a real screen starts a program of its own: window/.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

# How long one example takes says more about the machine than about the code.
settings.register_profile("quince", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("quince")


@pytest.fixture(scope="session", autouse=True)
def _no_test_sees_the_home_of_who_runs_it() -> Iterator[None]:
    """Point every folder of the user to an empty one for as long as the tests run."""
    names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")
    before = {name: os.environ.get(name) for name in (*names, "QUINCE_DATA_DIR")}
    with tempfile.TemporaryDirectory(prefix="quince-tests-", ignore_cleanup_errors=True) as home:
        for name in names:
            place = Path(home) if name == "HOME" else Path(home, name.lower())
            place.mkdir(exist_ok=True)
            os.environ[name] = str(place)
        os.environ.pop("QUINCE_DATA_DIR", None)
        yield
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@pytest.fixture(autouse=True)
def _no_window_outlives_its_test() -> Iterator[None]:
    """Put away what a test left open and let Qt delete it now: `deleteLater` alone does nothing between tests."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    core = sys.modules.get("PySide6.QtCore")
    if widgets is None or core is None or widgets.QApplication.instance() is None:
        return
    # Hidden, not closed: a window that asks before it closes would wait for an answer here.
    for window in widgets.QApplication.topLevelWidgets():
        window.hide()
        if window.parent() is None:
            window.deleteLater()
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    core.QCoreApplication.processEvents()
