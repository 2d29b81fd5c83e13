"""evolve is total: whatever a log holds, a meeting opens and can be shown."""

from datetime import date
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.ids import ItemId, RepId
from app.domain.meeting import commands as cmd
from app.domain.meeting import events as ev
from app.domain.meeting.codec import kinds
from app.domain.meeting.commands import Settlement
from app.domain.meeting.log import MeetingLog, fold
from app.domain.meeting.view import view
from tests.domain.meeting.play import START, Play, item, plan, rep


def after(play: Play, *events: ev.Event) -> Play:
    """The same meeting with events that no command would have made now."""
    for event in events:
        record = ev.Recorded(play.log.next_seq, play.log.next_command_seq, play.now, event)
        play.log = play.log.extended((record,))
    return play


@pytest.mark.parametrize(
    "event",
    [
        ev.TimeGranted(15_000, 0),
        ev.MediationEnded("", None),
        ev.QuestionSettled(item("n"), Settlement.ANSWERED, "x", None),
        ev.ActionEdited(item("n"), "x", None, date(2026, 1, 1)),
        ev.ItemWithdrawn(item("nothing")),
        ev.CommandRedone(77),
        ev.CommandUndone(1),
    ],
)
def test_an_event_about_what_is_not_there_leaves_the_state_as_it_is(event: ev.Event) -> None:
    play = Play()
    play.do(cmd.AddNote(item("n"), "a note"))
    before = play.state
    assert after(play, event).state == before


def test_a_mediation_without_anything_running_is_kept_all_the_same() -> None:
    play = after(Play(), ev.MediationStarted(item("m"), "x"), ev.MediationEnded("y", None))
    assert play.state.mediations[0].agreed == "y"


def test_an_end_before_the_start_and_the_turn_of_a_stranger_do_not_stop_the_view() -> None:
    play = after(Play(), ev.MeetingResumed(), ev.TurnStarted(RepId("stranger"), 1))
    play.wait(5)
    assert play.view.rows[0].name == "Ana"
    play = after(Play().started().wait(4), ev.TurnStarted(RepId("stranger"), 1))
    play.wait(4)
    assert len(play.view.rows) == 8


_REPS = st.sampled_from([rep(0), rep(1), rep(2), RepId("stranger")])
_ITEMS = st.sampled_from([ItemId("a"), ItemId("b"), ItemId("opening"), ItemId("old"), ItemId("goal")])


def _event_strategy() -> st.SearchStrategy[object]:
    return st.one_of([st.from_type(cls) for kind, cls in kinds().items() if kind != "MeetingOpened"])


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_events_in_any_order_fold_to_a_meeting_that_can_be_shown(data: st.DataObject) -> None:
    st.register_type_strategy(RepId, _REPS)
    st.register_type_strategy(ItemId, _ITEMS)
    events = data.draw(st.lists(_event_strategy(), max_size=25))
    steps = data.draw(st.lists(st.integers(0, 90_000), min_size=len(events), max_size=len(events)))
    now = START
    records = [ev.Recorded(1, 1, now, ev.MeetingOpened(plan(3)))]
    for number, (event, step) in enumerate(zip(events, steps, strict=True), start=2):
        now += step
        records.append(ev.Recorded(number, number, now, cast("ev.Event", event)))
    log = MeetingLog()
    for record in records:
        log = log.extended((record,))
    assert log.state == fold(records).state
    assert log.state is not None
    shown = view(log.state, now + 1_000)
    assert shown.elapsed_ms >= 0
