"""The commands that open the window. Qt is loaded here and nowhere before."""

import os
import sys
import tempfile
from argparse import Namespace
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.console import Console
from app.domain.errors import InUse, RequestError
from app.system.instance import InstanceLock
from app.system.paths import data_paths, prepare

if TYPE_CHECKING:
    # Loaded when the window is there: nobody should wait for it.
    from app.bootstrap import App
    from app.domain.ids import MeetingId
    from app.ui.main import Opening
    from app.ui.page import Desk

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def window(options: Namespace, console: Console) -> int:
    """Open the window: on its first page, or for ``live`` in the meeting named; with ``--smoke`` only to see it work.

    The folder is locked before the window comes up, and opened after.
    """
    if options.smoke:
        return _smoke(options)
    _need_display()
    paths = data_paths(None if options.data_dir is None else str(options.data_dir), os.environ)
    with ExitStack() as opened:
        prepare(paths)
        lock = InstanceLock(paths.lock)
        try:
            opened.enter_context(lock)
        except InUse as error:
            if not _ring(paths.root):
                raise
            console.complain("Quince is open with this data already: its window comes to the front.")
            return error.exit_code

        def opening() -> "tuple[Desk, MeetingId | None]":
            from app.bootstrap import make_desk
            from app.cli.opening import open_data

            app = opened.enter_context(open_data(options, must_exist=False, logs=True, lock=lock))
            return make_desk(app), meeting_to_enter(app, options)

        return _run(opening, paths.root)
    raise AssertionError("not reached: nothing above is suppressed")


def meeting_to_enter(app: "App", options: Namespace) -> "MeetingId | None":
    """The meeting that ``live`` asks for, or None: for the first page, or the meeting that was on when Quince ended,
    into which the window goes back by itself. Raises a ``RequestError`` when there is none to hold."""
    from app.services.ports import MeetingStatus

    meetings = app.services.meetings
    if options.command != "live":
        return None
    if options.meeting != "next":
        named = meetings.find(options.meeting)
        if named.status is MeetingStatus.FINISHED:
            raise RequestError("This meeting was held; its minutes are in the window, or quince minutes writes them")
        return named.id
    if app.store.live() is not None:
        return None
    meeting = meetings.first_meeting()
    if meeting is None:
        raise RequestError("No meeting is planned; start Quince without a command and plan one")
    return meeting.id


def _run(opening: "Opening", data_folder: Path, *, smoke: bool = False) -> int:
    try:
        from app.ui.main import run
    except ImportError as error:
        # On a bare system the libraries that Qt needs may be missing.
        raise RequestError(f"The window cannot be opened here: {error}") from error
    return run(opening, data_folder, smoke=smoke)


def _smoke(options: Namespace) -> int:
    """Try everything with the sample team: in a folder of its own, so that nobody's data is touched, unless told
    where."""
    if sys.platform.startswith("linux") and not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.bootstrap import build, make_desk
    from app.cli.opening import open_data

    with ExitStack() as opened:
        if options.sample:
            app = opened.enter_context(open_data(options, must_exist=False, logs=True))
        else:
            folder = tempfile.TemporaryDirectory(prefix="quince-smoke-", ignore_cleanup_errors=True)
            app = opened.enter_context(build(Path(opened.enter_context(folder)) / "data", logs=True))
            app.services.sample.load()
        return _run(lambda: (make_desk(app), None), app.paths.root, smoke=True)
    raise AssertionError("not reached: nothing above is suppressed")


def _has_display() -> bool:
    return any(os.environ.get(name) for name in _DISPLAYS)


def _need_display() -> None:
    """Without one Qt would end the program on the spot. Raises a ``RequestError``."""
    if sys.platform.startswith("linux") and not _has_display():
        raise RequestError("There is no display here to open a window on; quince rehearse shows a meeting without one")


def _ring(data_folder: Path) -> bool:
    """Ask the window that has the data to come to the front; gives whether it heard."""
    try:
        from app.ui.instance import ring
    except ImportError:
        return False
    return ring(data_folder)
