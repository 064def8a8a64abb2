"""Templates with single oddities, written by hand as other programs write them."""

import re
import warnings
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from batik_field.domain.errors import Refused
from batik_field.exports import kept_rows, merges, pattern, sheet_stream
from batik_field.exports.fill import SIGNATURE, Filled, Place, fill
from batik_field.exports.reread import read_rows
from batik_field.exports.sheet_check import check_workbook
from batik_field.exports.sheet_model import read_sheet

SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PLACE = Place("Data", 3, ("A", "B"), spare_rows=2)
ROWS = [["a", 1], ["b", 2], ["c", 3], ["d", 4]]


@pytest.fixture
def grown(plain, tmp_path, parts_of, packed) -> Callable[..., tuple[Filled, str]]:
    """Fills a template whose only sheet is `head <sheetData>rows</sheetData> tail`."""

    def grow(rows="", *, head="", tail="", count=4, place=PLACE, others=None):
        parts = parts_of(plain)
        body = f"{head}<sheetData>{rows}</sheetData>{tail}"
        parts[SHEET] = f'<worksheet xmlns="{MAIN}">{body}</worksheet>'.encode()
        parts.update(others or {})
        out = tmp_path / "out.xlsx"
        filled = fill(packed(parts), place, ROWS[:count], out)
        assert check_workbook(out) == ()
        return filled, parts_of(out)[SHEET].decode()

    return grow


def cell(sheet: str, address: str) -> str:
    found = re.search(rf'<c r="{address}"(?:[^>]*/>|.*?</c>)', sheet)
    return found[0] if found else ""


def said(filled: Filled, message: str) -> list[str | None]:
    return [finding.cell for finding in filled.findings if finding.message == message]


def test_values_of_formulas_go_with_their_kind(grown):
    _, sheet = grown('<row r="9"><c r="A9" t="str"><f>A3</f><v>lama</v></c></row>')
    assert cell(sheet, "A11") == '<c r="A11"><f>A3</f></c>'


def test_a_break_after_the_last_reserved_row_stays_behind_the_data(grown):
    breaks = '<rowBreaks count="2"><brk id="2"/><brk id="4"/></rowBreaks>'
    _, sheet = grown(tail=breaks)
    assert re.findall(r'<brk id="(\d+)"', sheet) == ["2", "6"]


def test_merged_cells_of_reserved_rows(grown):
    cells = '<mergeCells><mergeCell ref="C3:D3"/><mergeCell ref="{}"/></mergeCells>'
    filled, sheet = grown(tail=cells.format("C4:D4"))
    assert re.findall(r'mergeCell ref="([^"]+)"', sheet) == [f"C{n}:D{n}" for n in range(3, 7)]
    assert filled.findings == ()
    filled, sheet = grown(tail=cells.format("E4:F4"))
    assert "E4" not in sheet
    assert said(filled, merges.MERGE_REPLACED) == ["E4:F4"]


def test_merged_cells_over_data_are_said(grown):
    filled, _ = grown(tail='<mergeCells><mergeCell ref="A3:B3"/></mergeCells>')
    assert said(filled, merges.MERGE_OVER_DATA) == ["A3:B3"]
    filled, sheet = grown(tail='<mergeCells><mergeCell ref="F2:F4"/></mergeCells>')
    assert said(filled, merges.MERGE_OVER_DATA) == ["F2:F4"]
    assert 'ref="F2:F6"' in sheet


def test_reserved_rows_keep_what_stands_beside_the_data(grown):
    rows = (
        '<row r="3"><c r="C3"><f>B3*2</f></c><c r="D3" s="1"/></row>'
        '<row r="4"><c r="A4"><v>9</v></c><c r="C4"><f>99</f></c><c r="D4"><v>7</v></c>'
        '<c r="E4"><f>B9+B4</f></c></row>'
    )
    _, sheet = grown(rows)
    assert "<v>7</v>" in cell(sheet, "D4")  # the template's own
    assert cell(sheet, "D5") == '<c r="D5" s="1"/>'
    assert "<f>B4*2</f>" in cell(sheet, "C4")  # the pattern's
    assert "<f>B11+B4</f>" in cell(sheet, "E4")
    assert cell(sheet, "E5") == ""
    assert '<t xml:space="preserve">b</t>' in cell(sheet, "A4")


def test_reserved_rows_that_stay_empty_are_the_templates(grown):
    rows = '<row r="3"><c r="A3"><v>1</v></c></row><row r="4" ht="50"><c r="A4"><v>9</v></c></row>'
    _, sheet = grown(rows, count=1)
    assert '<row r="4" ht="50"><c r="A4"><v>9</v></c></row>' in sheet


@pytest.mark.parametrize(
    "inside", ['t="inlineStr"><is><t>Contoh</t></is>', 't="s"><v>0</v>', 't="b"><v>1</v>']
)
def test_sample_person_of_the_pattern_row_never_goes_out(grown, inside):
    _, sheet = grown(f'<row r="3"><c r="A3" s="1" {inside}</c></row>', count=0)
    assert cell(sheet, "A3") == '<c r="A3" s="1"/>'
    assert "Contoh" not in sheet


