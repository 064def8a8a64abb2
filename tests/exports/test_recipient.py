"""Finding the list in workbooks as recipients send them, and refusing what is none."""

import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Border, Side
from openpyxl.worksheet.protection import SheetProtection
from openpyxl.worksheet.worksheet import Worksheet

from batik_field.domain.errors import Refused
from batik_field.exports import pattern, recipient, reserved
from batik_field.exports.drop_downs import DropDown
from batik_field.exports.fill import Filled, Place, fill
from batik_field.exports.mapping import choose, layout_of, vocabulary_for
from batik_field.exports.package import NOT_A_WORKBOOK, TOO_LARGE
from batik_field.exports.recipient import Recipient, read_recipient, read_template
from batik_field.exports.sheet_check import check_workbook
from batik_field.exports.vocabulary import Vocabulary

KNOWN = Vocabulary.shipped()
HEADINGS = ("No", "Nama", "NIK", "Alamat")
SHEET = "xl/worksheets/sheet1.xml"


def saved(book: Workbook) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def made(*rows: tuple[object, ...], start: int = 1) -> Workbook:
    """A workbook whose first sheet "Data" holds these rows from row `start` on."""
    book = Workbook()
    book.active.title = "Data"
    for number, row in enumerate(rows, start):
        for column, value in enumerate(row, 1):
            if value is not None:
                book.active.cell(number, column, value)
    return book


def read(book: Workbook) -> Recipient:
    return read_recipient(saved(book), KNOWN)


def headings(found: Recipient) -> dict[str, str]:
    return {one.letters: one.heading for one in found.columns}


def boxed(sheet, first: int, last: int, columns: int = 4) -> None:
    side = Side(style="thin")
    for row in range(first, last + 1):
        for column in range(1, columns + 1):
            sheet.cell(row, column).border = Border(side, side, side, side)


def test_headings_below_titles_and_text() -> None:
    book = made(HEADINGS, start=6)
    book.active["A1"] = "DAFTAR NAMA PESERTA"
    book.active.merge_cells("A1:D1")
    book.active["A3"] = "Isi NIK sesuai KTP, alamat lengkap, dan nama tanpa gelar."
    book.active["B4"], book.active["C4"] = "Tanggal:", "Tempat:"

    found = read(book)

    assert headings(found) == dict(zip("ABCD", HEADINGS, strict=True))
    assert found.columns[2].cell == "C6"
    assert found.reserved.pattern_row == 7
    assert found.reserved.open_ended


def test_headings_two_rows_high_with_merged_groups() -> None:
    book = made(("No", "Nama", "Lahir", None, "Alamat"), (None, None, "Tempat", "Tanggal"), start=3)
    for area in ("A3:A4", "B3:B4", "C3:D3", "E3:E4"):
        book.active.merge_cells(area)

    found = read(book)

    assert list(headings(found).values()) == [
        *("No", "Nama", "Lahir / Tempat", "Lahir / Tanggal", "Alamat"),
    ]
    assert [one.cell for one in found.columns] == ["A3", "B3", "C4", "D4", "E3"]
    assert found.reserved.pattern_row == 5


def test_a_group_that_is_not_merged_reaches_right() -> None:
    top = ("No", "Nama", "Alamat", None, None, "NIK")
    found = read(made(top, (None, None, "Jalan", "Desa", "Kecamatan")))

    assert headings(found)["E"] == "Alamat / Kecamatan"
    assert headings(found)["F"] == "NIK"


def test_a_heading_over_merged_columns_belongs_to_the_first() -> None:
    book = made(("No", "Nama", None, "NIK"))
    book.active.merge_cells("B1:C1")

    assert list(headings(read(book))) == ["A", "B", "D"]


@pytest.mark.parametrize(
    "between",
    [("1", "2", "3", "4"), ("(1)", "(2)", "(3)", "(4)"), (None, "(KTP)", "(16 angka)", "(desa)")],
)
def test_numbered_and_explained_columns_are_part_of_the_headings(between: tuple[str, ...]) -> None:
    assert read(made(HEADINGS, between)).reserved.pattern_row == 3


def test_numbered_rows_are_counted_up_to_the_total() -> None:
    rows = [(number,) for number in range(1, 21)]
    found = read(made(HEADINGS, *rows, ("Jumlah",)))

    assert (found.reserved.pattern_row, found.reserved.spare_rows) == (2, 20)
    assert found.reserved.number_column == 1
    assert not found.reserved.open_ended


