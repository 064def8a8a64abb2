"""What a database file says before it is opened for writing, and whether a crash cost it a save.

After a crash the last saves are in the write-ahead log only. SQLite takes from it what is whole and
drops the rest without a word, as it must: the rest is normally a save that never ended. Here we
look whether the rest was a save that *had* ended: a later commit frame of the same log, or more
frames than the index (`-shm`) of the crashed process had counted.

Byte layout: sqlite.org/fileformat2.html#walformat and sqlite.org/walformat.html.
"""

import os
import struct
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from batik_field.storage.engine import connect

_LOG_HEADER = 32
_FRAME_HEADER = 24
_INDEX_HEADER = 136
_PAGE_SIZE = 4096


@dataclass(frozen=True)
class Found:
    """`user_version`, and whether saves that had been acknowledged can no longer be read."""

    version: int
    saves_lost: bool


@dataclass(frozen=True)
class _Index:
    """Of a `-shm` file: frames in the log, frames already copied to the database, salts."""

    frames: int
    copied: int
    salts: bytes


def look(path: Path, key: bytes) -> Found:
    """Read a database that nobody has open, without changing a byte of it or of its log.

    Raises:
        dbapi2.Error: wrong key, damaged or unreadable file.
    """
    log, index = (path.with_name(path.name + suffix) for suffix in ("-wal", "-shm"))
    had_index = index.exists()
    before = _read_index(index)
    left_over = log.exists() and log.stat().st_size > 0
    try:
        # Reading a log makes its index anew; without a log none must be made.
        with closing(connect(path, key, "ro", immutable=not left_over)) as connection:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            after = _read_index(index) if left_over else None
    finally:
        if not had_index:
            index.unlink(missing_ok=True)
    return Found(version, _saves_lost(log if left_over else None, before, after))


def _saves_lost(log: Path | None, before: _Index | None, after: _Index | None) -> bool:
    if log is None:
        return before is not None and before.frames > before.copied
    usable = after.frames if after else 0
    with log.open("rb") as file:
        header = file.read(_LOG_HEADER)
        whole = _is_whole(header)
        salts = header[16:24] if whole else before.salts if before else b""
        if before and before.salts == salts and before.frames > max(usable, before.copied):
            return True
        page_size = int.from_bytes(header[8:12], "big") if whole else _PAGE_SIZE
        file.seek(_LOG_HEADER + usable * (_FRAME_HEADER + page_size))
        return any(of == salts for of in _commits(file, page_size))


def _commits(file: BinaryIO, page_size: int) -> Iterator[bytes]:
    """Yield the salts of every commit frame from here on."""
    while len(frame := file.read(_FRAME_HEADER)) == _FRAME_HEADER:
        if int.from_bytes(frame[4:8], "big"):
            yield frame[8:16]
        file.seek(page_size, os.SEEK_CUR)


def _is_whole(header: bytes) -> bool:
    """Whether the header of a log agrees with its checksum."""
    if len(header) < _LOG_HEADER:
        return False
    words = struct.unpack(">6I" if header[3] & 1 else "<6I", header[:24])
    first = second = 0
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return struct.pack(">2I", first, second) == header[24:32]


def _read_index(index: Path) -> _Index | None:
    """Return what an index says, or None if there is none to believe."""
    try:
        with index.open("rb") as file:
            data = file.read(_INDEX_HEADER)
    except OSError:
        return None
    # Two copies of the header, written one after the other: unequal, it was being written.
    if len(data) < _INDEX_HEADER or data[:48] != data[48:96]:
        return None
    frames, copied = struct.unpack_from("=I", data, 16), struct.unpack_from("=I", data, 96)
    return _Index(frames[0], copied[0], data[32:40])
