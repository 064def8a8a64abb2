"""Files of a record on the screen: kept in the vault, shown in our own window.

A picture is never written to disk unencrypted to be looked at; any other file is only written
where the person says.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout, QWidget

from batik_field.app.background import Background
from batik_field.domain.errors import KnownProblem
from batik_field.domain.files import explained, replacing
from batik_field.services import attachments
from batik_field.services.session import Session


class FileDialogs(Protocol):
    """The part of `dialogs.Dialogs` needed here."""

    def open_file(self, title: str, kinds: str) -> Path | None:
        """Ask for a file that exists."""

    def choose_save_path(self, title: str, suggested: str, kinds: str) -> Path | None:
        """Ask where a file goes."""

    def show_problem(self, sentence: str) -> None:
        """Tell what is wrong."""


class AttachedFiles(QObject):
    """Keeps and fetches the files of one vault, off the window's thread."""

    def __init__(
        self, session: Session, dialogs: FileDialogs, background: Background, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._dialogs, self._background = session, dialogs, background

    def attach(
        self,
        owner: QObject,
        path: Path,
        done: Callable[[dict[str, Any]], object],
        refused: Callable[[str], object],
    ) -> None:
        """Take a file from disk."""
        work = partial(attachments.attach, self._session, path)
        self._background.run(owner, work, done, refused=_in_words(refused))

    def attach_picture(
        self,
        owner: QObject,
        data: bytes,
        name: str,
        done: Callable[[dict[str, Any]], object],
        refused: Callable[[str], object],
    ) -> None:
        """Take a PNG picture."""
        work = partial(attachments.attach_bytes, self._session, data, name, "image/png")
        self._background.run(owner, work, done, refused=_in_words(refused))

    def thumbnail(self, owner: QObject, value: Any, done: Callable[[bytes], object]) -> None:
        """Fetch a picture."""
        if str(value.get("mime", "")).startswith("image/"):
            work = partial(attachments.content, self._session, value)
            self._background.run(owner, work, done, refused=_ignore)

    def open(self, value: Any) -> None:
        """Show a picture; save a copy of anything else where the person wants it."""
        try:
            data = attachments.content(self._session, value)
        except KnownProblem as problem:
            self._dialogs.show_problem(str(problem))
            return
        picture = QPixmap()
        name = str(value.get("name") or "")
        if picture.loadFromData(data):
            PictureWindow(QApplication.activeWindow(), picture, name).open()
        else:
            self._save_copy(data, name)

    def _save_copy(self, data: bytes, name: str) -> None:
        kinds = self.tr("Semua berkas (*)")
        path = self._dialogs.choose_save_path(self.tr("Simpan salinan berkas"), name, kinds)
        if path is None:
            return
        try:
            with explained(path), replacing(path) as beside:
                beside.write_bytes(data)
        except KnownProblem as problem:
            self._dialogs.show_problem(str(problem))

    def choose(self, pictures_only: bool) -> Path | None:
        """Ask for a file."""
        if pictures_only:
            kinds = self.tr("Gambar (*.jpg *.jpeg *.png *.webp);;Semua berkas (*)")
        else:
            kinds = self.tr("Gambar dan PDF (*.jpg *.jpeg *.png *.webp *.pdf);;Semua berkas (*)")
        return self._dialogs.open_file(self.tr("Pilih berkas"), kinds)


class PictureWindow(QDialog):
    """One picture, as large as the screen allows."""

    def __init__(self, parent: QWidget | None, picture: QPixmap, name: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self.setWindowTitle(name)
        screen = QApplication.primaryScreen().availableSize()
        room = QSize(round(screen.width() * 0.8), round(screen.height() * 0.8))
        if picture.width() > room.width() or picture.height() > room.height():
            picture = picture.scaled(
                room,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        shown = QLabel(self)
        shown.setPixmap(picture)
        shown.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.addWidget(shown)


def _in_words(refused: Callable[[str], object]) -> Callable[[KnownProblem], object]:
    return lambda problem: refused(str(problem))


def _ignore(problem: KnownProblem) -> None:
    """A picture that is not there is shown by its name."""
