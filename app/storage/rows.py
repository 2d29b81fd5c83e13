"""Rows to the frozen dataclasses of the ports, and back."""

from typing import Any

from sqlalchemy import Row

from app.domain.ids import ItemId, MeetingId, RepId, SeriesId
from app.domain.meeting.plan import AgendaItem, OrderMethod, Phase, PlannedObjective, Purpose
from app.services.ports import (
    ActionState,
    Meeting,
    MeetingStatus,
    Prework,
    Rep,
    StoredAction,
    StoredDecision,
    StoredQuestion,
    StoredTurn,
)

type Values = dict[str, Any]


def rep_values(rep: Rep) -> Values:
    """Column values of a rep."""
    return {
        "id": rep.id,
        "name": rep.name,
        "email": rep.email,
        "role": rep.role,
        "active": rep.active,
        "position": rep.position,
        "sample": rep.sample,
    }


def rep(row: Row[Any]) -> Rep:
    """A rep from a row of ``reps``."""
    return Rep(RepId(row.id), row.name, row.email, row.role, row.active, row.position, row.sample)


def meeting_values(meeting: Meeting) -> Values:
    """Column values of a meeting; lists become JSON lists."""
    return {
        "id": meeting.id,
        "title": meeting.title,
        "purpose": meeting.purpose.value,
        "cap_ms": meeting.cap_ms,
        "turn_ms": meeting.turn_ms,
        "agenda": [
            {
                "id": item.id,
                "title": item.title,
                "phase": item.phase.value,
                "planned_ms": item.planned_ms,
                "owner_id": item.owner_id,
            }
            for item in meeting.agenda
        ],
        "participants": list(meeting.participants),
        "objectives": [
            {"id": one.id, "text": one.text, "owner_id": one.owner_id, "target": one.target}
            for one in meeting.objectives
        ],
        "prework": [{"rep_id": one.rep_id, "text": one.text, "done": one.done} for one in meeting.prework],
        "written_updates": list(meeting.written_updates),
        "moderator": meeting.moderator,
        "place": meeting.place,
        "scheduled_utc_ms": meeting.scheduled_utc_ms,
        "zone": meeting.zone,
        "order_method": meeting.order_method.value,
        "order_seed": meeting.order_seed,
        "order_by_hand": list(meeting.order_by_hand),
        "capacity_choice": meeting.capacity_choice,
        "status": meeting.status.value,
        "started_utc_ms": meeting.started_utc_ms,
        "ended_utc_ms": meeting.ended_utc_ms,
        "version": meeting.version,
        "series_id": meeting.series_id,
        "rehearsal": meeting.rehearsal,
        "sample": meeting.sample,
    }


def meeting(row: Row[Any]) -> Meeting:
    """A meeting from a row of ``meetings``."""
    return Meeting(
        id=MeetingId(row.id),
        title=row.title,
        purpose=Purpose(row.purpose),
        cap_ms=row.cap_ms,
        agenda=tuple(_agenda_item(one) for one in row.agenda),
        participants=_rep_ids(row.participants),
        turn_ms=row.turn_ms,
        moderator=row.moderator,
        place=row.place,
        scheduled_utc_ms=row.scheduled_utc_ms,
        zone=row.zone,
        objectives=tuple(_objective(one) for one in row.objectives),
        prework=tuple(Prework(RepId(one["rep_id"]), one["text"], one["done"]) for one in row.prework),
        written_updates=_rep_ids(row.written_updates),
        order_method=OrderMethod(row.order_method),
        order_seed=row.order_seed,
        order_by_hand=_rep_ids(row.order_by_hand),
        capacity_choice=row.capacity_choice,
        status=MeetingStatus(row.status),
        started_utc_ms=row.started_utc_ms,
        ended_utc_ms=row.ended_utc_ms,
        version=row.version,
        series_id=None if row.series_id is None else SeriesId(row.series_id),
        rehearsal=row.rehearsal,
        sample=row.sample,
    )


def action_values(action: StoredAction, position: int) -> Values:
    """Column values of an action; how it was settled lives elsewhere."""
    return {
        "meeting_id": action.meeting_id,
        "id": action.id,
        "position": position,
        "text": action.text,
        "owner_id": action.owner_id,
        "due": action.due,
        "made_utc_ms": action.made_utc_ms,
    }


def action(row: Row[Any]) -> StoredAction:
    """An action from a row of ``actions`` with the columns of its settlement, which may be NULL."""
    return StoredAction(
        id=ItemId(row.id),
        meeting_id=MeetingId(row.meeting_id),
        text=row.text,
        owner_id=_rep_id(row.owner_id),
        due=row.due,
        state=ActionState.OPEN if row.state is None else ActionState(row.state),
        made_utc_ms=row.made_utc_ms,
        settled_utc_ms=row.settled_utc_ms,
        settled_in=None if row.settled_in is None else MeetingId(row.settled_in),
    )


def question_values(question: StoredQuestion, position: int) -> Values:
    """Column values of a question."""
    return {
        "meeting_id": question.meeting_id,
        "id": question.id,
        "position": position,
        "text": question.text,
        "asked_by": question.asked_by,
        "state": question.state,
        "answer": question.answer,
    }


def question(row: Row[Any]) -> StoredQuestion:
    """A question from a row of ``questions``."""
    return StoredQuestion(
        ItemId(row.id), MeetingId(row.meeting_id), row.text, _rep_id(row.asked_by), row.state, row.answer
    )


def decision_values(decision: StoredDecision, position: int) -> Values:
    """Column values of a decision."""
    return {
        "meeting_id": decision.meeting_id,
        "id": decision.id,
        "position": position,
        "text": decision.text,
        "by": decision.by,
    }


def turn_values(turn: StoredTurn) -> Values:
    """Column values of a turn."""
    return {
        "meeting_id": turn.meeting_id,
        "rep_id": turn.rep_id,
        "place": turn.place,
        "planned_ms": turn.planned_ms,
        "allotment_ms": turn.allotment_ms,
        "spoken_ms": turn.spoken_ms,
        "no_turn": turn.no_turn,
    }


def turn(row: Row[Any]) -> StoredTurn:
    """A turn from a row of ``turns``."""
    return StoredTurn(
        MeetingId(row.meeting_id),
        RepId(row.rep_id),
        row.place,
        row.planned_ms,
        row.allotment_ms,
        row.spoken_ms,
        row.no_turn,
    )


def _agenda_item(one: Values) -> AgendaItem:
    return AgendaItem(ItemId(one["id"]), one["title"], Phase(one["phase"]), one["planned_ms"], _rep_id(one["owner_id"]))


def _objective(one: Values) -> PlannedObjective:
    return PlannedObjective(ItemId(one["id"]), one["text"], _rep_id(one["owner_id"]), one["target"])


def _rep_ids(ids: list[str]) -> tuple[RepId, ...]:
    return tuple(RepId(one) for one in ids)


def _rep_id(one: str | None) -> RepId | None:
    return None if one is None else RepId(one)
