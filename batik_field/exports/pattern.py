"""The pattern row of a template, prepared so that a data row costs as little as possible."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from batik_field.domain.wording import N_
from batik_field.exports.cells import column_letters, escape_markup
from batik_field.exports.formula import Area, pieces
from batik_field.exports.kept_rows import Growth, cell_text, without_value
from batik_field.exports.markup import (
    attribute,
    attributes,
    end_of,
    is_closed,
    with_attribute,
    without_attribute,
)
from batik_field.exports.number_formats import CellKind
from batik_field.exports.references import shifted_formula
from batik_field.exports.sheet_model import (
    TemplateCell,
    TemplateRow,
    TemplateSheet,
    column_styles,
    expanded_formula,
    style_at,
)

CONSTANT_ENDS = N_("Isi tetap di sini tidak sama di tiap baris; baris tambahan dibiarkan kosong.")
FORMULA_REPLACED = N_("Rumus pada baris pola diganti oleh data.")
CONSTANT_REPEATED = N_("Isi tetap pada baris pola diulang di setiap baris data.")

RowText = tuple[str | int, ...]
"""XML in which the integers are rows: those of the pattern row, to be moved with each copy."""


@dataclass(frozen=True, slots=True)
class ValueColumn:
    """What stands around one value: `start + row + text + value + ...`."""

    source: int  # index of the value in a row of data
    letters: str
    start: str
    text: str
    number: str
    boolean: str
    empty: str
    text_end: str
    number_end: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A data row: its opening tag, its values in the sheet's order, and what stands between.

    `between` holds (number of values before it, cells), in the order of the columns.
    """

    opening: RowText
    closing: str
    columns: tuple[ValueColumn, ...]
    between: tuple[tuple[int, RowText], ...]


def rendered(parts: RowText, by: int) -> str:
    """Return the XML of `parts` for the row that stands `by` rows below the pattern row."""
    return "".join([part if isinstance(part, str) else str(part + by) for part in parts])


