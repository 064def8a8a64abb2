"""Bands go on where a list grows, and its last line stays the last."""

import re
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Border, PatternFill, Side

from batik_field.exports.fill import Place, fill
from batik_field.exports.looks import Looks
from batik_field.exports.sheet_model import TemplateRow

THIN, THICK = Side(style="thin"), Side(style="medium")
WHITE, GREY = "FFFFFFFF", "FFEEEEEE"
FIRST = 2


def banded(rows: int, formats: dict[int, str] | None = None) -> bytes:
    """A list of bands in a thick frame; `formats` are those of the second cell of some rows."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Data"
    sheet.append(["Nama", "Lahir"])
    for number in range(rows):
        for column in (1, 2):
            cell = sheet.cell(FIRST + number, column)
            top, bottom = THICK if number == 0 else THIN, THICK if number == rows - 1 else THIN
            cell.border = Border(THIN, THIN, top, bottom)
            cell.fill = PatternFill("solid", fgColor=GREY if number % 2 else WHITE)
        cell.number_format = (formats or {}).get(number, "dd/mm/yyyy")
    sheet.cell(FIRST + rows, 1, "Jumlah")
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def filled(template: bytes, tmp_path, people: int, reserved: int):
    place = Place("Data", FIRST, ("A", "B"), reserved)
    rows = ((f"Orang {number}", None) for number in range(people))
    fill(template, place, rows, tmp_path / "isi.xlsx")
    sheet = load_workbook(tmp_path / "isi.xlsx")["Data"]
    return [sheet.cell(FIRST + number, 1) for number in range(people)], sheet


@pytest.mark.parametrize("people", [1, 3, 6, 7, 12, 13])
def test_bands_and_frame_go_on(tmp_path, people: int) -> None:
    cells, sheet = filled(banded(6), tmp_path, people, 6)

    grounds = [cell.fill.fgColor.rgb for cell in cells[:-1]]
    assert grounds == [(WHITE, GREY)[number % 2] for number in range(people - 1)]
    tops = [cell.border.top.style for cell in cells]
    assert tops == ["medium", *["thin"] * (people - 1)]
    bottoms = [cell.border.bottom.style for cell in cells]
    assert bottoms[:-1] == ["thin"] * (people - 1)
    assert bottoms[-1] == ("thin" if people < 6 else "medium")
    assert sheet.cell(FIRST + max(6, people), 1).value == "Jumlah"


def test_a_row_that_shows_dates_otherwise_is_none_to_look_like(tmp_path) -> None:
    _, sheet = filled(banded(4, {1: "General", 2: "dd-mmm-yy"}), tmp_path, 4, 4)

    formats = [sheet.cell(FIRST + number, 2).number_format for number in range(4)]
    assert formats == ["dd/mm/yyyy", "dd/mm/yyyy", "dd-mmm-yy", "dd/mm/yyyy"]


@pytest.mark.parametrize(
    ("reserved", "total", "order"),
    [
        (1, 3, "1 1 1"),
        (2, 4, "1 1 1 2"),
        (3, 6, "1 2 2 2 2 3"),
        (4, 8, "1 2 3 2 3 2 3 4"),
        (5, 8, "1 2 3 4 3 4 3 5"),
        (4, 2, "1 2"),
        (4, 4, "1 2 3 4"),
    ],
)
def test_every_place_has_its_row(reserved: int, total: int, order: str) -> None:
    looks = Looks([TemplateRow(number, "<row>") for number in range(1, reserved + 1)])

    # A shorter list is one of as many rows as the template has.
    found = [looks.of(place, max(total, reserved)) for place in range(total)]

    assert [row.number for row in found if row] == [int(one) for one in re.findall(r"\d+", order)]
