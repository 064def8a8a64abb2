"""The first start."""

from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from batik_field.app.dialogs import Dialogs
from batik_field.app.theme import Look
from batik_field.app.wizard import Setup, Wizard

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CODE = "7H2K-Q9XW-M4TB-0C8R-ZD5N-3VJE-PF6Y-KA1S"


@pytest.fixture
def wizard(look: Look, dialogs: Any, qtbot: QtBot) -> Wizard:
    made = Wizard(cast(Dialogs, dialogs))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def press_enter() -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_is_filled_for_tuban_and_needs_the_keyboard_only(wizard: Wizard, qtbot: QtBot) -> None:
    ui = wizard.ui
    press_enter()
    assert ui.name.text() == "Dinas Tenaga Kerja dan Perindustrian"
    for _ in range(6):
        press_enter()
    assert ui.pages.currentWidget() is ui.officer
    QTest.keyClicks(ui.officer_name, "Ratna Contoh")
    for _ in range(4):
        press_enter()
    assert ui.pages.currentWidget() is ui.passphrase_page
    QTest.keyClicks(ui.passphrase, "canting soga mori")
    press_enter()
    QTest.keyClicks(ui.repeated, "canting soga mori")
    with qtbot.waitSignal(wizard.setup_wanted) as asked:
        press_enter()
    setup = asked.args[0]
    assert isinstance(setup, Setup)
    assert setup.office["regency"] == "35.23"
    assert setup.officer["name"] == "Ratna Contoh"
    assert setup.officer["role"] == "petugas"
    assert setup.passphrase == "canting soga mori"


@pytest.mark.parametrize(
    ("page", "field", "text", "words"),
    [
        ("office", "email", "disnakerind@tubankab", "surel"),
        ("officer", "nip", "19800512200501200", "18 angka"),
    ],
)
def test_what_looks_mistyped_is_told_once_and_kept(
    wizard: Wizard, page: str, field: str, text: str, words: str
) -> None:
    ui = wizard.ui
    asked = getattr(ui, page)
    ui.officer_name.setText("Ratna Contoh")
    wizard.show_page(asked)
    getattr(ui, field).setText(text)

    ui.next.click()
    assert ui.pages.currentWidget() is asked
    assert words in ui.problem.text()
    ui.next.click()
    assert ui.pages.currentWidget() is not asked


def test_a_phone_is_kept_as_everywhere(wizard: Wizard) -> None:
    wizard.ui.phone.setText("0356 321 234")
    assert wizard.setup.office["phone"] == "+62356321234"


def test_any_regency_can_be_chosen_and_the_letterhead_follows(wizard: Wizard) -> None:
    wizard.ui.begin.click()
    wizard.ui.regency.setText("Kabupaten Lamongan, Jawa Timur")
    wizard.ui.regency.editingFinished.emit()
    assert wizard.ui.government.text() == "Pemerintah Kabupaten Lamongan"
    assert wizard.setup.office["regency"] == "35.24"
    assert "signer_place" not in wizard.setup.office


@pytest.mark.parametrize(
    ("page", "field", "text", "words"),
    [
        ("office", "name", "", "Isi nama dinas"),
        ("office", "regency", "Tuban", "Pilih kabupaten"),
        ("officer", "officer_name", " ", "Isi nama petugas"),
        ("passphrase_page", "passphrase", "pendek", "terlalu pendek"),
    ],
)
def test_says_what_is_missing_and_stays(
    wizard: Wizard, page: str, field: str, text: str, words: str
) -> None:
    wizard.show_page(getattr(wizard.ui, page))
    getattr(wizard.ui, field).setText(text)
    wizard.ui.next.click()
    assert words in wizard.ui.problem.text()
    assert wizard.ui.pages.currentWidget() is getattr(wizard.ui, page)


def test_the_code_must_be_noted_before_work_begins(wizard: Wizard, qtbot: QtBot) -> None:
    wizard.show_code(CODE)
    assert "".join(wizard.ui.code.text().split()) == CODE
    QTest.keyClicks(wizard.ui.last_group, "KA1X")
    with qtbot.assertNotEmitted(wizard.finished):
        wizard.ui.next.click()
    assert wizard.ui.problem.isVisible()
    wizard.ui.last_group.clear()
    QTest.keyClicks(wizard.ui.last_group, "kais")
    with qtbot.waitSignal(wizard.finished):
        press_enter()


def test_the_window_stays_until_the_code_is_noted(wizard: Wizard, qtbot: QtBot) -> None:
    wizard.show_code(CODE)
    wizard.close()
    assert wizard.isVisible()
    wizard.show_page(wizard.ui.welcome)
    with qtbot.waitSignal(wizard.closed):
        wizard.close()


def test_the_code_can_be_saved_and_copied(wizard: Wizard, dialogs: Any, tmp_path: Path) -> None:
    wizard.show_code(CODE)
    target = tmp_path / "kode.txt"
    dialogs.answers["choose_save_path"] = target
    wizard.ui.save_code.click()
    assert CODE in target.read_text("utf-8")
    wizard.ui.copy_code.click()
    assert QApplication.clipboard().text() == CODE


def test_a_refusal_comes_back_to_the_page_with_everything_typed(wizard: Wizard) -> None:
    wizard.show_page(wizard.ui.passphrase_page)
    wizard.ui.passphrase.setText("canting soga mori")
    wizard.wait("Membuat folder data terkunci…")
    wizard.refuse("Penyimpanan penuh.")
    assert wizard.ui.pages.currentWidget() is wizard.ui.passphrase_page
    assert wizard.ui.passphrase.text() == "canting soga mori"
    assert wizard.ui.problem.text() == "Penyimpanan penuh."


@pytest.mark.parametrize("page", ["welcome", "office", "officer", "passphrase_page", "recovery"])
def test_a_small_screen_shows_the_way_on_and_the_rest_scrolls(wizard: Wizard, page: str) -> None:
    """1366 x 768 at 150 % leaves about 440 pixels of height."""
    wizard.resize(800, 400)
    wizard.show_page(getattr(wizard.ui, page))
    QApplication.processEvents()
    assert wizard.height() == 400
    foot = wizard.ui.next.mapTo(wizard, wizard.ui.next.rect().bottomLeft()).y()
    assert foot < 400


def test_the_cursor_is_scrolled_to(wizard: Wizard) -> None:
    wizard.resize(800, 360)
    wizard.show_page(wizard.ui.officer)
    for _ in range(3):
        press_enter()
    QApplication.processEvents()
    laptop = wizard.ui.laptop
    assert QApplication.focusWidget() is laptop
    assert laptop.visibleRegion().boundingRect().height() == laptop.height()
