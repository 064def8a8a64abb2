"""A list XlsxWriter made, from the balai's file to ours: understood, filled, nothing of it lost."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import xlsxwriter
from PIL import Image
from python_calamine import CalamineWorkbook

from batik_field.domain.errors import KnownProblem, Refused
from batik_field.exports import mapping, recipient, references
from batik_field.exports.package import NOT_A_WORKBOOK
from batik_field.exports.sheet_check import check_workbook
from batik_field.services import filling
from batik_field.services.adding import add
from batik_field.services.filling import Filling, fill
from batik_field.services.session import Session

SHEET = "xl/worksheets/sheet2.xml"
RESERVED = 5
TOP = 6  # the first row for people
# Stands in for a macro project, which only Office makes: a compound file's first bytes and noise.
MACROS = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 8
SOUND = {
    "birth_place": "Tuban",
    "birth_date": "1980-05-12",
    "sex": "P",
    "address": "Dusun Kidul",
    "village": "35.23.08.2006",
    "education": "smk",
    "occupation": "88",
    "consent": "diberikan",
    "consent_date": "2026-01-05",
}
KEPT = ("xl/styles.xml", "xl/theme/theme1.xml", "xl/media/image1.png", "xl/worksheets/sheet1.xml")


@pytest.fixture
def people(session: Session) -> Callable[[int], list[str]]:
    """Saves artisans who are ready to be sent."""

    def save(count: int) -> list[str]:
        items: list[dict[str, object]] = []
        for n in range(1, count + 1):
            own = {"full_name": f"Pembatik {n}", "nik": f"352308520580{n:04}"}
            values = {**SOUND, **own, "phone": f"+62812{n:08}"}
            skill = {"artisan": f"${n}", "skill": "membatik", "chosen": True}
            items += [
                {"entity": "artisan", "ref": f"${n}", "values": values},
                {"entity": "skill", "values": {**skill, "experience_years": n}},
            ]
        return [one.id for one in add(session, items) if one.entity == "artisan"]

    return save


def blanko(*, macros: bool = False, extra: Callable[[Any, Any], None] | None = None) -> bytes:
    """Instructions, the list with headings two rows high, its choices on a hidden sheet."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.add_worksheet("Petunjuk").write("A1", "Isi lembar Peserta dengan Nama dan NIK.")
    sheet, lists = book.add_worksheet("Peserta"), book.add_worksheet("Pilihan")
    bold = book.add_format({"bold": True, "align": "center", "border": 1})
    box = book.add_format({"border": 1})
    sheet.merge_range("A1:I1", "DAFTAR PESERTA {{ tahun }}", bold)
    for column, heading in enumerate(("No", "Nama Lengkap", "NIK", None, None, "Usia (tahun)")):
        if heading:
            sheet.merge_range(3, column, 4, column, heading, bold)
    sheet.merge_range("D4:E4", "Kelahiran", bold)
    sheet.write_row("D5", ["Tempat", "Tanggal"], bold)
    for column, heading in enumerate(("L/P", "Pendidikan", "Sumber Anggaran"), 6):
        sheet.merge_range(3, column, 4, column, heading, bold)
    day = book.add_format({"border": 1, "num_format": "dd-mmm-yyyy"})
    for row in range(TOP - 1, TOP - 1 + RESERVED):
        sheet.write_row(row, 0, [row - TOP + 2], box)
        for column in range(1, 9):
            sheet.write_blank(row, column, None, day if column == 4 else box)
    sheet.write("B11", "Rata-rata usia", bold)
    sheet.write_formula("F11", "=AVERAGE(F6:F10)", bold, 0)
    sheet.merge_range("G14:I14", "Kepala Dinas", bold)
    lists.write_column("A1", ["SD", "SMP", "SMA/SMK"])
    lists.hide()
    book.define_name("Didik", "=Pilihan!$A$1:$A$3")
    sheet.data_validation("G6:G10", {"validate": "list", "source": ["Laki-laki", "Perempuan"]})
    sheet.data_validation("H6:H10", {"validate": "list", "source": "=Didik"})
    sheet.conditional_format("F6:F10", {"type": "data_bar", "data_bar_2010": True})
    picture = BytesIO()
    Image.new("RGB", (8, 8), "navy").save(picture, "PNG")
    sheet.insert_image("H13", "cap.png", {"image_data": picture})
    if macros:
        book.add_vba_project(BytesIO(MACROS), is_stream=True)
        sheet.insert_button("K2", {"macro": "Kirim", "caption": "Kirim"})
    if extra:
        extra(book, sheet)
    book.close()
    return buffer.getvalue()


