"""The one door to numbers and addresses of people and businesses.

NIK: `nik`. Phone, e-mail, postcode: `contact`. Here: KK (6 region, 6 date of recording, 4 serial),
NIB (13 digits), NPWP (15 digits, or 16: the NIK or 0 + the old 15; PMK 112/2022).
"""

from batik_field.domain.contact import (
    email_doubts,
    local_phone,
    normal_email,
    normal_phone,
    normal_postcode,
    phone_doubts,
)
from batik_field.domain.digits import digits_of, is_filler, is_number, not_sixteen, possible_dates
from batik_field.domain.nik import (
    NikFacts,
    Places,
    birth_date_from_nik,
    group_nik,
    nik_doubts,
    nik_facts,
    nik_faults,
    normal_nik,
)
from batik_field.domain.wording import N_

__all__ = [
    "NikFacts",
    "Places",
    "birth_date_from_nik",
    "email_doubts",
    "group_nik",
    "kk_faults",
    "local_phone",
    "nik_doubts",
    "nik_facts",
    "nik_faults",
    "normal_email",
    "normal_kk",
    "normal_nib",
    "normal_nik",
    "normal_npwp",
    "normal_phone",
    "normal_postcode",
    "phone_doubts",
    "show_npwp",
]


def normal_kk(text: str) -> str | None:
    """The 16 digits of a family card number, or None."""
    return digits_of(text, 16)


def kk_faults(kk: str, regions: Places) -> tuple[str, ...]:
    """Structure faults of a family card number: 6 region, 6 date of recording, 4 serial."""
    unreadable = not_sixteen(kk, N_("Nomor KK"))
    if unreadable:
        return (unreadable,)
    day, month, year = int(kk[6:8]), int(kk[8:10]), int(kk[10:12])
    if is_filler(kk):
        return (N_("Nomor KK ini hanya angka pengisi. Salin 16 angka dari KK."),)
    if not regions.exists(kk[:2]):
        return (N_("Dua angka pertama nomor KK bukan kode provinsi. Cocokkan dengan KK."),)
    if not any(possible_dates(day, month, year)):
        return (N_("Tanggal di dalam nomor KK tidak ada di kalender. Cocokkan dengan KK."),)
    return ()


def normal_nib(text: str) -> str | None:
    """The 13 digits of a NIB, or None."""
    return digits_of(text, 13)


def normal_npwp(text: str) -> str | None:
    """The 15 digits of an old NPWP or the 16 of a new one (or of a NIK), or None."""
    return digits_of(text, 15, 16)


def show_npwp(npwp: str) -> str:
    """15 digits -> "01.234.567.8-901.234"; 16 digits -> four groups of four; else unchanged."""
    if is_number(npwp, 15):
        n = npwp
        return f"{n[:2]}.{n[2:5]}.{n[5:8]}.{n[8]}-{n[9:12]}.{n[12:]}"
    if is_number(npwp, 16):
        return " ".join(npwp[start : start + 4] for start in range(0, 16, 4))
    return npwp
