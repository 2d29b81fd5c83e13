"""What a moderator who practises hears in the room and has to act on, as data that the window puts in words."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.ids import ItemId, Ms, RepId
from app.domain.meeting.commands import ReviewOutcome, Settlement
from app.domain.meeting.decision import GapKind
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Action, MeetingState, Question, Segment, SegmentKind, Status
from app.services.practice import words
from app.services.practice.script import Script, outcome_by_chance, score_by_chance
from app.services.practice.turns import Happens, TurnPlan


class Heard(StrEnum):
    """Kinds of things that are heard; who and what are in the prompt."""

    MISSING = "missing"
    """Not here; before the start, or with the floor."""
    ALL_HERE = "all_here"
    """Everybody who comes today is there: the meeting may start."""
    DONE = "done"
    STILL_OPEN = "still_open"
    NOT_DONE = "not_done"
    """What became of a promise of last time."""
    ARRIVED = "arrived"
    ELSEWHERE = "elsewhere"
    """Has the floor and is on the phone."""
    NEEDS_A_MOMENT = "needs_a_moment"
    """Would speak next and would rather be last."""
    CONFLICT = "conflict"
    AGREED = "agreed"
    """How the conflict ends: the rule, and who keeps it."""
    WANTS_TIME = "wants_time"
    CALL_DROPS = "call_drops"
    CALL_IS_BACK = "call_is_back"
    GOES_ON = "goes_on"
    """Talks on beyond the time given."""
    HAS_SAID_ALL = "has_said_all"
    ANSWERS = "answers"
    PARKS = "parks"
    TAKES = "takes"
    """How an open question can be settled; TAKES also: who takes an action without an owner."""
    NAMES_DAY = "names_day"
    NAMES_STEP = "names_step"
    RATES = "rates"
    GO_ON = "go_on"
    """This agenda item has nothing more."""
    FINISH = "finish"
    """Nothing is missing: the minutes can be locked."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One thing that is heard. ``number`` is a mark from 1 to 10."""

    heard: Heard
    rep_id: RepId | None = None
    text: str = ""
    due: date | None = None
    number: int = 0


