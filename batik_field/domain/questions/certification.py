"""Questions about the certification year: batch, criteria, candidates, what was sent, tutors.

Sources: product.md (records, rules), domain.md 1 (schemes, validity), 2 (FR.APL.01) and 3 (codes).
"""

from batik_field.domain.fields import Entity, Field, Kind, Section, When
from batik_field.domain.wording import N_

FUNDING_OF_ITS_OWN = When("funding", ("lain",))

BATCH = Entity(
    "batch",
    N_("Angkatan"),
    N_("Angkatan"),
    (
        Section(
            "batch",
            N_("Angkatan"),
            (
                Field(
                    "year",
                    Kind.YEAR,
                    N_("Tahun"),
                    required=True,
                    low=2000,
                    # Candidates are sought in the year before the exam.
                    high=2100,
                    listed=True,
                ),
                Field(
                    "number",
                    Kind.WHOLE,
                    N_("Angkatan ke"),
                    N_("1 untuk yang pertama di tahun itu"),
                    required=True,
                    low=1,
                    listed=True,
                ),
                Field(
                    "certifier",
                    Kind.CHOICE,
                    N_("Lembaga sertifikasi"),
                    required=True,
                    codes="certifier",
                    listed=True,
                ),
                Field(
                    "schemes",
                    Kind.CHOICES,
                    N_("Skema"),
                    N_("Satu skema, kecuali balai menyebut lebih"),
                    required=True,
                    codes="scheme",
                ),
                Field("several_schemes", Kind.YES_NO, N_("Boleh lebih dari satu skema")),
                Field(
                    "quota",
                    Kind.WHOLE,
                    N_("Kuota"),
                    required=True,
                    unit=N_("orang"),
                    low=1,
                    listed=True,
                ),
                Field(
                    "districts",
                    Kind.CHOICES,
                    N_("Kecamatan"),
                    N_("Kosong berarti semua kecamatan"),
                    codes="district",
                ),
                Field("state", Kind.CHOICE, N_("Tahap"), codes="batch_state", listed=True),
            ),
        ),
        Section(
            "letters",
            N_("Tanggal dan surat"),
            (
                Field("announced", Kind.DATE, N_("Diumumkan"), listed=True),
                Field("announcement_letter", Kind.TEXT, N_("Nomor surat balai")),
                Field("apply_by", Kind.DATE, N_("Usulan paling lambat"), listed=True),
                Field("proposal_letter", Kind.TEXT, N_("Nomor surat usulan")),
                Field("proposal_date", Kind.DATE, N_("Tanggal surat usulan")),
                Field("recipient", Kind.TEXT, N_("Ditujukan kepada"), N_("Nama dan jabatan")),
                Field("recipient_address", Kind.TEXT, N_("Alamat penerima")),
            ),
        ),
        Section(
            "exam",
            N_("Uji kompetensi"),
            (
                Field("exam_date", Kind.DATE, N_("Tanggal uji"), listed=True),
                Field("exam_end", Kind.DATE, N_("Sampai tanggal")),
                Field("exam_place", Kind.TEXT, N_("Tempat uji (TUK)")),
                Field("exam_address", Kind.TEXT, N_("Alamat tempat uji")),
                Field("schedule_code", Kind.TEXT, N_("Kode jadwal")),
                Field("assessor", Kind.TEXT, N_("Nomor registrasi asesor"), N_("Diawali MET")),
                Field(
                    "package", Kind.TEXT, N_("Paket"), N_("Paket PSKK, bila bersama daerah lain")
                ),
            ),
        ),
        Section(
            "funding",
            N_("Anggaran"),
            (
                Field("funding", Kind.CHOICE, N_("Pembiayaan"), codes="funding_preset"),
                Field(
                    "budget_source",
                    Kind.CHOICE,
                    N_("Sumber anggaran"),
                    codes="budget_source",
                    shown=FUNDING_OF_ITS_OWN,
                ),
                Field(
                    "ministry",
                    Kind.CHOICE,
                    N_("Kementerian/pemberi anggaran"),
                    codes="ministry",
                    shown=FUNDING_OF_ITS_OWN,
                ),
                Field("note", Kind.LONG_TEXT, N_("Catatan")),
            ),
        ),
    ),
    ("year", "number"),
)

