"""Shares a folder of phone photos out: choose, look through, assign, store. Off the page's way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from batik_field.app.background import Report
from batik_field.app.left_out import left_out_words
from batik_field.app.long_job import LongJob
from batik_field.app.photo_sharing_dialog import PhotoSharingDialog
from batik_field.app.record_kit import RecordKit
from batik_field.services import photo_sharing, photo_targets
from batik_field.services.photo_sharing import Folder, Skipped, Visited
from batik_field.services.photo_targets import Share, Shared
from batik_field.services.session import Session

MOST_NAMED = 5
"""Files named for one reason in a message."""


@dataclass(frozen=True)
class LookedThrough:
    """A folder with the visits of its days."""

    folder: Folder
    visits: dict[str, tuple[Visited, ...]]


def look_through(session: Session, folder: Path, report: Report) -> LookedThrough:
    """Read a folder and whom its photos may show."""
    found = photo_sharing.look_through(folder, report)
    return LookedThrough(
        found, photo_sharing.visited(session, [photo.day for photo in found.photos])
    )


class PhotoSharing(QObject):
    """Belongs to a page. `shared` tells what the lists must read again."""

    shared = Signal(object)

    def __init__(self, kit: RecordKit, parent: QObject) -> None:
        super().__init__(parent)
        self._kit = kit
        self._job = LongJob(kit.dialogs, kit.background, self)
        self.dialog: PhotoSharingDialog | None = None

    @Slot()
    def start(self) -> None:
        """Ask for the folder and look it through."""
        folder = self._kit.dialogs.choose_folder(self.tr("Folder foto dari HP"))
        if folder is not None:
            work = partial(look_through, self._kit.session, folder)
            words = self.tr("Foto-fotonya hanya dibaca; folder itu tidak diubah.")
            self._job.start(self.tr("Melihat isi folder"), words, work, self._show)

    def _show(self, looked: LookedThrough) -> None:
        if not looked.folder.photos:
            words = self.tr("Folder itu tidak berisi foto yang dapat dibaca. Pilih folder lain.")
            left_out = self._named(looked.folder.skipped)
            self._kit.dialogs.show_problem("\n\n".join(filter(None, (words, left_out))))
            return
        dialog = PhotoSharingDialog(
            looked.folder, looked.visits, self._kit, QApplication.activeWindow()
        )
        dialog.share_wanted.connect(self._share)
        dialog.destroyed.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def _forget(self) -> None:
        self.dialog = None

    @Slot(object)
    def _share(self, shares: Sequence[Share]) -> None:
        work = partial(photo_targets.share_out, self._kit.session, shares)
        words = self.tr("Ditegakkan, diperkecil, dan tanpa keterangan tempat.")
        self._job.start(self.tr("Menyimpan foto"), words, work, self._stored)

    def _stored(self, shared: Shared) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        words = self.tr("{count} foto tersimpan. Foto di folder asalnya tidak diubah.")
        told = [words.format(count=shared.photos), self._named(shared.skipped)]
        self._kit.dialogs.show_message(self.tr("Foto dibagikan"), "\n\n".join(filter(None, told)))
        self.shared.emit(shared.changed)

    def _named(self, skipped: Sequence[Skipped]) -> str:
        """The files left out, with the reason of each."""
        if not skipped:
            return ""
        return "\n".join([self.tr("Dilewati:"), left_out_words(skipped, MOST_NAMED)])
