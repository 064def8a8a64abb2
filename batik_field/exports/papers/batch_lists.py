"""Papers about a batch: the proposal, attendance, schedule, receipt of certificates, minutes.

Columns and headings: domain.md 9 (erik-cahya/sertifikasi-pemkab-badung); proposal and minutes are
of general knowledge and marked as not verified in the code list.
"""

from __future__ import annotations

from batik_field.exports.papers.blocks import (
    CLOSING,
    PAGE_WIDTH,
    PROSE,
    TITLE,
    Look,
    cell,
    either,
    listing,
    pairs,
    paragraph,
    row,
    table,
)
from batik_field.exports.papers.parts import code_mark, letterhead, signed_by_office

LEFT = Look()
BATCH = (
    ("Skema", "{{ skema }}"),
    ("Tempat uji (TUK)", "{{ batch.exam_place }}"),
    ("Alamat", "{{ batch.exam_address }}"),
    ("Tanggal", "{{ hari_uji }}"),
    ("Jumlah peserta", "{{ jumlah }} ({{ jumlah_kata }}) orang"),
)


def proposal() -> str:
    """Return the surat usulan with the list of candidates on a page of its own."""
    about = (
        ("Nomor", "{{ nomor }}"),
        ("Lampiran", "1 (satu) daftar"),
        ("Hal", "Usulan calon peserta sertifikasi kompetensi batik tahun {{ batch.year }}"),
    )
    body = (
        "Menindaklanjuti surat {{ batch.certifier }} nomor {{ batch.announcement_letter }} tanggal "
        "{{ batch.announcement_date }}, bersama ini kami usulkan {{ jumlah }} ({{ jumlah_kata }}) "
        "orang calon peserta sertifikasi kompetensi batik angkatan {{ batch.number }} tahun "
        "{{ batch.year }} pada skema {{ skema }}, sebagaimana daftar terlampir.",
        "Pembiayaan kegiatan ini melalui {{ batch.funding }}.{% if semua_bersedia %} Calon peserta "
        "telah menyatakan kesediaannya mengikuti seluruh tahapan sertifikasi.{% endif %}",
        "Demikian usulan ini kami sampaikan. Atas perhatian dan kerja samanya diucapkan terima "
        "kasih.",
    )
    return "".join(
        (
            letterhead(),
            paragraph("{{ tempat }}, {{ tanggal_surat }}", Look("right", after=2)),
            pairs(about, label_width=22),
            paragraph("Yth. {{ kepada }}", Look(before=4)),
            paragraph("{{ batch.recipient_address }}", Look(after=4)),
            *(paragraph(text, PROSE) for text in body[:-1]),
            paragraph(body[-1], CLOSING),
            signed_by_office(dated=""),
            _proposed(),
        )
    )


def _proposed() -> str:
    head = (
        ("Lampiran surat nomor", "{{ nomor }}"),
        ("Tanggal", "{{ tanggal_surat }}"),
    )
    columns = (
        ("No.", 9.0, "{{ loop.index }}", "center"),
        ("Nama", 40.0, "{{ orang.nama }}", "left"),
        ("NIK", 36.0, "{{ orang.nik }}", "left"),
        ("Tempat, tanggal lahir", 32.0, "{{ orang.lahir }}", "left"),
        ("Desa, kecamatan", 28.0, "{{ orang.desa }}", "left"),
        ("Skema", 25.0, "{{ orang.skema }}", "left"),
    )
    return "".join(
        (
            paragraph("", Look(size=1, new_page=True)),
            pairs(head, label_width=42, size=10),
            paragraph("DAFTAR CALON PESERTA SERTIFIKASI KOMPETENSI BATIK", TITLE),
            paragraph("TAHUN {{ batch.year }} ANGKATAN {{ batch.number }}", TITLE),
            paragraph("", Look(size=6)),
            listing(columns, "orang in peserta", size=9),
            signed_by_office(coded=False, dated=""),
        )
    )


