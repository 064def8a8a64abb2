"""Vaults on disk to test with; made once, because a key derivation takes a fifth of a second."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from batik_field.storage.upgrade import Step
from batik_field.storage.vault import Vault

PASSPHRASE = "tulis-canting-9"

# As small as a shape can be that has settings, records and a link.
STEPS = (
    Step(
        1,
        (
            "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
            "CREATE TABLE p_artisan (id TEXT PRIMARY KEY, body TEXT, deleted INTEGER NOT NULL)",
            "CREATE TABLE p_skill (id TEXT PRIMARY KEY, artisan TEXT REFERENCES p_artisan (id))",
            "CREATE VIRTUAL TABLE p_artisan_word USING fts5 (find)",
        ),
    ),
)


@pytest.fixture(scope="session")
def _template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("vaults") / "template"
    vault, code = Vault.create(folder, PASSPHRASE, upgrade_steps=STEPS)
    vault.close()
    return folder, code


@pytest.fixture
def recovery_code(_template: tuple[Path, str]) -> str:
    """The recovery code of `vault_folder`."""
    return _template[1]


@pytest.fixture
def vault_folder(_template: tuple[Path, str], tmp_path: Path) -> Path:
    """The folder of a closed, empty vault with the passphrase above."""
    return Path(shutil.copytree(_template[0], tmp_path / "vault"))


@pytest.fixture
def vault(vault_folder: Path) -> Iterator[Vault]:
    """An open, empty vault."""
    with Vault.open(vault_folder, passphrase=PASSPHRASE, upgrade_steps=STEPS) as vault:
        yield vault
