"""Consent to the use of personal data: what it keeps out, and its shipped wording.

The points of the wording tell what UU 27/2022 article 21 asks for: legality, purpose, kind and
relevance, how long documents are kept, what is collected, how long it is processed, and the rights
of the person. A changed wording is a new version (record consent_wording); this text keeps its
version for ever.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from batik_field.domain.codes import Codes
from batik_field.domain.criteria import codes_of
from batik_field.domain.fields import Values
from batik_field.domain.records import Record
from batik_field.domain.values import is_empty, is_raw


@dataclass(frozen=True, slots=True)
class Wording:
    """One version of what is consented to; a point is one sentence or a few."""

    version: str
    points: tuple[str, ...]


SHIPPED = Wording(
    "1",
    (
        "Dasar: data pribadi saya diproses berdasarkan pelaksanaan tugas pelayanan publik dinas "
        "dan persetujuan ini, menurut UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.",
        "Tujuan: fasilitasi sertifikasi kompetensi batik, pengiriman data calon peserta kepada "
        "lembaga sertifikasi dan BNSP, pembinaan, serta pemantauan dan evaluasi.",
        "Data yang dikumpulkan: identitas sesuai KTP, alamat dan nomor kontak, pendidikan dan "
        "pekerjaan, usaha dan keahlian, hasil sertifikasi, foto dan dokumen persyaratan. Data ini "
        "diperlukan untuk memenuhi formulir permohonan sertifikasi.",
        "Data spesifik seperti omzet dan kebutuhan penyesuaian saat uji hanya dikumpulkan bila "
        "saya berikan, dan tidak dikirim tanpa diminta untuk tujuan di atas.",
        "Penyimpanan: dokumen disimpan terenkripsi selama diperlukan untuk tujuan itu dan menurut "
        "jadwal retensi arsip dinas, lalu dihapus atau dimusnahkan.",
        "Pemrosesan berlangsung sejak persetujuan ini ditandatangani sampai jangka waktu itu "
        "berakhir atau persetujuan ditarik.",
        "Hak saya: mendapat keterangan dan salinan data, memperbaiki dan memperbarui, membatasi, "
        "meminta penghentian, penghapusan, atau pemusnahan, serta menarik persetujuan ini kapan "
        "saja melalui dinas; perbaikan, pembatasan, dan penarikan ditangani paling lambat 3 x 24 "
        "jam.",
        "Bila terjadi kegagalan pelindungan data, saya diberi tahu secara tertulis paling lambat "
        "3 x 24 jam.",
    ),
)


def as_agreed(artisan: Record) -> Values:
    """Return the answers of an artisan with the strictest consent any laptop wrote down.

    Where laptops disagree, a limited consent counts, and so does everything that is limited.
    """
    disputed = artisan.conflicts
    if not {"consent", "consent_limits"} & disputed.keys():
        return artisan.values
    said = (artisan.values.get("consent"), *disputed.get("consent", ()))
    lists = (artisan.values.get("consent_limits"), *disputed.get("consent_limits", ()))
    unclear = next(filter(is_raw, lists), None)
    limits = unclear or list(dict.fromkeys(code for codes in lists for code in codes_of(codes)))
    strict = {"consent": "terbatas"} if "terbatas" in said else {}
    return {**artisan.values, **strict, "consent_limits": limits}


def kept_out(artisan: Values, codes: Codes) -> frozenset[str]:
    """Return the keys (or whole records) a limited consent keeps out of everything that is sent.

    What is limited but not understood keeps out all that can be limited.
    """
    limits = artisan.get("consent_limits")
    if artisan.get("consent") != "terbatas" or is_empty(limits):
        return frozenset()
    known = codes["consent_limit"]
    chosen = known.by_code if is_raw(limits) else codes_of(limits)
    # A column of a code list, no query.
    groups = (known.extra(code, "fields") for code in chosen)  # noqa: S610 - no query
    return frozenset(key for group in groups for key in group.split())


def wording_on(day: str, kept: Iterable[Values]) -> Wording:
    """Return the wording in force on `day` (YYYY-MM-DD): the office's latest, else the shipped."""
    in_force = [
        values
        for values in kept
        if isinstance(values.get("since"), str)
        and isinstance(values.get("text"), str)
        and values["since"] <= day
    ]
    if not in_force:
        return SHIPPED
    latest = max(in_force, key=lambda values: str(values["since"]))
    lines = (line.strip() for line in str(latest["text"]).splitlines())
    return Wording(str(latest.get("version") or ""), tuple(line for line in lines if line))
