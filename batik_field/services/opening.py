"""Making a vault, opening one, and what opens it."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from batik_field.domain.codes import Codes
from batik_field.domain.errors import Refused
from batik_field.domain.fields import Values
from batik_field.domain.operations import Change
from batik_field.domain.progress import Progress, unwatched
from batik_field.domain.records import new_id
from batik_field.domain.regions import Regions
from batik_field.services.session import (
    DEMO_SETTING,
    LAPTOP_SETTING,
    Session,
)
from batik_field.storage import keyslots
from batik_field.storage.author import Clock
from batik_field.storage.place import RECORDS
from batik_field.storage.schema import STEPS
from batik_field.storage.store import Store
from batik_field.storage.vault import Vault

OFFICER_SETTING = "officer"


def is_vault(folder: Path) -> bool:
    """Whether a vault lies in this folder."""
    return (folder / RECORDS).is_file() and (folder / keyslots.FILE_NAME).is_file()


def refuse_no_vault(folder: Path) -> None:
    """Raise Refused before anybody is asked for a secret in vain."""
    if not is_vault(folder):
        raise Refused(
            f"Folder {folder.name or folder} bukan folder data Batik Field."
            " Pilih folder lain, atau pulihkan cadangan."
        )


def create_vault(
    folder: Path,
    passphrase: str,
    *,
    office: Values | None = None,
    officer: Values | None = None,
    laptop: str = "",
    demo: bool = False,
    clock: Clock = datetime.now,
) -> tuple[Session, str]:
    """Make a vault in an empty or missing folder; return it open, and its recovery code.

    One that cannot be begun goes again: nobody would ever see its recovery code.
    """
    vault, code = Vault.create(folder, passphrase, upgrade_steps=STEPS)
    try:
        name = str((officer or {}).get("name") or "")
        session = _session(vault, name, clock, unwatched)
        _write_first(session, office, officer, laptop, demo)
    except BaseException:
        vault.close()
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return session, code


def _write_first(
    session: Session, office: Values | None, officer: Values | None, laptop: str, demo: bool
) -> None:
    store = session.store
    store.set_setting(LAPTOP_SETTING, laptop)
    store.set_setting(DEMO_SETTING, "1" if demo else "0")
    store.set_setting(OFFICER_SETTING, session.officer)
    given = (("office", office), ("officer", officer))
    changes = [Change(entity, new_id(), values, "create") for entity, values in given if values]
    if changes:
        store.commit(changes, session.officer)
    session.reload()


def open_vault(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    officer: str | None = None,
    progress: Progress = unwatched,
    clock: Clock = datetime.now,
) -> Session:
    """Open a vault; `officer` names who acts, by default who acted last."""
    vault = Vault.open(
        folder, passphrase=passphrase, recovery_code=recovery_code, upgrade_steps=STEPS
    )
    try:
        return _session(vault, officer, clock, progress)
    except BaseException:
        vault.close()
        raise


def _session(vault: Vault, officer: str | None, clock: Clock, progress: Progress) -> Session:
    regions = Regions.load()
    store = Store(vault, regions, clock)
    store.prepare(progress)
    if officer is None:
        officer = store.setting(OFFICER_SETTING) or ""
    session = Session(store, regions, officer, clock, Codes.shipped(), {}, False, "")
    session.reload()
    return session


def act_as(session: Session, officer: str) -> None:
    """Let this officer's name stand under everything written from now on."""
    session.store.set_setting(OFFICER_SETTING, officer)
    session.officer = officer


def name_laptop(session: Session, name: str) -> None:
    """Give this laptop the name that stands in the history."""
    session.store.set_setting(LAPTOP_SETTING, name)
    session.reload()


def check_passphrase(session: Session, passphrase: str) -> None:
    """Raise Refused unless this passphrase opens the vault that is open; nothing is written."""
    session.store.vault.check_passphrase(passphrase)


def change_passphrase(session: Session, old: str, new: str) -> None:
    """Replace the passphrase; the recovery code stays what it was."""
    session.store.vault.change_passphrase(old, new)


def new_recovery_code(session: Session, passphrase: str) -> str:
    """Return a fresh recovery code; the one printed before opens the vault no longer."""
    return session.store.vault.new_recovery_code(passphrase)


def reset_passphrase(folder: Path, recovery_code: str, new: str) -> None:
    """Give a forgotten passphrase a successor."""
    with Vault.open(folder, recovery_code=recovery_code, upgrade_steps=STEPS) as vault:
        vault.replace_passphrase(recovery_code, new)
