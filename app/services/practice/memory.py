"""Where a practice meeting is kept: in memory, and gone when it is let go. Nothing of it can reach the history."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace

from app.domain.ids import ItemId, MeetingId, Ms
from app.domain.meeting.events import Recorded
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


class PracticeStore:
    """Holds the people and the one meeting they practise. ``history``: who spoke before, for the speaking order; no
    earlier meeting is in it otherwise."""

    def __init__(self, people: Sequence[Rep] = (), history: Sequence[StoredTurn] = ()) -> None:
        self._people = {rep.id: rep for rep in people}
        self._history = tuple(history)
        self._meetings: dict[MeetingId, Meeting] = {}
        self._records: dict[MeetingId, tuple[Recorded, ...]] = {}
        self._minutes: dict[MeetingId, tuple[MinutesVersion, ...]] = {}
        self._draft = ""

    def as_one(self) -> AbstractContextManager[None]:
        """Nothing here can fail midway."""
        return nullcontext()

    # People

    def reps(self, *, active_only: bool = False) -> tuple[Rep, ...]:
        """Those who practise."""
        return tuple(rep for rep in self._people.values() if rep.active or not active_only)

    def save_reps(self, reps: Sequence[Rep]) -> None:
        """Let them take part."""
        self._people.update({rep.id: rep for rep in reps})

    # The meeting

    def meetings(self, *, status: MeetingStatus | None = None, limit: int | None = None) -> tuple[Meeting, ...]:
        """None: a practice meeting is in no list."""
        return ()

    def meeting(self, meeting_id: MeetingId) -> Meeting | None:
        """The meeting of that id."""
        return self._meetings.get(meeting_id)

    def save_meeting(self, meeting: Meeting) -> None:
        """Keep its plan."""
        self._meetings[meeting.id] = meeting

    def delete_planned(self, meeting_id: MeetingId) -> None:
        """Let it go."""
        self._meetings.pop(meeting_id, None)

    def records(self, meeting_id: MeetingId) -> tuple[Recorded, ...]:
        """Its log."""
        return self._records.get(meeting_id, ())

    def append(self, meeting_id: MeetingId, records: Sequence[Recorded], projection: Projection) -> None:
        """Lengthen its log. Of what follows from that, only where the meeting stands is of use."""
        self._records[meeting_id] = (*self.records(meeting_id), *records)
        self._meetings[meeting_id] = replace(
            self._meetings[meeting_id],
            status=projection.status,
            started_utc_ms=projection.started_utc_ms,
            ended_utc_ms=projection.ended_utc_ms,
            version=projection.version,
        )

    def live(self) -> Live | None:
        """None: practice is never taken up again."""
        return None

    def beat(self, meeting_id: MeetingId, at_utc_ms: Ms) -> None:
        """Nobody will ask."""

    def save_draft(self, meeting_id: MeetingId, text: str) -> None:
        """Keep the line that is being typed."""
        self._draft = text

    def draft(self, meeting_id: MeetingId) -> str:
        """That line."""
        return self._draft

    # What meetings leave behind

    def actions(self, *, open_only: bool = False) -> tuple[StoredAction, ...]:
        """None: what is promised in practice binds nobody."""
        return ()

    def settle_action(self, action_id: ItemId, state: ActionState, at_utc_ms: Ms) -> None:
        """There is none to settle."""

    def turns(self, *, meetings: int = 12) -> tuple[StoredTurn, ...]:
        """Who spoke in the last real meetings."""
        held = list(dict.fromkeys(turn.meeting_id for turn in self._history))[:meetings]
        return tuple(turn for turn in self._history if turn.meeting_id in held)

    def questions(self, meeting_id: MeetingId) -> tuple[StoredQuestion, ...]:
        """None: they are in the log alone."""
        return ()

    def save_minutes(self, minutes: MinutesVersion) -> None:
        """Keep minutes for as long as the practice lasts."""
        self._minutes[minutes.meeting_id] = (*self.minutes(minutes.meeting_id), minutes)

    def minutes(self, meeting_id: MeetingId) -> tuple[MinutesVersion, ...]:
        """Those minutes."""
        return self._minutes.get(meeting_id, ())

    def search(self, query: str, limit: int = 200) -> tuple[Hit, ...]:
        """Nothing is found."""
        return ()

    def remove_sample(self) -> None:
        """There is none to remove."""
