"""Templates of XlsxWriter and LibreOffice before and after: all of them stays, or moves as it must.

What must move is worked out here by itself, from the text of the template alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from batik_field.exports.fill import Filled, Place, fill
from batik_field.exports.mapping import choose
from batik_field.exports.recipient import read_recipient
from batik_field.exports.sheet_check import check_workbook
from batik_field.exports.vocabulary import Vocabulary

FIRST, LAST = 6, 10
PLACE = Place("Peserta", FIRST, tuple("ABCDEFG"), LAST - FIRST + 1)
SHEET = "xl/worksheets/sheet1.xml"
COUNTS = [0, 1, 5, 9]
# Parts that belong to the sheet, and those of others that point into it.
OWN = {SHEET, "xl/drawings/drawing1.xml", "xl/comments1.xml", "xl/tables/table1.xml"}
POINTING = {
    *("xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"),
    *("xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/charts/chart3.xml"),
    "xl/drawings/drawing2.xml",
}
BOXES = {"xl/drawings/vmlDrawing1.vml", "xl/ctrlProps/ctrlProp1.xml"}
CHAIN = {"[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml"}
# Values a reader works out anew, and the range nobody needs.
GONE = {"v", "strCache", "numCache", "dimension"}
HOLDS_ADDRESS = {
    *("ref", "sqref", "activeCell", "location", "textlink", "linkedCell", "fmlaLink", "fmlaRange"),
    *("f", "formula", "formula1", "formula2", "definedName", "val", "listFillRange"),
}
CELL = r"\$?[A-Z]{1,3}\$?\d+"
REFERENCE = re.compile(rf"(?<![\w.'!$])((?:Peserta|\$?Peserta)!)?({CELL})(?::({CELL}))?(?![\w(!])")


def people(count: int) -> list[list[Any]]:
    return [
        [n, f"Orang {n}", f"35230000000000{n:02}", date(1980, 5, n), "Laki-laki", "SD", n * 2]
        for n in range(1, count + 1)
    ]


def moved(text: str, more: int, *, own: bool) -> str:
    """Return `text` with the rows below the list moved down and ranges over it made longer."""

    def corner(address: str, *, end: bool) -> str:
        letters, row = re.fullmatch(r"(\$?[A-Z]+\$?)(\d+)", address).groups()
        lower = int(row) > LAST or (end and int(row) == LAST)
        return f"{letters}{int(row) + more * lower}"

    def shifted(found: re.Match[str]) -> str:
        sheet, first, last = found.groups()
        if not sheet and not own:
            return found[0]
        start = corner(first, end=False)
        return f"{sheet or ''}{start}" + (f":{corner(last, end=True)}" if last else "")

    return REFERENCE.sub(shifted, text)


def local(element: etree._Element) -> str:
    return etree.QName(element).localname


def elements(content: bytes) -> list[etree._Element]:
    """Return the elements of a part in order, without rows and without what is worked out anew."""
    root = etree.fromstring(content)
    for one in list(root.iter(tag=etree.Element)):
        is_value = local(one) in GONE and one.getparent() is not None
        if is_value or (local(one) == "row" and local(one.getparent()) == "sheetData"):
            one.getparent().remove(one)
    return list(root.iter(tag=etree.Element))


def check_element(before: etree._Element, after: etree._Element, more: int, *, own: bool) -> None:
    """Assert that an element is the template's, moved where it holds an address."""
    name = local(before)
    assert before.tag == after.tag

    def wanted(key: str, value: str) -> str:
        return moved(value, more, own=own) if key in HOLDS_ADDRESS else value

    expected = {k: wanted(etree.QName(k).localname, v) for k, v in before.attrib.items()}
    if name == "calcPr":
        expected["fullCalcOnLoad"] = "1"
    if name == "brk" and local(before.getparent()) == "rowBreaks":
        expected["id"] = str(int(before.get("id")) + more)
    assert dict(after.attrib) == expected
    text = wanted(name, before.text or "")
    if own and name == "row" and local(before.getparent()) in ("from", "to"):
        text = str(int(text) + more * is_below(before))
    assert (after.text or "") == text


def is_below(row: etree._Element) -> bool:
    """Return whether the object stands below the list, or only its lower edge and moves with it."""
    anchor = row.getparent().getparent()
    top = next(one for one in anchor.iter(tag=etree.Element) if local(one) == "row")
    keeps_size = anchor.get("editAs") == "oneCell"
    if anchor.get("editAs") == "absolute":
        return False
    return int((top if keeps_size else row).text) >= LAST


def check_part(name: str, before: bytes, after: bytes, more: int) -> None:
    old, new = elements(before), elements(after)
    assert len(old) == len(new), name
    for one, other in zip(old, new, strict=True):
        check_element(one, other, more, own=name in OWN | BOXES)


def rows_of(content: bytes) -> dict[int, etree._Element]:
    root = etree.fromstring(content)
    return {int(one.get("r")): one for one in root.iter("{*}row") if "r" in one.attrib}


