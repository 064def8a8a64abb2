"""One person becomes one row; what is missing or doubtful is said with its cell."""

from datetime import date
from decimal import Decimal

import pytest

from batik_field.domain.codes import Codes
from batik_field.domain.questions import ENTITIES
from batik_field.domain.regions import Regions
from batik_field.exports.layouts import Column, Layout, layout_named
from batik_field.exports.rows import row_of
from batik_field.exports.sheet_stream import Place

CODES = Codes.shipped()
ARTISAN = {
    "nik": "3523085205800001",
    "full_name": "=Sulastri",
    "birth_place": "Tuban",
    "birth_date": "1980-05-12",
    "sex": "P",
    "address": "Dusun Kidul",
    "rt": "003",
    "rw": "001",
    "village": "35.23.08.2006",
    "phone": "+6281234567890",
    "education": "smk",
    "occupation": "88",
}
BUSINESS = {
    "name": "Batik Contoh",
    "village": "35.23.08.2008",
    "address": "Jl. Raya 2",
    "turnover": "1250000.5",
    "workers_male": 3,
    "owner": "id-1",
    "products": ["kain_panjang"],
}
SKILL = {"skill": "pewarnaan", "chosen": True}
SET = {"exam_date": "01/12/2026", "budget_source": "2", "ministry": "62"}


@pytest.fixture(scope="module")
def regions():
    return Regions.load()


@pytest.fixture
def row(regions):
    def make(name, *, number=1, artisan=None, business=None, skill=None, given=None):
        bundle = {
            "artisan": {**ARTISAN, **(artisan or {})},
            "business": {**BUSINESS, **(business or {})},
            "skill": {**SKILL, **(skill or {})},
            "set": {**SET, **(given or {})},
            "names": {"id-1": "Wartini"},
        }
        layout = layout_named(name, ENTITIES)
        cells, findings = row_of(layout, bundle, CODES, regions, number)
        headings = [column.heading for column in layout.columns]
        return dict(zip(headings, cells, strict=True)), findings

    return make


def test_bnsp(row):
    cells, findings = row("bnsp-19", number=7)
    assert findings == ()
    assert list(cells.values()) == [
        "7",
        "=SULASTRI",
        "3523085205800001",
        "TUBAN",
        "12/05/1980",
        "P",
        "Dusun Kidul RT 003 RW 001, Desa Gaji, Kec. Kerek, Kab. Tuban, Jawa Timur",
        "3523",
        "35",
        "081234567890",
        None,
        "3",
        "88",
        None,
        "01/12/2026",
        None,
        "2",
        "62",
        None,
    ]


def test_calon(row):
    cells, findings = row("calon-15")
    assert findings == ()
    assert cells["NAMA TEMPAT BEKERJA"] == "Batik Contoh"
    assert cells["ALAMAT"].startswith("Jl. Raya 2, Desa Margorejo, Kec. Kerek")
    assert cells["PENDIDIKAN TERAKHIR"] == "SMK"
    assert cells["JABATAN/PEKERJAAN"] == "Wiraswasta"
    assert cells["SKEMA SERTIFIKASI"] == "Pewarnaan"
    own, _ = row("calon-15", artisan={"workplace": "Sanggar", "job_title": "Pembatik"})
    assert own["NAMA TEMPAT BEKERJA"] == "Sanggar"
    assert own["JABATAN/PEKERJAAN"] == "Pembatik"


def test_proposal(row):
    cells, findings = row("daftar-usulan", number=2)
    assert findings == ()
    assert cells["No"] == 2
    assert cells["Tempat, tanggal lahir"] == "Tuban, 12/05/1980"
    assert (cells["Desa"], cells["Kecamatan"]) == ("Gaji", "Kerek")


def test_register_has_true_values(row):
    cells, findings = row("register")
    assert findings == ()
    assert cells["Tanggal lahir"] == date(1980, 5, 12)
    assert cells["Usaha: Omzet per bulan"] == Decimal("1250000.5")
    assert cells["Usaha: Pekerja laki-laki"] == 3
    assert cells["Jenis kelamin"] == "Perempuan"
    assert cells["Kode Desa/kelurahan"] == "35.23.08.2006"
    assert cells["Desa/kelurahan"] == "Gaji, Kec. Kerek"
    assert cells["Usaha: Pemilik"] == "Wartini"
    assert cells["NIK"] == "3523085205800001"


@pytest.mark.parametrize("empty", [None, "", {"unasked": True}])
def test_missing_is_said_with_field_and_cell(row, empty):
    cells, (finding,) = row("bnsp-19", number=3, artisan={"birth_place": empty})
    assert cells["TEMPAT LAHIR"] is None
    assert (finding.field, finding.sheet, finding.cell) == (
        "birth_place",
        "Blanko Pengajuan",
        "D4",
    )
    assert finding.blocking


def test_not_understood_goes_as_typed_and_blocks(row):
    cells, (finding,) = row("bnsp-19", artisan={"birth_date": {"raw": "31/02/1980"}})
    assert cells["TANGGAL LAHIR"] == "31/02/1980"
    assert (finding.field, finding.cell, finding.blocking) == ("birth_date", "E2", True)


def test_unknown_village_leaves_codes_empty(row):
    cells, findings = row("bnsp-19", artisan={"village": {"raw": "Gajii"}})
    assert (cells["KODE KOTA"], cells["KODE PROVINSI"]) == (None, None)
    assert {finding.field for finding in findings} == {"village"}


