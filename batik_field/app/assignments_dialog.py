"""Surat tugas: each journey on duty with its questions, its letter and its SPPD."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from batik_field.app import screen_room, topic
from batik_field.app.desk import Desk
from batik_field.app.paper_work import Wanted
from batik_field.app.papers_dialog import PapersDialog
from batik_field.app.record_book import RecordBook
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain.fields import Values
from batik_field.domain.formats import short_day
from batik_field.domain.queries import Query
from batik_field.services import search
from batik_field.services.session import Session

ENTITY = "assignment"
SIZE = QSize(1060, 640)


class AssignmentsDialog(QDialog):
    """The newest first; a letter says what is saved."""

    record_saved = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self.setWindowTitle(self.tr("Surat tugas"))
        self._desk = desk
        empty = EmptyPage(
            self.tr("Belum ada surat tugas"),
            self.tr(
                "Catat siapa bertugas, ke mana, dan kapan; surat dan SPPD-nya tinggal dicetak."
            ),
            self.tr("Surat tugas baru"),
        )
        order = Query(ENTITY, order="date", descending=True)
        self.book = RecordBook(desk, ENTITY, order, empty, self, _days, _Begun(desk.session))
        self.print = topic.button(self.tr("Cetak surat…"), "", "print")
        self.close_button = topic.button(self.tr("Tutup"))
        self.papers: PapersDialog | None = None
        self.book.acts.insertWidget(2, self.print)
        self.book.acts.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.addWidget(self.book)
        self.print.clicked.connect(self._print)
        self.close_button.clicked.connect(self.accept)
        self.book.record_saved.connect(self.record_saved)
        screen_room.fit(self, SIZE)

    @Slot()
    def _print(self) -> None:
        dialogs, record = self._desk.dialogs, self.book.chosen
        if self.book.is_dirty or not record:
            dialogs.show_problem(
                self.tr("Simpan dulu (Ctrl+S); surat memuat apa yang sudah tersimpan.")
            )
            return
        session = self._desk.session
        name = search.title_of(session, ENTITY, record)
        self.papers = PapersDialog(
            session, dialogs, self._desk.work, (ENTITY,), Wanted([record]), name, self
        )
        self.papers.destroyed.connect(self._forget)
        self.papers.open()

    @Slot()
    def _forget(self) -> None:
        self.papers = None


class _Begun:
    """A letter is of today and for who works here, until somebody says otherwise."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __call__(self, known: Sequence[Values]) -> dict[str, Any]:
        return {"date": self._session.clock().date().isoformat(), "officers": self._session.officer}


def _days(values: Values) -> str:
    days = [short_day(one) for key in ("start", "end") if isinstance(one := values.get(key), str)]
    return " – ".join(dict.fromkeys(days))
