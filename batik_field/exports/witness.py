"""Remembers what was meant to be written, and compares it with what the file holds.

A digest of eight bytes per row is kept, so that the receipt of 100,000 rows costs a megabyte.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence

from batik_field.exports.row_writer import Cell, as_read

_SHORT = 1000  # letters, with which no cell is full


class Witness:
    """Sees the rows on their way into the file, and again when the file is read back."""

    def __init__(self, first_row: int, *, dates_from_1904: bool = False) -> None:
        """`first_row` is the row number of the first data row in the sheet."""
        self._first = first_row
        self._from_1904 = dates_from_1904
        self._meant = array("q")
        self.agreeing = 0
        self.differing: list[int] = []

    def watched(self, rows: Iterable[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
        """Pass the rows on, remembering each."""
        late = self._from_1904
        for row in rows:
            # Most cells are empty or plain; asking for that here saves two calls for each.
            texts = [
                cell
                if cell is None or (type(cell) is str and 0 < len(cell) < _SHORT and cell.isascii())
                else as_read(cell, late) or None
                for cell in row
            ]
            self._meant.append(hash(tuple(texts)))
            yield row

    def receive(self, number: int, row: Sequence[str | None]) -> None:
        """Take row `number` of the sheet as it was read back; rows below the data are ignored."""
        position = number - self._first
        if position >= len(self._meant):
            return
        if hash(tuple([cell or None for cell in row])) == self._meant[position]:
            self.agreeing += 1
        else:
            self.differing.append(number)

    @property
    def complete(self) -> bool:
        """Whether every row that was meant stands in the file as it was meant."""
        return self.agreeing == len(self._meant) and not self.differing
