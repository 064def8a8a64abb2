"""A portrait is framed by mouse or keys and goes where it was asked for."""

import weakref
from typing import Any, cast

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from batik_field.app.attached_files import AttachedFiles
from batik_field.app.background import Immediate
from batik_field.app.dialogs import Dialogs
from batik_field.app.portrait_dialog import PortraitDialog
from batik_field.services import attachments
from batik_field.services.session import Session
from tests.app.test_viewer import picture

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def files(session: Session, dialogs: Any, qtbot: QtBot) -> AttachedFiles:
    window = QWidget()
    qtbot.addWidget(window)
    return AttachedFiles(session, cast(Dialogs, dialogs), Immediate(), window)


@pytest.fixture
def value(session: Session) -> dict[str, Any]:
    return attachments.attach_bytes(session, picture(1600, 1200), "orang.png", "image/png")


def shown(
    files: AttachedFiles, value: dict[str, Any], qtbot: QtBot
) -> tuple[PortraitDialog, list[dict[str, Any]]]:
    made: list[dict[str, Any]] = []
    dialog = PortraitDialog(value, files, made.append)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog, made


def test_enter_keeps_the_frame_as_a_portrait(
    files: AttachedFiles, session: Session, value: dict[str, Any], qtbot: QtBot
) -> None:
    dialog, made = shown(files, value, qtbot)
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    (portrait,) = made
    assert portrait["mime"] == "image/jpeg"
    image = QImage.fromData(attachments.content(session, portrait))
    assert (image.width(), image.height()) == (600, 800)
    assert not dialog.isVisible()


def test_arrows_move_and_plus_and_minus_size(
    files: AttachedFiles, value: dict[str, Any], qtbot: QtBot
) -> None:
    dialog, _ = shown(files, value, qtbot)
    view = dialog.view
    whole = view.frame_chosen
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Minus)
    small = view.frame_chosen
    assert small.width < whole.width
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.frame_chosen.x < small.x
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.frame_chosen.y > small.y
    for _ in range(100):
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.frame_chosen.x + view.frame_chosen.width == pytest.approx(1600)


def test_the_mouse_drags_the_frame_and_its_corners(
    files: AttachedFiles, value: dict[str, Any], qtbot: QtBot
) -> None:
    dialog, _ = shown(files, value, qtbot)
    view = dialog.view
    left = Qt.MouseButton.LeftButton

    def drag(start: QPoint, by: QPoint) -> None:
        QTest.mousePress(view, left, Qt.KeyboardModifier.NoModifier, start)
        QTest.mouseMove(view, start + by)
        QTest.mouseRelease(view, left, Qt.KeyboardModifier.NoModifier, start + by)

    before = view.frame_chosen
    drag(view._framed().bottomRight().toPoint(), QPoint(-60, -80))
    smaller = view.frame_chosen
    assert smaller.width < before.width
    assert (smaller.x, smaller.y) == (pytest.approx(before.x), pytest.approx(before.y))
    drag(view._framed().center().toPoint(), QPoint(25, 0))
    assert view.frame_chosen.x > smaller.x
    assert view.frame_chosen.width == smaller.width


def test_a_soft_cut_is_told(files: AttachedFiles, session: Session, qtbot: QtBot) -> None:
    small = attachments.attach_bytes(session, picture(200, 300), "kecil.png", "image/png")
    dialog, _ = shown(files, small, qtbot)
    assert "kurang tajam" in dialog._words.text()
    assert dialog.use.isEnabled()


def test_what_is_no_picture_is_told_and_not_cut(
    files: AttachedFiles, session: Session, qtbot: QtBot
) -> None:
    strange = attachments.attach_bytes(session, b"bukan gambar", "a.gif", "image/gif")
    dialog, made = shown(files, strange, qtbot)
    assert "tidak dapat ditampilkan" in dialog._words.text()
    dialog.use.click()
    assert made == []


def test_a_closed_dialog_goes(files: AttachedFiles, value: dict[str, Any], qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = PortraitDialog(value, files, pytest.fail, window)
    dialog.open()
    gone = weakref.ref(dialog)
    dialog.reject()
    del dialog
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone() is None
