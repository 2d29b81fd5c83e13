"""decide for what is captured. Possible before the start, while the meeting runs, and in reopened minutes."""

from typing import assert_never

from app.domain.ids import ItemId, RepId
from app.domain.meeting import commands as cmd
from app.domain.meeting import events as ev
from app.domain.meeting.decision import Reason, Rejection
from app.domain.meeting.state import Action, MeetingState, Note, Question

type Decision = tuple[ev.Event, ...] | Rejection

type ItemCommand = (
    cmd.AddNote
    | cmd.AddDecision
    | cmd.AskQuestion
    | cmd.SettleQuestion
    | cmd.ParkTopic
    | cmd.Recognise
    | cmd.AddAction
    | cmd.EditAction
    | cmd.WithdrawAction
    | cmd.EditItem
    | cmd.WithdrawItem
    | cmd.NoteToAction
    | cmd.SetObjective
    | cmd.ReviewAction
    | cmd.SetNextStep
    | cmd.MarkRead
    | cmd.RateMeeting
)

LOWEST_SCORE, HIGHEST_SCORE = 1, 10


def decide_item(state: MeetingState, command: ItemCommand) -> Decision:
    """What a captured line, or a change to one, comes to. Text is kept exactly as typed."""
    refused = _check_text(command) or _check_reps(state, command) or _check_id(state, command)
    if refused is not None:
        return refused
    match command:
        case cmd.AddNote(item_id, text, rep_id):
            return (ev.NoteAdded(item_id, text, rep_id),)
        case cmd.AddDecision(item_id, text, by):
            return (ev.DecisionMade(item_id, text, by),)
        case cmd.AskQuestion(item_id, text, asked_by, to):
            return (ev.QuestionAsked(item_id, text, asked_by, to),)
        case cmd.ParkTopic(item_id, text, by):
            return (ev.TopicParked(item_id, text, by),)
        case cmd.Recognise(item_id, text, rep_id, win):
            return (ev.RepRecognised(item_id, text, rep_id, win),)
        case cmd.AddAction(item_id, text, owner_id, due):
            return (ev.ActionAdded(item_id, text, owner_id, due),)
        case cmd.SetObjective(item_id, text, owner_id, target):
            return (ev.ObjectiveSet(item_id, text, owner_id, target),)
        case cmd.SettleQuestion():
            return _settle(state, command)
        case cmd.EditAction():
            return _edit_action(state, command)
        case cmd.WithdrawAction(item_id):
            if not isinstance(state.item(item_id), Action):
                return Rejection(Reason.NO_SUCH_ITEM)
            return (ev.ActionWithdrawn(item_id),)
        case cmd.EditItem(item_id, text):
            return _edit_item(state, item_id, text)
        case cmd.WithdrawItem(item_id):
            item = state.item(item_id)
            if item is None:
                return Rejection(Reason.NO_SUCH_ITEM)
            return (ev.ActionWithdrawn(item_id) if isinstance(item, Action) else ev.ItemWithdrawn(item_id),)
        case cmd.NoteToAction(note_id, action_id, owner_id, due):
            note = state.item(note_id)
            if not isinstance(note, Note):
                return Rejection(Reason.NO_SUCH_ITEM)
            return (ev.ActionAdded(action_id, note.text, owner_id or note.rep_id, due, note_id),)
        case cmd.ReviewAction(action_id, outcome):
            if all(one.id != action_id for one in state.plan.previous_actions):
                return Rejection(Reason.NO_SUCH_ITEM)
            return (ev.ActionReviewed(action_id, outcome),)
        case cmd.SetNextStep(rep_id, text, action_id):
            return (ev.NextStepSet(rep_id, text, action_id),)
        case cmd.MarkRead(rep_id):
            return Rejection(Reason.NO_CHANGE) if rep_id in state.read else (ev.RecapRead(rep_id),)
        case cmd.RateMeeting(rep_id, score):
            if not LOWEST_SCORE <= score <= HIGHEST_SCORE:
                return Rejection(Reason.SCORE_OUT_OF_RANGE, rep_id)
            return (ev.MeetingRated(rep_id, score),)
        case _:
            assert_never(command)


def _check_text(command: ItemCommand) -> Rejection | None:
    text: str | None = getattr(command, "text", None)
    return Rejection(Reason.EMPTY_TEXT) if text is not None and not text.strip() else None


def _check_reps(state: MeetingState, command: ItemCommand) -> Rejection | None:
    for name in ("rep_id", "owner_id", "by", "asked_by", "to"):
        rep_id: RepId | None = getattr(command, name, None)
        if rep_id is not None and state.participant(rep_id) is None:
            return Rejection(Reason.NO_SUCH_REP, rep_id)
    return None


def _check_id(state: MeetingState, command: ItemCommand) -> Rejection | None:
    """New things need ids that nothing has had in this meeting."""
    match command:
        case (
            cmd.AddNote(id=new)
            | cmd.AddDecision(id=new)
            | cmd.AskQuestion(id=new)
            | cmd.ParkTopic(id=new)
            | cmd.Recognise(id=new)
            | cmd.AddAction(id=new)
            | cmd.NoteToAction(action_id=new)
        ):
            return Rejection(Reason.DUPLICATE_ID) if _taken(state, new) else None
        case _:
            return None


def _taken(state: MeetingState, item_id: ItemId) -> bool:
    return (
        state.item(item_id) is not None
        or any(one.id == item_id for one in state.plan.previous_actions)
        or any(one.id == item_id for one in state.objectives)
    )


def _settle(state: MeetingState, command: cmd.SettleQuestion) -> Decision:
    question = state.item(command.id)
    if not isinstance(question, Question):
        return Rejection(Reason.NO_SUCH_ITEM)
    if question.settled is command.how and question.answer == command.answer:
        return Rejection(Reason.ALREADY_SETTLED)
    if command.how is not cmd.Settlement.ACTION:
        return (ev.QuestionSettled(command.id, command.how, command.answer, None),)
    if question.settled is cmd.Settlement.ACTION:
        return Rejection(Reason.ALREADY_SETTLED)
    if command.action_id is None:
        return Rejection(Reason.NO_ACTION_ID)
    if _taken(state, command.action_id):
        return Rejection(Reason.DUPLICATE_ID)
    text = command.answer.strip() or question.text
    owner = command.owner_id or question.to
    return (
        ev.ActionAdded(command.action_id, text, owner, command.due, command.id),
        ev.QuestionSettled(command.id, command.how, command.answer, command.action_id),
    )


def _edit_action(state: MeetingState, command: cmd.EditAction) -> Decision:
    action = state.item(command.id)
    if not isinstance(action, Action):
        return Rejection(Reason.NO_SUCH_ITEM)
    if (action.text, action.owner_id, action.due) == (command.text, command.owner_id, command.due):
        return Rejection(Reason.NO_CHANGE)
    return (ev.ActionEdited(command.id, command.text, command.owner_id, command.due),)


def _edit_item(state: MeetingState, item_id: ItemId, text: str) -> Decision:
    item = state.item(item_id)
    if item is None:
        return Rejection(Reason.NO_SUCH_ITEM)
    if item.text == text:
        return Rejection(Reason.NO_CHANGE)
    if isinstance(item, Action):
        return (ev.ActionEdited(item_id, text, item.owner_id, item.due),)
    return (ev.ItemEdited(item_id, text),)
