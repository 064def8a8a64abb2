"""Who entered what, when, on which laptop, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QWidget

from batik_field.app import i18n, theme
from batik_field.app.forms.ui_history_page import Ui_HistoryPage
from batik_field.app.history_table import HistoryTable, Line, lines_of
from batik_field.app.record_kit import RecordKit
from batik_field.domain.errors import KnownProblem
from batik_field.domain.operations import DELETED
from batik_field.domain.questions import ENTITIES
from batik_field.services import records
from batik_field.services.records import Saved

_LETTERS = (17, 12, 9, 16, 0, 0, 9)
"""Widths of the columns; the two values share what is left."""
OLD, NEW, REASON = 4, 5, 6


class HistoryPage(QWidget):
    """All changes of a person's records, the newest first."""

    put_back = Signal(object)
    """What changed (a tuple of Reference) after something was put back."""

    def __init__(self, kit: RecordKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._owned: Sequence[tuple[str, str]] = ()
        self.table = HistoryTable(self)
        self.ui = Ui_HistoryPage()
        self.ui.setupUi(self)
        self._set_up_table()
        theme.put_icon(self.ui.put_back_field, "undo")
        theme.put_icon(self.ui.put_back_record, "history")
        self.ui.put_back_field.clicked.connect(self._put_back_field)
        self.ui.put_back_record.clicked.connect(self._put_back_record)
        self._selected(QItemSelection(), QItemSelection())

    def _set_up_table(self) -> None:
        view = self.ui.changes
        view.setModel(self.table)
        rows, columns = view.verticalHeader(), view.horizontalHeader()
        # Long values wrap; only rows in sight are measured.
        rows.setResizeContentsPrecision(0)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        letter = self.fontMetrics().averageCharWidth()
        columns.setMinimumSectionSize(12 * letter)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, letters in enumerate(_LETTERS):
            view.setColumnWidth(column, letters * letter + 16)
        columns.setSectionResizeMode(OLD, QHeaderView.ResizeMode.Stretch)
        columns.setSectionResizeMode(NEW, QHeaderView.ResizeMode.Stretch)
        view.selectionModel().selectionChanged.connect(self._selected)

    def show_history(self, owned: Sequence[tuple[str, str]]) -> None:
        """Show the changes of these records (entity, id)."""
        self._owned = tuple(owned)
        lines = lines_of(self._kit.session, self._owned)
        self.table.show(lines)
        # Reasons are rare; where nobody gave one, the values have the room.
        reasons = any(line.change.reason for line in lines)
        self.ui.changes.setColumnHidden(REASON, not reasons)
        self._selected(QItemSelection(), QItemSelection())

    def choose(self, row: int) -> None:
        """Select a row."""
        flags = QItemSelectionModel.SelectionFlag
        self.ui.changes.selectionModel().setCurrentIndex(
            self.table.index(row, 0), flags.ClearAndSelect | flags.Rows
        )

    @property
    def _line(self) -> Line | None:
        chosen = self.ui.changes.selectionModel().selectedRows()
        return self.table.line(chosen[0].row()) if chosen else None

    @Slot(QItemSelection, QItemSelection)
    def _selected(self, now: QItemSelection, before: QItemSelection) -> None:
        line = self._line
        self.ui.put_back_field.setEnabled(line is not None and line.change.field != DELETED)
        self.ui.put_back_record.setEnabled(line is not None)

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
