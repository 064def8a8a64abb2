"""What headings mean, however they are spelt, and that no answer is proposed twice."""

import pytest

from batik_field.exports.layouts import BNSP_19, CALON_15, DAFTAR_USULAN
from batik_field.exports.proposal import NOTHING, TAKEN, meaning, propose
from batik_field.exports.vocabulary import LEFT_EMPTY, Vocabulary, column_for, columns

KNOWN = Vocabulary.shipped()


def source(*parts: str) -> str | None:
    found = meaning(parts, KNOWN).column
    return found.source if found else None


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("No", "computed.number"),
        ("NO.", "computed.number"),
        ("Nomor Urut", "computed.number"),
        ("Nama Lengkap (sesuai KTP)", "artisan.full_name"),
        ("NAMA ASESI", "artisan.full_name"),
        ("Nama Peserta*", "artisan.full_name"),
        ("nama_lengkap", "artisan.full_name"),
        ("Nama sesuai KTP (huruf kapital)", "artisan.full_name"),
        ("NamaLengkap", "artisan.full_name"),
        ("Nama Lengkp", "artisan.full_name"),
        ("NIK / No. KTP", "artisan.nik"),
        ("Nomor Induk Kependudukan (NIK)", "artisan.nik"),
        ("No. KTP", "artisan.nik"),
        ("Konfirmasi NIK", "artisan.nik"),
        ("Tmpt. Lahir", "artisan.birth_place"),
        ("Tgl Lahir", "artisan.birth_date"),
        ("tanggallahir", "artisan.birth_date"),
        ("Tanggal Lahir (dd/mm/yyyy)", "artisan.birth_date"),
        ("Tempat, Tgl Lahir", "computed.born"),
        ("Tempat dan Tanggal Lahir", "computed.born"),
        ("TTL", "computed.born"),
        ("L/P", "artisan.sex"),
        ("L/P1)", "artisan.sex"),
        ("Alamat Rumah²", "computed.home"),
        ("NIK 2)", "artisan.nik"),
        ("Dusun", "computed.street"),
        ("Dusun/Jalan RT/RW", "computed.street"),
        ("Jl./Dsn., RT/RW", "computed.street"),
        ("Jalan, No. Rumah, RT dan RW", "computed.street"),
        ("Dusun, RT/RW, Desa", "computed.home"),
        ("JNS KEL", "artisan.sex"),
        ("Jenis Kelamin\n(L/P)", "artisan.sex"),
        ("Jenis Klamin", "artisan.sex"),
        ("Alamat Lengkap Sesuai KTP", "computed.home"),
        ("RT/RW", "computed.rt_rw"),
        ("Laki-laki", "computed.male"),
        ("Nomor Telepon Genggam", "artisan.phone"),
        ("Kelurahan / Desa", "computed.village"),
        ("Kec.", "computed.district"),
        ("Kab/Kota", "computed.regency"),
        ("Kota/Kabupaten (kode)", "computed.kode_kota"),
        ("NO. HP / WA", "artisan.phone"),
        ("No HP\n(WhatsApp)", "artisan.phone"),
        ("Telp/Fax", "artisan.phone"),
        ("E-mail", "artisan.email"),
        ("Alamat Email", "artisan.email"),
        ("Penddikan Terakhir", "artisan.education"),
        ("Jabatan / Pekerjaan", "computed.job"),
        ("Nama Tempat Kerja", "computed.workplace"),
        ("Nama UMKM/IKM", "business.name"),
        ("Umur", "computed.age"),
        ("Usia", "computed.age"),
        ("UMUR (TAHUN)", "computed.age"),
        ("Umur/Usia", "computed.age"),
        ("Usia saat ini", "computed.age"),
        ("Umur Thn.", "computed.age"),
        ("Judul Skema", "computed.scheme"),
        ("Tgl Uji", "set.exam_date"),
    ],
)
def test_a_heading_is_understood_in_its_spellings(heading: str, wanted: str) -> None:
    assert source(heading) == wanted


