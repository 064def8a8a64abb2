"""Files of a record on the screen: kept in the vault, shown in our own window.

A picture is never written to disk unencrypted to be looked at; any other file is only written
where the person says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QApplication, QWidget

from batik_field.app import camera
from batik_field.app.background import Background
from batik_field.app.editors.sources import Shown
from batik_field.app.portrait_dialog import PortraitDialog
from batik_field.app.viewer import Viewer, is_picture
from batik_field.domain.errors import KnownProblem
from batik_field.domain.files import explained, replacing
from batik_field.domain.framing import Frame
from batik_field.services import attachments
from batik_field.services.session import Session


class FileDialogs(Protocol):
    """The part of `dialogs.Dialogs` needed here."""

    def confirm(
        self, title: str, text: str, yes: str, no: str = "", *, destroys: bool = False
    ) -> bool:
        """Ask for one act."""

    def open_file(self, title: str, kinds: str) -> Path | None:
        """Ask for a file that exists."""

    def choose_save_path(self, title: str, suggested: str, kinds: str) -> Path | None:
        """Ask where a file goes."""

    def show_problem(self, sentence: str) -> None:
        """Tell what is wrong."""


class AttachedFiles(QObject):
    """Keeps and fetches the files of one vault, off the window's thread."""

    def __init__(
        self,
        session: Session,
        dialogs: FileDialogs,
        background: Background,
        parent: QObject,
        opener: Callable[[Path], object] | None = None,
    ) -> None:
        """`opener` opens a copy outside; the system's own program by default."""
        super().__init__(parent)
        self._session, self._dialogs, self._background = session, dialogs, background
        self._open_outside = opener or open_outside

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
        if is_picture(value):
            work = partial(attachments.content, self._session, value)
            self._background.run(owner, work, done, refused=_ignore)

    def fetch(
        self,
        owner: QObject,
        value: Mapping[str, Any],
        done: Callable[[bytes], object],
        refused: Callable[[str], object],
    ) -> None:
        """Fetch the bytes of a file."""
        work = partial(attachments.content, self._session, value)
        self._background.run(owner, work, done, refused=_in_words(refused))

    def turn(
        self,
        owner: QObject,
        value: Mapping[str, Any],
        quarters: int,
        done: Callable[[dict[str, Any]], object],
        refused: Callable[[str], object],
    ) -> None:
        """Keep a new version of a picture, turned clockwise by quarters."""
        work = partial(attachments.turned, self._session, value, quarters)
        self._background.run(owner, work, done, refused=_in_words(refused))

    def cut(
        self,
        owner: QObject,
        value: Mapping[str, Any],
        frame: Frame,
        done: Callable[[dict[str, Any]], object],
        refused: Callable[[str], object],
    ) -> None:
        """Keep the part of a picture inside a frame as a portrait."""
        work = partial(attachments.cropped, self._session, value, frame)
        self._background.run(owner, work, done, refused=_in_words(refused))

    def open(self, shown: Sequence[Shown], at: int) -> None:
        """Show a picture among others; let a copy of anything else out after asking."""
        if is_picture(shown[at].value):
            Viewer(shown, at, self, QApplication.activeWindow()).open()
        else:
            self.let_out(shown[at].value)

    def crop(
        self, owner: QObject, value: Mapping[str, Any], done: Callable[[dict[str, Any]], object]
    ) -> None:
        """Show a picture with the frame of a portrait."""
        window = owner.window() if isinstance(owner, QWidget) else QApplication.activeWindow()
        PortraitDialog(value, self, done, window).open()

    @property
    def has_camera(self) -> bool:
        """Whether QtMultimedia is installed and finds a camera."""
        return camera.has_camera()

    def photograph(self, owner: QObject, done: Callable[[QImage], object]) -> None:
        """Show what the camera sees."""
        window = owner.window() if isinstance(owner, QWidget) else QApplication.activeWindow()
        camera.open_camera(window, done)

    def let_out(self, value: Mapping[str, Any]) -> None:
        """Save a copy outside the vault where the person agrees and says, and open it there."""
        agreed = self._dialogs.confirm(
            self.tr("Buka di luar Batik Field?"),
            self.tr(
                "Berkas ini bukan gambar, jadi dibuka program lain. Untuk itu salinannya disimpan "
                "di luar brankas, tanpa sandi. Hapus salinan itu bila sudah selesai."
            ),
            self.tr("Simpan salinan dan buka"),
        )
        if not agreed:
            return
        path = self._dialogs.choose_save_path(
            self.tr("Simpan salinan berkas"),
            str(value.get("name") or ""),
            self.tr("Semua berkas (*)"),
        )
        if path is not None:
            self._copy_to(path, value)

    def _copy_to(self, path: Path, value: Mapping[str, Any]) -> None:
        try:
            data = attachments.content(self._session, value)
            with explained(path), replacing(path) as beside:
                beside.write_bytes(data)
        except KnownProblem as problem:
            self._dialogs.show_problem(str(problem))
            return
        self._open_outside(path)

    def choose(self, pictures_only: bool) -> Path | None:
        """Ask for a file."""
        endings = "*.jpg *.jpeg *.png *.webp" + (
            " *.heic *.heif" if attachments.reads_heic() else ""
        )
        if pictures_only:
            kinds = self.tr("Gambar ({endings});;Semua berkas (*)")
        else:
            kinds = self.tr("Gambar dan PDF ({endings} *.pdf);;Semua berkas (*)")
        kinds = kinds.format(endings=endings)
        return self._dialogs.open_file(self.tr("Pilih berkas"), kinds)


def open_outside(path: Path) -> None:
    """Open a file in the program the system uses for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _in_words(refused: Callable[[str], object]) -> Callable[[KnownProblem], object]:
    return lambda problem: refused(str(problem))


def _ignore(problem: KnownProblem) -> None:
    """A picture that is not there is shown by its name."""
