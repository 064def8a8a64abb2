"""Rows of values as XML. This is the one hot loop of an export: 400,000 cells in a second."""

import math
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from batik_field.domain.wording import N_
from batik_field.exports.cells import cut_text, has_surrogate, is_special, kept_text, written_text
from batik_field.exports.pattern import Plan, ValueColumn, rendered
from batik_field.exports.references import Remarks
from batik_field.exports.row_heights import RowHeights

Cell = str | int | float | Decimal | date | None
"""Text, whole number, number, exact number, day (a serial number in the file), empty."""

CUT = N_("Teks lebih dari 32.767 huruf dipotong.")
BROKEN_CHARACTER = N_("Teks memuat huruf yang rusak; diganti tanda “\ufffd”.")
LONG_NUMBER = N_("Angka lebih dari 15 digit dibulatkan oleh Excel; simpan sebagai teks.")
NO_NUMBER = N_("Angka tidak berhingga ditulis sebagai teks.")
OLD_DATE = N_("Tanggal sebelum Maret 1900 ditulis sebagai teks.")

_LONGEST_UNCHECKED = 16_383  # code points that cannot be more than 32,767 UTF-16 units
_EXACT = 10**15
_DAY_ZERO = date(1899, 12, 30).toordinal()
# Excel believes in a 29 February 1900; serial numbers before it are not the same everywhere.
_FIRST_DAY = date(1900, 3, 1).toordinal()
_DAYS_TO_1904 = 1462


class RowWriter:
    """Turns rows of values into rows of the sheet, all of one plan."""

    def __init__(
        self,
        plan: Plan,
        remarks: Remarks,
        *,
        dates_from_1904: bool,
        heights: RowHeights,
    ) -> None:
        self._plan = plan
        self._heights = heights
        self._remarks = remarks
        self._offset = _DAYS_TO_1904 if dates_from_1904 else 0
        # Plain tuples: unpacking one costs a third of reading its attributes.
        self._columns = [(c.source, c.start, c.text, c.empty, c) for c in plan.columns]
        self._width = len(self._columns)
        self._text_end = plan.columns[0].text_end if plan.columns else ""

    def xml(self, row: Sequence[Cell], number: int, by: int) -> str:
        """Return data row `number`, which stands `by` rows below the pattern row."""
        if len(row) != self._width:
            raise ValueError(f"a row of {len(row)} values for {self._width} columns")
        end = self._text_end
        cells: list[str] = []
        add = cells.append
        for source, start, text, empty, column in self._columns:
            value = row[source]
            if type(value) is str:
                if is_special(value) or len(value) > _LONGEST_UNCHECKED:
                    value = self._unusual_text(value, column, number)
                add(f"{start}{number}{text}{value}{end}")
            elif value is None:
                add(f"{start}{number}{empty}")
            else:
                add(self._other(value, column, number))
        for position, parts in reversed(self._plan.between):
            cells.insert(position, rendered(parts, by))
        opening, height = rendered(self._plan.opening, by), self._heights.mark(row)
        if height:
            opening = f"{opening[:-1]}{height}>"
        return f"{opening}{''.join(cells)}{self._plan.closing}"

    def _unusual_text(self, text: str, column: ValueColumn, number: int) -> str:
        cut = cut_text(text)
        if cut != text:
            self._remarks.add(CUT, f"{column.letters}{number}")
        if has_surrogate(cut):
            self._remarks.add(BROKEN_CHARACTER, f"{column.letters}{number}")
        return written_text(cut)

    def _other(self, value: Cell, column: ValueColumn, number: int) -> str:
        """Return a cell that holds no plain text."""
        if isinstance(value, bool):
            return f"{column.start}{number}{column.boolean}{int(value)}{column.number_end}"
        if isinstance(value, date):
            serial = _serial(value, self._offset)
            if serial is None:
                return self._as_text(_written_day(value), OLD_DATE, column, number)
            return f"{column.start}{number}{column.number}{serial}{column.number_end}"
        if isinstance(value, int | float | Decimal):
            if not math.isfinite(value):
                return self._as_text(str(value), NO_NUMBER, column, number)
            if _digits(value) > 15:
                self._remarks.add(LONG_NUMBER, f"{column.letters}{number}")
            return f"{column.start}{number}{column.number}{value}{column.number_end}"
        # A subclass of str (an enum's member) is the text it stands for.
        text = self._unusual_text(str(value), column, number)
        return f"{column.start}{number}{column.text}{text}{column.text_end}"

    def _as_text(self, text: str, message: str, column: ValueColumn, number: int) -> str:
        self._remarks.add(message, f"{column.letters}{number}")
        return f"{column.start}{number}{column.text}{text}{column.text_end}"


def as_read(value: Cell, dates_from_1904: bool = False) -> str | None:
    """Return what reading a workbook gives for a value written into it."""
    if value is None:
        return None
    if isinstance(value, str):
        return kept_text(value)
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, date):
        return _serial(value, _DAYS_TO_1904 if dates_from_1904 else 0) or _written_day(value)
    return str(value)


def _serial(day: date, offset: int) -> str | None:
    """Return the number a day has in the file; None where readers do not agree on one."""
    number = day.toordinal() - _DAY_ZERO - offset
    if day.toordinal() < _FIRST_DAY or number < 0:
        return None
    return f"{number}{_clock(day)}"


def _written_day(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def _clock(value: date) -> str:
    """Return the part of the day behind the serial number, ".5" for noon, "" for a plain day."""
    if not isinstance(value, datetime):
        return ""
    seconds = value.hour * 3600 + value.minute * 60 + value.second
    return f"{seconds / 86_400:.10f}"[1:] if seconds else ""


def _digits(value: int | float | Decimal) -> int:
    """Return how many significant digits a whole or exact number has; floats have their own."""
    if isinstance(value, int):
        return len(str(abs(value)).rstrip("0")) if not -_EXACT < value < _EXACT else 1
    return len(value.normalize().as_tuple().digits) if isinstance(value, Decimal) else 1
