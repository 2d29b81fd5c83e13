"""Playing the team while somebody watches or moderates, at a speed that may change at any time."""

from datetime import date
from enum import StrEnum

from app.domain.ids import ItemId, Ms, RepId
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import SegmentKind, Status
from app.services.live import LiveMeeting, Outcome
from app.services.ports import Clock
from app.services.practice.prompts import Prompt, Prompter
from app.services.practice.room import Room
from app.services.practice.script import Script
from app.services.practice.stage import Step

type _Where = tuple[Phase | None, SegmentKind | None, Ms, RepId | None, ItemId | None]


class PracticeMode(StrEnum):
    """Who moderates: MODERATE, the one who practises; WATCH, the script does all of it."""

    MODERATE = "moderate"
    WATCH = "watch"


class Play:
    """Ask what is due, again and again, and apply it; ``clock`` is the one that the meeting runs by.

    Nothing is due while the moderator has stopped the meeting by hand, with a pause or a mediation of their own.
    """

    def __init__(self, live: LiveMeeting, clock: Clock, seed: int, today: date) -> None:
        self._live = live
        self._clock = clock
        self._script = Script(live, seed, today)
        self._room = Room(self._script)
        self._prompter = Prompter(self._script)
        self._mode = PracticeMode.MODERATE
        self._has_stopped = False
        """Whether it was the script that stopped the meeting."""
        self._steps = self._script.steps()
        self._step: Step | None = None
        self._where: _Where | None = None
        self._zero_utc_ms = self._looked_utc_ms = clock.now_utc_ms()
        """When the script's own time began, later by as long as it was held up; and when it was last looked at."""

    def set_mode(self, mode: PracticeMode) -> None:
        """Let the other one moderate from here on."""
        if mode is not self._mode:
            self._mode = mode
            self._has_stopped = False
            self._begin_anew()

    @property
    def is_over(self) -> bool:
        """Whether the meeting has ended, one way or the other."""
        return self._live.state.status not in (Status.READY, Status.RUNNING, Status.PAUSED)

    @property
    def prompt(self) -> Prompt | None:
        """What is heard in the room and waits for the one who practises."""
        return self._prompter.prompt() if self._mode is PracticeMode.MODERATE and not self.is_over else None

    def due(self) -> Step | None:
        """What happens now; to be applied at once. None: nothing yet."""
        if self.is_over:
            return None
        return self._room.due() if self._mode is PracticeMode.MODERATE else self._scripted()

    def apply(self, step: Step) -> Outcome:
        """Do what the step says; what no longer fits is refused and changes nothing."""
        outcome = self._script.apply(step)
        self._step = None
        self._has_stopped = self._mode is PracticeMode.WATCH and self._is_stopped
        return outcome

    def _scripted(self) -> Step | None:
        now = self._clock.now_utc_ms()
        looked, self._looked_utc_ms = self._looked_utc_ms, now
        if not self._is_stopped:
            self._has_stopped = False
        elif not self._has_stopped:
            # Stopped by hand: what was to come comes as much later.
            self._zero_utc_ms += now - looked
            return None
        if self._step is None or self._where != self._where_now:
            if self._step is not None:
                # The moderator went elsewhere meanwhile: what was to be said there is said no more.
                self._begin_anew()
            self._step = next(self._steps, None)
            self._where = self._where_now
        if self._step is None or now < self._zero_utc_ms + self._step.at_ms:
            return None
        return self._step

    def _begin_anew(self) -> None:
        """Take the script up from the meeting as it stands."""
        now = self._clock.now_utc_ms()
        self._steps = self._script.steps()
        self._step = None
        self._zero_utc_ms = now - self._script.stage.at_ms
        self._looked_utc_ms = now

    @property
    def _is_stopped(self) -> bool:
        state = self._live.state
        return state.status is Status.PAUSED or state.gap_pending or state.mediation is not None

    @property
    def _where_now(self) -> _Where:
        state = self._live.state
        segment = state.segment
        if segment is None:
            return (state.phase, None, 0, None, None)
        return (state.phase, segment.kind, segment.start_ms, segment.rep_id, segment.item_id)
