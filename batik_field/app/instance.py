"""One window per vault: a second start brings the first to the front and ends."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 500


class Instance(QObject):
    """Answers for a folder within one login of one machine; the vault's lock guards the rest."""

    called = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def take(self) -> bool:
        """Become the one for this folder; False when another was there and has been called."""
        if self._call_other():
            return False
        # A crashed program leaves its socket behind on Unix.
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def give_back(self) -> None:
        """Let another program take the folder."""
        self._server.close()

    def _call_other(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT_MS):
            return False
        socket.write(b"show\n")
        socket.waitForBytesWritten(WAIT_MS)
        socket.disconnectFromServer()
        return True

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            self.called.emit()


def _name(folder: Path) -> str:
    digest = hashlib.sha256(str(folder.absolute()).encode()).hexdigest()
    return f"batik-field-{digest[:24]}"
