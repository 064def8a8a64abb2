"""One officer's data: a folder with two encrypted databases and the ways to their key."""

import secrets
import shutil
from collections.abc import Sequence
from contextlib import AbstractContextManager, closing, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from batik_field.domain.errors import Refused
from batik_field.domain.files import explained as disk_explained
from batik_field.domain.files import new_folder, replacing
from batik_field.domain.wording import N_
from batik_field.storage import (
    attachments,
    backup,
    keyslots,
    left_over,
    place,
    system_keyring,
    upgrade,
)
from batik_field.storage.attachments import Attachments
from batik_field.storage.database import Database
from batik_field.storage.engine import CORRUPT, explained
from batik_field.storage.keyslots import KeyFile
from batik_field.storage.left_over import Found
from batik_field.storage.lock import VaultLock
from batik_field.storage.upgrade import Step

NOT_A_VAULT = N_(
    "{folder} bukan folder data Batik Field: berkas {file} tidak ada. Pilih folder lain, atau "
    "pulihkan cadangan."
)
# The folder inside a vault that keeps it as it was before each upgrade.
BEFORE_UPGRADES = "sebelum-pembaruan"

NO_KEYRING = N_("Sistem ini tidak dapat menyimpan kunci. Tetap buka dengan kata sandi.")


class Vault:
    """An open vault. Close it, or use it in a `with`, so that the next start finds it free."""

    def __init__(
        self, folder: Path, key: bytes, lock: VaultLock, *, attachments_lost: bool = False
    ) -> None:
        """Take over an unlocked folder; callers use `create` or `open`."""
        self.folder = folder
        self.place_hash = place.place_hash(folder)
        self.records = Database(folder / place.RECORDS, key)
        files = Database(folder / place.ATTACHMENTS, key, pool_size=1)
        self.attachments = Attachments(files, lost=attachments_lost)
        # Whether a damaged log cost saves that had been acknowledged; `integrity.check` tells.
        self.saves_lost = False
        self._key = key
        self._lock = lock

    @classmethod
    def create(
        cls, folder: Path, passphrase: str, *, upgrade_steps: Sequence[Step]
    ) -> tuple["Vault", str]:
        """Make a vault in a missing or empty folder; return it open, and its recovery code.

        The folder appears whole or not at all. Ask `place.folder_warnings` first.

        Raises:
            Refused: the folder holds something or is on another machine, the passphrase is empty,
                or the disk is full or read-only.
        """
        folder = folder.absolute()
        if place.is_network_path(folder):
            raise Refused(place.NETWORK)
        key = secrets.token_bytes(keyslots.KEY_BYTES)
        file, code = keyslots.new_key_file(key, passphrase)
        with new_folder(folder) as temporary:
            _new_database(temporary / place.RECORDS, key, upgrade_steps)
            _new_database(temporary / place.ATTACHMENTS, key, attachments.STEPS)
            keyslots.write(temporary, file)
        return cls(folder, key, VaultLock(folder)), code

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        passphrase: str | None = None,
        recovery_code: str | None = None,
        keyring: bool = False,
        upgrade_steps: Sequence[Step],
    ) -> "Vault":
        """Open the vault in `folder` with the first of the secrets that is given.

        An older vault is upgraded after a verified backup of it was made.

        Raises:
            Refused: not a vault, held by another process, wrong secret, newer than this program
                (then no byte of it changes), damaged, or the disk is full or read-only.
        """
        folder = folder.absolute()
        _refuse_no_vault(folder)
        lock = VaultLock(folder)
        try:
            file = keyslots.read(folder)
            key = keyslots.unlocked(file, passphrase, recovery_code, keyring)
            found = _versions(folder, key, upgrade_steps)
            vault = cls(folder, key, lock, attachments_lost=found.attachments == 0)
            vault.saves_lost = found.saves_lost
        except BaseException:
            lock.release()
            raise
        try:
            vault._upgrade(found, upgrade_steps)
            # What keeps it from being used is said now, not at the first list.
            with vault.read():
                _remove_unfinished(folder)
        except BaseException:
            vault.close()
            raise
        return vault

    def read(self) -> AbstractContextManager[Connection]:
        """Return a read transaction on the records; see `Database.read`."""
        return self.records.read()

    def write(self) -> AbstractContextManager[Connection]:
        """Return the one write transaction on the records; see `Database.write`."""
        return self.records.write()

    def check_passphrase(self, passphrase: str) -> None:
        """Raise Refused unless this is the passphrase; nothing is written."""
        file = keyslots.read(self.folder)
        file.unlocked("passphrase", keyslots.passphrase_secret(passphrase))

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace the passphrase; killed anywhere, either the old or the new one opens.

        Raises:
            Refused: `old` is wrong, `new` is empty, or the disk is full or read-only.
        """
        file = keyslots.read(self.folder)
        file.unlocked("passphrase", keyslots.passphrase_secret(old))
        self._put_slot(file.with_slot("passphrase", self._key, keyslots.passphrase_secret(new)))

    def replace_passphrase(self, recovery_code: str, new: str) -> None:
        """Give a forgotten passphrase a successor.

        Raises:
            Refused: the code is wrong, `new` is empty, or the disk is full or read-only.
        """
        file = keyslots.read(self.folder)
        file.unlocked("recovery", keyslots.code_secret(recovery_code))
        self._put_slot(file.with_slot("passphrase", self._key, keyslots.passphrase_secret(new)))

    def new_recovery_code(self, passphrase: str) -> str:
        """Return a fresh recovery code; the one printed before opens this vault no longer.

        Raises:
            Refused: the passphrase is wrong, or the disk is full or read-only.
        """
        file = keyslots.read(self.folder)
        file.unlocked("passphrase", keyslots.passphrase_secret(passphrase))
        file, code = keyslots.with_new_code(file, self._key)
        self._put_slot(file)
        return code

    def remember(self) -> None:
        """Let the system's keyring open this vault for who is logged in to this machine.

        Raises:
            Refused: there is no keyring that works.
        """
        file = keyslots.read(self.folder)
        secret = system_keyring.store_new(file.vault)
        if secret is None:
            raise Refused(NO_KEYRING)
        self._put_slot(file.with_slot("keyring", self._key, secret))

    def forget(self) -> None:
        """Let the system's keyring open this vault no longer."""
        file = keyslots.read(self.folder)
        self._put_slot(file.without_slot("keyring"))
        system_keyring.forget(file.vault)

    @property
    def databases(self) -> tuple[Database, Database]:
        """Records and attachments, in the order in which a backup takes them."""
        return self.records, self.attachments.database

    @property
    def key(self) -> bytes:
        """The key of both databases (32 bytes); it never leaves the storage package."""
        return self._key

    def close(self) -> None:
        """Close the databases and give the folder free; calling it again does nothing."""
        self.records.close()
        self.attachments.database.close()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _put_slot(self, file: KeyFile) -> None:
        keyslots.write(self.folder, file)

    def _upgrade(self, found: "_Versions", steps: Sequence[Step]) -> None:
        older = found.records < len(steps) or 0 < found.attachments < len(attachments.STEPS)
        if not older:
            return
        before = self.folder / BEFORE_UPGRADES
        with disk_explained(before):
            before.mkdir(exist_ok=True)
        backup.make(self, before / f"versi-{found.records}-{found.attachments}{backup.SUFFIX}")
        self.records.upgrade(steps)
        self.attachments.database.upgrade(attachments.STEPS)


