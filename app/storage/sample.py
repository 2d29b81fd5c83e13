"""Taking meetings out whole: the sample team when it is no longer wanted, a planned meeting that will not be held."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, or_, select, update

from app.models.captured import ActionRow, DecisionRow, QuestionRow, SettlementRow, TurnRow
from app.models.meetings import DraftRow, HeartbeatRow, MeetingRow, MinutesRow
from app.models.team import RepRow
from app.storage import event_log, search

_OF_A_MEETING = (ActionRow, DecisionRow, QuestionRow, TurnRow, MinutesRow, DraftRow, HeartbeatRow)


def remove(connection: Connection) -> None:
    """Delete sample meetings with all that belongs to them, then the sample reps.

    A sample rep whom a real meeting knows is kept as one of the team, inactive: its minutes go on naming people.
    """
    delete_meetings(connection, list(connection.scalars(select(MeetingRow.id).where(MeetingRow.sample.is_(True)))))
    known = _reps_known_to_meetings(connection)
    for rep_id in list(connection.scalars(select(RepRow.id).where(RepRow.sample.is_(True)))):
        if rep_id in known:
            connection.execute(update(RepRow).where(RepRow.id == rep_id).values(active=False, sample=False))
        else:
            connection.execute(delete(RepRow).where(RepRow.id == rep_id))


def delete_meetings(connection: Connection, meeting_ids: Sequence[str]) -> None:
    """Delete meetings with their logs and all rows that follow from them."""
    rewrite_index = False
    for meeting_id in meeting_ids:
        actions = select(ActionRow.id).where(ActionRow.meeting_id == meeting_id)
        connection.execute(
            delete(SettlementRow).where(
                or_(SettlementRow.settled_in == meeting_id, SettlementRow.action_id.in_(actions))
            )
        )
        written = search.texts(connection, meeting_id)
        search.replace_texts(connection, meeting_id, written, {})
        rewrite_index = rewrite_index or bool(written)
        for kind in _OF_A_MEETING:
            connection.execute(delete(kind).where(kind.meeting_id == meeting_id))
        event_log.erase(connection, [meeting_id])
        connection.execute(delete(MeetingRow).where(MeetingRow.id == meeting_id))
    if rewrite_index:
        search.optimize(connection)


def _reps_known_to_meetings(connection: Connection) -> set[str]:
    known: set[str] = set()
    for participants in connection.scalars(select(MeetingRow.participants)):
        known.update(participants)
    known.update(connection.scalars(select(func.coalesce(ActionRow.owner_id, ""))))
    known.update(connection.scalars(select(TurnRow.rep_id)))
    return known
