"""Kunjungan and Monev."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from batik_field.app.desk import Desk
from batik_field.app.filter_choices import Narrowing
from batik_field.app.monev_page import MonevPage
from batik_field.app.visits_page import VisitsPage
from batik_field.domain.records import Reference
from batik_field.services.session import Session
from tests.app.people import SULASTRI, certify, put

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def visit(session: Session, artisan: str, day: str, outcome: str) -> str:
    return put(
        session,
        "visit",
        artisan=artisan,
        date=day,
        officers="Petugas Contoh",
        purpose="pembinaan",
        outcome=outcome,
    )


def days(page: VisitsPage) -> list[str]:
    return [page.table.index(row, 0).data() for row in range(page.table.rowCount())]


def test_the_newest_visit_stands_first_and_opens(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    sulastri = put(session, "artisan", **SULASTRI)
    visit(session, sulastri, "2026-05-12", "bertemu")
    last = visit(session, sulastri, "2026-11-03", "tutup")
    page = VisitsPage(desk)
    qtbot.addWidget(page)
    assert days(page) == ["3 November 2026", "12 Mei 2026"]
    assert page.ui.count.text() == "2 kunjungan"
    page.ui.rows.setCurrentIndex(page.table.index(0, 0))
    with qtbot.waitSignal(page.open_requested) as asked:
        QTest.keyClick(page.ui.rows, Qt.Key.Key_Return)
    assert asked.args == ["visit", last]


def test_visits_are_filtered_and_none_left_says_so(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    sulastri = put(session, "artisan", **SULASTRI)
    visit(session, sulastri, "2026-05-12", "bertemu")
    page = VisitsPage(desk)
    qtbot.addWidget(page)
    page.filters.narrow(Narrowing({"outcome": "menolak"}))
    assert days(page) == []
    assert page.ui.content.currentWidget() is page.no_match
    page.no_match.button.click()
    assert days(page) == ["12 Mei 2026"]


def test_a_new_visit_appears(desk: Desk, session: Session, qtbot: QtBot) -> None:
    page = VisitsPage(desk)
    qtbot.addWidget(page)
    assert page.ui.content.currentWidget() is page.none_yet
    sulastri = put(session, "artisan", **SULASTRI)
    made = visit(session, sulastri, "2026-05-12", "bertemu")
    page.records_changed([Reference("visit", made)])
    assert days(page) == ["12 Mei 2026"]


def test_monev_is_filtered_by_district_kind_and_day(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    sulastri = put(session, "artisan", **SULASTRI)
    anik = put(session, "artisan", full_name="Anik", village="35.23.13.2001")
    certify(session, sulastri, "2025-10-20")
    certify(session, anik, "2026-09-01")
    put(session, "monev", artisan=sulastri, date="2026-01-20", kind="3_bulan")
    page = MonevPage(desk)
    qtbot.addWidget(page)
    page.entered()

    def left(**chosen: str) -> tuple[list[str], int]:
        page.filters.narrow(Narrowing(chosen))
        rows = range(page.due.rowCount())
        return [page.due.index(row, 0).data() for row in rows], page.done.rowCount()

    assert left() == (["Sulastri", "Anik"], 1)
    assert left(district="35.23.13") == (["Anik"], 0)
    assert left(kind="3_bulan") == (["Anik"], 1)
    assert left(due="late") == (["Sulastri"], 1)
    assert left(due="soon") == (["Anik"], 1)
    assert page.ui.count.text() == "0 lewat waktu, 1 sudah dilakukan"


def test_due_and_done_monev(desk: Desk, session: Session, qtbot: QtBot) -> None:
    sulastri = put(session, "artisan", **SULASTRI)
    certify(session, sulastri, "2025-10-20")
    done = put(session, "monev", artisan=sulastri, date="2026-01-20", kind="3_bulan")
    page = MonevPage(desk)
    qtbot.addWidget(page)
    page.entered()
    assert page.due.index(0, 0).data() == "Sulastri"
    assert page.due.index(0, 4).data().startswith("lewat ")
    assert page.done.index(0, 0).data() == "20 Januari 2026"
    page.due_view.setCurrentIndex(page.due.index(0, 0))
    with qtbot.waitSignal(page.monev_requested) as begun:
        QTest.keyClick(page.due_view, Qt.Key.Key_Return)
    assert begun.args == [sulastri]
    page.done_view.setCurrentIndex(page.done.index(0, 0))
    with qtbot.waitSignal(page.open_requested) as opened:
        QTest.keyClick(page.done_view, Qt.Key.Key_Return)
    assert opened.args == ["monev", done]
