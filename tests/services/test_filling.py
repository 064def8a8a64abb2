"""A recipient's workbook from the file it sends to the file it gets, on a real vault."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.drawing.image import Image
from openpyxl.styles import Border, Font, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from PIL import Image as Picture

from batik_field.domain.errors import KnownProblem, Refused, WrongUse
from batik_field.services import filling, templates
from batik_field.services.adding import add
from batik_field.services.exporting import WITHDRAWN
from batik_field.services.filling import Filling, fill
from batik_field.services.session import Session

HEADINGS = ("No", "Nama Lengkap", "NIK", "Tempat", "Tanggal", "L/P", "Pendidikan", "Ukuran Baju")
SHEET = "xl/worksheets/sheet1.xml"
ROWS = 5
FIRST = 6
SOUND = {
    "nik": "3523085205800001",
    "full_name": "=Ma'ruf Gemlar",
    "birth_place": "Tuban",
    "birth_date": "1980-05-12",
    "sex": "P",
    "address": "Dusun Kidul",
    "village": "35.23.08.2006",
    "phone": "+6281200000001",
    "education": "smk",
    "occupation": "88",
    "consent": "diberikan",
    "consent_date": "2026-01-05",
}


def blanko() -> Workbook:
    """Titles, headings two rows high, five numbered rows, a total, a signer, three drop-downs."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Peserta"
    sheet["A1"] = "DAFTAR PESERTA TAHUN {{ tahun }}"
    sheet.merge_cells("A1:H1")
    sheet["A2"] = "Surat nomor {{ nomor_surat }} dari {{ office.name }}"
    for column, heading in enumerate(HEADINGS, 1):
        sheet.cell(5 if heading in ("Tempat", "Tanggal") else 4, column, heading)
        if heading not in ("Tempat", "Tanggal"):
            sheet.merge_cells(start_row=4, end_row=5, start_column=column, end_column=column)
    sheet["D4"] = "Lahir"
    sheet.merge_cells("D4:E4")
    _pattern(sheet)
    sheet["B11"], sheet["A11"] = "Jumlah", "=COUNTA(B6:B10)"
    sheet.merge_cells("B11:D11")
    sheet["F14"] = "Kepala Dinas"
    sheet.merge_cells("F14:H14")
    lists = book.create_sheet("Daftar")
    for row, value in enumerate(("SD", "SMP", "SMA/SMK"), 1):
        lists.cell(row, 1, value)
    book.defined_names["Didik"] = DefinedName("Didik", attr_text="Daftar!$A$1:$A$3")
    for places, formula in (("F6:F10", '"Laki-laki,Perempuan"'), ("G6:G10", "Didik")):
        rule = DataValidation("list", formula1=formula)
        rule.add(places)
        sheet.add_data_validation(rule)
    picture = BytesIO()
    Picture.new("RGB", (4, 4), "navy").save(picture, "PNG")
    sheet.add_image(Image(picture), "G12")
    return book


def _pattern(sheet: Any) -> None:
    side = Side(style="thin")
    for row in range(FIRST, FIRST + ROWS):
        for column in range(1, len(HEADINGS) + 1):
            sheet.cell(row, column).border = Border(side, side, side, side)
            sheet.cell(row, column).font = Font(italic=True)
        sheet.cell(row, 1, row - FIRST + 1)
        sheet.cell(row, 3).number_format = "0"
        sheet.cell(row, 5).number_format = "yyyy-mm-dd"


def parts_of(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(path: Path, parts: dict[str, bytes]) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "blanko.xlsx"
    blanko().save(path)
    return path


@pytest.fixture
def people(session: Session) -> Callable[..., list[str]]:
    """Saves artisans who are ready to be sent; `changed` goes for all of them."""

    def save(count: int, **changed: object) -> list[str]:
        items: list[dict[str, object]] = []
        for number in range(count):
            nik = f"352308520580{number + 1:04}"
            name = f"{SOUND['full_name']} {number or ''}".strip()
            values = {
                **SOUND,
                "full_name": name,
                "nik": nik,
                "phone": f"+62812{number:08}",
                **changed,
            }
            skill = {"artisan": f"${number}", "skill": "membatik", "chosen": True}
            items += [
                {"entity": "artisan", "ref": f"${number}", "values": values},
                {"entity": "skill", "values": skill},
            ]
        return [one.id for one in add(session, items) if one.entity == "artisan"]

    return save


def rows_in(path: Path, sheet: str = "Peserta") -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True))


