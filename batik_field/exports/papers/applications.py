"""FR.APL.01 as the certifying bodies know it (domain.md 2.1)."""

from __future__ import annotations

from batik_field.exports.papers.blocks import (
    CELL,
    PAGE_WIDTH,
    SYMBOLS,
    Look,
    cell,
    each,
    listing,
    pairs,
    paragraph,
    row,
    row_tag,
    run,
    table,
)
from batik_field.exports.papers.parts import code_mark

NBSP = "\u00a0"
PART = Look(bold=True, size=11, before=3, after=1, with_next=True)
SUBPART = Look(bold=True, size=10, before=1.5, after=0.8, with_next=True)
NOTE = Look(size=9, after=1)
BOLD = Look(bold=True, size=10, before=0.4, after=0.4)
MIDDLE = Look(align="center", size=10, before=0.4, after=0.4)
HEADING = Look(align="center", bold=True, size=9, before=0.4, after=0.4)


def application() -> str:
    """Return FR.APL.01, permohonan sertifikasi kompetensi, in its three parts."""
    return "".join(
        (
            form_head("FR.APL.01. PERMOHONAN SERTIFIKASI KOMPETENSI"),
            _applicant(),
            _certification(),
            _evidence(),
            _recommendation(),
        )
    )


def form_head(title: str) -> str:
    """Return the title of a form with the QR code at its right."""
    code_width = 38.0
    left = paragraph(title, Look(bold=True, size=13, before=5))
    left += paragraph("{{ office.name }}, {{ office.regency }}", NOTE)
    return table(
        (PAGE_WIDTH - code_width, code_width),
        row(
            cell(left, PAGE_WIDTH - code_width, made=True), cell(code_mark(), code_width, made=True)
        ),
        lines="",
        padding=0.8,
    )


def _applicant() -> str:
    personal = (
        ("Nama lengkap", "{{ artisan.full_name }}"),
        ("No. KTP/NIK/Paspor", "{{ artisan.nik }}"),
        ("Tempat / tgl. lahir", "{{ artisan.birth_place }}, {{ artisan.birth_date }}"),
    )
    rest = (
        ("Kebangsaan", "{{ kebangsaan }}"),
        ("Alamat rumah", "{{ alamat }}"),
        ("", "Kode pos: {{ artisan.postcode }}"),
        (
            "No. telepon / e-mail",
            "Rumah: {{ artisan.second_phone }}     Kantor: {{ kantor.telepon }}",
        ),
        ("", "HP: {{ artisan.phone }}     E-mail: {{ artisan.email }}"),
        ("Kualifikasi pendidikan", "{{ artisan.education }}"),
    )
    work = (
        ("Nama institusi / perusahaan", "{{ kantor.nama }}"),
        ("Jabatan", "{{ kantor.jabatan }}"),
        ("Alamat kantor", "{{ kantor.alamat }}"),
        ("", "Kode pos: {{ artisan.workplace_postcode }}"),
        ("No. telp / fax / e-mail", "Telp: {{ kantor.telepon }}     Fax: {{ titik }}"),
        ("", "E-mail: {{ artisan.workplace_email }}"),
    )
    return "".join(
        (
            paragraph("Bagian 1: Rincian Data Pemohon Sertifikasi", PART),
            paragraph(
                "Pada bagian ini, cantumkan data pribadi, data pendidikan formal, serta data "
                "pekerjaan Anda pada saat ini.",
                NOTE,
            ),
            paragraph("a. Data pribadi", SUBPART),
            pairs(personal, ruled=True, size=10),
            _sex(),
            pairs(rest, ruled=True, size=10),
            paragraph("*) Coret yang tidak perlu.", Look(size=8)),
            paragraph("b. Data pekerjaan sekarang", SUBPART),
            pairs(work, ruled=True, size=10),
        )
    )


def _sex() -> str:
    """Return the line where what she is not is struck out; neither where it is not known."""
    look = Look(size=10, before=0.5, after=0.5)
    male = _struck("perempuan", "Laki-laki")
    female = _struck("laki_laki", "Wanita")
    answer = paragraph(f"{male}{run(' / ', look)}{female}{run(' *)', look)}", look, made=True)
    return table(
        (52, 4, PAGE_WIDTH - 56),
        row(
            cell("Jenis kelamin", 52, look),
            cell(":", 4, look),
            cell(answer, PAGE_WIDTH - 56, made=True, below="single"),
        ),
        lines="",
        padding=0.8,
    )


def _struck(condition: str, text: str) -> str:
    look = Look(size=10)
    return "".join(
        (
            run(f"{{% if {condition} %}}"),
            run(text, look, strike=True),
            run("{% else %}"),
            run(text, look),
            run("{% endif %}"),
        )
    )


def tick(condition: str) -> str:
    """Return a box, ticked where the condition holds."""
    box = Look(size=10, font=SYMBOLS)
    return run(f"{{{{ '☒' if {condition} else '☐' }}}}", box)


