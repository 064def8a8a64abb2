"""Questions about the artisan (pengrajin)."""

from batik_field.domain.doubts import neighbourhood
from batik_field.domain.fields import Entity, Field, Kind, Section, Values, When
from batik_field.domain.nik import nik_facts
from batik_field.domain.wording import N_


def nik_disagrees(values: Values) -> bool:
    """A reason is asked for where a whole NIK says something else than the other answers.

    Its regency is held against that of the village; a reason that was given stays in sight.
    """
    if values.get("nik_reason"):
        return True
    facts = nik_facts(str(values.get("nik")))
    if facts is None:
        return False
    born, sex, village = values.get("birth_date"), values.get("sex"), values.get("village")
    return (
        (isinstance(born, str) and born not in facts.birth_dates)
        or (isinstance(sex, str) and sex != facts.sex)
        or (isinstance(village, str) and not village.startswith(f"{facts.regency}."))
    )


IDENTITY = Section(
    "identity",
    N_("Identitas"),
    (
        Field(
            "nik",
            Kind.NIK,
            N_("NIK"),
            N_("16 angka, persis seperti di KTP"),
            required=True,
            listed=True,
            searched=True,
            aliases=("no ktp", "nomor ktp", "no nik", "nik/paspor"),
        ),
        Field(
            "nik_reason",
            Kind.TEXT,
            N_("Alasan NIK berbeda"),
            N_("Diisi bila NIK tidak cocok dengan tanggal lahir, jenis kelamin, atau kabupaten"),
            shown=nik_disagrees,
        ),
        Field(
            "full_name",
            Kind.TEXT,
            N_("Nama lengkap"),
            N_("Seperti tertulis di KTP, tanpa gelar"),
            required=True,
            listed=True,
            searched=True,
            aliases=("nama", "nama asesi", "nama peserta", "nama pengrajin"),
        ),
        Field(
            "alias",
            Kind.TEXT,
            N_("Nama panggilan"),
            N_("Nama yang dikenal di desa"),
            searched=True,
        ),
        Field(
            "birth_place",
            Kind.TEXT,
            N_("Tempat lahir"),
            required=True,
            aliases=("tempat lahir (sesuai ktp)",),
        ),
        Field(
            "birth_date",
            Kind.DATE,
            N_("Tanggal lahir"),
            N_("Hari/bulan/tahun, misalnya 12/05/1980"),
            required=True,
            past=True,
            listed=True,
            aliases=("tgl lahir", "tanggal lahir (dd/mm/yyyy)"),
        ),
        Field(
            "sex",
            Kind.CHOICE,
            N_("Jenis kelamin"),
            required=True,
            codes="sex",
            listed=True,
            aliases=("l/p", "jk", "kelamin"),
        ),
        Field("nationality", Kind.TEXT, N_("Kebangsaan"), N_("Kosong berarti Indonesia")),
        Field("portrait", Kind.FILE, N_("Pas foto"), N_("Ukuran 3x4, latar merah")),
    ),
)

HOME = Section(
    "home",
    N_("Tempat tinggal"),
    (
        Field(
            "address",
            Kind.TEXT,
            N_("Alamat"),
            N_("Jalan atau dusun dan nomor rumah"),
            required=True,
            aliases=("alamat lengkap", "tempat tinggal", "alamat tempat tinggal"),
        ),
        Field("rt", Kind.TEXT, N_("RT"), N_("Misalnya 003"), tidy=neighbourhood),
        Field("rw", Kind.TEXT, N_("RW"), N_("Misalnya 001"), tidy=neighbourhood),
        Field(
            "village",
            Kind.VILLAGE,
            N_("Desa/kelurahan"),
            N_("Ketik sebagian nama desa atau kecamatan"),
            required=True,
            listed=True,
            searched=True,
            aliases=("desa", "kelurahan", "desa/kel"),
        ),
        Field(
            "landmark",
            Kind.TEXT,
            N_("Petunjuk rumah"),
            N_("Cara menemukan pintunya, misalnya sebelah timur masjid"),
        ),
        Field("postcode", Kind.POSTCODE, N_("Kode pos"), N_("5 angka")),
    ),
)

