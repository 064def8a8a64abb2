"""Surat of a batch: for everybody or a few, and what to look at in what was written."""

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

from batik_field.app.certification.papers_tab import CHOICE, NOBODY, RECEIPT, PapersTab
from batik_field.app.desk import Desk
from batik_field.domain.operations import Change
from batik_field.domain.records import Reference
from batik_field.services import records
from batik_field.services.session import Session
from tests.services.batches import batch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def tab(desk: Desk, qtbot: QtBot) -> PapersTab:
    made = PapersTab(desk)
    made.resize(1000, 560)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words_of(file: Path) -> str:
    paper = docx.Document(str(file))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in paper.paragraphs), *cells])


def write(tab: PapersTab, dialogs: Any, kind: str, out: Path) -> str:
    dialogs.answers["choose_save_path"] = out
    tab.choice.choose(kind)
    tab.write.click()
    assert tab.pages.currentIndex() == RECEIPT, dialogs.asked
    return words_of(out)


def test_without_people_it_says_what_comes_first(tab: PapersTab, session: Session) -> None:
    one, _ = batch(session, 0)
    tab.show_batch(one)
    assert tab.pages.currentIndex() == NOBODY


def test_a_paper_of_the_batch_names_whom_is_ticked(
    tab: PapersTab, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    one, artisans = batch(session)
    tab.show_batch(one)
    assert tab.ticked == artisans
    whole = write(tab, dialogs, "daftar_hadir", tmp_path / "semua.docx")
    assert all(f"Gemlar Wungu {letter}" in whole for letter in "ABC")
    assert "1 surat untuk 3 orang" in tab.receipt.title.text()
    tab.receipt.done.click()
    assert tab.pages.currentIndex() == CHOICE
    first = tab.table.index(0, 0)
    tab.table.setData(first, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    some = write(tab, dialogs, "daftar_hadir", tmp_path / "sebagian.docx")
    assert "Gemlar Wungu A" not in some
    assert "Gemlar Wungu B" in some


def test_a_paper_for_each_of_the_ticked(
    tab: PapersTab, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    one, _ = batch(session)
    tab.show_batch(one)
    written = write(tab, dialogs, "kesediaan", tmp_path / "kesediaan.docx")
    assert "3 surat untuk 3 orang" in tab.receipt.title.text()
    assert "Gemlar Wungu C" in written
    assert "kesediaan-2026-1" in str(dialogs.asked[-2])


def test_a_gap_leads_to_its_field(
    tab: PapersTab, session: Session, dialogs: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    one, artisans = batch(session, 1)
    session.store.commit([Change("artisan", artisans[0], {"consent": "ditarik"})], "P")
    tab.show_batch(one)
    write_all = tab.write
    dialogs.answers["choose_save_path"] = tmp_path / "k.docx"
    tab.choice.choose("kesediaan")
    write_all.click()
    assert "Persetujuan ditarik" in dialogs.said("show_problem")[-1]
    session.store.commit([Change("artisan", artisans[0], {"consent": "diberikan"})], "P")
    session.store.commit([Change("artisan", artisans[0], {"address": None})], "P")
    write(tab, dialogs, "kesediaan", tmp_path / "k.docx")
    lines = [tab.receipt.list.item(row).text() for row in range(tab.receipt.list.count())]
    row = next(row for row, line in enumerate(lines) if "“Alamat” belum" in line)
    tab.receipt.list.setCurrentRow(row)
    tab.receipt.list.setFocus()
    with qtbot.waitSignal(tab.field_requested) as asked:
        QTest.keyClick(tab.receipt.list, Qt.Key.Key_Return)
    assert asked.args == ["artisan", artisans[0], artisans[0], "address"]


def test_nobody_ticked_writes_nothing(tab: PapersTab, session: Session) -> None:
    one, _ = batch(session)
    tab.show_batch(one)
    tab.none.click()
    assert not tab.write.isEnabled()
    tab.all.click()
    assert tab.write.isEnabled()


def test_who_is_ticked_stays_ticked_when_somebody_is_renamed(
    tab: PapersTab, session: Session
) -> None:
    one, artisans = batch(session)
    tab.show_batch(one)
    first = tab.table.index(0, 0)
    tab.table.setData(first, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    session.store.commit([Change("artisan", artisans[1], {"full_name": "Wungu Rengga"})], "P")
    tab.records_changed([Reference("artisan", artisans[1])])
    assert tab.ticked == artisans[1:]
    assert tab.table.index(1, 0).data() == "Wungu Rengga"


def test_a_batch_that_was_deleted_is_passed_over(tab: PapersTab, session: Session) -> None:
    one, _ = batch(session)
    tab.show_batch(one)
    records.delete(session, "batch", one, "Salah catat")
    tab.records_changed([Reference("batch", one)])
    tab.entered()
    assert tab.pages.currentIndex() == NOBODY


def test_pdf_is_offered_where_it_can_be_made(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for can in (False, True):
        monkeypatch.setattr("batik_field.services.papers.can_make_pdf", lambda can=can: can)
        made = PapersTab(desk)
        qtbot.addWidget(made)
        assert made.choice.pdf.isHidden() is not can


def test_the_people_are_a_sound_model(
    tab: PapersTab, session: Session, qtmodeltester: ModelTester
) -> None:
    one, _ = batch(session)
    tab.show_batch(one)
    qtmodeltester.check(tab.table)


def test_nothing_keeps_the_tab_alive(desk: Desk, session: Session) -> None:
    one, _ = batch(session, 2)
    made = PapersTab(desk)
    made.show_batch(one)
    gone = weakref.ref(made)
    delete(made)
    del made
    assert gone() is None
