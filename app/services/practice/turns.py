"""The scenes of the turns: a rep speaks, and what happens meanwhile."""

from collections.abc import Callable, Iterator

from app.domain.capture import CaptureKind
from app.domain.ids import Ms, RepId
from app.domain.meeting import commands as cmd
from app.domain.meeting.events import Attendance
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import SegmentKind, Status
from app.services.practice import words
from app.services.practice.stage import Stage, Step

type Beat = tuple[float, Callable[[], Iterator[Step]]]
"""What happens when that share of the turn is over."""

_LONGEST_EXTENSION_MS: Ms = 180_000
_EXTENSION_STEP_MS: Ms = 30_000


class Turns:
    """Plays one turn after the other."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._moved = False

    def turn(self) -> Iterator[Step]:
        """The turn that runs now, and the floor to the next; or the moderator's remarks, and on."""
        stage = self._stage
        segment, speaker = stage.state.segment, stage.state.speaker_id
        if segment is None or speaker is None:
            yield from self._extension()
            yield stage.step(stage.between(5_000, 9_000), cmd.Next(), stage.coming() or "")
            return
        person = stage.state.participant(speaker)
        if speaker == stage.cast.skips and stage.state.queue and person is not None and not person.skipped:
            said = f"{stage.name(speaker)} is still on the phone: skipped once"
            yield stage.step(stage.between(3_000, 5_000), cmd.SkipOnce(speaker), said)
            return
        began, length = stage.at_ms, self._length(speaker, segment.given_ms)
        for share, scene in sorted(self._beats(speaker), key=lambda beat: beat[0]):
            before = stage.at_ms
            stage.at_ms = max(stage.at_ms, began + int(length * share))
            yield from scene()
            if stage.at_ms > began + int(length * share):
                began += stage.at_ms - max(before, began + int(length * share))
            if stage.state.speaker_id != speaker or stage.state.status is not Status.RUNNING:
                return
        stage.at_ms = max(stage.at_ms, began + length)
        coming = stage.coming()
        if coming is None or (speaker == stage.cast.remarks_after and stage.state.queue):
            yield stage.step(0, cmd.ModeratorRemarks(), f"The moderator: {words.REMARK}")
            return
        yield from self._extension()
        yield stage.step(0, cmd.Next(), coming)

    def _length(self, speaker: RepId, given_ms: Ms) -> Ms:
        if speaker in self._stage.cast.overruns:
            return given_ms + self._stage.between(12_000, 28_000)
        return max(8_000, int(given_ms * self._stage.dice.uniform(0.68, 0.98)))

    def _beats(self, speaker: RepId) -> list[Beat]:
        """What happens in this turn: always a note and a promise, the rest by chance and by the cast."""
        stage, cast, dice = self._stage, self._stage.cast, self._stage.dice
        beats: list[Beat] = [(0.3, lambda: self._note(speaker))]
        if speaker != cast.silent:
            beats.append((0.8, lambda: self._promise(speaker)))
        spoken = len({one.rep_id for one in stage.state.segments if one.kind is SegmentKind.TURN})
        if cast.late is not None and spoken >= 2:
            late = stage.state.participant(cast.late)
            if late is not None and late.attendance is Attendance.ABSENT:
                beats.append((0.15, lambda: self._arrives(late.rep_id)))
        if stage.questions and dice.random() < 0.5:
            beats.append((0.5, lambda: self._asks(speaker)))
        for chance, share, left, scene in (
            (0.35, 0.55, stage.decisions, self._decides),
            (0.35, 0.6, stage.parked, self._parks),
            (0.35, 0.65, stage.praise, self._praises),
            (0.4, 0.7, stage.side_notes, self._side_note),
        ):
            if left and dice.random() < chance:
                beats.append((share, lambda scene=scene: scene(speaker)))  # type: ignore[misc]  # bound now, not later
        if cast.to_end is not None and spoken >= 2 and not self._moved:
            beats.append((0.2, self._to_end))
        if speaker == cast.pauses:
            beats.append((0.45, self._pause))
        if speaker == cast.mediates:
            beats.append((0.4, lambda: self._mediation(speaker)))
        if speaker == cast.mistyped:
            beats.append((0.75, self._mistyped))
        if speaker == cast.granted:
            beats.append((0.9, lambda: self._grant(speaker)))
        return beats

    def _note(self, speaker: RepId) -> Iterator[Step]:
        note = self._stage.part(speaker).note
        yield self._stage.step(
            0, self._stage.line(CaptureKind.NOTE, note), f"Note on {self._stage.name(speaker)}: {note}"
        )

    def _side_note(self, speaker: RepId) -> Iterator[Step]:
        note = self._stage.side_notes.pop()
        yield self._stage.step(
            0, self._stage.line(CaptureKind.NOTE, note), f"Note on {self._stage.name(speaker)}: {note}"
        )

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
        yield self._stage.ask(others[0] if others else speaker, 0)

    def _decides(self, speaker: RepId) -> Iterator[Step]:
        text = self._stage.decisions.pop()
        yield self._stage.step(0, self._stage.line(CaptureKind.DECISION, text), f"Decision: {text}")

    def _parks(self, speaker: RepId) -> Iterator[Step]:
        text = self._stage.parked.pop()
        yield self._stage.step(0, self._stage.line(CaptureKind.PARKED, text), f"Parked: {text}")

    def _praises(self, speaker: RepId) -> Iterator[Step]:
        text = self._stage.praise.pop()
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
