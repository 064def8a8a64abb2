"""How high a row must be for texts that wrap: an estimate, for readers that do not measure.

Excel fits rows that name no height when it opens a file; LibreOffice and viewers lay the lines of
such rows over the row below.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from batik_field.exports.cells import column_number, split_range
from batik_field.exports.markup import attribute, attributes, is_start, local_name
from batik_field.exports.number_formats import CellStyle
from batik_field.exports.sheet_model import TemplateRow, TemplateSheet, column_styles, styles_at

_SIZE = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,20})?")
_TALLEST = 409.0  # points, Excel's limit
_DEFAULT_WIDTH = 8.43  # digits of the workbook's first font
_PADDING = 0.7  # of a column's width stands free left and right of a text
# In digits of the same font, as Calibri has them.
_LETTER, _CAPITAL, _SPACE = 0.86, 1.12, 0.45
_LINE = 1.32  # height of a line in sizes of its font


class RowHeights:
    """Knows the columns of one list whose texts wrap."""

    def __init__(
        self,
        sheet: TemplateSheet,
        row: int,
        columns: Sequence[str],
        styles: Sequence[CellStyle],
    ) -> None:
        """`row` is the pattern row, `columns` are those of the values in their order."""
        pattern = sheet.row(row)
        numbers = [column_number(letters) for letters in columns]
        self._columns: list[tuple[int, float, float]] = []
        if pattern and attribute(pattern.tag, "customHeight") in ("1", "true"):
            return
        widths = _Widths(sheet, row)
        first = styles[0].points if styles else CellStyle().points
        for source, (number, style) in enumerate(
            zip(numbers, _styles(sheet, pattern, numbers, styles), strict=True)
        ):
            if style.wraps:
                room = (widths.of(number) - _PADDING) * first / style.points
                self._columns.append((source, max(1.0, room), style.points * _LINE))

    def mark(self, values: Sequence[object]) -> str:
        """Return the attribute of the row that holds these values, "" where one line will do."""
        height = 0.0
        for source, room, line in self._columns:
            value = values[source]
            if isinstance(value, str) and (len(value) > room * 0.7 or "\n" in value):
                lines = sum(_lines(part, room) for part in value.split("\n"))
                if lines > 1:
                    height = max(height, lines * line)
        return f' ht="{min(height, _TALLEST):.2f}"' if height else ""


def _styles(
    sheet: TemplateSheet,
    row: TemplateRow | None,
    columns: Sequence[int],
    styles: Sequence[CellStyle],
) -> Iterator[CellStyle]:
    for style in styles_at(row, columns, column_styles(sheet.head)):
        number = int(style) if style and style.isdecimal() else 0
        yield styles[number] if number < len(styles) else CellStyle()


@lru_cache(maxsize=4096)  # villages and districts come again and again
def _width(word: str) -> float:
    capitals, digits = sum(map(str.isupper, word)), sum(map(str.isdecimal, word))
    return digits + _CAPITAL * capitals + _LETTER * (len(word) - capitals - digits)


def _lines(text: str, room: float) -> int:
    """Return over how many lines the words of a text go."""
    lines, used = 1, 0.0
    for word in text.split(" "):
        width = _width(word)
        if used and used + _SPACE + width > room:
            lines, used = lines + 1, 0.0
        used += width + (_SPACE if used else 0.0)
        if used > room:  # a word that is longer than the column
            lines += math.ceil(used / room) - 1
            used %= room
    return lines


class _Widths:
    """The widths of a sheet's columns, in digits; merged ones of a row are one."""

    def __init__(self, sheet: TemplateSheet, row: int) -> None:
        self._given: list[tuple[float, float, float]] = []
        self._default = _DEFAULT_WIDTH
        for token in sheet.head:
            if is_start(token) and local_name(token) == "col":
                marks = attributes(token)
                first, last = _size(marks.get("min"), 0), _size(marks.get("max"), 0)
                self._given.append((first, last, _size(marks.get("width"), _DEFAULT_WIDTH)))
            elif is_start(token) and local_name(token) == "sheetFormatPr":
                self._default = _size(attribute(token, "defaultColWidth"), _DEFAULT_WIDTH)
        self._merged = dict(_merged(sheet, row))

    def of(self, column: int) -> float:
        """Return the width in which the text of a column wraps."""
        return sum(map(self._own, range(column, self._merged.get(column, column) + 1)))

    def _own(self, column: int) -> float:
        among = (width for first, last, width in self._given if first <= column <= last)
        return next(among, self._default)


def _size(text: str | None, otherwise: float) -> float:
    """Return a number the file gives, or what holds where it gives none."""
    return float(text) if text and _SIZE.fullmatch(text) else otherwise


def _merged(sheet: TemplateSheet, row: int) -> Iterator[tuple[int, int]]:
    """Yield first and last column of what is merged in a row."""
    for token in sheet.tail:
        ref = attribute(token, "ref") if local_name(token) == "mergeCell" else None
        if ref:
            left, top, right, bottom = split_range(ref)
            if top == bottom == row:
                yield left, right
