"""What only some workbooks have: macros, a list that is a table, mini charts beside the rows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from batik_field.exports import references
from batik_field.exports.fill import Place, fill
from batik_field.exports.recipient import read_recipient
from batik_field.exports.sheet_check import check_workbook
from batik_field.exports.vocabulary import Vocabulary

FIRST, LAST = 6, 10
PLACE = Place("Peserta", FIRST, ("B", "G"), LAST - FIRST + 1)
PEOPLE = [[f"Orang {n}", n] for n in range(1, 10)]
SHEET = "xl/worksheets/sheet1.xml"


def test_macros_and_their_button_stay(made, parts_of, tmp_path: Path) -> None:
    template = made(macros=True)
    out = tmp_path / "isi.xlsm"

    fill(template, PLACE, PEOPLE, out)

    before, after = parts_of(template), parts_of(out)
    assert after["xl/vbaProject.bin"] == before["xl/vbaProject.bin"]
    assert b"macroEnabled" in after["[Content_Types].xml"]
    assert b"Kirim" in after["xl/drawings/vmlDrawing1.vml"]
    assert check_workbook(out) == ()


@pytest.mark.parametrize("more", [-5, -4, 0, 3])
@pytest.mark.parametrize("has_totals", [True, False])
def test_a_list_that_is_a_table_keeps_its_shape(
    as_table, parts_of, tmp_path: Path, more: int, has_totals: bool
) -> None:
    out = tmp_path / "isi.xlsx"
    place = Place("Peserta", 4, tuple("ABCD"), 5)
    rows = [[n, f"Orang {n}", "3523", n] for n in range(1, 6 + more)]

    fill(as_table(5, totals=has_totals), place, rows, out)

    last = 8 + max(0, more)
    table = etree.fromstring(parts_of(out)["xl/tables/table1.xml"])
    assert table.get("ref") == f"A3:E{last + has_totals}"
    assert table.find("{*}autoFilter").get("ref") == f"A3:E{last}"
    sheet = etree.fromstring(parts_of(out)[SHEET])
    formulas = {one.getparent().get("r"): one.text for one in sheet.iter("{*}f")}
    wanted = {f"E{n}": "[[#This Row],[Lama Pengalaman]]*2" for n in range(4, last + 1)}
    if has_totals:
        wanted[f"D{last + 1}"] = "SUBTOTAL(109,[Lama Pengalaman])"
    assert formulas == wanted
    assert check_workbook(out) == ()


@pytest.mark.parametrize(("rows", "has_totals"), [(5, True), (5, False), (1, True), (1, False)])
def test_the_rows_of_a_table_are_those_kept_for_people(
    as_table, rows: int, has_totals: bool
) -> None:
    """Also where they hold nothing and have no looks of their own."""
    found = read_recipient(as_table(rows, totals=has_totals), Vocabulary.shipped())

    assert (found.reserved.pattern_row, found.reserved.spare_rows) == (4, rows)
    assert found.reserved.open_ended is (rows == 1 and not has_totals)


@pytest.mark.parametrize("has_totals", [True, False])
def test_a_table_keeps_its_totals_below_everybody(
    as_table, parts_of, packed, tmp_path: Path, has_totals: bool
) -> None:
    """Nothing need stand in the totals for the table to count them."""
    parts = parts_of(as_table(5, totals=has_totals))
    cells = re.sub(rb"<row r=\"(9|11)\".*?</row>", b"", parts[SHEET])
    template = packed({**parts, SHEET: cells})
    out = tmp_path / "isi.xlsx"
    place = read_recipient(template, Vocabulary.shipped()).place(tuple("ABCD"))

    fill(template, place, [[n, "Orang", "3523", n] for n in range(1, 10)], out)

    table = etree.fromstring(parts_of(out)["xl/tables/table1.xml"])
    assert table.get("ref") == f"A3:E{12 + has_totals}"
    assert table.find("{*}autoFilter").get("ref") == "A3:E12"


def test_mini_charts_beside_the_rows_stay_and_the_lack_is_said(
    parts_of, packed, blanko, tmp_path: Path
) -> None:
    parts = parts_of(blanko)
    mini = b"<x14:sparkline><xm:f>Peserta!G%d:H%d</xm:f><xm:sqref>K%d</xm:sqref></x14:sparkline>"
    each = b"".join(mini % (n, n, n) for n in range(FIRST, LAST + 1))
    parts[SHEET] = parts[SHEET].replace(b"<x14:sparklines>", b"<x14:sparklines>" + each)
    out = tmp_path / "isi.xlsx"

    done = fill(packed(parts), PLACE, PEOPLE, out, texts={"tahun": "2026"})

    assert each in parts_of(out)[SHEET]
    said = {(one.sheet, one.cell) for one in done.findings if one.message == references.SPARKLINE}
    assert said == {("Peserta", f"K{n}") for n in range(FIRST, LAST + 1)}


def test_shapes_inside_a_chart_follow_their_cell(parts_of, packed, blanko, tmp_path: Path) -> None:
    """Only Excel puts shapes into charts."""
    parts = parts_of(blanko)
    shapes, chart = "xl/drawings/drawing9.xml", "xl/charts/chart1.xml"
    text = (
        '<c:userShapes xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><cdr:sp '
        'xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing" '
        'textlink="Peserta!$G$%d"/></c:userShapes>'
    )
    parts[shapes] = (text % 11).encode()
    kind = "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml"
    override = f'<Override PartName="/{shapes}" ContentType="{kind}"/></Types>'
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(b"</Types>", override.encode())
    out = tmp_path / "isi.xlsx"

    fill(packed(parts), PLACE, PEOPLE, out)

    assert parts_of(out)[shapes] == (text % 15).encode()
    assert b"Peserta!$G$15" in parts_of(out)[chart]
    assert check_workbook(out) == ()
