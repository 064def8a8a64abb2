"""Recipients' own workbooks on Kirim: given, confirmed, looked at again, forgotten."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from batik_field.app import sheets
from batik_field.app.background import Report
from batik_field.app.columns_dialog import ColumnsDialog
from batik_field.app.desk import Desk
from batik_field.app.long_job import LongJob
from batik_field.app.sheets import Sheet
from batik_field.services import records, templates
from batik_field.services.templates import Known, Look


class RecipientBooks(QObject):
    """Works for Kirim. `ready` hands over a sheet; `listed` tells that others are known."""

    ready = Signal(object)
    listed = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._job = LongJob(desk.dialogs, desk.work, self)
        self._given: Path | None = None
        self._recipient = ""
        self.question: ColumnsDialog | None = None

    def known(self) -> list[Known]:
        """Return the remembered workbooks."""
        return templates.templates(self._desk.session)

    def open(self, template: str) -> None:
        """Hand over a remembered workbook as a sheet."""
        session, known = self._desk.session, self._named(template)
        if known is None:
            self.listed.emit()
            return

        def work(report: Report) -> Sheet:
            with templates.opened(session, template) as empty:
                return sheets.of_recipient(session, known, templates.look(session, empty))

        self._start(work, self.ready.emit)

    def ask_file(self) -> None:
        """Ask for an empty workbook, then whose it is and what fills its columns."""
        self.ask_file_of("")

    def ask_file_of(self, recipient: str) -> None:
        """Ask for an empty workbook, most likely of this recipient, then what fills its columns."""
        kinds = self.tr("Buku kerja Excel (*.xlsx *.xlsm *.xltx *.xltm)")
        path = self._desk.dialogs.open_file(self.tr("Buku kerja kosong dari penerima"), kinds)
        if path is None:
            return
        session = self._desk.session
        self._given, self._recipient = path, recipient
        self._start(lambda report: templates.look(session, path), self._ask_columns)

    def edit(self, template: str) -> None:
        """Show again what fills the columns of a remembered workbook."""
        session = self._desk.session
        self._given = None

        def work(report: Report) -> Look:
            with templates.opened(session, template) as empty:
                return templates.look(session, empty)

        self._start(work, self._ask_columns)

    def forget(self, template: str) -> None:
        """Forget a workbook, if that is meant; the history keeps it."""
        known = self._named(template)
        sure = known is not None and self._desk.dialogs.confirm(
            self.tr("Lupakan buku kerja ini?"),
            self.tr("Isi kolom {name} harus dipastikan lagi bila dipakai nanti.").format(
                name=f"{known.recipient} · {known.name}"
            ),
            self.tr("Lupakan"),
            destroys=True,
        )
        if sure:
            records.delete(self._desk.session, "template", template)
            self.listed.emit()

    def _start(self, work: Any, done: Any) -> None:
        words = self.tr("Judul kolomnya dicari dan dicocokkan.")
        self._job.start(self.tr("Membaca buku kerja"), words, work, done)

    def _ask_columns(self, look: Look) -> None:
        self._look = look
        self.question = ColumnsDialog(look, templates.sources(), self._page)
        if look.known is None and self._recipient:
            self.question.ui.recipient.setText(self._recipient)
        self.question.confirmed.connect(self._remember)
        self.question.open()

    def _remember(self, recipient: str, name: str, mapping: dict[str, Any]) -> None:
        session, given, known = self._desk.session, self._given, self._look.known

        def work(report: Report) -> Sheet:
            if given is not None:
                kept = templates.remember(session, given, recipient, name, mapping)
            else:
                assert known is not None
                with templates.opened(session, known.id) as empty:
                    kept = templates.remember(session, empty, recipient, name, mapping)
            with templates.opened(session, kept.id) as empty:
                return sheets.of_recipient(session, kept, templates.look(session, empty))

        self._start(work, self._remembered)

    def _remembered(self, sheet: Sheet) -> None:
        self.listed.emit()
        self.ready.emit(sheet)

    def _named(self, template: str) -> Known | None:
        return next((one for one in self.known() if one.id == template), None)
