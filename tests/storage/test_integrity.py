"""Silent corruption is not silent: every flipped bit and every missing page is found."""

import random
from pathlib import Path

import pytest

from batik_field.domain.errors import Refused
from batik_field.storage import integrity
from batik_field.storage.upgrade import Step
from batik_field.storage.vault import Vault

PASSPHRASE = "tulis-canting-9"
STEPS = (Step(1, ()),)
PAGE = 4096


@pytest.fixture
def filled(vault: Vault) -> Path:
    """The folder of a closed vault with some hundred pages."""
    with vault.write() as connection:
        for number in range(2000):
            connection.exec_driver_sql(
                "INSERT INTO p_artisan VALUES (?, ?, 0)", (str(number), "x" * 200)
            )
    vault.attachments.put(bytes(range(256)) * 800, "foto", "image/jpeg")
    vault.close()
    return vault.folder


def problems(folder: Path) -> list[str]:
    """What a start and a check say, as names of the checks that failed."""
    try:
        with Vault.open(folder, passphrase=PASSPHRASE, upgrade_steps=STEPS) as vault:
            return [check.name for check in integrity.check(vault) if not check.ok]
    except Refused as refused:
        return [str(refused)]


def test_a_whole_vault_has_no_problems(filled: Path) -> None:
    assert problems(filled) == []


@pytest.mark.parametrize("name", ["batik.db", "lampiran.db"])
def test_every_flipped_bit_is_found(filled: Path, name: str) -> None:
    file = filled / name
    whole = file.read_bytes()
    chance = random.Random(11)
    for _ in range(12):
        position = chance.randrange(len(whole))
        data = bytearray(whole)
        data[position] ^= 1 << chance.randrange(8)
        file.write_bytes(data)
        assert problems(filled), f"bit at {position} of {len(whole)}"
        assert file.read_bytes() == data, "the bad file is kept"
    file.write_bytes(whole)
    assert problems(filled) == []


@pytest.mark.parametrize("name", ["batik.db", "lampiran.db"])
@pytest.mark.parametrize("cut", [1, PAGE, 5 * PAGE])
def test_a_missing_tail_is_found(filled: Path, name: str, cut: int) -> None:
    file = filled / name
    file.write_bytes(file.read_bytes()[:-cut])
    assert problems(filled)


def test_a_link_to_nothing_is_found(filled: Path) -> None:
    with Vault.open(filled, passphrase=PASSPHRASE, upgrade_steps=STEPS) as vault:
        driver = vault.records._engine.raw_connection()
        driver.execute("PRAGMA query_only = OFF")
        driver.execute("PRAGMA foreign_keys = OFF")
        driver.execute("INSERT INTO p_skill VALUES ('s', 'nobody')")
        driver.close()
        bad = [check for check in integrity.check(vault) if not check.ok]
    assert [(check.name, check.detail) for check in bad] == [
        ("batik.db: rujukan antartabel", "1 rujukan menunjuk ke yang tidak ada.")
    ]


def test_a_key_file_that_lost_a_way_is_found(vault: Vault) -> None:
    file = vault.folder / "kunci.json"
    file.write_text(file.read_text().replace('"recovery"', '"hilang"'))
    bad = [check for check in integrity.check(vault) if not check.ok]
    assert [check.name for check in bad] == ["kunci.json: kata sandi dan kode pemulihan"]
    file.write_text("{")
    assert "rusak" in next(check.detail for check in integrity.check(vault) if not check.ok)


def test_checking_while_writing_raises_no_alarm(filled: Path) -> None:
    with Vault.open(filled, passphrase=PASSPHRASE, upgrade_steps=STEPS) as vault:
        for number in range(5):
            with vault.write() as connection:
                connection.exec_driver_sql("UPDATE p_artisan SET body = ?", (str(number) * 300,))
            assert all(check.ok for check in integrity.check(vault))
