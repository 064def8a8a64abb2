"""The first window. It knows no service, so nothing is opened here."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from batik_field.app.theme import Look
from batik_field.app.unlock_window import UnlockWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> UnlockWindow:
    made = UnlockWindow("data dinas")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_enter_asks_to_unlock(window: UnlockWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(window.ui.passphrase, "sandi rahasia")
    with qtbot.waitSignal(window.unlock_wanted) as asked:
        QTest.keyClick(window.ui.passphrase, Qt.Key.Key_Return)
    assert asked.args == ["sandi rahasia"]


def test_nothing_typed_is_told_beside_the_field(window: UnlockWindow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(window.unlock_wanted):
        window.ui.open.click()
    assert window.ui.problem.text() == "Isi kata sandi dulu."


def test_a_refusal_keeps_what_was_typed_and_goes_at_the_next_key(window: UnlockWindow) -> None:
    window.ui.passphrase.setText("salah")
    window.wait("Membuka data…")
    assert window.ui.steps.currentWidget() is window.ui.waiting
    assert not window.ui.demo.isEnabled()
    window.refuse("Kata sandi tidak cocok.")
    assert window.ui.steps.currentWidget() is window.ui.ask
    assert window.ui.passphrase.text() == "salah"
    assert window.ui.problem.isVisible()
    assert window.ui.demo.isEnabled()
    QTest.keyClicks(window.ui.passphrase, "x")
    assert not window.ui.problem.isVisible()


def test_the_card_is_as_high_as_what_it_shows(window: UnlockWindow, qtbot: QtBot) -> None:
    steps = window.ui.steps
    calm = steps.height()
    window.refuse("Kata sandi tidak cocok. Periksa Caps Lock dan ketik ulang.")
    qtbot.waitUntil(lambda: steps.height() > calm)
    said = steps.height() - calm
    lines = window.ui.problem.height()
    assert lines <= said <= lines + 16
    window.ui.forgot.click()
    qtbot.waitUntil(lambda: window.ui.back.isVisible() and steps.height() > calm + said)
    for part in (window.ui.code, window.ui.reset, window.ui.back):
        assert part.height() >= part.sizeHint().height()
    window.ask_again()
    qtbot.waitUntil(lambda: steps.height() == calm)


def test_tells_of_caps_lock(window: UnlockWindow) -> None:
    QTest.keyClick(window.ui.passphrase, "A")
    assert window.ui.hint.isVisible()
    QTest.keyClick(window.ui.passphrase, "a")
    assert not window.ui.hint.isVisible()
    QTest.keyClick(window.ui.passphrase, "A", Qt.KeyboardModifier.ShiftModifier)
    assert not window.ui.hint.isVisible()


def test_can_show_the_passphrase(window: UnlockWindow) -> None:
    window.ui.reveal.click()
    assert window.ui.passphrase.echoMode() == QLineEdit.EchoMode.Normal
    window.ui.reveal.click()
    assert window.ui.passphrase.echoMode() == QLineEdit.EchoMode.Password


@pytest.mark.parametrize(
    ("code", "new", "again", "words"),
    [
        ("", "canting soga mori", "canting soga mori", "Isi kode"),
        ("ABCD", "pendek", "pendek", "terlalu pendek"),
        ("ABCD", "canting soga mori", "canting soga", "belum sama"),
    ],
)
def test_a_new_passphrase_is_looked_at_first(
    window: UnlockWindow, qtbot: QtBot, code: str, new: str, again: str, words: str
) -> None:
    window.ui.forgot.click()
    window.ui.code.setText(code)
    window.ui.new_passphrase.setText(new)
    window.ui.repeated.setText(again)
    with qtbot.assertNotEmitted(window.reset_wanted):
        window.ui.reset.click()
    assert words in window.ui.recover_problem.text()


def test_asks_for_a_new_passphrase_with_the_code(window: UnlockWindow, qtbot: QtBot) -> None:
    window.ui.forgot.click()
    window.ui.code.setText(" ABCD-EFGH ")
    for field in (window.ui.new_passphrase, window.ui.repeated):
        field.setText("canting soga mori")
    with qtbot.waitSignal(window.reset_wanted) as asked:
        window.ui.reset.click()
    assert asked.args == ["ABCD-EFGH", "canting soga mori"]
    window.refuse("Kode pemulihan salah ketik.")
    assert window.ui.steps.currentWidget() is window.ui.recover
    window.ui.back.click()
    assert window.ui.code.text() == ""
    assert window.ui.steps.currentWidget() is window.ui.ask
