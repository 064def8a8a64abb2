"""The panel names every open problem so that it is understood away from its field."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from batik_field.app.card_list import CardList
from batik_field.app.readiness_panel import ReadinessPanel, in_words
from batik_field.domain.checks import Problem
from batik_field.domain.readiness import Readiness

PHONE = Problem("phone", "Belum diisi.", True, "artisan", "1")
CONSENT = Problem("consent", "Tanyakan persetujuan pemakaian datanya.", False, "artisan", "1")
PAPER = Problem("kind", "KTP: catat dokumennya.", True, "document")


def test_problems_in_words() -> None:
    assert in_words(PHONE) == "Nomor HP: belum diisi."
    assert in_words(PAPER) == "KTP: catat dokumennya."
    assert in_words(Problem("nik", "NIK harus 16 angka.", True, "artisan")) == "NIK harus 16 angka."


def test_blocking_ones_stand_first_and_lead_somewhere(qtbot: QtBot) -> None:
    panel = ReadinessPanel()
    qtbot.addWidget(panel)
    panel.show_readiness(Readiness((CONSENT, PHONE, PAPER), 11, 13))
    shown = panel.findChild(CardList)
    assert shown is not None
    assert [shown.item(row).text() for row in range(3)][-1].startswith("Persetujuan")
    assert panel._count.text() == "11 dari 13"
    with qtbot.waitSignal(panel.chosen) as chosen:
        shown.itemActivated.emit(shown.item(0))
    assert chosen.args == [PHONE]


def test_ready_is_said(qtbot: QtBot) -> None:
    panel = ReadinessPanel()
    qtbot.addWidget(panel)
    panel.show_readiness(Readiness((), 13, 13))
    shown = panel.findChild(CardList)
    assert shown is not None
    assert shown.item(0).text() == "Siap kirim"


def test_no_words_are_cut_off(qtbot: QtBot) -> None:
    panel = ReadinessPanel()
    qtbot.addWidget(panel)
    long = "Sebuah kalimat yang panjang sekali " * 6
    panel.show_readiness(Readiness((Problem("alias", long, True, "artisan"), PHONE), 1, 3))
    shown = panel.findChild(CardList)
    assert shown is not None
    panel.resize(220, 500)
    panel.show()
    QApplication.processEvents()
    narrow = shown.visualItemRect(shown.item(0)).height()
    lines = shown.fontMetrics().horizontalAdvance(long) / (shown.viewport().width() - 40)
    assert narrow >= lines * shown.fontMetrics().height()
    panel.resize(600, 500)
    QApplication.processEvents()
    assert shown.visualItemRect(shown.item(0)).height() < narrow


def test_the_panel_folds(qtbot: QtBot) -> None:
    panel = ReadinessPanel()
    qtbot.addWidget(panel)
    panel.show_readiness(Readiness((PHONE,), 1, 2))
    panel.show()
    panel.set_foldable(True)
    assert not panel._list.isVisible()
    panel._fold.click()
    assert panel._list.isVisible()
    panel.set_foldable(False)
    assert panel._list.isVisible()
    assert not panel._fold.isVisible()
