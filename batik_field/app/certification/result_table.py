"""The results of a batch as a table that is typed into: each person has four rows.

Two hold her result and her two certificates, each number beside its own day and issuer; the last
what is to be looked at. The first names her where there is no room for a column of names.
"""

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
from batik_field.domain.results import COMPETENT, RESULTS, plain_number
from batik_field.domain.values import parse, shown, typed
from batik_field.domain.wording import N_
from batik_field.services.session import Session

EACH = 4
"""Rows of a person."""
HEAD, FIRST, SECOND, REMARK = range(EACH)
NAME, RESULT, DAY, KIND, NUMBER, ISSUED, ISSUER = range(7)
HEADINGS = (
    N_("Peserta"),
    N_("Hasil"),
    N_("Tanggal hasil"),
    N_("Sertifikat"),
    N_("Nomor sertifikat"),
    N_("Tanggal terbit"),
    N_("Penerbit"),
)
CERTIFICATES = {FIRST: ("balai", N_("Balai")), SECOND: ("kementerian", N_("Kementerian"))}
NAMES = ((HEAD, RESULT), (FIRST, NAME))
"""The cells that say who it is; one of them is in sight."""
TYPED = {NUMBER: "number", ISSUED: "issued", ISSUER: "issuer"}
TUTOR, REASON = ("", "tutor"), ("", "reason")
TUTOR_WORDS = N_("Disarankan menjadi tutor")
REASON_WORDS = N_("Alasan (bila ada)")
LONG_NAMES = {
    REASON: N_("Alasan tidak kompeten atau tidak hadir"),
    TUTOR: TUTOR_WORDS,
    ("kementerian", "number"): N_("Nomor sertifikat kementerian/BNSP"),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """What a cell is about: `part` is a kind of certificate or empty, `key` the field or empty."""

    part: str = ""
    key: str = ""


WAY = (
    *((FIRST, at) for at in (RESULT, DAY, *TYPED)),
    *((SECOND, at) for at in (RESULT, *TYPED)),
)
"""The cells of a person that are typed into, as Tab leads through them: (row, column)."""


def spot_of(line: Line, row: int, column: int) -> Spot:
    """Return what stands in a row (of the person's four) and column."""
    if row in CERTIFICATES and column in TYPED:
        return Spot(CERTIFICATES[row][0], TYPED[column])
    if row == FIRST and column in (RESULT, DAY):
        return Spot("", "state" if column == RESULT else "result_date")
    if row == SECOND and column == RESULT:
        # Only who is competent is recommended; only who is not needs a reason.
        return Spot(*(TUTOR if line.state == COMPETENT else REASON))
    return Spot()


class ResultTable(QAbstractTableModel):
    """Rows are the lines of a sheet, `EACH` for each. `answered` tells the drafts to be kept."""

    answered = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._label = session.codes["candidate_state"].label
        self.sheet: ResultSheet | None = None

    def show(self, sheet: ResultSheet | None) -> None:
        """Take another sheet."""
        self.beginResetModel()
        self.sheet = sheet
        self.endResetModel()

    @property
    def lines(self) -> Sequence[Line]:
        """The lines shown."""
        return self.sheet.lines if self.sheet else ()

    def place(self, line: int, part: str, key: str) -> QModelIndex:
        """Return where the answer of a person stands."""
        for row, column in WAY:
            spot = spot_of(self.lines[line], row, column)
            if (spot.part, spot.key) == (part, key):
                return self.index(EACH * line + row, column)
        return self.index(EACH * line + FIRST, RESULT)

    def way(self) -> list[QModelIndex]:
        """Return the cells as Tab leads through them; who has no certificate has none to type."""
        return [
            self.index(EACH * at + row, column)
            for at, line in enumerate(self.lines)
            for row, column in WAY
            if not _is_idle(line, spot_of(line, row, column))
        ]

    @staticmethod
    def step(index: Index) -> tuple[int, int]:
        """Return where a cell is on the way of Tab, also one that it passes over."""
        stop = (index.row() % EACH, index.column())
        return index.row() // EACH, WAY.index(stop) if stop in WAY else -1

    def spot(self, index: Index) -> Spot:
        """Return what a cell is about."""
        return spot_of(self.lines[index.row() // EACH], index.row() % EACH, index.column())

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else EACH * len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role not in roles:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section // EACH + 1)
        return text(HEADINGS[section]) if 0 <= section < len(HEADINGS) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags
        if self.is_name(index):
            return flags
        spot = self.spot(index)
        if not spot.key:
            # Arrow keys pass over what is only read.
            return Qt.ItemFlag.NoItemFlags
        if (spot.part, spot.key) == TUTOR:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, spot = self.lines[index.row() // EACH], self.spot(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(index, line, spot)
        if role == Qt.ItemDataRole.CheckStateRole and (spot.part, spot.key) == TUTOR:
            ticked = line.value("", "tutor") is True
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.EditRole:
            return self._typed(line, spot)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(index, line, spot)
        if role == Qt.ItemDataRole.DecorationRole and self._is_remark(index):
            return theme.icon("error", "danger") if self._words(index, line, spot) else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._remark(index, spot) or self._words(index, line, spot)
        return None

    @staticmethod
    def is_name(index: Index) -> bool:
        """Whether a cell says who it is."""
        return (index.row() % EACH, index.column()) in NAMES

    @staticmethod
    def _is_remark(index: Index) -> bool:
        return index.row() % EACH == REMARK and index.column() == RESULT

    def name(self, line: int) -> str:
        """Return who it is: her number and name, and below them her village."""
        one = self.lines[line]
        return f"{line + 1}. {one.name}\n{one.village}"

    def remark(self, line: int) -> str:
        """Return what is to be looked at of a person, each on its own line."""
        found = self.sheet.remarks(line) if self.sheet else ()
        return "\n".join(one.words for one in found)

    def _words(self, index: Index, line: Line, spot: Spot) -> str:
        row, column = index.row() % EACH, index.column()
        if self.is_name(index):
            return self.name(index.row() // EACH)
        if self._is_remark(index):
            return self.remark(index.row() // EACH)
        if column == KIND and row in CERTIFICATES:
            return text(CERTIFICATES[row][1])
        if spot.key == "state":
            return text(self._label(line.state)) if line.state else ""
        if (spot.part, spot.key) == TUTOR:
            return text(TUTOR_WORDS)
        if not spot.key:
            return ""
        value, asked = line.value(spot.part, spot.key), _field(spot)
        words = typed(asked, value) if asked.kind is Kind.DATE else shown(asked, value)
        if (spot.part, spot.key) == REASON and line.state in RESULTS:
            return words or text(REASON_WORDS)
        return words

    def _typed(self, line: Line, spot: Spot) -> str:
        if spot.key in ("", "state"):
            return line.state if spot.key else line.name
        return typed(_field(spot), line.value(spot.part, spot.key))

    def _remark(self, index: Index, spot: Spot) -> str:
        """What is to be looked at in one cell."""
        found = self.sheet.remarks(index.row() // EACH) if self.sheet and spot.key else ()
        cell = (spot.part, spot.key)
        return next((one.words for one in found if (one.part, one.key) == cell), "")

    def _colour(self, index: Index, line: Line, spot: Spot) -> Any:
        look = theme.current()
        if self._is_remark(index) or self._remark(index, spot):
            return look.colour("danger")
        is_asked = (spot.part, spot.key) == REASON and not line.value("", "reason")
        if (
            index.column() == KIND
            or is_asked
            or (spot.key == "state" and line.state not in RESULTS)
        ):
            return look.colour("muted")
        return look.colour("text")

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or self.sheet is None:
            return False
        line, spot = index.row() // EACH, self.spot(index)
        is_tutor = (spot.part, spot.key) == TUTOR
        if role == Qt.ItemDataRole.CheckStateRole and is_tutor:
            self._set(line, spot, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role != Qt.ItemDataRole.EditRole or not spot.key or is_tutor:
            return False
        self._set(line, spot, self._read(line, spot, str(value or "")))
        return True

    def _read(self, line: int, spot: Spot, words: str) -> Any:
        """What was typed, as it is stored; no result at all is what is stored."""
        if spot.key == "state":
            stored = self.lines[line].candidate.record.values.get("state")
            return words if words in RESULTS else stored
        return parse(_field(spot), words)

    def _set(self, line: int, spot: Spot, value: Any) -> None:
        if self.sheet is not None:
            self.sheet.begin_act()
            self.tell(self.sheet.set(line, spot.part, spot.key, value))

    def undo_to(self, acts: int) -> None:
        """Take back what was typed since so many acts could be."""
        while self.sheet is not None and self.sheet.acts > acts:
            self.undo()

    def undo(self) -> QModelIndex:
        """Take the last act back; returns where it was, an invalid index where there is none."""
        found = self.sheet.undo() if self.sheet else None
        if found is None:
            return QModelIndex()
        line, part, key = found.place
        self.tell(found.changed)
        return self.place(line, part, key)

    def tell(self, changed: Sequence[Draft]) -> None:
        """Lines were typed into: paint them anew and keep them."""
        if self.sheet is None or not changed:
            return
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.answered.emit(changed)

    def fill_down(self, index: QModelIndex) -> None:
        """Put what stands in a cell, or else above it, into the empty ones of the people below."""
        spot = self.spot(index) if index.isValid() else Spot()
        if self.sheet is None or spot.key in ("", "number"):
            return
        self.sheet.begin_act()
        first = index.row() // EACH
        while first and not self._is_said(self.lines[first], spot):
            first -= 1
        value = self.lines[first].value(spot.part, spot.key)
        changed: list[Draft] = []
        for line in range(first + 1, len(self.lines)):
            if self._may_be_filled(self.lines[line], spot):
                changed += self.sheet.set(line, spot.part, spot.key, value)
        self.tell(changed)

    @staticmethod
    def _may_be_filled(line: Line, spot: Spot) -> bool:
        if spot.part and not plain_number(line.value(spot.part, "number")):
            return False
        return not ResultTable._is_said(line, spot)

    @staticmethod
    def _is_said(line: Line, spot: Spot) -> bool:
        if spot.key == "state":
            return line.state in RESULTS
        return line.value(spot.part, spot.key) not in (None, "")

    def choose_below(self, first: int, state: str) -> None:
        """Give this result to a person and to everybody below who has none."""
        if self.sheet is None:
            return
        self.sheet.begin_act()
        changed = self.sheet.set(first, "", "state", state)
        for line in range(first + 1, len(self.lines)):
            if self.lines[line].state not in RESULTS:
                changed += self.sheet.set(line, "", "state", state)
        self.tell(changed)

    def long_name(self, index: Index) -> str:
        """Return what a cell is called where there is room to say it."""
        spot = self.spot(index)
        name = LONG_NAMES.get((spot.part, spot.key)) or HEADINGS[index.column()]
        return text(name)


def _is_idle(line: Line, spot: Spot) -> bool:
    """Whether nothing belongs into a cell: of a certificate of who did not pass."""
    failed = line.state in RESULTS and line.state != COMPETENT
    return bool(spot.part) and failed and line.value(spot.part, spot.key) in (None, "")


def _field(spot: Spot) -> Field:
    return ENTITIES["certificate" if spot.part else "candidate"].by_key[spot.key]