def cells_of(row: etree._Element) -> dict[str, etree._Element]:
    return {re.sub(r"\d", "", one.get("r")): one for one in row.iter("{*}c")}


def check_kept_row(before: etree._Element, after: etree._Element, more: int) -> None:
    """Assert that a row above or below the list is the template's, cell by cell."""
    ignored = {"r"}
    assert {k: v for k, v in before.items() if k not in ignored} == {
        k: v for k, v in after.items() if k not in ignored
    }
    old, new = cells_of(before), cells_of(after)
    assert list(old) == list(new)
    for letters, cell in old.items():
        other, formula = new[letters], cell.find("{*}f")
        assert other.get("s") == cell.get("s")
        assert (other.get("cm"), other.get("vm")) == (cell.get("cm"), cell.get("vm"))
        if formula is None:
            inside = [etree.tostring(one) for one in cell]
            assert (other.get("t"), [etree.tostring(one) for one in other]) == (
                cell.get("t"),
                inside,
            )
        else:
            check_element(formula, other.find("{*}f"), more, own=True)
            assert other.find("{*}v") is None


def check_data_rows(content: bytes, template: bytes, count: int) -> None:
    """Assert that every row of the list has the pattern row's looks and formulas."""
    rows, pattern = rows_of(content), rows_of(template)[FIRST]
    last = max(LAST, FIRST + count - 1)
    looks = {letters: cell.get("s") for letters, cell in cells_of(pattern).items()}
    kept = ("ht", "customHeight", "outlineLevel", "s")
    for number in range(FIRST, FIRST + count):
        cells = cells_of(rows[number])
        assert {letters: cell.get("s") for letters, cell in cells.items()} == looks
        assert [rows[number].get(k) for k in kept] == [pattern.get(k) for k in kept]
        assert cells["I"].find("{*}f").text == f"G{number}*2"
        assert cells["J"].find("{*}f").text == f"RANK(G{number},$G$6:$G${last})"
        assert cells["I"].find("{*}v") is None


def may_change(count: int) -> set[str]:
    """The list of parts allowed to change."""
    charts = {name for name in POINTING if "/charts/" in name}
    always = {SHEET, "xl/workbook.xml", "xl/worksheets/sheet3.xml"} | charts | CHAIN
    return always | OWN | POINTING | BOXES if count > LAST - FIRST + 1 else always


