"""One window per data folder: a second start asks the first to come to the front."""

import hashlib
import logging
import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_LOG = logging.getLogger(__name__)

_PATIENCE_MS = 1_000
_LONGEST_WISH = 512
TOKEN_VARIABLE = "XDG_ACTIVATION_TOKEN"
"""What a Wayland desktop gives a program it starts, so that its window may come to the front."""


def server_name(data_folder: Path) -> str:
    """The name of the socket of the window that has ``data_folder``: one per user and folder."""
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    whole = f"{user}\n{data_folder.resolve()}"
    return f"quince-{hashlib.sha256(whole.encode('utf-8', 'surrogateescape')).hexdigest()[:24]}"


class Doorbell(QObject):
    """Listens for a second start, for this user alone. Make it after the folder is locked: then there is no other.

    Signals: ``rung(str)`` with the desktop's token for coming to the front, empty where there is none.
    """

    rung = Signal(str)

    def __init__(self, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        name = server_name(data_folder)
        # A crash leaves its socket behind, and nobody else can have this folder now.
        QLocalServer.removeServer(name)
        if not self._server.listen(name):
            _LOG.warning("a second start will not find this window: error %s", self._server.serverError().value)

    @property
    def is_listening(self) -> bool:
        """Whether a second start finds this window."""
        return self._server.isListening()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable() or socket.waitForReadyRead(_PATIENCE_MS):
                wish = bytes(socket.read(_LONGEST_WISH).data()).decode("utf-8", "replace").strip()
                self.rung.emit(wish if wish.isprintable() else "")
            socket.disconnectFromServer()


def ring(data_folder: Path) -> bool:
    """Ask the window that has ``data_folder`` to come to the front; gives whether there was one to hear it."""
    app = QCoreApplication.instance() or QCoreApplication([])
    socket = QLocalSocket(app)
    socket.connectToServer(server_name(data_folder))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(f"{os.environ.get(TOKEN_VARIABLE, '')}\n".encode())
    heard = socket.waitForBytesWritten(_PATIENCE_MS)
    socket.disconnectFromServer()
    return heard
