"""One encrypted database while it is open: reads side by side, writes one at a time."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from batik_field.domain.errors import Refused
from batik_field.domain.files import READ_ONLY
from batik_field.domain.wording import N_
from batik_field.storage import upgrade
from batik_field.storage.engine import POOL_SIZE, explained, open_engine, sentence_for

CLOSED = N_("Data sudah dikunci. Buka lagi dengan kata sandi, lalu ulangi.")
# How long closing waits for a read or a write that another thread is in the middle of.
PATIENCE_SECONDS = 10.0


class Database:
    """Transactions on the encrypted file at `path`.

    Errors of the disk, of locks and of damaged files leave it as `Refused`; anything else that a
    driver raises is a bug and passes through.
    """

    def __init__(
        self, path: Path, key: bytes, *, create: bool = False, pool_size: int = POOL_SIZE
    ) -> None:
        self.path = path
        self._engine = open_engine(path, key, create=create, pool_size=pool_size)
        self._writing = threading.Lock()
        self._writer: int | None = None
        self._idle = threading.Condition()
        self._active = 0
        self._closed = False

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Yield a connection in a read transaction; everything it reads is of one moment.

        That moment is the first read. A statement that writes fails.

        Raises:
            Refused: the database is closed, locked, damaged, or the disk fails.
        """
        with self._in_use():
            try:
                # Begun at once, because a driver's own connection does not begin by itself.
                with self._engine.connect() as connection, connection.begin():
                    yield connection
            except (DBAPIError, dbapi2.Error) as error:
                sentence = sentence_for(error, self.path.parent)
                # A read that tries to write is our bug, not a read-only disk.
                if sentence in (None, READ_ONLY):
                    raise
                raise Refused(sentence) from error

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Yield a connection that holds the write lock; commit at the end, roll back on any error.

        When the block has ended without error, what it wrote is on the disk.

        Raises:
            Refused: the database is closed, locked, damaged, or the disk is full or read-only;
                nothing of the block was kept.
        """
        with self._in_use(), self._only_writer(), explained(self.path.parent):
            connection = self._engine.connect().execution_options(writing=True)
            with connection, connection.begin():
                yield connection

    def upgrade(self, steps: Sequence[upgrade.Step]) -> int:
        """Bring the file to the newest version; return it. See `upgrade.apply`."""
        with self._in_use(), self._only_writer(), explained(self.path.parent):
            return upgrade.apply(self._engine, steps)

    @property
    def closed(self) -> bool:
        """Whether `close` was called: long work that reads step by step stops then."""
        return self._closed

    def close(self) -> None:
        """Refuse new transactions, wait for those under way, close every connection."""
        with self._idle:
            self._closed = True
            self._idle.wait_for(lambda: self._active == 0, PATIENCE_SECONDS)
        self._engine.dispose()

    @contextmanager
    def _in_use(self) -> Iterator[None]:
        with self._idle:
            if self._closed:
                raise Refused(CLOSED)
            self._active += 1
        try:
            yield
        finally:
            with self._idle:
                self._active -= 1
                self._idle.notify_all()

    @contextmanager
    def _only_writer(self) -> Iterator[None]:
        if self._writer == threading.get_ident():
            raise RuntimeError("a write inside a write would wait for itself")
        with self._writing:
            self._writer = threading.get_ident()
            try:
                yield
            finally:
                self._writer = None
