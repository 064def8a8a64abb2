"""Values through the door and back; odd templates; nothing half."""

import re
import tracemalloc
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from batik_field.domain.errors import Refused
from batik_field.exports.fill import Cancelled, Place, fill
from batik_field.exports.reread import count_rows, read_rows
from batik_field.exports.row_writer import as_read
from batik_field.exports.sheet_check import Watch, check_workbook

SHEET = "xl/worksheets/sheet1.xml"
COLUMNS = ("A", "B", "C", "D")
PLACE = Place("Data", 2, COLUMNS)
POISON = [
    "=1+1",
    "+62811",
    "-5",
    "@SUM(A1)",
    "0035230812058001",
    "3523081205800001",
    " tepi ",
    "",
    "baris\nkedua",
    "a\rb\tc",
    "\x00\x01\x1f",
    "_x0041_ _x005F_",
    "<b>&amp;</b>",
    "]]>",
    "{{ nama }}",
    "#REF!",
    "TRUE",
    "1e5",
    "😀 ñ ꦧꦠꦶꦏ꧀",
    "\ufffe\uffff",
]


def rows_of(texts: list[str]) -> list[list[str]]:
    return [[text, text, text, text] for text in texts]


def test_poison_comes_back(plain, tmp_path):
    out = tmp_path / "out.xlsx"
    filled = fill(plain, PLACE, rows_of(POISON), out)
    assert filled.rows == len(POISON)
    assert filled.findings == ()
    assert check_workbook(out) == ()
    assert list(read_rows(out, "Data", 2, COLUMNS)) == [tuple(r) for r in rows_of(POISON)]


def test_openpyxl_takes_poison_for_text(plain, tmp_path):
    out = tmp_path / "out.xlsx"
    readable = [t for t in POISON if t and not re.search("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_x", t)]
    fill(plain, PLACE, rows_of(readable), out)
    sheet = load_workbook(BytesIO(out.read_bytes()))["Data"]
    for number, text in enumerate(readable, 2):
        cell = sheet.cell(number, 1)
        assert (cell.value, cell.data_type) == (text, "s")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.lists(st.text(), min_size=4, max_size=4), max_size=6))
def test_any_text_comes_back(plain, tmp_path, rows):
    out = tmp_path / "out.xlsx"
    fill(plain, PLACE, rows, out)
    written = list(read_rows(out, "Data", 2, COLUMNS, len(rows)))
    assert written == [tuple(row) for row in rows]
    assert check_workbook(out) == ()


def test_lone_surrogates_and_long_texts_are_said(plain, tmp_path):
    out = tmp_path / "out.xlsx"
    filled = fill(plain, PLACE, [["a\ud800b", "x" * 40_000, None, 1]], out)
    assert [finding.cell for finding in filled.findings] == ["A2", "B2"]
    first, second, *_ = next(read_rows(out, "Data", 2, COLUMNS))
    assert first == "a\ufffdb"
    assert second == "x" * 32_767
    assert check_workbook(out) == ()


@pytest.mark.parametrize(
    ("value", "written", "said"),
    [
        (5, "5", False),
        (-3.25, "-3.25", False),
        (Decimal("1250000.50"), "1250000.50", False),
        (date(1980, 5, 12), "29353", False),
        (date(1900, 3, 1), "61", False),
        (datetime(1980, 5, 12, 12, 0), "29353.5000000000", False),
        (True, "1", False),
        (None, None, False),
        ("a\udfffb", "a\ufffdb", True),
        (StrEnum("Sex", {"L": "L"}).L, "L", False),
        (date(1899, 5, 12), "12/05/1899", True),
        (float("nan"), "nan", True),
        (3523081205800001, "3523081205800001", True),
        (10**15, "1000000000000000", False),
        (Decimal("1234567890.1234567"), "1234567890.1234567", True),
    ],
)
def test_values(plain, tmp_path, value, written, said):
    out = tmp_path / "out.xlsx"
    filled = fill(plain, PLACE, [[value, "x", None, None]], out)
    assert next(read_rows(out, "Data", 2, COLUMNS))[0] == written == as_read(value)
    assert bool(filled.findings) is said
    assert check_workbook(out) == ()


