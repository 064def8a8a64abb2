"""A picture through the code of the camera, from frames a test sends; no camera is needed."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

# The extra is not in the lock: it weighs 170 MB, and its libraries are not on every system.
multimedia = pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)

from batik_field.app.camera_dialog import CameraDialog  # noqa: E402  # needs the extra

pytestmark = pytest.mark.qt_log_ignore("plugin does not support|qt.multimedia|QRhi", extend=True)


@pytest.fixture
def taken() -> list[QImage]:
    return []


@pytest.fixture
def dialog(qtbot: QtBot, taken: list[QImage]) -> Iterator[CameraDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    made = CameraDialog(taken.append)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.session.setVideoFrameInput(None)


@pytest.fixture
def frames(dialog: CameraDialog) -> Callable[[], None]:
    """Send one more frame, its left half blue."""
    source = multimedia.QVideoFrameInput(dialog)
    dialog.session.setCamera(None)
    dialog.session.setVideoFrameInput(source)
    image = QImage(640, 480, QImage.Format.Format_RGBA8888)
    image.fill(QColor("red"))
    for x in range(320):
        for y in range(480):
            image.setPixelColor(x, y, QColor("blue"))

    def send() -> None:
        source.sendVideoFrame(multimedia.QVideoFrame(image))

    return send


def test_without_a_camera_it_says_what_to_do(dialog: CameraDialog) -> None:
    if multimedia.QMediaDevices.videoInputs():
        pytest.skip("this machine has a camera")
    assert not dialog.shoot.isEnabled()
    assert dialog.which.isHidden()
    assert dialog._words.text().startswith("Tidak ada kamera.")


def test_the_picture_is_what_was_seen_and_the_window_goes(
    dialog: CameraDialog, frames: Callable[[], None], taken: list[QImage], qtbot: QtBot
) -> None:
    def ready() -> bool:
        frames()
        return dialog.shoot.isEnabled()

    qtbot.waitUntil(ready, timeout=10_000)
    dialog.shoot.click()

    def arrived() -> bool:
        if not taken:
            frames()
        return bool(taken)

    qtbot.waitUntil(arrived, timeout=10_000)
    (picture,) = taken
    assert (picture.width(), picture.height()) == (640, 480)
    assert picture.pixelColor(10, 10) == QColor("blue")
    assert picture.pixelColor(630, 470) == QColor("red")
    assert dialog.isHidden()


def test_a_camera_that_fails_is_told_of(dialog: CameraDialog) -> None:
    dialog.capture.errorOccurred.emit(0, dialog.capture.Error.ResourceError, "")
    assert "tidak menjawab" in dialog._words.text()
    assert dialog._words.isVisible()
