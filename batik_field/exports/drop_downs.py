"""The drop-down lists of a template: what they offer, and which of it stands for an answer.

Lists are written out, ranges on any sheet, or defined names of such (ECMA-376 part 1, 18.3.1.32);
what Excel only knows while it runs (INDIRECT, OFFSET, tables) cannot be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from batik_field.exports.cells import MAX_COLUMN, MAX_ROW, column_number, split_range
from batik_field.exports.formula import Area, pieces
from batik_field.exports.grid import WIDEST, Shared, rows_in
from batik_field.exports.markup import (
    attributes,
    end_of,
    is_closed,
    is_start,
    local_name,
    text_within,
    tokens_of,
)
from batik_field.exports.package import Package

_DEEPEST_NAME = 5  # names may stand for names
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class DropDown:
    """What one column's list offers, in its order; `values` is None where it cannot be read."""

    values: tuple[str, ...] | None


def drop_downs(
    package: Package, shared: Shared, sheet: str, tail: Sequence[str], row: int
) -> dict[int, DropDown]:
    """Return the lists that hold for `row` of `sheet` by column; `tail` follows its rows."""
    reader = _Reader(package, shared, sheet)
    found: dict[int, DropDown] = {}
    for formula, places in _validations(list(tail)):
        for left, right in _columns(places, row):
            values = reader.values(formula, _DEEPEST_NAME)
            for column in range(left, min(right, WIDEST) + 1):
                found[column] = DropDown(values)
    return found


def _validations(tail: list[str]) -> Iterator[tuple[str, str]]:
    """Yield (formula, places) of every list, also of those only newer Excels know (x14)."""
    for index, token in enumerate(tail):
        if not is_start(token) or local_name(token) != "dataValidation" or is_closed(token):
            continue
        marks = attributes(token)
        inside = tail[index + 1 : end_of(tail, index)]
        formula = _within(inside, "formula1")
        places = marks.get("sqref") or _within(inside, "sqref")
        if marks.get("type") == "list" and formula and places:
            yield formula, places


def _within(tokens: list[str], name: str) -> str:
    for index, token in enumerate(tokens):
        if is_start(token) and local_name(token) == name:
            return text_within(tokens[index : end_of(tokens, index)]).strip()
    return ""


def _columns(places: str, row: int) -> Iterator[tuple[int, int]]:
    for place in places.split():
        try:
            left, top, right, bottom = split_range(place)
        except ValueError:
            continue
        if top <= row <= bottom:
            yield left, right


class _Reader:
    """Reads what the formulas of lists point at."""

    def __init__(self, package: Package, shared: Shared, sheet: str) -> None:
        self._package = package
        self._shared = shared
        self._sheet = sheet
        self._sheets = {name.casefold(): part for name, part in package.sheets().items()}
        self._names = _defined_names(package, list(package.sheets()).index(sheet))
        self._known: dict[str, tuple[str, ...] | None] = {}

    def values(self, formula: str, depth: int) -> tuple[str, ...] | None:
        """Return what a list offers, None where the formula cannot be followed."""
        if formula not in self._known:
            self._known[formula] = self._read(formula.lstrip("=").strip(), depth)
        return self._known[formula]

    def _read(self, formula: str, depth: int) -> tuple[str, ...] | None:
        if formula.startswith('"') and formula.endswith('"'):
            texts = formula[1:-1].replace('""', '"').split(",")
            return _distinct(texts)
        found = pieces(formula)
        if len(found) == 1 and isinstance(found[0], Area):
            return self._range(found[0])
        named = self._names.get(formula.rpartition("!")[2].casefold())
        return self.values(named, depth - 1) if named and depth else None

    def _range(self, area: Area) -> tuple[str, ...] | None:
        part = self._sheets.get((area.sheet or self._sheet).casefold())
        first, last = area.first, area.last or area.first
        if part is None or ":" in (area.sheet or ""):
            return None
        ends = [column_number(end.column) if end.column else 0 for end in (first, last)]
        left, right = (min(ends), max(ends)) if all(ends) else (1, MAX_COLUMN)
        rows = [end.row for end in (first, last)]
        top, bottom = (min(rows), max(rows)) if all(rows) else (1, MAX_ROW)
        wanted = tuple(range(left, min(right, left + WIDEST - 1) + 1))
        found = rows_in(self._package, part, wanted, self._shared)
        until = takewhile(lambda item: item[0] <= bottom, found)
        return _distinct(text for number, row in until if number >= top for text in row if text)


def _distinct(texts: Sequence[str] | Iterator[str]) -> tuple[str, ...]:
    kept: dict[str, None] = {}
    for text in texts:
        if text.strip():
            kept[text.strip()] = None
        if len(kept) >= _MOST:
            break
    return tuple(kept)


def _defined_names(package: Package, sheet_index: int) -> Mapping[str, str]:
    """Return the names this sheet sees, its own before those of the workbook."""
    everywhere: dict[str, str] = {}
    here: dict[str, str] = {}
    tokens = tokens_of(package.text(package.workbook()))
    for index, token in enumerate(tokens):
        if is_start(token) and local_name(token) == "definedName":
            marks = attributes(token)
            text = text_within(tokens[index : end_of(tokens, index)]).strip()
            scope = marks.get("localSheetId")
            if scope is None:
                everywhere[marks.get("name", "").casefold()] = text
            elif scope == str(sheet_index):
                here[marks.get("name", "").casefold()] = text
    return {**everywhere, **here}
