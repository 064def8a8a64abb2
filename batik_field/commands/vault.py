"""The commands for a vault as a whole: made, checked, rebuilt, backed up, restored."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from batik_field.commands.answer import Answer, Declare, asked, officer, opened
from batik_field.commands.parser import count
from batik_field.services import demo as demo_service
from batik_field.services import opening, safekeeping


def declare(command: Declare) -> None:
    """Declare the commands with their arguments."""
    demo = command("demo", _demo, "buat data contoh")
    demo.add_argument("folder", type=Path, help="folder data")
    demo.add_argument("--artisans", type=count, default=60, help="banyaknya pengrajin")
    demo.add_argument("--seed", type=int, default=2026, help="benih acak")
    init = command("init", _init, "buat folder data kosong")
    init.add_argument("folder", type=Path, help="folder data")
    check = command("check", _check, "periksa keutuhan data")
    check.add_argument("folder", type=Path, help="folder data")
    rebuild = command("rebuild", _rebuild, "bangun ulang daftar dari catatan perubahan")
    rebuild.add_argument("folder", type=Path, help="folder data")
    passphrase = command("passphrase", _passphrase, "ganti kata sandi")
    passphrase.add_argument("folder", type=Path, help="folder data")
    backup = command("backup", _backup, "buat cadangan")
    backup.add_argument("folder", type=Path, help="folder data")
    backup.add_argument("out", type=Path, help="berkas yang ditulis")
    restore = command("restore", _restore, "pulihkan cadangan ke folder kosong")
    restore.add_argument("backup", type=Path, help="berkas cadangan")
    restore.add_argument("folder", type=Path, help="folder data")


def _demo(options: Namespace) -> Answer:
    """Make a vault of fictional people."""
    passphrase = os.environ.get("BATIK_FIELD_PASSPHRASE", demo_service.DEMO_PASSPHRASE)
    counts = demo_service.make_demo(
        options.folder, passphrase=passphrase, artisans=options.artisans, seed=options.seed
    )
    data = {"folder": str(options.folder), "counts": counts}
    return Answer(data, f"Data contoh dibuat: {counts['artisan']} pengrajin. Semuanya rekaan.")


def _init(options: Namespace) -> Answer:
    """Make an empty vault."""
    passphrase = asked("BATIK_FIELD_PASSPHRASE", "Kata sandi baru: ")
    who = officer()
    values = {"name": who, "role": "petugas"} if who else None
    session, code = opening.create_vault(options.folder, passphrase, officer=values)
    session.close()
    data = {"folder": str(options.folder), "recovery_code": code}
    return Answer(data, f"Folder data siap. Kode pemulihan, simpan di tempat lain: {code}")


def _check(options: Namespace) -> Answer:
    """Look whether a vault is whole."""
    with opened(options.folder) as session:
        checks = safekeeping.check(session)
    found = [{"name": one.name, "ok": one.ok, "detail": one.detail} for one in checks]
    ok = all(one.ok for one in checks)
    lines = [f"{'baik ' if one.ok else 'RUSAK'} {one.name} {one.detail}" for one in checks]
    return Answer({"ok": ok, "checks": found}, "\n".join(lines), findings=not ok)


def _rebuild(options: Namespace) -> Answer:
    """Make the lists anew from the log."""
    with opened(options.folder) as session:
        rows = session.store.rebuild()
    return Answer({"rows": rows}, f"{rows} catatan dibangun ulang.")


def _passphrase(options: Namespace) -> Answer:
    """Replace the passphrase; one that was forgotten, with the recovery code."""
    opening.refuse_no_vault(options.folder)
    code = os.environ.get("BATIK_FIELD_RECOVERY_CODE")
    if code and "BATIK_FIELD_PASSPHRASE" not in os.environ:
        new = asked("BATIK_FIELD_NEW_PASSPHRASE", "Kata sandi baru: ")
        opening.reset_passphrase(options.folder, code, new)
        return Answer({"folder": str(options.folder)}, "Kata sandi diganti.")
    old = asked("BATIK_FIELD_PASSPHRASE", "Kata sandi lama: ")
    new = asked("BATIK_FIELD_NEW_PASSPHRASE", "Kata sandi baru: ")
    with opening.open_vault(options.folder, passphrase=old) as session:
        opening.change_passphrase(session, old, new)
    return Answer({"folder": str(options.folder)}, "Kata sandi diganti.")


def _backup(options: Namespace) -> Answer:
    """Write a backup that was opened and counted."""
    with opened(options.folder) as session:
        made = safekeeping.backup(session, options.out)
    data = {"file": str(made.file), "records": dict(made.records)}
    return Answer(data, f"Cadangan dibuat dan diperiksa: {made.file}")


def _restore(options: Namespace) -> Answer:
    """Make a vault in an empty folder out of a backup."""
    code = os.environ.get("BATIK_FIELD_RECOVERY_CODE")
    secret = None if code else asked("BATIK_FIELD_PASSPHRASE", "Kata sandi: ")
    restored = safekeeping.restore(
        options.backup, options.folder, passphrase=secret, recovery_code=code
    )
    data = {"folder": str(restored.folder), "records": dict(restored.records)}
    return Answer(data, f"Cadangan dipulihkan ke {restored.folder}.")
