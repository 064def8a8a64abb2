"""Rows of one search: the ids are known, the cells are read a page at a time when painted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

Index = QModelIndex | QPersistentModelIndex
Read = Callable[[Sequence[str]], Mapping[str, Any]]

PAGE = 12
"""Rows read at once while painting: about a screen, few enough for one frame."""

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The whole row as the service gave it, for delegates; None while the record is gone."""
ID_ROLE = Qt.ItemDataRole.UserRole + 2
"""The id of the record."""


@dataclass(frozen=True)
class Column:
    """One column: its heading, how a row is written in it, its first width in pixels."""

    heading: str
    text: Callable[[Any], str]
    width: int = 160
    numeric: bool = False


_WORDS = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    # A narrow column cuts its words off; the tip has all of them.
    Qt.ItemDataRole.ToolTipRole,
)


def _side(column: Column) -> Qt.AlignmentFlag:
    """Numbers and what they are called stand at the right."""
    side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class RecordTable(QAbstractTableModel):
    """The model of every list of records. It is given `read` and never sees the store."""

    def __init__(
        self, read: Read, columns: Sequence[Column], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._columns = tuple(columns)
        self._ids: Sequence[str] = ()
        self._rows: dict[str, Any] = {}

    @property
    def ids(self) -> Sequence[str]:
        """The ids in the order of the rows."""
        return self._ids

    def show(self, ids: Sequence[str], rows: Mapping[str, Any] | None = None) -> None:
        """Take the answer of a search in place of what is shown, and what is read of it already."""
        self.beginResetModel()
        self._ids = tuple(ids)
        self._rows = dict(rows or {})
        self.endResetModel()

    def extend(self, ids: Sequence[str]) -> bool:
        """Add what follows the rows shown; False if `ids` do not begin with those rows."""
        known = len(self._ids)
        if tuple(ids[:known]) != tuple(self._ids):
            return False
        if len(ids) > known:
            self.beginInsertRows(QModelIndex(), known, len(ids) - 1)
            self._ids = tuple(ids)
            self.endInsertRows()
        return True

    def forget(self) -> None:
        """Read every row anew when it is painted next."""
        self._rows = {}
        if self._ids:
            last = self.index(len(self._ids) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row_of(self, record: str) -> int:
        """The row of a record, or -1."""
        # Looking through a hundred thousand costs 2 ms; numbering them would cost 10 each time.
        try:
            return self._ids.index(record)
        except ValueError:
            return -1

    def id_at(self, index: Index) -> str:
        """The record of a cell; empty for no cell."""
        return self._ids[index.row()] if index.isValid() else ""

    def width_of(self, column: int) -> int:
        """The first width of a column in pixels."""
        return self._columns[column].width

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record, column = self._ids[index.row()], self._columns[index.column()]
        if role == ID_ROLE:
            return record
        if role == ROW_ROLE:
            return self._row(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role in _WORDS:
            return self._text(index.row(), index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and column.numeric:
            return _side(column)
        return column.heading if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, row: int, column: int) -> str:
        values = self._row(row)
        if values is None:
            gone = QCoreApplication.translate("RecordTable", "(sudah tidak ada)")
            return gone if column == 0 else ""
        return self._columns[column].text(values)

    def _row(self, row: int) -> Any:
        record = self._ids[row]
        if record not in self._rows:
            start = row - row % PAGE
            page = self._ids[start : start + PAGE]
            # A record deleted meanwhile is a row without values, never an error inside painting.
            self._rows |= dict.fromkeys(page) | dict(self._read(page))
        return self._rows[record]


class CheckTable(RecordTable):
    """The same with a tick in the first column; who is ticked survives another search."""

    ticked_changed = Signal()

    def __init__(
        self, read: Read, columns: Sequence[Column], parent: QObject | None = None
    ) -> None:
        super().__init__(read, columns, parent)
        self.ticked: set[str] = set()

    def tick_all(self, ticked: bool) -> None:
        """Tick or untick every row shown."""
        change = self.ticked.update if ticked else self.ticked.difference_update
        change(self.ids)
        if self.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, 0))
        self.ticked_changed.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid() and index.column() == 0:
            ticked = self.id_at(index) in self.ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        (self.ticked.add if ticked else self.ticked.discard)(self.id_at(index))
        self.dataChanged.emit(index, index, [role])
        self.ticked_changed.emit()
        return True
