"""What the team may see of one moment of the meeting, in words. The only gate between the meeting and the wall screen.

No note, question, metric, reason, issue or name of who is in a conflict passes through here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from app.domain.ids import Ms, RepId
from app.domain.meeting.events import Attendance, ItemStarted, TurnStarted
from app.domain.meeting.plan import PHASES, Phase, Purpose
from app.domain.meeting.state import Status
from app.domain.meeting.view import BarState, ClockFace, LiveView, RowState
from app.domain.names import family_name, given_name
from app.services.days import local_time
from app.services.ports import Meeting
from app.ui import words
from app.ui.views.live.frame import LiveFrame
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.ring_face import Face, face_of

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PhaseBar:
    """One of the five bars at the foot. ``share`` is how much of it is filled, in whole thousandths."""

    word: str
    detail: str
    state: BarState
    share: float


@dataclass(frozen=True, slots=True)
class Scene:
    """All that the wall shows. ``name`` is large, ``rest`` below it; a scene of a person has ``is_person``.

    ``names`` is a flowing list in place of what comes next. ``mark`` says what kind of meeting it is, where that must
    be seen: practice.
    """

    title: str
    clock: str
    ends: str
    face: Face
    label: str
    name: str
    rest: str
    is_person: bool
    next_label: str
    next_name: str
    names: str
    bars: tuple[PhaseBar, ...]
    mark: str = ""

    @property
    def spoken(self) -> str:
        """The scene in a sentence, without what changes every second."""
        parts = (self.mark, self.label, f"{self.name} {self.rest}".strip(), self.next_label, self.next_name, self.names)
        return ", ".join(part for part in parts if part)


def scene_of(frame: LiveFrame) -> Scene:
    """The scene of a frame."""
    match frame.state.status:
        case Status.READY:
            scene = _before(frame)
        case Status.RUNNING | Status.PAUSED:
            scene = _during(frame)
        case _:
            scene = _after(frame)
    if not frame.state.plan.rehearsal:
        return scene
    return replace(scene, mark=translate("Participant", "Practice"), title="")


def planned_scene(meeting: Meeting, names: Sequence[str]) -> Scene:
    """The scene of a meeting that nobody has opened yet. ``names``: the short names of its people."""
    face = _start_face(meeting.scheduled_utc_ms, meeting.zone, meeting.cap_ms)
    bars = tuple(PhaseBar(words.phase(phase), "", BarState.TO_COME, 0.0) for phase in PHASES)
    return _waiting(meeting.title, meeting.purpose, face, translate("Participant", "Expected"), names, bars)


def _before(frame: LiveFrame) -> Scene:
    plan = frame.state.plan
    people = [one for one in frame.state.participants if one.attendance is not Attendance.ABSENT]
    here = [one for one in people if one.attendance in (Attendance.PRESENT, Attendance.LATE)]
    label = translate("Participant", "Here") if here else translate("Participant", "Expected")
    shorts = [frame.people.short(one.rep_id) for one in here or people]
    face = _start_face(plan.scheduled_utc_ms, plan.zone, frame.moment.cap_ms)
    return _waiting(plan.title, plan.purpose, face, label, shorts, _bars(frame.moment))


def _start_face(due_utc_ms: Ms | None, zone: str, cap_ms: Ms) -> Face:
    """When it begins; without a time, how long it may take."""
    cap = words.duration(cap_ms)
    if due_utc_ms is None:
        ready = words.clock_word(ClockFace.IDLE)
        return Face(ClockFace.IDLE, Glyph.RING, ready, cap, translate("Participant", "at most"))
    starts = f"{local_time(due_utc_ms, zone):%H:%M}"
    at_most = translate("Participant", "%1 at most", "a length").replace("%1", cap)
    return Face(ClockFace.IDLE, Glyph.RING, translate("Participant", "Starts at"), starts, at_most)


def _waiting(
    title: str, purpose: Purpose, face: Face, label: str, names: Sequence[str], bars: tuple[PhaseBar, ...]
) -> Scene:
    return Scene(
        title="",
        clock="",
        ends="",
        face=face,
        label=words.purpose(purpose),
        name=title,
        rest="",
        is_person=False,
        next_label=label if names else "",
        next_name="",
        names=", ".join(names),
        bars=bars,
    )


def _after(frame: LiveFrame) -> Scene:
    moment = frame.moment
    length = words.duration(moment.elapsed_ms)
    face = Face(
        ClockFace.IDLE, Glyph.RING, translate("Participant", "Length"), length, words.of_time(moment.cap_ms), 0.0
    )
    called_off = frame.state.status is Status.CANCELLED
    over = translate("Participant", "The meeting is over")
    return replace(
        _frame_of(frame),
        clock="",
        ends="",
        face=face,
        name=translate("Participant", "The meeting was called off") if called_off else over,
    )


def _during(frame: LiveFrame) -> Scene:
    moment, scene = frame.moment, _frame_of(frame)
    speaker = moment.speaker_id
    if moment.clock.face is ClockFace.MEDIATION or frame.state.mediation is not None:
        then = _whole_name(frame, speaker) if speaker else _title(frame)
        return replace(
            scene,
            label=translate("Participant", "Now"),
            name=words.clock_word(ClockFace.MEDIATION),
            next_label=translate("Participant", "Then"),
            next_name=then,
        )
    following = _following(frame)
    scene = replace(scene, next_label=translate("Participant", "Next") if following else "", next_name=following)
    if speaker is not None:
        name = frame.people.name(speaker)
        given = given_name(name)
        return replace(
            scene,
            label=translate("Participant", "Speaking"),
            name=given,
            rest=family_name(name),
            is_person=True,
        )
    if moment.remarks:
        moderator = frame.state.plan.moderator
        name = given_name(moderator) if moderator else translate("Participant", "The moderator")
        return replace(
            scene,
            label=translate("Participant", "Between turns"),
            name=name,
            rest=family_name(moderator) if moderator else "",
            is_person=True,
        )
    return replace(scene, label=words.phase(moment.phase) if moment.phase else "", name=_title(frame))


def _frame_of(frame: LiveFrame) -> Scene:
    """What stands round every scene: title, clocks, face and phase bars."""
    moment = frame.moment
    so_far = f"{words.clock(moment.elapsed_ms)} {words.of_time(moment.cap_ms)}"
    ends = translate("Participant", "%1, ends", "06:12 of 15:00, ends").replace("%1", so_far)
    face = face_of(moment.clock, remarks=moment.remarks)
    if moment.remarks and face.look is ClockFace.IDLE:
        # "Your remarks, charged to nobody" speaks to the moderator.
        face = replace(face, word=translate("Participant", "Remarks"), caption="")
    return Scene(
        title=frame.state.plan.title,
        clock=ends,
        ends=words.clock(moment.projected_end_ms),
        face=face,
        label="",
        name="",
        rest="",
        is_person=False,
        next_label="",
        next_name="",
        names="",
        bars=_bars(moment),
    )


def _title(frame: LiveFrame) -> str:
    """What runs when nobody has a turn: the agenda item, else the phase."""
    if frame.item is not None:
        return frame.item.title
    return words.phase(frame.moment.phase) if frame.moment.phase else frame.state.plan.title


def _following(frame: LiveFrame) -> str:
    """Who or what comes next."""
    match frame.upcoming:
        case TurnStarted(rep_id):
            return _whole_name(frame, rep_id)
        case ItemStarted(item_id):
            return frame.titles.get(item_id, "")
        case _:
            return _whole_name(frame, frame.moment.next_id)


def _whole_name(frame: LiveFrame, rep_id: RepId | None) -> str:
    return " ".join(frame.people.name(rep_id).split())


def _bars(moment: LiveView) -> tuple[PhaseBar, ...]:
    bars = []
    for phase in moment.phases:
        share, detail = 0.0, ""
        state = BarState.TO_COME if phase.state is BarState.KEPT else phase.state
        if state is BarState.DONE:
            share = 1.0
        elif state is BarState.NOW and phase.phase is Phase.TURNS:
            spoken = sum(row.state in (RowState.DONE, RowState.NOW) for row in moment.rows)
            detail = words.count_of(spoken, moment.turn_count)
            share = _turns_share(moment, spoken)
        elif state is BarState.NOW:
            share = _time_share(moment, phase.ms)
        bars.append(PhaseBar(words.phase(phase.phase), detail, state, round(share, 3)))
    return tuple(bars)


def _turns_share(moment: LiveView, spoken: int) -> float:
    """Turns that are over, and as much of the running one as its clock has used."""
    clock = moment.clock
    runs = moment.speaker_id is not None
    part = min(1.0, clock.spent_ms / clock.given_ms) if runs and clock.given_ms else 0.0
    return (spoken - runs + part) / max(1, moment.turn_count)


def _time_share(moment: LiveView, planned_ms: Ms) -> float:
    spent = sum(
        (moment.elapsed_ms if bar.state is BarState.NOW else bar.end_ms) - bar.start_ms
        for bar in moment.bars
        if bar.phase is moment.phase and bar.state in (BarState.DONE, BarState.NOW)
    )
    return min(1.0, spent / planned_ms) if planned_ms else 0.0


def turn_result(frame: LiveFrame, rep_id: RepId) -> str:
    """What a turn that is over came to: "Íñigo 1:24, 24 s over"; empty while it is not over."""
    row = next((one for one in frame.moment.rows if one.rep_id == rep_id), None)
    if row is None or row.state is not RowState.DONE:
        return ""
    said = f"{frame.people.short(rep_id)} {words.duration(row.ms)}"
    if row.over_ms <= 0 or words.seconds(row.over_ms) == 0:
        return said
    text = translate("Participant", "%1, %2 over", "a turn: Íñigo 1:24, 24 s over")
    return text.replace("%2", words.short_duration(row.over_ms)).replace("%1", said)
