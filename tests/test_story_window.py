"""The whole story with windows: first start, an artisan, a visit, monev, and the workbook."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from batik_field.app.dialogs import Dialogs
from batik_field.app.form import Form
from batik_field.app.main_window import MainWindow
from batik_field.app.send_page import CHECK, RECEIPT, SendPage
from batik_field.app.settings import SettingsFile
from batik_field.app.shell import Shell
from batik_field.app.theme import LIGHT_CHOICE, Look
from batik_field.app.unlock_window import UnlockWindow
from batik_field.app.wizard import Wizard
from batik_field.domain.queries import Query
from batik_field.services import records, search

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
PASSPHRASE = "canting soga mori"
TYPED = {
    "nik": "352308 520580 0001",
    "full_name": "Sulastri",
    "birth_place": "Tuban",
    "birth_date": "12/05/1980",
    "address": "Dusun Krajan 4",
    "phone": "0812 3456 7890",
}
CHOSEN = {"sex": "P", "village": "35.23.08.2006", "education": "3", "occupation": "4"}
WAIT = 20_000


@pytest.fixture
def shell(qapp: QApplication, dialogs: Any, tmp_path: Path) -> Iterator[Shell]:
    made = Shell(
        qapp,
        tmp_path / "data",
        settings=SettingsFile(tmp_path / "jendela.ini"),
        look=Look(qapp, LIGHT_CHOICE),
        dialogs=cast(Dialogs, dialogs),
        end=lambda: None,
    )
    yield made
    if made.main is not None:
        made.main.leave()
    made.entrance.close()
    made.close()
    made.setParent(None)
    qapp.setStyleSheet("")


def first_start(shell: Shell, qtbot: QtBot) -> MainWindow:
    wizard = shell.entrance.window
    assert isinstance(wizard, Wizard)
    ui = wizard.ui
    ui.begin.click()
    ui.next.click()
    QTest.keyClicks(ui.officer_name, "Ratna Contoh")
    ui.next.click()
    QTest.keyClicks(ui.passphrase, PASSPHRASE)
    QTest.keyClicks(ui.repeated, PASSPHRASE)
    ui.next.click()
    qtbot.waitUntil(lambda: ui.pages.currentWidget() is ui.recovery, timeout=WAIT)
    QTest.keyClicks(ui.last_group, "".join(ui.code.text().split())[-4:])
    ui.next.click()
    assert shell.main is not None
    return shell.main


def fill(form: Form, typed: Mapping[str, str], chosen: Mapping[str, object]) -> None:
    for key, words in typed.items():
        form.focus_field(key)
        QTest.keyClicks(form.binding.rows[key].widget, words)
    for key, value in chosen.items():
        form.binding.set(key, value)


def enter_person(window: MainWindow) -> str:
    """Write down a person with skill, documents, visit and monev, saved once."""
    window.new_artisan()
    record = window.artisans.record
    tabs = record.tabs
    fill(tabs.profile.form, TYPED, CHOSEN)
    for entity, chosen in (
        ("skill", {"skill": "membatik", "chosen": True}),
        ("visit", {"purpose": "pembinaan", "outcome": "bertemu", "summary": "Rajin"}),
        ("monev", {"kind": "awal", "production_pieces": 12}),
    ):
        tabs.go_to(entity)
        tabs.related[entity].add()
        fill(tabs.related[entity].form, {}, chosen)
    record.save()
    return record.artisan


def send(window: MainWindow, qtbot: QtBot) -> SendPage:
    window.go("send")
    page = window.ui.pages.currentWidget()
    assert isinstance(page, SendPage)
    page.ui.next.click()
    qtbot.waitUntil(page.ui.tick_all.isEnabled, timeout=WAIT)
    page.ui.tick_all.click()
    page.ui.next.click()
    exam = page.ui.settings_inside.findChild(QLineEdit, "exam_date")
    assert exam is not None
    QTest.keyClicks(exam, "20/01/2027")
    page.ui.next.click()
    qtbot.waitUntil(lambda: page.step == CHECK, timeout=WAIT)
    page.ui.next.click()
    qtbot.waitUntil(lambda: page.step == RECEIPT, timeout=WAIT)
    return page


def test_from_the_first_start_to_the_workbook(
    shell: Shell, dialogs: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    assert shell.start()
    window = first_start(shell, qtbot)
    artisan = enter_person(window)
    session = window.desk.session
    saved = records.record(session, "artisan", artisan)
    assert saved is not None
    assert saved.values["nik"] == "3523085205800001"
    assert saved.values["birth_date"] == "1980-05-12"
    assert saved.values["phone"] == "+6281234567890"
    visit = records.linked(session, "visit", "artisan", artisan)[0]
    assert visit.values["officers"] == "Ratna Contoh"
    assert records.linked(session, "monev", "artisan", artisan)[0].values["production_pieces"] == 12

    shell.lock()
    qtbot.waitUntil(lambda: not shell.work.is_busy, timeout=WAIT)
    unlock = shell.entrance.window
    assert isinstance(unlock, UnlockWindow)
    QTest.keyClicks(unlock.ui.passphrase, PASSPHRASE)
    unlock.ui.open.click()
    qtbot.waitUntil(lambda: shell.main is not None, timeout=WAIT)
    again = shell.main
    assert again is not None
    assert again.artisans.record.artisan == artisan
    assert search.ids(again.desk.session, Query("artisan", "sulastri")) == [artisan]

    target = tmp_path / "blanko.xlsx"
    dialogs.answers["choose_export_path"] = target
    page = send(again, qtbot)
    assert page.ui.receipt_title.text() == "1 dari 1 orang tertulis dan terbaca ulang."
    heading, row = CalamineWorkbook.from_path(target).get_sheet_by_index(0).to_python()
    line = dict(zip(heading, row, strict=True))
    assert line["NAMA ASESI"] == "SULASTRI"
    assert line["NIK"] == "3523085205800001"
    assert line["TANGGAL LAHIR"] == "12/05/1980"
    assert line["KODE KOTA"] == "3523"
    assert line["TANGGAL UJI"] == "20/01/2027"
    assert line["TELP"] == "081234567890"
