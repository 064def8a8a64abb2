"""Monev: what is due, and what was done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from batik_field.app import filter_choices, tables
from batik_field.app.desk import Desk
from batik_field.app.filter_choices import DUE
from batik_field.app.filters import FilterBar
from batik_field.app.forms.ui_monev_page import Ui_MonevPage
from batik_field.app.i18n import text
from batik_field.app.live_query import LiveQuery
from batik_field.app.record_table import Column, RecordTable
from batik_field.domain.formats import day, number
from batik_field.domain.queries import Query, Special
from batik_field.domain.records import Reference
from batik_field.services import overview
from batik_field.services.monev_rows import MonevRow, monev_rows
from batik_field.services.overview import MONEV_AHEAD, DueMonev

BY_DATE = Query("monev", order="date", descending=True)


class MonevPage(QWidget):
    """Enter on a due line begins that monev; on a done line opens it."""

    open_requested = Signal(str, str)
    monev_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._due: Mapping[str, DueMonev] = {}
        self._all_due: Sequence[DueMonev] = ()
        self._done = 0
        self.ui = Ui_MonevPage()
        self.ui.setupUi(self)
        self.query = LiveQuery(desk, self, monev_rows)
        self._choices = filter_choices.monev_filters(desk.session)
        self.filters = FilterBar(self._choices, parent=self)
        row = QVBoxLayout(self.ui.filters)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.filters)
        self.due = RecordTable(self._read_due, self._due_columns(), self)
        self.done = RecordTable(self._read_done, self._done_columns(), self)
        self.due_view = self._add_tab(self.due, self.tr("Jatuh tempo"), "monev_due")
        self.done_view = self._add_tab(self.done, self.tr("Sudah dilakukan"), "monev_done")
        self.due_view.activated.connect(self._begin)
        self.done_view.activated.connect(self._open)
        self.filters.changed.connect(self._narrow)
        self.query.first_page.connect(self._show_done)
        self.query.complete.connect(self._show_all_done)

    def _due_columns(self) -> list[Column]:
        return [
            Column(self.tr("Pengrajin"), attrgetter("name"), 220),
            Column(self.tr("Desa"), attrgetter("village"), 200),
            Column(self.tr("Jenis"), _kind, 160),
            Column(self.tr("Jatuh tempo"), _day, 170),
            Column(self.tr("Keterangan"), self._days, 160),
        ]

    def _done_columns(self) -> list[Column]:
        return [
            Column(self.tr("Tanggal"), attrgetter("date"), 170),
            Column(self.tr("Pengrajin"), attrgetter("name"), 220),
            Column(self.tr("Desa"), attrgetter("village"), 200),
            Column(self.tr("Jenis"), attrgetter("kind"), 160),
            Column(self.tr("Petugas"), attrgetter("officers"), 200),
        ]

    def _add_tab(self, table: RecordTable, title: str, name: str) -> QTableView:
        view = QTableView(self)
        view.setObjectName(name)
        view.setAccessibleName(title)
        view.setShowGrid(False)
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        tables.dress(view, table, self._desk.settings, name)
        self.ui.tabs.addTab(view, title)
        return view

    def entered(self) -> None:
        """Read again: the page is being shown."""
        session = self._desk.session
        self._desk.work.run(self, lambda: overview.monev_due(session), self._show)
        self._ask_done()

    def records_changed(self, changed: Iterable[Reference]) -> None:
        """Nothing to do: the page reads again when it is shown."""

    def _show(self, due: Sequence[DueMonev]) -> None:
        self._all_due = due
        self._show_due()

    def _narrow(self) -> None:
        self._show_due()
        self._ask_done()

    def _ask_done(self) -> None:
        # What is done is not due any more: that filter is about the other list.
        choices = [each for each in self._choices if each.key != DUE]
        self.query.ask(self.filters.narrowing.applied(BY_DATE, choices))

    def _show_due(self) -> None:
        chosen = self.filters.narrowing.chosen
        self._due = {one.artisan: one for one in self._all_due if _matches(one, chosen)}
        self.due.show(list(self._due))
        self._show_count()

    def _show_done(self, ids: Sequence[str]) -> None:
        self.done.show(ids, self.query.rows)

    def _show_all_done(self, ids: Sequence[str]) -> None:
        if not self.done.extend(ids):
            self.done.show(ids)
        self._done = len(ids)
        self._show_count()

    def _show_count(self) -> None:
        late = number(sum(one.over > 0 for one in self._due.values()))
        words = self.tr("{late} lewat waktu, {done} sudah dilakukan")
        self.ui.count.setText(words.format(late=late, done=number(self._done)))

    def _read_due(self, ids: Sequence[str]) -> dict[str, DueMonev]:
        return {one: self._due[one] for one in ids if one in self._due}

    def _read_done(self, ids: Sequence[str]) -> dict[str, MonevRow]:
        return monev_rows(self._desk.session, ids)

    def _days(self, row: DueMonev) -> str:
        if row.over > 0:
            return self.tr("lewat {days} hari").format(days=number(row.over))
        return self.tr("{days} hari lagi").format(days=number(-row.over))

    def _begin(self, index: QModelIndex) -> None:
        artisan = self.due.id_at(index)
        if artisan:
            self.monev_requested.emit(artisan)

    def _open(self, index: QModelIndex) -> None:
        monev = self.done.id_at(index)
        if monev:
            self.open_requested.emit("monev", monev)


def _kind(row: DueMonev) -> str:
    return text(row.label)


def _day(row: DueMonev) -> str:
    return day(row.day)


def _matches(row: DueMonev, chosen: Mapping[str, str]) -> bool:
    """Whether a due monev is one of those the chips leave."""
    days = {"late": row.over > 0, "soon": -MONEV_AHEAD.days <= row.over <= 0}
    return (
        chosen.get(Special.DISTRICT, row.district) == row.district
        and chosen.get("kind", row.kind) == row.kind
        and (DUE not in chosen or days.get(chosen[DUE], False))
    )
