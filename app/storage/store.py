"""Everything that lasts, behind the one port that the services know."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, and_, case, delete, func, insert, select, update

from app.domain.ids import ItemId, MeetingId, Ms
from app.domain.meeting.codec import decode, encode
from app.domain.meeting.events import Recorded
from app.models.base import Base
from app.models.captured import ActionRow, QuestionRow, SettlementRow, TurnRow
from app.models.log import EventRow
from app.models.meetings import DraftRow, HeartbeatRow, MeetingRow, MinutesRow
from app.models.team import RepRow
from app.services.ports import (
    ActionState,
    Hit,
    Live,
    Meeting,
    MeetingStatus,
    MinutesVersion,
    Projection,
    Rep,
    StoredAction,
    StoredQuestion,
    StoredTurn,
)
from app.storage import event_log, projection, rows, sample, search
from app.storage.backup import back_up, integrity_problems
from app.storage.engine import Kernel
from app.storage.schema import bring_up_to_date, refuse_what_is_not_ours

_WHEN = func.coalesce(MeetingRow.started_utc_ms, MeetingRow.scheduled_utc_ms)
# What has no date yet is about to be held: it goes first.
_NEWEST_FIRST = (case((_WHEN.is_(None), 0), else_=1), _WHEN.desc(), MeetingRow.id)
_COUNTS = and_(MeetingRow.status != MeetingStatus.CANCELLED.value, MeetingRow.rehearsal.is_(False))


def open_store(database: Path, backups: Path) -> "SqlStore":
    """Open the database, making it if need be, at today's schema; ``backups`` gets a copy before any migration.

    Take the instance lock of its folder first. Raises :class:`FileTrouble`: a database of a newer Quince, a damaged
    one or a stranger's is refused before anything is opened, and stays byte for byte as it was.
    """
    refuse_what_is_not_ours(database, backups)
    kernel = Kernel(database)
    try:
        bring_up_to_date(kernel, backups)
    except BaseException:
        kernel.close()
        raise
    return SqlStore(kernel)


class SqlStore:
    """Implements :class:`app.services.ports.Store`. Every method is one transaction, durable when it returns."""

    def __init__(self, kernel: Kernel) -> None:
        self._kernel = kernel
        # What is known to be on disk: saves reading it before every append. Forgotten with the store.
        self._heads: dict[str, event_log.Head] = {}
        self._written: dict[str, projection.Written] = {}

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Everything that the block writes is one durable step: all of it when the block ends, nothing if it raises."""
        try:
            with self._kernel.transaction():
                yield
        except BaseException:
            # What the block's own steps took for written is not.
            self._heads.clear()
            self._written.clear()
            raise

    def close(self) -> None:
        """Let go of the database. The store is not used again."""
        self._kernel.close()

    # People

    def reps(self, *, active_only: bool = False) -> tuple[Rep, ...]:
        """The team in roster order."""
        wanted = select(RepRow.__table__).order_by(RepRow.position, RepRow.id)
        if active_only:
            wanted = wanted.where(RepRow.active.is_(True))
        with self._kernel.transaction() as connection:
            return tuple(rows.rep(row) for row in connection.execute(wanted))

    def save_reps(self, reps: Sequence[Rep]) -> None:
        """Insert or update by id, in one transaction."""
        with self._kernel.transaction() as connection:
            for rep in reps:
                _put(connection, RepRow, rows.rep_values(rep), "id")

    # Meetings

    def meetings(self, *, status: MeetingStatus | None = None, limit: int | None = None) -> tuple[Meeting, ...]:
        """Meetings without the cancelled ones and the rehearsals, newest first (by start, else by schedule)."""
        wanted = select(MeetingRow.__table__).where(_COUNTS).order_by(*_NEWEST_FIRST).limit(limit)
        if status is not None:
            wanted = wanted.where(MeetingRow.status == status.value)
        with self._kernel.transaction() as connection:
            return tuple(rows.meeting(row) for row in connection.execute(wanted))

    def meeting(self, meeting_id: MeetingId) -> Meeting | None:
        """One meeting, of whatever status, or None."""
        with self._kernel.transaction() as connection:
            row = connection.execute(select(MeetingRow.__table__).where(MeetingRow.id == meeting_id)).one_or_none()
        return None if row is None else rows.meeting(row)

    def save_meeting(self, meeting: Meeting) -> None:
        """Insert or update the plan of a meeting."""
        with self._kernel.transaction() as connection:
            _put(connection, MeetingRow, rows.meeting_values(meeting), "id")
        self._written.pop(meeting.id, None)

    def delete_planned(self, meeting_id: MeetingId) -> None:
        """Remove a meeting that was never started, with whatever opening it has logged; ValueError when it was."""
        with self._kernel.transaction() as connection:
            status = connection.scalar(select(MeetingRow.status).where(MeetingRow.id == meeting_id))
            if status not in (None, MeetingStatus.PLANNED.value):
                raise ValueError(f"meeting {meeting_id} is {status}")
            sample.delete_meetings(connection, [meeting_id])
        self._heads.pop(meeting_id, None)
        self._written.pop(meeting_id, None)

    # The log

    def records(self, meeting_id: MeetingId) -> tuple[Recorded, ...]:
        """The log of a meeting in order."""
        with self._kernel.transaction() as connection:
            entries = tuple(event_log.entries(connection, meeting_id))
        return tuple(
            Recorded(one.seq, one.command_seq, one.at_utc_ms, decode(one.kind, one.version, one.payload))
            for one in entries
        )

    def append(self, meeting_id: MeetingId, records: Sequence[Recorded], projection_: Projection) -> None:
        """Append to the log and write what follows from it, in one durable transaction.

        Raises ValueError if the first ``seq`` is not the one after the last stored, or the meeting was never saved.
        """
        if projection_.meeting_id != meeting_id:
            raise ValueError("the projection is of another meeting")
        entries = [event_log.LogEntry(one.seq, one.command_seq, one.at_utc_ms, *encode(one.event)) for one in records]
        at_utc_ms = records[-1].at_utc_ms if records else 0
        with self._kernel.transaction() as connection:
            head = self._heads.get(meeting_id) or event_log.head(connection, meeting_id)
            before = self._written.get(meeting_id) or projection.read(connection, meeting_id)
            written = projection.write(connection, projection_, before, at_utc_ms)
            head = event_log.append(connection, meeting_id, head, entries)
        self._heads[meeting_id] = head
        self._written[meeting_id] = written

    # A meeting that is on

    def live(self) -> Live | None:
        """The meeting that was live when the app ended, if any; of several the one spoken of last."""
        last_event = select(func.max(EventRow.at_utc_ms)).where(EventRow.meeting_id == MeetingRow.id).scalar_subquery()
        wanted = (
            select(MeetingRow.id, HeartbeatRow.at_utc_ms, last_event, DraftRow.text)
            .outerjoin(HeartbeatRow, HeartbeatRow.meeting_id == MeetingRow.id)
            .outerjoin(DraftRow, DraftRow.meeting_id == MeetingRow.id)
            .where(MeetingRow.status == MeetingStatus.LIVE.value)
        )
        with self._kernel.transaction() as connection:
            found = [
                Live(MeetingId(meeting_id), max(beat or 0, event or 0), draft or "")
                for meeting_id, beat, event, draft in connection.execute(wanted)
            ]
        return max(found, key=lambda one: one.last_alive_utc_ms, default=None)

    def beat(self, meeting_id: MeetingId, at_utc_ms: Ms) -> None:
        """Note that the app was alive then."""
        with self._kernel.transaction() as connection:
            _put(connection, HeartbeatRow, {"meeting_id": meeting_id, "at_utc_ms": at_utc_ms}, "meeting_id")

    def save_draft(self, meeting_id: MeetingId, text: str) -> None:
        """Keep the uncommitted capture line; an empty text forgets it."""
        with self._kernel.transaction() as connection:
            if text:
                _put(connection, DraftRow, {"meeting_id": meeting_id, "text": text}, "meeting_id")
            else:
                connection.execute(delete(DraftRow).where(DraftRow.meeting_id == meeting_id))

    def draft(self, meeting_id: MeetingId) -> str:
        """The uncommitted capture line, "" when there is none."""
        with self._kernel.transaction() as connection:
            return connection.scalar(select(DraftRow.text).where(DraftRow.meeting_id == meeting_id)) or ""

    # What meetings left behind

    def actions(self, *, open_only: bool = False) -> tuple[StoredAction, ...]:
        """Actions of all meetings but rehearsals and cancelled ones, oldest first."""
        wanted = (
            select(ActionRow.__table__, SettlementRow.state, SettlementRow.settled_utc_ms, SettlementRow.settled_in)
            .select_from(ActionRow)
            .join(MeetingRow, MeetingRow.id == ActionRow.meeting_id)
            .outerjoin(SettlementRow, SettlementRow.action_id == ActionRow.id)
            .where(_COUNTS)
            .order_by(ActionRow.made_utc_ms, ActionRow.meeting_id, ActionRow.position)
        )
        if open_only:
            wanted = wanted.where(SettlementRow.action_id.is_(None))
        with self._kernel.transaction() as connection:
            return tuple(rows.action(row) for row in connection.execute(wanted))

    def settle_action(self, action_id: ItemId, state: ActionState, at_utc_ms: Ms) -> None:
        """Set the state of an action outside a meeting."""
        with self._kernel.transaction() as connection:
            projection.settle(connection, action_id, state, at_utc_ms, None)

    def turns(self, *, meetings: int = 12) -> tuple[StoredTurn, ...]:
        """Turns of the last so many finished meetings, newest meeting first, within one by place."""
        latest = (
            select(MeetingRow.id)
            .where(_COUNTS, MeetingRow.status == MeetingStatus.FINISHED.value)
            .order_by(*_NEWEST_FIRST)
            .limit(meetings)
        )
        wanted = (
            select(TurnRow.__table__)
            .join(MeetingRow, MeetingRow.id == TurnRow.meeting_id)
            .where(TurnRow.meeting_id.in_(latest))
            .order_by(*_NEWEST_FIRST, TurnRow.place)
        )
        with self._kernel.transaction() as connection:
            return tuple(rows.turn(row) for row in connection.execute(wanted))

    def questions(self, meeting_id: MeetingId) -> tuple[StoredQuestion, ...]:
        """The questions of a meeting in the order in which they were asked."""
        wanted = (
            select(QuestionRow.__table__).where(QuestionRow.meeting_id == meeting_id).order_by(QuestionRow.position)
        )
        with self._kernel.transaction() as connection:
            return tuple(rows.question(row) for row in connection.execute(wanted))

    def save_minutes(self, minutes: MinutesVersion) -> None:
        """Keep finalised minutes as they were; a version that is kept already is never replaced (ValueError)."""
        key = and_(MinutesRow.meeting_id == minutes.meeting_id, MinutesRow.version == minutes.version)
        with self._kernel.transaction() as connection:
            kept = connection.scalar(select(MinutesRow.body).where(key))
            if kept is not None and kept != minutes.body:
                raise ValueError(f"version {minutes.version} of the minutes of {minutes.meeting_id} is kept already")
            if kept is None:
                connection.execute(
                    insert(MinutesRow),
                    {
                        "meeting_id": minutes.meeting_id,
                        "version": minutes.version,
                        "finalised_utc_ms": minutes.finalised_utc_ms,
                        "body": minutes.body,
                    },
                )

    def minutes(self, meeting_id: MeetingId) -> tuple[MinutesVersion, ...]:
        """All versions, oldest first."""
        wanted = select(MinutesRow.__table__).where(MinutesRow.meeting_id == meeting_id).order_by(MinutesRow.version)
        with self._kernel.transaction() as connection:
            return tuple(
                MinutesVersion(MeetingId(row.meeting_id), row.version, row.finalised_utc_ms, row.body)
                for row in connection.execute(wanted)
            )

    def search(self, query: str, limit: int = 200) -> tuple[Hit, ...]:
        """What was said, by words; folded for accents and case; newest meeting first."""
        with self._kernel.transaction() as connection:
            return search.find(connection, query, limit)

    def remove_sample(self) -> None:
        """Take the sample team and its meetings out; sample reps whom a real meeting knows stay, inactive."""
        with self._kernel.transaction() as connection:
            sample.remove(connection)
        self._heads.clear()
        self._written.clear()

    # Care

    def back_up(self, target: Path) -> None:
        """Write a checked copy of everything to ``target``; see :func:`app.storage.backup.back_up`."""
        back_up(self._kernel, target)

    def check(self) -> tuple[str, ...]:
        """What is wrong with the file, its references and the chains of the logs, a sentence each; empty: all well."""
        with self._kernel.raw() as connection:
            found = integrity_problems(connection)
        with self._kernel.transaction() as connection:
            return (*found, *event_log.verify(connection))


def _put(connection: Connection, kind: type[Base], values: dict[str, Any], key: str) -> None:
    """Update the row whose ``key`` is that of ``values``, or insert it."""
    table = Base.metadata.tables[kind.__tablename__]
    changed = connection.execute(update(table).where(table.c[key] == values[key]).values(values))
    if not changed.rowcount:
        connection.execute(insert(table), values)
