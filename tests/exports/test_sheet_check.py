"""The checker finds each fault that is planted, and nothing in a sound file."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from batik_field.exports import (
    package_check,
    sheet_check,
    sheet_elements,
    sheet_scan,
    workbook_check,
)
from batik_field.exports.sheet_check import Watch, check_workbook

SHEET = "xl/worksheets/sheet1.xml"
BOOK = "xl/workbook.xml"
TYPES = "[Content_Types].xml"
TABLE = "xl/tables/table1.xml"
RELS = "xl/worksheets/_rels/sheet1.xml.rels"


@pytest.fixture
def checked(everything, tmp_path, parts_of, packed) -> Callable[..., list[str]]:
    """Replaces a text in one part and returns the messages of the check."""

    def check(part: str, pattern: str, new: str) -> list[str]:
        parts = parts_of(everything)
        text, count = re.subn(pattern, new, parts[part].decode(), count=1, flags=re.S)
        assert count, f"{pattern} is not in {part}"
        parts[part] = text.encode()
        path = tmp_path / "planted.xlsx"
        path.write_bytes(packed(parts))
        findings = check_workbook(path)
        assert all(finding.blocking for finding in findings)
        return [finding.message for finding in findings]

    return check


def planted(message: str) -> Callable[[str], bool]:
    """Recognises a message whatever it was filled with."""
    pattern = re.sub(r"\\\{\w+\\\}", ".*", re.escape(message))
    return re.compile(pattern).fullmatch


@pytest.mark.parametrize(
    ("part", "old", "new", "message"),
    [
        (SHEET, '<row r="8"', '<row r="3"', sheet_scan.ROW_ORDER),
        (SHEET, '<row r="22"', '<row r="1048577"', sheet_scan.ROW_ORDER),
        (SHEET, '<c r="B4"', '<c r="A4"', sheet_scan.CELL_ORDER),
        (SHEET, '<c r="C4"', '<c r="B4"', sheet_scan.CELL_ORDER),
        (SHEET, '<c r="B4"', '<c r="B5"', sheet_scan.CELL_ORDER),
        (SHEET, '<c r="H4"', '<c r="XFE4"', sheet_scan.CELL_ORDER),
        (SHEET, r'(<c r="A5" s=)"\d+"', r'\1"999"', sheet_scan.BAD_STYLE),
        (SHEET, r'(<c r="A4" t="s"><v>)\d+', r"\g<1>999", sheet_scan.BAD_SHARED),
        (SHEET, r'(<c r="A4" )t="s"', r'\1t="text"', sheet_scan.BAD_KIND),
        (SHEET, 'ref="A10:C11"', 'ref="A10:C1048577"', sheet_elements.BAD_RANGE),
        (SHEET, 'sqref="A8:H8"', 'sqref="A8:XFE8"', sheet_elements.BAD_RANGE),
        (SHEET, 'sqref="A8:H8"', 'sqref="H8:A8"', sheet_elements.BAD_RANGE),
        (SHEET, 'ref="I5:J5"/>', r'\g<0><mergeCell ref="B9:B11"/>', sheet_elements.MERGES_OVERLAP),
        (SHEET, "(<sheetData>)", r"<mergeCells/>\1", sheet_elements.ORDER),
        (SHEET, 'ref="I15:I17" si="0"', 'ref="I15:I17" si="1"', sheet_elements.LOST_FORMULA),
        (SHEET, 'r:id="rIdControl"', 'r:id="rIdNone"', package_check.NO_RELATION),
        (SHEET, "</sheetData>", "</sheetdata>", package_check.NOT_XML),
        (RELS, r'Target="/xl/tables/table1.xml"', 'Target="/xl/none.xml"', package_check.DANGLING),
        (RELS, 'Id="rIdControl"', 'Id="rId1"', package_check.TWICE_RELATED),
        (TYPES, 'PartName="/xl/styles.xml"', 'PartName="/xl/none.xml"', package_check.NO_PART),
        (TYPES, '<Default Extension="vml"[^>]*>', "", package_check.NO_TYPE),
        (BOOK, r">Data!\$E\$8<", ">Tidak!$E$8<", workbook_check.NAMES_BROKEN),
        (BOOK, r">Data!\$E\$8<", ">SUM(Data!$E$8<", workbook_check.NAMES_BROKEN),
        (BOOK, r">Data!\$E\$8<", ">Data!$E$8'<", workbook_check.NAMES_BROKEN),
        (BOOK, r">Data!\$E\$8<", "><", workbook_check.NAMES_BROKEN),
        (BOOK, 'name="Nama"', 'name="TOTAL"', workbook_check.NAMES_TWICE),
        (BOOK, 'localSheetId="0"', 'localSheetId="7"', workbook_check.NAMES_BROKEN),
        (BOOK, 'name="Lain"', 'name="data"', workbook_check.BAD_SHEET_NAME),
        (BOOK, 'name="Lain"', 'name="a/b"', workbook_check.BAD_SHEET_NAME),
        (TABLE, 'ref="A20:A22"', 'ref="A20:B22"', workbook_check.TABLE_RANGE),
        (TABLE, 'ref="A20:A22"', 'ref="A19:A22"', workbook_check.TABLE_RANGE),
        ("xl/worksheets/sheet3.xml", "</worksheet>", "", package_check.NOT_XML),
        ("xl/styles.xml", "</styleSheet>", "", package_check.NOT_XML),
    ],
)  # fmt: skip
def test_planted_faults(checked, part, old, new, message):
    messages = checked(part, old, new)
    assert any(map(planted(message), messages)), messages


def test_heading_of_a_table_differs_from_its_column(checked):
    messages = checked(TABLE, r'(<tableColumn [^>]*name=)"Pilihan"', r'\1"Lain"')
    assert any(map(planted(workbook_check.TABLE_RANGE), messages))


def test_part_without_content_type(everything, tmp_path, parts_of, packed):
    parts = parts_of(everything) | {"xl/extra.xyz": b"x"}
    path = tmp_path / "x.xlsx"
    path.write_bytes(packed(parts))
    assert any(planted(package_check.NO_TYPE)(f.message) for f in check_workbook(path))


def test_relations_of_a_part_that_is_not_there(everything, tmp_path, parts_of, packed):
    lost = {"xl/worksheets/_rels/none.xml.rels": b"<Relationships/>"}
    path = tmp_path / "x.xlsx"
    path.write_bytes(packed(parts_of(everything) | lost))
    (finding,) = check_workbook(path)
    assert planted(package_check.DANGLING)(finding.message)


@pytest.mark.parametrize("keep", [0, 100, 3000])
def test_truncated_file(everything, tmp_path, keep):
    path = tmp_path / "cut.xlsx"
    path.write_bytes(everything[:keep])
    assert [f.message for f in check_workbook(path)] == [sheet_check.BROKEN_ZIP]


def test_damaged_bytes(everything, tmp_path):
    path = tmp_path / "damaged.xlsx"
    middle = len(everything) // 2
    path.write_bytes(everything[:middle] + b"\x00" * 40 + everything[middle + 40 :])
    assert check_workbook(path) != ()


def test_rows_come_out_of_the_check(everything, tmp_path: Path):
    path = tmp_path / "sound.xlsx"
    path.write_bytes(everything)
    rows = {}
    watch = Watch("Data", 20, ("A", "B"), rows.__setitem__)
    assert check_workbook(path, watch) == ()
    assert rows == {20: ("Pilihan", None), 21: ("satu", None), 22: ("dua", None)}
