"""Peserta: what is decided about the people of a batch."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from batik_field.app.certification.batches_view import BatchesView
from batik_field.app.certification.candidates_tab import CandidatesTab
from batik_field.domain.errors import Refused
from batik_field.services import batches, candidates, records, results
from batik_field.services.session import Session
from tests.services.batches import batch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def tuban(session: Session) -> tuple[str, list[str]]:
    """A batch for two, with three people proposed."""
    return batch(session, 3, quota=3)


@pytest.fixture
def tab(tuban: tuple[str, list[str]], view: BatchesView) -> CandidatesTab:
    view.entered()
    made = view.tabs.go("candidates")
    assert isinstance(made, CandidatesTab)
    return made


def line(tab: CandidatesTab, row: int) -> list[str]:
    return [str(tab.table.index(row, column).data()) for column in range(4)]


def states(session: Session, tuban: tuple[str, list[str]]) -> list[tuple[str, str]]:
    found = batches.batch(session, tuban[0]).candidates
    return sorted((one.name[-1], one.state) for one in found)


def test_they_stand_in_order(tab: CandidatesTab) -> None:
    assert line(tab, 0)[:3] == ["1", "Gemlar Wungu A", "Diusulkan"]
    assert tab.table.index(0, 4).data() == "20/06/2026"
    assert tab.sum.text() == "3 dari 3 tempat"


def test_the_model_is_sound(tab: CandidatesTab, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(tab.table, force_py=True)


def test_several_are_accepted_at_once(
    tab: CandidatesTab, tuban: tuple[str, list[str]], session: Session
) -> None:
    tab.rows.selectAll()
    tab.accepter.click()
    assert [state for _, state in states(session, tuban)] == ["diterima"] * 3
    assert not tab.accepter.isEnabled()
    assert tab.focusWidget() is tab.rows, "Enter must not meet the next button"


def test_turning_down_needs_a_reason_that_is_kept(
    tab: CandidatesTab, tuban: tuple[str, list[str]], session: Session, dialogs: Any
) -> None:
    tab.rejecter.click()
    assert ("A", "diusulkan") in states(session, tuban)
    dialogs.answers["ask_reason"] = "Berkas tidak lengkap"
    tab.rejecter.click()
    assert ("A", "ditolak") in states(session, tuban)
    row = tab.table.rowCount() - 1
    assert tab.table.index(row, 5).data() == "Berkas tidak lengkap"
    assert tab.sum.text() == "2 dari 3 tempat, sisa 1"


def reserve(tab: CandidatesTab, letter: str) -> None:
    choose(tab, letter)
    tab.mover.click()


def choose(tab: CandidatesTab, letter: str) -> None:
    names = [line(tab, row)[1] for row in range(tab.table.rowCount())]
    tab.rows.selectRow(names.index(f"Gemlar Wungu {letter}"))


def chosen(tab: CandidatesTab) -> str:
    return tab.chosen[0].name[-1]


def test_the_cursor_goes_on_to_whom_nothing_is_decided(tab: CandidatesTab) -> None:
    choose(tab, "B")
    tab.accepter.click()
    assert chosen(tab) == "C"
    tab.accepter.click()
    assert chosen(tab) == "A"
    tab.accepter.click()
    assert chosen(tab) == "A"
    assert [line(tab, row)[0] for row in range(3)] == ["1", "2", "3"]


def test_after_turning_somebody_down_the_first_reserve_is_offered(
    tab: CandidatesTab, tuban: tuple[str, list[str]], session: Session, dialogs: Any
) -> None:
    for letter in "AB":
        reserve(tab, letter)
    draft = records.draft_for(session, "batch", tuban[0])
    draft.set("quota", 1)
    tab.records_changed(records.save(session, draft).changed)
    assert [line(tab, row)[0] for row in range(3)] == ["1", "Cadangan 1", "Cadangan 2"]
    assert tab.promoter.isHidden(), "no place is left"
    dialogs.answers["ask_reason"] = "Berkas tidak lengkap"
    choose(tab, "C")
    tab.rejecter.click()
    assert not tab.promoter.isHidden()
    assert tab.promoter.text() == "Naikkan cadangan 1: Gemlar Wungu A"
    assert [line(tab, row)[:2] for row in range(3)] == [
        ["Cadangan 1", "Gemlar Wungu A"],
        ["Cadangan 2", "Gemlar Wungu B"],
        ["", "Gemlar Wungu C"],
    ]
    QTest.keyClick(tab.rows, Qt.Key.Key_Tab)
    assert tab.window().focusWidget() is tab.promoter
    tab.promoter.click()
    assert states(session, tuban) == [("A", "diusulkan"), ("B", "cadangan"), ("C", "ditolak")]
    assert tab.promoter.isHidden()
    assert chosen(tab) == "A"


def test_what_was_done_can_be_undone(
    tab: CandidatesTab, tuban: tuple[str, list[str]], session: Session, dialogs: Any
) -> None:
    before = states(session, tuban)
    dialogs.answers["ask_reason"] = "Salah baca"
    for act in (tab.rejecter, tab.withdrawer, tab.accepter, tab.mover):
        choose(tab, "A")
        act.click()
        assert states(session, tuban) != before
        assert "Gemlar Wungu A" in tab.notice.words
        tab.undo()
        assert states(session, tuban) == before
        assert line(tab, 0)[:2] == ["1", "Gemlar Wungu A"]
    assert tab.notice.words == "Diurungkan: Gemlar Wungu A."
    tab.undo()
    assert states(session, tuban) == before


def test_an_old_decision_is_undone_by_its_button(
    tab: CandidatesTab, tuban: tuple[str, list[str]], session: Session, dialogs: Any
) -> None:
    dialogs.answers["ask_reason"] = "Salah baca"
    for act, words in (
        (tab.rejecter, "Batalkan penolakan"),
        (tab.accepter, "Batalkan penerimaan"),
    ):
        choose(tab, "A")
        act.click()
        choose(tab, "A")
        assert tab.mover.text() == words
        tab.mover.click()
        assert ("A", "diusulkan") in states(session, tuban)


def test_an_accepted_one_turned_down_by_mistake_is_accepted_again(
    tab: CandidatesTab, tuban: tuple[str, list[str]], session: Session, dialogs: Any
) -> None:
    tab.accepter.click()
    choose(tab, "A")
    dialogs.answers["ask_reason"] = "Salah baca"
    tab.rejecter.click()
    tab.undo()
    assert ("A", "diterima") in states(session, tuban)


def test_what_the_workbook_would_lack_is_said(
    tab: CandidatesTab, tuban: tuple[str, list[str]], session: Session
) -> None:
    draft = records.draft_for(session, "artisan", tuban[1][0])
    draft.set("phone", None)
    tab.records_changed(records.save(session, draft).changed)
    assert tab.detail.text().endswith("Untuk buku kerja masih kurang: Nomor HP")


def test_one_goes_to_the_reserve_list_and_back(
    tab: CandidatesTab, tuban: tuple[str, list[str]], session: Session
) -> None:
    assert tab.mover.text() == "Ke cadangan"
    tab.mover.click()
    assert ("A", "cadangan") in states(session, tuban)
    tab.rows.selectRow(2)
    assert tab.mover.text() == "Ke usulan"
    tab.mover.click()
    assert ("A", "diusulkan") in states(session, tuban)


def test_a_place_beyond_the_quota_asks_why(
    tab: CandidatesTab, tuban: tuple[str, list[str]], session: Session, dialogs: Any
) -> None:
    tab.mover.click()
    draft = records.draft_for(session, "batch", tuban[0])
    draft.set("quota", 2)
    tab.records_changed(records.save(session, draft).changed)
    tab.rows.selectRow(2)
    tab.mover.click()
    assert ("A", "cadangan") in states(session, tuban)
    assert "terlampaui 1 orang" in dialogs.said("ask_reason")[0]
    dialogs.answers["ask_reason"] = "Diminta balai"
    tab.mover.click()
    [one] = [one for one in batches.batch(session, tuban[0]).candidates if one.override_reason]
    assert (one.state, one.override_reason) == ("diusulkan", "Diminta balai")


def test_who_is_taken_out_is_gone_from_the_list(
    tab: CandidatesTab, tuban: tuple[str, list[str]], session: Session, dialogs: Any
) -> None:
    dialogs.answers["ask_reason"] = "Sakit"
    tab.withdrawer.click()
    assert [name for name, _ in states(session, tuban)] == ["B", "C"]
    assert tab.table.rowCount() == 2


def test_who_was_assessed_is_left_alone(
    tab: CandidatesTab, tuban: tuple[str, list[str]], session: Session
) -> None:
    given = [{"id": tuban[1][0], "result": "tidak_hadir"}]
    done = results.record_results(session, tuban[0], results.read_results(given))
    tab.records_changed(done.saved)
    row = [line(tab, row)[1] for row in range(3)].index("Gemlar Wungu A")
    tab.rows.selectRow(row)
    for button in (tab.accepter, tab.rejecter, tab.mover, tab.withdrawer):
        assert not button.isEnabled()


def test_enter_opens_the_person(
    tab: CandidatesTab, tuban: tuple[str, list[str]], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(tab.open_requested) as asked:
        QTest.keyClick(tab.rows, Qt.Key.Key_Return)
    assert asked.args == ["artisan", tuban[1][0]]


def test_an_empty_batch_says_what_to_do(session: Session, view: BatchesView) -> None:
    batch(session, 0)
    view.entered()
    tab = view.tabs.go("candidates")
    assert isinstance(tab, CandidatesTab)
    assert tab.content.currentWidget() is tab.nobody


def test_on_a_low_screen_the_rows_have_the_room(tab: CandidatesTab) -> None:
    high = tab.detail.geometry()
    assert high.bottom() < tab.acts.y()
    tab.window().resize(820, 360)
    QApplication.processEvents()
    assert tab.withdrawer.geometry().right() < tab.detail.x()
    assert tab.detail.geometry().right() < tab.mover.x()
    assert tab.chosen[0].name in tab.detail.text()
    assert tab.chosen[0].name in tab.detail.toolTip()
    assert tab.rows.viewport().height() >= 4 * tab.rows.rowHeight(0)
    tab.accept()
    QApplication.processEvents()
    assert tab.notice.isVisible()
    assert tab.sum.geometry().right() < tab.notice.x()
    assert tab.rows.viewport().height() >= 3 * tab.rows.rowHeight(0)
    tab.notice.hide()

    tab.window().resize(1200, 640)
    QApplication.processEvents()
    assert tab.detail.geometry() == high


def shrink(session: Session, tab: CandidatesTab, made: str, quota: int) -> None:
    draft = records.draft_for(session, "batch", made)
    draft.set("quota", quota)
    tab.records_changed(records.save(session, draft).changed)


def test_thinking_better_of_the_question_leaves_everybody_as_she_was(
    tab: CandidatesTab, tuban: tuple[str, list[str]], session: Session, dialogs: Any
) -> None:
    dialogs.answers["ask_reason"] = "Berkas tidak lengkap"
    choose(tab, "C")
    tab.rejecter.click()
    shrink(session, tab, tuban[0], 2)
    before = states(session, tuban)
    dialogs.answers.clear()
    dialogs.asked.clear()
    QTest.keyClick(tab.rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert tab.detail.text() == "3 orang dipilih: 2 diusulkan; 1 ditolak (Gemlar Wungu C)."
    tab.accepter.click()
    assert states(session, tuban) == before
    [(_, (title, question, *_))] = dialogs.asked
    assert title == "Terima: 3 orang"
    assert "2 diusulkan (Gemlar Wungu A, Gemlar Wungu B)" in str(question)
    assert "1 ditolak (Gemlar Wungu C)" in str(question)
    assert "terlampaui 1 orang" in str(question)
    dialogs.answers["ask_reason"] = "Diminta balai"
    tab.accepter.click()
    assert [state for _, state in states(session, tuban)] == ["diterima"] * 3
    kept = [one.override_reason for one in batches.batch(session, tuban[0]).candidates]
    assert sorted(kept) == ["", "", "Diminta balai"], "only she is beyond the quota"
    # Qt remembers the keys held at the last event, and later tests choose rows.
    QTest.keyClick(tab.rows, Qt.Key.Key_Home)


def test_who_was_turned_down_is_accepted_with_others_only_when_asked_for(
    tab: CandidatesTab, tuban: tuple[str, list[str]], session: Session, dialogs: Any
) -> None:
    dialogs.answers["ask_reason"] = "Berkas tidak lengkap"
    choose(tab, "C")
    tab.rejecter.click()
    before = states(session, tuban)
    tab.rows.selectAll()
    tab.accepter.click()
    assert states(session, tuban) == before
    assert "1 ditolak (Gemlar Wungu C)" in dialogs.said("confirm")[0]
    dialogs.answers["confirm"] = True
    tab.accepter.click()
    assert [state for _, state in states(session, tuban)] == ["diterima"] * 3


def test_where_one_is_refused_nobody_is_changed(
    tab: CandidatesTab,
    tuban: tuple[str, list[str]],
    session: Session,
    dialogs: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before, decide = states(session, tuban), candidates.decide
    last = tab.table.ids[-1]

    def refusing(asked: Session, one: str, state: str, reason: str = "") -> Any:
        if one == last:
            raise Refused(candidates.ASSESSED)
        return decide(asked, one, state, reason)

    monkeypatch.setattr(candidates, "decide", refusing)
    tab.rows.selectAll()
    tab.accepter.click()
    assert states(session, tuban) == before
    assert dialogs.said("show_problem") == [candidates.ASSESSED]
    assert tab.notice.isHidden()


def test_a_list_that_changed_meanwhile_is_looked_at_first(
    tab: CandidatesTab, tuban: tuple[str, list[str]], session: Session, dialogs: Any
) -> None:
    candidates.decide(session, tab.table.ids[2], "ditolak", "Berkas tidak lengkap")
    before = states(session, tuban)
    tab.rows.selectAll()
    tab.accepter.click()
    assert states(session, tuban) == before
    assert "sudah berubah" in dialogs.said("show_problem")[0]
