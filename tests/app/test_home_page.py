"""Beranda: what there is to do, and that each line leads there."""

from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from batik_field.app.desk import Desk
from batik_field.app.draft_groups import compare, grouped
from batik_field.app.draft_offer import DraftComparison, DraftLine
from batik_field.app.filter_choices import Narrowing
from batik_field.app.home_page import NEVER_VISITED, HomePage
from batik_field.app.task_card import LineButton
from batik_field.domain.queries import Special
from batik_field.services import drafts, records
from batik_field.services.session import Session
from tests.app.people import SULASTRI, WARTINI, certify, put

NOMINATED = {"state": "diusulkan", "skill": "membatik", "purpose": "sertifikasi"}

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def home(desk: Desk, qtbot: QtBot) -> HomePage:
    page = HomePage(desk)
    qtbot.addWidget(page)
    page.entered()
    return page


def lines(page: HomePage) -> dict[str, LineButton]:
    return {
        line.accessibleName(): line for card in page.cards for line in card.findChildren(LineButton)
    }


def test_an_empty_vault_says_what_to_do_first(desk: Desk, qtbot: QtBot) -> None:
    page = home(desk, qtbot)
    with qtbot.waitSignal(page.new_artisan_requested):
        lines(page)["Catat pengrajin pertama, Ctrl+N"].click()
    assert page.ui.progress_card.isHidden()


def test_tells_who_was_never_visited(desk: Desk, session: Session, qtbot: QtBot) -> None:
    put(session, "artisan", **SULASTRI)
    page = home(desk, qtbot)
    with qtbot.waitSignal(page.narrow_requested) as asked:
        lines(page)["Belum bersertifikat dan belum pernah dikunjungi, 1 orang"].click()
    assert asked.args == [NEVER_VISITED]


def test_counts_by_district_and_forecasts(desk: Desk, session: Session, qtbot: QtBot) -> None:
    put(session, "artisan", **SULASTRI)
    certify(session, put(session, "artisan", **WARTINI), "2025-10-20")
    page = home(desk, qtbot)
    assert page.ui.progress_sum.text() == "1 dari 2 pengrajin yang tercatat"
    assert page.ui.pace.text() == (
        "Dengan 1 orang setahun, 1 pengrajin yang belum bersertifikat selesai sekitar tahun 2027."
    )
    assert "Kerek: 1 dari 2" in page.bars.accessibleDescription()
    with qtbot.waitSignal(page.narrow_requested) as asked:
        page.bars.chosen.emit("35.23.08")
    assert asked.args == [Narrowing({Special.DISTRICT: "35.23.08"})]


def test_a_due_monev_leads_to_the_person(desk: Desk, session: Session, qtbot: QtBot) -> None:
    wartini = put(session, "artisan", **WARTINI)
    certify(session, wartini, "2025-10-20")
    page = home(desk, qtbot)
    line = next(line for name, line in lines(page).items() if name.startswith("Wartini, Gaji"))
    assert "lewat" in line.accessibleName()
    with qtbot.waitSignal(page.open_requested) as asked:
        line.click()
    assert asked.args == ["artisan", wartini]


def test_a_very_long_name_is_never_cut(desk: Desk, session: Session, qtbot: QtBot) -> None:
    named = {**WARTINI, "full_name": "Raden Ayu " * 19 + "Wartini"}
    certify(session, put(session, "artisan", **named), "2025-10-20")
    page = home(desk, qtbot)
    page.resize(700, 600)
    page.show()
    for _ in range(3):
        QApplication.processEvents()
        line = next(line for name, line in lines(page).items() if name.startswith("Raden"))
        words = line.findChildren(QLabel)[0]
        assert words.heightForWidth(words.width()) > 2 * words.fontMetrics().height()
        assert words.height() >= words.heightForWidth(words.width())
        page.entered()


