"""Sertifikat: the ledger and its lists, handing over, receipts, surveillance."""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import Any

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from batik_field.app.certification.certificates_view import (
    BOOK,
    NONE_YET,
    RECEIPT,
    CertificatesView,
)
from batik_field.app.day_dialog import DayDialog
from batik_field.app.desk import Desk
from batik_field.domain.operations import Change
from batik_field.domain.records import Reference
from batik_field.services import certificates
from batik_field.services.adding import add
from batik_field.services.session import Session
from tests.services.batches import batch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> CertificatesView:
    made = CertificatesView(desk)
    made.resize(1000, 560)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def held(artisan: str, kind: str, number: str, issued: str, expires: str) -> dict[str, Any]:
    values = {"artisan": artisan, "kind": kind, "number": number, "issuer": "Balai Contoh"}
    values |= {"issued": issued, "expires": expires, "scheme": "pembatik_tulis"}
    return {"entity": "certificate", "values": values}


@pytest.fixture
def people(session: Session) -> list[str]:
    """Three who passed: one with both, one with an old one, one with a number that is taken."""
    _, artisans = batch(session)
    for one in session.store.linked("candidate", "artisan", artisans):
        session.store.commit([Change("candidate", one.id, {"state": "kompeten"})], "P")
    a, b, c = artisans
    add(
        session,
        [
            held(a, "balai", "B-1", "2026-06-20", "2029-06-20"),
            held(a, "kementerian", "K-1", "2026-06-20", "2029-06-20"),
            held(b, "balai", "B-2", "2023-06-20", "2026-06-20"),
            held(c, "balai", "b- 1", "2025-10-20", "2028-10-20"),
        ],
    )
    return artisans


def numbers(view: CertificatesView) -> list[str]:
    return [str(view.table.index(row, 2).data()) for row in range(view.table.rowCount())]


def choose(view: CertificatesView, key: str) -> list[str]:
    view.lists.setCurrentIndex(view.lists.findData(key))
    return numbers(view)


def test_an_empty_ledger_says_what_to_do(view: CertificatesView, qtbot: QtBot) -> None:
    view.entered()
    assert view.pages.currentIndex() == NONE_YET
    with qtbot.waitSignal(view.page_requested) as asked:
        view.none_yet.button.click()
    assert asked.args == ["artisans"]


def test_each_list_has_what_it_says(view: CertificatesView, people: list[str]) -> None:
    view.entered()
    assert view.pages.currentIndex() == BOOK
    assert numbers(view) == ["B-1", "K-1", "B-2", "b- 1"]
    assert choose(view, "expired") == ["B-2"]
    assert view.table.index(0, 4).data() == "lewat 155 hari"
    assert choose(view, "surveillance") == ["b- 1"]
    assert view.table.index(0, 4).data() == "lewat 33 hari, 20/10/2026 · nomor ganda"
    assert choose(view, "doubled") == ["B-1", "b- 1"]
    assert choose(view, "only_one") == ["B-2", "b- 1"]
    assert view.lists.currentText() == "Baru satu dari dua (2)"
    choose(view, "all")
    view.search.setText("wungu a k-1")
    assert numbers(view) == ["K-1"]


def test_what_is_long_expired_stands_apart_and_a_day_to_come_is_noted(
    view: CertificatesView, people: list[str], session: Session
) -> None:
    add(
        session,
        [
            held(people[0], "balai", "B-0", "2021-06-20", "2024-06-20"),
            held(people[2], "kementerian", "K-3", "2027-06-20", "2030-06-20"),
            held(people[1], "kementerian", "K-2", "2021-06-20", "2024-06-20"),
            held(people[1], "balai", "B-9", "2024-01-10", "2027-01-10"),
        ],
    )
    view.entered()
    assert choose(view, "expired") == ["K-2"]
    assert choose(view, "long_expired") == ["K-2"]
    assert choose(view, "renewal") == ["B-9"]
    choose(view, "all")
    notes = {numbers(view)[row]: view.table.index(row, 4).data() for row in range(8)}
    assert notes["K-3"] == "tanggal terbit belum tiba"
    assert notes["B-9"] == ""


