"""Surat of a batch: for all of it or for whom is ticked, as Word file or PDF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from batik_field.app import tables, theme, topic
from batik_field.app.certification.views import is_there, row_view, rows_given
from batik_field.app.desk import Desk
from batik_field.app.paper_choice import PaperChoice
from batik_field.app.paper_receipt import PaperReceipt
from batik_field.app.paper_work import PaperWork, Wanted
from batik_field.app.record_table import CheckTable, Column
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain.formats import number
from batik_field.domain.records import Reference
from batik_field.services import batches, records
from batik_field.services.batch_people import ON_THE_LIST, batch_label
from batik_field.services.batches import Candidacy
from batik_field.services.papers import Receipt

NOBODY, CHOICE, RECEIPT = range(3)
ABOUT = ("artisan", "batch")


class PapersTab(QWidget):
    """Everybody on the list is ticked at first; reserves and those turned down are not."""

    open_requested = Signal(str, str)
    field_requested = Signal(str, str, str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._batch = ""
        self._people: Sequence[Candidacy] = ()
        self._stale = False
        self._work = PaperWork(desk.session, desk.dialogs, desk.work, self)
        self.pages = QStackedWidget(self)
        self.nobody = EmptyPage(
            self.tr("Belum ada peserta"),
            self.tr("Usulkan dulu peserta angkatan ini; sesudah itu suratnya dapat ditulis."),
            parent=self,
        )
        self.table = CheckTable(rows_given, self._columns(), self)
        self.rows = row_view(self, self.tr("Peserta"))
        self.choice = PaperChoice(desk.session, ABOUT, self)
        self.receipt = PaperReceipt(desk.session, self)
        self.all = topic.button(self.tr("Centang semua"))
        self.none = topic.button(self.tr("Lepas semua"))
        self.count = QLabel(self)
        self.write = topic.button(self.tr("Tulis surat…"), "primary", "print")
        self._lay_out()
        self._connect()

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Nama"), attrgetter("name"), 200),
            Column(self.tr("Keadaan"), attrgetter("state_label"), 110),
            Column(self.tr("Desa"), attrgetter("village"), 170),
        ]

    def _lay_out(self) -> None:
        tables.dress(self.rows, self.table, self._desk.settings, "paper_people")
        theme.mark(self.count, role="muted")
        page = QWidget(self)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(8)
        left.addWidget(topic.words(self.tr("Untuk siapa"), "heading"))
        left.addWidget(self.rows, 1)
        ticks = topic.row_of(self.all, self.none)
        left.addLayout(ticks)
        right.addWidget(topic.words(self.tr("Surat apa"), "heading"))
        right.addWidget(self.choice, 1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left, 3)
        both.addLayout(right, 2)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.write)
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(both, 1)
        whole.addLayout(foot)
        for shown in (self.nobody, page, self.receipt):
            self.pages.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        choice = self.choice
        topic.in_tab_order(self.rows, self.all, self.none, choice.list, choice.word, choice.pdf)
        topic.in_tab_order(choice.pdf, self.write)
        for button in (self.all, self.none, self.write):
            button.setAutoDefault(True)

    def _connect(self) -> None:
        self.table.ticked_changed.connect(self._count)
        self.rows.activated.connect(self._open)
        self.choice.chosen.connect(self._count)
        self.choice.wanted.connect(self._write)
        self.all.clicked.connect(self._tick_all)
        self.none.clicked.connect(self._tick_none)
        self.write.clicked.connect(self._write)
        self._work.written.connect(self._show_receipt)
        self.receipt.over.connect(self._back)
        self.receipt.field_requested.connect(self.field_requested)

    def show_batch(self, batch: str) -> None:
        """Show the people of a batch, those on the list ticked."""
        self._batch = batch
        # A receipt is about the batch before.
        self.pages.setCurrentIndex(CHOICE)
        self._read()
        self.table.ticked = {one.artisan for one in self._people if one.state in ON_THE_LIST}
        self._count()

    def entered(self) -> None:
        """Read again what changed while it was out of sight."""
        self.choice.read()
        if self._stale:
            self._read()

    def records_changed(self, changed: Iterable[Reference]) -> None:
        """Read the people again; who is ticked stays ticked."""
        self._stale = self._stale or any(
            one.entity in ("artisan", "candidate", "batch") for one in changed
        )
        if self._stale and self.isVisible() and self._batch:
            self._read()

    def _read(self) -> None:
        self._stale = False
        session, there = self._desk.session, is_there(self._desk.session, self._batch)
        self._people = batches.batch(session, self._batch).candidates if there else ()
        rows = {one.artisan: one for one in self._people if one.artisan}
        self.table.show(list(rows), rows)
        if self.pages.currentIndex() != RECEIPT or not rows:
            self.pages.setCurrentIndex(CHOICE if rows else NOBODY)
        self._count()

    @property
    def ticked(self) -> list[str]:
        """The ticked people in the order of the list."""
        return [one for one in self.table.ids if one in self.table.ticked]

    @Slot()
    def _count(self) -> None:
        count, kind = len(self.ticked), self.choice.kind
        words = self.tr("{n} orang dicentang").format(n=number(count))
        if kind is not None and kind.about == "batch":
            words = self.tr("Satu surat, dengan {n} orang yang dicentang").format(n=number(count))
        self.count.setText(words if count else self.tr("Centang dulu untuk siapa suratnya."))
        self.write.setEnabled(count > 0 and kind is not None)

    @Slot()
    def _tick_all(self) -> None:
        self.table.tick_all(True)

    @Slot()
    def _tick_none(self) -> None:
        self.table.tick_all(False)

    @Slot()
    def _write(self) -> None:
        kind, ids = self.choice.kind, self.ticked
        record = records.record(self._desk.session, "batch", self._batch)
        if kind is None or record is None or not ids:
            return
        label = batch_label(record)
        wanted = Wanted(ids, self._batch, label=label)
        if kind.about == "batch":
            wanted = Wanted([self._batch], self._batch, tuple(ids), label)
        self._work.write(kind, wanted, self.choice.suffix)

    @Slot(object)
    def _show_receipt(self, receipt: Receipt) -> None:
        self.receipt.show_receipt(receipt)
        self.pages.setCurrentIndex(RECEIPT)

    @Slot()
    def _back(self) -> None:
        self.pages.setCurrentIndex(CHOICE)
        self.choice.list.setFocus()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.open_requested.emit("artisan", self.table.id_at(index))
