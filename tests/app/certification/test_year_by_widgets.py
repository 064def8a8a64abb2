"""A certification year with the widgets alone: batch, criteria, nomination, results."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from batik_field.app.card_list import SECOND
from batik_field.app.certification.batches_view import BatchesView
from batik_field.app.certification.candidates_tab import CandidatesTab
from batik_field.app.certification.ranking_tab import RankingTab
from batik_field.app.certification.results_tab import ResultsTab
from batik_field.services import batches, drafts
from batik_field.services.adding import add
from batik_field.services.certificates import ledger
from batik_field.services.session import Session
from tests.services.batches import person

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def announce(view: BatchesView) -> None:
    """Write down the batch and what it asks."""
    view.nothing.button.click()
    answers = {
        "certifier": "bbspjikb",
        "schemes": ["pembatik_tulis"],
        "quota": 2,
        "exam_date": "2026-11-10",
        "funding": "apbd_tuban",
    }
    for key, value in answers.items():
        view.form_tab.form.binding.set(key, value)
    criteria = view.form_tab.criteria
    for words, rule in (("Setuju datanya dikirim", "persetujuan"), ("Punya NIB", "nib")):
        criteria.adder.click()
        criteria.binding.set("text", words)
        criteria.binding.set("rule", rule)
    view.form_tab.save()


def tick_all(tab: RankingTab) -> None:
    for row in range(tab.table.rowCount()):
        tab.ui.rows.setCurrentIndex(tab.table.index(row, 0))
        QTest.keyClick(tab.ui.rows, Qt.Key.Key_Space)


def write(tab: ResultsTab, row: int, part: str, key: str, words: str) -> None:
    tab.rows.setCurrentIndex(tab.table.place(row, part, key))
    QTest.keyClick(tab.rows, words[0])
    [editor] = tab.rows.viewport().findChildren(QLineEdit)
    QTest.keyClicks(editor, words[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_from_announcement_to_certificates(
    view: BatchesView, session: Session, dialogs: Any
) -> None:
    add(session, [*person(0), *person(1)])
    announce(view)
    [made] = batches.batches(session)
    assert len(batches.criteria(session, made.id)) == 2

    ranking = view.tabs.go("ranking")
    assert isinstance(ranking, RankingTab)
    assert ranking.table.index(0, 1).data() == "1 dari 2"
    tick_all(ranking)
    dialogs.answers["ask_reason"] = "NIB sedang diurus"
    ranking.ui.proposer.click()

    people = view.tabs.go("candidates")
    assert isinstance(people, CandidatesTab)
    assert people.table.index(0, 5).data() == "NIB sedang diurus"
    people.rows.selectAll()
    people.accepter.click()
    assert {one.state for one in batches.batch(session, made.id).candidates} == {"diterima"}

    results = view.tabs.go("results")
    assert isinstance(results, ResultsTab)
    for row in range(2):
        write(results, row, "balai", "number", f"BBSP/{row}")
        write(results, row, "kementerian", "number", f"13.{row}")
    write(results, 0, "balai", "issued", "20/11/2026")
    for part, key in (("balai", "issued"), ("kementerian", "issuer")):
        if part == "kementerian":
            write(results, 0, part, key, "BNSP")
        results.rows.setCurrentIndex(results.table.place(0, part, key))
        QTest.keyClick(results.rows, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    results.saver.click()

    assert batches.batch(session, made.id).batch.state == "selesai"
    assert view.list.item(0).data(SECOND).startswith("Selesai · 2 dari 2 tempat")
    holders = ledger(session)
    assert all(one.has_both for one in holders)
    assert {one.balai.issued for one in holders if one.balai} == {"2026-11-20"}
    assert {one.ministry.issuer for one in holders if one.ministry} == {"BNSP"}
    # The ministry's certificates have no day of issue yet.
    assert "2 isian belum ada" in results.told.text()
    assert drafts.waiting(session) == []
