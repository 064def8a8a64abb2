"""A full and a read-only disk, for real: small file systems in memory that a test mounts."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from batik_field.domain.errors import Refused
from batik_field.storage import backup, integrity
from batik_field.storage.upgrade import Step
from batik_field.storage.vault import Vault

PASSPHRASE = "tulis-canting-9"
STEPS = (Step(1, ()),)
LATER = (*STEPS, Step(2, ("CREATE TABLE draft AS SELECT * FROM p_artisan",)))


def mount(*arguments: str) -> bool:
    program = shutil.which("mount")
    return (
        program is not None
        and not subprocess.run([program, *arguments], capture_output=True).returncode
    )


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB."""
    point = tmp_path / "disk"
    point.mkdir()
    if not mount("-t", "tmpfs", "-o", "size=3m", "none", str(point)):
        pytest.skip("this machine does not let tests mount a disk")
    yield point
    subprocess.run(["umount", "--lazy", str(point)], check=True)


def fill(disk: Path) -> Path:
    """Leave not a byte free."""
    filler = disk / "filler"
    with filler.open("ab", buffering=0) as file:
        for size in (65536, 512, 1):
            try:
                while file.write(bytes(size)) == size:
                    pass
            except OSError:
                continue
    return filler


def add(vault: Vault, id_: str) -> None:
    with vault.write() as connection:
        connection.exec_driver_sql("INSERT INTO p_artisan VALUES (?, ?, 0)", (id_, "x" * 50_000))


def add_for_ever(vault: Vault, saved: list[str]) -> None:
    """Save one after another and note in `saved` what was saved."""
    while True:
        id_ = f"{len(saved):04}"
        add(vault, id_)
        saved.append(id_)


def ids(vault: Vault) -> list[str]:
    with vault.read() as connection:
        return list(connection.exec_driver_sql("SELECT id FROM p_artisan ORDER BY id").scalars())


def opened(folder: Path) -> Vault:
    return Vault.open(folder, passphrase=PASSPHRASE, upgrade_steps=STEPS)


def files(disk: Path) -> list[str]:
    """Every name but those of logs, which SQLite makes and removes as it likes."""
    return sorted(p.name for p in disk.rglob("*") if not p.name.endswith(("-wal", "-shm")))


ACTS: dict[str, Callable[[Vault], object]] = {
    "save": lambda vault: add(vault, "b"),
    "attachment": lambda vault: vault.attachments.put(os.urandom(100_000), "f", "image/jpeg"),
    "backup": lambda vault: backup.backup(vault, vault.folder.parent / "x.cadangan"),
    "passphrase": lambda vault: vault.change_passphrase(PASSPHRASE, "sandi baru"),
}


@pytest.mark.parametrize("act", ACTS)
def test_a_full_disk_refuses_and_loses_nothing(
    small_disk: Path, vault_folder: Path, act: str
) -> None:
    folder = Path(shutil.copytree(vault_folder, small_disk / "vault"))
    with opened(folder) as vault:
        add(vault, "a")
        before = files(small_disk)
        filler = fill(small_disk)
        with pytest.raises(Refused, match="Penyimpanan penuh"):
            ACTS[act](vault)
        assert ids(vault) == ["a"]
        filler.unlink()
        assert files(small_disk) == before
        ACTS[act](vault)
        assert all(check.ok for check in integrity.check(vault))


def test_a_full_disk_still_opens(small_disk: Path, vault_folder: Path) -> None:
    folder = Path(shutil.copytree(vault_folder, small_disk / "vault"))
    with opened(folder) as vault:
        add(vault, "a")
    fill(small_disk)
    with pytest.raises(Refused, match="Penyimpanan penuh"):
        Vault.create(small_disk / "lain", PASSPHRASE, upgrade_steps=STEPS)
    assert not (small_disk / "lain").exists()
    with pytest.raises(Refused, match="Penyimpanan penuh"):
        Vault.open(folder, passphrase=PASSPHRASE, upgrade_steps=LATER)
    (small_disk / "filler").unlink()
    with opened(folder) as vault:
        assert ids(vault) == ["a"]


@pytest.mark.parametrize("room", [0, 40_000, 400_000])
def test_saving_until_the_disk_is_full(small_disk: Path, vault_folder: Path, room: int) -> None:
    folder = Path(shutil.copytree(vault_folder, small_disk / "vault"))
    saved = ["0000"]
    with opened(folder) as vault:
        add(vault, "0000")
        filler = fill(small_disk)
        os.truncate(filler, filler.stat().st_size - room)
        with pytest.raises(Refused, match="Penyimpanan penuh"):
            add_for_ever(vault, saved)
        assert ids(vault) == saved
        filler.unlink()
        add(vault, "lagi")
    with opened(folder) as vault:
        assert ids(vault) == [*saved, "lagi"]
        assert all(check.ok for check in integrity.check(vault))


def test_a_read_only_disk_refuses(small_disk: Path, vault: Vault, tmp_path: Path) -> None:
    vault.close()
    folder = Path(shutil.copytree(vault.folder, small_disk / "vault"))
    (small_disk / "kosong").mkdir()
    assert mount("-o", "remount,ro", str(small_disk))
    with pytest.raises(Refused, match="tidak dapat ditulisi"):
        opened(folder)
    with pytest.raises(Refused, match="tidak dapat ditulisi"):
        Vault.create(small_disk / "kosong", PASSPHRASE, upgrade_steps=STEPS)
    with opened(vault.folder) as source:
        with pytest.raises(Refused, match="tidak dapat ditulisi"):
            backup.backup(source, small_disk / "x.cadangan")
        made = backup.backup(source, tmp_path / "x.cadangan").file
    with pytest.raises(Refused, match="tidak dapat ditulisi"):
        backup.restore(made, small_disk / "pulih", passphrase=PASSPHRASE)


def test_a_backup_on_a_read_only_disk_is_restored(
    small_disk: Path, vault: Vault, tmp_path: Path
) -> None:
    add(vault, "a")
    made = backup.backup(vault, small_disk / "x.cadangan").file
    assert mount("-o", "remount,ro", str(small_disk))
    assert backup.verify(made, vault.key) == {"artisan": 1, "skill": 0}
    restored = backup.restore(made, tmp_path / "pulih", passphrase=PASSPHRASE)
    assert restored.records == {"artisan": 1, "skill": 0}
