"""The results of a batch as a table that is typed into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from batik_field.app import theme
from batik_field.app.certification.result_sheet import Line, ResultSheet
from batik_field.app.i18n import text
from batik_field.app.record_table import Index
from batik_field.domain.draft import Draft
from batik_field.domain.fields import Field, Kind
from batik_field.domain.questions import ENTITIES
from batik_field.domain.results import RESULTS, plain_number
from batik_field.domain.values import is_raw, parse, shown, typed
from batik_field.domain.wording import N_
from batik_field.services.session import Session

DOUBLE = N_("Nomor ini ada di baris lain. Cocokkan dengan sertifikat aslinya.")
UNREADABLE = N_("Tanggal ini tidak terbaca. Tulis seperti 12/05/2026.")


@dataclass(frozen=True)
class Cell:
    """One column: `part` is a kind of certificate or empty, `key` the field; both empty: the name.

    `letters` is its first width in letters.
    """

    heading: str
    part: str
    key: str
    letters: int


NAME, RESULT, TUTOR = 0, 1, 3
CELLS = (
    Cell(N_("Nama"), "", "", 26),
    Cell(N_("Hasil"), "", "state", 17),
    Cell(N_("Tanggal"), "", "result_date", 16),
    Cell(N_("Tutor"), "", "tutor", 8),
    Cell(N_("Nomor balai"), "balai", "number", 20),
    Cell(N_("Terbit"), "balai", "issued", 16),
    Cell(N_("Nomor kementerian"), "kementerian", "number", 23),
    Cell(N_("Terbit"), "kementerian", "issued", 16),
    Cell(N_("Penerbit balai"), "balai", "issuer", 24),
    Cell(N_("Penerbit kementerian"), "kementerian", "issuer", 24),
    Cell(N_("Alasan"), "", "reason", 30),
)
LONG_HEADINGS = {
    2: N_("Tanggal hasil"),
    3: N_("Disarankan menjadi tutor"),
    6: N_("Nomor sertifikat kementerian/BNSP"),
    5: N_("Tanggal terbit sertifikat balai"),
    7: N_("Tanggal terbit sertifikat kementerian/BNSP"),
    10: N_("Alasan tidak kompeten atau tidak hadir"),
}


class ResultTable(QAbstractTableModel):
    """Rows are the lines of a sheet. `answered` tells the drafts to be kept."""

    answered = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._label = session.codes["candidate_state"].label
        self.sheet: ResultSheet | None = None
        self._doubled: frozenset[tuple[str, str]] = frozenset()

    def show(self, sheet: ResultSheet | None) -> None:
        """Take another sheet."""
        self.beginResetModel()
        self.sheet = sheet
        self._doubled = sheet.doubled() if sheet else frozenset()
        self.endResetModel()

    @property
    def lines(self) -> Sequence[Line]:
        """The lines shown."""
        return self.sheet.lines if self.sheet else ()

    def row_of(self, artisan: str) -> int:
        """The row of a person, or -1."""
        return next((row for row, one in enumerate(self.lines) if one.artisan == artisan), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(CELLS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if not 0 <= section < len(CELLS):
            return None
        heading = text(CELLS[section].heading)
        if role == Qt.ItemDataRole.DisplayRole:
            return heading
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return text(LONG_HEADINGS.get(section, CELLS[section].heading))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid() or index.column() == NAME:
            return flags
        if index.column() == TUTOR:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, cell = self.lines[index.row()], CELLS[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == TUTOR:
            ticked = line.value("", "tutor") is True
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == TUTOR:
            return text(N_("Ya")) if line.value("", "tutor") is True else text(N_("Tidak"))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(line, cell)
        if role == Qt.ItemDataRole.EditRole:
            return self._typed(line, cell)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(line, cell)
        if role == Qt.ItemDataRole.ToolTipRole:
            return text(self._problem(line, cell)) or self._words(line, cell)
        return None

    def _words(self, line: Line, cell: Cell) -> str:
        if not cell.key:
            return line.name
        if cell.key == "state":
            return text(self._label(line.state)) if line.state else ""
        if cell.key == "tutor":
            return ""
        value, asked = line.value(cell.part, cell.key), _field(cell)
        return typed(asked, value) if asked.kind is Kind.DATE else shown(asked, value)

    def _typed(self, line: Line, cell: Cell) -> str:
        if cell.key in ("", "state"):
            return line.state if cell.key else line.name
        return typed(_field(cell), line.value(cell.part, cell.key))

    def _problem(self, line: Line, cell: Cell) -> str:
        value = line.value(cell.part, cell.key) if cell.key else None
        if is_raw(value):
            return UNREADABLE
        if cell.key == "number" and (cell.part, plain_number(value)) in self._doubled:
            return DOUBLE
        return ""

    def _colour(self, line: Line, cell: Cell) -> Any:
        if self._problem(line, cell):
            return theme.current().colour("danger")
        if cell.key == "state" and line.state not in RESULTS:
            return theme.current().colour("muted")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or self.sheet is None:
            return False
        cell = CELLS[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == TUTOR:
            self._set(index.row(), cell, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role != Qt.ItemDataRole.EditRole or not cell.key or cell.key == "tutor":
            return False
        self._set(index.row(), cell, self._read(index.row(), cell, str(value or "")))
        return True

    def _read(self, row: int, cell: Cell, words: str) -> Any:
        """What was typed, as it is stored; no result at all is what is stored."""
        if cell.key == "state":
            stored = self.lines[row].candidate.record.values.get("state")
            return words if words in RESULTS else stored
        return parse(_field(cell), words)

    def _set(self, row: int, cell: Cell, value: Any) -> None:
        if self.sheet is not None:
            self.tell(self.sheet.set(row, cell.part, cell.key, value))

    def tell(self, changed: Sequence[Draft]) -> None:
        """Lines were typed into: paint them anew and keep them."""
        if self.sheet is None or not changed:
            return
        self._doubled = self.sheet.doubled()
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.answered.emit(changed)

    def fill_down(self, index: QModelIndex) -> None:
        """Put what stands in a cell into the empty ones below it."""
        cell = CELLS[index.column()] if index.isValid() else None
        if cell is None or self.sheet is None or cell.key in ("", "number"):
            return
        value = self.lines[index.row()].value(cell.part, cell.key)
        changed: list[Draft] = []
        for row in range(index.row() + 1, len(self.lines)):
            if self._may_be_filled(self.lines[row], cell):
                changed += self.sheet.set(row, cell.part, cell.key, value)
        self.tell(changed)

    @staticmethod
    def _may_be_filled(line: Line, cell: Cell) -> bool:
        if cell.key == "state":
            return line.state not in RESULTS
        if cell.part and not plain_number(line.value(cell.part, "number")):
            return False
        return line.value(cell.part, cell.key) in (None, "")


def _field(cell: Cell) -> Field:
    return ENTITIES["certificate" if cell.part else "candidate"].by_key[cell.key]
