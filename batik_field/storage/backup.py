"""Backups: made while the program writes, and counted as one only after they were opened."""

import json
import shutil
import tempfile
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from batik_field.domain.errors import Refused
from batik_field.domain.files import explained as disk_explained
from batik_field.domain.files import new_folder, refuse_vault, replacing
from batik_field.domain.progress import Progress, unstopped, unwatched
from batik_field.domain.wording import N_
from batik_field.storage import archive, integrity, keyslots, lock, place
from batik_field.storage.database import Database
from batik_field.storage.engine import connect, explained
from batik_field.storage.settings import read_setting, write_setting

if TYPE_CHECKING:
    from batik_field.storage.vault import Vault

SUFFIX = ".cadangan"
_PAGES_AT_ONCE = 256
_DATABASES = (place.RECORDS, place.ATTACHMENTS)

STOPPED = N_("Pencadangan dihentikan; tidak ada yang berubah.")
BAD_COPY = N_(
    "Cadangan gagal diperiksa dan tidak disimpan: {detail} Jalankan pemeriksaan data, lalu ulangi."
)
OTHER_COUNTS = N_("jumlah barisnya berbeda.")
BAD_BACKUP = N_("Cadangan {name} rusak: {detail} Pakai cadangan lain; berkas ini biarkan saja.")

Counts = Mapping[str, int]


@dataclass(frozen=True)
class Backup:
    """A verified backup and how many records it holds, by entity."""

    file: Path
    records: Counts


@dataclass(frozen=True)
class Restored:
    """A folder made from a backup and how many records it holds, by entity."""

    folder: Path
    records: Counts


@dataclass(frozen=True)
class LastBackup:
    """When (local wall time with zone, ISO) and where the last verified backup was written."""

    at: str
    file: str


def default_name(now: datetime) -> str:
    """Return a file name that sorts by time and names neither a person nor a place."""
    return f"batik-field-{now:%Y-%m-%d-%H%M%S}{SUFFIX}"


def backup(
    vault: "Vault",
    out: Path,
    *,
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = unstopped,
) -> Backup:
    """Write a backup of `vault` to `out`, verify it and remember it as the last one.

    It holds everything that was saved before the call. `progress` is told bytes done and bytes in
    all. A backup that fails or is cancelled leaves nothing, and an older `out` as it was.

    Raises:
        Refused: cancelled, the copy does not pass its checks, `out` lies among the files of a
            vault, where it could replace one of them, or the disk is full or read-only.
    """
    out = out.absolute()
    refuse_vault(out)
    made, records = make(vault, out, _Work(progress, cancelled))
    with vault.write() as connection:
        _remember(connection, made, out)
    return Backup(out, records)


def make(vault: "Vault", out: Path, work: "_Work | None" = None) -> tuple[str, Counts]:
    """Write and verify a backup without remembering it; return when, and its records by entity."""
    made = datetime.now().astimezone().isoformat(timespec="seconds")
    work = work or _Work(unwatched, unstopped)
    vault.attachments.refuse_lost()
    work.expect(4 * sum((vault.folder / name).stat().st_size for name in _DATABASES))
    with (
        replacing(out, of_vault=True) as temporary,
        tempfile.TemporaryDirectory(prefix=".cadangan-", dir=out.parent) as beside,
        vault.attachments.kept(),
    ):
        folder = Path(beside)
        # Records first: whatever they name was in the attachments before and is there later.
        expected = [
            _copied(database, folder / name, vault.key, work)
            for name, database in zip(_DATABASES, vault.databases, strict=True)
        ]
        shutil.copyfile(vault.folder / keyslots.FILE_NAME, folder / keyslots.FILE_NAME)
        found = [_verified(folder / name, vault.key, BAD_COPY, work) for name in _DATABASES]
        if found != expected:
            raise Refused(BAD_COPY.format(detail=OTHER_COUNTS))
        archive.pack(folder, temporary, made, work.advance)
        return made, found[0].records


def verify(file: Path, key: bytes) -> Counts:
    """Open a backup as a restore would and return its records by entity.

    Raises:
        Refused: not a backup, damaged, or not of the vault with this key.
    """
    with tempfile.TemporaryDirectory(prefix="batik-field-") as beside, disk_explained(file):
        archive.unpack(file, Path(beside))
        return _all_verified(Path(beside), key, file.name)


