"""Who entered what, when, on which laptop, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import i18n, theme
from batik_field.app.history_table import HistoryTable, Line, lines_of
from batik_field.app.record_kit import RecordKit
from batik_field.domain.errors import KnownProblem
from batik_field.domain.operations import DELETED
from batik_field.domain.questions import ENTITIES
from batik_field.services import records
from batik_field.services.records import Saved

_LETTERS = (18, 14, 10, 20, 0, 0, 10)
"""Widths of the columns; the two values share what is left."""
OLD, NEW = 4, 5


class HistoryPage(QWidget):
    """All changes of a person's records, the newest first."""

    put_back = Signal(object)
    """What changed (a tuple of Reference) after something was put back."""

    def __init__(self, kit: RecordKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._owned: Sequence[tuple[str, str]] = ()
        self.table = HistoryTable(self)
        self._view = QTableView(self)
        self._field = QPushButton(self.tr("Kembalikan isian ini"), self)
        self._record = QPushButton(self.tr("Kembalikan catatan ke keadaan ini"), self)
        self._lay_out()

    def _lay_out(self) -> None:
        self._view.setModel(self.table)
        self._view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._view.setShowGrid(False)
        self._view.setTabKeyNavigation(False)
        self._view.setAccessibleName(self.tr("Riwayat"))
        rows = self._view.verticalHeader()
        rows.hide()
        # Long values wrap; only rows in sight are measured.
        rows.setResizeContentsPrecision(0)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        letter = self.fontMetrics().averageCharWidth()
        self._view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self._view.horizontalHeader()
        header.setMinimumSectionSize(10 * letter)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, letters in enumerate(_LETTERS):
            self._view.setColumnWidth(column, letters * letter + 16)
        header.setSectionResizeMode(OLD, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(NEW, QHeaderView.ResizeMode.Stretch)
        self._view.selectionModel().selectionChanged.connect(self._selected)
        theme.put_icon(self._field, "undo")
        theme.put_icon(self._record, "history")
        self._field.clicked.connect(self._put_back_field)
        self._record.clicked.connect(self._put_back_record)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        hint = QLabel(self.tr("Pilih baris, lalu kembalikan nilai sebelumnya."), self)
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        acts.addWidget(hint, 1)
        acts.addWidget(self._field)
        acts.addWidget(self._record)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 8, 0, 0)
        page.setSpacing(8)
        page.addWidget(self._view, 1)
        page.addLayout(acts)
        self._selected(QItemSelection(), QItemSelection())

    def show_history(self, owned: Sequence[tuple[str, str]]) -> None:
        """Show the changes of these records (entity, id)."""
        self._owned = tuple(owned)
        self.table.show(lines_of(self._kit.session, self._owned))
        self._selected(QItemSelection(), QItemSelection())

    def choose(self, row: int) -> None:
        """Select a row."""
        flags = QItemSelectionModel.SelectionFlag
        self._view.selectionModel().setCurrentIndex(
            self.table.index(row, 0), flags.ClearAndSelect | flags.Rows
        )

    @property
    def _line(self) -> Line | None:
        chosen = self._view.selectionModel().selectedRows()
        return self.table.line(chosen[0].row()) if chosen else None

    @Slot(QItemSelection, QItemSelection)
    def _selected(self, now: QItemSelection, before: QItemSelection) -> None:
        line = self._line
        self._field.setEnabled(line is not None and line.change.field != DELETED)
        self._record.setEnabled(line is not None)

    @Slot()
    def _put_back_field(self) -> None:
        line = self._line
        if line is None:
            return
        label, old = line.words[3], line.words[OLD] or self.tr("(kosong)")
        text = self.tr("{label} menjadi “{old}” lagi. Riwayatnya tetap ada.")
        if not self._agreed(self.tr("Kembalikan isian ini?"), text.format(label=label, old=old)):
            return
        session = self._kit.session
        try:
            saved = records.put_back(session, line.entity, line.record, line.change)
        except KnownProblem as problem:
            self._kit.dialogs.show_problem(str(problem))
            return
        self._done(saved)

    @Slot()
    def _put_back_record(self) -> None:
        line = self._line
        if line is None:
            return
        text = self.tr("{what} menjadi seperti sesudah perubahan {when}. Riwayatnya tetap ada.")
        words = text.format(what=i18n.text(ENTITIES[line.entity].label), when=line.words[0])
        if not self._agreed(self.tr("Kembalikan catatan?"), words):
            return
        session = self._kit.session
        try:
            saved = records.put_back_record(
                session, line.entity, line.record, line.change.operation
            )
        except KnownProblem as problem:
            self._kit.dialogs.show_problem(str(problem))
            return
        self._done(saved)

    def _agreed(self, title: str, text: str) -> bool:
        return self._kit.dialogs.confirm(title, text, self.tr("Kembalikan"))

    def _done(self, saved: Saved) -> None:
        self.show_history(self._owned)
        self.put_back.emit(saved.changed)
