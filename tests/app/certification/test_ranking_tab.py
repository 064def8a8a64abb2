"""Calon: who could be, ticked within the quota."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from batik_field.app import theme
from batik_field.app.background import Background
from batik_field.app.certification import ranking_tab
from batik_field.app.certification.batches_view import BatchesView
from batik_field.app.certification.ranking_lines import remark_lines
from batik_field.app.certification.ranking_rows import RankedRow
from batik_field.app.certification.ranking_tab import RankingTab
from batik_field.app.certification.tick_dialog import TickDialog
from batik_field.app.desk import Desk
from batik_field.app.filter_choices import Narrowing
from batik_field.services import batches, candidates, records
from batik_field.services.adding import add
from batik_field.services.session import Session
from tests.services.batches import batch, person

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def tuban(session: Session) -> str:
    """A batch for two people of Kerek and Tuban; two are there, one is from Palang."""
    made, _ = batch(session, 0, quota=2, districts=["35.23.08", "35.23.16"])
    asked = [
        {"text": "Pembatik", "rule": "keahlian", "skills": ["membatik"]},
        {"text": "Bersedia menjadi tutor", "rule": "petugas"},
    ]
    items = [
        {"entity": "criterion", "values": {"batch": made, "position": place, **one}}
        for place, one in enumerate(asked, 1)
    ]
    for number in range(3):
        items += person(number)
    add(session, items)
    return made


@pytest.fixture
def tab(tuban: str, view: BatchesView) -> RankingTab:
    view.entered()
    made = view.tabs.go("ranking")
    assert isinstance(made, RankingTab)
    return made


def names(tab: RankingTab) -> list[str]:
    return [str(tab.table.index(row, 0).data()) for row in range(tab.table.rowCount())]


def tick(tab: RankingTab, *letters: str) -> None:
    for letter in letters:
        row = names(tab).index(f"Gemlar Wungu {letter}")
        tab.ui.rows.setCurrentIndex(tab.table.index(row, 1))
        QTest.keyClick(tab.ui.rows, Qt.Key.Key_Space)


def states(session: Session, made: str) -> list[tuple[str, str]]:
    found = batches.batch(session, made).candidates
    return [(one.name, one.state) for one in found]


def test_everybody_is_ranked_with_what_is_missing(tab: RankingTab) -> None:
    # Their order is that of their ids, which were made in one moment.
    assert sorted(names(tab)) == ["Gemlar Wungu A", "Gemlar Wungu B", "Gemlar Wungu C"]
    row = names(tab).index("Gemlar Wungu A")
    assert tab.table.index(row, 1).data() == "1 dari 2"
    assert tab.table.index(row, 3).data() == "Kurang: bersedia menjadi tutor"
    assert tab.ui.quota.text() == "Tersisa 2 dari 2 tempat"
    assert tab.ui.filters._count.text() == "3 dari 3 orang"


def test_the_model_is_sound(tab: RankingTab, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(tab.table, force_py=True)


def test_ticking_counts_places_and_kecamatan(tab: RankingTab) -> None:
    tick(tab, "A", "B")
    assert tab.ui.quota.text() == "Tersisa 2 dari 2 tempat; 2 dicentang"
    assert "Kerek: 1 dari 1; Tuban: 1 dari 1" in tab.ui.bars.accessibleDescription()
    tick(tab, "C")
    assert tab.ui.quota.text() == "Tersisa 2 dari 2 tempat; 3 dicentang, lebih 1 orang"
    tick(tab, "C")
    tab.ui.clearer.click()
    assert tab.ui.quota.text() == "Tersisa 2 dari 2 tempat"


def test_filters_and_search_narrow_and_ticks_stay(tab: RankingTab) -> None:
    tick(tab, "A")
    tab.ui.bars.chosen.emit("35.23.16")
    assert names(tab) == ["Gemlar Wungu B"]
    tab.ui.filters.narrow(Narrowing({"state": "none", "complete": "yes"}))
    assert tab.ui.content.currentWidget() is tab.ui.no_match
    tab.ui.no_match.button.click()
    tab.ui.search.setText("wungu c")
    assert names(tab) == ["Gemlar Wungu C"]
    tab.ui.search.clear()
    assert len(names(tab)) == 3
    assert tab.ui.quota.text().endswith("1 dicentang")


def test_a_nomination_asks_why_and_keeps_it(
    tab: RankingTab, tuban: str, session: Session, dialogs: Any
) -> None:
    tick(tab, "A")
    tab.ui.proposer.click()
    assert states(session, tuban) == []
    assert "bersedia menjadi tutor" in dialogs.said("ask_reason")[0]
    assert "Tulis alasannya" not in dialogs.said("ask_reason")[0]
    dialogs.answers["ask_reason"] = "Satu-satunya di desanya"
    tab.ui.proposer.click()
    [one] = batches.batch(session, tuban).candidates
    assert (one.state, one.override_reason) == ("diusulkan", "Satu-satunya di desanya")
    assert tab.table.ticked == set()
    assert tab.table.index(names(tab).index(one.name), 2).data() == "Diusulkan"
    assert tab.ui.quota.text() == "Tersisa 1 dari 2 tempat"
    assert tab.ui.notice.words == "1 orang diusulkan."


def test_where_several_schemes_could_be_hers_one_is_chosen(
    tab: RankingTab, tuban: str, session: Session, dialogs: Any
) -> None:
    draft = records.draft_for(session, "batch", tuban)
    draft.set("schemes", ["batik_cap", "tukang_cap"])
    draft.set("several_schemes", True)
    tab.records_changed(records.save(session, draft).changed)
    dialogs.answers["ask_reason"] = "Satu-satunya"
    tick(tab, "A", "B")
    dialogs.answers["pick"] = ["batik_cap", None]
    tab.ui.proposer.click()
    assert states(session, tuban) == [], "who gives up in between leaves all as it was"
    assert tab.table.ticked
    titles = [str(question[0]) for asked, question in dialogs.asked if asked == "pick"]
    assert titles == [
        f"Skema untuk {name} ({place} dari 2)"
        for place, name in enumerate((one for one in names(tab) if one[-1] in "AB"), 1)
    ]
    dialogs.answers["pick"] = ["batik_cap", "tukang_cap"]
    tab.ui.proposer.click()
    found = batches.batch(session, tuban).candidates
    assert [one.values["scheme"] for one in found] == ["batik_cap", "tukang_cap"]
    assert {one.override_reason for one in found} == {"Satu-satunya"}
    assert tab.ui.notice.words == "2 orang diusulkan."


def test_the_question_for_a_reason_names_the_people(
    tab: RankingTab, tuban: str, session: Session, dialogs: Any
) -> None:
    tick(tab, "A")
    tab.ui.proposer.click()
    [(_, (title, words))] = [one for one in dialogs.asked if one[0] == "ask_reason"]
    assert title == "Usulkan: Gemlar Wungu A"
    assert words.startswith("Gemlar Wungu A: kurang bersedia menjadi tutor.\n")
    tick(tab, "B", "C")
    tab.ui.reserver.click()
    [_, (_, (title, words))] = [one for one in dialogs.asked if one[0] == "ask_reason"]
    assert title == "Jadikan cadangan: 3 orang"
    assert all(f"Gemlar Wungu {letter}: kurang" in words for letter in "ABC")
    assert "Di luar kecamatan angkatan ini." in words


def test_an_equal_nik_is_told_by_name(
    tab: RankingTab, tuban: str, session: Session, dialogs: Any
) -> None:
    draft = records.draft_for(session, "artisan", tab.table.ids[names(tab).index("Gemlar Wungu A")])
    draft.set("nik", "3523085205800002")
    tab.records_changed(records.save(session, draft).changed)
    tick(tab, "A")
    tab.ui.proposer.click()
    assert "NIK sama dengan Gemlar Wungu B." in dialogs.said("ask_reason")[0]
    assert states(session, tuban) == []


def test_what_the_workbook_would_lack_is_said_before_and_after(
    tab: RankingTab, tuban: str, session: Session, dialogs: Any
) -> None:
    her = tab.table.ids[names(tab).index("Gemlar Wungu A")]
    draft = records.draft_for(session, "artisan", her)
    draft.set("phone", None)
    tab.records_changed(records.save(session, draft).changed)
    row = names(tab).index("Gemlar Wungu A")
    lacks = "Untuk buku kerja masih kurang: Nomor HP"
    assert str(tab.table.index(row, 3).data()).endswith(lacks)
    tab.ui.rows.setCurrentIndex(tab.table.index(row, 0))
    assert lacks in tab.ui.detail.text()
    tick(tab, "A", "B")
    dialogs.answers["ask_reason"] = "Satu-satunya"
    tab.ui.proposer.click()
    assert tab.ui.notice.words == (
        "2 orang diusulkan. Untuk buku kerja masih ada yang kurang. Gemlar Wungu A: Nomor HP."
    )


def test_keys_alone_nominate(
    tab: RankingTab, tuban: str, session: Session, dialogs: Any, qtbot: QtBot
) -> None:
    with qtbot.waitActive(tab.window()):
        tab.window().activateWindow()
    dialogs.answers["ask_reason"] = "Satu-satunya"
    tick(tab, "A")
    tab.ui.rows.setFocus()
    QTest.keyClick(tab.ui.rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [state for _, state in states(session, tuban)] == ["diusulkan"]
    assert tab.window().focusWidget() is tab.ui.rows
    tick(tab, "B")
    stops = []
    for _ in range(4):
        QTest.keyClick(tab.window().focusWidget(), Qt.Key.Key_Tab)
        stops.append(tab.window().focusWidget().objectName())
    assert stops == ["judge", "clear", "reserve", "propose"]


def test_who_has_a_place_already_is_counted_apart(
    tab: RankingTab, tuban: str, session: Session, dialogs: Any
) -> None:
    dialogs.answers["ask_reason"] = "Satu-satunya"
    tick(tab, "A")
    tab.ui.proposer.click()
    tick(tab, "A", "B")
    assert tab.ui.quota.text() == ("Tersisa 1 dari 2 tempat; 2 dicentang, 1 sudah di angkatan ini")


def test_who_was_turned_down_is_not_proposed_from_here(
    tab: RankingTab, tuban: str, session: Session, dialogs: Any
) -> None:
    dialogs.answers["ask_reason"] = "Satu-satunya"
    tick(tab, "A")
    tab.ui.proposer.click()
    [one] = batches.batch(session, tuban).candidates
    tab.records_changed(candidates.decide(session, one.id, "ditolak", "Berkas kurang"))
    tick(tab, "A")
    assert tab.ui.quota.text() == "Tersisa 2 dari 2 tempat; 1 dicentang, 1 sudah di angkatan ini"
    tab.ui.proposer.click()
    assert states(session, tuban) == [(one.name, "ditolak")]
    assert "diubah di bagian Peserta" in tab.ui.notice.words


@pytest.mark.parametrize(
    ("room", "lines"),
    [
        (400, ("Kurang: KTP, NIB, ijazah, umur", "")),
        (24, ("Kurang: KTP, NIB,", "ijazah, umur")),
        (13, ("Kurang: KTP,", "NIB +2 lagi")),
        (5, ("Kurang: KTP,", "NIB +2 lagi")),
    ],
)
def test_a_list_is_never_cut_in_the_middle_of_a_word(room: int, lines: tuple[str, str]) -> None:
    row = RankedRow("", "", "", "", ("KTP", "NIB", "ijazah", "umur"), (), ())
    assert remark_lines(row, room, len) == lines


def test_the_workbook_has_the_second_line() -> None:
    lacking, gaps = ("KTP", "NIB"), ("Nomor HP", "Agama (perlu dilihat)")
    row = RankedRow("", "", "", "", lacking, ("Sudah bersertifikat.",), gaps)
    assert remark_lines(row, 55, len) == (
        "Kurang: KTP, NIB · Sudah bersertifikat",
        "Buku kerja kurang: Nomor HP, Agama (perlu dilihat)",
    )
    assert remark_lines(row, 36, len) == (
        "Kurang: KTP, NIB +1 lagi",
        "Buku kerja kurang: Nomor HP, Agama",
    )
    assert remark_lines(replace(row, gaps=()), 24, len) == (
        "Kurang: KTP, NIB",
        "Sudah bersertifikat",
    )
    assert remark_lines(replace(row, lacking=(), flags=()), 60, len)[0] == ""


def test_a_reserve_takes_no_place(
    tab: RankingTab, tuban: str, session: Session, dialogs: Any
) -> None:
    dialogs.answers["ask_reason"] = "Cadangan"
    tick(tab, "B")
    tab.ui.reserver.click()
    assert [state for _, state in states(session, tuban)] == ["cadangan"]
    assert tab.ui.quota.text() == "Tersisa 2 dari 2 tempat"


def test_a_batch_without_quota_is_told(
    tab: RankingTab, tuban: str, session: Session, dialogs: Any
) -> None:
    draft = records.draft_for(session, "batch", tuban)
    draft.set("quota", None)
    tab.records_changed(records.save(session, draft).changed)
    assert "Kuota belum diisi" in tab.ui.quota.text()
    tick(tab, "A")
    tab.ui.proposer.click()
    assert "Isi kuotanya" in dialogs.said("show_problem")[0]


def test_an_officer_judges_by_key_and_the_ranking_follows(
    tab: RankingTab, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def judge(dialog: TickDialog) -> int:
        [box] = dialog.boxes.values()
        [note] = dialog.notes.values()
        QTest.keyClick(box, Qt.Key.Key_Space)
        QTest.keyClicks(note, "Sudah mengajar")
        dialog.save()
        return dialog.result()

    monkeypatch.setattr(TickDialog, "exec", judge)
    who = tab.table.ids[0]
    tab.ui.rows.setCurrentIndex(tab.table.index(0, 0))
    tab.ui.rows.setFocus()
    with qtbot.waitActive(tab.window()):
        tab.window().activateWindow()
    QTest.keyClick(tab.ui.rows, Qt.Key.Key_F9)
    [kept] = records.linked(session, "criterion_tick", "artisan", who)
    assert (kept.values["met"], kept.values["note"]) == (True, "Sudah mengajar")
    assert tab.table.index(tab.table.row_of(who), 1).data() == "2 dari 2"


def test_the_dialog_shows_what_was_judged_and_goes(
    desk: Desk, tab: RankingTab, tuban: str, session: Session, qtbot: QtBot
) -> None:
    who = tab.table.ids[0]
    [asked] = [one for one in batches.criteria(session, tuban) if one.is_ticked]
    candidates.tick(session, asked.id, who, True, "Ya")
    dialog = TickDialog(desk, [asked], who, "Gemlar", tab)
    assert dialog.boxes[asked.id].isChecked()
    assert dialog.notes[asked.id].text() == "Ya"
    dialog.open()
    dialog.reject()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(dialog)


def test_enter_opens_the_person(tab: RankingTab, qtbot: QtBot) -> None:
    tab.ui.rows.setCurrentIndex(tab.table.index(1, 0))
    with qtbot.waitSignal(tab.open_requested) as asked:
        QTest.keyClick(tab.ui.rows, Qt.Key.Key_Return)
    assert asked.args == ["artisan", tab.table.ids[1]]


def test_judging_shows_how_far_it_is_and_can_be_stopped(
    tuban: str, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(session: Session, batch: str, *, progress: Callable[[int, int], None]) -> None:
        pause = Event()
        while not pause.wait(0.001):
            progress(3, 9)

    monkeypatch.setattr(ranking_tab, "ranking", endless)
    work = Background()
    tab = RankingTab(replace(desk, work=work))
    qtbot.addWidget(tab)
    tab.show()
    tab.show_batch(tuban)
    qtbot.waitUntil(lambda: tab.ui.progress.value() == 3)
    assert tab.ui.progress.maximum() == 9
    tab.ui.stopper.click()
    qtbot.waitUntil(lambda: "dihentikan" in tab.ui.notice.words)
    assert not tab.ui.stopper.isVisible()
    monkeypatch.undo()
    tab.entered()
    qtbot.waitUntil(lambda: len(names(tab)) == 3)
    assert tab.ui.notice.words == ""
    work.close()


def test_on_a_low_screen_the_people_have_the_room(tab: RankingTab) -> None:
    rows, window = tab.ui.rows, tab.window()
    high = rows.rowHeight(0)
    window.resize(820, 360)
    QApplication.processEvents()
    assert rows.rowHeight(0) < high
    assert tab.ui.quota.y() + tab.ui.quota.height() > tab.ui.search.y(), "in one line"
    assert tab.ui.quota.text().startswith("Tersisa 2 dari 2 tempat")
    assert tab.ui.quota.width() >= tab.ui.quota.sizeHint().width()
    assert rows.viewport().height() >= 4 * rows.rowHeight(0)

    window.resize(1200, 640)
    QApplication.processEvents()
    assert rows.rowHeight(0) == high
    assert tab.ui.quota.geometry().bottom() < tab.ui.search.y()


def test_too_many_are_said_in_the_colour_of_a_warning(tab: RankingTab) -> None:
    tick(tab, "A", "B")
    calm = tab.ui.quota.palette().windowText().color()
    tick(tab, "C")
    assert "lebih 1 orang" in tab.ui.quota.text()
    warned = tab.ui.quota.palette().windowText().color()
    assert (warned.name(), warned == calm) == (theme.current().warn.lower(), False)


@pytest.mark.parametrize("size", [(1300, 700), (1000, 640), (1000, 360)])
def test_the_search_stays_where_it_is(tab: RankingTab, size: tuple[int, int]) -> None:
    tab.window().resize(*size)
    QApplication.processEvents()
    before = tab.ui.search.mapTo(tab, tab.ui.search.rect().topLeft())
    for letters in ("A", "B", "C"):
        tick(tab, letters)
        QApplication.processEvents()
        assert tab.ui.search.mapTo(tab, tab.ui.search.rect().topLeft()) == before
    tab.ui.clearer.click()
    QApplication.processEvents()
    assert tab.ui.notice.isVisible()
    assert tab.ui.search.mapTo(tab, tab.ui.search.rect().topLeft()) == before


def test_ticks_that_are_lost_come_back(tab: RankingTab) -> None:
    tick(tab, "A", "B")
    ticked = set(tab.table.ticked)
    for undo in (tab.undo, lambda: tab.ui.notice._buttons[0].click()):
        tab.ui.clearer.setFocus()
        tab.ui.clearer.click()
        assert tab.table.ticked == set()
        assert tab.ui.notice.words == "2 centang dilepas."
        assert tab.focusWidget() is tab.ui.rows
        undo()
        assert tab.table.ticked == ticked
        assert tab.ui.notice.isHidden()
        assert tab.ui.quota.text().endswith("2 dicentang")
        assert tab.focusWidget() is tab.ui.rows
    tab.undo()
    assert tab.table.ticked == ticked


def test_after_judging_the_list_has_the_keys(
    tab: RankingTab, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def judge(dialog: TickDialog) -> int:
        next(iter(dialog.boxes.values())).setChecked(True)
        dialog.save()
        return dialog.result()

    monkeypatch.setattr(TickDialog, "exec", judge)
    tick(tab, "A", "B", "C")
    tab.ui.rows.setCurrentIndex(tab.table.index(2, 0))
    who, name = tab.table.ids[2], names(tab)[2]
    assert tab.ui.judger.text().startswith("Nilai syarat Gemlar")
    assert tab.ui.judger.toolTip().startswith(name)
    tab.ui.judger.setFocus()
    tab.ui.judger.click()
    assert records.linked(session, "criterion_tick", "artisan", who)
    assert tab.focusWidget() is tab.ui.rows
    assert tab.table.id_at(tab.ui.rows.currentIndex()) == who
    assert tab.ui.judger.toolTip().startswith(name)
    assert len(tab.table.ticked) == 3


def test_a_reason_names_everybody_it_is_kept_with(
    tab: RankingTab, tuban: str, session: Session, dialogs: Any
) -> None:
    tick(tab, "A", "B")
    dialogs.answers["ask_reason"] = "Diminta balai"
    tab.ui.proposer.click()
    [question] = [str(asked[1]) for name, asked in dialogs.asked if name == "ask_reason"]
    kept = [one for one in batches.batch(session, tuban).candidates if one.override_reason]
    assert f"disimpan untuk {len(kept)} orang" in question
    assert len(kept) == 2
    assert all(one.name in question.rpartition("orang: ")[2] for one in kept)
