"""Every heading that was really seen on a list, word for word as domain notes 3.1, 3.2 and 3.7 have
it, means what the notes say it holds."""

import pytest

from batik_field.exports.proposal import Answer, propose
from batik_field.exports.vocabulary import LEFT_EMPTY, Vocabulary

KNOWN = Vocabulary.shipped()
EMPTY = "stays empty"
"""The recipient fills it."""
ASK = "ask"
"""It differs from one recipient to the next: left empty with a finding until somebody says."""

NUMBER, NAME, NIK = "computed.number", "artisan.full_name", "artisan.nik"
PLACE, DAY, SEX, HOME = "artisan.birth_place", "artisan.birth_date", "artisan.sex", "computed.home"
PHONE, EMAIL = "artisan.phone phone_local", "artisan.email"
SCHOOL, SCHOOL_CODE = "artisan.education label", "artisan.education code:education"
WORK, WORK_CODE = "artisan.occupation label", "artisan.occupation code:occupation"
SCHEME, EXAM = "computed.scheme", "set.exam_date"
WORKPLACE, WORKPLACE_AT = "computed.workplace", "computed.workplace_address"
BUDGET_CODE, BUDGET = "set.budget_source code:budget_source", "set.budget_source name:budget_source"
MINISTRY_CODE, MINISTRY = "set.ministry code:ministry", "set.ministry name:ministry"

