"""The reader of scheme tables: headings in every shape, cells by their places, nothing else."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from batik_field.domain.errors import Refused
from batik_field.exports.scheme_table import read_scheme_table


def test_headings_two_rows_high_below_a_title(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["DAFTAR SKEMA"])
    sheet.append(["No.", "Skema Sertifikasi", "Unit Kompetensi", None, "Elemen", "KUK"])
    sheet.append([None, None, "Kode Unit", "Judul Unit", None, None])
    sheet.append([1, "Batik Cap", "C.1", "Unit satu", "Elemen satu", "satu\ndua"])
    sheet.append([None, None, None, None, "Elemen dua", None])
    for merged in ("A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3", "B4:B5"):
        sheet.merge_cells(merged)
    book.save(tmp_path / "skema.xlsx")
    first, second = read_scheme_table(tmp_path / "skema.xlsx").lines
    assert first.cells == {
        "scheme": "Batik Cap",
        "code": "C.1",
        "title": "Unit satu",
        "element": "Elemen satu",
        "criteria": "satu\ndua",
    }
    assert (second.text("element"), second.places["element"]) == ("Elemen dua", "E5")


def test_hidden_sheets_and_sheets_about_something_else_are_passed_over(tmp_path: Path) -> None:
    book = Workbook()
    about = book.active
    assert about is not None
    about.append(["Petunjuk pengisian"])
    for name in ("Skema", "Lama"):
        sheet = book.create_sheet(name)
        sheet.append(["Skema", "Jenis", "Judul unit"])
        sheet.append(["Batik Cap", "Klaster", f"Unit {name}"])
    book["Lama"].sheet_state = "hidden"
    book.save(tmp_path / "skema.xlsx")
    [line] = read_scheme_table(tmp_path / "skema.xlsx").lines
    assert (line.sheet, line.text("title")) == ("Skema", "Unit Skema")


def test_a_csv_names_its_cells_as_a_sheet_does(tmp_path: Path) -> None:
    path = tmp_path / "skema.csv"
    path.write_text('Skema;Jenis;Judul unit\n\nBatik Cap;;"Unit; satu"\n', "utf-8")
    [line] = read_scheme_table(path).lines
    assert (line.text("title"), line.places["kind"]) == ("Unit; satu", "B3")
    finding = line.finding("number", "Tidak ada kolomnya.")
    assert (finding.sheet, finding.cell, finding.blocking) == ("CSV", "A3", True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.lists(
        st.lists(st.text(max_size=6) | st.sampled_from(["Skema", "Judul unit", "Jenis"])),
        max_size=6,
    ),
    st.sampled_from(",;\t"),
)
def test_no_csv_is_more_than_refused(tmp_path: Path, rows: list[list[str]], parted: str) -> None:
    path = tmp_path / "apa-saja.csv"
    text = "\n".join(parted.join(row) for row in rows)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        table = read_scheme_table(path)
    except Refused:
        return
    assert all(line.places for line in table.lines)
