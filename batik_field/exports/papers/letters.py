"""Papers an artisan signs: willingness to be assessed, consent to the use of her data.

Their words are Indonesian in every language of the windows.
"""

from __future__ import annotations

from batik_field.exports.papers.blocks import (
    PROSE,
    TITLE,
    letterhead,
    numbered,
    pairs,
    paragraph,
    signed_by_person,
)

IDENTITY = (
    ("Nama lengkap", "{{ artisan.full_name }}"),
    ("NIK", "{{ artisan.nik }}"),
    ("Tempat, tanggal lahir", "{{ artisan.birth_place }}, {{ artisan.birth_date }}"),
    ("Jenis kelamin", "{{ artisan.sex }}"),
    ("Alamat", "{{ alamat }}"),
    ("Nomor HP", "{{ artisan.phone }}"),
)


def willingness() -> str:
    """Return the surat pernyataan kesediaan (domain.md 9: identity, stages, truth, funding, data).

    No official wording was found; this one is marked as not verified in the code list.
    """
    return "".join(
        (
            letterhead(),
            paragraph("SURAT PERNYATAAN KESEDIAAN", TITLE),
            paragraph("MENGIKUTI SERTIFIKASI KOMPETENSI BATIK", TITLE),
            paragraph("", PROSE),
            paragraph("Yang bertanda tangan di bawah ini:", PROSE),
            pairs((*IDENTITY, ("Usaha", "{{ usaha }}"), ("Skema", "{{ skema }}"))),
            paragraph("", PROSE),
            paragraph("menyatakan dengan sebenarnya bahwa saya:", PROSE),
            numbered("butir in butir"),
            paragraph(
                "Surat pernyataan ini saya buat dengan sadar dan tanpa paksaan. Bila ternyata "
                "tidak benar, saya bersedia menanggung akibatnya menurut ketentuan.",
                PROSE,
            ),
            signed_by_person("Yang menyatakan", "{{ artisan.full_name }}", stamp=True),
        )
    )
