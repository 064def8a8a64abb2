"""Connections to one encrypted database, and the sentences for what a disk can do to it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Literal

import sqlalchemy
from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from batik_field.domain.errors import Refused
from batik_field.domain.files import DISK_FAILS, DISK_FULL, READ_ONLY
from batik_field.domain.wording import N_

# Before 3.51.3 two connections in WAL mode could corrupt a database (the WAL-reset fault).
OLDEST_SQLITE = (3, 51, 3)

BUSY_MILLISECONDS = 5000
POOL_SIZE = 4
# Per connection; the whole program has 250 MB. Less is too little for artisans beside skills.
CACHE_KIB = 16 * 1024

Mode = Literal["ro", "rw", "rwc"]

BUSY = N_("Data sedang dipakai proses lain. Tunggu sebentar, lalu ulangi.")
CORRUPT = N_("Berkas data rusak. Jangan hapus apa pun; pulihkan cadangan terakhir ke folder baru.")
NOT_OURS = N_(
    "Berkas data tidak dapat dibaca dengan kunci folder ini: berkasnya rusak atau berasal dari "
    "folder lain. Jangan hapus apa pun; pulihkan cadangan terakhir ke folder baru."
)
CANNOT_OPEN = N_(
    "Berkas data tidak dapat dibuka. Pastikan foldernya ada, boleh ditulisi, dan tidak sedang "
    "dikunci antivirus, lalu ulangi."
)
WRONG_DRIVER = N_(
    "Pemasangan Batik Field rusak: mesin basis datanya {found}, bukan SQLCipher dengan SQLite "
    "{oldest} atau lebih baru. Pasang ulang Batik Field."
)

# By primary result code (sqlite.org/rescode.html), which is the low byte of an extended one.
_SENTENCES = {
    dbapi2.SQLITE_PERM: READ_ONLY,
    dbapi2.SQLITE_READONLY: READ_ONLY,
    dbapi2.SQLITE_FULL: DISK_FULL,
    dbapi2.SQLITE_IOERR: DISK_FAILS,
    dbapi2.SQLITE_BUSY: BUSY,
    dbapi2.SQLITE_LOCKED: BUSY,
    dbapi2.SQLITE_CORRUPT: CORRUPT,
    dbapi2.SQLITE_NOTADB: NOT_OURS,
    dbapi2.SQLITE_CANTOPEN: CANNOT_OPEN,
}
_CODES = {
    "attempt to write a readonly database": dbapi2.SQLITE_READONLY,
    "database or disk is full": dbapi2.SQLITE_FULL,
    "disk I/O error": dbapi2.SQLITE_IOERR,
    "database is locked": dbapi2.SQLITE_BUSY,
    "database disk image is malformed": dbapi2.SQLITE_CORRUPT,
    "file is not a database": dbapi2.SQLITE_NOTADB,
    "unable to open database file": dbapi2.SQLITE_CANTOPEN,
}
_LEAST_ROOM = 1024 * 1024


def connect(path: Path, key: bytes, mode: Mode, *, immutable: bool = False) -> Any:
    """Return a raw driver connection to the encrypted file at `path`, in autocommit.

    `immutable` reads the file alone, without looking at or making a write-ahead log.

    Raises:
        dbapi2.Error: the file cannot be opened. A wrong key shows at the first read.
    """
    uri = f"{path.absolute().as_uri()}?mode={mode}" + ("&immutable=1" if immutable else "")
    connection = dbapi2.connect(
        uri,
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_MILLISECONDS / 1000,
    )
    try:
        # First of all, because SQLCipher reports failures to stderr.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        _refuse_wrong_driver(connection)
        connection.execute("PRAGMA temp_store = MEMORY")
    except BaseException:
        connection.close()
        raise
    return connection


def open_engine(
    path: Path, key: bytes, *, create: bool = False, pool_size: int = POOL_SIZE
) -> Engine:
    """Return an engine on the encrypted file at `path`; `create` makes a missing file.

    A transaction begins as plain `BEGIN` and may not write, unless the connection carries the
    execution option `writing=True`: then it is `BEGIN IMMEDIATE`.
    """

    def open_connection() -> Any:
        connection = connect(path, key, "rwc" if create else "rw")
        try:
            _prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    engine = sqlalchemy.create_engine(
        "sqlite://",
        module=dbapi2,
        creator=open_connection,
        poolclass=QueuePool,
        pool_size=pool_size,
        max_overflow=pool_size,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turn what a disk, a lock or a damaged file in `folder` does in the block into `Refused`."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        sentence = sentence_for(error, folder)
        if sentence is None:
            raise
        raise Refused(sentence) from error


def sentence_for(error: BaseException, folder: Path) -> str | None:
    """Return what to tell the person about a driver's error, or None if it is a bug."""
    sentence = _SENTENCES.get(result_code(error))
    # Without room for the index of a write-ahead log, SQLite speaks of a failing disk.
    return DISK_FULL if sentence == DISK_FAILS and _is_full(folder) else sentence


def result_code(error: BaseException) -> int:
    """Return SQLite's primary result code behind a driver's error, or 1 (a plain error)."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    if isinstance(code, int):
        return code & 0xFF
    # The driver's backup call sets no code, only SQLite's own text for it.
    return int(_CODES.get(str(cause), dbapi2.SQLITE_ERROR))


def _is_full(folder: Path) -> bool:
    with suppress(OSError):
        return shutil.disk_usage(folder).free < _LEAST_ROOM
    return False


def _refuse_wrong_driver(connection: Any) -> None:
    """Refuse a driver that would write plain text or that carries a known fault."""
    cipher = connection.execute("PRAGMA cipher_version").fetchone()
    if cipher and cipher[0] and dbapi2.sqlite_version_info >= OLDEST_SQLITE:
        return
    found = f"{'SQLCipher' if cipher else 'SQLite'} {dbapi2.sqlite_version}"
    oldest = ".".join(str(part) for part in OLDEST_SQLITE)
    raise Refused(WRONG_DRIVER.format(found=found, oldest=oldest))


def _prepare(connection: Any) -> None:
    for pragma in (
        "foreign_keys = ON",
        "journal_mode = WAL",
        "synchronous = FULL",
        "secure_delete = ON",
        "mmap_size = 0",
        f"cache_size = -{CACHE_KIB}",
        # After a large import the log shrinks again at the next checkpoint.
        "journal_size_limit = 8388608",
    ):
        connection.execute(f"PRAGMA {pragma}").fetchall()


def _begin(connection: Connection) -> None:
    """Begin by hand: the driver's own way would start a write as a read and fail half-way."""
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writing else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
