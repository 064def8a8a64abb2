"""The grown worksheet as a stream of text: head, rows above, data, rows below, tail."""

from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass, replace
from itertools import islice

from batik_field.domain.errors import Refused
from batik_field.domain.wording import N_
from batik_field.exports.cells import MAX_ROW, column_number
from batik_field.exports.kept_rows import Growth, row_text
from batik_field.exports.looks import Looks
from batik_field.exports.markup import (
    attribute,
    end_of,
    is_start,
    local_name,
    without_attribute,
)
from batik_field.exports.merges import Merges
from batik_field.exports.number_formats import CellStyle
from batik_field.exports.pattern import Pattern
from batik_field.exports.references import Remarks, Rewriter
from batik_field.exports.row_heights import RowHeights
from batik_field.exports.row_writer import Cell, RowWriter
from batik_field.exports.sheet_model import TemplateRow, TemplateSheet
from batik_field.exports.shift import Shift
from batik_field.exports.spool import Spool

TOO_MANY = N_("Jumlah baris melebihi batas Excel (1.048.576). Bagi ke beberapa berkas.")
FROZEN_DATA = N_("Baris data ikut dibekukan di layar; geser batas pembekuan bila perlu.")

_BATCH = 128


@dataclass(frozen=True, slots=True)
class Place:
    """Where rows go in a template.

    `pattern_row` (from 1) gives every row its styles, height and formulas and takes the first one.
    `columns` are letters in the order of each row's values. The template already reserves
    `spare_rows` rows (the pattern row among them); what stands below moves down by as many rows as
    there are more than it reserves and there are `free_rows` below these, in which only tables in
    the columns `apart` stand, beside the list. `examples` are rows that show an invented person, of
    whom nothing may stay beside a real one.
    """

    sheet: str
    pattern_row: int
    columns: tuple[str, ...]
    spare_rows: int = 1
    free_rows: int = 0
    apart: tuple[str, ...] = ()
    examples: tuple[int, ...] = ()

    @property
    def last_reserved(self) -> int:
        """The last row the template keeps for data."""
        return self.pattern_row + self.spare_rows - 1

    @property
    def last_free(self) -> int:
        """The last row data are written into where it stands."""
        return self.last_reserved + self.free_rows

    def shift(self, count: int) -> Shift:
        """Return what `count` rows of data do to the sheet."""
        delta = max(0, count - self.spare_rows)
        apart = frozenset(map(column_number, self.apart))
        return Shift(self.sheet, self.pattern_row, self.last_reserved, delta, self.free_rows, apart)


