"""Practice for moderators: a made-up team, or one's own, in a meeting that is kept in memory and nowhere else."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.ids import MeetingId
from app.services.live import LiveMeeting, LiveService
from app.services.meetings import MeetingsService
from app.services.minutes import MinutesService
from app.services.ports import Clock, Ids, Rep, Store
from app.services.rehearsal import RehearsalService
from app.services.settings import SettingsService
from app.services.team import NewPerson, TeamService

if TYPE_CHECKING:
    # Loaded with the first practice: start-up does not wait for it.
    from app.domain.minutes import GroupMinutes
    from app.services.practice import FasterClock, Play

FEWEST_OWN = 3
"""With fewer people there is little to moderate: the sample team is the better partner."""


class PracticeTeam(StrEnum):
    """Who takes part."""

    OWN = "own"
    SAMPLE = "sample"


class Practice:
    """A meeting to practise with: it runs by ``clock``, and ``play`` says what the team does."""

    def __init__(
        self, team: PracticeTeam, live: LiveMeeting, clock: "FasterClock", play: "Play", minutes: MinutesService
    ) -> None:
        self.team = team
        self.live = live
        self.clock = clock
        self.play = play
        self._minutes = minutes

    @property
    def meeting_id(self) -> MeetingId:
        """The id of the meeting, which no list knows."""
        return self.live.meeting.id

    def minutes(self) -> "GroupMinutes":
        """Its minutes. Raises a ``RequestError`` before the meeting has begun."""
        return self._minutes.minutes(self.meeting_id)


class PracticeService:
    """Begins practice. The team and the turns of the real meetings are read, and nothing is written."""

    def __init__(
        self, store: Store, clock: Clock, ids: Ids, settings: SettingsService, people: Callable[[], Sequence[NewPerson]]
    ) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._settings = settings
        self._people = people

    def teams(self) -> tuple[PracticeTeam, ...]:
        """With whom one can practise, the likelier team first."""
        own = self._own()
        if not own:
            return (PracticeTeam.SAMPLE,)
        if all(rep.sample for rep in own):
            return (PracticeTeam.OWN,)
        teams = (PracticeTeam.OWN, PracticeTeam.SAMPLE)
        return teams if len(own) >= FEWEST_OWN else teams[::-1]

    def begin(self, seed: int, team: PracticeTeam | None = None, title: str | None = None) -> Practice:
        """Open a practice meeting; ``team`` None: the likelier one. The same seed and team play the same parts.

        Raises a ``RequestError`` when the own team is asked for and there is nobody in it.
        """
        from app.services.practice import FasterClock, Play, PracticeStore

        chosen = team or self.teams()[0]
        clock = FasterClock(self._clock)
        if chosen is PracticeTeam.OWN:
            store = PracticeStore(self._own(), self._store.turns())
        else:
            store = PracticeStore()
            TeamService(store, self._ids).add(self._people(), sample=True)
        meetings = MeetingsService(store, clock, self._ids, self._settings)
        live_service = LiveService(store, clock, self._ids, meetings.plan)
        minutes = MinutesService(store, clock, live_service, meetings)
        meeting = RehearsalService(store, clock, self._ids, meetings, minutes).prepare(title)
        # Whoever practises moderates, named or not.
        meeting = meetings.save(replace(meeting, moderator=self._settings.current.moderator))
        suggested = next((one for one in meetings.capacity(meeting) if one.suggested), None)
        if suggested is not None:
            meeting = meetings.choose_capacity(meeting, suggested)
        live = live_service.open(meeting.id)
        return Practice(chosen, live, clock, Play(live, clock, seed, clock.today()), minutes)

    def _own(self) -> tuple[Rep, ...]:
        return self._store.reps(active_only=True)