def restore(
    file: Path,
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
) -> Restored:
    """Make a vault in a missing or empty folder from a backup, after the same checks.

    The folder appears whole or not at all. It is marked `restored`, so that its next operation
    begins a new incarnation: the laptop the backup came from may have gone on writing.

    Raises:
        Refused: not a backup, damaged, wrong secret, the folder holds something or is on another
            machine, or the disk is full or read-only.
    """
    folder = folder.absolute()
    if place.is_network_path(folder):
        raise Refused(place.NETWORK)
    with new_folder(folder) as temporary:
        made = archive.unpack(file, temporary).made
        key = keyslots.unlocked(keyslots.read(temporary), passphrase, recovery_code)
        records = _all_verified(temporary, key, file.name)
        database = Database(temporary / place.RECORDS, key, pool_size=1)
        with closing(database), database.write() as connection:
            write_setting(connection, "restored", "1")
            _remember(connection, made, file.absolute())
        (temporary / lock.FILE_NAME).touch()
    return Restored(folder, records)


def last_backup(vault: "Vault") -> LastBackup | None:
    """Return the last verified backup of this vault, or None if there never was one."""
    with vault.read() as connection:
        kept = read_setting(connection, "last_backup")
    return LastBackup(**json.loads(kept)) if kept else None


@dataclass(frozen=True)
class _Counted:
    """What a database holds: rows by table, and undeleted records by entity."""

    rows: Counts
    records: Counts


class _Work:
    """Tells how far a backup is and stops it when asked."""

    def __init__(self, progress: Progress, cancelled: Callable[[], bool]) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0
        self._of = 0

    def expect(self, size: int) -> None:
        self._of = max(1, size)

    def advance(self, size: int) -> None:
        if self._cancelled():
            raise Refused(STOPPED)
        # Databases may grow while they are copied.
        self._done = min(self._of, self._done + size)
        self._progress(self._done, self._of)


def _copied(source: Database, target: Path, key: bytes, work: _Work) -> _Counted:
    """Copy one moment of `source` to a new encrypted file while others write; count that moment."""
    with source.read() as connection:
        driver = integrity.driver_of(connection)
        # Counting reads, which fixes the moment for the whole copy.
        counted = _counted(driver)
        page_size = int(driver.execute("PRAGMA page_size").fetchone()[0])
        left: list[int] = []

        def advanced(_status: int, remaining: int, total: int) -> None:
            before = left[-1] if left else total
            left[:] = [remaining]
            if source.closed:
                raise Refused(STOPPED)
            work.advance((before - remaining) * page_size)

        with explained(target.parent), closing(connect(target, key, "rwc")) as copy:
            copy.execute("PRAGMA synchronous = OFF")
            driver.backup(copy, pages=_PAGES_AT_ONCE, progress=advanced)
    return counted


def _verified(path: Path, key: bytes, sentence: str, work: _Work) -> _Counted:
    """Return the counts of a closed database file that passes every check.

    Raises:
        Refused: `sentence` with its `{detail}`.
    """
    with explained(path.parent), closing(connect(path, key, "ro", immutable=True)) as connection:
        for check in integrity.file_checks(connection, path.name):
            if not check.ok:
                raise Refused(sentence.format(detail=f"{check.name}: {check.detail}"))
        work.advance(path.stat().st_size)
        return _counted(connection)


def _all_verified(folder: Path, key: bytes, name: str) -> Counts:
    sentence = BAD_BACKUP.format(name=name, detail="{detail}")
    work = _Work(unwatched, unstopped)
    found = [_verified(folder / database, key, sentence, work) for database in _DATABASES]
    return found[0].records


def _counted(connection: Any) -> _Counted:
    tables = [
        name
        for _schema, name, kind, *_ in connection.execute("PRAGMA main.table_list").fetchall()
        if kind == "table" and not name.startswith("sqlite_")
    ]
    rows = {table: _count(connection, table) for table in sorted(tables)}
    records = {
        table.removeprefix("p_"): _count(connection, table, undeleted=True)
        for table in rows
        if table.startswith("p_")
    }
    return _Counted(rows, records)


def _count(connection: Any, table: str, *, undeleted: bool = False) -> int:
    name = '"' + table.replace('"', '""') + '"'
    columns = {row[1] for row in connection.execute(f"PRAGMA table_info({name})").fetchall()}
    condition = "WHERE deleted = 0" if undeleted and "deleted" in columns else ""
    query = f"SELECT count(*) FROM {name} {condition}"
    return int(connection.execute(query).fetchone()[0])


def _remember(connection: Connection, made: str, file: Path) -> None:
    kept = json.dumps(asdict(LastBackup(at=made, file=str(file))))
    write_setting(connection, "last_backup", kept)
