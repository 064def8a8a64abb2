"""Angkatan: the list of batches, the form and what a batch asks."""

from __future__ import annotations

import gc
import weakref
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from batik_field.app.certification.batches_view import TABS, BatchesView
from batik_field.app.certification.candidates_tab import CandidatesTab
from batik_field.app.certification.page import VIEWS, CertificationPage
from batik_field.app.certification.papers_tab import PapersTab
from batik_field.app.certification.results_tab import ResultsTab
from batik_field.app.desk import Desk
from batik_field.services import batches, drafts
from batik_field.services.adding import add
from batik_field.services.session import Session
from tests.services.batches import batch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def titles(view: BatchesView) -> list[str]:
    return [view.list.item(row).text() for row in range(view.list.count())]


def answer(view: BatchesView, **values: Any) -> None:
    for key, value in values.items():
        view.form_tab.form.binding.set(key, value)


TERMS = {"certifier": "bbspjikb", "schemes": ["pembatik_tulis"], "quota": 3}


def test_an_empty_vault_says_what_to_do(view: BatchesView) -> None:
    assert view.content.currentWidget() is view.nothing
    view.nothing.button.click()
    assert titles(view) == ["2026/1"]
    assert view.form_tab.form.isVisible()


def test_a_batch_is_begun_saved_and_listed(view: BatchesView, session: Session) -> None:
    view.nothing.button.click()
    answer(view, **TERMS)
    assert view.form_tab.saver.isEnabled()
    view.form_tab.saver.click()
    [stored] = batches.batches(session)
    assert (stored.title, stored.quota, stored.state) == ("2026/1", 3, "rencana")
    assert titles(view) == ["2026/1 · BBSPJIKB"]
    assert not view.form_tab.saver.isEnabled()
    assert drafts.waiting(session) == []


def test_typing_outlives_the_window(view: BatchesView, desk: Desk, qtbot: QtBot) -> None:
    view.nothing.button.click()
    answer(view, quota=7)
    view.flush()
    again = BatchesView(desk)
    qtbot.addWidget(again)
    again.entered()
    assert titles(again) == ["2026/1"]
    assert again.form_tab.form.binding.draft is not None
    assert again.form_tab.form.binding.draft.values["quota"] == 7


def test_a_criterion_begun_outlives_the_window(
    view: BatchesView, session: Session, desk: Desk, qtbot: QtBot
) -> None:
    batch(session, 0)
    view.entered()
    view.form_tab.criteria.adder.click()
    view.form_tab.criteria.binding.set("text", "Punya NIB")
    view.flush()
    again = BatchesView(desk)
    qtbot.addWidget(again)
    again.entered()
    assert again.form_tab.criteria.list.item(0).text() == "1. Punya NIB"
    assert again.form_tab.notice.words
    assert again.form_tab.saver.isEnabled()


def test_a_batch_given_up_leaves_nothing(view: BatchesView, dialogs: Any) -> None:
    view.nothing.button.click()
    dialogs.answers["confirm"] = True
    view.form_tab.remover.click()
    assert titles(view) == []
    assert view.content.currentWidget() is view.nothing


def test_the_next_batch_takes_over_terms_and_criteria(
    session: Session, dialogs: Any, view: BatchesView
) -> None:
    last, _ = batch(session, 0, year=2025)
    add(
        session,
        [{"entity": "criterion", "values": {"batch": last, "text": "Punya NIB", "rule": "nib"}}],
    )
    view.entered()
    dialogs.answers["choose"] = "like"
    view.adder.click()
    view.form_tab.saver.click()
    made = batches.batches(session)[0]
    assert (made.title, made.quota, made.schemes) == ("2026/1", 10, "Pembatik Tulis")
    assert [one.text for one in batches.criteria(session, made.id)] == ["Punya NIB"]
    assert len(view.form_tab.criteria.drafts) == 1


def test_criteria_are_written_ordered_and_removed(
    session: Session, view: BatchesView, dialogs: Any
) -> None:
    made, _ = batch(session, 0)
    view.entered()
    criteria = view.form_tab.criteria
    for words, rule in (("Punya NIB", "nib"), ("Pembatik tulis", "keahlian")):
        criteria.adder.click()
        assert view.window().focusWidget() is criteria.binding.rows["text"].widget
        criteria.binding.set("text", words)
        criteria.binding.set("rule", rule)
    criteria.binding.set("skills", ["membatik"])
    criteria.up.click()
    assert criteria.list.item(0).text() == "1. Pembatik tulis"
    view.form_tab.saver.click()
    stored = batches.criteria(session, made)
    assert [(one.text, sorted(one.skills)) for one in stored] == [
        ("Pembatik tulis", ["membatik"]),
        ("Punya NIB", []),
    ]
    criteria.list.setFocus()
    QTest.keyClick(criteria.list, Qt.Key.Key_Down)
    dialogs.answers["ask_reason"] = "Salah baca"
    criteria.remover.click()
    assert [one.text for one in batches.criteria(session, made)] == ["Pembatik tulis"]
    assert criteria.list.count() == 1


