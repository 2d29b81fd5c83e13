"""The script of a rehearsal, from the door to the locked minutes.

Each step is made when it is its time, from the meeting as it then stands, so a moderator may take part: whatever they
do, the script goes on from there, and so does a second round of steps begun in the middle. For one seed, one team and
one clock it is always the same.
"""

import random
from collections.abc import Iterator
from datetime import date

from app.domain.ids import Ms
from app.domain.meeting import commands as cmd
from app.domain.meeting.decision import Gap, GapKind
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Action, Question, Status
from app.services.live import LiveMeeting, Outcome
from app.services.practice import words
from app.services.practice.items import Items
from app.services.practice.stage import Stage, Step
from app.services.practice.turns import Turns

_MOST_STEPS = 2_000
"""A meeting of thirty reps takes some three hundred steps: more means that somebody keeps going back."""

_OUTCOMES = (cmd.ReviewOutcome.DONE, cmd.ReviewOutcome.STILL_OPEN, cmd.ReviewOutcome.NOT_DONE)
_OUTCOME_WORDS = {
    cmd.ReviewOutcome.DONE: "done",
    cmd.ReviewOutcome.STILL_OPEN: "still open",
    cmd.ReviewOutcome.NOT_DONE: "not done",
}
_SETTLED_WORDS = {cmd.Settlement.ANSWERED: "Answered", cmd.Settlement.PARKED: "Parked"}


def outcome_by_chance(dice: random.Random) -> cmd.ReviewOutcome:
    """What became of a promise: most are kept."""
    return dice.choices(_OUTCOMES, (6, 3, 1))[0]


def score_by_chance(dice: random.Random) -> int:
    """A rep's mark for the meeting: the team is not hard to please."""
    return dice.choices((6, 7, 8, 9, 10), (1, 3, 6, 5, 2))[0]


