"""Rincian: what a candidate answers for herself, kept, saved, and written into the workbook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from batik_field.app.certification.batches_view import BatchesView
from batik_field.app.certification.candidate_dialog import CandidateDialog
from batik_field.app.certification.candidates_tab import CandidatesTab
from batik_field.app.certification.draft_places import CANDIDATES, RESULTS, batch_of
from batik_field.app.certification.page import CertificationPage
from batik_field.app.certification.results_tab import ResultsTab
from batik_field.app.desk import Desk
from batik_field.app.draft_keeper import DraftKeeper
from batik_field.domain.draft import Draft
from batik_field.domain.errors import Refused
from batik_field.domain.fields import Values
from batik_field.domain.operations import Change
from batik_field.services import batches, drafts, records
from batik_field.services.own_answers import OTHER_SCHEME, OWN
from batik_field.services.session import Session
from batik_field.services.submissions import submit
from tests.services.batches import batch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def tuban(session: Session) -> str:
    made, _ = batch(session, 3, schedule_code="J-1", exam_place="TUK Kerek")
    return made


@pytest.fixture
def tab(tuban: str, view: BatchesView) -> Iterator[CandidatesTab]:
    view.entered()
    made = view.tabs.go("candidates")
    assert isinstance(made, CandidatesTab)
    yield made
    if made.details is not None:
        # As the lock does, before the vault is closed.
        made.details.close()


def choose(tab: CandidatesTab, row: int) -> None:
    flags = QItemSelectionModel.SelectionFlag
    index = tab.table.index(row, 0)
    tab.rows.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)


@pytest.fixture
def dialog(tab: CandidatesTab) -> CandidateDialog:
    """Rincian of the second of three."""
    choose(tab, 1)
    tab.acts.opener.click()
    assert tab.details is not None
    return tab.details


def write(dialog: CandidateDialog, key: str, words: str) -> None:
    line = dialog.form.binding.rows[key].widget
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)


def placeholder(dialog: CandidateDialog, key: str) -> str:
    line = dialog.form.binding.rows[key].widget
    assert isinstance(line, QLineEdit)
    return line.placeholderText()


def stored(session: Session, candidate: str) -> Values:
    found = records.record(session, "candidate", candidate)
    assert found is not None
    return found.values


def typed(session: Session, candidate: str) -> set[str]:
    return set(records.draft_for(session, "candidate", candidate).changes)


def test_it_asks_what_is_hers_and_nothing_that_is_decided_elsewhere(
    dialog: CandidateDialog, tab: CandidatesTab
) -> None:
    assert dialog.windowTitle() == tab.chosen[0].name == "Gemlar Wungu B"
    assert tuple(dialog.form.binding.rows) == OWN
    assert not {"state", "rank", "reason", "result_date", "batch", "artisan"} & set(OWN)
    assert not dialog.saver.isEnabled()


def test_an_empty_answer_shows_what_the_batch_says(dialog: CandidateDialog) -> None:
    assert placeholder(dialog, "exam_date") == "dari angkatan: 20/06/2026"
    assert placeholder(dialog, "exam_place") == "dari angkatan: TUK Kerek"
    assert placeholder(dialog, "schedule_code") == "dari angkatan: J-1"
    assert placeholder(dialog, "budget_source").startswith("dari angkatan: ")
    assert placeholder(dialog, "assessor") == "", "the batch names none"
    write(dialog, "schedule_code", "J-2")
    write(dialog, "schedule_code", "\b")
    assert placeholder(dialog, "schedule_code") == "dari angkatan: J-1"


def test_f2_opens_it_of_one_person_only(tab: CandidatesTab) -> None:
    tab.rows.selectAll()
    assert not tab.acts.opener.isEnabled()
    QTest.keyClick(tab.rows, Qt.Key.Key_F2)
    assert tab.details is None
    choose(tab, 0)
    tab.activateWindow()
    tab.rows.setFocus()
    QApplication.processEvents()
    QTest.keyClick(tab.rows, Qt.Key.Key_F2)
    assert isinstance(tab.details, CandidateDialog)
    assert tab.details.name == "Gemlar Wungu A"


def test_what_is_saved_stands_in_the_row_of_the_workbook(
    dialog: CandidateDialog, tab: CandidatesTab, tuban: str, session: Session, tmp_path: Path
) -> None:
    one = dialog.candidate
    dialog.form.binding.set("purpose", "sertifikasi_ulang")
    write(dialog, "exam_date", "21/06/2026")
    write(dialog, "schedule_code", "J-9")
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert tab.details is None
    assert tab.notice.words == "Tersimpan: Gemlar Wungu B."
    assert [chosen.id for chosen in tab.chosen] == [one]
    assert tab.focusWidget() is tab.rows
    assert tab.table.index(1, 4).data() == "21/06/2026"
    assert stored(session, one)["purpose"] == "sertifikasi_ulang"
    assert drafts.waiting(session) == []

    sheet = load_workbook(submit(session, tuban, "B", tmp_path / "keluar").files[0]).worksheets[0]
    heading, *rows = sheet.iter_rows(values_only=True)
    sent = {row["NAMA ASESI"]: row for row in (dict(zip(heading, r, strict=True)) for r in rows)}
    told = {name[-1]: (row["KODE JADWAL"], row["TANGGAL UJI"]) for name, row in sent.items()}
    assert told == {
        "A": ("J-1", "20/06/2026"),
        "B": ("J-9", "21/06/2026"),
        "C": ("J-1", "20/06/2026"),
    }


def test_a_scheme_of_no_use_to_the_batch_is_a_remark(
    dialog: CandidateDialog, session: Session
) -> None:
    dialog.form.binding.set("scheme", "batik_cap")
    dialog.form.binding.check()
    row = dialog.form.binding.rows["scheme"]
    assert row.widget.toolTip() == OTHER_SCHEME
    dialog.save()
    assert stored(session, dialog.candidate)["scheme"] == "batik_cap"


def test_esc_keeps_the_typing_and_says_where_it_waits(
    dialog: CandidateDialog, tab: CandidatesTab, tuban: str, session: Session
) -> None:
    one = dialog.candidate
    write(dialog, "assessor", "MET.000.7")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert tab.details is None
    assert "Rincian (F2)" in tab.notice.words
    assert "assessor" not in stored(session, one)
    assert batch_of(session, "candidate", one) == (tuban, CANDIDATES)
    tab.acts.opener.click()
    assert tab.details is not None
    assert tab.details.form.binding.rows["assessor"].editor.read() == "MET.000.7"
    assert tab.details.saver.isEnabled()


def test_closing_as_the_lock_does_keeps_the_typing(
    dialog: CandidateDialog, session: Session
) -> None:
    one = dialog.candidate
    write(dialog, "schedule_code", "J-9")
    dialog.close()
    assert typed(session, one) == {"schedule_code"}


def test_typing_that_cannot_be_kept_outlives_the_dialog(
    dialog: CandidateDialog,
    tab: CandidatesTab,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: Any) -> None:
        raise Refused("Cakram penuh.")

    write(dialog, "assessor", "MET.000.7")
    one = dialog.candidate
    with monkeypatch.context() as patched:
        patched.setattr(drafts, "keep", full)
        dialog.reject()
        tab.show_details(one)
        assert tab.details is not None
        assert tab.details.form.binding.rows["assessor"].editor.read() == "MET.000.7"
        tab.details.reject()
    assert all(keeper.flush() for keeper in tab.findChildren(DraftKeeper))
    assert typed(session, one) == {"assessor"}


def test_a_kept_draft_leads_back_to_it(
    page: CertificationPage, tab: CandidatesTab, tuban: str, session: Session
) -> None:
    last = batches.batch(session, tuban).candidates[2].id
    record = records.record(session, "candidate", last)
    assert record is not None
    drafts.keep(session, Draft(record, {"assessor": "MET.000.7"}))
    page.show_candidate(tuban, last)
    assert tab.details is not None
    assert tab.details.candidate == last
    assert [one.id for one in tab.chosen] == [last]


def test_saving_leaves_the_result_that_waits_in_hasil(
    tab: CandidatesTab, tuban: str, session: Session
) -> None:
    one = batches.batch(session, tuban).candidates[0].id
    record = records.record(session, "candidate", one)
    assert record is not None
    result = {"state": "kompeten", "result_date": "2026-06-20"}
    drafts.keep(session, Draft(record, result))
    assert batch_of(session, "candidate", one) == (tuban, RESULTS)
    tab.show_details(one)
    assert tab.details is not None
    assert not tab.details.is_dirty, "a result is not saved here"
    write(tab.details, "assessor", "MET.000.7")
    tab.details.kit.drafts.keeper.flush()
    assert typed(session, one) == {*result, "assessor"}
    tab.details.save()
    assert stored(session, one)["assessor"] == "MET.000.7"
    assert stored(session, one)["state"] == "diusulkan"
    assert dict(records.draft_for(session, "candidate", one).changes) == result


def test_saving_results_leaves_what_is_typed_here(
    tuban: str, session: Session, desk: Desk, qtbot: QtBot
) -> None:
    one = batches.batch(session, tuban).candidates[0].id
    record = records.record(session, "candidate", one)
    assert record is not None
    drafts.keep(session, Draft(record, {"assessor": "MET.000.7"}))
    results = ResultsTab(desk)
    qtbot.addWidget(results)
    results.show_batch(tuban)
    assert not results.saver.isEnabled(), "nobody typed a result"
    sheet = results.table.sheet
    assert sheet is not None
    results.table.tell(sheet.set(0, "", "state", "kompeten"))
    results.save()
    assert stored(session, one)["state"] == "kompeten"
    assert dict(records.draft_for(session, "candidate", one).changes) == {"assessor": "MET.000.7"}
    assert batch_of(session, "candidate", one) == (tuban, CANDIDATES)


def test_what_was_changed_meanwhile_is_compared(dialog: CandidateDialog, session: Session) -> None:
    write(dialog, "assessor", "MET.000.7")
    change = Change("candidate", dialog.candidate, {"assessor": "MET.000.8"})
    session.store.commit([change], "P")
    dialog.save()
    question = dialog._saving.question
    assert question is not None
    question.ui.use.click()
    QApplication.processEvents()
    assert stored(session, dialog.candidate)["assessor"] == "MET.000.7"
