"""Hasil: typed by key, kept while it is typed, remarked on until it is mended."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from batik_field.app.certification.batches_view import BatchesView
from batik_field.app.certification.result_table import EACH, FIRST, NAME, REMARK, RESULT, WAY
from batik_field.app.certification.results_tab import ResultsTab
from batik_field.app.desk import Desk
from batik_field.app.shortcuts import SHEET
from batik_field.domain.operations import Change
from batik_field.services import batches, drafts, records
from batik_field.services.adding import add
from batik_field.services.session import Session
from tests.services.batches import batch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Batch = tuple[str, list[str]]


@pytest.fixture
def tuban(session: Session) -> Batch:
    """Three people who were examined on 20 June 2026."""
    return batch(session, 3)


@pytest.fixture
def tab(tuban: Batch, view: BatchesView) -> ResultsTab:
    view.entered()
    made = view.tabs.go("results")
    assert isinstance(made, ResultsTab)
    return made


STATE, DAY, REASON, TUTOR = ("", "state"), ("", "result_date"), ("", "reason"), ("", "tutor")
NUMBER, ISSUED = ("balai", "number"), ("balai", "issued")
MINISTRY, ISSUER = ("kementerian", "number"), ("kementerian", "issuer")
Cell = tuple[str, str]


def cell(tab: ResultsTab, line: int, at: Cell) -> str:
    return str(tab.table.place(line, *at).data())


def remark(tab: ResultsTab, line: int) -> str:
    """What is to be looked at of a person, as the table shows it."""
    row = EACH * line + REMARK
    words = str(tab.table.index(row, RESULT).data())
    assert tab.rows.isRowHidden(row) == (not words)
    return words


def go(tab: ResultsTab, line: int, at: Cell) -> None:
    tab.rows.setCurrentIndex(tab.table.place(line, *at))


def current(tab: ResultsTab) -> tuple[int, Cell]:
    """The line and cell of the cursor."""
    at = tab.rows.currentIndex()
    spot = tab.table.spot(at)
    return at.row() // EACH, (spot.part, spot.key)


def write(tab: ResultsTab, line: int, at: Cell, words: str) -> None:
    """Open a cell by its first letter, as a person does, and type on."""
    go(tab, line, at)
    QTest.keyClick(tab.rows, words[0])
    [editor] = tab.rows.viewport().findChildren(QLineEdit)
    QTest.keyClicks(editor, words[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)
    # The editor is closed, and gone, a turn later.
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def choose(tab: ResultsTab, letters: str) -> None:
    """Choose results one below the other, as a person does."""
    for letter in letters:
        QTest.keyClick(tab.rows, letter)
        QTest.keyClick(tab.rows, Qt.Key.Key_Return)


def states(session: Session, made: str) -> list[str]:
    found = batches.batch(session, made).candidates
    return [one.state for one in sorted(found, key=lambda one: one.rank or 0)]


def test_the_model_is_sound(tab: ResultsTab, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(tab.table, force_py=True)


def test_letters_choose_results_downwards(tab: ResultsTab, tuban: Batch, session: Session) -> None:
    go(tab, 0, STATE)
    choose(tab, "kbt")
    assert [cell(tab, row, STATE) for row in range(3)] == [
        "Kompeten",
        "Belum kompeten",
        "Tidak hadir",
    ]
    assert [cell(tab, row, DAY) for row in range(3)] == ["20/06/2026"] * 3
    assert tab.sum.text() == "3 dari 3 peserta sudah ada hasilnya"
    assert tab.told.text() == "Belum disimpan"
    assert states(session, tuban[0]) == ["diusulkan"] * 3
    tab.saver.click()
    assert states(session, tuban[0]) == ["kompeten", "belum_kompeten", "tidak_hadir"]
    assert tab.told.text() == "3 hasil tersimpan 14.02"
    assert drafts.waiting(session) == []
    assert batches.batch(session, tuban[0]).batch.state == "selesai"


def test_a_letter_stays_on_its_person_and_tab_leads_on(tab: ResultsTab) -> None:
    go(tab, 0, STATE)
    QTest.keyClicks(tab.rows, "kkk")
    assert [cell(tab, line, STATE) for line in range(3)] == ["Kompeten", "Diusulkan", "Diusulkan"]
    assert current(tab) == (0, STATE)
    for at, words in ((DAY, "22/06/2026"), (NUMBER, "BBSP/1")):
        QTest.keyClick(tab.rows, Qt.Key.Key_Tab)
        assert current(tab) == (0, at)
        QTest.keyClick(tab.rows, words[0])
        [editor] = tab.rows.viewport().findChildren(QLineEdit)
        QTest.keyClicks(editor, words[1:])
        QTest.keyClick(editor, Qt.Key.Key_Tab)
        assert cell(tab, 0, at) == words
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QTest.keyClick(tab.rows, Qt.Key.Key_Backtab)
    assert [cell(tab, line, DAY) for line in range(3)] == ["22/06/2026", "", ""]
    assert [cell(tab, line, NUMBER) for line in range(3)] == ["BBSP/1", "", ""]


def test_tab_passes_over_the_certificates_of_who_did_not_pass(tab: ResultsTab) -> None:
    go(tab, 0, STATE)
    QTest.keyClick(tab.rows, "b")
    for at in ((0, DAY), (0, REASON), (1, STATE)):
        QTest.keyClick(tab.rows, Qt.Key.Key_Tab)
        assert current(tab) == at
    QTest.keyClick(tab.rows, Qt.Key.Key_Backtab)
    assert current(tab) == (0, REASON)


def test_shift_chooses_for_all_below_who_have_none(tab: ResultsTab) -> None:
    go(tab, 1, STATE)
    QTest.keyClick(tab.rows, "t")
    go(tab, 0, STATE)
    QTest.keyClick(tab.rows, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
    found = [cell(tab, line, STATE) for line in range(3)]
    assert found == ["Kompeten", "Tidak hadir", "Kompeten"]
    QTest.keyClick(tab.rows, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    found = [cell(tab, line, STATE) for line in range(3)]
    assert found == ["Diusulkan", "Tidak hadir", "Diusulkan"]
    assert current(tab) == (0, STATE)


def test_enter_goes_on_from_a_cell_nobody_typed_into(tab: ResultsTab) -> None:
    write(tab, 0, NUMBER, "BBSP/1")
    go(tab, 0, NUMBER)
    QTest.keyClick(tab.rows, Qt.Key.Key_Return)
    assert current(tab) == (1, NUMBER)
    assert tab.rows.viewport().findChildren(QLineEdit) == []


def test_letters_in_a_cell_that_takes_none_go_nowhere(tab: ResultsTab) -> None:
    go(tab, 0, STATE)
    QTest.keyClick(tab.rows, "k")
    go(tab, 0, TUTOR)
    QTest.keyClicks(tab.rows, "Kementerian")
    assert current(tab) == (0, TUTOR)


def test_a_number_typed_over_is_told_and_comes_back(tab: ResultsTab, qtbot: QtBot) -> None:
    write(tab, 0, NUMBER, "BBSP/1")
    go(tab, 0, NUMBER)
    QTest.keyClick(tab.rows, "7")
    [editor] = tab.rows.viewport().findChildren(QLineEdit)
    assert editor.text() == "7"
    assert tab.told.text().startswith("Sebelumnya BBSP/1, Esc mengembalikannya")
    qtbot.waitUntil(lambda: cell(tab, 0, NUMBER) == "7")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert cell(tab, 0, NUMBER) == "BBSP/1"
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert "Sebelumnya" not in tab.told.text()
    write(tab, 0, NUMBER, "BBSP/8")
    assert current(tab) == (1, NUMBER)
    QTest.keyClick(tab.rows, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (cell(tab, 0, NUMBER), current(tab)) == ("BBSP/1", (0, NUMBER))


def test_esc_takes_back_what_followed_from_a_pause(tab: ResultsTab, qtbot: QtBot) -> None:
    go(tab, 0, NUMBER)
    QTest.keyClick(tab.rows, "7")
    qtbot.waitUntil(lambda: cell(tab, 0, STATE) == "Kompeten")
    [editor] = tab.rows.viewport().findChildren(QLineEdit)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert (cell(tab, 0, STATE), cell(tab, 0, NUMBER), cell(tab, 0, DAY)) == ("Diusulkan", "", "")
    assert not tab.saver.isEnabled()


def test_what_was_carried_goes_with_its_number(
    tab: ResultsTab, tuban: Batch, session: Session
) -> None:
    write(tab, 0, NUMBER, "BBSP/1")
    write(tab, 0, ISSUED, "25/06/2026")
    for line in (1, 2):
        write(tab, line, NUMBER, f"BBSP/{line + 1}")
        assert cell(tab, line, ISSUED) == "25/06/2026"
    go(tab, 1, NUMBER)
    QTest.keyClick(tab.rows, Qt.Key.Key_Delete)
    assert cell(tab, 1, ISSUED) == ""
    write(tab, 2, ISSUED, "26/06/2026")
    go(tab, 2, STATE)
    QTest.keyClick(tab.rows, "b")
    assert "Hapus nomor balai, atau ubah hasilnya" in remark(tab, 2)
    go(tab, 2, NUMBER)
    QTest.keyClick(tab.rows, Qt.Key.Key_Delete)
    assert (cell(tab, 2, ISSUED), remark(tab, 2)) == ("", "")
    write(tab, 2, ISSUED, "26/06/2026")
    assert "Hapus tanggal terbit balai, atau" in remark(tab, 2)


def test_a_result_before_the_exam_is_remarked_on_and_saved(
    tab: ResultsTab, tuban: Batch, session: Session
) -> None:
    go(tab, 0, STATE)
    QTest.keyClick(tab.rows, "k")
    write(tab, 0, DAY, "19/06/2026")
    told = "Tanggal hasil: Sebelum tanggal uji angkatan ini, 20/06/2026. Cocokkan keduanya."
    assert remark(tab, 0) == told
    tab.saver.click()
    assert states(session, tuban[0])[0] == "kompeten"
    assert remark(tab, 0) == told
    write(tab, 0, DAY, "20/06/2026")
    assert remark(tab, 0) == ""


def test_a_day_typed_into_the_wrong_cell_chooses_no_result(tab: ResultsTab) -> None:
    go(tab, 1, STATE)
    QTest.keyClicks(tab.rows, "20/11/2026")
    assert [cell(tab, line, STATE) for line in range(3)] == ["Diusulkan"] * 3
    QTest.keyClick(tab.rows, Qt.Key.Key_Return)
    assert current(tab) == (2, STATE)
    QTest.keyClick(tab.rows, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert current(tab) == (0, STATE)
    QTest.keyClick(tab.rows, Qt.Key.Key_Space)
    [box] = tab.rows.viewport().findChildren(QComboBox)
    assert box.width() >= box.sizeHint().width()


def test_a_result_can_be_taken_back(tab: ResultsTab, session: Session) -> None:
    go(tab, 0, STATE)
    QTest.keyClicks(tab.rows, "k")
    go(tab, 0, STATE)
    QTest.keyClick(tab.rows, Qt.Key.Key_Delete)
    go(tab, 0, DAY)
    QTest.keyClick(tab.rows, Qt.Key.Key_Delete)
    assert cell(tab, 0, STATE) == "Diusulkan"
    assert not tab.saver.isEnabled()
    tab.flush()
    assert drafts.waiting(session) == []


def test_a_number_makes_competent_and_carries_down(
    tab: ResultsTab, tuban: Batch, session: Session
) -> None:
    write(tab, 0, NUMBER, "BBSP/1")
    assert current(tab) == (1, NUMBER)
    write(tab, 0, ISSUED, "25/06/2026")
    write(tab, 0, MINISTRY, "13.01")
    write(tab, 0, ISSUER, "BNSP")
    write(tab, 0, ("kementerian", "issued"), "26/06/2026")
    write(tab, 1, NUMBER, "BBSP/2")
    write(tab, 1, MINISTRY, "13.02")
    assert cell(tab, 1, STATE) == "Kompeten"
    assert cell(tab, 1, ISSUED) == "25/06/2026"
    assert cell(tab, 1, ISSUER) == "BNSP"
    tab.saver.click()
    assert states(session, tuban[0])[:2] == ["kompeten", "kompeten"]
    held = records.linked(session, "certificate", "artisan", tuban[1][1])
    assert {one.values["kind"]: one.values["number"] for one in held} == {
        "balai": "BBSP/2",
        "kementerian": "13.02",
    }
    assert {one.values["expires"] for one in held} == {"2029-06-25", "2029-06-26"}
    assert drafts.waiting(session) == []


def test_typing_outlives_the_window(
    tab: ResultsTab, tuban: Batch, desk: Desk, qtbot: QtBot
) -> None:
    write(tab, 2, NUMBER, "BBSP/3")
    tab.flush()
    again = ResultsTab(desk)
    qtbot.addWidget(again)
    again.show_batch(tuban[0])
    assert cell(again, 2, NUMBER) == "BBSP/3"
    assert cell(again, 2, STATE) == "Kompeten"
    assert again.saver.isEnabled()


def test_a_certificate_taken_back_leaves_no_typing(tab: ResultsTab, session: Session) -> None:
    write(tab, 0, NUMBER, "BBSP/1")
    tab.flush()
    assert {one.entity for one in drafts.waiting(session)} == {"candidate", "certificate"}
    go(tab, 0, NUMBER)
    QTest.keyClick(tab.rows, Qt.Key.Key_Delete)
    tab.flush()
    assert {one.entity for one in drafts.waiting(session)} == {"candidate"}


def test_a_line_that_contradicts_itself_waits_and_the_others_are_saved(
    tab: ResultsTab, tuban: Batch, session: Session
) -> None:
    write(tab, 0, NUMBER, "BBSP/1")
    write(tab, 1, NUMBER, "BBSP/2")
    go(tab, 1, STATE)
    QTest.keyClicks(tab.rows, "b")
    assert "hanya untuk yang kompeten" in remark(tab, 1)
    tab.saver.click()
    assert states(session, tuban[0]) == ["kompeten", "diusulkan", "diusulkan"]
    assert (cell(tab, 1, STATE), cell(tab, 1, NUMBER)) == ("Belum kompeten", "BBSP/2")
    assert tab.told.text().startswith("1 hasil tersimpan 14.02; ")
    assert "1 baris belum dapat disimpan" in tab.told.text()
    assert len(drafts.waiting(session)) == 2


def test_a_line_without_result_waits_in_words(
    tab: ResultsTab, tuban: Batch, session: Session
) -> None:
    write(tab, 1, REASON, "Sakit")
    assert remark(tab, 1) == "Pilih hasilnya dahulu (K, B, atau T); baris ini belum disimpan."
    assert not tab.saver.isEnabled()
    go(tab, 0, STATE)
    QTest.keyClicks(tab.rows, "k")
    tab.saver.click()
    assert states(session, tuban[0]) == ["kompeten", "diusulkan", "diusulkan"]
    assert "belum disimpan" in remark(tab, 1)


def test_who_holds_a_certificate_is_not_said_to_have_failed(
    tab: ResultsTab, tuban: Batch, session: Session
) -> None:
    write(tab, 0, NUMBER, "BBSP/1")
    tab.saver.click()
    go(tab, 0, STATE)
    QTest.keyClicks(tab.rows, "b")
    assert "sudah memegang sertifikat" in remark(tab, 0)
    assert states(session, tuban[0])[0] == "kompeten"


def test_a_day_to_come_is_remarked_on_from_typing_to_mending(
    tab: ResultsTab, tuban: Batch, desk: Desk, qtbot: QtBot, session: Session
) -> None:
    told = "Tanggal terbit balai: Tanggal ini belum tiba. Periksa tahunnya."
    write(tab, 0, NUMBER, "BBSP/1")
    write(tab, 0, ISSUED, "25/06/2027")
    assert remark(tab, 0) == told
    assert tab.told.text() == "Belum disimpan; 1 tanggal perlu diperiksa"
    write(tab, 1, NUMBER, "BBSP/2")
    assert cell(tab, 1, ISSUED) == ""  # no day that is to be mended is carried down

    tab.saver.click()
    assert tab.told.text().startswith("2 hasil tersimpan 14.02; 1 tanggal perlu diperiksa")
    assert told in remark(tab, 0)
    held = records.linked(session, "certificate", "artisan", tuban[1][0])
    assert [one.values["issued"] for one in held] == ["2027-06-25"]

    go(tab, 2, STATE)
    QTest.keyClicks(tab.rows, "t")
    tab.saver.click()
    assert told in remark(tab, 0)
    again = ResultsTab(desk)
    qtbot.addWidget(again)
    again.show_batch(tuban[0])
    assert "1 tanggal perlu diperiksa" in again.told.text()
    write(tab, 0, ISSUED, "25/06/2026")
    assert told not in remark(tab, 0)


def test_a_pause_keeps_and_judges_what_stands_in_an_open_cell(
    tab: ResultsTab, session: Session, qtbot: QtBot
) -> None:
    write(tab, 0, NUMBER, "BBSP/1")
    go(tab, 0, ISSUED)
    QTest.keyClick(tab.rows, "2")
    [editor] = tab.rows.viewport().findChildren(QLineEdit)
    QTest.keyClicks(editor, "5/06/2027")
    qtbot.waitUntil(lambda: "belum tiba" in remark(tab, 0))
    assert editor.text() == "25/06/2027"
    QTest.keyClick(editor, Qt.Key.Key_Home)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert editor.text() == "5/06/2027"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert (cell(tab, 0, ISSUED), remark(tab, 0)) == ("", "")


def test_a_number_that_stands_twice_is_shown(tab: ResultsTab, qtbot: QtBot) -> None:
    write(tab, 0, NUMBER, "BBSP/1")
    write(tab, 1, NUMBER, "bbsp/1")
    for line in (0, 1):
        assert "ada di baris lain" in remark(tab, line)
    tip = tab.table.place(1, *NUMBER).data(Qt.ItemDataRole.ToolTipRole)
    assert "ada di baris lain" in tip
    assert "2 nomor perlu diperiksa" in tab.told.text()
    tab.saver.click()
    assert "ada di baris lain" in remark(tab, 1)
    with qtbot.waitActive(tab.window()):
        tab.window().activateWindow()
    go(tab, 0, NUMBER)
    tab.look.click()
    assert current(tab) == (0, ISSUED)
    tab.look.click()
    assert current(tab) == (1, NUMBER)
    for _ in range(2):
        QTest.keyClick(tab.rows, Qt.Key.Key_F8)
    assert current(tab) == (0, NUMBER)


def test_a_number_of_another_batch_is_shown(
    tab: ResultsTab, tuban: Batch, session: Session
) -> None:
    add(session, [{"entity": "certificate", "values": {"kind": "balai", "number": "BBSP/7"}}])
    tab.read()
    write(tab, 0, NUMBER, "bbsp / 7")
    assert "sudah dipakai sertifikat lain" in remark(tab, 0)


def test_an_impossible_day_stays_as_typed_and_says_so(tab: ResultsTab) -> None:
    write(tab, 0, DAY, "31/02/2026")
    assert cell(tab, 0, DAY) == "31/02/2026"
    assert "Tanggal hasil: " in remark(tab, 0)


def test_after_saving_the_next_likely_act_has_the_keys(
    tab: ResultsTab, tuban: Batch, qtbot: QtBot
) -> None:
    with qtbot.waitActive(tab.window()):
        tab.window().activateWindow()
    tab.rows.setFocus()
    go(tab, 0, STATE)
    QTest.keyClicks(tab.rows, "k")
    QTest.keyClick(tab.rows, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert tab.rows.hasFocus()
    assert current(tab) == (1, STATE)
    choose(tab, "bt")
    tab.save()
    assert current(tab) == (0, NUMBER)
    for part in ("balai", "kementerian"):
        write(tab, 0, (part, "number"), f"{part}/1")
        write(tab, 0, (part, "issued"), "25/06/2026")
        write(tab, 0, (part, "issuer"), "Balai")
    tab.save()
    assert tab.hand.hasFocus()
    with qtbot.waitSignal(tab.hand_over_requested) as asked:
        QTest.keyClick(tab.hand, Qt.Key.Key_Space)
    assert asked.args == [tuban[0]]


def test_a_batch_whose_money_is_not_known_is_told_until_it_is(
    tab: ResultsTab, tuban: Batch, session: Session
) -> None:
    session.store.commit([Change("batch", tuban[0], {"funding": None})], "P")
    go(tab, 0, STATE)
    QTest.keyClicks(tab.rows, "k")
    tab.saver.click()
    assert tab.told.text() == "1 hasil tersimpan 14.02; pembiayaan angkatan belum diisi"
    tab.read()
    assert "pembiayaan angkatan belum diisi" in tab.told.text()


def test_nothing_is_beside_the_screen(tab: ResultsTab) -> None:
    for width, has_names in ((1200, True), (820, False)):
        tab.window().resize(width, 560)
        QApplication.processEvents()
        assert tab.rows.isColumnHidden(NAME) != has_names
        assert tab.rows.isRowHidden(0) == has_names
        used = tab.rows.horizontalHeader().length()
        assert used <= tab.rows.viewport().width()


def test_control_d_fills_what_is_empty_below(tab: ResultsTab) -> None:
    go(tab, 0, STATE)
    QTest.keyClicks(tab.rows, "k")
    go(tab, 0, STATE)
    QTest.keyClick(tab.rows, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [cell(tab, row, STATE) for row in range(3)] == ["Kompeten"] * 3
    for line in range(3):
        go(tab, line, DAY)
        QTest.keyClick(tab.rows, Qt.Key.Key_Delete)
    write(tab, 0, DAY, "21/06/2026")
    assert current(tab) == (1, DAY)
    QTest.keyClick(tab.rows, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [cell(tab, row, DAY) for row in range(3)] == ["21/06/2026"] * 3


def test_tutor_is_ticked_by_space(tab: ResultsTab, tuban: Batch, session: Session) -> None:
    go(tab, 0, STATE)
    QTest.keyClicks(tab.rows, "k")
    go(tab, 0, TUTOR)
    QTest.keyClick(tab.rows, Qt.Key.Key_Space)
    tab.saver.click()
    [one] = [
        one
        for one in batches.batch(session, tuban[0]).candidates
        if one.values.get("tutor") is True
    ]
    assert one.artisan == tuban[1][0]


def test_tab_leaves_the_table_behind_its_last_cell(tab: ResultsTab, qtbot: QtBot) -> None:
    with qtbot.waitActive(tab.window()):
        tab.window().activateWindow()
    go(tab, 2, ("", "state"))
    tab.rows.setFocus()
    for _ in WAY[1:]:
        QTest.keyClick(tab.rows, Qt.Key.Key_Tab)
    assert current(tab) == (2, ISSUER)
    assert tab.rows.hasFocus()
    QTest.keyClick(tab.rows, Qt.Key.Key_Tab)
    assert not tab.rows.hasFocus()


def test_a_list_from_the_certifier_is_looked_at_before_it_is_saved(
    tab: ResultsTab, tuban: Batch, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    niks = [str(session.store.records("artisan", [one])[one].values["nik"]) for one in tuban[1]]
    file = tmp_path / "hasil.csv"
    rows = [f"{nik},{mark}" for nik, mark in zip(niks, ("K", "BK", "TH"), strict=True)]
    file.write_text("\n".join(["NIK,K/BK", *rows]), "utf-8")
    dialogs.answers["open_file"] = str(file)
    tab.importer.click()
    assert tab.preview is not None
    assert tab.preview.summary.text() == (
        "3 hasil dari 3 peserta: 1 kompeten, 1 belum kompeten, 1 tidak hadir."
    )
    assert cell(tab, 1, STATE) == "Diusulkan"
    tab.preview.act.click()
    assert cell(tab, 1, STATE) == "Belum kompeten"
    assert states(session, tuban[0]) == ["diusulkan"] * 3
    tab.saver.click()
    assert states(session, tuban[0]) == ["kompeten", "belum_kompeten", "tidak_hadir"]


def test_every_row_that_cannot_be_taken_is_told_and_none_is(
    tab: ResultsTab, tuban: Batch, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    nik = session.store.records("artisan", tuban[1])[tuban[1][0]].values["nik"]
    file = tmp_path / "hasil.csv"
    rows = [f"{nik},K", "3523085205809999,K", "3523085205808888,BK", f"{nik},BK", f"{nik},lulus"]
    file.write_text("\n".join(["NIK,K/BK", *rows]), "utf-8")
    dialogs.answers["open_file"] = str(file)
    tab.importer.click()
    assert tab.preview is not None
    told = [tab.preview.list.item(row).text() for row in range(tab.preview.list.count())]
    assert [words.partition(":")[0] for words in told] == [f"Baris {row}" for row in (3, 4, 5, 6)]
    assert "bukan milik peserta" in told[0]
    assert "sudah ada di baris 2" in told[2]
    assert tab.preview.act.isHidden()
    tab.preview.cancel.click()
    assert [cell(tab, line, STATE) for line in range(3)] == ["Diusulkan"] * 3
    stranger = [{"id": "entah", "result": "kompeten"}]
    dialogs.answers["open_file"] = str(tmp_path / "hasil.json")
    (tmp_path / "hasil.json").write_text(json.dumps(stranger), "utf-8")
    tab.importer.click()
    assert "bukan peserta" in tab.preview.list.item(0).text()


def test_a_json_list_brings_its_certificates(
    tab: ResultsTab, tuban: Batch, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    file = tmp_path / "hasil.json"
    certificate = {"kind": "balai", "number": "BBSP/9", "issued": "2026-06-25"}
    given = [{"id": tuban[1][0], "result": "kompeten", "certificates": [certificate]}]
    file.write_text(json.dumps(given), "utf-8")
    dialogs.answers["open_file"] = str(file)
    tab.importer.click()
    assert tab.preview is not None
    tab.preview.act.click()
    assert cell(tab, 0, NUMBER) == "BBSP/9"
    file.write_text("{", "utf-8")
    tab.importer.click()
    assert "tidak terbaca" in dialogs.said("show_problem")[0]


def test_on_a_name_letters_choose_and_enter_opens_the_person(
    tab: ResultsTab, tuban: Batch, qtbot: QtBot
) -> None:
    name = tab.table.index(EACH + FIRST, NAME)
    tab.rows.setCurrentIndex(name)
    assert str(name.data()).startswith("2. Gemlar Wungu B")
    QTest.keyClicks(tab.rows, "b")
    assert cell(tab, 1, STATE) == "Belum kompeten"
    with qtbot.waitSignal(tab.open_requested) as asked:
        QTest.keyClick(tab.rows, Qt.Key.Key_Return)
    assert asked.args == ["artisan", tuban[1][1]]


def test_on_a_low_screen_the_name_stays_in_sight(tab: ResultsTab) -> None:
    tab.window().resize(820, 360)
    QApplication.processEvents()
    write(tab, 2, NUMBER, "BBSP/3")
    write(tab, 2, ISSUED, "25/06/2027")
    tab.rows.go(0, "", "state")
    tab.rows.go(2, *ISSUED)
    head = tab.rows.visualRect(tab.table.index(EACH * 2, RESULT))
    assert 0 <= head.top() < tab.rows.viewport().height()
    assert "Ctrl+D" in tab.told.toolTip()


def test_on_a_low_screen_several_people_are_in_sight(tab: ResultsTab) -> None:
    go(tab, 0, STATE)
    QTest.keyClicks(tab.rows, "k")
    write(tab, 0, NUMBER, "BBSP/1")
    write(tab, 0, ("balai", "issuer"), "Balai Besar Standardisasi dan Pelayanan Jasa Kerajinan")
    high = tab.rows.rowHeight(EACH + FIRST)
    tab.window().resize(820, 360)
    QApplication.processEvents()
    assert tab.rows.rowHeight(EACH + FIRST) < high
    assert len({tab.rows.rowHeight(EACH * line + FIRST) for line in (0, 1)}) == 1
    issuer = tab.table.place(0, "balai", "issuer")
    assert "Kerajinan" in str(issuer.data(Qt.ItemDataRole.ToolTipRole))
    assert tab.sum.isHidden()
    assert tab.told.text().startswith("1 dari 3 ada hasilnya; ")


def test_the_sheet_of_keys_says_what_the_keys_do(tab: ResultsTab, qtbot: QtBot) -> None:
    with qtbot.waitActive(tab.window()):
        tab.window().activateWindow()
    [keys] = [dict(keys) for part, keys in SHEET if part == "Pada hasil uji"]
    assert set(keys) == {
        *("K, B, T", "Shift+K, B, T", "Enter"),
        *("Ctrl+D", "Ctrl+Z", "F8", "Ctrl+S"),
    }
    go(tab, 0, STATE)
    QTest.keyClicks(tab.rows, "k")
    assert cell(tab, 0, STATE) == "Kompeten"
    go(tab, 0, STATE)
    QTest.keyClick(tab.rows, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [cell(tab, line, STATE) for line in range(3)] == ["Kompeten"] * 3
    QTest.keyClick(tab.rows, Qt.Key.Key_Return)
    assert current(tab) == (1, STATE)
    tab.rows.setFocus()
    QTest.keyClick(tab.rows, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "hasil tersimpan" in tab.told.text()
