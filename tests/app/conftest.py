"""What tests of windows share."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from batik_field.app.background import Immediate
from batik_field.app.desk import Desk
from batik_field.app.dialogs import Dialogs
from batik_field.app.settings import SettingsFile
from batik_field.app.theme import LIGHT_CHOICE, Look
from batik_field.services.opening import create_vault
from batik_field.services.session import Session


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """The application's look, light at first; it listens to the system no longer than the test."""
    made = Look(qapp, LIGHT_CHOICE)
    yield made
    delete(made)
    qapp.setStyleSheet("")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """An open, empty vault on 22 November 2026."""
    made, _ = create_vault(
        tmp_path / "data",
        "sandi-untuk-tes",
        office={"name": "Dinas Contoh", "regency": "35.23"},
        officer={"name": "Petugas Contoh", "role": "petugas"},
        laptop="Kerek-1",
        clock=lambda: datetime(2026, 11, 22, 14, 2),
    )
    yield made
    made.close()


@pytest.fixture
def desk(session: Session, look: Look, dialogs: Any, tmp_path: Path) -> Iterator[Desk]:
    """What the pages of the main window are handed; answers come at once."""
    work, searching, counting = Immediate(), Immediate(), Immediate()
    settings = SettingsFile(tmp_path / "jendela.ini")
    yield Desk(session, cast(Dialogs, dialogs), work, searching, counting, settings, look)
    counting.close()
    searching.close()
    work.close()
