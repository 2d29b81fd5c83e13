"""Meetings as planned: what is made, kept, refused, and what is still missing before they start."""

from dataclasses import replace

import pytest

from app.domain.agenda import FitKind
from app.domain.capacity import CapacityKind
from app.domain.errors import RequestError
from app.domain.ids import ItemId, MeetingId, RepId, SeriesId
from app.domain.meeting import commands as cmd
from app.domain.meeting.plan import AgendaItem, OrderMethod, Phase, PlannedObjective, Purpose, ReasonKind
from app.services.live import Accepted
from app.services.meetings import ReadyKind
from app.services.ports import Meeting, MeetingStatus, Prework, Projection, StoredTurn
from tests.services.house import House, people

HOUR = 3_600_000


def started(house: House, meeting: Meeting) -> None:
    live = house.services.live.open(meeting.id)
    assert isinstance(live.dispatch(cmd.StartMeeting()), Accepted)


def test_a_new_meeting_has_everybody_and_an_agenda_that_fills_the_cap() -> None:
    house = House(8)

    meeting = house.meeting()

    assert meeting.participants == house.rep_ids
    assert meeting.purpose is Purpose.RESULTS_REVIEW
    assert sum(item.planned_ms for item in meeting.agenda) == meeting.cap_ms == 900_000
    assert house.services.meetings.get(meeting.id) == meeting
    assert house.services.meetings.list() == (meeting,)


def test_the_first_team_gets_a_meeting_that_can_start_at_once() -> None:
    house = House()
    assert house.services.meetings.first_meeting() is None
    house = House(3)

    meeting = house.services.meetings.first_meeting()

    assert meeting is not None
    assert (meeting.title, meeting.participants, meeting.scheduled_utc_ms) == ("Sales huddle", house.rep_ids, None)
    assert house.services.meetings.first_meeting() == meeting
    assert house.services.meetings.next_meeting() == meeting


def test_whoever_held_a_meeting_already_plans_the_next_one_by_hand() -> None:
    house = House(2)
    house.hold(house.meeting())

    assert house.services.meetings.next_meeting() is None
    assert house.services.meetings.first_meeting() is None


def test_prework_is_asked_for_again_of_those_who_come_again() -> None:
    house = House(2)
    meetings = house.services.meetings
    asked = tuple(Prework(rep_id, "One number", done=True) for rep_id in house.rep_ids)
    house.hold(meetings.save(replace(house.meeting(), prework=asked)))

    assert house.meeting(house.rep_ids[:1]).prework == (Prework(house.rep_ids[0], "One number"),)


def test_inactive_reps_are_not_invited() -> None:
    house = House(3)
    house.services.team.set_active(house.rep_ids[1], False)

    assert house.meeting().participants == (house.rep_ids[0], house.rep_ids[2])


def test_the_next_meeting_is_the_one_without_a_time_then_the_soonest() -> None:
    house = House(1)
    meetings = house.services.meetings
    now = house.clock.now_utc_ms()
    later = meetings.create("Later", scheduled_utc_ms=now + 2 * HOUR)
    soon = meetings.create("Soon", scheduled_utc_ms=now + HOUR)
    assert meetings.next_meeting() == soon

    ready = meetings.create("Ready")
    assert meetings.next_meeting() == ready
    meetings.delete(ready.id)
    meetings.delete(soon.id)
    assert meetings.next_meeting() == later


def test_a_meeting_that_was_missed_does_not_stand_in_front_of_todays() -> None:
    house = House(1)
    meetings = house.services.meetings
    now = house.clock.now_utc_ms()
    long_ago = meetings.create("Long ago", scheduled_utc_ms=now - 400 * HOUR)
    missed = meetings.create("Missed", scheduled_utc_ms=now - 13 * HOUR)
    assert meetings.next_meeting() == missed
    today = meetings.create("Today", scheduled_utc_ms=now + HOUR)
    assert meetings.next_meeting() == today
    late = meetings.create("Late already", scheduled_utc_ms=now - 2 * HOUR)
    assert meetings.next_meeting() == late
    for one in (late, today, missed):
        meetings.delete(one.id)
    assert meetings.next_meeting() == long_ago


