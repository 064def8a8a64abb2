"""Questions about the visit, what was promised there, and how a certified artisan fares."""

from batik_field.domain.fields import Entity, Field, Kind, Section, When
from batik_field.domain.wording import N_

VISIT = Entity(
    "visit",
    N_("Kunjungan"),
    N_("Kunjungan"),
    (
        Section(
            "visit",
            N_("Kunjungan"),
            (
                Field("artisan", Kind.LINK, N_("Pengrajin"), required=True, link="artisan"),
                Field("business", Kind.LINK, N_("Usaha"), link="business"),
                Field("date", Kind.DATE, N_("Tanggal"), required=True, past=True, listed=True),
                Field("start", Kind.TIME, N_("Mulai"), N_("Jam:menit, misalnya 09:30")),
                Field("end", Kind.TIME, N_("Selesai"), N_("Jam:menit, misalnya 10:15")),
                Field("officers", Kind.TEXT, N_("Petugas"), required=True, listed=True),
                Field(
                    "purpose",
                    Kind.CHOICE,
                    N_("Tujuan"),
                    required=True,
                    codes="visit_purpose",
                    listed=True,
                ),
                Field(
                    "outcome",
                    Kind.CHOICE,
                    N_("Hasil"),
                    required=True,
                    codes="visit_outcome",
                    listed=True,
                ),
                Field("summary", Kind.LONG_TEXT, N_("Ringkasan")),
                Field("place", Kind.PLACE, N_("Koordinat"), N_("Lintang, bujur")),
                Field("photos", Kind.FILES, N_("Foto")),
                Field("signature", Kind.FILE, N_("Tanda tangan")),
            ),
        ),
    ),
    ("date", "outcome"),
)

FOLLOW_UP = Entity(
    "follow_up",
    N_("Tindak lanjut"),
    N_("Tindak lanjut"),
    (
        Section(
            "follow_up",
            N_("Tindak lanjut"),
            (
                Field("visit", Kind.LINK, N_("Kunjungan"), link="visit"),
                Field("monev", Kind.LINK, N_("Monev"), link="monev"),
                Field("artisan", Kind.LINK, N_("Pengrajin"), link="artisan"),
                Field("what", Kind.TEXT, N_("Apa"), required=True, listed=True),
                Field("who", Kind.TEXT, N_("Siapa"), listed=True),
                Field("by", Kind.DATE, N_("Paling lambat"), listed=True),
                Field("done", Kind.DATE, N_("Selesai tanggal"), past=True, listed=True),
            ),
        ),
    ),
    ("what",),
)

MONEV_VISIT = Section(
    "monev",
    N_("Monev"),
    (
        Field("artisan", Kind.LINK, N_("Pengrajin"), required=True, link="artisan"),
        Field("date", Kind.DATE, N_("Tanggal"), required=True, past=True, listed=True),
        Field("kind", Kind.CHOICE, N_("Jenis"), required=True, codes="monev_kind", listed=True),
        Field("officers", Kind.TEXT, N_("Petugas")),
        Field("place", Kind.TEXT, N_("Tempat")),
        Field(
            "certificate_used_for",
            Kind.CHOICES,
            N_("Sertifikat dipakai untuk"),
            codes="certificate_use",
        ),
    ),
)

MONEV_PRODUCTION = Section(
    "production",
    N_("Produksi dan tenaga kerja"),
    (
        Field("production_pieces", Kind.WHOLE, N_("Produksi per bulan"), unit=N_("lembar"), low=0),
        Field("production_metres", Kind.DECIMAL, N_("Produksi kain"), unit=N_("meter"), low=0),
        Field("production_note", Kind.TEXT, N_("Rincian per produk")),
        Field("capacity_pieces", Kind.WHOLE, N_("Kapasitas terpasang"), unit=N_("lembar"), low=0),
        Field("workers_male", Kind.WHOLE, N_("Pekerja laki-laki"), unit=N_("orang"), low=0),
        Field("workers_female", Kind.WHOLE, N_("Pekerja perempuan"), unit=N_("orang"), low=0),
        Field("workers_family", Kind.WHOLE, N_("di antaranya keluarga"), unit=N_("orang"), low=0),
        Field("workers_paid", Kind.WHOLE, N_("di antaranya dibayar"), unit=N_("orang"), low=0),
    ),
)