def test_replaced_formula_is_said(grown):
    filled, sheet = grown('<row r="3"><c r="B3"><f>1+1</f></c></row>', count=1)
    assert cell(sheet, "B3") == '<c r="B3"><v>1</v></c>'
    assert said(filled, pattern.FORMULA_REPLACED) == ["B3"]


def test_frozen_data_is_said(grown):
    pane = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="{}" state="frozen"/>{}'
    close = "</sheetView></sheetViews>"
    filled, _ = grown(head=pane.format(3, close))
    assert said(filled, sheet_stream.FROZEN_DATA) == [None]
    filled, _ = grown(head=pane.format(2, close))
    assert filled.findings == ()


def test_array_formula_of_the_row_is_repeated(grown):
    filled, sheet = grown('<row r="3"><c r="C3"><f t="array" ref="C3">SUM(A3:B3)</f></c></row>')
    assert cell(sheet, "C6") == '<c r="C6"><f t="array" ref="C6">SUM(A6:B6)</f></c>'
    assert filled.findings == ()


@pytest.mark.parametrize("kind", ['t="array" ref="C3:C4"', 't="dataTable" ref="C3:C4" r1="A1"'])
def test_formula_of_several_cells_stays_where_it_is_and_is_there_once(grown, kind):
    inside = f'<c r="C3" s="1"><f {kind}>B3</f><v>1</v></c>'
    filled, sheet = grown(f'<row r="3">{inside}</row><row r="4"><c r="C4"><v>5</v></c></row>')
    grows = kind.replace("C3:C4", "C3:C6")
    assert cell(sheet, "C3") == f'<c r="C3" s="1"><f {grows}>B3</f></c>'
    assert cell(sheet, "C4") == '<c r="C4"><v>5</v></c>'
    assert cell(sheet, "C6") == '<c r="C6" s="1"/>'
    assert said(filled, kept_rows.ARRAY_CUT) == ["C3"]
    filled, sheet = grown(f'<row r="3">{inside}</row>', count=2)
    assert (cell(sheet, "C3"), filled.findings) == (inside.replace("<v>1</v>", ""), ())


def test_array_that_grows_is_said(grown):
    filled, sheet = grown('<row r="1"><c r="A1"><f t="array" ref="A1:A4">B1:B4</f></c></row>')
    assert 'ref="A1:A6"' in cell(sheet, "A1")
    assert said(filled, kept_rows.ARRAY_CUT) == ["A1"]


def test_array_below_only_moves(grown):
    filled, sheet = grown('<row r="9"><c r="A9"><f t="array" ref="A9:B9">A8:B8</f></c></row>')
    assert cell(sheet, "A11") == '<c r="A11"><f t="array" ref="A11:B11">A10:B10</f></c>'
    assert filled.findings == ()


def test_reading_aids_are_no_text(plain, tmp_path, parts_of, packed):
    parts = parts_of(plain)
    item = '<t>{{ judul }} 東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>'
    rows = (
        f'<row r="1"><c r="A1" t="inlineStr"><is>{item}</is></c>'
        f'<c r="B1" t="inlineStr"><is>{item.replace("{{ judul }}", "x")}</is></c>'
        '<c r="C1" t="s"><v>0</v></c></row>'
    )
    parts[SHEET] = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'.encode()
    _add_strings(parts, item.replace("{{ judul }}", "y"))
    out = tmp_path / "out.xlsx"
    fill(packed(parts), PLACE, [], out, texts={"judul": "Uji"})
    assert next(read_rows(out, "Data", 1, ("A", "B", "C"))) == ("Uji 東京", "x 東京", "y 東京")
    assert "トウキョウ" not in cell(parts_of(out)[SHEET].decode(), "A1")


def _add_strings(parts: dict[str, bytes], item: str) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    rels = "xl/_rels/workbook.xml.rels"
    line = f'<Relationship Id="rIdS" Type="{kind}" Target="strings.xml"/></Relationships>'
    others = re.sub(rb"<Relationship [^>]*sharedStrings[^>]*/>", b"", parts[rels])
    parts[rels] = others.replace(b"</Relationships>", line.encode())
    parts["xl/strings.xml"] = f'<sst xmlns="{MAIN}"><si>{item}</si></sst>'.encode()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    line = f'<Override PartName="/xl/strings.xml" ContentType="{kind}"/></Types>'
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(b"</Types>", line.encode())


