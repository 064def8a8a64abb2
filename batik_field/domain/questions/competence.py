"""Questions about the skill, earlier help and the papers of an artisan."""

from batik_field.domain.fields import Entity, Field, Kind, Section
from batik_field.domain.wording import N_

SKILL = Entity(
    "skill",
    N_("Keahlian"),
    N_("Keahlian"),
    (
        Section(
            "skill",
            N_("Keahlian"),
            (
                Field("artisan", Kind.LINK, N_("Pengrajin"), required=True, link="artisan"),
                Field(
                    "skill",
                    Kind.CHOICE,
                    N_("Keahlian"),
                    N_("Membatik, merancang, atau pewarnaan"),
                    required=True,
                    codes="skill",
                    listed=True,
                    aliases=("bidang", "keahlian"),
                ),
                Field(
                    "chosen",
                    Kind.YES_NO,
                    N_("Dipilih untuk sertifikasi"),
                    N_("Satu keahlian yang diajukan"),
                    required=True,
                    listed=True,
                ),
                Field(
                    "scheme",
                    Kind.CHOICE,
                    N_("Skema"),
                    codes="scheme",
                    near="skill",
                    listed=True,
                    aliases=("skema sertifikasi",),
                ),
                Field("techniques", Kind.CHOICES, N_("Teknik"), codes="technique"),
                Field("steps", Kind.CHOICES, N_("Langkah yang dikuasai"), codes="step"),
                Field(
                    "experience_years",
                    Kind.WHOLE,
                    N_("Lama pengalaman"),
                    unit=N_("tahun"),
                    low=0,
                    high=80,
                    listed=True,
                ),
                Field(
                    "self_assessment",
                    Kind.CHOICE,
                    N_("Penilaian diri"),
                    N_("Menurut pengrajin sendiri"),
                    codes="self_assessment",
                ),
                Field("portfolio", Kind.FILES, N_("Foto karya")),
                Field("note", Kind.LONG_TEXT, N_("Catatan")),
            ),
        ),
    ),
    ("skill",),
)

FACILITATION = Entity(
    "facilitation",
    N_("Fasilitasi"),
    N_("Fasilitasi"),
    (
        Section(
            "facilitation",
            N_("Fasilitasi yang pernah diterima"),
            (
                Field("artisan", Kind.LINK, N_("Pengrajin"), required=True, link="artisan"),
                Field(
                    "kind",
                    Kind.CHOICE,
                    N_("Jenis"),
                    required=True,
                    codes="facilitation_kind",
                    listed=True,
                ),
                Field("year", Kind.YEAR, N_("Tahun"), required=True, low=1970, listed=True),
                Field("funder", Kind.CHOICE, N_("Sumber dana"), codes="funder"),
                Field("what", Kind.TEXT, N_("Apa yang diterima")),
                Field("note", Kind.LONG_TEXT, N_("Catatan")),
            ),
        ),
    ),
    ("kind", "year"),
)

DOCUMENT = Entity(
    "document",
    N_("Dokumen"),
    N_("Dokumen"),
    (
        Section(
            "document",
            N_("Bukti kelengkapan"),
            (
                Field("artisan", Kind.LINK, N_("Pengrajin"), required=True, link="artisan"),
                Field(
                    "kind",
                    Kind.CHOICE,
                    N_("Jenis dokumen"),
                    required=True,
                    codes="document_kind",
                    listed=True,
                ),
                Field(
                    "state",
                    Kind.CHOICE,
                    N_("Keadaan"),
                    N_("Menurut FR.APL.01 bagian 3"),
                    required=True,
                    codes="document_state",
                    listed=True,
                ),
                Field("file", Kind.FILE, N_("Berkas")),
                Field("promised_by", Kind.DATE, N_("Dijanjikan tanggal"), listed=True),
                Field("note", Kind.TEXT, N_("Catatan")),
            ),
        ),
    ),
    ("kind",),
)

CERTIFICATE = Entity(
    "certificate",
    N_("Sertifikat"),
    N_("Sertifikat"),
    (
        Section(
            "certificate",
            N_("Sertifikat kompetensi"),
            (
                Field("artisan", Kind.LINK, N_("Pengrajin"), required=True, link="artisan"),
                Field(
                    "kind",
                    Kind.CHOICE,
                    N_("Penerbit"),
                    N_("Balai atau kementerian/BNSP; tiap peserta menerima dua"),
                    required=True,
                    codes="certificate_kind",
                    listed=True,
                ),
                Field("number", Kind.TEXT, N_("Nomor sertifikat"), required=True, listed=True),
                Field("registration_number", Kind.TEXT, N_("Nomor registrasi")),
                Field("blank_number", Kind.TEXT, N_("Nomor blangko")),
                Field("issuer", Kind.TEXT, N_("Diterbitkan oleh"), required=True),
                Field(
                    "issued",
                    Kind.DATE,
                    N_("Tanggal terbit"),
                    required=True,
                    past=True,
                    listed=True,
                ),
                Field("expires", Kind.DATE, N_("Berlaku sampai"), listed=True),
                Field("scheme", Kind.CHOICE, N_("Skema"), codes="scheme"),
                Field("candidate", Kind.LINK, N_("Peserta angkatan"), link="candidate"),
                Field("scan", Kind.FILE, N_("Pindaian")),
                Field("handed_over", Kind.DATE, N_("Diserahkan tanggal"), past=True),
            ),
        ),
    ),
    ("kind", "number"),
)
