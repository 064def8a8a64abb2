"""How the headings of lists are spelt: other words for our questions, and abbreviations.

Source: domain notes 3.2. The questions' own labels and aliases and the headings of our layouts are
not repeated here; `vocabulary` puts all of them together.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from batik_field.domain.names import fold

Tokens = tuple[str, ...]

_BORN = "tempat tanggal bulan dan tahun lahir"

SPELLINGS: Mapping[str, tuple[str, ...]] = {
    "computed.number": ("no", "nomor urut", "urut", "#"),
    "artisan.full_name": (
        *("nama", "nama lengkap", "nama asesi", "nama peserta", "nama pengrajin", "nama perajin"),
        *("nama pembatik", "nama pemohon", "nama calon peserta", "peserta", "name", "full name"),
    ),
    "artisan.nik": (
        *("nik", "nomor induk kependudukan", "nomor ktp", "nomor nik", "nik ktp"),
        *("nomor identitas", "nomor kartu tanda penduduk"),
    ),
    "artisan.birth_place": ("tempat lahir", "kota lahir", "tempat kelahiran"),
    "artisan.birth_date": ("tanggal lahir", "tanggal kelahiran", "birth date"),
    "computed.born": (
        "tempat tanggal lahir",
        "ttl",
        "tempat tanggal kelahiran",
        "kelahiran",
        _BORN,
    ),
    "computed.age": (
        *("umur", "usia", "umur tahun", "usia tahun", "umur usia", "umur th", "usia th"),
        *("umur thn", "usia thn", "age"),
    ),
    "artisan.sex": ("jenis kelamin", "jns kel", "l/p", "jk", "j/k", "kelamin", "gender", "sex"),
    "computed.male": ("jenis kelamin l", "jk l", "laki-laki", "jenis kelamin laki-laki", "pria"),
    "computed.female": (
        "jenis kelamin p",
        "jk p",
        "perempuan",
        "jenis kelamin perempuan",
        "wanita",
    ),
    "computed.home": (
        *("alamat", "alamat lengkap", "alamat tempat tinggal", "tempat tinggal", "alamat rumah"),
        *("alamat domisili", "domisili", "alamat ktp", "alamat pengrajin"),
    ),
    "computed.street": (
        *("alamat jalan", "nama jalan", "dusun", "alamat dusun", "nama dusun"),
        *("jalan/dusun", "dukuh", "dusun/dukuh", "dusun/lingkungan"),
    ),
    "artisan.rt": ("rt",),
    "artisan.rw": ("rw",),
    "computed.rt_rw": ("rt/rw",),
    "computed.village": (
        *("desa", "kelurahan", "desa/kelurahan", "nama desa", "nama desa/kelurahan"),
        "kelurahan/desa/dusun",
    ),
    "computed.district": ("kecamatan", "nama kecamatan"),
    "computed.regency": ("kabupaten", "kota", "kabupaten/kota", "nama kabupaten/kota"),
    "computed.province": ("provinsi", "propinsi", "nama provinsi"),
    "computed.kode_kota": ("kode kota", "kode kabupaten", "kode kabupaten/kota"),
    "computed.kode_provinsi": ("kode provinsi", "kode propinsi"),
    "artisan.postcode": ("kode pos", "kodepos"),
    "artisan.phone": (
        *("telepon", "nomor telepon", "hp", "nomor hp", "whatsapp", "nomor whatsapp", "kontak"),
        *("nomor kontak", "telepon/hp", "nomor telepon/hp", "hp/whatsapp", "nomor hp/whatsapp"),
        *("telepon seluler", "nomor ponsel", "ponsel", "phone"),
    ),
    "artisan.email": ("email", "alamat email", "surel", "email pribadi"),
    "artisan.education": ("pendidikan", "pendidikan terakhir", "jenjang pendidikan"),
    "artisan.occupation": ("pekerjaan",),
    "artisan.job_title": ("jabatan",),
    "computed.job": ("jabatan/pekerjaan",),
    "computed.workplace": (
        *("nama tempat bekerja", "tempat bekerja", "tempat kerja", "nama instansi", "instansi"),
        *("nama perusahaan", "asal lembaga", "asal instansi", "asal perusahaan", "unit kerja"),
        *("nama lembaga", "instansi/perusahaan", "nama instansi/perusahaan"),
        "asal sekolah/lembaga",
    ),
    "computed.workplace_address": (
        *("alamat tempat bekerja", "alamat tempat kerja", "alamat instansi", "alamat kantor"),
        "alamat perusahaan",
    ),
    "business.name": (
        *("nama ikm", "nama usaha", "usaha", "ikm", "nama umkm", "umkm", "nama unit usaha"),
        *("nama usaha/ikm", "nama industri", "nama umkm/ikm", "nama ukm", "ukm"),
    ),
    "business.address": ("alamat usaha", "alamat ikm", "alamat umkm"),
    "business.brand": ("merek", "merk", "nama merek", "brand", "merek produk"),
    "business.nib": ("nib", "nomor nib", "nomor induk berusaha"),
    "business.npwp": ("npwp", "nomor npwp"),
    "business.year_started": ("tahun berdiri", "mulai usaha", "tahun mulai usaha"),
    "artisan.group": ("kelompok", "nama kelompok", "sentra", "nama sentra"),
    "artisan.nationality": ("kebangsaan", "kewarganegaraan"),
    "skill.skill": ("keahlian", "bidang", "bidang keahlian", "jenis keahlian"),
    "skill.experience_years": ("lama pengalaman", "pengalaman", "lama membatik"),
    "computed.scheme": ("skema", "skema sertifikasi", "nama skema", "judul skema"),
    "set.exam_date": ("tanggal uji", "tanggal uji kompetensi", "rencana uji kompetensi"),
    "set.schedule_code": ("kode jadwal", "jadwal"),
    "set.assessor": ("nomor registrasi asesor", "nomor reg asesor"),
    "set.budget_source": ("kode sumber anggaran",),
    "set.ministry": ("kode kementerian",),
}
OTHERWISE_WRITTEN: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("artisan.education", "code:education"): ("kode pendidikan terakhir",),
    ("artisan.occupation", "code:occupation"): ("kode jabatan", "kode jabatan/pekerjaan"),
    ("set.budget_source", "name:budget_source"): ("sumber anggaran", "nama sumber anggaran"),
    ("set.ministry", "name:ministry"): ("kementerian", "nama kementerian", "pemberi anggaran"),
}
"""Headings that ask for the code of an answer instead of its name, or the other way about."""
STAY_EMPTY = (
    *("keterangan", "ket", "catatan", "k/bk", "tanda tangan", "ttd", "paraf", "hasil", "nilai"),
    *("foto", "pas foto", "hasil uji", "rekomendasi"),
    *("nomor blanko", "nomor sertifikat", "nomor registrasi", "tahun met", "tanggal pleno"),
)
"""Columns that are known and stay empty: the recipient fills them, or somebody signs in them."""

_OTHERS = (
    *("ayah", "ibu", "suami", "istri", "kandung", "pasangan", "darurat", "wali", "anak"),
    *("asesor", "instruktur", "narasumber", "pendamping", "penguji", "ketua", "petugas"),
    *("bank", "rekening", "sekolah", "kampus", "tuk", "lsp", "bpjs", "lembaga", "tua"),
)
_FILLERS = (
    *("sesuai", "ktp", "peserta", "calon", "asesi", "pengrajin", "perajin", "lengkap", "anda"),
    *("yang", "aktif", "pribadi", "jelas", "asli", "saat", "ini", "wajib", "isi", "diisi"),
    *("angka", "digit", "pemohon", "dapat", "dihubungi", "bisa", "huruf", "kapital", "di", "pada"),
    *("ulang", "ulangi", "konfirmasi", "data", "genggam", "seluler"),
)
_STREET = ("alamat", "jalan", "dusun", "dukuh", "lingkungan", "blok", "gang")
_PLACES = ("desa", "kelurahan", "kecamatan", "kabupaten", "kota", "provinsi")
_AGAIN = ("ulang", "ulangi", "konfirmasi", "verifikasi")

_ABBREVIATED = {
    **dict.fromkeys(("no", "nmr", "nomer", "number"), "nomor"),
    **dict.fromkeys(("tgl", "tanggl", "tg"), "tanggal"),
    **dict.fromkeys(("tmp", "tmpt", "tpt", "tmpat"), "tempat"),
    **dict.fromkeys(("telp", "tlp", "tel", "telpon", "tlpn", "telephone", "telefon"), "telepon"),
    **dict.fromkeys(("handphone", "hape", "mobile"), "hp"),
    **dict.fromkeys(("wa", "whatsap"), "whatsapp"),
    **dict.fromkeys(("almt", "alm"), "alamat"),
    **dict.fromkeys(("kec", "kecamtan"), "kecamatan"),
    **dict.fromkeys(("kel", "kelurahn"), "kelurahan"),
    **dict.fromkeys(("kab",), "kabupaten"),
    **dict.fromkeys(("prov", "prop", "propinsi"), "provinsi"),
    **dict.fromkeys(("ds",), "desa"),
    **dict.fromkeys(("jl", "jln"), "jalan"),
    **dict.fromkeys(("dsn", "dus"), "dusun"),
    **dict.fromkeys(("dk", "dkh"), "dukuh"),
    **dict.fromkeys(("pend", "pendd", "pddk"), "pendidikan"),
    **dict.fromkeys(("jns", "jen"), "jenis"),
    **dict.fromkeys(("klmn", "klamin"), "kelamin"),
    **dict.fromkeys(("nm",), "nama"),
    **dict.fromkeys(("kd",), "kode"),
    **dict.fromkeys(("pek", "pekerj"), "pekerjaan"),
    **dict.fromkeys(("jab",), "jabatan"),
    **dict.fromkeys(("reg",), "registrasi"),
    **dict.fromkeys(("kerja",), "bekerja"),
    **dict.fromkeys(("merk",), "merek"),
}
OTHER_PEOPLE = frozenset(fold(word) for word in _OTHERS)
"""Whoever or whatever else a heading may ask about: then it is not about the artisan."""
FILLERS = frozenset(fold(word) for word in _FILLERS)
"""Words that say nothing about which question it is."""
STREET = frozenset(fold(word) for word in (*_STREET, "rt", "rw"))
"""Words for the parts of an address below the village."""
PLACES = frozenset(fold(word) for word in _PLACES)
"""Words for the parts of an address from the village up."""
AGAIN = frozenset(fold(word) for word in _AGAIN)
"""Words with which a heading asks for the same answer a second time."""

_EXPANDED = {fold(short): fold(long) for short, long in _ABBREVIATED.items()}
_FOOTNOTE = re.compile("[¹²³⁰-⁹]+|(?<=[^\\W\\d]) ?[0-9]{1,2}\\)$")
_JOINING = frozenset(("dan", "atau", "and", "or", "serta", "&"))
_TWO_WORDS = (("e mail", "email"), ("hand phone", "hp"), ("whats ap", "whatsap"))


@lru_cache(maxsize=4096)
def tokens(text: str) -> Tokens:
    """Return the words of a heading in one spelling, without marks such as * and :."""
    if text.count(")") != text.count("(") or not text.isascii():
        text = _FOOTNOTE.sub(" ", text.rstrip())
    folded = f" {fold(text.replace('_', ' ').replace('*', ' '))} "
    for old, new in _TWO_WORDS:
        folded = folded.replace(f" {old} ", f" {new} ")
    words = (_EXPANDED.get(word, word) for word in folded.split())
    return tuple(word for word in words if word not in _JOINING)


def key_of(words: Sequence[str]) -> Tokens:
    """Return the words in an order that does not depend on how they stood; each once."""
    return tuple(sorted(set(words)))
