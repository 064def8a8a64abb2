"""Kunjungan: every visit by date; one opens where it stands, on the page of its artisan."""

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from batik_field.app import filter_choices, tables, topic
from batik_field.app.assignments_dialog import AssignmentsDialog
from batik_field.app.desk import Desk
from batik_field.app.filter_choices import Narrowing
from batik_field.app.filters import FilterBar
from batik_field.app.forms.ui_visits_page import Ui_VisitsPage
from batik_field.app.live_query import LiveQuery
from batik_field.app.record_table import Column, RecordTable
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain.formats import number
from batik_field.domain.queries import Query
from batik_field.domain.records import Reference
from batik_field.services import search
from batik_field.services.search import VisitRow

BY_DATE = Query("visit", order="date", descending=True)


class VisitsPage(QWidget):
    """The newest first; filtered by what came of it and what it was for."""

    open_requested = Signal(str, str)
    page_requested = Signal(str)
    record_saved = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.duties_dialog: AssignmentsDialog | None = None
        self.ui = Ui_VisitsPage()
        self.ui.setupUi(self)
        self.table = RecordTable(self._read, self._columns(), self)
        self.query = LiveQuery(desk, self, search.visit_rows)
        self.filters = FilterBar(filter_choices.visit_filters(desk.session), parent=self)
        self.no_match = EmptyPage(
            self.tr("Tidak ada yang cocok"),
            self.tr("Lepas saringan untuk melihat semua kunjungan."),
            self.tr("Tampilkan semua"),
            "visit",
        )
        self.none_yet = EmptyPage(
            self.tr("Belum ada kunjungan"),
            self.tr("Buka seorang pengrajin, lalu tekan F6 untuk mencatat kunjungan."),
            self.tr("Pilih pengrajin"),
            "people",
        )
        self.ui.content.addWidget(self.no_match)
        self.ui.content.addWidget(self.none_yet)
        row = QVBoxLayout(self.ui.filters)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.filters)
        self.duties = topic.button(self.tr("Surat tugas…"), "", "document")
        self.duties.setToolTip(self.tr("Surat tugas dan SPPD petugas"))
        # Before the count, which stands at the right.
        self.ui.layout_2.insertWidget(self.ui.layout_2.count() - 1, self.duties)
        tables.dress(self.ui.rows, self.table, desk.settings, "visits")
        self._connect()
        self.ask()

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Tanggal"), attrgetter("date"), 170),
            Column(self.tr("Pengrajin"), attrgetter("name"), 210),
            Column(self.tr("Desa"), attrgetter("village"), 190),
            Column(self.tr("Tujuan"), attrgetter("purpose"), 170),
            Column(self.tr("Hasil"), attrgetter("outcome"), 150),
            Column(self.tr("Petugas"), attrgetter("officers"), 180),
            Column(self.tr("Tindak lanjut"), _open, 120),
        ]

    def _connect(self) -> None:
        self.filters.changed.connect(self.ask)
        self.duties.clicked.connect(self._show_duties)
        self.query.first_page.connect(self._show_first)
        self.query.complete.connect(self._show_all)
        self.ui.rows.activated.connect(self._open)
        self.no_match.asked.connect(self._show_everything)
        self.none_yet.asked.connect(self._find_person)

    @Slot()
    def _show_duties(self) -> None:
        self.show_duties()

    def show_duties(self, record: str = "") -> None:
        """Open the journeys on duty with their letters; of one, if it is named."""
        dialog = AssignmentsDialog(self._desk, self)
        if record:
            dialog.book.read(record)
        dialog.record_saved.connect(self.record_saved)
        dialog.destroyed.connect(self._forget_duties)
        self.duties_dialog = dialog
        dialog.open()

    @Slot()
    def _forget_duties(self) -> None:
        self.duties_dialog = None

    def ask(self) -> None:
        """Read the list for the filters that are set."""
        filters = filter_choices.visit_filters(self._desk.session)
        self.query.ask(self.filters.narrowing.applied(BY_DATE, filters))

    def records_changed(self, changed: Iterable[Reference]) -> None:
        """Read again when a visit or a person was saved."""
        entities = {one.entity for one in changed}
        if "visit" in entities or self.query.waits:
            self.query.again()
        elif entities & {"artisan", "follow_up"}:
            self.table.forget()

    def _read(self, ids: Sequence[str]) -> dict[str, VisitRow]:
        return search.visit_rows(self._desk.session, ids)

    def _show_first(self, ids: Sequence[str]) -> None:
        self._show(ids, self.query.rows)

    def _show(self, ids: Sequence[str], rows: Mapping[str, VisitRow]) -> None:
        self.table.show(ids, rows)
        empty = self.no_match if self.filters.narrowing.chosen else self.none_yet
        self.ui.content.setCurrentWidget(self.ui.rows_page if ids else empty)

    def _show_all(self, ids: Sequence[str]) -> None:
        if not self.table.extend(ids):
            self._show(ids, {})
        self.ui.count.setText(self.tr("{count} kunjungan").format(count=number(len(ids))))

    def _show_everything(self) -> None:
        self.filters.narrow(Narrowing())

    def _find_person(self) -> None:
        self.page_requested.emit("artisans")

    def _open(self, index: QModelIndex) -> None:
        visit = self.table.id_at(index)
        if visit:
            self.open_requested.emit("visit", visit)


def _open(row: VisitRow) -> str:
    return str(row.follow_ups_open or "")
