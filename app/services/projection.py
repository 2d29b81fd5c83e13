"""The rows that follow from one meeting's log. Pure: state in, rows out; storage writes them with the events."""

from app.domain.ids import ItemId, Ms
from app.domain.meeting import clock
from app.domain.meeting.commands import ReviewOutcome
from app.domain.meeting.state import MeetingState, SegmentKind, Status
from app.services.ports import (
    ActionState,
    MeetingStatus,
    Projection,
    StoredAction,
    StoredDecision,
    StoredQuestion,
    StoredTurn,
)

_STATUS = {
    Status.READY: MeetingStatus.PLANNED,
    Status.RUNNING: MeetingStatus.LIVE,
    Status.PAUSED: MeetingStatus.LIVE,
    Status.FINISHED: MeetingStatus.FINISHED,
    Status.REOPENED: MeetingStatus.FINISHED,
    Status.CANCELLED: MeetingStatus.CANCELLED,
}

_REVIEWED = {
    ReviewOutcome.DONE: ActionState.DONE,
    ReviewOutcome.NOT_DONE: ActionState.DROPPED,
    ReviewOutcome.STILL_OPEN: ActionState.OPEN,
}


def project(state: MeetingState, now_utc_ms: Ms, before: MeetingState | None = None) -> Projection:
    """The rows of the meeting as its state is now; ``before`` is the state that the rows stand at, if there are any.

    A cancelled meeting leaves nothing: its actions go, and what it had reviewed is open again.
    """
    cancelled = state.status is Status.CANCELLED
    return Projection(
        meeting_id=state.plan.meeting_id,
        status=_STATUS[state.status],
        started_utc_ms=state.started_utc_ms,
        ended_utc_ms=state.ended_utc_ms,
        version=state.version,
        actions=() if cancelled else _actions(state),
        questions=() if cancelled else _questions(state),
        decisions=() if cancelled else _decisions(state),
        turns=() if cancelled else _turns(state, now_utc_ms),
        reviewed=_reviewed(state, before),
        texts=() if cancelled else _texts(state),
    )


def _actions(state: MeetingState) -> tuple[StoredAction, ...]:
    made = state.started_utc_ms or state.opened_utc_ms
    return tuple(
        StoredAction(one.id, state.plan.meeting_id, one.text, one.owner_id, one.due, made_utc_ms=made)
        for one in state.actions
    )


def _questions(state: MeetingState) -> tuple[StoredQuestion, ...]:
    return tuple(
        StoredQuestion(
            one.id,
            state.plan.meeting_id,
            one.text,
            one.asked_by,
            "open" if one.settled is None else one.settled.value,
            one.answer,
        )
        for one in state.questions
    )


def _decisions(state: MeetingState) -> tuple[StoredDecision, ...]:
    return tuple(StoredDecision(one.id, state.plan.meeting_id, one.text, one.by) for one in state.decisions)


def _turns(state: MeetingState, now_utc_ms: Ms) -> tuple[StoredTurn, ...]:
    elapsed = clock.elapsed_ms(state, now_utc_ms)
    spoken = dict.fromkeys(
        one.rep_id for one in state.segments if one.kind is SegmentKind.TURN and one.rep_id is not None
    )
    silent = [one.rep_id for one in state.participants if one.no_turn and one.rep_id not in spoken]
    rows = []
    for place, rep_id in enumerate((*spoken, *silent), start=1):
        turns = state.turns_of(rep_id)
        rows.append(
            StoredTurn(
                state.plan.meeting_id,
                rep_id,
                place,
                state.plan.turn_ms,
                sum(one.given_ms for one in turns),
                sum(clock.spent_ms(state, one, elapsed) for one in turns),
                no_turn=not turns,
            )
        )
    return tuple(rows)


def _reviewed(state: MeetingState, before: MeetingState | None) -> tuple[tuple[ItemId, ActionState], ...]:
    was, now = _outcomes(before), _outcomes(state)
    changed = [one for one in {**was, **now} if was.get(one) is not now.get(one)]
    return tuple((one, now.get(one, ActionState.OPEN)) for one in changed)


def _outcomes(state: MeetingState | None) -> dict[ItemId, ActionState]:
    """What the review has settled so far."""
    if state is None or state.status is Status.CANCELLED:
        return {}
    states = {action_id: _REVIEWED[outcome] for action_id, outcome in state.reviews}
    return {action_id: one for action_id, one in states.items() if one is not ActionState.OPEN}


def _texts(state: MeetingState) -> tuple[tuple[str, ItemId, str], ...]:
    items = tuple((type(one).__name__.lower(), one.id, one.text) for one in state.items)
    answers = tuple(("answer", one.id, one.answer) for one in state.questions if one.answer)
    mediations = tuple(
        ("mediation", one.id, " ".join(part for part in (one.issue, one.agreed) if part))
        for one in state.mediations
        if one.issue or one.agreed
    )
    return (*items, *answers, *mediations)