def test_the_certificates_of_a_batch_that_wait_are_ticked(
    view: CertificatesView, people: list[str], session: Session, qtbot: QtBot
) -> None:
    [seat] = session.store.linked("candidate", "artisan", [people[1]])
    [one] = session.store.linked("certificate", "artisan", [people[1]])
    session.store.commit([Change("certificate", one.id, {"candidate": seat.id})], "P")
    with qtbot.waitActive(view):
        view.activateWindow()
    view.show_waiting(str(seat.values["batch"]))
    assert [line.certificate.number for line in view.ticked] == ["B-2"]
    assert view.lists.currentData() == "not_handed_over"
    assert view.hand.hasFocus()


def test_several_are_handed_over_in_one_go(
    view: CertificatesView, people: list[str], session: Session, qtbot: QtBot
) -> None:
    view.entered()
    view.all.click()
    view.hand.click()
    assert view.question is not None
    view.question.day.type_text("21/11/2026")
    with qtbot.waitSignal(view.record_saved) as told:
        view.question.act.click()
    assert len(told.args[0]) == 4
    assert {line.certificate.handed_over for line in view.ticked} == {"2026-11-21"}
    assert choose(view, "not_handed_over") == []
    view.hand.click()
    assert view.question is None or not view.question.isVisible()


