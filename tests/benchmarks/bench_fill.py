"""Prints how long `exports/fill` takes beside openpyxl's write-only mode; asserts nothing.

Usage: python tests/benchmarks/bench_fill.py [ROWS [COLUMNS]]
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from batik_field.exports.cells import column_letters
from batik_field.exports.fill import Cell, Place, fill

NAMES = ("Sulastri", "Wartini Kerek", "Karsono", "Budi Santoso", "Mulyadi & Anak", "Ni Made <Sri>")


def rows(count: int, columns: int) -> Iterator[list[Cell]]:
    """Yield rows of NIK-like text, name, whole number, number and date in turn."""
    source = random.Random(5)
    makers: list[Callable[[], Cell]] = [
        lambda: str(source.randrange(10**15, 10**16)),
        lambda: source.choice(NAMES),
        lambda: source.randrange(10**6),
        lambda: round(source.random() * 100, 2),
        lambda: date(1990, 1, 1) + timedelta(days=source.randrange(12_000)),
    ]
    for _ in range(count):
        yield [makers[column % 5]() for column in range(columns)]


def template(columns: int) -> bytes:
    """Return a workbook with a heading row and one styled pattern row."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Data"
    for column in range(1, columns + 1):
        sheet.cell(1, column, f"Kolom {column}")
        if column % 5 == 0:
            sheet.cell(2, column).number_format = "dd/mm/yyyy"
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def with_openpyxl(data: list[list[Cell]], out: Path) -> None:
    """Write the same values with the library."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Data")
    sheet.append([f"Kolom {column}" for column in range(1, len(data[0]) + 1)])
    for row in data:
        sheet.append(row)
    book.save(out)


def peak() -> float:
    """Return the greatest resident memory so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure both on the same values in one run."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    columns = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    place = Place("Data", 2, tuple(map(column_letters, range(1, columns + 1))))
    blank = template(columns)
    with tempfile.TemporaryDirectory() as folder:
        idle = peak()
        # From a generator, so that the rows themselves are not in memory.
        fill(blank, place, rows(count, columns), Path(folder, "streamed.xlsx"))
        above = peak() - idle
        data = list(rows(count, columns))
        ours = _best(lambda: fill(blank, place, data, Path(folder, "ours.xlsx")))
        theirs = _best(lambda: with_openpyxl(data, Path(folder, "theirs.xlsx")))
    print(f"{count} rows x {columns} columns, best of 3")
    print(f"  exports/fill          {ours:6.2f} s")
    print(f"  openpyxl write-only   {theirs:6.2f} s")
    print(f"  ratio                 {ours / theirs:6.2f}   (at most 0.3)")
    print(f"  memory above idle     {above:6.1f} MB (at most 40)")


def _best(work: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    main()
