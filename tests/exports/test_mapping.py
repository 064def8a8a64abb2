"""What a person says about columns, what the template's own formats say, and drop-down lists."""

from collections.abc import Callable
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from batik_field.domain.codes import Codes
from batik_field.domain.errors import WrongUse
from batik_field.exports import fitting, mapping
from batik_field.exports.drop_downs import DropDown
from batik_field.exports.fitting import Fitting, offered
from batik_field.exports.mapping import Choice, choose, layout_of, remarks, vocabulary_for
from batik_field.exports.number_formats import kind_of
from batik_field.exports.proposal import UNKNOWN
from batik_field.exports.recipient import Recipient, read_recipient
from batik_field.exports.vocabulary import Vocabulary

KNOWN = Vocabulary.shipped()
SHEET = "xl/worksheets/sheet1.xml"
Given = dict[str, object] | None


def saved(book: Workbook) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def book_of(*headings: str) -> Workbook:
    book = Workbook()
    book.active.title = "Data"
    book.active.append(headings)
    return book


def chosen(book: Workbook, given: Given = None) -> tuple[Recipient, dict[str, Choice]]:
    known = vocabulary_for(given)
    found = read_recipient(saved(book), known)
    return found, {one.wanted.letters: one for one in choose(found, known, given)}


def fields(book: Workbook, given: Given = None) -> dict[str, str | None]:
    return {letters: one.field for letters, one in chosen(book, given)[1].items()}


# --- MAP.json -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["Ukuran\n Baju", "UKURAN BAJU", "ukuran baju", "D", "d"], ids=lambda name: repr(name)
)
def test_a_column_is_named_by_its_heading_or_letters(name: str) -> None:
    book = book_of("No", "Nama", "NIK", "Ukuran\n Baju")

    assert fields(book, {name: "business.brand"})["D"] == "business.brand"


def test_what_is_given_goes_before_what_is_proposed() -> None:
    given = {"Nama": "alias", "NIK": None, "Baju": {"fixed": "XL"}, "Kota": {"fixed": 5}}
    found = chosen(book_of("No", "Nama", "NIK", "Alamat", "Baju", "Kota"), given)[1]

    assert [one.field for one in found.values()] == [
        *("computed.number", "artisan.alias", None, "computed.home", None, None),
    ]
    assert [found[letters].fixed for letters in "CEF"] == [None, "XL", "5"]
    assert found["B"].confidence == 1


def test_a_given_field_is_not_proposed_again() -> None:
    found = fields(book_of("No", "Nama", "Nama sesuai KTP", "NIK"), {"Nama": "full_name"})

    assert found["C"] is None


def test_headings_only_the_person_knows_make_a_list_too() -> None:
    book = book_of("Sebutan", "Angka Induk", "Rumah")
    given = {"Sebutan": "full_name", "Angka Induk": "nik", "C": "computed.home"}

    assert list(fields(book, given).values()) == [
        *("artisan.full_name", "artisan.nik", "computed.home"),
    ]


def test_the_heading_still_says_code_or_name() -> None:
    book = book_of("Nama", "NIK", "Kode Pendidikan", "Pendidikan")
    given = {"Kode Pendidikan": "education", "Pendidikan": "education"}
    found = chosen(book, given)[1]

    assert [found[letters].column.format for letters in "CD"] == ["code:education", "label"]


def test_leaf_of_a_group_names_its_column() -> None:
    book = book_of("Nama", "NIK", "Alamat", None)
    book.active.append((None, None, "Jalan", "Wilayah"))
    book.active.merge_cells("C1:D1")
    book.active.merge_cells("A1:A2")
    book.active.merge_cells("B1:B2")

    assert fields(book, {"Wilayah": "computed.district"})["D"] == "computed.district"


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"Tidak Ada": "nik"}, "Tidak Ada"),
        ({"Z": "nik"}, "Z"),
        ({"Nama": "umur"}, "umur"),
        ({"Nama": "visit.date"}, "visit.date"),
        ({"Nama": "computed.umur"}, "computed.umur"),
        ({"Nama": {"fixed": [1]}}, "Nama"),
        ({"Nama": {"tetap": "x"}}, "Nama"),
        ({"Nama": 5}, "Nama"),
        ({"Nama": True}, "Nama"),
        ({"Nama": "nik", "B": "alias"}, "B"),
        ({"Kode": "nik"}, "D, E"),
        ([], "Pemetaan"),
        ("nik", "Pemetaan"),
    ],
    ids=str,
)
def test_a_wrong_mapping_is_named(given: object, named: str) -> None:
    with pytest.raises(WrongUse, match=named):
        chosen(book_of("No", "Nama", "NIK", "Kode", "Kode"), given)  # type: ignore[arg-type]  # wrong


