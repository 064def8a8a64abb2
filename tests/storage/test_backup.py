"""A backup counts only when it was opened; a restore gives back everything or nothing."""

import json
import random
import threading
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from batik_field.domain.errors import Refused
from batik_field.storage import archive, backup, integrity
from batik_field.storage.upgrade import Step
from batik_field.storage.vault import Vault

PASSPHRASE = "tulis-canting-9"
STEPS = (Step(1, ()),)
PLANTED = "Sulastri Contoh 3523084502800001"


def add(vault: Vault, *ids: str) -> None:
    with vault.write() as connection:
        for id_ in ids:
            connection.exec_driver_sql("INSERT INTO p_artisan VALUES (?, ?, 0)", (id_, PLANTED))


def ids(vault: Vault) -> set[str]:
    with vault.read() as connection:
        return set(connection.exec_driver_sql("SELECT id FROM p_artisan").scalars())


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_the_round_trip(vault: Vault, tmp_path: Path, recovery_code: str) -> None:
    add(vault, "a", "b", "c")
    with vault.write() as connection:
        connection.exec_driver_sql("UPDATE p_artisan SET deleted = 1 WHERE id = 'c'")
        connection.exec_driver_sql("INSERT INTO p_skill VALUES ('s', 'a')")
        connection.exec_driver_sql("INSERT INTO p_artisan_word VALUES ('sulastri')")
    photo = vault.attachments.put(PLANTED.encode() * 100, "foto", "image/jpeg")
    out = tmp_path / "stik" / "x.cadangan"
    out.parent.mkdir()

    done = backup.backup(vault, out)
    assert done == backup.Backup(out, {"artisan": 2, "skill": 1})
    assert names(out.parent) == ["x.cadangan"]
    assert b"Sulastri" not in out.read_bytes()
    assert b"SQLite format 3" not in out.read_bytes()
    assert backup.verify(out, vault.key) == done.records
    kept = backup.last_backup(vault)
    assert kept is not None
    assert kept.file == str(out)
    assert datetime.fromisoformat(kept.at).tzinfo is not None
    expected = ids(vault)

    for secret in ({"passphrase": PASSPHRASE}, {"recovery_code": recovery_code}):
        folder = tmp_path / "pulih" / next(iter(secret))
        restored = backup.restore(out, folder, **secret)
        assert restored == backup.Restored(folder, done.records)
        assert names(folder) == ["batik.db", "kunci.json", "kunci.lock", "lampiran.db"]
        with Vault.open(folder, upgrade_steps=STEPS, **secret) as again:
            assert ids(again) == expected
            assert again.attachments.get(photo.sha256) == PLANTED.encode() * 100
            with again.read() as connection:
                mark = "SELECT value FROM settings WHERE key = 'restored'"
                assert connection.exec_driver_sql(mark).scalar_one() == "1"
            assert backup.last_backup(again) == kept
            assert all(check.ok for check in integrity.check(again))


def test_everything_saved_before_it_began_is_in_it(vault: Vault, tmp_path: Path) -> None:
    add(vault, *(f"awal-{number}" for number in range(2000)))
    saved: list[str] = []
    stop = threading.Event()

    def save_without_pause() -> None:
        number = 0
        while not stop.is_set():
            add(vault, f"sela-{number}")
            saved.append(f"sela-{number}")
            number += 1

    writer = threading.Thread(target=save_without_pause)
    writer.start()
    try:
        while len(saved) < 5:
            pass
        before = set(saved)
        done = backup.backup(vault, tmp_path / "x.cadangan")
        during = len(saved) - len(before)
    finally:
        stop.set()
        writer.join()
    assert during > 0, "nothing was written meanwhile: the test shows nothing"
    folder = backup.restore(done.file, tmp_path / "pulih", passphrase=PASSPHRASE).folder
    with Vault.open(folder, passphrase=PASSPHRASE, upgrade_steps=STEPS) as again:
        found = ids(again)
    assert before < found
    # What came later is there from its beginning without a hole: one moment, not a mixture.
    later = {id_ for id_ in found if id_.startswith("sela-")}
    assert later == {f"sela-{number}" for number in range(len(later))}
    assert done.records["artisan"] == len(found)


