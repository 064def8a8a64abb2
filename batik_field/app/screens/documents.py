"""Pictures of the check list of documents and its dialogs, for `app.screens`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from batik_field.app.documents_page import DocumentsPage
    from batik_field.app.main_window import MainWindow
    from batik_field.app.screens.studio import Studio
    from batik_field.services.session import Session

DAYS = ("20260512_091000", "20260512_112000", "20260513_080000")


def take_documents(studio: Studio, window: MainWindow, place: Path) -> None:
    """The list with files, a file looked at, a portrait framed, photos shared out."""
    from batik_field.app.documents_page import DocumentsPage

    session = window.desk.session
    folder = _phone_folder(place)
    window.go("artisans")
    page = window.artisans
    studio.settle()
    page.open("artisan", page.table.ids[0])
    tab = page.record.tabs.related["document"]
    assert isinstance(tab, DocumentsPage)
    _put_papers(session, page.table.ids[0], folder)
    page.record.refresh()
    page.record.tabs.go_to("document")
    studio.take("11-documents", window)
    tab.rows[3].show_details(True)
    studio.take("11-documents-details", window)
    tab.rows[3].show_details(False)
    _take_files(studio, window, tab)
    _take_sharing(studio, window, tab, folder)
    page.record.close_person()


def _phone_folder(place: Path) -> Path:
    """Pictures of nobody: a head and shoulders before a red ground."""
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor, QImage, QPainter

    folder = place / "foto-hp"
    folder.mkdir(exist_ok=True)
    for number, name in enumerate(DAYS):
        image = QImage(1600, 1200 + number, QImage.Format.Format_RGB32)
        image.fill(QColor("#b01818"))
        painter = QPainter(image)
        painter.setBrush(QColor("#c9a083"))
        painter.drawEllipse(QRect(600, 220, 400, 480))
        painter.setBrush(QColor("#24406E"))
        painter.drawRoundedRect(QRect(380, 720, 840, 600), 80, 80)
        painter.end()
        image.save(str(folder / f"{name}.png"))
    (folder / "catatan.txt").write_text("bukan foto", "utf-8")
    return folder


def _put_papers(session: Session, artisan: str, folder: Path) -> None:
    from batik_field.services import documents

    held = {line.kind for line in documents.check_list(session, artisan) if line.file}
    photo = (folder / f"{DAYS[0]}.png").read_bytes()
    papers = (
        ("ktp", photo, "ktp.png"),
        ("pas_foto", photo, "foto.png"),
        ("nib", b"%PDF-", "n.pdf"),
    )
    for kind, data, name in papers:
        if kind not in held:
            documents.attach(session, artisan, kind, data, name)


def _take_files(studio: Studio, window: MainWindow, tab: DocumentsPage) -> None:
    from batik_field.app.attached_files import AttachedFiles
    from batik_field.app.portrait_dialog import PortraitDialog
    from batik_field.app.viewer import Viewer

    desk = window.desk
    files = AttachedFiles(desk.session, desk.dialogs, desk.work, window)
    shown = [one for editor in tab.rows[0].file.beside for one in editor.shown]
    viewer = Viewer(shown, 0, files, window)
    studio.take("11-viewer", viewer, full=False)
    viewer.step(2)
    studio.take("11-viewer-pdf", viewer, full=False)
    viewer.close()
    portrait = PortraitDialog(shown[1].value, files, _keep_nothing, window)
    studio.take("11-portrait", portrait, full=False)
    portrait.close()


def _take_sharing(studio: Studio, window: MainWindow, tab: DocumentsPage, folder: Path) -> None:
    from batik_field.app.photo_sharing import look_through
    from batik_field.app.photo_sharing_dialog import PhotoSharingDialog

    looked = look_through(window.desk.session, folder, _nobody_waits)
    sharing = PhotoSharingDialog(looked.folder, looked.visits, tab.kit, window)
    sharing.list.selectAll()
    studio.take("11-sharing", sharing, full=False)
    sharing.close()


def _keep_nothing(_value: object) -> None:
    """The portrait is only shown."""


def _nobody_waits(_done: int, _of: int) -> None:
    """No progress is shown."""