def test_an_empty_line_before_number_one_is_none_for_data() -> None:
    found = read(made(HEADINGS, (), (1,), (2,), ("Jumlah",)))

    assert (found.reserved.pattern_row, found.reserved.spare_rows) == (3, 2)


def test_numbers_without_a_heading_and_dst() -> None:
    found = read(made((None, "Nama", "NIK", "Alamat"), ("1.",), ("2.",), ("dst",), (), ("Tuban",)))

    assert (found.reserved.pattern_row, found.reserved.spare_rows) == (2, 3)
    assert choose(found, KNOWN)[0].field == "computed.number"


def test_empty_rows_that_look_like_the_pattern_are_reserved() -> None:
    book = made(HEADINGS, (), (), (), (), (), (), ("Jumlah",))
    boxed(book.active, 1, 5)

    found = read(book)

    assert (found.reserved.pattern_row, found.reserved.spare_rows) == (2, 4)


def test_a_total_without_words_is_no_row_for_data() -> None:
    book = made(HEADINGS, (), (), (), (None, "=COUNTA(B2:B4)"))
    boxed(book.active, 2, 5)

    assert read(book).reserved.spare_rows == 3


def test_one_empty_row_above_the_signer() -> None:
    found = read(made(HEADINGS, (), (), (None, None, "Kepala Dinas")))

    assert (found.reserved.spare_rows, found.reserved.open_ended) == (1, False)


def test_a_constant_in_boxed_rows_is_no_total() -> None:
    book = made(
        ("No", "Nama", "NIK", "Kota"), (), (), ("", "", "", ""), (None, None, None, "Tuban")
    )
    boxed(book.active, 2, 4)
    for row in (2, 3, 4):
        book.active.cell(row, 4, "Tuban")

    found = read(book)

    assert (found.reserved.pattern_row, found.reserved.spare_rows) == (2, 3)
    assert found.reserved.samples == ()


def test_everything_at_once_is_found_and_filled(everything: bytes, tmp_path) -> None:
    given = {"Judul 1": "nik", "Judul 2": "full_name", "C": "skill.skill", "Judul 4": "birth_date"}
    known = vocabulary_for(given)

    found = read_recipient(everything, known)
    choices = choose(found, known, given)
    layout = layout_of(found, choices, sensitive=False)
    people = [("35", "A", "satu", date(1980, 5, 12)), ("36", "B", None, None)] * 20
    done = fill(everything, layout.place, people, tmp_path / "isi.xlsx")

    assert layout.place == Place("Data", 5, ("A", "B", "C", "D"))
    assert [one.wanted.has_formula for one in choices] == [False] * 5 + [True] * 2 + [False]
    assert found.columns[2].drop_down == DropDown(("satu", "dua"))
    assert found.placeholders == {"judul", "tahun"}
    assert done.rows == 40
    assert check_workbook(tmp_path / "isi.xlsx") == ()


def test_sample_people_are_reserved_and_told_apart() -> None:
    sample = (1, "Contoh", "3523010101800001", "Jalan")
    found = read(made(HEADINGS, sample, (2, *sample[1:]), (3,), ("Jumlah",)))

    assert (found.reserved.pattern_row, found.reserved.spare_rows) == (2, 3)
    assert found.reserved.samples == (3,)


def test_placeholders_in_the_pattern_row_name_the_fields() -> None:
    book = made(
        ("No", "Nama", "NIK", "Rumah"), (None, "{{ nama }}", "{{nik}}", "{{ artisan.note }}")
    )
    book.active["A9"] = "{{ kota }}, {{ tanggal }}"

    found = read(book)

    fields = [one.field for one in choose(found, KNOWN)]
    assert fields == ["computed.number", "artisan.full_name", "artisan.nik", "artisan.note"]
    assert found.placeholders == {"nama", "nik", "artisan.note", "kota", "tanggal"}


def test_columns_without_heading_are_left_out() -> None:
    assert list(headings(read(made(("No", None, "Nama", None, "NIK"))))) == ["A", "C", "E"]


def test_formulas_of_the_pattern_row_stay() -> None:
    found = read(made(HEADINGS, ("=ROW()-1",)))

    number = choose(found, KNOWN)[0]
    assert (number.field, number.is_filled) == (None, False)