def test_progress_reaches_the_end(vault: Vault, tmp_path: Path) -> None:
    add(vault, *map(str, range(3000)))
    seen: list[tuple[int, int]] = []
    backup.backup(vault, tmp_path / "x", progress=lambda done, of: seen.append((done, of)))
    parts = [done for done, _ in seen]
    assert parts == sorted(parts)
    assert len({of for _, of in seen}) == 1
    assert seen[-1][0] >= 0.9 * seen[-1][1]


@pytest.mark.parametrize("steps", [0, 1, 3, 6])
def test_cancelled_leaves_nothing(vault: Vault, tmp_path: Path, steps: int) -> None:
    add(vault, *map(str, range(3000)))
    out = tmp_path / "stik" / "x.cadangan"
    out.parent.mkdir()
    out.write_text("cadangan lama")
    asked = iter([False] * steps)
    with pytest.raises(Refused, match="dihentikan"):
        backup.backup(vault, out, cancelled=lambda: next(asked, True))
    assert names(out.parent) == ["x.cadangan"]
    assert out.read_text() == "cadangan lama"
    assert backup.last_backup(vault) is None


def test_a_damaged_vault_makes_no_backup(vault: Vault, tmp_path: Path) -> None:
    add(vault, *map(str, range(500)))
    vault.close()
    flip(vault.folder / "batik.db", 5 * 4096 + 77)
    out = tmp_path / "stik" / "x.cadangan"
    out.parent.mkdir()
    with (
        Vault.open(vault.folder, passphrase=PASSPHRASE, upgrade_steps=STEPS) as again,
        pytest.raises(Refused),
    ):
        backup.backup(again, out)
    assert names(out.parent) == []


def flip(file: Path, position: int, bit: int = 1) -> None:
    data = bytearray(file.read_bytes())
    data[position] ^= bit
    file.write_bytes(data)


@pytest.fixture
def made(vault: Vault, tmp_path: Path) -> tuple[Path, bytes]:
    """A backup of 500 artisans and its key."""
    add(vault, *map(str, range(500)))
    vault.attachments.put(b"foto" * 5000, "foto", "image/jpeg")
    return backup.backup(vault, tmp_path / "x.cadangan").file, vault.key


def test_a_flipped_bit_is_noticed_or_harmless(made: tuple[Path, bytes], tmp_path: Path) -> None:
    file, key = made
    whole = file.read_bytes()
    chance = random.Random(7)
    harmless = 0
    for number in range(40):
        position = chance.randrange(len(whole))
        flip(file, position, 1 << chance.randrange(8))
        try:
            archive_folder = tmp_path / str(number)
            archive_folder.mkdir()
            archive.unpack(file, archive_folder)
        except Refused:
            pass
        else:
            # Only what the zip says beside the files, such as a date, may differ.
            harmless += 1
            assert backup.verify(file, key) == {"artisan": 500, "skill": 0}
        file.write_bytes(whole)
    assert harmless < 5


@pytest.mark.parametrize("left", [0.0, 0.3, 0.9, 0.9999])
def test_a_cut_backup_is_not_restored(
    made: tuple[Path, bytes], tmp_path: Path, left: float
) -> None:
    file, _ = made
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * left)])
    with pytest.raises(Refused, match="Cadangan x" if left else "bukan cadangan"):
        backup.restore(file, tmp_path / "pulih", passphrase=PASSPHRASE)
    assert not (tmp_path / "pulih").exists()


