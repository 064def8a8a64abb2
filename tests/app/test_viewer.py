"""Pictures looked at closely and turned; nothing leaves the vault for it."""

import weakref
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from batik_field.app.editors.sources import Shown
from batik_field.app.viewer import Viewer

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def picture(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x8A5420)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "png")
    return bytes(buffer.data().data())


def value(name: str, mime: str = "image/jpeg") -> dict[str, Any]:
    return {"sha256": name, "size": 1, "mime": mime, "name": name}


class KnownFiles:
    """Stands in for `attached_files.AttachedFiles`: answers at once."""

    def __init__(self) -> None:
        self.data = {
            "luas.jpg": picture(4000, 3000),
            "kecil.jpg": picture(40, 30),
            "berputar": picture(30, 40),
            "rusak.jpg": b"bukan gambar",
        }
        self.turned: list[int] = []
        self.let: list[str] = []

    def fetch(
        self, owner: Any, file: Any, done: Callable[[bytes], object], refused: Callable[[str], Any]
    ) -> None:
        name = file["name"]
        done(self.data[name]) if name in self.data else refused("Lampiran ini rusak.")

    def turn(self, owner: Any, file: Any, quarters: int, done: Any, refused: Any) -> None:
        self.turned.append(quarters)
        done(value("berputar"))

    def let_out(self, file: Any) -> None:
        self.let.append(file["name"])


@pytest.fixture
def files() -> KnownFiles:
    return KnownFiles()


def shown(files: KnownFiles, qtbot: QtBot, *names: str) -> tuple[Viewer, list[tuple[Any, Any]]]:
    replaced: list[tuple[Any, Any]] = []

    def replace(old: Any, new: Any) -> None:
        replaced.append((old, new))

    values = [
        Shown(value(name, "application/pdf" if name.endswith("pdf") else "image/jpeg"), replace)
        for name in names
    ]
    viewer = Viewer(values, 0, files)
    qtbot.addWidget(viewer)
    viewer.resize(900, 600)
    with qtbot.waitActive(viewer):
        viewer.show()
        viewer.activateWindow()
    return viewer, replaced


def press(viewer: Viewer, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(viewer.focusWidget() or viewer, key)


def test_a_large_picture_is_fitted_and_zoomed_by_keys(files: KnownFiles, qtbot: QtBot) -> None:
    viewer, _ = shown(files, qtbot, "luas.jpg")
    view = viewer.view
    assert view.fits
    assert 0.1 < view.zoom < 0.25
    press(viewer, Qt.Key.Key_1)
    assert view.zoom == pytest.approx(1)
    assert viewer._percent.text() == "100 %"
    press(viewer, Qt.Key.Key_Plus)
    assert view.zoom == pytest.approx(1.25)
    press(viewer, Qt.Key.Key_Minus, Qt.Key.Key_Minus)
    assert view.zoom == pytest.approx(0.8)
    press(viewer, Qt.Key.Key_0)
    assert view.fits


def test_a_small_picture_is_not_blown_up_and_zoom_has_ends(files: KnownFiles, qtbot: QtBot) -> None:
    viewer, _ = shown(files, qtbot, "kecil.jpg")
    assert viewer.view.zoom == pytest.approx(1)
    for _ in range(40):
        viewer.grow()
    assert viewer.view.zoom == pytest.approx(8)
    for _ in range(80):
        viewer.shrink()
    assert viewer.view.zoom == pytest.approx(0.05)


def test_ctrl_and_the_wheel_zoom(files: KnownFiles, qtbot: QtBot) -> None:
    viewer, _ = shown(files, qtbot, "luas.jpg")
    before = viewer.view.zoom

    def wheel(keys: Qt.KeyboardModifier) -> None:
        event = QWheelEvent(
            QPointF(50, 50),
            viewer.view.viewport().mapToGlobal(QPointF(50, 50)),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewer.view.viewport(), event)

    wheel(Qt.KeyboardModifier.NoModifier)
    assert viewer.view.zoom == pytest.approx(before)
    wheel(Qt.KeyboardModifier.ControlModifier)
    assert viewer.view.zoom == pytest.approx(before * 1.25)


def test_keys_turn_to_the_other_files(files: KnownFiles, qtbot: QtBot) -> None:
    viewer, _ = shown(files, qtbot, "luas.jpg", "surat.pdf", "rusak.jpg", "hilang.jpg")
    press(viewer, Qt.Key.Key_PageUp)
    assert viewer.value["name"] == "luas.jpg"
    press(viewer, Qt.Key.Key_Right)
    assert viewer.value["name"] == "surat.pdf"
    assert viewer._outside.isVisible()
    viewer._outside.click()
    assert files.let == ["surat.pdf"]
    press(viewer, Qt.Key.Key_PageDown)
    assert "tidak dapat ditampilkan" in viewer._words.text()
    press(viewer, Qt.Key.Key_PageDown)
    assert viewer._words.text() == "Lampiran ini rusak."
    assert not viewer._outside.isVisible()
    press(viewer, Qt.Key.Key_PageDown)
    assert viewer.value["name"] == "hilang.jpg"


def test_turning_keeps_a_new_version(files: KnownFiles, qtbot: QtBot) -> None:
    viewer, replaced = shown(files, qtbot, "luas.jpg", "surat.pdf")
    press(viewer, Qt.Key.Key_R)
    assert files.turned == [1]
    assert [(old["name"], new["name"]) for old, new in replaced] == [("luas.jpg", "berputar")]
    assert viewer.value["name"] == "berputar"
    QTest.keyClick(viewer.view, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert files.turned == [1, -1]
    viewer.step(1)
    viewer.turn_right()
    assert files.turned == [1, -1], "what is no picture is not turned"


def test_every_button_says_what_it_does_and_by_which_key(files: KnownFiles, qtbot: QtBot) -> None:
    viewer, _ = shown(files, qtbot, "luas.jpg")
    for button in viewer.findChildren(QToolButton):
        assert button.accessibleName()
        assert button.toolTip().endswith(")")


def test_a_closed_viewer_goes(files: KnownFiles, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    viewer = Viewer([Shown(value("luas.jpg"), pytest.fail)], 0, files, window)
    viewer.open()
    gone = weakref.ref(viewer)
    viewer.reject()
    del viewer
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone() is None
