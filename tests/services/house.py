"""A whole set of services over memory, for tests."""

from collections.abc import Sequence

from app.domain.ids import RepId
from app.services.app import Services, make_services
from app.services.ports import Meeting, Rep
from app.services.practice import ScriptClock
from app.services.team import NewPerson
from tests.fakes import MONDAY_0840, CountingIds, FakeClock, MemorySettings, MemoryStore

NAMES = (
    "Ana Muñoz", "Íñigo Echeverría", "Ștefan Țăranu", "Ελένη Παπαδοπούλου", "Leo Brandt", "Ioana Mureșan",
    "Γιώργος Νικολαΐδης", "Marta Iglesias", "Ana Pop", "Chloé Jansen", "Tom O'Brien", "Zoë",
)  # fmt: skip


def people(count: int) -> tuple[NewPerson, ...]:
    """So many people; names in four scripts, and two of the same given name."""
    return tuple(
        NewPerson(NAMES[number] if number < len(NAMES) else f"Rep{number} Family{number}") for number in range(count)
    )


class House:
    """The services, and what they stand on."""

    def __init__(self, reps: int = 0, *, store: MemoryStore | None = None, ids: CountingIds | None = None) -> None:
        self.store = store or MemoryStore()
        self.clock = FakeClock()
        self.ids = ids or CountingIds()
        self.settings_store = MemorySettings()
        self.services: Services = make_services(
            self.store, self.clock, self.ids, self.settings_store, lambda: people(8)
        )
        self.reps: tuple[Rep, ...] = self.services.team.add(people(reps))

    @property
    def rep_ids(self) -> tuple[RepId, ...]:
        return tuple(rep.id for rep in self.reps)

    def meeting(self, participants: Sequence[RepId] | None = None) -> Meeting:
        """A planned results review."""
        return self.services.meetings.create("Huddle", participants=participants)

    def hold(self, meeting: Meeting, seed: int = 1) -> None:
        """Play a planned meeting, as if it were a real one, to its locked minutes; the clock goes along."""
        from app.services.live import LiveService
        from app.services.rehearsal import play

        live = LiveService(self.store, self.clock, self.ids, self.services.meetings.plan).open(meeting.id)
        play(live, self.clock, seed)
        self.services.minutes.finalise(live)
        self.clock.advance(14 * 24 * 3_600_000)


def script_clock() -> ScriptClock:
    """A clock for playing, at the usual Monday morning."""
    return ScriptClock(MONDAY_0840)