CRITERION = Entity(
    "criterion",
    N_("Syarat"),
    N_("Syarat"),
    (
        Section(
            "criterion",
            N_("Syarat angkatan"),
            (
                Field("batch", Kind.LINK, N_("Angkatan"), required=True, link="batch"),
                Field("position", Kind.WHOLE, N_("Urutan"), low=1, listed=True),
                Field(
                    "text",
                    Kind.TEXT,
                    N_("Bunyi syarat"),
                    N_("Seperti tertulis di surat balai"),
                    required=True,
                ),
                Field(
                    "rule",
                    Kind.CHOICE,
                    N_("Diperiksa menurut"),
                    N_("Yang tidak dapat diperiksa program dicentang petugas"),
                    required=True,
                    codes="criterion_rule",
                ),
                Field(
                    "skills",
                    Kind.CHOICES,
                    N_("Keahlian yang diminta"),
                    codes="skill",
                    shown=When("rule", ("keahlian",)),
                ),
                Field(
                    "least",
                    Kind.WHOLE,
                    N_("Paling sedikit"),
                    unit=N_("tahun"),
                    low=0,
                    high=120,
                    shown=When("rule", ("pengalaman", "umur")),
                ),
                Field(
                    "most",
                    Kind.WHOLE,
                    N_("Paling banyak"),
                    unit=N_("tahun"),
                    low=0,
                    high=120,
                    shown=When("rule", ("pengalaman", "umur")),
                ),
                Field(
                    "districts",
                    Kind.CHOICES,
                    N_("Kecamatan yang diminta"),
                    codes="district",
                    shown=When("rule", ("wilayah",)),
                ),
                Field(
                    "documents",
                    Kind.CHOICES,
                    N_("Dokumen yang diminta"),
                    codes="document_kind",
                    shown=When("rule", ("dokumen",)),
                ),
            ),
        ),
    ),
    ("text",),
)

CRITERION_TICK = Entity(
    "criterion_tick",
    N_("Centang syarat"),
    N_("Centang syarat"),
    (
        Section(
            "tick",
            N_("Centang syarat"),
            (
                Field("criterion", Kind.LINK, N_("Syarat"), required=True, link="criterion"),
                Field("artisan", Kind.LINK, N_("Pengrajin"), required=True, link="artisan"),
                Field("met", Kind.YES_NO, N_("Terpenuhi"), required=True, listed=True),
                Field("note", Kind.TEXT, N_("Catatan")),
            ),
        ),
    ),
    ("met",),
)

CANDIDATE = Entity(
    "candidate",
    N_("Peserta"),
    N_("Peserta"),
    (
        Section(
            "candidate",
            N_("Peserta"),
            (
                Field("batch", Kind.LINK, N_("Angkatan"), required=True, link="batch"),
                Field("artisan", Kind.LINK, N_("Pengrajin"), required=True, link="artisan"),
                Field("skill", Kind.CHOICE, N_("Keahlian"), codes="skill", listed=True),
                Field(
                    "scheme",
                    Kind.CHOICE,
                    N_("Skema"),
                    required=True,
                    codes="scheme",
                    listed=True,
                ),
                Field(
                    "state",
                    Kind.CHOICE,
                    N_("Keadaan"),
                    required=True,
                    codes="candidate_state",
                    listed=True,
                ),
                Field(
                    "rank",
                    Kind.WHOLE,
                    N_("Urutan"),
                    N_("Urutan dalam daftar usulan, atau dalam cadangan"),
                    low=1,
                    listed=True,
                ),
                Field(
                    "override_reason",
                    Kind.TEXT,
                    N_("Alasan pengecualian"),
                    N_(
                        "Mengapa diusulkan walau ada syarat, kuota, atau kecamatan yang tidak cocok"
                    ),
                ),
                Field("reason", Kind.TEXT, N_("Alasan"), N_("Bila ditolak atau tidak hadir")),
            ),
        ),
        Section(
            "assessment",
            N_("Asesmen"),
            (
                Field("purpose", Kind.CHOICE, N_("Tujuan asesmen"), codes="assessment_purpose"),
                Field("exam_date", Kind.DATE, N_("Tanggal uji"), listed=True),
                Field("exam_place", Kind.TEXT, N_("Tempat uji (TUK)")),
                Field("schedule_code", Kind.TEXT, N_("Kode jadwal")),
                Field("assessor", Kind.TEXT, N_("Nomor registrasi asesor"), N_("Diawali MET")),
                Field(
                    "budget_source",
                    Kind.CHOICE,
                    N_("Sumber anggaran"),
                    N_("Kosong berarti seperti angkatannya"),
                    codes="budget_source",
                ),
                Field(
                    "ministry",
                    Kind.CHOICE,
                    N_("Kementerian/pemberi anggaran"),
                    N_("Kosong berarti seperti angkatannya"),
                    codes="ministry",
                ),
                Field("result_date", Kind.DATE, N_("Tanggal hasil"), past=True, listed=True),
                Field("tutor", Kind.YES_NO, N_("Disarankan menjadi tutor")),
                Field("note", Kind.LONG_TEXT, N_("Catatan")),
            ),
        ),
    ),
    ("scheme", "state"),
)