class Pattern:
    """Makes the plans of data rows out of one template sheet."""

    def __init__(
        self,
        sheet: TemplateSheet,
        columns: tuple[int, ...],
        growth: Growth,
        pattern_row: int,
        kinds: Sequence[CellKind] = (),
    ) -> None:
        """`kinds` of the workbook's cell formats, by their numbers."""
        self._kinds = kinds
        self._own_looks: dict[int, str | None] = {}
        self._growth = growth
        self._number = pattern_row
        self._row = sheet.row(pattern_row) or TemplateRow(pattern_row, f"<{sheet.prefix}row>")
        self._prefix = sheet.prefix
        apart = growth.shift.apart
        self._cells = {n: cell for n, cell in self._row.by_column().items() if n not in apart}
        self._columns = {column: index for index, column in enumerate(columns)}
        self._once = frozenset(self._constants_of_one_row(sheet))
        self._styles = column_styles(sheet.head)

    def plan(self, reserved: TemplateRow | None = None, looks: TemplateRow | None = None) -> Plan:
        """Return the plan of a data row; what `reserved` holds beside the data stays there.

        Its cells look like those of `looks` where these show values of the same kind.
        """
        own = reserved.by_column() if reserved else {}
        like = looks.by_column() if looks else {}
        values: list[ValueColumn] = []
        between: list[tuple[int, RowText]] = []
        for column in sorted({*self._columns, *self._cells, *own}):
            if column in self._columns:
                values.append(self._value_column(column, self._look(column, like.get(column))))
            else:
                look = self._look(column, like.get(column))
                static = self._static(column, own.get(column), reserved, look)
                between.append((len(values), static))
        closing = f"</{self._prefix}row>"
        return Plan(self._opening(), closing, tuple(values), _merged(between))

    def adds(self, reserved: TemplateRow) -> bool:
        """Return whether a reserved row holds anything of its own beside the data."""
        is_own = self._stays if reserved.number == self._number else _has_content
        return any(
            cell.column not in self._columns and (cell.column not in self._cells or is_own(cell))
            for cell in reserved.cells
        )

    def _constants_of_one_row(self, sheet: TemplateSheet) -> Iterator[int]:
        """Yield the columns whose constant is the pattern row's alone: "1. ....", "2. ...."."""
        constants = {
            column: cell.tokens[1:]
            for column, cell in self._cells.items()
            if column not in self._columns and cell.has_content and cell.formula() is None
        }
        last = self._growth.shift.last
        if not constants or last == self._number:
            return
        others = [row.by_column() for row in sheet.rows if self._number < row.number <= last]
        for column, content in constants.items():
            same = (row[column].tokens[1:] == content for row in others if column in row)
            if sum(same) < last - self._number:
                yield column

    def _stays(self, cell: TemplateCell) -> bool:
        """Return whether what the pattern row has here is there once: an array, a constant."""
        if cell.column in self._once:
            return True
        index = cell.formula()
        marks = attributes(cell.tokens[index]) if index is not None else {}
        kind = marks.get("t")
        several = kind == "array" and not self._in_this_row(marks.get("ref", ""))
        return several or kind == "dataTable"

    def differs(self, looks: TemplateRow) -> bool:
        """Return whether cells of a reserved row look otherwise than those of the pattern row."""
        return any(
            self._look(cell.column, cell) != self._look(cell.column, None)
            for cell in looks.cells
            if cell.column in self._columns or cell.column in self._cells
        )

    def _look(self, column: int, like: TemplateCell | None) -> str | None:
        """Return the style of a cell: that of `like`, unless it would show the value otherwise."""
        if column not in self._own_looks:
            self._own_looks[column] = style_at(self._row, column, self._styles)
        style = self._own_looks[column]
        other = attribute(like.tag, "s") if like else None
        same = other in (None, "0", style) or self._kind(other) != self._kind(style)
        return style if same else other

    def _kind(self, style: str | None) -> CellKind:
        number = int(style) if style and style.isdecimal() else 0
        return self._kinds[number] if number < len(self._kinds) else "general"

    def remark(self, count: int) -> None:
        """Say what of the pattern row does not come through `count` rows as it stood there."""
        for column, cell in self._cells.items():
            address = f"{column_letters(column)}{self._number}"
            has_formula = cell.formula() is not None
            if column in self._columns and has_formula and count:
                self._growth.remarks.add(FORMULA_REPLACED, address)
            constant = column not in self._columns and cell.has_content and not has_formula
            if column in self._once:
                if count > self._growth.shift.last - self._number + 1:
                    self._growth.remarks.add(CONSTANT_ENDS, address)
            elif constant and count > 1:
                self._growth.remarks.add(CONSTANT_REPEATED, address)

    def _opening(self) -> RowText:
        tag = self._row.tag
        own = ["r", "spans", "hidden"]  # a hidden pattern row must not hide people
        if attribute(tag, "customHeight") not in ("1", "true"):
            # Measured with nothing in it; without it the row is as high as its longest text.
            own += ["ht", "customHeight"]
        for name in own:
            tag = without_attribute(tag, name)
        if is_closed(tag):
            tag = tag[:-2].rstrip() + ">"
        name = f"<{self._prefix}row"
        return (f'{name} r="', self._number, f'"{tag[len(name) :]}')

    def _value_column(self, column: int, style: str | None) -> ValueColumn:
        p = self._prefix
        mark = f'" s="{style}"' if style else '"'
        letters = column_letters(column)
        return ValueColumn(
            source=self._columns[column],
            letters=letters,
            start=f'<{p}c r="{letters}',
            text=f'{mark} t="inlineStr"><{p}is><{p}t xml:space="preserve">',
            number=f"{mark}><{p}v>",
            boolean=f'{mark} t="b"><{p}v>',
            empty=f"{mark}/>",
            text_end=f"</{p}t></{p}is></{p}c>",
            number_end=f"</{p}v></{p}c>",
        )

    def _static(
        self,
        column: int,
        own: TemplateCell | None,
        reserved: TemplateRow | None,
        style: str | None,
    ) -> RowText:
        cell = self._cells.get(column)
        if cell and style and attribute(cell.tag, "s") not in (None, style):
            tag = with_attribute(cell.tag, "s", style)
            cell = replace(cell, tokens=[tag, *cell.tokens[1:]])
        stays = cell is not None and self._stays(cell)
        if cell and cell.formula() is not None and not stays:
            return self._formula_cell(cell, column)
        if own and reserved and (cell is None or own.has_content):
            return (cell_text(own, reserved.number, self._growth),)
        assert cell is not None  # a column comes from one of the two rows
        if stays:
            return self._start(_closed(cell.tag), column)
        return (*self._start(cell.tag, column), *cell.tokens[1:])

    def _start(self, tag: str, column: int) -> RowText:
        """Return the opening tag of a copied cell with its address first."""
        tag = without_attribute(tag, "r")
        name = f"<{self._prefix}c"
        return (f'{name} r="{column_letters(column)}', self._number, f'"{tag[len(name) :]}')

    def _formula_cell(self, cell: TemplateCell, column: int) -> RowText:
        growth, index = self._growth, cell.formula() or 0
        opening = cell.tokens[index]
        marks = attributes(opening)
        kind = marks.get("t", "normal")
        address = f"{column_letters(column)}{self._number}"
        tag = without_attribute(cell.tag, "t")
        text = expanded_formula(cell, index, self._number, growth.masters)
        text = shifted_formula(
            text, growth.shift, growth.remarks, own=True, anchor=self._number, cell=address
        )
        rest = without_value(cell.tokens[end_of(cell.tokens, index) :])
        return (
            *self._start(tag, column),
            *self._formula_opening(opening, kind),
            *row_parts(text),
            f"</{self._prefix}f>",
            *rest,
        )

    def _in_this_row(self, area: str) -> bool:
        return all(
            piece.rows == (self._number, self._number)
            for piece in pieces(area)
            if isinstance(piece, Area)
        )

    def _formula_opening(self, tag: str, kind: str) -> RowText:
        area = attribute(tag, "ref") if kind == "array" else None
        for name in ("t", "ref", "si"):
            tag = without_attribute(tag, name)
        if is_closed(tag):
            tag = tag[:-2].rstrip() + ">"
        if area is None:
            return (tag,)
        return (f'{tag[:-1]} t="array" ref="', *row_parts(area), '">')


