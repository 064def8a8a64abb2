"""Sheets that repeat the list line by line: they do not grow with it, and that is said."""

from __future__ import annotations

from collections import defaultdict

from batik_field.domain.wording import N_
from batik_field.exports.cells import column_letters
from batik_field.exports.formula import Area, pieces
from batik_field.exports.references import Remarks
from batik_field.exports.shift import Shift

MIRROR = N_(
    "Lembar ini menyalin daftar baris demi baris dengan rumus; {more} baris terakhir belum ikut. "
    "Salin rumus sel ini ke bawah di Excel."
)

_FEWEST = 2  # lines that follow one another before they count as a repeated list


class Mirrors:
    """Looks at the formulas of one other sheet."""

    def __init__(self, shift: Shift, sheet: str) -> None:
        self._shift = shift
        self._sheet = sheet
        self._lines: dict[int, dict[int, int]] = defaultdict(dict)

    def see(self, formula: str, column: int, row: int) -> None:
        """Look at the formula that stands in this cell."""
        for piece in pieces(formula) if self._shift.delta and "!" in formula else ():
            if not isinstance(piece, Area) or piece.last or piece.first.row_fixed:
                continue
            line = piece.first.row
            among = self._shift.pattern_row <= line <= self._shift.settled
            if among and self._shift.is_here(piece, own=False):
                self._lines[column][line] = row

    def remark(self, remarks: Remarks) -> None:
        """Say where the repeated lines end before the list does: in the first such column."""
        for column, lines in sorted(self._lines.items()):
            end = max(lines)
            more = self._shift.last + self._shift.delta - end
            follows = all(line in lines for line in range(end, end - _FEWEST, -1))
            if follows and more > 0:
                cell = f"{column_letters(column)}{lines[end]}"
                remarks.add(MIRROR.format(more=more), cell, self._sheet)
                return
