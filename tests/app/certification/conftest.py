"""The page Sertifikasi on an open vault."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from batik_field.app.certification.batches_view import BatchesView
from batik_field.app.certification.page import CertificationPage
from batik_field.app.desk import Desk


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[CertificationPage]:
    """The page; what it tells the window comes back to it, as in the main window."""
    made = CertificationPage(desk)
    made.record_saved.connect(made.records_changed)
    made.resize(1200, 640)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.entered()
    yield made
    made.flush()


@pytest.fixture
def view(page: CertificationPage) -> BatchesView:
    """Its first segment."""
    return page.batches
