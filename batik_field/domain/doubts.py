"""What makes one answer look mistyped. Each is a remark: it never blocks and never changes a word.

`DOUBTS` names the rule of each question; a rule takes the text and returns a sentence, or "".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from batik_field.domain import identity
from batik_field.domain.digits import bare, is_number
from batik_field.domain.wording import N_

Doubt = Callable[[str], str]

NIP_DIGITS = 18
YOUNGEST_BEGINNER = 8
"""Years: younger nobody is counted as having worked in batik."""
_NEIGHBOURHOOD = re.compile(r"(?:r\s*\.?\s*[tw]\s*\.?\s*[:/]?\s*)?([0-9]{1,3})", re.IGNORECASE)
_UNIT_CODE = re.compile(r"[A-Z]{1,3}\.[A-Z0-9]+(?:\.[A-Z0-9]+)+", re.IGNORECASE)


def neighbourhood(text: str) -> str:
    """ "RT 3", "rw.03" -> "3", "03"; digits stay as they were given, and so does all else."""
    match = _NEIGHBOURHOOD.fullmatch(text.strip())
    return match[1] if match else text


def _neighbourhood(text: str) -> str:
    if _NEIGHBOURHOOD.fullmatch(text.strip()):
        return ""
    return N_("Hanya nomornya, paling banyak tiga angka, misalnya 003. Dusun ditulis di alamat.")


def _nip(text: str) -> str:
    digits = bare(text)
    if is_number(digits, NIP_DIGITS):
        return ""
    if digits.isdecimal():
        return f"NIP {NIP_DIGITS} angka; di sini {len(digits)}. Cocokkan lagi."
    return N_("NIP hanya angka, 18 banyaknya. Cocokkan lagi.")


def _unit_code(text: str) -> str:
    if _UNIT_CODE.fullmatch("".join(text.split())):
        return ""
    return N_("Kode unit biasanya seperti C.13BTK01.001.2. Cocokkan lagi.")


def _email(text: str) -> str:
    return next(iter(identity.email_doubts(text)), "")


def _phone(text: str) -> str:
    return next(iter(identity.phone_doubts(text)), "")


DOUBTS: Mapping[str, Mapping[str, Doubt]] = {
    "artisan": {
        "rt": _neighbourhood,
        "rw": _neighbourhood,
        "phone": _phone,
        "second_phone": _phone,
        "email": _email,
        "workplace_email": _email,
    },
    "office": {"email": _email, "signer_nip": _nip},
    "officer": {"nip": _nip},
    "competency_unit": {"code": _unit_code},
}


def experience_doubt(years: object, born: object, today: date) -> str:
    """Return a remark where somebody would have begun as a small child; "" where not known."""
    if type(years) is not int or not isinstance(born, str):
        return ""
    try:
        age = today.year - date.fromisoformat(born).year
    except ValueError:
        return ""
    if years <= max(0, age - YOUNGEST_BEGINNER):
        return ""
    return f"Umurnya sekitar {age} tahun, pengalamannya {years} tahun. Periksa keduanya."
