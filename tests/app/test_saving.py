"""What saves a page goes with the page, without waiting for a look for cycles."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from batik_field.app.certification.batch_form_tab import BatchFormTab
from batik_field.app.desk import Desk
from batik_field.app.record_kit import make_kit
from batik_field.app.saving import Saving
from batik_field.app.settings_schemes import SchemesTopic
from batik_field.domain.draft import Draft
from batik_field.services import office
from batik_field.services.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def uncollected() -> Iterator[None]:
    """Cycles stay while the test runs."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize("make", [SchemesTopic, BatchFormTab])
@pytest.mark.usefixtures("uncollected")
def test_a_page_is_gone_when_it_is_deleted(
    make: Callable[[Desk], QWidget], desk: Desk, qtbot: QtBot
) -> None:
    page = make(desk)
    gone = weakref.ref(page)

    delete(page)
    del page

    assert gone() is None


@pytest.mark.usefixtures("uncollected")
def test_a_question_goes_with_its_page(desk: Desk, session: Session, qtbot: QtBot) -> None:
    page = QWidget()
    saving = Saving(make_kit(session, desk.dialogs, desk.work, page), page)
    stored = office.office(session)
    typed = Draft(stored)
    typed.set("name", "Dinas Lain")
    saving._ask(typed, stored)
    assert saving.question is not None
    gone = [weakref.ref(page), weakref.ref(saving.question)]

    delete(page)
    del page, saving

    assert [one() for one in gone] == [None, None]
