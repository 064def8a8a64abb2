"""Pengrajin: finding people while one types."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from batik_field.app import live_query
from batik_field.app.background import Background, Report
from batik_field.app.desk import Desk
from batik_field.app.filter_choices import Narrowing
from batik_field.app.list_page import ListPage
from batik_field.app.live_query import FIRST_PAGE, LiveQuery
from batik_field.app.record_table import ROW_ROLE
from batik_field.domain.queries import Query, Special
from batik_field.domain.records import Reference
from batik_field.services import records, search
from batik_field.services.session import Session
from tests.app.people import SULASTRI, WARTINI, certify, put

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def two(session: Session) -> tuple[str, str]:
    sulastri, wartini = put(session, "artisan", **SULASTRI), put(session, "artisan", **WARTINI)
    certify(session, wartini, "2023-10-20")
    return sulastri, wartini


@pytest.fixture
def page(two: tuple[str, str], desk: Desk, qtbot: QtBot) -> ListPage:
    made = ListPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def names(page: ListPage) -> list[str]:
    rows = range(page.table.rowCount())
    return [page.table.index(row, 0).data(ROW_ROLE).name for row in rows]


def ends(page: ListPage, row: int, words: str) -> Callable[[], bool]:
    return lambda: str(page.table.index(row, 0).data()).endswith(words)


def test_shows_everybody_by_name_with_how_far_she_is(page: ListPage, qtbot: QtBot) -> None:
    assert names(page) == ["Sulastri", "Wartini"]
    assert page.table.index(1, 0).data().startswith("Wartini, Gaji, Kec. Kerek")
    qtbot.waitUntil(ends(page, 1, "bersertifikat 2023"))


@pytest.mark.parametrize("typed", ["sulas", "3523085205800001", "SULASTRI gaji", "su"])
def test_each_key_narrows(page: ListPage, typed: str) -> None:
    QTest.keyClicks(page.ui.search, typed)
    assert names(page) == ["Sulastri"]
    assert page.count_words == "1 dari 2"


def test_nobody_found_says_so_and_leads_back(page: ListPage) -> None:
    page.ui.search.setText("zzzz")
    assert page.ui.content.currentWidget() is page.no_match
    page.no_match.button.click()
    assert names(page) == ["Sulastri", "Wartini"]


def test_a_filter_narrows(page: ListPage) -> None:
    page.narrow(Narrowing({Special.CERTIFIED: "yes"}))
    assert names(page) == ["Wartini"]


def test_who_becomes_certified_leaves_those_who_still_lack_something(
    page: ListPage, session: Session, two: tuple[str, str]
) -> None:
    page.narrow(Narrowing({Special.READY: "no"}))
    assert names(page) == ["Sulastri"]
    certify(session, two[0], "2025-03-01")
    certificate = search.ids(session, Query("certificate", where={"artisan": two[0]}))[0]
    page.records_changed([Reference("certificate", certificate)])
    assert names(page) == []


def test_the_keyboard_alone_finds_and_opens(page: ListPage, two: tuple[str, str]) -> None:
    page.ui.search.setFocus()
    QTest.keyClick(page.ui.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.ui.rows
    QTest.keyClick(page.ui.rows, Qt.Key.Key_Down)
    QTest.keyClick(page.ui.rows, Qt.Key.Key_Return)
    assert page.record.artisan == two[1]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.record.isAncestorOf(focused)


def test_ctrl_s_saves_also_from_the_list(
    page: ListPage, session: Session, two: tuple[str, str]
) -> None:
    page.open("artisan", two[0])
    page.record.tabs.profile.form.binding.set("alias", "Lastri")
    page.ui.search.setFocus()
    QTest.keyClick(page.ui.search, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    saved = records.record(session, "artisan", two[0])
    assert saved is not None
    assert saved.values["alias"] == "Lastri"


def test_enter_in_the_search_opens_the_first(page: ListPage, two: tuple[str, str]) -> None:
    QTest.keyClicks(page.ui.search, "warti")
    QTest.keyClick(page.ui.search, Qt.Key.Key_Return)
    assert page.record.artisan == two[1]


def test_a_saved_change_is_read_again(
    page: ListPage, session: Session, two: tuple[str, str]
) -> None:
    draft = records.draft_for(session, "artisan", two[0])
    draft.set("full_name", "Sulastri Baru")
    page.records_changed(records.save(session, draft).changed)
    assert names(page)[0] == "Sulastri Baru"


def test_a_new_person_appears(page: ListPage, session: Session) -> None:
    draft = records.new_draft(session, "artisan", full_name="Anik")
    page.records_changed(records.save(session, draft).changed)
    assert names(page) == ["Anik", "Sulastri", "Wartini"]


def test_what_hangs_on_a_person_changes_her_row(
    page: ListPage, session: Session, two: tuple[str, str], qtbot: QtBot
) -> None:
    qtbot.waitUntil(ends(page, 0, "kurang"))
    draft = records.new_draft(session, "certificate", artisan=two[0])
    for key, value in {"kind": "balai", "number": "CONTOH-2", "issued": "2025-03-01"}.items():
        draft.set(key, value)
    page.records_changed(records.save(session, draft).changed)
    qtbot.waitUntil(ends(page, 0, "bersertifikat 2025"))


def test_somebody_new_is_counted_while_the_list_is_searched(
    page: ListPage, session: Session
) -> None:
    page.ui.search.setText("sulas")
    draft = records.new_draft(session, "artisan", full_name="Sulasmi")
    page.records_changed(records.save(session, draft).changed)
    assert names(page) == ["Sulasmi", "Sulastri"]
    assert page.count_words == "2 dari 3"


def test_somebody_deleted_leaves_the_list_and_the_count(
    page: ListPage, session: Session, two: tuple[str, str]
) -> None:
    page.records_changed(records.delete(session, "artisan", two[0], "salah catat").changed)
    assert names(page) == ["Wartini"]
    assert page.count_words == "1 pengrajin"


def test_filters_are_saved_without_what_was_searched(page: ListPage, dialogs: Any) -> None:
    page.ui.search.setText("sulas")
    page.filters.narrow(Narrowing({Special.CERTIFIED: "no"}))
    dialogs.answers["ask_text"] = "Belum"
    page.filters.save_wanted.emit()
    text = page.desk.settings.load().saved_filters
    assert "Belum" in text
    assert "sulas" not in text
    page.filters.forget_wanted.emit("Belum")
    assert "Belum" not in page.desk.settings.load().saved_filters


def test_how_many_were_judged_is_told(page: ListPage) -> None:
    page.query.progressed.emit(1200, 5000)
    assert "Memeriksa 1.200 dari 5.000…" in [label.text() for label in page.findChildren(QLabel)]


def test_the_list_makes_room_where_it_is_narrow(page: ListPage, two: tuple[str, str]) -> None:
    page.resize(820, 500)
    assert not page.ui.left.isHidden()
    page.open("artisan", two[0])
    assert page.ui.left.isHidden()
    page.unfold()
    assert not page.ui.left.isHidden()
    assert page.record.isHidden()
    page.resize(1200, 700)
    assert not page.record.isHidden()


def test_only_the_last_question_is_answered(session: Session, qtbot: QtBot, desk: Desk) -> None:
    """A slow answer to an earlier key never replaces that to a later one."""
    put(session, "artisan", **SULASTRI)
    background = Background()
    live = LiveQuery(replace(desk, searching=background), desk.look)
    told: list[list[str]] = []
    live.first_page.connect(told.append)
    with qtbot.waitSignal(background.idle):
        live.ask(Query("artisan", "zzz"))
        live.ask(Query("artisan", "sulastri"))
    assert [len(ids) for ids in told] == [1]
    background.close()
    live.setParent(None)


def test_a_long_judging_ends_when_something_else_is_asked(
    session: Session, qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = count()

    def endless(_: Session, query: Query, limit: int | None, report: Report) -> list[str]:
        while query.special:
            report(next(steps), 1_000_000_000)
        return ["found"]

    monkeypatch.setattr(live_query, "found_ids", endless)
    background = Background()
    live = LiveQuery(replace(desk, searching=background), desk.look)
    with qtbot.waitSignal(live.progressed):
        live.ask(Query("artisan", special={Special.READY: "yes"}))
    with qtbot.waitSignal(live.complete) as complete:
        live.ask(Query("artisan"))
    assert complete.args == [["found"]]
    background.close()
    live.setParent(None)


def test_all_ids_follow_the_first_page(session: Session, qtbot: QtBot, desk: Desk) -> None:
    for number in range(FIRST_PAGE + 5):
        put(session, "artisan", full_name=f"Orang {number}")
    background = Background()
    live = LiveQuery(replace(desk, searching=background, counting=background), desk.look)
    first: list[list[str]] = []
    live.first_page.connect(first.append)
    with qtbot.waitSignal(live.complete) as complete:
        live.ask(Query("artisan"))
    assert len(first[0]) == FIRST_PAGE
    assert complete.args[0][:FIRST_PAGE] == first[0]
    assert len(complete.args[0]) == FIRST_PAGE + 5
    background.close()
    live.setParent(None)