@pytest.fixture
def waiting(session: Session) -> str:
    """The id of a person with typing that was never saved."""
    sulastri = put(session, "artisan", **SULASTRI)
    draft = records.draft_for(session, "artisan", sulastri)
    draft.set("alias", "Lastri")
    drafts.keep(session, draft)
    return sulastri


def button(page: HomePage, words: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == words)


def test_waiting_typing_is_offered(desk: Desk, waiting: str, qtbot: QtBot) -> None:
    page = home(desk, qtbot)
    assert any("Nama panggilan" in label.text() for label in page.findChildren(QLabel))
    with qtbot.waitSignal(page.continue_requested) as asked:
        button(page, "Lanjutkan").click()
    assert asked.args[0].record == waiting


def test_a_comparison_goes_when_it_is_answered(
    desk: Desk, session: Session, waiting: str, dialogs: Any, qtbot: QtBot
) -> None:
    page = home(desk, qtbot)
    QTimer.singleShot(0, _set_aside)
    dialogs.answers["confirm"] = True
    button(page, "Bandingkan").click()
    assert page.findChildren(DraftComparison) == []
    assert drafts.waiting(session) == []


def _set_aside() -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DraftComparison)
    next(one for one in dialog.findChildren(QPushButton) if one.text() == "Buang").click()


def test_typing_is_discarded_only_when_meant(
    desk: Desk, session: Session, waiting: str, dialogs: Any, qtbot: QtBot
) -> None:
    page = home(desk, qtbot)
    button(page, "Buang").click()
    assert len(drafts.waiting(session)) == 1
    dialogs.answers["confirm"] = True
    button(page, "Buang").click()
    assert drafts.waiting(session) == []
    assert len(drafts.discarded(session)) == 1