@pytest.fixture(params=["xlsxwriter", "libreoffice"])
def maker(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def template(maker: str, request: pytest.FixtureRequest) -> bytes:
    """The workbook as its maker writes it, with what no maker writes put in by hand."""
    return request.getfixturevalue({"xlsxwriter": "blanko", "libreoffice": "from_libre"}[maker])


@pytest.fixture
def filled(template: bytes, tmp_path: Path) -> Callable[[int], Filled]:
    def make(count: int) -> Filled:
        texts = {"tahun": "2026"}
        return fill(template, PLACE, people(count), tmp_path / f"{count}.xlsx", texts=texts)

    return make


def test_the_template_holds_what_it_is_for(template: bytes, maker: str, parts_of) -> None:
    """Whatever its maker leaves out one day would no longer be tried here."""
    parts = parts_of(template)
    held = {local(one) for one in etree.fromstring(parts[SHEET]).iter(tag=etree.Element)}
    drawn = {local(one) for one in etree.fromstring(parts["xl/drawings/drawing1.xml"]).iter()}
    everywhere = b"".join(parts.values())

    wanted = {
        *("mergeCell", "dataValidation", "dataBar", "iconSet", "sheetProtection", "autoFilter"),
        *("hyperlink", "rowBreaks", "headerFooter", "sparkline", "AlternateContent", "tablePart"),
    }
    assert wanted <= held
    assert {"pic", "graphicFrame", "txBody"} <= drawn
    assert {name for name in parts if name.startswith("xl/charts/chart")} <= POINTING
    assert parts["xl/sharedStrings.xml"].count(b"<r>") > 3
    assert OWN | POINTING - {"xl/drawings/drawing2.xml"} <= set(parts)
    assert everywhere.count(b'outlineLevel="1"') > 4
    if maker == "xlsxwriter":
        assert {"protectedRange", "ignoredError", "legacyDrawingHF"} <= held
        assert {"xl/metadata.xml", "xl/richData/rdrichvalue.xml"} <= set(parts)
        assert "xl/featurePropertyBag/featurePropertyBag.xml" in parts  # a tick box in a cell


def test_the_list_is_understood(template: bytes) -> None:
    known = Vocabulary.shipped()
    found = read_recipient(template, known)

    assert (found.sheet, found.reserved.pattern_row, found.reserved.spare_rows) == ("Peserta", 6, 5)
    assert [one.field for one in choose(found, known)] == [
        *("computed.number", "artisan.full_name", "artisan.nik", "artisan.birth_date"),
        *("artisan.sex", "artisan.education", "skill.experience_years", None, None, None),
    ]
    offered = {one.letters: one.drop_down.values for one in found.columns if one.drop_down}
    levels = ("SD", "SMP", "SMA/SMK")
    assert offered == {"E": ("Laki-laki", "Perempuan"), "F": levels, "H": levels}
    assert [one.cell for one in found.findings] == ["A6"]  # it is protected


@pytest.mark.parametrize("count", COUNTS)
def test_parts_not_on_the_list_are_identical(template, filled, parts_of, count: int) -> None:
    done = filled(count)

    before, after = parts_of(template), parts_of(done.file)
    changed = {name for name in before if after.get(name) != before[name]}
    assert changed <= may_change(count)
    assert set(before) - set(after) == {"xl/calcChain.xml"}
    assert set(after) <= set(before)
    assert check_workbook(done.file) == ()
    assert done.findings == ()


@pytest.mark.parametrize("count", COUNTS)
def test_parts_on_the_list_keep_every_element(template, filled, parts_of, count: int) -> None:
    before, after = parts_of(template), parts_of(filled(count).file)
    more = max(0, count - (LAST - FIRST + 1))

    for name in sorted((may_change(count) & set(before)) - CHAIN - {"xl/drawings/vmlDrawing1.vml"}):
        text = before[name].replace(b"{{ tahun }}", b"2026")
        check_part(name, text, after[name], more)


@pytest.mark.parametrize("count", COUNTS)
def test_rows_are_the_templates_or_the_patterns(template, filled, parts_of, count: int) -> None:
    before, after = parts_of(template)[SHEET], parts_of(filled(count).file)[SHEET]
    more = max(0, count - (LAST - FIRST + 1))

    old, new = rows_of(before), rows_of(after)
    for number, row in old.items():
        if not FIRST <= number < max(FIRST + count, LAST + 1) and number != 1:
            check_kept_row(row, new[number + more * (number > LAST)], more)
    assert len(new) == len(old) + more
    check_data_rows(after, before, count)


def test_boxes_of_comments_go_with_their_cells(template, filled, parts_of) -> None:
    name = "xl/drawings/vmlDrawing1.vml"
    before, after = parts_of(template)[name].decode(), parts_of(filled(9).file)[name].decode()

    def boxes(text: str) -> list[tuple[int, int]]:
        anchors = re.findall(r"<x:Anchor>([^<]+)<.*?<x:Row>(\d+)<", text, re.S)
        return [(int(row), int(anchor.split(",")[2])) for anchor, row in anchors]

    assert boxes(after) == [(r + 4 * (r >= LAST), t + 4 * (r >= LAST)) for r, t in boxes(before)]
    assert sorted(row for row, _ in boxes(after)) == [4, 5, 14]


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_other_readers_see_the_people(template, filled, count: int) -> None:
    content = filled(count).file.read_bytes()

    before, sheet = (load_workbook(BytesIO(one))["Peserta"] for one in (template, content))
    rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_name("Peserta")
    theirs = rows.to_python(skip_empty_area=False)
    for number, person in enumerate(people(count), FIRST):
        seen = [sheet.cell(number, column).value for column in range(1, 8)]
        assert [*seen[:3], seen[3].date(), *seen[4:]] == person
        assert theirs[number - 1][:7] == person
    assert sheet.protection.sheet
    assert len(sheet.data_validations.dataValidation) == 4
    assert sheet.print_title_rows == "$4:$5"
    assert sheet.freeze_panes == before.freeze_panes


# --- What the makers' programs make of it ---------------------------------------------------------


def totals(path: Path) -> Iterator[Any]:
    """Yield what is calculated: on the list above and below the rows, then on the other sheet."""
    book = load_workbook(path, data_only=True)
    sheet, other = book["Peserta"], book["Rekap 'A' & B"]
    bottom = next(n for n in range(FIRST, 40) if sheet.cell(n, 2).value == "Jumlah")
    yield sheet["C3"].value
    yield from (sheet.cell(bottom, column).value for column in (1, 7, 8, 9, 10))
    yield from (other.cell(row, 1).value for row in (1, 2, 3, 4, 5))
    yield from (sheet.cell(FIRST, column).value for column in (9, 10))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("count", [0, 9])
def test_libreoffice_calculates_it(filled, office, tmp_path: Path, count: int) -> None:
    done = filled(count)

    total, letters = (sum(person[6] for person in people(count)), 7 * count)
    opened = office(done.file, "xlsx", tmp_path / "office")
    values = list(totals(opened))
    assert values[:6] == [count, count, total, 2 * total, letters, total / 2 + 4]
    assert values[6:11] == [total, total, count, 300, 15]
    if count:
        assert values[11:] == [4, count]  # twice the first one's years, and he has the fewest
        assert office(done.file, "pdf", tmp_path / "office").read_bytes().startswith(b"%PDF")
