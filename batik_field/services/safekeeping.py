"""Backups, what they restore to, and whether a vault is whole."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from batik_field.domain.errors import Refused
from batik_field.domain.progress import Progress, unstopped, unwatched
from batik_field.domain.wording import N_
from batik_field.services.session import Session
from batik_field.storage import backup as stored
from batik_field.storage import integrity
from batik_field.storage.backup import Backup, Restored
from batik_field.storage.integrity import Check

__all__ = ["Backup", "Check", "Restored", "backup", "check", "last_backup", "restore"]


def backup_folder(session: Session) -> Path:
    """Return where backups go unless told otherwise: beside the vault, not inside it."""
    return session.folder.parent / "cadangan"


def backup(
    session: Session,
    out: Path | None = None,
    *,
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = unstopped,
) -> Backup:
    """Write a backup while work goes on; it counts once it was opened and its rows counted."""
    if out is None:
        folder = backup_folder(session)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Refused(N_("Folder cadangan tidak dapat dibuat. Pilih folder lain.")) from error
        out = folder / stored.default_name(session.clock())
    return stored.backup(session.store.vault, out, progress=progress, cancelled=cancelled)


def last_backup(session: Session) -> datetime | None:
    """Return when the last backup that counts was made, in local time as `session.clock` tells."""
    last = stored.last_backup(session.store.vault)
    return datetime.fromisoformat(last.at).astimezone().replace(tzinfo=None) if last else None


def restore(
    file: Path, folder: Path, *, passphrase: str | None = None, recovery_code: str | None = None
) -> Restored:
    """Make a vault in an empty or missing folder out of a backup."""
    return stored.restore(file, folder, passphrase=passphrase, recovery_code=recovery_code)


def first_look(session: Session) -> list[Check]:
    """Return what is wrong with the files, looked at after every start; about 1 s per 500 MB.

    What else can wait is done by the way: the search over all villages of the country.
    """
    session.regions.prepare()
    return [one for one in integrity.check(session.store.vault) if not one.ok]


def check(session: Session, progress: Progress = unwatched) -> list[Check]:
    """Look at everything that can be wrong: both files, the log, and what is derived from it."""
    checks = integrity.check(session.store.vault)
    progress(1, 3)
    broken = session.store.verify()
    checks.append(Check("log", broken is None, broken or N_("Semua perubahan utuh.")))
    progress(2, 3)
    checks.append(_projection(session, broken is None))
    progress(3, 3)
    return checks


def _projection(session: Session, log_is_whole: bool) -> Check:
    """Compare the lists with the log they come from; nothing can be said beside a broken log."""
    if not log_is_whole:
        return Check("projection", False, N_("Tidak diperiksa: catatan perubahannya rusak."))
    differing = session.store.differing_rows()
    if not differing and session.store.broken_searches():
        detail = N_("Pencarian tidak menemukan semuanya. Pilih Bangun ulang di Pengaturan.")
        return Check("projection", False, detail)
    if not differing:
        return Check("projection", True, N_("Daftar sama dengan catatan perubahan."))
    detail = f"{differing} baris berbeda. Pilih Bangun ulang di Pengaturan."
    return Check("projection", False, detail)
