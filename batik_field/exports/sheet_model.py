"""The worksheet of a template taken apart: what stands before the rows, the rows, what follows.

Templates are small (the package refuses others), so this is kept in memory; data never is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from batik_field.domain.errors import Refused
from batik_field.exports.cells import MAX_COLUMN, column_number, split_address
from batik_field.exports.formula import copied
from batik_field.exports.markup import (
    attribute,
    attributes,
    end_of,
    is_closed,
    is_end,
    is_start,
    local_name,
    prefix_of,
    text_within,
    tokens_of,
)
from batik_field.exports.package import NOT_A_WORKBOOK

# As every program writes them; an empty list of 500 bordered rows has ten thousand such cells.
_USUAL_CELL = re.compile(r'<c r="([A-Z]{1,2})[1-9][0-9]{0,5}"[ />]')
_USUAL_ROW = re.compile(r'<row(?: [\w:.-]+="[^"<>]*")* ?/?>')
_WHOLE_CELL = (
    r'(<c r="([A-Z]{1,2})[1-9][0-9]{0,5}"(?: [a-z]+="[^"<>]*")* ?/?>)(<v>[^<>]*</v>)?(</c>)?'
)
_EACH_CELL = re.compile(_WHOLE_CELL)
_ALL_CELLS = re.compile(f"(?:{_WHOLE_CELL})*")
_ROW_END = "</row>"
_STYLE = re.compile(r' s="([0-9]+)"')


@dataclass(slots=True)
class TemplateCell:
    """A cell as the template has it: column from 1 and its tokens from <c> to </c>."""

    column: int
    tokens: list[str]

    @property
    def tag(self) -> str:
        """The opening tag."""
        return self.tokens[0]

    @property
    def is_bare(self) -> bool:
        """Whether there is nothing between its tags, as in most cells of an empty list."""
        return len(self.tokens) <= 2

    @property
    def has_content(self) -> bool:
        """Whether there is a value, a text or a formula, not only a style."""
        return not self.is_bare and any(
            is_start(t) and local_name(t) in ("v", "is", "f") for t in self.tokens[1:]
        )

    def formula(self) -> int | None:
        """Return the index of the token that opens the formula, or None."""
        if self.is_bare:
            return None
        for index, token in enumerate(self.tokens[1:], 1):
            if is_start(token) and local_name(token) == "f":
                return index
        return None


@dataclass(slots=True)
class TemplateRow:
    """A row as the template has it; `rest` are tokens behind its cells, such as extLst.

    `filled` are those of its cells that are not bare, a few of many in an empty list.
    """

    number: int
    tag: str
    cells: list[TemplateCell] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    filled: list[TemplateCell] = field(default_factory=list)

    def add(self, cell: TemplateCell) -> None:
        """Take the next cell."""
        self.cells.append(cell)
        if not cell.is_bare:
            self.filled.append(cell)

    def by_column(self) -> dict[int, TemplateCell]:
        """Return the cells by column from 1."""
        return {cell.column: cell for cell in self.cells}

    def tags(self) -> tuple[str, ...]:
        """Return the opening tags without the row's number: the same for rows that look alike."""
        number = str(self.number)
        return tuple([cell.tokens[0].replace(number, "", 1) for cell in self.cells])


@dataclass(frozen=True, slots=True)
class Master:
    """Where a shared formula is written out, and its text."""

    row: int
    column: int
    text: str


@dataclass(slots=True)
class TemplateSheet:
    """The whole worksheet; `head + <sheetData> + rows + </sheetData> + tail` is the part."""

    head: list[str]
    prefix: str
    rows: list[TemplateRow]
    tail: list[str]
    masters: Mapping[str, Master]

    def row(self, number: int) -> TemplateRow | None:
        """Return the row with this number, or None where the template has none."""
        return next((row for row in self.rows if row.number == number), None)


def read_sheet(text: str) -> TemplateSheet:
    """Take a worksheet part apart; Refused where it is none."""
    before, body, behind = _parted(text)
    rows = _usual_rows(body)
    tokens = tokens_of(text if rows is None else before + behind)
    start = _find(tokens, "sheetData")
    end = end_of(tokens, start)
    if rows is None:
        closed = is_closed(tokens[start])
        rows = [] if closed else list(_rows(tokens[start + 1 : end - 1]))
    if any(after.number <= before.number for before, after in pairwise(rows)):
        raise Refused(NOT_A_WORKBOOK)
    masters = dict(_masters(rows))
    return TemplateSheet(tokens[:start], prefix_of(tokens[start]), rows, tokens[end:], masters)


def _parted(text: str) -> tuple[str, str, str]:
    """Split a sheet around its rows; no rows where comments or CDATA might deceive."""
    start, end = text.find("<sheetData>") + len("<sheetData>"), text.find("</sheetData>")
    if start > end or "<!" in text:
        return text, "", ""
    return text[:start], text[start:end], text[end:]


def _usual_rows(body: str) -> list[TemplateRow] | None:
    """Return the rows of a sheet with nothing between them; None for any other."""
    rows: list[TemplateRow] = []
    number = at = 0
    while tag := _USUAL_ROW.match(body, at):
        number = _number(attribute(tag[0], "r"), number + 1)
        row = TemplateRow(number, tag[0])
        start = end = at = tag.end()
        if not is_closed(tag[0]):
            end = body.find(_ROW_END, start)
            if body.find("<row", start, end) >= 0:
                return None
            at = end + len(_ROW_END)
        _read_inside(row, body[start:end])
        rows.append(row)
    return rows if rows and at == len(body) else None


