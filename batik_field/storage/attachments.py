"""Photos and papers by the hash of their bytes, in `lampiran.db`.

The bytes are committed here first, then the operation that names them in `batik.db`: a crash in
between leaves bytes nobody names (an orphan), never a name without bytes.
"""

import hashlib
import threading
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from batik_field.domain.errors import Refused
from batik_field.domain.wording import N_
from batik_field.storage.database import Database
from batik_field.storage.upgrade import Step

MAX_BYTES = 20 * 1024 * 1024

# The bytes stand last: SQLite then reads the small columns without the pages of the large one.
STEPS = (
    Step(
        1,
        (
            """CREATE TABLE attachment (
                sha256 TEXT PRIMARY KEY NOT NULL,
                mime TEXT NOT NULL,
                name TEXT NOT NULL,
                size INTEGER NOT NULL,
                data BLOB NOT NULL
            ) STRICT""",
        ),
    ),
)

TOO_LARGE = N_(
    "Lampiran paling besar {limit} MB; berkas ini {size} MB. Perkecil dulu, lalu ulangi."
)
EMPTY = N_("Berkas lampiran kosong. Pilih berkas lain.")
MISSING = N_(
    "Lampiran ini tidak ada di laptop ini. Ambil dari laptop tempat lampiran itu ditambahkan, atau "
    "tambahkan lagi."
)
DAMAGED = N_("Lampiran ini rusak. Pulihkan cadangan ke folder baru, atau tambahkan lagi berkasnya.")
LOST = N_(
    "Berkas lampiran (lampiran.db) hilang atau rusak; data lain tetap dapat dipakai. "
    "Pulihkan cadangan terakhir ke folder baru."
)
BACKUP_RUNS = N_("Cadangan sedang dibuat. Tunggu sampai selesai, lalu ulangi.")


@dataclass(frozen=True)
class Attachment:
    """What an operation keeps of a file: its address, size in bytes, media type and shown name."""

    sha256: str
    size: int
    mime: str
    name: str


class Attachments:
    """The stored files of one vault."""

    def __init__(self, database: Database, *, lost: bool = False) -> None:
        """`lost`: the file is missing or unreadable; then everything but the records refuses."""
        self.database = database
        self._lost = lost
        self._collecting = threading.Lock()

    def put(self, data: bytes, name: str, mime: str) -> Attachment:
        """Store `data` and return its address; when this returns the bytes are on the disk.

        The same bytes are stored once, under the name they first came with.

        Raises:
            Refused: empty or more than 20 MB, or the disk is full or read-only.
        """
        if not data:
            raise Refused(EMPTY)
        if len(data) > MAX_BYTES:
            size = -(-len(data) // 2**20)
            raise Refused(TOO_LARGE.format(limit=MAX_BYTES // 2**20, size=size))
        found = Attachment(hashlib.sha256(data).hexdigest(), len(data), mime, name)
        with self._found().write() as connection:
            connection.exec_driver_sql(
                "INSERT INTO attachment (sha256, mime, name, size, data) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                (found.sha256, mime, name, found.size, data),
            )
        return found

    def get(self, sha256: str) -> bytes:
        """Return the bytes at an address.

        Raises:
            Refused: they are not here, or are no longer what they were.
        """
        with self._found().read() as connection:
            data = connection.exec_driver_sql(
                "SELECT data FROM attachment WHERE sha256 = ?", (sha256,)
            ).scalar_one_or_none()
        if data is None:
            raise Refused(MISSING)
        if hashlib.sha256(data).hexdigest() != sha256:
            raise Refused(DAMAGED)
        return bytes(data)

    def has(self, sha256: str) -> bool:
        """Whether the bytes at an address are on this laptop."""
        with self._found().read() as connection:
            found = connection.exec_driver_sql(
                "SELECT 1 FROM attachment WHERE sha256 = ?", (sha256,)
            )
            return found.first() is not None

    def orphans(self, known: Collection[str]) -> set[str]:
        """Return the addresses that are not in `known`.

        `known` names what operations *and drafts* refer to, and was read when no file was being
        added; so collect orphans only while no form is open.
        """
        with self._found().read() as connection:
            addresses = connection.exec_driver_sql("SELECT sha256 FROM attachment").scalars()
            return set(addresses) - set(known)

    def discard(self, sha256s: Iterable[str]) -> int:
        """Remove files for good; return how many were there.

        Raises:
            Refused: a backup is being made, whose records may still name them.
        """
        if not self._collecting.acquire(blocking=False):
            raise Refused(BACKUP_RUNS)
        try:
            with self._found().write() as connection:
                return sum(
                    connection.exec_driver_sql(
                        "DELETE FROM attachment WHERE sha256 = ?", (sha256,)
                    ).rowcount
                    for sha256 in sorted(set(sha256s))
                )
        finally:
            self._collecting.release()

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Discard nothing while the block runs."""
        with self._collecting:
            yield

    def refuse_lost(self) -> None:
        """Raise Refused if the file with the attachments is missing or unreadable."""
        if self._lost:
            raise Refused(LOST)

    def _found(self) -> Database:
        self.refuse_lost()
        return self.database