def test_dates_count_from_1904_where_the_template_does(plain, tmp_path, parts_of, packed):
    parts = parts_of(plain)
    book = parts["xl/workbook.xml"].replace(b"<workbookPr/>", b'<workbookPr date1904="1"/>')
    parts["xl/workbook.xml"] = book
    out = tmp_path / "out.xlsx"
    fill(packed(parts), PLACE, [["a", "b", date(1980, 5, 12), 1]], out)
    sheet = load_workbook(BytesIO(out.read_bytes()))["Data"]
    assert sheet["C2"].value == datetime(1980, 5, 12)


def test_thirty_thousand_and_one(plain, tmp_path):
    out = tmp_path / "out.xlsx"

    def people() -> Iterator[list[object]]:
        for n in range(30_001):
            yield [f"Orang {n}", f"{n:016}", date(1980, 1, 1), n]

    filled = fill(plain, PLACE, people(), out)
    assert filled.rows == 30_001
    seen: list[int] = []
    assert check_workbook(out, Watch("Data", 2, COLUMNS, lambda n, row: seen.append(n))) == ()
    assert seen == list(range(2, 30_003))
    assert count_rows(out, "Data", 2, COLUMNS) == 30_001


def test_memory_does_not_grow_with_rows(plain, tmp_path):
    def peak(count: int) -> int:
        tracemalloc.start()
        rows = (["Nama", "3523081205800001", None, n] for n in range(count))
        fill(plain, PLACE, rows, tmp_path / "out.xlsx")
        check_workbook(tmp_path / "out.xlsx")
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(10)  # what is loaded once
    assert peak(8_000) < peak(1_000) + 500_000


def test_every_part_is_compressed(plain, tmp_path):
    fill(plain, PLACE, rows_of(POISON), tmp_path / "out.xlsx")
    with ZipFile(tmp_path / "out.xlsx") as archive:
        assert {info.compress_type for info in archive.infolist()} == {ZIP_DEFLATED}
        assert archive.namelist()[0] == "[Content_Types].xml"
    assert ZIP_STORED != ZIP_DEFLATED


def test_columns_in_any_order(plain, tmp_path):
    out = tmp_path / "out.xlsx"
    fill(plain, Place("Data", 2, ("D", "A", "AB")), [["d", "a", "ab"]], out)
    assert next(read_rows(out, "Data", 2, ("A", "B", "D", "AB"))) == ("a", None, "d", "ab")
    assert check_workbook(out) == ()


def test_styles_of_row_and_column_reach_absent_cells(plain, tmp_path, parts_of, packed):
    parts = parts_of(plain)
    text = parts[SHEET].decode()
    text = text.replace("<sheetData>", '<cols><col min="2" max="2" style="1"/></cols><sheetData>')
    text = re.sub(r'<row r="2".*?</row>', "", text)
    parts[SHEET] = text.encode()
    out = tmp_path / "out.xlsx"
    fill(packed(parts), PLACE, [["a", "b", None, 1]], out)
    assert '<c r="B2" s="1"' in parts_of(out)[SHEET].decode()
    row = '<row r="2" s="1" customFormat="1" ht="40" customHeight="1"/></sheetData>'
    parts[SHEET] = text.replace("</sheetData>", row).encode()
    fill(packed(parts), PLACE, [["a", "b", None, 1]] * 2, out)
    sheet = parts_of(out)[SHEET].decode()
    assert sheet.count('s="1" customFormat="1" ht="40" customHeight="1"') == 2
    assert '<c r="A3" s="1"' in sheet
    assert check_workbook(out) == ()


def test_prefixed_and_nameless_cells(plain, tmp_path, parts_of, packed):
    """Some programs write x:row, and leave out what the order of cells says anyway."""
    parts = parts_of(plain)
    text = parts[SHEET].decode()
    text = re.sub(r"<(/?)([a-zA-Z])", r"<\1x:\2", text).replace("xmlns=", "xmlns:x=")
    text = re.sub(r' r="[A-Z]*\d+"', "", text)
    parts[SHEET] = text.encode()
    out = tmp_path / "out.xlsx"
    fill(packed(parts), PLACE, rows_of(["a", "b"]), out)
    assert check_workbook(out) == ()
    assert list(read_rows(out, "Data", 1, COLUMNS))[1:] == [("a",) * 4, ("b",) * 4]
    assert next(read_rows(out, "Data", 1, COLUMNS))[0] == "Nama"


