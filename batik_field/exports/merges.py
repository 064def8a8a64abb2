"""Merged cells of a sheet that grows."""

from collections.abc import Iterable, Iterator

from batik_field.domain.wording import N_
from batik_field.exports.cells import column_letters, column_number, split_range
from batik_field.exports.markup import attribute, is_start, local_name, prefix_of, with_attribute
from batik_field.exports.references import Remarks
from batik_field.exports.sheet_model import TemplateSheet
from batik_field.exports.shift import Kind, Shift

MERGE_OVER_DATA = N_("Sel gabungan menutupi baris data; isi di bawah gabungan tidak terlihat.")
MERGE_REPLACED = N_("Sel gabungan pada baris cadangan diganti mengikuti baris pola.")

_BATCH = 512


def reaching_down(sheet: TemplateSheet, row: int, columns: Iterable[str]) -> list[str]:
    """Return the merged cells that put one of these columns of a row together with other rows."""
    numbers = tuple(map(column_number, columns))
    found = []
    for token in sheet.tail:
        ref = attribute(token, "ref") if local_name(token) == "mergeCell" else None
        left, top, right, bottom = split_range(ref) if ref else (0, 0, 0, 0)
        over_it = top <= row <= bottom and top != bottom
        if ref and over_it and any(left <= number <= right for number in numbers):
            found.append(ref)
    return found


class Merges:
    """The merged cells of a sheet: those of the pattern row are repeated in every data row."""

    def __init__(
        self, tokens: list[str], shift: Shift, remarks: Remarks, columns: tuple[int, ...]
    ) -> None:
        self._opening = tokens[0]
        self._shift = shift
        self._remarks = remarks
        self._columns = columns
        refs = [attribute(t, "ref") for t in tokens[1:] if is_start(t)]
        self._areas = [split_range(ref) for ref in refs if ref]

    def chunks(self, count: int) -> Iterator[str]:
        """Yield the whole <mergeCells> for `count` rows of data."""
        kept = [text for area in self._areas if (text := self._kept(area, count))]
        repeated = [area for area in self._areas if self._is_pattern(area)]
        total = len(kept) + len(repeated) * max(1, count)
        prefix = prefix_of(self._opening)
        if not total:
            return
        yield with_attribute(self._opening, "count", str(total))
        for ref in kept:
            yield f'<{prefix}mergeCell ref="{ref}"/>'
        for start in range(0, max(1, count), _BATCH) if repeated else ():
            rows = range(start, min(start + _BATCH, max(1, count)))
            yield "".join(self._repeated(area, by, prefix) for by in rows for area in repeated)
        yield f"</{prefix}mergeCells>"

    def _is_pattern(self, area: tuple[int, int, int, int]) -> bool:
        own = not self._shift.is_apart(area[0], area[2])
        return own and area[1] == area[3] == self._shift.pattern_row

    def _repeated(self, area: tuple[int, int, int, int], by: int, prefix: str) -> str:
        left, row, right, _ = area
        first, last = column_letters(left), column_letters(right)
        return f'<{prefix}mergeCell ref="{first}{row + by}:{last}{row + by}"/>'

    def _kept(self, area: tuple[int, int, int, int], count: int) -> str | None:
        """Return the new address of a merge that is not the pattern row's, None if it goes."""
        left, top, right, bottom = area
        ref = f"{column_letters(left)}{top}:{column_letters(right)}{bottom}"
        if self._is_pattern(area):
            if any(left < column <= right for column in self._columns):
                self._remarks.add(MERGE_OVER_DATA, ref)
            return None
        if self._shift.is_apart(left, right):
            return self._shift.address(ref, Kind.RANGE)
        pattern_row = self._shift.pattern_row
        if top == bottom and pattern_row < top < pattern_row + count and top <= self._shift.settled:
            if (left, pattern_row, right, pattern_row) not in self._areas:
                self._remarks.add(MERGE_REPLACED, ref)
            return None
        last = max(self._shift.last, pattern_row + count - 1) - self._shift.moved
        if top <= last and bottom >= pattern_row and top != bottom:
            self._remarks.add(MERGE_OVER_DATA, ref)
        return self._shift.address(ref, Kind.RANGE)
