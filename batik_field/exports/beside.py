"""What stands beside a list and is no part of it: tables of codes, sums, a second list.

Recipients put the legend of their codes right of the empty list; its rows are not people's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from batik_field.exports.cells import column_letters
from batik_field.exports.grid import DEEPEST, Grid
from batik_field.exports.headings import NAMES_A_PERSON, Block, Heading, is_list
from batik_field.exports.proposal import meaning
from batik_field.exports.vocabulary import Vocabulary

_NUMBER = "computed.number"
_BLANKS = 1  # rows a table may leave empty inside


@dataclass(frozen=True, slots=True)
class Beside:
    """Tables beside the list: their columns, and the first and the last row they have with it."""

    columns: tuple[int, ...] = ()
    top: int = 0
    bottom: int = 0

    @property
    def letters(self) -> tuple[str, ...]:
        """The columns as places name them."""
        return tuple(map(column_letters, self.columns))

    @property
    def cells(self) -> str:
        """The cells of the tables, "" where there are none."""
        ends = self.letters[:1] + self.letters[-1:]
        return ":".join(f"{a}{row}" for a, row in zip(ends, (self.top, self.bottom), strict=False))

    def has(self, row: int, column: int) -> bool:
        """Return whether a cell is one of these tables'."""
        return column in self.columns and row <= self.bottom


def list_alone(grid: Grid, block: Block, known: Vocabulary) -> tuple[Block, tuple[Heading, ...]]:
    """Return the list's own headings, and those of the tables that stand beside it."""
    runs = _runs(grid, block)
    answers = {run: frozenset(_sources(run, known)) for run in runs}
    main = max(runs, key=lambda run: (len(answers[run] & {*NAMES_A_PERSON}), len(answers[run])))
    again = answers[main] & {_NUMBER, *NAMES_A_PERSON}
    bottom = max(_bottom(grid, heading) for heading in main)
    others = [
        run
        for run in runs
        if run != main
        and (
            answers[run] & again
            or any(heading.row > bottom for heading in run)
            or _is_table(grid, block, run, main)
        )
    ]
    edge = _edge(grid, block, main, known)
    apart = {heading for run in (*others, edge) for heading in run}
    own = tuple(heading for heading in block.headings if heading not in apart)
    alone = replace(block, headings=own)
    if not apart or not is_list(alone, known):
        return block, ()
    return alone, tuple(heading for heading in block.headings if heading in apart)


def _bottom(grid: Grid, heading: Heading) -> int:
    """Return the last row a heading takes up."""
    place = (heading.column, heading.row)
    return max([bottom for *at, _, bottom in grid.merges if (*at,) == place] or [heading.row])


def _sources(run: Sequence[Heading], known: Vocabulary) -> Iterator[str]:
    for heading in run:
        column = meaning(heading.parts, known, typos=False).column
        if column and column.source:
            yield column.source


def _runs(grid: Grid, block: Block) -> list[tuple[Heading, ...]]:
    """Split the headings where a column between two of them has none."""
    covered = {
        column
        for left, top, right, bottom in grid.merges
        if top <= block.bottom and bottom >= block.top
        for column in range(left, min(right, left + 1000) + 1)
    }
    runs = [[block.headings[0]]]
    for before, after in pairwise(block.headings):
        between = range(before.column + 1, after.column)
        if any(column not in covered for column in between):
            runs.append([])
        runs[-1].append(after)
    return [tuple(run) for run in runs]


def _edge(
    grid: Grid, block: Block, main: Sequence[Heading], known: Vocabulary
) -> tuple[Heading, ...]:
    """Return the last headings of the list below which a table stands without a gap."""
    for at in range(2, len(main)):
        edge, people = main[at:], main[:at]
        is_table = all(_is_table(grid, block, [one], people) for one in edge)
        if is_table and not {*_sources(edge, known)} & {*NAMES_A_PERSON}:
            return tuple(edge)
    return ()


def _is_table(grid: Grid, block: Block, run: Sequence[Heading], main: Sequence[Heading]) -> bool:
    """Return whether the run is filled in, line by line, where the list is still empty."""
    people = [heading.column for heading in main][1:]  # the first may hold the numbers
    texts = grid.texts
    rows = range(block.bottom + 1, block.bottom + DEEPEST)
    empty = (n for n in rows if not any((n, column) in texts for column in people))
    first = next(empty, block.bottom + 1)
    if first > block.bottom + 3 or any((first + 1, column) in texts for column in people):
        return False
    return any(
        len({texts.get((n, heading.column)) for n in (first, first + 1)} - {None}) == 2
        for heading in run
    )


def find_beside(grid: Grid, block: Block, tables: Sequence[Heading], first: int) -> Beside:
    """Return what stands beside the list whose first row for people is `first`."""
    own = [heading.column for heading in block.headings]
    filled: dict[int, set[int]] = {heading.column: {heading.row} for heading in tables}
    for row, column in (*grid.texts, *grid.formulas):
        if column < min(own) - 1 or column > max(own):
            filled.setdefault(column, set()).add(row)
    for left, top, right, _ in grid.merges:
        for column in range(left + 1, right + 1) if top in filled.get(left, ()) else ():
            filled.setdefault(column, set()).add(top)
    columns: list[int] = []
    ends = [first]
    for run in _neighbours(sorted(filled)):
        headed = any(heading.column in run for heading in tables)
        if headed or _begins(grid, run, first):
            columns += run
            ends.append(_end({row for column in run for row in filled[column]}, first))
    return Beside(tuple(columns), min(block.top, first), max(ends)) if columns else Beside()


def _neighbours(columns: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for column in columns:
        if run and column > run[-1] + 1:
            yield run
            run = []
        run.append(column)
    if run:
        yield run


def _begins(grid: Grid, run: Sequence[int], first: int) -> bool:
    """Return whether the first rows for people hold two different lines of a table here."""
    lines = [
        {grid.texts[row, column] for column in run if (row, column) in grid.texts}
        for row in (first, first + 1)
    ]
    return all(lines) and lines[0] != lines[1]


def _end(rows: set[int], first: int) -> int:
    """Return the last row of a table that reaches down from row `first` without a larger gap."""
    end = first
    for row in sorted(row for row in rows if row >= first):
        if row > end + 1 + _BLANKS:
            break
        end = row
    return end
