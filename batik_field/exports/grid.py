"""The texts of a template's sheets: the top of every sheet, cheaply, and one sheet as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from itertools import takewhile

from batik_field.domain.errors import Refused
from batik_field.exports.cells import read_text, split_range
from batik_field.exports.markup import attribute, is_start, local_name, text_within
from batik_field.exports.package import TOO_LARGE, Package
from batik_field.exports.sheet_model import TemplateCell, TemplateRow, TemplateSheet, read_sheet
from batik_field.exports.sheet_scan import Row, Scan, SheetReader

Shared = Callable[[int], str | None]

WIDEST = 256
"""Columns that are looked at; an empty list is never wider."""
DEEPEST = 60
"""Rows among which headings are looked for."""

_LARGEST_SHEET = 10_000_000  # letters of XML, as of 100,000 bordered rows


def rows_in(
    package: Package, part: str, columns: tuple[int, ...], shared: Shared
) -> Iterator[tuple[int, Row]]:
    """Yield (row number, texts in `columns`) of one sheet, as a stream.

    The part must have been checked (`package.check_xml`).
    """
    yield from SheetReader(Scan(columns, shared)).rows(BytesIO(package.read(part)))


def top_rows(package: Package, part: str, shared: Shared) -> Iterator[Row]:
    """Yield the texts of the first rows of a sheet."""
    found = rows_in(package, part, tuple(range(1, WIDEST + 1)), shared)
    yield from (row for _, row in takewhile(lambda item: item[0] <= DEEPEST, found))


@dataclass(frozen=True)
class Grid:
    """One sheet of a template and what its cells say."""

    sheet: TemplateSheet
    shared: Shared

    @cached_property
    def rows(self) -> Mapping[int, TemplateRow]:
        """The rows by number."""
        return {row.number: row for row in self.sheet.rows}

    @cached_property
    def texts(self) -> Mapping[tuple[int, int], str]:
        """(row, column) -> text of every cell that says something; formulas say nothing."""
        return {
            (row.number, cell.column): text
            for row in self.sheet.rows
            for cell in row.filled
            if (text := self._text(cell))
        }

    @cached_property
    def formulas(self) -> frozenset[tuple[int, int]]:
        """(row, column) of every formula."""
        return frozenset(
            (row.number, cell.column)
            for row in self.sheet.rows
            for cell in row.filled
            if cell.formula() is not None
        )

    @cached_property
    def merges(self) -> tuple[tuple[int, int, int, int], ...]:
        """(left, top, right, bottom) of the merged cells; what is no range is left out."""
        return tuple(_merges(self.sheet.tail))

    def _text(self, cell: TemplateCell) -> str:
        if not cell.has_content or cell.formula() is not None:
            return ""
        if attribute(cell.tag, "t") == "s":
            index = text_within(cell.tokens).strip()
            found = self.shared(int(index)) if index.isdecimal() else None
            return (found or "").strip()
        return read_text(text_within(cell.tokens)).strip()


def read_grid(package: Package, part: str, shared: Shared) -> Grid:
    """Read a whole sheet; Refused where it is none or too large for an empty list."""
    text = package.text(part)
    if len(text) > _LARGEST_SHEET:
        raise Refused(TOO_LARGE)
    return Grid(read_sheet(text), shared)


def _merges(tail: list[str]) -> Iterator[tuple[int, int, int, int]]:
    for token in tail:
        if is_start(token) and local_name(token) == "mergeCell":
            try:
                yield split_range(attribute(token, "ref") or "")
            except ValueError:
                continue
