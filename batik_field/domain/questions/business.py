"""Questions about the business (usaha, IKM)."""

from batik_field.domain.fields import Entity, Field, Kind, Section, When
from batik_field.domain.wording import N_

PROFILE = Section(
    "profile",
    N_("Profil usaha"),
    (
        Field(
            "name",
            Kind.TEXT,
            N_("Nama usaha"),
            required=True,
            listed=True,
            searched=True,
            aliases=("nama ikm", "nama usaha/ikm", "usaha"),
        ),
        Field("brand", Kind.TEXT, N_("Merek dagang"), searched=True),
        Field("owner", Kind.LINK, N_("Pemilik"), link="artisan"),
        Field("year_started", Kind.YEAR, N_("Mulai usaha"), N_("Tahun, misalnya 1998"), low=1900),
        Field(
            "village",
            Kind.VILLAGE,
            N_("Desa/kelurahan usaha"),
            N_("Ketik sebagian nama desa atau kecamatan"),
            required=True,
            listed=True,
        ),
        Field("address", Kind.TEXT, N_("Alamat usaha")),
    ),
)

LEGAL = Section(
    "legal",
    N_("Legalitas"),
    (
        Field("nib", Kind.NIB, N_("NIB"), N_("13 angka"), listed=True),
        Field("kbli", Kind.TEXT, N_("KBLI"), N_("Industri batik: 13134 (KBLI 2020)")),
        Field("kbli_vintage", Kind.YEAR, N_("Tahun KBLI"), N_("2020 atau 2025"), low=2009),
        Field("npwp", Kind.NPWP, N_("NPWP"), N_("15 atau 16 angka, atau NIK")),
        Field("trademark", Kind.CHOICE, N_("Merek terdaftar"), codes="trademark_status"),
        Field(
            "trademark_number",
            Kind.TEXT,
            N_("Nomor merek"),
            shown=When("trademark", ("terdaftar", "proses")),
        ),
        Field(
            "trademark_year",
            Kind.YEAR,
            N_("Tahun merek"),
            low=1950,
            shown=When("trademark", ("terdaftar", "proses")),
        ),
        Field("halal", Kind.CHOICE, N_("Sertifikat halal"), codes="halal_status"),
        Field("batikmark", Kind.CHOICE, N_("Batikmark"), codes="batikmark_status"),
        Field("siinas", Kind.CHOICE, N_("Akun SIINas"), codes="siinas_status"),
    ),
)

SIZE = Section(
    "size",
    N_("Tenaga kerja dan skala"),
    (
        Field("workers_male", Kind.WHOLE, N_("Pekerja laki-laki"), unit=N_("orang"), low=0),
        Field("workers_female", Kind.WHOLE, N_("Pekerja perempuan"), unit=N_("orang"), low=0),
        Field(
            "workers_family",
            Kind.WHOLE,
            N_("di antaranya keluarga"),
            N_("Tidak dibayar"),
            unit=N_("orang"),
            low=0,
        ),
        Field("workers_paid", Kind.WHOLE, N_("di antaranya dibayar"), unit=N_("orang"), low=0),
        Field(
            "investment",
            Kind.MONEY,
            N_("Nilai investasi"),
            N_("Tanpa tanah dan bangunan"),
            low=0,
            sensitive=True,
        ),
        Field(
            "turnover",
            Kind.MONEY,
            N_("Omzet per bulan"),
            N_("Rata-rata setahun terakhir"),
            low=0,
            sensitive=True,
        ),
        Field(
            "production_pieces",
            Kind.WHOLE,
            N_("Produksi per bulan"),
            unit=N_("lembar"),
            low=0,
        ),
        Field("production_metres", Kind.DECIMAL, N_("Produksi kain"), unit=N_("meter"), low=0),
        Field("capacity_pieces", Kind.WHOLE, N_("Kapasitas per bulan"), unit=N_("lembar"), low=0),
        Field("capacity_metres", Kind.DECIMAL, N_("Kapasitas kain"), unit=N_("meter"), low=0),
    ),
)

CRAFT = Section(
    "craft",
    N_("Produk dan bahan"),
    (
        Field("products", Kind.CHOICES, N_("Produk"), codes="product"),
        Field("techniques", Kind.CHOICES, N_("Teknik"), codes="technique"),
        Field("motifs", Kind.CHOICES, N_("Motif"), codes="motif"),
        Field("natural_dyes", Kind.CHOICES, N_("Pewarna alam"), codes="natural_dye"),
        Field("synthetic_dyes", Kind.CHOICES, N_("Pewarna sintetis"), codes="synthetic_dye"),
        Field("fixers", Kind.CHOICES, N_("Pengunci warna"), codes="fixer"),
        Field("tools", Kind.CHOICES, N_("Alat"), codes="tool"),
        Field("materials", Kind.CHOICES, N_("Bahan baku"), codes="material"),
        Field("materials_origin", Kind.TEXT, N_("Asal bahan baku")),
    ),
)

MARKET = Section(
    "market",
    N_("Pasar"),
    (
        Field("market_reach", Kind.CHOICES, N_("Jangkauan pasar"), codes="market_reach"),
        Field(
            "export_countries",
            Kind.CHOICES,
            N_("Negara tujuan ekspor"),
            codes="country",
            shown=When("market_reach", ("ekspor",)),
        ),
        Field("channels", Kind.CHOICES, N_("Saluran penjualan"), codes="channel"),
        Field("note", Kind.LONG_TEXT, N_("Catatan usaha")),
    ),
)

BUSINESS = Entity(
    "business",
    N_("Usaha"),
    N_("Usaha"),
    (PROFILE, LEGAL, SIZE, CRAFT, MARKET),
    ("name",),
)
