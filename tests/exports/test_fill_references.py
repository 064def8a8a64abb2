"""Everything in a workbook that points at a row follows when rows are put in above it."""

import re
import shutil
import subprocess
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from batik_field.exports import references
from batik_field.exports.fill import Filled, Place, fill
from batik_field.exports.sheet_check import check_workbook

SHEET = "xl/worksheets/sheet1.xml"
PLACE = Place("Data", 5, ("A", "B", "C", "D", "E"))
ROWS = [[f"{n}", f"Orang {n}", "satu", date(2024, 1, n), n] for n in range(1, 5)]  # three too many
TEXTS = {"judul": "Daftar A & B", "tahun": "2026"}


@pytest.fixture
def filled(everything, tmp_path) -> Filled:
    return fill(everything, PLACE, ROWS, tmp_path / "out.xlsx", texts=TEXTS)


@pytest.fixture
def parts(filled, parts_of):
    return {
        name: content.decode("utf-8", "replace") for name, content in parts_of(filled.file).items()
    }


def formula(sheet: str, cell: str) -> str:
    found = re.search(rf'<c r="{cell}"[^>]*>(?:<f[^>]*>([^<]*)</f>)(<v>)?', sheet)
    assert found, f"no formula in {cell}"
    assert not found[2], f"stale value in {cell}"
    return found[1]


def test_the_template_itself_is_sound(everything, tmp_path):
    path = tmp_path / "template.xlsx"
    path.write_bytes(everything)
    assert check_workbook(path) == ()


def test_the_result_is_sound(filled):
    assert filled.rows == 4
    assert check_workbook(filled.file) == ()


def test_parts_nothing_points_from_are_identical(everything, filled, parts_of):
    before, after = parts_of(everything), parts_of(filled.file)
    may_change = {
        "[Content_Types].xml",
        SHEET,
        "xl/worksheets/sheet2.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/tables/table1.xml",
        "xl/charts/chart1.xml",
        "xl/drawings/drawing1.xml",
        "xl/comments/comment1.xml",
        "xl/drawings/commentsDrawing1.vml",
        "xl/ctrlProps/ctrlProp1.xml",
    }
    changed = {name for name in before if after.get(name) != before[name]}
    assert changed == may_change | {"xl/calcChain.xml"}
    assert set(before) - set(after) == {"xl/calcChain.xml"}


def test_only_rows_differ_where_nothing_grows(everything, tmp_path, parts_of):
    out = tmp_path / "one.xlsx"
    fill(everything, PLACE, ROWS[:1], out, texts=TEXTS)
    before, after = parts_of(everything), parts_of(out)
    same = {name for name in before if after.get(name) == before[name]}
    assert {"xl/tables/table1.xml", "xl/drawings/drawing1.xml", "xl/comments/comment1.xml"} <= same


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("C1", "COUNTA(B5:B8)"),  # above
        ("F5", "E5*2+SUM(E$5:E5)"),
        ("F8", "E8*2+SUM(E$5:E8)"),  # a running total does not grow, it is copied
        ("G7", "E7/$E$11"),  # from the data to below
        ("E11", "SUM(E5:E8)"),
        ("F11", "E11*2"),
        ("B12", "E11"),
        ("I18", "E5+$A18"),  # shared formulas are written out
        ("I19", "E6+$A19"),
        ("I20", "E7+$A20"),
    ],
)
def test_formulas_of_the_sheet(parts, cell, expected):
    # I16 of the template pointed at E6, the first row below the data: it moved to E9.
    expected = {"I19": "E9+$A19", "I20": "E10+$A20"}.get(cell, expected)
    assert formula(parts[SHEET], cell) == expected


def test_data_rows_take_the_pattern(parts):
    rows = re.findall(r'<row r="([5-8])"([^>]*)>(.*?)</row>', parts[SHEET])
    assert [number for number, _, _ in rows] == ["5", "6", "7", "8"]
    for _, marks, cells in rows:
        assert 'ht="31"' in marks
        assert 'customHeight="1"' in marks
        styles = re.findall(r'<c r="([A-H])\d+" s="(\d+)"', cells)
        assert styles == re.findall(r'<c r="([A-H])\d+" s="(\d+)"', rows[0][2])
        assert len(styles) == 8
        assert "tetap" in cells or 't="s"' in cells


