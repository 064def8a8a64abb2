"""Open vaults for the services: an empty one, and one of sixty fictional people."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from batik_field.services.demo import DEMO_PASSPHRASE, make_demo
from batik_field.services.office import offices_default
from batik_field.services.opening import create_vault, open_vault
from batik_field.services.session import Session

NOW = datetime(2026, 5, 12, 9, 30)


@dataclass
class Clock:
    """A clock that stands still until it is set."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(scope="session")
def _templates(
    tmp_path_factory: pytest.TempPathFactory,
    cheap_keys: Callable[[], AbstractContextManager[None]],
) -> Path:
    folder = tmp_path_factory.mktemp("services")
    with cheap_keys():
        make_demo(folder / "demo", clock=Clock())
        session, _ = create_vault(
            folder / "empty",
            DEMO_PASSPHRASE,
            office=offices_default(),
            officer={"name": "Rengganing", "role": "petugas"},
            laptop="Laptop Kerek-1",
            clock=Clock(),
        )
        session.close()
    return folder


@pytest.fixture
def clock() -> Clock:
    """The clock of `session`."""
    return Clock()


@pytest.fixture
def session(_templates: Path, tmp_path: Path, clock: Clock) -> Iterator[Session]:
    """An open vault without artisans."""
    folder = shutil.copytree(_templates / "empty", tmp_path / "data")
    with open_vault(Path(folder), passphrase=DEMO_PASSPHRASE, clock=clock) as session:
        yield session


@pytest.fixture(scope="module")
def demo(_templates: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """An open demo vault; tests of a module share it and only read."""
    folder = shutil.copytree(_templates / "demo", tmp_path_factory.mktemp("demo") / "data")
    with open_vault(Path(folder), passphrase=DEMO_PASSPHRASE, clock=Clock()) as session:
        yield session
