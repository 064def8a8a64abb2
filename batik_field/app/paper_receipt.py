"""What was written, and what to look at in it before it is signed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from batik_field.app import finding_lines, theme, topic
from batik_field.app.card_list import CardList
from batik_field.app.i18n import text
from batik_field.app.remarks import Remark
from batik_field.domain.formats import number
from batik_field.services.papers import Receipt
from batik_field.services.session import Session


class PaperReceipt(QWidget):
    """A line about a person leads to her field; `over` tells that it was read."""

    over = Signal()
    field_requested = Signal(str, str, str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._receipt: Receipt | None = None
        self._lines: Sequence[Remark] = ()
        self.title, self.file = topic.words("", "heading"), topic.words("", "muted")
        self.blanks, self.note = topic.words(""), topic.words("")
        self.list = CardList(self)
        self.open = topic.button(self.tr("Buka suratnya"), "", "document")
        self.done = topic.button(self.tr("Selesai"), "primary")
        self._lay_out()
        self.list.itemActivated.connect(self._mend)
        self.open.clicked.connect(self._open)
        self.done.clicked.connect(self.over)

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("Yang perlu diperiksa di suratnya"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.title, self.file, self.blanks, self.note):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.open, self.done):
            button.setAutoDefault(True)
            row.addWidget(button)
        column.addLayout(row)

    def show_receipt(self, receipt: Receipt) -> None:
        """Show what a job came to."""
        self._receipt = receipt
        words = self.tr("{papers} surat untuk {people} orang tertulis.")
        counts = {"papers": number(receipt.papers), "people": number(receipt.people)}
        self.title.setText(words.format(**counts))
        self.file.setText(str(receipt.file))
        blanks = "\n".join(text(line) for line in receipt.blank_words())
        self.blanks.setText(blanks)
        self.blanks.setVisible(bool(blanks))
        self._lines = finding_lines.of_findings(self._session, receipt.findings)
        self.list.clear()
        for line in self._lines:
            must = line.consequence != finding_lines.noted()
            symbol = ("warning", "danger") if must else ("info", "warn")
            self.list.add(line.words, line.name, symbol)
        theme.mark(self.note, role="warn" if self._lines else "ok")
        self.note.setText(
            self.tr("Periksa dulu sebelum ditandatangani; Enter membukanya:")
            if self._lines
            else self.tr("Tidak ada titik-titik di suratnya; tinggal ditandatangani.")
        )
        self.note.setVisible(bool(self._lines) or not blanks)
        self.done.setFocus()

    @Slot(QListWidgetItem)
    def _mend(self, item: QListWidgetItem) -> None:
        line = self._lines[self.list.row(item)]
        if line.artisan or line.entity in ("scheme", "office"):
            self.field_requested.emit(line.entity, line.record, line.artisan, line.field)

    @Slot()
    def _open(self) -> None:
        if self._receipt is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._receipt.file)))