@dataclass(frozen=True)
class _Versions:
    """`user_version` of both databases, 0 for attachments that are missing or unreadable."""

    records: int
    attachments: int
    saves_lost: bool


def _remove_unfinished(folder: Path) -> None:
    """Remove what a killed process had begun to write in place of `kunci.json`."""
    for unfinished in folder.glob(f".{keyslots.FILE_NAME}.*.tmp"):
        with suppress(OSError):
            unfinished.unlink()


def _new_database(path: Path, key: bytes, steps: Sequence[Step]) -> None:
    with closing(Database(path, key, create=True, pool_size=1)) as database:
        database.upgrade(steps)


def _refuse_no_vault(folder: Path) -> None:
    for name in (keyslots.FILE_NAME, place.RECORDS):
        if not (folder / name).is_file():
            raise Refused(NOT_A_VAULT.format(folder=folder.name or str(folder), file=name))


def _versions(folder: Path, key: bytes, steps: Sequence[Step]) -> _Versions:
    """Return what is in the folder without changing a byte of it; refuse what is newer."""
    with explained(folder):
        records = left_over.look(folder / place.RECORDS, key)
    # An emptied file counts as version 0: upgraded, it would pass for the vault it was.
    if records.version == 0:
        raise Refused(CORRUPT)
    upgrade.refuse_newer(records.version, steps)
    # A missing or damaged attachments file must not keep anyone from the records.
    files = left_over.Found(0, saves_lost=False)
    with suppress(dbapi2.Error, OSError):
        files = left_over.look(folder / place.ATTACHMENTS, key)
    upgrade.refuse_newer(files.version, attachments.STEPS)
    _keep_broken_logs(folder, records, files)
    return _Versions(records.version, files.version, records.saves_lost or files.saves_lost)


def _keep_broken_logs(folder: Path, records: Found, files: Found) -> None:
    """Copy a log that lost saves before SQLite overwrites it: somebody may still read it."""
    for name, found in ((place.RECORDS, records), (place.ATTACHMENTS, files)):
        log = folder / f"{name}-wal"
        if found.saves_lost and log.exists():
            with replacing(folder / f"{name}-wal.rusak", of_vault=True) as temporary:
                shutil.copyfile(log, temporary)
