"""Phone, e-mail and postcode: one stored form, and the form people read.

A phone is stored +62..., shown 0812-3456-7890, accepted as 08.../62.../+62.../8... (Excel drops a
leading zero). Mobile prefixes: domain.md 4.2. Lengths: nine digits after +62 do exist.
"""

import re
import unicodedata

from batik_field.domain.digits import plain_digits
from batik_field.domain.wording import N_

_MOBILE_RANGES = (
    (811, 819),  # Telkomsel, Indosat, XL
    (821, 823),  # Telkomsel
    (831, 833),  # Axis
    (838, 838),
    (851, 853),  # Telkomsel
    (855, 859),  # Indosat, XL
    (877, 878),  # XL
    (881, 889),  # Smartfren
    (895, 899),  # Tri
)
_TWO_DIGIT_AREAS = frozenset({"21", "22", "24", "31", "61"})
"""Jakarta, Bandung, Semarang, Surabaya, Medan; every other area code has three digits after 0."""

_BETWEEN = re.compile(
    r"[\s\x00-\x1f\x7f.()/_\-\u2010-\u2015\u200b-\u200e\u202a-\u202e\u2060\ufeff]+"
)
_EMAIL = re.compile(
    r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}"
)
_MISTYPED_HOSTS = {
    "gmail.co": "gmail.com",
    "gmail.con": "gmail.com",
    "gmai.com": "gmail.com",
    "gmial.com": "gmail.com",
    "gmil.com": "gmail.com",
    "gamil.com": "gmail.com",
    "gmaill.com": "gmail.com",
    "yaho.com": "yahoo.com",
    "yahoo.con": "yahoo.com",
    "yahoo.co": "yahoo.com",
}


def normal_phone(text: str) -> str | None:
    """ "+62" and the digits, or None when `text` is no Indonesian phone number."""
    plain = _BETWEEN.sub("", plain_digits(text)).replace("＋", "+")
    number = plain.removeprefix("+")
    if not (number.isascii() and number.isdigit()):
        return None
    national = _national(number, international=plain.startswith("+"))
    return f"+62{national}" if national and _has_phone_length(national) else None


def _national(number: str, *, international: bool) -> str | None:
    """The digits after the country code, or None for another country or none at all."""
    if number.startswith("0062"):
        number, international = number[2:], True
    if number.startswith("62"):
        return number[2:].removeprefix("0")  # "+62 0812..." is a common slip
    if international:
        return None
    if number.startswith("0"):
        return number[1:]
    return number if number.startswith("8") else None


def _has_phone_length(national: str) -> bool:
    if national.startswith("8"):
        return 9 <= len(national) <= 12
    return national[0] in "2345679" and 8 <= len(national) <= 11


def local_phone(phone: str) -> str:
    """ "+6281234567890" -> "0812-3456-7890"; what is not stored as +62... comes back unchanged."""
    national = phone.removeprefix("+62")
    if national == phone or not (national.isascii() and national.isdigit()):
        return phone
    if national.startswith("8"):
        parts = [national[:3], national[3:7], national[7:]]
    else:
        area = 2 if national[:2] in _TWO_DIGIT_AREAS else 3
        parts = [national[:area], national[area:]]
    return "0" + "-".join(part for part in parts if part)


def _is_mobile_prefix(prefix: str) -> bool:
    return any(first <= int(prefix) <= last for first, last in _MOBILE_RANGES)


def phone_doubts(phone: str) -> tuple[str, ...]:
    """What makes a stored number (+62...) look mistyped; () when nothing does.

    Only the prefix tells: numbers that count up are sold as pretty ones (domain notes 4.2).
    """
    national = phone.removeprefix("+62")
    if national == phone:
        return ()
    if national.startswith("8") and not _is_mobile_prefix(national[:3]):
        return (N_("Awalan nomor HP ini tidak dikenal. Coba hubungi atau tanyakan lagi."),)
    return ()


def normal_email(text: str) -> str | None:
    """The address in lower case without outer spaces, or None when it cannot be one."""
    address = unicodedata.normalize("NFKC", text).strip().lower()
    local, _, _ = address.partition("@")
    fits = len(address) <= 254 and len(local) <= 64 and _EMAIL.fullmatch(address)
    return address if fits else None


def email_doubts(email: str) -> tuple[str, ...]:
    """A host that is a well-known one mistyped."""
    meant = _MISTYPED_HOSTS.get(email.rpartition("@")[2])
    if meant is None:
        return ()
    return (N_("Alamat surel mungkin maksudnya @{host}. Periksa lagi.").format(host=meant),)


def normal_postcode(text: str) -> str | None:
    """Five digits, the first not 0, or None."""
    code = _BETWEEN.sub("", plain_digits(text))
    return code if re.fullmatch(r"[1-9][0-9]{4}", code) else None