def test_template_in_another_encoding(plain, tmp_path, parts_of, packed):
    parts = parts_of(plain)
    parts[SHEET] = b"\xff\xfe" + parts[SHEET].decode().encode("utf-16-le")
    out = tmp_path / "out.xlsx"
    fill(packed(parts), PLACE, rows_of(["ñ"]), out)
    assert next(read_rows(out, "Data", 2, COLUMNS)) == ("ñ",) * 4
    assert check_workbook(out) == ()


@pytest.mark.parametrize(
    ("workbook", "template", "suffix"),
    [
        (
            b"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
            b"vnd.openxmlformats-officedocument.spreadsheetml.template.main",
            ".xlsx",
        ),
        (
            b"vnd.ms-excel.sheet.macroEnabled.main",
            b"vnd.ms-excel.template.macroEnabled.main",
            ".xlsm",
        ),
    ],
)
def test_an_excel_template_becomes_a_workbook(
    plain, tmp_path, parts_of, packed, workbook, template, suffix
):
    """Excel opens an .xltx as a new, nameless file and refuses one that is called .xlsx."""
    parts = parts_of(plain)
    plainly = b"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main"
    types = parts["[Content_Types].xml"].replace(plainly, workbook)
    parts["[Content_Types].xml"] = types.replace(workbook, template)
    out = tmp_path / f"out{suffix}"
    fill(packed(parts), PLACE, [], out)
    assert template in parts["[Content_Types].xml"]
    assert parts_of(out)["[Content_Types].xml"] == types


def test_placeholder_spread_over_runs(tmp_path, parts_of, packed, plain):
    parts = parts_of(plain)
    run = "<r><rPr><b/></rPr><t>No. {{ no</t></r><r><t>mor }}</t></r>"
    cell = f'<c r="A1" t="inlineStr"><is>{run}</is></c>'
    text = re.sub(r'<c r="A1".*?</c>', cell, parts[SHEET].decode())
    parts[SHEET] = text.encode()
    out = tmp_path / "out.xlsx"
    filled = fill(packed(parts), PLACE, [], out, texts={"nomor": "5 & 6"})
    assert next(read_rows(out, "Data", 1, ("A",))) == ("No. 5 & 6",)
    assert [finding.cell for finding in filled.findings] == ["A1"]
    assert check_workbook(out) == ()


def test_shared_placeholders_leave_other_sheets_alone(everything, tmp_path):
    out = tmp_path / "out.xlsx"
    fill(everything, Place("Data", 5, COLUMNS), [], out, texts={"judul": "_x0041_ 7"})
    assert next(read_rows(out, "Data", 1, ("A",))) == ("_x0041_ 7",)
    assert next(read_rows(out, "Lain", 99, ("A",))) == ("{{ judul }}",)


# --- Nothing half ---------------------------------------------------------------------------------


def test_cancelled_leaves_nothing(plain, tmp_path):
    done: list[int] = []
    with pytest.raises(Cancelled):
        fill(
            plain,
            PLACE,
            rows_of(["x"] * 1000),
            tmp_path / "out.xlsx",
            progress=done.append,
            cancelled=lambda: len(done) > 3,
        )
    assert list(tmp_path.iterdir()) == []


def test_progress_reaches_the_last_row(plain, tmp_path):
    done: list[int] = []
    fill(plain, PLACE, rows_of(["x"] * 300), tmp_path / "out.xlsx", progress=done.append)
    assert done == sorted(done)
    assert done[-1] == 300


def test_a_fault_in_the_rows_keeps_the_old_file(plain, tmp_path):
    out = tmp_path / "out.xlsx"
    out.write_bytes(b"old")

    def broken() -> Iterator[list[str]]:
        yield ["a"] * 4
        raise LookupError("boom")

    with pytest.raises(LookupError):
        fill(plain, PLACE, broken(), out)
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