def test_a_meeting_is_found_by_the_beginning_of_its_id() -> None:
    house = House(1)
    first, second = house.meeting(), house.meeting()

    assert house.services.meetings.find(first.id) == first
    for beginning in ("", "id", "nothing"):
        with pytest.raises(RequestError):
            house.services.meetings.find(beginning)
    assert second.id != first.id


def test_what_is_kept_is_in_order_and_everybody_is_there_once() -> None:
    house = House(3)
    one, two, three = house.rep_ids
    meeting = house.meeting()

    kept = house.services.meetings.save(
        replace(
            meeting,
            title="  Monday   huddle ",
            participants=(one, two, one),
            agenda=tuple(reversed(meeting.agenda)),
            written_updates=(three, two),
            order_by_hand=(three, two, two, one),
            prework=(Prework(one, "Numbers"), Prework(three, "Gone")),
        )
    )

    assert kept.title == "Monday huddle"
    assert kept.participants == (one, two)
    assert kept.written_updates == (two,)
    assert kept.order_by_hand == (two, one)
    assert kept.prework == (Prework(one, "Numbers"),)
    assert [item.phase for item in kept.agenda] == sorted([item.phase for item in kept.agenda], key=list(Phase).index)
    assert [item.planned_ms for item in kept.agenda if item.phase is Phase.TURNS] == [560_000]


@pytest.mark.parametrize(
    ("changes", "problem"), [({"title": " "}, "needs a title"), ({"cap_ms": 59_999}, "at least a minute")]
)
def test_a_meeting_without_a_title_or_any_length_is_not_kept(changes: dict[str, str], problem: str) -> None:
    house = House(1)
    meeting = house.meeting()

    with pytest.raises(RequestError, match=problem):
        house.services.meetings.save(replace(meeting, **changes))  # type: ignore[arg-type]  # two fields of one test


def test_a_meeting_that_has_begun_keeps_its_plan() -> None:
    house = House(2)
    meeting = house.meeting()
    started(house, meeting)

    with pytest.raises(RequestError, match="has begun"):
        house.services.meetings.save(replace(meeting, title="Other"))
    with pytest.raises(RequestError, match="has begun"):
        house.services.meetings.delete(meeting.id)


def test_what_is_not_there_is_said_so() -> None:
    meetings = House(1).services.meetings

    with pytest.raises(RequestError, match="not there any more"):
        meetings.get(MeetingId("gone"))
    with pytest.raises(RequestError, match="not there any more"):
        meetings.delete(MeetingId("gone"))


def test_a_copy_has_the_plan_but_nothing_of_what_was_said() -> None:
    house = House(2)
    meetings = house.services.meetings
    objective = PlannedObjective(ItemId("o"), "Pilot offers", None, "4")
    meeting = meetings.save(
        replace(house.meeting(), objectives=(objective,), prework=(Prework(house.rep_ids[0], "Numbers", True),))
    )
    assert meetings.duplicate(meeting.id).objectives == (objective,)
    house.hold(meeting)

    copy = meetings.duplicate(meeting.id, scheduled_utc_ms=house.clock.now_utc_ms())

    held = meetings.get(meeting.id)
    assert held.status is MeetingStatus.FINISHED
    assert (copy.status, copy.started_utc_ms, copy.ended_utc_ms, copy.version) == (MeetingStatus.PLANNED, None, None, 0)
    assert [item.title for item in copy.agenda] == [item.title for item in held.agenda]
    assert not {item.id for item in copy.agenda} & {item.id for item in held.agenda}
    assert copy.prework == (Prework(house.rep_ids[0], "Numbers", False),)
    assert copy.objectives[0].text == "Pilot offers"
    assert copy.objectives[0].target == "8", "what the meeting made of it, not what it began with"


def test_a_plan_that_is_too_long_can_be_made_to_fit() -> None:
    house = House(8)
    meetings = house.services.meetings
    news = AgendaItem(ItemId("news"), "News", Phase.OPENING, 75_000)
    meeting = meetings.save(replace(house.meeting(), turn_ms=70_000))
    meeting = meetings.save(replace(meeting, agenda=(*meeting.agenda, news)))
    assert meetings.sums(meeting).over_ms == 75_000

    ways = {fit.kind: fit for fit in meetings.fits(meeting)}

    assert set(ways) == {FitKind.SHORTER_TURNS, FitKind.DROP_ITEM}
    assert meetings.sums(meetings.apply_fit(meeting, ways[FitKind.SHORTER_TURNS])).fits
    assert meetings.sums(meetings.apply_fit(meeting, ways[FitKind.DROP_ITEM])).over_ms == 0


