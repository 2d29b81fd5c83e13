"""Rehearsals: a whole meeting played by a made-up team's script, at any speed, and kept out of history and
statistics. For practice in the window see ``practising``."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import RequestError
from app.domain.ids import MeetingId, Ms, RepId
from app.domain.meeting.plan import PlannedObjective
from app.services.live import LiveMeeting, LiveService, Outcome
from app.services.meetings import MeetingsService
from app.services.minutes import MinutesService
from app.services.ports import Clock, Ids, Meeting, Store

if TYPE_CHECKING:
    # Loaded with the first rehearsal: start-up does not wait for it.
    from app.domain.minutes import GroupMinutes
    from app.services.practice import Step

type Watcher = Callable[["Step", Outcome, LiveMeeting], None]
"""Told of a step, of what it came to, and of the meeting."""

type Waiter = Callable[["Step"], None]
"""Called before a step is done: returns when it is its time."""


class MovableClock(Clock, Protocol):
    """A clock that a player moves on from step to step."""

    def move_to(self, now_utc_ms: Ms) -> None:
        """Make it that time; never earlier than it was."""
        ...


class Rehearsal:
    """One meeting that is being played to its end. Ask for a step, wait until its time, apply it, ask for the next."""

    def __init__(self, live: LiveMeeting, clock: Clock, seed: int, today: date) -> None:
        self.live = live
        self.began_utc_ms = clock.now_utc_ms()
        from app.services.practice import Script

        self._script = Script(live, seed, today)

    def steps(self) -> "Iterator[Step]":
        """The meeting step by step, each made from the meeting as it stands when it is asked for."""
        return self._script.steps()

    def apply(self, step: "Step") -> Outcome:
        """Do what the step says."""
        return self._script.apply(step)


def play(
    live: LiveMeeting, clock: MovableClock, seed: int, watch: Watcher | None = None, wait: Waiter | None = None
) -> None:
    """Play a meeting to its end by moving the clock; ``wait`` is called before each step is done, ``watch`` after."""
    rehearsal = Rehearsal(live, clock, seed, clock.today())
    for step in rehearsal.steps():
        if wait is not None:
            wait(step)
        clock.move_to(rehearsal.began_utc_ms + step.at_ms)
        outcome = rehearsal.apply(step)
        if watch is not None:
            watch(step, outcome, live)


class RehearsalService:
    """Prepares and holds rehearsals with the team that there is."""

    def __init__(
        self, store: Store, clock: Clock, ids: Ids, meetings: MeetingsService, minutes: MinutesService
    ) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._meetings = meetings
        self._minutes = minutes

    def prepare(self, title: str | None = None, participants: Sequence[RepId] | None = None) -> Meeting:
        """Plan a rehearsal with the active team, or with those named. Raises a ``RequestError`` without a team."""
        from app.services.practice.words import MODERATOR, TITLE

        meeting = self._meetings.create(title or TITLE, participants=participants, rehearsal=True)
        if not meeting.participants:
            raise RequestError("A rehearsal needs a team: create one, or open the sample team")
        return self._meetings.save(
            replace(meeting, objectives=self.objectives(), moderator=meeting.moderator or MODERATOR)
        )

    def objectives(self) -> tuple[PlannedObjective, ...]:
        """Made-up objectives of the team, with new ids."""
        from app.services.practice.words import OBJECTIVES, practice_objectives

        return practice_objectives([self._ids.new() for _ in OBJECTIVES])

    def hold(
        self,
        meeting_id: MeetingId,
        clock: MovableClock,
        seed: int,
        watch: Watcher | None = None,
        wait: Waiter | None = None,
    ) -> "GroupMinutes":
        """Play a whole meeting by moving ``clock`` on, and give its locked minutes."""
        live = LiveService(self._store, clock, self._ids, self._meetings.plan).open(meeting_id)
        play(live, clock, seed, watch, wait)
        return self._minutes.minutes(meeting_id)
