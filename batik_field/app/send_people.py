"""The second step of Kirim: search, filters and ticks."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from batik_field.app import filter_choices, tables
from batik_field.app.desk import Desk
from batik_field.app.filters import FilterBar
from batik_field.app.forms.ui_send_page import Ui_SendPage
from batik_field.app.live_query import LiveQuery
from batik_field.app.record_table import CheckTable, Column
from batik_field.domain.formats import number
from batik_field.domain.queries import Query
from batik_field.services import search
from batik_field.services.search import ArtisanRow


class SendPeople(QObject):
    """Works on the widgets of its page; ticks outlive searches."""

    changed = Signal()

    def __init__(self, desk: Desk, ui: Ui_SendPage, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._ui = desk, ui
        self.table = CheckTable(self._read, self._columns(), self)
        self.query = LiveQuery(desk, self)
        self.filters = FilterBar(filter_choices.artisan_filters(desk.session))
        row = QVBoxLayout(ui.filters)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.filters)
        tables.dress(ui.people, self.table, desk.settings, "send_people")
        self._connect()

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Nama"), attrgetter("name"), 260),
            Column(self.tr("Desa"), attrgetter("village"), 200),
            Column(self.tr("Keahlian"), attrgetter("skill"), 140),
            Column(self.tr("Keadaan"), attrgetter("status"), 160),
        ]

    def _connect(self) -> None:
        self._ui.search.textChanged.connect(self.ask)
        self.filters.changed.connect(self.ask)
        self.query.first_page.connect(self._show_first)
        self.query.complete.connect(self._show_all)
        self.table.ticked_changed.connect(self.changed)
        self._ui.tick_all.clicked.connect(self._tick_all)
        self._ui.tick_none.clicked.connect(self.clear)

    @property
    def chosen(self) -> list[str]:
        """The ids of everybody ticked."""
        return sorted(self.table.ticked)

    @property
    def count(self) -> int:
        """How many are ticked."""
        return len(self.table.ticked)

    def ask(self) -> None:
        """Search for what is typed and set now."""
        # Only when all ids are known can all of them be ticked.
        self._ui.tick_all.setEnabled(False)
        query = Query("artisan", self._ui.search.text())
        filters = filter_choices.artisan_filters(self._desk.session)
        self.query.ask(self.filters.narrowing.applied(query, filters))

    def clear(self) -> None:
        """Untick everybody, also those the search does not show."""
        self.table.ticked.clear()
        self.table.forget()
        self.changed.emit()

    def _tick_all(self) -> None:
        self.table.tick_all(True)

    def _read(self, ids: Sequence[str]) -> dict[str, ArtisanRow]:
        return search.artisan_rows(self._desk.session, ids)

    def _show_first(self, ids: Sequence[str]) -> None:
        self.table.show(ids)

    def _show_all(self, ids: Sequence[str]) -> None:
        if not self.table.extend(ids):
            self.table.show(ids)
        self._ui.tick_all.setEnabled(bool(ids))
        self.filters.show_count(self.tr("{count} orang").format(count=number(len(ids))))
