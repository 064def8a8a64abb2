"""Photos, scans and papers: added from disk, dropped, or pasted; shown small."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageWriter,
)
from PySide6.QtWidgets import QWidget

from batik_field.app import theme
from batik_field.app.editors.file_card import FileCard
from batik_field.app.editors.file_tools import FileTools
from batik_field.app.editors.sources import Shown, Sources
from batik_field.app.widgets.flow import Flow
from batik_field.domain.fields import Field, Kind
from batik_field.domain.values import is_raw, is_unasked

PORTRAIT = "portrait"
"""The question whose answer is itself the portrait."""


class FilesEditor(Flow):
    """One file or several. The bytes are in the vault before the value names them."""

    changed = Signal()
    arrived_late = Signal(object, object)
    """A file is in the vault, but the form shows another record by now: its target, its value."""
    left_over = Signal(object)
    """Paths that came together with the one that was asked for."""
    portrait_made = Signal(object)
    """A portrait was cut from a file that is none itself: its value."""

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
        self.beside: tuple[FilesEditor, ...] = (self,)
        """The editors whose files are turned through together."""
        self.is_small = False
        """Whether a file is shown by its picture alone, its name in the tool tip."""
        self.crops = field.key == PORTRAIT
        """Whether a portrait may be cut from a picture here."""
        self._tools = self._make_tools()
        self._adder = self._tools.adder
        self.add(self._tools)
        self.setFocusProxy(self._adder)

    def _make_tools(self) -> FileTools:
        tools = FileTools(self, has_camera=self._files.has_camera)
        tools.add_wanted.connect(self.choose)
        tools.paste_wanted.connect(self.paste)
        tools.camera_wanted.connect(self.photograph)
        return tools

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
        is_picture = str(value.get("mime", "")).startswith("image/")
        card = FileCard(value, self, crops=self.crops and is_picture, small=self.is_small)
        card.open_wanted.connect(self._open)
        card.crop_wanted.connect(self._crop)
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
        quiet = self.is_small and self._held and not (self._busy or sentence)
        self._adder.setText("" if quiet else words)
        self._adder.setAccessibleName(words)

    @Slot()
    def choose(self) -> None:
        """Ask for a file on disk."""
        path = self._files.choose(self._field.key not in ("file", "scan"))
        if path is not None:
            self.add_file(path)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take files from disk; where one is asked for, whoever listens gets the others."""
        for path in paths if self._several else paths[:1]:
            self.add_file(path)
        if len(paths) > 1 and not self._several:
            self.left_over.emit(list(paths[1:]))

    def add_file(self, path: Path) -> None:
        """Take a file from disk."""
        self._busy += 1
        self._show_words("")
        self._files.attach(self, path, partial(self._attached, self.target), self._refused)

    @Slot()
    def paste(self) -> None:
        """Take files or a picture from the clipboard."""
        # Nothing at all, not an empty something, is what some systems hold after a start.
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        urls = data.urls() if data is not None else []
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        self.add_files(paths)
        image = QGuiApplication.clipboard().image()
        if not paths and not image.isNull():
            self._add_image(image)
        elif not paths:
            self._show_words(self.tr("Papan klip tidak berisi gambar atau berkas."))

    @Slot()
    def photograph(self) -> None:
        """Take a picture with the camera."""
        self._files.photograph(self, self._add_image)

    def _add_image(self, image: QImage) -> None:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"png").write(image)
        self._busy += 1
        self._show_words("")
        name = self.tr("gambar.png")
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

    @property
    def shown(self) -> list[Shown]:
        """The files here, for a viewer."""
        return [Shown(file, self.replace) for file in self._held]

    @Slot(object)
    def _open(self, value: Any) -> None:
        together = [one for editor in self.beside for one in editor.shown]
        at = together.index(Shown(value, self.replace))
        self._files.open(together, at)

    def replace(self, old: dict[str, Any], new: dict[str, Any]) -> None:
        """Put a new version in the place of a file."""
        self.write([new if file == old else file for file in self._held] if self._several else new)
        self.changed.emit()

    @Slot(object)
    def _crop(self, value: Any) -> None:
        self._files.crop(self, value, partial(self._cropped, self.target, value))

    def _cropped(self, target: object, old: dict[str, Any], new: dict[str, Any]) -> None:
        if target is not self.target:
            return
        if self._field.key == PORTRAIT:
            self.replace(old, new)
        else:
            self.portrait_made.emit(new)

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
        self.add_files(paths)
        event.acceptProposedAction()
