"""The scenes of the turns: a rep speaks, and what happens meanwhile."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.capture import CaptureKind
from app.domain.ids import Ms, RepId
from app.domain.meeting import commands as cmd
from app.domain.meeting.events import Attendance
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Segment, SegmentKind, Status
from app.services.practice import words
from app.services.practice.stage import Stage, Step


class Happens(StrEnum):
    """What can happen in a turn."""

    NOTE = "note"
    PROMISE = "promise"
    ARRIVES = "arrives"
    ASKS = "asks"
    DECIDES = "decides"
    PARKS = "parks"
    PRAISES = "praises"
    SIDE_NOTE = "side_note"
    TO_END = "to_end"
    PAUSE = "pause"
    MEDIATION = "mediation"
    MISTYPED = "mistyped"
    GRANT = "grant"


SAID = frozenset(
    (
        Happens.NOTE, Happens.PROMISE, Happens.ASKS, Happens.DECIDES, Happens.PARKS, Happens.PRAISES, Happens.SIDE_NOTE,
    )
)  # fmt: skip
"""What the reps do by speaking; the rest is up to the moderator."""


@dataclass(frozen=True, slots=True)
class Beat:
    """What happens when ``share`` of the turn is over; ``key`` is that of no other."""

    share: float
    what: Happens
    key: str
    scene: Callable[[], Iterator[Step]]


@dataclass(frozen=True, slots=True)
class TurnPlan:
    """How long a rep will speak, whatever they are given, and what happens meanwhile, in order."""

    length_ms: Ms
    beats: tuple[Beat, ...]

    def beat(self, what: Happens) -> Beat | None:
        """That beat, if the turn has it."""
        return next((one for one in self.beats if one.what is what), None)


_LONGEST_EXTENSION_MS: Ms = 180_000
_EXTENSION_STEP_MS: Ms = 30_000


class Turns:
    """Plays one turn after the other."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._moved = False
        self._plans: dict[tuple[RepId, Ms], TurnPlan] = {}

    def turn(self) -> Iterator[Step]:
        """The turn that runs now, and the floor to the next; or the moderator's remarks, and on."""
        stage = self._stage
        segment, speaker = stage.state.segment, stage.state.speaker_id
        if segment is None or speaker is None:
            yield from self._extension()
            yield stage.step(stage.between(5_000, 9_000), cmd.Next(), stage.coming() or "")
            return
        if self.is_elsewhere(speaker):
            said = f"{stage.name(speaker)} is still on the phone: skipped once"
            yield stage.step(stage.between(3_000, 5_000), cmd.SkipOnce(speaker), said)
            return
        plan = self.plan(segment, speaker)
        began, length = stage.at_ms - stage.spent_ms, plan.length_ms
        for beat in plan.beats:
            if stage.is_past(beat.key):
                continue
            before = stage.at_ms
            stage.at_ms = max(stage.at_ms, began + int(length * beat.share))
            yield from self.begin(beat)
            if stage.at_ms > began + int(length * beat.share):
                began += stage.at_ms - max(before, began + int(length * beat.share))
            if stage.state.speaker_id != speaker or stage.state.status is not Status.RUNNING:
                return
        stage.at_ms = max(stage.at_ms, began + length)
        coming = stage.coming()
        if coming is None or (speaker == stage.cast.remarks_after and stage.state.queue):
            yield stage.step(0, cmd.ModeratorRemarks(), f"The moderator: {words.REMARK}")
            return
        yield from self._extension()
        yield stage.step(0, cmd.Next(), coming)

    def is_elsewhere(self, speaker: RepId) -> bool:
        """Whether a rep who has the floor is still on the phone: skipped once, they are there the next time."""
        stage = self._stage
        person = stage.state.participant(speaker)
        is_called = speaker == stage.cast.skips and bool(stage.state.queue)
        return is_called and person is not None and not person.skipped

    def plan(self, segment: Segment, speaker: RepId) -> TurnPlan:
        """What happens in a turn: the same however often one asks."""
        key = (speaker, segment.start_ms)
        if key not in self._plans:
            length = self._length(speaker, segment.given_ms)
            beats = sorted(self._beats(speaker, segment.start_ms), key=lambda beat: beat.share)
            self._plans[key] = TurnPlan(length, tuple(beats))
        return self._plans[key]

    def begin(self, beat: Beat) -> Iterator[Step]:
        """The steps of a beat; the first one tells that it is past."""
        key = beat.key
        for step in beat.scene():
            yield replace(step, scene=key)

    def _length(self, speaker: RepId, given_ms: Ms) -> Ms:
        if speaker in self._stage.cast.overruns:
            return given_ms + self._stage.between(12_000, 28_000)
        return max(8_000, int(given_ms * self._stage.dice.uniform(0.68, 0.98)))

    def _beats(self, speaker: RepId, start_ms: Ms) -> Iterator[Beat]:
        """What happens in this turn: always a note and a promise, the rest by chance and by the cast."""
        stage, cast, dice = self._stage, self._stage.cast, self._stage.dice

        def beat(share: float, what: Happens, scene: Callable[[], Iterator[Step]], place: str = speaker) -> Beat:
            return Beat(share, what, f"{what} {place}", scene)

        def here(share: float, what: Happens, scene: Callable[[], Iterator[Step]]) -> Beat:
            return beat(share, what, scene, f"{speaker} {start_ms}")

        yield beat(0.3, Happens.NOTE, lambda: self._note(speaker))
        if speaker != cast.silent:
            yield beat(0.8, Happens.PROMISE, lambda: self._promise(speaker))
        spoken = len({one.rep_id for one in stage.state.segments if one.kind is SegmentKind.TURN})
        if cast.late is not None and spoken >= 2:
            late = stage.state.participant(cast.late)
            if late is not None and late.attendance is Attendance.ABSENT:
                yield here(0.15, Happens.ARRIVES, lambda: self._arrives(late.rep_id))
        if stage.questions and dice.random() < 0.5:
            yield here(0.5, Happens.ASKS, lambda: self._asks(speaker))
        if stage.decisions and dice.random() < 0.35:
            yield here(0.55, Happens.DECIDES, self._decides)
        if stage.parked and dice.random() < 0.35:
            yield here(0.6, Happens.PARKS, self._parks)
        if stage.praise and dice.random() < 0.35:
            yield here(0.65, Happens.PRAISES, lambda: self._praises(speaker))
        if stage.side_notes and dice.random() < 0.4:
            yield here(0.7, Happens.SIDE_NOTE, lambda: self._side_note(speaker))
        if cast.to_end is not None and spoken >= 2 and not self._moved:
            yield here(0.2, Happens.TO_END, self._to_end)
        if speaker == cast.pauses:
            yield beat(0.45, Happens.PAUSE, self._pause)
        if speaker == cast.mediates:
            yield beat(0.4, Happens.MEDIATION, lambda: self._mediation(speaker))
        if speaker == cast.mistyped:
            yield beat(0.75, Happens.MISTYPED, self._mistyped)
        if speaker == cast.granted:
            yield beat(0.9, Happens.GRANT, lambda: self._grant(speaker))

    def _note(self, speaker: RepId) -> Iterator[Step]:
        note = self._stage.part(speaker).note
        yield self._stage.step(
            0, self._stage.line(CaptureKind.NOTE, note), f"Note on {self._stage.name(speaker)}: {note}"
        )

    def _side_note(self, speaker: RepId) -> Iterator[Step]:
        for note in _taken(self._stage.side_notes):
            said = f"Note on {self._stage.name(speaker)}: {note}"
            yield self._stage.step(0, self._stage.line(CaptureKind.NOTE, note), said)

    def _promise(self, speaker: RepId) -> Iterator[Step]:
        """An action of one's own; one rep is vague about the date, which the closing then asks for."""
        stage, part = self._stage, self._stage.part(speaker)
        due = None if speaker == stage.cast.vague else stage.day(part.days)
        said = (
            f"Action for {stage.name(speaker)}: {part.promise}{f', by {due.isoformat()}' if due else ', no date yet'}"
        )
        yield stage.step(0, stage.line(CaptureKind.ACTION, part.promise, speaker, due), said)

    def _asks(self, speaker: RepId) -> Iterator[Step]:
        others = [rep_id for rep_id in self._stage.here() if rep_id != speaker]
        if self._stage.questions:
            yield self._stage.ask(others[0] if others else speaker, 0)

    def _decides(self) -> Iterator[Step]:
        for text in _taken(self._stage.decisions):
            yield self._stage.step(0, self._stage.line(CaptureKind.DECISION, text), f"Decision: {text}")

    def _parks(self) -> Iterator[Step]:
        for text in _taken(self._stage.parked):
            yield self._stage.step(0, self._stage.line(CaptureKind.PARKED, text), f"Parked: {text}")

    def _praises(self, speaker: RepId) -> Iterator[Step]:
        for text in _taken(self._stage.praise):
            said = f"Recognition for {self._stage.name(speaker)}: {text}"
            yield self._stage.step(0, self._stage.line(CaptureKind.RECOGNITION, text, speaker), said)

    def _arrives(self, late: RepId) -> Iterator[Step]:
        said = f"{self._stage.name(late)} has arrived and speaks next but one"
        yield self._stage.step(0, cmd.MarkArrived(late), said)

    def _to_end(self) -> Iterator[Step]:
        moved = self._stage.cast.to_end
        queue = self._stage.state.queue
        if moved is not None and self._stage.state.waits(moved) and queue[-1].rep_id != moved:
            self._moved = True
            said = f"{self._stage.name(moved)} needs a moment and goes to the end"
            yield self._stage.step(0, cmd.MoveToEnd(moved), said)

    def _pause(self) -> Iterator[Step]:
        yield self._stage.step(0, cmd.Pause(), f"Paused. {words.PAUSE}")
        yield self._stage.step(self._stage.between(15_000, 32_000), cmd.Resume(), "The meeting goes on")

    def _mediation(self, speaker: RepId) -> Iterator[Step]:
        """A conflict is settled while the turn waits; the one who keeps the rule is named by the capture line."""
        stage = self._stage
        issue, rule = stage.dice.choice(words.ISSUES)
        yield stage.step(0, f"m {issue}", f"Mediation: {issue}. {stage.name(speaker)} waits")
        if stage.state.mediation is None:
            return
        keeper = next((rep_id for rep_id in stage.here() if rep_id != speaker), speaker)
        said = f"Agreed: {rule}, and {stage.name(keeper)} sees to it"
        yield stage.step(stage.between(22_000, 45_000), cmd.EndMediation(rule, keeper), said)

    def _mistyped(self) -> Iterator[Step]:
        yield self._stage.step(0, "p the coffee machine is empty", "Parked: the coffee machine is empty")
        yield self._stage.step(2_000, cmd.Undo(), "Undone: that was not for the minutes")

    def _grant(self, speaker: RepId) -> Iterator[Step]:
        step_ms = self._stage.state.plan.rules.step_ms
        said = f"{self._stage.name(speaker)} gets {step_ms // 1000} s more"
        yield self._stage.step(0, cmd.GrantTime(step_ms), said)

    def _extension(self) -> Iterator[Step]:
        """When the turns end behind the cap by more than can be caught up, the cap is moved, with the reason."""
        state = self._stage.state
        behind = -self._stage.live.view().ahead_ms
        if state.queue or state.extensions or state.phase is not Phase.TURNS or behind < 20_000:
            return
        delta = min(_LONGEST_EXTENSION_MS, -(-behind // _EXTENSION_STEP_MS) * _EXTENSION_STEP_MS)
        said = f"The cap is moved by {delta // 1000} s: {words.EXTENSION}"
        yield self._stage.step(0, cmd.ExtendCap(delta, words.EXTENSION), said)


def _taken(left: list[str]) -> list[str]:
    """The next of what is left to be said, if anything: other turns may have taken it since this one began."""
    return [left.pop()] if left else []
