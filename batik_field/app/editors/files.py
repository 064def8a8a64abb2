"""Photos, scans and papers: added from disk, dropped, or pasted; shown small."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QImageWriter,
    QKeyEvent,
    QKeySequence,
    QPixmap,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from batik_field.app import theme
from batik_field.app.editors.line import NEXT_KEYS
from batik_field.app.editors.sources import Sources
from batik_field.app.widgets.flow import Flow
from batik_field.domain.fields import Field, Kind
from batik_field.domain.values import is_raw, is_unasked

THUMBNAIL = 48
LONGEST_NAME = 28


class FilesEditor(Flow):
    """One file or several. The bytes are in the vault before the value names them."""

    changed = Signal()
    arrived_late = Signal(object, object)
    """A file is in the vault, but the form shows another record by now: its target, its value."""

    def __init__(self, field: Field, sources: Sources, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=8, margin=6)
        self._field, self._files = field, sources.files
        self._several = field.kind is Kind.FILES
        self._value: Any = None
        self._cards: list[FileCard] = []
        self._busy = 0
        self.target: object = None
        """Whose answer this is; the form sets it when it shows another record."""
        self.setProperty("role", "drop")
        self.setAcceptDrops(True)
        self._adder = self._make_adder()
        self.add(self._adder)
        self.setFocusProxy(self._adder)

    def _make_adder(self) -> QToolButton:
        adder = AddButton(self)
        adder.clicked.connect(self._add_clicked)
        adder.pasted.connect(self.paste)
        adder.setToolTip(self.tr("Pilih dari laptop, seret ke sini, atau tempel (Ctrl+V)"))
        return adder

    def read(self) -> Any:
        """Return the value of the file, the list of them, or None."""
        return self._value

    def write(self, value: Any) -> None:
        """Show the files of a value."""
        self._value = value
        for card in self._cards:
            self.remove(card)
        self._cards = [self._card(file) for file in self._held]
        for card in self._cards:
            self.add_before_last(card)
        self._show_words("")

    def settle(self) -> None:
        """A file is complete at once."""

    @property
    def _held(self) -> list[dict[str, Any]]:
        value = self._value
        if isinstance(value, list):
            return [file for file in value if isinstance(file, dict)]
        if isinstance(value, dict) and "sha256" in value:
            return [value]
        return []

    def _card(self, value: dict[str, Any]) -> FileCard:
        card = FileCard(value, self)
        card.open_wanted.connect(self._open)
        card.remove_wanted.connect(self._remove)
        self._files.thumbnail(card, value, card.show_picture)
        return card

    def _show_words(self, sentence: str) -> None:
        if self._busy:
            words = self.tr("Menyimpan berkas …")
        elif sentence:
            words = sentence
        elif is_unasked(self._value):
            words = self.tr("belum ditanya")
        elif is_raw(self._value):
            words = f"“{self._value['raw']}”"
        elif self._held:
            words = self.tr("Tambah …") if self._several else self.tr("Ganti …")
        else:
            words = self.tr("Tambah berkas …")
        self._adder.setText(words)

    @Slot()
    def _add_clicked(self) -> None:
        path = self._files.choose(self._field.key not in ("file", "scan"))
        if path is not None:
            self.add_file(path)

    def add_file(self, path: Path) -> None:
        """Take a file from disk."""
        self._busy += 1
        self._show_words("")
        self._files.attach(self, path, partial(self._attached, self.target), self._refused)

    @Slot()
    def paste(self) -> None:
        """Take files or a picture from the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        for path in paths if self._several else paths[:1]:
            self.add_file(path)
        image = QGuiApplication.clipboard().image()
        if not paths and not image.isNull():
            self._add_image(image)

    def _add_image(self, image: QImage) -> None:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"png").write(image)
        self._busy += 1
        self._show_words("")
        name = self.tr("tempelan.png")
        data = bytes(buffer.data().data())
        done = partial(self._attached, self.target)
        self._files.attach_picture(self, data, name, done, self._refused)

    def _attached(self, target: object, value: dict[str, Any]) -> None:
        self._busy -= 1
        self._show_words("")
        if target is self.target:
            self.write(self.joined(self._value, value))
            self.changed.emit()
        else:
            self.arrived_late.emit(target, value)

    def joined(self, held: Any, value: Any) -> Any:
        """Return an answer with one more file; a single file takes the place of the other."""
        if not self._several:
            return value
        files = held if isinstance(held, list) else []
        return files if value in files else [*files, value]

    def _refused(self, sentence: str) -> None:
        self._busy -= 1
        self._show_words(sentence)

    @Slot(object)
    def _open(self, value: Any) -> None:
        self._files.open(value)

    @Slot(object)
    def _remove(self, value: Any) -> None:
        rest = [file for file in self._held if file != value]
        self.write(rest or None)
        self.changed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files may be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            theme.mark(self, ring=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went on."""
        theme.mark(self, ring=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        theme.mark(self, ring=False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        for path in paths if self._several else paths[:1]:
            self.add_file(path)
        event.acceptProposedAction()


class AddButton(QToolButton):
    """Opens the file dialog with Space; Enter goes on like everywhere, Ctrl+V pastes."""

    pasted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.put_icon(self, "plus", "muted")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Ctrl+V pastes."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() in NEXT_KEYS:
            self.focusNextPrevChild(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring at once, also when the focus came by a click."""
        super().focusInEvent(event)
        self.update()


class FileCard(QFrame):
    """One file: its picture, its name, open and remove."""

    open_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, value: dict[str, Any], parent: QWidget) -> None:
        super().__init__(parent)
        self._file = value
        self.setProperty("role", "file")
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(4)
        self._picture = QLabel(self)
        self._picture.setFixedSize(THUMBNAIL, THUMBNAIL)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.put_icon(self._picture, "document", "muted")
        row.addWidget(self._picture)
        name = str(value.get("name") or "")
        words = QLabel(_short(name), self)
        words.setToolTip(name)
        row.addWidget(words)
        opener = self._button("eye", self.tr("Buka {name}").format(name=name), self.tr("Buka"))
        opener.clicked.connect(self._open)
        remover = self._button("close", self.tr("Hapus {name}").format(name=name), self.tr("Hapus"))
        remover.clicked.connect(self._remove)
        row.addWidget(opener)
        row.addWidget(remover)

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
        theme.put_icon(self._picture, "")
        self._picture.setPixmap(small)

    @Slot()
    def _open(self) -> None:
        self.open_wanted.emit(self._file)

    @Slot()
    def _remove(self) -> None:
        self.remove_wanted.emit(self._file)


def _short(name: str) -> str:
    """Shorten in the middle, because the end of a name says what kind of file it is."""
    if len(name) <= LONGEST_NAME:
        return name
    return f"{name[: LONGEST_NAME - 12]}…{name[-11:]}"