SCHEME = Entity(
    "scheme",
    N_("Skema"),
    N_("Skema sertifikasi"),
    (
        Section(
            "scheme",
            N_("Skema sertifikasi"),
            (
                Field(
                    "scheme", Kind.CHOICE, N_("Skema"), required=True, codes="scheme", listed=True
                ),
                Field("number", Kind.TEXT, N_("Nomor skema"), N_("Misalnya SKM/BNSP/…")),
                Field("kind", Kind.CHOICE, N_("Jenis skema"), codes="scheme_kind"),
                Field("standard", Kind.TEXT, N_("Standar kompetensi kerja")),
                Field("years", Kind.WHOLE, N_("Masa berlaku"), unit=N_("tahun"), low=1, high=10),
                Field("source", Kind.TEXT, N_("Sumber")),
            ),
        ),
    ),
    ("scheme",),
)

COMPETENCY_UNIT = Entity(
    "competency_unit",
    N_("Unit kompetensi"),
    N_("Unit kompetensi"),
    (
        Section(
            "unit",
            N_("Unit kompetensi"),
            (
                Field(
                    "scheme", Kind.CHOICE, N_("Skema"), required=True, codes="scheme", listed=True
                ),
                Field("position", Kind.WHOLE, N_("Urutan"), low=1, listed=True),
                Field("code", Kind.TEXT, N_("Kode unit"), N_("Misalnya C.13BTK01.001.2")),
                Field("title", Kind.TEXT, N_("Judul unit"), required=True),
                Field("standard", Kind.TEXT, N_("Standar kompetensi kerja")),
                Field("source", Kind.TEXT, N_("Sumber")),
            ),
        ),
    ),
    ("title",),
)

COMPETENCY_ELEMENT = Entity(
    "competency_element",
    N_("Elemen kompetensi"),
    N_("Elemen kompetensi"),
    (
        Section(
            "element",
            N_("Elemen kompetensi"),
            (
                Field(
                    "unit",
                    Kind.LINK,
                    N_("Unit kompetensi"),
                    required=True,
                    link="competency_unit",
                ),
                Field("position", Kind.WHOLE, N_("Urutan"), low=1, listed=True),
                Field("text", Kind.TEXT, N_("Elemen"), required=True),
                Field(
                    "criteria",
                    Kind.LONG_TEXT,
                    N_("Kriteria unjuk kerja"),
                    N_("Satu kriteria sebaris"),
                ),
            ),
        ),
    ),
    ("text",),
)

SUBMISSION = Entity(
    "submission",
    N_("Pengajuan"),
    N_("Pengajuan"),
    (
        Section(
            "submission",
            N_("Pengajuan"),
            (
                Field("batch", Kind.LINK, N_("Angkatan"), required=True, link="batch"),
                Field("recipient", Kind.TEXT, N_("Penerima"), required=True, listed=True),
                Field("version", Kind.WHOLE, N_("Versi"), required=True, low=1, listed=True),
                Field("layout", Kind.TEXT, N_("Susunan"), listed=True),
                Field("template", Kind.LINK, N_("Buku kerja penerima"), link="template"),
                Field("letter_number", Kind.TEXT, N_("Nomor surat")),
                Field("letter_date", Kind.DATE, N_("Tanggal surat")),
                Field("date", Kind.DATE, N_("Dibekukan tanggal"), required=True, listed=True),
                Field("officer", Kind.TEXT, N_("Petugas"), required=True),
                Field("headings", Kind.LONG_TEXT, N_("Judul kolom"), N_("Satu judul sebaris")),
                Field("files", Kind.FILES, N_("Berkas yang dikirim")),
                Field("form", Kind.FILE, N_("Buku kerja sebelum diisi")),
                Field("form_use", Kind.LONG_TEXT, N_("Cara mengisi buku kerja")),
                Field("note", Kind.LONG_TEXT, N_("Catatan")),
            ),
        ),
    ),
    ("recipient", "version"),
)
"""`form` is the workbook of the time before its rows came in, and `form_use` (JSON) where they go:
with the sent rows they make the same cells again, whatever becomes of layouts and people."""