def test_a_narrow_view_has_a_box_in_place_of_the_list(
    session: Session, view: BatchesView, page: CertificationPage
) -> None:
    batch(session, 0, year=2025)
    batch(session, 0)
    view.entered()
    assert view.list.isVisible()
    page.resize(800, 500)
    assert not view.list.isVisible()
    view.box.setCurrentIndex(1)
    view.box.activated.emit(1)
    assert view.batch == view._cards[1].id
    assert view.small_adder.isVisible()


def test_typing_waits_while_another_batch_is_shown(view: BatchesView, session: Session) -> None:
    last, _ = batch(session, 0, year=2025)
    batch(session, 0)
    view.entered()
    answer(view, quota=12)
    view.list.setCurrentRow(1)
    assert view.batch == last
    assert not view.form_tab.saver.isEnabled()
    view.list.setCurrentRow(0)
    assert "belum disimpan" in view.form_tab.notice.words
    assert view.form_tab.form.binding.draft is not None
    assert view.form_tab.form.binding.draft.values["quota"] == 12


def test_typing_set_aside_on_beranda_is_not_saved_here(view: BatchesView, session: Session) -> None:
    made, _ = batch(session, 0)
    view.entered()
    answer(view, quota=12)
    view.entered()
    form = view.form_tab.form.binding
    assert form.draft is not None
    assert form.draft.values["quota"] == 12
    assert view.form_tab.notice.isHidden()
    assert view.form_tab.saver.isEnabled()
    drafts.discard(session, "batch", made)
    view.entered()
    assert form.draft.values["quota"] == 10
    assert not view.form_tab.saver.isEnabled()


def test_control_tab_turns_to_the_next_tab_and_into_its_table(
    view: BatchesView, session: Session, qtbot: QtBot
) -> None:
    batch(session, 1)
    view.entered()
    view.list.setFocus()
    with qtbot.waitActive(view.window()):
        view.window().activateWindow()
    held = []
    for _ in range(3):
        QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Tab, CONTROL)
        held.append(view.window().focusWidget().objectName())
    assert held == ["ranking", "batch_candidates", "batch_tabs"]
    assert [part.key for part in TABS] == [
        "batch",
        "ranking",
        "candidates",
        "submission",
        "papers",
        "results",
    ]
    QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Backtab, CONTROL | SHIFT)
    assert view.tabs.current == "candidates"
    tab = view.tabs.widget
    assert isinstance(tab, CandidatesTab)
    assert len(tab.chosen) == 1
    # Qt remembers the keys held at the last event, and later tests choose rows.
    QTest.keyClick(tab.rows, Qt.Key.Key_Home)


def test_the_page_goes_with_all_its_tabs(session: Session, desk: Desk, qtbot: QtBot) -> None:
    batch(session, 2)
    page = CertificationPage(desk)
    page.entered()
    for view in VIEWS:
        page.parts.go(view.key)
    for tab in TABS:
        page.batches.tabs.go(tab.key)
    gone = [weakref.ref(one) for one in (page, *page.parts.made, *page.batches.tabs.made)]
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    del page
    gc.collect()
    assert [one() for one in gone] == [None] * len(gone)


def test_the_criteria_are_counted_and_the_index_leads_to_them(
    view: BatchesView, session: Session, qtbot: QtBot
) -> None:
    batch(session, 0)
    view.entered()
    tab = view.form_tab
    assert tab.criteria.heading.text() == "Syarat peserta"
    for number in (1, 2):
        tab.criteria.adder.click()
        assert tab.criteria.heading.text() == f"Syarat peserta ({number})"
        assert tab.to_criteria.text() == f"Syarat peserta ({number})"
    index = tab.form._index
    assert [button.text() for button in index.buttons()] == [
        "Skema dan kuota",
        "Tanggal dan surat",
        "Uji kompetensi",
        "Anggaran",
        "Syarat peserta",
    ]
    assert tab.to_criteria.isHidden(), "the index does it where there is one"
    index.button(0).click()
    index.button(4).click()
    assert index.checkedId() == 4
    assert view.window().focusWidget() is tab.criteria.list
    bar = tab.form._scroll.verticalScrollBar()
    bar.setValue(0)
    assert index.checkedId() == 0
    tab.show_criteria()
    assert index.checkedId() == 4
    bar.setValue(0)
    bar.setValue(bar.maximum())
    assert index.checkedId() == 4


