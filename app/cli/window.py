"""The commands that open the window. Qt is loaded here and nowhere before."""

from argparse import Namespace

from app.cli.console import Console
from app.cli.opening import open_data


def window(options: Namespace, console: Console) -> int:
    """Open the window: on its first page, or for ``live`` in the meeting named; with ``--smoke`` only to see it
    work."""
    with open_data(options, must_exist=False, logs=True) as app:
        meeting_id = None
        if options.command == "live":
            meetings = app.services.meetings
            if options.meeting == "next":
                meeting = meetings.next_meeting() or meetings.first_meeting()
                meeting_id = None if meeting is None else meeting.id
            else:
                meeting_id = meetings.find(options.meeting).id
        from app.ui.main import run

        return run(app, meeting_id=meeting_id, smoke=options.smoke)