def test_merged_cells_move_and_repeat(parts):
    merges = re.findall(r'mergeCell ref="([^"]+)"', parts[SHEET])
    assert sorted(merges) == ["A13:C14", "I5:J5", "I6:J6", "I7:J7", "I8:J8"]
    assert '<mergeCells count="5">' in parts[SHEET]


def test_rules_of_the_data_cover_every_row(parts):
    sheet = parts[SHEET]
    assert '<conditionalFormatting sqref="A5:C8">' in sheet
    assert "<formula>$A5=$A$11</formula>" in sheet
    assert '<conditionalFormatting sqref="A11:H11">' in sheet
    assert "<formula>A11&gt;0</formula>" in sheet
    assert 'sqref="C5:C8 C15"' in sheet
    assert "<formula1>$A$24:$A$25</formula1>" in sheet


def test_extensions_of_2010(parts):
    sheet = parts[SHEET]
    assert '<xm:f>AND($A5&lt;&gt;"A20",$A$23=1,SUM($C5:$D5)&gt;0)</xm:f>' in sheet
    assert "<xm:sqref>C5:C8</xm:sqref>" in sheet
    assert "<xm:f>$A$24:$A$25</xm:f>" in sheet
    assert "<xm:sqref>B5:B8 B15</xm:sqref>" in sheet
    assert "<xm:f>Data!E5:E8</xm:f><xm:sqref>E12</xm:sqref>" in sheet


def test_controls_inside_alternate_content(parts):
    assert 'linkedCell="$A$15"' in parts[SHEET]
    assert re.findall(r'<xdr:row xmlns:xdr="urn:x">(\d+)<', parts[SHEET]) == ["14", "15"]
    control = parts["xl/ctrlProps/ctrlProp1.xml"]
    assert 'fmlaLink="$A$15"' in control
    assert 'fmlaRange="Data!$A$24:$A$25"' in control


def test_page(parts):
    sheet = parts[SHEET]
    assert "<dimension" not in sheet
    assert re.search(r'<rowBreaks[^>]*><brk id="11"', sheet)
    assert '<autoFilter ref="A4:H8"' in sheet
    assert 'topLeftCell="A5"' in sheet  # the frozen headings stay
    assert '<hyperlink ref="B15" location="Data!A23"' in sheet
    assert "Daftar A &amp;&amp; B &amp;P" in sheet


def test_names(parts):
    book = parts["xl/workbook.xml"]
    assert ">Data!$E$11<" in book
    assert ">Data!$B$5:$B$8<" in book
    assert "'Data'!$A$1:$H$15" in book
    assert "'Data'!$4:$4" in book
    assert "'Data'!$A$4:$H$8" in book
    assert 'fullCalcOnLoad="1"' in book


def test_parts_of_the_sheet(parts):
    assert 'ref="A23:A25"' in parts["xl/tables/table1.xml"]
    assert 'ref="A15"' in parts["xl/comments/comment1.xml"]
    assert ":Row>14</" in parts["xl/drawings/commentsDrawing1.vml"]
    rows = re.findall(r"<(?:xdr:)?row>(\d+)<", parts["xl/drawings/drawing1.xml"])
    assert rows[0] == "26"
    chart = parts["xl/charts/chart1.xml"]
    assert "'Data'!$E$5:$E$8" in chart
    assert "'Data'!E4" in chart or "'Data'!$E$4" in chart


def test_other_sheets(parts):
    other = parts["xl/worksheets/sheet2.xml"]
    assert formula(other, "A1") == "SUM(Data!E5:E8)+Data!E11"
    assert "<f>A1+1</f></c>" in other  # A1 changes, so what is stored here is stale
    assert "<formula1>Data!$A$24:$A$25</formula1>" in other
    assert 'location="Data!A23"' in other
    assert "<dimension" in other


def test_calc_chain_goes_with_everything_that_names_it(parts):
    assert "xl/calcChain.xml" not in parts
    assert "calcChain" not in parts["[Content_Types].xml"]
    assert "calcChain" not in parts["xl/_rels/workbook.xml.rels"]


def test_what_cannot_be_shifted_is_said(filled):
    assert any(f.cell == "D1" and "INDIRECT" in f.message for f in filled.findings)
    assert any(f.cell == "H5" and "diulang" in f.message for f in filled.findings)
    assert not any(finding.blocking for finding in filled.findings)


