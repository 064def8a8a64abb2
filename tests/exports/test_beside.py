"""Tables of codes beside an empty list: they stay as they are, and the list is filled."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.drawing.image import Image
from openpyxl.styles import Border, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image as Picture

from batik_field.domain.errors import Refused
from batik_field.exports import recipient
from batik_field.exports.fill import fill
from batik_field.exports.mapping import choose, layout_of
from batik_field.exports.recipient import Recipient, read_recipient
from batik_field.exports.sheet_check import check_workbook
from batik_field.exports.vocabulary import Vocabulary

KNOWN = Vocabulary.shipped()
HEADINGS = ("No", "Nama", "NIK", "Alamat", "Kode Pendidikan")
CODES = ((1, "SD"), (2, "SMP"), (3, "SMA/SMK"), (4, "D1"), (5, "S1"))
LIST = dict(zip("ABCDE", HEADINGS, strict=True))


def made(row: int = 1, *, numbered: int = 0) -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.active
    for column, heading in enumerate(HEADINGS, 1):
        sheet.cell(row, column, heading)
    for number in range(1, numbered + 1):
        sheet.cell(row + number, 1, number)
    return book, sheet


def legend(sheet: Worksheet, row: int, column: int, *headings: str) -> None:
    for offset, heading in enumerate(headings):
        sheet.cell(row, column + offset, heading)
    for number, line in enumerate(CODES, row + 1):
        for offset, value in enumerate(line):
            sheet.cell(number, column + offset, value)


def boxed(sheet: Worksheet, cells: str) -> None:
    side = Side(style="thin")
    for row in sheet[cells]:
        for cell in row:
            cell.border = Border(side, side, side, side)


def bytes_of(book: Workbook) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def filled(book: Workbook, out: Path, count: int = 8) -> tuple[Recipient, Worksheet]:
    """Fill every proposed column with its letters and the number of the person."""
    content = bytes_of(book)
    found = read_recipient(content, KNOWN)
    place = layout_of(found, choose(found, KNOWN), sensitive=True).place
    rows = [[f"{letters}{n}" for letters in place.columns] for n in range(1, count + 1)]
    fill(content, place, rows, out)
    assert check_workbook(out) == ()
    return found, load_workbook(out)[found.sheet]


def headings(found: Recipient) -> dict[str, str]:
    return {one.letters: one.heading for one in found.columns}


def column(sheet: Worksheet, letter: str, first: int, last: int) -> list[object]:
    return [sheet[f"{letter}{row}"].value for row in range(first, last + 1)]


@pytest.mark.parametrize("at", [7, 6])  # with a gap, and right beside the last heading
@pytest.mark.parametrize("numbered", [0, 5])
def test_a_legend_with_headings_of_its_own_is_left_alone(
    tmp_path: Path, at: int, numbered: int
) -> None:
    book, sheet = made(numbered=numbered)
    legend(sheet, 1, at, "Kode", "Pendidikan")
    before = [column(sheet, letter, 1, 12) for letter in "FGH"]

    found, after = filled(book, tmp_path / "isi.xlsx")

    assert headings(found) == LIST
    assert column(after, "B", 2, 9) == [f"B{n}" for n in range(1, 9)]
    assert [column(after, letter, 1, 12) for letter in "FGH"] == before
    cells = ("F1:G6", "G1:H6")[at - 6]
    assert [(one.cell, one.message) for one in found.findings] == [(cells, recipient.BESIDE)]


def test_a_legend_whose_rows_are_counted_like_people(tmp_path: Path) -> None:
    book, sheet = made(3, numbered=3)
    for number in range(6):
        sheet.cell(3 + number, 8, number or "No")
    legend(sheet, 3, 9, "Kode", "Nama Pendidikan")

    found, after = filled(book, tmp_path / "isi.xlsx")

    assert (headings(found), found.reserved.spare_rows) == (LIST, 3)
    assert column(after, "A", 4, 12) == [*(f"A{n}" for n in range(1, 9)), None]
    assert column(after, "H", 3, 9) == ["No", 1, 2, 3, 4, 5, None]
    assert column(after, "J", 4, 9) == [name for _, name in CODES] + [None]


def test_a_legend_without_headings_begins_above_the_list(tmp_path: Path) -> None:
    book, sheet = made(3)
    for row, (code, name) in enumerate(CODES, 2):
        sheet.cell(row, 7, f"{code} = {name}")

    found, after = filled(book, tmp_path / "isi.xlsx")

    assert headings(found) == LIST
    assert column(after, "G", 2, 8) == ["1 = SD", *column(sheet, "G", 3, 6), None, None]
    assert after["B11"].value == "B8"


def test_a_legend_left_of_the_list(tmp_path: Path) -> None:
    book = Workbook()
    legend(book.active, 1, 1, "Kode", "Pendidikan")
    for number, heading in enumerate(HEADINGS, 4):
        book.active.cell(1, number, heading)

    found, after = filled(book, tmp_path / "isi.xlsx")

    assert list(headings(found)) == ["D", "E", "F", "G", "H"]
    assert column(after, "B", 1, 8) == ["Pendidikan", *(name for _, name in CODES), None, None]


def test_a_legend_below_moves_down_as_a_whole(tmp_path: Path) -> None:
    book, sheet = made()
    boxed(sheet, "A1:E4")
    legend(sheet, 6, 2, "Kode", "Pendidikan")

    found, after = filled(book, tmp_path / "isi.xlsx")

    assert headings(found) == LIST
    assert not found.findings
    assert column(after, "C", 11, 16) == ["Pendidikan", *(name for _, name in CODES)]


def test_a_legend_on_another_sheet_is_no_list(tmp_path: Path) -> None:
    book, _ = made()
    legend(book.create_sheet("Kode", 0), 1, 1, "Kode Pendidikan", "Pendidikan")

    found, _ = filled(book, tmp_path / "isi.xlsx")

    assert (found.sheet, headings(found)) == ("Sheet", LIST)


def test_ranges_of_the_legend_stay_and_those_of_the_list_grow(tmp_path: Path) -> None:
    book, sheet = made(numbered=5)
    legend(sheet, 1, 7, "Kode", "Pendidikan")
    choices = DataValidation("list", formula1="$G$2:$G$6", sqref="E2:E6")
    sheet.add_data_validation(choices)
    sheet.merge_cells("H6:I6")
    sheet["J2"], sheet["J3"] = "=COUNTA($B$2:$B$6)", "=SUM(G2:G6)"

    _, after = filled(book, tmp_path / "isi.xlsx")

    (rule,) = after.data_validations.dataValidation
    assert (str(rule.sqref), rule.formula1) == ("E2:E9", "$G$2:$G$6")
    assert [str(area) for area in after.merged_cells.ranges] == ["H6:I6"]
    assert (after["J2"].value, after["J3"].value) == ("=COUNTA($B$2:$B$9)", "=SUM(G2:G6)")
    assert after["J4"].value is None


def test_a_second_list_beside_the_first_is_not_filled(tmp_path: Path) -> None:
    book, sheet = made()
    for offset, heading in enumerate(("No", "Nama", "Jabatan"), 7):
        sheet.cell(1, offset, heading)

    found, after = filled(book, tmp_path / "isi.xlsx")

    assert headings(found) == LIST
    assert column(after, "I", 2, 9) == [None] * 8


@pytest.mark.parametrize("place", ["F12", "E12", "H12"])
def test_a_signature_at_the_right_is_no_legend(tmp_path: Path, place: str) -> None:
    book, sheet = made()
    boxed(sheet, "A1:E6")
    sheet[place] = "Tuban, ........ 2026"
    sheet[f"{place[0]}13"] = "Kepala Dinas"

    found, after = filled(book, tmp_path / "isi.xlsx")

    assert (headings(found), found.findings) == (LIST, ())
    assert after[f"{place[0]}16"].value == "Kepala Dinas"


def test_what_every_row_repeats_is_the_lists(tmp_path: Path) -> None:
    """A column the recipient has filled in alike is one of the list, as is an empty one."""
    book, sheet = made()
    sheet["G1"], sheet["H1"] = "Provinsi", "Keterangan"
    for row in range(2, 5):
        sheet[f"G{row}"] = "Jawa Timur"
    boxed(sheet, "A1:H4")

    found, _ = filled(book, tmp_path / "isi.xlsx")

    assert headings(found) == {**LIST, "G": "Provinsi", "H": "Keterangan"}


def test_what_stands_in_the_way_is_named() -> None:
    book, sheet = made()
    sheet["C2"] = "isi dengan huruf besar"
    with pytest.raises(Refused, match="C2"):
        read_recipient(bytes_of(book), KNOWN)


def test_sums_beside_the_list_are_no_second_line_of_headings(tmp_path: Path) -> None:
    book, sheet = made(3)
    boxed(sheet, "A3:E8")
    lines = (("Laki-laki", '=COUNTIF(D4:D8,"L")'), ("Perempuan", "=COUNTA(D4:D8)-H4"))
    sheet["G3"] = "REKAP"
    for row, line in enumerate((*lines, ("Jumlah", "=SUM(H4:H5)")), 4):
        sheet[f"G{row}"], sheet[f"H{row}"] = line

    found, after = filled(book, tmp_path / "isi.xlsx")

    assert (headings(found), found.reserved.pattern_row) == (LIST, 4)
    sums = ['=COUNTIF(D4:D11,"L")', "=COUNTA(D4:D11)-H4", "=SUM(H4:H5)", None]
    assert column(after, "H", 4, 7) == sums


def test_a_merged_legend_that_reaches_over_the_headings(tmp_path: Path) -> None:
    book, sheet = made(3)
    sheet["G1"] = "1 = SD, 2 = SMP, 3 = SMA/SMK"
    sheet.merge_cells("G1:H8")

    found, after = filled(book, tmp_path / "isi.xlsx")

    assert headings(found) == LIST
    assert (after["G1"].value, after["B11"].value) == (sheet["G1"].value, "B8")


def test_a_list_with_nothing_below_moves_nothing(tmp_path: Path) -> None:
    """Sheets that repeat the list line by line, and longer ranges, stay as their maker meant."""
    book, sheet = made()
    other = book.create_sheet("Daftar Hadir")
    for row in range(2, 22):
        other[f"A{row}"] = f"=Sheet!B{row}"
    sheet.add_data_validation(DataValidation("whole", sqref="E2:E100"))
    sheet.print_area = "A1:E50"

    _, after = filled(book, tmp_path / "isi.xlsx")

    again = load_workbook(tmp_path / "isi.xlsx")
    mirrored = column(again["Daftar Hadir"], "A", 2, 21)
    assert mirrored == [f"=Sheet!B{row}" for row in range(2, 22)]
    assert str(after.data_validations.dataValidation[0].sqref) == "E2:E100"
    assert again["Sheet"].print_area == "'Sheet'!$A$1:$E$50"


def test_a_picture_below_the_list_moves_down(tmp_path: Path) -> None:
    book, sheet = made()
    picture = BytesIO()
    Picture.new("RGB", (9, 9)).save(picture, "PNG")
    sheet.add_image(Image(picture), "D4")

    _, after = filled(book, tmp_path / "isi.xlsx")

    assert after._images[0].anchor._from.row == 10
