"""One frame of the live view: everything its widgets show, frozen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.ids import ItemId, Ms, RepId
from app.domain.meeting.clock import SECOND, display_seconds
from app.domain.meeting.commands import ReviewOutcome
from app.domain.meeting.decision import Gap
from app.domain.meeting.events import Event
from app.domain.meeting.plan import AgendaItem, PreviousAction
from app.domain.meeting.state import Action, MeetingState, NextStep, Question, Status
from app.domain.meeting.view import LiveView as Moment
from app.domain.names import given_name, short_names


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of this meeting, for the capture line: ``@`` can name them."""

    id: RepId
    name: str


@dataclass(frozen=True, slots=True)
class People:
    """Who is in the meeting and what they are called: in full, and as short as it can be told apart."""

    members: tuple[Member, ...]
    shorts: tuple[str, ...]

    @property
    def names(self) -> Mapping[RepId, str]:
        """Full names by rep."""
        return {member.id: member.name for member in self.members}

    def name(self, rep_id: RepId | None) -> str:
        """The full name, "" for nobody."""
        return next((member.name for member in self.members if member.id == rep_id), "")

    def short(self, rep_id: RepId | None) -> str:
        """The short name, "" for nobody."""
        pairs = zip(self.members, self.shorts, strict=True)
        return next((short for member, short in pairs if member.id == rep_id), "")

    def given(self, rep_id: RepId | None) -> str:
        """The given name alone, "" for nobody."""
        return given_name(self.name(rep_id))


def people_of(state: MeetingState) -> People:
    """The people of a meeting, in speaking order as planned."""
    members = tuple(Member(one.rep_id, one.name) for one in state.participants)
    return People(members, short_names([member.name for member in members]))


@dataclass(frozen=True, slots=True)
class Trouble:
    """Writing fails: the sentence with its way out. ``is_bug``: something in Quince went wrong instead."""

    sentence: str
    is_bug: bool = False


@dataclass(frozen=True, slots=True)
class LiveFrame:
    """State and moment together, with what is derived once per change: people, gaps, what undo would take back.

    ``state`` is the same object from frame to frame until something happened, so ``is`` tells whether to look closer.
    ``undo_label``, ``can_undo`` and ``can_redo`` are for the foot of the left column.
    """

    state: MeetingState
    moment: Moment
    people: People
    today: date
    gaps: tuple[Gap, ...] = ()
    undo_label: str = ""
    can_undo: bool = False
    can_redo: bool = False
    saved_utc_ms: Ms | None = None
    upcoming: Event | None = None
    """What Enter, or before the start Space, would begin; None: nothing."""

    @property
    def is_over(self) -> bool:
        """The minutes are locked, or the meeting was called off."""
        return self.state.status in (Status.FINISHED, Status.CANCELLED)

    @property
    def item(self) -> AgendaItem | None:
        """The agenda item that runs."""
        return next((one for one in self.state.plan.agenda if one.id == self.moment.item_id), None)

    @property
    def titles(self) -> Mapping[ItemId, str]:
        """Titles of the agenda items."""
        return {one.id: one.title for one in self.state.plan.agenda}

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """Questions that wait to be settled, in the order they were asked."""
        return tuple(one for one in self.state.questions if one.settled is None)

    def outcome(self, action_id: ItemId) -> ReviewOutcome | None:
        """What the review said of an action of last time; None: not reviewed yet."""
        return next((outcome for one, outcome in self.state.reviews if one == action_id), None)

    def next_step(self, rep_id: RepId) -> NextStep | Action | None:
        """What a rep leaves with: the step set for them, else their first action."""
        step = next((one for one in self.state.next_steps if one.rep_id == rep_id), None)
        if step is not None and step.action_id is not None:
            action = self.state.item(step.action_id)
            if isinstance(action, Action):
                return action
        if step is not None:
            return step
        return next((one for one in self.state.actions if one.owner_id == rep_id), None)

    def rating(self, rep_id: RepId) -> int | None:
        """A rep's mark for the meeting, if they gave one."""
        return next((score for one, score in self.state.ratings if one == rep_id), None)


def looks_alike(before: LiveFrame | None, now: LiveFrame) -> bool:
    """Whether two frames differ in nothing but the hand of the clock and the playhead: no event, no new second."""
    if before is None or before.state is not now.state or before.people is not now.people:
        return False
    return _shown_seconds(before.moment) == _shown_seconds(now.moment)


def _shown_seconds(moment: Moment) -> tuple[object, ...]:
    clock = moment.clock
    return (
        clock.face,
        clock.frozen,
        display_seconds(clock.remaining_ms),
        clock.spent_ms // SECOND,
        clock.mediation_ms // SECOND,
        moment.elapsed_ms // SECOND,
        (moment.gap_ms or 0) // SECOND,
        moment.nudge_start,
    )


def next_meeting_day(frame: LiveFrame) -> date | None:
    """The day of the meeting after this one, if it comes after as many days as this one came; None when not known."""
    previous = frame.state.plan.previous_on
    if previous is None or previous >= frame.today:
        return None
    return frame.today + (frame.today - previous)


def date_suggestions(frame: LiveFrame) -> tuple[date, ...]:
    """Days that an action is likely to be due: the day after tomorrow, the coming Friday, the next meeting."""
    friday = frame.today + timedelta(days=(4 - frame.today.weekday()) % 7 or 7)
    coming = next_meeting_day(frame)
    days = {frame.today + timedelta(days=2), friday, coming or friday + timedelta(days=10)}
    return tuple(sorted(days))


def open_promise(frame: LiveFrame, rep_id: RepId) -> PreviousAction | None:
    """What a rep promised in an earlier meeting and has not done yet: a likely next step."""
    return next(
        (
            action
            for action in frame.state.plan.previous_actions
            if action.owner_id == rep_id and frame.outcome(action.id) in (None, ReviewOutcome.STILL_OPEN)
        ),
        None,
    )
