"""What the team says outside the turns: the win to open with, new tasks, the last question, what moves in the Q&A."""

from collections.abc import Iterator

from app.domain.capture import CaptureKind
from app.domain.ids import Ms
from app.domain.meeting import commands as cmd
from app.services.practice import words
from app.services.practice.stage import Stage, Step

_WIN, _OBJECTIVE, _TASK, _OPEN_TASK = "win", "objective", "task", "open task"
_ASKS, _SOONER, _TARGET = "last question", "sooner", "target"


class Items:
    """Plays agenda items. Each scene comes once, however often it is asked for."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def win(self) -> Iterator[Step]:
        """Somebody has a win to open with."""
        stage = self._stage
        if stage.is_past(_WIN) or not stage.here():
            return
        winner = stage.here()[0]
        win = stage.dice.choice(words.WINS)
        said = f"A win to open with, {stage.name(winner)}: {win}"
        yield stage.step(stage.between(9_000, 16_000), stage.line(CaptureKind.WIN, win, winner), said, _WIN)

    def tasks(self) -> Iterator[Step]:
        """A new objective for the team, a task for one of them, and one for whom nobody has stepped forward yet."""
        stage = self._stage
        text, target = words.NEW_OBJECTIVE
        if all(one.text != text for one in stage.state.objectives):
            objective = cmd.SetObjective(stage.live.new_id(), text, None, target)
            said = f"New objective for the team: {text}, {target}"
            yield stage.step(stage.between(5_000, 9_000), objective, said, _OBJECTIVE)
        willing = [rep_id for rep_id in stage.here() if rep_id != stage.cast.silent]
        if willing and not stage.is_past(_TASK):
            line = stage.line(CaptureKind.ACTION, words.TASK, willing[0], stage.day(13))
            said = f"Action for {stage.name(willing[0])}: {words.TASK}"
            yield stage.step(stage.between(5_000, 8_000), line, said, _TASK)
        if len(willing) > 1 and not stage.is_past(_OPEN_TASK):
            line = stage.line(CaptureKind.ACTION, words.OPEN_TASK, None, stage.day(9))
            said = f"Action, owner to be found: {words.OPEN_TASK}"
            yield stage.step(stage.between(4_000, 7_000), line, said, _OPEN_TASK)

    def question(self) -> Iterator[Step]:
        """Somebody has one more question, now that there is time for it."""
        stage = self._stage
        here = stage.here()
        if stage.questions and here and not stage.is_past(_ASKS):
            yield stage.ask(here[0], stage.between(4_000, 8_000), _ASKS)

    def changes(self, pace_ms: Ms) -> Iterator[Step]:
        """A promised date moves, and an objective with it: "changed in Q&A"."""
        stage, sooner = self._stage, self._stage.day(1)
        movable = [one for one in stage.state.actions if one.owner_id and one.due is not None and one.due > sooner]
        if movable and not stage.is_past(_SOONER):
            action = stage.dice.choice(movable)
            edit = cmd.EditAction(action.id, action.text, action.owner_id, sooner)
            said = f"Changed in Q&A, {stage.name(action.owner_id)} is quicker: {action.text}, by {sooner.isoformat()}"
            yield stage.step(min(stage.between(4_000, 8_000), pace_ms), edit, said, _SOONER)
        if stage.state.objectives and not stage.is_past(_TARGET):
            objective = stage.state.objectives[0]
            target = "8" if objective.target != "8" else "10"
            change = cmd.SetObjective(objective.id, objective.text, objective.owner_id, target)
            said = f"Changed in Q&A: {objective.text}, {target} instead of {objective.target or 'no number'}"
            yield stage.step(min(stage.between(3_000, 6_000), pace_ms), change, said, _TARGET)
