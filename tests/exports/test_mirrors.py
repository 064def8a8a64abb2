"""A sheet that repeats the list line by line is told where it ends too early."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from batik_field.exports.fill import Place, fill
from batik_field.exports.mirrors import MIRROR

LAST = 6


def template(formula: str, lines: int) -> bytes:
    """A list of five rows in "Data" with a signature below, and a sheet that looks at it."""
    book = Workbook()
    book.active.title = "Data"
    book.active.append(("Nama", "NIK"))
    book.active["A9"] = "Kepala Dinas"
    other = book.create_sheet("Daftar Hadir")
    for line in range(lines):
        other[f"B{4 + line}"] = formula.format(row=2 + line)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("formula", "lines", "count", "told"),
    [
        ("=Data!A{row}", 5, 12, ("B8", 7)),
        ('=IF(Data!$A{row}="","",Data!$A{row})', 5, 12, ("B8", 7)),
        ("=Data!A{row}", 3, 12, ("B6", 9)),
        ("=Data!A{row}", 5, 5, None),  # everybody has a line
        ("=Data!A{row}", 1, 12, None),  # the first of the list alone
        ("=COUNTA(Data!A2:A{row})", 5, 12, None),
        ("=Data!$A$2", 5, 12, None),
        ("=Data!A1", 5, 12, None),
    ],
)
def test_lines_that_do_not_follow_are_said(
    tmp_path: Path, formula: str, lines: int, count: int, told: tuple[str, int] | None
) -> None:
    place = Place("Data", 2, ("A", "B"), LAST - 1)
    done = fill(template(formula, lines), place, [("a", "b")] * count, tmp_path / "isi.xlsx")

    expected = [("Daftar Hadir", told[0], MIRROR.format(more=told[1]))] if told else []
    assert [(one.sheet, one.cell, one.message) for one in done.findings] == expected
