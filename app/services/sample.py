"""The sample team: eight people with three meetings behind them and one to start, to look around with."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from app.domain.agenda import MINUTE
from app.domain.errors import RequestError
from app.domain.ids import Ms, RepId
from app.services.days import utc_ms_of
from app.services.live import LiveService
from app.services.meetings import MeetingsService
from app.services.minutes import MinutesService
from app.services.ports import ActionState, Clock, Ids, Meeting, Prework, Store
from app.services.rehearsal import play
from app.services.settings import SettingsService
from app.services.team import NewPerson, TeamService

PAST_MEETINGS = 3
DAYS_APART = 14
LEFT_LATE = 3
"""So many late actions show what late looks like, and no more than a good team has."""
_HOUR, _MINUTE = 8, 40
_READY_IN_MS: Ms = 15 * MINUTE
_ROUND_TO_MS: Ms = 5 * MINUTE
_AT_THE_DOOR_MS: Ms = 10_000
_SEED = 15


class SampleService:
    """Puts the sample in and takes it out again."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        ids: Ids,
        settings: SettingsService,
        people: Callable[[], Sequence[NewPerson]],
    ) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._settings = settings
        self._people = people

    @property
    def people(self) -> Sequence[NewPerson]:
        """Who is in the sample team."""
        return self._people()

    @property
    def is_loaded(self) -> bool:
        """Whether sample reps are in the team."""
        return any(rep.sample for rep in self._store.reps())

    @property
    def is_possible(self) -> bool:
        """Whether nothing of one's own is there yet."""
        return not self._store.reps() and not self._store.meetings(limit=1)

    def load(self) -> Meeting:
        """Put in the sample team, its past meetings with real minutes, and a meeting that is ready to start: given
        back.

        Raises a ``RequestError`` when there is a team already. All of it is one step: a disk that fills up midway, or
        the end of the program, leaves nothing of it behind.
        """
        if not self.is_possible:
            raise RequestError("There is a team already, and the sample team is for an empty data folder")
        with self._store.as_one():
            return self._load()

    def _load(self) -> Meeting:
        # Loaded only now: start-up does not wait for the script.
        from app.services.practice import ScriptClock
        from app.services.practice.words import MODERATOR, OBJECTIVES, TITLE, practice_objectives

        reps = TeamService(self._store, self._ids).add(self._people(), sample=True)
        ids = tuple(rep.id for rep in reps)
        objectives = practice_objectives([self._ids.new() for _ in OBJECTIVES])
        today = self._clock.today()
        long_ago = today - timedelta(days=DAYS_APART - 2)
        last_monday = long_ago - timedelta(days=long_ago.weekday())
        for past in range(PAST_MEETINGS, 0, -1):
            day = last_monday - timedelta(days=(past - 1) * DAYS_APART)
            began = utc_ms_of(day, _HOUR, _MINUTE, self._clock.zone())
            clock = ScriptClock(began - _AT_THE_DOOR_MS, self._clock.zone())
            meetings = MeetingsService(self._store, clock, self._ids, self._settings)
            meeting = meetings.create(TITLE, participants=ids, scheduled_utc_ms=began, sample=True)
            meeting = meetings.save(replace(meeting, moderator=MODERATOR, objectives=meeting.objectives or objectives))
            live_service = LiveService(self._store, clock, self._ids, meetings.plan)
            live = live_service.open(meeting.id)
            play(live, clock, _SEED + past)
            MinutesService(self._store, clock, live_service, meetings).minutes(meeting.id)
        self._keep_promises(today)
        return self._ready(ids)

    def _keep_promises(self, today: date) -> None:
        """A team that keeps its word, but for a few: what is late goes, except the latest of it."""
        late = [one for one in self._store.actions(open_only=True) if one.due is not None and one.due < today]
        late.sort(key=lambda one: (one.due or today, one.id))
        for action in late[: max(0, len(late) - LEFT_LATE)]:
            kept = utc_ms_of(action.due or today, _HOUR, _MINUTE, self._clock.zone())
            self._store.settle_action(action.id, ActionState.DONE, max(kept, action.made_utc_ms))

    def _ready(self, ids: tuple[RepId, ...]) -> Meeting:
        from app.services.practice.words import MODERATOR, PREWORK, TITLE

        meetings = MeetingsService(self._store, self._clock, self._ids, self._settings)
        soon = -(-(self._clock.now_utc_ms() + _READY_IN_MS) // _ROUND_TO_MS) * _ROUND_TO_MS
        meeting = meetings.create(TITLE, participants=ids, scheduled_utc_ms=soon, sample=True)
        prework = tuple(Prework(rep_id, PREWORK, done=rep_id != ids[-1]) for rep_id in ids)
        return meetings.save(replace(meeting, moderator=MODERATOR, prework=prework))

    def remove(self) -> None:
        """Take the sample team and its meetings out. Reps who are in meetings of one's own stay, inactive."""
        self._store.remove_sample()
