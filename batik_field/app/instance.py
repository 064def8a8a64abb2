"""One window per vault: a second start brings the first to the front and ends.

Who comes first is decided by a lock file, which costs the first window next to nothing; the server
that hears the second start stands behind it.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

WAIT_MS = 500
CALL_SECONDS = 5.0
"""How long the other program may take until it hears: it may itself be starting."""
BETWEEN_CALLS_SECONDS = 0.05


class Instance(QObject):
    """Answers for a folder within one login of one machine; the vault's lock guards the rest."""

    called = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name(folder)
        self._lock = QLockFile(str(Path(tempfile.gettempdir(), f"{self._name}.lock")))
        # Never by its age; what a crashed program leaves behind is known by its process.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Become the one for this folder; False when another was there and has been called.

        One that holds the folder and does not answer in `CALL_SECONDS` is passed over.
        """
        return self._lock.tryLock(0) or not self._call_other()

    @property
    def is_listening(self) -> bool:
        """Whether a second start is heard."""
        return self._server is not None

    def listen(self) -> None:
        """Hear a second start from now on. Called behind the first window."""
        if self._server is not None:
            return
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        # A crashed program leaves its socket behind on Unix.
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)

    def give_back(self) -> None:
        """Let another program take the folder."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _call_other(self) -> bool:
        held = self._lock.error() is QLockFile.LockError.LockFailedError
        end = time.monotonic() + (CALL_SECONDS if held else 0)
        while not _call(self._name):
            if time.monotonic() > end:
                return False
            time.sleep(BETWEEN_CALLS_SECONDS)
        return True

    def _answer(self) -> None:
        while self._server is not None and (caller := self._server.nextPendingConnection()):
            caller.disconnected.connect(caller.deleteLater)
            self.called.emit()


def _call(name: str) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(b"show\n")
    socket.waitForBytesWritten(WAIT_MS)
    socket.disconnectFromServer()
    return True


def _name(folder: Path) -> str:
    path = str(folder.absolute()).encode()
    digest = QCryptographicHash.hash(path, QCryptographicHash.Algorithm.Sha256)
    return f"batik-field-{bytes(digest.toHex().data()).decode()[:24]}"
