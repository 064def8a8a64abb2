"""Cuts a portrait of 3x4 from a picture; its colours, a red ground too, stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import screen_room, theme
from batik_field.app.frame_view import GROW, FrameView
from batik_field.domain.framing import Frame

FIRST_SIZE = QSize(760, 680)


class CutFiles(Protocol):
    """The part of `attached_files.AttachedFiles` needed here."""

    def fetch(
        self,
        owner: QObject,
        value: Mapping[str, Any],
        done: Callable[[bytes], object],
        refused: Callable[[str], object],
    ) -> None:
        """Fetch the bytes of a file."""

    def cut(
        self,
        owner: QObject,
        value: Mapping[str, Any],
        frame: Frame,
        done: Callable[[dict[str, Any]], object],
        refused: Callable[[str], object],
    ) -> None:
        """Keep the part of a picture inside a frame."""


class PortraitDialog(QDialog):
    """`done` gets the value of the portrait once it is in the vault."""

    def __init__(
        self,
        value: Mapping[str, Any],
        files: CutFiles,
        done: Callable[[dict[str, Any]], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self.setWindowTitle(self.tr("Potong pas foto 3x4"))
        self._value, self._files, self._done = value, files, done
        self.view = FrameView(self)
        self._words = QLabel(self)
        self.use = QPushButton(self.tr("Pakai potongan ini"), self)
        self._lay_out()
        self.view.moved.connect(self._judge)
        screen_room.fit(self, FIRST_SIZE)
        self.use.setEnabled(False)
        self._files.fetch(self, value, self._fetched, self._refused)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        hint = QLabel(
            self.tr(
                "Geser bingkai dengan tetikus atau tombol panah (Shift: pelan), ubah besarnya "
                "dengan + dan −. Wajah di tengah, latar merah tidak diubah."
            ),
            self,
        )
        hint.setWordWrap(True)
        hint.setBuddy(self.view)
        column.addWidget(hint)
        self.view.setAccessibleName(self.tr("Bingkai pas foto 3x4"))
        self.view.setAccessibleDescription(hint.text())
        column.addWidget(self.view, 1)
        self._words.setWordWrap(True)
        column.addWidget(self._words)
        acts = QWidget(self)
        column.addWidget(acts)
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        self._size_button(row, "minus", self.tr("Perkecil bingkai (−)"), self._shrink)
        self._size_button(row, "plus", self.tr("Perbesar bingkai (+)"), self._grow)
        row.addStretch(1)
        cancel = QPushButton(self.tr("Batal"), acts)
        cancel.setToolTip(self.tr("Batal (Esc)"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        self.use.setProperty("kind", "primary")
        self.use.setDefault(True)
        self.use.setToolTip(self.tr("Simpan sebagai pas foto (Enter)"))
        theme.put_icon(self.use, "check", "on_primary")
        self.use.clicked.connect(self._cut)
        row.addWidget(self.use)

    def _size_button(
        self, row: QHBoxLayout, icon: str, words: str, act: Callable[[], object]
    ) -> None:
        button = QToolButton(self)
        theme.put_icon(button, icon)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(act)
        row.addWidget(button)

    def _fetched(self, data: bytes) -> None:
        picture = QImage.fromData(data)
        if picture.isNull():
            self._refused(self.tr("Gambar ini tidak dapat ditampilkan di sini."))
            return
        self.use.setEnabled(True)
        self.view.show_picture(picture)
        self.view.setFocus()

    @Slot()
    def _judge(self) -> None:
        """Say whether the cut would print sharp."""
        frame = self.view.frame_chosen
        size = self.tr("{width} x {height} titik").format(
            width=round(frame.width), height=round(frame.height)
        )
        soft = self.tr("{size}: kurang tajam untuk dicetak. Perbesar bingkai atau potret lagi.")
        self._words.setText(size if frame.is_sharp else soft.format(size=size))
        theme.mark(self._words, role="muted" if frame.is_sharp else "warn")

    @Slot()
    def _grow(self) -> None:
        self.view.scale_by(GROW)

    @Slot()
    def _shrink(self) -> None:
        self.view.scale_by(1 / GROW)

    @Slot()
    def _cut(self) -> None:
        self.use.setEnabled(False)
        self._files.cut(self, self._value, self.view.frame_chosen, self._stored, self._refused)

    def _stored(self, value: dict[str, Any]) -> None:
        done = self._done
        self.accept()
        done(value)

    def _refused(self, sentence: str) -> None:
        self.use.setEnabled(bool(self.view.frame_chosen.width > 1))
        self._words.setText(sentence)
        theme.mark(self._words, role="problem")