def test_more_than_eight_reps_are_fitted_in_as_chosen() -> None:
    house = House(11)
    meetings = house.services.meetings
    meeting = house.meeting()
    longer, shorter, written = meetings.capacity(meeting)

    held_longer = meetings.choose_capacity(meeting, longer)
    assert (held_longer.cap_ms, held_longer.capacity_choice) == (1_237_000, "longer_cap")
    assert meetings.sums(held_longer).total_ms == longer.total_ms
    assert meetings.capacity(held_longer) == (longer, shorter, written), "reckoned from the cap of the settings"

    held_written = meetings.choose_capacity(held_longer, written)
    assert held_written.cap_ms == 900_000
    assert held_written.written_updates == house.rep_ids[8:]
    plan = meetings.plan(held_written)
    assert [one.rep_id for one in plan.participants if one.written_update] == list(house.rep_ids[8:])
    assert (plan.turn_ms, plan.capacity_choice) == (70_000, "written_updates")

    held_shorter = meetings.choose_capacity(held_written, shorter)
    assert (held_shorter.written_updates, held_shorter.cap_ms) == ((), 900_000)
    assert held_shorter.capacity_choice == CapacityKind.SHORTER_TURNS


def test_a_cap_of_its_own_is_what_the_ways_for_more_than_eight_are_reckoned_from() -> None:
    house = House(9)
    meetings = house.services.meetings
    meeting = meetings.save(replace(house.meeting(), cap_ms=20 * 60_000))

    _, shorter, written = meetings.capacity(meeting)
    chosen = meetings.choose_capacity(meeting, written)

    assert chosen.cap_ms == 20 * 60_000
    assert meetings.capacity(chosen)[1] == shorter


def test_with_eight_again_nothing_is_left_of_what_was_done_for_more() -> None:
    house = House(9)
    meetings = house.services.meetings
    longer, _, written = meetings.capacity(house.meeting())
    eight = house.rep_ids[1:]

    for option in (longer, written):
        meeting = meetings.choose_capacity(house.meeting(), option)
        fewer = meetings.save(replace(meeting, participants=eight))
        assert (fewer.cap_ms, fewer.capacity_choice, fewer.written_updates) == (900_000, "", ())
    meeting = meetings.choose_capacity(house.meeting(), longer)
    assert meetings.save(replace(meeting, participants=eight, cap_ms=1_200_000)).cap_ms == 1_200_000


def test_who_spoke_longest_and_has_nothing_late_may_write_instead() -> None:
    house = House(9)
    house.hold(house.meeting())
    meetings = house.services.meetings
    spoken = {turn.rep_id: turn.spoken_ms for turn in house.store.turns(meetings=1)}
    late = {one.action.owner_id for one in house.services.actions.due() if (one.days_late or 0) > 0}

    _, _, written = meetings.capacity(house.meeting())

    free = sorted((rep_id for rep_id in spoken if rep_id not in late), key=lambda rep_id: -spoken[rep_id])
    assert written.written == (tuple(free) or tuple(reversed(house.rep_ids)))[:1]


def test_readiness_says_what_is_there_and_what_is_missing() -> None:
    house = House(9)
    one, two = house.rep_ids[:2]
    meetings = house.services.meetings
    meeting = meetings.save(
        replace(
            house.meeting(),
            prework=(Prework(one, "Lost deal", True), Prework(two, "Lost deal"), Prework(two, "Numbers")),
        )
    )

    items = {item.kind: item for item in meetings.readiness(meeting)}

    assert items[ReadyKind.TEAM].ok
    assert not items[ReadyKind.CAPACITY].ok
    assert (items[ReadyKind.CAPACITY].data.number, items[ReadyKind.CAPACITY].data.of) == (9, 8)
    assert not items[ReadyKind.OBJECTIVE].ok
    assert items[ReadyKind.AGENDA].ok
    assert items[ReadyKind.AGENDA].data.of == 900_000
    prework = items[ReadyKind.PREWORK]
    assert (prework.ok, prework.data.number, prework.data.of) == (False, 1, 3)
    assert (prework.data.text, prework.data.rep_ids) == ("Lost deal", (two,))
    assert items[ReadyKind.LAST_ACTIONS].data.number == 0


