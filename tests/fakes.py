"""Stand-ins for what is outside the services: a store in memory, a clock that stands still, ids that count."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.errors import DiskFull
from app.domain.ids import ItemId, MeetingId, Ms, RepId
from app.domain.meeting.events import Recorded
from app.domain.names import fold
from app.services.days import local_day
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
from app.services.settings import SettingsValue

MONDAY_0840: Ms = 1_794_818_400_000
"""Monday 16 November 2026, 08:40 in UTC."""


@dataclass
class FakeClock:
    """Stands at ``now_ms``; tests move it with ``advance``, ``sleep`` and ``set_wall``."""

    now_ms: Ms = MONDAY_0840
    wall_offset_ms: Ms = 0
    slept_ms: Ms = 0
    zone_name: str = "UTC"

    def advance(self, ms: Ms) -> None:
        """Let time pass."""
        self.now_ms += ms

    def move_to(self, now_utc_ms: Ms) -> None:
        """Make it that time; never earlier than it was."""
        self.now_ms = max(self.now_ms, now_utc_ms)

    def sleep(self, ms: Ms) -> None:
        """Let the machine sleep so long."""
        self.now_ms += ms
        self.slept_ms += ms

    def set_wall(self, offset_ms: Ms) -> None:
        """Set the computer's clock wrong by so much."""
        self.wall_offset_ms = offset_ms

    def now_utc_ms(self) -> Ms:
        return self.now_ms

    def wall_utc_ms(self) -> Ms:
        return self.now_ms + self.wall_offset_ms

    def suspended_ms(self) -> Ms:
        return self.slept_ms

    def zone(self) -> str:
        return self.zone_name

    def today(self) -> date:
        return local_day(self.wall_utc_ms(), self.zone_name)


@dataclass
class CountingIds:
    """id-1, id-2, …"""

    prefix: str = "id"
    count: int = 0

    def new(self) -> str:
        self.count += 1
        return f"{self.prefix}-{self.count}"


@dataclass
class MemorySettings:
    """A settings file in memory, tables deep."""

    tables: dict[str, SettingsValue] = field(default_factory=dict)
    full: bool = False

    def read(self) -> dict[str, SettingsValue]:
        return dict(self.tables)

    def write(self, changes: Mapping[str, SettingsValue]) -> None:
        if self.full:
            raise DiskFull("settings.toml")
        for table, values in changes.items():
            before = self.tables.get(table)
            merge = isinstance(before, dict) and isinstance(values, dict)
            self.tables[table] = before | values if merge else values  # type: ignore[operator]  # both are, as checked


