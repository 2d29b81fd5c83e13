"""Phrases of the live view that are made from a frame: what comes next, what a turn was given, how far it is over."""

from PySide6.QtCore import QCoreApplication

from app.domain.meeting.clock import display_seconds
from app.domain.meeting.events import ItemStarted, TurnStarted
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import SegmentKind, Status
from app.domain.meeting.view import ClockFace
from app.services.days import local_time
from app.ui import words
from app.ui.views.live.frame import LiveFrame

translate = QCoreApplication.translate


def next_label(frame: LiveFrame, *, brief: bool = False) -> str:
    """What the primary button says: "Next: Ελένη", "Next: Tasks"; `brief` without "Next"."""
    if frame.state.status is Status.READY:
        return translate("Live", "Start")
    target = _target(frame)
    if not target:
        return translate("Live", "Next")
    return target if brief else translate("Live", "Next: %1").replace("%1", target)


def _target(frame: LiveFrame) -> str:
    match frame.upcoming:
        case TurnStarted(rep_id):
            return frame.people.given(rep_id)
        case ItemStarted(item_id, phase) if phase is frame.state.phase:
            return frame.titles.get(item_id, words.phase(phase))
        case ItemStarted(_, phase):
            return words.phase(phase)
        case _:
            return ""


def stretch_title(frame: LiveFrame) -> str:
    """The head of the clock card: "Turn 3 of 8", "Opening", "Your remarks"."""
    moment = frame.moment
    if moment.status is Status.READY:
        return translate("Live", "Ready")
    if moment.remarks:
        return translate("Live", "Between turns")
    if moment.phase is Phase.TURNS and moment.turn_number:
        text = translate("Live", "Turn %1 of %2").replace("%1", str(moment.turn_number))
        return text.replace("%2", str(moment.turn_count))
    return words.phase(moment.phase) if moment.phase else ""


def given_remark(frame: LiveFrame, *, brief: bool = False) -> str:
    """What the running stretch was given, and why not more: "0:56 given, 4 s less to make up Íñigo’s overrun"."""
    moment, segment = frame.moment, frame.state.segment
    if moment.status is Status.READY:
        text = translate("Live", "%1 planned of %2").replace("%1", words.duration(moment.projected_end_ms))
        return text.replace("%2", words.duration(moment.cap_ms))
    if segment is None or segment.kind is SegmentKind.REMARKS:
        return translate("Live", "charged to nobody") if moment.remarks else ""
    time = words.duration(segment.given_ms)
    given = time if brief else translate("Live", "%1 given").replace("%1", time)
    if segment.kind is not SegmentKind.TURN:
        return given
    if segment.granted_ms:
        granted = translate("Live", "%1 granted") if segment.granted_ms > 0 else translate("Live", "%1 taken")
        return f"{given}, {granted.replace('%1', words.short_duration(abs(segment.granted_ms)))}"
    if words.seconds(moment.shrunk_ms) == 0:
        return given
    less = words.short_duration(moment.shrunk_ms)
    culprit = frame.people.given(moment.shrunk_by)
    if brief or not culprit:
        shrunk = translate("Live", "%1 less").replace("%1", less)
        return f"{given}, {shrunk}"
    why = translate("Live", "%1 less to make up %2’s overrun").replace("%1", less).replace("%2", culprit)
    return f"{given}, {why}"


def overtime_band(frame: LiveFrame) -> str:
    """What an overrun means for those who wait: "The others now get 0:53 to 0:54"."""
    others = frame.moment.others_ms
    if others is None:
        return ""
    least, most = (words.duration(ms) for ms in others)
    if least == most:
        return translate("Live", "The others now get %1").replace("%1", least)
    return translate("Live", "The others now get %1 to %2").replace("%1", least).replace("%2", most)


def overtime_line(frame: LiveFrame) -> str:
    """How far over, and what stays as it is: "12 s over. Q&A and closing stay kept."."""
    moment = frame.moment
    over_ms = abs(display_seconds(moment.clock.remaining_ms)) * 1000
    over = translate("Live", "%1 over.").replace("%1", words.short_duration(over_ms))
    if words.seconds(moment.ahead_ms) < 0:
        late = translate("Live", "The meeting ends %1 late.").replace("%1", words.short_duration(-moment.ahead_ms))
        return f"{over} {late}"
    if moment.phase in (Phase.QA, Phase.CLOSING):
        return over
    kept = translate("Live", "Q&A and closing stay kept.")
    return f"{over} {kept}"


def placeholder(frame: LiveFrame) -> str:
    """What the capture line invites to."""
    moment = frame.moment
    if frame.is_over:
        return translate("Live", "The minutes are locked.")
    if frame.state.mediation is not None:
        return translate("Live", "m and what was agreed, or a q d p r first")
    if moment.status is Status.READY:
        return translate("Live", "Type at any time: a note, or a q d p r m w first")
    if moment.phase is Phase.QA:
        return translate("Live", "Answer in a line, or a q d p r m first")
    if moment.phase is Phase.CLOSING:
        return translate("Live", "A last line, or a q d p r m first")
    if moment.phase is Phase.OPENING:
        return translate("Live", "A win to open with: w and the name, or a q d p r m first")
    speaker = frame.people.given(moment.speaker_id)
    if speaker:
        return translate("Live", "Note on %1, or a q d p r m first").replace("%1", speaker)
    return translate("Live", "Note, or a q d p r m first")


def saved_label(frame: LiveFrame) -> str:
    """When the last thing reached the disk: "Saved 08:46"."""
    if frame.saved_utc_ms is None:
        return ""
    return translate("Live", "Saved %1").replace("%1", f"{local_time(frame.saved_utc_ms, frame.state.plan.zone):%H:%M}")


def gap_question(frame: LiveFrame) -> tuple[str, str]:
    """The one question after an absence, and what is certain whatever the answer."""
    question = translate("Live", "The app was away for %1. Count it, or take it out?")
    hint = translate("Live", "Everything up to %1 is here.").replace("%1", words.clock(frame.moment.elapsed_ms))
    return question.replace("%1", words.duration(frame.moment.gap_ms or 0)), hint


def spoken_state(before: LiveFrame | None, now: LiveFrame) -> tuple[str, bool]:
    """What a screen reader says when something changed, and whether it may interrupt: never seconds."""
    old, new = before.moment if before else None, now.moment
    if old is None or old.phase is not new.phase:
        return (words.phase(new.phase) if new.phase else ""), False
    if old.speaker_id != new.speaker_id and new.speaker_id is not None:
        text = translate("Live", "%1 has the floor, %2").replace("%1", now.people.name(new.speaker_id))
        return text.replace("%2", words.duration(new.clock.given_ms)), False
    if not old.remarks and new.remarks:
        return translate("Live", "Your remarks"), False
    if old.gap_ms is None and new.gap_ms is not None:
        return gap_question(now)[0], True
    if not old.nudge_start and new.nudge_start:
        return translate("Live", "The meeting should have started. Space starts it."), False
    if new.clock.face is ClockFace.IDLE and new.status is Status.FINISHED:
        return translate("Live", "Minutes locked"), False
    return "", False
