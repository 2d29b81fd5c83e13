"""Lets a test see what a screen reader would: put on the path of the real program, it answers on a local socket.

Python imports it at start by its name. It changes nothing in the program: a thread waits on the socket named by
QUINCE_SPY, and when asked has the thread of the window write down what is shown: every visible thing with role, name,
value, place and state.
"""

import gc
import json
import os
import queue
import socket
import sys
import threading
from typing import Any

_PATIENCE_S = 20.0
_MOST_NODES = 4_000


class _Spy:
    """Waits on the socket. What it does itself is little: all that touches the window runs in the window's thread."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._answers: queue.Queue[bytes] = queue.Queue()
        self._looker: Any = None

    def listen(self) -> None:
        """Answer for as long as the program lives."""
        with socket.socket(socket.AF_UNIX) as door:
            door.bind(self._path)
            door.listen()
            while True:
                asker, _ = door.accept()
                # The garbage of the window must not be collected in this thread: Qt's things end where they live.
                gc.disable()
                try:
                    asker.sendall(self._look())
                except OSError:
                    pass
                finally:
                    asker.close()
                    gc.enable()

    def _look(self) -> bytes:
        """What is shown as JSON; `null` while there is no window yet, or the program does not come to it."""
        widgets = sys.modules.get("PySide6.QtWidgets")
        app = widgets.QApplication.instance() if widgets is not None and hasattr(widgets, "QApplication") else None
        if app is None:
            return b"null"
        from PySide6.QtCore import QCoreApplication, QEvent

        if self._looker is None:
            self._looker = _looker(self._answers)
            self._looker.moveToThread(app.thread())
        QCoreApplication.postEvent(self._looker, QEvent(QEvent.Type.User))
        try:
            return self._answers.get(timeout=_PATIENCE_S)
        except queue.Empty:
            return b"null"


def _looker(answers: "queue.Queue[bytes]") -> Any:
    from PySide6.QtCore import QEvent, QObject

    class Looker(QObject):
        def event(self, event: QEvent) -> bool:
            if event.type() == QEvent.Type.User:
                try:
                    told = _windows()
                except Exception as error:  # said to the test instead of ending the program's event loop
                    told = {"error": repr(error)}
                answers.put(json.dumps(told).encode())
            return True

    return Looker()


def _windows() -> Any:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QApplication

    found = []
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.isWindow():
            nodes: list[Any] = []
            _walk(QAccessible.queryAccessibleInterface(window), nodes)
            place = window.geometry()
            found.append(
                {
                    "title": window.windowTitle(),
                    "kind": type(window).__name__,
                    "active": window.isActiveWindow(),
                    "full_screen": window.isFullScreen(),
                    "rect": [place.x(), place.y(), place.width(), place.height()],
                    "nodes": nodes,
                }
            )
    return {"windows": found}


def _walk(interface: Any, nodes: list[Any]) -> None:
    from PySide6.QtGui import QAccessible

    state, place = interface.state(), interface.rect()
    if state.invisible or len(nodes) >= _MOST_NODES:
        return
    thing = interface.object()
    nodes.append(
        {
            "role": interface.role().name,
            "name": interface.text(QAccessible.Text.Name),
            "value": interface.text(QAccessible.Text.Value),
            "description": interface.text(QAccessible.Text.Description),
            "kind": type(thing).__name__ if thing is not None else "",
            "rect": [place.x(), place.y(), place.width(), place.height()],
            "focused": bool(state.focused),
            "disabled": bool(state.disabled),
            "checked": bool(state.checked),
            "selected": bool(state.selected),
        }
    )
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            _walk(child, nodes)


if os.environ.get("QUINCE_SPY"):
    threading.Thread(target=_Spy(os.environ["QUINCE_SPY"]).listen, name="spy", daemon=True).start()
