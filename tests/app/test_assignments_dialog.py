"""Surat tugas: written down, saved, printed; typing is kept when the dialog closes."""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from batik_field.app.assignments_dialog import AssignmentsDialog
from batik_field.app.desk import Desk
from batik_field.app.main_window import MainWindow
from batik_field.app.settings_page import SettingsPage
from batik_field.app.settings_papers import PapersTopic
from batik_field.app.visits_page import VisitsPage
from batik_field.domain.queries import Query
from batik_field.services import drafts, records
from batik_field.services.session import Session
from tests.app.people import put

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

DUTY = {
    "date": "2026-11-20",
    "officers": "Petugas Contoh",
    "purpose": "Pendataan",
    "destination": "Desa Gaji",
    "start": "2026-11-23",
    "end": "2026-11-24",
}


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> AssignmentsDialog:
    made = AssignmentsDialog(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_assignment_is_written_saved_and_printed(
    dialog: AssignmentsDialog, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    book = dialog.book
    assert book.pages.currentWidget() is book.nothing
    book.nothing.button.click()
    begun = book.form.binding.draft
    assert begun is not None
    assert (begun.values["date"], begun.values["officers"]) == ("2026-11-22", session.officer)
    for key, value in DUTY.items():
        book.form.binding.set(key, value)
    dialog.print.click()
    assert "Simpan dulu" in dialogs.said("show_problem")[-1]
    book.saver.click()
    [stored] = session.store.ids(Query("assignment"))
    assert book.chosen == stored
    assert "23/11/2026 – 24/11/2026" in str(book.list.item(0).data(257))
    dialog.print.click()
    assert dialog.papers is not None
    choice = dialog.papers.choice
    kinds = [choice.list.item(row).text() for row in range(choice.list.count())]
    assert kinds == ["Surat tugas", "Surat perjalanan dinas (SPPD)"]
    dialogs.answers["choose_save_path"] = tmp_path / "tugas.docx"
    dialog.papers.write.click()
    assert (tmp_path / "tugas.docx").exists()


def test_typing_outlives_the_dialog(desk: Desk, session: Session, qtbot: QtBot) -> None:
    first = AssignmentsDialog(desk)
    qtbot.addWidget(first)
    first.show()
    first.book.add()
    first.book.form.binding.set("destination", "Desa Margorejo")
    first.reject()
    assert [one.entity for one in drafts.waiting(session)] == ["assignment"]
    again = AssignmentsDialog(desk)
    qtbot.addWidget(again)
    draft = again.book.form.binding.draft
    assert draft is not None
    assert draft.values["destination"] == "Desa Margorejo"


def test_a_deleted_one_leaves_the_list(
    desk: Desk, session: Session, dialogs: Any, qtbot: QtBot
) -> None:
    put(session, "assignment", **DUTY)
    made = AssignmentsDialog(desk)
    qtbot.addWidget(made)
    dialogs.answers["ask_reason"] = "Batal berangkat"
    made.book.remover.click()
    assert made.book.list.count() == 0
    assert session.store.ids(Query("assignment")) == []


def test_it_opens_from_the_visits(desk: Desk, session: Session, qtbot: QtBot) -> None:
    put(session, "assignment", **DUTY)
    page = VisitsPage(desk)
    qtbot.addWidget(page)
    page.duties.click()
    assert page.duties_dialog is not None
    assert page.duties_dialog.book.list.count() == 1
    page.duties_dialog.accept()
    qtbot.waitUntil(lambda: page.duties_dialog is None)


def test_beranda_leads_back_to_what_was_typed(desk: Desk, session: Session, qtbot: QtBot) -> None:
    draft = records.new_draft(session, "assignment", destination="Desa Margorejo")
    drafts.keep(session, draft)
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.continue_draft(drafts.waiting(session)[0])
    page = window.ui.pages.currentWidget()
    assert isinstance(page, VisitsPage)
    assert page.duties_dialog is not None
    assert page.duties_dialog.book.chosen == draft.record.id
    page.duties_dialog.reject()
    window.leave()


def test_the_code_on_a_letter_leads_to_its_journey(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    wanted = put(session, "assignment", **DUTY)
    put(session, "assignment", **{**DUTY, "date": "2026-11-21"})
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.open_record("assignment", wanted)
    page = window.ui.pages.currentWidget()
    assert isinstance(page, VisitsPage)
    assert page.duties_dialog is not None
    assert page.duties_dialog.book.chosen == wanted
    page.duties_dialog.reject()
    window.leave()


def test_a_wording_that_was_begun_is_found_again(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    draft = records.new_draft(session, "consent_wording", version="7", text="Dasar: tugas.")
    drafts.keep(session, draft)
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.continue_draft(drafts.waiting(session)[0])
    page = window.ui.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    topic = page.ui.pages.currentWidget()
    assert isinstance(topic, PapersTopic)
    assert topic.consent.chosen == draft.record.id
    window.leave()


def test_the_dialog_goes_when_it_is_closed(desk: Desk, session: Session) -> None:
    made = AssignmentsDialog(desk)
    gone = weakref.ref(made)
    made.show()
    made.reject()
    delete(made)
    del made
    assert gone() is None
