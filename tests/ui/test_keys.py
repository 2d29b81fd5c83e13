"""The table of keys: complete, without clashes, and as PRODUCT has it."""

from collections import Counter

from PySide6.QtGui import QKeySequence

from app.ui.keys import (
    ELSEWHERE_KEYS,
    HABIT_KEYS,
    LIVE_KEYS,
    KeyAct,
    KeyGroup,
    act_label,
    floor_range,
    group_label,
    printed,
)

PRODUCT = {
    "Space": KeyAct.START_PAUSE, "Enter": KeyAct.NEXT, "Ctrl+Shift+S": KeyAct.SKIP_ONCE, "Ctrl+Shift+A": KeyAct.ABSENT,
    "Ctrl++": KeyAct.GRANT, "Ctrl+-": KeyAct.TAKE, "Ctrl+1": KeyAct.FLOOR_1, "Ctrl+8": KeyAct.FLOOR_8,
    "F11": KeyAct.WALL_SCREEN, "Up": KeyAct.CHOOSE_PREVIOUS, "Down": KeyAct.CHOOSE_NEXT, "Ctrl+Z": KeyAct.UNDO,
    "Ctrl+Shift+Z": KeyAct.REDO, "Ctrl+Right": KeyAct.NEXT_PHASE, "Ctrl+Left": KeyAct.PREVIOUS_PHASE,
    "Ctrl+Shift+E": KeyAct.TO_END, "Ctrl+Shift+L": KeyAct.ARRIVED, "Ctrl+Shift+M": KeyAct.MEDIATION,
    "Ctrl+K": KeyAct.PALETTE, "F1": KeyAct.KEYS, "F2": KeyAct.SETTLE_1, "F3": KeyAct.SETTLE_2, "F4": KeyAct.SETTLE_3,
}  # fmt: skip


def test_every_key_of_the_product_is_in_the_table_and_printed_like_there() -> None:
    for text, act in PRODUCT.items():
        assert printed(act) == text


def test_no_key_does_two_things() -> None:
    for keys in (LIVE_KEYS, ELSEWHERE_KEYS):
        typed = Counter(QKeySequence(text).toString() for key in keys for text in key.sequences)
        assert not [text for text, count in typed.items() if count > 1]


def test_keys_pressed_out_of_habit_are_nobodys() -> None:
    used = {QKeySequence(text).toString() for key in LIVE_KEYS for text in key.sequences}
    assert not used & {QKeySequence(text).toString() for text in HABIT_KEYS}


def test_everything_in_the_table_has_words() -> None:
    assert all(act_label(key.act) for key in (*LIVE_KEYS, *ELSEWHERE_KEYS))
    assert all(group_label(group) for group in KeyGroup)
    assert floor_range() == "Ctrl+1…8"


def test_keys_without_ctrl_wait_for_an_empty_line_unless_they_leave_the_meeting_alone() -> None:
    harmless = {KeyAct.COMPLETE, KeyAct.TO_LINE, KeyAct.WALL_SCREEN, KeyAct.KEYS}
    for key in LIVE_KEYS:
        if not key.sequences[0].startswith("Ctrl") and key.act not in harmless:
            assert key.waits_for_empty_line, key.act
