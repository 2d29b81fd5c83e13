"""Meetings as planned: making, changing, and what they need before they can start."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.agenda import (
    ENGLISH_TITLES,
    HOUR,
    MINUTE,
    AgendaSum,
    Fit,
    Title,
    agenda_sum,
    apply_fit,
    fits,
    template,
    with_one_turns_item,
    with_turns_ms,
)
from app.domain.capacity import CapacityKind, CapacityOption, capacity_options
from app.domain.errors import RequestError
from app.domain.ids import ItemId, MeetingId, Ms, RepId
from app.domain.meeting.commands import Settlement
from app.domain.meeting.order import Placed
from app.domain.meeting.plan import (
    AgendaItem,
    MeetingPlan,
    OrderMethod,
    PlannedObjective,
    Purpose,
)
from app.domain.meeting.state import Action, ParkedTopic, Question
from app.services import planning
from app.services.actions import ActionsService, Urgency
from app.services.ports import Clock, Ids, Meeting, MeetingStatus, Prework, Store
from app.services.settings import SettingsService

FIRST_TITLE = "Sales huddle"

MISSED_AFTER_MS: Ms = 12 * HOUR
"""A meeting that was not held half a day after its time is not going to be."""


class ReadyKind(StrEnum):
    """What a meeting needs before it starts."""

    TEAM = "team"
    """``number`` = participants."""
    CAPACITY = "capacity"
    """Only for more reps than the limit: ``number`` = reps, ``of`` = limit, ``text`` = what was chosen."""
    OBJECTIVE = "objective"
    """``text`` = the first, ``number`` = how many."""
    AGENDA = "agenda"
    """``number`` ms of ``of`` ms."""
    PREWORK = "prework"
    """Only when some was asked for: ``number`` of ``of`` are done, ``rep_ids`` are missing, ``text`` = what the first
    of them owes."""
    LAST_ACTIONS = "last_actions"
    """``number`` = open from earlier meetings; never missing."""


@dataclass(frozen=True, slots=True)
class ReadyData:
    """The particulars of a line of the readiness list; see :class:`ReadyKind`."""

    number: int = 0
    of: int = 0
    text: str = ""
    rep_ids: tuple[RepId, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadyItem:
    """One line of the readiness list."""

    kind: ReadyKind
    ok: bool
    data: ReadyData


@dataclass(frozen=True, slots=True)
class CarryOver:
    """What the meeting before left behind."""

    meeting: Meeting | None = None
    parked: tuple[ParkedTopic, ...] = ()
    questions: tuple[Question, ...] = ()
    """Not settled, or parked."""
    undiscussed: tuple[AgendaItem, ...] = ()
    """Agenda items that never began."""
    objectives: tuple[PlannedObjective, ...] = ()
    actions: tuple[Action, ...] = ()
    """All that it set, whatever became of them since."""


class MeetingsService:
    """Everything about meetings but holding them."""

    def __init__(self, store: Store, clock: Clock, ids: Ids, settings: SettingsService) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._settings = settings

    # ------------------------------------------------------------------------------------------------------- finding

    def next_meeting(self) -> Meeting | None:
        """The first of those that are planned."""
        return next(iter(self.planned()), None)

    def planned(self) -> tuple[Meeting, ...]:
        """The planned meetings, the one that comes first first: one without a time can start now, before all others;
        one that was missed comes after all others, the latest first."""
        missed_before = self._clock.wall_utc_ms() - MISSED_AFTER_MS

        def turn(one: Meeting) -> tuple[int, Ms]:
            at = one.scheduled_utc_ms
            if at is None:
                return 0, 0
            return (1, at) if at >= missed_before else (2, -at)

        return tuple(sorted(self._store.meetings(status=MeetingStatus.PLANNED), key=turn))

    def list(self) -> tuple[Meeting, ...]:
        """All meetings, newest first, without cancelled ones and rehearsals."""
        return self._store.meetings()

    def get(self, meeting_id: MeetingId) -> Meeting:
        """The meeting of that id. Raises a ``RequestError`` when there is none."""
        meeting = self._store.meeting(meeting_id)
        if meeting is None:
            raise RequestError("This meeting is not there any more")
        return meeting

    def find(self, beginning: str) -> Meeting:
        """The one meeting whose id begins like that. Raises a ``RequestError`` for none or several."""
        found = [one for one in self._store.meetings() if one.id.startswith(beginning)] if beginning else []
        if len(found) != 1:
            raise RequestError(f"{'Several meetings' if found else 'No meeting'} with the id {beginning}")
        return found[0]

    # -------------------------------------------------------------------------------------------------------- making

    def template(self, purpose: Purpose, titles: Mapping[Title, str] = ENGLISH_TITLES) -> tuple[AgendaItem, ...]:
        """The agenda of a purpose, with new ids. ``titles`` are the words of another language."""
        return template(purpose, self._ids.new, titles)

    def create(
        self,
        title: str,
        purpose: Purpose = Purpose.RESULTS_REVIEW,
        participants: Sequence[RepId] | None = None,
        scheduled_utc_ms: Ms | None = None,
        *,
        titles: Mapping[Title, str] = ENGLISH_TITLES,
        sample: bool = False,
        rehearsal: bool = False,
    ) -> Meeting:
        """Plan a meeting and keep it. ``participants`` None: all active reps.

        Objectives of the meeting before stand on, and the pre-work that was asked for is asked for again.
        """
        settings = self._settings.current
        chosen = [rep.id for rep in self._store.reps(active_only=True)] if participants is None else participants
        meeting = Meeting(
            id=MeetingId(self._ids.new()),
            title=title,
            purpose=purpose,
            cap_ms=settings.cap_ms,
            agenda=self.template(purpose, titles),
            participants=tuple(chosen),
            moderator=settings.moderator,
            place=settings.place,
            scheduled_utc_ms=scheduled_utc_ms,
            zone=self._clock.zone(),
            order_seed=zlib.crc32(self._ids.new().encode()),
            sample=sample,
            rehearsal=rehearsal,
        )
        if not rehearsal:
            left = self.carry_over(meeting)
            asked = left.meeting.prework if left.meeting is not None else ()
            again = tuple(Prework(one.rep_id, one.text) for one in asked)
            meeting = replace(meeting, objectives=left.objectives, prework=again)
        return self.save(meeting)

    def first_meeting(self, title: str = FIRST_TITLE, titles: Mapping[Title, str] = ENGLISH_TITLES) -> Meeting | None:
        """Have a meeting ready to start: the next one, or a new results review when none was ever planned.

        None while there is nobody in the team, or when meetings were held and none is planned.
        """
        known = self.next_meeting()
        if known is not None or self._store.meetings(limit=1) or not self._store.reps(active_only=True):
            return known
        return self.create(title, titles=titles)

    def save(self, meeting: Meeting) -> Meeting:
        """Keep a planned meeting and give it as kept: agenda by phase with one turns item, people once each.

        Raises a ``RequestError`` for a meeting that has begun, has no title, or is shorter than a minute.
        """
        kept = self._store.meeting(meeting.id)
        if kept is not None and kept.status is not MeetingStatus.PLANNED:
            raise RequestError("This meeting has begun and its plan cannot be changed")
        title = " ".join(meeting.title.split())
        if not title:
            raise RequestError("A meeting needs a title")
        if meeting.cap_ms < MINUTE:
            raise RequestError("A meeting lasts at least a minute")
        meeting = self._sound(self._for_few(replace(meeting, title=title), kept))
        self._store.save_meeting(meeting)
        return meeting

    def _for_few(self, meeting: Meeting, kept: Meeting | None) -> Meeting:
        """Without what was chosen for more reps than the limit, once there are no more of them."""
        if len(set(meeting.participants)) > self._settings.rules().rep_limit:
            return meeting
        if kept is not None and kept.capacity_choice == CapacityKind.LONGER_CAP and meeting.cap_ms == kept.cap_ms:
            meeting = replace(meeting, cap_ms=self._settings.current.cap_ms)
        written = () if meeting.capacity_choice else meeting.written_updates
        return replace(meeting, capacity_choice="", written_updates=written)

    def _sound(self, meeting: Meeting) -> Meeting:
        """The meeting with everything in it once, in order, and about its own participants."""
        participants = tuple(dict.fromkeys(meeting.participants))
        written = tuple(rep_id for rep_id in participants if rep_id in meeting.written_updates)
        agenda = with_one_turns_item(meeting.agenda, self._ids.new)
        meeting = replace(
            meeting,
            participants=participants,
            written_updates=written,
            order_by_hand=tuple(rep_id for rep_id in dict.fromkeys(meeting.order_by_hand) if rep_id in participants),
            prework=tuple(one for one in meeting.prework if one.rep_id in participants),
        )
        return replace(meeting, agenda=with_turns_ms(agenda, self.sums(replace(meeting, agenda=agenda)).turns_ms))

    def duplicate(self, meeting_id: MeetingId, scheduled_utc_ms: Ms | None = None) -> Meeting:
        """Plan the same meeting again: same people and agenda, nothing of what was said, pre-work to be done anew."""
        meeting = self.get(meeting_id)
        fresh = replace(
            meeting,
            id=MeetingId(self._ids.new()),
            agenda=tuple(replace(item, id=ItemId(self._ids.new())) for item in meeting.agenda),
            scheduled_utc_ms=scheduled_utc_ms,
            zone=self._clock.zone(),
            prework=tuple(Prework(one.rep_id, one.text) for one in meeting.prework),
            order_seed=zlib.crc32(self._ids.new().encode()),
            status=MeetingStatus.PLANNED,
            started_utc_ms=None,
            ended_utc_ms=None,
            version=0,
        )
        objectives = self.carry_over(fresh).objectives or meeting.objectives
        return self.save(replace(fresh, objectives=objectives))

    def delete(self, meeting_id: MeetingId) -> None:
        """Remove a meeting that never began. Raises a ``RequestError`` for one that did."""
        if self.get(meeting_id).status is not MeetingStatus.PLANNED:
            raise RequestError("This meeting has begun and stays in the minutes")
        self._store.delete_planned(meeting_id)

    # ---------------------------------------------------------------------------------------------- time and capacity

    def sums(self, meeting: Meeting) -> AgendaSum:
        """What the agenda comes to against the cap, as it stands in ``meeting``, kept or not."""
        turns = len(planning.speakers(meeting))
        return agenda_sum(meeting.agenda, turns, meeting.cap_ms, meeting.turn_ms, self._settings.rules().floor_ms)

    def fits(self, meeting: Meeting) -> tuple[Fit, ...]:
        """Ways to make an agenda that is too long fit, each with what it saves."""
        turns = len(planning.speakers(meeting))
        return fits(meeting.agenda, turns, meeting.cap_ms, meeting.turn_ms, self._settings.rules().floor_ms)

    def apply_fit(self, meeting: Meeting, fit: Fit) -> Meeting:
        """Make it fit that way and keep it."""
        agenda, turn_ms = apply_fit(meeting.agenda, meeting.turn_ms, fit)
        return self.save(replace(meeting, agenda=agenda, turn_ms=turn_ms))

    def lacks_a_way(self, meeting: Meeting) -> bool:
        """Whether more take part than a meeting holds, and how they are fitted in was not chosen yet."""
        return len(meeting.participants) > self._settings.rules().rep_limit and not meeting.capacity_choice

    def capacity(self, meeting: Meeting) -> tuple[CapacityOption, ...]:
        """Ways to hold the meeting with more than eight reps, each with its minutes; none up to eight.

        Written updates are proposed for those who spoke last time without having anything late, who spoke longest
        first.
        """
        late = {
            one.action.owner_id for one in ActionsService(self._store, self._clock).due() if one.urgency is Urgency.LATE
        }
        last = planning.past_turns(self._store, meeting, 1)
        spoken = {turn.rep_id: turn.spoken_ms for turn in (last[0] if last else ())}
        may_write = sorted(
            (rep_id for rep_id in meeting.participants if rep_id in spoken and rep_id not in late),
            key=lambda rep_id: -spoken[rep_id],
        )
        is_longer = meeting.capacity_choice == CapacityKind.LONGER_CAP
        cap_ms = self._settings.current.cap_ms if is_longer else meeting.cap_ms
        return capacity_options(meeting.participants, meeting.agenda, cap_ms, self._settings.rules(), may_write)

    def choose_capacity(self, meeting: Meeting, option: CapacityOption) -> Meeting:
        """Hold the meeting that way, and keep it."""
        written = option.written if option.kind is CapacityKind.WRITTEN_UPDATES else ()
        return self.save(
            replace(
                meeting, cap_ms=option.cap_ms, turn_ms=None, written_updates=written, capacity_choice=option.kind.value
            )
        )

    # ------------------------------------------------------------------------------------------------- before the start

    def readiness(self, meeting: Meeting) -> tuple[ReadyItem, ...]:
        """What the meeting needs and whether it has it, in the order in which a moderator would see to it."""
        rules = self._settings.rules()
        count, sums = len(meeting.participants), self.sums(meeting)
        missing = [one for one in meeting.prework if not one.done]
        items = [ReadyItem(ReadyKind.TEAM, count > 0, ReadyData(count))]
        if count > rules.rep_limit:
            chosen = meeting.capacity_choice
            items.append(ReadyItem(ReadyKind.CAPACITY, bool(chosen), ReadyData(count, rules.rep_limit, chosen)))
        first = meeting.objectives[0].text if meeting.objectives else ""
        items.append(
            ReadyItem(ReadyKind.OBJECTIVE, bool(meeting.objectives), ReadyData(len(meeting.objectives), text=first))
        )
        items.append(ReadyItem(ReadyKind.AGENDA, sums.fits, ReadyData(sums.total_ms, meeting.cap_ms)))
        if meeting.prework:
            asked = len(meeting.prework)
            data = ReadyData(
                asked - len(missing),
                asked,
                missing[0].text if missing else "",
                tuple(dict.fromkeys(one.rep_id for one in missing)),
            )
            items.append(ReadyItem(ReadyKind.PREWORK, not missing, data))
        left = len(planning.open_actions(self._store, meeting))
        items.append(ReadyItem(ReadyKind.LAST_ACTIONS, True, ReadyData(left)))
        return tuple(items)

    def order(self, meeting: Meeting, seed: int | None = None) -> tuple[Placed, ...]:
        """Who would speak when, and why, if the meeting began now."""
        return planning.order_of(meeting, planning.history(self._store, meeting), self._seed(meeting, seed))

    def shuffle(self, meeting: Meeting) -> Meeting:
        """Deal a new random order, and keep its seed."""
        seed = zlib.crc32(self._ids.new().encode())
        return self.save(replace(meeting, order_method=OrderMethod.RANDOM, order_seed=seed))

    def plan(self, meeting: Meeting, seed: int | None = None) -> MeetingPlan:
        """The plan that the log of the meeting begins with, as of now. ``seed`` decides a random order."""
        actions = None
        if meeting.rehearsal:
            from app.services.practice.words import practice_actions

            actions = practice_actions(meeting, self._store.reps(), self._clock.today())
        return planning.make_plan(
            self._store,
            meeting,
            rules=self._settings.rules(),
            seed=self._seed(meeting, seed),
            moderator=self._settings.current.moderator,
            actions=actions,
        )

    def _seed(self, meeting: Meeting, seed: int | None) -> int:
        return seed if seed is not None else (meeting.order_seed or 0)

    def carry_over(self, meeting: Meeting) -> CarryOver:
        """What the meeting before this one left behind; empty when there was none."""
        last = planning.before(self._store, meeting)
        if last is None:
            return CarryOver()
        state = last.state
        return CarryOver(
            meeting=last.meeting,
            parked=state.parked,
            questions=tuple(one for one in state.questions if one.settled in (None, Settlement.PARKED)),
            undiscussed=tuple(item for item in state.plan.agenda if item.id in state.undiscussed),
            objectives=planning.carried_objectives(state),
            actions=state.actions,
        )