def parts_of(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def about(done: Filling, message: str) -> list[tuple[str | None, str | None]]:
    found = [one for one in done.receipt.findings if one.message == message]
    return [(one.sheet, one.cell) for one in found]


@pytest.mark.parametrize("macros", [False, True])
@pytest.mark.parametrize("count", [0, 1, RESERVED, RESERVED + 2])
def test_it_is_understood_and_filled(
    session: Session, people: Callable[[int], list[str]], tmp_path: Path, count: int, macros: bool
) -> None:
    suffix = ".xlsm" if macros else ".xlsx"
    template, out = tmp_path / f"blanko{suffix}", tmp_path / f"isi{suffix}"
    template.write_bytes(blanko(macros=macros))

    done = fill(session, template, people(count), {"budget_source": "2"}, out)

    more = max(0, count - RESERVED)
    assert [one.field for one in done.mapping] == [
        *("computed.number", "artisan.full_name", "artisan.nik", "artisan.birth_place"),
        *("artisan.birth_date", "computed.age", "artisan.sex", "artisan.education"),
        "set.budget_source",
    ]
    assert (done.receipt.rows, done.receipt.of, done.receipt.left_out) == (count, count, ())
    grown = filling.GROWN.format(reserved=RESERVED, more=more)
    assert [one.message for one in done.receipt.findings] == ([grown] if more else [])
    assert check_workbook(out) == ()
    rows = CalamineWorkbook.from_path(out).get_sheet_by_name("Peserta").to_python()
    assert rows[0][0] == "DAFTAR PESERTA 2026"
    age = session.clock().year - 1980
    for n, row in enumerate(rows[TOP - 1 : TOP - 1 + count], 1):
        assert row[:4] == [n, f"Pembatik {n}", f"352308520580{n:04}", "Tuban"]
        assert row[4].isoformat() == "1980-05-12"
        assert row[5:9] == [age, "Perempuan", "SMA/SMK", "APBD"]
    assert rows[10 + more][1] == "Rata-rata usia"
    assert rows[13 + more][6] == "Kepala Dinas"
    before, after = parts_of(template), parts_of(out)
    assert set(before) == set(after)
    assert all(before[name] == after[name] for name in KEPT)
    assert f"<f>AVERAGE(F6:F{10 + more})</f>".encode() in after[SHEET]
    assert after.get("xl/vbaProject.bin") == before.get("xl/vbaProject.bin")


# --- Bad input: named with sheet and cell, nothing half written ----------------------------------


def refused(session: Session, template: Path, ids: list[str], **more: Any) -> str:
    """Return the sentence with which a template is refused; nothing may have been written."""
    out = template.with_name("isi.xlsx")
    out.write_bytes(b"yang lama")
    before = sorted(path.name for path in template.parent.iterdir())
    with pytest.raises(Refused) as caught:
        fill(session, template, ids, {}, out, **more)
    assert out.read_bytes() == b"yang lama"
    assert sorted(path.name for path in template.parent.iterdir()) == before
    return str(caught.value)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + b"Workbook", recipient.OLD_EXCEL),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            recipient.ENCRYPTED,
        ),
    ],
    ids=["xls", "encrypted"],
)
def test_what_is_no_open_workbook_is_refused(
    session: Session, tmp_path: Path, content: bytes, sentence: str
) -> None:
    (tmp_path / "blanko.xlsx").write_bytes(content)

    assert refused(session, tmp_path / "blanko.xlsx", []) == sentence


@pytest.mark.parametrize(
    "parts",
    [
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"},
        {"[Content_Types].xml": "<Types/>", "word/document.xml": "<a/>"},
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": '<Relationships><Relationship Id="a" Target="xl/workbook.bin" '
            'Type="x/officeDocument"/></Relationships>',
            "xl/workbook.bin": "\x83\x01\x00",
        },
    ],
    ids=["ods", "docx", "xlsb"],
)
def test_other_kinds_of_files_are_refused(
    session: Session, tmp_path: Path, parts: dict[str, str]
) -> None:
    with ZipFile(tmp_path / "blanko.xlsx", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)

    assert refused(session, tmp_path / "blanko.xlsx", []) == NOT_A_WORKBOOK


