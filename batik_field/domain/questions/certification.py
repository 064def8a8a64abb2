"""Questions about the certification year: batch, criteria, candidates, surveillance.

Sources: product.md (records, rules), domain.md 1 (validity), 2 (FR.APL.01) and 3 (codes).
"""

from batik_field.domain.fields import Entity, Field, Kind, Section, When
from batik_field.domain.wording import N_

SCHEDULE_CODE = N_("Kode hari uji dari balai; kosong sampai balai memberikannya")

FUNDING_OF_ITS_OWN = When("funding", ("lain",))

BATCH = Entity(
    "batch",
    N_("Angkatan"),
    N_("Angkatan"),
    (
        Section(
            "batch",
            N_("Skema dan kuota"),
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
                Field(
                    "announced",
                    Kind.DATE,
                    N_("Diumumkan"),
                    N_("Hari dinas mendapat kabar; tidak dicetak di surat"),
                    listed=True,
                ),
                Field(
                    "announcement_letter",
                    Kind.TEXT,
                    N_("Nomor surat balai"),
                    N_("Disebut di surat usulan"),
                ),
                Field(
                    "announcement_date",
                    Kind.DATE,
                    N_("Tanggal surat balai"),
                    N_("Tertulis di surat balai; disebut di surat usulan"),
                ),
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
                Field("schedule_code", Kind.TEXT, N_("Kode jadwal"), SCHEDULE_CODE),
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
                Field("schedule_code", Kind.TEXT, N_("Kode jadwal"), SCHEDULE_CODE),
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
