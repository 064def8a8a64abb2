"""Ctrl+K: everything from anywhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from batik_field.app.certification.batches_view import TABS
from batik_field.app.certification.page import VIEWS
from batik_field.app.desk import Desk
from batik_field.app.destinations import destinations, parts
from batik_field.app.main_window import MainWindow
from batik_field.app.search_palette import SearchPalette
from batik_field.domain.record_code import record_code
from batik_field.domain.records import Reference
from batik_field.services.session import Session
from tests.app.people import SULASTRI, WARTINI, put
from tests.services.batches import batch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
PAGES = [("home", "Beranda"), ("artisans", "Pengrajin"), ("send", "Kirim")]


@pytest.fixture
def above(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def palette(desk: Desk, session: Session, above: QWidget) -> SearchPalette:
    business = put(session, "business", name="Batik Sekar Contoh", village="35.23.08.2006")
    put(session, "artisan", **SULASTRI, business=business)
    put(session, "artisan", **WARTINI)
    made = SearchPalette(desk, PAGES, above)
    made.ask()
    return made


def found(palette: SearchPalette) -> list[str]:
    hits = palette.hits
    return [str(hits.index(row, 0).data()) for row in range(hits.rowCount())]


def test_offers_the_pages_at_first(palette: SearchPalette, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(palette.hits)
    assert [one.split()[0] for one in found(palette)] == ["Beranda", "Pengrajin", "Kirim"]


def test_enter_opens_the_first_person(palette: SearchPalette, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.ui.search, "wartini")
    with qtbot.waitSignal(palette.open_wanted) as asked:
        QTest.keyClick(palette.ui.search, Qt.Key.Key_Return)
    assert asked.args[0] == "artisan"
    assert palette.isHidden()


def test_the_arrows_choose_while_the_cursor_stays(palette: SearchPalette, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.ui.search, "batik sekar")
    businesses = [one for one in found(palette) if one.endswith("usaha")]
    assert len(businesses) == 1
    for _ in range(found(palette).index(businesses[0])):
        QTest.keyClick(palette.ui.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.open_wanted) as asked:
        QTest.keyClick(palette.ui.search, Qt.Key.Key_Return)
    assert asked.args[0] == "business"


def test_goes_to_a_page_by_the_beginning_of_its_name(palette: SearchPalette, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.ui.search, "kir")
    with qtbot.waitSignal(palette.page_wanted) as asked:
        QTest.keyClick(palette.ui.search, Qt.Key.Key_Return)
    assert asked.args == ["send"]


def test_nothing_found_says_so_and_enter_does_nothing(palette: SearchPalette) -> None:
    QTest.keyClicks(palette.ui.search, "zzzz")
    assert found(palette) == []
    assert not palette.ui.nothing.isHidden()
    QTest.keyClick(palette.ui.search, Qt.Key.Key_Return)
    assert not palette.isHidden()


def test_the_code_of_a_paper_leads_back_to_its_person(
    palette: SearchPalette, session: Session, qtbot: QtBot
) -> None:
    wartini = put(session, "artisan", full_name="Wartini Kedua")
    palette.ui.search.setText(record_code(Reference("artisan", wartini)))
    qtbot.waitUntil(lambda: found(palette) == ["Wartini Kedua   ·   pengrajin"])
    with qtbot.waitSignal(palette.open_wanted) as asked:
        QTest.keyClick(palette.ui.search, Qt.Key.Key_Return)
    assert asked.args == ["artisan", wartini]


def test_a_part_of_a_code_is_told_to_be_one(palette: SearchPalette) -> None:
    QTest.keyClicks(palette.ui.search, "Kode data pengrajin 0192f3c1-")
    assert found(palette) == []
    assert "harus utuh" in palette.ui.nothing.text()
    palette.ui.search.setText("tidak bernama")
    assert "ejaannya" in palette.ui.nothing.text()


def test_parts_of_pages_are_found_by_their_names(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    made, _ = batch(session, 1)
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    palette = window.palette_window
    palette.ask()
    before = palette.hits.rowCount()
    assert before == len(destinations())
    QTest.keyClicks(palette.ui.search, "pengaj")
    assert palette.hits.rowCount() == 1
    QTest.keyClick(palette.ui.search, Qt.Key.Key_Return)
    assert window.current == "certification"
    assert window.certification.place() == ("batches", made, "submission")
    window._go_found("certification/tutors")
    assert window.certification.parts.current == "tutors"


def test_the_parts_are_called_as_their_tabs() -> None:
    tabs = {part.key: part.label for part in (*TABS, *VIEWS[1:])}
    found = {key.partition("/")[2]: words.rpartition(" · ")[2] for key, words in parts()}
    assert found == tabs