def _read_inside(row: TemplateRow, inside: str) -> None:
    if not _ALL_CELLS.fullmatch(inside):
        _read_cells(row, tokens_of(inside))
        return
    for tag, letters, value, end in _EACH_CELL.findall(inside):
        if value:
            tokens = [tag, *tokens_of(value), end]
            row.add(TemplateCell(column_number(letters), tokens))
        else:
            row.cells.append(TemplateCell(column_number(letters), [tag, end] if end else [tag]))


def _find(tokens: list[str], name: str) -> int:
    for index, token in enumerate(tokens):
        if is_start(token) and local_name(token) == name:
            return index
    raise Refused(NOT_A_WORKBOOK)


def _rows(tokens: list[str]) -> Iterator[TemplateRow]:
    number = 0
    index = 0
    while index < len(tokens):
        if not is_start(tokens[index]):
            index += 1
            continue
        end = end_of(tokens, index)
        number = _number(attribute(tokens[index], "r"), number + 1)
        row = TemplateRow(number, tokens[index])
        inside = [] if is_closed(tokens[index]) else tokens[index + 1 : end - 1]
        _read_cells(row, inside)
        yield row
        index = end


def _number(text: str | None, implied: int) -> int:
    """Rows and cells may leave their place out; it is then the next one."""
    if text is None:
        return implied
    if not text.isdecimal():
        raise Refused(NOT_A_WORKBOOK)
    return int(text)


def _read_cells(row: TemplateRow, tokens: list[str]) -> None:
    column = 0
    index = 0
    while index < len(tokens):
        usual = _USUAL_CELL.match(tokens[index])
        if usual:
            end = _end_of_cell(tokens, index)
            column = column_number(usual[1])
            row.add(TemplateCell(column, tokens[index:end]))
            index = end
            continue
        if not is_start(tokens[index]):
            index += 1
            continue
        end = end_of(tokens, index)
        if local_name(tokens[index]) == "c":
            column = _column(attribute(tokens[index], "r"), column + 1)
            row.add(TemplateCell(column, tokens[index:end]))
        else:
            row.rest += tokens[index:end]
        index = end


def _end_of_cell(tokens: list[str], index: int) -> int:
    if is_closed(tokens[index]):
        return index + 1
    return index + 2 if is_end(tokens[index + 1]) else end_of(tokens, index)


def _column(address: str | None, implied: int) -> int:
    if address is None:
        return implied
    try:
        return split_address(address)[0]
    except ValueError as error:
        raise Refused(NOT_A_WORKBOOK) from error


def _masters(rows: list[TemplateRow]) -> Iterator[tuple[str, Master]]:
    for row in rows:
        for cell in row.filled:
            index = cell.formula()
            if index is None or attribute(cell.tokens[index], "t") != "shared":
                continue
            text = formula_text(cell, index)
            if text:
                group = attribute(cell.tokens[index], "si") or ""
                yield group, Master(row.number, cell.column, text)


def formula_text(cell: TemplateCell, index: int) -> str:
    """Return the text of the formula that opens at `index` of the cell's tokens."""
    return text_within(cell.tokens[index : end_of(cell.tokens, index)])


def expanded_formula(
    cell: TemplateCell, index: int, row: int, masters: Mapping[str, Master]
) -> str:
    """Return the cell's own formula, written out where the template shares it with others."""
    text = formula_text(cell, index)
    marks = attributes(cell.tokens[index])
    master = masters.get(marks.get("si", "")) if marks.get("t") == "shared" else None
    if text or master is None:
        return text
    return copied(master.text, row - master.row, cell.column - master.column)


def column_styles(head: list[str]) -> dict[int, str]:
    """Return the style that a column gives to cells the template leaves out, where it has one."""
    styles: dict[int, str] = {}
    for token in head:
        if is_start(token) and local_name(token) == "col":
            marks = attributes(token)
            if marks.get("style", "0") != "0":
                last = min(MAX_COLUMN, _number(marks.get("max"), 0))
                for column in range(_number(marks.get("min"), 1), last + 1):
                    styles[column] = marks["style"]
    return styles


def styles_at(
    row: TemplateRow | None, columns: Sequence[int], by_column: Mapping[int, str]
) -> tuple[str | None, ...]:
    """Return the styles of some places: the cell's own, else the row's, else the column's."""
    cells = row.by_column() if row else {}
    marks = attributes(row.tag) if row else {}
    has_own = marks.get("customFormat") in ("1", "true") and "s" in marks
    return tuple(
        _own_style(cells[column].tag)
        if column in cells
        else marks["s"]
        if has_own
        else by_column.get(column)
        for column in columns
    )


def style_at(row: TemplateRow | None, column: int, by_column: Mapping[int, str]) -> str | None:
    """Return the style of one place, as `styles_at` does."""
    return styles_at(row, (column,), by_column)[0]


def _own_style(tag: str) -> str | None:
    found = _STYLE.search(tag)
    return found[1] if found else attribute(tag, "s")


def columns_of(letters: tuple[str, ...]) -> tuple[int, ...]:
    """Return column numbers; ValueError for what is no column or named twice."""
    numbers = tuple(map(column_number, letters))
    if len(set(numbers)) != len(numbers):
        raise ValueError("a column is named twice")
    return numbers
