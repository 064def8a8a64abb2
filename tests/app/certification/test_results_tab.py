"""Hasil: typed by key, kept while it is typed, saved all or nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from batik_field.app.certification.batches_view import BatchesView
from batik_field.app.certification.result_table import CELLS
from batik_field.app.certification.results_tab import ResultsTab
from batik_field.app.desk import Desk
from batik_field.services import batches, drafts, records
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


def column(part: str, key: str) -> int:
    return next(at for at, cell in enumerate(CELLS) if (cell.part, cell.key) == (part, key))


STATE, DAY, NUMBER = column("", "state"), column("", "result_date"), column("balai", "number")
MINISTRY = column("kementerian", "number")


def cell(tab: ResultsTab, row: int, at: int) -> str:
    return str(tab.table.index(row, at).data())


def go(tab: ResultsTab, row: int, at: int) -> None:
    tab.rows.setCurrentIndex(tab.table.index(row, at))


def write(tab: ResultsTab, row: int, at: int, words: str) -> None:
    """Open a cell by its first letter, as a person does, and type on."""
    go(tab, row, at)
    QTest.keyClick(tab.rows, words[0])
    [editor] = tab.rows.viewport().findChildren(QLineEdit)
    QTest.keyClicks(editor, words[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)
    # The editor is closed, and gone, a turn later.
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def states(session: Session, made: str) -> list[str]:
    found = batches.batch(session, made).candidates
    return [one.state for one in sorted(found, key=lambda one: one.rank or 0)]


def test_the_model_is_sound(tab: ResultsTab, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(tab.table, force_py=True)


def test_letters_choose_results_downwards(tab: ResultsTab, tuban: Batch, session: Session) -> None:
    go(tab, 0, STATE)
    QTest.keyClicks(tab.rows, "kbt")
    assert [cell(tab, row, STATE) for row in range(3)] == [
        "Kompeten",
        "Belum kompeten",
        "Tidak hadir",
    ]
    assert [cell(tab, row, DAY) for row in range(3)] == ["20/06/2026"] * 3
    assert tab.sum.text() == "3 dari 3 peserta sudah ada hasilnya · belum disimpan"
    assert states(session, tuban[0]) == ["diusulkan"] * 3
    tab.saver.click()
    assert states(session, tuban[0]) == ["kompeten", "belum_kompeten", "tidak_hadir"]
    assert tab.sum.text() == "3 dari 3 peserta sudah ada hasilnya · tersimpan 14.02"
    assert drafts.waiting(session) == []
    assert batches.batch(session, tuban[0]).batch.state == "selesai"


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
    assert tab.rows.currentIndex().row() == 1
    write(tab, 0, column("balai", "issued"), "25/06/2026")
    write(tab, 0, MINISTRY, "13.01")
    write(tab, 0, column("kementerian", "issuer"), "BNSP")
    write(tab, 0, column("kementerian", "issued"), "26/06/2026")
    write(tab, 1, NUMBER, "BBSP/2")
    write(tab, 1, MINISTRY, "13.02")
    assert cell(tab, 1, STATE) == "Kompeten"
    assert cell(tab, 1, column("balai", "issued")) == "25/06/2026"
    assert cell(tab, 1, column("kementerian", "issuer")) == "BNSP"
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


def test_all_or_nothing(tab: ResultsTab, tuban: Batch, session: Session, dialogs: Any) -> None:
    write(tab, 0, NUMBER, "BBSP/1")
    write(tab, 1, NUMBER, "BBSP/2")
    go(tab, 1, STATE)
    QTest.keyClicks(tab.rows, "b")
    tab.saver.click()
    assert "Hasil ke-2" in dialogs.said("show_problem")[0]
    assert states(session, tuban[0]) == ["diusulkan"] * 3
    assert cell(tab, 0, NUMBER) == "BBSP/1"
    assert tab.saver.isEnabled()


def test_a_line_without_result_is_named(tab: ResultsTab, dialogs: Any) -> None:
    write(tab, 1, column("", "reason"), "Sakit")
    tab.saver.click()
    assert "Baris 2" in dialogs.said("show_problem")[0]


def test_a_number_that_stands_twice_is_shown(tab: ResultsTab) -> None:
    write(tab, 0, NUMBER, "BBSP/1")
    write(tab, 1, NUMBER, "bbsp/1")
    tip = tab.table.index(1, NUMBER).data(Qt.ItemDataRole.ToolTipRole)
    assert "ada di baris lain" in tip
    tab.saver.click()
    assert tab.findings.isVisible()
    words = {tab.findings.item(row).text() for row in range(tab.findings.count())}
    assert {"Gemlar Wungu A", "Gemlar Wungu B"} <= words
    last = tab.findings.item(tab.findings.count() - 1)
    tab.findings.itemActivated.emit(last)
    assert cell(tab, tab.rows.currentIndex().row(), 0) == last.text()


def test_an_impossible_day_stays_as_typed(tab: ResultsTab) -> None:
    write(tab, 0, DAY, "31/02/2026")
    assert cell(tab, 0, DAY) == "31/02/2026"
    assert "tidak terbaca" in tab.table.index(0, DAY).data(Qt.ItemDataRole.ToolTipRole)


def test_control_d_fills_what_is_empty_below(tab: ResultsTab) -> None:
    go(tab, 0, STATE)
    QTest.keyClicks(tab.rows, "k")
    go(tab, 0, STATE)
    QTest.keyClick(tab.rows, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [cell(tab, row, STATE) for row in range(3)] == ["Kompeten"] * 3


def test_tutor_is_ticked_by_space(tab: ResultsTab, tuban: Batch, session: Session) -> None:
    go(tab, 0, STATE)
    QTest.keyClicks(tab.rows, "k")
    go(tab, 0, column("", "tutor"))
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
    go(tab, 2, len(CELLS) - 2)
    tab.rows.setFocus()
    QTest.keyClick(tab.rows, Qt.Key.Key_Tab)
    assert tab.rows.currentIndex().column() == len(CELLS) - 1
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
    assert cell(tab, 1, STATE) == "Belum kompeten"
    assert states(session, tuban[0]) == ["diusulkan"] * 3
    tab.saver.click()
    assert states(session, tuban[0]) == ["kompeten", "belum_kompeten", "tidak_hadir"]


def test_a_json_list_brings_its_certificates(
    tab: ResultsTab, tuban: Batch, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    file = tmp_path / "hasil.json"
    certificate = {"kind": "balai", "number": "BBSP/9", "issued": "2026-06-25"}
    given = [{"id": tuban[1][0], "result": "kompeten", "certificates": [certificate]}]
    file.write_text(json.dumps(given), "utf-8")
    dialogs.answers["open_file"] = str(file)
    tab.importer.click()
    assert cell(tab, 0, NUMBER) == "BBSP/9"
    file.write_text("{", "utf-8")
    tab.importer.click()
    assert "tidak terbaca" in dialogs.said("show_problem")[0]


def test_on_a_name_letters_choose_and_enter_opens_the_person(
    tab: ResultsTab, tuban: Batch, qtbot: QtBot
) -> None:
    go(tab, 1, 0)
    assert tab.line.accessibleName().startswith("2. Gemlar Wungu B")
    QTest.keyClicks(tab.rows, "b")
    assert cell(tab, 1, STATE) == "Belum kompeten"
    with qtbot.waitSignal(tab.open_requested) as asked:
        QTest.keyClick(tab.rows, Qt.Key.Key_Return)
    assert asked.args == ["artisan", tuban[1][2]]