def test_a_workbook_without_headings_is_refused_naming_its_sheets(
    session: Session, tmp_path: Path
) -> None:
    book = xlsxwriter.Workbook(tmp_path / "blanko.xlsx")
    for name in ("Surat", "Lampiran"):
        book.add_worksheet(name).write("A1", "Mohon diisi")
    book.close()

    assert "“Surat”, “Lampiran”" in refused(session, tmp_path / "blanko.xlsx", [])


def test_no_grow_names_sheet_and_rows(
    session: Session, people: Callable[[int], list[str]], tmp_path: Path
) -> None:
    (tmp_path / "blanko.xlsx").write_bytes(blanko())

    said = refused(session, tmp_path / "blanko.xlsx", people(RESERVED + 1), no_grow=True)

    assert all(word in said for word in ("“Peserta”", f"{RESERVED} baris", "A6", "A10"))


@pytest.mark.parametrize("suffix", [".xlsx", ".xlsm"])
def test_excel_templates_become_workbooks(
    session: Session, people: Callable[[int], list[str]], tmp_path: Path, suffix: str
) -> None:
    """An .xltx or .xltm is taken as the workbook it stands for; the result has that ending."""
    kinds = {
        ".xlsx": (b"spreadsheetml.sheet.main+xml", b"spreadsheetml.template.main+xml"),
        ".xlsm": (b"ms-excel.sheet.macroEnabled.main", b"ms-excel.template.macroEnabled.main"),
    }
    workbook, kind = kinds[suffix]
    template = tmp_path / f"blanko{suffix.replace('ls', 'lt')}"
    (tmp_path / "asal.zip").write_bytes(blanko(macros=suffix == ".xlsm"))
    with ZipFile(template, "w") as archive:
        for name, content in parts_of(tmp_path / "asal.zip").items():
            archive.writestr(name, content.replace(workbook, kind))
    ids = people(1)

    with pytest.raises(KnownProblem, match=suffix):
        fill(session, template, ids, {}, tmp_path / f"isi{template.suffix}")
    done = fill(session, template, ids, {}, tmp_path / f"isi{suffix}")

    types = parts_of(done.receipt.file)["[Content_Types].xml"]
    assert workbook in types
    assert kind not in types
    assert sorted(path.name for path in tmp_path.glob("isi*")) == [f"isi{suffix}"]


def _odd(book: Any, sheet: Any) -> None:
    """What can be filled, but not without a word."""
    sheet.write("J5", "Ukuran Baju")
    sheet.write_formula("B12", '=INDIRECT("F"&11)', None, 0)
    sheet.protect("rahasia")
    other = book.add_worksheet("Rekap")
    other.write_formula("C7", "=OFFSET(Peserta!F1,10,0)", None, 0)
    sheet.data_validation("I6:I10", {"validate": "list", "source": ["APBN", "Mandiri"]})


def test_what_needs_a_look_is_said_with_sheet_and_cell(
    session: Session, people: Callable[[int], list[str]], tmp_path: Path
) -> None:
    (tmp_path / "blanko.xlsx").write_bytes(blanko(extra=_odd))

    done = fill(
        session, tmp_path / "blanko.xlsx", people(7), {"budget_source": "2"}, tmp_path / "isi.xlsx"
    )

    assert about(done, recipient.PROTECTED) == [("Peserta", "A6")]
    assert about(done, references.UNKNOWN_TARGET) == [("Peserta", "B14"), ("Rekap", "C7")]
    unknown = mapping.NOTHING_FITS.format(
        heading="Ukuran Baju", reason="Judul kolom tidak dikenal."
    )
    assert about(done, unknown) == [("Peserta", "J5")]
    lists = [one for one in done.receipt.findings if one.cell and one.cell.startswith("I")]
    assert [(one.sheet, one.cell) for one in lists] == [
        ("Peserta", f"I{n}") for n in range(TOP, TOP + 7)
    ]
    assert {one.blocking for one in lists} == {True}
    assert about(done, filling.GROWN.format(reserved=RESERVED, more=2)) == [("Peserta", "A11")]
    assert check_workbook(tmp_path / "isi.xlsx") == ()
