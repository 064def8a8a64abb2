"""Every value that was ever set, as rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from batik_field.app import i18n
from batik_field.domain import formats
from batik_field.domain.operations import DELETED
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import PastChange
from batik_field.domain.wording import N_
from batik_field.services import records, search
from batik_field.services.session import Session

Index = QModelIndex | QPersistentModelIndex
COLUMNS = (
    N_("Kapan"),
    N_("Siapa"),
    N_("Laptop"),
    N_("Isian"),
    N_("Semula"),
    N_("Menjadi"),
    N_("Alasan"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One change with the words of its row."""

    entity: str
    record: str
    change: PastChange
    words: tuple[str, ...]


def lines_of(session: Session, owned: Sequence[tuple[str, str]]) -> list[Line]:
    """Return the history of some records, the newest change first."""
    lines = [
        Line(entity, record, change, _words(session, entity, change))
        for entity, record in owned
        for change in records.history(session, entity, record)
    ]
    return sorted(lines, key=_moment, reverse=True)


def _moment(line: Line) -> tuple[str, int]:
    return line.change.when, line.change.operation


def _words(session: Session, entity: str, change: PastChange) -> tuple[str, ...]:
    field = ENTITIES[entity].by_key.get(change.field)
    if change.field == DELETED or field is None:
        label = i18n.text(_DELETED) if change.field == DELETED else change.field
        old, new = ("" if value is None else str(value) for value in (change.old, change.new))
        if change.field == DELETED:
            old, new = (i18n.text(_YES_NO[bool(value)]) for value in (change.old, change.new))
    else:
        label = i18n.text(field.label)
        old = search.shown(session, entity, change.field, change.old)
        new = search.shown(session, entity, change.field, change.new)
    when = f"{formats.short_day(change.when[:10])} {change.when[11:16].replace(':', '.')}"
    if entity != "artisan":
        label = f"{i18n.text(ENTITIES[entity].label)}: {label}"
    return (when, change.by, change.device, label, old, new, change.reason)


_DELETED = N_("Dihapus")
_YES_NO = {True: N_("ya"), False: N_("tidak")}


class HistoryTable(QAbstractTableModel):
    """Rows of `Line`; nothing can be edited."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines in place of the former ones."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """Return the line of a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        """When, who, laptop, field, old, new, reason."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the words of a cell; the same as its tool tip, for what is too long."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self.line(index.row())
        return line.words[index.column()] if line else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return i18n.text(COLUMNS[section])
        return None