def about(filling_: Filling, message: str) -> list[str | None]:
    return [one.cell for one in filling_.receipt.findings if one.message == message]


def test_a_blanko_is_filled_from_its_own_headings(
    session: Session, people: Callable[..., list[str]], template: Path, tmp_path: Path
) -> None:
    out = tmp_path / "isi.xlsx"

    done = fill(session, template, people(3), {"nomor_surat": "5/A"}, out)

    assert (done.receipt.rows, done.receipt.of, done.receipt.left_out) == (3, 3, ())
    assert [one.field for one in done.mapping] == [
        *("computed.number", "artisan.full_name", "artisan.nik", "artisan.birth_place"),
        *("artisan.birth_date", "artisan.sex", "artisan.education", None),
    ]
    rows = rows_in(out)
    assert rows[0][0] == "DAFTAR PESERTA TAHUN 2026"
    assert rows[1][0] == f"Surat nomor 5/A dari {session.office['name']}"
    born = datetime(1980, 5, 12)
    person = ("=Ma'ruf Gemlar", "3523085205800001", "Tuban", born, "Perempuan", "SMA/SMK", None)
    assert rows[5] == (1, *person)
    assert [row[0] for row in rows[5:10]] == [1, 2, 3, 4, 5]
    assert rows[10][:2] == ("=COUNTA(B6:B10)", "Jumlah")
    assert about(done, filling.GROWN.format(reserved=5, more=1)) == []
    assert [one.cell for one in done.receipt.findings] == ["H4"]


def test_a_number_column_still_holds_text_and_styles_stay(
    session: Session, people: Callable[..., list[str]], template: Path, tmp_path: Path
) -> None:
    out = tmp_path / "isi.xlsx"
    fill(session, template, people(9), {}, out)

    sheet = openpyxl.load_workbook(out)["Peserta"]
    for row in range(FIRST, FIRST + 9):
        nik = sheet.cell(row, 3)
        assert (nik.data_type, nik.number_format, nik.font.italic) == ("s", "0", True)
        assert sheet.cell(row, 8).border.left.style == "thin"


def test_more_people_than_rows_grow_and_what_is_below_moves(
    session: Session, people: Callable[..., list[str]], template: Path, tmp_path: Path
) -> None:
    out = tmp_path / "isi.xlsx"

    done = fill(session, template, people(12), {}, out)

    assert about(done, filling.GROWN.format(reserved=5, more=7)) == ["A11"]
    sheet = openpyxl.load_workbook(out)["Peserta"]
    assert [sheet.cell(row, 1).value for row in range(6, 18)] == list(range(1, 13))
    assert sheet["A18"].value == "=COUNTA(B6:B17)"
    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert {"B18:D18", "F21:H21", "A1:H1", "D4:E4"} <= merged
    assert sheet["F21"].value == "Kepala Dinas"
    places = {str(rule.sqref) for rule in sheet.data_validations.dataValidation}
    assert places == {"F6:F17", "G6:G17"}


def test_no_grow_refuses_and_leaves_the_old_file(
    session: Session, people: Callable[..., list[str]], template: Path, tmp_path: Path
) -> None:
    out = tmp_path / "isi.xlsx"
    out.write_bytes(b"lama")
    ids = people(6)

    with pytest.raises(Refused, match="5 baris"):
        fill(session, template, ids, {}, out, no_grow=True)

    assert out.read_bytes() == b"lama"
    assert sorted(path.name for path in tmp_path.glob("*.xlsx")) == ["blanko.xlsx", "isi.xlsx"]
    assert not list(tmp_path.glob(".*"))
    assert fill(session, template, ids[:5], {}, out, no_grow=True).receipt.rows == 5


def test_a_list_without_end_has_no_rows_to_exceed(
    session: Session, people: Callable[..., list[str]], tmp_path: Path
) -> None:
    book = Workbook()
    book.active.append(("Nama", "NIK"))
    book.save(tmp_path / "t.xlsx")

    done = fill(session, tmp_path / "t.xlsx", people(4), {}, tmp_path / "o.xlsx", no_grow=True)

    assert (done.receipt.rows, done.receipt.findings) == (4, ())


