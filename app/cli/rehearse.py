"""A rehearsal without a window: a meeting from the door to its minutes, told in lines, and nothing kept but the
files."""

import secrets
import tempfile
import time
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from app.bootstrap import App, build, sample_people
from app.cli.account import Account
from app.cli.commands import put
from app.cli.console import Console
from app.cli.roster import preview_of, read_roster, rows_to_check
from app.cli.writing import as_json, as_pdf
from app.domain.errors import RequestError
from app.domain.ids import Ms
from app.domain.minutes import GroupMinutes
from app.services.days import utc_ms_of
from app.services.live import LiveMeeting, Outcome
from app.services.ports import Meeting
from app.services.practice import ScriptClock, SeededIds, Step
from app.services.team import NewPerson

SEEDED_START_UTC_MS: Ms = 1_794_818_400_000
"""With a seed everything comes out the same each time, the date too: Monday 16 November 2026, 08:40 UTC."""

_MOST_REPS = 100
_FASTEST_WAIT_S = 0.001


def rehearse(options: Namespace, console: Console) -> int:
    """Hold a meeting with a scripted team and write its minutes where asked to."""
    people = _people(options.team, console)
    seed = secrets.randbelow(2**31) if options.seed is None else options.seed
    with tempfile.TemporaryDirectory(prefix="quince-rehearsal-") as folder:
        clock, ids = _clock(options.seed), SeededIds(seed)
        with build(Path(folder) / "data", environment={}, clock=clock, ids=ids) as app:
            app.services.team.add(people, sample=options.team == "sample")
            meeting = _prepare(app, console)
            account = Account()
            for line in account.begins(app.services.meetings.plan(meeting)):
                console.say(line)

            def watch(step: Step, outcome: Outcome, live: LiveMeeting) -> None:
                for line in account.happens(step, outcome, live):
                    console.say(line)

            wait = _Waiter(options.speed).wait if options.speed else None
            minutes = app.services.rehearsal.hold(meeting.id, clock, seed, watch, wait)
            for line in account.ends(minutes):
                console.say(line)
            _write(options, minutes, app, meeting, console)
    return 0


def _people(team: str, console: Console) -> Sequence[NewPerson]:
    if team == "sample":
        return sample_people()
    preview = preview_of(read_roster(team), team)
    for sentence in rows_to_check(preview):
        console.say(sentence)
    if not preview.people:
        raise RequestError(f"{team} names nobody who could speak")
    if len(preview.people) > _MOST_REPS:
        raise RequestError(f"{team} names {len(preview.people)} people, and a rehearsal takes {_MOST_REPS} at most")
    return preview.people


def _clock(seed: int | None) -> ScriptClock:
    if seed is not None:
        return ScriptClock(SEEDED_START_UTC_MS)
    from app.system.clock import SteadyClock

    now = SteadyClock()
    return ScriptClock(utc_ms_of(now.today(), 8, 40, now.zone()), now.zone())


def _prepare(app: App, console: Console) -> Meeting:
    """The meeting; with more than eight reps held in the way that the planner suggests."""
    meeting = app.services.rehearsal.prepare()
    suggested = next((one for one in app.services.meetings.capacity(meeting) if one.suggested), None)
    if suggested is None:
        return meeting
    console.say(f"{len(meeting.participants)} reps are more than eight: {suggested.kind.value.replace('_', ' ')}")
    return app.services.meetings.choose_capacity(meeting, suggested)


class _Waiter:
    """Waits between steps as long as people would take, divided by the speed."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._began = time.monotonic()

    def wait(self, step: Step) -> None:
        """Return when it is the step's time."""
        left = self._began + step.at_ms / 1000 / self._speed - time.monotonic()
        if left > _FASTEST_WAIT_S:
            time.sleep(left)


def _write(options: Namespace, minutes: GroupMinutes, app: App, meeting: Meeting, console: Console) -> None:
    if options.pdf:
        put(options.pdf, as_pdf(minutes, app), console, options)
    if options.json:
        held = app.services.meetings.get(meeting.id)
        put(options.json, as_json(app, [held]), console, options)
