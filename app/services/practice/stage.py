"""What the scenes of a rehearsal share: the live meeting, chance, the words that are left, and the making of steps."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.capture import CaptureKind, parse
from app.domain.ids import Ms, RepId
from app.domain.meeting import commands as cmd
from app.domain.meeting.clock import remaining_items
from app.domain.meeting.events import Attendance
from app.domain.meeting.plan import PHASES, Phase
from app.domain.meeting.state import MeetingState, SegmentKind
from app.domain.names import given_name
from app.services.live import LiveMeeting, Outcome
from app.services.practice import words

type Act = cmd.Command | str
"""A command, or a line as it would be typed into the capture line."""

_PREFIXES = {
    CaptureKind.NOTE: "",
    CaptureKind.ACTION: "a ",
    CaptureKind.QUESTION: "q ",
    CaptureKind.DECISION: "d ",
    CaptureKind.PARKED: "p ",
    CaptureKind.RECOGNITION: "r ",
    CaptureKind.WIN: "w ",
}

_LATE_IN_TURN = 2
_LATE_BY_MS: Ms = 8_000


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happens ``at_ms`` after the beginning of the rehearsal, pauses included; ``words`` say it in
    English. ``scene``: what it begins, if that comes once in a meeting."""

    at_ms: Ms
    act: Act
    words: str
    scene: str = ""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who does what beside speaking; None where the team is too small for it."""

    absent: RepId | None = None
    late: RepId | None = None
    skips: RepId | None = None
    to_end: RepId | None = None
    mediates: RepId | None = None
    pauses: RepId | None = None
    granted: RepId | None = None
    remarks_after: RepId | None = None
    mistyped: RepId | None = None
    vague: RepId | None = None
    """Promises without a date; the closing asks for it."""
    silent: RepId | None = None
    """Promises nothing; the closing asks for a next step."""
    overruns: frozenset[RepId] = frozenset()


@dataclass(frozen=True, slots=True)
class Somebody:
    """A name that can be called with @."""

    id: RepId
    name: str


class Stage:
    """The meeting as the scenes see it. ``today`` is the day from which dates are counted."""

    def __init__(self, live: LiveMeeting, seed: int, today: date) -> None:
        self._live = live
        self._today = today
        self.dice = random.Random(seed)
        self.at_ms: Ms = 0
        self.count = 0
        self._past: set[str] = set()
        plan = live.state.plan
        self.speakers = tuple(one.rep_id for one in plan.participants if not one.written_update)
        self.people = tuple(Somebody(one.rep_id, one.name) for one in plan.participants)
        self._names = {one.id: one.name for one in self.people}
        self.cast = _cast(self.speakers, self.dice)
        self._parts = self._give_parts()
        self.asked: dict[str, words.Asked] = {}
        self.questions = self._deal(words.QUESTIONS, min(len(words.QUESTIONS), 2 + len(self.speakers) // 2))
        self.side_notes = self._deal(words.SIDE_NOTES, len(words.SIDE_NOTES))
        self.decisions = self._deal(words.DECISIONS, 2)
        self.parked = self._deal(words.PARKED, 2)
        self.praise = self._deal(words.PRAISE, 2)

    @property
    def live(self) -> LiveMeeting:
        """The meeting that is played."""
        return self._live

    @property
    def state(self) -> MeetingState:
        """The meeting as it stands."""
        return self._live.state

    def _deal[T](self, all_words: Sequence[T], count: int) -> list[T]:
        """So many of the words in an order of chance; they come round again when there are not enough."""
        dealt: list[T] = []
        while len(dealt) < count:
            dealt += self.dice.sample(all_words, len(all_words))
        return dealt[:count]

    def _give_parts(self) -> dict[RepId, words.Part]:
        """Something to say for everybody, in their own language where there is something left in it."""
        left: list[words.Part] = []
        given: dict[RepId, words.Part] = {}
        for rep_id in self.speakers:
            tongue = words.tongue_of(self._names[rep_id])
            if not any(part.tongue in ("", tongue) for part in left):
                left = self._deal(words.PARTS, len(words.PARTS))
            fitting = [part for part in left if part.tongue in ("", tongue)]
            part = next((one for one in fitting if one.tongue == tongue), fitting[0])
            given[rep_id] = part
            left.remove(part)
        return given

    @property
    def spent_ms(self) -> Ms:
        """How much of the turn or agenda item that runs is over."""
        return self._live.view().clock.spent_ms

    def is_past(self, scene: str) -> bool:
        """Whether a scene that comes once has begun."""
        return scene in self._past

    def step(self, wait_ms: Ms, act: Act, said: str, scene: str = "") -> Step:
        """Make a step that comes ``wait_ms`` after the one before."""
        self.at_ms += max(0, wait_ms)
        self.count += 1
        return Step(self.at_ms, act, said, scene)

    def apply(self, step: Step) -> Outcome:
        """Do what the step says, as the window would."""
        if isinstance(step.act, str):
            outcome = self._live.capture(parse(step.act, self.people, self._today, speaker=self.state.speaker_id))
        else:
            outcome = self._live.dispatch(step.act)
        self._past.add(step.scene)
        return outcome

    def between(self, least_ms: Ms, most_ms: Ms) -> Ms:
        """A length by chance, in quarters of a second."""
        return self.dice.randrange(least_ms, most_ms + 1, 250)

    def name(self, rep_id: RepId | None) -> str:
        """What the others call a rep."""
        return given_name(self._names.get(rep_id, "")) if rep_id else "The team"

    def part(self, rep_id: RepId) -> words.Part:
        """What a rep says and promises."""
        return self._parts.get(rep_id, words.PARTS[0])

    def day(self, days: int) -> date:
        """A day to promise something for; never a weekend."""
        day = self._today + timedelta(days=days)
        return day + timedelta(days={5: 2, 6: 1}.get(day.weekday(), 0))

    def here(self) -> list[RepId]:
        """Who is in the room, in an order of chance."""
        here = [one.rep_id for one in self.state.participants if not self.is_away(one.rep_id)]
        return self.dice.sample(here, len(here))

    def is_absent(self, rep_id: RepId) -> bool:
        """Whether somebody was marked absent."""
        return self._attendance(rep_id) is Attendance.ABSENT

    def is_away(self, rep_id: RepId) -> bool:
        """Whether somebody is not in the room, marked absent or not."""
        if rep_id == self.cast.absent or self.is_absent(rep_id):
            return True
        return rep_id == self.cast.late and self._attendance(rep_id) is Attendance.EXPECTED and not self.late_has_come

    @property
    def late_has_come(self) -> bool:
        """Whether the late one is at the door: soon after the second turn began, or when the turns are over."""
        state = self.state
        if state.phase in (Phase.TASKS, Phase.QA, Phase.CLOSING):
            return True
        spoken = len({one.rep_id for one in state.segments if one.kind is SegmentKind.TURN})
        is_early = state.speaker_id is not None and self.spent_ms < _LATE_BY_MS
        return spoken > _LATE_IN_TURN or (spoken == _LATE_IN_TURN and not is_early)

    def _attendance(self, rep_id: RepId) -> Attendance | None:
        person = self.state.participant(rep_id)
        return None if person is None else person.attendance

    def coming(self) -> str | None:
        """What Next brings, in words; None in the last part of the meeting."""
        state = self.state
        rest = remaining_items(state)
        if rest:
            return rest[0].title
        for phase in PHASES[PHASES.index(state.phase or Phase.OPENING) :]:
            if phase is Phase.TURNS and state.queue:
                return f"{self.name(state.queue[0].rep_id)} has the floor"
            if phase not in (Phase.TURNS, state.phase) and (items := state.plan.items(phase)):
                return items[0].title
        return None

    def line(self, kind: CaptureKind, text: str, who: RepId | None = None, due: date | None = None) -> Act:
        """The line that means this when it is read, else the command it would have become."""
        person = f" @{'_'.join(self._names[who].split())}" if who is not None else ""
        line = f"{_PREFIXES[kind]}{text}{person}{f' ^{due.isoformat()}' if due else ''}"
        read = parse(line, self.people, self._today, speaker=self.state.speaker_id)
        if (read.kind, read.text, read.due, read.problems) == (kind, text, due, ()) and who in (None, read.who):
            return line
        return self._command(kind, text, who, due)

    def _command(self, kind: CaptureKind, text: str, who: RepId | None, due: date | None) -> cmd.Command:
        new = self._live.new_id()
        match kind:
            case CaptureKind.ACTION:
                return cmd.AddAction(new, text, who, due)
            case CaptureKind.QUESTION:
                return cmd.AskQuestion(new, text, who)
            case CaptureKind.WIN | CaptureKind.RECOGNITION:
                return cmd.Recognise(new, text, who, win=kind is CaptureKind.WIN)
            case CaptureKind.DECISION:
                return cmd.AddDecision(new, text, who)
            case CaptureKind.PARKED:
                return cmd.ParkTopic(new, text, who)
            case _:
                return cmd.AddNote(new, text, who)

    def ask(self, rep_id: RepId, wait_ms: Ms, scene: str = "") -> Step:
        """Somebody asks the next question."""
        question = self.questions.pop()
        self.asked[question.text] = question
        said = f"{self.name(rep_id)} asks: {question.text}"
        return self.step(wait_ms, self.line(CaptureKind.QUESTION, question.text, rep_id), said, scene)


def _cast(speakers: Sequence[RepId], dice: random.Random) -> Cast:
    """Give the parts out: a team of one only speaks, with every head more comes into play."""
    drawn = dice.sample(speakers, len(speakers))
    count = len(drawn)
    absent = drawn[0] if count >= 7 else None
    granted = drawn[-3] if count >= 3 else None
    long_winded = [rep_id for rep_id in drawn if rep_id not in (absent, granted)]
    return Cast(
        absent=absent,
        late=drawn[1] if count >= 4 else None,
        skips=drawn[2] if count >= 5 else None,
        to_end=drawn[3] if count >= 6 else None,
        mediates=drawn[-1] if count >= 3 else None,
        pauses=drawn[-2] if count >= 2 else None,
        granted=granted,
        remarks_after=drawn[-1] if count >= 2 else None,
        mistyped=drawn[-2] if count >= 2 else None,
        vague=granted,
        silent=drawn[4] if count >= 8 else None,
        overruns=frozenset(long_winded[: max(1, count // 4)] if count >= 2 else ()),
    )
