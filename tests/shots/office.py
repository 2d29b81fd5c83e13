"""Data folders to take pictures of, each filled once: sample team, nobody yet, eleven people, too long an agenda."""

import shutil
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from app.bootstrap import App, build, make_desk
from app.domain.ids import MeetingId, Ms
from app.services.practice import ScriptClock, SeededIds
from app.services.team import NewPerson
from app.ui.page import Desk

NOW_UTC_MS: Ms = int(datetime(2026, 11, 16, 7, 25, tzinfo=UTC).timestamp() * 1000)
"""Monday, 16 November 2026, 08:25 in Madrid."""
ZONE = "Europe/Madrid"
SHOWN_FOLDER = Path("/home/nuria/.local/share/quince")
_MORE = ("Δήμητρα Αλεξίου", "Ion Popescu", "Carmen Ruiz")


class Office:
    """Opens data folders below ``folder``; use it in a ``with``. Clock and ids are seeded: all runs look the same."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open = ExitStack()
        self._apps: dict[str, App] = {}

    def __enter__(self) -> Self:
        with self._app("sample-made") as app:
            app.services.sample.load()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def desk(self, name: str) -> Desk:
        """The desk of a data folder: `empty`, `sample`, `unplanned`, `eleven`, `over`, or `held`.

        `held` is new each time, because a meeting is held in it.
        """
        if name not in self._apps or name == "held":
            place = f"{name}-{len(self._apps)}" if name == "held" else name
            if name != "empty":
                shutil.copytree(self._folder / "sample-made", self._folder / place)
            app = self._open.enter_context(self._app(place))
            self._apps[place] = self._apps[name] = app
            {"unplanned": _unplan, "eleven": _add_three, "over": _make_long}.get(name, _leave)(app)
        desk = make_desk(self._apps[name])
        # The folder that people read in a picture is not the one of this run.
        return replace(desk, data_folder=SHOWN_FOLDER, minutes_folder=SHOWN_FOLDER / "minutes")

    def next_meeting(self, name: str) -> MeetingId:
        """The meeting that is planned in that folder."""
        meeting = self._apps[name].services.meetings.next_meeting()
        if meeting is None:
            raise LookupError(f"no meeting is planned in {name}")
        return meeting.id

    def _app(self, name: str) -> App:
        clock = ScriptClock(NOW_UTC_MS, ZONE)
        return build(self._folder / name, environment={}, clock=clock, ids=SeededIds(sum(name.encode())))


def _leave(_: App) -> None:
    pass


def _unplan(app: App) -> None:
    while (meeting := app.services.meetings.next_meeting()) is not None:
        app.services.meetings.delete(meeting.id)


def _add_three(app: App) -> None:
    app.services.team.add([NewPerson(name, "", "Field sales") for name in _MORE])
    meeting = app.services.meetings.next_meeting()
    assert meeting is not None
    people = tuple(rep.id for rep in app.services.team.reps(active_only=True))
    app.services.meetings.save(replace(meeting, participants=people))


def _make_long(app: App) -> None:
    meeting = app.services.meetings.next_meeting()
    assert meeting is not None
    app.services.meetings.save(replace(meeting, turn_ms=76_000))
