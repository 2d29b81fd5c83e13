"""The team while a moderator practises: they speak by the clock of the turn or agenda item that runs, and by nothing
else, so whoever has the floor talks and a clock that stands silences them all."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.domain.ids import ItemId, Ms, RepId
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Segment, SegmentKind, Status
from app.services.practice.script import Script
from app.services.practice.stage import Step
from app.services.practice.turns import SAID

type Place = tuple[SegmentKind, Ms, RepId | None, ItemId | None]
"""By what a stretch of the meeting is known again after it was undone and done again."""

_CHANGES_AT = 0.55
"""So much of the Q&A is over when the last things move."""


@dataclass(slots=True)
class _Scene:
    """What is said in one stretch, and how far it has come on the clock of that stretch."""

    steps: Iterator[Step]
    at_ms: Ms = 0
    step: Step | None = None


class Room:
    """Plays the reps' part alone: what they report, promise, ask and are praised for. The floor is the moderator's."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self._stage = script.stage
        self._scenes: dict[Place, _Scene] = {}

    def due(self) -> Step | None:
        """What somebody says now; to be applied at once. None: nothing yet."""
        stage = self._stage
        state, segment = stage.state, stage.state.segment
        if state.status is not Status.RUNNING or state.gap_pending or state.mediation is not None or segment is None:
            return None
        place = (segment.kind, segment.start_ms, segment.rep_id, segment.item_id)
        scene = self._scenes.setdefault(place, _Scene(self._said(segment)))
        if scene.step is None:
            before = stage.at_ms
            scene.step = next(scene.steps, None)
            scene.at_ms += stage.at_ms - before
        if scene.step is None or stage.spent_ms < scene.at_ms:
            return None
        step, scene.step = scene.step, None
        return step

    def _said(self, segment: Segment) -> Iterator[Step]:
        if segment.kind is SegmentKind.TURN and segment.rep_id is not None:
            return self._turn(segment, segment.rep_id)
        if segment.kind is SegmentKind.REMARKS:
            return iter(())
        items = self._script.items
        match segment.phase:
            case Phase.OPENING:
                return items.win()
            case Phase.TASKS:
                return items.tasks()
            case Phase.QA:
                return self._questions(segment)
            case _:
                return iter(())

    def _turn(self, segment: Segment, speaker: RepId) -> Iterator[Step]:
        """What a rep says in a turn: nothing while they are not in the room, or still on the phone."""
        stage, turns = self._stage, self._script.turns
        if stage.is_away(speaker) or turns.is_elsewhere(speaker):
            return
        plan, at_ms = turns.plan(segment, speaker), 0
        for beat in plan.beats:
            if beat.what not in SAID or stage.is_past(beat.key):
                continue
            due_ms = int(plan.length_ms * beat.share)
            for step in turns.begin(beat):
                stage.at_ms += due_ms - at_ms
                at_ms = due_ms
                yield replace(step, at_ms=stage.at_ms)

    def _questions(self, segment: Segment) -> Iterator[Step]:
        yield from self._script.items.question()
        self._stage.at_ms += int(segment.given_ms * _CHANGES_AT)
        yield from self._script.items.changes(segment.given_ms // 4)
