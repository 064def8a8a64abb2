"""Papers about one record: its kinds, the file, and what to look at in it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from batik_field.app import screen_room, topic
from batik_field.app.background import Background
from batik_field.app.dialogs import Dialogs
from batik_field.app.paper_choice import PaperChoice
from batik_field.app.paper_receipt import PaperReceipt
from batik_field.app.paper_work import PaperWork, Wanted
from batik_field.services.papers import Receipt
from batik_field.services.session import Session

SIZE = QSize(560, 420)


class PapersDialog(QDialog):
    """Stays open after writing, so that several kinds can be printed."""

    field_requested = Signal(str, str, str, str)

    def __init__(
        self,
        session: Session,
        dialogs: Dialogs,
        background: Background,
        about: Collection[str],
        wanted: Wanted,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self.setWindowTitle(self.tr("Cetak surat"))
        self._wanted = wanted
        self._work = PaperWork(session, dialogs, background, self)
        self.pages = QStackedWidget(self)
        self.choice = PaperChoice(session, about, self)
        self.receipt = PaperReceipt(session, self)
        self.cancel = topic.button(self.tr("Tutup"))
        self.write = topic.button(self.tr("Tulis surat…"), "primary")
        self._lay_out(name)
        self._connect()
        screen_room.fit(self, SIZE)
        self.choice.list.setFocus()

    def _lay_out(self, name: str) -> None:
        first = QWidget(self)
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(topic.words(name, "heading"))
        column.addWidget(self.choice, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.write)
        column.addLayout(row)
        self.pages.addWidget(first)
        self.pages.addWidget(self.receipt)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.addWidget(self.pages)

    def _connect(self) -> None:
        self.cancel.clicked.connect(self.reject)
        self.write.clicked.connect(self._write)
        self.choice.wanted.connect(self._write)
        self._work.written.connect(self._show_receipt)
        self.receipt.over.connect(self._back)
        self.receipt.field_requested.connect(self._mend)

    @Slot()
    def _write(self) -> None:
        kind = self.choice.kind
        if kind is not None:
            self._work.write(kind, self._wanted, self.choice.suffix)

    @Slot(object)
    def _show_receipt(self, receipt: Receipt) -> None:
        self.receipt.show_receipt(receipt)
        self.pages.setCurrentIndex(1)

    @Slot()
    def _back(self) -> None:
        self.pages.setCurrentIndex(0)
        self.choice.list.setFocus()

    @Slot(str, str, str, str)
    def _mend(self, entity: str, record: str, artisan: str, field: str) -> None:
        self.accept()
        self.field_requested.emit(entity, record, artisan, field)
