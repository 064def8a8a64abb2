"""Pengajuan: from the empty tab to the receipt, what changed since, and the same cells again."""

from __future__ import annotations

import weakref
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook
from shiboken6 import delete

from batik_field.app.background import Background
from batik_field.app.certification import submission_remarks
from batik_field.app.certification.draft_places import batch_of
from batik_field.app.certification.sent_tables import DifferenceTable
from batik_field.app.certification.submission_tab import (
    CHECK,
    FORM,
    NOTHING,
    RECEIPT,
    SENT,
    SubmissionTab,
)
from batik_field.app.desk import Desk
from batik_field.domain.findings import Finding
from batik_field.domain.operations import Change
from batik_field.domain.records import Reference
from batik_field.services import drafts, records, submissions, templates
from batik_field.services.session import Session
from batik_field.services.submissions import Line
from tests.services.batches import batch
from tests.services.test_templates import workbook

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def tab(desk: Desk, qtbot: QtBot) -> SubmissionTab:
    made = SubmissionTab(desk)
    made.resize(1000, 560)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def change(session: Session, artisan: str, **to: Any) -> None:
    session.store.commit([Change("artisan", artisan, to)], "P")


def cells(file: Path) -> list[list[Any]]:
    return CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()


def begin(tab: SubmissionTab, session: Session, people: int = 3) -> tuple[str, list[str]]:
    one, artisans = batch(session, people)
    tab.show_batch(one)
    tab.nothing.button.click()
    return one, artisans


def send(tab: SubmissionTab, dialogs: Any, folder: Path) -> None:
    dialogs.answers["choose_folder"] = folder
    tab.next.click()
    tab.next.click()


def test_a_batch_without_candidates_says_what_comes_first(
    tab: SubmissionTab, session: Session
) -> None:
    one, _ = batch(session, 0)
    tab.show_batch(one)
    assert tab.step == NOTHING
    assert not tab.nothing.button.isEnabled()