def test_a_template_may_be_its_own_target(plain, tmp_path):
    path = tmp_path / "same.xlsx"
    path.write_bytes(plain)
    fill(path, PLACE, rows_of(["a"]), path)
    assert count_rows(path, "Data", 2, COLUMNS) == 1


def test_missing_folder_is_refused(plain, tmp_path):
    with pytest.raises(Refused):
        fill(plain, PLACE, [], tmp_path / "none" / "out.xlsx")


@pytest.mark.parametrize(
    "place",
    [
        Place("Tidak ada", 2, ("A",)),
        Place("Data", 0, ("A",)),
        Place("Data", 2, ("A", "A")),
        Place("Data", 2, ("XFE",)),
        Place("Data", 2, ("A",), spare_rows=0),
    ],
)
def test_bad_places_are_refused(plain, tmp_path, place):
    with pytest.raises(Refused):
        fill(plain, place, [], tmp_path / "out.xlsx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("row", [["a"], ["a"] * 5])
def test_a_row_of_another_width_is_a_bug_and_not_a_loss(plain, tmp_path, row):
    with pytest.raises(ValueError, match="values for 4 columns"):
        fill(plain, PLACE, [row], tmp_path / "out.xlsx")


def test_a_hidden_pattern_row_hides_nobody(plain, tmp_path, parts_of, packed):
    parts = parts_of(plain)
    parts[SHEET] = parts[SHEET].replace(b'<row r="2"', b'<row r="2" hidden="1" outlineLevel="1"')
    out = tmp_path / "out.xlsx"
    fill(packed(parts), PLACE, rows_of(["a"]), out)
    assert b"hidden" not in parts_of(out)[SHEET]
    assert b'outlineLevel="1"' in parts_of(out)[SHEET]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (b'ht="20"', b""),
        (b'ht="20" customHeight="false"', b""),
        (b'ht="20" customHeight="1"', b'ht="20" customHeight="1"'),
        (b'customHeight="true" ht="20"', b'customHeight="true" ht="20"'),
    ],
)
def test_only_a_height_that_was_set_holds_for_the_rows(
    plain, tmp_path, parts_of, packed, said, kept
):
    """What a program measured for an empty row would cut an address of two lines."""
    parts = parts_of(plain)
    parts[SHEET] = parts[SHEET].replace(b'<row r="2"', b'<row r="2" ' + said)
    out = tmp_path / "out.xlsx"
    fill(packed(parts), PLACE, rows_of(["a", "b"]), out)
    opened = [
        tag for tag in re.findall(rb"<row [^>]*>", parts_of(out)[SHEET]) if b'r="1"' not in tag
    ]
    heights = [b" ".join(re.findall(rb'(?:ht|customHeight)="[^"]*"', tag)) for tag in opened]
    assert heights[:2] == [kept, kept]


def test_too_many_rows_are_refused(plain, tmp_path):
    place = Place("Data", 1_048_575, ("A",))
    fill(plain, place, [["a"]] * 2, tmp_path / "fits.xlsx")
    with pytest.raises(Refused):
        fill(plain, place, [["a"]] * 3, tmp_path / "out.xlsx")


def bomb() -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b" " * 60_000_000)
    return buffer.getvalue()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" * 200])
def test_what_is_no_workbook_is_refused(tmp_path, content):
    with pytest.raises(Refused):
        fill(content, PLACE, [], tmp_path / "out.xlsx")


def test_bombs_and_entities_are_refused(plain, tmp_path, parts_of, packed):
    with pytest.raises(Refused):
        fill(bomb(), PLACE, [], tmp_path / "out.xlsx")
    parts = parts_of(plain)
    entity = b'<!DOCTYPE worksheet [<!ENTITY a "aaaa">]><worksheet'
    parts[SHEET] = parts[SHEET].replace(b"<worksheet", entity, 1)
    with pytest.raises(Refused):
        fill(packed(parts), PLACE, [], tmp_path / "out.xlsx")


def test_unreadable_template_is_refused(tmp_path):
    with pytest.raises(Refused):
        fill(Path(tmp_path / "none.xlsx"), PLACE, [], tmp_path / "out.xlsx")
