"""The table of schemes: what is shipped, and what a file brings; all or nothing, and once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from batik_field.domain.errors import Refused
from batik_field.domain.schemes import UNVERIFIED, shipped_units
from batik_field.services import schemes
from batik_field.services.scheme_import import Imported, import_schemes
from batik_field.services.session import Session
from tests.services.nominees import operations, write

HEAD = (
    *("Skema", "Nomor skema", "Jenis", "Standar", "Kode unit", "Judul unit"),
    *("Elemen", "Kriteria"),
)
TABLE: Sequence[Sequence[Any]] = (
    (
        *("Batik Cap", "SKM/1", "Klaster", "Kepmen 1/2030", "C.13X.001.1", "Penganjian Kain"),
        *("Menyiapkan kanji", "1.1 Kanji disiapkan.\n1.2 Kain disiapkan."),
    ),
    ("", "", "", "", "", "", "", "1.3 Alat disiapkan."),
    ("", "", "", "", "", "", "Menganji", "2.1 Kain dikanji."),
    ("", "", "", "", "C.13X.002.1", "Menjemur Kain", "", ""),
    ("Skema Rekaan", "", "Okupasi", "", "", "Unit Rekaan", "", ""),
)


def workbook(path: Path, rows: Sequence[Sequence[Any]], head: Sequence[str] = HEAD) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Skema"
    sheet.append(["Daftar skema dan unit kompetensi"])
    sheet.append([])
    for row in (head, *rows):
        sheet.append([cell or None for cell in row])
    book.save(path)
    return path


def brought(session: Session, tmp_path: Path, rows: Sequence[Sequence[Any]]) -> Imported:
    return import_schemes(session, workbook(tmp_path / "skema.xlsx", rows))


def test_shipped_is_what_was_found_and_nothing_of_it_is_verified(session: Session) -> None:
    units = shipped_units()
    assert [one.code for one in units if one.code] == ["C.13BTK01.001.2", "C.13BTK01.002.2"]
    assert {one.scheme for one in units} == {"perancang_motif_kain", "batik_cap"}
    assert all(one.source and one.remark == UNVERIFIED and not one.elements for one in units)
    listed = schemes.schemes(session)
    assert [one.code for one in listed] == [c.code for c in session.codes["scheme"].choices]
    cap = schemes.scheme(session, "batik_cap")
    assert (cap.name, cap.kind, len(cap.units), cap.verified) == ("Batik Cap", "", 5, False)
    assert schemes.scheme(session, "tak_dikenal").units == ()


def test_a_table_is_read_with_what_stands_below_meaning_the_same(
    session: Session, tmp_path: Path
) -> None:
    done = brought(session, tmp_path, TABLE)
    assert (done.findings, done.schemes, done.units, done.elements) == ((), 2, 3, 2)
    cap = schemes.scheme(session, "batik_cap")
    assert (cap.number, cap.kind, cap.standard) == ("SKM/1", "klaster", "Kepmen 1/2030")
    assert [one.title for one in cap.units if one.id] == ["Penganjian Kain", "Menjemur Kain"]
    first = cap.units[0]
    assert (first.code, first.remark, len(cap.units)) == ("C.13X.001.1", UNVERIFIED, 6)
    assert [(one.text, one.criteria) for one in first.elements] == [
        (
            "Menyiapkan kanji",
            ("1.1 Kanji disiapkan.", "1.2 Kain disiapkan.", "1.3 Alat disiapkan."),
        ),
        ("Menganji", ("2.1 Kain dikanji.",)),
    ]
    invented = schemes.scheme(session, "skema_rekaan")
    assert (invented.name, invented.kind) == ("Skema Rekaan", "okupasi")
    assert [one.title for one in invented.units] == ["Unit Rekaan"]
    assert session.store.differing_rows() == 0


def test_the_same_file_twice_changes_nothing(session: Session, tmp_path: Path) -> None:
    brought(session, tmp_path, TABLE)
    before = operations(session)
    again = brought(session, tmp_path, TABLE)
    assert (again.changed, operations(session)) == ((), before)
    assert again.words() == "Tabelnya sudah sama; tidak ada yang berubah."


def test_a_later_table_changes_what_it_speaks_of(session: Session, tmp_path: Path) -> None:
    brought(session, tmp_path, TABLE)
    head = ("Skema", "Kode unit", "Judul unit", "Elemen", "Kriteria")
    rows = [("Batik Cap", "C.13X.001.1", "Penganjian Kain", "Menganji", "Rapi")]
    done = import_schemes(session, workbook(tmp_path / "baru.xlsx", rows, head))
    assert (done.schemes, done.units, done.elements) == (0, 0, 2)
    cap = schemes.scheme(session, "batik_cap")
    assert (cap.number, len([one for one in cap.units if one.id])) == ("SKM/1", 2)
    assert [(one.text, one.criteria) for one in cap.units[0].elements] == [("Menganji", ("Rapi",))]


def test_a_unit_typed_by_hand_is_met_again_by_its_title(session: Session, tmp_path: Path) -> None:
    typed = write(session, "competency_unit", scheme="batik_cap", title="penganjian kain")
    brought(session, tmp_path, TABLE)
    units = [one for one in schemes.scheme(session, "batik_cap").units if one.id]
    assert [(one.id == typed, one.code) for one in units] == [
        (True, "C.13X.001.1"),
        (False, "C.13X.002.1"),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_of_either_kind(session: Session, tmp_path: Path, delimiter: str) -> None:
    lines = [
        delimiter.join(("Judul Unit Kompetensi *", "SKEMA", "No. Skema")),
        delimiter.join(("Menjemur Kain", "batik cap", "SKM/1")),
    ]
    path = tmp_path / "skema.csv"
    path.write_text("\ufeff" + "\n".join(lines), "utf-8")
    assert import_schemes(session, path).units == 1
    assert schemes.scheme(session, "batik_cap").number == "SKM/1"


@pytest.mark.parametrize(
    ("rows", "cell", "words"),
    [
        ([("", "", "", "", "C.1", "Unit", "", "")], "A4", "nama skemanya"),
        ([("Batik Cap", "", "", "", "C.1", "", "", "")], "F4", "judul unitnya"),
        ([("Batik Cap", "", "", "", "", "", "Elemen", "")], "F4", "tidak mempunyai unit"),
        ([("Batik Cap", "", "", "", "", "Unit", "", "KUK")], "G4", "tidak mempunyai elemen"),
        ([("Batik Cap", "", "Ramalan", "", "", "Unit", "", "")], "C4", "KKNI, Okupasi, Klaster"),
        ([("Batik Cap", "", "", "", "", "U" * 301, "", "")], "F4", "300"),
        (
            [
                ("Batik Cap", "SKM/1", "", "", "C.1", "Unit", "", ""),
                ("Batik Cap", "SKM/2", "", "", "C.2", "Unit dua", "", ""),
            ],
            "B5",
            "Berbeda",
        ),
        (
            [
                ("Batik Cap", "", "", "", "C.1", "Unit", "", ""),
                ("", "", "", "", "c. 1", "Unit lain", "", ""),
            ],
            "E5",
            "judul lain",
        ),
        ([("Batik Cap", "", "", "", "=1+1", "Unit", "", "")], "E4", "rumus"),
    ],
)
def test_a_wrong_row_is_named_by_its_cell_and_nothing_is_written(
    session: Session, tmp_path: Path, rows: Sequence[Sequence[Any]], cell: str, words: str
) -> None:
    before = operations(session)
    done = brought(session, tmp_path, rows)
    [finding] = done.findings
    assert (finding.sheet, finding.cell, finding.blocking) == ("Skema", cell, True)
    assert words in finding.message
    assert "tidak ada yang diimpor" in done.words()
    assert operations(session) == before


def test_a_sheet_begins_anew(session: Session, tmp_path: Path) -> None:
    """What stands on one sheet is not continued on the next."""
    book = Workbook()
    for name, scheme in (("Satu", "Batik Cap"), ("Dua", None)):
        sheet = book.create_sheet(name)
        sheet.append(["Skema", "Kode unit", "Judul unit"])
        sheet.append([scheme, f"C.{name}", f"Unit {name}"])
    book.save(tmp_path / "dua.xlsx")
    [finding] = import_schemes(session, tmp_path / "dua.xlsx").findings
    assert (finding.sheet, finding.cell) == ("Dua", "A2")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("skema.csv", b"\xff\xfe\x00"),
        ("skema.csv", b""),
        ("skema.csv", b"Nama,NIK,Alamat\nSiapa,1,Mana\n"),
        ("skema.csv", b"Skema,Kode unit,Judul unit\n"),
        ("skema.xlsx", b"bukan zip"),
        ("skema.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("skema.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("skema.pdf", b"%PDF"),
    ],
)
def test_what_is_no_such_table_is_refused(
    session: Session, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    before = operations(session)
    with pytest.raises(Refused):
        import_schemes(session, path)
    assert operations(session) == before


def test_a_file_that_is_not_there_is_refused(session: Session, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        import_schemes(session, tmp_path / "tidak-ada.csv")


def test_a_workbook_that_unpacks_to_too_much_is_refused(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "bom.xlsx"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 60_000_000)
    with pytest.raises(Refused, match="terlalu besar"):
        import_schemes(session, path)


def test_an_import_that_is_stopped_changes_nothing(session: Session, tmp_path: Path) -> None:
    path = workbook(tmp_path / "skema.xlsx", TABLE)
    before = operations(session)
    with pytest.raises(Refused, match="dihentikan"):
        import_schemes(session, path, cancelled=lambda: True)
    assert operations(session) == before
    told: list[tuple[int, int]] = []
    import_schemes(session, path, progress=lambda done, total: told.append((done, total)))
    assert told == [(5, 5)]
