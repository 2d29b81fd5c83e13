"""What the palette lists in a meeting: every act by name, with the reason when it cannot be done now."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain.ids import ItemId
from app.domain.meeting import commands as cmd
from app.domain.meeting.decision import Rejection
from app.domain.meeting.state import Status
from app.domain.meeting.view import ClockFace, RowState
from app.ui import words
from app.ui.keys import FLOOR_ACTS, KeyAct, printed
from app.ui.overlays.palette import PaletteEntry, PaletteGroup, PaletteHead
from app.ui.theme import Color
from app.ui.views.live.acts import Chosen, command_for, rep_for
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.phrases import next_label
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.stream import capture_sign

type WhyNot = Callable[[cmd.Command], Rejection | None]

translate = QCoreApplication.translate

ITEM, FLOOR, CANCEL, REOPEN, EXTEND, RATE = "item:", "floor:", "cancel", "reopen", "extend", "rate"
"""Keys of entries beside those of `KeyAct`; the first two go before an id."""

_ICONS = {
    KeyAct.START_PAUSE: "play",
    KeyAct.NEXT: "arrow-right",
    KeyAct.SKIP_ONCE: "skip-forward",
    KeyAct.TO_END: "arrow-down-to-line",
    KeyAct.ABSENT: "user-round-x",
    KeyAct.ARRIVED: "user-round-check",
    KeyAct.GRANT: "plus",
    KeyAct.TAKE: "minus",
    KeyAct.MEDIATION: "scale",
    KeyAct.REMARKS: "message-circle",
    KeyAct.NEXT_PHASE: "log-out",
    KeyAct.PREVIOUS_PHASE: "arrow-left",
    KeyAct.UNDO: "undo-2",
    KeyAct.REDO: "rotate-cw",
    KeyAct.WALL_SCREEN: "screen-share",
    KeyAct.KEYS: "circle-help",
}


def palette_entries(frame: LiveFrame, chosen: Chosen, why_not: WhyNot) -> tuple[PaletteEntry, ...]:
    """All acts, then who can have the floor, then what was captured, then the window."""
    acts = tuple(_act(act, frame, chosen, why_not) for act in _ICONS if act not in _ELSEWHERE)
    return (*acts, *_floors(frame, why_not), *_rare(frame, why_not), *_items(frame), *_window())


_ELSEWHERE = (KeyAct.WALL_SCREEN, KeyAct.KEYS)


def _act(act: KeyAct, frame: LiveFrame, chosen: Chosen, why_not: WhyNot) -> PaletteEntry:
    command = command_for(act, frame, chosen, ItemId("?"))
    reason = ""
    if command is None:
        reason = translate("Live", "choose a row first")
    elif act is KeyAct.UNDO:
        reason = "" if frame.can_undo else translate("Live", "nothing to undo")
    elif act is KeyAct.REDO:
        reason = "" if frame.can_redo else translate("Live", "nothing to redo")
    else:
        rejection = why_not(command)
        reason = words.refusal(rejection, frame.people.given(rejection.rep_id)) if rejection is not None else ""
    return PaletteEntry(
        key=act,
        group=PaletteGroup.NOW,
        text=_text(act, frame, chosen),
        icon=_icon(act, frame),
        keys=printed(act),
        detail=_detail(act, frame),
        reason=reason,
    )


def _icon(act: KeyAct, frame: LiveFrame) -> str:
    is_pause = act is KeyAct.START_PAUSE and frame.state.status is Status.RUNNING
    return "pause" if is_pause else _ICONS[act]


def _text(act: KeyAct, frame: LiveFrame, chosen: Chosen) -> str:
    who = frame.people.given(rep_for(act, frame, chosen)) or translate("Live", "this rep")
    speaker = frame.people.given(frame.moment.speaker_id)
    match act:
        case KeyAct.START_PAUSE if frame.state.status is Status.READY:
            return translate("Live", "Start the meeting")
        case KeyAct.START_PAUSE if frame.state.status is Status.PAUSED:
            return translate("Live", "Resume")
        case KeyAct.START_PAUSE:
            return translate("Live", "Pause")
        case KeyAct.NEXT if speaker:
            target = next_label(frame, brief=True)
            return translate("Live", "Give the floor to %1, end this turn").replace("%1", target)
        case KeyAct.NEXT:
            return translate("Live", "Go on: %1").replace("%1", next_label(frame, brief=True))
        case KeyAct.SKIP_ONCE:
            return translate("Live", "Skip %1 once").replace("%1", who)
        case KeyAct.TO_END:
            return translate("Live", "Move %1 to the end").replace("%1", who)
        case KeyAct.ABSENT:
            return translate("Live", "%1 is absent today").replace("%1", who)
        case KeyAct.ARRIVED:
            return translate("Live", "%1 has arrived").replace("%1", who)
        case KeyAct.GRANT:
            return translate("Live", "Give %1").replace("%1", words.short_duration(frame.state.plan.rules.step_ms))
        case KeyAct.TAKE:
            return translate("Live", "Take %1").replace("%1", words.short_duration(frame.state.plan.rules.step_ms))
        case _:
            return _plain_text(act, frame)


def _plain_text(act: KeyAct, frame: LiveFrame) -> str:
    match act:
        case KeyAct.MEDIATION if frame.state.mediation is not None:
            return translate("Live", "End mediation")
        case KeyAct.MEDIATION:
            return translate("Live", "Start a mediation")
        case KeyAct.REMARKS:
            return translate("Live", "Your own remarks, charged to nobody")
        case KeyAct.NEXT_PHASE if frame.moment.phase is not None:
            text = translate("Live", "End %1, go to the next part")
            return text.replace("%1", words.phase(frame.moment.phase))
        case KeyAct.NEXT_PHASE:
            return translate("Live", "Next part of the meeting")
        case KeyAct.PREVIOUS_PHASE:
            return translate("Live", "Back to the part before")
        case KeyAct.UNDO if frame.undo_label:
            return translate("Live", "Undo: %1").replace("%1", frame.undo_label)
        case KeyAct.UNDO:
            return translate("Live", "Undo")
        case KeyAct.REDO:
            return translate("Live", "Redo")
        case KeyAct.WALL_SCREEN:
            return translate("Live", "Wall screen")
        case _:
            return translate("Live", "All keys")


def _detail(act: KeyAct, frame: LiveFrame) -> str:
    if act is KeyAct.NEXT_PHASE:
        count = sum(row.state is RowState.WAITING for row in frame.moment.rows)
        return translate("Live", "%n have not spoken", "", count) if count else ""
    return ""


def _floors(frame: LiveFrame, why_not: WhyNot) -> tuple[PaletteEntry, ...]:
    entries: list[PaletteEntry] = []
    for place, row in enumerate(frame.moment.rows):
        rejection = why_not(cmd.GiveFloor(row.rep_id))
        entries.append(
            PaletteEntry(
                key=f"{FLOOR}{row.rep_id}",
                group=PaletteGroup.NOW,
                text=translate("Live", "Floor to %1 now").replace("%1", row.name),
                icon="user-round",
                keys=printed(FLOOR_ACTS[place]) if place < len(FLOOR_ACTS) else "",
                reason=words.refusal(rejection, frame.people.given(row.rep_id)) if rejection is not None else "",
                is_aside=True,
            )
        )
    return tuple(entries)


def _rare(frame: LiveFrame, why_not: WhyNot) -> tuple[PaletteEntry, ...]:
    cancel = why_not(cmd.CancelMeeting())
    extend = why_not(cmd.ExtendCap(60_000, "?"))
    is_closing = frame.state.status in (Status.RUNNING, Status.PAUSED, Status.REOPENED)
    return (
        PaletteEntry(
            key=EXTEND,
            group=PaletteGroup.NOW,
            text=translate("Live", "Extend the cap by 1:00"),
            icon="timer",
            reason=words.refusal(extend) if extend is not None else "",
        ),
        PaletteEntry(
            key=RATE,
            group=PaletteGroup.NOW,
            text=translate("Live", "Marks for the meeting, 1 to 10"),
            icon="award",
            reason="" if is_closing else translate("Live", "once it has started"),
        ),
        PaletteEntry(
            key=CANCEL,
            group=PaletteGroup.NOW,
            text=translate("Live", "Cancel the meeting, leave no trace"),
            icon="x",
            reason=words.refusal(cancel) if cancel is not None else "",
        ),
    )


def _items(frame: LiveFrame) -> tuple[PaletteEntry, ...]:
    """What was captured, to be found by its words and changed."""
    entries: list[PaletteEntry] = []
    for item in reversed(frame.state.items):
        text = translate("Live", "%1: %2").replace("%1", words.capture_kind(item)).replace("%2", item.text)
        icon, _ = capture_sign(item)
        entries.append(
            PaletteEntry(
                key=f"{ITEM}{item.id}",
                group=PaletteGroup.CAPTURE,
                text=" ".join(text.split())[:200],
                icon=icon,
                detail=words.clock(item.at_ms),
                is_aside=True,
            )
        )
    return tuple(entries)


def _window() -> tuple[PaletteEntry, ...]:
    return (
        PaletteEntry(
            key=KeyAct.WALL_SCREEN,
            group=PaletteGroup.ELSEWHERE,
            text=translate("Live", "Wall screen"),
            icon=_ICONS[KeyAct.WALL_SCREEN],
            keys=printed(KeyAct.WALL_SCREEN),
        ),
        PaletteEntry(
            key=KeyAct.KEYS,
            group=PaletteGroup.ELSEWHERE,
            text=translate("Live", "All keys"),
            icon=_ICONS[KeyAct.KEYS],
            keys=printed(KeyAct.KEYS),
        ),
    )


_FACES = {
    ClockFace.IDLE: (Glyph.RING, Color.INK2),
    ClockFace.CALM: (Glyph.DISC, Color.ACCENT_INK),
    ClockFace.WARNING: (Glyph.TRIANGLE_UP, Color.WARN),
    ClockFace.DANGER: (Glyph.DIAMOND, Color.DANGER),
    ClockFace.OVERTIME: (Glyph.OCTAGON, Color.DANGER),
    ClockFace.PAUSED: (Glyph.BARS, Color.PAUSE),
    ClockFace.MEDIATION: (Glyph.LINKED_RINGS, Color.MEDIATION),
}


def palette_head(frame: LiveFrame) -> PaletteHead:
    """Avatar, state and clock, which the palette covers."""
    moment = frame.moment
    glyph, color = _FACES[moment.clock.face]
    if moment.clock.face is ClockFace.MEDIATION:
        clock = words.clock(moment.clock.mediation_ms)
    elif moment.clock.given_ms:
        clock = words.countdown(moment.clock.remaining_ms)
    else:
        clock = words.clock(moment.clock.spent_ms)
    word = words.clock_word(moment.clock.face, remarks=moment.remarks)
    return PaletteHead(frame.people.name(moment.speaker_id), glyph, color, word, clock)