# --- formats of the pattern row -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("General", "general"),
        ("@", "text"),
        ("dd/mm/yyyy", "date"),
        ("[$-421]dd mmmm yyyy;@", "date"),
        ("d-mmm", "date"),
        ("0", "number"),
        ("#,##0.00", "number"),
        ('"Rp" #,##0', "number"),
        ('"hari"@', "text"),
        ("hh:mm", "general"),
    ],
)
def test_format_codes(code: str, kind: str) -> None:
    assert kind_of(code) == kind


def test_styles_of_the_pattern_row_decide() -> None:
    headings = ("No", "NIK", "Tgl Lahir", "Tgl Uji (yyyy-mm-dd)", "Tanggal Persetujuan", "Pekerja")
    book = book_of(*headings)
    sheet = book.active
    formats = ("@", "0", "dd/mm/yyyy", "General", "@", "0")
    for column, code in enumerate(formats, 1):
        sheet.cell(2, column).number_format = code
    given = {"Tanggal Persetujuan": "consent_date", "Pekerja": "business.workers_male"}
    found, choices = chosen(book, given)

    layout = layout_of(found, tuple(choices.values()), sensitive=False)

    made = [(column.style, column.date_style) for column in layout.columns]
    assert made == [
        *(("text", "text"), ("text", "text"), ("date", "cell"), ("date", "iso"), ("date", "text")),
        ("number", "text"),
    ]


def test_layout_stands_where_the_columns_are() -> None:
    found, choices = chosen(book_of("Nama", "Baju", "NIK", "Omzet per bulan"))

    layout = layout_of(found, tuple(choices.values()), sensitive=False)
    more = layout_of(found, tuple(choices.values()), sensitive=True)

    assert (layout.letters, more.letters) == (("A", "C"), ("A", "C", "D"))
    assert layout.place.pattern_row == 2
    told = list(remarks(found, tuple(choices.values()), sensitive=False))
    assert [(one.cell, one.blocking) for one in told] == [("B1", False), ("D1", False)]
    assert told[0].message == mapping.NOTHING_FITS.format(heading="Baju", reason=UNKNOWN)


def test_an_asterisk_makes_an_unknown_column_blocking() -> None:
    found, choices = chosen(book_of("Nama", "NIK*", "Ukuran Baju *", "Email *"))

    (told,) = remarks(found, tuple(choices.values()), sensitive=False)
    layout = layout_of(found, tuple(choices.values()), sensitive=False)

    assert (told.cell, told.blocking) == ("C1", True)
    assert layout.columns[-1].required


# --- drop-down lists ------------------------------------------------------------------------------


def listed(book: Workbook, formula: str, places: str = "C2:C90") -> DropDown | None:
    rule = DataValidation("list", formula1=formula)
    for place in places.split():
        rule.add(place)
    book.active.add_data_validation(rule)
    other = book.create_sheet("Daftar Pilihan")
    for row, value in enumerate(("SD", "SMP", None, "SMA", 5), 1):
        other.cell(row, 2, value)
    book.defined_names["Didik"] = DefinedName("Didik", attr_text="'Daftar Pilihan'!$B$1:$B$5")
    book.defined_names["Nama2"] = DefinedName("Nama2", attr_text="Didik")
    book.defined_names["Putar"] = DefinedName("Putar", attr_text="Putar")
    found, _ = chosen(book)
    return found.columns[2].drop_down


@pytest.mark.parametrize(
    ("formula", "values"),
    [
        ('"SD, SMP,SMA/SMK"', ("SD", "SMP", "SMA/SMK")),
        ("'Daftar Pilihan'!$B$1:$B$5", ("SD", "SMP", "SMA", "5")),
        ("'daftar pilihan'!$B$1:$B$2", ("SD", "SMP")),
        ("'Daftar Pilihan'!$B:$B", ("SD", "SMP", "SMA", "5")),
        ("$A$1:$B$1", ("Nama", "NIK")),
        ("Didik", ("SD", "SMP", "SMA", "5")),
        ("Nama2", ("SD", "SMP", "SMA", "5")),
        ("Putar", None),
        ("INDIRECT(A1)", None),
        ("Hilang!$A$1:$A$9", None),
        ("TakAda", None),
    ],
)
def test_lists_are_read_where_they_are(formula: str, values: tuple[str, ...] | None) -> None:
    assert listed(book_of("Nama", "NIK", "Pendidikan"), formula) == DropDown(values)


