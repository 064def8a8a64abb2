"""Prints how long a recipient's workbook takes to fill beside openpyxl; asserts nothing.

Everything is counted: finding the list, its columns and drop-downs, filling, checking, re-reading.
The values are made beforehand, as openpyxl is given them too.

Usage: python tests/benchmarks/bench_filling.py [ROWS]
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from measure import alternating, forget_most, most_resident, resident, show, show_ratio
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Border, Side
from openpyxl.worksheet.datavalidation import DataValidation

from batik_field.domain.codes import Codes
from batik_field.exports.fill import Cell
from batik_field.exports.fitting import Fitting
from batik_field.exports.layouts import BNSP_19
from batik_field.exports.mapping import choose, layout_of
from batik_field.exports.recipient import read_recipient, read_template
from batik_field.exports.vocabulary import Vocabulary
from batik_field.services.writing import Template, write

MANY = 50_000
FIRST = 5


def template(path: Path, reserved: int) -> Path:
    """Write a titled list with this many numbered, bordered rows and a total."""
    book = Workbook()
    sheet = book.active
    sheet["A1"] = "DAFTAR CALON ASESI"
    sheet.merge_cells("A1:S1")
    side = Side(style="thin")
    for column, wanted in enumerate(BNSP_19.columns, 1):
        sheet.cell(FIRST - 1, column, wanted.heading)
        for row in range(FIRST, FIRST + reserved):
            sheet.cell(row, column).border = Border(side, side, side, side)
    for number in range(reserved):
        sheet.cell(FIRST + number, 1, number + 1)
    sheet.cell(FIRST + reserved, 2, "Jumlah")
    rule = DataValidation("list", formula1='"Laki-laki,Perempuan"')
    rule.add(f"F{FIRST}:F{FIRST + reserved - 1}")
    sheet.add_data_validation(rule)
    book.save(path)
    return path


def rows(count: int, columns: int) -> Iterator[tuple[Cell, ...]]:
    """Yield rows that look like people."""
    for number in range(1, count + 1):
        nik = f"3523085205{number:06}"
        person = (
            "SULASTRI",
            nik,
            "TUBAN",
            "12/05/1980",
            "P",
            "Dusun Kidul RT 003 RW 001, Desa Gaji",
        )
        yield (number, *person, *("3523",) * (columns - 7))


def ours(source: Path, data: Iterator[tuple[Cell, ...]], out: Path) -> None:
    """Fill the template as the program does."""
    known = Vocabulary.shipped()
    content = read_template(source)
    recipient = read_recipient(content, known)
    choices = choose(recipient, known)
    layout = layout_of(recipient, choices, sensitive=False)
    fit = Fitting(layout, choices, Codes.shipped())
    width = len(layout.columns)
    fitted = (fit(row[:width], number)[0] for number, row in enumerate(data, 1))
    write(
        Template(content, layout.place, sheet=recipient.template),
        fitted,
        out,
        progress=lambda done: None,
        cancelled=lambda: False,
    )


def theirs(source: Path, data: Iterator[tuple[Cell, ...]], out: Path) -> None:
    """Load, fill and save with the library; rows below are simply written over."""
    book = load_workbook(source)
    sheet = book.active
    for number, row in enumerate(data, FIRST):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column, value)
    book.save(out)


def main() -> None:
    """Measure the memory of many rows, then both in turn."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    width = len(BNSP_19.columns)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = template(folder / "blanko.xlsx", 10)
        ours(source, rows(10, width), folder / "c.xlsx")
        idle = resident()
        forget_most()
        ours(source, rows(MANY, width), folder / "c.xlsx")
        show(f"above idle with {MANY:,} rows", most_resident() - idle, "MB", "40 MB")
        for reserved in (10, count):
            source = template(folder / "blanko.xlsx", reserved)
            data = list(rows(count, width))
            mine, library = alternating(
                lambda: ours(source, iter(data), folder / "a.xlsx"),  # noqa: B023 - used at once
                lambda: theirs(source, iter(data), folder / "b.xlsx"),  # noqa: B023 - at once
                times=7,
            )
            title = f"{count} rows into a template that keeps {reserved}"
            show_ratio(title, mine.processor, library.processor, "openpyxl", "0.5")


if __name__ == "__main__":
    main()