@pytest.mark.parametrize(
    ("part", "old", "new", "sheet", "at"),
    [
        ("xl/worksheets/sheet2.xml", "A1+1", 'INDIRECT("Data!A"&amp;9)', "Lain", "A2"),
        ("xl/worksheets/sheet2.xml", "A1+1", "SUM(Data:Lain!A20)", "Lain", "A2"),
        ("xl/worksheets/sheet3.xml", "SUM(A5:A20)", "OFFSET(Data!A1,9,0)", "Diam", "A1"),
        ("xl/worksheets/sheet2.xml", "Data!$A$21:$A$22", "INDIRECT(Data!$A$9)", "Lain", "B1"),
        (SHEET, "$A5=$A$8", 'INDIRECT("A8")=1', "Data", "A5:C8"),
        ("xl/workbook.xml", "Data!$E$8", "OFFSET(Data!$E$1,7,0)", None, "Total"),
    ],
)
def test_what_cannot_be_shifted_is_said_with_its_place(
    everything, tmp_path, parts_of, packed, part, old, new, sheet, at
):
    parts = parts_of(everything)
    assert old.encode() in parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode())
    filled = fill(packed(parts), PLACE, ROWS, tmp_path / "out.xlsx", texts=TEXTS)
    messages = (references.UNKNOWN_TARGET, references.SEVERAL_SHEETS)
    said = {(f.sheet, f.cell) for f in filled.findings if f.message in messages}
    assert said == {("Data", "D1"), (sheet, at)}
    assert check_workbook(filled.file) == ()


def test_placeholders(parts):
    sheet = parts[SHEET]
    assert "Daftar A &amp; B</t>" in sheet
    assert "Jumlah 2026" in sheet


def test_unknown_placeholder_is_said(everything, tmp_path):
    filled = fill(everything, PLACE, ROWS, tmp_path / "out.xlsx", texts={"judul": "x"})
    assert any("tahun" in f.message and f.cell == "A8" for f in filled.findings)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7])
def test_generators_give_the_same_file_as_lists(everything, tmp_path, parts_of, count):
    rows = (ROWS * 2)[:count]
    fill(everything, PLACE, rows, tmp_path / "a.xlsx")
    fill(everything, PLACE, iter(rows), tmp_path / "b.xlsx")
    assert parts_of(tmp_path / "a.xlsx") == parts_of(tmp_path / "b.xlsx")
    assert check_workbook(tmp_path / "b.xlsx") == ()


def test_reserved_rows_are_used_before_anything_moves(everything, tmp_path, parts_of):
    place = Place("Data", 5, PLACE.columns, spare_rows=3)
    out = tmp_path / "out.xlsx"
    fill(everything, place, ROWS[:3], out)
    sheet = parts_of(out)[SHEET].decode()
    assert formula(sheet, "E8") == "SUM(E5:E5)"
    fill(everything, place, ROWS, out)
    sheet = parts_of(out)[SHEET].decode()
    assert formula(sheet, "F9") == "E9*2"
    assert formula(sheet, "G5") == "E5/$E$9"
    assert check_workbook(out) == ()


def test_no_rows_leave_an_empty_pattern_row(everything, tmp_path, parts_of):
    out = tmp_path / "out.xlsx"
    filled = fill(everything, PLACE, [], out)
    assert filled.rows == 0
    sheet = parts_of(out)[SHEET].decode()
    assert formula(sheet, "E8") == "SUM(E5:E5)"
    assert check_workbook(out) == ()


def test_soffice_opens_it(filled, tmp_path):
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    profile = (tmp_path / "profile").as_uri()
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "csv"]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(filled.file)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    lines = Path(tmp_path, "out.csv").read_text().splitlines()
    assert lines[10].split(",")[4] == "10"  # the sum of 1, 2, 3, 4
    assert lines[5].startswith("2,Orang 2,satu,")


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_openpyxl_reads_the_same(filled):
    book = load_workbook(BytesIO(filled.file.read_bytes()))
    sheet = book["Data"]
    for number, row in enumerate(ROWS, 5):
        values = [sheet.cell(number, column).value for column in range(1, 6)]
        assert values == [*row[:3], datetime.combine(row[3], time()), row[4]]
        assert sheet.cell(number, 4).number_format == "dd/mm/yyyy"
        assert sheet.cell(number, 1).border.left.style == "thin"
