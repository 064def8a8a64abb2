"""Vaults on disk to test with; made once, because a key derivation takes a fifth of a second."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path

import pytest

from batik_field.domain.regions import Regions
from batik_field.storage import schema
from batik_field.storage.author import Clock
from batik_field.storage.store import Store
from batik_field.storage.upgrade import Step
from batik_field.storage.vault import Vault

OpenStore = Callable[..., Store]
CheapKeys = Callable[[], AbstractContextManager[None]]

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


@pytest.fixture(scope="session")
def regions() -> Regions:
    """The list of regions, which search texts name villages by."""
    return Regions.load()


@pytest.fixture(scope="session")
def _store_template(
    tmp_path_factory: pytest.TempPathFactory, regions: Regions, cheap_keys: CheapKeys
) -> Path:
    """A vault with the real tables; nobody has written in it yet, so each copy is a new laptop."""
    folder = tmp_path_factory.mktemp("stores") / "template"
    with cheap_keys():
        vault, _ = Vault.create(folder, PASSPHRASE, upgrade_steps=schema.STEPS)
    with vault:
        Store(vault, regions).prepare()
    return folder


@pytest.fixture(scope="module")
def open_store(
    _store_template: Path, regions: Regions, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[OpenStore]:
    """Opens the store of a fresh laptop, or of a folder that is there; closed after the module."""
    opened: list[Vault] = []

    def open_(folder: Path | None = None, clock: Clock = datetime.now) -> Store:
        if folder is None:
            folder = tmp_path_factory.mktemp("laptop") / "data"
            shutil.copytree(_store_template, folder)
        vault = Vault.open(folder, passphrase=PASSPHRASE, upgrade_steps=schema.STEPS)
        opened.append(vault)
        store = Store(vault, regions, clock)
        store.prepare()
        return store

    yield open_
    for vault in opened:
        vault.close()


@pytest.fixture
def store(open_store: OpenStore) -> Iterator[Store]:
    """The empty store of a laptop of its own."""
    store = open_store()
    yield store
    store.vault.close()
