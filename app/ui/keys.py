"""All shortcuts in one table: what buttons print, what the key overlay lists, and what the window listens to.

Single keys (Space, Enter, Up, Down) belong to the capture line, which gives them away only while it is empty; all
others are shortcuts of the live view. Which of these wait for an empty line is said here too.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.ui.key_names import key_text

translate = QCoreApplication.translate


class KeyAct(StrEnum):
    """Everything a key does."""

    START_PAUSE = "start_pause"
    NEXT = "next"
    SKIP_ONCE = "skip_once"
    TO_END = "to_end"
    ABSENT = "absent"
    ARRIVED = "arrived"
    GRANT = "grant"
    TAKE = "take"
    MEDIATION = "mediation"
    FLOOR_1 = "floor_1"
    FLOOR_2 = "floor_2"
    FLOOR_3 = "floor_3"
    FLOOR_4 = "floor_4"
    FLOOR_5 = "floor_5"
    FLOOR_6 = "floor_6"
    FLOOR_7 = "floor_7"
    FLOOR_8 = "floor_8"
    REMARKS = "remarks"
    NEXT_PHASE = "next_phase"
    PREVIOUS_PHASE = "previous_phase"
    UNDO = "undo"
    REDO = "redo"
    CHOOSE_PREVIOUS = "choose_previous"
    CHOOSE_NEXT = "choose_next"
    SETTLE_1 = "settle_1"
    SETTLE_2 = "settle_2"
    SETTLE_3 = "settle_3"
    COMPLETE = "complete"
    TO_LINE = "to_line"
    PALETTE = "palette"
    WALL_SCREEN = "wall_screen"
    KEYS = "keys"
    NEW = "new"
    FIND = "find"
    NEXT_PANE = "next_pane"


class KeyGroup(StrEnum):
    """The headings of the key overlay."""

    MEETING = "meeting"
    ORDER = "order"
    CAPTURE = "capture"
    SETTLE = "settle"
    WINDOW = "window"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the table. ``sequences``: the first is printed, the others are ways to type it on other keyboards.

    ``is_single``: the capture line itself hands it out, while it is empty; the window listens to all others.
    ``waits_for_empty_line``: does nothing while there is text in the capture line.
    """

    act: KeyAct
    group: KeyGroup
    sequences: tuple[str, ...]
    is_single: bool = False
    waits_for_empty_line: bool = False


FLOOR_ACTS: Final = (
    KeyAct.FLOOR_1,
    KeyAct.FLOOR_2,
    KeyAct.FLOOR_3,
    KeyAct.FLOOR_4,
    KeyAct.FLOOR_5,
    KeyAct.FLOOR_6,
    KeyAct.FLOOR_7,
    KeyAct.FLOOR_8,
)
"""In the order of the rows of the speaking order."""

LIVE_KEYS: Final = (
    Key(KeyAct.START_PAUSE, KeyGroup.MEETING, ("Space",), is_single=True, waits_for_empty_line=True),
    Key(KeyAct.NEXT, KeyGroup.MEETING, ("Return", "Enter"), is_single=True, waits_for_empty_line=True),
    # With text in the line these two are the editor's own "word left" and "word right".
    Key(KeyAct.NEXT_PHASE, KeyGroup.MEETING, ("Ctrl+Right",), waits_for_empty_line=True),
    Key(KeyAct.PREVIOUS_PHASE, KeyGroup.MEETING, ("Ctrl+Left",), waits_for_empty_line=True),
    # Qt itself tries a key with and without the Shift that its keyboard needs for it. To list both ways would match
    # twice, and a shortcut that matches twice does nothing.
    Key(KeyAct.GRANT, KeyGroup.MEETING, ("Ctrl++", "Ctrl+=")),
    Key(KeyAct.TAKE, KeyGroup.MEETING, ("Ctrl+-", "Ctrl+_")),
    Key(KeyAct.MEDIATION, KeyGroup.MEETING, ("Ctrl+Shift+M",)),
    Key(KeyAct.REMARKS, KeyGroup.MEETING, ("Ctrl+0",)),
    # With text in the line these two take back typing.
    Key(KeyAct.UNDO, KeyGroup.MEETING, ("Ctrl+Z",), waits_for_empty_line=True),
    Key(KeyAct.REDO, KeyGroup.MEETING, ("Ctrl+Shift+Z", "Ctrl+Y"), waits_for_empty_line=True),
    *(Key(act, KeyGroup.ORDER, (f"Ctrl+{place}",)) for place, act in enumerate(FLOOR_ACTS, start=1)),
    Key(KeyAct.SKIP_ONCE, KeyGroup.ORDER, ("Ctrl+Shift+S",)),
    Key(KeyAct.TO_END, KeyGroup.ORDER, ("Ctrl+Shift+E",)),
    Key(KeyAct.ABSENT, KeyGroup.ORDER, ("Ctrl+Shift+A",)),
    Key(KeyAct.ARRIVED, KeyGroup.ORDER, ("Ctrl+Shift+L",)),
    Key(KeyAct.CHOOSE_PREVIOUS, KeyGroup.SETTLE, ("Up",), is_single=True, waits_for_empty_line=True),
    Key(KeyAct.CHOOSE_NEXT, KeyGroup.SETTLE, ("Down",), is_single=True, waits_for_empty_line=True),
    Key(KeyAct.SETTLE_1, KeyGroup.SETTLE, ("F2",), waits_for_empty_line=True),
    Key(KeyAct.SETTLE_2, KeyGroup.SETTLE, ("F3",), waits_for_empty_line=True),
    Key(KeyAct.SETTLE_3, KeyGroup.SETTLE, ("F4",), waits_for_empty_line=True),
    Key(KeyAct.COMPLETE, KeyGroup.CAPTURE, ("Tab",), is_single=True),
    Key(KeyAct.TO_LINE, KeyGroup.CAPTURE, ("Esc",), is_single=True),
    Key(KeyAct.PALETTE, KeyGroup.WINDOW, ("Ctrl+K",)),
    Key(KeyAct.WALL_SCREEN, KeyGroup.WINDOW, ("F11",)),
    Key(KeyAct.KEYS, KeyGroup.WINDOW, ("F1",)),
)

