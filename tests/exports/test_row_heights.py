"""Rows whose texts wrap are written high enough, and only those."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font

from batik_field.exports.fill import Place, fill

ADDRESS = "Dusun Kidul RT 012 RW 002, Desa Gaji, Kec. Kerek, Kab. Tuban, Jawa Timur"
LINE = 11 * 1.32


def height(
    value: str,
    out: Path,
    *,
    width: float = 16,
    wraps: bool = True,
    points: float = 11,
    fixed: float | None = None,
    merged: bool = False,
) -> float | None:
    book = Workbook()
    sheet = book.active
    sheet.append(("Nama", "Alamat"))
    sheet["B2"].alignment = Alignment(wrap_text=wraps)
    sheet["B2"].font = Font(size=points)
    sheet.column_dimensions["B"].width = sheet.column_dimensions["C"].width = width
    sheet.row_dimensions[2].height = fixed
    if merged:
        sheet.merge_cells("B2:C2")
    buffer = BytesIO()
    book.save(buffer)
    place = Place(sheet.title, 2, ("A", "B"))
    fill(buffer.getvalue(), place, [("Uji", "x"), ("Uji", value)], out)
    rows = load_workbook(out).active.row_dimensions
    assert fixed or rows[2].height is None  # one line takes what is usual
    return rows[3].height


def test_a_row_is_as_high_as_its_longest_text(tmp_path: Path) -> None:
    out = tmp_path / "isi.xlsx"

    assert height(ADDRESS, out) == pytest.approx(5 * LINE, abs=0.1)
    assert height(ADDRESS, out, width=40) == pytest.approx(2 * LINE, abs=0.1)
    assert height("satu\ndua\ntiga", out) == pytest.approx(3 * LINE, abs=0.1)
    assert height(ADDRESS, out, width=40, points=22) == pytest.approx(4 * 2 * LINE, abs=0.1)
    assert height("1" * 60, out, width=11) == pytest.approx(6 * LINE, abs=0.1)
    assert height("kata " * 5000, out) == 409


def test_columns_that_are_merged_have_the_room_of_both(tmp_path: Path) -> None:
    out = tmp_path / "isi.xlsx"
    assert height(ADDRESS, out, width=20, merged=True) == height(ADDRESS, out, width=40)


def test_what_was_set_and_what_does_not_wrap_has_no_estimate(tmp_path: Path) -> None:
    out = tmp_path / "isi.xlsx"

    assert height(ADDRESS, out, fixed=33) == 33
    assert height(ADDRESS, out, wraps=False) is None
    assert height(ADDRESS, out, width=90) is None
    assert height("pendek", out) is None
