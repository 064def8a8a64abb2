"""Papers about travel on duty: surat tugas, SPPD with its back page, and the report of a visit.

Contents: domain.md 9 (auliaharvy/lsp_system; apriryan29/sistemsurat, ahmadsyafiqkamil/esppd;
newcomerscuerna, labalance, kerjoo).
"""

from __future__ import annotations

from batik_field.exports.papers.blocks import (
    PAGE_WIDTH,
    PROSE,
    TITLE,
    Look,
    cell,
    each,
    either,
    listing,
    pairs,
    paragraph,
    row,
    row_tag,
    table,
)
from batik_field.exports.papers.parts import beside, code_mark, letterhead, signed_by_office

HEAD = Look(bold=True, before=2.5, after=1, with_next=True)
TIGHT = Look(size=10, before=0.3, after=0.3)


def duty() -> str:
    """Return the surat tugas: its grounds, who goes, for what, when, where, report by when."""
    about = (
        ("Keperluan", "{{ assignment.purpose }}"),
        ("Hari/tanggal", "{{ hari }}"),
        ("Lama", "{{ lama }} ({{ lama_kata }}) hari"),
        ("Waktu", "{{ assignment.time }}"),
        ("Tempat", "{{ assignment.destination }}"),
    )
    grounds = Look("both", left=8, hanging=8, after=1)
    officer = (
        ("Nama", "{{ petugas.nama }}"),
        ("NIP", "{{ petugas.nip }}"),
        ("Pangkat/golongan", "{{ petugas.pangkat }}"),
        ("Jabatan", "{{ petugas.jabatan }}"),
    )
    return "".join(
        (
            letterhead(),
            paragraph("SURAT TUGAS", TITLE),
            paragraph("Nomor: {{ nomor }}", Look("center", after=4)),
            paragraph("Dasar:", HEAD),
            each("satu in dasar", paragraph("{{ loop.index }}.\t{{ satu }}", grounds)),
            paragraph("MEMERINTAHKAN", Look("center", bold=True, before=3, after=1)),
            paragraph("Kepada:", HEAD),
            each(
                "petugas in daftar_petugas",
                pairs(officer, label_width=40) + paragraph("", Look(size=5)),
            ),
            paragraph("Untuk:", HEAD),
            pairs(about, label_width=40),
            paragraph(
                "Surat tugas ini dilaksanakan dengan penuh tanggung jawab. Laporan tertulis "
                "disampaikan paling lambat {{ laporan }} setelah tugas selesai.",
                Look("both", before=3, after=1, line=1.15, with_next=True),
            ),
            signed_by_office(dated="{{ assignment.date }}"),
        )
    )


TRAVEL = (
    ("1.", "Pejabat yang memberi perintah", "{{ office.signer_title }}"),
    ("2.", "Nama / NIP pegawai yang diperintah", "{{ petugas.nama }} / {{ petugas.nip }}"),
    (
        "3.",
        "a. Pangkat dan golongan\nb. Jabatan\nc. Tingkat biaya perjalanan dinas",
        "a. {{ petugas.pangkat }}\nb. {{ petugas.jabatan }}\nc. {{ assignment.cost_level }}",
    ),
    ("4.", "Maksud perjalanan dinas", "{{ assignment.purpose }}"),
    ("5.", "Alat angkut yang dipergunakan", "{{ assignment.transport }}"),
    (
        "6.",
        "a. Tempat berangkat\nb. Tempat tujuan",
        "a. {{ assignment.departure }}\nb. {{ assignment.destination }}",
    ),
    (
        "7.",
        "a. Lama perjalanan dinas\nb. Tanggal berangkat\nc. Tanggal harus kembali",
        "a. {{ lama }} ({{ lama_kata }}) hari\nb. {{ assignment.start }}\nc. {{ assignment.end }}",
    ),
    ("8.", "Pengikut", "{{ assignment.followers }}"),
    (
        "9.",
        "Pembebanan anggaran\na. Instansi\nb. Mata anggaran",
        "\na. {{ assignment.budget_institution }}\nb. {{ assignment.budget_account }}",
    ),
    ("10.", "Keterangan lain-lain", "{{ assignment.note }}"),
)
"""What is told of the journey, and what stands beside it; a line each."""


def travel() -> str:
    """Return the SPPD: ten numbered lines, and the back page the visited office signs."""
    rows = [
        row(cell(number, 10, TIGHT), *(cell(_lines(text), 80, made=True) for text in rest))
        for number, *rest in TRAVEL
    ]
    return "".join(
        (
            letterhead(),
            paragraph("Nomor: {{ nomor_sppd }}", Look("right", 10)),
            paragraph("SURAT PERJALANAN DINAS (SPPD)", TITLE),
            paragraph("", Look(size=6)),
            table((10, 80, 80), *rows),
            signed_by_office(lead="Dikeluarkan oleh:", dated="{{ assignment.date }}"),
            _back_page(),
        )
    )


def _lines(text: str) -> str:
    return "".join(paragraph(line, TIGHT) for line in text.split("\n"))


