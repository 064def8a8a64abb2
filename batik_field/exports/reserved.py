"""Which rows below the headings a template keeps for people, and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import chain, count

from batik_field.domain.errors import Refused
from batik_field.domain.wording import N_
from batik_field.exports.beside import Beside, find_beside
from batik_field.exports.cells import MAX_ROW, column_letters, split_range
from batik_field.exports.formula import copied
from batik_field.exports.grid import Grid
from batik_field.exports.headings import Block, Heading
from batik_field.exports.sheet_model import column_styles, expanded_formula, styles_at
from batik_field.exports.workbook_check import Table

NO_ROOM = N_(
    "Di bawah judul kolom, lembar “{sheet}” sel {cell}, tidak ada baris kosong untuk data. "
    "Sisipkan satu baris kosong di sana, lalu ulangi."
)

PLACEHOLDER = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")

_NUMBER = re.compile(r"\(?([0-9]{1,6})(?:\.0*)?[.)]?\Z")
_HINT = re.compile(r"\(.*\)\Z", re.S)
_TO_SIGN = re.compile(r"(?:[0-9]{1,6}[.)]?)?\s*(?:[.…_]\s*){3,}")
_AND_SO_ON = re.compile(r"dst\.?|dan seterusnya\.?|\.{2,}|…", re.I)


class _Row(Enum):
    EMPTY = auto()
    NUMBERED = auto()
    SAMPLE = auto()
    PLACEHOLDERS = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Reserved:
    """The rows kept for people: the pattern row and how many there are with it.

    `number_column` holds 1, 2, 3, … in them, None where nothing is numbered. `samples` are rows
    beyond the first in which somebody's data stand as an example. `open_ended`: nothing stands
    below, so that there is no number of rows the list was made for. Below them `free_rows` hold
    nothing but what stands `beside` the list. `is_example`: the first row shows somebody too.
    """

    pattern_row: int
    spare_rows: int
    number_column: int | None
    samples: tuple[int, ...]
    open_ended: bool
    free_rows: int = 0
    is_example: bool = False
    beside: Beside = field(default_factory=Beside)


def find_reserved(
    grid: Grid,
    block: Block,
    sheet: str,
    tables: Sequence[Table] = (),
    apart: Sequence[Heading] = (),
    drawn: int = 0,
) -> Reserved:
    """Return the rows below `block` that are for data; `tables` are the sheet's.

    `apart` are the headings of tables beside the list, `drawn` the last row where a picture begins.

    Raises:
        Refused: something else stands right below the headings.
    """
    rows = _Rows(grid, block)
    end = _last_of_table(block, tables)
    first = rows.first() if end is None else min(rows.first(), end)
    kind = rows.kind(first)
    if kind is _Row.OTHER:
        column = next(column for column in rows.columns if (first, column) in grid.texts)
        cell = f"{column_letters(column)}{first}"
        raise Refused(NO_ROOM.format(sheet=sheet, cell=cell))
    last = rows.last(first, kind) if end is None else end
    numbered = rows.number(first) is not None
    samples = tuple(n for n in range(first + 1, last + 1) if rows.kind(n) is _Row.SAMPLE)
    beside = find_beside(grid, block, apart, first)
    # The totals of a table stand below the list also where they are empty.
    ends = (split_range(table.ref)[2:] for table in tables)
    cells = ((row, column) for column, row in ends)
    filled = chain(cells, grid.texts, grid.formulas)
    below = drawn > last or any(row > last and not beside.has(row, n) for row, n in filled)
    return Reserved(
        first,
        last - first + 1,
        rows.numbering if numbered else None,
        samples,
        open_ended=not below and last == first,
        free_rows=0 if below else MAX_ROW - last,
        is_example=kind is _Row.SAMPLE,
        beside=beside,
    )


def _last_of_table(block: Block, tables: Sequence[Table]) -> int | None:
    """Return the last row of the table whose headings these are: all its rows are for people."""
    columns = {heading.column for heading in block.headings}
    for table in tables:
        left, top, right, bottom = split_range(table.ref)
        if table.headings and top == block.bottom and columns & {*range(left, right + 1)}:
            return bottom - table.totals
    return None


class _Rows:
    """The rows below the headings, as the columns of the list see them."""

    def __init__(self, grid: Grid, block: Block) -> None:
        self._grid = grid
        self._bottom = block.bottom
        headed = [heading.column for heading in block.headings]
        self.columns: Sequence[int] = headed
        self._column_styles = column_styles(grid.sheet.head)
        self._known_styles: dict[int, tuple[str | None, ...]] = {}
        # Numbers often stand in a column that has no heading of its own.
        self.numbering = min(headed)
        if min(headed) > 1 and self._numbered_at(min(headed) - 1):
            self.numbering = min(headed) - 1
            self.columns = [self.numbering, *headed]

    def _numbered_at(self, column: int) -> bool:
        for row in range(self._bottom + 1, self._bottom + 4):
            found = _NUMBER.match(self._grid.texts.get((row, column), ""))
            if found:
                return int(found[1]) == 1
        return False

    def first(self) -> int:
        """Return the first row that is no part of the headings: not "(1) (2) (3)", not a hint.

        Nor is it the empty line some lists have between the headings and number 1.
        """
        first = next(n for n in count(self._bottom + 1) if not self._explains(n))
        return first + 1 if not self._texts(first) and self.number(first + 1) == 1 else first

    def _texts(self, row: int) -> list[str]:
        texts = self._grid.texts
        return [texts[row, column] for column in self.columns if (row, column) in texts]

    def _said(self, row: int) -> list[str]:
        """Return the texts of a row without dots to sign on."""
        return [text for text in self._texts(row) if not _TO_SIGN.fullmatch(text)]

    def _explains(self, row: int) -> bool:
        texts = self._texts(row)
        numbers = [found and int(found[1]) for found in map(_NUMBER.match, texts)]
        counted = len(texts) >= 3 and numbers == list(range(1, len(texts) + 1))
        hints = len(texts) >= 2 and all(_HINT.match(text) for text in texts)
        return counted or hints

    def number(self, row: int) -> int | None:
        """Return the number that stands in this row's first column."""
        found = _NUMBER.match(self._grid.texts.get((row, self.numbering), ""))
        return int(found[1]) if found else None

    def kind(self, row: int) -> _Row:
        """Return what a row of the template is."""
        texts = self._said(row)
        if not texts:
            return _Row.EMPTY
        if any(PLACEHOLDER.fullmatch(text) for text in texts):
            return _Row.PLACEHOLDERS
        if len(texts) >= max(2, (len(self.columns) + 1) // 2):
            return _Row.SAMPLE
        numbered = self.number(row) is not None
        few = len(texts) == 1 or len(texts) * 3 <= len(self.columns)
        if numbered and (few or self._repeats(row)):
            return _Row.NUMBERED
        return _Row.EMPTY if self._is_prefilled(row) else _Row.OTHER

    def _repeats(self, row: int) -> bool:
        """Return whether a row beside this one differs from it by nothing but its number."""
        own, number = self._said(row)[1:], self.number(row)
        beside = (n for n in (row - 1, row + 1) if self.number(n) == (number or 0) + n - row)
        return any(self._said(n)[1:] == own for n in beside)

    def _is_prefilled(self, row: int) -> bool:
        """Return whether a row only holds a constant or two: boxed, and none where totals begin."""
        begins = any((row, column) in self._grid.texts for column in self.columns[:2])
        styled = [style for style in self._styles(row) if style not in (None, "0")]
        return not begins and len(styled) * 2 > len(self.columns)

    def last(self, first: int, kind: _Row) -> int:
        """Return the last reserved row."""
        number = self.number(first)
        if kind is _Row.SAMPLE and self.number(first + 1) == 1:
            number = 0  # an example stands before number one
        counted = False
        for row in count(first + 1):
            if number is not None and self.number(row) == number + 1:
                number, counted = number + 1, True
            elif counted or not self._continues(first, kind, row):
                return row - 1 if not self._says_so_on(row) else row
        raise AssertionError  # the sheet ends somewhere

    def _says_so_on(self, row: int) -> bool:
        texts = self._texts(row)
        return bool(texts) and all(_AND_SO_ON.fullmatch(text) for text in texts)

    def _continues(self, first: int, kind: _Row, row: int) -> bool:
        """Return whether a row that is not numbered is still one for data."""
        own = self.kind(row)
        if self._formulas(row) - self._formulas(first):
            return False  # a total
        if own is _Row.EMPTY:
            alike = self._looks_like(first, row) or self._calculates_like(first, row)
            return row in self._grid.rows and alike
        return own is kind and own in (_Row.SAMPLE, _Row.PLACEHOLDERS)

    def _formulas(self, row: int) -> set[int]:
        return {column for column in self.columns if (row, column) in self._grid.formulas}

    def _calculates_like(self, first: int, row: int) -> bool:
        """Return whether the formulas of a row are those of the first one copied down."""
        columns = self._formulas(first)
        return bool(columns) and all(
            self._formula(row, column) == copied(self._formula(first, column), row - first, 0)
            for column in columns
        )

    def _formula(self, row: int, column: int) -> str:
        found = self._grid.rows.get(row)
        cell = found.by_column().get(column) if found else None
        index = cell.formula() if cell else None
        if cell is None or index is None:
            return ""
        return expanded_formula(cell, index, row, self._grid.sheet.masters)

    def _looks_like(self, first: int, row: int) -> bool:
        """Return whether most cells have the pattern row's style, and it is one of their own."""
        pattern, other = self._styles(first), self._styles(row)
        own = [a == b for a, b in zip(pattern, other, strict=True) if a not in (None, "0")]
        return len(own) * 2 > len(self.columns) and sum(own) * 2 > len(own)

    def _styles(self, row: int) -> tuple[str | None, ...]:
        if row not in self._known_styles:
            found = self._grid.rows.get(row)
            self._known_styles[row] = styles_at(found, self.columns, self._column_styles)
        return self._known_styles[row]
