"""One file in a form: small, by its picture and its name."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from batik_field.app import theme

THUMBNAIL = 48
LONGEST_NAME = 28


class FileCard(QFrame):
    """One file: its picture, its name, open and remove."""

    open_wanted = Signal(object)
    crop_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(
        self,
        value: dict[str, Any],
        parent: QWidget,
        *,
        crops: bool = False,
        small: bool = False,
    ) -> None:
        """`crops`: a portrait may be cut from it. `small`: the picture opens it, without a name."""
        super().__init__(parent)
        self._file = value
        self.setProperty("role", "file")
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(0 if small else 4)
        name = str(value.get("name") or "")
        self._opener = self._button(
            "eye", self.tr("Buka {name}").format(name=name), self.tr("Buka")
        )
        self._picture: QLabel | None = None
        if small:
            theme.put_icon(self._opener, "document", "muted")
            self._opener.setToolTip(self.tr("Buka {name}").format(name=name))
            self._opener.setIconSize(QSize(THUMBNAIL, THUMBNAIL - 8))
        else:
            self._picture = self._add_picture(row, name)
        row.addWidget(self._opener)
        self._opener.clicked.connect(self._open)
        if crops:
            words = self.tr("Potong {name} menjadi pas foto 3x4").format(name=name)
            cropper = self._button("crop", words, self.tr("Potong menjadi pas foto 3x4"))
            cropper.clicked.connect(self._crop)
            row.addWidget(cropper)
        remover = self._button("close", self.tr("Hapus {name}").format(name=name), self.tr("Hapus"))
        remover.clicked.connect(self._remove)
        row.addWidget(remover)

    def _add_picture(self, row: QHBoxLayout, name: str) -> QLabel:
        picture = QLabel(self)
        picture.setFixedSize(THUMBNAIL, THUMBNAIL)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.put_icon(picture, "document", "muted")
        row.addWidget(picture)
        label = QLabel(_short(name), self)
        label.setToolTip(name)
        row.addWidget(label)
        return picture

    def _button(self, icon: str, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        theme.put_icon(button, icon, "muted")
        button.setAccessibleName(name)
        button.setToolTip(tip)
        button.setIconSize(QSize(18, 18))
        return button

    def show_picture(self, data: bytes) -> None:
        """Draw the thumbnail."""
        picture = QPixmap()
        if not picture.loadFromData(data):
            return
        ratio = self.devicePixelRatioF()
        side = round(THUMBNAIL * ratio)
        small = picture.scaled(
            side,
            side,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small.setDevicePixelRatio(ratio)
        if self._picture is None:
            theme.put_icon(self._opener, "")
            self._opener.setIcon(QIcon(small))
        else:
            theme.put_icon(self._picture, "")
            self._picture.setPixmap(small)

    @Slot()
    def _open(self) -> None:
        self.open_wanted.emit(self._file)

    @Slot()
    def _crop(self) -> None:
        self.crop_wanted.emit(self._file)

    @Slot()
    def _remove(self) -> None:
        self.remove_wanted.emit(self._file)


def _short(name: str) -> str:
    """Shorten in the middle, because the end of a name says what kind of file it is."""
    if len(name) <= LONGEST_NAME:
        return name
    return f"{name[: LONGEST_NAME - 12]}…{name[-11:]}"