ROOM = Look(size=10, before=0.3, after=13)
NAMED = paragraph("**{{ office.signer_name }}**", TIGHT) + paragraph(
    "NIP {{ office.signer_nip }}", TIGHT
)
CHECKED = (
    "Telah diperiksa dengan keterangan bahwa perjalanan tersebut di atas benar dilakukan atas "
    "perintahnya dan semata-mata untuk kepentingan jabatan dalam waktu yang sesingkat-singkatnya."
)
HEED = (
    "VI. Perhatian: pejabat yang menerbitkan SPPD, pegawai yang melakukan perjalanan dinas, dan "
    "para pejabat yang mengesahkan tanggal berangkat/tiba bertanggung jawab menurut peraturan "
    "keuangan negara apabila negara menderita rugi akibat kesalahan, kelalaian, dan kealpaannya."
)


def _back_page() -> str:
    """Return where each office that was visited signs the arrival and the departure."""
    half = PAGE_WIDTH / 2
    title = paragraph("{{ office.signer_title }},", ROOM)
    begun = _lines(
        "Berangkat dari: {{ assignment.departure }}\n(tempat kedudukan)\n"
        "Ke: {{ assignment.destination }}\nPada tanggal: {{ assignment.start }}"
    )
    ended = _lines("IV.\nTiba kembali di: {{ assignment.departure }}\nPada tanggal:")
    checked = paragraph(CHECKED, Look("both", 9, after=1))
    return "".join(
        (
            paragraph("", Look(size=1, new_page=True)),
            table(
                (half, half),
                _halves(paragraph("I.", TIGHT), begun + title + NAMED),
                _visited("II"),
                _visited("III"),
                _halves(ended, checked + title + NAMED),
                row(cell(_lines("V. Catatan lain-lain:\n"), PAGE_WIDTH, made=True, span=2)),
                row(cell(HEED, PAGE_WIDTH, Look("both", 9, before=0.4, after=0.4), span=2)),
            ),
        )
    )


def _visited(number: str) -> str:
    """Return the row of one place on the way: arrival at the left, departure at the right."""
    sign = paragraph("", ROOM) + paragraph("NIP", TIGHT)
    arrived = _lines(f"{number}.\nTiba di:\nPada tanggal:\nKepala:")
    left = _lines("Berangkat dari:\nKe:\nPada tanggal:\nKepala:")
    return _halves(arrived + sign, left + sign)


def _halves(left: str, right: str) -> str:
    half = PAGE_WIDTH / 2
    return row(cell(left, half, made=True), cell(right, half, made=True))


def visit_report() -> str:
    """Return the laporan kunjungan: who, why, where, what was done, what was agreed, photos."""
    identity = (
        ("Pelapor", "{{ pelapor }}"),
        ("Jabatan", "{{ jabatan_pelapor }}"),
        ("Dasar", "{{ dasar }}"),
        ("Maksud", "{{ visit.purpose }}"),
        ("Hari/tanggal", "{{ hari }}"),
        ("Waktu", "{{ visit.start }} s.d. {{ visit.end }} WIB"),
        ("Yang dikunjungi", "{{ artisan.full_name }}"),
        ("Usaha", "{{ usaha }}"),
        ("Tempat", "{{ alamat }}"),
    )
    promised = (
        ("No.", 10.0, "{{ loop.index }}", "center"),
        ("Tindak lanjut", 70.0, "{{ janji.apa }}", "left"),
        ("Siapa", 35.0, "{{ janji.siapa }}", "left"),
        ("Paling lambat", 30.0, "{{ janji.kapan }}", "left"),
        ("Selesai", 25.0, "{{ janji.selesai }}", "left"),
    )
    write_on = paragraph("{{ titik_panjang }}", Look(before=1)) * 2
    return "".join(
        (
            letterhead(),
            paragraph("LAPORAN KUNJUNGAN", TITLE),
            paragraph("", Look(size=6)),
            pairs(identity, label_width=36),
            paragraph("Kegiatan yang dilaksanakan", HEAD),
            each("satu in kegiatan", paragraph("{{ satu }}", PROSE)),
            paragraph("Hasil", HEAD),
            paragraph("{{ visit.outcome }}.", PROSE),
            either("tindak_lanjut", listing(promised, "janji in tindak_lanjut")),
            paragraph("Kendala", HEAD),
            write_on,
            paragraph("Kesimpulan dan saran", HEAD),
            write_on,
            _reporter(),
            either("foto", _photos()),
        )
    )


def _reporter() -> str:
    near = Look(with_next=True)
    lines = (
        paragraph("{{ tempat }}, {{ tanggal }}", near),
        paragraph("Pelapor,", Look(after=16, with_next=True)),
        paragraph("**{{ pelapor }}**", near),
        paragraph("NIP {{ nip_pelapor }}"),
    )
    signed = either(
        "tanda_tangan",
        paragraph("Tanda tangan yang dikunjungi:", Look(size=9)) + paragraph("{{ tanda_tangan }}"),
    )
    return beside(code_mark() + signed + paragraph("", Look(size=1)), "".join(lines))


def _photos() -> str:
    """Return the photos, two in a row, on pages of their own."""
    half = PAGE_WIDTH / 2
    look = Look("center", 9, before=1, after=1)
    rows = row(
        *(
            cell(
                paragraph(f"{{{{ baris.{side}.gambar }}}}", look)
                + paragraph(f"{{{{ baris.{side}.nama }}}}", look),
                half,
                made=True,
            )
            for side in ("kiri", "kanan")
        )
    )
    return "".join(
        (
            paragraph("Foto kegiatan", Look(bold=True, after=1, with_next=True, new_page=True)),
            table(
                (half, half),
                row_tag("for baris in foto", 2),
                rows,
                row_tag("endfor", 2),
                lines="",
            ),
        )
    )