def attendance() -> str:
    """Return the daftar hadir peserta: ten lines at least, with room to sign."""
    columns = (
        ("No.", 12.0, "{{ loop.index }}", "center"),
        ("Nama", 62.0, "{{ orang.nama }}", "left"),
        ("Organisasi / usaha", 50.0, "{{ orang.usaha }}", "left"),
        ("Tanda tangan", 46.0, "", "left"),
    )
    return "".join(
        (
            letterhead(),
            paragraph("DAFTAR HADIR PESERTA UJI KOMPETENSI", TITLE),
            paragraph("", Look(size=6)),
            pairs(BATCH),
            paragraph("", Look(size=6)),
            listing(columns, "orang in peserta_dan_kosong", height=10),
            signed_by_office(lead="Mengetahui,", dated=""),
        )
    )


def organisers() -> str:
    """Return the daftar hadir penyelenggara, to be written on by hand."""
    columns = (
        ("No.", 10.0, "{{ loop.index }}", "center"),
        ("Nama", 52.0, "{{ orang.nama }}", "left"),
        ("Jabatan dalam tim", 40.0, "", "left"),
        ("No. HP", 32.0, "", "left"),
        ("Tanda tangan", 36.0, "", "left"),
    )
    return "".join(
        (
            letterhead(),
            paragraph("DAFTAR HADIR PENYELENGGARA UJI KOMPETENSI", TITLE),
            paragraph("", Look(size=6)),
            pairs(BATCH),
            paragraph("", Look(size=6)),
            listing(columns, "orang in baris_kosong", height=10),
            signed_by_office(lead="Mengetahui,", dated=""),
        )
    )


def received() -> str:
    """Return the daftar penerimaan: what each participant was given, to be ticked by hand."""
    given = ("ATK", "Materi uji", "Bahan uji", "Snack", "Nasi kotak")
    columns = (
        ("No.", 10.0, "{{ loop.index }}", "center"),
        ("Nama", 52.0, "{{ orang.nama }}", "left"),
        *((name, 15.0, "", "center") for name in given),
        ("Tanda tangan", 33.0, "", "left"),
    )
    return "".join(
        (
            letterhead(),
            paragraph("DAFTAR PENERIMAAN PESERTA UJI KOMPETENSI", TITLE),
            paragraph("", Look(size=6)),
            pairs(BATCH),
            paragraph("", Look(size=6)),
            listing(columns, "orang in peserta_dan_kosong", height=10, size=9),
            signed_by_office(lead="Mengetahui,", dated=""),
        )
    )


def schedule() -> str:
    """Return the jadwal pelaksanaan uji."""
    columns = (
        ("No.", 10.0, "{{ loop.index }}", "center"),
        ("Tanggal", 30.0, "{{ orang.hari_uji }}", "left"),
        ("Nama peserta", 40.0, "{{ orang.nama }}", "left"),
        ("Asesor", 36.0, "{{ orang.asesor }}", "left"),
        ("Bidang", 20.0, "{{ orang.bidang }}", "left"),
        ("TUK", 34.0, "{{ orang.tempat_uji }}", "left"),
    )
    return "".join(
        (
            letterhead(),
            paragraph("JADWAL PELAKSANAAN UJI KOMPETENSI BATIK", TITLE),
            paragraph("TAHUN {{ batch.year }} ANGKATAN {{ batch.number }}", TITLE),
            paragraph("", Look(size=6)),
            pairs((("Skema", "{{ skema }}"), ("Lembaga sertifikasi", "{{ batch.certifier }}"))),
            paragraph("", Look(size=6)),
            listing(columns, "orang in peserta", size=9),
            signed_by_office(),
        )
    )