@pytest.mark.parametrize("tab", [one.key for one in TABS])
def test_a_new_batch_opens_its_form_from_every_tab(
    tab: str, view: BatchesView, session: Session, dialogs: Any
) -> None:
    batch(session, 2)
    view.entered()
    view.tabs.go(tab)
    dialogs.answers["choose"] = "like"
    view.adder.click()
    assert view.tabs.current == "batch"
    assert view.batch == view.form_tab._batch
    first = next(iter(view.form_tab.form.binding.rows.values()))
    held = view.window().focusWidget()
    assert held is not None
    assert held is first.widget or first.widget.isAncestorOf(held)
    enabled = [view.tabs.bar.isTabEnabled(place) for place in range(len(TABS))]
    assert enabled == [True, *[False] * (len(TABS) - 1)]
    view.show_batch(view.batch, tab)
    assert view.tabs.current == "batch"


def people_of(tab: QWidget) -> str:
    """All that a tab shows, as its tables and labels say it."""
    cells = [
        str(model.index(row, column).data())
        for table in tab.findChildren(QTableView)
        if (model := table.model()) is not None
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    labels = [one.text() for one in tab.findChildren(QLabel) if one.isVisible()]
    return " ".join((*cells, *labels))


@pytest.mark.parametrize("tab", [one.key for one in TABS if one.key not in ("batch", "ranking")])
def test_no_tab_shows_people_of_another_batch(
    tab: str, view: BatchesView, session: Session, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    full, _ = batch(session, 2)
    empty, _ = batch(session, 0, year=2025)
    view.entered()
    view.show_batch(full, tab)
    shown = view.tabs.widget
    if tab != "submission":
        assert "Gemlar Wungu" in people_of(shown)
    # Nothing the workers read has come yet.
    monkeypatch.setattr(desk.work, "run", lambda *asked, **others: None)
    view.show_batch(empty)
    assert "Gemlar Wungu" not in people_of(shown)


def test_a_receipt_of_papers_goes_with_its_batch(view: BatchesView, session: Session) -> None:
    full, _ = batch(session, 2)
    other, _ = batch(session, 0, year=2025)
    view.entered()
    view.show_batch(full, "papers")
    tab = view.tabs.widget
    assert isinstance(tab, PapersTab)
    tab.pages.setCurrentWidget(tab.receipt)
    view.show_batch(other)
    view.show_batch(full)
    assert not tab.receipt.isVisible()


def test_results_of_the_batch_before_go_also_while_its_typing_cannot_be_kept(
    view: BatchesView, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    full, _ = batch(session, 2)
    empty, _ = batch(session, 0, year=2025)
    view.entered()
    view.show_batch(full, "results")
    tab = view.tabs.widget
    assert isinstance(tab, ResultsTab)
    monkeypatch.setattr(tab, "flush", lambda: False)
    view.show_batch(empty)
    assert not tab.table.lines
    assert not tab.saver.isEnabled()


@pytest.mark.parametrize("held", ["list", "bar"])
def test_ctrl_s_saves_the_tab_in_sight_wherever_the_cursor_is(
    view: BatchesView, session: Session, qtbot: QtBot, held: str
) -> None:
    made, _ = batch(session, 1)
    view.entered()
    with qtbot.waitActive(view.window()):
        view.window().activateWindow()
    place: QWidget = view.list if held == "list" else view.tabs.bar
    answer(view, quota=7)
    place.setFocus()
    QTest.keyClick(place, Qt.Key.Key_S, CONTROL)
    assert [one.quota for one in batches.batches(session)] == [7]
    results = view.tabs.go("results")
    assert isinstance(results, ResultsTab)
    results.rows.setFocus()
    QTest.keyClicks(results.rows, "k")
    place.setFocus()
    QTest.keyClick(place, Qt.Key.Key_S, CONTROL)
    assert [one.state for one in batches.batch(session, made).candidates] == ["kompeten"]
    assert not drafts.waiting(session)
    results.table.setData(results.table.place(0, "", "result_date"), "31/02/2026")
    place.setFocus()
    QTest.keyClick(place, Qt.Key.Key_F8)
    assert results.rows.hasFocus(), "the day is to be looked at"


def test_a_tab_that_is_looked_for_is_that_of_a_saved_batch(
    view: BatchesView, session: Session, dialogs: Any
) -> None:
    stored, _ = batch(session, 1)
    view.entered()
    dialogs.answers["choose"] = "blank"
    view.adder.click()
    begun = view.batch
    view.find_tab("batch")
    assert (view.batch, view.tabs.current) == (begun, "batch")
    view.find_tab("candidates")
    assert (view.batch, view.tabs.current) == (stored, "candidates")
