"""What fills each column of a recipient's workbook is confirmed by keyboard."""

import weakref
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from batik_field.app.columns_dialog import ColumnsDialog
from batik_field.services import templates
from batik_field.services.session import Session
from tests.services.test_templates import workbook

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def dialog(session: Session, tmp_path: Path, qtbot: QtBot) -> ColumnsDialog:
    look = templates.look(session, workbook(tmp_path / "blanko.xlsx"))
    made = ColumnsDialog(look, templates.sources(), None)
    qtbot.addWidget(made)
    made.show()
    return made


def answered(dialog: ColumnsDialog, qtbot: QtBot) -> list[Any]:
    with qtbot.waitSignal(dialog.confirmed) as told:
        dialog.ui.use.click()
    return list(told.args)


def test_shows_what_is_proposed_and_asks_who_receives_it(dialog: ColumnsDialog) -> None:
    assert dialog.ui.heading.text() == "3 dari 6 kolom lembar “Sheet” dikenali."
    assert dialog.editors["B"].text() == "Nama lengkap"
    assert dialog.editors["E"].text() == ""
    assert dialog.ui.name.text() == "blanko"
    dialog.ui.use.click()
    assert dialog.ui.problem.isVisible()
    assert dialog.isVisible()


def test_what_is_about_no_column_is_told_before_it_is_confirmed(
    session: Session, tmp_path: Path, qtbot: QtBot, dialog: ColumnsDialog
) -> None:
    assert not dialog.ui.notes.isVisible()
    path = workbook(tmp_path / "dua.xlsx")
    book = load_workbook(path)
    book.copy_worksheet(book.active).title = "Cadangan"
    book.active.merge_cells("B4:B5")
    book.save(path)
    told = ColumnsDialog(templates.look(session, path), templates.sources(), None)
    qtbot.addWidget(told)
    told.show()

    assert told.ui.notes.isVisible()
    assert "“Cadangan”" in told.ui.notes.text()
    assert "B4:B5 digabung ke bawah" in told.ui.notes.text()


def test_a_field_is_typed_and_other_words_are_a_fixed_text(
    dialog: ColumnsDialog, qtbot: QtBot
) -> None:
    dialog.ui.recipient.setText(" Balai Contoh ")
    QTest.keyClicks(dialog.editors["D"], "nama kecam")
    QTest.keyClick(dialog.editors["D"], Qt.Key.Key_Return)
    QTest.keyClicks(dialog.editors["E"], "Batik tulis halus")
    dialog.editors["B"].clear()

    recipient, name, mapping = answered(dialog, qtbot)

    assert (recipient, name) == ("Balai Contoh", "blanko")
    assert mapping == {
        "A": "computed.number",
        "B": None,
        "C": "artisan.nik",
        "D": "computed.district",
        "E": {"fixed": "Batik tulis halus"},
        "F": None,
    }


def test_a_workbook_without_any_column_is_not_confirmed(dialog: ColumnsDialog) -> None:
    dialog.ui.recipient.setText("Balai Contoh")
    for editor in dialog.editors.values():
        editor.clear()
    dialog.ui.use.click()
    assert "sedikitnya satu" in dialog.ui.problem.text()


def test_the_dialog_goes_when_it_is_closed(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    look = templates.look(session, workbook(tmp_path / "blanko.xlsx"))
    dialog = ColumnsDialog(look, templates.sources(), None)
    gone = weakref.ref(dialog)
    dialog.show()
    dialog.reject()
    delete(dialog)
    del dialog
    assert gone() is None