def test_a_meeting_that_has_all_it_needs_is_ready() -> None:
    house = House(2)
    objective = PlannedObjective(ItemId("o"), "Pilot offers")
    meeting = house.services.meetings.save(
        replace(house.meeting(), objectives=(objective,), prework=(Prework(house.rep_ids[0], "Numbers", True),))
    )

    items = house.services.meetings.readiness(meeting)

    assert all(item.ok for item in items)
    assert ReadyKind.CAPACITY not in [item.kind for item in items]
    assert [item.data.text for item in items if item.kind is ReadyKind.OBJECTIVE] == ["Pilot offers"]


def test_nobody_invited_is_not_ready() -> None:
    house = House()
    meeting = house.meeting()

    assert not house.services.meetings.readiness(meeting)[0].ok


def test_the_plan_is_in_speaking_order_with_what_last_time_left_open() -> None:
    house = House(4)
    house.hold(house.meeting())
    meeting = house.meeting()

    plan = house.services.meetings.plan(meeting)

    assert plan.participants[0].reason.kind in (ReasonKind.STARTS_NEVER_BEFORE, ReasonKind.STARTS_LONGEST_AGO)
    assert {one.rep_id for one in plan.participants} == set(house.rep_ids)
    assert [one.rep_id for one in house.services.meetings.order(meeting)] == [one.rep_id for one in plan.participants]
    open_now = {one.id for one in house.services.actions.open()}
    assert {one.id for one in plan.previous_actions} == open_now != set()
    assert plan.previous_on is not None
    assert all(one.made_on == plan.previous_on for one in plan.previous_actions)
    places = [meeting.participants.index(one.owner_id) for one in plan.previous_actions if one.owner_id]
    assert places == sorted(places)
    assert plan.objectives == meeting.objectives != ()


def test_the_moderator_and_place_come_from_the_settings_unless_the_meeting_says_otherwise() -> None:
    house = House(1)
    settings = house.services.settings
    meeting = house.meeting()
    settings.change(replace(settings.current, moderator="Clara", place="Room 4", floor_ms=20_000))

    assert house.services.meetings.plan(meeting).moderator == "Clara"
    assert house.services.meetings.plan(meeting).rules.floor_ms == 20_000
    assert house.services.meetings.plan(replace(meeting, moderator="Nuria")).moderator == "Nuria"
    assert house.meeting().place == "Room 4"


def test_prework_is_in_the_plan_as_one_line_for_each_rep() -> None:
    house = House(2)
    one, two = house.rep_ids
    meeting = house.services.meetings.save(
        replace(house.meeting(), prework=(Prework(one, "Lost deal", True), Prework(one, "Numbers")))
    )

    plan = house.services.meetings.plan(meeting)
    said = {person.rep_id: (person.prework, person.prework_done) for person in plan.participants}

    assert said == {one: ("Lost deal; Numbers", False), two: ("", None)}


def test_a_random_order_is_the_same_for_the_same_seed_and_says_which_it_was() -> None:
    house = House(8)
    meetings = house.services.meetings
    meeting = meetings.shuffle(house.meeting())

    first = meetings.plan(meeting)

    assert first.order_seed == meeting.order_seed
    assert meetings.plan(meeting) == first
    assert {one.reason.kind for one in first.participants} == {ReasonKind.RANDOM}
    orders = {tuple(one.rep_id for one in meetings.plan(meeting, seed).participants) for seed in range(20)}
    assert len(orders) > 10
    assert meetings.plan(house.meeting()).order_seed is None
    assert meetings.plan(replace(meeting, order_seed=None)).order_seed == 0


def test_an_order_by_hand_is_kept() -> None:
    house = House(3)
    one, two, three = house.rep_ids
    meeting = house.services.meetings.save(
        replace(house.meeting(), order_method=OrderMethod.BY_HAND, order_by_hand=(three, one))
    )

    assert [placed.rep_id for placed in house.services.meetings.order(meeting)] == [three, one, two]


