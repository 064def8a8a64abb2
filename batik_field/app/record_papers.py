"""Papers about the person on the page, and the report of one of her visits."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from batik_field.app.paper_work import Wanted
from batik_field.app.papers_dialog import PapersDialog
from batik_field.app.record_kit import RecordKit
from batik_field.services import search


class RecordPapers(QObject):
    """A paper says what is saved, so typing is saved before it is printed."""

    field_requested = Signal(str, str, str, str)

    def __init__(self, kit: RecordKit, parent: QObject) -> None:
        super().__init__(parent)
        self._kit = kit
        self.dialog: PapersDialog | None = None

    def offer(self, entity: str, record: str) -> None:
        """Show the kinds of paper about a record, once nothing waits to be saved."""
        kit = self._kit
        if kit.drafts.dirty:
            kit.dialogs.show_problem(
                self.tr("Simpan dulu (Ctrl+S); surat memuat apa yang sudah tersimpan.")
            )
            return
        name = search.title_of(kit.session, entity, record)
        dialog = PapersDialog(
            kit.session,
            kit.dialogs,
            kit.background,
            (entity,),
            Wanted([record]),
            name,
            QApplication.activeWindow(),
        )
        dialog.field_requested.connect(self.field_requested)
        dialog.destroyed.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def _forget(self) -> None:
        self.dialog = None
