"""Finds the heading row of a list: below titles, in merged cells, one to four rows high."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from batik_field.exports.grid import DEEPEST, WIDEST, Grid
from batik_field.exports.proposal import meaning
from batik_field.exports.sheet_scan import Row
from batik_field.exports.vocabulary import LEFT_EMPTY, Vocabulary

_TALLEST = 4
_PLACES = DEEPEST * WIDEST
_LONGEST = 200  # letters; what is longer is an instruction, not a heading
NAMES_A_PERSON = ("artisan.full_name", "artisan.nik")


@dataclass(frozen=True, slots=True)
class Heading:
    """One column's heading: where its own text stands, and the texts from its group down."""

    column: int
    row: int
    parts: tuple[str, ...]

    @property
    def text(self) -> str:
        """The heading on one line, groups first."""
        return " / ".join(self.parts)


@dataclass(frozen=True, slots=True)
class Block:
    """The rows of the headings (from 1, both included) and what stands in them."""

    top: int
    bottom: int
    headings: tuple[Heading, ...]


def likely(rows: Iterable[Row], known: Vocabulary) -> frozenset[str]:
    """Return the different answers that the two neighbouring rows with the most ask for.

    It looks at every cell alone and at no merges: enough to choose among the sheets.
    """
    best = before = frozenset[str]()
    for row in rows:
        here = frozenset(_sources(([_line(text)] for text in row if text), known))
        best = max(best, here | before, key=len)
        before = here
    return best


def _whole(block: Block) -> Block:
    return block


def find_block(
    grid: Grid, known: Vocabulary, alone: Callable[[Block], Block] = _whole
) -> Block | None:
    """Return the headings of the list on this sheet, None where there is none to recognise.

    What `alone` leaves out of the headings of a block does not count for it. A merged cell that
    reaches out of the headings is looked past only where nothing is found otherwise.
    """
    found = _best(_Cells(grid, strict=True), known, alone)
    return found or _best(_Cells(grid, strict=False), known, alone)


def _best(cells: _Cells, known: Vocabulary, alone: Callable[[Block], Block]) -> Block | None:
    best: tuple[float, int, int] = (0.0, 0, 0)
    found = None
    for block in cells.blocks():
        if _rank(block, block, known) <= best:
            continue
        own = alone(block)
        rank = _rank(own, block, known)
        if rank > best and is_list(own, known):
            best, found = rank, block
    return found


def _rank(own: Block, block: Block, known: Vocabulary) -> tuple[float, int, int]:
    return round(_worth(own, known), 2), block.top - block.bottom, -block.top


def _worth(block: Block, known: Vocabulary) -> float:
    meant = (meaning(heading.parts, known, typos=False) for heading in block.headings)
    named = (one for one in meant if one.column not in (None, LEFT_EMPTY))
    by_answer = {one.answer: one.confidence for one in named}
    return sum(by_answer.values())


def is_list(block: Block, known: Vocabulary) -> bool:
    """Return whether headings are those of a list of people.

    Three answers make one; two do where one of them says who the person is.
    """
    sources = set(_sources((heading.parts for heading in block.headings), known))
    return len(sources) >= 3 or (len(sources) == 2 and bool(sources & {*NAMES_A_PERSON}))


def _sources(headings: Iterable[Sequence[str]], known: Vocabulary) -> Iterator[str]:
    for parts in headings:
        column = meaning(parts, known, typos=False).column if len(parts[-1]) <= _LONGEST else None
        if column and column.source:
            yield column.source


def _line(text: str) -> str:
    return " ".join(text.split())


class _Cells:
    """The texts at the top of a sheet as they are seen: a merged cell speaks for all its places."""

    def __init__(self, grid: Grid, *, strict: bool) -> None:
        self._strict = strict
        self._texts = {
            place: _line(text)
            for place, text in grid.texts.items()
            if place[0] <= DEEPEST and place[1] <= WIDEST and len(text) <= _LONGEST
        }
        # Cells that are merged twice are no workbook; such a list must not go on for ever.
        self._anchors = dict(islice(_anchors(grid.merges), _PLACES))
        self._columns: dict[int, set[int]] = defaultdict(set)
        for row, column in self._texts:
            self._columns[row].add(column)
        self._merged: dict[int, list[tuple[int, tuple[int, int], int]]] = defaultdict(list)
        for (row, column), (anchor, last) in self._anchors.items():
            if anchor in self._texts:
                self._merged[row].append((column, anchor, last))

    def tops(self) -> list[int]:
        """Return the rows in which headings may begin."""
        return sorted(row for row, columns in self._columns.items() if len(columns) >= 2)

    def blocks(self) -> Iterator[Block]:
        """Yield what may be headings, from the top down, lower ones first."""
        for top in self.tops():
            for height in range(_TALLEST):
                block = self.block(top, top + height)
                if block:
                    yield block

    def block(self, top: int, bottom: int) -> Block | None:
        """Return the headings in these rows; None where a merged cell reaches out of them."""
        columns: set[int] = set()
        for row in range(top, bottom + 1):
            columns |= self._columns.get(row, set())
            for column, anchor, last in self._merged.get(row, ()):
                if top <= anchor[0] <= last <= bottom:
                    columns.add(column)
                elif self._strict:
                    return None
        headings = (self._heading(column, top, bottom) for column in sorted(columns))
        found = tuple(heading for heading in headings if heading)
        return Block(top, bottom, found) if found else None

    def _heading(self, column: int, top: int, bottom: int) -> Heading | None:
        parts: list[str] = []
        places: list[tuple[int, int]] = []
        for row in range(top, bottom + 1):
            place = self._source(row, column, bottom)
            if place and place not in places:
                places.append(place)
                parts.append(self._texts[place])
        if not places:
            return None
        own = places[-1]
        # A merged cell over several columns is the heading of its first; the others have none.
        if own[1] != column:
            return None
        return Heading(column, own[0], tuple(parts))

    def _source(self, row: int, column: int, bottom: int) -> tuple[int, int] | None:
        """Return the cell whose text is seen here; above other headings a text reaches right."""
        anchor = self._anchors.get((row, column))
        if anchor:
            return anchor[0] if anchor[0] in self._texts else None
        if (row, column) in self._texts:
            return (row, column)
        below = any((lower, column) in self._texts for lower in range(row + 1, bottom + 1))
        if not below:
            return None
        for left in range(column - 1, 0, -1):
            if (row, left) in self._anchors:
                return None
            if (row, left) in self._texts:
                spread = any((low, left) in self._texts for low in range(row + 1, bottom + 1))
                return (row, left) if spread else None
        return None


def _anchors(
    merges: Iterable[tuple[int, int, int, int]],
) -> Iterator[tuple[tuple[int, int], tuple[tuple[int, int], int]]]:
    """Yield (place, (the merged cell's first place, its last row)) near the top of the sheet."""
    for left, top, right, bottom in merges:
        if top > DEEPEST:
            continue
        for row in range(top, min(bottom, DEEPEST) + 1):
            for column in range(left, min(right, WIDEST) + 1):
                yield (row, column), ((top, left), bottom)