@pytest.mark.parametrize(
    "heading",
    [
        *("Ukuran Baju", "Nama Ibu Kandung", "Nama Asesor", "Nama TUK", "Nomor KK", "No Rekening"),
        *(
            "Umur Usaha",
            "Usia Anak",
            "Status",
            "Tanggal",
            "NIP",
            "Nama Suami (sesuai KTP)",
            "Nomor Rumah",
            "Jalan/Dusun Orang Tua",
            "12345",
            "?",
            "",
        ),
    ],
)
def test_what_nobody_knows_stays_unknown(heading: str) -> None:
    for typos in (False, True):
        assert meaning([heading], KNOWN, typos=typos) == NOTHING


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        (("Tempat, Tanggal Lahir", "Tempat"), "artisan.birth_place"),
        (("Tempat, Tanggal Lahir", "Tanggal"), "artisan.birth_date"),
        (("Alamat", "Desa"), "computed.village"),
        (("Usaha (IKM)", "Nama"), "business.name"),
        (("Data Peserta", "Nama"), "artisan.full_name"),
        (("Nomor", "HP"), "artisan.phone"),
        (("Orang Tua", "Nama"), None),
        (("Jenis Kelamin", "L"), "computed.male"),
        (("Jenis Kelamin", "P"), "computed.female"),
        (("L/P", "Kota"), "computed.regency"),
    ],
)
def test_a_group_says_whose_name_it_is(parts: tuple[str, ...], wanted: str | None) -> None:
    assert source(*parts) == wanted


def test_confidence_falls_with_the_distance() -> None:
    headings = ("NIK", "Nomor Induk Kependudukan (NIK)", "Nama sesuai KTP", "Nama Lengkp")

    sure = [meaning([heading], KNOWN).confidence for heading in headings]

    assert sure[0] == 1
    assert sure == sorted(sure, reverse=True)
    assert len(set(sure)) == len(sure)


@pytest.mark.parametrize("layout", [BNSP_19, CALON_15, DAFTAR_USULAN], ids=lambda one: one.name)
def test_our_own_layouts_are_understood(layout) -> None:
    found = propose([(column.heading,) for column in layout.columns], KNOWN)

    answers = [one.column.source if one.column else "?" for one in found]
    assert answers == [column.source for column in layout.columns]


def test_code_and_name_of_one_answer_are_two_columns() -> None:
    name, code = propose([("Pendidikan",), ("Kode Pendidikan",)], KNOWN)

    assert (name.column.format, code.column.format) == ("label", "code:education")


def test_no_answer_twice_unless_the_heading_asks_again() -> None:
    found = propose([("Nama",), ("NIK",), ("Nama Peserta",), ("Ulangi NIK",)], KNOWN)

    assert [one.column.source if one.column else one.reason for one in found] == [
        *("artisan.full_name", "artisan.nik", TAKEN, "artisan.nik"),
    ]


def test_the_surer_heading_gets_the_answer() -> None:
    loose, exact = propose([("Nama sesuai KTP",), ("Nama Lengkap",)], KNOWN)

    assert (loose.column, exact.column.source) == (None, "artisan.full_name")


def test_columns_that_stay_empty_are_known() -> None:
    found = propose([("Tanda Tangan",), ("Ket",), ("Paraf",)], KNOWN)

    assert [one.column for one in found] == [LEFT_EMPTY] * 3


@pytest.mark.parametrize(
    ("beside", "wanted"),
    [
        ((), "computed.home"),
        (("Desa", "Kecamatan"), "computed.street"),
        (("RT", "RW", "Desa"), "artisan.address"),
    ],
)
def test_the_address_leaves_out_what_has_a_column(beside: tuple[str, ...], wanted: str) -> None:
    assert propose([("Alamat",), *((one,) for one in beside)], KNOWN)[0].column.source == wanted


def test_every_field_key_names_one_column() -> None:
    assert column_for("nik") == column_for("artisan.nik")
    assert all(column.source == source for source, column in columns().items())
    assert column_for("set.tuk").source == "set.tuk"
