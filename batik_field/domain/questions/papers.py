"""Questions about official papers: travel on duty, the office's own templates, consent wording.

Sources: domain.md 9 (papers officers need) and 7.1 (UU 27/2022: what a consent tells).
"""

from batik_field.domain.fields import Entity, Field, Kind, Section
from batik_field.domain.wording import N_

ASSIGNMENT = Entity(
    "assignment",
    N_("Tugas"),
    N_("Surat tugas"),
    (
        Section(
            "assignment",
            N_("Tugas"),
            (
                Field("number", Kind.TEXT, N_("Nomor surat tugas"), listed=True),
                Field("date", Kind.DATE, N_("Tanggal surat"), required=True, listed=True),
                Field("basis", Kind.LONG_TEXT, N_("Dasar"), N_("Satu dasar sebaris")),
                Field(
                    "officers",
                    Kind.TEXT,
                    N_("Petugas"),
                    N_("Nama dipisah koma, seperti di Pengaturan"),
                    required=True,
                    listed=True,
                ),
                Field("purpose", Kind.TEXT, N_("Untuk"), required=True),
                Field("destination", Kind.TEXT, N_("Tempat tujuan"), required=True),
                Field("start", Kind.DATE, N_("Mulai"), required=True, listed=True),
                Field("end", Kind.DATE, N_("Sampai"), required=True),
                Field("time", Kind.TEXT, N_("Waktu"), N_("Misalnya 08.00 WIB s.d. selesai")),
                Field("report_days", Kind.WHOLE, N_("Laporan dalam"), unit=N_("hari"), low=1),
            ),
        ),
        Section(
            "travel",
            N_("Perjalanan dinas (SPPD)"),
            (
                Field("travel_number", Kind.TEXT, N_("Nomor SPPD")),
                Field("departure", Kind.TEXT, N_("Tempat berangkat")),
                Field("transport", Kind.TEXT, N_("Alat angkut"), N_("Misalnya kendaraan dinas")),
                Field("cost_level", Kind.TEXT, N_("Tingkat biaya")),
                Field("followers", Kind.TEXT, N_("Pengikut")),
                Field("budget_institution", Kind.TEXT, N_("Pembebanan anggaran: instansi")),
                Field("budget_account", Kind.TEXT, N_("Pembebanan anggaran: mata anggaran")),
                Field("note", Kind.TEXT, N_("Keterangan lain")),
            ),
        ),
    ),
    ("date", "destination"),
)

PAPER_TEMPLATE = Entity(
    "paper_template",
    N_("Naskah dinas"),
    N_("Naskah dinas"),
    (
        Section(
            "paper_template",
            N_("Naskah dinas"),
            (
                Field(
                    "kind",
                    Kind.CHOICE,
                    N_("Jenis surat"),
                    required=True,
                    codes="paper_kind",
                    listed=True,
                ),
                Field("file", Kind.FILE, N_("Berkas Word (.docx)"), required=True),
                Field("since", Kind.DATE, N_("Dipakai sejak"), listed=True),
            ),
        ),
    ),
    ("kind",),
)

CONSENT_WORDING = Entity(
    "consent_wording",
    N_("Naskah persetujuan"),
    N_("Naskah persetujuan"),
    (
        Section(
            "consent_wording",
            N_("Naskah persetujuan data pribadi"),
            (
                Field("version", Kind.TEXT, N_("Versi"), required=True, listed=True),
                Field("since", Kind.DATE, N_("Berlaku sejak"), required=True, listed=True),
                Field(
                    "text",
                    Kind.LONG_TEXT,
                    N_("Isi"),
                    N_("Satu butir sebaris"),
                    required=True,
                ),
            ),
        ),
    ),
    ("version",),
)