def test_only_the_parts_that_may_change_do(
    session: Session, people: Callable[..., list[str]], template: Path, tmp_path: Path
) -> None:
    out = tmp_path / "isi.xlsx"
    fill(session, template, people(12), {}, out)

    before, after = parts_of(template), parts_of(out)
    changed = {name for name in before if before[name] != after.get(name)}
    assert set(after) == set(before)
    assert changed <= {SHEET, "xl/workbook.xml", "xl/drawings/drawing1.xml", "[Content_Types].xml"}
    assert "xl/media/image1.png" in before
    assert b"<row>18</row>" in after["xl/drawings/drawing1.xml"]


def test_macros_are_kept_byte_for_byte(
    session: Session, people: Callable[..., list[str]], template: Path, tmp_path: Path
) -> None:
    parts = parts_of(template)
    macro = bytes(range(256)) * 40
    parts["xl/vbaProject.bin"] = macro
    types = parts["[Content_Types].xml"].replace(
        b"openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"ms-excel.sheet.macroEnabled.main+xml",
    )
    parts["[Content_Types].xml"] = types.replace(
        b"</Types>",
        b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    )
    blank = packed(tmp_path / "blanko.xlsm", parts)
    ids = people(2)

    with pytest.raises(WrongUse, match="xlsm"):
        fill(session, blank, ids, {}, tmp_path / "isi.xlsx")
    fill(session, blank, ids, {}, tmp_path / "isi.xlsm")

    assert parts_of(tmp_path / "isi.xlsm")["xl/vbaProject.bin"] == macro
    assert b"macroEnabled" in parts_of(tmp_path / "isi.xlsm")["[Content_Types].xml"]


def test_a_drop_down_without_our_value_is_said_with_its_cell(
    session: Session, people: Callable[..., list[str]], template: Path, tmp_path: Path
) -> None:
    ids = people(2)
    (last,) = add(session, [{"entity": "artisan", "id": ids[1], "values": {"education": "8"}}])

    done = fill(session, template, ids, {}, tmp_path / "isi.xlsx", include_incomplete=True)

    found = [one for one in done.receipt.findings if one.cell == "G7"]
    assert [(one.id, one.field, one.sheet, one.blocking) for one in found] == [
        (last.id, "education", "Peserta", True)
    ]
    assert [row[6] for row in rows_in(tmp_path / "isi.xlsx")[5:7]] == ["SMA/SMK", None]


def test_moved_columns_are_found_again(
    session: Session, people: Callable[..., list[str]], template: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(template)
    sheet = book["Peserta"]
    for area in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(area))
    sheet.insert_cols(3)
    sheet["C5"] = "Agama"
    sheet["D4"], sheet["D5"] = None, "NIK"
    book.save(tmp_path / "lain.xlsx")

    done = fill(session, tmp_path / "lain.xlsx", people(1), {}, tmp_path / "isi.xlsx")

    by_letter = {one.column: one.field for one in done.mapping}
    assert (by_letter["C"], by_letter["D"]) == (None, "artisan.nik")
    assert rows_in(tmp_path / "isi.xlsx")[5][3] == SOUND["nik"]


def test_who_may_not_go_stays_out(
    session: Session, people: Callable[..., list[str]], template: Path, tmp_path: Path
) -> None:
    ids = people(3)
    changes = [
        {"entity": "artisan", "id": ids[0], "values": {"nik": None}},
        {"entity": "artisan", "id": ids[1], "values": {"consent": "ditarik"}},
    ]
    add(session, changes)

    strict = fill(session, template, ids, {}, tmp_path / "a.xlsx")
    loose = fill(session, template, ids, {}, tmp_path / "b.xlsx", include_incomplete=True)

    assert (strict.receipt.rows, loose.receipt.rows) == (1, 2)
    assert {one.id for one in strict.receipt.left_out} == set(ids[:2])
    assert [(one.id, one.reason) for one in loose.receipt.left_out] == [(ids[1], WITHDRAWN)]