def handing_over() -> str:
    """Return the tanda terima sertifikat: both numbers of everybody who passed.

    Certificates of several batches, or of none, are received without one being named.
    """
    columns = (
        ("No.", 9.0, "{{ loop.index }}", "center"),
        ("Nama", 41.0, "{{ orang.nama }}", "left"),
        ("Nomor sertifikat balai", 44.0, "{{ orang.nomor_balai }}", "left"),
        ("Nomor sertifikat kementerian/BNSP", 44.0, "{{ orang.nomor_kementerian }}", "left"),
        ("Tanda tangan", 32.0, "", "left"),
    )
    return "".join(
        (
            letterhead(),
            paragraph("TANDA TERIMA SERTIFIKAT KOMPETENSI BATIK", TITLE),
            either(
                "satu_angkatan",
                paragraph("TAHUN {{ batch.year }} ANGKATAN {{ batch.number }}", TITLE),
            ),
            paragraph("", Look(size=6)),
            paragraph(
                "Telah diterima dari {{ office.name }} sertifikat kompetensi pada skema "
                "{{ skema }}{% if satu_angkatan %} yang diterbitkan melalui "
                "{{ batch.certifier }}{% endif %}, oleh:",
                PROSE,
            ),
            listing(columns, "orang in peserta", height=10, size=9),
            signed_by_office(lead="Yang menyerahkan,"),
        )
    )


FIRST_PARTY = (
    ("Nama", "{{ office.signer_name }}"),
    ("NIP", "{{ office.signer_nip }}"),
    ("Jabatan", "{{ office.signer_title }}"),
)
SECOND_PARTY = (
    ("Nama", "{{ titik }}"),
    ("Jabatan", "{{ titik }}"),
    ("Instansi", "{{ batch.certifier }}"),
)


def minutes() -> str:
    """Return the berita acara: the day in words, the parties, what was done, who, signatures."""
    columns = (
        ("No.", 10.0, "{{ loop.index }}", "center"),
        ("Nama", 60.0, "{{ orang.nama }}", "left"),
        ("Desa, kecamatan", 60.0, "{{ orang.desa }}", "left"),
        ("Keterangan", 40.0, "{{ orang.keadaan }}", "left"),
    )
    return "".join(
        (
            letterhead(),
            paragraph("BERITA ACARA", TITLE),
            paragraph("{{ kegiatan|upper }}", TITLE),
            paragraph("Nomor: {{ nomor }}", Look("center", after=3)),
            paragraph(
                "Pada hari ini, {{ hari }}, tanggal {{ tanggal_kata }} bulan {{ bulan }} tahun "
                "{{ tahun_kata }} ({{ tanggal_angka }}), bertempat di {{ di }}, kami yang bertanda "
                "tangan di bawah ini:",
                PROSE,
            ),
            pairs(FIRST_PARTY, label_width=30),
            paragraph("selanjutnya disebut PIHAK PERTAMA;", PROSE),
            pairs(SECOND_PARTY, label_width=30),
            paragraph("selanjutnya disebut PIHAK KEDUA,", PROSE),
            paragraph(
                "telah melaksanakan {{ kegiatan }} angkatan {{ batch.number }} tahun "
                "{{ batch.year }} pada skema {{ skema }}, dengan {{ jumlah }} ({{ jumlah_kata }}) "
                "orang{{ rincian }}, sebagai berikut:",
                PROSE,
            ),
            listing(columns, "orang in peserta"),
            paragraph("", Look(size=6)),
            paragraph(
                "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan "
                "sebagaimana mestinya.",
                CLOSING,
            ),
            _both_parties(),
        )
    )


def _both_parties() -> str:
    """Return both signatures side by side, the QR code between them."""
    near = Look("center", with_next=True)
    gap = Look("center", after=18, with_next=True)
    second = paragraph("PIHAK KEDUA,", gap) + paragraph("{{ titik }}", Look("center"))
    first = "".join(
        (
            paragraph("PIHAK PERTAMA,", gap),
            paragraph("{{ office.signer_name }}", Look("center", bold=True, with_next=True)),
            paragraph("NIP {{ office.signer_nip }}", near),
        )
    )
    side, middle = 66.0, PAGE_WIDTH - 132
    cells = (
        cell(second, side, made=True),
        cell(code_mark(), middle, made=True),
        cell(first, side, made=True),
    )
    return paragraph("", Look(size=6, with_next=True)) + table(
        (side, middle, side), row(*cells), lines="", padding=0.8
    )
