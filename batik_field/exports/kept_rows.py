"""Rows of the template that stay rows: renumbered, their formulas shifted, stale values dropped."""

from collections.abc import Mapping
from dataclasses import dataclass

from batik_field.domain.wording import N_
from batik_field.exports.cells import column_letters, escape_markup
from batik_field.exports.markup import (
    attribute,
    attributes,
    end_of,
    is_closed,
    is_start,
    local_name,
    prefix_of,
    with_attribute,
    without_attribute,
)
from batik_field.exports.references import Remarks, shifted_formula
from batik_field.exports.sheet_model import (
    Master,
    TemplateCell,
    TemplateRow,
    expanded_formula,
)
from batik_field.exports.shift import Kind, Shift

ARRAY_CUT = N_("Rumus larik mencakup baris data; periksa jangkauannya.")


@dataclass(frozen=True, slots=True)
class Growth:
    """What every row of the sheet needs to know to find its place."""

    shift: Shift
    masters: Mapping[str, Master]
    remarks: Remarks


def row_text(row: TemplateRow, growth: Growth) -> str:
    """Return a kept row as it stands in the new sheet."""
    number = growth.shift.row(row.number)
    tag = with_attribute(row.tag, "r", str(number))
    if is_closed(tag):
        return tag
    cells = "".join(cell_text(cell, row.number, growth) for cell in row.cells)
    return f"{tag}{cells}{''.join(row.rest)}</{prefix_of(tag)}row>"


def cell_text(cell: TemplateCell, row: int, growth: Growth) -> str:
    """Return a kept cell of template row `row` as it stands in the new sheet."""
    address = f"{column_letters(cell.column)}{growth.shift.row(row)}"
    index = cell.formula()
    tag = with_attribute(cell.tag, "r", address)
    if index is None:
        return tag + "".join(cell.tokens[1:])
    text = expanded_formula(cell, index, row, growth.masters)
    anchor = row if growth.shift.among_data(row) else None
    text = shifted_formula(
        text, growth.shift, growth.remarks, own=True, anchor=anchor, cell=address
    )
    opening = _formula_tag(cell.tokens[index], address, growth)
    body = f"{opening}{escape_markup(text)}</{prefix_of(opening)}f>"
    rest = "".join(without_value(cell.tokens[end_of(cell.tokens, index) :]))
    return without_attribute(tag, "t") + body + rest


def _formula_tag(tag: str, address: str, growth: Growth) -> str:
    marks = attributes(tag)
    kind = marks.get("t", "normal")
    if is_closed(tag):
        tag = tag[:-2].rstrip() + ">"
    if kind == "shared":
        for name in ("t", "ref", "si"):
            tag = without_attribute(tag, name)
        return tag
    for name in ("ref", "r1", "r2"):
        value = attribute(tag, name)
        if value:
            new = growth.shift.address(value, Kind.RANGE if name == "ref" else Kind.CELL)
            if kind in ("array", "dataTable") and _height(new) != _height(value):
                growth.remarks.add(ARRAY_CUT, address)
            tag = with_attribute(tag, name, new)
    return tag


def _height(area: str) -> int:
    first, _, last = area.partition(":")
    digits = [int("".join(filter(str.isdecimal, end))) for end in (first, last or first)]
    return digits[1] - digits[0]


def without_value(tokens: list[str]) -> list[str]:
    """Return the tokens of a cell without the value stored for its formula."""
    for index, token in enumerate(tokens):
        if is_start(token) and local_name(token) == "v":
            return tokens[:index] + tokens[end_of(tokens, index) :]
    return tokens