def test_two_rows_for_one_person_are_refused_naming_their_cells(
    session: Session, people: Callable[..., list[str]], template: Path, tmp_path: Path
) -> None:
    """The second person would stand below the merged cells of the first, where nobody sees her."""
    book = blanko()
    for row in range(FIRST, FIRST + ROWS - 1, 2):
        for letters in ("B", "H"):
            book.active.merge_cells(f"{letters}{row}:{letters}{row + 1}")
    book.save(template)
    ids, out = people(2), tmp_path / "isi.xlsx"

    with pytest.raises(Refused, match="B6:B7 digabung ke bawah"):
        fill(session, template, ids, {}, out)
    with pytest.raises(Refused, match="B6:B7 digabung ke bawah"):
        templates.preflight(session, template, ids, {}, templates.look(session, template).mapping)

    assert not out.exists()
    assert fill(session, template, ids, {}, out, mapping={"B": None}).receipt.rows == 2


def test_given_columns_and_settings(
    session: Session, people: Callable[..., list[str]], template: Path, tmp_path: Path
) -> None:
    given = {"Ukuran Baju": {"fixed": "=XL"}, "Tempat": "set.tuk", "NIK": None}

    done = fill(
        session, template, people(1), {"tuk": "Kerek"}, tmp_path / "isi.xlsx", mapping=given
    )

    assert rows_in(tmp_path / "isi.xlsx")[5][2:4] == (None, "Kerek")
    assert rows_in(tmp_path / "isi.xlsx")[5][7] == "=XL"
    assert [one.fixed for one in done.mapping][-1] == "=XL"


def test_sensitive_answers_only_when_asked_for(
    session: Session, people: Callable[..., list[str]], tmp_path: Path
) -> None:
    book = Workbook()
    book.active.append(("Nama", "NIK", "Penyesuaian Wajar"))
    book.save(tmp_path / "t.xlsx")
    ids = people(1, adjustment_need="kursi roda")

    plain = fill(session, tmp_path / "t.xlsx", ids, {}, tmp_path / "a.xlsx")
    asked = fill(session, tmp_path / "t.xlsx", ids, {}, tmp_path / "b.xlsx", sensitive=True)

    assert rows_in(tmp_path / "a.xlsx", "Sheet")[1][2:] == (None,)
    assert [one.cell for one in plain.receipt.findings] == ["C1"]
    assert rows_in(tmp_path / "b.xlsx", "Sheet")[1][2] == "kursi roda"
    assert asked.receipt.findings == ()


def test_sample_people_never_go_out_unsaid(
    session: Session, people: Callable[..., list[str]], tmp_path: Path
) -> None:
    book = Workbook()
    for row in (("Nama", "NIK"), ("Contoh A", "1"), ("Contoh B", "2"), ("Contoh C", "3")):
        book.active.append(row)
    book.save(tmp_path / "t.xlsx")

    done = fill(session, tmp_path / "t.xlsx", people(2), {}, tmp_path / "o.xlsx")

    assert about(done, filling.SAMPLE_LEFT) == ["A4"]
    names = [row[0] for row in rows_in(tmp_path / "o.xlsx", "Sheet")[1:]]
    assert names == ["=Ma'ruf Gemlar", "=Ma'ruf Gemlar 1", "Contoh C"]


def test_dates_count_from_1904_where_the_template_does(
    session: Session, people: Callable[..., list[str]], template: Path, tmp_path: Path
) -> None:
    parts = parts_of(template)
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
        b"<workbookPr/>", b'<workbookPr date1904="1"/>'
    )
    old = packed(tmp_path / "mac.xlsx", parts)

    fill(session, old, people(2), {}, tmp_path / "isi.xlsx")

    assert rows_in(tmp_path / "isi.xlsx")[5][4] == datetime(1980, 5, 12)


