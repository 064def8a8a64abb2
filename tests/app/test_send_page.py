"""Kirim: from the choice of a sheet to the receipt."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from batik_field.app.desk import Desk
from batik_field.app.filter_choices import Narrowing
from batik_field.app.layout_cards import LayoutCard
from batik_field.app.record_table import ROW_ROLE
from batik_field.app.send_page import CHECK, LAYOUT, PEOPLE, RECEIPT, SETTINGS, SendPage
from batik_field.domain.queries import Special
from batik_field.services.session import Session
from tests.app.people import SULASTRI, WARTINI, certify, put
from tests.services.test_templates import workbook

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def two(session: Session) -> tuple[str, str]:
    """One who is complete for the sheet, and one without a phone."""
    complete = put(session, "artisan", **SULASTRI)
    put(session, "skill", artisan=complete, skill="membatik", chosen=True)
    return complete, put(session, "artisan", **{**WARTINI, "phone": None})


@pytest.fixture
def page(two: tuple[str, str], desk: Desk, qtbot: QtBot) -> SendPage:
    made = SendPage(desk)
    qtbot.addWidget(made)
    return made


def go_on(page: SendPage) -> None:
    page.ui.next.click()


def test_nobody_can_go_on_before_somebody_is_ticked(page: SendPage) -> None:
    go_on(page)
    assert page.step == PEOPLE
    assert not page.ui.next.isEnabled()
    page.ui.tick_all.click()
    assert page.ui.next.isEnabled()
    assert "2 orang dicentang" in page.ui.chosen.text()
    page.ui.tick_none.click()
    assert not page.ui.next.isEnabled()


def test_only_the_filtered_are_ticked(
    page: SendPage, session: Session, two: tuple[str, str]
) -> None:
    certify(session, two[1], "2023-10-20")
    go_on(page)
    page.people.filters.narrow(Narrowing({Special.CERTIFIED: "no"}))
    page.ui.tick_all.click()
    assert page.people.chosen == [two[0]]


def test_each_sheet_asks_for_what_no_record_holds(page: SendPage) -> None:
    page.choose_layout("bnsp-19")
    go_on(page)
    page.ui.tick_all.click()
    go_on(page)
    assert page.step == SETTINGS
    asked = page.ui.settings_inside.findChild(QLineEdit, "exam_date")
    assert asked is not None
    asked.setText("31/02/2027")
    go_on(page)
    assert page.step == SETTINGS
    page.ui.back.click()
    page.ui.back.click()
    page.choose_layout("register")
    go_on(page)
    go_on(page)
    assert page.ui.settings_inside.findChild(QLineEdit, "exam_date") is None
    assert not page.ui.sensitive.isHidden()


def test_a_line_of_the_check_list_leads_to_its_field(
    page: SendPage, two: tuple[str, str], qtbot: QtBot
) -> None:
    go_on(page)
    page.ui.tick_all.click()
    go_on(page)
    go_on(page)
    assert page.step == CHECK
    assert page.ui.check_title.text().startswith("1 dari 2 orang siap")
    rows = [page.checks.remark(row) for row in range(page.checks.rowCount())]
    phone = next(row for row, one in enumerate(rows) if one.field == "phone")
    assert rows[phone].consequence == "tidak ikut"
    paper = next(one for one in rows if one.artisan == two[1] and one.entity == "document")
    assert paper.consequence == "catatan"
    assert rows.index(paper) > phone
    page.ui.checks.setCurrentIndex(page.checks.index(phone, 0))
    with qtbot.waitSignal(page.field_requested) as asked:
        QTest.keyClick(page.ui.checks, Qt.Key.Key_Return)
    assert asked.args == ["artisan", two[1], two[1], "phone"]


def test_the_check_list_counts_the_incomplete_where_they_come_along(page: SendPage) -> None:
    go_on(page)
    page.ui.tick_all.click()
    go_on(page)
    page.ui.incomplete.setChecked(True)
    go_on(page)
    assert page.ui.check_title.text().startswith("2 dari 2 orang siap")
    assert {page.checks.remark(row).consequence for row in range(page.checks.rowCount())} == {
        "ikut"
    }


def test_writes_and_tells_n_of_n(page: SendPage, dialogs: Any, tmp_path: Path) -> None:
    target = tmp_path / "blanko.xlsx"
    dialogs.answers["choose_export_path"] = target
    go_on(page)
    page.ui.tick_all.click()
    go_on(page)
    go_on(page)
    go_on(page)
    assert page.step == RECEIPT
    assert page.ui.receipt_title.text() == "1 dari 2 orang tertulis dan terbaca ulang."
    assert page.left_out.index(0, 0).data(ROW_ROLE).name == "Wartini"
    sheet = CalamineWorkbook.from_path(target).get_sheet_by_index(0).to_python()
    assert sheet[1][1] == "SULASTRI"
    assert len(sheet) == 2
    page.ui.copy.click()
    assert "Wartini" in QApplication.clipboard().text()
    go_on(page)
    assert page.step == LAYOUT
    assert page.people.chosen == []


def test_thinking_better_of_it_writes_nothing(page: SendPage, dialogs: Any) -> None:
    dialogs.answers["choose_export_path"] = None
    go_on(page)
    page.ui.tick_all.click()
    for _ in range(3):
        go_on(page)
    assert page.step == CHECK


def test_a_refusal_is_told_and_everything_stays(
    page: SendPage, dialogs: Any, tmp_path: Path
) -> None:
    dialogs.answers["choose_export_path"] = tmp_path / "tidak-ada" / "blanko.xlsx"
    go_on(page)
    page.ui.tick_all.click()
    for _ in range(3):
        go_on(page)
    assert page.step == CHECK
    assert len(dialogs.said("show_problem")) == 1


# --- A recipient's own workbook -------------------------------------------------------------------


def choose_card(page: SendPage, words: str) -> None:
    next(card for card in cards(page) if words in card.choice.text()).choice.setChecked(True)


def cards(page: SendPage) -> list[LayoutCard]:
    places = range(page.ui.cards.count())
    found = [page.ui.cards.itemAt(place).widget() for place in places]
    return [card for card in found if isinstance(card, LayoutCard)]


def give(page: SendPage, dialogs: Any, file: Path) -> None:
    """Choose a file, name its recipient, and confirm the columns."""
    dialogs.answers["open_file"] = file
    assert page.ui.next.text() == "Pilih orang"
    choose_card(page, "Buku kerja lain")
    assert page.ui.next.text() == "Pilih berkas…"
    go_on(page)
    assert page.books.question is not None
    page.books.question.ui.recipient.setText("Balai Contoh")
    page.books.question.editors["E"].setText("Batik")
    page.books.question.ui.use.click()


def test_a_recipients_workbook_is_confirmed_filled_and_offered_again(
    page: SendPage, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    give(page, dialogs, workbook(tmp_path / "Lomba.xlsx"))
    assert page.step == PEOPLE
    assert page.ui.next.text() == "Lanjut"
    page.ui.tick_all.click()
    target = dialogs.answers["choose_export_path"] = tmp_path / "isi.xlsx"
    for _ in range(3):
        go_on(page)

    assert page.step == RECEIPT
    today = session.clock().date().isoformat()
    assert dialogs.said("choose_export_path") == [f"lomba-{today}-terisi.xlsx"]
    sheet = CalamineWorkbook.from_path(target).get_sheet_by_index(0).to_python()
    assert sheet[3][1:5] == ["Sulastri", SULASTRI["nik"], "", "Batik"]
    go_on(page)
    titles = [card.choice.text() for card in cards(page)]
    assert titles[-2] == "Balai Contoh · Lomba"
    choose_card(page, "Balai Contoh")
    go_on(page)
    assert page.step == PEOPLE
    assert page.books.question is not None
    assert not page.books.question.isVisible()


def test_thinking_better_of_the_columns_stays_where_it_was(
    page: SendPage, dialogs: Any, tmp_path: Path
) -> None:
    dialogs.answers["open_file"] = workbook(tmp_path / "Lomba.xlsx")
    choose_card(page, "Buku kerja lain")
    go_on(page)
    assert page.books.question is not None
    page.books.question.reject()
    assert page.step == LAYOUT
    assert page.books.known() == []


def test_a_remembered_workbook_is_looked_at_again_and_forgotten(
    page: SendPage, dialogs: Any, tmp_path: Path
) -> None:
    give(page, dialogs, workbook(tmp_path / "Lomba.xlsx"))
    page.ui.back.click()
    (book,) = (card for card in cards(page) if "Balai Contoh" in card.choice.text())
    book.edit_wanted.emit(book.key)
    again = page.books.question
    assert again is not None
    assert again.editors["E"].text() == "Batik"
    again.editors["E"].setText("Batik cap")
    again.ui.use.click()
    assert [one.id for one in page.books.known()] == [book.key]
    page.books.forget(book.key)
    assert page.books.known() != []
    dialogs.answers["confirm"] = True
    page.books.forget(book.key)
    assert page.books.known() == []
    assert not any("Balai Contoh" in card.choice.text() for card in cards(page))


def test_a_file_that_is_no_list_is_told(page: SendPage, dialogs: Any, tmp_path: Path) -> None:
    (tmp_path / "catatan.xlsx").write_text("bukan buku kerja")
    dialogs.answers["open_file"] = tmp_path / "catatan.xlsx"
    choose_card(page, "Buku kerja lain")
    go_on(page)
    assert len(dialogs.said("show_problem")) == 1
    assert page.step == LAYOUT
