"""The shipped layouts: headings and conventions as the contract fixes them."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from batik_field.domain.errors import WrongUse
from batik_field.domain.fields import Kind
from batik_field.domain.questions import ENTITIES
from batik_field.exports.computed import computed_keys
from batik_field.exports.fill import fill
from batik_field.exports.layout_template import build_template
from batik_field.exports.layouts import layout_named, layouts
from batik_field.exports.reread import read_rows
from batik_field.exports.sheet_check import check_workbook

NAMES = ["bnsp-19", "calon-15", "daftar-usulan", "register"]
OFFICE = {
    "government": "Pemerintah Kabupaten Tuban",
    "name": "=Dinas Tenaga Kerja dan Perindustrian",
    "address": "Jl. Contoh 1",
    "postcode": "62311",
    "phone": "+62356321000",
    "email": "dinas@contoh.go.id",
    "signer_title": "Kepala Dinas",
    "signer_name": "Nama Contoh",
    "signer_rank": "Pembina",
    "signer_nip": "197001011990011001",
    "signer_place": "Tuban",
}
DAY = date(2026, 11, 22)
BNSP = (
    "No, NAMA ASESI, NIK, TEMPAT LAHIR, TANGGAL LAHIR, JENIS KELAMIN, TEMPAT TINGGAL, KODE KOTA, "
    "KODE PROVINSI, TELP, EMAIL, KODE PENDIDIKAN, KODE PEKERJAAN, KODE JADWAL, TANGGAL UJI, "
    "NOMOR REGISTRASI ASESOR, KODE SUMBER ANGGARAN, KODE KEMENTERIAN, K/BK"
)
CALON = (
    "No, NAMA LENGKAP, NAMA TEMPAT BEKERJA, ALAMAT, NIK, TEMPAT LAHIR, TANGGAL LAHIR, "
    "JENIS KELAMIN, ALAMAT TEMPAT TINGGAL, TELP, EMAIL, PENDIDIKAN TERAKHIR, JABATAN/PEKERJAAN, "
    "SKEMA SERTIFIKASI, RENCANA UJI KOMPETENSI"
)


def written(name, tmp_path, count=3):
    layout = layout_named(name, ENTITIES)
    out = tmp_path / f"{name}.xlsx"
    rows = [[f"isi {number}"] * len(layout.columns) for number in range(count)]
    filled = fill(build_template(layout, OFFICE, day=DAY), layout.place, rows, out)
    assert filled.findings == ()
    return layout, out, load_workbook(BytesIO(out.read_bytes()))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("count", [0, 1, 40])
def test_every_layout_makes_a_sound_workbook(name, tmp_path, count):
    layout, out, _ = written(name, tmp_path, count)
    assert check_workbook(out) == ()
    found = list(read_rows(out, layout.sheet, layout.heading_row, layout.letters, count + 1))
    assert found[0] == tuple(column.heading for column in layout.columns)
    assert len([row for row in found[1:] if row[0]]) == count


@pytest.mark.parametrize(("name", "headings"), [("bnsp-19", BNSP), ("calon-15", CALON)])
def test_headings_of_the_contract(name, headings):
    layout = layout_named(name, ENTITIES)
    assert ", ".join(column.heading for column in layout.columns) == headings
    assert layout.heading_row == 1


def test_bnsp_conventions(tmp_path):
    layout, _, book = written("bnsp-19", tmp_path)
    sheet = book["Blanko Pengajuan"]
    assert book.sheetnames == ["Blanko Pengajuan"]
    assert sheet.freeze_panes == "A2"
    assert {cell.data_type for cell in sheet[2]} == {"s"}
    assert {cell.number_format for cell in sheet[4]} == {"@"}
    assert layout.settable >= {"exam_date", "budget_source", "ministry"}


def test_proposal_has_letterhead_table_and_signature(tmp_path):
    layout, _, book = written("daftar-usulan", tmp_path, 40)
    sheet = book["Daftar Usulan"]
    assert sheet["A1"].value == "PEMERINTAH KABUPATEN TUBAN"
    assert (sheet["A2"].value, sheet["A2"].data_type) == (OFFICE["name"].upper(), "s")
    assert sheet["A7"].value == "TAHUN 2026"
    assert sheet.print_title_rows == f"${layout.heading_row}:${layout.heading_row}"
    page = sheet.page_setup
    assert (int(page.paperSize), page.orientation) == (9, "landscape")
    assert (int(page.fitToWidth), int(page.fitToHeight)) == (1, 0)
    last = layout.heading_row + 40
    below = [str(c.value) for row in sheet.iter_rows(min_row=last + 1) for c in row if c.value]
    assert below == [
        "Tuban, 22 November 2026",
        "Kepala Dinas",
        "Nama Contoh",
        "Pembina",
        "NIP. 197001011990011001",
    ]
    assert sheet.cell(last, 2).border.left.style == "thin"


def test_register_holds_every_question(tmp_path):
    layout, _, book = written("register", tmp_path)
    sources = {column.source for column in layout.columns}
    for part in ("artisan", "business", "skill"):
        for field in ENTITIES[part].fields:
            joined = field.kind is Kind.LINK and field.key != "owner"
            assert joined or f"{part}.{field.key}" in sources
    assert "Metadata" in book.sheetnames
    described = [row[0].value for row in book["Metadata"].iter_rows()]
    assert all(column.heading in described for column in layout.columns)
    assert book["Register"].auto_filter.ref == f"A1:{layout.letters[-1]}4"


def test_register_leaves_out_specific_data_unless_asked():
    layout = layout_named("register", ENTITIES)
    sensitive = {c.source for c in layout.columns if c.sensitive}
    assert {"business.turnover", "business.investment", "artisan.adjustment_need"} == sensitive
    kept = {column.source for column in layout.without_sensitive().columns}
    assert not kept & sensitive


@pytest.mark.parametrize("layout", layouts(ENTITIES).values(), ids=str)
def test_every_source_exists(layout):
    for column in layout.columns:
        entity, _, key = (column.source or "").partition(".")
        known = {"": {""}, "computed": computed_keys(), "set": layout.settable}
        assert key in (known.get(entity) or ENTITIES[entity].by_key), column
    headings = [column.heading for column in layout.columns]
    assert len(set(headings)) == len(headings)


def test_only_the_register_takes_everybody():
    everybody = {name for name, layout in layouts(ENTITIES).items() if not layout.complete_only}
    assert everybody == {"register"}


def test_unknown_layout_is_wrong_use():
    with pytest.raises(WrongUse, match="bnsp-20"):
        layout_named("bnsp-20", ENTITIES)


def test_an_empty_office_profile_is_no_obstacle(tmp_path):
    for name in NAMES:
        layout = layout_named(name, ENTITIES)
        out = tmp_path / "out.xlsx"
        fill(build_template(layout, {}, day=DAY), layout.place, [], out)
        assert check_workbook(out) == ()
