"""Upgrades: backed up first, whole steps only, and never past what the program knows."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from batik_field.domain.errors import Refused
from batik_field.storage import backup, upgrade
from batik_field.storage.upgrade import Step
from batik_field.storage.vault import BEFORE_UPGRADES, Vault

PASSPHRASE = "tulis-canting-9"
FIRST = Step(1, ("CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",))


def fill(connection: Connection) -> None:
    connection.exec_driver_sql("UPDATE settings SET value = value || '!'")


LATER = (
    FIRST,
    Step(2, ("CREATE TABLE draft (id TEXT)", "INSERT INTO draft SELECT key FROM settings")),
    Step(3, fill),
)


def test_an_older_vault_is_backed_up_and_upgraded(vault_folder: Path, tmp_path: Path) -> None:
    with Vault.open(vault_folder, passphrase=PASSPHRASE, upgrade_steps=(FIRST,)) as vault:
        with vault.write() as connection:
            connection.exec_driver_sql("INSERT INTO settings VALUES ('note', 'lama')")
        assert not (vault_folder / BEFORE_UPGRADES).exists()
    with Vault.open(vault_folder, passphrase=PASSPHRASE, upgrade_steps=LATER) as vault:
        with vault.read() as connection:
            assert upgrade.version(connection) == 3
            assert connection.exec_driver_sql("SELECT id FROM draft").scalars().all() == ["note"]
            rows = connection.exec_driver_sql("SELECT value FROM settings").scalars().all()
            assert rows == ["lama!"]
        (kept,) = (vault_folder / BEFORE_UPGRADES).iterdir()
        backup.verify(kept, vault.key)
    folder = backup.restore(kept, tmp_path / "lama", passphrase=PASSPHRASE).folder
    with (
        Vault.open(folder, passphrase=PASSPHRASE, upgrade_steps=(FIRST,)) as vault,
        vault.read() as connection,
    ):
        query = "SELECT value FROM settings WHERE key = 'note'"
        assert connection.exec_driver_sql(query).scalar_one() == "lama"


def test_without_a_backup_there_is_no_upgrade(
    vault_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Refused("penuh")

    monkeypatch.setattr(backup, "make", refuse)
    with pytest.raises(Refused, match="penuh"):
        Vault.open(vault_folder, passphrase=PASSPHRASE, upgrade_steps=LATER)
    with (
        Vault.open(vault_folder, passphrase=PASSPHRASE, upgrade_steps=(FIRST,)) as vault,
        vault.read() as connection,
    ):
        assert upgrade.version(connection) == 1


def test_a_step_that_fails_is_undone_and_can_be_repeated(vault_folder: Path) -> None:
    broken = (*LATER[:2], Step(3, ("CREATE TABLE half (x)", "CREATE NONSENSE")))
    with pytest.raises(OperationalError):
        Vault.open(vault_folder, passphrase=PASSPHRASE, upgrade_steps=broken)
    with (
        Vault.open(vault_folder, passphrase=PASSPHRASE, upgrade_steps=LATER) as vault,
        vault.read() as connection,
    ):
        assert upgrade.version(connection) == 3
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_schema").scalars().all()
        assert "half" not in tables


def test_steps_are_numbered_without_a_hole() -> None:
    with pytest.raises(ValueError, match="numbered"):
        upgrade.newest((FIRST, Step(3, ())))


# Dies like a machine without power at the n-th line of the upgrade; then the upgrade is repeated.
KILLED_UPGRADE = """
import os, sys
from pathlib import Path
from batik_field.storage import engine, upgrade
from batik_field.storage.database import Database
from batik_field.storage.upgrade import Step

folder, key = Path(sys.argv[1]), bytes(32)
STEPS = (
    Step(1, ("CREATE TABLE one (x)", "INSERT INTO one VALUES (1)")),
    Step(2, ("CREATE TABLE two (x)", "INSERT INTO two SELECT x FROM one")),
    Step(3, ("INSERT INTO one SELECT x + 1 FROM two",)),
)
WHOLE = {0: None, 1: ([1], None), 2: ([1], [1]), 3: ([1, 2], [1])}

def die_at(left):
    def trace(frame, event, argument):
        nonlocal left
        if frame.f_code.co_filename not in (upgrade.__file__, engine.__file__):
            return None
        if event == "line":
            left -= 1
            if left < 0:
                os._exit(9)
        return trace
    sys.settrace(trace)

def state(database):
    with database.read() as connection:
        version = upgrade.version(connection)
        if version == 0:
            return 0
        rows = tuple(
            connection.exec_driver_sql(f"SELECT x FROM {table} ORDER BY x").scalars().all()
            if version >= needs else None
            for table, needs in (("one", 1), ("two", 2))
        )
        assert rows == WHOLE[version], (version, rows)
        return version

seen = set()
for number in range(500):
    path = folder / f"{number}.db"
    child = os.fork()
    if child == 0:
        database = Database(path, key, create=True)
        die_at(number)
        database.upgrade(STEPS)
        os._exit(0)
    killed = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    database = Database(path, key, create=True)
    seen.add(state(database))
    database.upgrade(STEPS)
    assert state(database) == 3
    database.close()
    if not killed:
        break
else:
    raise AssertionError("never reached the end")
print(sorted(seen))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_at_any_line_a_whole_version_is_left(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", KILLED_UPGRADE, str(tmp_path)], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == "[0, 1, 2, 3]"