BLANKO = {
    "No": NUMBER,
    "NAMA ASESI": NAME,
    "NIK": NIK,
    "TEMPAT LAHIR": PLACE,
    "TANGGAL LAHIR": DAY,
    "JENIS KELAMIN": SEX,
    "TEMPAT TINGGAL": HOME,
    "KODE KOTA": "computed.kode_kota",
    "KODE PROVINSI": "computed.kode_provinsi",
    "TELP": PHONE,
    "EMAIL": EMAIL,
    "KODE PENDIDIKAN": SCHOOL_CODE,
    "KODE PEKERJAAN": WORK_CODE,
    "KODE JADWAL": "set.schedule_code",
    "TANGGAL UJI": EXAM,
    "NOMOR REGISTRASI ASESOR": "set.assessor",
    "KODE SUMBER ANGGARAN": BUDGET_CODE,
    "KODE KEMENTERIAN": MINISTRY_CODE,
    "K/BK": EMPTY,
}
LISTS = {
    "blanko": BLANKO,
    "blanko with an origin": {**BLANKO, "ASAL SEKOLAH/LEMBAGA": WORKPLACE},
    "blanko with a proposer": {**BLANKO, "PENGUSUL": ASK},
    "blanko with a scheme": {**BLANKO, "nama skema": SCHEME},
    "older blanko": {
        **{heading: means for heading, means in BLANKO.items() if heading != "KODE JADWAL"},
        "KODE SKEMA": ASK,
        "KODE TUK": ASK,
    },
    "candidates": {
        "No": NUMBER,
        "NAMA LENGKAP": NAME,
        "NAMA TEMPAT BEKERJA": WORKPLACE,
        "ALAMAT": WORKPLACE_AT,
        "NIK": NIK,
        "TEMPAT LAHIR": PLACE,
        "TANGGAL LAHIR": DAY,
        "JENIS KELAMIN": SEX,
        "ALAMAT TEMPAT TINGGAL": HOME,
        "TELP": PHONE,
        "EMAIL": EMAIL,
        "PENDIDIKAN TERAKHIR": SCHOOL,
        "JABATAN/PEKERJAAN": "computed.job",
        "SKEMA SERTIFIKASI": SCHEME,
        "RENCANA UJI KOMPETENSI": EXAM,
    },
    "names instead of codes": {
        "No": NUMBER,
        "NAMA ASESI": NAME,
        "NIK": NIK,
        "TEMPAT TINGGAL": HOME,
        "KOTA": "computed.regency",
        "PROVINSI": "computed.province",
        "PENDIDIKAN": SCHOOL,
        "PEKERJAAN": WORK,
        "JADWAL": "set.schedule_code",
        "SUMBER ANGGARAN": BUDGET,
        "KEMENTERIAN": MINISTRY,
        "K/BK": EMPTY,
        "PENGUSUL": ASK,
    },
    "biodata": {
        "No": NUMBER,
        "Nama": NAME,
        "NIK": NIK,
        "Tempat Lahir": PLACE,
        "Tanggal Lahir": DAY,
        "JK": SEX,
        "Telp": PHONE,
        "Email": EMAIL,
        "Alamat": HOME,
        "Kode Provinsi": "computed.kode_provinsi",
        "Kode Kota": "computed.kode_kota",
        "Pendidikan": SCHOOL,
        "Pekerjaan": WORK,
        "Sumber Anggaran": BUDGET,
        "Asal Lembaga": WORKPLACE,
        "Skema": SCHEME,
        "TUK": ASK,
        "Tanggal Pilihan": ASK,
        "Tanggal Daftar": ASK,
    },
    "registry": {
        "no. blanko": EMPTY,
        "nomor sertifikat": EMPTY,
        "tahun": ASK,
        "nomor registrasi": EMPTY,
        "tahun MET": EMPTY,
        "tanggal pleno": EMPTY,
        "TUK": ASK,
        "asal perusahaan": WORKPLACE,
        "skema": SCHEME,
    },
    "daftar usulan": {
        "No": NUMBER,
        "Nama": NAME,
        "NIK": NIK,
        "L/P": SEX,
        "TTL": "computed.born",
        "Alamat": "computed.street",
        "Desa": "computed.village",
        "Kecamatan": "computed.district",
        "HP": PHONE,
        "Nama IKM": "business.name",
        "Keahlian": "skill.skill label",
        "Keterangan": EMPTY,
    },
}
ALIASES = {
    NAME: ("nama", "nama lengkap", "nama asesi"),
    HOME: ("alamat", "alamat lengkap", "tempat tinggal"),
    "computed.kode_kota": ("kota (kode)", "kabupaten (kode)", "kota/kabupaten (kode)"),
    "computed.regency": ("kota", "kabupaten", "kota/kabupaten"),
    PHONE: ("telp", "no hp", "hp"),
    EMAIL: ("email", "email pribadi"),
    SCHOOL: ("pendidikan", "pendidikan terakhir"),
    SCHOOL_CODE: ("pendidikan (kode)", "pendidikan terakhir (kode)"),
    WORK: ("pekerjaan",),
    "artisan.job_title": ("jabatan",),
    "computed.job": ("pekerjaan / jabatan", "jabatan/pekerjaan"),
    WORK_CODE: ("pekerjaan (kode)", "jabatan (kode)", "pekerjaan / jabatan (kode)"),
    WORKPLACE: ("nama instansi", "tempat bekerja", "nama instansi / tempat bekerja"),
    BUDGET: ("sumber anggaran",),
    BUDGET_CODE: ("sumber anggaran (kode)",),
    ASK: ("nama TUK",),
}
SPELT = [
    *(str.upper, str.title, str.lower, lambda heading: heading.replace(" ", "  ")),
    *(lambda heading: f" {heading}*", lambda heading: f"{heading} :"),
    *(lambda heading: heading.replace(" ", "\n"), lambda heading: heading.replace(" ", "_")),
]
"""How else the same words stand on a sheet."""


def answers(*headings: str) -> list[str]:
    """Return what each column of a list would hold: source and format, EMPTY or ASK."""
    found = propose([(heading,) for heading in headings], KNOWN)
    return [
        EMPTY if one.column == LEFT_EMPTY else said(one.answer) if one.column else ASK
        for one in found
    ]


def said(answer: Answer) -> str:
    return " ".join(filter(None, answer))


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_was_seen_is_understood_as_a_whole(name: str) -> None:
    wanted = LISTS[name]

    assert dict(zip(wanted, answers(*wanted), strict=True)) == wanted


@pytest.mark.parametrize(
    ("heading", "means"), [(one, means) for means, each in ALIASES.items() for one in each]
)
def test_an_alias_is_understood_alone(heading: str, means: str) -> None:
    assert answers(heading) == [means]


@pytest.mark.parametrize("spell", range(len(SPELT)))
def test_case_spaces_and_marks_change_nothing(spell: int) -> None:
    headings = {heading: means for each in LISTS.values() for heading, means in each.items()}
    context = {"ALAMAT": HOME, "Alamat": HOME}  # alone it is the home

    for heading, means in {**headings, **context}.items():
        assert answers(SPELT[spell](heading)) == [means], heading