def test_a_list_of_other_rows_is_not_ours() -> None:
    assert listed(book_of("Nama", "NIK", "Pendidikan"), '"a"', "C1 C9:C20") is None


def test_lists_only_newer_excels_know(
    parts_of: Callable[[bytes], dict[str, bytes]], packed: Callable[[dict[str, bytes]], bytes]
) -> None:
    parts = parts_of(saved(book_of("Nama", "NIK", "Pendidikan")))
    rule = (
        b'<extLst><ext xmlns:x14="urn:14" xmlns:xm="urn:m"><x14:dataValidations>'
        b'<x14:dataValidation type="list"><x14:formula1><xm:f>"SD,SMP"</xm:f></x14:formula1>'
        b"<xm:sqref>C2:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
    )
    parts[SHEET] = parts[SHEET].replace(b"</worksheet>", rule + b"</worksheet>")

    found = read_recipient(packed(parts), KNOWN)

    assert found.columns[2].drop_down == DropDown(("SD", "SMP"))


def test_a_list_that_cannot_be_read_is_said() -> None:
    book = book_of("Nama", "NIK", "Pendidikan")
    listed(book, "INDIRECT(A1)")
    found, choices = chosen(book)

    (told,) = remarks(found, tuple(choices.values()), sensitive=False)

    assert (told.sheet, told.cell) == ("Data", "C2")
    assert told.message == mapping.UNREADABLE_LIST.format(heading="Pendidikan")


@pytest.mark.parametrize(
    ("heading", "offers", "value", "wanted"),
    [
        ("L/P", ("Laki-laki", "Perempuan"), "P", "Perempuan"),
        ("L/P", ("Pria", "Wanita"), "L", "Pria"),
        ("L/P", ("L - Laki-laki", "P - Perempuan"), "P", "P - Perempuan"),
        ("L/P", ("LAKI-LAKI", "PEREMPUAN"), "L", "LAKI-LAKI"),
        ("Pendidikan", ("SD", "SMP", "SMA/SMK", "S1"), "SMK", "SMA/SMK"),
        ("Pendidikan", ("SD", "SMP", "SMA", "S1"), "SMK", "SMA"),
        ("Pendidikan", ("SD", "SMP", "SMA", "S1"), "Tidak sekolah", "SD"),
        ("Pendidikan", ("1", "2", "3"), "SMP", "2"),
        ("Pendidikan", ("S2", "S3"), "SD", None),
        ("Kode Pendidikan", ("1. SD", "2. SMP"), "2", "2. SMP"),
        ("Kecamatan", ("Kec. Kerek", "Kec. Tuban"), "Kerek", "Kec. Kerek"),
        ("Kecamatan", ("KEREK", "TUBAN"), "Tuban", "TUBAN"),
        ("Kecamatan", ("Palang",), "Tuban", None),
    ],
)
def test_answers_find_what_the_list_allows(
    heading: str, offers: tuple[str, ...], value: str, wanted: str | None
) -> None:
    book = book_of("Nama", "NIK", heading)
    rule = DataValidation("list", formula1=f'"{",".join(offers)}"')
    rule.add("C2")
    book.active.add_data_validation(rule)
    found, choices = chosen(book)
    layout = layout_of(found, tuple(choices.values()), sensitive=False)

    fit = Fitting(layout, tuple(choices.values()), Codes.shipped())
    cells, findings = fit(("Nama", "35", value), 3)

    assert cells == ("Nama", "35", wanted)
    told = [(one.sheet, one.cell, one.blocking, one.message) for one in findings]
    missing = ("Data", "C4", True, fitting.NOT_OFFERED.format(heading=heading))
    assert told == ([] if wanted else [missing])
    assert fit(("Nama", "35", None), 1) == (("Nama", "35", None), ())


def test_two_that_fit_alike_are_no_answer() -> None:
    assert offered(("SMA - IPA", "SMA - IPS"), ["SMA"]) is None


@pytest.mark.parametrize(("merged", "told"), [(False, ["C2"]), (True, [])])
def test_a_heading_over_several_boxes_is_told(merged: bool, told: list[str]) -> None:
    """Forms have a box for every digit of the NIK."""
    book = Workbook()
    for column, heading in ((1, "No"), (2, "Nama"), (3, "NIK"), (19, "Alamat")):
        book.active.cell(1, column, heading)
    book.active.merge_cells("C1:R1")
    if merged:
        book.active.merge_cells("C2:R2")
    buffer = BytesIO()
    book.save(buffer)
    found = read_recipient(buffer.getvalue(), KNOWN)

    said = remarks(found, choose(found, KNOWN), sensitive=True)

    assert [one.cell for one in said if "16 sel" in one.message] == told
