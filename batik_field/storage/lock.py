"""Who has a vault open: a lock of the operating system, so a crash never locks anyone out."""

import json
import os
import platform
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from batik_field.domain.errors import Refused
from batik_field.domain.files import explained
from batik_field.domain.wording import N_

FILE_NAME = "kunci.lock"
# Windows locks bytes, and locked bytes cannot be read by others: lock one far behind the text.
_LOCKED_BYTE = 1 << 20
_HOLDER_BYTES = 4096

HELD = N_(
    "Folder data ini sedang dibuka di {host} sejak {since} (proses {pid}). "
    "Pakai jendela yang sudah terbuka itu, atau tutup dulu."
)
HELD_BY_UNKNOWN = N_(
    "Folder data ini sedang dibuka program lain. Pakai jendela yang sudah terbuka, atau tutup dulu."
)

if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> None:
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _give_back(file: BinaryIO) -> None:
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _give_back(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)


@dataclass(frozen=True)
class Holder:
    """Who holds the lock; `since` is local wall time in ISO format, for display."""

    pid: int
    host: str
    since: str


class VaultLock:
    """A held lock. The file stays behind when released: only the system's lock decides."""

    def __init__(self, folder: Path) -> None:
        """Take the lock of the vault in `folder`.

        Raises:
            Refused: it is held (the sentence names the holder), or the folder cannot be written.
        """
        path = folder / FILE_NAME
        with explained(folder):
            # Opened so that a file of another holder is neither created anew nor emptied.
            self._file = os.fdopen(os.open(path, _FLAGS, 0o600), "r+b", buffering=0)
        try:
            with explained(folder):
                self._take_or_refuse()
                self._write(_this_process())
        except BaseException:
            self._file.close()
            raise

    def release(self) -> None:
        """Give the lock back; calling it again does nothing."""
        if self._file.closed:
            return
        self._write(b"")
        _give_back(self._file)
        self._file.close()

    def _take_or_refuse(self) -> None:
        try:
            _take(self._file)
        except (BlockingIOError, PermissionError) as error:
            raise Refused(_sentence(_read_holder(self._file))) from error

    def _write(self, text: bytes) -> None:
        self._file.seek(0)
        self._file.truncate()
        # The name of the holder is a courtesy; a full disk must not keep anyone from reading.
        try:
            self._file.write(text)
        except OSError:
            self._file.truncate(0)


_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)


def _this_process() -> bytes:
    since = datetime.now().isoformat(timespec="seconds")
    holder = {"pid": os.getpid(), "host": platform.node(), "since": since}
    return json.dumps(holder).encode()


def _read_holder(file: BinaryIO) -> Holder | None:
    """Return the holder written in the file, or None if it has not been written yet."""
    try:
        file.seek(0)
        holder = json.loads(file.read(_HOLDER_BYTES))
        return Holder(int(holder["pid"]), str(holder["host"]), str(holder["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _sentence(holder: Holder | None) -> str:
    if holder is None:
        return HELD_BY_UNKNOWN
    since = holder.since.replace("T", " ")
    return HELD.format(host=holder.host, since=since, pid=holder.pid)
