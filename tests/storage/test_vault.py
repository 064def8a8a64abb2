"""Opening and closing: who may, who may not, and that a refusal changes no byte."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from batik_field.domain.errors import Refused
from batik_field.storage import system_keyring
from batik_field.storage.upgrade import Step
from batik_field.storage.vault import Vault

PASSPHRASE = "tulis-canting-9"
STEPS = (Step(1, ("CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",)),)
PLANTED = "Sulastri Contoh 3523084502800001"


def opened(folder: Path, **secret: str | bool) -> Vault:
    return Vault.open(folder, **{"upgrade_steps": STEPS, **(secret or {"passphrase": PASSPHRASE})})


def remember(vault: Vault, value: str) -> None:
    with vault.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO settings VALUES ('note', ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (value,),
        )


def remembered(vault: Vault) -> str | None:
    with vault.read() as connection:
        row = connection.exec_driver_sql("SELECT value FROM settings WHERE key = 'note'").first()
    return row[0] if row else None


def everything(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_what_was_written_is_there_after_reopening(tmp_path: Path) -> None:
    folder = tmp_path / "baru" / "data"
    vault, code = Vault.create(folder, PASSPHRASE, upgrade_steps=STEPS)
    with vault:
        remember(vault, PLANTED)
        attachment = vault.attachments.put(PLANTED.encode() * 50, PLANTED, "text/plain")
        during = everything(folder)
        assert during["batik.db-wal"]
        assert not [name for name, data in during.items() if b"Sulastri" in data]
    with opened(folder, recovery_code=code) as vault:
        assert remembered(vault) == PLANTED
        assert vault.attachments.get(attachment.sha256) == PLANTED.encode() * 50
    after = everything(folder)
    assert sorted(after) == ["batik.db", "kunci.json", "kunci.lock", "lampiran.db"]
    for name, data in after.items():
        assert not data.startswith(b"SQLite format 3")
        assert b"Sulastri" not in data, name


def test_a_filled_folder_does_not_become_a_vault(tmp_path: Path) -> None:
    (tmp_path / "laporan.docx").write_text("penting")
    with pytest.raises(Refused, match="sudah berisi"):
        Vault.create(tmp_path, PASSPHRASE, upgrade_steps=STEPS)
    assert everything(tmp_path) == {"laporan.docx": b"penting"}


def test_an_empty_passphrase_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="kosong"):
        Vault.create(tmp_path / "data", "", upgrade_steps=STEPS)
    assert list(tmp_path.iterdir()) == []


def test_a_failing_step_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(OperationalError):
        Vault.create(tmp_path / "data", PASSPHRASE, upgrade_steps=(Step(1, ("CREATE NONSENSE",)),))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["missing", "empty", "documents", "file"])
def test_not_a_vault(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "data"
    if kind == "file":
        folder.write_text("x")
    elif kind != "missing":
        folder.mkdir()
    if kind == "documents":
        (folder / "batik.db").write_text("something else")
    before = everything(tmp_path)
    with pytest.raises(Refused, match="data bukan folder data Batik Field"):
        opened(folder)
    assert everything(tmp_path) == before


def test_a_wrong_secret_changes_nothing(vault_folder: Path) -> None:
    before = everything(vault_folder)
    with pytest.raises(Refused, match="Kata sandi tidak cocok"):
        opened(vault_folder, passphrase="salah")
    with pytest.raises(Refused, match="Kode pemulihan"):
        opened(vault_folder, recovery_code="0000")
    with pytest.raises(Refused, match="Kunci yang disimpan sistem"):
        opened(vault_folder, keyring=True)
    assert everything(vault_folder) == before
    opened(vault_folder).close()


def test_the_passphrase_can_be_changed(vault_folder: Path, recovery_code: str) -> None:
    with opened(vault_folder) as vault:
        with pytest.raises(Refused, match="tidak cocok"):
            vault.change_passphrase("salah", "sandi baru")
        vault.change_passphrase(PASSPHRASE, "sandi baru")
    with pytest.raises(Refused):
        opened(vault_folder)
    opened(vault_folder, passphrase="sandi baru").close()
    with opened(vault_folder, recovery_code=recovery_code) as vault:
        vault.replace_passphrase(recovery_code, PASSPHRASE)
        fresh = vault.new_recovery_code(PASSPHRASE)
    with pytest.raises(Refused):
        opened(vault_folder, recovery_code=recovery_code)
    opened(vault_folder, recovery_code=fresh).close()
    opened(vault_folder).close()


def test_an_unfinished_key_file_is_removed(vault_folder: Path) -> None:
    before = everything(vault_folder)
    (vault_folder / ".kunci.json.0a1b2c3d.tmp").write_text("{")
    opened(vault_folder).close()
    assert sorted(everything(vault_folder)) == sorted(before)


def test_the_keyring_is_only_a_convenience(
    vault_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: dict[str, bytes] = {}
    monkeypatch.setattr(
        system_keyring, "store_new", lambda name: kept.setdefault(name, os.urandom(32))
    )
    monkeypatch.setattr(system_keyring, "stored", kept.get)
    with opened(vault_folder) as vault:
        vault.remember()
    opened(vault_folder, keyring=True).close()
    kept.clear()
    with pytest.raises(Refused, match="Buka dengan kata sandi"):
        opened(vault_folder, keyring=True)
    with opened(vault_folder) as vault:
        vault.forget()


def test_a_broken_keyring_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert not system_keyring.available()
    assert system_keyring.stored("x") is None
    assert system_keyring.store_new("x") is None
    system_keyring.forget("x")


def test_the_second_window_hears_who_holds_the_vault(vault: Vault) -> None:
    sentence = rf"sedang dibuka di .+ sejak 20\d\d-.+ \(proses {os.getpid()}\)"
    with pytest.raises(Refused, match=sentence):
        opened(vault.folder)
    remember(vault, "tetap jalan")
    assert remembered(vault) == "tetap jalan"


HOLDING = """
import sys
from pathlib import Path
from batik_field.storage.upgrade import Step
from batik_field.storage.vault import Vault
steps = (Step(1, ("CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT) STRICT",)),)
vault = Vault.open(Path(sys.argv[1]), passphrase=sys.argv[2], upgrade_steps=steps)
number = 0
while True:
    with vault.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO settings VALUES ('note', ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value", (str(number),)
        )
    print(number, flush=True)
    number += 1