def test_shared_formulas_of_other_sheets_are_written_out_where_members_part(
    everything, tmp_path, parts_of, packed
):
    parts = parts_of(everything)
    other = "xl/worksheets/sheet2.xml"
    rows = (
        '<row r="50"><c r="A50"><f t="shared" ref="A50:A52" si="0">Data!A4</f><v>1</v></c></row>'
        '<row r="51"><c r="A51"><f t="shared" si="0"/><v>1</v></c></row>'
        '<row r="52"><c r="A52"><f t="shared" si="0"/><v>1</v></c></row>'
        '<row r="60"><c r="A60"><f t="shared" ref="A60:A61" si="1">A1</f><v>1</v></c></row>'
        '<row r="61"><c r="A61"><f t="shared" si="1"/><v>1</v></c></row><row r="99">'
    )
    parts[other] = parts[other].replace(b'<row r="99">', rows.encode())
    out = tmp_path / "out.xlsx"
    place = Place("Data", 5, ("A", "B"))
    fill(packed(parts), place, ROWS, out)
    sheet = parts_of(out)[other].decode()
    assert cell(sheet, "A50") == '<c r="A50"><f>Data!A4</f></c>'
    assert cell(sheet, "A51") == '<c r="A51"><f>Data!A5</f></c>'
    assert cell(sheet, "A52") == '<c r="A52"><f>Data!A9</f></c>'
    assert cell(sheet, "A61") == '<c r="A61"><f t="shared" si="1"/></c>'  # names no other sheet
    assert check_workbook(out) == ()


@pytest.mark.parametrize(
    ("formula", "stale"),
    [
        *(("Data!A1", False), ("SUM(Data!B1:B4)", False), ('"Total"', False), ("Totals+1", False)),
        *(("Data!A5", True), ("Total*2", True), ("SUM(pilihan[Pilihan])", True)),
        *(("Lain!A2", True), ("'Lain'!A99", True), ("INDIRECT(A1)", True), ("Hitung", True)),
    ],
)
def test_stored_values_go_where_the_sheet_calculates_with_ours(
    everything, tmp_path, parts_of, packed, formula, stale
):
    """Also by way of names, tables and other sheets: some readers show what is stored."""
    parts = parts_of(everything)
    silent = "xl/worksheets/sheet3.xml"
    cell_text = f'<row r="2"><c r="A2"><f>{formula}</f><v>77</v></c></row><row r="20"'
    parts[silent] = parts[silent].replace(b'<row r="20"', cell_text.encode())
    name = b'<definedNames><definedName name="Hitung">Total+1</definedName>'
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"<definedNames>", name)
    out = tmp_path / "out.xlsx"
    fill(packed(parts), Place("Data", 5, ("A", "B")), ROWS, out)
    after = parts_of(out)[silent]
    assert (after == parts[silent]) is not stale
    assert (b"<v>77</v>" in after) is not stale
    assert check_workbook(out) == ()


def test_signature_is_said(grown):
    types = {"_xmlsignatures/sig1.xml": b"<Signature/>"}
    filled, _ = grown(others=types)
    assert said(filled, SIGNATURE) == [None]


def test_names_of_parts_may_begin_with_a_slash(everything, tmp_path, parts_of, packed):
    """XlsxWriter writes those of pictures in cells so, and Excel takes them."""
    parts = {f"/{n}" if n.startswith("xl/") else n: c for n, c in parts_of(everything).items()}
    out = tmp_path / "out.xlsx"
    fill(packed(parts), Place("Data", 5, ("A", "B")), ROWS, out)
    assert check_workbook(out) == ()
    assert set(parts) - set(parts_of(out)) == {"/xl/calcChain.xml"}
    assert list(read_rows(out, "Data", 5, ("A",), 4)) == [("a",), ("b",), ("c",), ("d",)]


def test_parts_of_one_name_are_refused(plain, tmp_path):
    buffer = BytesIO(plain)
    with warnings.catch_warnings(), ZipFile(buffer, "a", ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        archive.writestr("DOCPROPS/app.xml", b"<x/>")
    with pytest.raises(Refused):
        fill(buffer.getvalue(), PLACE, [], tmp_path / "out.xlsx")


def test_a_bomb_below_the_size_limit_is_refused(plain, tmp_path):
    buffer = BytesIO(plain)
    with ZipFile(buffer, "a", ZIP_DEFLATED) as archive:
        archive.writestr("xl/bomb.xml", b" " * 20_000_000)
    with pytest.raises(Refused):
        fill(buffer.getvalue(), PLACE, [], tmp_path / "out.xlsx")


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="3"/><row r="2"/>',
        '<row r="x"/>',
        '<row r="1"><c r="1A"/></row>',
    ],
)
def test_broken_rows_are_refused(plain, tmp_path, parts_of, packed, rows):
    parts = parts_of(plain)
    parts[SHEET] = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'.encode()
    with pytest.raises(Refused):
        fill(packed(parts), PLACE, ROWS, tmp_path / "out.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_a_sheet_that_was_read_before_serves_again(everything, tmp_path, parts_of):
    sheet = read_sheet(parts_of(everything)["xl/worksheets/sheet1.xml"].decode())
    place = Place("Data", 5, ("A",))
    for title in ("Satu", "Dua"):
        ours, fresh = tmp_path / f"{title}.xlsx", tmp_path / f"{title}-anew.xlsx"
        fill(everything, place, [["x"]], ours, texts={"judul": title}, sheet=sheet)
        fill(everything, place, [["x"]], fresh, texts={"judul": title})
        assert parts_of(ours) == parts_of(fresh)
        assert next(read_rows(ours, "Data", 1, ("A",))) == (title,)
