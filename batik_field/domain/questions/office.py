"""Questions about the office itself, its officers, and the code lists it edits."""

from batik_field.domain.fields import Entity, Field, Kind, Section
from batik_field.domain.wording import N_

OFFICE = Entity(
    "office",
    N_("Profil dinas"),
    N_("Profil dinas"),
    (
        Section(
            "office",
            N_("Dinas"),
            (
                Field("name", Kind.TEXT, N_("Nama dinas"), required=True),
                Field("government", Kind.TEXT, N_("Pemerintah"), N_("Baris pertama kop surat")),
                Field("regency", Kind.REGENCY, N_("Kabupaten/kota"), required=True),
                Field("address", Kind.TEXT, N_("Alamat")),
                Field("postcode", Kind.POSTCODE, N_("Kode pos")),
                Field("phone", Kind.PHONE, N_("Telepon")),
                Field("email", Kind.EMAIL, N_("Surel")),
                Field("website", Kind.TEXT, N_("Situs web")),
                Field(
                    "number_pattern",
                    Kind.TEXT,
                    N_("Pola nomor surat"),
                    N_("Misalnya 500.9/{nomor}/414.109/{tahun}"),
                ),
            ),
        ),
        Section(
            "signer",
            N_("Penanda tangan"),
            (
                Field("signer_title", Kind.TEXT, N_("Jabatan"), N_("Misalnya Kepala Dinas")),
                Field("signer_name", Kind.TEXT, N_("Nama")),
                Field("signer_rank", Kind.TEXT, N_("Pangkat")),
                Field("signer_nip", Kind.TEXT, N_("NIP"), N_("18 angka")),
                Field("signer_place", Kind.TEXT, N_("Tempat tanda tangan")),
            ),
        ),
        Section(
            "baseline",
            N_("Angka dasar"),
            (
                Field("known_artisans", Kind.WHOLE, N_("Jumlah pengrajin menurut dinas"), low=0),
                Field("known_year", Kind.YEAR, N_("Tahun"), low=1990),
                Field("known_source", Kind.TEXT, N_("Sumber")),
            ),
        ),
    ),
    ("name",),
)

OFFICER = Entity(
    "officer",
    N_("Petugas"),
    N_("Petugas"),
    (
        Section(
            "officer",
            N_("Petugas"),
            (
                Field("name", Kind.TEXT, N_("Nama"), required=True, listed=True),
                Field("nip", Kind.TEXT, N_("NIP"), N_("18 angka; kosong bila tidak ada")),
                Field("rank", Kind.TEXT, N_("Pangkat/golongan")),
                Field("job_title", Kind.TEXT, N_("Jabatan")),
                Field("role", Kind.CHOICE, N_("Peran"), required=True, codes="officer_role"),
            ),
        ),
    ),
    ("name",),
)

CODE = Entity(
    "code",
    N_("Kode"),
    N_("Daftar kode"),
    (
        Section(
            "code",
            N_("Butir daftar"),
            (
                Field("list", Kind.TEXT, N_("Daftar"), required=True, listed=True),
                Field("code", Kind.TEXT, N_("Kode"), required=True, listed=True),
                Field("label", Kind.TEXT, N_("Nama"), required=True),
                Field("hidden", Kind.YES_NO, N_("Tidak dipakai lagi")),
                Field("verified", Kind.YES_NO, N_("Sudah diverifikasi")),
                Field("source", Kind.TEXT, N_("Sumber")),
            ),
        ),
    ),
    ("list", "label"),
)