def test_a_flaw_of_the_template_is_not_ours(
    session: Session, people: Callable[..., list[str]], template: Path, tmp_path: Path
) -> None:
    parts = parts_of(template)
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"Daftar!$A$1", b"Hilang!$A$1")
    flawed = packed(tmp_path / "cacat.xlsx", parts)

    done = fill(session, flawed, people(2), {}, tmp_path / "isi.xlsx")

    assert done.receipt.rows == 2
    assert b"Hilang!$A$1" in parts_of(tmp_path / "isi.xlsx")["xl/workbook.xml"]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"settings": {"umur": "3"}}, "umur"),
        ({"mapping": {"Tidak Ada": "nik"}}, "Tidak Ada"),
        ({"mapping": {"NIK": "umur"}}, "umur"),
        ({"out": "isi.xlsm"}, "isi.xlsm"),
        ({"out": "blanko.xlsx"}, "lain dari templatnya"),
        ({"mapping": dict.fromkeys("ABCDEFG")}, "Tidak ada kolom"),
        ({"template": "hilang.xlsx"}, "hilang.xlsx"),
        ({"out": "tidak/ada/isi.xlsx"}, "Folder"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_is_wrong_is_named_and_nothing_is_written(
    session: Session,
    people: Callable[..., list[str]],
    template: Path,
    tmp_path: Path,
    change: dict[str, Any],
    problem: str,
) -> None:
    ids = people(1)
    before = template.read_bytes()
    out = tmp_path / change.get("out", "isi.xlsx")
    source = tmp_path / change.get("template", "blanko.xlsx")

    with pytest.raises(KnownProblem, match=problem):
        fill(
            session,
            source,
            ids,
            change.get("settings", {}),
            out,
            mapping=change.get("mapping"),
        )

    assert [path.name for path in tmp_path.glob("*.xls*")] == ["blanko.xlsx"]
    assert template.read_bytes() == before


def test_it_can_be_stopped(
    session: Session, people: Callable[..., list[str]], template: Path, tmp_path: Path
) -> None:
    seen: list[tuple[int, int]] = []
    ids = people(3)
    done = fill(
        session,
        template,
        ids,
        {},
        tmp_path / "a.xlsx",
        progress=lambda one, of: seen.append((one, of)),
    )
    assert done.receipt.rows == 3
    assert seen[-1] == (3, 3)

    with pytest.raises(KnownProblem, match="dibatalkan"):
        fill(session, template, ids, {}, tmp_path / "b.xlsx", cancelled=lambda: True)
    assert not (tmp_path / "b.xlsx").exists()


def test_five_hundred_rows_grow_and_are_read_back(
    session: Session, people: Callable[..., list[str]], template: Path, tmp_path: Path
) -> None:
    done = fill(session, template, people(500), {}, tmp_path / "isi.xlsx", include_incomplete=True)

    assert (done.receipt.rows, done.receipt.left_out) == (500, ())
    rows = rows_in(tmp_path / "isi.xlsx")
    assert [row[0] for row in rows[5:505]] == list(range(1, 501))
    assert len({row[2] for row in rows[5:505]}) == 500
    assert rows[505][:2] == ("=COUNTA(B6:B505)", "Jumlah")


def test_everybody_of_the_demo_stands_in_the_receipt(
    demo: Session, template: Path, tmp_path: Path
) -> None:
    done = fill(demo, template, None, {}, tmp_path / "isi.xlsx", include_incomplete=True)

    assert done.receipt.of == 60
    assert done.receipt.rows + len(done.receipt.left_out) == 60


def with_libreoffice(source: Path, kind: str, folder: Path) -> Path:
    """Convert a workbook as LibreOffice sees it."""
    home = f"-env:UserInstallation=file://{folder / 'lo'}"
    line = ["soffice", home, "--headless", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*line, str(source)], check=True, capture_output=True, timeout=120)
    return folder / f"{source.stem}.{kind}"


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_makes_the_template_and_opens_what_was_filled(
    session: Session, people: Callable[..., list[str]], template: Path, tmp_path: Path
) -> None:
    (tmp_path / "libre").mkdir()
    theirs = with_libreoffice(template, "xlsx", tmp_path / "libre")

    done = fill(session, theirs, people(7), {}, tmp_path / "isi.xlsx")

    assert about(done, filling.GROWN.format(reserved=5, more=2)) == ["A11"]
    lines = with_libreoffice(tmp_path / "isi.xlsx", "csv", tmp_path).read_text("utf-8").splitlines()
    assert lines[5].startswith("1,=Ma'ruf Gemlar,3523085205800001,Tuban,1980-05-12,Perempuan")
    assert lines[12].startswith("7,Jumlah")
