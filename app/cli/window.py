"""The commands that open the window. Qt is loaded here and nowhere before."""

import os
import sys
import tempfile
from argparse import Namespace
from pathlib import Path

from app.bootstrap import App, build, make_desk
from app.cli.console import Console
from app.cli.opening import open_data
from app.domain.errors import InUse, RequestError
from app.domain.ids import MeetingId
from app.services.ports import MeetingStatus

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def window(options: Namespace, console: Console) -> int:
    """Open the window: on its first page, or for ``live`` in the meeting named; with ``--smoke`` only to see it
    work."""
    if options.smoke:
        return _smoke(options)
    _need_display()
    try:
        with open_data(options, must_exist=False, logs=True) as app:
            return _run(app, _meeting_id(app, options))
    except InUse as error:
        if not _ring(Path(error.path)):
            raise
        console.complain("Quince is open with this data already: its window comes to the front.")
        return error.exit_code


def _meeting_id(app: App, options: Namespace) -> MeetingId | None:
    meetings = app.services.meetings
    if options.command != "live":
        return None
    if options.meeting != "next":
        named = meetings.find(options.meeting)
        if named.status is MeetingStatus.FINISHED:
            raise RequestError("This meeting was held; its minutes are in the window, or quince minutes writes them")
        return named.id
    meeting = meetings.first_meeting()
    if meeting is None:
        raise RequestError("No meeting is planned; start Quince without a command and plan one")
    return meeting.id


def _run(app: App, meeting_id: MeetingId | None, *, smoke: bool = False) -> int:
    try:
        from app.ui.main import run
    except ImportError as error:
        # On a bare system the libraries that Qt needs may be missing.
        raise RequestError(f"The window cannot be opened here: {error}") from error
    return run(make_desk(app), meeting_id=meeting_id, smoke=smoke)


def _smoke(options: Namespace) -> int:
    """Try everything with the sample team: in a folder of its own, so that nobody's data is touched, unless told
    where."""
    if sys.platform.startswith("linux") and not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if options.sample:
        with open_data(options, must_exist=False, logs=True) as app:
            return _run(app, None, smoke=True)
    with (
        tempfile.TemporaryDirectory(prefix="quince-smoke-", ignore_cleanup_errors=True) as folder,
        build(Path(folder) / "data", logs=True) as app,
    ):
        app.services.sample.load()
        return _run(app, None, smoke=True)


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
