"""All services, wired to the ports they need. The outside is built elsewhere and handed in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.services.actions import ActionsService
from app.services.live import LiveService
from app.services.meetings import MeetingsService
from app.services.minutes import MinutesService
from app.services.ports import Clock, Ids, Store
from app.services.practising import PracticeService
from app.services.rehearsal import RehearsalService
from app.services.sample import SampleService
from app.services.settings import SettingsService, SettingsStore
from app.services.team import NewPerson, TeamService


@dataclass(frozen=True, slots=True)
class Services:
    """What views and commands work with."""

    team: TeamService
    meetings: MeetingsService
    minutes: MinutesService
    actions: ActionsService
    settings: SettingsService
    live: LiveService
    rehearsal: RehearsalService
    practice: PracticeService
    sample: SampleService
    clock: Clock
    ids: Ids


def make_services(
    store: Store,
    clock: Clock,
    ids: Ids,
    settings_store: SettingsStore,
    sample_people: Callable[[], Sequence[NewPerson]],
) -> Services:
    """Wire the services to a store, a clock, ids and settings; ``sample_people`` is asked when the sample is loaded."""
    settings = SettingsService(settings_store)
    meetings = MeetingsService(store, clock, ids, settings)
    live = LiveService(store, clock, ids, meetings.plan)
    minutes = MinutesService(store, clock, live, meetings)
    return Services(
        team=TeamService(store, ids),
        meetings=meetings,
        minutes=minutes,
        actions=ActionsService(store, clock),
        settings=settings,
        live=live,
        rehearsal=RehearsalService(store, clock, ids, meetings, minutes),
        practice=PracticeService(store, clock, ids, settings, sample_people),
        sample=SampleService(store, clock, ids, settings, sample_people),
        clock=clock,
        ids=ids,
    )
