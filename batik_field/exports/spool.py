"""Rows of unknown number, counted before the first one is written."""

import pickle
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from batik_field.exports.row_writer import Cell

_BATCH = 128


class Spool:
    """Keeps rows until their number is known.

    Packed in memory (about a twentieth of their size as XML) and never on the disk, where
    they would be plain text.
    """

    def __init__(self, rows: Iterable[Sequence[Cell]], step: Callable[[int], None]) -> None:
        self.count = 0
        self._packed: list[bytes] = []
        iterator = iter(rows)
        while batch := [tuple(row) for row in islice(iterator, _BATCH)]:
            self._packed.append(zlib.compress(pickle.dumps(batch), 1))
            self.count += len(batch)
            step(0)

    def rows(self) -> Iterator[Sequence[Cell]]:
        """Yield the rows once, giving their memory back."""
        for index, packed in enumerate(self._packed):
            self._packed[index] = b""
            # Our own bytes from a moment ago, never a file's.
            yield from pickle.loads(zlib.decompress(packed))  # noqa: S301  # see above