def test_the_sheet_with_the_list_is_found_and_no_hidden_one() -> None:
    book = made(("Petunjuk", "Isi nama dan NIK"))
    book.create_sheet("Peserta").append(HEADINGS)
    hidden = book.create_sheet("Arsip")
    hidden.append((*HEADINGS, "Desa", "Kecamatan"))
    hidden.sheet_state = "hidden"

    assert read(book).sheet == "Peserta"


def test_a_sheet_that_only_shows_how_is_not_the_list() -> None:
    book = made(HEADINGS, (1, "Contoh", "3523010101800001", "Jalan"))
    book.active.title = "Contoh Pengisian"
    book.create_sheet("Isian").append(HEADINGS)

    assert (read(book).sheet, read(book).findings) == ("Isian", ())


def test_sheets_that_ask_for_the_same_are_named() -> None:
    book = made(("DAFTAR",), HEADINGS)
    for name, asked in (("Cadangan", HEADINGS), ("Hadir", ("No", "Nama", "Desa", "Kecamatan"))):
        book.create_sheet(name).append(asked)

    found = read(book)

    assert (found.sheet, [(one.cell, one.blocking) for one in found.findings]) == (
        "Data",
        [("A2", False)],
    )
    assert "“Cadangan”" in found.findings[0].message
    assert "Hadir" not in found.findings[0].message


def test_a_sheet_too_large_for_an_empty_list_is_refused(with_part) -> None:
    rows = b"".join(b'<row r="%d"><c r="A%d" s="1"/></row>' % (n, n) for n in range(2, 300_000))

    content = with_part(SHEET, lambda old: old.replace(b"</sheetData>", rows + b"</sheetData>"))

    assert refusal(content) == TOO_LARGE


def test_a_protected_sheet_is_said_with_its_cell() -> None:
    book = made(HEADINGS)
    book.active.protection = SheetProtection(sheet=True)

    (finding,) = read(book).findings

    assert (finding.sheet, finding.cell) == ("Data", "A2")
    assert finding.message == recipient.PROTECTED


# --- Bad input ------------------------------------------------------------------------------------