@pytest.mark.parametrize("day", ["besok", "2026-13-45", "31/02/2026"])
def test_what_is_given_is_checked(row, day):
    cells, findings = row("bnsp-19", given={"exam_date": day, "budget_source": "77"})
    assert (cells["TANGGAL UJI"], cells["KODE SUMBER ANGGARAN"]) == (day, "77")
    assert [finding.field for finding in findings] == ["exam_date", "budget_source"]


@pytest.mark.parametrize("day", ["2026-12-01", "1/12/2026", "1 Desember 2026"])
def test_given_dates_are_read_as_people_write_them(row, day):
    assert row("bnsp-19", given={"exam_date": day})[0]["TANGGAL UJI"] == "01/12/2026"


def test_limited_consent_leaves_out_what_it_limits(row):
    limited = {"consent": "terbatas", "consent_limits": ["telepon", "alamat", "usaha"]}
    cells, findings = row("daftar-usulan", artisan=limited)
    assert (cells["HP"], cells["Alamat"], cells["Nama IKM"]) == (None, None, None)
    assert cells["Desa"] == "Gaji"
    by_field = {finding.field: finding for finding in findings}
    assert set(by_field) == {"phone", "address", "business.name"}
    assert not by_field["phone"].blocking
    assert "terbatas" in by_field["address"].message


def test_full_consent_limits_nothing(row):
    stale = {"consent": "diberikan", "consent_limits": ["telepon"]}
    assert row("daftar-usulan", artisan=stale)[0]["HP"] == "081234567890"


def test_no_business_and_no_skill(regions):
    layout = layout_named("register", ENTITIES)
    cells, findings = row_of(layout, {"artisan": ARTISAN}, CODES, regions)
    assert len(cells) == len(layout.columns)
    assert findings == ()


def test_messages_hold_no_person(row):
    nobody = dict.fromkeys(ARTISAN) | {"nik": {"raw": "3523"}, "full_name": {"raw": "Su"}}
    _, findings = row("bnsp-19", artisan=nobody)
    assert findings
    assert not any("3523" in f.message or "Su " in f.message for f in findings)


def test_what_recipients_ask_in_one_column(regions):
    columns = tuple(
        Column(key, f"computed.{key}") for key in ("regency", "province", "rt_rw", "male", "female")
    )
    layout = Layout("", "", "Data", columns, at=Place("Data", 7, ("B", "C", "D", "F", "Z")))

    woman, _ = row_of(layout, {"artisan": ARTISAN}, CODES, regions)
    man, _ = row_of(layout, {"artisan": {"sex": "L", "rt": "001"}}, CODES, regions)

    assert woman == ("Kabupaten Tuban", "Jawa Timur", "003/001", None, "√")
    assert man == (None, None, "001", "√", None)


def test_findings_name_the_recipients_cell_and_its_date_style(regions):
    columns = (
        Column("Lahir", "artisan.birth_date", style="date", date_style="cell"),
        Column("Uji", "set.exam_date", style="date", date_style="iso"),
        Column("Surel", "artisan.email", required=True),
    )
    layout = Layout("", "", "Data", columns, at=Place("Data", 7, ("B", "D", "Z")))

    cells, findings = row_of(layout, {"artisan": ARTISAN, "set": SET}, CODES, regions, 3)

    assert cells == (date(1980, 5, 12), "2026-12-01", None)
    assert [one.cell for one in findings] == ["Z9"]


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        ("1980-05-12", "2026-05-11", 45),
        ("1980-05-12", "2026-05-12", 46),
        ("2004-02-29", "2026-02-28", 21),
        ("2004-02-29", "2026-03-01", 22),
        ("2027-01-01", "2026-12-31", None),
        ({"raw": "31/02/1980"}, "2026-12-31", None),
        (None, "2026-12-31", None),
        ("1980-05-12", None, None),
    ],
)
def test_age_in_whole_years_on_the_day_of_the_export(regions, born, day, age):
    layout = Layout("", "", "Data", (Column("Umur", "computed.age", style="number"),))
    bundle = {"artisan": {**ARTISAN, "birth_date": born}, "export": {"day": day}}
    assert row_of(layout, bundle, CODES, regions) == ((age,), ())


def test_a_missing_age_asks_for_the_day_of_birth(regions):
    wanted = Column("Umur*", "computed.age", required=True)
    layout = Layout("", "", "Data", (wanted,))
    bundle = {"artisan": {"nik": "1"}, "export": {"day": "2026-11-23"}}
    cells, (finding,) = row_of(layout, bundle, CODES, regions)
    assert (cells, finding.field, finding.cell) == ((None,), "birth_date", "A2")


@pytest.mark.parametrize(
    ("way", "value", "written"),
    [
        ("name:budget_source", "2", "APBD"),
        ("code:budget_source", "2", "2"),
        ("name:ministry", "62", "Biaya dari Pemda"),
        ("name:ministry", "Dinas Contoh", "Dinas Contoh"),
    ],
)
def test_what_is_given_by_code_goes_as_code_or_name(regions, way, value, written):
    source = f"set.{way.partition(':')[2]}"
    layout = Layout("", "", "Data", (Column("Isi", source, format=way),))
    cells, _ = row_of(layout, {"set": {source[4:]: value}}, CODES, regions)
    assert cells == (written,)