SENT_ROW = Entity(
    "sent_row",
    N_("Baris terkirim"),
    N_("Baris terkirim"),
    (
        Section(
            "sent_row",
            N_("Baris terkirim"),
            (
                Field("submission", Kind.LINK, N_("Pengajuan"), required=True, link="submission"),
                Field("artisan", Kind.LINK, N_("Pengrajin"), required=True, link="artisan"),
                Field("position", Kind.WHOLE, N_("Urutan"), required=True, low=1, listed=True),
                Field("cells", Kind.LONG_TEXT, N_("Isi baris"), required=True, sensitive=True),
            ),
        ),
    ),
    ("position",),
)
"""`cells` is the row as JSON; it may hold what is sensitive, and an erasure reaches it."""

TEMPLATE = Entity(
    "template",
    N_("Buku kerja penerima"),
    N_("Buku kerja penerima"),
    (
        Section(
            "template",
            N_("Buku kerja penerima"),
            (
                Field("recipient", Kind.TEXT, N_("Penerima"), required=True, listed=True),
                Field("name", Kind.TEXT, N_("Nama"), required=True, listed=True),
                Field("file", Kind.FILE, N_("Berkas kosong"), required=True),
                Field("sheet", Kind.TEXT, N_("Lembar")),
                Field(
                    "mapping",
                    Kind.LONG_TEXT,
                    N_("Isi kolom"),
                    N_("Judul kolom dan isian yang mengisinya"),
                ),
                Field("confirmed", Kind.DATE, N_("Dipastikan tanggal"), listed=True),
            ),
        ),
    ),
    ("recipient", "name"),
)

SURVEILLANCE = Entity(
    "surveillance",
    N_("Surveilan"),
    N_("Surveilan"),
    (
        Section(
            "surveillance",
            N_("Laporan surveilan"),
            (
                Field("artisan", Kind.LINK, N_("Pengrajin"), required=True, link="artisan"),
                Field(
                    "certificate", Kind.LINK, N_("Sertifikat"), required=True, link="certificate"
                ),
                Field("date", Kind.DATE, N_("Tanggal"), required=True, past=True, listed=True),
                Field("result", Kind.TEXT, N_("Hasil")),
                Field("file", Kind.FILE, N_("Berkas")),
            ),
        ),
    ),
    ("date",),
)

TUTOR = Entity(
    "tutor",
    N_("Tutor"),
    N_("Tutor"),
    (
        Section(
            "tutor",
            N_("Tutor"),
            (
                Field("artisan", Kind.LINK, N_("Pengrajin"), required=True, link="artisan"),
                Field(
                    "skill",
                    Kind.CHOICE,
                    N_("Boleh mengajar"),
                    required=True,
                    codes="skill",
                    listed=True,
                ),
                Field("since", Kind.DATE, N_("Sejak"), listed=True),
                Field("until", Kind.DATE, N_("Sampai"), listed=True),
                Field("basis", Kind.TEXT, N_("Dasar"), N_("Sertifikat atau surat penunjukan")),
                Field("note", Kind.TEXT, N_("Catatan")),
            ),
        ),
    ),
    ("skill",),
)

TUTORING = Entity(
    "tutoring",
    N_("Kegiatan mengajar"),
    N_("Kegiatan mengajar"),
    (
        Section(
            "tutoring",
            N_("Kegiatan mengajar"),
            (
                Field("artisan", Kind.LINK, N_("Tutor"), required=True, link="artisan"),
                Field("date", Kind.DATE, N_("Tanggal"), required=True, past=True, listed=True),
                Field("skill", Kind.CHOICE, N_("Keahlian"), codes="skill", listed=True),
                Field("topic", Kind.TEXT, N_("Pokok ajaran"), listed=True),
                Field(
                    "village",
                    Kind.VILLAGE,
                    N_("Desa/kelurahan"),
                    N_("Ketik sebagian nama desa atau kecamatan"),
                    listed=True,
                ),
                Field("learners", Kind.WHOLE, N_("Jumlah peserta"), unit=N_("orang"), low=0),
                Field("note", Kind.LONG_TEXT, N_("Catatan")),
            ),
        ),
    ),
    ("date", "topic"),
)

LEARNER = Entity(
    "learner",
    N_("Peserta ajar"),
    N_("Peserta ajar"),
    (
        Section(
            "learner",
            N_("Peserta ajar"),
            (
                Field("tutoring", Kind.LINK, N_("Kegiatan"), required=True, link="tutoring"),
                Field("artisan", Kind.LINK, N_("Pengrajin"), link="artisan"),
                Field("name", Kind.TEXT, N_("Nama"), N_("Bila belum ada di daftar pengrajin")),
            ),
        ),
    ),
    ("name",),
)