class Script:
    """Plays an opened meeting. ``today`` is the day from which dates are counted."""

    def __init__(self, live: LiveMeeting, seed: int, today: date) -> None:
        self._stage = Stage(live, seed, today)
        self._turns = Turns(self._stage)
        self._items = Items(self._stage)

    @property
    def stage(self) -> Stage:
        """Where it is played."""
        return self._stage

    @property
    def turns(self) -> Turns:
        """What happens in the turns."""
        return self._turns

    @property
    def items(self) -> Items:
        """What is said outside them."""
        return self._items

    def apply(self, step: Step) -> Outcome:
        """Do what the step says, as the window would. A step that no longer fits is refused and changes nothing."""
        return self._stage.apply(step)

    def steps(self) -> Iterator[Step]:
        """The meeting step by step. Each is to be applied, when it is its time, before the next one is asked for."""
        stage = self._stage
        if stage.state.status is Status.READY:
            yield from self._arrivals()
        while stage.state.status in (Status.READY, Status.RUNNING, Status.PAUSED) and stage.count < _MOST_STEPS:
            if stage.state.status is Status.READY:
                yield stage.step(6_000, cmd.StartMeeting(), "The meeting starts")
            elif stage.state.gap_pending:
                yield stage.step(2_000, cmd.ResolveGap(counted=False), "The time away is taken out")
            elif stage.state.status is Status.PAUSED:
                yield stage.step(5_000, cmd.Resume(), "The meeting goes on")
            elif stage.state.phase is Phase.CLOSING or (stage.state.speaker_id is None and stage.coming() is None):
                yield from self._closing()
            elif stage.state.phase is Phase.TURNS:
                yield from self._turns.turn()
            else:
                yield from self._item(stage.state.phase)

    def _arrivals(self) -> Iterator[Step]:
        stage, cast = self._stage, self._stage.cast
        if cast.absent is not None and not stage.is_absent(cast.absent):
            yield stage.step(4_000, cmd.MarkAbsent(cast.absent), f"{stage.name(cast.absent)} is absent today")
        if cast.late is not None and not stage.is_absent(cast.late):
            yield stage.step(3_000, cmd.MarkAbsent(cast.late), f"{stage.name(cast.late)} is not here yet")

    # ------------------------------------------------------------------------------------- opening, tasks and questions

    def _item(self, phase: Phase | None) -> Iterator[Step]:
        """One agenda item outside the turns: what belongs to its phase, then on to the next."""
        stage = self._stage
        began, item_id = stage.at_ms - stage.spent_ms, stage.state.segment.item_id if stage.state.segment else None
        given = stage.state.segment.given_ms if stage.state.segment else 10_000
        if phase is Phase.OPENING:
            yield from self._opening(item_id, given)
        elif phase is Phase.TASKS:
            yield from self._items.tasks()
        else:
            yield from self._settling(given)
        now = stage.state.segment.item_id if stage.state.segment else None
        coming = stage.coming()
        if now == item_id and stage.state.status is Status.RUNNING and coming is not None:
            until = began + int(given * stage.dice.uniform(0.82, 1.02))
            yield stage.step(until - stage.at_ms, cmd.Next(), coming)

    def _opening(self, item_id: str | None, given_ms: Ms) -> Iterator[Step]:
        items = self._stage.state.plan.items(Phase.OPENING)
        if item_id in (None, items[0].id):
            yield from self._items.win()
        if item_id in (None, items[-1].id):
            yield from self._review(given_ms)

    def _review(self, given_ms: Ms) -> Iterator[Step]:
        """Read out what last time left open, quickly enough for the time there is."""
        stage, actions = self._stage, self._stage.state.plan.previous_actions
        pace = max(1_000, given_ms // max(1, len(actions)) * 8 // 10)
        for action in actions:
            if any(reviewed == action.id for reviewed, _ in stage.state.reviews):
                continue
            outcome = outcome_by_chance(stage.dice)
            said = f"{stage.name(action.owner_id)}, from last time: {action.text}: {_OUTCOME_WORDS[outcome]}"
            yield stage.step(min(stage.between(4_000, 9_000), pace), cmd.ReviewAction(action.id, outcome), said)

    def _settling(self, given_ms: Ms) -> Iterator[Step]:
        """Settle what was asked; then something of it moves."""
        stage = self._stage
        yield from self._items.question()
        waiting = [one for one in stage.state.questions if one.settled is None]
        pace = max(2_000, given_ms // (len(waiting) + 2))
        for question in waiting:
            yield self._settle(question, min(stage.between(9_000, 18_000), pace))
        yield from self._items.changes(pace)

    def _settle(self, question: Question, wait_ms: Ms) -> Step:
        stage = self._stage
        asked = stage.asked.get(question.text, words.ANY_ANSWER)
        here = [rep_id for rep_id in stage.here() if rep_id != stage.cast.silent] or stage.here()
        how = cmd.Settlement(asked.how)
        if how is cmd.Settlement.ACTION and here:
            settle = cmd.SettleQuestion(
                question.id, how, asked.answer, stage.live.new_id(), here[0], stage.day(asked.days)
            )
            said = f"To action for {stage.name(here[0])}"
        else:
            settle = cmd.SettleQuestion(question.id, how, asked.answer)
            said = _SETTLED_WORDS.get(how, "Answered")
        return stage.step(wait_ms, settle, f"{said}: {question.text} {asked.answer}")

    # --------------------------------------------------------------------------------------------------------- closing

    def _closing(self) -> Iterator[Step]:
        """What is missing is mended, everybody's part is read out, the meeting is rated, the minutes are locked."""
        stage = self._stage
        for gap in stage.live.gaps():
            yield from self._mend(gap)
        present = [rep_id for rep_id in stage.speakers if rep_id in stage.here() and rep_id not in stage.state.read]
        given = stage.state.segment.given_ms if stage.state.segment else 30_000
        pace = max(500, given // (2 * len(present) + 1))
        for rep_id in present:
            said = f"Read out for {stage.name(rep_id)}: {self._next_step(rep_id)}"
            yield stage.step(pace, cmd.MarkRead(rep_id), said)
        rated = {rep_id for rep_id, _ in stage.state.ratings}
        for rep_id in present[: max(1, len(present) - 1)]:
            if rep_id not in rated:
                score = score_by_chance(stage.dice)
                yield stage.step(
                    pace // 2, cmd.RateMeeting(rep_id, score), f"{stage.name(rep_id)} rates the meeting {score} of 10"
                )
        reason = words.OUT_OF_TIME if stage.live.gaps() else ""
        yield stage.step(stage.between(2_000, 4_000), cmd.Finish(reason), "The minutes are locked")

    def _next_step(self, rep_id: str) -> str:
        state = self._stage.state
        said = [step.text for step in state.next_steps if step.rep_id == rep_id]
        own = [action.text for action in state.actions if action.owner_id == rep_id]
        return (said or own or ["no next step"])[0]

    def _mend(self, gap: Gap) -> Iterator[Step]:
        """Put in what is missing before the minutes can be locked."""
        stage = self._stage
        item = stage.state.item(gap.item_id) if gap.item_id is not None else None
        wait = stage.between(1_500, 4_000)
        if isinstance(item, Question) and item.settled is None:
            yield self._settle(item, wait)
        elif isinstance(item, Action) and gap.kind is GapKind.ACTION_WITHOUT_OWNER:
            owner = next((rep_id for rep_id in stage.here() if rep_id != stage.cast.silent), None)
            said = f"{stage.name(owner)} takes: {item.text}"
            yield stage.step(wait, cmd.EditAction(item.id, item.text, owner, item.due), said)
        elif isinstance(item, Action):
            due = stage.day(4)
            said = f"A date for {stage.name(item.owner_id)}: {item.text}, by {due.isoformat()}"
            yield stage.step(wait, cmd.EditAction(item.id, item.text, item.owner_id, due), said)
        elif gap.rep_id is not None:
            promise = stage.part(gap.rep_id).promise
            said = f"Next step of {stage.name(gap.rep_id)}: {promise}"
            yield stage.step(wait, cmd.SetNextStep(gap.rep_id, promise), said)