@pytest.mark.parametrize("kind", ["text", "zip", "missing", "vault"])
def test_what_is_no_backup(made: tuple[Path, bytes], tmp_path: Path, kind: str) -> None:
    file = tmp_path / "y.cadangan"
    if kind == "text":
        file.write_text("daftar belanja")
    elif kind == "zip":
        with zipfile.ZipFile(file, "w") as other:
            other.writestr("surat.txt", "x")
    elif kind == "vault":
        file = tmp_path / "vault" / "batik.db"
    with pytest.raises(Refused, match=r"bukan cadangan|tidak ada"):
        backup.restore(file, tmp_path / "pulih", passphrase=PASSPHRASE)
    assert not (tmp_path / "pulih").exists()


def rewritten(file: Path, out: Path, **changed: bytes) -> Path:
    """Write `file` again with other contents for some entries, but a list that still fits them."""
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            new.writestr(info.filename, changed.get(info.filename, old.read(info)))
    return out


def test_a_backup_of_a_newer_program_is_refused(made: tuple[Path, bytes], tmp_path: Path) -> None:
    with zipfile.ZipFile(made[0]) as old:
        contents = json.loads(old.read(archive.CONTENTS))
    changed = json.dumps({**contents, "format": 9}).encode()
    out = rewritten(made[0], tmp_path / "y.cadangan", **{archive.CONTENTS: changed})
    with pytest.raises(Refused, match="lebih baru"):
        backup.restore(out, tmp_path / "pulih", passphrase=PASSPHRASE)


def test_a_wrong_secret_restores_nothing(made: tuple[Path, bytes], tmp_path: Path) -> None:
    with pytest.raises(Refused, match="tidak cocok"):
        backup.restore(made[0], tmp_path / "pulih", passphrase="salah")
    with pytest.raises(Refused, match="belum diisi"):
        backup.restore(made[0], tmp_path / "pulih")
    with pytest.raises(Refused):
        backup.verify(made[0], bytes(32))
    assert not (tmp_path / "pulih").exists()


def test_a_filled_folder_is_not_restored_over(made: tuple[Path, bytes], tmp_path: Path) -> None:
    folder = tmp_path / "pulih"
    folder.mkdir()
    (folder / "laporan.docx").write_text("penting")
    with pytest.raises(Refused, match="sudah berisi"):
        backup.restore(made[0], folder, passphrase=PASSPHRASE)
    assert names(folder) == ["laporan.docx"]


def test_an_empty_folder_is_filled(made: tuple[Path, bytes], tmp_path: Path) -> None:
    (tmp_path / "pulih").mkdir()
    backup.restore(made[0], tmp_path / "pulih", passphrase=PASSPHRASE)
    assert "batik.db" in names(tmp_path / "pulih")


@pytest.mark.parametrize("name", ["batik.db", "kunci.json", "lampiran.db", "x.cadangan"])
def test_a_backup_never_lies_among_the_files_of_a_vault(vault: Vault, name: str) -> None:
    add(vault, "a")
    before = {path.name: path.read_bytes() for path in vault.folder.iterdir()}

    with pytest.raises(Refused, match="Pilih folder lain"):
        backup.backup(vault, vault.folder / name)

    assert {path.name: path.read_bytes() for path in vault.folder.iterdir()} == before
    vault.close()
    with Vault.open(vault.folder, passphrase=PASSPHRASE, upgrade_steps=STEPS) as again:
        assert ids(again) == {"a"}


def test_without_its_attachments_a_vault_makes_no_backup(
    vault_folder: Path, tmp_path: Path
) -> None:
    (vault_folder / "lampiran.db").unlink()
    with (
        Vault.open(vault_folder, passphrase=PASSPHRASE, upgrade_steps=STEPS) as vault,
        pytest.raises(Refused, match="hilang atau rusak"),
    ):
        backup.backup(vault, tmp_path / "x.cadangan")
    assert names(tmp_path) == ["vault"]


def test_names_sort_by_time() -> None:
    first = backup.default_name(datetime(2026, 11, 22, 9, 5, 7))
    assert first == "batik-field-2026-11-22-090507.cadangan"
    assert first < backup.default_name(datetime(2026, 11, 22, 19, 0, 0))