def refusal(content: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read_recipient(content, KNOWN)
    return str(refused.value)


def test_no_heading_row_is_refused_naming_the_sheet() -> None:
    sentence = refusal(saved(made(("Merek", "Warna"), ("a", "b"))))

    assert "“Data”" in sentence
    assert "Judul kolom" in sentence


def test_a_form_for_one_person_is_no_list() -> None:
    rows = (("Nama", ":"), ("NIK", ":"), ("Alamat", ":"), ("Desa", ":"))
    assert "Judul kolom" in refusal(saved(made(*rows)))


def test_no_room_below_the_headings_is_refused_naming_the_cell() -> None:
    sentence = refusal(saved(made(HEADINGS, ("Jumlah",))))

    assert sentence == reserved.NO_ROOM.format(sheet="Data", cell="A2")


@pytest.mark.parametrize("kept", [0, 10, 0.5, 0.99])
def test_a_truncated_file_is_refused(kept: float) -> None:
    content = saved(made(HEADINGS))
    cut = int(len(content) * kept) if isinstance(kept, float) else kept

    assert refusal(content[:cut]) == NOT_A_WORKBOOK


@pytest.mark.parametrize(
    ("inside", "sentence"),
    [
        (b"Workbook", recipient.OLD_EXCEL),
        ("EncryptedPackage".encode("utf-16-le"), recipient.ENCRYPTED),
    ],
    ids=["xls", "encrypted"],
)
def test_old_and_locked_workbooks_are_refused(tmp_path, inside: bytes, sentence: str) -> None:
    path = tmp_path / "blanko.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + inside)

    with pytest.raises(Refused, match=re.escape(sentence)):
        read_template(path)


@pytest.fixture
def with_part(parts_of, packed) -> Callable[[str, Callable[[bytes], bytes]], bytes]:
    """A sound template with one of its parts changed."""

    def change(name: str, new: Callable[[bytes], bytes]) -> bytes:
        parts = parts_of(saved(made(HEADINGS)))
        parts[name] = new(parts.get(name, b""))
        return packed(parts)

    return change


@pytest.mark.parametrize("name", [SHEET, "xl/workbook.xml", "xl/styles.xml", "docProps/app.xml"])
def test_entities_are_refused_wherever_they_are(with_part, name: str) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>'

    content = with_part(name, lambda old: bomb + old.partition(b"?>\n")[2] or bomb + old)

    assert refusal(content) == NOT_A_WORKBOOK


def test_a_zip_bomb_is_refused(with_part) -> None:
    content = with_part(
        SHEET, lambda old: old.replace(b"<sheetData", b" " * 60_000_000 + b"<sheetData")
    )

    assert refusal(content) == TOO_LARGE


def test_merges_without_end_are_no_matter(with_part) -> None:
    merges = b'<mergeCell ref="A1:XFD1048576"/>' * 50_000
    content = with_part(
        SHEET,
        lambda old: old.replace(
            b"</sheetData>", b"</sheetData><mergeCells>" + merges + b"</mergeCells>"
        ),
    )

    assert "Judul kolom" in refusal(content)


def test_columns_without_end_are_no_matter(with_part) -> None:
    content = with_part(
        SHEET,
        lambda old: old.replace(
            b"<sheetData>", b'<cols><col min="1" max="99999999999" style="1"/></cols><sheetData>'
        ),
    )

    assert read_recipient(content, KNOWN).sheet == "Data"


@pytest.mark.parametrize("examples", [1, 2])
def test_nothing_of_an_example_stays_beside_a_person(tmp_path: Path, examples: int) -> None:
    book = made(("No", "Nama", "NIK", "Alamat", "Ukuran Baju"))
    for number in range(1, examples + 1):
        line = (number, "Contoh", f"352301010180000{number}", "Jl. Contoh", f"X{number}L")
        book.active.append(line)
    boxed(book.active, 1, 6, 5)

    _, sheet = filled(book, tmp_path / "isi.xlsx")

    assert [sheet.cell(row, 5).value for row in range(2, 10)] == [None] * 8
    assert [sheet.cell(row, 2).value for row in (2, 3, 9)] == ["B1", "B2", "B8"]


@pytest.mark.parametrize("number", ["Contoh", 1])
def test_an_example_before_number_one_gives_way(tmp_path: Path, number: object) -> None:
    rows = [(n,) for n in range(1, 6)]
    book = made(HEADINGS, (number, "Contoh", "3523", "Jl. Contoh"), *rows, (), ("Jumlah",))

    found = read(book)
    _, sheet = filled(book, tmp_path / "isi.xlsx")

    assert (found.reserved.pattern_row, found.reserved.spare_rows) == (2, 6)
    assert [sheet.cell(row, 1).value for row in range(2, 12)] == [
        *(f"A{n}" for n in range(1, 9)),
        *(None, "Jumlah"),
    ]


@pytest.mark.parametrize("total", ["=COUNTA(D2:D4)", None])
def test_rows_with_the_same_formula_are_reserved_and_a_sum_is_not(total: str | None) -> None:
    book = made(HEADINGS, *((None, None, None, f"=LEN(C{row})") for row in (2, 3, 4)))
    book.active["D5"] = total

    found = read(book)

    assert (found.reserved.pattern_row, found.reserved.spare_rows) == (2, 3)


def test_constants_that_differ_from_row_to_row_stay_in_theirs(tmp_path: Path) -> None:
    book = made(("No", "Nama", "NIK", "Alamat", "Tanda Tangan"))
    for row in range(2, 7):
        book.active.cell(row, 1, row - 1)
        book.active.cell(row, 5 + row % 2, f"{row - 1}. ......")
        book.active.cell(row, 4, "Tuban")
    book.active.merge_cells("E1:F1")

    found = read(book)
    filling, sheet = filled(book, tmp_path / "isi.xlsx")

    signs = [[sheet.cell(row, column).value for row in range(2, 10)] for column in (5, 6)]
    assert signs[0] == ["1. ......", None, "3. ......", None, "5. ......", None, None, None]
    assert signs[1] == [None, "2. ......", None, "4. ......", None, None, None, None]
    assert found.reserved.spare_rows == 5
    said = {finding.message: finding.cell for finding in filling.findings}
    assert said == {pattern.CONSTANT_ENDS: "E2"}


def filled(book: Workbook, out: Path, count: int = 8) -> tuple[Filled, Worksheet]:
    """Fill every proposed column with its letters and the number of the person."""
    found = read(book)
    place = layout_of(found, choose(found, KNOWN), sensitive=True).place
    rows = [[f"{letters}{n}" for letters in place.columns] for n in range(1, count + 1)]
    done = fill(saved(book), place, rows, out)
    assert check_workbook(out) == ()
    return done, load_workbook(out)[found.sheet]
