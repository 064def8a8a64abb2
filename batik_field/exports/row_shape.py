"""Rows of plain cells, read with one match each: expat would call back a hundred times for one.

A shape is made of the text of one row, and holds nothing but that row's columns, styles and marks
with other contents. So whatever else stands in a sheet does not fit, and is left to expat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from batik_field.exports.cells import column_number, read_text
from batik_field.exports.markup import unescape

Row = tuple[str | None, ...]

_OPENING = re.compile(r'<row r="[1-9][0-9]{0,6}"([^<>&]*)>')
_CELL = re.compile(
    r'<c r="([A-Z]{1,3})[1-9][0-9]{0,6}"((?: s="[0-9]+")?)'
    r'(?:/>| t="inlineStr"><is><t xml:space="preserve">[^<]*</t></is></c>|><v>[^<]*</v></c>)'
)
# What stands beside the data, such as an empty cell with a border, is the same in every row.
_BESIDE = re.compile(
    r'<c r="([A-Z]{1,3})[1-9][0-9]{0,6}"([^<>&]*(?:/>|>(?:<v>[^<>&]*</v>)?</c>))', re.S
)
_CLOSING = "</row>"
# Two groups: a text, without what XML cannot hold, or a number. Neither where the cell is empty.
_CONTENT = (
    r' t="inlineStr"><is><t xml:space="preserve">([^<>\x00-\x08\x0b-\x1f]*)</t></is></c>'
    r"|><v>([0-9.eE+-]+)</v></c>|/>"
)
_ODD_REFERENCE = re.compile("&(?!(?:amp|lt|gt|quot|apos);)")


class RowShape:
    """Reads rows that differ from one only in their number and in what their cells hold."""

    def __init__(
        self, pattern: re.Pattern[str], plain: tuple[int, ...], wanted: tuple[int, ...]
    ) -> None:
        """`plain`: which cells of the row have contents of their own.

        `wanted`: which of these are collected, in order; one too many where the row has no such.
        """
        self._pattern = pattern
        self._plain = plain
        self._wanted = wanted

    @classmethod
    def of(cls, row: str, wanted: Mapping[int, int]) -> RowShape | None:
        """Return the shape of a row, None where it has other cells than plain ones.

        `wanted` maps columns (from 1) to their places in what is collected.
        """
        opening = _OPENING.match(row)
        if not opening:
            return None
        pieces = [f'<row r="([1-9][0-9]{{0,6}})"{re.escape(opening[1])}>']
        places: dict[int, int] = {}
        plain: list[int] = []
        at = opening.end()
        while cell := _CELL.match(row, at) or _BESIDE.match(row, at):
            column = column_number(cell[1])
            is_plain = cell.re is _CELL
            if not is_plain and column in wanted:
                return None
            if is_plain:
                places[column] = len(places)
                plain.append(len(pieces) - 1)
            rest = f"{cell[2]}(?:{_CONTENT})" if is_plain else re.escape(cell[2])
            pieces.append(rf'<c r="{cell[1]}\1"{rest}')
            at = cell.end()
        if row[at:] != _CLOSING:
            return None
        picked = tuple(places.get(column, len(places)) for column in wanted)
        return cls(re.compile("".join(pieces) + _CLOSING), tuple(plain), picked)

    def agrees(self, row: str, number: str | None, contents: Sequence[str]) -> bool:
        """Return whether it reads the number and the contents of all cells of a row like this."""
        found = self._pattern.fullmatch(row)
        if not found or found[1] != number:
            return False
        texts = [unescape(text or "") for text in _texts(found)]
        return texts == [contents[place] for place in self._plain]

    def rows(self, text: str) -> Iterator[tuple[int, Row, int]]:
        """Yield number, wanted texts and end of the rows that `text` begins with, while they fit.

        An empty cell and one that the row has not are None.
        """
        if "\ufffe" in text or "\uffff" in text or _ODD_REFERENCE.search(text):
            return
        is_plain = "&" not in text and "_x" not in text
        match, wanted, end = self._pattern.match, self._wanted, 0
        while found := match(text, end):
            texts = _texts(found)
            if not is_plain:
                texts = [content and read_text(unescape(content)) for content in texts]
            texts.append(None)
            end = found.end()
            yield int(found[1]), tuple([texts[place] for place in wanted]), end


def _texts(found: re.Match[str]) -> list[str | None]:
    """Return the text or the number of each cell of a row."""
    groups = found.groups()
    pairs = zip(groups[1::2], groups[2::2], strict=True)
    return [text if number is None else number for text, number in pairs]
