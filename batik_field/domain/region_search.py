"""Finds villages by parts of their names, while somebody types."""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from batik_field.domain.names import fold, fold_lines

IN_BULK = 100
"""Districts folded at once: some milliseconds, so that a window stays awake beside it."""


@dataclass(frozen=True, slots=True)
class District:
    """`block` holds a line per village, each led by a newline: number of four digits, name.

    `above` are the words that also find its villages, such as "Kerek Tuban".
    """

    code: str
    block: str
    above: str


class VillageText:
    """The folded names of many villages as one string, a line each: "gaji<TAB>kerek tuban"."""

    def __init__(self, districts: Sequence[District]) -> None:
        self._districts = districts
        self._first_rows = array("I")
        self._line_starts = array("I")
        self._text = self._joined() + "\n"

    def _joined(self) -> str:
        lines: list[str] = []
        start = 0
        for part, names in zip(self._districts, self._folded_names(), strict=True):
            self._first_rows.append(len(lines))
            above = fold(part.above)
            for name in names:
                line = f"\n{name}\t{above}"
                self._line_starts.append(start)
                start += len(line)
                lines.append(line)
        return "".join(lines)

    def _folded_names(self) -> Iterator[list[str]]:
        """The folded names of each district's villages; folded in bulk, because that is faster."""
        for first in range(0, len(self._districts), IN_BULK):
            bulk = self._districts[first : first + IN_BULK]
            names = [line[4:] for part in bulk for line in part.block.split("\n")[1:]]
            folded = iter(fold_lines("\n".join(names)).split("\n"))
            for part in bulk:
                yield list(islice(folded, part.block.count("\n")))

    def find(self, query: str, limit: int) -> list[str]:
        """Codes of at most `limit` villages whose line holds every word of `query`.

        First the exact name, then names that begin with it, then names that hold it, then those
        found by what is above them. `query` is folded here; an empty one finds nothing.
        """
        words = fold(query).split()
        if not words or limit < 1:
            return []
        rows: dict[int, None] = {}
        for row in self._ranked(words):
            rows[row] = None
            if len(rows) == limit:
                break
        return [self._code(row) for row in rows]

    def _ranked(self, words: list[str]) -> Iterator[int]:
        yield from self._rows(f"\n{' '.join(words)}\t", [])
        yield from self._rows("\n" + " ".join(words), [])
        yield from self._rows("\n" + words[0], words[1:])
        above = []
        rarest = max(words, key=len)
        for row in self._rows(rarest, words):
            line = self._line(row)
            if words[0] in line[: line.index("\t")]:
                yield row
            else:
                above.append(row)
        yield from above

    def _rows(self, needle: str, others: list[str]) -> Iterator[int]:
        """Rows in order whose line holds `needle` (it may begin with the line's newline)."""
        found = self._text.find(needle)
        while found >= 0:
            row = bisect_right(self._line_starts, found) - 1
            line = self._line(row)
            if all(word in line for word in others):
                yield row
            found = self._text.find(needle, self._line_starts[row] + len(line))

    def _line(self, row: int) -> str:
        start = self._line_starts[row]
        return self._text[start : self._text.index("\n", start + 1)]

    def _code(self, row: int) -> str:
        at = bisect_right(self._first_rows, row) - 1
        district = self._districts[at]
        line = district.block.split("\n")[1 + row - self._first_rows[at]]
        return f"{district.code}.{line[:4]}"
