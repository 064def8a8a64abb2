"""Questions about who may teach what, lessons, and who learned in them.

Sources: product.md (records).
"""

from batik_field.domain.fields import Entity, Field, Kind, Section
from batik_field.domain.wording import N_

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
