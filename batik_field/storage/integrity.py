"""Whether a vault's files are what was written: every page, every link, the key file."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from batik_field.domain.errors import Refused
from batik_field.domain.wording import N_
from batik_field.storage import keyslots
from batik_field.storage.database import Database
from batik_field.storage.engine import result_code

if TYPE_CHECKING:
    from batik_field.storage.vault import Vault

PAGES = N_("{file}: tanda pengaman setiap halaman")
STRUCTURE = N_("{file}: susunan tabel dan panjang berkas")
LINKS = N_("{file}: rujukan antartabel")
KEY_FILE = N_("kunci.json: kata sandi dan kode pemulihan")

LAST_SAVES = N_("simpanan terakhir sebelum program terhenti")

BROKEN_PAGES = N_("{count} halaman rusak.")
BROKEN_STRUCTURE = N_("Susunannya rusak.")
BROKEN_LINKS = N_("{count} rujukan menunjuk ke yang tidak ada.")
SAVES_LOST = N_(
    "Sebagian simpanan terakhir tidak terbaca lagi. Periksa isian terakhir; sisa berkasnya "
    "disimpan dengan akhiran .rusak."
)
NO_SLOT = N_("Kata sandi atau kode pemulihan hilang dari berkas ini. Buat lagi di Pengaturan.")


@dataclass(frozen=True)
class Check:
    """One thing that was looked at; `detail` says what is wrong, empty if all is well."""

    name: str
    ok: bool
    detail: str = ""


def check(vault: "Vault") -> list[Check]:
    """Return the checks of both databases and of the key file. Takes about 1 s per 500 MB."""
    checks = []
    for database in (vault.records, vault.attachments.database):
        checks += _database(database)
    last_saves = Check(LAST_SAVES, not vault.saves_lost, SAVES_LOST if vault.saves_lost else "")
    return [*checks, last_saves, _key_file(vault.folder)]


def file_checks(connection: Any, file: str) -> list[Check]:
    """Return the checks of one database over a raw driver connection.

    Both of SQLCipher's and SQLite's are needed: the first notices every altered bit but not a
    missing tail, the second a missing tail but few altered bits.
    """
    return [
        _checked(PAGES, file, BROKEN_PAGES, connection, "PRAGMA cipher_integrity_check"),
        _checked(STRUCTURE, file, BROKEN_STRUCTURE, connection, "PRAGMA quick_check"),
        _checked(LINKS, file, BROKEN_LINKS, connection, "PRAGMA foreign_key_check"),
    ]


def _database(database: Database) -> list[Check]:
    try:
        with database.read() as connection:
            checks = file_checks(driver_of(connection), database.path.name)
        if all(check.ok for check in checks):
            return checks
        # A page may have been read while a checkpoint was writing it: look again with writes held.
        with database.write() as connection:
            return file_checks(driver_of(connection), database.path.name)
    except Refused as refused:
        return [Check(STRUCTURE.format(file=database.path.name), False, str(refused))]


def driver_of(connection: Connection) -> Any:
    """Return the driver's own connection under a SQLAlchemy one."""
    return connection.connection.driver_connection


def _checked(name: str, file: str, broken: str, connection: Any, pragma: str) -> Check:
    try:
        rows = connection.execute(pragma).fetchall()
    except dbapi2.DatabaseError as error:
        if result_code(error) == dbapi2.SQLITE_ERROR:
            raise
        return Check(name.format(file=file), False, broken.format(count=1))
    bad = [row for row in rows if row[0] != "ok"]
    return Check(name.format(file=file), not bad, broken.format(count=len(bad)) if bad else "")


def _key_file(folder: Path) -> Check:
    try:
        file = keyslots.read(folder)
    except Refused as refused:
        return Check(KEY_FILE, False, str(refused))
    whole = {"passphrase", "recovery"} <= set(file.slots)
    return Check(KEY_FILE, whole, "" if whole else NO_SLOT)
