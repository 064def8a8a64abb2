"""Questions about schemes, their units and elements of competence (domain.md 1.1-1.2).

Sources: product.md (records).
"""

from batik_field.domain.fields import Entity, Field, Kind, Section, When
from batik_field.domain.wording import N_

VERIFIED = (
    Field(
        "verified",
        Kind.YES_NO,
        N_("Sudah diverifikasi"),
        N_("Ya bila sudah dicocokkan dengan dokumen balai atau SKKNI"),
    ),
    Field(
        "verified_on",
        Kind.DATE,
        N_("Tanggal verifikasi"),
        required=True,
        past=True,
        shown=When("verified", (True,)),
    ),
    Field(
        "source",
        Kind.TEXT,
        N_("Sumber"),
        N_("Dokumen yang dipakai mencocokkan, misalnya nomor surat balai"),
    ),
)
"""Only what has a source and a day counts as verified (domain.md 11)."""

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
                *VERIFIED,
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
                *VERIFIED,
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
