"""Reads a written workbook again, for the receipt: as a stream, and not with what wrote it."""

from collections.abc import Iterator
from pathlib import Path

from batik_field.exports.package import open_own
from batik_field.exports.sheet_model import columns_of
from batik_field.exports.sheet_scan import Row, Scan, SheetReader
from batik_field.exports.strings import SharedStrings

__all__ = ["Row", "count_rows", "read_rows"]


def read_rows(
    path: Path, sheet: str, first_row: int, columns: tuple[str, ...], count: int | None = None
) -> Iterator[Row]:
    """Yield the texts in `columns` (letters) of the rows from `first_row` on, `count` at most.

    A row the file leaves out counts as empty. Numbers and dates come as the file has them
    ("45293"), an empty cell as None. `sheet_check` gives the same rows while it checks.

    Raises:
        Refused: there is no such sheet.
    """
    with open_own(path) as package:
        part = package.sheet(sheet)
        reader = SheetReader(Scan(columns_of(columns), SharedStrings(package)))
        expected = first_row
        with package.open(part) as handle:
            for number, row in reader.rows(handle):
                while expected <= number and (count is None or expected < first_row + count):
                    yield row if expected == number else (None,) * len(columns)
                    expected += 1
                if count is not None and expected >= first_row + count:
                    return


def count_rows(path: Path, sheet: str, first_row: int, columns: tuple[str, ...]) -> int:
    """Return how many rows from `first_row` on hold anything in `columns`."""
    return sum(any(row) for row in read_rows(path, sheet, first_row, columns))