class MemoryStore:
    """Keeps everything in dictionaries. ``full`` makes every write fail as a full disk does, before anything is
    changed."""

    def __init__(self) -> None:
        self.full = False
        self.writes = 0
        self._reps: dict[RepId, Rep] = {}
        self._meetings: dict[MeetingId, Meeting] = {}
        self._records: dict[MeetingId, tuple[Recorded, ...]] = {}
        self._projections: dict[MeetingId, Projection] = {}
        self._settled: dict[ItemId, tuple[ActionState, Ms, MeetingId | None]] = {}
        self._beats: dict[MeetingId, Ms] = {}
        self._drafts: dict[MeetingId, str] = {}
        self._minutes: dict[MeetingId, tuple[MinutesVersion, ...]] = {}

    def _writing(self) -> None:
        if self.full:
            raise DiskFull("quince.db")
        self.writes += 1

    @contextmanager
    def as_one(self) -> Iterator[None]:
        kept = {name: dict(value) for name, value in vars(self).items() if isinstance(value, dict)}
        try:
            yield
        except BaseException:
            vars(self).update(kept)
            raise

    # People

    def reps(self, *, active_only: bool = False) -> tuple[Rep, ...]:
        reps = sorted(self._reps.values(), key=lambda rep: (rep.position, rep.id))
        return tuple(rep for rep in reps if rep.active or not active_only)

    def save_reps(self, reps: Sequence[Rep]) -> None:
        self._writing()
        self._reps.update({rep.id: rep for rep in reps})

    # Meetings

    def meetings(self, *, status: MeetingStatus | None = None, limit: int | None = None) -> tuple[Meeting, ...]:
        def newest_first(one: Meeting) -> tuple[int, Ms, str]:
            when = one.started_utc_ms if one.started_utc_ms is not None else one.scheduled_utc_ms
            return (0, 0, one.id) if when is None else (1, -when, one.id)

        found = [one for one in self._meetings.values() if self._counts(one) and status in (None, one.status)]
        return tuple(sorted(found, key=newest_first)[:limit])

    @staticmethod
    def _counts(meeting: Meeting) -> bool:
        return meeting.status is not MeetingStatus.CANCELLED and not meeting.rehearsal

    def every_meeting(self) -> tuple[Meeting, ...]:
        """Cancelled ones and rehearsals too."""
        return tuple(self._meetings.values())

    def meeting(self, meeting_id: MeetingId) -> Meeting | None:
        return self._meetings.get(meeting_id)

    def save_meeting(self, meeting: Meeting) -> None:
        self._writing()
        self._meetings[meeting.id] = meeting

    def delete_planned(self, meeting_id: MeetingId) -> None:
        self._writing()
        meeting = self._meetings.get(meeting_id)
        if meeting is not None and meeting.status is not MeetingStatus.PLANNED:
            raise ValueError(f"meeting {meeting_id} is {meeting.status}")
        self._forget(meeting_id)

    def _forget(self, meeting_id: MeetingId) -> None:
        made = {one.id for one in self._projections[meeting_id].actions} if meeting_id in self._projections else set()
        for action_id in [one for one, (_, _, by) in self._settled.items() if one in made or by == meeting_id]:
            del self._settled[action_id]
        for kept in (
            self._meetings, self._records, self._projections, self._beats, self._drafts, self._minutes,
        ):  # fmt: skip
            kept.pop(meeting_id, None)

    def records(self, meeting_id: MeetingId) -> tuple[Recorded, ...]:
        return self._records.get(meeting_id, ())

    def append(self, meeting_id: MeetingId, records: Sequence[Recorded], projection: Projection) -> None:
        self._writing()
        before = self.records(meeting_id)
        if records and records[0].seq != len(before) + 1:
            raise ValueError("not the next event")
        meeting = self._meetings.get(meeting_id)
        if meeting is None or projection.meeting_id != meeting_id:
            raise ValueError(f"no meeting {meeting_id} to project onto")
        self._records[meeting_id] = (*before, *records)
        self._projections[meeting_id] = projection
        at_utc_ms = records[-1].at_utc_ms if records else 0
        for action_id, state in projection.reviewed:
            if state is not ActionState.OPEN:
                self._settled[action_id] = (state, at_utc_ms, meeting_id)
            elif action_id in self._settled and self._settled[action_id][2] == meeting_id:
                del self._settled[action_id]
        self._meetings[meeting_id] = replace(
            meeting,
            status=projection.status,
            started_utc_ms=projection.started_utc_ms,
            ended_utc_ms=projection.ended_utc_ms,
            version=projection.version,
        )

    # A meeting that is on

    def live(self) -> Live | None:
        found = [
            Live(
                one.id,
                max((self._beats.get(one.id, 0), *(record.at_utc_ms for record in self.records(one.id)))),
                self.draft(one.id),
            )
            for one in self._meetings.values()
            if one.status is MeetingStatus.LIVE
        ]
        return max(found, key=lambda one: one.last_alive_utc_ms, default=None)

    def beat(self, meeting_id: MeetingId, at_utc_ms: Ms) -> None:
        self._writing()
        self._beats[meeting_id] = at_utc_ms

    def save_draft(self, meeting_id: MeetingId, text: str) -> None:
        self._writing()
        self._drafts[meeting_id] = text

    def draft(self, meeting_id: MeetingId) -> str:
        return self._drafts.get(meeting_id, "")

    # What meetings left behind

    def actions(self, *, open_only: bool = False) -> tuple[StoredAction, ...]:
        found: list[StoredAction] = []
        for meeting_id, projection in self._projections.items():
            if self._counts(self._meetings[meeting_id]):
                found += [self._as_settled(one) for one in projection.actions]
        found.sort(key=lambda one: (one.made_utc_ms, one.meeting_id))
        return tuple(one for one in found if one.state is ActionState.OPEN or not open_only)

    def _as_settled(self, action: StoredAction) -> StoredAction:
        if action.id not in self._settled:
            return action
        state, at_utc_ms, meeting_id = self._settled[action.id]
        return replace(action, state=state, settled_utc_ms=at_utc_ms, settled_in=meeting_id)

    def settle_action(self, action_id: ItemId, state: ActionState, at_utc_ms: Ms) -> None:
        self._writing()
        if state is ActionState.OPEN:
            self._settled.pop(action_id, None)
        else:
            self._settled[action_id] = (state, at_utc_ms, None)

    def turns(self, *, meetings: int = 12) -> tuple[StoredTurn, ...]:
        finished = self.meetings(status=MeetingStatus.FINISHED, limit=meetings)
        held = [self._projections[one.id] for one in finished if one.id in self._projections]
        return tuple(turn for projection in held for turn in projection.turns)

    def questions(self, meeting_id: MeetingId) -> tuple[StoredQuestion, ...]:
        projection = self._projections.get(meeting_id)
        return projection.questions if projection else ()

    def save_minutes(self, minutes: MinutesVersion) -> None:
        self._writing()
        versions = {one.version: one for one in self.minutes(minutes.meeting_id)}
        kept = versions.setdefault(minutes.version, minutes)
        if kept.body != minutes.body:
            raise ValueError(f"version {minutes.version} of the minutes of {minutes.meeting_id} is kept already")
        self._minutes[minutes.meeting_id] = tuple(versions[one] for one in sorted(versions))

    def minutes(self, meeting_id: MeetingId) -> tuple[MinutesVersion, ...]:
        return self._minutes.get(meeting_id, ())

    def search(self, query: str, limit: int = 200) -> tuple[Hit, ...]:
        wanted = fold(query).split()
        hits = [
            Hit(one.id, kind, item_id, text)
            for one in self.meetings()
            if one.id in self._projections
            for kind, item_id, text in self._projections[one.id].texts
            if wanted and all(any(said.startswith(word) for said in fold(text).split()) for word in wanted)
        ]
        return tuple(hits[:limit])

    def remove_sample(self) -> None:
        self._writing()
        for meeting in [one for one in self._meetings.values() if one.sample]:
            self._forget(meeting.id)
        known = {rep_id for one in self._meetings.values() for rep_id in one.participants}
        for projection in self._projections.values():
            known |= {one.owner_id for one in projection.actions if one.owner_id is not None}
            known |= {one.rep_id for one in projection.turns}
        for rep in [one for one in self._reps.values() if one.sample]:
            if rep.id in known:
                self._reps[rep.id] = replace(rep, active=False, sample=False)
            else:
                del self._reps[rep.id]