def _certification() -> str:
    """Part 2: the scheme, its number, why she applies, and the units."""
    widths = (60.0, 20.0, PAGE_WIDTH - 80)
    kinds = "".join(
        f"{tick(f'skema_{key}')}{run(f'{NBSP}{label}   ', Look(size=10))}"
        for key, label in (("kkni", "KKNI"), ("okupasi", "Okupasi"), ("klaster", "Klaster"))
    )
    left = paragraph("Skema sertifikasi", CELL) + paragraph(kinds, Look(size=9), made=True)
    purpose = f"{tick('satu.terpilih')}{run(f'{NBSP}{{{{ satu.nama }}}}', Look(size=10))}"
    purposes = each("satu in tujuan", paragraph(purpose, Look(before=0.3), made=True))
    rows = (
        row(
            cell(left, 60, made=True, joins="restart"),
            cell("Judul", 20),
            cell("**{{ skema }}**", widths[2]),
        ),
        row(cell("", 60, joins="continue"), cell("Nomor", 20), cell("{{ nomor_skema }}", 90)),
        row(
            cell("Tujuan asesmen", 60),
            cell(purposes + paragraph("", Look(size=1)), PAGE_WIDTH - 60, made=True, span=2),
        ),
    )
    columns = (
        ("No.", 10.0, "{{ loop.index }}", "center"),
        ("Kode unit", 38.0, "{{ unit.kode }}", "left"),
        ("Judul unit", 72.0, "{{ unit.judul }}", "left"),
        ("Standar kompetensi kerja", 50.0, "{{ unit.standar }}", "left"),
    )
    return "".join(
        (
            paragraph("Bagian 2: Data Sertifikasi", PART),
            paragraph(
                "Tuliskan judul dan nomor skema sertifikasi yang Anda ajukan berikut daftar unit "
                "kompetensi sesuai kemasan pada skema itu.",
                NOTE,
            ),
            table(widths, *rows),
            paragraph("Daftar unit kompetensi sesuai kemasan:", SUBPART),
            listing(columns, "unit in unit_kompetensi"),
        )
    )


def _evidence() -> str:
    """Part 3: three columns to tick, one of which fits each paper."""
    return "".join(
        (
            paragraph("Bagian 3: Bukti Kelengkapan Pemohon", PART),
            paragraph("3.1 Bukti persyaratan dasar pemohon", SUBPART),
            _proofs("bukti in bukti_dasar"),
            paragraph("3.2 Bukti administratif", SUBPART),
            _proofs("bukti in bukti_administratif"),
        )
    )


def _proofs(loop: str) -> str:
    widths = (10.0, 82.0, 26.0, 26.0, 26.0)
    head = (
        row(
            cell("No.", 10, HEADING, shade=True, middle=True),
            cell("Bukti", 82, HEADING, shade=True, middle=True),
            cell("Ada: memenuhi syarat", 26, HEADING, shade=True, middle=True),
            cell("Ada: tidak memenuhi syarat", 26, HEADING, shade=True, middle=True),
            cell("Tidak ada", 26, HEADING, shade=True, middle=True),
            heading=True,
        ),
    )
    line = row(
        cell("{{ loop.index }}", 10, MIDDLE),
        cell("{{ bukti.nama }}", 82),
        cell("{{ '√' if bukti.memenuhi }}", 26, MIDDLE),
        cell("{{ '√' if bukti.tidak_memenuhi }}", 26, MIDDLE),
        cell("{{ '√' if bukti.tidak_ada }}", 26, MIDDLE),
    )
    return table(widths, *head, row_tag(f"for {loop}", 5), line, row_tag("endfor", 5))


def _recommendation() -> str:
    """What the certifying body decides, and who signs."""
    half = PAGE_WIDTH / 2
    near = Look(size=10, before=0.4, after=0.4, with_next=True)
    advice = "".join(
        (
            paragraph("Rekomendasi (diisi oleh LSP):", Look(bold=True, size=10, with_next=True)),
            paragraph(
                "Berdasarkan ketentuan persyaratan dasar, maka pemohon **diterima / tidak "
                "diterima** *) sebagai peserta sertifikasi.",
                near,
            ),
        )
    )
    rows = (
        row(
            cell(advice, half, made=True),
            cell(signer("Pemohon", (("Nama", "{{ artisan.full_name }}"),)), half, made=True),
        ),
        row(
            cell(paragraph("Catatan:", near), half, made=True),
            cell(signer("Admin LSP", (("Nama", ""), ("No. reg.", ""))), half, made=True),
        ),
    )
    return "".join(
        (
            paragraph("", Look(size=6, with_next=True)),
            table((half, half), *rows),
            paragraph("*) Coret yang tidak perlu.", Look(size=8)),
        )
    )


def signer(who: str, lines: tuple[tuple[str, str], ...]) -> str:
    """Return who signs, with room for the signature; keeps together with the row."""
    near = Look(size=10, before=0.4, after=0.4, with_next=True)
    named = "".join(paragraph(f"{label}: {answer}", near) for label, answer in lines)
    room = Look(size=10, before=0.4, after=14)
    return f"{paragraph(f'{who}:', Look(bold=True, size=10))}{named}" + paragraph(
        "Tanda tangan / tanggal:", room
    )
