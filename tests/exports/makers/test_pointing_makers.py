"""What points at a list from everywhere else follows it when it grows: every place by its words."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from batik_field.exports.fill import Place, fill
from tests.exports.makers.conftest import unpacked

FIRST, LAST = 4, 8
PLACE = Place("Form Isian", FIRST, ("A", "B"), LAST - FIRST + 1)
SHEET, OTHER = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"
CHART, NAMES = "xl/charts/chart1.xml", "xl/workbook.xml"
LISTED = {"validate": "list"}

# Part -> what it says of the rows 4 to 8 (or of row 9, the total) in the template.
POINTS = {
    SHEET: (
        "COUNTIF($B$4:$B$8,B4)=1",
        "OFFSET(Ref!$B$1,MATCH($A4,Ref!$A$2:$A$8,0),0,5,1)",
        'sqref="A4 A6:A8 C4:C8"',
        'sqref="A4:A8 C4:C8"',
        "INDEX(A4:A8,MATCH(MAX(C4:C8),C4:C8,0))",
        "SUM(C4,C5,C8)+SUM(C4:C6)+C9",
        "COUNTA(A:A)-COUNTA(A1:A3)",
        "ROWS(A4:A9)",
        "<xm:sqref>C4:C8</xm:sqref>",
    ),
    OTHER: (
        "SUMIFS('Form Isian'!$C$4:$C$8,'Form Isian'!$A$4:$A$8,A2)",
        "SUBTOTAL(109,'Form Isian'!C4:C8)",
        "VLOOKUP(A1,'Form Isian'!$A$4:$C$8,3,FALSE)",
        "A1&gt;'Form Isian'!$C$9",
        "<formula1>'Form Isian'!$A$4:$A$8</formula1>",
    ),
    CHART: (
        "('Form Isian'!$C$4:$C$5,'Form Isian'!$C$7:$C$8)",
        "'Form Isian'!$A$4:$A$8",
        "'Form Isian'!$B$4:$B$8",
    ),
    NAMES: (
        "'Form Isian'!$A$4:$A$8,'Form Isian'!$C$4:$C$8",
        "COUNTA('Form Isian'!$A$4:$A$8)",
        "'Form Isian'!$A:$A",
        "'Form Isian'!$C$9",
        "'Form Isian'!$A4<",
        "SUM('Form Isian:Ref'!$C$4:$C$8)",
    ),
}
LEFT = {
    "OFFSET(Ref!$B$1,MATCH($A4,Ref!$A$2:$A$8,0),0,5,1)",  # another sheet's rows
    "COUNTA(A:A)-COUNTA(A1:A3)",
    "'Form Isian'!$A:$A",
    "'Form Isian'!$A4<",
    "SUM('Form Isian:Ref'!$C$4:$C$8)",  # several sheets at once: said, not shifted
}


@pytest.fixture(scope="module")
def pointing() -> bytes:
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet, ref = book.add_worksheet("Form Isian"), book.add_worksheet("Ref")
        sheet.write_row("A3", ["Nama", "NIK", "Nilai"])
        for row in range(FIRST - 1, LAST):
            sheet.write_blank(row, 0, None, book.add_format({"border": 1}))
        sheet.write_formula(LAST, 2, "=SUM(C4:C8)")
        for row, formula in enumerate(POINTS[SHEET][4:8], LAST + 2):
            sheet.write_formula(row, 4, f"={formula}")
        _rules(sheet)
        for row, formula in enumerate(POINTS[OTHER][:3]):
            ref.write_formula(row, 6, f"={formula}")
        red = book.add_format({"font_color": "red"})
        above = {"type": "formula", "criteria": "=A1>'Form Isian'!$C$9", "format": red}
        ref.conditional_format("A1:A5", above)
        ref.data_validation("C1", LISTED | {"source": "='Form Isian'!$A$4:$A$8"})
        for name, text in zip(("Pisah", "Dinamis", "Kolom", "Total"), POINTS[NAMES], strict=False):
            book.define_name(name, f"={text}")
        book.define_name("Relatif", "='Form Isian'!$A4")
        book.define_name("TigaD", f"={POINTS[NAMES][5]}")
        ref.insert_chart("F2", _chart(book))
    return buffer.getvalue()


def _rules(sheet: Any) -> None:
    once = {"validate": "custom", "value": f"={POINTS[SHEET][0]}"}
    sheet.data_validation("B4:B8", once)
    sheet.data_validation("D4:D8", LISTED | {"source": f"={POINTS[SHEET][1]}"})
    since = {"validate": "date", "criteria": ">", "value": date(1940, 1, 1)}
    sheet.data_validation("A4", since | {"other_cells": [[5, 0, 7, 0], [3, 2, 7, 2]]})
    sheet.conditional_format("A4:A8", {"type": "blanks", "multi_range": "A4:A8 C4:C8"})
    sheet.conditional_format("C4:C8", {"type": "data_bar", "data_bar_2010": True})


def _chart(book: Any) -> Any:
    chart = book.add_chart({"type": "scatter"})
    bars = {"type": "custom", "plus_values": f"={POINTS[CHART][2]}", "minus_values": [1]}
    values = f"={POINTS[CHART][0]}"
    chart.add_series({"categories": f"={POINTS[CHART][1]}", "values": values, "y_error_bars": bars})
    return chart


@pytest.mark.parametrize("people", [2, 5, 9])
def test_what_points_at_the_list_follows_it(pointing: bytes, tmp_path: Path, people: int) -> None:
    rows = [(f"Orang {number}", f"{number:016}") for number in range(people)]
    fill(pointing, PLACE, rows, tmp_path / "isi.xlsx")

    before, after = unpacked(pointing), unpacked((tmp_path / "isi.xlsx").read_bytes())
    assert before.keys() == after.keys()
    for part, points in POINTS.items():
        for point in points:
            assert point in _plain(before[part]), point
            assert _grown(point, max(0, people - 5)) in _plain(after[part]), point


def _plain(content: bytes) -> str:
    return content.decode().replace("&#39;", "'").replace("&quot;", '"')


def _grown(point: str, more: int) -> str:
    """Move what stands at the end of the list, or below it."""
    if point in LEFT or not more:
        return point
    if point == "SUM(C4,C5,C8)+SUM(C4:C6)+C9":
        return f"SUM(C4,C5,C8)+SUM(C4:C6)+C{9 + more}"  # one person's cell stays hers
    return re.sub(r"([A-Z]\$?)([89])\b", lambda at: f"{at[1]}{int(at[2]) + more}", point)
