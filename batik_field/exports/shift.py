"""What happens to addresses when rows are put in below the rows a template keeps for data."""

import enum
from dataclasses import dataclass, replace

from batik_field.exports.cells import MAX_ROW, column_letters, column_number, split_range
from batik_field.exports.formula import Area, Corner, Piece, joined, pieces


class Kind(enum.Enum):
    """How an address behaves when the range it names is the last of the data rows."""

    CELL = "cell"  # a place; it moves, it never becomes a range
    RANGE = "range"  # a range that ends at the last data row grows, one cell does not
    GROW = "grow"  # also one cell grows: rules that belong to every data row


@dataclass(frozen=True, slots=True)
class Shift:
    """What `delta` more rows of data do to `sheet` than the template reserves, up to row `last`.

    Rows below them move down; the first `free` of them hold nothing of the list's and are used
    where they stand. Tables in the columns `apart` (from 1) are not the list's and never grow.
    """

    sheet: str
    pattern_row: int
    last: int
    delta: int
    free: int = 0
    apart: frozenset[int] = frozenset()

    @property
    def settled(self) -> int:
        """The last row that never moves."""
        return self.last + self.free

    @property
    def moved(self) -> int:
        """By how many rows those below `settled` move."""
        return max(0, self.delta - self.free)

    def row(self, row: int) -> int:
        """Return where a row stands afterwards."""
        return row if row <= self.settled else min(MAX_ROW, row + self.moved)

    def end(self, row: int) -> int:
        """Return where a range ends that ended at `row`; it takes in the new data rows."""
        if row < self.last:
            return row
        return max(min(MAX_ROW, self.last + self.delta), self.row(row))

    def is_apart(self, left: int, right: int) -> bool:
        """Return whether these columns are those of a table beside the list."""
        return bool(self.apart) and all(column in self.apart for column in range(left, right + 1))

    def among_data(self, row: int) -> bool:
        """Return whether `row` of the template is one of the rows reserved for data."""
        return self.pattern_row <= row <= self.last

    def address(self, text: str, kind: Kind) -> str:
        """Return one or more addresses ("B5 C6:D9", as in sqref) shifted; unknown text stays."""
        return " ".join(self._one_address(item, kind) for item in text.split())

    def _one_address(self, item: str, kind: Kind) -> str:
        try:
            left, top, right, bottom = split_range(item)
        except ValueError:
            return self._rows_or_columns(item)
        ranged = ":" in item
        new_top = self.row(top)
        grows = kind is Kind.GROW or (ranged and kind is Kind.RANGE)
        grows = grows and not self.is_apart(left, right)
        new_bottom = self.end(bottom) if grows else self.row(bottom)
        if (new_top, new_bottom) == (top, bottom):
            return item
        first = f"{column_letters(left)}{new_top}"
        if not ranged and new_top == new_bottom:
            return first
        return f"{first}:{column_letters(right)}{new_bottom}"

    def _rows_or_columns(self, item: str) -> str:
        found = pieces(item)
        return joined(self._moved(piece, None) for piece in found)

    def series(self, text: str, *, own: bool) -> str:
        """Return the cells of a chart's series; the one cell of the last data row grows too."""
        if not self.delta:
            return text
        return self.formula(joined(self._ranged(piece, own=own) for piece in pieces(text)), own=own)

    def _ranged(self, piece: Piece, *, own: bool) -> Piece:
        if isinstance(piece, str) or piece.last or not self.is_here(piece, own=own):
            return piece
        grows = piece.first.row == self.last and not self._is_beside(piece)
        return replace(piece, last=piece.first) if grows else piece

    def _is_beside(self, area: Area) -> bool:
        ends = [corner.column for corner in (area.first, area.last or area.first)]
        return bool(self.apart and all(ends)) and self.is_apart(*sorted(map(column_number, ends)))

    def formula(self, text: str, *, own: bool, anchor: int | None = None) -> str:
        """Return a formula with its references to this sheet shifted.

        `own`: the formula stands on this sheet, so references without a sheet's name are ours.
        `anchor`: the row it is written for where that is one of the data rows; a relative range
        such as a running total E$5:E5 then ends at its own row and does not grow.
        """
        if not self.delta:
            return text
        moved = [
            self._moved(piece, anchor) if self.is_here(piece, own=own) else piece
            for piece in pieces(text)
        ]
        return joined(moved)

    def is_here(self, piece: Piece, *, own: bool) -> bool:
        """Return whether a piece of a formula is a reference to this sheet alone."""
        if isinstance(piece, str):
            return False
        sheet = piece.sheet
        return own if sheet is None else sheet.casefold() == self.sheet.casefold()

    def reaches(self, text: str, *, own: bool) -> bool:
        """Return whether a formula looks at the data rows or at rows that move."""
        return any(
            isinstance(piece, Area)
            and self.is_here(piece, own=own)
            and piece.rows[1] >= self.pattern_row
            for piece in pieces(text)
        )

    def mentions(self, text: str) -> bool:
        """Return whether a formula of another sheet refers to this one."""
        return any(self.is_here(piece, own=False) for piece in pieces(text))

    def spans_sheets(self, text: str) -> bool:
        """Return whether a formula names a row of sheets at once ("Jan:Des!A20") that may move."""
        return any(
            isinstance(piece, Area)
            and ":" in (piece.sheet or "")
            and piece.rows[1] >= self.last
            and piece.rows != (1, MAX_ROW)
            for piece in pieces(text)
        )

    def _moved(self, piece: Piece, anchor: int | None) -> Piece:
        if isinstance(piece, str) or not piece.first.row:
            return piece
        if piece.last is None:
            return replace(piece, first=self._corner(piece.first))
        low, high = piece.first, piece.last
        if self._is_beside(piece):
            return replace(piece, first=self._corner(low), last=self._corner(high))
        if low.row <= high.row:
            return replace(piece, first=self._corner(low), last=self._end_corner(high, anchor))
        return replace(piece, first=self._end_corner(low, anchor), last=self._corner(high))

    def _corner(self, corner: Corner) -> Corner:
        return replace(corner, row=self.row(corner.row))

    def _end_corner(self, corner: Corner, anchor: int | None) -> Corner:
        grows = anchor is None or corner.row_fixed or corner.row > anchor
        return replace(corner, row=self.end(corner.row) if grows else self.row(corner.row))