CONTACT = Section(
    "contact",
    N_("Kontak"),
    (
        Field(
            "phone",
            Kind.PHONE,
            N_("Nomor HP"),
            N_("Sebaiknya yang memakai WhatsApp"),
            required=True,
            listed=True,
            searched=True,
            aliases=("telp", "no hp", "hp", "telepon", "no. telepon", "whatsapp"),
        ),
        Field("second_phone", Kind.PHONE, N_("Nomor lain"), N_("Keluarga atau tetangga")),
        Field(
            "email",
            Kind.EMAIL,
            N_("Surel"),
            N_("Boleh kosong"),
            aliases=("e-mail", "email", "email pribadi"),
        ),
    ),
)

WORK = Section(
    "work",
    N_("Pendidikan dan pekerjaan"),
    (
        Field(
            "education",
            Kind.CHOICE,
            N_("Pendidikan terakhir"),
            N_("Paket A, B, C: ijazah kesetaraan SD, SMP, SMA"),
            required=True,
            codes="education",
            aliases=("pendidikan", "kode pendidikan"),
        ),
        Field(
            "occupation",
            Kind.CHOICE,
            N_("Pekerjaan"),
            N_("Seperti di KTP; ketik misalnya batik atau perajin"),
            required=True,
            codes="occupation",
            aliases=("kode pekerjaan",),
        ),
        Field(
            "job_title",
            Kind.TEXT,
            N_("Jabatan"),
            N_("Misalnya pemilik, pembatik, pewarna"),
            aliases=("jabatan/pekerjaan",),
        ),
        Field(
            "workplace",
            Kind.TEXT,
            N_("Nama tempat bekerja"),
            N_("Kosong bila sama dengan usahanya"),
            aliases=("nama instansi", "nama tempat bekerja"),
        ),
        Field("workplace_address", Kind.TEXT, N_("Alamat tempat bekerja")),
        Field("workplace_postcode", Kind.POSTCODE, N_("Kode pos tempat bekerja")),
        Field("workplace_phone", Kind.PHONE, N_("Telepon tempat bekerja")),
        Field("workplace_email", Kind.EMAIL, N_("Surel tempat bekerja")),
        Field(
            "business",
            Kind.LINK,
            N_("Usaha"),
            N_("IKM tempat ia membatik"),
            link="business",
            listed=True,
        ),
        Field(
            "group",
            Kind.TEXT,
            N_("Kelompok/sentra"),
            N_("Misalnya Sentra Batik Gedog Margorejo"),
            listed=True,
        ),
    ),
)

CONSENT = Section(
    "consent",
    N_("Persetujuan data pribadi"),
    (
        Field(
            "consent",
            Kind.CHOICE,
            N_("Persetujuan"),
            N_("Apa kata pengrajin tentang pemakaian datanya"),
            codes="consent",
            listed=True,
        ),
        Field(
            "consent_date",
            Kind.DATE,
            N_("Tanggal persetujuan"),
            N_("Hari ia mengatakannya, misalnya hari kunjungan ini"),
            past=True,
        ),
        Field("consent_how", Kind.CHOICE, N_("Cara persetujuan"), codes="consent_how"),
        Field("consent_wording", Kind.TEXT, N_("Versi naskah persetujuan")),
        Field(
            "consent_limits",
            Kind.CHOICES,
            N_("Yang tidak boleh dikirim"),
            N_("Keterangan ini tidak ikut dalam kiriman mana pun"),
            codes="consent_limit",
            shown=When("consent", ("terbatas",)),
        ),
        Field(
            "consent_guardian",
            Kind.TEXT,
            N_("Nama wali"),
            N_("Bila pengrajin di bawah umur atau diwakili"),
        ),
        Field(
            "lawful_basis",
            Kind.CHOICE,
            N_("Dasar pemrosesan"),
            N_("Mengapa dinas boleh mencatat datanya; biasanya tugas pelayanan publik"),
            codes="lawful_basis",
        ),
    ),
)

OTHER = Section(
    "other",
    N_("Keterangan lain"),
    (
        Field("standing", Kind.CHOICE, N_("Keadaan"), codes="standing", listed=True),
        Field(
            "adjustment_need",
            Kind.LONG_TEXT,
            N_("Penyesuaian wajar"),
            N_("Bantuan yang ia perlukan saat uji, misalnya kursi roda atau soal dibacakan"),
            sensitive=True,
        ),
        Field("note", Kind.LONG_TEXT, N_("Catatan")),
    ),
)

ARTISAN = Entity(
    "artisan",
    N_("Pengrajin"),
    N_("Pengrajin"),
    (IDENTITY, HOME, CONTACT, WORK, CONSENT, OTHER),
    ("full_name",),
)
