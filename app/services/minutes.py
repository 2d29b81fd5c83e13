"""The record of meetings: finalised minutes as they were, corrections by reopening, search over all of them."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.errors import RequestError
from app.domain.ids import MeetingId, Ms
from app.domain.meeting import commands as cmd
from app.domain.meeting.decision import Rejection
from app.domain.meeting.log import fold
from app.domain.meeting.plan import Purpose
from app.domain.meeting.state import MeetingState, Status
from app.services import planning
from app.services.live import LiveMeeting, LiveService
from app.services.meetings import MeetingsService
from app.services.ports import Clock, Hit, Meeting, MeetingStatus, MinutesVersion, Store

if TYPE_CHECKING:
    # Loaded when minutes are first asked for: start-up does not wait for it.
    from app.domain.minutes import GroupMinutes, NextMeeting


@dataclass(frozen=True, slots=True)
class MinutesSummary:
    """A held meeting in a list. ``version`` 0: it ended without its minutes being finalised."""

    meeting_id: MeetingId
    title: str
    purpose: Purpose
    zone: str
    started_utc_ms: Ms
    ended_utc_ms: Ms | None
    version: int
    participants: int
    cap_ms: Ms
    sample: bool


def _summary(meeting: Meeting) -> MinutesSummary:
    return MinutesSummary(
        meeting.id,
        meeting.title,
        meeting.purpose,
        meeting.zone,
        meeting.started_utc_ms or 0,
        meeting.ended_utc_ms,
        meeting.version,
        len(meeting.participants),
        meeting.cap_ms,
        meeting.sample,
    )


class MinutesService:
    """What was said in held meetings."""

    def __init__(self, store: Store, clock: Clock, live: LiveService, meetings: MeetingsService) -> None:
        self._store = store
        self._clock = clock
        self._live = live
        self._meetings = meetings

    def list(self) -> tuple[MinutesSummary, ...]:
        """All finished meetings, newest first."""
        return tuple(_summary(one) for one in self._store.meetings(status=MeetingStatus.FINISHED))

    def latest(self) -> MinutesSummary | None:
        """The last finished meeting, or None."""
        latest = self._store.meetings(status=MeetingStatus.FINISHED, limit=1)
        return _summary(latest[0]) if latest else None

    def versions(self, meeting_id: MeetingId) -> tuple[MinutesVersion, ...]:
        """All finalised versions, oldest first."""
        return self._store.minutes(meeting_id)

    def minutes(self, meeting_id: MeetingId, version: int | None = None) -> "GroupMinutes":
        """The minutes of a meeting: a version as it was finalised, or (None) the last one, or while the meeting is open
        what
        is in it now. Raises a ``RequestError`` when there are none."""
        from app.domain.minutes import from_dict

        stored = self._store.minutes(meeting_id)
        if version is not None:
            chosen = next((one for one in stored if one.version == version), None)
            if chosen is None:
                raise RequestError(f"There is no version {version} of these minutes")
            return from_dict(json.loads(chosen.body))
        state = fold(self._store.records(meeting_id)).state
        if state is None or state.started_utc_ms is None:
            raise RequestError("This meeting has no minutes yet")
        final = state.status is Status.FINISHED
        if final and stored and stored[-1].version == state.version:
            return from_dict(json.loads(stored[-1].body))
        minutes = self._from_state(state)
        if final:
            self._keep(minutes)
        return minutes

    def _from_state(self, state: MeetingState) -> "GroupMinutes":
        from app.domain.minutes import group_minutes

        names = {rep.id: rep.name for rep in self._store.reps()}
        meeting = self._store.meeting(state.plan.meeting_id)
        coming = None if meeting is None else self._next_after(meeting)
        now = None if state.ended_utc_ms is not None else self._last_alive(state.plan.meeting_id)
        return group_minutes(state, now_utc_ms=now, names=names, next_meeting=coming)

    def _last_alive(self, meeting_id: MeetingId) -> Ms:
        """Until when a meeting that has not ended is known to have gone on: for one that was left by a crash long ago,
        until then."""
        left = self._store.live()
        if left is not None and left.meeting_id == meeting_id:
            return left.last_alive_utc_ms
        return self._store.records(meeting_id)[-1].at_utc_ms

    def _next_after(self, meeting: Meeting) -> "NextMeeting | None":
        """The next meeting that is planned for the same people with a time, as the minutes announce it."""
        planned = [
            one
            for one in self._store.meetings(status=MeetingStatus.PLANNED)
            if one.scheduled_utc_ms is not None
            and one.scheduled_utc_ms >= (meeting.started_utc_ms or 0)
            and planning.akin(one, meeting)
        ]
        first = min(planned, key=lambda one: one.scheduled_utc_ms or 0, default=None)
        if first is None or first.scheduled_utc_ms is None:
            return None
        from app.domain.minutes import NextMeeting

        order = self._meetings.order(first)
        reps = {rep.id: rep.name for rep in self._store.reps()}
        return NextMeeting(
            title=first.title,
            scheduled_utc_ms=first.scheduled_utc_ms,
            zone=first.zone,
            place=first.place,
            starter=reps.get(order[0].rep_id, "") if order else "",
            bring="; ".join(dict.fromkeys(one.text for one in first.prework)),
        )

    def finalise(self, live: LiveMeeting, override_reason: str = "") -> "GroupMinutes | Rejection":
        """Lock the minutes and keep them as they are now; with gaps left only if ``override_reason`` says why.

        For a meeting that is locked already, give its minutes. Raises a ``UserError`` when they cannot be written: then
        calling
        it again is enough, nothing is lost.
        """
        if live.state.status is not Status.FINISHED:
            outcome = live.dispatch(cmd.Finish(override_reason))
            if isinstance(outcome, Rejection):
                return outcome
        return self.minutes(live.meeting.id)

    def _keep(self, minutes: "GroupMinutes") -> None:
        from app.domain.minutes import to_dict

        # ASCII: a note may hold half a character, which no database takes, and the minutes must be kept all the same.
        body = json.dumps(to_dict(minutes), separators=(",", ":"))
        self._store.save_minutes(
            MinutesVersion(minutes.header.meeting_id, minutes.header.version, self._clock.now_utc_ms(), body)
        )

    def can_reopen(self, meeting_id: MeetingId) -> bool:
        """Whether the minutes may be corrected: only the latest of a series."""
        meeting = self._store.meeting(meeting_id)
        if meeting is None or meeting.status is not MeetingStatus.FINISHED:
            return False
        if meeting.rehearsal:
            return True
        latest = next((one for one in planning.finished(self._store) if planning.akin(one, meeting)), None)
        return latest is not None and latest.id == meeting.id

    def reopen(self, meeting_id: MeetingId, reason: str = "") -> LiveMeeting:
        """Open the minutes for corrections. Raises a ``RequestError`` when a later meeting was built on them."""
        if not self.can_reopen(meeting_id):
            raise RequestError("Only the minutes of the last meeting can be reopened")
        live = self._live.open(meeting_id)
        if live.state.status is Status.FINISHED:
            live.dispatch(cmd.Reopen(reason))
        return live

    def search(self, query: str) -> tuple[Hit, ...]:
        """What was said, by words, newest meeting first."""
        return self._store.search(query)