def test_the_running_batch_says_what_comes_next_and_leads_there(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    terms = {"certifier": "bbspjikb", "quota": 10, "apply_by": "2026-11-30"}
    put(session, "batch", year=2025, number=1, state="selesai", **terms)
    made = put(session, "batch", year=2026, number=1, state="diusulkan", **terms)
    page = home(desk, qtbot)
    found = [words for words in lines(page) if "tempat" in words]
    assert found == [
        "2026/1 · BBSPJIKB: belum ada calon; pilih calonnya, usulan sampai 30 November 2026, "
        "0 dari 10 tempat, sisa 10"
    ]
    with qtbot.waitSignal(page.batch_requested) as asked:
        lines(page)[found[0]].click()
    assert asked.args == [made, "ranking"]


def test_a_sent_batch_counts_who_is_undecided(desk: Desk, session: Session, qtbot: QtBot) -> None:
    made = put(session, "batch", year=2026, number=1, state="terkirim", certifier="bbspjikb")
    for who in (SULASTRI, WARTINI):
        put(session, "candidate", batch=made, artisan=put(session, "artisan", **who), **NOMINATED)
    page = home(desk, qtbot)
    line = next(line for words, line in lines(page).items() if words.startswith("2026/1"))
    assert "2 calon belum diputuskan balai" in line.accessibleName()
    with qtbot.waitSignal(page.batch_requested) as asked:
        line.click()
    assert asked.args == [made, "candidates"]


def test_what_ran_out_does_not_crowd_what_runs_out(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    for number in range(6):
        who = put(session, "artisan", **{**SULASTRI, "full_name": f"Lampau {number}"})
        put(session, "certificate", artisan=who, kind="balai", expires=f"2023-0{number + 1}-20")
    who = put(session, "artisan", **WARTINI)
    put(session, "certificate", artisan=who, kind="balai", expires="2026-12-20")
    page = home(desk, qtbot)
    said = {
        label.text(): card
        for card in page.cards
        for label in card.findChildren(QLabel)
        if label.text().startswith("Sertifikat yang")
    }
    soon = said["Sertifikat yang akan habis"].findChildren(LineButton)
    over = said["Sertifikat yang sudah habis"].findChildren(LineButton)
    assert [line.accessibleName().split(" ·")[0] for line in soon] == ["Wartini"]
    assert over[0].accessibleName().startswith("Lampau 5")
    with qtbot.waitSignal(page.certificates_requested) as asked:
        over[-1].click()
    assert asked.args == ["expired"]


@pytest.fixture
def typed_batch(session: Session) -> str:
    """A batch with typing about itself, two candidates and the certificate of one."""
    made = put(session, "batch", year=2026, number=1, state="uji", certifier="bbspjikb")
    for who in (SULASTRI, WARTINI):
        artisan = put(session, "artisan", **who)
        seat = put(session, "candidate", batch=made, artisan=artisan, **NOMINATED)
        draft = records.draft_for(session, "candidate", seat)
        draft.set("state", "kompeten")
        drafts.keep(session, draft)
    certificate = records.new_draft(session, "certificate", artisan=artisan, candidate=seat)
    certificate.set("number", "CONTOH-1")
    drafts.keep(session, certificate)
    return made


class TestTypingOfABatch:
    def test_is_one_line(self, desk: Desk, typed_batch: str, waiting: str, qtbot: QtBot) -> None:
        page = home(desk, qtbot)
        shown = page.findChildren(DraftLine)
        words = [label.text() for line in shown for label in line.findChildren(QLabel)]
        assert len(shown) == 2
        assert "Angkatan 2026/1 · BBSPJIKB" in words
        assert any(told.endswith("2 peserta, 1 sertifikat") for told in words) or any(
            told.endswith("1 sertifikat, 2 peserta") for told in words
        )

    def test_goes_on_with_the_newest(
        self, desk: Desk, session: Session, typed_batch: str, qtbot: QtBot
    ) -> None:
        page = home(desk, qtbot)
        with qtbot.waitSignal(page.continue_requested) as asked:
            button(page, "Lanjutkan").click()
        assert asked.args == [drafts.waiting(session)[0]]

    def test_is_compared_person_by_person(self, session: Session, typed_batch: str) -> None:
        (group,) = grouped(session, drafts.waiting(session))
        said = {one.label: one.typed for one in compare(session, group)}
        assert said["Sulastri · Peserta: keadaan"] == "Kompeten"
        assert said["Wartini · Peserta: keadaan"] == "Kompeten"

    def test_is_set_aside_together(
        self, desk: Desk, session: Session, typed_batch: str, dialogs: Any, qtbot: QtBot
    ) -> None:
        dialogs.answers["confirm"] = True
        page = home(desk, qtbot)
        button(page, "Buang").click()
        assert dialogs.asked[-1][1][0] == "Buang 3 ketikan ini?"
        assert drafts.waiting(session) == []
        assert len(drafts.discarded(session)) == 3


def test_read_again_the_page_and_its_cursor_stay_where_they_were(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    for number in range(8):
        who = put(session, "artisan", **{**SULASTRI, "full_name": f"Lampau {number}"})
        put(session, "certificate", artisan=who, kind="balai", expires=f"2023-0{number + 1}-20")
        put(session, "document", artisan=who, kind="ktp", promised_by=f"2026-11-0{number + 1}")
    page = HomePage(desk)
    qtbot.addWidget(page)
    page.resize(900, 300)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.entered()
    bar = page.ui.scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 40)
    bar.setValue(40)
    name = "Lampau 1 · KTP, 2 November 2026"
    lines(page)[name].setFocus()

    page.entered()

    for _ in range(5):
        QApplication.processEvents()
    assert bar.maximum() > 40
    assert bar.value() == 40
    assert QApplication.focusWidget() is lines(page)[name]


def test_a_promise_leads_to_its_paper(desk: Desk, session: Session, qtbot: QtBot) -> None:
    who = put(session, "artisan", **SULASTRI)
    paper = put(session, "document", artisan=who, kind="ktp", promised_by="2026-11-30")
    page = home(desk, qtbot)
    with qtbot.waitSignal(page.open_requested) as asked:
        lines(page)["Sulastri · KTP, 30 November 2026"].click()
    assert asked.args == ["document", paper]
