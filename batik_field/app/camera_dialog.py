"""What the camera sees, and a button that keeps it. Imported only where there is a camera."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QCamera, QImageCapture, QMediaCaptureSession, QMediaDevices
from PySide6.QtMultimediaWidgets import QVideoWidget
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import screen_room, theme

FIRST_SIZE = QSize(760, 620)


class CameraDialog(QDialog):
    """`done` gets the picture. It is never written to disk: only the vault keeps it."""

    def __init__(self, done: Callable[[QImage], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self.setWindowTitle(self.tr("Potret dengan kamera"))
        self._done = done
        self.session = QMediaCaptureSession(self)
        self._devices = QMediaDevices.videoInputs()
        self._camera = QCamera(QMediaDevices.defaultVideoInput(), self)
        self.which = QComboBox(self)
        self.capture = QImageCapture(self)
        self._seen = QVideoWidget(self)
        self._words = QLabel(self)
        self.shoot = QPushButton(self.tr("Potret"), self)
        self.session.setCamera(self._camera)
        self.session.setImageCapture(self.capture)
        self.session.setVideoOutput(self._seen)
        self._lay_out()
        self.capture.readyForCaptureChanged.connect(self.shoot.setEnabled)
        self.capture.imageCaptured.connect(self._taken)
        self.capture.errorOccurred.connect(self._failed)
        self._camera.errorOccurred.connect(self._failed)
        self.finished.connect(self._camera.stop)
        self._offer_devices()
        screen_room.fit(self, FIRST_SIZE)
        self._camera.start()

    def _offer_devices(self) -> None:
        """A tablet looks to both sides; who pulled the only camera out meanwhile is told so."""
        self.which.addItems([device.description() for device in self._devices])
        self.which.setVisible(len(self._devices) > 1)
        if self._camera.cameraDevice() in self._devices:
            self.which.setCurrentIndex(self._devices.index(self._camera.cameraDevice()))
        self.which.currentIndexChanged.connect(self._look_through)
        if not self._devices:
            self._say(
                self.tr("Tidak ada kamera. Sambungkan kameranya, lalu buka lagi jendela ini.")
            )

    @Slot(int)
    def _look_through(self, number: int) -> None:
        self._say("")
        self._camera.setCameraDevice(self._devices[number])
        self._camera.start()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        self._seen.setAccessibleName(self.tr("Gambar dari kamera"))
        self.which.setAccessibleName(self.tr("Kamera yang dipakai"))
        column.addWidget(self.which, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._seen, 1)
        self._words.setWordWrap(True)
        self._words.hide()
        column.addWidget(self._words)
        acts = QWidget(self)
        column.addWidget(acts)
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        cancel = QPushButton(self.tr("Batal"), acts)
        cancel.setToolTip(self.tr("Batal (Esc)"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        self.shoot.setProperty("kind", "primary")
        self.shoot.setToolTip(self.tr("Potret (Enter)"))
        self.shoot.setDefault(True)
        self.shoot.setEnabled(False)
        theme.put_icon(self.shoot, "camera", "on_primary")
        self.shoot.clicked.connect(self._shoot)
        row.addWidget(self.shoot)

    @Slot()
    def _shoot(self) -> None:
        self.capture.capture()

    @Slot(int, QImage)
    def _taken(self, number: int, image: QImage) -> None:
        done = self._done
        self.accept()
        done(image)

    @Slot()
    def _failed(self) -> None:
        self._say(self.tr("Kamera tidak menjawab. Tutup program lain yang memakainya."))

    def _say(self, sentence: str) -> None:
        self._words.setText(sentence)
        self._words.setVisible(bool(sentence))
        theme.mark(self._words, role="problem")