def test_what_left_the_list_is_not_ticked_any_more(
    view: CertificatesView, people: list[str], dialogs: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitActive(view):
        view.activateWindow()
    view.entered()
    choose(view, "not_handed_over")
    view.all.click()
    view.table.setData(
        view.table.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    )
    assert view.count.text() == "4 sertifikat, 3 dicentang"
    view.hand.click()
    assert view.question is not None
    view.question.day.type_text("21/11/2026")
    view.question.act.click()
    assert numbers(view) == ["B-1"]
    assert view.count.text() == "1 sertifikat"
    qtbot.waitUntil(view.rows.hasFocus)
    assert not view.print.isEnabled()
    view.all.click()
    out = dialogs.answers["choose_save_path"] = tmp_path / "tanda-terima.docx"
    view.print.click()
    assert view.receipt.title.text() == "1 surat untuk 1 orang tertulis."
    assert out.is_file()


def test_another_list_keeps_only_the_ticks_it_shows(
    view: CertificatesView, people: list[str]
) -> None:
    view.entered()
    view.all.click()
    choose(view, "doubled")
    assert view.count.text() == "2 sertifikat, 2 dicentang"
    choose(view, "all")
    assert view.count.text() == "4 sertifikat, 2 dicentang"


def test_ticks_that_a_search_hides_are_told_and_acted_on(
    view: CertificatesView, people: list[str]
) -> None:
    view.entered()
    view.all.click()
    view.search.setText("K-1")
    assert view.count.text() == "1 sertifikat, 4 dicentang, 3 di antaranya di luar pencarian"
    view.hand.click()
    assert view.question is not None
    view.question.day.type_text("21/11/2026")
    view.question.act.click()
    assert [bool(line.certificate.handed_over) for line in view.ticked] == [True] * 4


def test_what_the_question_counted_is_handed_over(
    view: CertificatesView, people: list[str], session: Session
) -> None:
    view.entered()
    asked = view.table.ids[0]
    view.table.ticked = {asked}
    view.table.ticked_changed.emit()
    view.hand.click()
    assert view.question is not None
    # Read again while the question is open, with others to be ticked.
    view.table.ticked = set(view.table.ids)
    view.question.day.type_text("21/11/2026")
    view.question.act.click()
    handed = [line.certificate.id for line in view.ticked if line.certificate.handed_over]
    assert handed == [asked]


def test_a_day_before_the_issue_is_refused(
    view: CertificatesView, people: list[str], dialogs: Any, session: Session
) -> None:
    view.entered()
    view.all.click()
    view.hand.click()
    assert view.question is not None
    view.question.day.type_text("01/01/2026")
    view.question.act.click()
    assert "sebelum tanggal terbit" in dialogs.said("show_problem")[-1]
    assert all(not line.certificate.handed_over for line in view.ticked)


def test_a_receipt_has_what_is_ticked(
    view: CertificatesView, people: list[str], dialogs: Any, tmp_path: Path
) -> None:
    view.entered()
    view.search.setText("K-1")
    view.all.click()
    out = dialogs.answers["choose_save_path"] = tmp_path / "tanda-terima.docx"
    view.print.click()
    assert view.pages.currentIndex() == RECEIPT, dialogs.asked
    written = "".join(
        cell.text
        for table in docx.Document(str(out)).tables
        for row in table.rows
        for cell in row.cells
    )
    assert "Gemlar Wungu A" in written
    assert "K-1" in written
    assert "B-1" not in written
    assert "Gemlar Wungu C" not in written


def test_a_surveillance_report_takes_a_line_off_the_list(
    view: CertificatesView, people: list[str], session: Session
) -> None:
    view.entered()
    assert choose(view, "surveillance") == ["b- 1"]
    view.report.click()
    assert view.question is not None
    view.question.note.setText("Masih membatik")
    view.question.act.click()
    assert numbers(view) == []
    assert certificates.due(session).surveillance == ()
    [report] = session.store.linked("surveillance", "artisan", [people[2]])
    assert report.values["result"] == "Masih membatik"


def test_names_and_notes_are_whole(
    view: CertificatesView, people: list[str], session: Session, qtbot: QtBot
) -> None:
    long = "Raden Ayu Gemlarwati Kusumaningtyas binti Wunguraharjo Soetjipto Ngabehi"
    session.store.commit([Change("artisan", people[1], {"full_name": long})], "P")
    view.entered()
    row = numbers(view).index("B-2")
    assert view.table.index(row, 4).data() == "kementerian belum ada"
    words = view.rows.fontMetrics().horizontalAdvance(long)
    lines = words // view.rows.columnWidth(0) + 1
    assert lines > 1
    line = view.rows.fontMetrics().height()
    qtbot.waitUntil(lambda: view.rows.rowHeight(row) >= lines * line)


def test_enter_opens_the_holder(view: CertificatesView, people: list[str], qtbot: QtBot) -> None:
    view.entered()
    view.rows.setFocus()
    with qtbot.waitSignal(view.open_requested) as asked:
        QTest.keyClick(view.rows, Qt.Key.Key_Return)
    assert asked.args[0] == "certificate"


def test_what_others_save_is_seen(
    view: CertificatesView, people: list[str], session: Session
) -> None:
    view.entered()
    add(session, [held(people[1], "kementerian", "K-2", "2026-06-20", "2029-06-20")])
    view.records_changed([Reference("certificate", "x")])
    assert "K-2" in numbers(view)


def test_the_ledger_is_a_sound_model(
    view: CertificatesView, people: list[str], qtmodeltester: ModelTester
) -> None:
    view.entered()
    qtmodeltester.check(view.table)


def test_a_day_that_is_none_stays_open(desk: Desk, qtbot: QtBot) -> None:
    dialog = DayDialog(desk, "Serah terima", "3 sertifikat", "Catat")
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.day.type_text("31/02/2026")
    dialog.act.click()
    assert dialog.isVisible()
    assert "kalender" in dialog.problem.text()


def test_nothing_keeps_view_and_dialog_alive(desk: Desk, people: list[str]) -> None:
    made = CertificatesView(desk)
    made.entered()
    dialog = DayDialog(desk, "Serah terima", "3 sertifikat", "Catat")
    gone = [weakref.ref(made), weakref.ref(dialog)]
    for one in (made, dialog):
        delete(one)
    del made, dialog, one
    assert [one() for one in gone] == [None, None]