def test_a_rep_who_is_not_known_any_more_is_left_out_of_the_plan() -> None:
    house = House(1)
    meeting = house.meeting([*house.rep_ids, RepId("stranger")])

    assert [one.rep_id for one in house.services.meetings.plan(meeting).participants] == list(house.rep_ids)


def test_what_last_time_parked_and_did_not_reach_is_carried_over() -> None:
    house = House(8)
    meetings = house.services.meetings
    meeting = house.meeting()
    assert meetings.carry_over(meeting).meeting is None
    live = house.services.live.open(meeting.id)
    parked, open_question = ItemId("p"), ItemId("q")
    for command in (
        cmd.StartMeeting(),
        cmd.ParkTopic(parked, "Price list"),
        cmd.AskQuestion(open_question, "Who?"),
        cmd.AskQuestion(ItemId("a"), "Why?"),
        cmd.SettleQuestion(ItemId("a"), cmd.Settlement.ANSWERED, "So"),
        cmd.Finish("Fire drill"),
    ):
        house.clock.advance(1_000)
        assert isinstance(live.dispatch(command), Accepted), command

    left = meetings.carry_over(house.meeting())

    assert left.meeting is not None
    assert left.meeting.id == meeting.id
    assert [one.id for one in left.parked] == [parked]
    assert [one.id for one in left.questions] == [open_question]
    assert [item.phase for item in left.undiscussed] == [
        Phase.OPENING, Phase.TURNS, Phase.TASKS, Phase.QA, Phase.CLOSING,
    ]  # fmt: skip
    assert left.actions == ()


def test_what_belongs_to_another_series_or_to_a_private_talk_stays_there() -> None:
    house = House(2)
    one, two = house.rep_ids
    meetings = house.services.meetings
    private = meetings.create("Talk", Purpose.ONE_ON_ONE, [one])
    house.hold(private)
    assert house.services.actions.open() != ()

    group = house.meeting()
    same = meetings.create("Talk", Purpose.ONE_ON_ONE, [one])
    other = meetings.create("Talk", Purpose.ONE_ON_ONE, [two])
    series = meetings.save(replace(house.meeting(), series_id=SeriesId("s")))

    assert meetings.plan(same).previous_actions != ()
    assert meetings.plan(same).previous_on is not None
    for meeting in (group, other, series):
        assert meetings.plan(meeting).previous_actions == ()
        assert meetings.plan(meeting).previous_on is None


def test_private_talks_do_not_disturb_the_speaking_order_of_the_group() -> None:
    house = House(3)
    meetings = house.services.meetings
    house.hold(house.meeting())
    expected = meetings.order(house.meeting())
    starter = expected[0].rep_id
    for _ in range(30):
        talk = meetings.create("Talk", Purpose.ONE_ON_ONE, [starter])
        turn = StoredTurn(talk.id, starter, 1, 70_000, 70_000, 70_000)
        now = house.clock.now_utc_ms()
        house.store.append(talk.id, (), Projection(talk.id, MeetingStatus.FINISHED, now, now + 1, 1, turns=(turn,)))
        house.clock.advance(HOUR)

    assert meetings.order(house.meeting()) == expected
    house.services.team.add(people(9)[3:])
    _, _, written = meetings.capacity(meetings.create("Huddle"))
    assert written.written != (starter,)


def test_a_live_log_that_is_empty_leaves_nothing_to_carry_over() -> None:
    house = House(1)
    meeting = house.meeting()
    house.store.save_meeting(replace(meeting, id=MeetingId("imported"), status=MeetingStatus.FINISHED))

    assert house.services.meetings.carry_over(meeting).meeting is None
    assert house.services.meetings.plan(meeting).previous_on is None


def test_the_meeting_before_is_found_however_long_ago_it_was() -> None:
    house = House(2)
    first = house.meeting()
    house.hold(first)
    for number in range(25):
        later = house.clock.now_utc_ms() + number
        talk = house.services.meetings.create("Talk", Purpose.ONE_ON_ONE, house.rep_ids[:1])
        house.store.save_meeting(replace(talk, status=MeetingStatus.FINISHED, started_utc_ms=later))

    before = house.services.meetings.carry_over(house.meeting()).meeting

    assert before is not None
    assert before.id == first.id
    assert house.services.minutes.can_reopen(first.id)
