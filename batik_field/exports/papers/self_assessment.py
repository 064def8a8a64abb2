"""FR.APL.02 as the certifying bodies know it (domain.md 2.2)."""

from __future__ import annotations

from batik_field.exports.papers.applications import HEADING, SUBPART, form_head, signer
from batik_field.exports.papers.blocks import (
    CELL,
    PAGE_WIDTH,
    SYMBOLS,
    Look,
    cell,
    each,
    either,
    pairs,
    paragraph,
    row,
    row_tag,
    table,
)


def self_assessment() -> str:
    """Return FR.APL.02, asesmen mandiri: each element with its criteria, to be ticked by hand."""
    guide = (
        "Baca setiap pertanyaan di kolom kiri. Beri tanda centang (√) pada kotak K bila Anda yakin "
        "dapat melakukannya, atau BK bila belum.",
        "Isi kolom bukti dengan bukti relevan yang Anda miliki untuk tugas itu.",
    )
    return "".join(
        (
            form_head("FR.APL.02. ASESMEN MANDIRI"),
            pairs((("Skema sertifikasi", "**{{ skema }}**"), ("Nomor", "{{ nomor_skema }}"))),
            paragraph("Panduan asesmen mandiri", SUBPART),
            *(paragraph(f"•\t{line}", Look(size=10, left=6, hanging=6)) for line in guide),
            each("unit in unit_elemen", paragraph("", Look(size=6)), _unit_table()),
            _assessed(),
        )
    )


def _unit_table() -> str:
    widths = (104.0, 11.0, 11.0, 44.0)
    wide = PAGE_WIDTH
    title = "**Unit {{ loop.index }}: {{ unit.kode }} {{ unit.judul }}**"
    head = row(
        cell("Dapatkah saya …?", 104, HEADING, shade=True),
        cell("K", 11, HEADING, shade=True),
        cell("BK", 11, HEADING, shade=True),
        cell("Bukti yang relevan", 44, HEADING, shade=True),
        heading=True,
    )
    question = paragraph("**{{ loop.index }}. {{ elemen.teks }}**", CELL) + either(
        "elemen.kriteria",
        paragraph("Kriteria unjuk kerja:", Look(size=9, left=5))
        + each(
            "kuk in elemen.kriteria",
            paragraph("•\t{{ kuk }}", Look(size=9, left=9, hanging=4)),
        ),
    )
    box = Look(align="center", size=12, before=0.4, font=SYMBOLS)
    line = row(
        cell(question + paragraph("", Look(size=1)), 104, made=True),
        cell("☐", 11, box),
        cell("☐", 11, box),
        cell("", 44),
    )
    return table(
        widths,
        row(cell(title, wide, CELL, span=4), heading=True),
        head,
        row_tag("for elemen in unit.elemen", 4),
        line,
        row_tag("endfor", 4),
    )


def _assessed() -> str:
    half = PAGE_WIDTH / 2
    advice = ("Rekomendasi", "asesmen **dapat / tidak dapat** *) dilanjutkan")
    assessor = signer("Ditinjau oleh asesor", (advice, ("Nama", ""), ("No. reg.", "")))
    mine = signer("Asesi", (("Nama", "{{ artisan.full_name }}"),))
    return "".join(
        (
            paragraph("", Look(size=6, with_next=True)),
            table((half, half), row(cell(mine, half, made=True), cell(assessor, half, made=True))),
            paragraph("*) Coret yang tidak perlu.", Look(size=8)),
        )
    )
