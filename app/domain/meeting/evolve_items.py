"""evolve for what is captured: notes, questions, actions, objectives and what is said of them."""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from app.domain.ids import ItemId, Ms
from app.domain.meeting import events as ev
from app.domain.meeting.state import (
    Action,
    Change,
    Decision,
    Item,
    MeetingState,
    NextStep,
    Note,
    Objective,
    ParkedTopic,
    Question,
    Recognition,
)

type ItemEvent = (
    ev.NoteAdded
    | ev.DecisionMade
    | ev.QuestionAsked
    | ev.QuestionSettled
    | ev.TopicParked
    | ev.RepRecognised
    | ev.ActionAdded
    | ev.ActionEdited
    | ev.ActionWithdrawn
    | ev.ItemEdited
    | ev.ItemWithdrawn
    | ev.ObjectiveSet
    | ev.ActionReviewed
    | ev.NextStepSet
    | ev.RecapRead
    | ev.MeetingRated
)


def evolve_item(state: MeetingState, event: ItemEvent, elapsed: Ms) -> MeetingState:
    """The state after a captured thing was added or changed at ``elapsed`` on the meeting clock."""
    phase = state.phase
    match event:
        case ev.NoteAdded(item_id, text, rep_id):
            return _add(state, Note(item_id, text, elapsed, phase, rep_id))
        case ev.DecisionMade(item_id, text, by):
            return _add(state, Decision(item_id, text, elapsed, phase, by))
        case ev.QuestionAsked(item_id, text, asked_by, to):
            return _add(state, Question(item_id, text, elapsed, phase, asked_by, to))
        case ev.TopicParked(item_id, text, by):
            return _add(state, ParkedTopic(item_id, text, elapsed, phase, by))
        case ev.RepRecognised(item_id, text, rep_id, win):
            return _add(state, Recognition(item_id, text, elapsed, phase, rep_id, win))
        case ev.ActionAdded(item_id, text, owner_id, due, source_id):
            return _add(state, Action(item_id, text, elapsed, phase, owner_id, due, source_id))
        case ev.QuestionSettled():
            return _change(state, event.id, lambda item: _settle(item, event))
        case ev.ActionEdited():
            return _change(state, event.id, lambda item: _edit_action(state, item, event, elapsed))
        case ev.ItemEdited(item_id, text):
            return _change(state, item_id, lambda item: replace(item, text=text))
        case ev.ActionWithdrawn(item_id) | ev.ItemWithdrawn(item_id):
            return _withdraw(state, item_id)
        case ev.ObjectiveSet():
            return _set_objective(state, event, elapsed)
        case ev.ActionReviewed(action_id, outcome):
            others = tuple(pair for pair in state.reviews if pair[0] != action_id)
            return replace(state, reviews=(*others, (action_id, outcome)))
        case ev.NextStepSet(rep_id, text, action_id):
            steps = tuple(step for step in state.next_steps if step.rep_id != rep_id)
            return replace(state, next_steps=(*steps, NextStep(rep_id, text, action_id)))
        case ev.RecapRead(rep_id):
            return replace(state, read=state.read | {rep_id})
        case ev.MeetingRated(rep_id, score):
            ratings = tuple(pair for pair in state.ratings if pair[0] != rep_id)
            return replace(state, ratings=(*ratings, (rep_id, score)))
        case _:
            assert_never(event)


def _add(state: MeetingState, item: Item) -> MeetingState:
    return replace(state, items=(*state.items, item))


def _change(state: MeetingState, item_id: ItemId, change: Callable[[Item], Item]) -> MeetingState:
    return replace(state, items=tuple(change(item) if item.id == item_id else item for item in state.items))


def _settle(item: Item, event: ev.QuestionSettled) -> Item:
    if not isinstance(item, Question):
        return item
    return replace(item, settled=event.how, answer=event.answer, action_id=event.action_id)


def _edit_action(state: MeetingState, item: Item, event: ev.ActionEdited, elapsed: Ms) -> Item:
    if not isinstance(item, Action):
        return item
    pairs = (
        ("text", item.text, event.text),
        ("owner", item.owner_id or "", event.owner_id or ""),
        ("due", item.due.isoformat() if item.due else "", event.due.isoformat() if event.due else ""),
    )
    changes = tuple(
        Change(name, before, after, state.phase, elapsed) for name, before, after in pairs if before != after
    )
    return replace(item, text=event.text, owner_id=event.owner_id, due=event.due, changes=(*item.changes, *changes))


def _withdraw(state: MeetingState, item_id: ItemId) -> MeetingState:
    items = tuple(
        replace(item, settled=None, answer="", action_id=None)
        if isinstance(item, Question) and item.action_id == item_id
        else item
        for item in state.items
        if item.id != item_id
    )
    steps = tuple(step for step in state.next_steps if step.action_id != item_id)
    return replace(state, items=items, next_steps=steps)


def _set_objective(state: MeetingState, event: ev.ObjectiveSet, elapsed: Ms) -> MeetingState:
    standing = next((one for one in state.objectives if one.id == event.id), None)
    if standing is None:
        fresh = Objective(event.id, event.text, event.owner_id, event.target, elapsed)
        return replace(state, objectives=(*state.objectives, fresh))
    pairs = (("text", standing.text, event.text), ("target", standing.target, event.target))
    changes = tuple(
        Change(name, before, after, state.phase, elapsed) for name, before, after in pairs if before != after
    )
    changed = replace(
        standing,
        text=event.text,
        owner_id=event.owner_id,
        target=event.target,
        changes=(*standing.changes, *changes),
    )
    return replace(state, objectives=tuple(changed if one.id == event.id else one for one in state.objectives))