MONEV_MARKET = Section(
    "market",
    N_("Omzet dan pasar"),
    (
        Field("turnover", Kind.MONEY, N_("Omzet per bulan"), low=0, sensitive=True),
        Field("turnover_trend", Kind.CHOICE, N_("Arah omzet"), codes="turnover_trend"),
        Field("price_low", Kind.MONEY, N_("Harga terendah"), unit=N_("per lembar"), low=0),
        Field("price_high", Kind.MONEY, N_("Harga tertinggi"), unit=N_("per lembar"), low=0),
        Field("market_reach", Kind.CHOICES, N_("Jangkauan pasar"), codes="market_reach"),
        Field(
            "export_countries",
            Kind.CHOICES,
            N_("Negara tujuan ekspor"),
            codes="country",
            shown=When("market_reach", ("ekspor",)),
        ),
        Field("channels", Kind.CHOICES, N_("Saluran penjualan"), codes="channel"),
    ),
)

MONEV_WORKSHOP = Section(
    "workshop",
    N_("Bahan, alat, dan limbah"),
    (
        Field("materials", Kind.CHOICES, N_("Bahan baku"), codes="material"),
        Field("materials_origin", Kind.TEXT, N_("Asal bahan baku")),
        Field("supply_trouble", Kind.CHOICES, N_("Kendala pasokan"), codes="supply_trouble"),
        Field("equipment", Kind.CHOICE, N_("Keadaan alat"), codes="equipment_state"),
        Field("wastewater", Kind.CHOICE, N_("Pengolahan limbah cair"), codes="wastewater"),
        Field("legal_changes", Kind.TEXT, N_("Perubahan legalitas")),
    ),
)

MONEV_NEXT = Section(
    "next",
    N_("Kendala dan bantuan"),
    (
        Field("constraints", Kind.CHOICES, N_("Kendala"), codes="constraint"),
        Field("constraints_note", Kind.LONG_TEXT, N_("Uraian kendala")),
        Field("help_wanted", Kind.CHOICES, N_("Bantuan yang diharapkan"), codes="help_wanted"),
        Field("tutoring", Kind.YES_NO, N_("Menjadi tutor")),
        Field(
            "tutoring_times",
            Kind.WHOLE,
            N_("Berapa kali mengajar"),
            unit=N_("kali"),
            low=0,
            shown=When("tutoring", (True,)),
        ),
        Field(
            "tutoring_learners",
            Kind.WHOLE,
            N_("Berapa orang diajar"),
            unit=N_("orang"),
            low=0,
            shown=When("tutoring", (True,)),
        ),
        Field("photos", Kind.FILES, N_("Foto")),
        Field("signature", Kind.FILE, N_("Tanda tangan")),
        Field("note", Kind.LONG_TEXT, N_("Catatan")),
    ),
)

MONEV = Entity(
    "monev",
    N_("Monev"),
    N_("Monev"),
    (MONEV_VISIT, MONEV_PRODUCTION, MONEV_MARKET, MONEV_WORKSHOP, MONEV_NEXT),
    ("date", "kind"),
)

PRODUCT_PRICE = Entity(
    "product_price",
    N_("Harga produk"),
    N_("Harga produk"),
    (
        Section(
            "price",
            N_("Harga produk"),
            (
                Field("monev", Kind.LINK, N_("Monev"), required=True, link="monev"),
                Field("product", Kind.CHOICE, N_("Produk"), required=True, codes="product"),
                Field(
                    "output",
                    Kind.QUANTITY,
                    N_("Produksi per bulan"),
                    N_("Jumlah dan satuan"),
                    unit="unit",
                ),
                Field("price_low", Kind.MONEY, N_("Harga terendah"), low=0),
                Field("price_high", Kind.MONEY, N_("Harga tertinggi"), low=0),
            ),
        ),
    ),
    ("product",),
)
