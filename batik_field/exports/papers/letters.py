"""Papers an artisan signs: willingness to be assessed, consent to the use of her data.

Their words are Indonesian in every language of the windows.
"""

from __future__ import annotations

from batik_field.exports.papers.blocks import CLOSING, PROSE, TITLE, Look, either, pairs, paragraph
from batik_field.exports.papers.parts import letterhead, numbered, signed_by_person

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
                CLOSING,
            ),
            signed_by_person("Yang menyatakan", "{{ artisan.full_name }}", stamp=True),
        )
    )


def consent() -> str:
    """Return the consent to the use of personal data, with the version of its wording."""
    small = Look("both", 10, after=1.5, line=1.1)
    left = Look(size=10, after=1.5)
    guardian = "Diwakili oleh wali: {{ artisan.consent_guardian }}"
    return "".join(
        (
            letterhead(),
            paragraph("PERSETUJUAN PEMROSESAN DATA PRIBADI", TITLE),
            paragraph("Naskah versi {{ versi_naskah }}", Look("center", 9, after=2)),
            paragraph("Saya yang bertanda tangan di bawah ini:", small),
            pairs(IDENTITY, size=10),
            paragraph("", Look(size=5)),
            paragraph(
                "telah mendapat penjelasan dalam bahasa yang saya mengerti, dan **menyetujui** "
                "{{ office.name }} memproses data pribadi saya dengan ketentuan berikut:",
                small,
            ),
            numbered("butir in butir", size=10),
            paragraph("Yang tidak saya izinkan untuk dikirim (kosong berarti tidak ada):", left),
            paragraph("{{ titik_panjang }}", left),
            either("artisan.consent_guardian", paragraph(guardian, left)),
            signed_by_person("Yang menyetujui", "{{ artisan.full_name }}"),
        )
    )