def _has_content(cell: TemplateCell) -> bool:
    return cell.has_content


def _closed(tag: str) -> str:
    """Return the opening tag of a cell as one that holds nothing."""
    tag = without_attribute(tag, "t")
    return tag if is_closed(tag) else tag[:-1].rstrip() + "/>"


def row_parts(formula: str) -> RowText:
    """Split a formula so that its relative rows stand apart, ready to be copied down."""
    parts: list[str | int] = []
    for piece in pieces(formula):
        if isinstance(piece, str):
            parts.append(escape_markup(piece))
            continue
        parts.append(escape_markup(piece.prefix))
        for index, corner in enumerate((piece.first, piece.last)):
            if corner is None:
                continue
            if index:
                parts.append(":")
            parts.append(corner.column_text)
            if corner.row:
                parts.append(str(corner.row) if corner.row_fixed else corner.row)
    return _compact(parts)


def _compact(parts: Iterable[str | int]) -> RowText:
    """Join neighbouring texts."""
    done: list[str | int] = []
    for part in parts:
        if isinstance(part, str) and done and isinstance(done[-1], str):
            done[-1] += part
        else:
            done.append(part)
    return tuple(done)


def _merged(between: list[tuple[int, RowText]]) -> tuple[tuple[int, RowText], ...]:
    """Join neighbouring cells that no value separates."""
    done: list[tuple[int, RowText]] = []
    for position, parts in between:
        if done and done[-1][0] == position:
            done[-1] = (position, _compact((*done[-1][1], *parts)))
        else:
            done.append((position, _compact(parts)))
    return tuple(done)
