"""What tests of windows share."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from batik_field.app.theme import LIGHT_CHOICE, Look


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """The application's look, light at first; it listens to the system no longer than the test."""
    made = Look(qapp, LIGHT_CHOICE)
    yield made
    delete(made)
    qapp.setStyleSheet("")