class SheetStream:
    """Writes one grown sheet. After `chunks()` has ended, `count` is the number of rows."""

    def __init__(
        self,
        sheet: TemplateSheet,
        place: Place,
        remarks: Remarks,
        *,
        dates_from_1904: bool,
        styles: Sequence[CellStyle] = (),
    ) -> None:
        """`styles` are the workbook's cell formats, by their numbers."""
        self._kinds = [style.kind for style in styles]
        self._heights = RowHeights(sheet, place.pattern_row, place.columns, styles)
        self._sheet = sheet
        self._place = place
        self._remarks = remarks
        self._dates_from_1904 = dates_from_1904
        self._numbers = tuple(map(column_number, place.columns))
        self._shown = self._without_examples()
        # Found with the first pattern: they are the same for any number of rows.
        self._found_looks: Looks | None = None
        self._found_reserved: list[TemplateRow] | None = None
        self.count = 0

    def chunks(self, rows: Iterable[Sequence[Cell]], step: Callable[[int], None]) -> Iterator[str]:
        """Yield the part; `step` is called with the number of rows so far, and may raise."""
        planned = len(rows) if isinstance(rows, Sized) else 0
        if not isinstance(rows, Sized) and self._needs_count():
            spool = Spool(rows, step)
            planned, rows = spool.count, spool.rows()
        shift = self._place.shift(planned)
        growth = Growth(shift, self._sheet.masters, self._remarks)
        yield from self._front(growth)
        yield from self._data(rows, growth, step)
        yield from self._rest(self._place.shift(self.count))

    def _front(self, growth: Growth) -> Iterator[str]:
        """Yield everything before the data: head and rows above."""
        yield "".join(_head(self._sheet.head, growth.shift, growth.remarks))
        yield f"<{self._sheet.prefix}sheetData>"
        for row in self._sheet.rows:
            if row.number < self._place.pattern_row:
                yield row_text(row, growth)

    def _pattern(self, growth: Growth) -> Pattern:
        row = self._place.pattern_row
        return Pattern(self._shown, self._numbers, growth, row, self._kinds)

    def _without_examples(self) -> TemplateSheet:
        """Return the sheet as data rows are made of it."""
        if not self._place.examples:
            return self._sheet
        apart = {*map(column_number, self._place.apart)}
        rows = [
            _emptied(row, lambda column: column not in apart)
            if row.number in self._place.examples
            else row
            for row in self._sheet.rows
        ]
        return replace(self._sheet, rows=rows)

    def _needs_count(self) -> bool:
        """Return whether something before the end of the data depends on the number of rows."""
        before = []
        for count in (1, self._place.spare_rows + 7):
            growth = Growth(self._place.shift(count), self._sheet.masters, Remarks(""))
            pattern = self._pattern(growth)
            if self._looks(pattern):
                return True
            plans = [pattern.plan(row) for row in (None, *self._reserved(pattern))]
            before.append(("".join(self._front(growth)), plans))
        return before[0] != before[1]

    def _reserved(self, pattern: Pattern) -> list[TemplateRow]:
        """Return the reserved rows that are not quite like the pattern row."""
        if self._found_reserved is None:
            low, high = self._place.pattern_row, self._place.last_free
            among = (row for row in self._shown.rows if low <= row.number <= high)
            self._found_reserved = [row for row in among if pattern.adds(row)]
        return self._found_reserved

    def _looks(self, pattern: Pattern) -> Looks | None:
        """Return how the rows look in turn; None where all look like the pattern row."""
        if self._found_looks is None:
            low, high = self._place.pattern_row, self._place.last_reserved
            among = {row.number: row for row in self._sheet.rows if low <= row.number <= high}
            # Of hundreds of reserved rows nearly all are alike.
            kinds = {row.tags(): row for row in among.values()}
            differ = any(map(pattern.differs, kinds.values()))
            rows = [among.get(number) for number in range(low, high + 1)] if differ else []
            self._found_looks = Looks(rows)
        return self._found_looks if self._found_looks.has_rows else None

    def _data(
        self, rows: Iterable[Sequence[Cell]], growth: Growth, step: Callable[[int], None]
    ) -> Iterator[str]:
        pattern = self._pattern(growth)
        plain = self._writer(pattern, None, None)
        reserved = {row.number: row for row in self._reserved(pattern)}
        looks, total = self._looks(pattern), growth.shift.delta + self._place.spare_rows
        alike: dict[int, RowWriter] = {}
        iterator = iter(rows)
        first = self._place.pattern_row
        while batch := list(islice(iterator, _BATCH)):
            if first + self.count + len(batch) - 1 > MAX_ROW:
                raise Refused(TOO_MANY)
            done = []
            for row in batch:
                number = first + self.count
                own = reserved.get(number) if reserved else None
                look = looks.of(self.count, total) if looks else None
                writer = plain
                if own:
                    writer = self._writer(pattern, own, look)
                elif look:
                    if look.number not in alike:
                        alike[look.number] = self._writer(pattern, None, look)
                    writer = alike[look.number]
                done.append(writer.xml(row, number, self.count))
                self.count += 1
            yield "".join(done)
            step(self.count)
        pattern.remark(self.count)

    def _writer(
        self, pattern: Pattern, own: TemplateRow | None, look: TemplateRow | None
    ) -> RowWriter:
        plan = pattern.plan(own, look)
        return RowWriter(
            plan, self._remarks, dates_from_1904=self._dates_from_1904, heights=self._heights
        )

    def _rest(self, shift: Shift) -> Iterator[str]:
        """Yield reserved rows that stayed empty, rows below, and what follows the rows."""
        growth = Growth(shift, self._sheet.masters, self._remarks)
        first_kept = self._place.pattern_row + self.count
        for row in self._sheet.rows:
            if row.number >= first_kept or row.number > self._place.last_free:
                self._check_limit(row, shift)
                # Without data the pattern row's sample values must not look like a person.
                is_pattern = row.number == self._place.pattern_row
                kept = _emptied(row, self._numbers.__contains__) if is_pattern else row
                yield row_text(kept, growth)
        yield f"</{self._sheet.prefix}sheetData>"
        yield from self._tail(shift)

    def _check_limit(self, row: TemplateRow, shift: Shift) -> None:
        if row.number > shift.settled and row.number + shift.moved > MAX_ROW:
            raise Refused(TOO_MANY)

    def _tail(self, shift: Shift) -> Iterator[str]:
        tail = Rewriter(list(self._sheet.tail), shift, self._remarks, own=True).run()
        for index, token in enumerate(tail):
            if is_start(token) and local_name(token) == "mergeCells":
                yield "".join(tail[:index])
                end = end_of(tail, index)
                merges = Merges(tail[index:end], shift, self._remarks, self._numbers)
                yield from merges.chunks(self.count)
                yield "".join(tail[end:])
                return
        yield "".join(tail)


def _emptied(row: TemplateRow, wanted: Callable[[int], bool]) -> TemplateRow:
    """Return a row without the constants of the columns that are wanted."""
    emptied = TemplateRow(row.number, row.tag, rest=row.rest)
    for cell in row.cells:
        if wanted(cell.column) and cell.has_content and cell.formula() is None:
            tag = without_attribute(cell.tag, "t")[:-1].rstrip() + "/>"
            cell = replace(cell, tokens=[tag])
        emptied.add(cell)
    return emptied


def _head(tokens: list[str], shift: Shift, remarks: Remarks) -> list[str]:
    """Return what stands before the rows, without the dimension, which nobody needs."""
    kept: list[str] = []
    index = 0
    while index < len(tokens):
        if is_start(tokens[index]) and local_name(tokens[index]) == "dimension":
            index = end_of(tokens, index)
            continue
        kept.append(tokens[index])
        index += 1
    for token in kept:
        split = attribute(token, "ySplit") if local_name(token) == "pane" else None
        frozen = split and attribute(token, "state") in ("frozen", "frozenSplit")
        if frozen and shift.delta and float(split or 0) >= shift.pattern_row:
            remarks.add(FROZEN_DATA)
    return Rewriter(kept, shift, remarks, own=True).run()