def test_from_the_form_to_the_receipt(
    tab: SubmissionTab, session: Session, dialogs: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    one, artisans = begin(tab, session)
    change(session, artisans[1], phone=None)
    assert tab.step == FORM
    assert tab.form.recipient.text()
    tab.form.number.setText("500/7")
    tab.form.day.type_text("12/05/2026")
    tab.form.papers["daftar_hadir"].setChecked(True)
    tab.next.click()
    assert tab.step == CHECK
    assert tab.check_title.text().startswith("2 dari 3 peserta siap")
    dialogs.answers["choose_folder"] = tmp_path
    with qtbot.waitSignal(tab.record_saved) as told:
        tab.next.click()
    assert tab.step == RECEIPT
    assert "2 dari 3" in tab.receipt.title.text()
    folder = tmp_path / "pengajuan-2026-1-v1"
    assert sorted(file.name for file in folder.iterdir()) == [
        "pengajuan-2026-1-v1-daftar_hadir.docx",
        "pengajuan-2026-1-v1.xlsx",
    ]
    [sent] = submissions.versions(session, one)
    assert (sent.letter.number, sent.letter.day, sent.rows) == ("500/7", "2026-05-12", 2)
    assert told.args[0][0].id == sent.id
    tab.receipt.copy.click()
    assert "tidak ikut" in QApplication.clipboard().text()
    tab.next.click()
    assert tab.step == SENT
    assert tab.versions.version is not None


def test_a_line_of_the_check_list_leads_to_its_field(
    tab: SubmissionTab, session: Session, qtbot: QtBot
) -> None:
    _, artisans = begin(tab, session)
    change(session, artisans[2], phone=None)
    tab.next.click()
    rows = [tab.checks.remark(row) for row in range(tab.checks.rowCount())]
    phone = next(row for row, one in enumerate(rows) if one.field == "phone")
    tab.check_view.setCurrentIndex(tab.checks.index(phone, 0))
    with qtbot.waitSignal(tab.field_requested) as asked:
        QTest.keyClick(tab.check_view, Qt.Key.Key_Return)
    assert asked.args == ["artisan", artisans[2], artisans[2], "phone"]
    change(session, artisans[2], phone="+6281200000999")
    tab.entered()
    assert tab.check_title.text().startswith("3 dari 3 peserta siap")


def messages(tab: SubmissionTab) -> list[str]:
    table = tab.checks if tab.step == CHECK else tab.receipt.remarks
    return [table.remark(row).words for row in range(table.rowCount())]


def test_the_receipt_says_nothing_in_other_words(
    tab: SubmissionTab, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    _, artisans = begin(tab, session)
    change(session, artisans[1], phone=None, address=None)
    tab.form.papers["apl01"].setChecked(True)
    tab.next.click()
    assert tab.step == CHECK
    before = messages(tab)
    assert any("unit" in words for words in before)
    assert "versi 2" in tab.freezing.text()
    dialogs.answers["choose_folder"] = tmp_path
    tab.next.click()
    assert tab.step == RECEIPT
    assert set(messages(tab)) <= set(before)


def test_a_thing_of_a_scheme_leads_to_the_scheme_and_a_column_to_the_batch(
    tab: SubmissionTab, session: Session, qtbot: QtBot
) -> None:
    one, _ = begin(tab, session)
    tab.form.papers["apl01"].setChecked(True)
    tab.next.click()
    rows = {tab.checks.remark(row).entity: row for row in range(tab.checks.rowCount())}
    for entity, record in (("scheme", "pembatik_tulis"), ("batch", one)):
        tab.check_view.setCurrentIndex(tab.checks.index(rows[entity], 0))
        with qtbot.waitSignal(tab.field_requested) as asked:
            QTest.keyClick(tab.check_view, Qt.Key.Key_Return)
        assert asked.args[:3] == [entity, record, ""]


def test_what_cannot_be_sent_is_said_before_and_cannot_be_frozen(
    tab: SubmissionTab, session: Session
) -> None:
    begin(tab, session)
    tab.form.papers["apl02"].setChecked(True)
    tab.next.click()
    assert tab.step == CHECK
    assert "elemen" in tab.refusal.text()
    assert tab.freezing.isHidden()
    assert not tab.next.isEnabled()
    tab.back.click()
    assert tab.next.isEnabled()
    tab.form.papers["apl02"].setChecked(False)
    tab.next.click()
    assert tab.next.isEnabled()
    assert tab.refusal.isHidden()


def test_a_batch_without_a_quota_is_not_begun(
    tab: SubmissionTab, session: Session, dialogs: Any
) -> None:
    one, _ = batch(session)
    session.store.commit([Change("batch", one, {"quota": 0})], "P")
    tab.show_batch(one)
    tab.nothing.button.click()
    assert tab.step == NOTHING
    assert "Kuota" in dialogs.said("show_problem")[-1]


def test_what_was_begun_waits_quietly_while_the_batch_is_not_ready(
    tab: SubmissionTab, session: Session, desk: Desk, dialogs: Any, qtbot: QtBot
) -> None:
    one, _ = begin(tab, session)
    type_number(tab, "500/7")
    tab.flush()
    session.store.commit([Change("batch", one, {"quota": 0})], "P")
    again = SubmissionTab(desk)
    qtbot.addWidget(again)
    again.show_batch(one)
    assert again.step == NOTHING
    assert dialogs.said("show_problem") == []


def type_number(tab: SubmissionTab, text: str) -> None:
    tab.form.number.selectAll()
    QTest.keyClicks(tab.form.number, text)


def test_what_is_typed_is_there_again_in_a_new_window(
    tab: SubmissionTab, session: Session, desk: Desk, qtbot: QtBot
) -> None:
    one, _ = begin(tab, session)
    other, _ = batch(session, 0, number=2)
    type_number(tab, "500/7")
    tab.form.papers["usulan"].click()
    tab.form.zip.click()
    tab.form.day.type_text("31/02/2026")
    tab.show_batch(other)
    assert tab.step == NOTHING
    tab.show_batch(one)
    assert tab.step == FORM
    assert tab.form.number.text() == "500/7"

    tab.flush()
    again = SubmissionTab(desk)
    qtbot.addWidget(again)
    again.show_batch(one)
    assert again.step == FORM
    assert again.form.values == tab.form.values
    assert again.form.values["papers"] == ["usulan"]
    assert again.form.day.is_wrong


def test_typing_is_offered_where_it_is_and_goes_once_it_is_sent(
    tab: SubmissionTab, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    one, _ = begin(tab, session)
    assert drafts.waiting(session) == []
    type_number(tab, "500/7")
    tab.flush()
    [waiting] = drafts.waiting(session)
    assert batch_of(session, waiting.entity, waiting.record) == (one, "submission")
    assert "2026" in waiting.title
    typed = {line.field: line.typed for line in drafts.compare(session, "submission", one)}
    assert typed["letter_number"] == "500/7"
    tab.back.click()
    assert tab.step == NOTHING
    tab.nothing.button.click()
    assert tab.form.number.text() == "500/7"
    send(tab, dialogs, tmp_path)
    assert drafts.waiting(session) == []
    assert submissions.versions(session, one)[0].letter.number == "500/7"


def test_a_new_version_begins_with_what_the_last_one_had(
    tab: SubmissionTab, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    one, _ = batch(session)
    session.office = {**session.office, "number_pattern": "500.9/{nomor}/414/{tahun}"}
    tab.show_batch(one)
    tab.nothing.button.click()
    assert tab.form.number.text() == "500.9/……………/414/2026"
    tab.next.click()
    assert tab.step == FORM
    assert "titik" in dialogs.said("show_problem")[-1]
    QTest.keyClicks(tab.window().focusWidget(), "7")
    assert tab.form.number.text() == "500.9/7/414/2026"
    tab.form.recipient.setText("Balai Contoh")
    tab.form.choose("calon-15")
    tab.form.day.write("2026-05-11")
    tab.form.papers["usulan"].setChecked(True)
    send(tab, dialogs, tmp_path)
    tab.next.click()

    tab.versions.again.click()

    values = tab.form.values
    assert (values["recipient"], values["workbook"]) == ("Balai Contoh", "calon-15")
    assert values["papers"] == ["usulan"]
    assert values["letter_number"] == "500.9/……………/414/2026"
    assert values["letter_date"] == session.clock().date().isoformat()
    type_number(tab, "500.9/8/414/2026")
    tab.back.click()
    tab.versions.again.click()
    assert tab.form.number.text() == "500.9/8/414/2026"


def test_without_a_pattern_a_new_version_has_no_number(
    tab: SubmissionTab, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    begin(tab, session)
    type_number(tab, "7/X")
    send(tab, dialogs, tmp_path)
    tab.next.click()
    tab.versions.again.click()
    assert tab.form.number.text() == ""


def test_a_new_version_takes_the_recipients_workbook_again(
    tab: SubmissionTab, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    empty = workbook(tmp_path / "kosong.xlsx")
    look = templates.look(session, empty)
    known = templates.remember(session, empty, "Balai Contoh", "Daftar", look.mapping)
    begin(tab, session)
    tab.form.choose(known.id)
    send(tab, dialogs, tmp_path)
    tab.next.click()
    tab.versions.again.click()
    assert tab.form.form.currentData() == known.id


def test_a_wrong_day_or_no_recipient_stays_on_the_form(
    tab: SubmissionTab, session: Session, dialogs: Any
) -> None:
    begin(tab, session)
    tab.form.day.type_text("31/02/2026")
    tab.next.click()
    tab.form.day.write(None)
    tab.form.recipient.clear()
    tab.next.click()
    assert tab.step == FORM
    assert len(dialogs.said("show_problem")) == 2


def test_tab_leads_through_the_form_as_it_is_read(tab: SubmissionTab, session: Session) -> None:
    begin(tab, session)
    form = tab.form
    form.recipient.setFocus()
    wanted = [form.form, form.new_book, form.number, form.day, *form.papers.values(), form.folder]
    for widget in wanted:
        QTest.keyClick(tab.window().focusWidget(), Qt.Key.Key_Tab)
        assert tab.window().focusWidget() is widget


def test_as_one_zip(tab: SubmissionTab, session: Session, dialogs: Any, tmp_path: Path) -> None:
    begin(tab, session)
    tab.form.zip.setChecked(True)
    out = tmp_path / "kirim.zip"
    dialogs.answers["choose_save_path"] = out
    tab.next.click()
    tab.next.click()
    assert tab.step == RECEIPT
    assert ZipFile(out).namelist() == ["pengajuan-2026-1-v1.xlsx"]


def test_thinking_better_of_it_freezes_nothing(
    tab: SubmissionTab, session: Session, dialogs: Any
) -> None:
    one, _ = begin(tab, session)
    dialogs.answers["choose_folder"] = None
    tab.next.click()
    tab.next.click()
    assert tab.step == CHECK
    assert submissions.versions(session, one) == []


def test_in_a_remembered_workbook_of_the_recipient(
    tab: SubmissionTab, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    empty = workbook(tmp_path / "kosong.xlsx")
    look = templates.look(session, empty)
    known = templates.remember(session, empty, "Balai Contoh", "Daftar", look.mapping)
    one, _ = begin(tab, session)
    tab.form.choose(known.id)
    send(tab, dialogs, tmp_path)
    assert tab.step == RECEIPT, dialogs.asked
    [sent] = submissions.versions(session, one)
    assert (sent.layout, sent.rows) == ("", 3)


def test_a_new_workbook_of_the_recipient_is_confirmed_and_chosen(
    tab: SubmissionTab, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    begin(tab, session)
    tab.form.recipient.clear()
    dialogs.answers["open_file"] = workbook(tmp_path / "kosong.xlsx")
    tab.form.new_book.click()
    question = tab.form.books.question
    assert question is not None
    question.ui.recipient.setText("Balai Contoh")
    question.ui.use.click()
    [known] = templates.templates(session)
    assert tab.form.form.currentData() == known.id
    assert tab.form.recipient.text() == "Balai Contoh"
    assert tab.form.asked().remembered


def test_what_changed_since_and_the_same_cells_again(
    tab: SubmissionTab, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    _, artisans = begin(tab, session)
    send(tab, dialogs, tmp_path)
    tab.next.click()
    assert tab.versions.told.text() == "Tidak ada yang berubah sejak dikirim."
    change(session, artisans[0], phone="+6281200000777")
    tab.records_changed([Reference("artisan", artisans[0])])
    assert tab.versions.told.text() == "1 hal berbeda sejak dikirim."
    line = tab.versions.differences.line(0)
    assert line.artisan == artisans[0]
    assert "777" in line.now
    dialogs.answers["choose_export_path"] = tmp_path / "lagi.xlsx"
    tab.versions.rewrite.click()
    sent = tmp_path / "pengajuan-2026-1-v1" / "pengajuan-2026-1-v1.xlsx"
    assert cells(tmp_path / "lagi.xlsx") == cells(sent)
    assert "3 dari 3 baris" in dialogs.said("show_message")[-1]


def test_a_batch_that_was_deleted_is_passed_over(tab: SubmissionTab, session: Session) -> None:
    one, _ = batch(session)
    tab.show_batch(one)
    records.delete(session, "batch", one, "Salah catat")
    tab.records_changed([Reference("batch", one)])
    assert tab.step == NOTHING


def test_who_stops_it_has_sent_nothing(
    desk: Desk, session: Session, dialogs: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    worker = Background(name="work")
    made = SubmissionTab(replace(desk, work=worker))
    qtbot.addWidget(made)
    one, _ = batch(session)
    made.show_batch(one)
    made.begin()
    made.next.click()
    qtbot.waitUntil(lambda: made.step == CHECK)
    dialogs.answers["choose_folder"] = tmp_path
    made.next.click()
    made._job.cancel()
    qtbot.waitUntil(lambda: not worker.is_busy)
    assert made.step == CHECK
    assert submissions.versions(session, one) == []
    assert not list(tmp_path.glob("pengajuan*"))
    worker.close()


def test_who_stops_writing_again_has_no_file(
    desk: Desk, session: Session, dialogs: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    one, _ = batch(session)
    submissions.submit(session, one, "B", tmp_path / "a")
    worker = Background(name="work")
    made = SubmissionTab(replace(desk, work=worker))
    qtbot.addWidget(made)
    made.show_batch(one)
    qtbot.waitUntil(lambda: not worker.is_busy)
    out = tmp_path / "lagi.xlsx"
    dialogs.answers["choose_export_path"] = out
    made.versions.rewrite.click()
    made.versions._job.cancel()
    qtbot.waitUntil(lambda: not worker.is_busy and not made.versions._job.is_running)
    assert not out.exists()
    worker.close()


def test_two_versions_compared(
    tab: SubmissionTab, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    _, artisans = begin(tab, session)
    send(tab, dialogs, tmp_path)
    tab.next.click()
    change(session, artisans[0], full_name="Gemlar Rengganis")
    tab.versions.again.click()
    assert tab.step == FORM
    send(tab, dialogs, tmp_path)
    tab.next.click()
    versions = tab.versions
    assert versions.table.rowCount() == 2
    assert versions.told.text() == "Tidak ada yang berubah sejak dikirim."
    versions.rows.setCurrentIndex(versions.table.index(1, 0))
    versions.other.setCurrentIndex(1)
    assert versions.other.currentText() == "versi 2"
    lines = [versions.differences.line(row) for row in range(versions.differences.rowCount())]
    assert [(one.was, one.now) for one in lines] == [("GEMLAR WUNGU A", "GEMLAR RENGGANIS")]


def test_the_files_of_a_version_come_out_again(
    tab: SubmissionTab, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    begin(tab, session)
    send(tab, dialogs, tmp_path)
    tab.next.click()
    taken = tmp_path / "diambil"
    taken.mkdir()
    dialogs.answers["choose_folder"] = taken
    tab.versions.take_out.click()
    sent = tmp_path / "pengajuan-2026-1-v1" / "pengajuan-2026-1-v1.xlsx"
    assert (taken / sent.name).read_bytes() == sent.read_bytes()


def test_the_tables_are_sound_models(
    tab: SubmissionTab,
    session: Session,
    dialogs: Any,
    tmp_path: Path,
    qtmodeltester: ModelTester,
) -> None:
    _, artisans = begin(tab, session)
    send(tab, dialogs, tmp_path)
    change(session, artisans[0], phone="+6281200000777")
    tab.next.click()
    qtmodeltester.check(tab.versions.table)
    table: DifferenceTable = tab.versions.differences
    assert table.rowCount() == 1
    qtmodeltester.check(table)


def test_a_long_sentence_of_the_check_list_is_not_cut(
    tab: SubmissionTab, session: Session, qtbot: QtBot
) -> None:
    _, artisans = begin(tab, session)
    change(session, artisans[0], full_name="Wungu " * 60, phone=None)
    tab.next.click()
    assert tab.step == CHECK
    rows = range(tab.checks.rowCount())
    tall = next(row for row in rows if tab.checks.remark(row).name.count("Wungu") > 9)
    short = next(row for row in rows if tab.checks.remark(row).entity == "batch")
    qtbot.waitUntil(lambda: tab.check_view.rowHeight(tall) > tab.check_view.rowHeight(short))


def test_nothing_keeps_the_tab_alive(desk: Desk, session: Session) -> None:
    one, _ = batch(session, 2)
    made = SubmissionTab(desk)
    made.show_batch(one)
    made.begin()
    gone = weakref.ref(made)
    delete(made)
    del made
    assert gone() is None


def test_the_second_click_of_two_turns_no_page(
    tab: SubmissionTab, session: Session, dialogs: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    begin(tab, session)
    send(tab, dialogs, tmp_path)
    tab.next.click()
    assert tab.step == SENT
    tab.versions.again.click()
    assert tab.step == FORM
    QTest.mouseClick(tab.next, Qt.MouseButton.LeftButton)
    assert tab.step == FORM, "it was meant for the button that stood there"
    assert tab.window().focusWidget() is tab.form.recipient
    monkeypatch.setattr(QApplication, "doubleClickInterval", lambda: 0)
    QTest.mouseClick(tab.next, Qt.MouseButton.LeftButton)
    assert tab.step == CHECK


def test_what_was_sent_has_the_keys_when_a_submission_is_over(
    tab: SubmissionTab, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    begin(tab, session)
    send(tab, dialogs, tmp_path)
    tab.next.setFocus()
    tab.next.click()
    assert tab.window().focusWidget() is tab.versions.rows
    tab.versions.again.click()
    tab.back.setFocus()
    tab.back.click()
    assert tab.window().focusWidget() is tab.versions.rows


def test_the_recipient_is_asked_for_once(
    tab: SubmissionTab, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    begin(tab, session)
    tab.form.recipient.setText("Balai Contoh")
    dialogs.answers["open_file"] = workbook(tmp_path / "kosong.xlsx")
    tab.form.new_book.click()
    question = tab.form.books.question
    assert question is not None
    assert question.ui.recipient.text() == "Balai Contoh"
    question.ui.use.click()
    assert [one.recipient for one in templates.templates(session)] == ["Balai Contoh"]


def test_a_line_about_a_cell_says_so() -> None:
    about = Finding(None, None, "Peserta", "A14", "Di bawahnya masih ada isian.", blocking=False)
    [shown] = submission_remarks.of_lines([Line(about, "A14")])
    assert shown.name == "sel A14"
    [named] = submission_remarks.of_lines([Line(about, "Gemlar")])
    assert named.name == "Gemlar"
