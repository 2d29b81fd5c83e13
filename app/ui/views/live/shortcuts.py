"""The shortcuts of the live view as actions: made from the table of keys, alive only while the view has the focus."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from app.ui.keys import HABIT_KEYS, LIVE_KEYS, KeyAct, act_label, sequences

_HABITS = {QKeySequence(text).toString() for text in HABIT_KEYS}


def make_shortcuts(view: QWidget, perform: Callable[[KeyAct], None]) -> dict[KeyAct, QAction]:
    """Give ``view`` an action for every key of the table that is not a single key. None of them repeats while held."""
    actions: dict[KeyAct, QAction] = {}
    for key in LIVE_KEYS:
        if key.is_single:
            continue
        action = ActAction(key.act, perform, view)
        action.setShortcuts(sequences(key.act))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setAutoRepeat(key.act in (KeyAct.GRANT, KeyAct.TAKE))
        view.addAction(action)
        actions[key.act] = action
    return actions


class ActAction(QAction):
    """One act as an action of Qt; its text is what the key overlay says."""

    def __init__(self, act: KeyAct, perform: Callable[[KeyAct], None], parent: QWidget) -> None:
        super().__init__(act_label(act), parent)
        self.act = act
        self._perform = perform
        self.setObjectName(f"act-{act}")
        self.triggered.connect(self._on_triggered)

    def _on_triggered(self) -> None:
        self._perform(self.act)


def is_habit(event: QKeyEvent) -> bool:
    """Whether it is a key that people press out of habit, such as Ctrl+S: in a meeting it does nothing."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(event.key() | modifiers.value).toString() in _HABITS
