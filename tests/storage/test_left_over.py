"""What a crash leaves: saves that can no longer be read are never dropped without a word."""

import random
import shutil
from pathlib import Path

import pytest

from batik_field.storage import integrity
from batik_field.storage.upgrade import Step
from batik_field.storage.vault import Vault

PASSPHRASE = "tulis-canting-9"
STEPS = (Step(1, ()),)
FRAME = 4096 + 24


@pytest.fixture
def crashed(vault: Vault, tmp_path: Path) -> Path:
    """A vault as a killed process leaves it: thirty saves, all of them in the log."""
    for number in range(30):
        with vault.write() as connection:
            connection.exec_driver_sql("INSERT INTO p_artisan VALUES (?, 'x', 0)", (str(number),))
    folder = Path(shutil.copytree(vault.folder, tmp_path / "crashed"))
    assert (folder / "batik.db-wal").stat().st_size > 30 * FRAME
    return folder


def after(folder: Path) -> tuple[int, bool]:
    """Return how many saves are there after opening, and whether all is said to be well."""
    with Vault.open(folder, passphrase=PASSPHRASE, upgrade_steps=STEPS) as vault:
        with vault.read() as connection:
            count = connection.exec_driver_sql("SELECT count(*) FROM p_artisan").scalar_one()
        return count, all(check.ok for check in integrity.check(vault))


@pytest.mark.parametrize("index", [True, False])
def test_a_whole_log_is_taken_in(crashed: Path, index: bool) -> None:
    if not index:
        (crashed / "batik.db-shm").unlink()
    assert after(crashed) == (30, True)
    assert not list(crashed.glob("*.rusak"))
    assert after(crashed) == (30, True)


def test_a_save_that_never_ended_is_no_loss(crashed: Path) -> None:
    with (crashed / "batik.db-wal").open("ab") as log:
        log.write(bytes(FRAME - 100))
    assert after(crashed) == (30, True)


@pytest.mark.parametrize("index", [True, False])
def test_a_flipped_bit_in_the_log_is_told(crashed: Path, index: bool) -> None:
    if not index:
        (crashed / "batik.db-shm").unlink()
    log = crashed / "batik.db-wal"
    data = bytearray(log.read_bytes())
    chance = random.Random(3)
    # In a page, not at the very end: there nothing but the index can tell.
    position = 32 + chance.randrange(5, 20) * FRAME + 24 + chance.randrange(4096)
    data[position] ^= 1 << chance.randrange(8)
    log.write_bytes(data)
    count, well = after(crashed)
    assert count < 30
    assert not well
    assert (crashed / "batik.db-wal.rusak").read_bytes() == data


@pytest.mark.parametrize("byte", range(0, 32, 3))
def test_a_flipped_bit_in_the_head_of_the_log_is_told(crashed: Path, byte: int) -> None:
    log = crashed / "batik.db-wal"
    data = bytearray(log.read_bytes())
    data[byte] ^= 16
    log.write_bytes(data)
    count, well = after(crashed)
    assert well == (count == 30)


@pytest.mark.parametrize("left", [0, 10, 32, 32 + 5 * FRAME, -1, -FRAME])
def test_a_cut_log_is_told(crashed: Path, left: int) -> None:
    log = crashed / "batik.db-wal"
    log.write_bytes(log.read_bytes()[:left])
    count, well = after(crashed)
    assert count < 30
    assert not well