_REVIEWED = {
    ReviewOutcome.DONE: Heard.DONE,
    ReviewOutcome.STILL_OPEN: Heard.STILL_OPEN,
    ReviewOutcome.NOT_DONE: Heard.NOT_DONE,
}
_SETTLED = {Settlement.ANSWERED: Heard.ANSWERS, Settlement.PARKED: Heard.PARKS, Settlement.ACTION: Heard.TAKES}
_QUARREL_MS: Ms = 15_000
"""So long a mediation takes until they agree."""
_DROPPED_MS: Ms = 20_000
"""So long nobody hears a thing, unless the meeting is paused."""
_ITEM_SHARE = 0.8
"""So much of an agenda item is over when nothing more is said about it."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """The turn that runs, and what is to happen in it."""

    segment: Segment
    plan: TurnPlan

    def due_ms(self, what: Happens) -> Ms | None:
        """When in the turn that happens; None: never."""
        beat = self.plan.beat(what)
        return None if beat is None else int(self.plan.length_ms * beat.share)

    def paused(self, state: MeetingState) -> bool:
        """Whether there was a pause in it."""
        return any(one.at_ms >= self.segment.start_ms for one in state.pauses)

    def mediated(self, state: MeetingState) -> bool:
        """Whether a conflict was settled in it."""
        return any(one.start_ms >= self.segment.start_ms for one in state.mediations)


class Prompter:
    """Says what is heard now. Asking changes nothing but the first throw of the dice for an answer that then stays."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self._stage = script.stage
        self._outcomes: dict[ItemId, ReviewOutcome] = {}
        self._scores: dict[RepId, int] = {}

    def prompt(self) -> Prompt | None:
        """The most pressing of what is heard; None: nothing waits for the moderator."""
        state = self._stage.state
        if state.status is Status.READY:
            return self._before()
        segment = state.segment
        if state.gap_pending or segment is None:
            return None
        turn = None if segment.rep_id is None else _Turn(segment, self._script.turns.plan(segment, segment.rep_id))
        if state.status is Status.PAUSED:
            return Prompt(Heard.CALL_IS_BACK) if self._is_time(turn, Happens.PAUSE) else None
        if state.mediation is not None:
            return self._agreed() if self._is_time(turn, Happens.MEDIATION) else None
        if segment.rep_id is not None and turn is not None:
            return self._in_turn(state, segment.rep_id, turn)
        return self._outside(state, segment)

    def _before(self) -> Prompt:
        stage = self._stage
        for rep_id in (stage.cast.absent, stage.cast.late):
            if rep_id is not None and not stage.is_absent(rep_id):
                return Prompt(Heard.MISSING, rep_id)
        return Prompt(Heard.ALL_HERE)

    # ------------------------------------------------------------------------------------------------------- the turns

    def _in_turn(self, state: MeetingState, speaker: RepId, turn: "_Turn") -> Prompt | None:
        stage = self._stage
        if stage.is_away(speaker):
            return Prompt(Heard.MISSING, speaker)
        if self._script.turns.is_elsewhere(speaker):
            return Prompt(Heard.ELSEWHERE, speaker)
        return self._pressing(state, speaker, turn) or self._at_the_door() or self._next_in_line(state)

    def _is_time(self, turn: "_Turn | None", what: Happens) -> bool:
        due_ms = None if turn is None else turn.due_ms(what)
        return due_ms is not None and self._stage.spent_ms >= due_ms

    def _pressing(self, state: MeetingState, speaker: RepId, turn: "_Turn") -> Prompt | None:
        """What comes of the turn itself."""
        segment, spent = turn.segment, self._stage.spent_ms
        dropped_ms = turn.due_ms(Happens.PAUSE)
        if dropped_ms is not None and dropped_ms <= spent < dropped_ms + _DROPPED_MS and not turn.paused(state):
            return Prompt(Heard.CALL_DROPS)
        if self._is_time(turn, Happens.MEDIATION) and not turn.mediated(state):
            return Prompt(Heard.CONFLICT, speaker, self._issue()[0])
        length_ms, wants_ms = turn.plan.length_ms, turn.due_ms(Happens.GRANT)
        if wants_ms is not None and segment.granted_ms > 0:
            length_ms, wants_ms = length_ms + segment.granted_ms, None
        if spent >= length_ms:
            return Prompt(Heard.HAS_SAID_ALL, speaker)
        if wants_ms is not None and spent >= wants_ms:
            return Prompt(Heard.WANTS_TIME, speaker)
        return Prompt(Heard.GOES_ON, speaker) if spent >= segment.given_ms else None

    def _at_the_door(self) -> Prompt | None:
        stage, late = self._stage, self._stage.cast.late
        if late is None or not stage.is_absent(late) or not stage.late_has_come:
            return None
        return Prompt(Heard.ARRIVED, late)

    def _next_in_line(self, state: MeetingState) -> Prompt | None:
        asks = self._stage.cast.to_end
        if asks is None or len(state.queue) < 2 or state.queue[0].rep_id != asks:
            return None
        spoken = [one for one in state.segments if one.kind is SegmentKind.TURN]
        return Prompt(Heard.NEEDS_A_MOMENT, asks) if len(spoken) > 1 else None

    # ------------------------------------------------------------------------------------------------------- mediation

    def _issue(self) -> tuple[str, str]:
        """What the conflict is about, and the rule that ends it: one for a meeting."""
        return words.ISSUES[len(self._stage.people) % len(words.ISSUES)]

    def _agreed(self) -> Prompt | None:
        if self._stage.live.view().clock.mediation_ms < _QUARREL_MS:
            return None
        return Prompt(Heard.AGREED, self._willing(), self._issue()[1])

    def _willing(self) -> RepId | None:
        """Who steps forward: always the same one, as long as they are here."""
        stage = self._stage
        here = [rep_id for rep_id in stage.speakers if not stage.is_away(rep_id)]
        return next((rep_id for rep_id in here if rep_id != stage.cast.silent), None)

    # ------------------------------------------------------------------------------------------------------- the others

    def _outside(self, state: MeetingState, segment: Segment) -> Prompt | None:
        if segment.kind is SegmentKind.REMARKS:
            return None
        if state.phase is Phase.CLOSING:
            return self._at_the_close(state)
        if state.phase is Phase.OPENING and segment.item_id == state.plan.items(Phase.OPENING)[-1].id:
            reviewed = {action_id for action_id, _ in state.reviews}
            for action in state.plan.previous_actions:
                if action.id not in reviewed:
                    return Prompt(_REVIEWED[self._outcome(action.id)], action.owner_id, action.text)
            return Prompt(Heard.GO_ON)
        if state.phase is Phase.QA:
            waiting = next((one for one in state.questions if one.settled is None), None)
            if waiting is not None:
                return self._settling(waiting)
        return Prompt(Heard.GO_ON) if self._stage.spent_ms >= segment.given_ms * _ITEM_SHARE else None

    def _outcome(self, action_id: ItemId) -> ReviewOutcome:
        if action_id not in self._outcomes:
            self._outcomes[action_id] = outcome_by_chance(self._stage.dice)
        return self._outcomes[action_id]

    def _settling(self, question: Question) -> Prompt:
        asked = self._stage.asked.get(question.text)
        if asked is None:
            return Prompt(Heard.ANSWERS)
        heard = _SETTLED[Settlement(asked.how)]
        if heard is not Heard.TAKES:
            return Prompt(heard, None, asked.answer)
        return Prompt(heard, self._willing(), asked.answer, self._stage.day(asked.days))

    def _at_the_close(self, state: MeetingState) -> Prompt | None:
        gap = next(iter(self._stage.live.gaps()), None)
        if gap is not None:
            item = state.item(gap.item_id) if gap.item_id is not None else None
            if isinstance(item, Question):
                return self._settling(item)
            if isinstance(item, Action) and gap.kind is GapKind.ACTION_WITHOUT_OWNER:
                return Prompt(Heard.TAKES, self._willing(), item.text, item.due)
            if isinstance(item, Action):
                return Prompt(Heard.NAMES_DAY, item.owner_id, item.text, self._stage.day(4))
            return Prompt(Heard.NAMES_STEP, gap.rep_id, self._stage.part(gap.rep_id or RepId("")).promise)
        here = [rep_id for rep_id in self._stage.speakers if not self._stage.is_away(rep_id)]
        if any(rep_id not in state.read for rep_id in here):
            return None
        rated = {rep_id for rep_id, _ in state.ratings}
        unrated = next((rep_id for rep_id in here if rep_id not in rated), None)
        if unrated is None:
            return Prompt(Heard.FINISH)
        return Prompt(Heard.RATES, unrated, number=self._score(unrated))

    def _score(self, rep_id: RepId) -> int:
        if rep_id not in self._scores:
            self._scores[rep_id] = score_by_chance(self._stage.dice)
        return self._scores[rep_id]
