"""The live view's hand: commands in, frames out; keeps the draft, notices sleep and a disk that fails."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.capture import Capture, parse
from app.domain.errors import UserError
from app.domain.ids import ItemId, Ms
from app.domain.meeting.commands import Command, Next, StartMeeting
from app.domain.meeting.decide import decide
from app.domain.meeting.decision import Rejection
from app.domain.meeting.events import Event, ItemStarted, RemarksStarted, TurnStarted
from app.domain.meeting.state import Item, MeetingState, Segment, SegmentKind, Status
from app.domain.meeting.view import ClockFace
from app.services.live import Accepted, LiveMeeting, Outcome
from app.services.ports import Clock
from app.ui import words
from app.ui.cue import Cue
from app.ui.tick import SECOND_MS, Tick, next_tick_ms
from app.ui.views.live.deeds import deed
from app.ui.views.live.frame import LiveFrame, Trouble, people_of

__all__ = ["BEAT_MS", "DRAFT_MS", "Cue", "LiveController"]

_log = logging.getLogger(__name__)

BEAT_MS: Ms = 5_000
"""How often the store hears that the app is alive; an absence is known to within this."""
DRAFT_MS: Ms = 400
"""The draft is kept this long after a key at the latest, so that less than a second of typing can ever be lost."""


class LiveController(QObject):
    """Holds one `LiveMeeting`.

    Signals: ``frame_changed(LiveFrame)`` after every command and every tick; ``refused(Rejection)``;
    ``accepted(Accepted)``; ``trouble_changed(Trouble | None)``; ``cue(Cue)``; ``finished(meeting id)`` when the minutes
    are locked; ``cancelled(meeting id)`` when the meeting was called off.
    """

    frame_changed = Signal(object)
    refused = Signal(object)
    accepted = Signal(object)
    trouble_changed = Signal(object)
    cue = Signal(object)
    finished = Signal(str)
    cancelled = Signal(str)

    def __init__(self, live: LiveMeeting, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._clock = clock
        self._draft = ""
        self._draft_kept = ""
        self._failed: Callable[[], Outcome] | None = None
        self._trouble: Trouble | None = None
        self._derived_from: MeetingState | None = None
        self._frame = self._fresh_frame()
        self._tick = Tick(self._look, self)
        self._beat_timer = self._timer("live-beat", BEAT_MS, self._beat)
        self._draft_timer = self._timer("live-draft", DRAFT_MS, self._keep_draft)
        self._draft_timer.setSingleShot(True)

    # What there is

    @property
    def frame(self) -> LiveFrame:
        """The latest frame."""
        return self._frame

    @property
    def meeting(self) -> LiveMeeting:
        """The meeting that is held."""
        return self._live

    @property
    def trouble(self) -> Trouble | None:
        """What stands in the way of writing now, if anything."""
        return self._trouble

    def new_id(self) -> ItemId:
        """An id for something new."""
        return self._live.new_id()

    def why_not(self, command: Command) -> Rejection | None:
        """Why ``command`` would be refused now; None: it would be carried out. Changes nothing."""
        decided = decide(self._live.state, command, self._clock.now_utc_ms())
        return decided if isinstance(decided, Rejection) else None

    # What can be done

    def start(self) -> None:
        """Begin to look at the clock."""
        self._tick.start()
        self._beat_timer.start()

    def stop(self) -> None:
        """Keep the draft and look no more. The meeting stays as it is."""
        self._keep_draft()
        self._tick.stop()
        self._beat_timer.stop()
        self._draft_timer.stop()

    def dispatch(self, command: Command) -> bool:
        """Carry out a command; gives whether it was. A refusal and a failing disk are told by their signals."""
        return self._carry_out(lambda: self._live.dispatch(command))

    def capture(self, line: Capture) -> bool:
        """Commit a capture line; gives whether it is on disk, and only then may the line be emptied."""
        return self._carry_out(lambda: self._live.capture(line))

    def restored_draft(self) -> str:
        """The line that was being typed when the app ended, unless it had just been committed."""
        draft = self._live.draft
        items = self._live.state.items
        if draft and items and _has_made(draft, items[-1], self._live, self._clock.today()):
            return ""
        self._draft = self._draft_kept = draft
        return draft

    def set_draft(self, text: str) -> None:
        """The line as it is being typed: kept within the second."""
        self._draft = text
        if not self._draft_timer.isActive():
            self._draft_timer.start()

    def forget_draft(self, text: str) -> None:
        """The line was committed; ``text`` is what stands in it now. Kept at once: it must not come back."""
        self._draft = text
        self._keep_draft()

    def try_again(self) -> None:
        """See whether writing works again, and if so carry out what had failed."""
        if not self._probe():
            return
        failed, self._failed = self._failed, None
        if failed is not None:
            self._carry_out(failed)

    def tell_bug(self) -> None:
        """Say that something went wrong inside Quince."""
        self._set_trouble(Trouble(self.tr("Quince hit a bug, nothing is lost."), is_bug=True))

    def dismiss_bug(self) -> None:
        """The moderator has read it."""
        if self._trouble is not None and self._trouble.is_bug:
            self._set_trouble(None)

    def refresh(self) -> None:
        """Make and send a new frame now."""
        self._derived_from = None
        self._send_frame()

    # Inside

    def _carry_out(self, attempt: Callable[[], Outcome]) -> bool:
        try:
            outcome = attempt()
        except UserError as error:
            self._failed = attempt
            self._set_trouble(Trouble(words.trouble(error)))
            return False
        except Exception:  # the meeting goes on whatever happens, and the log says where
            self._log_bug()
            return False
        if isinstance(outcome, Rejection):
            self.refused.emit(outcome)
            return False
        self._failed = None
        self._recovered()
        self._send_frame()
        self.accepted.emit(outcome)
        self._tell_end(outcome)
        return True

    def _tell_end(self, outcome: Accepted) -> None:
        status = outcome.state.status
        meeting_id = outcome.state.plan.meeting_id
        if status is Status.FINISHED:
            self.stop()
            self.finished.emit(meeting_id)
        elif status is Status.CANCELLED:
            self.stop()
            self.cancelled.emit(meeting_id)

    def _look(self) -> int:
        """One look at the clock; gives when the next is due."""
        try:
            self._notice_sleep()
            before = self._frame
            self._send_frame()
            self._give_cue(before, self._frame)
        except Exception:
            self._log_bug()
        moment = self._frame.moment
        if moment.status is not Status.RUNNING or moment.clock.frozen:
            return SECOND_MS
        if moment.clock.face is ClockFace.MEDIATION:
            return next_tick_ms(0, moment.clock.mediation_ms)
        return next_tick_ms(moment.clock.remaining_ms, moment.clock.spent_ms)

    def _fresh_frame(self) -> LiveFrame:
        state = self._live.state
        undo, redo = self._live.undo_command, self._live.redo_command
        people = people_of(state)
        self._derived_from = state
        return LiveFrame(
            state=state,
            moment=self._live.view(),
            people=people,
            today=self._clock.today(),
            gaps=self._live.gaps(),
            undo_label=deed(undo, state, people) if undo is not None else "",
            can_undo=undo is not None,
            can_redo=redo is not None,
            saved_utc_ms=self._live.last_saved_utc_ms,
            upcoming=self._upcoming(state),
        )

    def _upcoming(self, state: MeetingState) -> Event | None:
        command = StartMeeting() if state.status is Status.READY else Next()
        # An absence that waits for its answer stands in the way of the act, not of saying what comes next.
        decided = decide(replace(state, gap_since_utc_ms=None), command, self._clock.now_utc_ms())
        if isinstance(decided, Rejection):
            return None
        begins = (ItemStarted, TurnStarted, RemarksStarted)
        return next((event for event in decided if isinstance(event, begins)), None)

    def _send_frame(self) -> None:
        if self._live.state is self._derived_from:
            self._frame = replace(self._frame, moment=self._live.view())
        else:
            self._frame = self._fresh_frame()
        self.frame_changed.emit(self._frame)

    def _give_cue(self, before: LiveFrame, now: LiveFrame) -> None:
        old, new = before.moment.clock.face, now.moment.clock.face
        segment = now.state.segment
        if old is new or segment is None or not _same_stretch(before.state.segment, segment):
            return
        if new is ClockFace.WARNING and old is ClockFace.CALM:
            self.cue.emit(Cue.WARNING)
        elif new is ClockFace.OVERTIME and old in (ClockFace.CALM, ClockFace.WARNING, ClockFace.DANGER):
            self.cue.emit(Cue.ZERO if segment.kind is SegmentKind.TURN else Cue.PHASE)

    def _notice_sleep(self) -> None:
        try:
            self._live.check_suspend()
        except UserError as error:
            self._set_trouble(Trouble(words.trouble(error)))

    def _beat(self) -> None:
        """Tell the store that the app is alive; while writing fails, find out whether it works again."""
        if self._trouble is not None and not self._trouble.is_bug:
            self._probe()
            return
        try:
            self._live.beat()
        except UserError as error:
            self._set_trouble(Trouble(words.trouble(error)))
        except Exception:
            self._log_bug()

    def _probe(self) -> bool:
        """Write the draft, which changes nothing that counts; gives whether that worked."""
        try:
            self._live.save_draft(self._draft)
        except UserError as error:
            self._set_trouble(Trouble(words.trouble(error)))
            return False
        except Exception:
            self._log_bug()
            return False
        self._draft_kept = self._draft
        self._recovered()
        return True

    def _keep_draft(self) -> None:
        if self._draft != self._draft_kept:
            self._probe()

    def _recovered(self) -> None:
        if self._trouble is not None and not self._trouble.is_bug:
            self._set_trouble(None)

    def _set_trouble(self, trouble: Trouble | None) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            self.trouble_changed.emit(trouble)

    def _log_bug(self) -> None:
        # Five looks a second would fill the log with one and the same.
        if self._trouble is None or not self._trouble.is_bug:
            _log.exception("the live controller failed")
        self.tell_bug()

    def _timer(self, name: str, interval_ms: Ms, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setObjectName(name)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer


def _same_stretch(one: Segment | None, other: Segment) -> bool:
    return one is not None and (one.start_ms, one.rep_id, one.item_id) == (other.start_ms, other.rep_id, other.item_id)


def _has_made(draft: str, last: Item, live: LiveMeeting, today: date) -> bool:
    """Whether the draft is the line that made the last item: the app ended after its commit, before the draft went."""
    people = people_of(live.state).members
    return parse(draft, people, today).text == last.text
