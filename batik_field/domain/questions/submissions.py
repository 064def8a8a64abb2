"""Questions about what was sent, row by row, and the workbooks of those it is sent to.

Sources: product.md (records).
"""

from batik_field.domain.fields import Entity, Field, Kind, Section
from batik_field.domain.wording import N_

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