"""


@contextmanager
def holder(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the vault and saves without pause, telling each save."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(folder), PASSPHRASE], stdout=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        assert process.stdout
        process.stdout.close()


def test_a_crash_locks_nobody_out_and_loses_nothing(vault_folder: Path) -> None:
    with holder(vault_folder) as process:
        assert process.stdout
        for _ in range(20):
            process.stdout.readline()
        with pytest.raises(Refused, match=rf"proses {process.pid}"):
            opened(vault_folder)
        process.kill()
        said = [line for line in process.stdout.read().splitlines() if line.isdigit()]
        assert process.wait() in (-signal.SIGKILL, 1)
    with opened(vault_folder) as vault:
        found = int(remembered(vault) or -1)
    assert found >= (int(said[-1]) if said else 19)


NEWER = (*STEPS, Step(2, ("CREATE TABLE later (x)",)))


@pytest.mark.parametrize("crashed", [False, True])
def test_a_newer_vault_is_left_as_it_is(vault_folder: Path, crashed: bool) -> None:
    with Vault.open(vault_folder, passphrase=PASSPHRASE, upgrade_steps=NEWER) as vault:
        remember(vault, "dari masa depan")
        left = {name: (vault_folder / name).read_bytes() for name in ("batik.db", "batik.db-wal")}
    if crashed:
        for name, data in left.items():
            (vault_folder / name).write_bytes(data)
    before = everything(vault_folder)
    with pytest.raises(Refused, match=r"versi data 2; program ini mengenal sampai versi 1"):
        opened(vault_folder)
    assert everything(vault_folder) == before
    with Vault.open(vault_folder, passphrase=PASSPHRASE, upgrade_steps=NEWER) as vault:
        assert remembered(vault) == "dari masa depan"


def test_an_emptied_database_is_not_taken_for_a_new_one(vault_folder: Path) -> None:
    (vault_folder / "batik.db").write_bytes(b"")
    before = everything(vault_folder)
    with pytest.raises(Refused, match="Berkas data rusak"):
        opened(vault_folder)
    assert everything(vault_folder) == before


def test_a_database_of_another_vault_is_refused(vault_folder: Path, tmp_path: Path) -> None:
    vault, _ = Vault.create(tmp_path / "lain", PASSPHRASE, upgrade_steps=STEPS)
    vault.close()
    (vault_folder / "batik.db").write_bytes((tmp_path / "lain" / "batik.db").read_bytes())
    with pytest.raises(Refused, match="tidak dapat dibaca dengan kunci folder ini"):
        opened(vault_folder)


@pytest.mark.parametrize("damage", ["missing", "emptied", "noise"])
def test_lost_attachments_do_not_keep_anyone_from_the_records(
    vault_folder: Path, damage: str
) -> None:
    file = vault_folder / "lampiran.db"
    file.unlink() if damage == "missing" else file.write_bytes(
        os.urandom(8192) if damage == "noise" else b""
    )
    with opened(vault_folder) as vault:
        remember(vault, "masih bisa")
        with pytest.raises(Refused, match=r"lampiran\.db\) hilang atau rusak"):
            vault.attachments.put(b"x", "x", "text/plain")
        with pytest.raises(Refused, match=r"lampiran\.db\) hilang atau rusak"):
            vault.attachments.get("0")
    assert file.exists() == (damage != "missing")


def test_after_closing_nothing_is_read_or_written(vault: Vault) -> None:
    vault.close()
    with pytest.raises(Refused, match="sudah dikunci"), vault.read():
        pytest.fail("the block must not run")
    with pytest.raises(Refused, match="sudah dikunci"), vault.write():
        pytest.fail("the block must not run")
    vault.close()


def test_closing_waits_for_a_write_under_way(vault: Vault) -> None:
    inside, go_on = threading.Event(), threading.Event()

    def save() -> None:
        with vault.write() as connection:
            connection.exec_driver_sql("INSERT INTO settings VALUES ('note', 'selesai')")
            inside.set()
            go_on.wait()

    writer = threading.Thread(target=save)
    writer.start()
    inside.wait()
    closer = threading.Thread(target=vault.close)
    closer.start()
    while not vault.records.closed:
        pass
    go_on.set()
    closer.join()
    writer.join()
    with opened(vault.folder) as again:
        assert remembered(again) == "selesai"


def fail_in_the_middle(vault: Vault) -> None:
    with vault.write() as connection:
        connection.exec_driver_sql("UPDATE settings SET value = 'baru'")
        raise ValueError("bug")


def test_a_failing_write_keeps_nothing(vault: Vault) -> None:
    remember(vault, "lama")
    with pytest.raises(ValueError, match="bug"):
        fail_in_the_middle(vault)
    assert remembered(vault) == "lama"


def test_a_read_sees_one_moment(vault: Vault) -> None:
    remember(vault, "pagi")
    with vault.read() as connection:
        query = "SELECT value FROM settings WHERE key = 'note'"
        assert connection.exec_driver_sql(query).scalar_one() == "pagi"
        remember(vault, "sore")
        assert connection.exec_driver_sql(query).scalar_one() == "pagi"
    assert remembered(vault) == "sore"


def test_writing_in_a_read_is_a_bug_and_not_a_full_disk(vault: Vault) -> None:
    with pytest.raises(OperationalError) as caught, vault.read() as connection:
        connection.exec_driver_sql("INSERT INTO settings VALUES (?, ?)", ("note", PLANTED))
    assert "Sulastri" not in str(caught.value)
    remember(vault, "sesudahnya boleh")


def test_a_write_inside_a_write_is_a_bug(vault: Vault) -> None:
    with pytest.raises(RuntimeError), vault.write(), vault.write():
        pytest.fail("the block must not run")


def test_many_threads_write_one_after_another(vault: Vault) -> None:
    remember(vault, "0")

    def add() -> None:
        for _ in range(25):
            with vault.write() as connection:
                connection.exec_driver_sql("UPDATE settings SET value = value + 1")

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert remembered(vault) == "100"


def test_how_connections_are_set(vault: Vault) -> None:
    expected = {
        "foreign_keys": 1,
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "temp_store": 2,
        "mmap_size": 0,
    }
    for transaction in (vault.read, vault.write):
        with transaction() as connection:
            found = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in expected
            }
        assert found == expected


def test_the_place_is_part_of_the_hash(vault: Vault, tmp_path: Path) -> None:
    from batik_field.storage.place import place_hash

    assert vault.place_hash == place_hash(vault.folder)
    assert place_hash(tmp_path / "a") != place_hash(tmp_path / "b")