ELSEWHERE_KEYS: Final = (
    Key(KeyAct.PALETTE, KeyGroup.WINDOW, ("Ctrl+K",)),
    Key(KeyAct.KEYS, KeyGroup.WINDOW, ("F1",)),
    Key(KeyAct.WALL_SCREEN, KeyGroup.WINDOW, ("F11",)),
    Key(KeyAct.NEW, KeyGroup.ELSEWHERE, ("Ctrl+N",)),
    Key(KeyAct.FIND, KeyGroup.ELSEWHERE, ("Ctrl+F",)),
    Key(KeyAct.NEXT_PANE, KeyGroup.ELSEWHERE, ("F6",)),
)
"""Outside the live view."""

HABIT_KEYS: Final = ("Ctrl+S", "Ctrl+W", "Ctrl+Q", "Ctrl+F4")
"""Pressed out of habit: in a meeting they do nothing at all, everything is saved already."""

_BY_ACT: Final = {key.act: key for key in (*ELSEWHERE_KEYS, *LIVE_KEYS)}


def key_of(act: KeyAct) -> Key:
    """The line of the table for ``act``."""
    return _BY_ACT[act]


def sequences(act: KeyAct) -> list[QKeySequence]:
    """All ways to type ``act``."""
    return [QKeySequence(text) for text in _BY_ACT[act].sequences]


def sequence(act: KeyAct) -> QKeySequence:
    """The way to type ``act`` that is printed."""
    return QKeySequence(_BY_ACT[act].sequences[0])


def printed(act: KeyAct) -> str:
    """The key as it is printed on buttons and key caps: "Ctrl+Shift+M", "Enter"."""
    return key_text(sequence(act))


def floor_range() -> str:
    """The keys that give the floor to a row, as one key cap: "Ctrl+1…8"."""
    return f"{printed(FLOOR_ACTS[0])}…{len(FLOOR_ACTS)}"


def act_label(act: KeyAct) -> str:
    """What the key overlay says that a key does."""
    return {
        KeyAct.START_PAUSE: translate("Keys", "Start, pause, resume"),
        KeyAct.NEXT: translate("Keys", "Give the floor on, or go to the next part"),
        KeyAct.NEXT_PHASE: translate("Keys", "Next part of the meeting"),
        KeyAct.PREVIOUS_PHASE: translate("Keys", "Previous part"),
        KeyAct.GRANT: translate("Keys", "Give time"),
        KeyAct.TAKE: translate("Keys", "Take time"),
        KeyAct.MEDIATION: translate("Keys", "Start or end a mediation"),
        KeyAct.REMARKS: translate("Keys", "Your own remarks, charged to nobody"),
        KeyAct.UNDO: translate("Keys", "Undo anything that happened"),
        KeyAct.REDO: translate("Keys", "Redo"),
        KeyAct.SKIP_ONCE: translate("Keys", "Skip this rep once"),
        KeyAct.TO_END: translate("Keys", "Move this rep to the end"),
        KeyAct.ABSENT: translate("Keys", "Absent today"),
        KeyAct.ARRIVED: translate("Keys", "Has arrived, speaks next but one"),
        KeyAct.CHOOSE_PREVIOUS: translate("Keys", "Choose the row above"),
        KeyAct.CHOOSE_NEXT: translate("Keys", "Choose the row below"),
        KeyAct.SETTLE_1: translate("Keys", "Done; answered; read; count it"),
        KeyAct.SETTLE_2: translate("Keys", "Not done; park; take it out"),
        KeyAct.SETTLE_3: translate("Keys", "Still open; to action"),
        KeyAct.COMPLETE: translate("Keys", "Complete a name or a date"),
        KeyAct.TO_LINE: translate("Keys", "Back to the line"),
        KeyAct.PALETTE: translate("Keys", "Every act by name"),
        KeyAct.WALL_SCREEN: translate("Keys", "Wall screen"),
        KeyAct.KEYS: translate("Keys", "These keys"),
        KeyAct.NEW: translate("Keys", "New"),
        KeyAct.FIND: translate("Keys", "Find"),
        KeyAct.NEXT_PANE: translate("Keys", "Next part of the window"),
    }.get(act, translate("Keys", "Give the floor to that row now"))


def group_label(group: KeyGroup) -> str:
    """The heading of a group in the key overlay."""
    return {
        KeyGroup.MEETING: translate("Keys", "Meeting"),
        KeyGroup.ORDER: translate("Keys", "Speaking order"),
        KeyGroup.CAPTURE: translate("Keys", "Capture"),
        KeyGroup.SETTLE: translate("Keys", "Chosen row"),
        KeyGroup.WINDOW: translate("Keys", "Window"),
        KeyGroup.ELSEWHERE: translate("Keys", "Lists and pages"),
    }[group]
