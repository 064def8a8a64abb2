"""Sertifikat: the ledger, what is due, handing over, and surveillance reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import tables, theme, topic
from batik_field.app.background import Task
from batik_field.app.certification import certificate_book
from batik_field.app.certification.certificate_book import LISTS, Book, Line
from batik_field.app.certification.views import row_view, rows_given
from batik_field.app.certification.whole_words import WholeWords
from batik_field.app.day_dialog import DayDialog
from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.app.paper_receipt import PaperReceipt
from batik_field.app.paper_work import PaperWork, Wanted
from batik_field.app.record_table import CheckTable
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain.errors import KnownProblem
from batik_field.domain.formats import number
from batik_field.domain.records import Reference
from batik_field.services import certificates, papers
from batik_field.services.papers import Receipt

NONE_YET, BOOK, RECEIPT = range(3)
HEARD = ("artisan", "certificate", "surveillance")
HAND_OVER_KIND = "tanda_terima"


class CertificatesView(QWidget):
    """Enter or a double click opens the holder; ticks say what is handed over."""

    record_saved = Signal(object)
    open_requested = Signal(str, str)
    field_requested = Signal(str, str, str, str)
    page_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._book = Book(dict.fromkeys(LISTS, ()))
        self._task: Task | None = None
        self._to_tick = ""
        self._work = PaperWork(desk.session, desk.dialogs, desk.work, self)
        self.question: DayDialog | None = None
        self._reported = ""
        self._handed: Sequence[str] = ()
        """What the question is about: the ledger may be read again while it is open."""
        self.pages = QStackedWidget(self)
        self.none_yet = EmptyPage(
            self.tr("Belum ada sertifikat"),
            self.tr("Sertifikat tercatat bersama hasil uji angkatan, atau di halaman orangnya."),
            self.tr("Pilih pengrajin"),
            "people",
            self,
        )
        self.lists, self.search = QComboBox(self), QLineEdit(self)
        self.count = QLabel(self)
        self.table = CheckTable(rows_given, certificate_book.columns(), self)
        self.rows = row_view(self, self.tr("Buku sertifikat"))
        self.receipt = PaperReceipt(desk.session, self)
        self.all = topic.button(self.tr("Centang semua"))
        self.report = topic.button(self.tr("Lapor surveilan…"), "", "flag")
        self.print = topic.button(self.tr("Tanda terima…"), "", "print")
        self.hand = topic.button(self.tr("Catat serah terima…"), "primary", "check")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        tables.dress(self.rows, self.table, self._desk.settings, "certificates")
        WholeWords(self.rows)
        theme.mark(self.count, role="muted")
        self.lists.setAccessibleName(self.tr("Daftar yang ditampilkan"))
        self.lists.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for key, label in LISTS.items():
            self.lists.addItem(text(label), key)
        self.search.setPlaceholderText(self.tr("Cari nama, desa, atau nomor"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.report.setToolTip(self.tr("Untuk sertifikat di baris yang dipilih"))
        self.print.setToolTip(self.tr("Satu tanda terima untuk sertifikat yang dicentang saja"))
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self.lists)
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        column.addLayout(top)
        column.addWidget(self.rows, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.all)
        foot.addStretch(1)
        for button in (self.report, self.print, self.hand):
            foot.addWidget(button)
        column.addLayout(foot)
        for shown in (self.none_yet, page, self.receipt):
            self.pages.addWidget(shown)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        for button in (self.all, self.report, self.print, self.hand):
            button.setAutoDefault(True)

    def _connect(self) -> None:
        self.lists.currentIndexChanged.connect(self._show_list)
        self.search.textChanged.connect(self._show)
        self.rows.activated.connect(self._open)
        self.rows.selectionModel().currentRowChanged.connect(self._show_acts)
        self.table.ticked_changed.connect(self._show_acts)
        self.none_yet.asked.connect(self._find_person)
        self.all.clicked.connect(self._tick_all)
        self.report.clicked.connect(self._ask_report)
        self.print.clicked.connect(self._print)
        self.hand.clicked.connect(self._ask_day)
        self._work.written.connect(self._show_receipt)
        self.receipt.over.connect(self._back)
        self.receipt.field_requested.connect(self.field_requested)

    def entered(self) -> None:
        """Read the ledger: the view is being shown."""
        self._read()

    def show_list(self, key: str) -> None:
        """Show one of `LISTS`, whole."""
        self.search.clear()
        self.lists.setCurrentIndex(self.lists.findData(key))

    def show_waiting(self, batch: str) -> None:
        """Show what was not handed over, and tick what is of a batch."""
        self._to_tick = batch
        self.search.clear()
        self.lists.setCurrentIndex(self.lists.findData("not_handed_over"))
        self.pages.setCurrentIndex(BOOK)
        self._read()

    def records_changed(self, changed: Iterable[Reference]) -> None:
        """Read the ledger again where it may say something else."""
        if self.isVisible() and any(one.entity in HEARD for one in changed):
            self._read()

    def _read(self) -> None:
        session = self._desk.session
        if self._task is not None:
            self._task.cancel()
        self._task = self._desk.searching.run(
            self, lambda: certificate_book.read(session), self._take
        )

    def _take(self, book: Book) -> None:
        self._book = book
        for row, (key, label) in enumerate(LISTS.items()):
            count = number(len(book.lists[key]))
            self.lists.setItemText(row, f"{text(label)} ({count})")
        if self._to_tick:
            ticked = certificates.waiting_of(self._desk.session, self._to_tick)
            self.table.ticked = set(ticked)
        if self.pages.currentIndex() != RECEIPT:
            self.pages.setCurrentIndex(BOOK if book.lists["all"] else NONE_YET)
        self._show_list()
        if self._to_tick:
            self._to_tick = ""
            (self.hand if self.hand.isEnabled() else self.rows).setFocus()

    @Slot()
    def _show_list(self) -> None:
        """Show the list that was chosen; what is not on it, or left it, is not ticked."""
        self.table.ticked &= {one.certificate.id for one in self._listed}
        self._show()

    @property
    def _listed(self) -> Sequence[Line]:
        return self._book.lists[self.lists.currentData()]

    @Slot()
    def _show(self) -> None:
        before = self.table.id_at(self.rows.currentIndex())
        found = self._book.found(self.lists.currentData(), self.search.text())
        rows = {one.certificate.id: one for one in found}
        self.table.show(list(rows), rows)
        at = max(0, self.table.row_of(before))
        if rows:
            self.rows.setCurrentIndex(self.table.index(at, 0))
        self._show_acts()

    @property
    def ticked(self) -> list[Line]:
        """What is ticked, in the order of the list; a search may hide some of it."""
        return [one for one in self._listed if one.certificate.id in self.table.ticked]

    @Slot()
    def _show_acts(self) -> None:
        ticked = self.ticked
        words = self.tr("{n} sertifikat").format(n=number(len(self.table.ids)))
        if ticked:
            words = self.tr("{words}, {n} dicentang").format(words=words, n=number(len(ticked)))
        hidden = len(self.table.ticked.difference(self.table.ids))
        if hidden:
            # Ticks outlast a search: what is not in sight must be told.
            telling = self.tr("{words}, {n} di antaranya di luar pencarian")
            words = telling.format(words=words, n=number(hidden))
        self.count.setText(words)
        self.hand.setEnabled(any(not one.certificate.handed_over for one in ticked))
        self.print.setEnabled(bool(ticked))
        self.report.setEnabled(self.rows.currentIndex().isValid())
        self.all.setEnabled(bool(self.table.ids))
        everyone = bool(self.table.ids) and self.table.ticked.issuperset(self.table.ids)
        self.all.setText(self.tr("Lepas semua") if everyone else self.tr("Centang semua"))

    @Slot()
    def _tick_all(self) -> None:
        self.table.tick_all(not self.table.ticked.issuperset(self.table.ids))

    def _line(self, index: QModelIndex) -> Line | None:
        wanted = self.table.id_at(index)
        shown = self._book.lists["all"]
        return next((one for one in shown if one.certificate.id == wanted), None)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        line = self._line(index)
        if line is not None:
            self.open_requested.emit("certificate", line.certificate.id)

    @Slot()
    def _find_person(self) -> None:
        self.page_requested.emit("artisans")

    @Slot()
    def _ask_day(self) -> None:
        waiting = [one for one in self.ticked if not one.certificate.handed_over]
        if not waiting:
            self._desk.dialogs.show_problem(
                self.tr("Yang dicentang sudah diserahkan semua. Tanggalnya tetap.")
            )
            return
        self._handed = tuple(one.certificate.id for one in waiting)
        words = self.tr("{n} sertifikat untuk {people} orang dicatat sudah diserahkan.")
        people = len({one.certificate.artisan for one in waiting})
        sentence = words.format(n=number(len(waiting)), people=number(people))
        self._ask(self.tr("Serah terima"), sentence, self.tr("Catat"))
        assert self.question is not None
        self.question.given.connect(self._hand_over)

    def _ask(self, title: str, sentence: str, act: str, note: str = "") -> None:
        self.question = DayDialog(self._desk, title, sentence, act, note, self)
        self.question.destroyed.connect(self._forget)
        self.question.open()

    @Slot()
    def _forget(self) -> None:
        self.question = None

    @Slot(str, str)
    def _hand_over(self, day: str, note: str) -> None:
        try:
            changed = certificates.hand_over(self._desk.session, self._handed, day)
        except KnownProblem as problem:
            self._desk.dialogs.show_problem(str(problem))
            return
        self._read()
        self.rows.setFocus()
        self.record_saved.emit(changed)

    @Slot()
    def _print(self) -> None:
        found = papers.kinds(self._desk.session)
        kind = next(one for one in found if one.code == HAND_OVER_KIND)
        ids = [one.certificate.id for one in self.ticked]
        self._work.write(kind, Wanted(ids), ".docx")

    @Slot(object)
    def _show_receipt(self, receipt: Receipt) -> None:
        self.receipt.show_receipt(receipt)
        self.pages.setCurrentIndex(RECEIPT)

    @Slot()
    def _back(self) -> None:
        self.pages.setCurrentIndex(BOOK)
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask_report(self) -> None:
        line = self._line(self.rows.currentIndex())
        if line is None:
            return
        self._reported = line.certificate.id
        words = self.tr("Laporan surveilan {name}, sertifikat {number}.")
        sentence = words.format(name=line.name, number=line.certificate.number)
        title, note = self.tr("Lapor surveilan"), self.tr("Hasil")
        self._ask(title, sentence, self.tr("Catat"), note)
        assert self.question is not None
        self.question.given.connect(self._report)

    @Slot(str, str)
    def _report(self, day: str, result: str) -> None:
        session = self._desk.session
        try:
            made = certificates.report_surveillance(session, self._reported, day, result)
        except KnownProblem as problem:
            self._desk.dialogs.show_problem(str(problem))
            return
        self._read()
        self.record_saved.emit((made,))
